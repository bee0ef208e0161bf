/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-clause-private.h"

#include "extract/xushi-extract-meant.h"

/*
 * Which numbers of a clause only describe: where something starts from, what it is built upon, how
 * large a thing is that is counted.
 */

/* 从 is at most so far before the number that something starts from. */
#define ORIGIN_MAX 16

/* A list mark between two quantities. Sets @at to its position, @length to its length. */
gboolean
xushi_clause_find_list_mark (const XushiText *text, guint start, guint end, guint *at, guint *length)
{
  guint n;

  /* Directly after the first quantity, or directly before the second. */
  n = xushi_text_starts (text, start, end, "、|以及|和|及|与|并|,|/|;|且");
  if (n > 0)
    {
      *at = start;
      *length = n;
      return TRUE;
    }
  n = xushi_text_ends (text, start, end, "、|以及|和|及|与");
  if (n > 0)
    {
      *at = end - n;
      *length = n;
      return TRUE;
    }
  for (guint i = start; i < end; i++)
    {
      guint behind = xushi_text_closing (text, i, end);

      if (behind > i)
        i = behind - 1;
      else if (text->ch[i] == U'、')
        {
          *at = i;
          *length = 1;
          return TRUE;
        }
    }
  for (guint i = start + 1; i < end; i++)
    if (xushi_text_starts (text, i, end, "和|及|与|并")
        && !xushi_text_starts (text, i, end, "和谐|和美|与会|并网|并购|及时|及格|并轨|并联")
        && !xushi_text_ends (text, start, i, "普|参|涉|共|研究"))
      {
        *at = i;
        *length = 1;
        return TRUE;
      }

  return FALSE;
}

/* A verb between two quantities that begins a new item. */
guint
xushi_clause_find_verb (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  return xushi_lexicon_find (lexicon, text, start, end,
                             XUSHI_WORD_RISE | XUSHI_WORD_FALL | XUSHI_WORD_DO, NULL);
}

/* 从420元提高到900元: the first number is the starting point of the change. Returns the place behind
 * 从, or 0. */
static guint
find_origin (const XushiText *text, const XushiQuantity *a, const XushiQuantity *b, guint start)
{
  guint floor = a->head > start + ORIGIN_MAX ? a->head - ORIGIN_MAX : start;

  if (!b->reach && b->op == XUSHI_OPERATOR_EQUAL
      && !xushi_text_ends (text, start, b->start, "到|至|为"))
    return 0;
  for (guint i = a->start; i > floor; i--)
    {
      gunichar c = text->ch[i - 1];

      if (c == U'从' || c == U'由')
        return i;
      /* 从209元、280元: a list of values continues. */
      if (c == ',' || (c == U'、' && (i < start + 2 || !xushi_text_ends (text, start, i - 1, "元|%|个|人|户|家|亩|斤|点|所|万"))))
        return 0;
    }

  return 0;
}

/* 分别从209元、280元提高到217元、290元: the first values are the starting points of the changes. */
static gboolean
is_origin_list (const XushiText *text, const XushiClause *clause, guint i)
{
  const XushiQuantity *q = clause->quantities;
  guint last = i;

  while (last + 1 < clause->n_quantities && q[last].tail + 1 == q[last + 1].head)
    last++;

  return last + 1 < clause->n_quantities && q[last].tail == q[last + 1].head
         && find_origin (text, &q[i], &q[last + 1], clause->span.start) > 0;
}

/* 比去年的 is no longer. */
#define COMPARED_MAX 6

/* 3个供水站|铺设: the verb stands so near behind the number. */
#define PLACE_NOUN 8

/* A place is named within so many characters before its number. */
#define PLACE_MAX 28

typedef enum
{
  PAIR_BOTH,
  PAIR_SECOND,
  PAIR_FIRST,
} Pair;

/* Nouns that are measured, not counted. */
static const char *measured_nouns = "投资|产值|收入|销售额|增加值|产量|营收|利润|税收|面积|率|比重|占比|总额|总量|规模";

/* 在8个县, 计划在甲、乙2个县, 自水厂向3个供水站: the number only says where. */
static gboolean
is_place (const XushiText *text, const XushiQuantity *q, guint start)
{
  guint floor = q->head > start + PLACE_MAX ? q->head - PLACE_MAX : start;

  start += xushi_text_starts (text, start, q->head, "计划|拟|将|力争|今年|要");
  /* 在主城区新建|公厕15座 */
  if (start < floor || xushi_text_has (text, start, q->head, "新建|新增|改造|建成|建设|增设|设立|开设|举办|开展|安装|投放|种植|聘请|布设|推广"))
    return FALSE;
  return xushi_text_starts (text, start, q->head, "在|自|从|向|沿") > 0;
}

