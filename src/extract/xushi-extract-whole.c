/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-whole.h"

#include "extract/xushi-extract-subject.h"

#include <string.h>

/*
 * The thing is looked for where a reader would: in the clause before without a number
 * (发展预制菜产业,产值突破…), in the name before (甘蔗种植面积…,平均亩产…), then in the head of the paragraph.
 */

/* A clause names a thing in so many characters. */
#define THING_MIN 3
#define THING_MAX 20

/* Amounts of money, which are those of things. */
static const char *const investments[]
    = { "投资", "完成投资", "年度投资", "年度计划投资", "年度完成投资", "计划投资", "当年投资", "当年完成投资", NULL };

/* What is measured of a thing, and says nothing without it. */
static const char *const bare_measures[]
    = { "到位投资", "产值", "完成产值", "综合产值", "年产值", "税收", "营收", "利税", "总产", "总产量", "产量", "年产量", "单产",
        "平均单产", "亩产", "平均亩产", "开工率", "当年开工率", "竣工率", "入驻率", "治愈率", "检出率", "合格率", "达产率", "投产率",
        "履约率", "资金到位率", "年交易量", "交易额", "试点面积", "建筑面积", "受众", "受益群众", "受益人口", "播种面积", "种植面积", "参与居民", "参与群众", "参与人数", "参与学生", "参与职工", "年接待读者", "总面积", "涉及资金", "合同资金", "协议资金", "惠及居民", "惠及群众", "惠及户数",
        "覆盖人口", "参保人数", "参保率", "基金增收", "基金收入", "筹资标准", "容量", "里程", "总投资规模", "投资规模", "总里程", "床位", "机构床位", "日处理能力", "处理能力", "产能", "年产能", "资金", "投入资金", "面积", "校舍面积", "涉及居民", "涉及户数", "涉及", NULL };

/* Such a whole is the thing itself. */
static const char *const wholes[] = { "总量", "总额", "总数", "规模", "总规模", "增速", "增幅", NULL };

/* Verbs of projects and things, which stand behind them. */
static const char *const bare_verbs[]
    = { "养护大中修", "大中修", "建成投产", "补植", "开通", "新开通", "新投产", "分配入住", "修通", "销售", "先行开通", "开竣工", "开工",   "新开工", "竣工", "新竣工", "年度实施", "年度建设", "年度改造", "先行启动", "改造提升", "建成通车", "养护", "重点养护", "治理", "整治", "大修", "中修", "完成", "投入使用", "竣工投产", "投产",     "续建",   "新种",   "新造", "新植", "新发展", "新铺设",
        "铺设",   "修复",   "入库",   "出栏", "开工建设", "建成",     "完工",   "新建",   "投用", "打造", "改造",   "交付",
        "签约",   "落地",   "达产",   "扩种", "建成投用", "新增",     "培育",   "提升",   "交付使用", "基本建成",
        "再建", "再增", "优化调整", "优化", "调整", "先行交付", "恢复生产", "入统", "入规", "上规", "再建成", "销号", "验收", "改扩建", "改建", "扩建", "扩面", "发放", "办理", "硬化", "维修", "提质增效", "建设", NULL };

/* Endings of names of what is measured, and not of things. */
static const char *const measured_ends[]
    = { "率",   "收入", "增加值", "总值", "产值", "总额", "产量", "面积", "额",   "量",   "投资", "税收", "利润", "指数", "支出",
        "浓度", "水平", "价格",   "比重", "占比", "天数", "时间", "寿命", "余额", "利税", "总产", "单产", "亩产", "存栏", "出栏", "里程", NULL };

/* How well something goes, of what was named with another such figure: 信访事项受理率,|按期答复率. */
static const char *const bare_rates[]
    = { "优良中等路率", "优良路率", "设施正常运行率", "正常运行率", "运营良好率", "按期答复率", "按期办结率", "按时办结率", "及时办结率", "调解成功率",
        "按期整改率", "资产负债率", "营业收入", "利润总额", "利润", "抗体合格率", "优质率", "入户率", "回访率", "续签率", "规范管理率", "回收率",
        "回收利用率", "平均办理时长", "回访满意率", "上线率", "贷款逾期率", "等级评估率", "年发电量", "日均骑行量", "日均客流量", "年门急诊量", NULL };

