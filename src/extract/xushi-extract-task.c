/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-reader.h"

#include "base/xushi-i18n.h"
#include "extract/xushi-extract-subject.h"

/*
 * Tasks without a number: a verb of completion (建成, 开工建设, 投运) with the name of a thing, in
 * either order: 建成禹越中学, 县客运中心开工. A verb alone is not enough: 完成任务 and 启动发展引擎
 * are phrases, so each verb needs an object that ends in a suitable noun.
 */

/* The fewest characters of a name. */
#define OBJECT_MIN 3
#define OBJECT_MAX 60

typedef struct
{
  const char *verbs;
  const char *objects; /* possible endings of the object */
  double confidence;
} TaskRule;

#define BUILT_THINGS                                                                              \
  "工程|项目|一期|二期|三期|四期|中心|学校|中学|小学|高中|幼儿园|学院|医院|院|分院|互通|大桥|桥|公园|剧院|"               \
  "大剧院|博物馆|艺术馆|图书馆|文化馆|体育馆|馆|车站|客运站|站|枢纽|基地|园区|产业园|水厂|污水处理厂|厂|电站|"             \
  "电厂|高速|公路|国道|省道|铁路|高铁|机场|码头|港区|水库|隧道|通道|快速路|大道|路|线|段|广场|市场|综合体|"               \
  "小区|楼|大楼|大厦|停车场|综合管廊|管网|平台|系统|数据中心|实验室|生产线|校区|院区|绿道|湿地|景区|城|小镇|"             \
  "街区|养老院|福利院|敬老院|体育场|场|渠|堤|塘|闸|泵站|变电站|输变电|仓库|粮库|库|设施|网络"

static const TaskRule verb_first[]
    = { { "建成投用|建成投产|建成启用|建成运营|建成开放|建成通车|建成|投运|投用|启用|交付使用|竣工|"
          "开工建设|动工建设|启动建设|开工|动工|新开工|开建|贯通|开通|通车|投产",
          BUILT_THINGS "|迁建|扩建|改建|改扩建|改造|建设|班列|航线|专线", 0.85 },
        { "启动实施|启动",
          BUILT_THINGS "|迁建|扩建|改建|改扩建|改造|改造提升|建设|搬迁|修复|治理|整治|规划工作|编制工作|规划编制|"
                       "编制|试点|前期工作|创建|普查|攻坚|修编|行动|计划|工作|申报|改革",
          0.8 },
        { "完成",
          "工程|项目|一期|二期|三期|迁建|扩建|改建|改扩建|改造|改造提升|建设|搬迁|修复|治理|整治|调整|编制|"
          "登记|颁证|登记颁证|试点任务|试点|改制|组建|验收|普查|换届|封顶|修编|划定|整合|重组|脱钩|主体工程|"
          "主体|评估|立法|清零|改革任务|体制改革|更新|征迁|拆迁|征收|清理|审批|设计|可研|前期工作",
          0.8 },
        { "成功创建|创建成为|创建|争创|创成|申创|建成为|入选|列入|跻身|获评|通过",
          "县|市|区|城|镇|乡|村|园|园区|基地|景区|示范|称号|品牌|单位|名单|中心|平台|试点|城市|目的地|金鼎|院|"
          "实验室|度假区|验收|评估|复评|百强|百强县",
          0.7 },
        { "办好|举办|承办", "运动会|县运会|市运会|省运会|全运会|博览会|大会|论坛|艺术节|文化节|旅游节|"
                            "峰会|展会|洽谈会|锦标赛|马拉松|大赛|赛事|节庆",
          0.65 } };

static const char *end_verbs
    = "开工建设|全面开工建设|全面开工|开工|动工|建成投用|建成投产|建成启用|建成运营|建成开放|建成使用|建成通车|建成|"
      "竣工投产|竣工投用|竣工通车|竣工验收|竣工|完工|投产达效|投产|投用|投入使用|投入运营|投运|通车|封顶|"
      "启用|开馆|开园|开业|开放|运营|试运营|并网发电|并网|交付使用|交付|通过验收|主体完工|主体封顶|基本完工|"
      "全线贯通|贯通|全线通车|启动建设|挂牌成立|挂牌|落地建设|落地开工";

