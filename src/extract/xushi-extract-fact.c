/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-fact.h"

/*
 * Numbers that a text tells by the way: what is there, who came to the meeting, where something is done,
 * money that somebody else gives.
 */

/* The noun behind a number is not longer than this. */
#define NOUN_MAX 12

/* Where the sentence of @from ends, or @most characters behind it: what the next one says is its own. */
static guint
near_end (const XushiText *text, guint from, guint most)
{
  guint stop = MIN (text->n, from + most), i = from;

  while (i < stop && text->ch[i] != U'。' && text->ch[i] != '\n')
    i++;

  return i;
}

static gboolean
is_money (const XushiText *text, const XushiQuantity *q)
{
  return xushi_text_starts (text, q->unit_at, q->end, "元|美元") > 0;
}

/* 现有工业用地2860亩; not 推动现有企业技改投资20亿元, 现有园区产值增长10% */
static gboolean
names_what_is (const XushiLexicon *lexicon, const XushiText *text, const XushiQuantity *q, guint start)
{
  for (guint i = start; i < q->start; i++)
    if (xushi_text_starts (text, i, q->start, "现有|已有") > 0)
      return q->head == q->start
             && xushi_lexicon_find (lexicon, text, start, i, XUSHI_WORD_DO | XUSHI_WORD_LABEL, NULL) >= i;

  return FALSE;
}

/* What a figure is compared with, what applies or is there, and what is being built. */
static gboolean
is_given_as_known (const XushiText *text, const XushiQuantity *q, guint start, guint end)
{
  /* 机插率达到55%,比去年的|48%; 比全市平均水平还低|187元 */
  if (q->head == q->start
      && (xushi_text_equals (text, start, q->start, "比去年的|较去年的|比上年的|较上年的|比前年的|高于去年的|高于上年的|好于去年的")
          || (xushi_text_ends (text, start, q->start, "还低|还少|还差|仍低|相差|还缺|仍差|仍缺") > 0 && xushi_text_has (text, start, q->start, "比|距|离|与"))))
    return TRUE;
  /* 占比高达|83%: said of what is there; not 力争亩产高达800公斤 */
  if (xushi_text_ends (text, start, q->start, "高达|多达|达到了|仅为") > 0
      && !xushi_text_has (text, start, q->start, "力争|将|使|确保|带动|缩小|最高"))
    return TRUE;
  /* 现行缴费标准为|每人380元, where nothing raises it; 公园占地|86亩,内设|篮球场4片, 设计日处理能力|3万吨 */
  if (xushi_text_is (text, start, q->start, "现行") > 0 && xushi_text_ends (text, start, q->start, "为|是|为每人|为每人每年|为每人每月|每人|每人每年|每人每月") > 0
      && !xushi_text_has (text, start, q->start, "提高|调整|增加|降低|执行|补贴")
      && !xushi_text_has (text, q->tail, near_end (text, q->tail, 2 * NOUN_MAX), "提高|增加|涨|达到|力争|降"))
    return TRUE;
  if (q->head == q->start && !xushi_text_has (text, start, q->start, "新增|形成|扩大|新建|供应|建成|达到|用地")
      && xushi_text_ends (text, start, q->start, "占地|内设|设计日处理能力|设计处理能力|设计能力|设计产能|设计年产能|设计年产") > 0)
    return TRUE;
  /* 标准化猪场269个|正在建设中 */
  return q->tail < end && xushi_text_starts (text, q->tail, end, "正在") > 0
         && xushi_text_ends (text, q->tail, end, "建设中|施工中|推进中|实施中|建设|施工") > 0;
}

