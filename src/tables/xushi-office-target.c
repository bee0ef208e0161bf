/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-office-private.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "base/xushi-text.h"
#include "extract/xushi-extract-propose.h"
#include "tables/xushi-deadline.h"
#include "tables/xushi-direction.h"
#include "tables/xushi-row-kind.h"

#include <math.h>
#include <string.h>

/* The target of a row: a plain number as any table has it, or words as reports have them
 * (增长8%以上), read by their grammar. Nothing is lost: what is no target goes into the note. */

static const char *
get_head (const XushiOfficeRow *self)
{
  if (self->figure >= 0)
    return xushi_matching_get_column (self->matching, (guint) self->figure)->head;
  return xushi_header_get_title (self->cells.header, xushi_office_find (self, "low"));
}

gboolean
xushi_office_is_rate (const char *unit)
{
  return unit != NULL
         && (g_str_equal (unit, "%") || g_str_equal (unit, "％") || g_str_equal (unit, "‰")
             || g_str_has_suffix (unit, "百分点"));
}

/* Which side of the target is good, where a column of properties says so. */
static gboolean
find_direction (const XushiOfficeRow *self, XushiBound *bound)
{
  g_autofree char *own = xushi_office_get (self, "bound");
  g_autofree char *property = xushi_office_get (self, "binding");

  return xushi_direction_read (own, bound) || xushi_direction_read (property, bound)
         || xushi_direction_read_head (get_head (self), bound);
}

/* A ceiling that only the name suggests: the cell must say so. */
static void
settle_ceiling (XushiOfficeRow *self, const XushiCandidate *candidate)
{
  XushiTarget *target = &self->row->spec->target;

  /* Of a change or an approximate figure the words say it. */
  if (candidate->op == XUSHI_OPERATOR_EQUAL && self->directed
      && (target->bound == XUSHI_BOUND_AT_LEAST || target->bound == XUSHI_BOUND_AT_MOST)
      && self->row->spec->measure != XUSHI_MEASURE_POINTS && !candidate->reduction)
    {
      target->bound = self->direction;
      return;
    }
  if (candidate->op != XUSHI_OPERATOR_EQUAL || target->bound != XUSHI_BOUND_AT_MOST)
    return;
  target->bound = XUSHI_BOUND_AT_LEAST;
  if (!xushi_office_has (self, "bound"))
    xushi_office_warn (self, "low",
                       g_strdup_printf (_ ("“%s” usually has a ceiling, but the cell does not say "
                                           "so; it was taken as “at least”. Write 以内 behind the "
                                           "figure if it is one."),
                                        self->row->spec->name));
}

/* 翻一番 is a growth of 100 %, 翻两番 of 300 %. */
static void
settle_doubling (XushiOfficeRow *self, const XushiCandidate *candidate)
{
  XushiSpec *spec = self->row->spec;

  if (!g_str_equal (candidate->unit, "番") || !(candidate->value >= 1 && candidate->value <= 4))
    return;
  spec->target.low = (pow (2, candidate->value) - 1) * 100;
  xushi_spec_set_string (&spec->unit, "%");
  xushi_problems_note (self->cells.problems, self->cells.line, get_head (self),
                       g_strdup_printf (_ ("Doubling was taken as a growth of %g%%."),
                                        spec->target.low));
}

/* What the words say of the figure, but for what columns of their own say. */
static void
take_candidate (XushiOfficeRow *self, const XushiCandidate *candidate)
{
  XushiSpec *spec = self->row->spec;

  if (!xushi_office_has (self, "measure"))
    xushi_measure_from_word (candidate->measure, &spec->measure);
  xushi_bound_from_word (candidate->bound, &spec->target.bound);
  spec->target.low = candidate->value;
  spec->target.high = candidate->value2;
  spec->reduction = candidate->reduction;
  settle_doubling (self, candidate);
  settle_ceiling (self, candidate);
}

/* A percentage that looks like a share of one, or like many times the whole. */
static void
check_percent (XushiOfficeRow *self, const char *text, double value)
{
  const XushiSpec *spec = self->row->spec;
  double size = value < 0 ? -value : value;

  if (spec->unit == NULL || !(g_str_equal (spec->unit, "%") || g_str_equal (spec->unit, "％")))
    return;
  if (size > 0 && size < 1 && strchr (text, '%') == NULL && strstr (text, "％") == NULL)
    xushi_office_warn (self, "low",
                       g_strdup_printf (_ ("“%s” in percent is less than one percent; is %g%% "
                                           "meant?"),
                                        text, value * 100));
  else if (size > 200)
    xushi_office_warn (self, "low",
                       g_strdup_printf (_ ("“%s” is more than 200 percent; is %g%% meant?"), text,
                                        value / 100));
}

