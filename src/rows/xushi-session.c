/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-session.h"

#include "base/xushi-i18n.h"

/* XushiSession: see the header. */
struct _XushiSession
{
  GObject parent_instance;

  XushiStore *store;       /* owned */
  XushiEditor *editor;     /* owned */
  XushiJudgedPlan *judged; /* owned */
  XushiPinyin *pinyin;     /* owned */
};

enum
{
  PROP_MONTH = 1,
  PROP_READ_ONLY,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (XushiSession, xushi_session, G_TYPE_OBJECT)

static void
judged_changed_cb (XushiJudgedPlan *judged, GPtrArray *touched, XushiSession *self)
{
  g_signal_emit (self, signals[CHANGED], 0, touched);
}

/* Every view then asks again what may be edited. */
static void
read_only_reason_cb (XushiSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
  g_signal_emit (self, signals[CHANGED], 0, NULL);
}

static void
month_changed_cb (XushiSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MONTH]);
}

static void
xushi_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_MONTH)
    g_value_set_int (value, xushi_session_get_month (XUSHI_SESSION (object)));
  else if (id == PROP_READ_ONLY)
    g_value_set_boolean (value, xushi_session_is_read_only (XUSHI_SESSION (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
xushi_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_MONTH)
    xushi_session_set_month (XUSHI_SESSION (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
xushi_session_finalize (GObject *object)
{
  XushiSession *self = XUSHI_SESSION (object);

  g_clear_object (&self->judged);
  g_clear_pointer (&self->pinyin, xushi_pinyin_free);
  g_clear_object (&self->editor);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (xushi_session_parent_class)->finalize (object);
}

static void
xushi_session_class_init (XushiSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = xushi_session_get_property;
  object_class->set_property = xushi_session_set_property;
  object_class->finalize = xushi_session_finalize;

  properties[PROP_MONTH]
      = g_param_spec_int ("month", NULL, NULL, 1, 12, 1,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_READ_ONLY]
      = g_param_spec_boolean ("read-only", NULL, NULL, FALSE,
                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
xushi_session_init (XushiSession *self)
{
  self->pinyin = xushi_pinyin_new ();
}

XushiSession *
xushi_session_new (XushiStore *store)
{
  XushiSession *self = g_object_new (XUSHI_TYPE_SESSION, NULL);
  XushiPlan *plan = xushi_store_get_plan (store);
  int last = xushi_plan_get_last_month (plan);

  self->store = g_object_ref (store);
  self->editor = xushi_editor_new (store);
  self->judged = xushi_judged_plan_new (plan, last > 0 ? last : 1);
  g_signal_connect_object (store, "notify::read-only-reason", G_CALLBACK (read_only_reason_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->judged, "notify::month", G_CALLBACK (month_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->judged, "changed", G_CALLBACK (judged_changed_cb), self, 0);
  return self;
}

XushiStore *
xushi_session_get_store (XushiSession *self)
{
  g_return_val_if_fail (XUSHI_IS_SESSION (self), NULL);

  return self->store;
}

const char *
xushi_session_get_plan_id (XushiSession *self)
{
  g_return_val_if_fail (XUSHI_IS_SESSION (self), NULL);

  return xushi_store_get_uuid (self->store);
}

XushiEditor *
xushi_session_get_editor (XushiSession *self)
{
  g_return_val_if_fail (XUSHI_IS_SESSION (self), NULL);

  return self->editor;
}

XushiJudgedPlan *
xushi_session_get_judged (XushiSession *self)
{
  g_return_val_if_fail (XUSHI_IS_SESSION (self), NULL);

  return self->judged;
}

XushiPinyin *
xushi_session_get_pinyin (XushiSession *self)
{
  g_return_val_if_fail (XUSHI_IS_SESSION (self), NULL);

  return self->pinyin;
}

XushiPlan *
xushi_session_get_plan (XushiSession *self)
{
  g_return_val_if_fail (XUSHI_IS_SESSION (self), NULL);

  return xushi_judged_plan_get_plan (self->judged);
}

gboolean
xushi_session_is_read_only (XushiSession *self)
{
  g_return_val_if_fail (XUSHI_IS_SESSION (self), FALSE);

  return xushi_store_get_read_only_reason (self->store) != NULL;
}

gboolean
xushi_session_look (XushiSession *self, GError **error)
{
  g_return_val_if_fail (XUSHI_IS_SESSION (self), FALSE);

  return xushi_store_look (self->store, error);
}

int
xushi_session_get_year (XushiSession *self)
{
  g_return_val_if_fail (XUSHI_IS_SESSION (self), 0);

  return xushi_judged_plan_get_year (self->judged);
}

int
xushi_session_get_month (XushiSession *self)
{
  g_return_val_if_fail (XUSHI_IS_SESSION (self), 0);

  return xushi_judged_plan_get_month (self->judged);
}

void
xushi_session_set_month (XushiSession *self, int month)
{
  g_return_if_fail (XUSHI_IS_SESSION (self));

  xushi_judged_plan_set_month (self->judged, month);
}

const XushiAssessment *
xushi_session_assess (XushiSession *self, XushiIndicator *indicator)
{
  g_return_val_if_fail (XUSHI_IS_SESSION (self), NULL);

  return xushi_judged_plan_get (self->judged, indicator);
}

char *
xushi_session_explain (XushiSession *self, XushiIndicator *indicator)
{
  g_return_val_if_fail (XUSHI_IS_SESSION (self), NULL);

  return xushi_judged_plan_explain (self->judged, indicator);
}

char *
xushi_session_get_month_text (XushiSession *self)
{
  g_return_val_if_fail (XUSHI_IS_SESSION (self), NULL);

  /* TRANSLATORS: the data month in the header: month, year */
  return g_strdup_printf (_ ("%2$d-%1$02d (cumulative)"), xushi_session_get_month (self),
                          xushi_session_get_year (self));
}
