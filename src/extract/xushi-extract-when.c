/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-when.h"

#include "extract/xushi-extract-number.h"
#include "extract/xushi-extract-section.h"
#include "extract/xushi-extract-words.h"
#include "extract/xushi-extract-year.h"

/*
 * Words of time, read from their first character: [到] year [day in it] [前], or so many years.
 *
 * What they mean for a target, and for which, is decided in xushi-extract-scope.c.
 */

/* The longest words of time that are looked for from their end. */
#define BACK_MAX 14

/* No goal is further away. */
#define YEARS_MAX 30


int
xushi_when_period (const XushiText *text, guint at, guint end, guint *length)
{
  static const struct
  {
    const char *name;
    int first;
  } periods[]
      = { { "十五个五年", 2026 }, { "十四个五年", 2021 }, { "十三个五年", 2016 }, { "十二个五年", 2011 },
          { "十一个五年", 2006 }, { "十个五年", 2001 },
          { "十五五", 2026 }, { "十四五", 2021 }, { "十三五", 2016 }, { "十二五", 2011 },
          { "十一五", 2006 }, { "十五", 2001 },   { "九五", 1996 },   { "八五", 1991 } };

  *length = 0;
  if (text->ch[at] != U'十' && text->ch[at] != U'九' && text->ch[at] != U'八')
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      *length = xushi_text_is (text, at, end, periods[i].name);
      if (*length > 0)
        return periods[i].first;
    }

  return 0;
}

/* What follows a numeral that begins a time: 6月, 三季度, 十五, 3-6月, 2020年, 五一. */
static gboolean
may_follow_numeral (gunichar c)
{
  switch (c)
    {
    case U'年': case U'月': case U'季': case U'至': case U'到': case U'、': case U'-': case U'~':
    case U'一': case U'二': case U'三': case U'四': case U'五': case U'六': case U'七': case U'八':
    case U'九': case U'十': case U'〇': case U'零': case U'前': case U'节': case U'O': case U'○':
      return TRUE;
    default:
      return xushi_char_is_digit (c);
    }
}

/* Asked of every character of a report: two characters decide, before any list of words is looked
 * at. */
gboolean
xushi_when_may_begin (const XushiText *text, guint at)
{
  gunichar next = text->ch[at] != 0 ? text->ch[at + 1] : 0;

  switch (text->ch[at])
    {
    case U'一': case U'二': case U'两': case U'三': case U'四': case U'五': case U'六': case U'七':
    case U'八': case U'九': case U'十': case '0': case '1': case '2': case '3': case '4': case '5':
    case '6': case '7': case '8': case '9':
      return may_follow_numeral (next);
    case U'到': case U'至': case U'于': case U'第': case U'前': case U'“': case U'用':
      return TRUE;
    case U'今': return next == U'年' || next == U'后';
    case U'明': case U'来': case U'翌': case U'全': return next == U'年';
    case U'当': return next == U'年';
    case U'本': return next == U'年' || next == U'届';
    case U'年': return next == U'底' || next == U'末' || next == U'内' || next == U'终';
    case U'上': case U'下': return next == U'半';
    case U'未': return next == U'来';
    case U'再': return next == U'用';
    case U'力': return next == U'争';
    case U'经': return next == U'过';
    case U'任': return next == U'期';
    case U'截': return next == U'至' || next == U'止';
    case U'首': return next == U'季';
    case U'岁': return next == U'末';
    case U'国': return next == U'庆';
    case U'劳': return next == U'动';
    case U'元': return next == U'旦';
    case U'秋': return next == U'季';
    case U'春': return next == U'节' || next == U'季';
    case U'主': case U'入': return next == U'汛';
    case U'汛': return next == U'期' || next == U'前';
    case U'供': case U'采': return next == U'暖';
    case U'中': return next == U'秋';
    case U'端': return next == U'午';
    case U'新': return next == U'学';
    default: return FALSE;
    }
}

