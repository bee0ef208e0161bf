/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-quantity.h"

#include "base/xushi-date.h"
#include "base/xushi-number.h"
#include "extract/xushi-extract-clause.h"

/*
 * number → number with unit and operator.
 *
 * A number is not a quantity if it is part of a name (第三, 5G, 9+1, G20), a date, a ratio of parts
 * (8:50:42), or if it has no unit and no scale. The operator is searched at most HEAD_MAX
 * characters back.
 */

#define HEAD_MAX 12

/* How far an operator may be from its number, with the thing compared in between. */
#define COMPARED_MAX 24

/* The longest unit in Latin letters. */
#define LATIN_MAX 8

/* 300P is a power of computing, 5G none. */
#define LETTER_MIN 100

static gboolean
touches_latin (const XushiText *text, guint start, const XushiNumber *number)
{
  guint from = number->start;
  gunichar before = from > start ? text->ch[from - 1] : 0;

  if (xushi_char_is_latin (before) && xushi_text_gap (text, from) == 0)
    {
      /* GDP8% and CPI3%左右 are quantities, PM2.5, G20 and S304 are names. */
      if (xushi_text_ends (text, start, from, "GDP|CPI|R&D|WTO"))
        return FALSE;
      return TRUE;
    }

  return FALSE;
}

/* 2016-|05-12 本报讯: of a date. */
static gboolean
is_in_date (const XushiText *text, guint start, guint from)
{
  guint i = from;
  XushiNumber year;

  while (i > start && (xushi_char_is_digit (text->ch[i - 1]) || text->ch[i - 1] == '-'))
    i--;

  return from >= i + 5 && text->ch[i + 4] == '-' && xushi_number_read (text, i, &year) && year.end == i + 4
         && year.value >= XUSHI_YEAR_MIN && year.value <= XUSHI_YEAR_MAX;
}

/* Whether the number is part of a name or code. */
static gboolean
is_name (const XushiText *text, guint start, guint end, const XushiNumber *number)
{
  guint from = number->start, to = number->end;
  gunichar before = from > start ? text->ch[from - 1] : 0, after = to < end ? text->ch[to] : 0;

  if (before == '+' || after == '+' || before == '#' || before == U'·' || after == U'·'
      || before == U'×' || after == U'×' || before == '*' || after == '*')
    return TRUE;
  if (xushi_text_ends (text, start, from, "第|每|No.|no.|十三届|星期|周|农历"))
    return TRUE;
  /* 后3位 is one as well. */
  if (before == U'后' && to < end && (after == U'位' || after == U'名'))
    return TRUE;
  /* 前50位 is a rank, 年底前50家 is not. */
  if (before == U'前' && !xushi_text_ends (text, start, from, "底前|月前|日前|年前|目前|之前|节前|汛前|季前|以前|此前"))
    return TRUE;
  if (before == ':' && from >= start + 2 && xushi_char_is_digit (text->ch[from - 2]))
    return TRUE;
  if (after == ':' && xushi_char_is_digit (text->ch[to + 1]))
    return TRUE;
  if (before == '-' && ((from >= start + 2 && xushi_char_is_latin (text->ch[from - 2])) || is_in_date (text, start, from)))
    return TRUE;

  return touches_latin (text, start, number);
}

/* 人(次), 台(套), 尾(粒): a unit that is written with another one. */
static guint
read_unit_aside (const XushiLexicon *lexicon, const XushiText *text, guint at, guint end)
{
  guint behind = at < end && text->ch[at] == '(' ? xushi_text_closing (text, at, end) : at;

  /* 套(间、户) */
  if (behind == at + 5 && text->ch[at + 2] == U'、'
      && xushi_lexicon_match (lexicon, text, at + 1, at + 2, XUSHI_WORD_UNIT, NULL) > 0
      && xushi_lexicon_match (lexicon, text, at + 3, at + 4, XUSHI_WORD_UNIT, NULL) > 0)
    return 5;
  if (behind < at + 3 || behind > at + 4
      || xushi_lexicon_match (lexicon, text, at + 1, behind, XUSHI_WORD_UNIT, NULL)
             < behind - at - 2)
    return 0;
  return behind - at;
}