/* Some are only said of what such a figure counts. */
static const struct
{
  const char *own, *first;
} counted_rates[] = { { "死亡人数", "起数" }, { "受伤人数", "起数" }, { "破案率", "发案数" } };

/* How a rate is reached, before it: 信访事项|及时|受理率. */
static const char *const manners[] = { "无害化", "规模化", "及时", "按期", "按时", "有效", "综合", "规范", "准时", "当年", "平均", "动态", "全程", "集中", NULL };

/* What a measured name has behind its thing; the longest first. */
static const char *const measures[]
    = { "资产总额", "销售总额", "营业收入", "藏书量", "藏书", "发案数", "起数", "存栏", "出栏", "年度计划投资", "计划完成投资", "年度完成投资", "种植面积", "播种面积", "栽培面积", "造林面积", "年度投资", "计划投资", "完成投资", "到位投资", "总产量", "面积",
        "产量", "总产", "产值", "投资", NULL };

/* What is done to a thing, before it. */
static const char *const leading_verbs[]
    = { "共安排", "安排", "排定", "列入", "被列入", "开工建设", "新开工建设", "新开工", "开工", "种植", "新签约", "签约", "交付", "涉及", "实施", "推进", "新引进", "引进",
        "建设", "动工建设", "还将动工建设", "策划生成", "播种", "饲养", "养殖", "新植", "新增", "继续实施", "继续推进", "滚动实施", "铺筑", "新打", "栽植", "疏浚", "维修", "开复工", "开工改造", "改造", NULL };

/* Verbs that are the work itself and stay in the name: the same in every part of a list. */
static const char *const work_verbs[]
    = { "嫁接改造", "嫁接改良", "标准化提升", "整顿", "关爱", "错时开放", "开放", "除险加固", "加固", "优化", "收缴", "查办", "公开招聘", "公开选聘", "供应", "补建", "施划", "下派", "放映", "评选", "查处", "整治", "治理", "拆除", "收购", "招聘", "储备", "发放", "培训", "转移", "培养", "出栏", "出笼", "种植", "安装", "解决", "处置", "清理",
        "救助", "资助", "安置", "扶持", "到位", "封育", "淘汰", "销售", "接待", "购置", "投放", "消除", "检测", "抽检", "排查", "受理",
        "办理", "审结", "执结", "化解", "吸纳", "敷设", "硬化", "收储", "清退", "关停", "盘活", "采购", "救治", "轮训", "接种", "选派", "选聘",
        "提升", "新认证", "签约腾退", "腾退", "培訓", "接種", "消化", "回收", "增加", "疏浚", "开行", "编制", "恢复", "征集", "修订", "推广", "搭建", "冷配", "选送", "种青", "接收", "定向培养", "增设", "增配", "改善", "打机", "巩固提升", "转制", "输送", "认养", "移植", "补植", "清洗", "检修", "排灌", "开挖", "砌筑", "衬砌", "编印", "订购", "赠送", "捐建", "代养", "托养", "复垦", "复绿", "监测", "巡查", "走访", "慰问", "签订", "订立", "对接", "拜访", "洽谈", "更换", "新签约", "打通", "更新改造", "竣工并投入使用", "建成并投入使用", "新建、改扩建", "新建、改建", "新建、改造", "新、扩建", "新、改建", "新、改、扩建", "新改、扩建",
        "新增、更新", "新建、续建", "完工", NULL };

/* Words that only say which ones of a whole: by road, by place, by owner, by level. */
static const char *const qualifiers[]
    = { "国道", "省道", "县道", "乡道", "村道", "乡村道", "乡村", "乡镇", "县乡道路", "县乡道", "城区", "县城", "农村", "城镇", "山区", "库区", "民营", "公办", "民办",
        "普惠性", "国家级", "省级", "市级", "县级", "区级", "部级", "自治区级", "省级以上", "市级以上", "县级以上", NULL };