/* A rate without a unit anywhere is in percent; the clerk should say so. */
static void
take_percent (XushiOfficeRow *self)
{
  if (self->row->spec->unit != NULL || self->unit != NULL || self->row->spec->name == NULL
      || !xushi_propose_is_rate (self->row->spec->name))
    return;
  self->unit = g_strdup ("%");
  xushi_office_warn (self, "low",
                     g_strdup_printf (_ ("“%s” has no unit; it was taken to be in percent."),
                                      self->row->spec->name));
}

/* (transfer full): the name as the grammar of reports is to know it: in a column of growth the figures
 * are rates, whatever the name says; a rate itself has none. */
static char *
get_subject (const XushiOfficeRow *self)
{
  g_autofree char *indicator
      = self->figure >= 0 ? xushi_matching_make_indicator (self->matching, (guint) self->figure)
                          : NULL;
  const char *name = indicator != NULL               ? indicator
                     : self->row->spec->name != NULL ? self->row->spec->name
                                                     : "";

  return self->growth && !xushi_propose_is_rate (name) ? g_strconcat (name, "增速", NULL)
                                                       : g_strdup (name);
}

static gboolean
has_unit (const char *text)
{
  double value;

  return !xushi_number_parse (text, NULL, &value, NULL) || strchr (text, '%') != NULL
         || strstr (text, "％") != NULL;
}

/* What the name says of a plain number. */
static void
take_plain (XushiOfficeRow *self, double value)
{
  XushiSpec *spec = self->row->spec;
  g_autofree char *subject = get_subject (self);
  g_autoptr (XushiCandidate) candidate
      = xushi_cell_target_propose (self->matching->reader, subject, value, spec->unit);

  take_candidate (self, candidate);
  if (spec->target.bound == XUSHI_BOUND_AT_MOST && spec->measure == XUSHI_MEASURE_TOTAL
      && !xushi_office_has (self, "measure"))
    spec->measure = XUSHI_MEASURE_LEVEL;
  if (candidate->value >= 0)
    return;
  spec->target.low = value;
  if (spec->measure != XUSHI_MEASURE_GROWTH || !xushi_propose_is_to_fall (subject))
    return;
  spec->reduction = TRUE;
  spec->target.bound = XUSHI_BOUND_AT_LEAST;
  spec->target.low = -value;
}

static gboolean
read_plain (XushiOfficeRow *self, const char *text)
{
  XushiSpec *spec = self->row->spec;
  gboolean percent = g_str_has_suffix (text, "%") || g_str_has_suffix (text, "％");
  const char *unit;
  double value = XUSHI_UNKNOWN;

  if (!has_unit (text))
    take_percent (self);
  unit = spec->unit != NULL ? spec->unit : percent ? NULL : self->unit;
  if (!xushi_number_parse (text, unit, &value, NULL))
    return FALSE;
  if (spec->unit == NULL)
    spec->unit = percent ? g_strdup ("%") : g_strdup (self->unit);
  spec->target.low = value;
  if (spec->unit != NULL)
    take_plain (self, value);
  check_percent (self, text, value);
  return TRUE;
}

/* @unit was taken in place of the one beside the target. */
static void
tell_unit (const XushiOfficeRow *self, const char *unit)
{
  xushi_problems_note (self->cells.problems, self->cells.line, get_head (self),
                       g_strdup_printf (_ ("The target is in “%s”, which was taken; the unit "
                                           "beside it is “%s”."),
                                        unit, self->row->spec->unit));
}

/* Takes a unit of rates, and tells it where one of amounts stands beside the target. */
static void
take_rate_unit (XushiOfficeRow *self, const char *unit)
{
  const char *beside = self->row->spec->unit;

  if (beside != NULL && xushi_office_is_rate (beside))
    return;
  if (beside != NULL)
    tell_unit (self, unit);
  xushi_spec_set_string (&self->row->spec->unit, unit);
}