/* The length of the unit after a number; 0 if there is none. */
static guint
read_unit (const XushiLexicon *lexicon, const XushiText *text, guint at, guint end, guint *kinds)
{
  guint length = xushi_lexicon_match (lexicon, text, at, end, XUSHI_WORD_UNIT, kinds), i;

  /* 3|个|亿元项目, not 3个亿 of money */
  if (length == 2 && xushi_text_is (text, at, end, "个亿元") > 0)
    length = xushi_lexicon_match (lexicon, text, at, at + 1, XUSHI_WORD_UNIT, kinds);
  i = at + length;

  if (xushi_char_is_latin (text->ch[at]) && at < end)
    {
      guint letters = at;

      while (letters < end && xushi_char_is_latin (text->ch[letters]) && letters - at <= LATIN_MAX)
        letters++;
      if (length < letters - at && (length == 0 || !xushi_char_is_digit (text->ch[i])))
        {
          /* 190EFlops: a unit that is not listed, but not a model number like 5GA or 3D. */
          if (letters - at < 3 || letters - at > LATIN_MAX || xushi_char_is_digit (text->ch[letters]))
            return 0;
          *kinds = XUSHI_WORD_UNIT | XUSHI_WORD_PHYSICAL;
          return letters - at;
        }
    }
  /* 15/10万: of so many people. */
  if (length == 0 && at < end && text->ch[at] == '/')
    {
      length = xushi_text_starts (text, at + 1, end, "10万人|10万|百万人|百万|万人|万|千人|千");
      *kinds = length > 0 ? XUSHI_WORD_UNIT | XUSHI_WORD_RATE : 0;
      return length > 0 ? length + 1 : 0;
    }
  if (length == 0)
    return 0;
  if (xushi_char_is_latin (text->ch[i - 1]) && i < end && xushi_char_is_digit (text->ch[i]))
    return 0;
  i += read_unit_aside (lexicon, text, i, end);
  while (i + 1 < end && (text->ch[i] == '/' || text->ch[i] == U'·' || text->ch[i] == U'每'))
    {
      guint more = xushi_lexicon_match (lexicon, text, i + 1, end, XUSHI_WORD_UNIT, NULL);

      if (more == 0)
        more = xushi_text_starts (text, i + 1, end,
                                  "时|月|季|10万人|10万|百万人|万人|万车|万元|亿元|百人|千人|万户|百户|万件");
      if (more == 0)
        break;
      /* 6万吨/日 and 30万元/亩 are amounts, whatever the divisor is. */
      if (*kinds & XUSHI_WORD_TIME)
        *kinds = XUSHI_WORD_UNIT | XUSHI_WORD_PHYSICAL;
      i += 1 + more;
    }

  return i - at;
}

/* 5家庭, 3人才: the last character of the unit belongs to the next word. */
static gboolean
splits_word (const XushiText *text, guint unit, guint length, guint end)
{
  static const char *words = "家庭|家长|家园|人才|人工|人大|人民|人均|人口|项目|件套|位于|位置|位居|名牌|名录|名单|"
                             "名城|名镇|名村|名师|名医|户籍|户外|户均|处理|处置|处于|条例|条件|头部|次产业|"
                             "座谈|间接|场地|场所|口岸|口粮|门户|例外|起点|起步|只能|只有|部门|部分|"
                             "部级|部委|元旦|元素|里程|里面|米粉|方面|方案|方式|方位|方针|度假|度汛|点位|"
                             "担当|担保|亩产|亩均|吨位|克服|克难|分类|分离|分级|分别|分区|分布|分担|分之|"
                             "天然|天网|日益|日均|年均|年度|年初|秒杀|套餐|班子|列入|列车|本科|村庄|村民|村级|"
                             "校园|校区|校地|人制|度电|架构|线上|线下|端口|片区|片会|段|卡|箱体|道路|道德|根本|"
                             "根据|支持|支撑|支付|对口|对接|对照|对标|组织|组团|组建|张家|份额|方便|株洲|"
                             "眼镜|眼睛|门诊|块状|种植|种业|种粮|种类|批发|批准|批复|桶装|杆线|床单|顿饭|升级|"
                             "升规|升学|成长|成立|成为|成功|番茄|倍增|把手|宗旨|笔记|款项|单位|单元|单独|"
                             "节能|节气|节点|节水|节约|节日|档案|堂课|课程|次数|班级|台州|台商|台胞|台湾|台账|辆份";

  return length == 1 && xushi_text_starts (text, unit, end, words) > 0
         && xushi_text_is (text, unit, end, "段") == 0;
}