/* Of which a part of another level is no part. */
static const char *const levels[]
    = { "国家级", "省级", "市级", "县级", "区级", "部级", "自治区级", "省级以上", "市级以上", "县级以上", NULL };

/* 有组织输出: what such a name ends with is done by itself. */
static const char *const doings[] = { "输出", "就业", "务工", "创业", "投产", NULL };

/* 海康市 */
#define PLACE_NAME_MAX 5

static const char *const places[] = { "市", "县", "区", "镇", "乡", "街道", "旗", "水电站", "电站", "园区", "高新区", "周边", "沿线", NULL };

/* What a thing in a clause without a number ends with. */
#define THING_ENDS                                                                                           \
  "产业|工程|项目|快速通道|客运站|中心站|园|园区|中心|小区|小镇|大道|公路|大桥|医院|学校|基地|广场|水库|水厂|厂|馆|院|资金池|市场|活动|综合改革|管网|河流|"        \
  "检查|改造|高速|铁路|隧道|枢纽|机场|码头|航道|灌区|电站|泵站|厂房|企业|集群|专业村|合作社|产品|社区|机组|专线|航线|体系建设|改扩建"

/* What is no thing, whatever is done for it. */
#define ABSTRACT_ENDS                                                                                        \
  "机制|体系|能力|水平|环境|格局|氛围|作用|力度|活力|制度|意识|质量|发展|战略|行动|服务|管理|监管|保障|转型|升级|步伐|方式|结构|增长"

/* Work on a thing, and what is measured of it. */
static const char *const works[]
    = { "路基", "路基工程", "路基工程量", "主体工程", "工程量", "征地", "拆迁", "土方", "形象进度", "桥梁", "路面", NULL };

/* What is done for a thing, and is no part of its name. */
#define EFFORTS                                                                                              \
  "盯紧|紧盯|“一企一策”帮扶|帮扶|帮助|加大推广|加大|推广|持续推进|持续|深入推进|统筹推进|全面推进|大力推进|稳步推进|加快推进|推进|做大做强|抓好|抓牢|抓紧|用好|办好|启动|加快|推动|打造|全面|"     \
  "加强|壮大"

/* 期: 环湖大道二期 heads a paragraph. */
#define HEAD_ENDS "期|工程|项目|园|中心|小区|小镇|大道|公路|大桥|医院|学校|基地|园区|广场|水库|水厂|厂|馆|院|北延|南延|东延|西延|整治|校区|院区|改造"

gboolean
xushi_whole_is_measured (const char *name)
{
  return xushi_name_suffix (name, measured_ends) > 0;
}

gboolean
xushi_whole_is_verb (const char *name)
{
  return g_strv_contains (bare_verbs, name);
}

gsize
xushi_whole_verb (const char *name)
{
  gsize length = xushi_name_prefix (name, work_verbs);

  /* 培训机构, 储备粮, 治理体系: the verb belongs to a noun. */
  return length > 0 && strlen (name) > length + 3 ? length : 0;
}

/* 新区共安排重点项目 → 重点项目. Takes @name. */
static char *
strip_leading (char *name)
{
  for (guint i = 0; leading_verbs[i] != NULL; i++)
    {
      const char *verb = strstr (name, leading_verbs[i]);
      gsize at = verb != NULL ? (gsize) (verb - name) : 0;

      /* A verb of planning may have its subject before it. */
      if (verb != NULL && (at == 0 || i < 3) && strlen (verb) > strlen (leading_verbs[i]) + 3)
        {
          char *rest = g_strdup (verb + strlen (leading_verbs[i]));

          g_free (name);
          return rest;
        }
    }
  return name;
}

