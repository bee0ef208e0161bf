/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-task-parse-private.h"

/*
 * Verbs that may go on without an end, and end where their object does:
 *
 *   实施|东风桥拓宽改造工程     works at one place; not 实施|老旧小区改造, 实施|乡村振兴战略
 *   改造|机场路               the same without 实施
 *   建设|智慧停车平台          one thing; not 加快建设|…, 建设|现代化产业体系
 *   开展|职工技能大赛          what is held once; not 开展|安全检查
 *   实现|整县摘帽             what is reached once
 *   完善|老城区详细规划编制     the drawing up of a paper, whatever is said of it
 *
 * All of them are doubtful: a clerk looks at each.
 */

/* Works on what is there, longest first. */
#define WORKS                                                                                     \
  "改造提升|提升改造|升级改造|改造升级|拓宽改造|提标改造|扩容改造|维修改造|更新改造|绿化改造|亮化改造|综合整治|综合治理|" \
  "环境整治|生态修复|整治修复|除险加固|维修加固|雨污分流|截污纳管|清淤疏浚|绿化提升|景观提升|亮化提升|环境提升|品质提升|" \
  "修缮保护|保护修缮|改扩建|新改扩建|治理|整治|改造|拓宽|扩建|迁建|修复|修缮|加固|疏浚|清淤|绿化|亮化|硬化|改建|黑化|" \
  "美化|维修|大修|提升|重建|延伸"

/* Where works are done, besides what is built. */
#define PLACES "江|河|湖|溪|沟|涌|渠|海|湾|滩|堤|岸线|流域|片区|街区|平交口|路口|交叉口|立交|桥头|沿线|城区段|城墙|庙|塔|祠|寺|故居|旧址"

/* Of these there are many. */
#define MANY                                                                                      \
  "老旧|农村|乡村|村级|行政村|自然村|城镇|中小学|公办|危旧|棚户|城中村|背街|断头|中小河流|小流域|农田|各|重点|示范|田园|美丽|" \
  "农户|居民|农民|校舍|薄弱|基层|乡镇卫生院|村卫生室|幼儿园|厕所|公厕|危桥|高标准|标准化|一批|一系列|老城区|主次干道|校园|学校|统一|生产基地|业基地|大市场|" \
  "基础设施|商业街区|历史文化街区|河湖|社区服务|乡镇污水|文明实践|电子商务|区域|知名|优质|一流|特色|公共服务|服务平台"

typedef struct
{
  const char *verbs;
  gboolean (*takes) (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end);
  double confidence;
  gboolean built; /* what it takes is a thing, as the next clause may need it */
} Deed;

/* 东风桥, 青龙河, 县人民医院门诊楼: one place, by its own name. */
static gboolean
is_place (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  guint head = end - xushi_text_ends (text, start, end, PLACES);

  if (end < start + 3 || xushi_text_has (text, start, end, MANY)
      || xushi_text_starts (text, start, end, "农贸市场|集贸市场|菜市场|专业市场|供水|排水|污水|雨水|燃气|供热|管网|河道|道路|城市|城区|全县|全市|全区") > 0
      /* 治理餐桌污染和改造农贸市场: not one name. */
      || xushi_text_has (text, start, end, "污染|改造|整治|治理|建设|提升|秩序|乱象"))
    return FALSE;
  if (xushi_task_name_judge (lexicon, text, start, end, XUSHI_TASK_THING, NULL) == XUSHI_NAMED_WELL)
    return TRUE;

  return head < end && head >= start + 2
         && xushi_task_name_has_other (lexicon, text, start, head, XUSHI_TASK_VAGUE | XUSHI_TASK_FIELD | XUSHI_TASK_LOOSE);
}

