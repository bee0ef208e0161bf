/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-doubt.h"

#include "assess/xushi-doubt-private.h"
#include "base/xushi-i18n.h"

/* Which doubts a reading raises (docs/domain.md, section 8.3). A clerk who is asked too often
 * confirms blindly: so a slip is told once, however many rules it breaks, and what cannot be
 * compared raises nothing. */

void
xushi_doubt_free (XushiDoubt *doubt)
{
  if (doubt == NULL)
    return;
  g_free (doubt->sentence);
  g_free (doubt);
}

/* A figure at a month that is not published. It is looked at no further. */
static gboolean
find_month (const XushiDoubtCase *self, XushiDoubt *doubt)
{
  const XushiReading *reading = self->reading;

  if (xushi_assess_is_due (self->spec, self->month)
      || (!xushi_is_known (reading->value) && !xushi_is_known (reading->added)
          && !xushi_is_known (reading->removed)))
    return FALSE;
  doubt->kind = XUSHI_DOUBT_MONTH;
  if (self->spec->joint && self->month == 1)
    doubt->sentence = g_strdup (_ ("January and February are reported as one; enter the figure of "
                                   "both under February."));
  else
    doubt->sentence = g_strdup (_ ("there is a value, but nothing is published for this month; check "
                                   "month and frequency."));
  return TRUE;
}

static gboolean
find_net (const XushiDoubtCase *self, XushiDoubt *doubt)
{
  const XushiReading *reading = self->reading;
  g_autofree char *value = NULL, *added = NULL, *removed = NULL;

  if (!self->spec->net || !xushi_is_known (reading->value)
      || xushi_number_same (xushi_number_round (reading->value, XUSHI_DECIMALS_MAX), self->value))
    return FALSE;
  value = xushi_doubt_case_write (self, reading->value);
  added = xushi_doubt_case_write (self, reading->added);
  removed = xushi_doubt_case_write (self, reading->removed);
  doubt->kind = XUSHI_DOUBT_NET;
  doubt->sentence = g_strdup_printf (_ ("the value %s is not the %s added less the %s removed; "
                                        "correct one of the three."),
                                     value, added, removed);
  return TRUE;
}

/* What has been below zero before, or starts or is to end there, may be so. */
static gboolean
may_be_negative (const XushiDoubtCase *self)
{
  if (self->spec->baseline < 0 || self->spec->target.low < 0 || self->reading->last_year < 0)
    return TRUE;
  for (int i = 0; i < self->n; i++)
    if (self->values[i] < 0)
      return TRUE;
  return FALSE;
}

static gboolean
find_negative (const XushiDoubtCase *self, XushiDoubt *doubt)
{
  const XushiSpec *spec = self->spec;
  gboolean rate = spec->measure == XUSHI_MEASURE_GROWTH
                  || (spec->measure == XUSHI_MEASURE_POINTS && !xushi_is_known (spec->baseline));
  double odd = spec->net ? fmin (self->reading->added, self->reading->removed) : self->value;
  g_autofree char *text = NULL;

  if (!(odd < 0) || (rate && !spec->reduction) || may_be_negative (self))
    return FALSE;
  text = xushi_doubt_case_write (self, odd);
  doubt->kind = XUSHI_DOUBT_NEGATIVE;
  doubt->proposal = spec->net ? XUSHI_UNKNOWN : -odd;
  if (rate)
    doubt->sentence = g_strdup_printf (_ ("a fall is entered without a sign, so %s says that it "
                                          "rose; check the sign."),
                                       text);
  else
    doubt->sentence = g_strdup_printf (_ ("%s is below zero; check the sign."), text);
  return TRUE;
}

static gboolean
is_told_in_nodes (const XushiSpec *spec)
{
  return spec->measure == XUSHI_MEASURE_MILESTONE && spec->nodes->len > 0;
}

static double
get_target (const XushiSpec *spec)
{
  if (spec->measure == XUSHI_MEASURE_MILESTONE && !xushi_is_known (spec->target.low))
    return 100;
  return spec->target.low;
}