/* 省级重点项目(新开工) → 省级重点项目. Takes @name. */
static char *
strip_verb (char *name)
{
  char *bracket = g_str_has_suffix (name, ")") ? strrchr (name, '(') : NULL;
  gsize length;

  if (bracket != NULL && bracket > name)
    *bracket = '\0';
  length = xushi_name_suffix (name, bare_verbs);
  /* 危房改造 is a work of its own. */
  if (length > 0 && strlen (name) > length + 3 && !g_str_has_suffix (name, "改造")
      && !g_str_has_suffix (name, "修复") && !g_str_has_suffix (name, "提升"))
    name[strlen (name) - length] = '\0';

  return name;
}

/* The thing that a name is about: 甘蔗 of 甘蔗种植面积. (transfer full) (nullable) */
static char *
thing_of_name (const char *name)
{
  g_autofree char *thing = g_strdup (name);
  gsize length = xushi_name_suffix (thing, measures);

  if (length == 0 && g_str_has_suffix (thing, "率"))
    {
      /* 签约项目|履约率: a rate has two characters before the last. */
      glong n = g_utf8_strlen (thing, -1);

      length = n > 5 ? strlen (g_utf8_offset_to_pointer (thing, n - 3)) : 0;
      if (length > 0)
        {
          thing[strlen (thing) - length] = '\0';
          length = xushi_name_suffix (thing, manners);
          if (strlen (thing) > length + 3)
            thing[strlen (thing) - length] = '\0';
          return g_steal_pointer (&thing);
        }
    }
  if (length == 0 && g_str_has_suffix (thing, "任务"))
    length = strlen ("任务");
  if (length >= strlen (thing) || (length == 0 && xushi_whole_is_measured (thing)))
    return NULL;
  thing[strlen (thing) - length] = '\0';
  /* 工业总|产值 */
  if (g_str_has_suffix (thing, "总"))
    return NULL;

  return strip_leading (strip_verb (g_steal_pointer (&thing)));
}

/* The thing that a clause without a number is about: 预制菜产业 of 发展预制菜产业. (transfer full) (nullable) */
static char *
thing_of_clause (const XushiReader *reader, XushiSpan span)
{
  const XushiText *text = reader->text;
  guint about = xushi_text_ends (text, span.start, span.end, "方面"), length;
  gboolean effort = xushi_text_starts (text, span.start, span.end, EFFORTS) > 0;

  span.end -= about;
  /* 抓好粮食|生产,播种面积… */
  if (about == 0 && effort && span.end > span.start + 5)
    {
      about = xushi_text_ends (text, span.start, span.end, "生产");
      span.end -= about;
    }
  span = xushi_subject_trim (reader->lexicon, text, span);
  length = xushi_text_starts (text, span.start, span.end, EFFORTS);
  span.start += length;
  length = xushi_lexicon_match (reader->lexicon, text, span.start, span.end,
                                XUSHI_WORD_DO | XUSHI_WORD_LABEL, NULL);
  span.start += length;
  /* S223改建工程|3月开工, 改扩建工程|去年动工 */
  span.end -= xushi_text_ends (text, span.start, span.end, "并投入运营|并投入使用|并投用|并交付使用|并投运|开工建设|建成通车|全面开工|开工|动工|启动|建设工作|建设|工作|力度");
  span = xushi_subject_trim (reader->lexicon, text, span);
  if (span.end < span.start + (about > 0 ? 2 : THING_MIN) || span.end > span.start + THING_MAX
      || (effort && xushi_text_ends (text, span.start, span.end, ABSTRACT_ENDS) > 0)
      || (about == 0 && !effort && !xushi_text_ends (text, span.start, span.end, THING_ENDS)))
    return NULL;

  /* 总投资5.6亿元的|屠宰加工项目 */
  for (guint i = span.end - 1; i > span.start + THING_MIN; i--)
    if (text->ch[i - 1] == U'的' && xushi_text_has (text, span.start, i, "元|亩|平方米|公里|米"))
      span.start = i;

  return xushi_text_slice_tight (text, span.start, span.end);
}

/* The thing that the items before are about: that of the clause or the name before, or the project that
 * heads the paragraph. @done: what is done to it is told. (transfer full) (nullable) */
