/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract.h"

#include "base/xushi-number.h"
#include "extract/xushi-extract-begin.h"
#include "extract/xushi-extract-blocks.h"
#include "extract/xushi-extract-charge.h"
#include "extract/xushi-extract-plan-year.h"
#include "extract/xushi-extract-reader.h"
#include "extract/xushi-extract-tabs.h"
#include "extract/xushi-extract-task-words.h"
#include "extract/xushi-extract-tense.h"
#include "extract/xushi-extract-when.h"
#include "extract/xushi-extract-year.h"

/*
 * The reading of a report: lines → sentences → clauses, and in each clause the numbers and
 * the tasks. The state kept between clauses ends with the sentence.
 */

/* How a clause begins that tells what a project will do when it is there. */
#define OUTCOMES "投产后|达产后|建成后|建成投产后|建成投用后|全部建成后|项目建成后|项目投产后|项目达产后"

/* Within this many characters a sentence shows that it gives reasons. */
#define ARGUMENT_MAX 200

/* The level of the mark of a heading from which on it may be the mark of an item: 1., (1) */
#define ITEM_LEVEL 3

void
xushi_candidate_free (XushiCandidate *candidate)
{
  if (candidate == NULL)
    return;
  g_free (candidate->quote);
  g_free (candidate->subject);
  g_free (candidate->unit);
  g_free (candidate->area);
  g_free (candidate->group);
  g_free (candidate->lead);
  g_free (candidate->support);
  g_free (candidate->reason);
  g_free (candidate);
}

const char *
xushi_operator_to_string (XushiOperator op)
{
  switch (op)
    {
    case XUSHI_OPERATOR_AT_LEAST:
      return ">=";
    case XUSHI_OPERATOR_AT_MOST:
      return "<=";
    case XUSHI_OPERATOR_RANGE:
      return "range";
    case XUSHI_OPERATOR_EQUAL:
    default:
      return "=";
    }
}

const char *
xushi_kind_to_string (XushiKind kind)
{
  static const char *const names[]
      = { "growth", "ratio", "points", "count", "amount", "milestone" };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (names), "amount");

  return names[kind];
}

char *
xushi_deadline_to_string (const XushiDeadline *deadline)
{
  if (deadline->year == 0 || deadline->month == 0)
    return g_strdup ("");
  if (deadline->day == 0)
    return g_strdup_printf ("%04d-%02d", deadline->year, deadline->month);
  return g_strdup_printf ("%04d-%02d-%02d", deadline->year, deadline->month, deadline->day);
}

XushiCandidate *
xushi_reader_add (XushiReader *reader, XushiSpan span)
{
  XushiCandidate *candidate = g_new0 (XushiCandidate, 1);

  candidate->quote = xushi_text_slice (reader->text, span.start, span.end);
  candidate->offset = span.start < reader->text->n ? reader->text->pos[span.start] : 0;
  candidate->length = xushi_text_length (reader->text, span.start, span.end);
  candidate->area = xushi_report_section_area (&reader->section);
  candidate->group = xushi_report_section_group (&reader->section);
  candidate->value = XUSHI_UNKNOWN;
  candidate->value2 = XUSHI_UNKNOWN;
  candidate->parent = -1;
  candidate->total = -1;
  xushi_scope_add (&reader->scope, candidate, span);
  g_ptr_array_add (reader->candidates, candidate);

  return candidate;
}

/* Behind a semicolon only the subject goes on: 去年完成12.8亿元;今年安排13.7亿元. */
static void
forget_part (XushiReader *reader)
{
  g_clear_pointer (&reader->label, g_free);
  g_clear_pointer (&reader->thing, g_free);
  reader->item_off = FALSE;
  reader->previous = (XushiSpan){ 0, 0 };
  reader->whole = -1;
  reader->parts = FALSE;
  reader->part_at = reader->candidates->len;
}

static void
forget_sentence (XushiReader *reader)
{
  g_clear_pointer (&reader->subject, g_free);
  g_clear_pointer (&reader->about, g_free);
  reader->n_told_of = 0;
  forget_part (reader);
}

static void
read_clause (XushiReader *reader, guint start, guint end, gboolean past)
{
  gboolean number = xushi_reader_numbers (reader, start, end, past);

  if (reader->tasks == NULL)
    return;
  /* What has been done says what the next clause may be about. */
  if (past)
    xushi_reader_done (reader, start, end);
  else if (number)
    xushi_reader_topic (reader, start, end);
  else
    xushi_reader_tasks (reader);
}

/* (上半年12个), not (2010年87.5亿元) of a year before. */
static gboolean
tells_part_of_year (const XushiReader *reader, guint start, guint end)
{
  guint length = 0;
  int year = xushi_text_year (reader->text, start, &length);

  return (year == 0 || year == reader->section.plan_year)
         && xushi_when_skip (reader->text, start, end) > 0;
}

