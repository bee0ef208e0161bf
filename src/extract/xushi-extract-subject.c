/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-subject.h"

#include "extract/xushi-extract-trim.h"

#include <string.h>

/*
 * The name of an indicator, cut out of its clause.
 *
 * 确保|全县|研究与试验发展经费支出占地区生产总值比重|达到|2.72%
 * will  scope subject                                head
 */

const char *const xushi_measure_nouns
    = "覆盖率|合格率|达标率|参保率|普及率|处理率|利用率|完成率|投资|收入|财力|增加值|总值|产值|总额|产量|面积|率|比重|占比|总产量|消费|销售额|贷款|存款|余额|利润|税收|"
      "出口|进口|指数|数|量|额|强度|人次|人数|企业|项目|支出|能耗|排放量|浓度|水平|价格|编制";

/* Verbs that a clerk leaves out of the name: the rest is clear enough. */
static const char *plain_verbs = "统筹落实|统筹安排|统筹推进|迎来|启动实施|组织实施|滚动实施|办好|重点抓好|重点做好|着力抓好|获评|荣获|支持建设|支持实施|促进|完成|实现|免费开展|免费为|提供|搞好|抓好|确保|建设|创建|获得|夺得|力夺|推动|引导|入选|力争|全面完成|落实|帮扶|保证|"
                                 "达到|保持|争取|做到|推进|实施|开展|累计|形成|建立|组织|帮助|举办|稳定|为|对|将|使|让|把";

gboolean
xushi_subject_is_empty (const XushiLexicon *lexicon, const XushiText *text, XushiSpan before)
{
  XushiSpan span = xushi_subject_trim (lexicon, text, before);

  return span.start >= span.end
         || xushi_text_starts (text, span.start, span.end, "占|比“|比”|较“") > 0
         /* 工作目标力争52亿美元 */
         || xushi_text_equals (text, span.start, span.end, "工作|责任|任务|工作目标|责任目标|奋斗目标|力争目标")
         /* 实际外资50亿美元,比2003年|增长25% */
         || (xushi_text_starts (text, span.start, span.end, "比|较|与") > 0
             && xushi_char_is_digit (text->ch[span.start + 1])
             && xushi_text_ends (text, span.start, span.end, "年|期|末|底|数|水平") > 0);
}

/* 新建|和改造, 新建|或改造, 新建|改造提升: further verbs of the same thing. Returns their length. */
static guint
more_verbs (const XushiLexicon *lexicon, const XushiText *text, guint at, guint end)
{
  guint i = at, tie, length;

  do
    {
      tie = xushi_text_starts (text, i, end, "和|或|及");
      length = xushi_text_starts (text, i + tie, end, "打造|改造提升|改扩建|改造|扩建|改建|提升|提质|维修|续建|回购|培育|通车|投用|投产|投运|运营");
      if (length > 0 && i + tie + length <= end)
        i += tie + length;
    }
  while (length > 0 && i < end);

  return i - at;
}

char *
xushi_subject_label (const XushiLexicon *lexicon, const XushiText *text, XushiSpan before)
{
  XushiSpan span = xushi_subject_trim_front (lexicon, text, before);
  guint length
      = xushi_lexicon_match (lexicon, text, span.start, span.end, XUSHI_WORD_LABEL, NULL);

  /* 新(改、扩)建 */
  if (length == 0 && xushi_text_is (text, span.start, span.end, "新(") > 0)
    {
      guint behind = xushi_text_closing (text, span.start + 1, span.end);

      if (behind > span.start + 1 && xushi_text_is (text, behind, span.end, "建") > 0)
        length = behind + 1 - span.start;
    }
  /* 建成区内|淘汰锅炉 */
  if (length == 2 && xushi_text_starts (text, span.start, span.end, "建成区|建成面积|改造后|新建后|建成后") > 0)
    return NULL;
  /* 开工建设(筹集) */
  if (length > 0 && xushi_text_starts (text, span.start + length, span.end, "(筹集)|(筹建)|(续建)|(改建)|(扩建)|(改扩建)|(改造)|(更新)|(修复)") > 0)
    length = xushi_text_closing (text, span.start + length, span.end) - span.start;
  /* 新增、更新公交车: two verbs name the thing better than one of them. */
  if (length == 0 || text->ch[span.start + length] == U'、')
    return NULL;
  return xushi_text_slice_tight (text, span.start,
                                 span.start + length
                                     + more_verbs (lexicon, text, span.start + length, span.end));
}