/* Whether the words between two quantities say which is meant; @pair is set to it. */
static gboolean
judge_by_words (const XushiText *text, const XushiQuantity *a, const XushiQuantity *b, const XushiClause *clause,
                Pair *pair)
{
  gboolean a_counts = (a->kinds & XUSHI_WORD_COUNT) != 0, b_counts = (b->kinds & XUSHI_WORD_COUNT) != 0;
  guint end = clause->span.end;

  *pair = PAIR_SECOND;
  /* 解决12个|乡镇|2.3万人的饮水问题: where */
  if (a_counts && b_counts
      && xushi_text_equals (text, a->tail, b->start, "乡镇|镇|乡|村|行政村|自然村|贫困村|社区|街道|县|县区|学校|单位")
      && xushi_text_ends (text, b->unit_at, b->end, "人|户|口|名") > 0)
    return TRUE;
  /* 对12个|乡镇的|18座危旧桥 */
  if (a_counts && b_counts && b->tail < end && xushi_char_is_han (text->ch[b->tail])
      && xushi_text_equals (text, a->tail, b->head, "乡镇的|镇的|乡的|村的|行政村的|县的|街道的|社区的|县区的|县市的"))
    return TRUE;
  /* 50头以上|规模养猪场120个 */
  if (a->suffixed && b_counts && b->tail >= end && xushi_text_starts (text, a->tail, b->head, "规模|大型|的规模") > 0)
    return TRUE;
  /* 500万元以上|固定资产投资增长20% */
  if (a->suffixed && !a_counts && !(a->kinds & XUSHI_WORD_RATE) && (b->kinds & XUSHI_WORD_RATE)
      && a->head == clause->span.start && xushi_text_ends (text, a->tail, b->head, measured_nouns) > 0)
    return TRUE;
  *pair = PAIR_FIRST;
  /* 90%以上|的行政村至少建有1处公厕 */
  return (a->kinds & XUSHI_WORD_RATE) && a->suffixed && b_counts && xushi_text_is (text, a->tail, b->head, "的") > 0
         && xushi_text_ends (text, a->tail, b->start, "建有|至少建有|配有|设有|拥有|至少有|建成至少") > 0;
}

/* Which of two quantities without a list mark between them is meant? */
static Pair
judge_nested (const XushiLexicon *lexicon, const XushiText *text, const XushiQuantity *a,
              const XushiQuantity *b, const XushiClause *clause, gboolean *doubtful)
{
  gboolean noun_behind_b = b->tail < clause->span.end && xushi_char_is_han (text->ch[b->tail]);
  gboolean a_counts = (a->kinds & XUSHI_WORD_COUNT) != 0;
  gboolean b_counts = (b->kinds & XUSHI_WORD_COUNT) != 0;
  Pair told;
  guint verb;

  if (judge_by_words (text, a, b, clause, &told))
    return told;
  if (a->tail == b->head && b->head == b->start)
    {
      if (a_counts && !b_counts && noun_behind_b && b->suffixed)
        return PAIR_FIRST;
      return a->suffixed && !a_counts && b_counts ? PAIR_SECOND : PAIR_BOTH;
    }
  /* 组建50人以上的专业扑火队3支: the first says how large each is. */
  if (a->suffixed && b_counts && !noun_behind_b && xushi_text_is (text, a->tail, b->head, "的") > 0)
    return PAIR_SECOND;
  /* 将16%的税率降至13% */
  if (b->reach && xushi_text_is (text, a->tail, b->head, "的") > 0
      && (a->kinds & XUSHI_WORD_RATE) == (b->kinds & XUSHI_WORD_RATE) && a_counts == b_counts)
    return PAIR_SECOND;
  /* 轨道50米接驳率提升至93%: a length or an amount before a rate is part of its name. */
  if (!a_counts && !(a->kinds & XUSHI_WORD_RATE) && (b->kinds & XUSHI_WORD_RATE)
      && a->head == a->start && !a->suffixed && a->tail < b->head
      && (xushi_clause_find_verb (lexicon, text, a->tail, b->head) > a->tail
          || xushi_text_starts (text, a->tail, b->head, "覆盖率|覆盖面|死亡率") > 0)
      && xushi_text_ends (text, a->tail, b->head, "率|比重|占比|比例|面"))
    return PAIR_SECOND;
  /* 11个能源重点项目投资突破2000亿元, 在8个县建设基地6万亩: the first says whose. */
  if (a_counts && !noun_behind_b && a->tail < b->head
      && (is_place (text, a, clause->span.start)
          || (b->head < b->start && xushi_text_ends (text, a->tail, b->head, measured_nouns))
          || (b->reach + (b->head < b->start) > 0 && xushi_text_ends (text, a->tail, b->head, "量合计|额合计|节能量|减排量"))))
    return PAIR_SECOND;
  verb = xushi_clause_find_verb (lexicon, text, a->tail, b->start);
  if (a_counts && noun_behind_b && (b->suffixed || b->op == XUSHI_OPERATOR_AT_LEAST))
    return PAIR_FIRST;
  if (!a_counts && a->tail < b->head && b_counts
      && (a->suffixed || xushi_text_starts (text, a->tail, b->head, "的|级")
          || verb >= b->start || verb > a->tail + 2)
      && (verb >= b->head || verb > a->tail))
    return PAIR_SECOND;
  if (verb < b->start)
    return PAIR_BOTH;
  if (a_counts && noun_behind_b && !b_counts)
    return PAIR_FIRST;
  *doubtful = TRUE;

  return a_counts || !b_counts ? PAIR_BOTH : PAIR_SECOND;
}