/* 临江路中段|拓宽改造|工程, 人民公园|提升改造; and a thing at one place alone: 三环路跨福新路高架桥|工程 */
static gboolean
is_works (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  guint stop = end - xushi_text_ends (text, start, end, "等"), works = 0, length;

  stop -= xushi_text_ends (text, start, stop, "一期工程|二期工程|三期工程|工程|项目");
  for (guint i = 0; i < 3 && (length = xushi_text_ends (text, start, stop, WORKS)) > 0; i++)
    {
      works += length;
      stop -= length + xushi_text_ends (text, start, stop - length, "及|和|、|与");
    }

  return (works > 0 || stop < end) && is_place (lexicon, text, start, stop)
         && !xushi_text_has (text, start, end, "的|战略|行动|机制");
}

/* 智慧停车平台, “市民园艺中心”, 鼓楼仿古旅游街区 */
static gboolean
is_one_thing (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  static const char *heads = "中心|平台|系统|大脑|公园|街区|步行街|广场|市场|博物馆|展览馆|纪念馆|图书馆|文化馆|体育馆|美术馆|"
                             "科技馆|规划馆|档案馆|医院|学校|中学|小学|学院|大桥|枢纽|枢纽站|客运站|车站|基地|大道|水厂|"
                             "电厂|水库|产业园|物流园|科技园|工业园|创业园|园区|综合体|商贸城|机场|码头|数据库|停车场|大剧院|"
                             "大厦|书城|商城|旅游区|度假区|景区|污水处理厂|填埋场|消防站|变电站|线路工程|段工程";
  guint stop = end;

  if (stop > start && text->ch[stop - 1] == U'”')
    stop--;

  return xushi_text_ends (text, start, stop, heads) > 0 && !xushi_text_has (text, start, end, MANY)
         && (stop < end
             || xushi_task_name_judge (lexicon, text, start, end, XUSHI_TASK_BUILT | XUSHI_TASK_BODY, NULL)
                    == XUSHI_NAMED_WELL);
}

/* 青年创业大赛, 春季项目集中签约, “敬老月”活动 */
static gboolean
is_held_once (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  static const char *heads = "大赛|竞赛|比赛|联赛|技能比武|大比武|运动会|集中签约|集中开工|集中签约仪式|集中开工仪式|艺术节|文化节|旅游节";

  /* 劳动竞赛, 群众性比赛: held again and again. */
  if (xushi_text_starts (text, start, end, "劳动|群众|各|全民|技能|系列|学习") > 0)
    return FALSE;
  if (text->ch[start] == U'“')
    return xushi_text_ends (text, start, end, "月”活动|周”活动|节”活动|季”活动|日”活动|月”系列活动|周”系列活动") > 0;

  return xushi_text_ends (text, start, end, heads) > 0
         && xushi_task_name_judge (lexicon, text, start, end, XUSHI_TASK_EVENT, NULL) == XUSHI_NAMED_WELL;
}

/* 整县摘帽, 贫困村全部出列, 村村通油路 */
static gboolean
is_reached_once (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  (void) lexicon;

  return xushi_text_ends (text, start, end, "脱贫摘帽|摘帽|摘帽”|脱贫出列|摘帽退出|退出贫困县|退出贫困县序列") > 0
         || (xushi_text_starts (text, start, end, "村村通|乡乡通|镇镇通|组组通|户户通|县县通") > 0
             && end > start + 3 && !xushi_text_has (text, start, end, "工程|成果|水平|质量|服务"));
}

/* 老城区详细规划编制 */
static gboolean
is_paper_work (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  guint stop = end - xushi_text_ends (text, start, end, "编制|修编|编修|编制工作|修编工作");

  return stop < end
         && xushi_task_name_judge (lexicon, text, start, stop, XUSHI_TASK_PAPER | XUSHI_TASK_WORK, NULL)
                == XUSHI_NAMED_WELL;
}

/* “心理健康课堂” */
static gboolean
is_quoted (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  (void) lexicon;

  return end > start + 4 && text->ch[start] == U'“' && text->ch[end - 1] == U'”';
}

