/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-context.h"

#include "base/xushi-i18n.h"
#include "rows/xushi-refused-text.h"

/* XushiDetailsContext: see the header. Refusals are kept under "indicator/field". */
struct _XushiDetailsContext
{
  GObject parent_instance;

  XushiSession *session;     /* owned */
  XushiIndicator *indicator; /* owned, nullable */
  GtkSizeGroup *titles;      /* owned */
  GHashTable *refusals;      /* owned: char * to Refusal * */
  guint revision;
  gboolean typing;
  gboolean editable; /* as last notified */
  gboolean failed; /* while finishing */
};

typedef struct
{
  gint64 indicator;
  char *title; /* nullable */
  char *text;
  char *reason;
} Refusal;

enum
{
  PROP_TYPING = 1,
  PROP_EDITABLE,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

enum
{
  REFRESH,
  LEAVING,
  LISTING,
  MESSAGE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (XushiDetailsContext, xushi_details_context, G_TYPE_OBJECT)

static void
refusal_free (gpointer data)
{
  Refusal *refusal = data;

  g_free (refusal->title);
  g_free (refusal->text);
  g_free (refusal->reason);
  g_free (refusal);
}

static gint64
get_indicator_id (XushiDetailsContext *self)
{
  return self->indicator != NULL ? xushi_indicator_get_id (self->indicator) : 0;
}

static char *
make_refusal_key (XushiDetailsContext *self, const char *field)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%s", get_indicator_id (self), field);
}

static void
xushi_details_context_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TYPING)
    g_value_set_boolean (value, XUSHI_DETAILS_CONTEXT (object)->typing);
  else if (id == PROP_EDITABLE)
    g_value_set_boolean (value, XUSHI_DETAILS_CONTEXT (object)->editable);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
xushi_details_context_finalize (GObject *object)
{
  XushiDetailsContext *self = XUSHI_DETAILS_CONTEXT (object);

  g_clear_object (&self->session);
  g_clear_object (&self->indicator);
  g_clear_object (&self->titles);
  g_clear_pointer (&self->refusals, g_hash_table_unref);
  G_OBJECT_CLASS (xushi_details_context_parent_class)->finalize (object);
}

static void
xushi_details_context_class_init (XushiDetailsContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = xushi_details_context_get_property;
  object_class->finalize = xushi_details_context_finalize;
  properties[PROP_TYPING] = g_param_spec_boolean ("typing", NULL, NULL, FALSE, flags);
  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[REFRESH] = g_signal_new ("refresh", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[LEAVING] = g_signal_new ("leaving", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[LISTING] = g_signal_new ("listing", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
  signals[MESSAGE] = g_signal_new ("message", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
xushi_details_context_init (XushiDetailsContext *self)
{
  self->revision = 1;
  self->titles = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->refusals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, refusal_free);
}

XushiDetailsContext *
xushi_details_context_new (XushiSession *session)
{
  XushiDetailsContext *self = g_object_new (XUSHI_TYPE_DETAILS_CONTEXT, NULL);

  self->session = g_object_ref (session);
  return self;
}

XushiSession *
xushi_details_context_get_session (XushiDetailsContext *self)
{
  g_return_val_if_fail (XUSHI_IS_DETAILS_CONTEXT (self), NULL);

  return self->session;
}

XushiEditor *
xushi_details_context_get_editor (XushiDetailsContext *self)
{
  g_return_val_if_fail (XUSHI_IS_DETAILS_CONTEXT (self), NULL);

  return xushi_session_get_editor (self->session);
}

XushiIndicator *
xushi_details_context_get_indicator (XushiDetailsContext *self)
{
  g_return_val_if_fail (XUSHI_IS_DETAILS_CONTEXT (self), NULL);

  return self->indicator;
}

const XushiSpec *
xushi_details_context_get_spec (XushiDetailsContext *self)
{
  g_return_val_if_fail (XUSHI_IS_DETAILS_CONTEXT (self), NULL);

  return self->indicator != NULL ? xushi_indicator_get_spec (self->indicator) : NULL;
}

void
xushi_details_context_set_indicator (XushiDetailsContext *self, XushiIndicator *indicator)
{
  g_autoptr (XushiIndicator) wanted = indicator != NULL ? g_object_ref (indicator) : NULL;

  g_return_if_fail (XUSHI_IS_DETAILS_CONTEXT (self));

  if (self->indicator == wanted)
    return;
  xushi_details_context_finish (self);
  g_set_object (&self->indicator, wanted);
  xushi_details_context_raise_revision (self);
  xushi_details_context_set_typing (self, FALSE);
  xushi_details_context_refresh (self);
}

gboolean
xushi_details_context_finish (XushiDetailsContext *self)
{
  g_return_val_if_fail (XUSHI_IS_DETAILS_CONTEXT (self), FALSE);

  self->failed = FALSE;
  g_signal_emit (self, signals[LEAVING], 0);
  return !self->failed;
}

void
xushi_details_context_fail (XushiDetailsContext *self)
{
  g_return_if_fail (XUSHI_IS_DETAILS_CONTEXT (self));

  self->failed = TRUE;
}

static void
update_editable (XushiDetailsContext *self)
{
  gboolean editable = xushi_details_context_is_editable (self);

  if (self->editable == editable)
    return;
  self->editable = editable;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITABLE]);
}

void
xushi_details_context_refresh (XushiDetailsContext *self)
{
  XushiPlan *plan;

  g_return_if_fail (XUSHI_IS_DETAILS_CONTEXT (self));

  plan = xushi_session_get_plan (self->session);
  if (self->indicator != NULL
      && xushi_plan_find_indicator (plan, xushi_indicator_get_id (self->indicator))
             != self->indicator)
    {
      g_clear_object (&self->indicator);
      xushi_details_context_raise_revision (self);
    }
  update_editable (self);
  g_signal_emit (self, signals[REFRESH], 0);
}

guint
xushi_details_context_get_revision (XushiDetailsContext *self)
{
  g_return_val_if_fail (XUSHI_IS_DETAILS_CONTEXT (self), 0);

  return self->revision;
}

void
xushi_details_context_raise_revision (XushiDetailsContext *self)
{
  g_return_if_fail (XUSHI_IS_DETAILS_CONTEXT (self));

  self->revision = MAX (self->revision + 1, 1);
}

gboolean
xushi_details_context_is_editable (XushiDetailsContext *self)
{
  g_return_val_if_fail (XUSHI_IS_DETAILS_CONTEXT (self), FALSE);

  return self->indicator != NULL && !xushi_session_is_read_only (self->session);
}

void
xushi_details_context_tell (XushiDetailsContext *self, const char *message)
{
  g_return_if_fail (XUSHI_IS_DETAILS_CONTEXT (self));

  g_signal_emit (self, signals[MESSAGE], 0, message);
}

GtkSizeGroup *
xushi_details_context_get_titles (XushiDetailsContext *self)
{
  g_return_val_if_fail (XUSHI_IS_DETAILS_CONTEXT (self), NULL);

  return self->titles;
}

gboolean
xushi_details_context_is_typing (XushiDetailsContext *self)
{
  g_return_val_if_fail (XUSHI_IS_DETAILS_CONTEXT (self), FALSE);

  return self->typing;
}

void
xushi_details_context_set_typing (XushiDetailsContext *self, gboolean typing)
{
  g_return_if_fail (XUSHI_IS_DETAILS_CONTEXT (self));

  if (self->typing == typing)
    return;
  self->typing = typing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TYPING]);
}