/* 现有工业用地2860亩, 有6个单位逾期, 高校毕业生3200人: how many there are. */
static gboolean
is_stock (const XushiLexicon *lexicon, const XushiText *text, const XushiQuantity *q, guint start, guint end)
{
  if (xushi_text_has (text, start, q->start, "纵横着|分布着|坐落着|居住着|用足用好|还有|仍有|只有|仅有|尚有|下辖|现已|还剩|尚余|仅为|只完成|仅完成|只达|仅达|只占|仅占"))
    return TRUE;
  if (names_what_is (lexicon, text, q, start) || is_given_as_known (text, q, start, end))
    return TRUE;
  /* 加上去年的7个 */
  if (xushi_text_starts (text, start, q->start, "加上去年|加上上年|加上原有|加上已有|加上现有|加上此前") > 0)
    return TRUE;
  /* 凡五千元以上开支; 要靠830万市民一起来做 */
  if (xushi_text_is (text, start, q->head, "凡") > 0
      || (q->kinds == 0 && q->scale_length > 0 && xushi_text_ends (text, start, q->start, "靠|依靠|广大") > 0
          && xushi_text_starts (text, q->tail, end, "市民|群众|百姓|人民|父老|师生") > 0))
    return TRUE;
  /* 欠园区的水电费9.7万元; 412户里头还有17户没脱贫 */
  if ((is_money (text, q) && xushi_text_starts (text, start, q->head, "欠|拖欠|尚欠|还欠") > 0 && xushi_text_has (text, start, q->head, "的")
       && !xushi_text_starts (text, start, q->head, "欠发达|欠税|欠薪|欠费"))
      || xushi_text_starts (text, q->tail, end, "里头|里面") > 0)
    return TRUE;
  /* 出席:刘建平、余斌等9人 */
  if (q->head == q->start && q->tail >= end && xushi_text_ends (text, start, q->start, "等") > 0
      && xushi_text_ends (text, q->unit_at, q->end, "人|位|名") > 0
      && xushi_text_ends (text, 0, start, "出席:|列席:|参加:|参会:|参会人员:|参加人员:|出席人员:|主持:") > 0)
    return TRUE;
  /* 1--5月|仅2家 */
  if (q->head == q->start && xushi_text_ends (text, start, q->start, "仅|月只|现只") > 0
      && !xushi_text_ends (text, start, q->start, "不仅"))
    return TRUE;
  /* 上半年办过的|5场, 今年栽下的|1500株; not 余下的 */
  if (xushi_text_ends (text, start, q->start, "过的|栽下的|种下的|换下的|签下的") > 0
      && !xushi_text_ends (text, start, q->start, "通过的|经过的|超过的"))
    return TRUE;
  /* 编制14名,实有11名,缺口3名 */
  if (q->head == q->start && xushi_text_equals (text, start, q->start, "编制|核定编制|实有|空编|缺编|缺口|在编"))
    return TRUE;
  /* 全县42万人民 */
  if (xushi_text_ends (text, start, q->start, "全县|全市|全区|全镇|全省|全乡|我县|我市") > 0
      && xushi_text_starts (text, q->end, q->end + 3, "人民|民的|父老|群众") > 0)
    return TRUE;
  if (!(q->kinds & XUSHI_WORD_COUNT))
    return FALSE;
  if (xushi_text_equals (text, start, q->start, "有|尚有|其中有") && q->head == q->start)
    return TRUE;
  /* 常态化开展的有3项 */
  if (q->tail >= end && q->head == q->start && xushi_text_ends (text, start, q->start, "的有|有") > 0
      && !xushi_text_ends (text, start, q->start, "拥有|共有|具有")
      && !xushi_text_has (text, start, q->start, "确保|力争|要|争取|至少|使"))
    return TRUE;
  /* 计划新开工的84个项目中,已开工71个 */
  if (q->tail < end && xushi_text_ends (text, q->tail, end, "中|当中|之中|中有|里有") > 0
      && !xushi_text_ends (text, q->tail, end, "集中|高中|初中"))
    return TRUE;
  /* 全县发生各类矛盾纠纷490件 */
  if (q->op == XUSHI_OPERATOR_EQUAL && q->head == q->start
      && xushi_text_has (text, start, q->start, "发生各类|共发生|发生矛盾|发生案件|发生事故"))
    return TRUE;

  return xushi_text_ends (text, start, q->head, "毕业生|适龄儿童|考生|户籍人口|常住人口") > 0 && q->head == q->start
         && xushi_lexicon_find (lexicon, text, start, q->head, XUSHI_WORD_DO, NULL) >= q->head;
}