static gboolean
is_numeral (gunichar c)
{
  return xushi_char_is_digit (c) || c == '.' || c == U'一' || c == U'二' || c == U'三' || c == U'四'
         || c == U'五' || c == U'六' || c == U'七' || c == U'八' || c == U'九' || c == U'十'
         || c == U'百' || c == U'第';
}

/* A whole number from 1 to @most at @at that no other character of a number precedes. Returns its
 * length, or 0. */
static guint
read_count (const XushiText *text, guint at, guint end, guint most, int *value)
{
  guint number = 0, length;

  if (at >= end || !is_numeral (text->ch[at] == U'两' ? U'二' : text->ch[at])
      || (at > 0 && is_numeral (text->ch[at - 1])))
    return 0;
  if (text->ch[at] == U'两')
    {
      *value = 2;
      return 1;
    }
  length = xushi_number_list_mark (text, at, &number);
  if (length == 0 || at + length > end || number == 0 || number > most)
    return 0;
  *value = (int) number;

  return length;
}

static guint
read_joint (const XushiText *text, guint at, guint end)
{
  return xushi_text_starts (text, at, end, "--|-|~|至|到|、");
}

/* 三到五年, 3-5年, 五年: the number of years; of two the larger. Returns the length with 年, or 0. */
static guint
read_years_count (const XushiText *text, guint at, guint end, int *years)
{
  guint length = read_count (text, at, end, YEARS_MAX, years), joint;
  int second;

  if (length == 0)
    return 0;
  joint = read_joint (text, at + length, end);
  if (joint > 0)
    {
      guint more = 0, number = 0;

      more = xushi_number_list_mark (text, at + length + joint, &number);
      second = (int) number;
      if (more == 0 || second <= *years || second > YEARS_MAX)
        return 0;
      *years = second;
      length += joint + more;
    }
  if (at + length >= end || text->ch[at + length] != U'年')
    return 0;

  return length + 1;
}

/* 今后五年, 用三年时间, 三年内, 五年左右, 本届政府任期内 */
static gboolean
read_several (const XushiText *text, guint *at, guint end, XushiWhen *when)
{
  guint prefix = xushi_text_starts (text, *at, end, "今后|未来|力争用|再用|用|力争|经过");
  guint i = *at + prefix, length, tail;
  gboolean open = xushi_text_starts (text, *at, end, "今后|未来|力争") > 0;

  length = xushi_text_starts (text, *at, end,
                              "本届政府任期内|本届政府任期|本届政府届内|本届任期内|任期内");
  if (length > 0)
    {
      when->years = XUSHI_PERIOD_YEARS;
      *at += length;
      when->other = xushi_text_starts (text, *at, end, "的最后|最后|以来|来|第|的第|的收官|收官") > 0;
      return TRUE;
    }
  length = xushi_text_starts (text, *at, end, "今后几年|未来几年|今后一个时期|今后一段时期|未来一段时期");
  if (length > 0)
    {
      *at += length;
      when->vague = TRUE;
      return TRUE;
    }
  length = read_years_count (text, i, end, &when->years);
  if (length == 0 || (when->years < 2 && prefix == 0))
    return FALSE;
  i += length;
  tail = xushi_text_starts (text, i, end,
                            "左右的时间|左右时间|的时间|时间|之内|以内|内|左右|的努力|努力|间");
  if (!open && tail == 0)
    return FALSE;
  /* 近三年内, 过去五年间: those are over. */
  when->other = prefix == 0
                && xushi_text_ends (text, *at > 4 ? *at - 4 : 0, *at, "过去|近|前|上|这|每|的|了|满|为期") > 0;
  *at = i + tail;

  return TRUE;
}

