/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-meant.h"

#include "extract/xushi-extract-fact.h"
#include "extract/xushi-extract-when.h"

/*
 * Each rule looks at the words right around one quantity. When in doubt, the rules accept the
 * number: a clerk strikes out a line faster than finding a missing one. The exceptions are Chinese
 * numerals and times, which are mostly not targets.
 */

/* How far after a number its noun is searched. */
#define NOUN_MAX 40

/* The name of a building, and when it is ready, are not longer than this. */
#define BUILDING_MAX 30

/* What small Chinese numerals count when they head a list of thoughts. */
static const char *abstract_nouns
    = "方面|工作|行动|任务|实事|措施|政策|举措|意见|办法|机制|体系|关系|环节|领域|战略|原则|要求|目标|重点|"
      "关键|问题|难题|短板|转变|结合|优先|攻坚|战役|硬仗|会战|理念|计划|规划|制度|方针|方案|试点|高地|集群|"
      "样板|示范区|国家|文明|统筹|层次|阶段|特点|优势|变化|文章|抓手|支撑|导向|底线|红线|意识|观念|能力|"
      "载体|平台|基地|责任|清单|时代|百年|全面|自信|确立|维护|坚持|代表|大局|突破|一体|融合|联动|升级|"
      "工程|产业|经济|功能|中心|城市|片区|组团|市场|模式|标准|品牌|板块|走廊|通道|新|倍增|跨越|提升";

static gboolean
is_time_meant (const XushiText *text, const XushiQuantity *q, guint start, guint end)
{
  /* 平均住院日:≤9.5天 */
  if (q->op == XUSHI_OPERATOR_AT_MOST && q->head == start && start > 0 && text->ch[start - 1] == ':')
    return TRUE;
  if (xushi_text_starts (text, q->unit_at, q->end, "岁|周岁|年"))
    return xushi_text_has (text, start, q->start, "寿命|年限");
  /* 库存去化周期控制在12个月以内 */
  if (xushi_text_starts (text, q->unit_at, q->end, "日|月|个月"))
    return xushi_text_is (text, q->unit_at, q->end, "个月") > 0 && xushi_text_has (text, start, q->start, "周期")
           && xushi_text_has (text, start, q->start, "控制|压缩|缩短|降至|降到");
  if (xushi_text_has (text, q->tail, MIN (end, q->tail + 6),
                      "生活圈|交通圈|经济圈|服务圈|通勤圈|圈|服务|值守|营业|攻坚|行动|会战|无理由"))
    return FALSE;

  return xushi_text_has (text, start, q->start,
                         "天数|免费开放|延长|停留|压缩|缩短|压减|减少|控制在|不超过|时限|时间|时长|优良|达标|周期|提速|"
                         "晴好|蓝天|降至|减至|以内|发电量|利用小时|提前量|时效|响应|历时|耗时|学时|课时|脱产|人均学习|离岗培训");
}

/* 处、|桥梁|一座: a short name between a list mark behind a count of things and the number. */
static gboolean
is_listed (const XushiText *text, const XushiQuantity *q)
{
  for (guint i = q->start; i > 2 && q->start - i < NOUN_MAX; i--)
    if (text->ch[i - 1] == U'、')
      return q->start >= i + 2 && xushi_text_ends (text, i - 2, i - 1, "座|处|所|个|条|家|栋|幢|间|台|辆|口") > 0
             && (q->tail >= text->n || !xushi_char_is_han (text->ch[q->tail]));
    else if (!xushi_char_is_han (text->ch[i - 1]))
      return FALSE;

  return FALSE;
}

