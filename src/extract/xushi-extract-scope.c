/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-scope.h"

#include "extract/xushi-extract-charge.h"
#include "extract/xushi-extract-instalment.h"
#include "extract/xushi-extract-section.h"
#include "extract/xushi-extract-when.h"
#include "extract/xushi-extract-who.h"
#include "extract/xushi-extract-words.h"

/* A line without a mark is a heading only if it is as short as one. */
#define TITLE_MAX 30

/* Within so many characters the first sentence of a paragraph shows that it heads a list of goals. */
#define GOALS_MAX 40

/* So many targets a department behind them may have. */
#define UNLED_MAX 24

static const char *goal_words = "目标|任务|总体要求|指标|蓝图|思路|重点工作|主要工作|工作安排|工作要求|重点是|努力实现以下";

void
xushi_scope_init (XushiScope *scope, const XushiText *text, GPtrArray *candidates, int plan_year)
{
  *scope = (XushiScope){ .text = text, .candidates = candidates, .plan_year = plan_year };
}

static void
forget_departments (XushiScope *scope)
{
  g_clear_pointer (&scope->lead, g_free);
  g_clear_pointer (&scope->support, g_free);
}

void
xushi_scope_clear (XushiScope *scope)
{
  forget_departments (scope);
}

/* The horizon that words of time say; 0 where they say nothing about it. */
static int
find_horizon (const XushiScope *scope, const XushiWhen *when)
{
  if (when->other)
    return 0;
  if (when->years > 1)
    return scope->plan_year > 0 ? scope->plan_year + when->years - 1 : 0;
  if (when->year > 0 && scope->plan_year > 0)
    return when->year > scope->plan_year ? when->year : XUSHI_SCOPE_YEAR;
  /* Of which year the plan is, is not known: only 到 tells that a year is further away. */
  if (when->year > 0)
    return when->until && when->month == 0 ? when->year : XUSHI_SCOPE_YEAR;
  if (when->vague && when->month == 0 && when->years == 0 && !when->now)
    return 0;

  return when->now || when->next || when->close || when->month > 0 ? XUSHI_SCOPE_YEAR : 0;
}

/* The deadline that words of time say: within the plan's year, and earlier than its end. */
static XushiDeadline
find_deadline (const XushiScope *scope, const XushiWhen *when)
{
  int year = when->year > 0 ? when->year : scope->plan_year, day = when->day;

  if (when->month == 0 || when->next || when->other
      || (scope->plan_year > 0 && year != scope->plan_year))
    return (XushiDeadline){ 0 };

  /* 2月29日 in a year that has none. */
  if (year > 0 && day > g_date_get_days_in_month ((GDateMonth) when->month, (GDateYear) year))
    day = 0;

  return (XushiDeadline){ year, when->month, day };
}

/* The horizon that the words of a title say, if it does not speak of this year as well. */
static int
read_title (const XushiScope *scope, guint start, guint end, gboolean *now)
{
  int horizon = 0;

  *now = FALSE;
  for (guint i = start; i < end;)
    {
      XushiWhen when;
      int said = 0;

      if (xushi_when_may_begin (scope->text->ch[i])
          && xushi_when_read (scope->text, i, start, end, &when))
        {
          said = find_horizon (scope, &when);
          i += when.length;
        }
      else
        i++;
      *now |= said == XUSHI_SCOPE_YEAR;
      horizon = MAX (horizon, said);
    }

  return *now ? 0 : horizon;
}

/* A line without a mark that has the looks of a heading. */
static gboolean
looks_like_title (const XushiText *text, guint start, guint end)
{
  if (end - start > TITLE_MAX || end == start || text->ch[start] == '-')
    return FALSE;
  for (guint i = start; i < end; i++)
    if (text->ch[i] == U'。' || text->ch[i] == ';' || text->ch[i] == ':' || text->ch[i] == ','
        || text->ch[i] == '%')
      return FALSE;

  return TRUE;
}

static void
begin_heading (XushiScope *scope, guint start, guint end, guint level)
{
  gboolean now;
  int horizon = read_title (scope, start, end, &now);

  if (now || (scope->heading > 0 && level <= scope->heading_level))
    scope->heading = 0;
  if (horizon > 0)
    {
      scope->heading = horizon;
      scope->heading_level = level;
    }
}

/* Whether the line says who is charged with what stands above it, and nothing else. */
static gboolean
is_charge_line (const XushiText *text, guint start, guint end)
{
  g_auto (XushiCharge) charge = { 0 };

  return start < end && xushi_charge_read (text, start, end, &charge) > start;
}