/* What follows a number and makes it a date, a rank, a name. */
static gboolean
is_followed_by_name (const XushiText *text, guint at, guint end)
{
  return xushi_text_starts (text, at, end,
                            "年代|年级|年期|届|期|级|强|世纪|季度|线|路|高速|国道|省道|县道|乡道|号|轮|大|"
                            "型|楼|师|周|维|代|轴|层|次产业|次会议|次全会|次党代会|次常委|次人代|次代表|次政府|次党组|次主席|月份|时许|点整|环|区|"
                            "色|星|产业|会一|个代表|个全面|个自信|不|通|改|化|位一体|农|公|险|资|优|保|"
                            "带|带一路|体|批|系列|定|般|样|起|流|站式|切|致|直|并|同|些|边|方面|时|"
                            "五规划|四规划|级联创|个方面|大方面|项重点工作|方")
         > 0;
}

/* 60万剂, 4万空方: at the end of its part of a clause a short word behind a number is its unit, also one
 * that is not listed. */
static guint
read_unknown_unit (const XushiText *text, guint start, guint end, const XushiNumber *number)
{
  guint at = number->end, length = 0;

  if (number->numeral == XUSHI_NUMERAL_HAN || number->rate != NULL || number->start <= start
      || !xushi_char_is_han (text->ch[number->start - 1])
      || xushi_text_starts (text, at, end, "年|月|日|号|季|时|点|周|届|级|强|以|左|及|前|底|末|个月|之|的|至|到|和|与|、|名|位|章|条|次|多|余|元|岁|天|版|热线|方案|建设|工程|计划|行动|时代|模式|体系|大卡|标准|政策|措施")
             > 0
      /* 2.0版, 3.0时代: a version. */
      || (number->end >= start + 2 && text->ch[number->end - 1] == '0'
          && text->ch[number->end - 2] == '.'))
    return 0;
  while (length < 3 && at + length < end && xushi_char_is_han (text->ch[at + length]))
    {
      length++;
      if (xushi_text_starts (text, at + length, end, "以上|以内|左右|以下|、|和") > 0)
        break;
    }
  if (length == 0 || length > 2
      || (at + length < end
          && !xushi_text_starts (text, at + length, end, "以上|以内|左右|以下|、|和")))
    return 0;
  /* 第12期 was ruled out before; 24期 of courses are counted. */
  if (length == 1 && xushi_text_starts (text, at, end, "期|路|批|站|线") > 0)
    return xushi_text_has (text, start, number->start,
                           "班|讲堂|夜校|论坛|刊|监控|探头|摄像|培训|活动|讲座|债|课")
               ? 1
               : 0;
  return length;
}

