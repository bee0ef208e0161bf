/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-trim.h"

#include "extract/xushi-extract-when.h"
#include "extract/xushi-extract-who.h"

/*
 * What is no part of a name, before and behind it: who does it, when, where, what it is compared with.
 */

/* Who says so is named within this many characters before the word of saying or wanting. */
#define SAYER_MAX 16

/* 比“十三五”期末 is no longer than this. */
#define COMPARED_MAX 12

/* The name of a place: 眉山市, 黔东南州. */
#define OWN_PLACE_MAX 6

/* Who sets something, and who does it, is named within so many characters. */
#define HANDED_MAX 9
#define ACTOR_MAX 14

/* A place and its preposition are at least this long. */
#define PLACE_MIN 3

/* What links the subject to its verb, before the number. */
static const char *tails = "恢复性|努力向|预计|达到每小时|每小时|翻番|翻一番|共有|共实施|共安排|共计|共建设|五年累计|三年累计|五年|要保证|须保证|保证|责任目标|考核目标|全部|今年下达的|下达的|确定的|安排的|平均|户均|人均水平|较上年|比上年|较去年|比去年|同比|今年均|年均|力争|确保|争取|均|都|各|分别|要|要达到|"
                           "将|再|共|总共|由|从|在|为|以|累计|每年|达|至|到|约|就|也|又|是|"
                           "我们安排了|我们安排|至少需|至少要|至少|压|在上年基础上|在去年基础上|在现有基础上|在上年的基础上|在去年的基础上|5年累计|3年累计|5年|每人每月|每人每年|每月|每周|常年|每学期|每半年|每季度|由零|从零|由0|从0|从无到有|统一|实际|实现|稳步|同口径|按可比口径|按可比价|名义|预期|目标|计划|全年|年底|的|"
                           "全市|全县|全省|全区|的比例|:|一般|不|应|落实|基本|总计|合计|当年|每|今年|上|"
                           "比上年同期|有望|安排|必须|稳定|可|即|只|仅|巩固|充实|能够|打算|去年|上年|上年度|继续|在全国率先|在全省率先|在全市率先|率先|、";

/* Words that end with the character of one of these. */
static const char *kept_tails = "主要|必要|血压|电压|气压|水压|高压|低压|人均|户均|亩均|地均|村均|供应|相应|适应|响应|效应|反应|中将|预约|集约|节约|签约|行为|作为";

/* Names that begin with the characters of an adverb. */
const char *const xushi_name_heads
    = "再建|再造|让利|并网|并购|并轨|并联|上年签|上年结|全面小|统筹基|统筹地|基本医|基本养|基本公|基本农|基本药|基本建|基本烟|基本民|基本生|基本保|再生|再就业|预期寿命|应急|应届|应免|以旧换新|应收|以工代训|以赛代训|和平|和田|和静|和县|用水|用电|用地|用户|用工|用人|用能|用气|共建|共享|共有|和美|和谐|"
      "对口|对外|在孵|在研|在读|在库|在职|及时|从业|在校|在建|在岗|在册|在园|在用|用信|用房|用药|计划生育|以工代赈|为民|要素|继续教育|安排残疾|全面二孩|全面发展|累计|"
      "平均|人均|全员|全社会研|全社会用|全要素|同比|年均|进一步规|深化农|加快发展|使用|把关|由于";

/* 五年|新造林, 5年累计|完成投资, 今冬明春|种植油菜: how long it takes, and the season. Returns the length. */
static guint
skip_years (const XushiLexicon *lexicon, const XushiText *text, XushiSpan span)
{
  XushiNumber number;
  guint length = xushi_text_starts (text, span.start, span.end, "今冬明春|今冬|明春|今春|今秋"), behind;

  if (length > 0)
    return length;
  if (span.start >= span.end || !xushi_number_read (text, span.start, &number)
      || xushi_text_starts (text, number.end, span.end, "年") == 0)
    return 0;
  behind = number.end + 1;
  length = xushi_text_starts (text, behind, span.end, "累计|共|合计|总计|内|间");
  /* 五年|城镇新增就业 */
  if (length == 0 && xushi_text_starts (text, behind, span.end, "城镇新增|农村劳动力|城乡居民") > 0)
    return behind - span.start;
  if (length > 0
      || xushi_lexicon_match (lexicon, text, behind, span.end, XUSHI_WORD_LABEL | XUSHI_WORD_DO, NULL) > 0)
    return behind + length - span.start;

  return 0;
}

