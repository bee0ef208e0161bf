/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-scope-private.h"

#include "extract/xushi-extract-instalment.h"
#include "extract/xushi-extract-section.h"
#include "extract/xushi-extract-when.h"
#include "extract/xushi-extract-who.h"
#include "extract/xushi-extract-words.h"

/* A line without a mark is a heading only if it is as short as one. */
#define TITLE_MAX 30

/* The title of a text is in so many lines. */
#define PLAN_TITLE_LINES 2

/* Within so many characters the first sentence of a paragraph shows that it heads a list of goals. */
#define GOALS_MAX 40

/* The name of a department before a colon is no longer than this. */
#define LINE_LEAD_MAX 14

static const char *goal_words = "目标|任务|总体要求|指标|蓝图|思路|重点工作|主要工作|工作安排|工作要求|重点是|努力实现以下";

/* 到2016年: somewhere in the text */
static gboolean
names_until (const XushiText *text, int year)
{
  g_autofree char *words = g_strdup_printf ("到%d年|至%d年", year, year);

  return xushi_text_has (text, 0, text->n, words);
}

/* 市商务局:今年…, on a page of what each department plans. (transfer full) (nullable) */
static char *
dup_line_lead (const XushiText *text, guint start, guint end)
{
  guint at = start;

  while (at < end && at < start + LINE_LEAD_MAX && text->ch[at] != ':')
    at++;
  if (at >= end || text->ch[at] != ':' || !xushi_who_is_department (text, start, at))
    return NULL;

  return xushi_text_slice_tight (text, start, at);
}

void
xushi_scope_init (XushiScope *scope, const XushiLexicon *lexicon, const XushiText *text,
                  GPtrArray *candidates, int plan_year)
{
  *scope = (XushiScope){ .lexicon = lexicon, .text = text, .candidates = candidates, .plan_year = plan_year };
  scope->late_term = plan_year > 0 && names_until (text, plan_year + XUSHI_PERIOD_YEARS)
                     && !names_until (text, plan_year + XUSHI_PERIOD_YEARS - 1);
}

/* The horizon that words of time say; 0 where they say nothing about it. */
static int
find_horizon (const XushiScope *scope, const XushiWhen *when)
{
  if (when->other)
    return 0;
  if (when->years > 1)
    return scope->plan_year > 0
               ? scope->plan_year + when->years - 1 + (when->years == XUSHI_PERIOD_YEARS && scope->late_term)
               : 0;
  if (when->year > 0 && scope->plan_year > 0)
    return when->year > scope->plan_year ? when->year : XUSHI_SCOPE_YEAR;
  /* Of which year the plan is, is not known: only 到 or a span tells that a year is further away, or that
   * it was called so before. */
  if (when->year > 0)
    return (when->until || when->several || when->years > 1 || when->year == scope->far) && when->month == 0
               ? when->year
               : XUSHI_SCOPE_YEAR;
  if (when->vague && when->month == 0 && when->years == 0 && !when->now)
    return 0;

  return when->now || when->next || when->close || when->month > 0 ? XUSHI_SCOPE_YEAR : 0;
}