gboolean
xushi_subject_is_plain_label (const XushiLexicon *lexicon, const XushiText *text, XushiSpan before)
{
  XushiSpan span = xushi_subject_trim_front (lexicon, text, before);

  return xushi_text_starts (text, span.start, span.end, "建设|创建|争创|创成") > 0;
}

static gsize
longest_among (const char *name, const char *const *words, gboolean at_end)
{
  gsize best = 0;

  for (guint i = 0; words[i] != NULL; i++)
    if (strlen (words[i]) > best
        && (at_end ? g_str_has_suffix (name, words[i]) : g_str_has_prefix (name, words[i])))
      best = strlen (words[i]);

  return best;
}

gsize
xushi_name_prefix (const char *name, const char *const *words)
{
  return longest_among (name, words, FALSE);
}

gsize
xushi_name_suffix (const char *name, const char *const *words)
{
  return longest_among (name, words, TRUE);
}

/* Cuts @length bytes out of a name at @at. */
static void
cut_out (char *at, gsize length)
{
  memmove (at, at + length, strlen (at + length) + 1);
}

/* 孵化出科技型企业 → 孵化科技型企业. */
static void
drop_result (char *name)
{
  static const char *const verbs[] = { "孵化出", "培育出", "培养出", "评选出", "打造出", NULL };
  gsize length = xushi_name_prefix (name, verbs);

  if (length > 0)
    cut_out (name + length - strlen ("出"), strlen ("出"));
}

/* 2000年|以前建成的小区: the year says which ones. */
static const char *const which_words[] = { "以前", "之前", "前", "以后", "之后", "底", "末", "至", "竣工", "建成", NULL };

/* 城镇新增|失业人员再就业, 中央新增|投资项目: what is called new. */
static const char *const new_nouns[] = { "就业", "长", "失业", "投资", "建设用地", "财力", "耕地", "劳动力", "贷款", NULL };

/* 县图书馆新增藏书 → 县图书馆藏书(新增). Takes @name. */
static char *
name_added (char *name)
{
  static const char *const verbs[] = { "新增", "新装", "新设" };
  static const char *const helpers[] = { "支持", "引导", "鼓励", "推动", "帮助", "促进", "指导", NULL };
  gsize from;

  for (guint i = 0; i < G_N_ELEMENTS (verbs) && strchr (name, '(') == NULL; i++)
    {
      char *at = strstr (name, verbs[i]), *added;

      if (at == NULL || at < name + strlen ("古街") || strlen (at) < strlen (verbs[i]) + strlen ("藏书")
          /* 产业基金、新增能耗支持的项目比重: a part of a list */
          || g_str_has_prefix (at - strlen ("、"), "、") || xushi_name_prefix (at + strlen (verbs[i]), new_nouns) > 0
          || strstr (name, "占") != NULL)
        continue;
      /* 支持|国有企业新增融资 */
      from = xushi_name_prefix (name, helpers);
      if (name + from + 3 >= at)
        from = 0;
      added = g_strdup_printf ("%.*s%s(%s)", (int) (at - name - from), name + from, at + strlen (verbs[i]), verbs[i]);
      g_free (name);
      return added;
    }

  return name;
}

/* 市本级2018年棚改 → 市本级棚改; a year in a bracket or a quotation names something. */
static void
drop_year (char *name)
{
  for (char *at = strstr (name, "年"); at != NULL; at = strstr (at + 3, "年"))
    {
      gsize behind = strlen ("年") + (g_str_has_prefix (at + strlen ("年"), "度") ? strlen ("度") : 0);

      if (at < name + 4 + strlen ("本级") || strspn (at - 4, "0123456789") != 4 || (at[-4] != '2' && at[-4] != '1')
          || g_ascii_isdigit (at[-5]) || strpbrk (name, "(") != NULL || strstr (name, "“") != NULL || strstr (name, "《") != NULL
          || strlen (at + behind) < strlen ("棚改") || xushi_name_prefix (at + behind, which_words) > 0)
        continue;
      cut_out (at - 4, 4 + behind);
      return;
    }
}

/* 管网再铺设 → 管网铺设: what is done again is done. Takes @name. */
static char *
name_again (char *name)
{
  static const char *const verbs[] = { "再铺设", "再新增", "再新建", "再改造", "再治理", "再发展", "再建成", "再补充", "再做", "再建", "再补植补造", "再硬化", "再增加", "再新打" };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      char *at = strstr (name, verbs[i]);

      if (at == NULL || g_str_has_prefix (at, "再建设"))
        continue;
      /* 养老中心|再建 */
      if (at > name && g_str_equal (at, "再建"))
        {
          char *built = g_strdup_printf ("%.*s(再建)", (int) (at - name), name);

          g_free (name);
          return built;
        }
      cut_out (at, strlen ("再"));
      break;
    }

  return name;
}