/* Removes the quantity @i from the array. */
static void
drop_quantity (XushiClause *clause, guint i)
{
  for (guint k = i; k + 1 < clause->n_quantities; k++)
    clause->quantities[k] = clause->quantities[k + 1];
  clause->n_quantities--;
}

/* The text of a quantity ends at the next list mark before a number. */
static guint
text_of_quantity_end (const XushiText *text, const XushiClause *clause, guint i)
{
  guint end = i + 1 < clause->n_quantities ? clause->quantities[i + 1].head : clause->span.end;

  if (i + 1 < clause->n_quantities)
    for (guint k = clause->quantities[i].tail; k < end; k++)
      if (text->ch[k] == U'、')
        return k;

  return end;
}

/* 小学3、中学5所, 增长6和7%: the unit follows the last number of a list. */
void
xushi_clause_share_units (const XushiText *text, XushiClause *clause)
{
  for (guint i = clause->n_quantities; i > 1; i--)
    {
      XushiQuantity *a = &clause->quantities[i - 2];
      const XushiQuantity *b = &clause->quantities[i - 1];

      /* 3个、2个和4个百分点 */
      if (a->tail < b->head && a->tail == a->start + 2 && xushi_text_is (text, a->unit_at, a->tail, "个") > 0
          && xushi_text_equals (text, b->unit_at, b->unit_at + b->unit_length, "个百分点|百分点")
          && xushi_text_starts (text, a->tail, b->head, "、|和|与|及") > 0)
        {
          a->kinds = b->kinds;
          a->rate = b->rate;
          a->unit_at = b->unit_at;
          a->unit_length = b->unit_length;
          continue;
        }
      if (a->kinds != 0 || a->rate != NULL || a->tail >= b->head
          || (a->scale_length > 0 && (b->scale_length == 0 || b->unit_length == 0))
          || (b->kinds & XUSHI_WORD_TIME) || (b->kinds == 0 && b->rate == NULL)
          || !xushi_text_starts (text, a->tail, b->head, "、|和|与|及")
          || (a->start > clause->span.start && !xushi_char_is_han (text->ch[a->start - 1])
              && text->ch[a->start - 1] != U'”' && text->ch[a->start - 1] != U'、'))
        continue;
      a->kinds = b->kinds;
      a->rate = b->rate;
      a->unit_at = b->unit_at;
      a->unit_length = b->unit_length;
      /* 0.12万亿、800亿元: each has its own scale. */
      if (a->scale_length > 0)
        continue;
      a->scale_at = b->scale_at;
      a->scale_length = b->scale_length;
    }
}

/* 在去年20.37亿元的基础上: what is built upon. */
static gboolean
is_base (const XushiText *text, const XushiQuantity *q, guint end)
{
  return q->tail < end && xushi_text_has (text, q->tail, MIN (end, q->tail + 8), "基础上|基数上");
}

/* 以7个重点县为抓手, 在去年新增8家的基础上: how something is done, not what. */
gboolean
xushi_clause_is_circumstance (const XushiText *text, guint start, guint end)
{
  if (xushi_text_is (text, start, end, "以") > 0)
    return xushi_text_has (text, start + 1, end,
                           "为抓手|为重点|为载体|为依托|为契机|为龙头|为引领|为支撑|为突破口|为基础|为主线|为主体|为核心|为中心|为平台|为纽带|为示范");
  /* 对销售额超500万元的村级社给予2万元奖励 */
  if (xushi_text_is (text, start, end, "对") > 0
      && xushi_text_has (text, start, end, "给予|予以|奖励|补贴|补助|编制|制度|审计|评审")
      /* 对12名领导干部开展经济责任审计 */
      && !(xushi_text_ends (text, start, end, "审计|评审") > 0 && xushi_text_has (text, start, end, "开展|实施"))
      && !xushi_text_has (text, start, end, "标准|提高"))
    return TRUE;
  if (xushi_text_is (text, start, end, "除") > 0 && xushi_text_ends (text, start, end, "外|之外|以外") > 0)
    return TRUE;
  return xushi_text_ends (text, start, end, "基础上") > 0
         && xushi_text_starts (text, start, end, "在|要在|于|按") > 0;
}

