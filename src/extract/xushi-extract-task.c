/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-reader.h"

#include "base/xushi-i18n.h"
#include "extract/xushi-extract-doubt.h"
#include "extract/xushi-extract-task-parse.h"

/*
 * Tasks without a number: clause → pieces → candidates.
 *
 * A clause is one task, or several of which each has its verb (完成规划编制、启动管网改造). What a
 * clause is about is kept for the next one: 推进大桥建设,年内完工.
 */

/* So far back, in characters, the quote of a task may begin, to hold its name. */
#define QUOTE_BACK_MAX 80

/* So many places are tried where a clause may fall into several tasks. */
#define JOINTS_MAX 8

/* What ties a clause to the one before it, and is not quoted. */
static const char *ties = "同时,|同时|此外,|此外|另外,|并且|并|还要|还|也要|其中,|其中";

/* What stands between a thing and the figure of its clause: 光华东路完成投资8353万元,年内通车. */
static const char *spending
    = "计划完成投资|年度完成投资|年内完成投资|完成投资|年度投资|计划投资|总投资|投资|完成工程量的|完成|建设";

/* How a clause begins whose figure counts the parts of a thing, or what it is fitted with. */
static const char *parts = "完成|设|含|包括|拥有|可提供|可容纳|容纳|增设|配备|购置|添置|配置|办学规模|安装";

static void
doubt_task (XushiCandidate *task, double factor, const char *reason)
{
  task->confidence *= factor;
  if (task->confidence < XUSHI_EXTRACT_DOUBT && task->reason == NULL)
    task->reason = g_strdup (reason);
}

static void
judge_task (XushiReader *reader, XushiCandidate *task, XushiSpan quote, double confidence)
{
  task->confidence = confidence;
  doubt_task (task, 1, _("The task has no number; check that it comes to an end."));
  if (xushi_text_is_doubtful (reader->text, quote.start, quote.end))
    doubt_task (task, 0.6,
                _("A line ends here that may go on in the next; check the name and the number."));
  xushi_reader_doubt_tense (reader, task);
}

/* 1号厂房封顶, 完成土地摘牌: the thing that the item names, or "". */
static const char *
whole_of (const XushiReader *reader, const XushiPhrase *phrase, const XushiTask *task)
{
  const char *item = xushi_reader_item (reader);

  /* A part of it is, whatever else has been spoken of. */
  if (item == NULL && reader->clause_at >= reader->item_end)
    item = xushi_task_is_part (&phrase->view, task->start, task->end) ? reader->item : NULL;
  else if (!task->part && !xushi_task_is_part (&phrase->view, task->start, task->end))
    item = NULL;

  return item != NULL ? item : "";
}

static char *
name_task (XushiReader *reader, const XushiPhrase *phrase, const XushiTask *task)
{
  g_autofree char *before = xushi_phrase_slice (phrase, reader->text, task->start,
                                                MAX (task->start, task->cut_start));
  g_autofree char *behind = xushi_phrase_slice (phrase, reader->text,
                                                MAX (task->start, task->cut_end), task->end);
  const char *thing = reader->thing != NULL ? reader->thing : reader->item;

  /* 项目完成公示,取得用地批复: a permit is that of what has been named. */
  if (!task->bare
      && !(task->part && reader->thing != NULL
           && xushi_text_starts (&phrase->view, task->start, task->end, "取得|拿到|获得|办理|办妥")))
    thing = whole_of (reader, phrase, task);

  return g_strconcat (thing, before, behind, NULL);
}

/* The quote of a task whose name is in the clause before begins there, unless that is quoted
 * already. */
static guint
quote_start (const XushiReader *reader, guint start)
{
  const XushiText *text = reader->text;
  const XushiCandidate *last = NULL;

  if (reader->candidates->len > 0)
    last = g_ptr_array_index (reader->candidates, reader->candidates->len - 1);
  if (start - reader->thing_at > QUOTE_BACK_MAX
      || (last != NULL && last->offset + last->length > text->pos[reader->thing_at]))
    return start;

  return reader->thing_at;
}

