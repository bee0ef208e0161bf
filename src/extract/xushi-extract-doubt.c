/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-doubt.h"

#include "base/xushi-i18n.h"

#include <string.h>

/*
 * How sure a target is.
 *
 * Every guess lowers the confidence; the first one gives the reason that the clerk reads. Under no heading the
 * words of the sentence are the best evidence, then those of the sentences before it. Where the text tells of
 * the past as well, and nothing says that this is planned, it may be past.
 */

void
xushi_candidate_doubt (XushiCandidate *candidate, double factor, const char *reason)
{
  candidate->confidence *= factor;
  if (candidate->reason == NULL)
    candidate->reason = g_strdup (reason);
}

/* No name of an indicator is longer than this. */
#define LONG_NAME 28

static gboolean
is_odd_name (const char *name)
{
  return g_utf8_strlen (name, -1) > LONG_NAME || strpbrk (name, ",:;") != NULL
         || strstr (name, "，") != NULL || strstr (name, "：") != NULL || strstr (name, "政府") != NULL;
}

void
xushi_reader_doubt_tense (const XushiReader *reader, XushiCandidate *candidate)
{
  const XushiReportSection *section = &reader->section;

  if (section->titled && section->mixed && !reader->told)
    {
      xushi_candidate_doubt (candidate, 0.92, _("Only the title says that this is planned."));
      return;
    }
  if (section->numbered && !reader->told && !reader->willed)
    {
      xushi_candidate_doubt (candidate, 0.92, _("Only the number of the heading says that this is planned."));
      return;
    }
  if (section->tense != XUSHI_TENSE_UNKNOWN || reader->willed || (reader->told && !section->mixed))
    return;
  if (section->held == XUSHI_TENSE_PLAN && !reader->told)
    xushi_candidate_doubt (candidate, section->mixed ? 0.92 : 0.96, _("A sentence before says that this is planned."));
  else if (reader->told)
    xushi_candidate_doubt (candidate, 0.92, _("Only the year says that this is planned."));
  else if (section->mixed)
    xushi_candidate_doubt (candidate, 0.75, _("Nothing says whether this is planned or past."));
  else
    xushi_candidate_doubt (candidate, 0.9, _("No heading says whether this is planned or past."));
}

void
xushi_reader_judge (XushiReader *reader, XushiCandidate *candidate, const XushiItem *item,
                    const XushiQuantity *q, const XushiItemParts *phrase)
{
  candidate->confidence = 0.95;
  if (xushi_text_is_doubtful (reader->text, MIN (phrase->quote.start, q->start), q->tail))
    xushi_candidate_doubt (candidate, 0.6,
           _("A line ends here that may go on in the next; check the name and the number."));
  if (item->doubtful)
    xushi_candidate_doubt (candidate, 0.6, _("The clause holds several numbers; check which one is the target."));
  if (q->small)
    xushi_candidate_doubt (candidate, 0.7, _("The number is a Chinese numeral and may belong to a name."));
  /* 亿元GDP死亡率 is said without one. */
  if (q->kinds == 0 && !g_str_has_suffix (candidate->subject, "死亡率"))
    xushi_candidate_doubt (candidate, 0.7, _("The number has no unit."));
  if (q->guessed)
    xushi_candidate_doubt (candidate, 0.78, _("The unit is no common one; check that it is one."));
  if (candidate->subject[0] == '\0')
    xushi_candidate_doubt (candidate, 0.5, _("No name was found for this number."));
  else if (phrase->inherits)
    xushi_candidate_doubt (candidate, 0.85, _("The name is taken from the clause before."));
  if (phrase->after.end > phrase->after.start)
    xushi_candidate_doubt (candidate, 0.85, _("The number stands before what it counts; check the name."));
  if (candidate->horizon == 0
      && xushi_text_has (reader->text, phrase->quote.start, q->start, "年均增|年均递增|年均下|年均提"))
    xushi_candidate_doubt (candidate, 0.7,
           _("The rate is that of each year of several, and the text does not say until when."));
  if (q->kinds & XUSHI_WORD_TIME)
    xushi_candidate_doubt (candidate, 0.7, _("The number is a time and may be no target."));
  if (is_odd_name (candidate->subject))
    xushi_candidate_doubt (candidate, 0.78, _("The name is long, or has a figure in it; shorten it."));
  xushi_reader_doubt_tense (reader, candidate);
}