/* “十四五”末, 十四五规划期间; the plan alone is no time. */
static gboolean
read_period (const XushiText *text, guint *at, guint end, XushiWhen *when)
{
  guint i = *at, length = 0, tail;
  int first;

  if (i > 0 && is_numeral (text->ch[i - 1]))
    return FALSE;
  i += i < end && text->ch[i] == U'“' ? 1 : 0;
  first = xushi_when_period (text, i, end, &length);
  if (first == 0)
    return FALSE;
  i += length;
  i += i < end && text->ch[i] == U'”' ? 1 : 0;
  i += xushi_text_starts (text, i, end, "规划");
  tail = xushi_text_starts (text, i, end, "时期末|期末|末期|末|期间|时期|期内");
  /* “十三五”主要目标: said of its end */
  if (tail == 0 && !xushi_text_starts (text, i, end, "主要目标|发展目标|奋斗目标|主要预期目标|总体目标|目标"))
    return FALSE;
  when->year = first + 4;
  when->several = TRUE;
  *at = i + tail;

  return TRUE;
}

/* 2020年, 2016-2020年, 2016年至2020年. Returns the length, or 0. */
static guint
read_named_year (const XushiText *text, guint at, guint end, int *year, gboolean *several)
{
  guint length = 0, more = 0, joint;
  int second;
  XushiNumber number;

  *year = xushi_text_year (text, at, &length);
  if (*year == 0 && xushi_char_is_digit (text->ch[at]) && (at == 0 || !is_numeral (text->ch[at - 1]))
      && xushi_number_read (text, at, &number) && number.end == at + 4 && number.scale_length == 0)
    length = 4;
  if (length == 0 || at + length > end)
    return 0;
  joint = xushi_text_starts (text, at + length, end, "--|-|~|至|到");
  second = joint > 0 ? xushi_text_year (text, at + length + joint, &more) : 0;
  if (second > 0 && at + length + joint + more <= end)
    {
      *year = second;
      *several = TRUE;
      return length + joint + more;
    }

  return *year > 0 ? length : 0;
}

static gboolean
read_year (const XushiText *text, guint *at, guint end, XushiWhen *when)
{
  guint length = xushi_text_starts (text, *at, end, "今年|本年度|本年|当年");

  if (length > 0)
    when->now = TRUE;
  else if ((length = xushi_text_starts (text, *at, end, "明年|来年|翌年")) > 0)
    when->next = TRUE;
  else if ((length = read_named_year (text, *at, end, &when->year, &when->several)) > 0)
    {
      length += xushi_text_starts (text, *at + length, end, "度");
      /* 2022年冬奥会, 2015年版: a name, and no time. */
      if (xushi_text_starts (text, *at + length, end,
                             "版|级|款|生|冬奥|奥运|亚运|全运|省运|市运|世博|世园|园博|青奥|大运|杭州亚")
          > 0)
        length = 0;
    }
  *at += length;
  if (length > 0)
    {
      guint tail = xushi_text_starts (text, *at, end, "底|末|终|内");

      when->close = tail > 0;
      *at += tail;
    }
  else
    when->year = 0;

  return length > 0;
}

/* 一季度末, 前三季度, 一至三季度. */
static gboolean
read_quarter (const XushiText *text, guint *at, guint end, XushiWhen *when)
{
  static const struct
  {
    const char *words;
    int month;
  } quarters[]
      = { { "前三季度|前三个季度|一至三季度|一到三季度|一-三季度|1-3季度|1至3季度|1到3季度", 9 },
          { "前两个季度|前二季度|一至二季度|1-2季度", 6 },
          { "第一季度|一季度|1季度|第1季度|首季度|首季", 3 },
          { "第二季度|二季度|2季度|第2季度|上半年", 6 },
          { "第三季度|三季度|3季度|第3季度", 9 },
          { "第四季度|四季度|4季度|第4季度", 12 } };

  for (guint i = 0; i < G_N_ELEMENTS (quarters); i++)
    {
      guint length = xushi_text_starts (text, *at, end, quarters[i].words);

      if (length == 0)
        continue;
      if (*at > 0 && is_numeral (text->ch[*at - 1]))
        return FALSE;
      when->month = quarters[i].month;
      *at += length;
      *at += xushi_text_starts (text, *at, end, "末|底|内");
      return TRUE;
    }

  return FALSE;
}

