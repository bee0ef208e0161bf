/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/xushi-session.h"

#include "base/xushi-i18n.h"

/* XushiSession: see the header.
 *
 * Judgements are made when they are first asked for and kept with the indicator's revision, so
 * that after an edit only what was edited is judged anew, however large the plan. The totals of an
 * area are kept until anything changes: the overview asks for them cell by cell. */
struct _XushiSession
{
  GObject parent_instance;

  XushiStore *store;   /* owned */
  XushiEditor *editor; /* owned */
  XushiPlan *plan;     /* borrowed from the store */
  GHashTable *judged;  /* owned: XushiIndicator * (referenced) to Judged * */
  GHashTable *totals;  /* owned: XushiArea * (never looked into) to XushiTotals * */
  XushiRules rules;    /* under which was judged */
  int year;            /* of which was judged */
  int month;
};

typedef struct
{
  guint revision;
  XushiAssessment assessment;
} Judged;

enum
{
  PROP_MONTH = 1,
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
plan_changed_cb (XushiSession *self)
{
  const XushiRules *rules = xushi_plan_get_rules (self->plan);

  if (!xushi_rules_equal (rules, &self->rules)
      || self->year != xushi_plan_get_info (self->plan)->year)
    g_hash_table_remove_all (self->judged);
  g_hash_table_remove_all (self->totals);
  self->rules = *rules;
  self->year = xushi_plan_get_info (self->plan)->year;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
xushi_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_MONTH)
    g_value_set_int (value, XUSHI_SESSION (object)->month);
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

  g_hash_table_unref (self->judged);
  g_hash_table_unref (self->totals);
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
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
xushi_session_init (XushiSession *self)
{
  self->judged = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  self->totals = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

XushiSession *
xushi_session_new (XushiStore *store)
{
  XushiSession *self = g_object_new (XUSHI_TYPE_SESSION, NULL);
  int last;

  self->store = g_object_ref (store);
  self->editor = xushi_editor_new (store);
  self->plan = xushi_store_get_plan (store);
  self->rules = *xushi_plan_get_rules (self->plan);
  self->year = xushi_plan_get_info (self->plan)->year;
  last = xushi_plan_get_last_month (self->plan);
  self->month = last > 0 ? last : 1;
  g_signal_connect_object (self->plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

XushiStore *
xushi_session_get_store (XushiSession *self)
{
  return self->store;
}

XushiEditor *
xushi_session_get_editor (XushiSession *self)
{
  return self->editor;
}

XushiPlan *
xushi_session_get_plan (XushiSession *self)
{
  return self->plan;
}

gboolean
xushi_session_is_read_only (XushiSession *self)
{
  return xushi_store_get_read_only_reason (self->store) != NULL;
}

int
xushi_session_get_year (XushiSession *self)
{
  return self->year;
}

int
xushi_session_get_month (XushiSession *self)
{
  return self->month;
}

void
xushi_session_set_month (XushiSession *self, int month)
{
  month = CLAMP (month, 1, 12);
  if (self->month == month)
    return;
  self->month = month;
  g_hash_table_remove_all (self->judged);
  g_hash_table_remove_all (self->totals);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MONTH]);
  g_signal_emit (self, signals[CHANGED], 0);
}

const XushiAssessment *
xushi_session_assess (XushiSession *self, XushiIndicator *indicator)
{
  Judged *judged = g_hash_table_lookup (self->judged, indicator);
  guint revision = xushi_indicator_get_revision (indicator);

  if (judged == NULL)
    {
      judged = g_new0 (Judged, 1);
      g_hash_table_insert (self->judged, g_object_ref (indicator), judged);
    }
  else if (judged->revision == revision)
    return &judged->assessment;
  judged->revision = revision;
  xushi_assess (indicator, &self->rules, self->year, self->month, &judged->assessment);
  return &judged->assessment;
}

static void
add_area (XushiSession *self, XushiArea *area, XushiTotals *totals)
{
  for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
    xushi_totals_add (totals, xushi_session_assess (self, xushi_area_get_indicator (area, i)));
}

void
xushi_session_get_area_totals (XushiSession *self, XushiArea *area, XushiTotals *totals)
{
  XushiTotals *kept = g_hash_table_lookup (self->totals, area);

  if (kept == NULL)
    {
      kept = g_new (XushiTotals, 1);
      xushi_totals_init (kept);
      add_area (self, area, kept);
      xushi_totals_finish (kept);
      g_hash_table_insert (self->totals, area, kept);
    }
  *totals = *kept;
}

void
xushi_session_get_plan_totals (XushiSession *self, XushiTotals *totals)
{
  xushi_totals_init (totals);
  for (guint i = 0; i < xushi_plan_get_n_areas (self->plan); i++)
    add_area (self, xushi_plan_get_area (self->plan, i), totals);
  xushi_totals_finish (totals);
}

char *
xushi_session_explain (XushiSession *self, XushiIndicator *indicator)
{
  return xushi_assess_explain (indicator, &self->rules, self->year, self->month,
                               xushi_session_assess (self, indicator));
}

char *
xushi_session_get_month_text (XushiSession *self)
{
  /* TRANSLATORS: the data month in the header: month, year */
  return g_strdup_printf (_ ("%2$d-%1$02d (cumulative)"), self->month, self->year);
}