/* 7月1日起对外开放: a task is done on the day from which on it holds. */
static XushiDeadline
since_of (const XushiReader *reader, const XushiPhrase *phrase)
{
  XushiDeadline since = phrase->since;
  int year = reader->section.plan_year;

  if (since.year > 0 && year > 0 && since.year != year)
    return (XushiDeadline){ 0 };
  if (since.year == 0 && since.month > 0)
    since.year = year;

  return since;
}

static void
add_task (XushiReader *reader, const XushiPhrase *phrase, guint start, const XushiTask *task)
{
  XushiSpan quote = { start == 0 ? phrase->from : phrase->at[start],
                      phrase->at[task->end - 1] + 1 };
  XushiCandidate *candidate;

  if (task->bare && reader->thing != NULL)
    quote.start = quote_start (reader, quote.start);
  candidate = xushi_reader_add (reader, quote);
  candidate->subject = name_task (reader, phrase, task);
  if (candidate->lead == NULL && task->who.end > task->who.start)
    candidate->lead = xushi_phrase_slice (phrase, reader->text, task->who.start, task->who.end);
  candidate->op = XUSHI_OPERATOR_EQUAL;
  candidate->unit = g_strdup ("");
  candidate->kind = XUSHI_KIND_MILESTONE;
  candidate->measure = "milestone";
  candidate->bound = "at-least";
  candidate->pace = "linear";
  candidate->frequency = "monthly";
  if (candidate->deadline.month == 0)
    candidate->deadline = since_of (reader, phrase);
  judge_task (reader, candidate, quote, task->confidence);
}

static void
keep_thing (XushiReader *reader, const XushiPhrase *phrase, XushiSpan thing, gboolean part)
{
  if (thing.end <= thing.start)
    return;
  g_clear_pointer (&reader->thing, g_free);
  /* 主桥6月合龙,年底通车: the part is done, and then the whole. */
  if (xushi_reader_item (reader) != NULL
      && (part || xushi_task_is_part (&phrase->view, thing.start, thing.end)))
    return;
  reader->thing = xushi_phrase_slice (phrase, reader->text, thing.start, thing.end);
  reader->thing_at = phrase->at[thing.start];
}

/* 推进大桥建设,年内完工: what a clause is about is what the next one is about. Where that is no thing, and
 * something is @done with it (抓好城中村改造), the item is not what it is about either. */
static void
keep_or_leave (XushiReader *reader, const XushiPhrase *phrase, gboolean done)
{
  XushiSpan thing = xushi_task_thing (reader->tasks, phrase);

  keep_thing (reader, phrase, thing, FALSE);
  if (thing.end == thing.start)
    reader->item_off |= done;
}

static gboolean
parse_piece (XushiReader *reader, const XushiPhrase *phrase, guint start, guint end,
             XushiTask *task)
{
  gboolean known = reader->thing != NULL || xushi_reader_item (reader) != NULL;

  if (xushi_task_parse (reader->tasks, phrase, start, end, task))
    return !task->bare || known;

  return (known
          && (xushi_task_parse_step (reader->tasks, phrase, start, end, task)
              || xushi_task_parse_day (reader->tasks, phrase, start, end, reader->thing == NULL,
                                       task)))
         || xushi_task_parse_finish (reader->tasks, phrase, start, end, task);
}

static gboolean
is_joint (gunichar c)
{
  return c == U'、' || c == U'和' || c == U'并' || c == U'及';
}

/* The end of the first piece of [@start, @end) that is a task, if what is behind it begins another,
 * of the same thing only with a date of its own: 产业园3月摘地、5月动工. */