/* 国庆前, 秋季开学前: days that everybody knows; 春节前: one that only a calendar tells. */
static gboolean
read_feast (const XushiText *text, guint *at, guint end, XushiWhen *when)
{
  static const struct
  {
    const char *words;
    int month, day;
  } feasts[]
      = { { "国庆节前|国庆前|“国庆”前|“十一”前|“国庆节”前", 9, 30 },
          { "五一节前|五一前|“五一”前|“五一”节前|劳动节前", 4, 30 },
          { "六一前|“六一”前|六一节前|“六一”节前|儿童节前", 5, 31 },
          { "七一前|“七一”前", 6, 30 },
          { "八一前|“八一”前", 7, 31 },
          { "元旦前|元旦节前|“元旦”前", 12, 31 },
          { "秋季学期前|秋季学期开学前|秋季开学前|秋季新学期开学前|9月开学前|秋季学期开学|秋季开学", 8, 0 },
          { "春节前|主汛期前|汛期前|入汛前|汛前|供暖季前|供暖前|采暖季前|采暖期前|中秋节前|中秋前|端午前|"
            "端午节前|新学期开学前|春季开学前|春季学期开学前", 0, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (feasts); i++)
    {
      guint length = xushi_text_starts (text, *at, end, feasts[i].words);

      if (length == 0)
        continue;
      when->month = feasts[i].month;
      when->day = feasts[i].day;
      when->vague = feasts[i].month == 0;
      *at += length;
      return TRUE;
    }

  return FALSE;
}

/* What stands behind 月: 15日, 底, 中旬, 前. */
static void
read_day (const XushiText *text, guint *at, guint end, XushiWhen *when)
{
  static const struct
  {
    const char *words;
    int day;
  } parts[] = { { "底|末|下旬", 0 }, { "中旬", 20 }, { "上旬|初", 10 } };
  guint length, number = 0;

  length = xushi_number_list_mark (text, *at, &number);
  if (length > 0 && *at + length < end && number <= 31
      && xushi_text_starts (text, *at + length, end, "日|号") > 0)
    {
      when->day = (int) number;
      *at += length + 1;
      return;
    }
  *at += xushi_text_starts (text, *at, end, "份");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      length = xushi_text_starts (text, *at, end, parts[i].words);
      if (length == 0)
        continue;
      when->day = parts[i].day;
      *at += length;
      return;
    }
  length = xushi_text_starts (text, *at, end, "之前|以前|前");
  /* Before June is by the end of May. */
  if (length > 0 && xushi_text_starts (text, *at, end, "前期") == 0)
    {
      when->month--;
      when->vague = when->month == 0;
      *at += length;
      return;
    }
  *at += xushi_text_starts (text, *at, end, "内");
}

/* 6月底前, 10月15日, 3至6月, 4月-10月: the last month counts. */
static gboolean
read_month (const XushiText *text, guint *at, guint end, XushiWhen *when)
{
  guint i = *at, length = read_count (text, i, end, 12, &when->month), joint, number = 0;

  if (length == 0)
    return FALSE;
  i += length;
  length = xushi_text_starts (text, i, end, "月份|月底|月");
  joint = read_joint (text, i + length, end);
  if (joint > 0)
    {
      guint more = xushi_number_list_mark (text, i + length + joint, &number);

      if (more > 0 && number > 0 && number <= 12 && i + length + joint + more < end
          && text->ch[i + length + joint + more] == U'月')
        {
          when->month = (int) number;
          i += length + joint + more;
        }
    }
  /* 6月均, 3月租: other words. */
  if (i >= end || text->ch[i] != U'月' || xushi_text_starts (text, i + 1, end, "均|租|供|嫂|度|息|薪|球|饼|亮"))
    {
      when->month = 0;
      return FALSE;
    }
  *at = i + 1;
  read_day (text, at, end, when);
  /* 2月30日: a day that there is not. */
  if (when->month > 0
      && when->day > g_date_get_days_in_month ((GDateMonth) when->month,
                                               (GDateYear) (when->year > 0 ? when->year : 2000)))
    when->day = 0;

  return TRUE;
}