/* The place that a sentence is about, before a word of time or intent. Returns its length. */
static guint
skip_own_place (const XushiText *text, XushiSpan span)
{
  for (guint i = span.start + 2; i < span.end && i <= span.start + OWN_PLACE_MAX; i++)
    if (xushi_text_ends (text, span.start, i, "市|县|区|省|镇|乡|州|旗") > 0
        && (xushi_text_starts (text, i, span.end, "每年|今年|全年|计划|还将|将|拟|力争|年内|全面|安排|共需|共解决|共完成|共实施|共建设") > 0
            || (xushi_char_is_digit (text->ch[i]) && xushi_when_skip (text, i, span.end) > 0)))
      return i - span.start;
    else if (xushi_text_ends (text, span.start, i, "市|县|区|州|旗") > 0 && text->ch[i] == U'的' && i + 3 < span.end)
      return i + 1 - span.start;
  /* 合肥|全市|生产总值 */
  for (guint i = span.start + 2; i < span.end && i <= span.start + 3; i++)
    if (xushi_text_starts (text, span.start, span.end, "覆盖|惠及|带动|辐射|遍及|服务|占") == 0
        && !xushi_text_ends (text, span.start, i, "占|比|在")
        && xushi_text_starts (text, i, span.end, "全市|全县|全省|全区|全旗|全州") > 0)
      return i - span.start;

  return 0;
}

/* 省下达我市|, 国家下达给我省|, 市下达两区|: who sets it, and for whom. Returns the length. */
static guint
skip_handed (const XushiText *text, XushiSpan span)
{
  for (guint i = span.start; i < span.end && i < span.start + HANDED_MAX; i++)
    {
      guint length = xushi_text_is (text, i, span.end, "下达");

      if (length == 0 || !xushi_text_ends (text, span.start, i, "省|市|县|州|区|国家|上级|政府|厅|局|委"))
        continue;
      length += xushi_text_starts (text, i + length, span.end, "给");
      length += xushi_text_starts (text, i + length, span.end, "我省|我市|我县|我区|我镇|全省|全市|全县|全区|两区|该市|该县|该区");
      return i + length + 1 < span.end ? i + length - span.start : 0;
    }

  return 0;
}

/* 市劳动局|今年将, 公司|将: who does it. Returns the length. */
static guint
skip_actor (const XushiText *text, XushiSpan span)
{
  for (guint i = span.start + 2; i + 2 < span.end && i < span.start + ACTOR_MAX; i++)
    if (xushi_text_starts (text, i, span.end, "今年将|今年计划|年内将|还将|将|计划|统筹|须") > 0
        && xushi_text_ends (text, span.start, i, "街道|乡镇|局|委|办|公司|集团|部门|企业|残联|妇联|学校|医院|厅|大队|支队|中心|红十字会|工商联|协会|学会|商会|工会|联合会|供销社") > 0
        && !xushi_text_starts (text, i, span.end, "计划生育|计划投资|将军"))
      return i - span.start;
    /* 县财政局|设立改革补偿资金 */
    else if (xushi_text_is (text, i, span.end, "设立") > 0 && xushi_text_ends (text, span.start, i, "财政局|财政") > 0)
      return i + 2 - span.start;

  return 0;
}