/* The name of the next quantity ends before the words that begin with one of @words and say from where
 * it comes: 自来水普及率|由去年的9.8%降到9%. */
static void
pull_head (const XushiText *text, XushiClause *clause, guint i, const char *words)
{
  const XushiQuantity *a = &clause->quantities[i];
  guint floor = i > 0 ? clause->quantities[i - 1].tail : clause->span.start;

  if (i + 1 >= clause->n_quantities)
    return;
  for (guint at = a->start; at > floor && at + ORIGIN_MAX > a->start; at--)
    if (xushi_text_starts (text, at - 1, a->start, words) > 0)
      {
        if (at - 1 > clause->span.start)
          clause->quantities[i + 1].head = at - 1;
        return;
      }
}

/* 投资6600万元|改造农村公路154公里, 50人以上的|扑火队3支: what the quantity @i says is no part of the name
 * of the next one. */
static void
part_from_name (const XushiText *text, XushiClause *clause, guint i)
{
  const XushiQuantity *a = &clause->quantities[i];
  XushiQuantity *b = &clause->quantities[i + 1];
  gboolean aside = (a->suffixed || (a->kinds & XUSHI_WORD_PHYSICAL))
                   && xushi_text_is (text, a->tail, b->head, "的") > 0;

  aside |= xushi_text_equals (text, a->tail, b->head, "乡镇的|镇的|乡的|村的|行政村的|县的|街道的|社区的|县区的|县市的") > 0;
  if (b->head < a->tail + 3)
    return;
  /* 引进投资5000万元以上的|项目20个: a limit says which ones. */
  if ((a->suffixed || a->op == XUSHI_OPERATOR_AT_LEAST) && !xushi_text_starts (text, a->unit_at, a->end, "人|名"))
    return;
  if (!aside)
    aside = xushi_text_starts (text, a->unit_at, a->end, "元") > 0
            && xushi_text_ends (text, clause->span.start, a->head, "投资|投入|筹资|筹集|安排|争取") > 0;
  if (aside)
    b->cut = a->tail + xushi_text_is (text, a->tail, b->head, "的");
}

/* Removes quantities that only describe, before anything is cut. */
void
xushi_clause_drop_descriptions (const XushiLexicon *lexicon, const XushiText *text, XushiClause *clause,
                   gboolean *doubtful)
{
  for (guint i = 0; i < clause->n_quantities;)
    {
      guint from = i > 0 ? clause->quantities[i - 1].tail : clause->span.start;

      if (is_base (text, &clause->quantities[i], clause->span.end))
        {
          pull_head (text, clause, i, "在|于|按");
          drop_quantity (clause, i);
        }
      else if (!xushi_quantity_is_meant (lexicon, text, &clause->quantities[i], from,
                                         text_of_quantity_end (text, clause, i)))
        {
          /* 比去年的48%|提高7个百分点: of what the clause before has named */
          if (i + 1 < clause->n_quantities && clause->quantities[i].start < from + COMPARED_MAX
              && xushi_text_starts (text, from, clause->quantities[i].start, "比去年的|较去年的|比上年的|较上年的|比前年的") > 0)
            clause->quantities[i + 1].head = from;
          if (i + 1 < clause->n_quantities)
            part_from_name (text, clause, i);
          drop_quantity (clause, i);
        }
      else
        i++;
    }
  for (guint i = 0; i + 1 < clause->n_quantities;)
    {
      XushiQuantity *a = &clause->quantities[i], *b = a + 1;
      guint at, length;
      Pair pair = PAIR_BOTH;

      guint origin = find_origin (text, a, b,
                                  i > 0 ? clause->quantities[i - 1].tail : clause->span.start);

      if (origin > 0 || is_origin_list (text, clause, i))
        {
          pair = PAIR_SECOND;
          pull_head (text, clause, i, "从|由");
        }
      else if ((a->kinds & XUSHI_WORD_COUNT) && is_place (text, a, clause->span.start)
               && xushi_clause_find_verb (lexicon, text, a->tail, b->head) <= a->tail + PLACE_NOUN)
        pair = PAIR_SECOND;
      else if (a->tail >= b->head || !xushi_clause_find_list_mark (text, a->tail, b->head, &at, &length))
        pair = judge_nested (lexicon, text, a, b, clause, doubtful);
      if (pair == PAIR_SECOND)
        {
          part_from_name (text, clause, i);
          drop_quantity (clause, i);
        }
      else if (pair == PAIR_FIRST)
        drop_quantity (clause, i + 1);
      else
        i++;
    }
}