/* The deadline that words of time say: within the plan's year, and earlier than its end. */
XushiDeadline
xushi_scope_find_deadline (const XushiScope *scope, const XushiWhen *when)
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

      /* 《国土空间总体规划(2021-2035年)》: the years are those of the paper. */
      if (scope->text->ch[i] == U'《')
        i = MAX (xushi_text_closing (scope->text, i, end), i + 1);
      else if (xushi_when_may_begin (scope->text, i)
               && xushi_when_read (scope->text, i, start, end, &when))
        {
          /* “十四五”发展成就和“十五五”主要目标: what is over says nothing of what is planned. */
          if (when.year == 0 || when.year >= scope->plan_year)
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

/* “十一五”…的主要目标是:, wherever in the sentence the years stand. 0 where it says none. */
static int
find_goals (const XushiScope *scope, guint start, guint end)
{
  gboolean now;

  if (!xushi_text_has (scope->text, start, end,
                       "目标是|目标为|目标:|目标如下|主要目标|发展目标|奋斗目标|规划目标|主要指标是"))
    return 0;
  return read_title (scope, start, MIN (end, start + GOALS_MAX * 2), &now);
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

/* 第十二个五年规划纲要, “十二五”水利发展规划: the last year of the plan that the text as a whole is. 0 for none. */
static int
read_plan_title (const XushiText *text, guint start, guint end)
{
  XushiNumber number;

  /* 三年行动方案(2024-2026年), also where the brackets have a line of their own */
  for (guint i = start + 1; i < end; i++)
    {
      XushiWhen when;

      if (text->ch[i - 1] == '(' && xushi_when_may_begin (text, i) && xushi_when_read (text, i, start, end, &when)
          && when.several && when.year > 0 && when.month == 0
          && (i == start + 1 || xushi_text_ends (text, start, i - 1, "方案|计划|规划|规划纲要|意见|行动") > 0))
        return when.year;
    }
  while (end > start && text->ch[end - 1] == ')')
    while (end > start && text->ch[--end] != '(')
      continue;
  if (xushi_text_ends (text, start, end, "规划|规划纲要|纲要|规划目标") == 0)
    return 0;
  for (guint i = start; i < end; i++)
    {
      guint length = 0;
      int first = xushi_when_period (text, i, end, &length);

      if (first > 0)
        return first + XUSHI_PERIOD_YEARS - 1;
      /* The first began in 1953, each later one in a year that ends in 1 or 6. */
      if (text->ch[i] == U'第' && xushi_number_read (text, i + 1, &number) && number.value >= 9 && number.value < 30
          && xushi_text_is (text, number.end, end, "个五年") > 0)
        return 1950 + XUSHI_PERIOD_YEARS * ((int) number.value + 1);
    }

  return 0;
}

static void
begin_heading (XushiScope *scope, guint start, guint end, guint level)
{
  gboolean now;
  int horizon = read_title (scope, start, end, &now);

  /* 2023年政府工作报告: the year of a report is that of its plan, even a wrong one. */
  if (xushi_text_has (scope->text, start, end, "工作报告|工作要点|工作安排|工作计划|工作总结"))
    horizon = 0;
  if (now || (scope->heading > 0 && level <= scope->heading_level))
    scope->heading = now ? 0 : scope->whole;
  if (horizon > 0)
    {
      scope->far = horizon;
      scope->heading = horizon;
      scope->heading_level = level;
    }
}

void
xushi_scope_begin_line (XushiScope *scope, guint start, guint body, guint end, guint level)
{
  const XushiText *text = scope->text;
  guint own = 0, mark = xushi_report_section_mark (text, start, end, &own);
  gboolean is_item = start < end && text->ch[start] == '-';

  scope->line_end = end;
  g_clear_pointer (&scope->line_lead, g_free);
  if (start == end)
    return;
  scope->line_lead = dup_line_lead (text, start + mark, end);
  if (scope->n_titles < PLAN_TITLE_LINES && mark == 0 && scope->whole == 0)
    scope->heading = scope->whole = read_plan_title (text, start, end);
  scope->n_titles++;
  if (body > start || (level == 0 && mark == 0 && looks_like_title (text, start, end)))
    begin_heading (scope, start, body > start ? body : end,
                   level > 0 && (mark == 0 || own == 3) ? level : MAX (own, 1));
  if (!is_item && !(scope->listing && mark > 0))
    scope->paragraph = 0;
  if (!is_item && mark == 0)
    scope->listing = FALSE;
  scope->listing |= text->ch[end - 1] == ':';
  if (xushi_scope_is_charge_line (text, start, end))
    return;
  scope->unit_first = scope->candidates->len;
  if (mark > 0 && own < 3)
    scope->section_first = scope->candidates->len;
  if (mark > 0 || body > start || !scope->itemized)
    scope->item_first = scope->candidates->len;
  scope->itemized |= mark > 0;
}

void
xushi_scope_clear (XushiScope *scope)
{
  g_clear_pointer (&scope->line_lead, g_free);
  xushi_scope_forget_departments (scope);
}

void
xushi_scope_begin_sentence (XushiScope *scope, guint start, guint end, gboolean first)
{
  guint stop = MIN (end, start + GOALS_MAX), level, mark;
  XushiWhen when;
  gboolean now;
  int goals;

  /* 三年内投入38亿元。其中,新建变电站147座 */
  scope->sentence = (XushiScopeTime){
    .horizon = xushi_text_is (scope->text, start, end, "其中") > 0 ? scope->sentence.horizon : 0
  };
  scope->loose = scope->spread = FALSE;
  scope->at = start;
  xushi_scope_forget_departments (scope);
  scope->lead = g_strdup (scope->line_lead);
  scope->sentence_first = scope->unled_first = scope->part_first = scope->candidates->len;
  scope->sentence_start = start;
  scope->sentence_end = end;
  scope->instalments = -1;
  scope->only_duties = TRUE;
  mark = xushi_report_section_mark (scope->text, start, end, &level);
  goals = find_goals (scope, start, end);
  /* 未来5年实施卫生强市战略,到2020年将实现: and a list below */
  /* An item says it only where the list has not: 今后五年的目标:1.…到2018年全部脱贫 */
  if (goals == 0 && scope->listing && (scope->text->ch[scope->line_end - 1] == ':' || scope->paragraph == 0)
      && end + 2 >= scope->line_end)
    goals = read_title (scope, start, end, &now);
  if (goals > 0)
    scope->paragraph = scope->far = goals;
  if (!first || !xushi_when_read (scope->text, start + mark, start + mark, end, &when)
      || find_horizon (scope, &when) == 0 || when.month > 0
      || !(xushi_text_has (scope->text, start, stop, goal_words)
           /* 今后五年,…。森林覆盖率提高到24.5%: the paragraph is about them. */
           || (when.years > 1 && start + mark + when.length < end && scope->text->ch[start + mark + when.length] == ',')))
    return;
  scope->paragraph = find_horizon (scope, &when);
  if (scope->paragraph > 0)
    scope->far = scope->paragraph;
  if (scope->paragraph == XUSHI_SCOPE_YEAR)
    scope->heading = 0;
}

/* The first characters of the words below. */
static gboolean
may_lead (gunichar c)
{
  switch (c)
    {
    case U'确': case U'力': case U'争': case U'保': case U'务': case U'在': case U'要': case U'将':
    case U'并': case U'同': case U'计': case U'预': case U'全': case U'分': case U'我': case U'也':
    case U'还': case U'再': case U'其': case U'一': case U'二': case U'三': case U'四': case U'五':
    case U'六': case U',': case U'-': case U'、': case U'·': case U'●': case U'○': case U'◆':
    case U'■': case U'(':
      return TRUE;
    default:
      return FALSE;
    }
}

guint
xushi_scope_skip_front (const XushiText *text, guint at, guint end, gboolean *promised)
{
  guint length;

  if (at >= end || !may_lead (text->ch[at]))
    return 0;
  length = xushi_text_starts (text, at, end, "确保|力争|争取|保证|务必|务求");
  *promised |= length > 0;
  if (length == 0)
    length = xushi_text_starts (text, at, end,
                                "在|要|将|并|同时|计划|预计|全县|全市|全区|全省|全镇|分别|我们|我县|我市|我区|"
                                "也|还|再|其中|一是|二是|三是|四是|五是|六是|,|-|、|·|●|○|◆|■|(");

  return length;
}

/* Does nothing of the plan stand between the beginning of the clause and @at? */
static gboolean
is_leading (XushiScope *scope, guint at)
{
  while (scope->front < at)
    {
      guint length = xushi_scope_skip_front (scope->text, scope->front, at, &scope->promised);

      if (length == 0)
        length = xushi_who_skip (scope->text, scope->front, scope->clause_end);
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

/* 秋季开学前投入使用: the clause says when something is ready that was named before, and nothing else. */
static gboolean
only_finishes (const XushiScope *scope, guint at)
{
  guint length = xushi_text_starts (scope->text, at, scope->clause_end,
                                    "正式投入使用|投入使用|投入运营|建成投用|建成投产|建成使用|竣工投用|竣工投产|竣工验收|"
                                    "交付使用|全面完工|全面完成|全部完成|全部完工|基本完工|主体完工|主体封顶|正式开园|"
                                    "投用|投产|投运|运营|开园|开业|开馆|开放|开工|竣工|完工|完成|通车|启用|交付|建成|封顶|"
                                    "结顶|启动");

  return length > 0 && at + length == scope->clause_end;
}

/* Takes the words of time at @at. @behind: they stand behind the targets of the clause */
static void
apply (XushiScope *scope, const XushiWhen *when, guint at, gboolean behind)
{
  guint next = at + when->length;
  int horizon = find_horizon (scope, when);
  gboolean comma = next >= scope->clause_end, leads = is_leading (scope, at) && !is_bracketed (scope, at);

  if (leads)
    {
      scope->front = next;
      scope->spread = comma && when->month > 0;
    }
  if (when->other || (horizon == 0 && !when->vague))
    return;
  scope->clause.deadline = xushi_scope_find_deadline (scope, when);
  if (horizon != 0 && !(behind && horizon > 0 && !is_bracketed (scope, at)))
    scope->clause.horizon = horizon;
  /* 城镇化率到2020年达到60%,…: a goal of several years reaches to the end of the sentence; 确保10月开园 is
   * the date of its own clause. */
  if (!behind
      && (horizon > 0
          || (leads && (comma || (!scope->promised && !only_finishes (scope, next))))))
    {
      if (!leads && !scope->loose)
        {
          scope->loose = TRUE;
          scope->part = scope->sentence;
        }
      else if (leads)
        scope->loose = FALSE;
      scope->sentence = scope->clause;
    }
  if (horizon > 0)
    scope->far = horizon;
}

void
xushi_scope_end_part (XushiScope *scope)
{
  if (scope->loose)
    scope->sentence = scope->part;
  scope->loose = FALSE;
  scope->part_first = scope->candidates->len;
  /* 6月底前开工30个;加装电梯100台: the date is that of its part, unless a comma follows it. */
  if (!scope->spread)
    scope->sentence.deadline = (XushiDeadline){ 0 };
}

/* Reads the words of time up to @end. */
static void
read_times (XushiScope *scope, guint end, gboolean behind)
{
  scope->at = MAX (scope->at, scope->clause_start);
  while (scope->at < end)
    {
      XushiWhen when;

      if (scope->text->ch[scope->at] == U'《')
        scope->at = MAX (xushi_text_closing (scope->text, scope->at, scope->clause_end), scope->at + 1);
      else if (xushi_when_may_begin (scope->text, scope->at)
               && xushi_when_read (scope->text, scope->at, scope->clause_start, scope->clause_end,
                                   &when))
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

void
xushi_scope_begin_clause (XushiScope *scope, guint start, guint end)
{
  guint value = 0, level, mark;

  scope->clause = scope->sentence;
  scope->before = scope->sentence.deadline;
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
    xushi_scope_read_front (scope);
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
  xushi_scope_give_departments (candidate, scope->lead, scope->support);
}

/* 10月底前全部完成: a clause that says when the things before it are ready, and nothing else. */
static gboolean
is_finish (const XushiScope *scope)
{
  const XushiText *text = scope->text;
  guint end = scope->clause_end;
  guint i = scope->clause_start + xushi_text_starts (text, scope->clause_start, end, "确保在|确保|力争在|力争|计划于|计划|要求|均于|均在|全部在|全部于|于|在|预计");
  guint length = xushi_when_skip (text, i, end);

  if (length == 0)
    return FALSE;
  i += length;
  i += xushi_text_starts (text, i, end, "必须全部|必须|要全部|将全部|全部|全面|基本|均|要|建成并");

  return only_finishes (scope, i) && !xushi_text_starts (text, i, end, "开工|启动");
}

/* 改造老旧小区18个、42万平方米,10月底前完成: the date of the things and amounts before it; a rate is for the year. */
static void
date_finished (XushiScope *scope)
{
  for (guint i = MIN (scope->part_first, scope->candidates->len); i < scope->candidates->len; i++)
    {
      XushiCandidate *candidate = g_ptr_array_index (scope->candidates, i);

      if (candidate->deadline.month == 0 && candidate->horizon == 0
          && (candidate->kind == XUSHI_KIND_COUNT || candidate->kind == XUSHI_KIND_AMOUNT))
        candidate->deadline = scope->clause.deadline;
    }
}

/* Whether the clause has a target with a number: with tasks or without, its figures have the same dates. */
static gboolean
has_figure (const XushiScope *scope)
{
  for (guint i = scope->clause_first; i < scope->candidates->len; i++)
    if (((const XushiCandidate *) g_ptr_array_index (scope->candidates, i))->kind != XUSHI_KIND_MILESTONE)
      return TRUE;

  return FALSE;
}

void
xushi_scope_end_clause (XushiScope *scope)
{
  gboolean behind = scope->candidates->len > scope->clause_first;

  scope->clause = behind ? (XushiScopeTime){ 0 } : scope->clause;
  read_times (scope, scope->clause_end, behind);
  if (!behind && scope->clause.deadline.month > 0 && is_finish (scope))
    date_finished (scope);
  /* 二季度启动污水处理厂建设,污水处理率达到86%: the date of what is begun is that of nothing else. */
  if (scope->clause.deadline.month > 0 && !has_figure (scope) && !scope->spread)
    scope->sentence.deadline = scope->before;
  for (guint i = scope->clause_first; i < scope->candidates->len; i++)
    {
      XushiCandidate *candidate = g_ptr_array_index (scope->candidates, i);

      if (scope->clause.horizon > 0 && candidate->horizon == 0)
        candidate->horizon = scope->clause.horizon;
      else if (candidate->deadline.month == 0 && candidate->horizon == 0)
        candidate->deadline = scope->clause.deadline;
    }
  xushi_scope_read_behind (scope);
  xushi_scope_read_charges (scope, scope->clause_end);
}

void
xushi_scope_end_sentence (XushiScope *scope)
{
  guint n = scope->candidates->len;

  /* …。由县住建局牵头,各街道配合。: a sentence of its own, about what came before. */
  for (guint i = MAX (scope->unit_first, xushi_scope_last (scope)); scope->only_duties && i < n; i++)
    xushi_scope_give_departments (g_ptr_array_index (scope->candidates, i), scope->lead,
                                  scope->support);
  xushi_instalment_link (scope->candidates, scope->sentence_first);
  if (scope->candidates->len == n)
    return;
  n = scope->candidates->len;
  scope->unit_first = MIN (scope->unit_first, n);
  scope->item_first = MIN (scope->item_first, n);
  scope->section_first = MIN (scope->section_first, n);
  scope->charge_first = MIN (scope->charge_first, n);
}

gboolean
xushi_scope_awaits_name (XushiScope *scope, guint end)
{
  read_times (scope, end, FALSE);

  if (scope->clause.deadline.month == 0)
    return FALSE;
  if (scope->instalments < 0)
    scope->instalments = xushi_instalment_is_plan (scope->text, scope->sentence_start,
                                                   scope->sentence_end);

  return scope->instalments > 0;
}