/* Small Chinese numerals are counts only if physical things are counted. */
static gboolean
is_small_meant (const XushiLexicon *lexicon, const XushiText *text, const XushiQuantity *q,
                guint start, guint end)
{
  gboolean first = q->tail < end && xushi_char_is_han (text->ch[q->tail]);

  if (q->kinds & XUSHI_WORD_RATE)
    return TRUE;
  /* 新建农贸市场一个 */
  if (q->value >= 1 && q->head == q->start && q->tail >= end && (q->kinds & (XUSHI_WORD_PHYSICAL | XUSHI_WORD_COUNT))
      && q->start >= start + 4
      && xushi_lexicon_match (lexicon, text, start + xushi_when_skip (text, start, q->start), q->start,
                              XUSHI_WORD_LABEL | XUSHI_WORD_DO, NULL)
             > 0)
    return TRUE;
  /* 职工宿舍再建|两栋 */
  if (q->value >= 2 && (q->kinds & XUSHI_WORD_PHYSICAL) && q->tail >= end
      && xushi_text_ends (text, start, q->start, "再建|新建|建成|新增|再增|新开") > 0)
    return TRUE;
  /* 新建学校两所、医院|一所 */
  if (q->value >= 1 && (q->kinds & XUSHI_WORD_PHYSICAL) && q->head == q->start && is_listed (text, q))
    return TRUE;
  if (q->value < 2 || !(q->kinds & (XUSHI_WORD_PHYSICAL | XUSHI_WORD_COUNT))
      || xushi_text_has (text, q->tail, MIN (end, q->tail + NOUN_MAX), abstract_nouns))
    return FALSE;
  if (q->op == XUSHI_OPERATOR_EQUAL
      && xushi_lexicon_find (lexicon, text, start, q->start, XUSHI_WORD_DO, NULL) >= q->start)
    return FALSE;
  if (q->kinds & XUSHI_WORD_PHYSICAL || !first)
    return TRUE;

  return xushi_text_ends (text, q->tail, end, "管道|干管|主干管|管网|涵洞") > 0
         || xushi_lexicon_match_back (lexicon, text, q->tail, end, XUSHI_WORD_FACILITY, NULL) > 0;
}

/* A number without a unit is a target only if it is an index, or has a scale and a verb. */
static gboolean
is_bare_meant (const XushiText *text, const XushiQuantity *q, guint start, guint end)
{
  if (q->scale_length > 0)
    return TRUE;

  return q->head < q->start && q->tail >= end
         && xushi_text_has (text, start, q->head, "系数|指数|弹性|容积率|得分|收入比|之比|比值|死亡率|发生率");
}

/* 1.8万平方米的病房综合楼10月封顶: one building, and when. */
static gboolean
is_building (const XushiText *text, const XushiQuantity *q, guint start)
{
  guint end = q->tail;

  if ((q->kinds & (XUSHI_WORD_COUNT | XUSHI_WORD_RATE)) || q->head > start || q->suffixed
      || text->ch[q->tail] != U'的')
    return FALSE;
  while (end < text->n && end < q->tail + BUILDING_MAX && text->ch[end] != ',' && text->ch[end] != ';'
         && text->ch[end] != U'。' && text->ch[end] != '\n')
    end++;

  return xushi_text_ends (text, q->tail, end, "封顶|结顶|竣工|完工|投用|投入使用|交付使用|启用") > 0
         && xushi_text_has (text, q->tail, end, "楼|馆|中心|医院|学校|大厦|剧院");
}

/* 1000头以上|的规模奶牛场, 20户以上|自然屯, 20万人口以上|城市: which ones. */
static gboolean
is_limit (const XushiText *text, const XushiQuantity *q, guint end)
{
  if (xushi_text_starts (text, q->unit_at, q->end, "头|只|羽|亩") > 0)
    return xushi_text_starts (text, q->tail, end, "的规模|规模养殖|的养殖|的大户|的种植大户") > 0;

  return xushi_text_starts (text, q->unit_at, q->end, "人口|人|户") > 0
         && xushi_text_starts (text, q->tail, end,
                               "自然屯|自然村|村庄|村屯|居民点|聚居点|行政村|大班额|超大班额|大班|的自然|的村庄|城市|县|镇|"
                               "乡镇|企业|村|社区|小区|的城市|的县|的镇|的村|的企业")
                > 0;
}