static guint
first_piece (XushiReader *reader, const XushiPhrase *phrase, guint start, guint end)
{
  const XushiText *text = &phrase->view;

  for (guint i = start + 2, n = 0; i + 2 < end && n < JOINTS_MAX; i++)
    {
      guint behind = xushi_text_closing (text, i, end);
      XushiTask left, right;

      if (behind > i)
        i = behind - 1;
      else if (is_joint (text->ch[i])
               && xushi_task_may_begin (reader->tasks, phrase, i + 1, end)
               && n++ < JOINTS_MAX && parse_piece (reader, phrase, start, i, &left) && !left.bare
               && (xushi_task_parse (reader->tasks, phrase, i + 1, end, &right)
                   || xushi_task_parse_step (reader->tasks, phrase, i + 1, end, &right))
               && (!right.bare || (phrase->when[i + 1] > XUSHI_PHRASE_NEVER && left.thing.end > left.thing.start)))
        return i;
    }

  return end;
}

static gboolean
read_pieces (XushiReader *reader, const XushiPhrase *phrase)
{
  /* 并网调试 is no clause that is tied. */
  guint start = xushi_text_starts (&phrase->view, 0, phrase->n, "并网|并轨|并购|还建") > 0
                    ? 0
                    : xushi_text_starts (&phrase->view, 0, phrase->n, ties);
  gboolean any = FALSE;

  while (start < phrase->n)
    {
      guint stop = first_piece (reader, phrase, start, phrase->n);
      XushiTask task;

      if (parse_piece (reader, phrase, start, stop, &task))
        {
          add_task (reader, phrase, start, &task);
          keep_thing (reader, phrase, task.thing, task.part);
          any = TRUE;
        }
      start = stop + 1;
    }

  return any;
}

/* 市民中心4月启用: what looks like a department that has a duty may be what the task is about. */
static gboolean
is_about_department (XushiReader *reader, const XushiPhrase *whole)
{
  XushiTask task;

  return xushi_task_parse (reader->tasks, whole, 0, whole->n, &task)
         && task.thing.end > task.thing.start && task.who.end == task.who.start
         && task.thing.start == 0;
}

/* 近日,市政府研究决定,…并印发《民生实事计划》: where the text comes from, and no task. */
static gboolean
tells_origin (const XushiReader *reader)
{
  const XushiText *text = reader->text;
  guint start = reader->previous.start, from = start;
  guint at = start + xushi_text_starts (text, start, reader->previous.end, "并|现|特|,");

  if (xushi_text_starts (text, at, reader->previous.end, "印发《|下发《|出台《|发布《|公布《|制定《|印发了《") == 0)
    return FALSE;
  while (from > 0 && start - from < QUOTE_BACK_MAX && text->ch[from - 1] != U'。' && text->ch[from - 1] != '\n')
    from--;

  return xushi_text_has (text, from, start, "近日|日前|研究决定");
}

void
xushi_reader_tasks (XushiReader *reader)
{
  XushiPhrase phrase, whole;
  XushiTask task;

  reader->clause_at = reader->previous.start;
  if (tells_origin (reader))
    return;
  if (!xushi_phrase_read (&phrase, reader->text, reader->previous, FALSE))
    return;
  if (phrase.led
      && (!xushi_task_parse (reader->tasks, &phrase, 0, phrase.n, &task) || task.bare)
      && xushi_phrase_read (&whole, reader->text, reader->previous, TRUE)
      && is_about_department (reader, &whole))
    read_pieces (reader, &whole);
  else if (!read_pieces (reader, &phrase))
    keep_or_leave (reader, &phrase, xushi_task_is_effort (reader->tasks, &phrase));
}

/* 建成公办幼儿园4所; not 完成2栋厂房主体, 设36个班, 增设器材60件, which are of what was named. */
static gboolean
counts_many (const XushiReader *reader, const XushiClause *clause)
{
  XushiSpan span = clause->span;
  XushiPhrase phrase;

  if (clause->n_quantities == 0 || !(clause->quantities[0].kinds & XUSHI_WORD_COUNT)
      || clause->quantities[0].value <= 1)
    return FALSE;

  return !xushi_phrase_read (&phrase, reader->text, span, FALSE)
         || !xushi_text_starts (&phrase.view, 0, phrase.n, parts);
}