static void
read_clauses_of (XushiReader *reader, guint start, guint end, gboolean past)
{
  for (guint at = start; at < end;)
    {
      guint stop = xushi_clause_next (reader->lexicon, reader->text, at, end);

      xushi_reader_numbers (reader, at, stop, past);
      at = MAX (stop, at) + 1;
    }
}

/* 粮食作物50.6万亩(小麦10.6万亩、玉米30万亩): two or more names, each with a number */
static gboolean
lists_parts (const XushiText *text, guint open, guint end)
{
  guint parts = 0;

  if (open == 0 || !xushi_char_is_han (text->ch[open - 1]) || !xushi_char_is_han (text->ch[open + 1]))
    return FALSE;
  for (guint i = open + 1; i < end; i++)
    {
      gboolean first = xushi_char_is_digit (text->ch[i]) && !xushi_char_is_digit (text->ch[i - 1]) && text->ch[i - 1] != '.';

      if (first && !xushi_char_is_han (text->ch[i - 1]))
        return FALSE;
      parts += first ? 1 : 0;
      if (text->ch[i] == ',' || text->ch[i] == ';')
        return FALSE;
    }

  return parts > 1 && xushi_char_is_digit (text->ch[open - 2]) + xushi_char_is_digit (text->ch[open - 3]) + xushi_char_is_digit (text->ch[open > 3 ? open - 4 : 0]) > 0;
}

/* 新建公厕750座(其中城区100座), 助餐点20个(上半年12个): parts that are told in brackets. */
static void
read_parts_aside (XushiReader *reader, guint start, guint end, gboolean past)
{
  for (guint i = start; i < end; i++)
    {
      guint behind = xushi_text_closing (reader->text, i, end);

      if (behind > i && reader->text->ch[i] != '(')
        i = behind - 1;
      else if (behind > i + 3 && lists_parts (reader->text, i, behind - 1))
        {
          reader->parts = TRUE;
          read_clauses_of (reader, i + 1, behind - 1, past);
          reader->parts = FALSE;
          i = behind - 1;
        }
      else if (behind > i + 3
          && (xushi_text_starts (reader->text, i + 1, behind, "其中|包括") > 0
              || tells_part_of_year (reader, i + 1, behind - 1)))
        {
          reader->parts = xushi_text_is (reader->text, i + 1, behind, "包括") > 0;
          read_clauses_of (reader, i + 1, behind - 1, past || xushi_text_has (reader->text, i + 1, behind, "已|实际"));
          reader->parts = FALSE;
          i = behind - 1;
        }
    }
}

/* “全市新建幼儿园80所（其中公办30所以上）”的任务指标: a target as the plan words it. */
static gboolean
quotes_target (const XushiReader *reader, guint start, guint end)
{
  const XushiText *text = reader->text;
  guint from = start + 1, near = MIN (text->n, end + 12);

  from += xushi_text_starts (text, from, end, "全市|全县|全区|全省|完成");
  /* 实现“接待人数220万人次,总收入6.5亿元”的奋斗目标 */
  if (xushi_text_starts (text, end + 1, text->n, "的奋斗目标|的目标|奋斗目标|的工作目标|的年度目标|的总体目标") > 0)
    return TRUE;
  return (xushi_text_has (text, end, near, "任务|指标|实事|目标")
          || xushi_text_has (text, start > 12 ? start - 12 : 0, start, "任务|指标|实事|目标"))
         && (xushi_lexicon_match (reader->lexicon, text, from, end, XUSHI_WORD_LABEL, NULL) > 0
             || xushi_text_starts (text, from, end, "新(") > 0);
}

static void
read_quotes (XushiReader *reader, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    {
      guint behind = reader->text->ch[i] == U'“' ? xushi_text_closing (reader->text, i, end) : i;

      if (behind <= i + 3)
        continue;
      if (quotes_target (reader, i, behind - 1))
        {
          read_clauses_of (reader, i + 1, behind - 1, FALSE);
          read_parts_aside (reader, i + 1, behind - 1, FALSE);
        }
      i = behind - 1;
    }
}

/* 建成后可年产饲料20万吨, which is the affair of who runs it; not 建成后将新增学位3.2万个, what it is built for. */
static gboolean
is_outcome (const XushiText *text, guint start, guint end)
{
  return xushi_text_starts (text, start, end, OUTCOMES) > 0
         && !(xushi_text_has (text, start, end, "将新增|将增加")
              && xushi_text_has (text, start, end, "学位|床位|车位|泊位|灌溉面积|供水人口"));
}

