/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-reader.h"

#include "extract/xushi-extract-task-parse.h"
#include "extract/xushi-extract-who.h"

/*
 * Items of a list whose head names one thing, and whose sentences only say what is done with it:
 *
 *   (一)环湖大道二期。|全长6.3公里。|3月底前完成施工图审查,4月中旬开工。
 *   康达产业园:|首条生产线四季度试生产。
 *   2.第二水厂        the head on its own line holds for the lines below
 *   建设进度:6月底前主体结顶。
 *
 * In a sentence the head is what a verb without a name is about, until another clause of it says what
 * it is about: 加强城中村改造,年内完工 tells nothing of the road above.
 */

/* A head is no longer. */
#define HEAD_MAX 40
/* Without a mark or a line of its own it is a sentence. */
#define PLAIN_MAX 24

/* The end of the first words of a line: before the mark that ends a head. */
static guint
head_end (const XushiText *text, guint start, guint end)
{
  guint i = start;

  while (i < end && text->ch[i] != U'。' && text->ch[i] != ':' && text->ch[i] != ';'
         && text->ch[i] != '!' && text->ch[i] != '?')
    {
      guint behind = xushi_text_closing (text, i, end);

      i = behind > i ? behind : i + 1;
    }

  return MIN (i, end);
}

static char *
read_head (XushiReader *reader, guint start, guint end)
{
  XushiPhrase phrase;
  XushiSpan thing, span = { start, end };

  if (end <= start || end - start > HEAD_MAX
      || !xushi_phrase_read (&phrase, reader->text, span, TRUE)
      /* 新水厂三季度开始安装: what has a date is no name. */
      || xushi_phrase_when (&phrase, 0, phrase.n) > XUSHI_PHRASE_NEVER)
    return NULL;
  thing = xushi_task_item_thing (reader->tasks, &phrase);

  return thing.end > thing.start
             ? xushi_phrase_slice (&phrase, reader->text, thing.start, thing.end)
             : NULL;
}

void
xushi_reader_item_line (XushiReader *reader, guint start, guint body, guint end)
{
  const XushiText *text = reader->text;
  guint level = 0, mark, stop;
  gboolean alone, deeper;
  g_autofree char *thing = NULL;

  if (reader->tasks == NULL || start >= end)
    return;
  mark = xushi_report_section_mark (text, start, end, &level);
  mark += xushi_text_starts (text, start + mark, end, "-|·|●|■|★|◆|▲|○");
  stop = head_end (text, start + mark, end);
  alone = stop + 1 >= end && (stop == end || text->ch[stop] != ';');
  deeper = reader->item_alone && (mark == 0 || level > reader->item_level);
  /* Of two short lines without marks the second is no part of the first. */
  if (mark == 0 && reader->item_level == 0 && stop == end && stop - start <= PLAIN_MAX)
    deeper = FALSE;
  if (mark > 0 || body > start || (stop - start <= PLAIN_MAX && (stop == end || text->ch[stop] == ':')))
    thing = read_head (reader, start + mark, stop);
  /* 县代建中心: a line of a table that was. Behind a mark or before a colon it is what is built. */
  if (thing != NULL && mark == 0 && body == start && stop == end
      && xushi_who_is_department (text, start, end))
    g_clear_pointer (&thing, g_free);
  /* 建设进度:, or a paragraph below the head. */
  if (thing == NULL && deeper && body == start)
    return;
  g_free (reader->item);
  reader->item = g_steal_pointer (&thing);
  reader->item_alone = alone;
  reader->item_level = level;
  reader->item_end = stop;
}

const char *
xushi_reader_item (const XushiReader *reader)
{
  return reader->item_off || reader->clause_at < reader->item_end ? NULL : reader->item;
}