void
xushi_scope_begin_line (XushiScope *scope, guint start, guint body, guint end, guint level)
{
  const XushiText *text = scope->text;
  guint own = 0, mark = xushi_report_section_mark (text, start, end, &own);
  gboolean is_item = start < end && text->ch[start] == '-';

  scope->line_end = end;
  if (start == end)
    return;
  if (body > start || (level == 0 && mark == 0 && looks_like_title (text, start, end)))
    begin_heading (scope, start, body > start ? body : end,
                   level > 0 && (mark == 0 || own == 3) ? level : MAX (own, 1));
  if (!is_item && !(scope->listing && mark > 0))
    scope->paragraph = 0;
  if (!is_item && mark == 0)
    scope->listing = FALSE;
  scope->listing |= text->ch[end - 1] == ':';
  if (is_charge_line (text, start, end))
    return;
  scope->unit_first = scope->candidates->len;
  if (mark > 0 || body > start || !scope->itemized)
    scope->item_first = scope->candidates->len;
  scope->itemized |= mark > 0;
}

void
xushi_scope_begin_sentence (XushiScope *scope, guint start, guint end, gboolean first)
{
  guint stop = MIN (end, start + GOALS_MAX), level, mark;
  XushiWhen when;

  scope->sentence = (XushiScopeTime){ 0 };
  scope->at = start;
  forget_departments (scope);
  scope->sentence_first = scope->unled_first = scope->candidates->len;
  scope->instalments = xushi_instalment_is_plan (scope->text, start, end);
  mark = xushi_report_section_mark (scope->text, start, end, &level);
  if (!first || !xushi_when_read (scope->text, start + mark, start + mark, end, &when)
      || find_horizon (scope, &when) == 0 || when.month > 0
      || !xushi_text_has (scope->text, start, stop, goal_words))
    return;
  scope->paragraph = find_horizon (scope, &when);
  if (scope->paragraph == XUSHI_SCOPE_YEAR)
    scope->heading = 0;
}

/* The words that may stand before a date that leads its clause. */
static guint
skip_front (const XushiText *text, guint at, guint end, gboolean *promised)
{
  guint length = xushi_text_starts (text, at, end, "确保|力争|争取|保证|务必|务求");

  *promised |= length > 0;
  if (length == 0)
    length = xushi_text_starts (text, at, end,
                                "在|要|将|并|同时|计划|预计|全县|全市|全区|全省|全镇|分别|我们|我县|我市|我区|"
                                "也|还|再|其中|一是|二是|三是|四是|五是|六是|,|-|、|·|●|○|◆|■|(");
  if (length == 0)
    length = xushi_who_skip (text, at, end);

  return length;
}

/* Does nothing of the plan stand between the beginning of the clause and @at? */
static gboolean
is_leading (XushiScope *scope, guint at)
{
  while (scope->front < at)
    {
      guint length = skip_front (scope->text, scope->front, at, &scope->promised);

      if (length == 0)
        return FALSE;
      scope->front += length;
    }

  return scope->front == at;
}

static gboolean
is_bracketed (const XushiScope *scope, guint at)
{
  return at > scope->clause_start && scope->text->ch[at - 1] == '(';
}

/* Takes the words of time at @at. @behind: they stand behind the targets of the clause */
static void
apply (XushiScope *scope, const XushiWhen *when, guint at, gboolean behind)
{
  guint next = at + when->length;
  int horizon = find_horizon (scope, when);
  gboolean comma = next >= scope->clause_end, leads = is_leading (scope, at) && !is_bracketed (scope, at);

  if (leads)
    scope->front = next;
  if (when->other || (horizon == 0 && !when->vague))
    return;
  scope->clause.deadline = find_deadline (scope, when);
  if (horizon != 0 && !(behind && horizon > 0 && !is_bracketed (scope, at)))
    scope->clause.horizon = horizon;
  /* 城镇化率到2020年达到60%,…: a goal of several years reaches to the end of the sentence; 确保10月开园 is
   * the date of its own clause. */
  if (!behind && (horizon > 0 || (leads && (!scope->promised || comma))))
    scope->sentence = scope->clause;
}

/* Reads the words of time up to @end. */
static void
read_times (XushiScope *scope, guint end, gboolean behind)
{
  scope->at = MAX (scope->at, scope->clause_start);
  while (scope->at < end)
    {
      XushiWhen when;

      if (xushi_when_may_begin (scope->text->ch[scope->at])
          && xushi_when_read (scope->text, scope->at, scope->clause_start, scope->clause_end, &when))
        {
          apply (scope, &when, scope->at, behind);
          scope->at += when.length;
        }
      else if (xushi_char_is_digit (scope->text->ch[scope->at]))
        scope->at = xushi_number_skip (scope->text, scope->at, scope->clause_end);
      else
        scope->at++;
    }
}