static gboolean
read_operator_before (const XushiLexicon *lexicon, const XushiText *text, guint start,
                      XushiQuantity *quantity)
{
  guint floor = quantity->start > start + HEAD_MAX ? quantity->start - HEAD_MAX : start;
  guint at = quantity->start, kinds = 0, length;
  gboolean least = FALSE, most = FALSE;

  do
    {
      /* 达到了60%, 超每千人6.6批次: the words in between have no meaning here. */
      at -= xushi_text_ends (text, floor, at,
                             "了|的|:|在|有|每千人|每万人|每百户|每人每月|每人每年|每人|每户|每亩|人均|每年|每月");
      length = xushi_lexicon_match_back (lexicon, text, floor, at,
                                         XUSHI_WORD_AT_LEAST | XUSHI_WORD_AT_MOST
                                             | XUSHI_WORD_REACH | XUSHI_WORD_ABOUT,
                                         &kinds);
      /* 通过, 签约4.2万人, 违法行为13万起: the end of a word is no operator. */
      if (length == 1
          && xushi_text_ends (text, floor, at, "通过|经过|不过|签约|节约|预约|集约|合约|履约|行为"))
        length = 0;
      if (length > 0)
        {
          least |= (kinds & XUSHI_WORD_AT_LEAST) != 0 && !most;
          most |= (kinds & XUSHI_WORD_AT_MOST) != 0 && !least;
          quantity->about |= (kinds & XUSHI_WORD_ABOUT) != 0;
          quantity->reach |= (kinds & XUSHI_WORD_REACH) != 0
                             && xushi_text_ends (text, floor, at, "到|至|达|在|为|是") > 0;
          at -= length;
          quantity->head = at;
        }
    }
  while (length > 0 && at > floor);
  quantity->op = least  ? XUSHI_OPERATOR_AT_LEAST
                 : most ? XUSHI_OPERATOR_AT_MOST
                        : XUSHI_OPERATOR_EQUAL;

  return quantity->head < quantity->start;
}

/* 不低于全国平均水平的1.6倍, 至少投入资金30万元: the operator precedes the thing compared with, or the
 * verb. */
static void
read_operator_apart (const XushiText *text, guint start, XushiQuantity *quantity)
{
  guint floor = quantity->start > start + COMPARED_MAX ? quantity->start - COMPARED_MAX : start;

  if (quantity->op != XUSHI_OPERATOR_EQUAL)
    return;
  for (guint i = quantity->start; i > floor && xushi_char_is_han (text->ch[i - 1]); i--)
    if (xushi_text_starts (text, i - 1, quantity->start, "至少|最少"))
      quantity->op = XUSHI_OPERATOR_AT_LEAST;
    else if (xushi_text_starts (text, i - 1, quantity->start, "至多|最多"))
      quantity->op = XUSHI_OPERATOR_AT_MOST;
  if (quantity->op != XUSHI_OPERATOR_EQUAL || !xushi_text_ends (text, floor, quantity->start, "的"))
    return;
  for (guint i = quantity->start; i > floor; i--)
    {
      if (text->ch[i - 1] == U'、')
        return;
      if (xushi_text_starts (text, i - 1, quantity->start, "不低于|不少于|不小于"))
        quantity->op = XUSHI_OPERATOR_AT_LEAST;
      else if (xushi_text_starts (text, i - 1, quantity->start, "不高于|不超过|控制在"))
        quantity->op = XUSHI_OPERATOR_AT_MOST;
    }
}

static void
read_operator_behind (const XushiLexicon *lexicon, const XushiText *text, guint end,
                      XushiQuantity *quantity)
{
  /* 200个(标准桩)以上: a remark in brackets does not separate the two. */
  guint kinds = 0, at = text->ch[quantity->end] == '(' && quantity->end < end
                            ? xushi_text_closing (text, quantity->end, end)
                            : quantity->end;
  guint length = xushi_lexicon_match (lexicon, text, at, end,
                                      XUSHI_WORD_ABOVE | XUSHI_WORD_WITHIN | XUSHI_WORD_AROUND,
                                      &kinds);

  /* 2小时内 ends a phrase, 3个内陆港 does not. */
  if (length == 1 && at + 1 < end && xushi_char_is_han (text->ch[at + 1]))
    return;
  if (length == 0)
    return;
  quantity->tail = at + length;
  quantity->suffixed = TRUE;
  if (kinds & XUSHI_WORD_ABOVE)
    quantity->op = XUSHI_OPERATOR_AT_LEAST;
  else if (kinds & XUSHI_WORD_WITHIN)
    quantity->op = XUSHI_OPERATOR_AT_MOST;
  else
    {
      quantity->about = TRUE;
      if (quantity->op == XUSHI_OPERATOR_AT_MOST)
        quantity->op = XUSHI_OPERATOR_EQUAL;
    }
}

