/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-subject.h"

#include "extract/xushi-extract-when.h"
#include "extract/xushi-extract-year.h"

/*
 * The words of a name that stand before the number: without examples, without the names of the ones that
 * are counted, without dates in the middle.
 */

/* The name of one of those that are counted (马营、红泉2个客运站) is no longer. */
#define ONE_MAX 8

/* A place before its verb (开发区|新建道路) is no longer. */
#define PLACE_MAX 8

/* Verbs that stay, though the examples behind them go: 打通滨江路、书院路等|断头路. */
static const char *kept_verbs = "加固除险|除险加固|打通|拓宽改造|拓宽|整治|修复|疏浚|推广|扶持|更换|硬化|新建、改扩建|新建、改建|绿化|亮化";

/* 海棠路幼儿园等|公办幼儿园4所: examples are no part of a name, unless they are quoted. Returns where they end. */
static guint
skip_examples (const XushiText *text, XushiSpan span)
{
  for (guint i = span.start + 4; i + 3 < span.end; i++)
    if (text->ch[i] == U'等' && !xushi_text_ends (text, span.start, i, "高|中|初|平|相|同|上|对|均|”|》|类")
        && !xushi_text_starts (text, i + 1, span.end, "级|次|教|第|额|于|效|候|一批|方|外|待|新"))
      return i + 1;

  return span.start;
}

/* 马营、红泉|2个乡镇客运站: the names of those that are counted. */
static gboolean
names_ones (const XushiLexicon *lexicon, const XushiText *text, XushiSpan span)
{
  guint from = span.start;
  gboolean list = FALSE;

  if (xushi_lexicon_match (lexicon, text, span.start, span.end, XUSHI_WORD_DO | XUSHI_WORD_LABEL, NULL) > 0)
    return FALSE;
  for (guint i = span.start; i < span.end; i++)
    {
      guint behind = xushi_text_closing (text, i, span.end);

      if (behind > i)
        i = behind - 1;
      else if (text->ch[i] == U'、')
        {
          if (i - from > ONE_MAX || i == from)
            return FALSE;
          list = TRUE;
          from = i + 1;
        }
    }

  return list && span.end - from <= ONE_MAX && !xushi_subject_is_measured (text, span)
         && !xushi_text_ends (text, span.start, span.end, "级|类|型|的|老|新|旧|危");
}

/* 已建成小区|到2024年底|配置率: a year in the middle. Sets @from and @behind. */
static gboolean
find_year (const XushiText *text, XushiSpan span, guint *from, guint *behind)
{
  for (guint i = span.start + 2; i + 2 < span.end; i++)
    {
      guint length = 0;

      if (text->ch[i] != U'到' || !xushi_text_may_begin_year (text->ch[i + 1]) || xushi_text_year (text, i + 1, &length) == 0)
        continue;
      length += 1 + xushi_text_starts (text, i + 1 + length, span.end, "底|末");
      if (i + length + 1 >= span.end)
        return FALSE;
      *from = i;
      *behind = i + length;
      return TRUE;
    }

  return FALSE;
}

/* 公厕建设|10月底前|开工率: a date in the middle. Sets @from and @behind. */
static gboolean
find_date (const XushiText *text, XushiSpan span, guint *from, guint *behind)
{
  for (guint i = span.start + 2; i + 2 < span.end; i++)
    {
      guint length;

      if (!xushi_char_is_digit (text->ch[i]) || xushi_char_is_digit (text->ch[i - 1]))
        continue;
      length = xushi_when_skip (text, i, span.end);
      if (length < 3 || i + length + 1 >= span.end || !xushi_text_has (text, i, i + length, "月"))
        continue;
      *from = i;
      *behind = i + length;
      return TRUE;
    }

  return FALSE;
}

/* 经济开发区|新建|道路: the verb behind a place. Sets @from and @behind. */
static gboolean
find_inner_label (const XushiText *text, XushiSpan span, guint *from, guint *behind)
{
  if (xushi_text_ends (text, span.start, span.end, "率|占比|比重|比例|就业|再就业") > 0)
    return FALSE;
  for (guint i = span.start + 2; i + 3 < span.end && i <= span.start + PLACE_MAX; i++)
    {
      guint length = xushi_text_starts (text, i, span.end, "新建|新增|新引进|引进|新开工|改扩建|建成");

      if (length == 0 || xushi_text_starts (text, i, span.end, "建成区|建成面积|建成率") > 0
          || !xushi_text_ends (text, span.start, i, "区|园|园区|县|市|片区|村|院")
          || xushi_text_ends (text, span.start, i, "城区|农村|社区|全县|全市|全区|地区"))
        continue;
      *from = i;
      *behind = i + length;
      return TRUE;
    }

  return FALSE;
}

static char *
cut (const XushiText *text, XushiSpan span, guint from, guint behind)
{
  g_autofree char *front = xushi_text_slice_tight (text, span.start, from);
  g_autofree char *back = xushi_text_slice_tight (text, behind, span.end);

  return g_strconcat (front, back, NULL);
}

/* Of a number that stands behind its name. */
static char *
read_trailing (const XushiText *text, XushiSpan span, char **label)
{
  guint verb = 0, from, behind;
  guint start = xushi_subject_is_measured (text, span) ? span.start : skip_examples (text, span);

  if (start > span.start)
    verb = xushi_text_starts (text, span.start, span.end, kept_verbs);
  if (verb > 0)
    return cut (text, span, span.start + verb, start);
  span.start = start;
  if (find_date (text, span, &from, &behind) || find_year (text, span, &from, &behind))
    return cut (text, span, from, behind);
  if (*label == NULL && find_inner_label (text, span, &from, &behind))
    {
      *label = xushi_text_slice_tight (text, from, behind);
      return cut (text, span, from, behind);
    }

  return xushi_text_slice_tight (text, span.start, span.end);
}

char *
xushi_subject_head (const XushiLexicon *lexicon, const XushiText *text, XushiSpan span, XushiSpan after,
                    char **label)
{
  if (after.end <= after.start)
    return read_trailing (text, span, label);
  /* 加固除险|青山、白河等|12座小型水库: the work stays. */
  if (xushi_text_ends (text, span.start, span.end, "等") > 0 && xushi_text_starts (text, span.start, span.end, kept_verbs) > 0)
    return xushi_text_slice_tight (text, span.start,
                                   span.start + xushi_text_starts (text, span.start, span.end, kept_verbs));
  /* 总投资320亿元的|60个市级重点项目 */
  if (xushi_text_starts (text, span.start, span.end, "总投资|计划总投资|概算总投资") > 0
      && xushi_text_ends (text, span.start, span.end, "元|元的") > 0)
    return g_strdup ("");
  /* 芯片科技、中渔等12幢产业大楼: examples are no name, nor is what a list has before; 完成全部|21座水库. */
  if (xushi_text_ends (text, span.start, span.end, "等|和|及|与|、") > 0
      || xushi_text_equals (text, span.start, span.end,
                            "县财政列支|市财政列支|区财政列支|县财政|市财政|区财政|财政|县级财政|市级财政|本级财政|镇财政|主要|全部|所有|剩余|其余|余下的|余下|全部的|支持|建|办|抓|打|向|还将|再|免费为|免费")
      || (!xushi_text_starts (text, after.start, after.end, "工程量|的工程量") && names_ones (lexicon, text, span)))
    return g_strdup ("");

  return xushi_text_slice_tight (text, span.start, span.end);
}