/* What says nothing of its own before a verb: 配套|发展香菇, 可|解决饮水人口. Returns the length. */
static guint
skip_light (const XushiText *text, XushiSpan span)
{
  /* 高质量|完成造林, 先|完成主体施工, 年度|新增就业; not 高标准农田, 先进单位 */
  if (xushi_text_starts (text, span.start, span.end, "高质量|高标准|高水平|高效率") > 0
      && xushi_text_starts (text, span.start + 3, span.end, "完成|推进|建成|实施|办好") > 0)
    return 3;
  if (xushi_text_starts (text, span.start, span.end, "先完成|先建成|先开工|先改造") > 0)
    return 1;
  if (xushi_text_is (text, span.start, span.end, "年度新增") > 0)
    return 2;
  /* 每季度|组织|协商 */
  if (xushi_text_has (text, span.start, span.end, "组织生活"))
    return 0;
  if (xushi_text_starts (text, span.start, span.end, "每季度组织|每季度安排|每季度开展|每季度举办") > 0)
    return 5;
  if (xushi_text_starts (text, span.start, span.end, "每月组织|每年组织|每月安排|每年安排|每周组织|每月开展|每年开展|每月举办|每年举办") > 0)
    return 4;
  if (xushi_text_starts (text, span.start, span.end, "用好用活|用足用好") > 0 && span.end > span.start + 6)
    return 4;
  if (xushi_text_starts (text, span.start, span.end, "用好|用活|用足") > 0 && span.end > span.start + 4)
    return 2;
  /* 主要|完成水库加固; not 主要污染物 */
  if (xushi_text_starts (text, span.start, span.end,
                         "同步开通|同步配套|主要完成|主要抓好|主要建设|主要实施|主要开展|主要新建|主要改造|"
                         "支持企业参加|支持企业开展|支持企业实施|支持企业申报|支持企业开拓|"
                         "配套发展|配套建设|配套新建|配套建成|配套实施|同步建设|同步实施|同步完成|同步新建|同步建成")
      > 0)
    return 2;

  if (xushi_text_starts (text, span.start, span.end, "重点打造|重点建设|重点培育|重点实施|重点新建") > 0
      && (span.end > span.start + 6 || span.end == span.start + 4)
      && !xushi_text_starts (text, span.start + 4, span.end, "项目|工程|任务|用地"))
    return 2;

  return xushi_text_starts (text, span.start, span.end, "可解决|可新增|可带动|可增加") > 0 ? 1 : 0;
}

static XushiSpan
trim_words (const XushiLexicon *lexicon, const XushiText *text, XushiSpan span)
{
  guint length;

  do
    {
      /* 眉山市每年, 临江县计划, 省下达我市, 市劳动局今年将 */
      span.start += skip_own_place (text, span);
      span.start += skip_handed (text, span);
      span.start += skip_actor (text, span);
      span.start += xushi_who_begins (lexicon, text, span.start, span.end);
      span.start += skip_years (lexicon, text, span);
      span.start += skip_light (text, span);
      /* 我省的, 这当中, 初步 */
      length = xushi_text_starts (text, span.start, span.end,
                                  "三次产业中|规划期内|规划期间|任期内|本届任期内|共计|总计|合计|辖区内|辖区|市达|省达|市下达|省下达|的盘子是|确定了|同意|其次是|首先是|重点是|本市|本县|本区|本镇|本乡|能够|我们希望|希望|可望|秋播前|春播前|汛前|入汛前|入冬前|即|内将|以乡镇为单位|以县为单位|以村为单位|建成投用后|全部建成后|项目建成后|建成后|我省的|我市的|我县的|我区的|全省的|全市的|全县的|全区的|去年的|上年的|这当中|任务目标是完成|任务目标是|任务目标|集中打造|集中力量抓好|集中力量|该旗|该县|该市|该区|该镇|该乡|该局|该公司|该院|该校|该行|预期|包括|共有|需要|他们|我们|初步|还将|届时|就|去年|上年|"
                                  "剩余的|剩余|剩下的|剩下|余下的|余下|而是|今明两年|首期|强力|扎实|稳妥|而且|此外|另外|过去五年|各地|各乡镇|各镇|各县区|各县市区|各县(市、区)|各区县|上级下达|也|仍|累计|更");
      if (length > 0 && xushi_text_starts (text, span.start, span.end, "希望小学|希望工程|希望之|本市场|就业|就医|就诊|就餐|就读|就地|就学|就近|更新|更换|累计|上年签|上年结|即墨|即将|即时|即期|即食|即热") == 0)
        {
          span.start += length;
          continue;
        }
      length = xushi_lexicon_match (lexicon, text, span.start, span.end,
                                    XUSHI_WORD_WILL | XUSHI_WORD_SCOPE, NULL);
      /* 基本医疗保险, 再生水: the characters of an adverb begin a name. */
      if (xushi_text_starts (text, span.start, span.end, xushi_name_heads) > 0
          && !xushi_text_starts (text, span.start, span.end, "再建成|再建设"))
        length = 0;
      /* 到2020年, 县住建局要: when and who are told elsewhere. */
      if (length == 0)
        length = xushi_when_skip (text, span.start, span.end);
      /* 2000年以前|建成的小区 */
      if (length > 0 && xushi_text_starts (text, span.start + length, span.end, "建成的|竣工的|交付的|建造的|修建的") > 0)
        length = 0;
      if (length == 0)
        length = xushi_who_skip (text, span.start, span.end);
      if (length > 0 && span.start + length < span.end)
        span.start += length;
      else if (length > 0 && span.start + length == span.end)
        {
          span.start = span.end;
          length = 0;
        }
      while (span.start < span.end
             && (text->ch[span.start] == '\n'
                 || xushi_text_starts (text, span.start, span.end, ",|、|:|★|☆|●|○|■|□|◆|◇|▲|△|▶|►|✓|✔|√|·|•|※|❖|➤|→|☑|✅|-") > 0))
        {
          span.start++;
          length = 1;
        }
    }
  while (length > 0);

  return span;
}