/* The unit that is written in the target goes before the one beside it. */
static void
take_unit (XushiOfficeRow *self, const XushiCandidate *candidate)
{
  XushiSpec *spec = self->row->spec;
  g_autofree char *figure = xushi_number_format_plain (candidate->value);
  g_autofree char *whole = g_strconcat (figure, candidate->unit, NULL);
  double value;

  if (*candidate->unit == '\0')
    return;
  if (spec->unit != NULL && !g_str_equal (spec->unit, candidate->unit)
      && !(xushi_office_is_rate (spec->unit) && xushi_office_is_rate (candidate->unit)))
    {
      if (xushi_number_parse (whole, spec->unit, &value, NULL))
        tell_unit (self, candidate->unit);
      else
        xushi_office_warn (self, "low",
                           g_strdup_printf (_ ("The target is in “%s”, but the unit beside it is "
                                               "“%s”; the former was taken."),
                                            candidate->unit, spec->unit));
    }
  xushi_spec_set_string (&spec->unit, candidate->unit);
}

/* A short word beside the figure (投资, 整改率) says what the name says, or nearly. */
#define REST_SHORT 4

static void
tell_rest (XushiOfficeRow *self, const char *text, const char *rest)
{
  char *reason = g_strdup_printf (_ ("“%s” beside the figure was not understood; the whole cell was "
                                     "kept in the note."),
                                  rest);

  xushi_office_keep (self, get_head (self), text);
  if (g_utf8_strlen (rest, -1) <= REST_SHORT)
    xushi_problems_note (self->cells.problems, self->cells.line, get_head (self), reason);
  else
    xushi_office_warn (self, "low", reason);
}

static gboolean
read_words (XushiOfficeRow *self, const char *text, guint *n_numbers)
{
  XushiSpec *spec = self->row->spec;
  g_autofree char *rest = NULL, *subject = get_subject (self);
  g_autoptr (XushiCandidate) candidate = xushi_cell_target_read (
      self->matching->reader, subject, text,
      spec->unit != NULL ? spec->unit : self->unit, n_numbers, &rest);

  if (candidate == NULL)
    return FALSE;
  /* 10月举办: a number that belongs to a word is none. */
  if (*candidate->unit == '\0' && rest != NULL)
    {
      *n_numbers = 0;
      return FALSE;
    }
  if (*candidate->unit == '\0' && self->unit == NULL)
    {
      take_percent (self);
      if (self->unit != NULL)
        return read_words (self, text, n_numbers);
    }
  take_unit (self, candidate);
  take_candidate (self, candidate);
  check_percent (self, "%", candidate->value);
  if (rest == NULL)
    return TRUE;
  tell_rest (self, text, rest);
  return TRUE;
}

/* In a column that is headed as the target words are worth a look; in one that only tells what is to
 * be done they are no surprise. */
static void
tell_no_figure (XushiOfficeRow *self, const char *text)
{
  int column = xushi_matching_find (self->matching, "low");
  char *reason = g_strdup_printf (_ ("“%s” is no figure; it was taken as a text and kept in the "
                                     "note."),
                                  text);

  if (column >= 0
      && xushi_matching_get_column (self->matching, (guint) column)->certainty == XUSHI_MATCH_LIKELY)
    xushi_problems_note (self->cells.problems, self->cells.line, get_head (self), reason);
  else
    xushi_office_warn (self, "low", reason);
}

static void
take_found (XushiOfficeRow *self, const XushiCandidate *candidate)
{
  if (*candidate->unit != '\0')
    xushi_spec_set_string (&self->row->spec->unit, candidate->unit);
  take_candidate (self, candidate);
}

/* Of several figures the first is taken, for an indicator has one; @candidate: (nullable): it. */
static void
tell_several (XushiOfficeRow *self, const char *id, const XushiCandidate *candidate)
{
  g_autofree char *figure
      = candidate != NULL ? xushi_number_format_plain (candidate->value) : NULL;

  if (candidate == NULL)
    xushi_office_warn (self, id,
                       g_strdup (_ ("The cell holds several figures, and none of them was taken as "
                                    "the target. Give each a row of its own.")));
  else
    xushi_office_warn (self, id,
                       g_strdup_printf (_ ("The cell holds several figures; the first, %s%s, was "
                                           "taken as the target. Give each a row of its own."),
                                        figure, candidate->unit));
}

