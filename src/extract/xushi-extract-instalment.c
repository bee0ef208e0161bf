/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-instalment.h"

#include "base/xushi-number.h"
#include "extract/xushi-extract-when.h"
#include "extract/xushi-extract-words.h"
#include "extract/xushi-extract.h"

/* What a month and the end of the year count as. */
#define YEAR_END 12

/* So far from an instalment its total may be, in targets. */
#define NEAR 24

/* A name that is taken from elsewhere is less certain. */
#define BORROWED 0.85

/* Does a plain amount follow in the clause, and no rate? */
static gboolean
has_amount (const XushiText *text, guint at, guint end)
{
  for (guint i = at; i < end && text->ch[i] != ',' && text->ch[i] != ';' && text->ch[i] != ':'; i++)
    if (xushi_char_is_digit (text->ch[i]))
      {
        while (i < end && (xushi_char_is_digit (text->ch[i]) || text->ch[i] == '.'))
          i++;
        return i < end && text->ch[i] != '%' && text->ch[i] != U'月' && text->ch[i] != U'年';
      }

  return FALSE;
}

gboolean
xushi_instalment_is_plan (const XushiText *text, guint start, guint end)
{
  guint n = 0;
  int last = 0;

  for (guint i = start; i < end;)
    {
      XushiWhen when;
      int month;

      if (!xushi_when_may_begin (text, i) || !xushi_when_read (text, i, start, end, &when))
        {
          i++;
          continue;
        }
      i += when.length;
      month = when.close ? YEAR_END : when.month;
      /* 全年120亿元,其中一季度20亿元: the year's figure may come first. */
      if (when.other || (month <= last && !when.close) || !has_amount (text, i, end))
        continue;
      last = when.close ? last : month;
      n++;
    }

  return n > 1
         && !xushi_text_has (text, start, end,
                             "同比|比上年|比去年|较上年|较去年|去年|上年|已|完成了|实现了|达到了|增长了");
}

static int
get_month (const XushiCandidate *candidate)
{
  return candidate->deadline.month > 0 ? candidate->deadline.month : YEAR_END;
}

/* Is @whole the figure of the year that @part is an instalment of? */
static gboolean
is_total (const XushiCandidate *whole, const XushiCandidate *part)
{
  return get_month (whole) == YEAR_END && get_month (part) < YEAR_END
         && whole->horizon == part->horizon && whole->kind == part->kind
         && (part->kind == XUSHI_KIND_AMOUNT || part->kind == XUSHI_KIND_COUNT)
         && g_str_equal (whole->unit, part->unit)
         && (*part->subject == '\0' || g_str_equal (whole->subject, part->subject))
         && xushi_is_known (whole->value) && xushi_is_known (part->value)
         && part->value < whole->value;
}

/* The figure of the year that is @whole: said as such, not only the last of its instalments. */
static gboolean
is_said (const XushiCandidate *whole)
{
  return whole->deadline.month == 0;
}

static int
find_total (const GPtrArray *candidates, guint first, guint at)
{
  const XushiCandidate *part = g_ptr_array_index (candidates, at);
  int last = -1;

  /* 其中 says whose part it is. */
  if (part->parent >= (int) first
      && is_total (g_ptr_array_index (candidates, (guint) part->parent), part))
    return part->parent;
  for (guint i = at + 1; i < MIN (candidates->len, at + NEAR); i++)
    if (is_total (g_ptr_array_index (candidates, i), part))
      {
        if (is_said (g_ptr_array_index (candidates, i)))
          return (int) i;
        last = (int) i;
      }
  for (guint i = at; i > first && i + NEAR > at; i--)
    if (is_total (g_ptr_array_index (candidates, i - 1), part)
        && is_said (g_ptr_array_index (candidates, i - 1)))
      return (int) i - 1;

  return last;
}

/* An instalment that has found neither a name nor a total. */
static gboolean
is_nameless (const XushiCandidate *part)
{
  return *part->subject == '\0' && part->total < 0 && get_month (part) < YEAR_END;
}

/* Where the candidate @at, one from @first on, has moved to: -1 for nowhere. */
static int
find_place (const GArray *places, guint first, int at)
{
  return at < (int) first ? at : g_array_index (places, int, at - (int) first);
}

static void
remove_nameless (GPtrArray *candidates, guint first)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (int));
  guint kept = first;

  for (guint i = first; i < candidates->len; i++)
    {
      XushiCandidate *candidate = g_ptr_array_index (candidates, i);
      gboolean gone = is_nameless (candidate);
      int place = gone ? -1 : (int) kept;

      g_array_append_val (places, place);
      g_ptr_array_index (candidates, i) = NULL;
      if (gone)
        xushi_candidate_free (candidate);
      else
        g_ptr_array_index (candidates, kept++) = candidate;
    }
  if (kept == candidates->len)
    return;
  g_ptr_array_set_size (candidates, (int) kept);
  /* Only those of one sentence point to each other. */
  for (guint i = first; i < kept; i++)
    {
      XushiCandidate *candidate = g_ptr_array_index (candidates, i);

      candidate->parent = find_place (places, first, candidate->parent);
      candidate->total = find_place (places, first, candidate->total);
    }
}

void
xushi_instalment_link (GPtrArray *candidates, guint first)
{
  for (guint i = first; i < candidates->len; i++)
    {
      XushiCandidate *part = g_ptr_array_index (candidates, i);
      const XushiCandidate *whole;

      part->total = find_total (candidates, first, i);
      if (part->total < 0)
        continue;
      whole = g_ptr_array_index (candidates, (guint) part->total);
      if (part->parent == part->total)
        part->parent = -1;
      if (*part->subject != '\0')
        continue;
      g_free (part->subject);
      part->subject = g_strdup (whole->subject);
      part->confidence = whole->confidence * BORROWED;
    }
  remove_nameless (candidates, first);
}