/* 火化率|力争|年底: the name stands before the word, and behind it only when. */
static gboolean
is_wanted_behind (const XushiText *text, XushiSpan span, guint i)
{
  return xushi_text_starts (text, i, span.end, "力争|争取|确保") > 0
         && i + 2 + xushi_when_skip (text, i + 2, span.end) >= span.end
         && xushi_subject_is_measured (text, (XushiSpan){ span.start, i });
}

/* 会议确定今年…, 2018年的预期目标为…, 全市计划…: who says so, and that it is wanted. Returns where the
 * name may begin. */
static guint
skip_announcement (const XushiLexicon *lexicon, const XushiText *text, XushiSpan span)
{
  /* Of 预期目标为, 任务为, 内容是, 确定, 提出, 明确, 要求, 指出, 透露, 安排, 规划, 计划, 力争, 争取, 打算, 投入, 筹集, 整合. */
  static const gunichar first[] = { U'预', U'目', U'任', U'内', U'确', U'提', U'明', U'要', U'指', U'透', U'安', U'规', U'计', U'力', U'争', U'打', U'投', U'筹', U'整', U'将', U'需', U'须', 0 };
  guint from = span.start + xushi_text_starts (text, span.start, span.end, "会议要求|要求|会议提出|提出");

  for (guint i = from; i + 2 < span.end;)
    {
      guint behind = xushi_text_closing (text, i, span.end), length;

      if (behind > i)
        {
          i = behind;
          continue;
        }
      if (!xushi_char_is_among (text->ch[i], first))
        {
          i++;
          continue;
        }
      length = xushi_text_starts (text, i, span.end, "预期目标达到|预期目标为|预期目标是|任务目标是|任务目标为|目标任务是|目标为|目标是|目标定为|目标定在|目标确定为|任务为|任务是|任务数为|内容是|内容为");
      if (length == 0)
        {
          length = xushi_text_starts (text, i, span.end, "要完成|要实现|要新建|要建成|须完成|将完成|将实现|将新建|需完成");
          /* 主要|完成 */
          if (length > 0 && xushi_text_ends (text, span.start, i, "主|重|需|必") > 0)
            length = 0;
          if (length > 0 && i > span.start)
            from = i + 1;
          if (is_wanted_behind (text, span, i))
            break;
          length = xushi_text_starts (text, i, span.end, "确定|提出|明确|要求|指出|透露|安排|规划|计划|力争|争取|确保|打算|预计");
          if (length > 0
              && xushi_lexicon_match (lexicon, text, i + length, span.end,
                                      XUSHI_WORD_SCOPE | XUSHI_WORD_WILL | XUSHI_WORD_DO, NULL)
                     == 0
              && xushi_when_skip (text, i + length, span.end) == 0)
            length = 0;
          /* 县民政局|确定|移民扶持项目 */
          if (length == 0 && xushi_text_ends (text, span.start, i, "局|厅|政府|委员会|办公室") > 0)
            length = xushi_text_starts (text, i, span.end, "确定|安排|下达|计划");
          /* 县财政安排发展资金 */
          if (length == 0 && i > span.start && xushi_text_ends (text, i, span.end, "资金|经费") > 0
              && !xushi_text_ends (text, span.start, i, "建设将|工程将|改造将|治理将|项目将|建设|改造"))
            length = xushi_text_starts (text, i, span.end, "安排|投入|筹集|筹措|整合");
          /* 公路路网改造|计划|完成投资: what it is planned for is no one who plans. */
          if (length > 0 && i > span.start + 2 && xushi_text_starts (text, i, span.end, "计划投资|计划完成投资") > 0
              && xushi_text_ends (text, span.start, i, "建设|改造|工程|项目|治理|整治|修复|养护|绿化|造林|公路|铁路|高速|大道|大桥|机场|码头|枢纽|水库|新城|新区|园区|小区|厂|医院") > 0)
            length = 0;
          if (length > 0
              && (i > span.start + SAYER_MAX || xushi_text_starts (text, i, span.end, "计划生育|计划投资|计划种植面积|计划播种面积|计划面积|规划建|安排残疾|确定为") > 0))
            length = 0;
        }
      if (length > 0 && i + length < span.end)
        from = i + length;
      i += MAX (length, 1);
    }

  return from;
}