/* Does this quantity describe the noun after it: 投资5000万元以上的, 总投资3亿元的? */
static gboolean
is_trait (const XushiLexicon *lexicon, const XushiText *text, const XushiQuantity *q, guint start,
          guint end)
{
  gboolean noun = q->tail < end
                  && (xushi_char_is_han (text->ch[q->tail]) || text->ch[q->tail] == U'“');

  /* 一批50万千瓦以上基地; 销售额2万元以上的经营主体. */
  if (noun && xushi_text_ends (text, start, q->start, "一批|若干|部分"))
    return TRUE;
  if (noun && q->suffixed && xushi_text_ends (text, start, q->tail, "以上|以下|以内")
      && xushi_text_is (text, q->tail, end, "的") && q->head > start + 3
      && !xushi_text_ends (text, q->tail, end, "目标|任务|要求|指标")
      && !(q->kinds & XUSHI_WORD_RATE)
      && xushi_lexicon_match (lexicon, text, start, q->head, XUSHI_WORD_DO | XUSHI_WORD_WILL, NULL)
             == 0)
    return TRUE;
  /* 完成任务不足80%的乡镇: which ones. */
  if (noun && xushi_text_is (text, q->tail, end, "的") > 0
      && xushi_text_ends (text, start, q->start, "不足|未达到|达不到|低于|少于|不到") > 0)
    return TRUE;
  /* 35蒸吨以下燃煤锅炉: which ones. */
  if (noun && !(q->kinds & XUSHI_WORD_RATE)
      && xushi_text_ends (text, start, q->tail, "以下") > 0)
    return TRUE;
  if (noun && q->suffixed && is_limit (text, q, end))
    return TRUE;
  /* 年运量150万吨以上的园区, 10万千瓦及以下机组 */
  if (noun && q->suffixed && !(q->kinds & XUSHI_WORD_RATE)
      && (xushi_text_ends (text, start, q->tail, "及以下|及以上|(含)以上")
          || (xushi_text_is (text, q->tail, end, "的")
              && !xushi_text_ends (text, q->tail, end, "目标|任务|要求|指标")
              && xushi_text_ends (text, start, q->head,
                                  "量|额|收入|产值|规模|面积|投资|能力|产能|里程|资产|资金|利润|税收"))))
    return TRUE;
  /* 建成日处理污水3万吨的城北污水处理厂: a measure before 的 and the name of a thing describes it. */
  if (noun && !(q->kinds & (XUSHI_WORD_COUNT | XUSHI_WORD_RATE)) && q->head > start
      && xushi_text_is (text, q->tail, end, "的")
      && xushi_lexicon_match_back (lexicon, text, q->tail + 1, end, XUSHI_WORD_FACILITY, NULL) > 0)
    return TRUE;
  if (noun && is_building (text, q, start))
    return TRUE;
  /* 3000万美元以上和过亿美元的大项目 */
  if (noun && q->suffixed && !(q->kinds & XUSHI_WORD_COUNT) && xushi_text_starts (text, q->tail, end, "和|及|或") > 0
      && xushi_text_has (text, q->tail, MIN (end, q->tail + NOUN_MAX), "元的|亩的|吨的"))
    return TRUE;
  if (!noun || xushi_text_starts (text, q->tail, end, "、|和|及|与|并|且|任务|目标|的目标|的任务|其中")
      || (text->ch[q->tail] == U'的' && xushi_text_ends (text, q->tail, end, "任务|目标") > 0))
    return FALSE;
  /* 投资6600万元改造公路, 投资1100亿元资金用于水利: the money is planned, not a thing described by it. */
  if (xushi_text_starts (text, q->unit_at, q->end, "元|美元") > 0
      && xushi_text_starts (text, q->tail, end, "资金|用于|实施|建设|改造|推进|加快|支持|新建|扶持|购置|发展|修建|开展|完善|打造|构筑|整治|治理|提升|优化|加强|升级") > 0)
    return FALSE;
  if (xushi_lexicon_match_back (lexicon, text, start, q->head, XUSHI_WORD_TRAIT, NULL) > 0)
    return TRUE;

  return xushi_text_ends (text, start, q->start,
                          "投资|产能|规模|装机|面积|能力|投资超|投资过|产值超|营收超|收入超|产值过|收入过|营收过")
         > 0;
}

/* 220千伏变电站, 7万吨锌合金项目: the number is part of the thing's name. */
static gboolean
is_in_name (const XushiText *text, const XushiQuantity *q, guint end)
{
  guint stop = MIN (end, q->tail + NOUN_MAX);

  if (q->tail >= end || !xushi_char_is_han (text->ch[q->tail]) || q->suffixed)
    return FALSE;
  if (xushi_text_starts (text, q->unit_at, q->end, "千伏|kV|KV|kv|伏") > 0)
    return TRUE;
  /* 筹措7亿元实施惠民工程: the money is spent; it is not part of a name. */
  if (xushi_text_starts (text, q->tail, stop,
                         "实施|建设|用于|支持|推进|开展|以上|左右|改造|发放|专项|资金|补助|发展|完成|保障|扶持"))
    return FALSE;
  if (xushi_text_starts (text, q->unit_at, q->end, "吨|千瓦|兆瓦|GW|MW|kW|元|美元|立方米|立方|方|千伏安") == 0)
    return FALSE;
  for (guint i = q->unit_at; i < q->end; i++)
    if (text->ch[i] == '/')
      return FALSE;

  return xushi_text_has (text, q->tail, stop,
                         "项目|生产线|装置|机组|系统|电站|电厂|风电场|产能|技改|扩能|扩建|一期|二期|工程|码头")
         && !xushi_text_has (text, q->tail, stop, "专项|资金|贷款|债券|补助");
}