/* The first of several targets of one thing in a cell: 易地搬迁1850户7200人. */
static gboolean
take_first (XushiOfficeRow *self, const char *text)
{
  XushiExtractOptions options = { .planned = TRUE };
  const char *name = self->row->spec->name;
  /* A cell of figures alone is about what the name says. */
  g_autofree char *sentence = g_strconcat (
      name != NULL && g_ascii_isdigit (*text) && strpbrk (name, "0123456789") == NULL ? name : "",
      text, NULL);
  g_autoptr (GPtrArray) found = xushi_extract_targets (sentence, &options);
  const XushiCandidate *candidate = found->len > 0 ? g_ptr_array_index (found, 0) : NULL;

  if (candidate == NULL || *candidate->unit == '\0' || *candidate->subject == '\0')
    return FALSE;
  for (guint i = 1; i < found->len; i++)
    if (!g_str_equal (candidate->subject, ((XushiCandidate *) g_ptr_array_index (found, i))->subject))
      return FALSE;
  take_found (self, candidate);
  xushi_office_keep (self, get_head (self), text);
  tell_several (self, "low", candidate);
  return TRUE;
}

/* Words without a figure: a task that is done by a date, or a text. */
static void
take_as_text (XushiOfficeRow *self, const char *text, guint n_numbers)
{
  XushiSpec *spec = self->row->spec;
  gboolean numbers = n_numbers > 0 && xushi_deadline_has_other_digits (text);
  gboolean task = !numbers && xushi_deadline_is_task (text);

  if (numbers && n_numbers > 1 && take_first (self, text))
    return;
  if (!xushi_office_has (self, "measure"))
    spec->measure = task ? XUSHI_MEASURE_MILESTONE : XUSHI_MEASURE_TEXT;
  xushi_office_keep (self, get_head (self), text);
  if (numbers && n_numbers > 1)
    xushi_office_warn (self, "low",
                       g_strdup_printf (_ ("“%s” holds several figures; it was taken as a text and "
                                           "kept in the note. Give each figure a row of its own."),
                                        text));
  else if (!task)
    tell_no_figure (self, text);
}

/* “生猪出栏：约45万头”: a name and its target in one cell. */
static gboolean
read_behind_colon (XushiOfficeRow *self)
{
  XushiSpec *spec = self->row->spec;
  const char *wide = spec->name != NULL ? strstr (spec->name, "：") : NULL;
  const char *colon = wide != NULL || spec->name == NULL ? wide : strchr (spec->name, ':');
  g_autofree char *name = colon != NULL ? g_strndup (spec->name, (gsize) (colon - spec->name)) : NULL;
  g_autofree char *rest = NULL;
  guint n_numbers = 0;
  g_autoptr (XushiCandidate) candidate = NULL;

  if (name == NULL || *g_strstrip (name) == '\0')
    return FALSE;
  candidate = xushi_cell_target_read (self->matching->reader, name, g_utf8_next_char (colon),
                                      self->unit, &n_numbers, &rest);
  if (candidate == NULL || rest != NULL || *candidate->unit == '\0')
    return FALSE;
  xushi_spec_set_string (&spec->name, name);
  take_found (self, candidate);
  self->told[XUSHI_OFFICE_NAMED]++;
  return TRUE;
}

/* A task whose name holds its only figure: 新建改建农村公路20公里. */
static void
read_from_name (XushiOfficeRow *self)
{
  XushiSpec *spec = self->row->spec;
  const char *name = spec->name != NULL ? spec->name : "";
  XushiExtractOptions options = { .planned = TRUE };
  g_autofree char *rest = NULL;
  guint n_numbers = 0;
  g_autoptr (XushiCandidate) quick
      = xushi_cell_target_read (self->matching->reader, "", name, NULL, &n_numbers, &rest);
  /* Reading as a report takes longer, and most names hold no figure. */
  g_autoptr (GPtrArray) found
      = n_numbers > 0 ? xushi_extract_targets (name, &options) : g_ptr_array_new ();
  const XushiCandidate *candidate
      = found->len > 0 && self->doubts->len == 0 ? g_ptr_array_index (found, 0) : NULL;

  if (read_behind_colon (self))
    return;
  if (candidate == NULL && quick != NULL && quick->op != XUSHI_OPERATOR_EQUAL && rest != NULL
      && xushi_propose_is_rate (rest))
    candidate = quick;
  if (candidate != NULL && *candidate->unit == '\0' && candidate->op == XUSHI_OPERATOR_EQUAL)
    candidate = NULL;
  if (found->len > 1)
    tell_several (self, "name", candidate);
  if (candidate == NULL)
    {
      if (!xushi_office_has (self, "measure"))
        spec->measure = spec->name != NULL && xushi_deadline_is_task (spec->name)
                            ? XUSHI_MEASURE_MILESTONE
                            : XUSHI_MEASURE_TEXT;
      return;
    }
  take_found (self, candidate);
  self->told[XUSHI_OFFICE_NAMED]++;
  if (candidate->confidence < XUSHI_EXTRACT_DOUBT)
    xushi_office_warn (self, "name",
                       g_strdup_printf (_ ("The target was read from the name and is doubtful: %s"),
                                        candidate->reason != NULL ? candidate->reason : ""));
}