/* 完成县城总体规划修编|和6个乡镇控制性详规编制: the one before the count is a task of its own. */
static void
read_before_count (XushiReader *reader, const XushiClause *clause)
{
  XushiSpan span = clause->span;
  XushiPhrase phrase;
  XushiTask task;
  guint joint;

  if (clause->n_quantities == 0 || clause->quantities[0].start <= span.start)
    return;
  span.end = clause->quantities[0].start;
  joint = xushi_text_ends (reader->text, span.start, span.end, "以及|及|和");
  span.end -= joint;
  if (joint > 0 && span.end > span.start && xushi_phrase_read (&phrase, reader->text, span, FALSE)
      && xushi_task_parse (reader->tasks, &phrase, 0, phrase.n, &task) && !task.bare
      && task.confidence >= XUSHI_EXTRACT_DOUBT)
    add_task (reader, &phrase, 0, &task);
}

void
xushi_reader_topic (XushiReader *reader, guint start, guint end)
{
  XushiClause clause;
  XushiPhrase phrase;
  XushiSpan span;

  reader->clause_at = start;
  if (end - start > XUSHI_PHRASE_MAX)
    return;
  xushi_clause_read (reader->lexicon, reader->text, start, end, &clause);
  read_before_count (reader, &clause);
  /* 建成公办幼儿园4所,8月底前投用: many things, whose deadline it is. */
  if (counts_many (reader, &clause))
    {
      g_clear_pointer (&reader->thing, g_free);
      reader->item_off = TRUE;
      return;
    }
  span = clause.span;
  if (clause.n_quantities > 0)
    span.end = MAX (span.start, clause.quantities[0].head);
  span.end -= xushi_text_ends (reader->text, span.start, span.end, spending);
  if (span.end > span.start && xushi_phrase_read (&phrase, reader->text, span, FALSE))
    keep_or_leave (reader, &phrase, xushi_task_is_making (reader->tasks, &phrase));
}

void
xushi_reader_done (XushiReader *reader, guint start, guint end)
{
  XushiPhrase phrase;
  XushiSpan thing;

  for (guint i = start + 2; i < MIN (end, start + XUSHI_PHRASE_MAX); i++)
    if (reader->text->ch[i] == U'已')
      {
        XushiSpan span = { start, i };

        if (!xushi_phrase_read (&phrase, reader->text, span, TRUE))
          return;
        thing = xushi_task_thing (reader->tasks, &phrase);
        /* Only what the clause begins with, and ends with before the word. */
        if (thing.start == 0 && thing.end == phrase.n)
          keep_thing (reader, &phrase, thing, FALSE);
        return;
      }
}

gboolean
xushi_reader_is_task (XushiReader *reader, guint start, guint end)
{
  gboolean thing = FALSE;

  for (guint at = start; reader->tasks != NULL && at < end;)
    {
      guint stop = xushi_clause_next (reader->lexicon, reader->text, at, end);
      XushiClause clause;
      XushiPhrase phrase;
      XushiTask task;

      xushi_clause_read (reader->lexicon, reader->text, at, stop, &clause);
      if (clause.n_quantities == 0
          && xushi_phrase_read (&phrase, reader->text, clause.span, FALSE))
        {
          XushiSpan named = xushi_task_thing (reader->tasks, &phrase);

          if (xushi_task_parse (reader->tasks, &phrase, 0, phrase.n, &task)
              && (!task.bare || thing || phrase.led))
            return TRUE;
          thing |= named.end > named.start;
        }
      at = MAX (stop, at) + 1;
    }

  return FALSE;
}