static void
init_case (XushiDoubtCase *self, XushiPlan *plan, XushiRelations *relations,
           XushiIndicator *indicator, const XushiReading *reading)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);

  self->plan = plan;
  self->relations = relations;
  self->indicator = indicator;
  self->spec = spec;
  self->reading = reading;
  self->month = reading->month;
  self->value = xushi_assess_read (spec, reading);
  self->target = get_target (spec);
  self->sum = spec->measure == XUSHI_MEASURE_TOTAL || spec->measure == XUSHI_MEASURE_MILESTONE;
  self->n = 0;
  for (int month = 1; month < reading->month; month++)
    {
      double value = xushi_assess_is_due (spec, month)
                         ? xushi_assess_read (spec, xushi_indicator_get_reading (indicator, month))
                         : XUSHI_UNKNOWN;

      if (!xushi_is_known (value))
        continue;
      self->months[self->n] = month;
      self->values[self->n++] = value;
    }
}

/* What is confirmed of the figures of @reading: of other figures than the stored ones, nothing. */
static guint
get_confirmed (XushiIndicator *indicator, const XushiReading *reading)
{
  const XushiReading *present = xushi_indicator_get_reading (indicator, reading->month);
  XushiReading copy;

  if (reading->confirmed == 0 || present == NULL || present == reading)
    return reading->confirmed;
  copy = *reading;
  copy.confirmed_note = NULL;
  if (g_strcmp0 (reading->confirmed_note, present->confirmed_note) == 0)
    {
      XushiReading stored = *present;

      stored.confirmed_note = NULL;
      xushi_reading_drop_confirmed (&copy, &stored);
    }
  return copy.confirmed;
}

static void
add (GPtrArray **doubts, const XushiDoubt *doubt)
{
  if (*doubts == NULL)
    *doubts = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_doubt_free);
  g_ptr_array_add (*doubts, g_memdup2 (doubt, sizeof *doubt));
}

/* Asks @rules in their order until one has found something. Returns FALSE if none has. */
static gboolean
find_first (const XushiDoubtCase *self, const XushiDoubtRule *rules, gsize n, XushiDoubt *doubt)
{
  for (gsize i = 0; i < n; i++)
    {
      *doubt = (XushiDoubt) { .month = self->month, .proposal = XUSHI_UNKNOWN };
      if (rules[i](self, doubt))
        return TRUE;
    }
  return FALSE;
}

/* Whether somebody has confirmed @kind, or a stronger doubt about the same figure: what is really
 * ten thousand times as much is also unlike the months before. */
static gboolean
is_confirmed (guint confirmed, XushiDoubtKind kind)
{
  guint up_to_kind = (2u << kind) - 1, before_figures = (1u << XUSHI_DOUBT_NEGATIVE) - 1;

  if (kind < XUSHI_DOUBT_NEGATIVE)
    return (confirmed & 1u << kind) != 0;
  return (confirmed & up_to_kind & ~before_figures) != 0;
}

GPtrArray *
xushi_doubt_list (XushiPlan *plan, XushiRelations *relations, XushiIndicator *indicator,
                  const XushiReading *reading)
{
  static const XushiDoubtRule own[] = { find_month, find_net, find_negative, xushi_doubt_find_slip,
                                        xushi_doubt_find_history };
  static const XushiDoubtRule others[]
      = { xushi_doubt_find_rate, xushi_doubt_find_last_year, xushi_doubt_find_part };
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  GPtrArray *doubts = NULL;
  XushiDoubtCase self;
  XushiDoubt doubt;
  guint confirmed;

  g_return_val_if_fail (relations != NULL, NULL);

  if (reading == NULL || spec->measure == XUSHI_MEASURE_TEXT || is_told_in_nodes (spec))
    return NULL;
  init_case (&self, plan, relations, indicator, reading);
  confirmed = get_confirmed (indicator, reading);
  if (find_first (&self, own, G_N_ELEMENTS (own), &doubt))
    {
      if (is_confirmed (confirmed, doubt.kind))
        g_free (doubt.sentence);
      else
        add (&doubts, &doubt);
    }
  /* A slip of the figure contradicts everything: only what is no slip is compared with others. */
  for (gsize i = 0; doubts == NULL && i < G_N_ELEMENTS (others); i++)
    if (find_first (&self, &others[i], 1, &doubt))
      {
        if (confirmed & 1u << doubt.kind)
          g_free (doubt.sentence);
        else
          add (&doubts, &doubt);
      }
  return doubts;
}