/* 按每户1200元给予补助,其中市级500元、区级700元 */
static gboolean
is_shared_grant (const XushiText *text, const XushiQuantity *q, guint start)
{
  guint from = start > 2 * NOUN_MAX ? start - 2 * NOUN_MAX : 0;

  return xushi_text_starts (text, start, q->head, "其中市级|其中区级|其中县级|其中省级|其中中央|市级|区级|县级|省级|镇级")
         && xushi_text_has (text, from, start, "给予补助|给予补贴|给予奖励|补助,|补贴,|奖励,");
}

/* 省里下达的800万元贴息资金, 中央补助5600万元: what somebody else gives. */
static gboolean
is_given (const XushiText *text, const XushiQuantity *q, guint start)
{
  return is_money (text, q)
         && !xushi_text_starts (text, start, q->start, "争取|力争争取|积极争取|计划争取")
         && (is_shared_grant (text, q, start)
             || xushi_text_ends (text, start, q->head, "中央投资|中央资金|国家投资|下达的|拨付的|拨来的|补助的|下达|拨付") > 0
             || xushi_text_has (text, start, q->start,
                                "中央财政安排|省财政安排|中央和省财政|中央补助|中央和省里补助|省里补助|上级补助|省级补助|国家补助"));
}

/* 涉及3个村, 围绕8条产业链, 5个区的部分区域: where and for what something is done. */
static gboolean
is_place (const XushiLexicon *lexicon, const XushiText *text, const XushiQuantity *q, guint start)
{
  if (xushi_text_starts (text, start, q->start, "涉及") > 0
      && xushi_text_starts (text, q->unit_at, q->tail + 3, "个村|个乡|个镇|个街道|个社区|个县|个区") > 0)
    return TRUE;
  /* 到6个卫生院坐诊; not 达到, 提高到 */
  if ((q->kinds & XUSHI_WORD_COUNT) && xushi_text_ends (text, start, q->start, "到|赴|深入|走进") > 0
      && q->start <= q->head + 1 && xushi_text_has (text, q->tail, near_end (text, q->tail, NOUN_MAX), "坐诊|义诊|支教|调研|学习|考察|挂职|服务|巡诊|演出"))
    return TRUE;
  /* 年底考核低于80分的,不得评优: a limit for those who fall below it */
  if (q->tail < text->n && xushi_text_ends (text, q->unit_at, q->tail, "分的|次的|起的|件的") > 0 && text->ch[q->tail] == ',')
    return TRUE;
  if (xushi_text_starts (text, start, q->start, "涉及职工|涉及员工") > 0)
    return TRUE;
  /* 杜绝一次死亡5人以上的事故, 重点用于28个贫困村 */
  if (xushi_text_has (text, start, q->start, "杜绝|严防")
      || ((q->kinds & XUSHI_WORD_COUNT) && xushi_text_starts (text, start, q->start, "重点用于|主要用于|用于|专项用于") > 0))
    return TRUE;
  /* 加强对主城5区、3个开发区内用水户的管理 */
  if (xushi_text_has (text, start, q->start, "加强对|加大对|强化对")
      && xushi_text_has (text, q->tail, near_end (text, q->tail, 2 * NOUN_MAX), "的管理|的监管|的监督|的指导|的检查|的考核|的巡查|的监测"))
    return TRUE;
  if (xushi_text_has (text, start, q->start, "项目区涉及|项目涉及|范围涉及"))
    return TRUE;
  if (xushi_text_starts (text, start, q->start, "围绕|聚焦|紧盯|紧扣|瞄准|针对|依托") > 0
      && xushi_lexicon_find (lexicon, text, start + 2, q->start, XUSHI_WORD_LABEL | XUSHI_WORD_DO, NULL) >= q->start)
    return TRUE;

  return xushi_text_starts (text, q->unit_at, text->n,
                            "个区的|个县的|个镇的|个乡的|个街道的|个市的|个省的|个村的")
             > 0
         && !xushi_text_has (text, start, q->start, "完成|实现|解决|改造|建设|新建|抓好")
         && !xushi_text_has (text, q->tail, near_end (text, q->tail, 2 * NOUN_MAX), "全部|都要|均|必须");
}