gboolean
xushi_details_context_put_spec (XushiDetailsContext *self, const XushiSpec *spec,
                                const char *title, GError **error)
{
  g_return_val_if_fail (XUSHI_IS_DETAILS_CONTEXT (self), FALSE);

  /* TRANSLATORS: the name of a step, for instance 修改牵头单位 */
  g_autofree char *label = g_strdup_printf (_ ("Change %s"), title);

  return xushi_editor_set_spec (xushi_details_context_get_editor (self), self->indicator, spec,
                                label, error);
}

void
xushi_details_context_keep_refusal (XushiDetailsContext *self, const char *field,
                                    const char *title, const char *text, const char *reason)
{
  Refusal *refusal = g_new0 (Refusal, 1);

  g_return_if_fail (XUSHI_IS_DETAILS_CONTEXT (self));

  refusal->indicator = get_indicator_id (self);
  refusal->title = g_strdup (title);
  refusal->text = g_strdup (text);
  refusal->reason = g_strdup (reason);
  g_hash_table_replace (self->refusals, make_refusal_key (self, field), refusal);
}

void
xushi_details_context_drop_refusal (XushiDetailsContext *self, const char *field)
{
  g_autofree char *key = NULL;

  g_return_if_fail (XUSHI_IS_DETAILS_CONTEXT (self));

  key = make_refusal_key (self, field);
  g_hash_table_remove (self->refusals, key);
}

const char *
xushi_details_context_find_refusal (XushiDetailsContext *self, const char *field,
                                    const char **reason)
{
  g_autofree char *key = NULL;
  const Refusal *refusal;

  g_return_val_if_fail (XUSHI_IS_DETAILS_CONTEXT (self), NULL);

  key = make_refusal_key (self, field);
  refusal = g_hash_table_lookup (self->refusals, key);
  *reason = refusal != NULL ? refusal->reason : NULL;
  return refusal != NULL ? refusal->text : NULL;
}

void
xushi_details_context_list_refused (XushiDetailsContext *self, GPtrArray *texts)
{
  XushiPlan *plan;
  GHashTableIter iter;
  gpointer value;

  g_return_if_fail (XUSHI_IS_DETAILS_CONTEXT (self));

  plan = xushi_session_get_plan (self->session);
  g_hash_table_iter_init (&iter, self->refusals);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Refusal *refusal = value;

      if (xushi_plan_find_indicator (plan, refusal->indicator) != NULL)
        xushi_refused_text_add (texts, refusal->title, refusal->text);
    }
  g_signal_emit (self, signals[LISTING], 0, texts);
}