static char *
copy_names (const XushiText *text, XushiSpan names, XushiSpan helpers, char **support)
{
  g_auto (XushiCharge) charge = { 0 };

  xushi_charge_read_cells (text, names, helpers, &charge);
  *support = g_steal_pointer (&charge.support);

  return g_steal_pointer (&charge.lead);
}

static void
give_departments (XushiCandidate *candidate, const char *lead, const char *support)
{
  if (candidate->lead != NULL && g_strcmp0 (candidate->lead, lead) != 0)
    return;
  if (candidate->lead == NULL)
    candidate->lead = g_strdup (lead);
  if (candidate->support == NULL)
    candidate->support = g_strdup (support);
}

/* 县住建局要, at the beginning of the clause or behind a date. */
static void
read_front (XushiScope *scope)
{
  const XushiText *text = scope->text;
  guint i = scope->clause_start, end = scope->clause_end, length, level;
  gboolean promised = FALSE;
  g_autofree char *support = NULL;
  char *lead;
  XushiWho who;

  i += xushi_report_section_mark (text, i, end, &level);
  while (i < end && !xushi_who_read (text, i, end, &who))
    {
      length = xushi_when_skip (text, i, end);
      if (length == 0)
        length = skip_front (text, i, end, &promised);
      if (length == 0)
        return;
      i += length;
    }
  if (i >= end)
    return;
  lead = copy_names (text, who.lead, who.support, &support);
  if (lead != NULL)
    {
      forget_departments (scope);
      scope->lead = lead;
    }
  if (support != NULL)
    {
      g_free (scope->support);
      scope->support = g_steal_pointer (&support);
    }
  /* …新建公路20公里,由县交通局负责: nothing follows, so it is said of what came before. */
  if (who.alone)
    for (guint k = MAX (scope->unled_first, scope->candidates->len - MIN (scope->candidates->len, UNLED_MAX));
         k < scope->candidates->len; k++)
      give_departments (g_ptr_array_index (scope->candidates, k), scope->lead, scope->support);
  /* 县交通局牵头,县财政局配合: the second is said of the same targets. */
  if (!who.alone)
    scope->unled_first = scope->candidates->len;
}

void
xushi_scope_begin_clause (XushiScope *scope, guint start, guint end)
{
  guint value = 0, level, mark;

  scope->clause = scope->sentence;
  scope->clause_start = scope->front = start;
  scope->clause_end = end;
  scope->promised = FALSE;
  scope->clause_first = scope->candidates->len;
  /* 二是…, (2)…: a bracket behind belongs to this item alone. */
  mark = xushi_number_list_mark (scope->text, start, &value);
  if ((mark > 0 && xushi_text_starts (scope->text, start + mark, end, "是|、|)") > 0)
      || xushi_report_section_mark (scope->text, start, end, &level) > 0)
    scope->unit_first = scope->candidates->len;
  if (start >= scope->charged)
    read_front (scope);
}

void
xushi_scope_add (XushiScope *scope, XushiCandidate *candidate, XushiSpan span)
{
  int horizon;

  read_times (scope, span.end, FALSE);
  horizon = scope->clause.horizon != 0 ? scope->clause.horizon
            : scope->paragraph != 0    ? scope->paragraph
                                       : scope->heading;
  candidate->horizon = MAX (horizon, 0);
  candidate->deadline = scope->clause.deadline;
  candidate->yearly = candidate->horizon > 0
                      && xushi_text_has (scope->text, span.start, span.end,
                                         "年均|平均每年|每年|年平均|逐年");
  give_departments (candidate, scope->lead, scope->support);
}

/* Gives what a bracket or line says to the targets before @at that it belongs to. */
static void
assign (XushiScope *scope, const XushiCharge *charge, guint at)
{
  const XushiText *text = scope->text;
  gboolean is_line = at == 0 || text->ch[at - 1] == '\n';
  guint i = is_line ? scope->item_first : scope->unit_first;
  XushiDeadline deadline = find_deadline (scope, &charge->when);

  for (; i < scope->candidates->len; i++)
    {
      XushiCandidate *candidate = g_ptr_array_index (scope->candidates, i);

      if (candidate->offset >= text->pos[at])
        break;
      give_departments (candidate, charge->lead, charge->support);
      if (candidate->deadline.month == 0 && candidate->horizon == 0)
        candidate->deadline = deadline;
    }
  scope->unit_first = scope->item_first = i;
  scope->itemized = FALSE;
}