/* 360人参加了会议, 参观了4个现场, 组成4个督查组, 如城东街道投入30万元: what happened on the way. */
static gboolean
is_event (const XushiText *text, const XushiQuantity *q, guint start, guint end)
{
  if (xushi_text_starts (text, q->tail, text->n,
                         "参加了|参加会议|参加大会|参加座谈|参加活动|参加本次|参加此次|出席|列席|参会|到会|与会")
          > 0
      || xushi_text_has (text, q->tail, end, "作了表态|表态发言|交流发言|作了发言|喜迁新居|受到通报|通报表扬|低于平均水平|转交有关|受到表彰|票决产生|获得表彰|签订了")
      || xushi_text_has (text, start, q->start, "参观了|考察了|观摩了|察看了|走访了|调研了|慰问了|检查了|听取了"))
    return TRUE;
  /* 平均气温29.4℃, 倒房43间, 耗资1.58亿元, 层高3.6米: of weather, harm, cost and build */
  if (xushi_text_starts (text, start, q->start, "耗资|花费|历时") > 0
      || (q->op == XUSHI_OPERATOR_EQUAL && q->head == q->start
          && (xushi_text_ends (text, start, q->head, "降水量|平均气温|最高气温|最大雨量|偏多|偏少|直接经济损失|海拔|东经|北纬|东西宽|南北长|层高|檐高|控制价|投标保证金") > 0
              || xushi_text_equals (text, start, q->head, "倒房|倒塌房屋|受灾农田|受灾面积|受灾人口|受灾农作物"))))
    return TRUE;
  /* 日前,县里组织干部500人参加义务植树 */
  if (xushi_text_is (text, q->tail, text->n, "参加") > 0 && xushi_text_has (text, start > NOUN_MAX ? start - NOUN_MAX : 0, q->start, "日前|近日|昨日|昨天"))
    return TRUE;
  /* 其中2个|仍未进场 */
  if (q->tail < end && xushi_text_starts (text, q->tail, end, "仍未|尚未|还未|还没|没有完成") > 0)
    return TRUE;
  /* 评论区点赞前20名送电影票2张 */
  if (xushi_text_has (text, start, q->start, "评论区|点赞前|留言的朋友|留言的读者|留言的网友|扫码关注|扫码参与"))
    return TRUE;
  /* 3所主体在建, 2所未开工; 严格执行13项制度 */
  if (q->tail < end && xushi_text_ends (text, q->tail, end, "在建|未开工|正在建设|施工中|停产|待建") > 0)
    return TRUE;
  if ((q->kinds & XUSHI_WORD_COUNT) && xushi_text_has (text, q->tail, MIN (end, q->tail + NOUN_MAX), "制度")
      && xushi_text_has (text, start, q->start, "执行|落实|遵守|坚持"))
    return TRUE;
  if (xushi_text_has (text, q->end, MIN (end, q->end + 6), "督查组|工作组|检查组|领导小组|工作专班|专班|小分队")
      || xushi_text_has (text, q->end, MIN (end, q->end + NOUN_MAX), "参加的领导小组|组成的领导小组|参加的工作组|组成的工作组"))
    return TRUE;

  /* 与8个县区签订责任书: with whom */
  if ((q->kinds & XUSHI_WORD_COUNT) && q->start > 0 && xushi_text_ends (text, 0, q->start, "与|同|分别与") > 0
      && xushi_text_starts (text, q->unit_at, text->n, "个县|个区|个市|个镇|个乡|个街道|个省|个部门") > 0
      && xushi_text_has (text, q->tail, end, "签订|签约|签署|合作|对接"))
    return TRUE;
  /* 县长与16个乡镇、22个部门签订了责任书 */
  if (xushi_text_has (text, start, q->start, "与|和")
      && xushi_text_has (text, q->tail, near_end (text, q->tail, 3 * NOUN_MAX), "签订了|签订责任书|签订目标|签订《")
      && xushi_text_starts (text, q->unit_at, q->tail + 3, "个乡|个镇|个部门|个单位|个县|个区|家重点|家单位|家企业|个街道") > 0)
    return TRUE;

  return xushi_text_starts (text, start, q->start, "如|例如|比如") > 0
         && !xushi_text_starts (text, start, q->start, "如期|如果|如下");
}

