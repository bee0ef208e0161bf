/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-judged-plan.h"

#include "assess/xushi-judged-doubts.h"

/* XushiJudgedPlan: see the header.
 *
 * Invariants: an entry of @judged holds the assessment with which the totals count it, as long as
 * @complete. While @complete, every indicator of the plan has an entry, @areas has the totals of
 * every area, and @concerns holds everything that is a concern, in its order. */
struct _XushiJudgedPlan
{
  GObject parent_instance;

  XushiPlan *plan;     /* owned */
  GHashTable *judged;  /* owned: XushiIndicator * (referenced) to Judged * */
  GHashTable *areas;   /* owned: XushiArea * (referenced) to XushiTotals *, not finished */
  XushiTotals whole;   /* of all areas, not finished */
  GArray *concerns;    /* owned: of XushiConcern */
  XushiJudgedDoubts *doubts; /* owned */
  gboolean complete;
  XushiRules rules; /* under which the plan was judged */
  int year;         /* for which the plan was judged */
  int month;
};

typedef struct
{
  guint revision;    /* of the indicator when it was judged */
  guint position;    /* in the plan; set while complete */
  XushiArea *area;   /* borrowed; set while complete */
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

G_DEFINE_FINAL_TYPE (XushiJudgedPlan, xushi_judged_plan, G_TYPE_OBJECT)

static void
judge (XushiJudgedPlan *self, XushiIndicator *indicator, Judged *judged)
{
  judged->revision = xushi_indicator_get_revision (indicator);
  xushi_assess (indicator, &self->rules, self->year, self->month, &judged->assessment);
}

/* Returns FALSE if it is not a concern. */
static gboolean
make_concern (XushiJudgedPlan *self, XushiIndicator *indicator, const Judged *judged,
              XushiConcern *concern)
{
  const XushiAssessment *assessment = &judged->assessment;
  XushiConcernKind kind = xushi_concern_kind (assessment);

  if (kind == XUSHI_CONCERN_NONE)
    return FALSE;
  *concern = (XushiConcern) {
    .area = judged->area,
    .indicator = indicator,
    .kind = kind,
    .severity = xushi_assess_severity (indicator, &self->rules, assessment),
    .n_overdue = assessment->n_overdue,
    .position = judged->position,
  };
  return TRUE;
}

/* The index where @concern is, or would be inserted. */
static guint
find_concern (XushiJudgedPlan *self, const XushiConcern *concern)
{
  guint low = 0, high = self->concerns->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (xushi_concern_compare (&g_array_index (self->concerns, XushiConcern, middle), concern)
          < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Takes @indicator out of totals and concerns. What it was judged by may have changed, so its
 * concern is looked up by the indicator. */
static void
discount (XushiJudgedPlan *self, XushiIndicator *indicator, const Judged *judged)
{
  xushi_totals_remove (g_hash_table_lookup (self->areas, judged->area), &judged->assessment);
  xushi_totals_remove (&self->whole, &judged->assessment);
  if (xushi_concern_kind (&judged->assessment) == XUSHI_CONCERN_NONE)
    return;
  for (guint i = 0; i < self->concerns->len; i++)
    if (g_array_index (self->concerns, XushiConcern, i).indicator == indicator)
      {
        g_array_remove_index (self->concerns, i);
        return;
      }
}

/* Judges again an indicator whose contents have changed, but not its place. */
static void
update (XushiJudgedPlan *self, XushiIndicator *indicator, Judged *judged)
{
  XushiConcern concern;

  discount (self, indicator, judged);
  judge (self, indicator, judged);
  xushi_totals_add (g_hash_table_lookup (self->areas, judged->area), &judged->assessment);
  xushi_totals_add (&self->whole, &judged->assessment);
  if (make_concern (self, indicator, judged, &concern))
    g_array_insert_val (self->concerns, find_concern (self, &concern), concern);
}

static Judged *
ensure_judged (XushiJudgedPlan *self, XushiIndicator *indicator)
{
  Judged *judged = g_hash_table_lookup (self->judged, indicator);

  if (judged == NULL)
    {
      judged = g_new0 (Judged, 1);
      g_hash_table_insert (self->judged, g_object_ref (indicator), judged);
      judge (self, indicator, judged);
    }
  else if (judged->revision != xushi_indicator_get_revision (indicator))
    {
      /* A listener to the indicator's own signal may ask before the plan has emitted its signal. */
      if (self->complete && judged->area != NULL)
        update (self, indicator, judged);
      else
        judge (self, indicator, judged);
    }
  return judged;
}

static void
judge_area (XushiJudgedPlan *self, XushiArea *area, guint *position)
{
  XushiTotals *totals = g_new (XushiTotals, 1);

  xushi_totals_init (totals);
  g_hash_table_insert (self->areas, g_object_ref (area), totals);
  for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
    {
      XushiIndicator *indicator = xushi_area_get_indicator (area, i);
      Judged *judged = ensure_judged (self, indicator);
      XushiConcern concern;

      judged->area = area;
      judged->position = (*position)++;
      xushi_totals_add (totals, &judged->assessment);
      xushi_totals_add (&self->whole, &judged->assessment);
      if (make_concern (self, indicator, judged, &concern))
        g_array_append_val (self->concerns, concern);
    }
}

/* Computes all totals and concerns, unless this was done since the last large change. */
static void
complete (XushiJudgedPlan *self)
{
  guint position = 0;

  if (self->complete)
    return;
  g_hash_table_remove_all (self->areas);
  g_array_set_size (self->concerns, 0);
  xushi_totals_init (&self->whole);
  for (guint i = 0; i < xushi_plan_get_n_areas (self->plan); i++)
    judge_area (self, xushi_plan_get_area (self->plan, i), &position);
  g_array_sort (self->concerns, xushi_concern_compare);
  self->complete = TRUE;
}

static gboolean
is_gone (gpointer indicator, gpointer judged, gpointer data)
{
  XushiJudgedPlan *self = data;

  return xushi_plan_find_indicator (self->plan, xushi_indicator_get_id (indicator)) != indicator;
}

/* Whether rules or year have changed since the plan was judged; takes over the new ones. */
static gboolean
take_rules (XushiJudgedPlan *self)
{
  const XushiRules *rules = xushi_plan_get_rules (self->plan);
  int year = xushi_plan_get_info (self->plan)->year;
  gboolean differ = self->year != year || !xushi_rules_equal (&self->rules, rules);

  self->rules = *rules;
  self->year = year;
  return differ;
}

static void
plan_changed_cb (XushiPlan *plan, GPtrArray *touched, XushiJudgedPlan *self)
{
  g_autoptr (GPtrArray) more = xushi_judged_doubts_follow (self->doubts, touched);

  if (touched == NULL)
    {
      if (take_rules (self))
        g_hash_table_remove_all (self->judged);
      else
        g_hash_table_foreach_remove (self->judged, is_gone, self);
      self->complete = FALSE;
    }
  else if (self->complete)
    for (guint i = 0; i < touched->len; i++)
      ensure_judged (self, g_ptr_array_index (touched, i));
  g_signal_emit (self, signals[CHANGED], 0, more != NULL ? more : touched);
}

static void
xushi_judged_plan_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_MONTH)
    g_value_set_int (value, XUSHI_JUDGED_PLAN (object)->month);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
xushi_judged_plan_set_property (GObject *object, guint id, const GValue *value,
                                GParamSpec *pspec)
{
  if (id == PROP_MONTH)
    xushi_judged_plan_set_month (XUSHI_JUDGED_PLAN (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
xushi_judged_plan_finalize (GObject *object)
{
  XushiJudgedPlan *self = XUSHI_JUDGED_PLAN (object);

  g_hash_table_unref (self->judged);
  g_hash_table_unref (self->areas);
  g_array_unref (self->concerns);
  g_clear_pointer (&self->doubts, xushi_judged_doubts_free);
  g_clear_object (&self->plan);
  G_OBJECT_CLASS (xushi_judged_plan_parent_class)->finalize (object);
}

static void
xushi_judged_plan_class_init (XushiJudgedPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = xushi_judged_plan_get_property;
  object_class->set_property = xushi_judged_plan_set_property;
  object_class->finalize = xushi_judged_plan_finalize;

  properties[PROP_MONTH]
      = g_param_spec_int ("month", NULL, NULL, 1, 12, 1,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
xushi_judged_plan_init (XushiJudgedPlan *self)
{
  self->judged = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  self->areas = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  self->concerns = g_array_new (FALSE, FALSE, sizeof (XushiConcern));
}

XushiJudgedPlan *
xushi_judged_plan_new (XushiPlan *plan, int month)
{
  XushiJudgedPlan *self;

  g_return_val_if_fail (XUSHI_IS_PLAN (plan), NULL);
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);

  self = g_object_new (XUSHI_TYPE_JUDGED_PLAN, NULL);
  self->plan = g_object_ref (plan);
  self->month = month;
  self->doubts = xushi_judged_doubts_new (plan, month);
  take_rules (self);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, 0);
  return self;
}

XushiPlan *
xushi_judged_plan_get_plan (XushiJudgedPlan *self)
{
  g_return_val_if_fail (XUSHI_IS_JUDGED_PLAN (self), NULL);
  return self->plan;
}

const XushiRules *
xushi_judged_plan_get_rules (XushiJudgedPlan *self)
{
  g_return_val_if_fail (XUSHI_IS_JUDGED_PLAN (self), NULL);
  return &self->rules;
}

int
xushi_judged_plan_get_year (XushiJudgedPlan *self)
{
  g_return_val_if_fail (XUSHI_IS_JUDGED_PLAN (self), 0);
  return self->year;
}

int
xushi_judged_plan_get_month (XushiJudgedPlan *self)
{
  g_return_val_if_fail (XUSHI_IS_JUDGED_PLAN (self), 0);
  return self->month;
}

void
xushi_judged_plan_set_month (XushiJudgedPlan *self, int month)
{
  g_return_if_fail (XUSHI_IS_JUDGED_PLAN (self));

  month = CLAMP (month, 1, 12);
  if (self->month == month)
    return;
  self->month = month;
  g_hash_table_remove_all (self->judged);
  xushi_judged_doubts_set_month (self->doubts, month);
  self->complete = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MONTH]);
  g_signal_emit (self, signals[CHANGED], 0, NULL);
}

const XushiAssessment *
xushi_judged_plan_get (XushiJudgedPlan *self, XushiIndicator *indicator)
{
  g_return_val_if_fail (XUSHI_IS_JUDGED_PLAN (self), NULL);
  g_return_val_if_fail (XUSHI_IS_INDICATOR (indicator), NULL);
  return &ensure_judged (self, indicator)->assessment;
}

char *
xushi_judged_plan_explain (XushiJudgedPlan *self, XushiIndicator *indicator)
{
  g_return_val_if_fail (XUSHI_IS_JUDGED_PLAN (self), NULL);
  return xushi_assess_explain (indicator, &self->rules, self->year, self->month,
                               xushi_judged_plan_get (self, indicator));
}

void
xushi_judged_plan_get_area_totals (XushiJudgedPlan *self, XushiArea *area, XushiTotals *totals)
{
  const XushiTotals *known;

  g_return_if_fail (XUSHI_IS_JUDGED_PLAN (self) && totals != NULL);
  complete (self);
  known = g_hash_table_lookup (self->areas, area);
  xushi_totals_init (totals);
  /* An area that has just left the plan has nothing to count. */
  if (known != NULL)
    *totals = *known;
  xushi_totals_finish (totals);
}

void
xushi_judged_plan_get_totals (XushiJudgedPlan *self, XushiTotals *totals)
{
  g_return_if_fail (XUSHI_IS_JUDGED_PLAN (self) && totals != NULL);
  complete (self);
  *totals = self->whole;
  xushi_totals_finish (totals);
}

GArray *
xushi_judged_plan_get_concerns (XushiJudgedPlan *self)
{
  g_return_val_if_fail (XUSHI_IS_JUDGED_PLAN (self), NULL);
  complete (self);
  return self->concerns;
}

gboolean
xushi_judged_plan_find_concern (XushiJudgedPlan *self, XushiIndicator *indicator, guint *position)
{
  const Judged *judged;
  XushiConcern concern;

  g_return_val_if_fail (XUSHI_IS_JUDGED_PLAN (self) && position != NULL, FALSE);
  complete (self);
  judged = ensure_judged (self, indicator);
  if (!make_concern (self, indicator, judged, &concern))
    return FALSE;
  *position = find_concern (self, &concern);
  return TRUE;
}

guint
xushi_judged_plan_get_n_flagged (XushiJudgedPlan *self)
{
  XushiConcern unreported = { .kind = XUSHI_CONCERN_UNREPORTED, .severity = -G_MAXDOUBLE };

  g_return_val_if_fail (XUSHI_IS_JUDGED_PLAN (self), 0);
  complete (self);
  return find_concern (self, &unreported);
}

const XushiDoubt *
xushi_judged_plan_get_doubt (XushiJudgedPlan *self, XushiIndicator *indicator)
{
  g_return_val_if_fail (XUSHI_IS_JUDGED_PLAN (self), NULL);
  g_return_val_if_fail (XUSHI_IS_INDICATOR (indicator), NULL);
  return xushi_judged_doubts_get (self->doubts, indicator);
}

guint
xushi_judged_plan_get_n_doubts (XushiJudgedPlan *self)
{
  g_return_val_if_fail (XUSHI_IS_JUDGED_PLAN (self), 0);
  return xushi_judged_doubts_count (self->doubts);
}

GPtrArray *
xushi_judged_plan_list_doubts (XushiJudgedPlan *self, XushiIndicator *indicator,
                               const XushiReading *reading)
{
  g_return_val_if_fail (XUSHI_IS_JUDGED_PLAN (self), NULL);
  g_return_val_if_fail (XUSHI_IS_INDICATOR (indicator), NULL);
  return xushi_doubt_list (self->plan, xushi_judged_doubts_get_relations (self->doubts), indicator,
                           reading);
}