static char *
find_thing (const XushiReader *reader, gboolean done)
{
  XushiSpan head = reader->section.group;

  for (guint i = reader->n_told_of; i > 0; i--)
    {
      char *thing = thing_of_clause (reader, reader->told_of[i - 1]);

      if (thing != NULL)
        return thing;
    }
  if (reader->about != NULL)
    return g_strdup (reader->about);
  if (reader->subject != NULL && *reader->subject != '\0')
    {
      char *thing = thing_of_name (reader->subject);
      const XushiCandidate *whole
          = reader->whole >= 0 && (guint) reader->whole < reader->candidates->len
                ? g_ptr_array_index (reader->candidates, reader->whole)
                : NULL;

      /* 蔬菜面积240万亩,其中大棚蔬菜占40%,总产量…: not that of the part. */
      if (whole != NULL && (thing == NULL || reader->parts))
        {
          g_free (thing);
          thing = thing_of_name (whole->subject);
        }
      return thing;
    }
  if (head.end <= head.start)
    head = reader->section.topic;
  if (head.end <= head.start)
    head = reader->section.area;
  /* 冷链物流园(续建) */
  if (head.end > head.start && reader->text->ch[head.end - 1] == ')')
    while (head.end > head.start && reader->text->ch[--head.end] != '(')
      continue;
  /* 5.保障性住房建设。年度目标为新开工1.2万套: the heading of an item may be anything. */
  if (done && reader->section.topic.end > reader->section.topic.start
      && reader->section.topic.end <= reader->section.topic.start + THING_MAX)
    {
      head = reader->section.topic;
      head.end -= xushi_text_ends (reader->text, head.start + 3, head.end, "建设");
    }
  else if (head.end <= head.start + 2 || xushi_text_ends (reader->text, head.start, head.end, HEAD_ENDS) == 0)
    return NULL;
  head.start += xushi_text_starts (reader->text, head.start, head.end, EFFORTS);

  return xushi_text_slice_tight (reader->text, head.start, head.end);
}

/* 信访事项受理率: |按期答复率 is said of the same. */
static gboolean
is_bare_rate (const char *own, const char *first)
{
  static const char *const general[] = { "失业率", "增长率", "城镇化率", "入学率", "死亡率", "优良率", NULL };

  if (first == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (counted_rates); i++)
    if (g_str_equal (own, counted_rates[i].own))
      return g_str_has_suffix (first, counted_rates[i].first);

  return g_strv_contains (bare_rates, own) && xushi_name_suffix (first, general) == 0
         && (g_str_has_suffix (first, "率") || g_str_has_suffix (first, "额") || g_str_has_suffix (first, "收入"));
}

char *
xushi_whole_beside (char *own, const char *first)
{
  g_autofree char *name = own;
  gboolean rate = g_str_has_suffix (own, "率") && g_utf8_strlen (own, -1) == 3 && g_str_has_suffix (first, "率");
  g_autofree char *thing = NULL;

  /* 项目|履约率、|开工率 */
  if (rate && g_utf8_strlen (first, -1) == 5)
    thing = g_strndup (first, (gsize) (g_utf8_offset_to_pointer (first, 2) - first));
  else if (rate || g_strv_contains (bare_measures, own) || is_bare_rate (own, first))
    thing = thing_of_name (first);

  return thing != NULL ? g_strconcat (thing, own, NULL) : g_steal_pointer (&name);
}

/* What is measured of @whole: 播种面积; 投资 of 完成投资, which is said of what was done. */
static const char *
measure_of (const char *whole)
{
  const char *measure = whole + strlen (whole) - xushi_name_suffix (whole, measures);

  return g_str_has_suffix (measure, "投资") ? "投资" : measure;
}

/* 粮食播种面积100万亩,其中小麦52万亩; not 投资9亿元,其中中央资金4亿元 */
static gboolean
shares_measure (const char *own, const char *whole)
{
  static const char *const money[] = { "资金", "补助", "配套", "贷款", "债券", "预算", "自筹", NULL };

  return xushi_name_suffix (whole, measures) > 0 && !xushi_whole_is_measured (own) && xushi_name_suffix (own, money) == 0;
}