static guint
read_connector (const XushiText *text, guint at, guint end)
{
  guint length = xushi_text_starts (text, at, end, "--|~~|-|~|至|到");

  return length;
}

/* The second end of a range: 6.5~7%, 100万亩至120万亩, and 6%和7%之间. */
static gboolean
read_range (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end,
            XushiNumber *number, XushiQuantity *quantity)
{
  guint length = read_connector (text, quantity->end, end), kinds = 0, unit;
  gboolean between = FALSE;
  XushiNumber second;

  if (length == 0)
    {
      length = xushi_text_starts (text, quantity->end, end, "和|与");
      between = length > 0;
    }
  if (length == 0 || xushi_text_ends (text, start, number->start, "从|由|自"))
    return FALSE;
  if (quantity->end + length >= end
      || !xushi_number_read (text, quantity->end + length, &second)
      || second.numeral == XUSHI_NUMERAL_SCALE || second.end > end)
    return FALSE;
  unit = read_unit (lexicon, text, second.end, end, &kinds);
  /* 百分之六到七 */
  if (second.rate == NULL && unit == 0 && number->rate != NULL && second.scale_length == 0)
    second.rate = number->rate;
  if (second.rate == NULL && unit == 0 && second.scale_length == 0)
    return FALSE;
  if (between && !xushi_text_starts (text, second.end + unit, end, "之间|的区间|区间"))
    return FALSE;
  /* 减少至, 提高到: a change, not 至 between two ends. */
  if (quantity->unit_length > 0 && !(kinds & XUSHI_WORD_RATE) == !!(quantity->kinds & XUSHI_WORD_RATE))
    return FALSE;

  /* 医务人员12人次到6个卫生院: another thing is counted. */
  if (quantity->unit_length > 0 && unit > 0
      && (unit != quantity->unit_length || text->ch[quantity->unit_at] != text->ch[second.end])
      && second.value <= number->value)
    return FALSE;

  quantity->value = number->value;
  quantity->value2 = second.value;
  quantity->op = XUSHI_OPERATOR_RANGE;
  quantity->corridor = between;
  quantity->end = second.end + unit;
  quantity->unit_at = second.end;
  quantity->unit_length = unit;
  quantity->scale_at = second.scale_at;
  quantity->scale_length = second.scale_length;
  quantity->rate = second.rate;
  quantity->kinds = second.rate != NULL ? XUSHI_WORD_UNIT | XUSHI_WORD_RATE : kinds;

  return TRUE;
}

static void
fill_quantity (XushiQuantity *quantity, const XushiNumber *number, guint unit, guint kinds)
{
  *quantity = (XushiQuantity){ .head = number->start,
                               .start = number->start,
                               .end = number->end + unit,
                               .value = number->value,
                               .value2 = XUSHI_UNKNOWN,
                               .kinds = kinds,
                               .unit_at = number->end,
                               .unit_length = unit,
                               .scale_at = number->scale_at,
                               .scale_length = number->scale_length,
                               .rate = number->rate };
  quantity->small = number->numeral == XUSHI_NUMERAL_HAN && number->value <= 10
                    && number->scale_length == 0;
  if (number->rate != NULL)
    quantity->kinds = XUSHI_WORD_UNIT | XUSHI_WORD_RATE;
  quantity->tail = quantity->end;
}

/* A scale alone is a number only after a verb of reaching and with nothing but the unit after it:
 * 突破千亿元, but 千亿级产业, 过百亿项目, 万亩. */