/* What stands behind the year, or alone: a month, a quarter, the end of the year. */
static gboolean
read_part (const XushiText *text, guint *at, guint end, XushiWhen *when)
{
  guint length;

  if (read_feast (text, at, end, when) || read_quarter (text, at, end, when)
      || read_month (text, at, end, when))
    return TRUE;
  length = xushi_text_starts (text, *at, end, "年底|年末|年内|年终|全年|下半年|岁末");
  when->close |= length > 0;
  *at += length;

  return length > 0;
}

/* Is this a time to compare with, or one that describes a thing or begins something? */
static gboolean
is_other (const XushiText *text, guint start, guint at, guint behind, guint end)
{
  guint from = MAX (start, at > 4 ? at - 4 : 0);
  XushiNumber number;

  if (xushi_text_ends (text, from, at,
                       "比|较|与|自|从|按|同|对|为|由|高于|低于|快于|优于|好于|大于|小于|多于|少于|相当于|去年|"
                       "上年|前年|往年|每年|历年|当年|近|截至|截止|截止到|截至到")
          > 0
      || xushi_text_starts (text, behind, end,
                            "基础上|的基础|水平|的水平|相比|以来|来|同期|为基|起|开始|以后|至今|出生|开始的")
             > 0)
    return TRUE;
  /* 3月投产的生产线 */
  if (behind < end && text->ch[behind] != U'的'
      && xushi_text_starts (text, behind, end,
                            "投产的|建成的|开工的|竣工的|完成的|启动的|建成投产的|竣工投产的|建成投用的|投用的|"
                            "签约的|召开的|举办的|印发的|出台的|成立的|批复的|核准的|实施的|开通的|通过的|"
                            "发布的|入库的|引进的|开业的|通车的|落户的|认定的|新建的|前竣工的|前建成的")
             > 0)
    return TRUE;

  /* 2015年的1.5倍 */
  return behind + 1 < end && text->ch[behind] == U'的'
         && xushi_number_read (text, behind + 1, &number) && number.end < end
         && (number.rate == NULL || text->ch[number.end] == U'倍')
         && xushi_text_starts (text, number.end, end, "倍|番|成") > 0;
}

gboolean
xushi_when_read (const XushiText *text, guint at, guint start, guint end, XushiWhen *when)
{
  guint i = at, prefix;

  *when = (XushiWhen){ 0 };
  if (at >= end || !xushi_when_may_begin (text, at))
    return FALSE;
  prefix = xushi_text_starts (text, at, end, "截止到|截至到|截至|截止|到|至|于");
  i += prefix;
  when->until = prefix > 0 && (text->ch[i - 1] == U'到' || text->ch[i - 1] == U'至');
  if (!read_several (text, &i, end, when))
    {
      when->years = 0;
      if (!read_period (text, &i, end, when))
        {
          gboolean year = read_year (text, &i, end, when);

          if (!read_part (text, &i, end, when) && !year)
            return FALSE;
        }
    }
  /* 6月底前, 2030年前, but 年底前50家, 前期 and 前列 */
  if (xushi_text_starts (text, i, end, "前期|前列|前茅|前三|前十") == 0)
    i += xushi_text_starts (text, i, end, "之前|以前|前");
  when->length = i - at;
  when->other |= is_other (text, start, at, i, end)
                 || (prefix > 0 && xushi_text_starts (text, at, end, "截至|截止") > 0);

  return TRUE;
}

guint
xushi_when_skip (const XushiText *text, guint start, guint end)
{
  guint i = start;
  XushiWhen when;

  while (i < end && xushi_when_read (text, i, i, end, &when) && !when.other)
    {
      i += when.length;
      i += i < end && text->ch[i] == ',' ? 1 : 0;
    }

  return i - start;
}

guint
xushi_when_skip_back (const XushiText *text, guint start, guint end)
{
  guint floor = MAX (start, end > BACK_MAX ? end - BACK_MAX : 0);
  XushiWhen when;

  for (guint i = floor; i < end; i++)
    if (xushi_when_read (text, i, start, end, &when) && i + when.length == end && !when.other)
      return when.length;

  return 0;
}