/* What a clause may begin with before the verb. */
static guint
skip_adverbs (XushiReader *reader, guint start, guint end)
{
  guint at = start, length;

  while ((length = xushi_text_starts (reader->text, at, end,
                                      "确保|力争|争取|要|将|全面|如期|按期|加快|尽快|积极|年内|年底前|"
                                      "今年|继续|抓紧|努力|同时|并|推动|推进|保证|率先|成功|重点|适时|基本|"
                                      "全力|着力|高标准|高质量|高水平|力促|促进|上半年|下半年|一季度|"
                                      "支持|坚决|扎实|有序|统筹|谋划|实现|完善|再|全力推进|大力"))
         > 0)
    at += length;

  return at;
}

/* 等 ends a list of names, and what it sums up follows. */
static guint
object_end (const XushiText *text, guint start, guint end)
{
  guint length = xushi_text_ends (text, start, end, "等|工作|任务|等工作");

  /* 启动防治工作, 完成建设任务: the noun before decides as well. */
  return xushi_text_ends (text, start, end, "工作") ? end : end - length;
}

static gboolean
fits_object (const XushiText *text, guint start, guint end, const TaskRule *rule)
{
  guint stop = object_end (text, start, end);

  if (stop < start + OBJECT_MIN || stop - start > OBJECT_MAX)
    return FALSE;
  if (xushi_text_starts (text, start, stop, "的|了|以|一批|一系列|更|各项|全年|年度|上级|下达|好|各类|重大项目"))
    return FALSE;

  return xushi_text_ends (text, start, stop, rule->objects) > 0
         || text->ch[stop - 1] == U'”';
}

static void
add_task (XushiReader *reader, XushiSpan span, guint name, double confidence)
{
  XushiCandidate *task = xushi_reader_add (reader, span);

  task->subject = xushi_text_slice_tight (reader->text, name, span.end);
  task->op = XUSHI_OPERATOR_EQUAL;
  task->unit = g_strdup ("");
  task->kind = XUSHI_KIND_MILESTONE;
  task->measure = "milestone";
  task->bound = "at-least";
  task->pace = "linear";
  task->frequency = "monthly";
  task->confidence = confidence;
  if (confidence < XUSHI_EXTRACT_DOUBT)
    task->reason = g_strdup (_("The task has no number; check that it comes to an end."));
}

static gboolean
read_verb_first (XushiReader *reader, XushiSpan span)
{
  guint at = skip_adverbs (reader, span.start, span.end);

  for (guint i = 0; i < G_N_ELEMENTS (verb_first); i++)
    {
      guint length = xushi_text_starts (reader->text, at, span.end, verb_first[i].verbs);

      if (length > 0 && fits_object (reader->text, at + length, span.end, &verb_first[i]))
        {
          add_task (reader, span, at, verb_first[i].confidence);
          return TRUE;
        }
    }

  return FALSE;
}

/* 县客运中心开工建设: the name first, which must end like the name of a thing. */
static gboolean
read_verb_last (XushiReader *reader, XushiSpan span)
{
  static const TaskRule things = { "", BUILT_THINGS "|迁建|扩建|改建|改造|建设|主体|主体工程", 0 };
  const XushiText *text = reader->text;
  guint length = xushi_text_ends (text, span.start, span.end, end_verbs);
  guint at = skip_adverbs (reader, span.start, span.end), stop = span.end - length;

  if (length == 0 || stop <= at)
    return FALSE;
  stop -= xushi_text_ends (text, at, stop, "全面|基本|全线|顺利|如期|正式|主体|力争|年内|年底前|实现|部分|全部|试");
  if (stop <= at || !fits_object (text, at, stop, &things))
    return FALSE;
  add_task (reader, span, at, 0.8);

  return TRUE;
}

void
xushi_reader_tasks (XushiReader *reader, guint start, guint end)
{
  XushiClause clause;
  XushiSpan span;

  if (end - start > OBJECT_MAX + 20)
    return;
  xushi_clause_read (reader->lexicon, reader->text, start, end, &clause);
  span = clause.span;
  if (span.end < span.start + OBJECT_MIN + 2)
    return;
  if (!read_verb_first (reader, span))
    read_verb_last (reader, span);
}