char *
xushi_whole_part (char *own, const char *whole, gboolean among)
{
  g_autofree char *name = own;
  gsize verb = xushi_whole_verb (whole);
  g_autofree char *shared = g_strndup (whole, verb);

  /* 新增贷款40亿元,其中|制造业贷款 */
  if (among && g_str_has_prefix (whole, "新增") && strlen (own) > strlen (whole) - strlen ("新增")
      && g_str_has_suffix (own, whole + strlen ("新增")))
    return g_strconcat (own, "(新增)", NULL);
  if (xushi_whole_verb (own) > 0 || g_str_has_suffix (own, ")") || *own == '\0' || xushi_name_suffix (own, doings) > 0)
    return g_steal_pointer (&name);
  /* 新改建农村公路200公里,其中县乡道65公里: a road of its own */
  if (g_str_has_suffix (own, "道") && (strstr (whole, "公路") != NULL || strstr (whole, "道路") != NULL) && g_strv_contains (qualifiers, own))
    {
      const char *label = strrchr (whole, '(');

      return g_strconcat (own, label != NULL ? label : "", NULL);
    }
  if (g_strv_contains (qualifiers, own) && !xushi_whole_is_measured (whole))
    {
      gsize level = g_strv_contains (levels, own) ? xushi_name_prefix (whole + verb, levels) : 0;

      return g_strconcat (shared, own, whole + verb + level, NULL);
    }
  /* 新增学位3.2万个,其中海康市7770个 */
  if (among && !xushi_whole_is_measured (whole) && g_utf8_strlen (own, -1) <= PLACE_NAME_MAX
      && xushi_name_suffix (own, places) > 0 && !g_str_has_prefix (whole, own))
    return g_strconcat (own, whole, NULL);
  /* 粮食播种面积100万亩,其中小麦52万亩 */
  if (among && shares_measure (own, whole))
    return g_strconcat (own, measure_of (whole), NULL);
  /* 种植药材20万亩,其中标准化基地8万亩 */
  if (among && g_str_equal (shared, "种植"))
    return g_steal_pointer (&name);
  if (verb > 0 && !xushi_whole_is_measured (own) && g_strstr_len (own, -1, shared) == NULL)
    /* 解决2.3万人饮水问题,其中贫困人口640人 */
    return g_strconcat (shared, own, among && g_str_equal (shared, "解决") ? whole + verb : "", NULL);

  return g_steal_pointer (&name);
}

/* What the end of a name says of the plan and not of the thing: 回迁安置房开工 → 回迁安置房(开工),
 * 危房改造任务 → 危房改造, 重点项目年度计划投资 → 重点项目投资. Takes @own. */
static char *
trim_end (const XushiText *text, const XushiItemParts *phrase, const XushiQuantity *q, char *own)
{
  static const char *const verbs[] = { "开工建设", "新开工", "开工", "竣工", "新建", "修复", "启动", "建成", NULL };
  static const char *const plans[] = { "年度计划投资", "计划完成投资", "年度完成投资", "计划投资", "年度投资", NULL };
  static const char *const duties[] = { "建设目标任务", "建设任务", "创建任务", "目标任务", "任务", NULL };
  gsize length = xushi_name_suffix (own, verbs), size = strlen (own);

  if (length > 0 && !g_str_has_suffix (own, "开竣工") && size > length + 6)
    {
      static const char *const times[] = { "第一季度", "一季度", "二季度", "三季度", "四季度", "上半年", "下半年", "年底前", "年内", NULL };
      const char *verb = own + size - length;
      char *name;

      /* 亿元以上项目|一季度|开工 */
      for (guint i = 0; times[i] != NULL; i++)
        if (size - length > strlen (times[i]) + 6 && strncmp (verb - strlen (times[i]), times[i], strlen (times[i])) == 0)
          {
            size -= strlen (times[i]);
            break;
          }
      name = g_strdup_printf ("%.*s(%s)", (int) (size - length), own, verb);

      g_free (own);
      return name;
    }
  length = xushi_name_suffix (own, plans);
  if (length > 0 && size > length + 6)
    {
      g_strlcpy (own + size - length, "投资", length);
      return own;
    }
  /* 新建武康水厂项目6万吨/日: how large it is */
  length = g_str_has_suffix (own, "项目(新建)") ? strlen ("项目(新建)") : 0;
  if (length > 0 && q->unit_length > 2 && xushi_text_has (text, q->unit_at, q->end, "/"))
    {
      memcpy (own + size - length, "规模", strlen ("规模"));
      return own;
    }
  length = xushi_name_suffix (own, duties);
  if (length > 0 && size > length + 6 && !(q->kinds & XUSHI_WORD_RATE))
    own[size - (phrase->after.end > phrase->after.start ? length : strlen ("任务"))] = '\0';

  return own;
}