/* None of something is a ceiling: 重大事故 0起. */
static void
settle_zero (XushiOfficeRow *self)
{
  XushiSpec *spec = self->row->spec;

  if (spec->measure != XUSHI_MEASURE_TOTAL || !(spec->target.low == 0) || xushi_office_has (self, "measure")
      || xushi_office_has (self, "bound"))
    return;
  spec->measure = XUSHI_MEASURE_LEVEL;
  spec->target.bound = XUSHI_BOUND_AT_MOST;
  xushi_office_warn (self, "low",
                     g_strdup (_ ("The target is 0, and was taken as “at most 0”; say under "
                                  "“measure” (类型) if something else is meant.")));
}

static gboolean
has_other_target (const XushiOfficeRow *self)
{
  return xushi_office_has (self, "measure") || xushi_office_has (self, "high") || xushi_office_has (self, "nodes");
}

/* “200（人次）” is 200人次. */
static void
unwrap_unit (const XushiOfficeRow *self, char *text)
{
  g_autofree char *unit = NULL;
  const char *open = xushi_text_find_tail (text, &unit);

  if (open != NULL && xushi_cell_target_is_unit (self->matching->reader, unit))
    memcpy (text + (open - text), unit, strlen (unit) + 1);
}

/* The target of a row without an amount is its growth; beside an amount that goes into the note.
 * @text: of the amount. (transfer full): of the target. */
static char *
choose_growth (XushiOfficeRow *self, const char *text)
{
  int low = xushi_matching_find (self->matching, "low");
  int column = xushi_matching_find (self->matching, XUSHI_MATCHED_GROWTH);
  const XushiMatchedColumn *matched
      = column >= 0 ? xushi_matching_get_column (self->matching, (guint) column) : NULL;
  const char *growth
      = column >= 0 ? xushi_matching_get_cell (self->matching, self->cells.row, (guint) column) : "";

  self->growth = low >= 0 && xushi_matching_get_column (self->matching, (guint) low)->growth;
  /* 亿元 beside a rate is the unit of the amounts. */
  if (self->growth && self->row->spec->unit != NULL)
    take_rate_unit (self, "%");
  if (*growth == '\0' || xushi_row_kind_is_nothing (growth))
    return g_strdup (text);
  if (*text != '\0' && !xushi_row_kind_is_nothing (text))
    {
      self->told[XUSHI_OFFICE_GROWTH]++;
      xushi_office_keep (self, matched->head, growth);
      return g_strdup (text);
    }
  self->growth = TRUE;
  take_rate_unit (self, matched->unit != NULL ? matched->unit : "%");
  return g_strdup (growth);
}

void
xushi_office_read_target (XushiOfficeRow *self)
{
  g_autofree char *amount
      = self->figure >= 0 ? g_strstrip (g_strdup (xushi_matching_get_cell (
                                self->matching, self->cells.row, (guint) self->figure)))
                          : xushi_office_get (self, "low");
  g_autofree char *text = choose_growth (self, amount);
  XushiSpec *spec = self->row->spec;
  guint n_numbers = 0;

  xushi_office_take_mark (self, text);
  unwrap_unit (self, text);
  self->directed = find_direction (self, &self->direction);
  if (self->directed)
    spec->target.bound = self->direction;
  if (*text == '\0' || xushi_row_kind_is_nothing (text))
    {
      if (spec->unit != NULL && xushi_header_has (self->cells.header, xushi_office_find (self, "low")))
        xushi_office_warn (self, "low", g_strdup (_ ("There is no target; write it here.")));
      else if (!has_other_target (self))
        read_from_name (self);
    }
  else if (!read_plain (self, text) && !read_words (self, text, &n_numbers))
    take_as_text (self, text, n_numbers);
  settle_zero (self);
}