/* A part of a sentence, between semicolons, whose words may say its time by itself. */
static void
read_part (XushiReader *reader, guint start, guint end)
{
  gboolean outcome = FALSE;
  XushiTenseState tense;

  xushi_tense_begin (&reader->section, start, end, &tense);
  for (guint at = start; at < end;)
    {
      guint stop = xushi_clause_next (reader->lexicon, reader->text, at, end);
      guint mark = stop < end ? reader->text->ch[stop] : 0, body;

      /* A bracket that names departments belongs to no name. */
      body = xushi_charge_cut (reader->text, at, stop);
      xushi_tense_clause (&reader->section, at, stop, &tense);
      reader->told = tense.planned || reader->section.planned;
      reader->willed = tense.willed || reader->section.willed;
      xushi_scope_begin_clause (&reader->scope, at, stop);
      if (mark == ':')
        xushi_reader_head (reader, at, stop);
      /* 投产后可年加工大豆15万吨: what comes of a project is not planned for the year. */
      outcome = outcome || is_outcome (reader->text, at, stop);
      read_clause (reader, at, body, tense.past || outcome);
      read_parts_aside (reader, at, body, tense.past);
      if (reader->section.tense != XUSHI_TENSE_REVIEW && !reader->section.closed)
        read_quotes (reader, at, body);
      xushi_scope_end_clause (&reader->scope);
      at = stop > at && mark != ',' && mark != ':' ? MAX (stop, at + 1) : stop + 1;
    }
  xushi_tense_end (&reader->section, &tense);
}

static void
read_clauses (XushiReader *reader, guint start, guint end)
{
  for (guint at = start; at < end;)
    {
      guint stop = at;

      while (stop < end && reader->text->ch[stop] != ';')
        {
          guint behind = xushi_text_closing (reader->text, stop, end);

          stop = behind > stop ? behind : stop + 1;
        }
      stop = MIN (stop, end);
      if (stop > at)
        read_part (reader, at, stop);
      /* 新增市场主体8000户;|其中,民营企业2200户 */
      if (stop >= end || xushi_text_is (reader->text, stop + 1, end, "其中") == 0)
        forget_part (reader);
      xushi_scope_end_part (&reader->scope);
      at = stop + 1;
    }
}

/* A sentence that gives reasons for a target names it again, but sets none. */
static gboolean
argues (const XushiReader *reader, guint start, guint end)
{
  guint stop = MIN (end, start + ARGUMENT_MAX), at;

  /* 相当于: but 研发投入相当于地区生产总值的比例 is the name of a share. */
  if (xushi_text_has (reader->text, start, stop, "相当于")
      && !xushi_text_has (reader->text, start, stop, "比例|比重|占比|之比"))
    return TRUE;
  at = xushi_lexicon_find (reader->lexicon, reader->text, start, stop, XUSHI_WORD_REASON, NULL);
  /* 围绕这一目标,今年将…: it goes on to set some. */
  return at < stop
         && !xushi_text_ends (reader->text, start, at, "围绕|实现|完成|为了|对照|瞄准|锚定|紧盯")
         && !xushi_text_has (reader->text, start, end,
                             "主要预期目标|预期目标为|预期目标是|预期目标:|主要目标|发展目标|目标任务|奋斗目标|指标是|指标为|指标:");
}

static void
read_sentences (XushiReader *reader, guint at, guint end)
{
  guint found = reader->candidates->len, line = at;
  gboolean first = TRUE;

  while (at < end)
    {
      guint stop = xushi_sentence_end (reader->text, at, end);

      if (stop > at)
        {
          xushi_report_section_sentence (&reader->section, at, stop, first);
          forget_sentence (reader);
          xushi_scope_begin_sentence (&reader->scope, at, stop, first);
          if (!argues (reader, at, stop))
            read_clauses (reader, at, stop);
          xushi_scope_end_sentence (&reader->scope);
          first = FALSE;
          /* 我县实施农田建设2.1万亩。目前,项目已全部竣工: a fact, where nothing said that it was planned. */
          if (reader->section.tense == XUSHI_TENSE_UNKNOWN
              && xushi_tense_is_finished (&reader->section, line, at, stop))
            g_ptr_array_set_size (reader->candidates, (int) MIN (found, reader->candidates->len));
        }
      at = stop + 1;
    }
}

/* 1.完成管网改造: where tasks are asked for, a numbered line that is one is an item of a list and no
 * heading; above that level it may be both. */
static guint
read_heading (XushiReader *reader, guint start, guint end, const guint *told)
{
  XushiReportSection outer = reader->section;
  guint level, behind = xushi_report_section_line (&reader->section, start, end, told);

  if (behind == start || reader->tasks == NULL)
    return behind;
  xushi_report_section_mark (reader->text, start, end, &level);
  if (!xushi_reader_is_task (reader, start, behind))
    return behind;
  if (level >= ITEM_LEVEL)
    {
      reader->section = outer;
      xushi_report_section_row (&reader->section);
    }

  return start;
}