/* 浙江大学附属医院 */
static gboolean
is_branch (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  return xushi_text_ends (text, start, end, "医院|学校|学院|大学|中学|小学|幼儿园|酒店|银行|分行|分校|研究院|综合体") > 0
         && xushi_task_name_judge (lexicon, text, start, end, XUSHI_TASK_THING | XUSHI_TASK_BODY, NULL)
                == XUSHI_NAMED_WELL;
}

static const Deed deeds[] = {
  { "实施", is_works, 0.74, TRUE },
  { "改造提升|提升改造|改造完善|拓宽改造|改造|拓宽|整治|治理|修缮|修复|维修|恢复|打通|疏浚", is_place, 0.72, TRUE },
  { "规划建设|配套建设|建设", is_one_thing, 0.72, TRUE },
  { "开展", is_held_once, 0.72, FALSE },
  { "全面实现|实现|确保", is_reached_once, 0.72, FALSE },
  { "完善|优化|做好|开展|抓好|推进", is_paper_work, 0.7, FALSE },
  { "开设|开办|开通|开播|推出|发行", is_quoted, 0.7, FALSE },
  { "引进", is_branch, 0.7, FALSE },
};

/* 对|人民公园|进行改造提升 */
static gboolean
parse_done_to (const XushiLexicon *lexicon, const XushiText *text, guint at, guint end, XushiTask *task)
{
  guint length, stop = end;

  while ((length = xushi_text_ends (text, at, stop, WORKS)) > 0)
    stop -= length;
  length = xushi_text_ends (text, at, stop, "进行|实施|予以|进行全面|实施全面");
  if (stop == end || length == 0 || !is_place (lexicon, text, at + 1, stop - length))
    return FALSE;
  task->thing = (XushiSpan){ at + 1, stop - length };

  return xushi_task_accept (task, at, end, 0.72);
}

/* The first characters of the verbs above. */
static gboolean
may_begin_deed (gunichar c)
{
  return xushi_char_is_among (c, (const gunichar[]){ U'实', U'改', U'提', U'拓', U'整', U'治', U'修', U'维',
                                                     U'恢', U'打', U'疏', U'规', U'配', U'建', U'开', U'全', U'确',
                                                     U'完', U'优', U'做', U'抓', U'推', U'发', U'引', 0 });
}

static gboolean
parse_at (const XushiLexicon *lexicon, const XushiText *text, guint at, guint end, XushiTask *task)
{
  /* All of them are words of two characters or more. */
  if (at + 5 > end)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      guint length = xushi_text_starts (text, at, end, deeds[i].verbs);

      if (length == 0 || end < at + length + 3 || !deeds[i].takes (lexicon, text, at + length, end))
        continue;
      task->thing = (XushiSpan){ 0, 0 };
      if (deeds[i].built)
        task->thing = xushi_task_thing_of (lexicon, text, at + length, end);
      return xushi_task_accept (task, at, end, deeds[i].confidence);
    }

  return FALSE;
}

gboolean
xushi_task_parse_deed (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end,
                       XushiTask *task)
{
  guint length, at = start;

  if (xushi_text_is (text, at, end, "对") > 0)
    return parse_done_to (lexicon, text, at, end, task);
  /* Some of the verbs are also words of intent: 实现, 做好. */
  do
    {
      if (may_begin_deed (text->ch[at]) && parse_at (lexicon, text, at, end, task))
        return TRUE;
      /* 加快建设产业园, 抓紧实施大堤加固: what is pushed on need not end, or ends as the next clause says. */
      if (xushi_text_starts (text, at, end, "加快|推进|推动|统筹|深入|大力|积极|着力|抓紧|加紧|继续|全力|全面推") > 0)
        return FALSE;
      length = xushi_lexicon_match (lexicon, text, at, end, XUSHI_TASK_LEAD, NULL);
      at += length;
    }
  while (length > 0 && at < end);

  return FALSE;
}