/* 在出租房安装探测器, 为中小学新增图书: the place goes, if a verb follows it. */
static guint
skip_place (const XushiLexicon *lexicon, const XushiText *text, XushiSpan span)
{
  guint at, length = 0;

  if (xushi_text_starts (text, span.start, span.end, "在|赴|为|对|向|给|于|利用|面向|依托|结合") == 0
      || xushi_text_starts (text, span.start, span.end, xushi_name_heads) > 0)
    return span.start;
  /* 于|6月30日前|农村危房改造开工率: it says when. */
  length = xushi_text_starts (text, span.start, span.end, "于|在") > 0 ? xushi_when_skip (text, span.start + 1, span.end) : 0;
  if (length > 0 && span.start + 1 + length < span.end)
    return span.start + 1 + length;
  for (at = span.start + PLACE_MIN; at + 2 < span.end; at++)
    {
      length = xushi_lexicon_match (lexicon, text, at, span.end, XUSHI_WORD_LABEL, NULL);
      if (length == 0)
        length = xushi_text_starts (text, at, span.end, "安装|设置|布设|投放|配备|种植|设立|开设|聘请|刊播|栽种|配置|发放|提供|开展|实施|增设|增配|更换|购置|选聘|招聘|举办|召开|承办|办理|建");
      if (length > 0 && !xushi_text_ends (text, span.start, at + 1, "共建|新建|再建"))
        return at;
    }

  return span.start;
}

/* 通过“以奖代补”方式|撬动资金, 按照“…”要求|新建, 从优秀村干部中|招录: how it is done, and from whom. Returns the length. Not
 * 通过“两品一标”|认证, which is what is reached. */
static guint
skip_means (const XushiLexicon *lexicon, const XushiText *text, XushiSpan span)
{
  guint length = xushi_text_is (text, span.start, span.end, "从"), behind, way;

  for (guint i = span.start + 2; length > 0 && i + 4 < span.end && i < span.start + ACTOR_MAX; i++)
    if ((text->ch[i] == U'中' || text->ch[i] == U'里')
        && xushi_text_starts (text, i + 1, span.end, "招录|选聘|选拔|招聘|遴选|考录|选派|招收|提拔|选任|吸纳|评选|择优") > 0)
      return i + 1 - span.start;
  length = xushi_text_starts (text, span.start, span.end, "通过“|采取“|按照“|运用“|依托“");
  if (length == 0)
    return 0;
  behind = xushi_text_closing (text, span.start + length - 1, span.end);
  if (behind <= span.start + length)
    return 0;
  way = xushi_text_starts (text, behind, span.end,
                           "等方式|等形式|等模式|的方式|的形式|的要求|的模式|的原则|的思路|的机制|的办法|方式|模式|形式|要求|思路|原则|机制|办法|平台");
  if (way == 0
      && (xushi_text_starts (text, behind, span.end, "认证|认定|验收|评审|的") > 0
          || xushi_lexicon_match (lexicon, text, behind, span.end, XUSHI_WORD_LABEL | XUSHI_WORD_DO, NULL) == 0))
    return 0;

  return behind + way + 3 < span.end ? behind + way - span.start : 0;
}

