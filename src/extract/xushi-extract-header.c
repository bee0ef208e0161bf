/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract.h"

#include "base/xushi-i18n.h"
#include "extract/xushi-extract-clause.h"
#include "extract/xushi-extract-plan-year.h"
#include "extract/xushi-extract-when.h"
#include "extract/xushi-extract-year.h"

/*
 * What a report says about itself: its place and the year it plans.
 *
 * The year in a title is the weakest evidence: copies have a wrong one, and some titles name the
 * year under review. The headings and the date of the session are stronger, and, where years are
 * masked (20xx年), the position of the year in a five-year plan.
 */

/* Only the beginning of a report is searched for the place. */
#define HEAD_LENGTH 1500
#define PLACE_MAX 14

void
xushi_report_header_free (XushiReportHeader *header)
{
  if (header == NULL)
    return;
  g_free (header->place);
  g_free (header->title);
  g_free (header->warning);
  g_free (header->note);
  g_free (header);
}

static gboolean
ends_as_place (const XushiText *text, guint start, guint end)
{
  return end >= start + 2
         && xushi_text_ends (text, start, end, "省|市|县|区|旗|州|盟|镇|乡|街道") > 0
         && !xushi_text_starts (text, start, end, "我|本|全|各|该|在|第");
}

/* The start of a year that ends at @end (示例县2026年政府工作报告); @end if there is none. */
static guint
before_year (const XushiText *text, guint end)
{
  guint start = end;

  if (end < 5 || text->ch[end - 1] != U'年')
    return end;
  for (start = end - 1; start > end - 5; start--)
    if (!g_unichar_isdigit (text->ch[start - 1]))
      return end;
  return start;
}

/* The place that ends at @end, or before a year there: back to the year, a mark or the line's
 * beginning. */
static XushiSpan
place_before (const XushiText *text, guint end)
{
  guint start;

  end = before_year (text, end);
  end -= xushi_text_ends (text, end > 8 ? end - 8 : 0, end, "人民");
  start = end;
  while (start > 0 && end - start < PLACE_MAX && xushi_char_is_han (text->ch[start - 1])
         && text->ch[start - 1] != U'年'
         && !xushi_text_ends (text, start > 4 ? start - 4 : 0, start, "代表|度|关于|在|受"))
    start--;

  return (XushiSpan){ start, ends_as_place (text, start, end) ? end : start };
}

static char *
find_place (const XushiText *text)
{
  static const char *marks[] = { "政府工作报告", "人民政府", "政府向大会" };
  guint stop = MIN (text->n, HEAD_LENGTH);

  for (guint k = 0; k < G_N_ELEMENTS (marks); k++)
    for (guint i = 0; i < stop; i++)
      if (xushi_text_is (text, i, stop, marks[k]) > 0)
        {
          XushiSpan span = place_before (text, i);

          if (span.end > span.start)
            return xushi_text_slice_tight (text, span.start, span.end);
        }
  for (guint i = 0; i < stop; i++)
    if ((text->ch[i] == U'第' && xushi_text_has (text, i, MIN (stop, i + 12), "人民代表大会"))
        || xushi_text_is (text, i, stop, "届人大") > 0)
      {
        guint at = i;
        XushiSpan span;

        /* 浙江省十一届人大: the session's number is in between. */
        while (at > 0 && xushi_text_has (text, at - 1, at, "一|二|三|四|五|六|七|八|九|十"))
          at--;
        span = place_before (text, at);

        if (span.end > span.start)
          return xushi_text_slice_tight (text, span.start, span.end);
      }
  if (xushi_text_has (text, 0, stop, "国务院"))
    return g_strdup ("全国");

  return g_strdup ("");
}

/* The year in the title: 2023年德清县政府工作报告. */
static int
find_title_year (const XushiText *text)
{
  guint stop = MIN (text->n, HEAD_LENGTH);

  for (guint i = 0; i < stop; i++)
    {
      guint length = 0, end;
      int year = xushi_text_year (text, i, &length);

      if (year == 0)
        continue;
      for (end = i; end < stop && end < i + 40 && text->ch[end] != '\n' && text->ch[end] != ',';)
        end++;
      if (xushi_text_has (text, i, end, "工作报告"))
        return year;
    }

  return 0;
}

static void
judge_year (const XushiText *text, XushiReportHeader *header)
{
  int title = find_title_year (text), plan = xushi_text_plan_year (text), named = 0;
  int period = xushi_text_period_year (text, &named);

  header->year = plan > 0 ? plan : title;
  if (plan > 0 && plan == period && named == 0 && title > 0 && title != plan)
    header->warning = g_strdup_printf (
        _("The heading says %d, but by its five-year plan the text is the plan of %d. "
          "Check the year."),
        title, plan);
  else if (plan > 0 && title > 0 && title != plan && title != plan - 1)
    header->warning = g_strdup_printf (
        _("The heading says %d, but the text plans the year %d. Check the year."), title, plan);
  else if (header->year == 0)
    header->warning = g_strdup (_("The text does not say which year it plans. Enter the year."));
}

XushiReportHeader *
xushi_extract_header (const char *text)
{
  g_autoptr (XushiLexicon) lexicon = xushi_lexicon_new ();
  g_autoptr (XushiText) prepared = xushi_text_new (lexicon, text);
  XushiReportHeader *header = g_new0 (XushiReportHeader, 1);

  header->place = find_place (prepared);
  judge_year (prepared, header);
  if (prepared->n_passed > 0)
    header->note = g_strdup_printf (
        ngettext ("%u line belongs to the pages and was not read: “%s”.",
                  "%u lines belong to the pages and were not read, the first is “%s”.",
                  prepared->n_passed),
        prepared->n_passed, prepared->passed);
  if (header->year > 0 && *header->place != '\0')
    header->title = g_strdup_printf (_("%s: plan of %d"), header->place, header->year);
  else if (*header->place != '\0')
    header->title = g_strdup_printf (_("%s: plan"), header->place);
  else
    header->title = g_strdup ("");

  return header;
}