/* 招商引资去年到位资金, 产业实现销售收入: words inside a name that are none of it. Takes @name. */
static char *
drop_inside (char *name)
{
  static const char *const words[] = { "集中力量建设", "去年", "上年", "今年", "实现", "全年", "年内", "上半年", "下半年", "前三季度", "一季度", "二季度", "三季度", "四季度", "进行", "各级各类", "各类", "累计实施", "累计", "预计", "至少建成", "至少发展", "至少有", "至少", "落实", "全部进行", "全部", "當年形成", "当年形成", "實現", "将投入" };
  char *done;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      char *at = strstr (name, words[i]);
      gsize length = strlen (words[i]);

      if (at != NULL && at > name + 3 && strlen (at) > length + 3)
        cut_out (at, length);
    }
  drop_result (name);
  drop_year (name);
  /* 修建健身广场|等 */
  if (g_str_has_suffix (name, "等") && !g_str_has_suffix (name, "高等") && !g_str_has_suffix (name, "同等")
      && strlen (name) > 9)
    name[strlen (name) - strlen ("等")] = '\0';
  /* 工业小区完成征地; 完成投资 is a word. */
  done = strstr (name, "完成");
  if (done != NULL && done > name + 3 && !g_str_has_prefix (done, "完成率") && !g_str_equal (done, "完成投资")
      && strlen (done) > strlen ("完成") + 3)
    cut_out (done, strlen ("完成"));

  return name;
}

/* Takes a verb that says nothing of its own from the front of @span. @leads: the number stands before
 * its noun */
static XushiSpan
skip_plain_verb (const XushiLexicon *lexicon, const XushiText *text, XushiSpan span, gboolean leads)
{
  guint length = xushi_text_starts (text, span.start, span.end, plain_verbs);

  /* 对口就业率: the character begins a word. */
  if ((length == 1 && xushi_text_starts (text, span.start, span.end, xushi_name_heads) > 0)
      || xushi_text_starts (text, span.start, span.end, "统筹基金|统筹地区|统筹区") > 0)
    length = 0;
  /* 创|劳务收入 */
  if (length == 0 && !leads && span.end > span.start && text->ch[span.start] == U'创' && xushi_subject_is_measured (text, span)
      && !xushi_text_starts (text, span.start, span.end, "创业|创新|创建|创意|创汇"))
    length = 1;
  /* 达到服务能力标准的…占比: which ones. 投入建设资金: the money is meant. */
  if (xushi_text_is (text, span.start, span.end, "达到") > 0
      && xushi_text_has (text, span.start, span.end, "标准的|要求的"))
    length = 0;
  else if (length == 0 && xushi_text_ends (text, span.start, span.end, "资金|经费|投资|公益金|专款|基金") > 0)
    length = xushi_text_is (text, span.start, span.end, "投入");
  /* 完成率 */
  if (length > 0 && xushi_text_is (text, span.start + length, span.end, "率") > 0)
    length = 0;
  if (leads || span.start + length < span.end)
    span.start = MIN (span.start + length, MAX (span.end, span.start));
  span = xushi_subject_trim_front (lexicon, text, span);
  /* 累计|完成|固定资产投资 */
  if (!leads && xushi_text_is (text, span.start, span.end, "完成") > 0 && span.end > span.start + 4)
    span.start += 2;

  return span;
}

/* The verb that stands behind a name: 民宿床位新增1500张. (transfer full) (nullable) */
static char *
label_behind (const XushiText *text, guint start, guint end)
{
  guint length = xushi_text_ends (text, start, end, "新增|新建|新开工|新认定|新引进|净增");

  return length > 0 ? xushi_text_slice_tight (text, end - length, end) : NULL;
}

/* 为|1200户, 免费为|3500对: something is done for those who are counted. */
static gboolean
is_given (const XushiText *text, XushiSpan before)
{
  guint free = xushi_text_starts (text, before.start, before.end, "免费");

  return xushi_text_starts (text, before.start + free, before.start + free + 1, "为|对|给|支") > 0
         /* 我县将继续为 */
         || xushi_text_ends (text, before.start, before.end + xushi_text_is (text, before.end, before.end + 1, "为"), "继续为|将为|要为|计划为|免费为|年内为|全年为|今年为|力争为") > 0;
}