XushiSpan
xushi_subject_trim_front (const XushiLexicon *lexicon, const XushiText *text, XushiSpan span)
{
  span.start = skip_announcement (lexicon, text, span);
  span.start += skip_means (lexicon, text, span);
  span.start += xushi_who_begins (lexicon, text, span.start, span.end);
  span.start = skip_place (lexicon, text, span);
  /* 建1000亩以上烟草基地村: the verb of one character */
  if (span.end > span.start + 3 && text->ch[span.start] == U'建'
      && !xushi_text_starts (text, span.start + 1, span.end, "设|成|立|筑|档|制|有|言|议|材|卡|构|模|账|库|群|行|国|党|湖|阳|宁|瓯|水|平|始|德|昌|安|新|好|强|华|邺|起|造|管|站|网|房|池"))
    span.start++;
  /* 雨季|再补植, 秋季|建设经济林; not 春季造林 */
  if (xushi_text_starts (text, span.start, span.end, "春季|夏季|秋季|冬季|雨季|汛期|秋冬|冬春") > 0
      && xushi_text_starts (text, span.start + 2, span.end, "再|新栽|新植|新种|建设|新建|新打|发展|完成|实施|计划|种植") > 0)
    span.start += 2;
  /* 城区|新建便民市场 */
  for (guint i = span.start + 2; i <= span.start + 4 && i + 4 <= span.end; i++)
    if (xushi_text_starts (text, i, span.end, "打通|新改建|新建|新增|新开|新植|新培育|新装|改造|新改|再新|再改") > 0
        && xushi_text_equals (text, span.start, i, "城区|区内|县城|县内|市区|市内|主城区|农村|镇区|境内|园区"))
      span.start = i;
  span = trim_words (lexicon, text, span);
  /* 县融媒体中心|在省级以上媒体|刊播稿件 */
  if (span.start < span.end && text->ch[span.start] == U'在')
    span = trim_words (lexicon, text, (XushiSpan){ skip_place (lexicon, text, span), span.end });
  /* 9月底前在|主干道新建信号灯, 全年为|企业提供贷款: the word went with the date. */
  if (span.start > 0 && (text->ch[span.start - 1] == U'在' || text->ch[span.start - 1] == U'为'))
    {
      guint behind = skip_place (lexicon, text, (XushiSpan){ span.start - 1, span.end });

      span.start = MAX (span.start, behind);
    }

  return span;
}

/* 投诉量比2017年, 收入比上年: what a figure is compared with. Returns the length of it at the end. */
static guint
compared_tail (const XushiText *text, guint start, guint end)
{
  guint at = end, floor = end > start + COMPARED_MAX ? end - COMPARED_MAX : start;

  if (xushi_text_ends (text, start, end, "年|期|末|同期|底|水平") == 0)
    return 0;
  for (; at > floor; at--)
    if (xushi_text_starts (text, at - 1, end, "比|较|与") > 0
        /* 在园儿童占比|2020年底 */
        && !xushi_text_ends (text, start, at, "占比|之比|增比"))
      return at - 1 > start
                     && (xushi_char_is_digit (text->ch[at]) || text->ch[at] == U'“'
                         || xushi_text_starts (text, at, end, "去年|上年|前年|同期|全国|全省|全市"))
                 ? end - at + 1
                 : 0;

  return 0;
}

/* 危房改造(2013-2017年): brackets with nothing but years. Returns their length. */
guint
xushi_subject_years_tail (const XushiText *text, XushiSpan span)
{
  guint at = span.end;

  if (at <= span.start || text->ch[--at] != ')')
    return 0;
  while (at > span.start
         && (xushi_char_is_digit (text->ch[at - 1]) || text->ch[at - 1] == U'年' || text->ch[at - 1] == U'至'
             || text->ch[at - 1] == '-' || text->ch[at - 1] == '~'))
    at--;

  return at > span.start && text->ch[at - 1] == '(' ? span.end - at + 1 : 0;
}

