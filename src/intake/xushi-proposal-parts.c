/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-proposal-parts.h"

#include "base/xushi-number.h"
#include "intake/xushi-proposal-words.h"

/* Clauses further apart than this are not marked as one. */
#define NEAR 120

static guint
characters (const char *text, int bytes)
{
  return (guint) g_utf8_strlen (text, bytes);
}

/* The number that a matched figure begins with, or unknown. */
static double
value_of (const char *figure)
{
  double value = XUSHI_UNKNOWN;
  gsize length = 0;
  g_autofree char *digits = NULL;

  for (const char *p = figure; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_digit_value (g_utf8_get_char (p)) < 0
          && g_utf8_strchr (XUSHI_NUMBER_MARKS, -1, g_utf8_get_char (p)) == NULL)
        break;
      length = (gsize) (g_utf8_next_char (p) - figure);
    }
  digits = g_strndup (figure, length);
  return xushi_number_parse (digits, NULL, &value, NULL) ? value : XUSHI_UNKNOWN;
}

static GRegex *
figure_regex (const char *number, const char *unit)
{
  g_autofree char *escaped = unit != NULL ? g_regex_escape_string (unit, -1) : NULL;
  g_autofree char *tail = g_strdup_printf (XUSHI_FIGURE_TAIL, escaped != NULL ? escaped : XUSHI_ANY_UNIT);
  g_autofree char *pattern
      = g_strconcat ("(?:", number, XUSHI_RANGE_MARK, ")?", number, tail, NULL);

  return g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
}

/* The match whose figure is @value, else the last one. */
static gboolean
search (const char *quote, const char *number, const char *unit, double value, guint *start,
        guint *length)
{
  g_autoptr (GRegex) regex = figure_regex (number, unit);
  g_autoptr (GMatchInfo) match = NULL;
  gboolean found = FALSE;

  if (regex == NULL)
    return FALSE;
  for (g_regex_match (regex, quote, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      int from = 0, to = 0;

      g_match_info_fetch_pos (match, 0, &from, &to);
      *start = characters (quote, from);
      *length = characters (quote + from, to - from);
      found = TRUE;
      if (xushi_is_known (value) && value_of (quote + from) == value)
        break;
    }
  return found;
}

gboolean
xushi_parts_find_figure (const char *quote, const char *unit, double value, guint *start,
                         guint *length)
{
  const char *written = unit != NULL && *unit != '\0' ? unit : NULL;

  return (written != NULL && search (quote, XUSHI_DIGITS, written, value, start, length))
         || (written != NULL && search (quote, XUSHI_HAN_NUMBER, written, value, start, length))
         || search (quote, XUSHI_DIGITS, NULL, value, start, length);
}

static void
join_clauses (XushiProposal *merged, const XushiProposal *first, const XushiProposal *second)
{
  const char *a = first->spec->quote, *b = second->spec->quote;

  if (b == NULL || (a != NULL && strstr (a, b) != NULL))
    return;
  if (a == NULL || strstr (b, a) != NULL)
    {
      xushi_spec_set_string (&merged->spec->quote, b);
      merged->offset = second->offset;
      merged->length = second->length;
    }
  else
    {
      guint end = MAX (first->offset + first->length, second->offset + second->length);
      guint start = MIN (first->offset, second->offset);

      g_free (merged->spec->quote);
      merged->spec->quote = g_strconcat (a, "；", b, NULL);
      if (end - start <= NEAR)
        {
          merged->offset = start;
          merged->length = end - start;
        }
    }
}

XushiProposal *
xushi_parts_merge (const XushiProposal *first, const XushiProposal *second)
{
  XushiProposal *merged = xushi_proposal_copy (first);
  const XushiSpec *other = second->spec;

  join_clauses (merged, first, second);
  if (!xushi_is_known (merged->spec->target.low) && xushi_is_known (other->target.low))
    {
      merged->spec->measure = other->measure;
      merged->spec->target.bound = other->target.bound;
      merged->spec->target.low = other->target.low;
      merged->spec->target.high = other->target.high;
      merged->spec->pace = other->pace;
      merged->spec->reduction = other->reduction;
      xushi_spec_set_string (&merged->spec->unit, other->unit);
    }
  if (merged->term.horizon == 0 && merged->term.deadline.month == 0)
    merged->term = second->term;
  if (merged->spec->lead_department == NULL)
    {
      xushi_spec_set_string (&merged->spec->lead_department, other->lead_department);
      g_strfreev (merged->spec->support);
      merged->spec->support = g_strdupv (other->support);
    }
  if (merged->spec->unit == NULL)
    xushi_spec_set_string (&merged->spec->unit, other->unit);
  if (merged->spec->group == NULL)
    xushi_spec_set_string (&merged->spec->group, other->group);
  return merged;
}

/* (transfer full): the members of a list, without blanks and empty ones. */
static GPtrArray *
list_members (const char *text)
{
  GPtrArray *members = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) pieces = g_regex_split_simple (XUSHI_LIST_MARKS, text, 0, 0);

  for (char **piece = pieces; *piece != NULL; piece++)
    if (*g_strstrip (*piece) != '\0')
      g_ptr_array_add (members, g_strdup (*piece));
  return members;
}

/* The figures of a clause in order: of double. */
static GArray *
list_figures (const char *quote)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GRegex) regex = g_regex_new (XUSHI_DIGITS, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, quote, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *word = g_match_info_fetch (match, 0);
      double value = value_of (word);

      if (xushi_is_known (value))
        g_array_append_val (figures, value);
    }
  return figures;
}

GPtrArray *
xushi_parts_split (const XushiProposal *self, guint64 *next_id)
{
  g_autoptr (GPtrArray) names = list_members (self->spec->name);
  g_autoptr (GArray) figures
      = list_figures (self->spec->quote != NULL ? self->spec->quote : "");
  gboolean apart = figures->len == names->len && !xushi_proposal_is_task (self);
  GPtrArray *parts;

  if (names->len < 2)
    return NULL;
  parts = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_proposal_unref);
  for (guint i = 0; i < names->len; i++)
    {
      XushiProposal *part = xushi_proposal_copy (self);

      if (i > 0)
        part->id = (*next_id)++;
      xushi_spec_set_string (&part->spec->name, g_ptr_array_index (names, i));
      if (apart)
        part->spec->target.low = g_array_index (figures, double, i);
      g_ptr_array_add (parts, part);
    }
  return parts;
}
