/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-proposal.h"

#include "base/xushi-i18n.h"
#include "intake/xushi-proposal-name.h"
#include "intake/xushi-proposal-parts.h"
#include "intake/xushi-proposal-words.h"
#include "tables/xushi-plan-table.h"

static void
clear (gpointer data)
{
  XushiProposal *self = data;

  g_free (self->area);
  g_free (self->reason);
  g_free (self->remark);
  xushi_spec_free (self->spec);
}

/* (transfer full): the candidate as an indicator, without key or parent. */
static XushiSpec *
make_spec (const XushiCandidate *candidate)
{
  gboolean rate = candidate->kind == XUSHI_KIND_GROWTH || candidate->kind == XUSHI_KIND_RATIO
                  || candidate->kind == XUSHI_KIND_POINTS;
  g_autofree char *name = xushi_proposal_write_name (candidate->subject, candidate->quote, rate);
  XushiSpec *spec = xushi_spec_new (name);

  xushi_measure_from_word (candidate->measure, &spec->measure);
  xushi_bound_from_word (candidate->bound, &spec->target.bound);
  xushi_frequency_from_word (candidate->frequency, &spec->frequency);
  if (candidate->pace != NULL)
    xushi_pace_parse (candidate->pace, &spec->pace, NULL);
  spec->target.low = candidate->value;
  if (spec->target.bound == XUSHI_BOUND_RANGE || spec->target.bound == XUSHI_BOUND_CORRIDOR)
    spec->target.high = candidate->value2;
  spec->reduction = candidate->reduction;
  xushi_spec_set_string (&spec->unit, candidate->unit);
  xushi_spec_set_string (&spec->group, candidate->group);
  xushi_spec_set_string (&spec->quote, candidate->quote);
  return spec;
}

static void
locate_figure (XushiProposal *self, const char *quote)
{
  guint start = 0, length = 0;

  if (xushi_proposal_is_task (self)
      || !xushi_parts_find_figure (quote, self->spec->unit, self->spec->target.low, &start,
                                   &length))
    {
      start = 0;
      length = self->length;
    }
  self->figure_offset = self->offset + start;
  self->figure_length = MIN (length, self->length - MIN (start, self->length));
}

/* A proposal that breaks the rules of a plan is not accepted as it is; sets its state and
 * reason. */
static void
judge (XushiProposal *self)
{
  g_autoptr (GError) error = NULL;

  if (!xushi_spec_check (self->spec, &error))
    {
      g_free (self->reason);
      self->reason = g_strdup (error->message);
      self->confidence = MIN (self->confidence, 0.5);
    }
  self->state = self->confidence < XUSHI_EXTRACT_DOUBT || xushi_proposal_is_long (self)
                    ? XUSHI_PROPOSAL_PENDING
                    : XUSHI_PROPOSAL_ACCEPTED;
}

/* Whether the figure counts whole things: 8家, and not 1.2万人. */
static gboolean
is_counted (const XushiCandidate *candidate)
{
  static const char *const scales[] = { XUSHI_UNIT_SCALES };

  for (gsize i = 0; candidate->unit != NULL && i < G_N_ELEMENTS (scales); i++)
    if (g_str_has_prefix (candidate->unit, scales[i]))
      return FALSE;
  return candidate->kind == XUSHI_KIND_COUNT;
}

XushiProposal *
xushi_proposal_new (guint64 id, const XushiCandidate *candidate)
{
  XushiProposal *self = g_rc_box_new0 (XushiProposal);
  gboolean named = candidate->area != NULL && *candidate->area != '\0';

  self->id = id;
  self->offset = candidate->offset;
  self->length = candidate->length;
  self->area = g_strdup (named ? candidate->area : XUSHI_PLAN_TABLE_OTHER_AREA);
  self->spec = make_spec (candidate);
  self->term = (XushiTerm) { candidate->horizon, candidate->yearly, candidate->deadline };
  self->counted = is_counted (candidate);
  self->confidence = candidate->confidence;
  self->reason = g_strdup (candidate->reason);
  judge (self);
  locate_figure (self, candidate->quote);
  return self;
}