/* 社区网格|优化|为, “义警”队伍|壮大|到: how it comes to be as many; and that it is carried out. Returns the length. */
static guint
widened_tail (const XushiText *text, XushiSpan span)
{
  /* “智改数转”项目|实施 */
  if (span.end > span.start + 6 && xushi_text_ends (text, span.start, span.end, "项目实施|工程实施") > 0)
    return 2;
  if (span.end <= span.start + 4 || xushi_text_starts (text, span.end, span.end + 2, "为|到|至") == 0)
    return 0;
  return xushi_text_ends (text, span.start, span.end, "优化|壮大|扩大|扩充|扩展|精简|压缩|调整");
}

static XushiSpan
trim_back (const XushiLexicon *lexicon, const XushiText *text, XushiSpan span)
{
  guint length;

  do
    {
      length = xushi_text_ends (text, span.start, span.end, tails);
      /* 人均, 供应: the character belongs to the word before it. */
      if (length == 1 && xushi_text_ends (text, span.start, span.end, kept_tails) > 0)
        length = 0;
      /* 2015年 */
      if (length > 0 && span.end > span.start + length && xushi_char_is_digit (text->ch[span.end - length])
          && xushi_char_is_digit (text->ch[span.end - length - 1]))
        length = 0;
      /* 占比|2020年底 */
      if (length == 2 && span.end > span.start + 8 && xushi_text_ends (text, span.start, span.end, "年底") > 0
          && xushi_char_is_digit (text->ch[span.end - 3]) && xushi_char_is_digit (text->ch[span.end - 6]))
        length = 6;
      /* 义务植树|要栽够, 嫁接改良|要搞够 */
      if (length == 0 && span.end > span.start + 5 && text->ch[span.end - 1] == U'够')
        length = 2 + (xushi_text_ends (text, span.start, span.end - 2, "要|须|得") > 0 ? 1 : 0);
      length = length > 0 ? length : widened_tail (text, span);
      /* 笋竹林改造|提升: a work, not a rise */
      if (length == 0 && xushi_text_ends (text, span.start, span.end, "改造提升|整治提升|规范提升|治理提升|巩固提升|品质提升|提质提升") > 0)
        break;
      /* 建成区面积|拓展 */
      if (length == 0 && xushi_text_ends (text, span.start, span.end, "面积拓展|面积扩展|规模拓展|规模扩展") > 0)
        length = 2;
      /* 比重|能: not 产能, 智能 */
      if (length == 0 && xushi_text_ends (text, span.start, span.end, "率能|重能|值能|量能|额能|入能|例能|数能") > 0)
        length = 1;
      /* 较去年|均 */
      if (length == 2 && xushi_text_ends (text, span.start, span.end, "去年均|上年均") > 0)
        length = 1;
      /* 企业建有研发机构|的比例: a share that is not told as one of a whole */
      if (length == 3 && xushi_text_ends (text, span.start, span.end, "的比例") > 0
          && !xushi_text_has (text, span.start, span.end, "占"))
        break;
      /* 民宿床位新|增, not 更新 */
      if (length == 0 && !xushi_text_ends (text, span.start, span.end, "更新|创新|翻新|高新"))
        length = xushi_text_ends (text, span.start, span.end, "新");
      if (length == 0)
        length = xushi_lexicon_match_back (lexicon, text, span.start, span.end,
                                           XUSHI_WORD_RISE | XUSHI_WORD_FALL, NULL);
      /* 户均增收, 劳务增收: it is what is measured. */
      if (length > 1 && span.end > span.start + 3 && xushi_text_ends (text, span.start, span.end, "增收") > 0
          && !xushi_text_ends (text, span.start, span.end - length, "收入|税|财政") )
        length = 0;
      if (length == 0)
        length = compared_tail (text, span.start, span.end);
      if (length == 0)
        length = xushi_when_skip_back (text, span.start, span.end);
      if (length == 0)
        length = xushi_subject_years_tail (text, span);
      span.end -= length;
    }
  while (length > 0 && span.end > span.start);

  return span;
}

XushiSpan
xushi_subject_trim (const XushiLexicon *lexicon, const XushiText *text, XushiSpan span)
{
  return trim_back (lexicon, text, xushi_subject_trim_front (lexicon, text, span));
}