/* 启动总投资4.2亿元|、库容120万立方米的水库: the first of several traits of one thing; 设计床位500张|的医院. Not 完成投资12亿元、
 * 改建公路100公里的任务, where each is one. */
static gboolean
is_trait_of_list (const XushiText *text, const XushiQuantity *q, guint start, guint end)
{
  guint stop = q->tail;

  if (q->head != q->start)
    return FALSE;
  if (xushi_text_is (text, q->tail, end, "的") > 0 && xushi_text_ends (text, start, q->head, "设计床位|编制床位|设置床位|规划床位") > 0)
    return TRUE;
  if (xushi_text_starts (text, q->unit_at, q->end, "元|美元") == 0 || xushi_text_has (text, start, q->head, "完成")
      || (xushi_text_ends (text, start, q->head, "总投资|总投资额|概算投资|估算投资") == 0
          && !xushi_text_equals (text, start, q->head, "加快投资|推进投资|启动投资|抓好投资|加快推进投资|加快建设投资|投资"))
      || xushi_text_starts (text, q->tail, text->n,
                            "、年产|、库容|、总库容|、全长|、总长|、占地|、总占地|、用地|、建筑面积|、总建筑面积|、设计|、总装机|、装机|、日处理|、日产|、规模|、床位")
             == 0)
    return FALSE;
  while (stop < text->n && stop < q->tail + NOUN_MAX && !xushi_char_is_among (text->ch[stop], (const gunichar[]){ ',', ';', U'。', '\n', 0 }))
    stop++;

  return xushi_text_has (text, q->tail + 3, stop, "的") && !xushi_text_has (text, q->tail, stop, "目标|任务|要求");
}

/* 总投资5.8亿元, 全长6.3公里: a clause of its own that describes what the one before named. */
static gboolean
is_trait_alone (const XushiText *text, const XushiQuantity *q, guint start, guint end)
{
  static const char *traits
      = "总投资|概算投资|概算总投资|估算总投资|估算投资|计划总投资|项目总投资|预计总投资|总投资额|全长|总长|线路全长|路线全长|"
        "占地|占地面积|规划建筑面积|规划占地|总占地|总建筑面积|建筑面积|规划面积|规划用地|用地|用地面积|一期用地|总用地|总面积|"
        "办学规模|可提供学位|可容纳|年产|可年产|年产值|年税收|年销售收入|年利税|房源|设计能力|设计日处理能力|设计年产能|设计库容|"
        "概算|日处理规模|设计床位|设置床位|最高|最多|总装机|总装机容量|装机容量|库容|总库容|可新增|注册资本|建设规模|总规模";
  guint from = start, to = q->head;

  /* 整治小区17个、建筑面积64万平方米: the measure of what is planned. */
  if (q->tail < end || text->ch[start] == U'、')
    return FALSE;
  /* 年屠宰能力200万头: how much a thing can do. */
  if (q->head == q->start && xushi_text_starts (text, start, q->head, "年|日|单|设计") > 0
      && !xushi_text_has (text, start, q->head, "新增|增加")
      && xushi_text_ends (text, start, q->head, "能力|产能") > 0)
    return TRUE;
  /* 年产值力争达到1.2亿元; 新植枸杞1.5万亩,总面积达到9万亩 */
  if (xushi_text_has (text, start, q->start, "力争|确保")
      || (q->reach && xushi_text_equals (text, start, q->head, "总面积|总规模|总装机|总装机容量")))
    return FALSE;
  /* What stands before it in a list has been left out already. */
  for (guint i = start; i < q->head; i++)
    if (text->ch[i] == U'、')
      from = i + 1;
  from += xushi_text_starts (text, from, q->head,
                             "达产后|投产后|建成投产后|建成后|全部建成后|预计|该项目|项目|其中|可实现");
  to -= xushi_text_ends (text, from, to, "约|为|达");

  return xushi_text_equals (text, from, to, traits);
}