/* What a row says where its targets may stand; who does it and by when come from its other cells. */
static void
read_cells (XushiReader *reader, const XushiBlockPlace *place)
{
  guint first = reader->candidates->len;

  g_clear_pointer (&reader->item, g_free);
  xushi_scope_begin_line (&reader->scope, place->read_start, place->read_start, place->read_end, 0);
  read_sentences (reader, place->read_start, place->read_end);
  xushi_scope_end_row (&reader->scope, first, place);
}

/* A row of a table in plain text: what it tells of its progress goes on in no other line. */
static void
read_tab_row (XushiReader *reader, guint start, guint end)
{
  XushiReportSection outer = reader->section;
  XushiBlockPlace place = xushi_tabs_locate (reader->text, start, end);

  xushi_report_section_row (&reader->section);
  read_cells (reader, &place);
  reader->section = outer;
}

static void
read_line (XushiReader *reader, guint start, guint end, const guint *level)
{
  guint first = reader->candidates->len, body;

  if (xushi_tabs_is_row (reader->text, start, end))
    {
      read_tab_row (reader, start, end);
      return;
    }
  if (level == NULL && xushi_opening_is_dateline (reader->text, start, end))
    return;
  body = read_heading (reader, start, end, level);
  xushi_reader_item_line (reader, start, body, end);
  xushi_scope_begin_line (&reader->scope, start, body, end, level != NULL ? *level : 0);
  read_sentences (reader, body, end);
  xushi_headline_line (&reader->headline, reader->candidates, reader->text, start, end, first);
}

/* A row of a table: only its name and target are read; a column may say the area. */
static void
read_row (XushiReader *reader, const XushiBlockPlace *place)
{
  XushiReportSection outer = reader->section;

  xushi_report_section_row (&reader->section);
  if (place->area.end > place->area.start)
    {
      reader->section.area = place->area;
      reader->section.services = FALSE;
    }
  if (place->is_plan)
    reader->section.tense = XUSHI_TENSE_PLAN;
  /* A row is no sentence after others: its own words do not make it past. */
  reader->section.held = XUSHI_TENSE_PLAN;
  reader->section.fresh = FALSE;
  read_cells (reader, place);
  reader->section = outer;
}

static void
read_block (XushiReader *reader, const XushiBlock *block, const guint *levels)
{
  XushiBlockPlace place
      = xushi_block_locate (block, reader->text, reader->section.plan_year);

  if (block->kind == XUSHI_BLOCK_ROW && block->cells != NULL)
    read_row (reader, &place);
  else if (block->kind == XUSHI_BLOCK_HEADING)
    read_line (reader, place.start, place.end, &levels[MIN (block->level, 9)]);
  else if (block->kind != XUSHI_BLOCK_HEAD)
    for (guint at = place.start; at < place.end;)
      {
        guint end = MIN (xushi_text_line_end (reader->text, at), place.end);

        read_line (reader, at, end, NULL);
        at = end + 1;
      }
}

static void
read_blocks (XushiReader *reader, const GPtrArray *blocks)
{
  guint levels[10];

  xushi_blocks_learn_levels (blocks, reader->text, levels);
  for (guint i = 0; i < blocks->len; i++)
    read_block (reader, g_ptr_array_index (blocks, i), levels);
}

static void
read_lines (XushiReader *reader)
{
  for (guint at = 0; at < reader->text->n;)
    {
      guint end = xushi_text_line_end (reader->text, at);

      read_line (reader, at, end, NULL);
      at = end + 1;
    }
}

GPtrArray *
xushi_extract_targets (const char *text, const XushiExtractOptions *options)
{
  g_autoptr (XushiLexicon) lexicon = xushi_lexicon_new ();
  g_autoptr (XushiLexicon) tasks = NULL;
  g_autoptr (XushiText) prepared = xushi_text_new (lexicon, text);
  GPtrArray *candidates
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_candidate_free);
  XushiReader reader = { .lexicon = lexicon, .text = prepared, .candidates = candidates };

  if (options != NULL && options->milestones)
    reader.tasks = tasks = xushi_task_lexicon_new ();
  xushi_report_begin (&reader.section, lexicon, prepared);
  if (options != NULL && options->planned)
    reader.section.tense = XUSHI_TENSE_PLAN;
  xushi_scope_init (&reader.scope, lexicon, prepared, candidates, reader.section.plan_year);
  if (options != NULL && options->blocks != NULL && options->blocks->len > 0)
    read_blocks (&reader, options->blocks);
  else
    read_lines (&reader);
  forget_sentence (&reader);
  g_clear_pointer (&reader.item, g_free);
  xushi_scope_clear (&reader.scope);

  return candidates;
}