/* 45个|贫困村通达率: of how many it is measured, where all are meant. */
static XushiSpan
skip_count (const XushiText *text, XushiSpan span, gboolean leads)
{
  XushiNumber number;

  if (!leads && span.start < span.end && xushi_char_is_digit (text->ch[span.start]) && xushi_subject_is_measured (text, span)
      && xushi_number_read (text, span.start, &number) && number.end + 4 < span.end
      && xushi_text_starts (text, number.end, span.end, "个|家|所|座|户") > 0
      && !xushi_text_starts (text, number.end + 1, span.end, "百分点|月|工作日|小时|以上|以下|及以"))
    span.start = number.end + 1;

  return span;
}

/* 春季造林|5万亩6月底前|完成, 荒山造林|2万亩的|全年计划: that says nothing more of what has a name. (transfer full) */
static char *
join_noun (const char *head, const char *noun)
{
  static const char *const nothing[] = { "完成", "全年计划", "年度计划", "全年任务", "年度任务", NULL };

  return *head != '\0' && g_strv_contains (nothing, noun) ? g_strdup (head) : g_strconcat (head, noun, NULL);
}

char *
xushi_subject_name (const XushiLexicon *lexicon, const XushiText *text, XushiSpan before,
                    XushiSpan after)
{
  g_autofree char *label = xushi_subject_label (lexicon, text, before), *head = NULL, *noun = NULL;
  g_autofree char *name = NULL;
  XushiSpan span = xushi_subject_trim (lexicon, text, before);
  gboolean increase = FALSE, plain = FALSE, leads = after.end > after.start;

  /* 收入增加400元以上|的农村发展目标 */
  if (leads
      && xushi_text_ends (text, after.start, after.end, "目标") > 0
      && xushi_subject_is_measured (text, span))
    {
      after.end = after.start;
      leads = FALSE;
    }
  after.start += xushi_text_starts (text, after.start, after.end, "的|左右的|以上的|以上");
  after.end -= xushi_subject_years_tail (text, after);
  if (label != NULL && span.end > span.start)
    {
      /* 改造|提升: the second is trimmed where the number stands behind it. */
      guint length = MIN ((guint) g_utf8_strlen (label, -1), span.end - span.start);

      /* 改造|完成|县道, 改造|建设|养老中心 */
      if (xushi_text_starts (text, span.start + length, span.end, "完成|建设") > 0
          && (span.start + length + 3 < span.end || (leads && span.start + length + 2 == span.end)))
        length += 2;

      plain = xushi_text_starts (text, span.start, span.end, "建设|创建|争创|创成") > 0;
      /* 新增就业, 新增耕地 are names in themselves. */
      increase = xushi_text_starts (text, span.start, span.end,
                                    "新增就业|新增耕地|新增绿化|新增贷款|新增财力|城镇新增")
                 > 0;
      if (!increase && span.start + length <= span.end)
        span.start += length;
      span.start += xushi_text_starts (text, span.start, span.end, "各级各类|各类");
    }
  else if (span.end > span.start)
    span = skip_plain_verb (lexicon, text, span, leads);
  span = skip_count (text, span, leads);
  head = xushi_subject_head (lexicon, text, span, leads ? after : (XushiSpan){ 0, 0 }, &label);
  noun = xushi_subject_name_behind (text, after, is_given (text, before));
  name = name_again (drop_inside (join_noun (head, noun)));
  if (g_str_equal (name, "投资"))
    return g_strdup ("完成投资");
  /* 基本建成|任务 */
  if (label != NULL && g_str_equal (name, "任务"))
    return g_steal_pointer (&label);
  if (label == NULL)
    name = name_added (name);
  if (label == NULL && *name != '\0' && !leads)
    label = label_behind (text, span.end, before.end);
  if (label != NULL && *name == '\0' && !plain && !leads)
    return g_steal_pointer (&label);
  if (label != NULL && !increase && *name != '\0' && !plain)
    return g_strdup_printf ("%s(%s)", name, label);

  return g_steal_pointer (&name);
}

gboolean
xushi_subject_is_measured (const XushiText *text, XushiSpan span)
{
  return xushi_text_ends (text, span.start, span.end, xushi_measure_nouns) > 0
         || xushi_text_ends (text, span.start, span.end,
                             "涨幅|增幅|增速|降幅|时间|天数|比例|面|寿命|年限|里程|密度|系数|标准|能力|财力|纯收入|吞吐量|人口|PM2.5|装机|GDP")
                > 0;
}