/* 每户补助6000元: what each gets. Where it is raised, or is a standard, it is a target. */
static gboolean
is_grant (const XushiText *text, const XushiQuantity *q, guint start, guint end)
{
  guint stop = q->suffixed ? end : q->start;

  /* 为128个贫困村每村选派1名 */
  if (xushi_text_ends (text, start, q->start, "为|给|向") > 0
      && xushi_text_has (text, q->tail, MIN (end, q->tail + 8), "每村|每户|每人|每个|每校|每家"))
    return TRUE;
  /* 按每家5万元的标准|给予奖补 */
  if (xushi_text_starts (text, start, q->start, "按每|按照每|继续按每|仍按每") > 0
      && xushi_text_starts (text, q->tail, end, "的标准给予|标准给予|的标准予以|的标准发放奖|的标准奖|的标准补") > 0)
    return TRUE;
  /* 奖励3万元 */
  if (xushi_text_equals (text, start, q->start, "奖励|给予奖励|并奖励|罚款|扣"))
    return TRUE;
  /* 按设备投入的20%给予补助 */
  if (xushi_text_starts (text, q->tail, end, "给予补助|给予奖励|给予补贴|予以补助|予以奖励|予以补贴|给予资助|的补助|的奖励|的补贴") > 0)
    return TRUE;
  return xushi_text_has (text, start, stop, "补助|奖励|补贴|奖补|资助|给予|奖金")
         && xushi_text_has (text, start, stop, "每亩|每户|每人|每名|每个|每家|每村|一次性|每吨|每台|每辆|每套|每座|每栋|每只|每头|每公里|每眼|每平方米")
         && !xushi_text_has (text, start, q->start, "标准|提高|达到|增加|不低于|至|到");
}

gboolean
xushi_quantity_is_meant (const XushiLexicon *lexicon, const XushiText *text,
                         const XushiQuantity *q, guint start, guint end)
{
  /* Zero is not a target. */
  if (q->value <= 0)
    return FALSE;
  /* 十个方面, 28项指标: what is counted are parts of the report itself. */
  if (xushi_text_has (text, q->tail, MIN (end, q->tail + 7), "方面|组数字|个数字|看点|亮点|关键词|热词|实事|民心工程|惠民工程|指标|建议|提案|议案|议题|维度")
      || xushi_text_has (text, q->tail, MIN (end, q->tail + 12), "民生实事")
      || ((q->kinds & XUSHI_WORD_COUNT)
          && xushi_text_has (text, q->tail, MIN (end, q->tail + 24), "为民办实事|人大代表|政协委员")))
    return FALSE;
  if (xushi_text_ends (text, start, q->start, "指标|实事项目|实事项目共|民办实事|民生实事|民生实事共") && (q->kinds & XUSHI_WORD_COUNT)
      && q->head == q->start)
    return FALSE;
  /* 30万吨级航道 */
  if (xushi_text_is (text, q->end, end, "级") && !(q->kinds & XUSHI_WORD_COUNT))
    return FALSE;
  /* 社会事业20分: what it counts for in an assessment */
  if (xushi_text_equals (text, q->unit_at, q->end, "分")
      && !xushi_text_has (text, start, q->start, "满意度|满意率|评分|测评|指数|平均"))
    return FALSE;
  /* 五里庙, 十里铺: names of places */
  if (q->small && xushi_text_equals (text, q->unit_at, q->end, "里") && q->tail < end
      && xushi_char_is_han (text->ch[q->tail]) && !xushi_text_starts (text, q->tail, end, "长|的|以|左|道"))
    return FALSE;
  /* 翻一番 doubles, 一番事业 does not. */
  if (xushi_text_is (text, q->unit_at, q->end, "番") && !xushi_text_ends (text, start, q->start, "翻"))
    return FALSE;
  /* 分解为11项工作目标、138项任务 */
  if ((q->kinds & XUSHI_WORD_COUNT) && xushi_text_starts (text, q->unit_at, q->end, "项|个|条|类") > 0
      && xushi_text_starts (text, q->tail, end, "工作目标|工作任务|重点任务|重点工作|具体任务|目标任务|任务|目标") > 0
      && (q->head == q->start || xushi_text_ends (text, start, q->start, "分解为|细化为|分为|列为") > 0))
    return FALSE;
  /* 落实35条措施, 稳增长30条政策 */
  if ((q->kinds & XUSHI_WORD_COUNT) && xushi_text_starts (text, q->unit_at, q->end, "条|项|个|大|类")
      && xushi_text_has (text, q->tail, MIN (end, q->tail + 8), "措施|举措|政策|意见|规定|禁令|条款|要求|经验|做法"))
    return FALSE;
  if (is_in_name (text, q, end) || is_trait (lexicon, text, q, start, end)
      || is_trait_alone (text, q, start, end) || is_trait_of_list (text, q, start, end) || xushi_quantity_is_fact (lexicon, text, q, start, end)
      || is_grant (text, q, start, end))
    return FALSE;
  if (q->kinds & XUSHI_WORD_TIME)
    return is_time_meant (text, q, start, end);
  if (q->kinds == 0 && q->rate == NULL)
    return is_bare_meant (text, q, start, end);
  if (q->small)
    return is_small_meant (lexicon, text, q, start, end);

  return TRUE;
}