/* 投资|完善|农村电网 → 农村电网投资: what the money is for. Takes @own. */
static char *
name_spending (const XushiText *text, const XushiQuantity *q, char *own)
{
  static const char *const money[] = { "投资", "投入" };
  static const char *const uses[] = { "用于改善", "改善", "加强", "支持", "发展", "资金用于", "用于", "完善", "打造", "建设", "改造", "实施", "构筑", "新建", "提升", "推进", "进行" };

  if (xushi_text_starts (text, q->unit_at, q->end, "元|美元") == 0)
    return own;
  /* 投入|乡村建设 → 乡村建设投入 */
  if (g_str_has_prefix (own, "投入") && strlen (own) > strlen ("投入") + 9 && (g_str_has_suffix (own, "建设") || g_str_has_suffix (own, "事业")))
    {
      char *name = g_strconcat (own + strlen ("投入"), "投入", NULL);

      g_free (own);
      return name;
    }
  for (guint i = 0; i < G_N_ELEMENTS (money); i++)
    for (guint k = 0; k < G_N_ELEMENTS (uses); k++)
      {
        g_autofree char *words = g_strconcat (money[i], uses[k], NULL);
        const char *at = strstr (own, words);
        char *name;

        if (at == NULL || strlen (at) < strlen (words) + 6)
          continue;
        name = g_strconcat (at + strlen (words), money[i], NULL);
        g_free (own);
        return name;
      }

  return own;
}

/* 全年任务1.1万人: what the heading of the item names */
static char *
name_by_topic (const XushiReader *reader, char *own)
{
  static const char *const bare[] = { "任务", "的任务", "的目标", "目标", "计划", "指标", "年度", "全年任务", "年度任务", "", NULL };
  XushiSpan topic = reader->section.topic;

  /* 厕所共720座。其中,2018年|的任务|为340座 */
  if (g_str_has_prefix (own, "的") && g_strv_contains (bare, own) && topic.end <= topic.start
      && reader->candidates->len > 0
      && xushi_text_is (reader->text, reader->scope.sentence_start, reader->text->n, "其中") > 0)
    {
      const XushiCandidate *last = g_ptr_array_index (reader->candidates, reader->candidates->len - 1);

      g_free (own);
      return g_strdup (last->subject);
    }
  if (!g_strv_contains (bare, own) || topic.end < topic.start + 2 || topic.end > topic.start + THING_MAX)
    return own;
  g_free (own);

  return xushi_text_slice_tight (reader->text, topic.start, topic.end);
}

/* 餐厨垃圾规模化集中处理 → 餐厨垃圾. Takes @thing. */
static char *
strip_treatment (char *thing)
{
  static const char *const words[] = { "处理", "集中", "规模化", "无害化", "资源化", "综合", NULL };
  gsize length;

  while ((length = xushi_name_suffix (thing, words)) > 0 && strlen (thing) > length + 3)
    thing[strlen (thing) - length] = '\0';

  return thing;
}