XushiProposal *
xushi_proposal_new_by_hand (guint64 id, const char *quote, guint offset, guint length)
{
  XushiProposal *self = g_rc_box_new0 (XushiProposal);

  self->id = id;
  self->offset = self->figure_offset = offset;
  self->length = self->figure_length = length;
  self->area = g_strdup (XUSHI_PLAN_TABLE_OTHER_AREA);
  self->spec = xushi_spec_new (quote);
  self->spec->measure = XUSHI_MEASURE_MILESTONE;
  xushi_spec_set_string (&self->spec->quote, quote);
  self->confidence = 0;
  self->reason = g_strdup (_ ("Made by hand from a passage in which the reader finds no figure: "
                              "check name, kind and target."));
  return self;
}

XushiProposal *
xushi_proposal_ref (XushiProposal *self)
{
  return g_rc_box_acquire (self);
}

void
xushi_proposal_unref (XushiProposal *self)
{
  g_rc_box_release_full (self, clear);
}

XushiProposal *
xushi_proposal_copy (const XushiProposal *self)
{
  XushiProposal *copy = g_rc_box_alloc (sizeof *copy);

  *copy = *self;
  copy->area = g_strdup (self->area);
  copy->reason = g_strdup (self->reason);
  copy->remark = g_strdup (self->remark);
  copy->spec = xushi_spec_copy (self->spec);
  return copy;
}

gboolean
xushi_proposal_is_doubtful (const XushiProposal *self)
{
  return self->state == XUSHI_PROPOSAL_PENDING && self->effect != XUSHI_PROPOSAL_KNOWN;
}

gboolean
xushi_proposal_is_task (const XushiProposal *self)
{
  return self->spec->measure == XUSHI_MEASURE_MILESTONE
         || self->spec->measure == XUSHI_MEASURE_TEXT;
}

gboolean
xushi_proposal_is_long (const XushiProposal *self)
{
  return self->term.horizon != 0;
}

XushiSpec *
xushi_proposal_dup_stored (const XushiProposal *self)
{
  XushiSpec *spec = xushi_spec_copy (self->spec);

  xushi_term_carry_out (&self->term, spec);
  if (self->remark != NULL)
    {
      g_autofree char *note = spec->note != NULL
                                  ? g_strconcat (spec->note, _ ("; "), self->remark, NULL)
                                  : g_strdup (self->remark);

      xushi_spec_set_string (&spec->note, note);
    }
  return spec;
}

XushiMark
xushi_proposal_get_mark (const XushiProposal *self)
{
  switch (self->spec->measure)
    {
    case XUSHI_MEASURE_GROWTH:
      return XUSHI_MARK_GROWTH;
    case XUSHI_MEASURE_LEVEL:
    case XUSHI_MEASURE_POINTS:
      return XUSHI_MARK_LEVEL;
    case XUSHI_MEASURE_MILESTONE:
    case XUSHI_MEASURE_TEXT:
      return XUSHI_MARK_TASK;
    case XUSHI_MEASURE_TOTAL:
    default:
      return XUSHI_MARK_TOTAL;
    }
}

/* What can be done with a goal of several years. */
static char *
dup_long_doubt (const XushiProposal *self)
{
  gboolean shared = self->term.yearly || self->spec->measure == XUSHI_MEASURE_TOTAL;

  return g_strdup_printf (
      shared ? _ ("A goal of several years (to %d): this year's pace does not judge it. Take the share "
                  "of a year, or accept it as it is, not judged.")
             : _ ("A goal of several years (to %d): this year's pace does not judge it, and it has no "
                  "share of a year. Accept it as it is, not judged, or enter this year's target."),
      self->term.horizon);
}

char *
xushi_proposal_dup_doubt (const XushiProposal *self)
{
  if (!xushi_proposal_is_doubtful (self))
    return NULL;
  if (xushi_proposal_is_long (self))
    {
      g_autofree char *sentence = dup_long_doubt (self);

      return g_strjoin (" ", sentence, self->reason, NULL);
    }
  if (self->reason != NULL)
    return g_strdup (self->reason);
  return g_strdup (self->confidence < XUSHI_EXTRACT_DOUBT
                       ? _ ("The reader is not sure of this one; compare it with the report.")
                       : _ ("Not decided yet."));
}