/* 区文化中心总建筑面积4.2万平方米, 可容纳摊位300个: how large a thing is. */
static gboolean
is_size (const XushiLexicon *lexicon, const XushiText *text, const XushiQuantity *q, guint start)
{
  /* 新开工项目由44项,|增加到48项 */
  if (text->ch[q->tail] == ',' && q->head == q->start && xushi_text_ends (text, start, q->start, "由|从") > 0
      && !xushi_text_ends (text, start, q->start, "自由|理由|经由"))
    return TRUE;
  /* 门诊大楼建筑面积2.6万平方米, where it is named with the thing */
  if (q->head == q->start && q->head > start + 7 && xushi_text_ends (text, start, q->head, "建筑面积") > 0
      && xushi_lexicon_find (lexicon, text, start, q->head - 4, XUSHI_WORD_DO | XUSHI_WORD_LABEL, NULL) >= q->head - 4)
    return TRUE;
  /* 培育一批年产值过50亿元、过百亿元的龙头企业 */
  if (is_money (text, q) && xushi_text_has (text, start, q->head, "一批年|一批产值|一批税收|一批营收|一批销售|一批主营"))
    return TRUE;
  if (xushi_text_starts (text, start, q->start, "可容纳|可停放|可满足|能看到") > 0
      || xushi_text_has (text, start, q->start, "可以享受|可享受"))
    return TRUE;
  /* 需求资金14亿元; 占年度考核分值的15%, 扣减专项资金的30%: how it is enforced */
  if ((is_money (text, q) && xushi_text_starts (text, start, q->head, "需求资金|资金需求|融资需求|需要资金|缺口资金|资金缺口") > 0)
      || xushi_text_has (text, start, q->start, "考核分值|考核总分|扣减")
      || (q->op == XUSHI_OPERATOR_EQUAL && xushi_text_has (text, start, q->start, "每餐|早餐标准|午餐标准|就餐标准"))
      || (q->head == q->start && xushi_text_ends (text, start, q->head, "收费标准") > 0))
    return TRUE;
  /* 该工程投资1800余万元 */
  if (is_money (text, q) && q->head == q->start
      && xushi_text_equals (text, start, q->head, "该工程投资|该项目投资|该工程总投资|该项目总投资|工程总投资|项目总投资|工程总投入|该工程总投入"))
    return TRUE;

  return q->head == q->start
         && xushi_text_ends (text, start, q->head, "总建筑面积|占地面积|总占地面积|总投资|概算投资|全长|总长") > 0
         && xushi_lexicon_find (lexicon, text, start, q->head, XUSHI_WORD_DO | XUSHI_WORD_INTENT, NULL)
                >= q->head - 4;
}

gboolean
xushi_quantity_is_fact (const XushiLexicon *lexicon, const XushiText *text, const XushiQuantity *q,
                        guint start, guint end)
{
  return is_stock (lexicon, text, q, start, end) || is_given (text, q, start)
         || is_place (lexicon, text, q, start) || is_event (text, q, start, end)
         || is_size (lexicon, text, q, start);
}