/* 老旧小区(改造)|惠及居民 → 老旧小区改造: whom the work reaches. Takes @thing. */
static char *
add_work (char *thing, const char *subject, const char *measure)
{
  static const char *const people[] = { "惠及居民", "惠及群众", "惠及户数", "受益群众", "受益人口", "涉及居民", "涉及户数", NULL };
  char *work;

  if (!g_strv_contains (people, measure) || subject == NULL || !g_str_has_suffix (subject, "(改造)")
      || g_str_has_suffix (thing, "改造") || strncmp (subject, thing, strlen (thing)) != 0)
    return thing;
  work = g_strconcat (thing, "改造", NULL);
  g_free (thing);

  return work;
}

/* What has beds. */
static gboolean
has_beds (const char *thing)
{
  static const char *const words[] = { "养老", "医", "护理", "福利", "敬老", "康复", "中心", "托", "酒店", "民宿" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (thing, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

char *
xushi_whole_complete (XushiReader *reader, const XushiItemParts *phrase, const XushiQuantity *q,
                      char *own)
{
  g_autofree char *name
      = name_by_topic (reader, name_spending (reader->text, q, trim_end (reader->text, phrase, q, own)));
  g_autofree char *thing = NULL;
  gboolean money = g_strv_contains (investments, name);
  /* 推广垃圾分类处理,覆盖20%的行政村 */
  gboolean measure = g_strv_contains (bare_measures, name) || is_bare_rate (name, reader->subject)
                     || (g_str_has_prefix (name, "覆盖") && reader->n_told_of > 0);

  if (g_strv_contains (wholes, name) && reader->subject != NULL
      && xushi_whole_is_measured (reader->subject))
    return g_strdup (reader->subject);
  if ((strcmp (name, "总数") == 0 || strcmp (name, "总量") == 0) && reader->subject != NULL)
    {
      thing = strip_verb (g_strdup (reader->subject));
      return g_strconcat (thing, name, NULL);
    }
  if (!money && !measure && !g_strv_contains (bare_verbs, name)
      && !((reader->about != NULL || reader->n_told_of > 0) && g_strv_contains (works, name)))
    return g_steal_pointer (&name);
  thing = find_thing (reader, g_strv_contains (bare_verbs, name));
  if (thing == NULL || *thing == '\0' || strcmp (thing, name) == 0 || g_strv_contains (bare_verbs, thing)
      || g_strv_contains (bare_measures, thing) || g_strv_contains (investments, thing)
      /* 到位资金,|资金到位率 */
      || g_str_has_suffix (thing, "资金"))
    return g_steal_pointer (&name);
  /* 餐厨垃圾集中处理|日处理能力 */
  if (measure && strstr (name, "处理能力") != NULL)
    thing = strip_treatment (g_steal_pointer (&thing));
  /* 公交站台10对; …中心床位 */
  if (g_str_has_suffix (name, "床位") && !has_beds (thing))
    return g_steal_pointer (&name);
  /* 培训文艺骨干500人次,惠及群众20万人次: not of those who are trained */
  if (measure && xushi_whole_verb (thing) > 0 && (g_str_has_prefix (name, "惠及") || g_str_has_prefix (name, "受益")))
    return g_steal_pointer (&name);
  /* What is told of the thing next is told of it, and not of this. */
  g_free (reader->about);
  reader->about = g_strdup (thing);
  reader->n_told_of = 0;
  if (money)
    return g_strconcat (thing, strstr (name, "完成") != NULL ? "完成投资" : "投资", NULL);
  if (measure)
    thing = add_work (g_steal_pointer (&thing), reader->subject, name);
  if (measure || g_strv_contains (works, name) || g_str_equal (name, "出栏"))
    return g_strconcat (thing, name, NULL);

  /* 薄弱学校改造工程,年度实施10所 */
  if (g_str_has_prefix (name, "年度"))
    return g_steal_pointer (&thing);
  /* 公厕建设|建成25座 */
  if (g_str_has_suffix (thing, "建设") && strlen (thing) > 9 && !g_str_equal (name, "建设"))
    thing[strlen (thing) - strlen ("建设")] = '\0';

  return strstr (thing, name) != NULL ? g_steal_pointer (&thing) : g_strdup_printf ("%s(%s)", thing, name);
}