/* Reads the brackets that begin before @end, and the words of a line that is none. */
static void
read_charges (XushiScope *scope, guint end)
{
  const XushiText *text = scope->text;

  for (guint i = MAX (scope->clause_start, scope->charged); i < end; i++)
    {
      g_auto (XushiCharge) charge = { 0 };
      guint behind;

      if (text->ch[i] != '(' && text->ch[i] != '[' && i > scope->clause_start)
        continue;
      behind = xushi_charge_read (text, i, scope->line_end, &charge);
      if (behind == i)
        continue;
      assign (scope, &charge, i);
      scope->charged = behind;
      i = behind - 1;
    }
}

/* 新建公路20公里由县交通局负责 */
static void
read_behind (XushiScope *scope)
{
  const XushiText *text = scope->text;
  XushiWho who;

  if (scope->clause_first == scope->candidates->len)
    return;
  for (guint i = scope->clause_start + 1; i < scope->clause_end; i++)
    if (text->ch[i] == U'由' && xushi_who_read (text, i, scope->clause_end, &who))
      {
        g_autofree char *support = NULL;
        g_autofree char *lead = copy_names (text, who.lead, who.support, &support);

        for (guint k = scope->clause_first; k < scope->candidates->len; k++)
          give_departments (g_ptr_array_index (scope->candidates, k), lead, support);
        return;
      }
}

void
xushi_scope_end_clause (XushiScope *scope)
{
  gboolean behind = scope->candidates->len > scope->clause_first;

  scope->clause = behind ? (XushiScopeTime){ 0 } : scope->clause;
  read_times (scope, scope->clause_end, behind);
  for (guint i = scope->clause_first; i < scope->candidates->len; i++)
    {
      XushiCandidate *candidate = g_ptr_array_index (scope->candidates, i);

      if (scope->clause.horizon > 0 && candidate->horizon == 0)
        candidate->horizon = scope->clause.horizon;
      else if (candidate->deadline.month == 0 && candidate->horizon == 0)
        candidate->deadline = scope->clause.deadline;
    }
  read_behind (scope);
  read_charges (scope, scope->clause_end);
}

void
xushi_scope_end_sentence (XushiScope *scope)
{
  xushi_instalment_link (scope->candidates, scope->sentence_first);
}

gboolean
xushi_scope_awaits_name (XushiScope *scope, guint end)
{
  if (!scope->instalments)
    return FALSE;
  read_times (scope, end, FALSE);

  return scope->clause.deadline.month > 0;
}

/* 2017.10, 2017-10-31 in a cell of dates. */
static gboolean
read_plain_date (const XushiText *text, XushiSpan cell, XushiWhen *when)
{
  XushiNumber number;
  guint month = 0, length;

  if (!xushi_char_is_digit (text->ch[cell.start]) || cell.end < cell.start + 6)
    return FALSE;
  for (guint i = 0; i < 4; i++)
    {
      if (!xushi_char_is_digit (text->ch[cell.start + i]))
        return FALSE;
      when->year = when->year * 10 + (int) (text->ch[cell.start + i] - '0');
    }
  if (xushi_text_starts (text, cell.start + 4, cell.end, ".|-|/") == 0)
    return FALSE;
  length = xushi_number_read (text, cell.start + 5, &number) ? number.end - cell.start - 5 : 0;
  month = length > 0 ? (guint) number.value : 0;
  if (month < 1 || month > 12)
    return FALSE;
  when->month = (int) month;

  return TRUE;
}

static void
read_deadline_cell (const XushiScope *scope, XushiSpan cell, XushiWhen *when)
{
  for (guint i = cell.start; i < cell.end && when->month == 0; i++)
    if (!xushi_when_read (scope->text, i, cell.start, cell.end, when) || when->other)
      *when = (XushiWhen){ 0 };
  if (when->month == 0)
    {
      *when = (XushiWhen){ 0 };
      if (!read_plain_date (scope->text, cell, when))
        *when = (XushiWhen){ 0 };
    }
}

void
xushi_scope_end_row (XushiScope *scope, guint first, const XushiBlockPlace *place)
{
  g_auto (XushiCharge) charge = { 0 };
  XushiDeadline deadline;

  if (first == scope->candidates->len)
    return;
  xushi_charge_read_cells (scope->text, place->lead, place->support, &charge);
  read_deadline_cell (scope, place->deadline, &charge.when);
  deadline = find_deadline (scope, &charge.when);
  for (guint i = first; i < scope->candidates->len; i++)
    {
      XushiCandidate *candidate = g_ptr_array_index (scope->candidates, i);

      give_departments (candidate, charge.lead, charge.support);
      if (candidate->deadline.month == 0 && candidate->horizon == 0)
        candidate->deadline = deadline;
    }
}