static gboolean
is_scale_meant (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end,
                const XushiQuantity *quantity)
{
  guint kinds = 0;

  if (xushi_lexicon_match_back (lexicon, text, start, quantity->start,
                                XUSHI_WORD_AT_LEAST | XUSHI_WORD_REACH, &kinds)
          == 0
      || !(quantity->kinds & XUSHI_WORD_UNIT))
    return FALSE;
  if (!xushi_text_ends (text, start, quantity->start, "突破|超过|达到|超|跨越|迈上|跃上|冲刺|达"))
    return FALSE;

  return quantity->tail >= end || !xushi_char_is_han (text->ch[quantity->tail]);
}

gboolean
xushi_quantity_read (const XushiLexicon *lexicon, const XushiText *text, guint at, guint start,
                     guint end, XushiQuantity *quantity, guint *next)
{
  XushiNumber number;
  guint unit, kinds = 0;
  gboolean range, guessed = FALSE;

  *next = at + 1;
  if (!xushi_number_read (text, at, &number) || number.end > end)
    {
      if (xushi_char_is_digit (text->ch[at]))
        *next = MIN (xushi_number_skip (text, at, end), end);
      return FALSE;
    }
  *next = number.end;
  if (is_name (text, start, end, &number))
    return FALSE;

  unit = number.rate == NULL ? read_unit (lexicon, text, number.end, end, &kinds) : 0;
  /* 1.87万名城镇失业人员: behind a scale 名 can only be the unit. */
  if (unit > 0 && splits_word (text, number.end, unit, end)
      && !(number.scale_length > 0 && text->ch[number.end] == U'名'))
    unit = kinds = 0;
  if (unit > 0 && number.rate == NULL && number.scale_length == 0
      && is_followed_by_name (text, number.end, end) && unit < 2
      /* 2起 are accidents, 一起 is together. */
      && !(text->ch[number.end] == U'起' && number.numeral != XUSHI_NUMERAL_HAN))
    unit = kinds = 0;
  /* 5G, 3D: a single letter is a unit only of large numbers (1.7万P). */
  if (unit == 1 && xushi_char_is_latin (text->ch[number.end]) && number.scale_length == 0
      && number.value < LETTER_MIN)
    return FALSE;
  if (unit == 0)
    {
      unit = read_unknown_unit (text, start, end, &number);
      kinds = unit > 0 ? XUSHI_WORD_UNIT | XUSHI_WORD_COUNT : 0;
      guessed = unit > 0;
    }
  fill_quantity (quantity, &number, unit, kinds);
  quantity->guessed = guessed;
  range = read_range (lexicon, text, start, end, &number, quantity);
  quantity->tail = quantity->end;
  if (quantity->kinds == 0
      && ((number.scale_length == 0 && is_followed_by_name (text, number.end, end))
          || xushi_char_is_latin (text->ch[number.end])))
    return FALSE;

  read_operator_before (lexicon, text, start, quantity);
  read_operator_apart (text, start, quantity);
  if (number.more && quantity->op == XUSHI_OPERATOR_EQUAL)
    quantity->op = XUSHI_OPERATOR_AT_LEAST;
  read_operator_behind (lexicon, text, end, quantity);
  if (range)
    quantity->op = XUSHI_OPERATOR_RANGE;
  *next = quantity->end;
  if (number.numeral == XUSHI_NUMERAL_SCALE)
    return is_scale_meant (lexicon, text, start, end, quantity);
  if (number.numeral == XUSHI_NUMERAL_HAN && quantity->kinds == 0 && number.scale_length == 0)
    return FALSE;

  return TRUE;
}

char *
xushi_quantity_unit (const XushiText *text, const XushiQuantity *quantity)
{
  g_autofree char *scale = NULL, *unit = NULL;

  if (quantity->rate != NULL)
    return g_strdup (quantity->rate);
  scale = xushi_text_slice_tight (text, quantity->scale_at,
                                  quantity->scale_at + quantity->scale_length);
  unit = xushi_text_slice_tight (text, quantity->unit_at,
                                 quantity->unit_at + quantity->unit_length);
  if (g_str_equal (unit, "％"))
    return g_strdup ("%");

  return g_strconcat (scale, unit, NULL);
}
