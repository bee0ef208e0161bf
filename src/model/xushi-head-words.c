/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-head-words.h"

#include "model/xushi-attribute.h"

#include <string.h>

/* A row of the list: its words, folded and separated by “|”. */
typedef struct
{
  const char *id;
  const char *other;
  XushiClaim claim;
  const char *words;
} Row;

#define OWN XUSHI_CLAIM_OWN
#define STRONG XUSHI_CLAIM_STRONG
#define WEAK XUSHI_CLAIM_WEAK
#define PART XUSHI_CLAIM_PART
#define HINT XUSHI_CLAIM_HINT

/* Found as whole words. */
static const Row plan_rows[] = {
  { "area", NULL, OWN, "工作领域|area" },
  { "support", NULL, OWN, "配合单位" },
  { "number", NULL, STRONG, "序号|序|项次|排序|no|no.|行号|号" },
  { "key", NULL, STRONG, "指标编号|任务编号|项目编号|代码|指标代码|编码|项目代码|任务序号" },
  { "name", "group", STRONG,
    "名称|干什么|做什么|抓什么|收入科目|支出科目|预算科目|科目|科目名称|监测项目|指标名称|项目名称|任务名称|工作名称|事项名称|目标名称|考核指标|主要指标|指标项目|考核项目|"
    "重点任务|工作任务|主要任务|重点工作|工作事项|事项|重点事项|实事项目|实事名称|民生实事|民生实事项目|"
    "工程名称|工程项目|重点项目|建设项目|项目|指标及单位|指标名称及单位|指标与单位|指标和单位|三级指标|"
    "三级目标|三级任务|任务事项|工作项目|目标项目|责任事项|督查事项|督办事项|重点工作任务|年度重点工作|工作任务名称|重点项目名称|"
    "重点工作名称|具体指标|具体项目|细化指标|分解任务|任务分解|子项目|子任务|具体事项|实事事项|任务(项目)名称|"
    "考核指标名称|经济指标|发展指标|统计指标|监测指标|评价指标|指标体系|主要经济指标|预期指标|项目(任务)名称" },
  { "name", "content", WEAK,
    "具体要求|要求|工作标准|工作内容及要求|工作任务及要求|任务及要求|目标任务及要求|"
    "任务内容|指标内容|实施内容|建设任务|实施任务|工作内容|具体内容|主要内容|考核内容|实事内容|具体任务|内容|任务要求|工作要求|具体工作|"
    "工作任务内容|主要工作|主要工作内容|重点任务内容|重点内容|任务清单|具体工作任务|具体工作内容|事项内容|"
    "工作重点|工作措施|重点举措|任务举措|目标内容|责任内容|落实事项|主要工作任务|任务描述|任务|指标解释名" },
  { "name", "low", WEAK,
    "目标任务|工作目标|年度目标任务|全年目标任务|主要目标|主要目标任务|年度工作目标|目标要求|责任目标|"
    "年度主要目标|年度工作任务|全年工作目标|工作目标任务|全年工作任务|目标任务内容|年度重点任务" },
  { "name", "group", WEAK, "二级指标|二级任务|二级目标" },
  { "area", "group", STRONG,
    "领域|所属方面|归属领域|所属条线|收入类型|支出类型|工作领域|板块|工作板块|大类|类别|分类|指标类别|任务类别|项目类别|指标分类|工作类别|一级指标|一级目标|"
    "所属领域|所属板块|所属类别|目标类别|任务分类|项目分类|工作分类|实事类别|门类|一级目录|条线|任务领域|"
    "考核类别|部类|一级任务|工作线|战线|专题|专班|行动|专项行动|任务板块|重点领域|工作大类|任务大类|一级分类|"
    "项目类型|指标类型|任务类型|工作类型" },
  { "group", "area", STRONG,
    "方面|分组|小类|工作方面|子类|任务方向|二级分类|二级目录|子领域|分项|小项|工作分项|类目|项目分组|任务分组" },
  { "low", NULL, STRONG,
    "目标|干到什么程度|做到什么程度|达到什么标准|干成什么样|预算|预算数|年初预算|年初预算数|目标值|目标数|年度值|量化要求|量化任务|量化标准|指标要求|目标标准|年度目标|年度目标值|全年目标|全年目标值|计划数|年度计划|全年计划|计划目标|指标值|"
    "任务数|年度任务|全年任务|年度任务数|全年任务数|考核目标|考核目标值|预期目标|年度预期目标|计划值|目标计划|"
    "计划|年计划|年目标|年度目标数|全年计划数|全年目标数|年度计划数|年度计划值|年度指标|年度指标值|目标指标|"
    "预期值|计划指标|下达目标|下达任务|下达计划|任务目标|计划任务|计划任务数|年终目标|年底目标|考核值|"
    "量化目标|量化指标|目标值及要求|全年|全年目标计划|全年预期目标|年度考核目标|绩效目标|工作量|数量|任务量|"
    "数量指标|数量目标|工作指标|指标数|任务指标|目标数量|年度数量|任务数量|计划数量|"
    "建设目标|年度建设目标|全年建设目标|指标目标值|目标水平|目标及要求|完成目标|年度完成目标" },
  { "growth", NULL, STRONG,
    "增长|增速|增幅|±|比上年|较上年|比去年|增长率|增长幅度|涨幅|同比增长|同比增速|比上年增长|比去年增长|较上年增长|比上年增减|增减|"
    "增长目标|增速目标|增幅目标|目标增长|目标增速|目标增幅|预期增长|预期增速|计划增长|计划增速|增长计划|增长预期|"
    "增长率目标|年度增长目标|年度增速目标|预期增长目标|预期增幅|计划增幅|增长幅度目标|同比" },
  { "high", NULL, STRONG, "上限|目标上限值|最高值" },
  { "unit", NULL, STRONG, "计量单位|计算单位|计数单位|指标单位|单位名|度量单位|数量单位|目标单位|量纲" },
  { "baseline", NULL, STRONG,
    "上年实际|上年完成|上年实绩|上年完成数|上年实际完成|上年完成值|上年值|上年数|去年完成|去年实际|去年实绩|"
    "去年完成数|基期|基期值|基数值|上年基数|上年度完成|上年度实际|上年度实绩|上年水平|上年|上年实际数|实绩|"
    "上年实际值|去年基数|去年数|去年值|上一年度完成|上年度完成情况|上年完成情况|现状值|现状|基准值|基期数|"
    "决算|决算数|执行数|预算执行数|执行|底|末|底数|末数|底实际|末实际|底完成|末完成|底现状|底基数|往年实绩|实际完成|实际|完成数|完成值|完成|实际值|实际完成数|完成情况|预计完成|预计完成数|预计数|预计" },
  { "lead", NULL, STRONG,
    "牵头|谁牵头|由谁牵头|牵头部门|主办单位|主办部门|主办|牵头责任单位|牵头单位(部门)|第一责任单位|主责单位|主要责任单位|主责部门|"
    "牵头责任部门|牵头主体|牵头科室|主管部门|主管单位|首要责任单位|牵头(责任)单位|责任单位(牵头)|"
    "承办牵头单位|牵头乡镇|总牵头单位|县级牵头单位|市级牵头单位|主体责任单位|牵头负责单位|牵头实施单位" },
  { "departments", "support", STRONG,
    "责任单位|谁负责|由谁负责|谁来干|谁来做|归口单位|归口部门|归口股室|主管股室|承担股室|实施科室|实施股室|牵头股室|责任警种|征收单位|执收单位|责任部门|责任单位及责任人|责任部门及责任人|责任单位(人)|责任单位和责任人|责任主体|承办单位|承办部门|实施单位|落实单位|负责单位|负责部门|部门|责任科室|落实部门|"
    "实施主体|责任单位及部门|建设单位|业主单位|项目业主|建设主体|项目单位|执行单位|完成单位|申报单位|业主|"
    "责任乡镇|责任镇街|乡镇|乡镇(街道)|镇街|乡镇街道|镇(街道)|各乡镇|县直单位|县直部门|所属乡镇|责任(牵头)单位|分解单位|考核单位|考核部门|统计部门|具体责任单位|责任机构|报送单位|"
    "报送部门|填报单位|主办(责任)单位|责任单位部门|实施部门|任务承担单位|承担单位|责任处室|责任股室|所属部门" },
  { "support", NULL, STRONG,
    "配合|谁配合|由谁配合|配合单位|协办单位|配合部门|参与单位|协办部门|参与部门|协同单位|协同部门|协作单位|参加单位|协助单位|"
    "协助部门|共同责任单位|配合责任单位|协办|参与|联办单位|会办单位|协同|支持单位|配合乡镇|相关单位|相关部门|"
    "有关单位|有关部门|配合(协办)单位|责任配合单位|协同配合单位|其他责任单位|参与配合单位" },
  { "leader", "content", STRONG,
    "责任领导|牵头领导|分管领导|县领导|包联领导|挂钩领导|挂联领导|联系领导|领导|责任县领导|牵头县领导|分管县领导|"
    "包抓领导|包保领导|市领导|区领导|包案领导|责任县级领导|联系县领导|县级领导|县级责任领导|责任人|负责人|"
    "分管负责人|主要负责人|主管领导|包干领导|责任领导人|挂帅领导|总负责人|带班领导|督办领导|包挂领导|县级分管领导|"
    "指挥长|总指挥|组长|项目长|路长|河长|牵头人|负责领导|挂点领导|挂包领导|领衔领导|包抓县领导|召集人|责任市领导|第一责任人|直接责任人|具体责任人|分管副县长|分管县长|副县长|链长|包联县级领导|联系县级领导" },
  { "deadline", NULL, STRONG,
    "完成时限|何时完成|什么时候完成|何时干成|完成时间|时限要求|截止时间|时间节点|时限|完成期限|办理时限|时间要求|截止日期|完成日期|期限|"
    "计划完成时间|竣工时间|计划竣工时间|办结时限|工作时限|要求完成时间|完成时点|完成节点|目标时限|推进时限|"
    "落实时限|建成时间|计划建成时间|进度时限|时间|时间安排|任务时限|最后期限|预计完成时间|完工时间|完成月份" },
  { "step", NULL, STRONG,
    "进度安排|时间进度|进度时间|时间进度安排|工作时序|工作进度|进度计划|序时进度|推进计划|节点安排|序时安排|阶段目标|阶段性目标|进度要求|工作节点|"
    "工作计划|形象进度|形象进度目标|节点目标|推进步骤|时序进度|时序安排|分阶段目标|节点计划|推进安排|形象进度计划" },
  { "quote", NULL, STRONG,
    "报告内容|报告表述|报告任务|原文|工作报告原文|政府工作报告|政府工作报告原文|政府工作报告内容|报告|"
    "政府工作报告表述|报告条目|报告中的表述|报告提出|文件原文|报告要求|政府工作报告任务" },
  { "definition", "content", STRONG,
    "考核口径|核算口径|指标说明|指标解释|统计口径|计算口径|指标口径|计算方法|指标定义|指标含义|口径解释|口径及说明" },
  { "note", "content", STRONG, "备注|说明|备注说明|注|附注|备考|其他说明|备注(说明)|其他|情况说明|有关说明" },
  { "content", NULL, STRONG,
    "工作措施|主要措施|具体措施|措施|推进措施|工作举措|主要举措|举措|保障措施|建设内容|主要建设内容|建设规模|"
    "建设规模及内容|建设规模及主要内容|建设内容及规模|主要建设内容及规模|建设地点|建设地址|地点|建设性质|建设年限|"
    "建设期限|建设起止年限|起止年限|联系人|联络人|联系电话|电话|联系方式|责任分工|分工|数据来源|资料来源|来源|"
    "评分标准|考核标准|计分办法|评分办法|考核办法|考核方式|验收标准|开工时间|计划开工时间|实施地点|任务来源|"
    "出处|文件依据|依据|政策依据|资金来源|经办人|具体联系人|工作路径|完成标准|标志性成果|预期成果|成果形式|职责|工作职责|责任|主要职责|任务分工" },
  { "binding", NULL, STRONG, "指标属性|属性|指标性质|性质|目标属性|目标性质" },
  { "measure", "area", WEAK, "类型" },
  /* English, as databases export it; “_” counts as a blank. */
  { "key", NULL, STRONG, "id|code|indicator id|indicator code|kpi id|kpi code|task id|task code" },
  { "name", "content", STRONG,
    "indicator|indicator name|kpi|kpi name|task|task name|item|item name|project|project name|metric|"
    "metric name" },
  { "area", "group", STRONG, "category|field|domain|sector|work area|section|theme" },
  { "group", "area", STRONG, "subcategory|sub category|subarea|sub area" },
  { "low", NULL, STRONG,
    "target|target value|annual target|yearly target|goal|plan|plan value|planned|planned value" },
  { "bound", NULL, STRONG, "operator|op|direction|comparison" },
  { "unit", NULL, STRONG, "uom|unit of measure|units|measure unit" },
  { "baseline", NULL, STRONG,
    "base|base value|baseline value|last year|previous year|prior year|last year actual|actual" },
  { "lead", NULL, STRONG, "lead dept|lead department|lead unit|lead agency|lead office" },
  { "departments", "support", STRONG,
    "department|departments|dept|responsible department|responsible dept|responsible unit|owner" },
  { "support", NULL, STRONG,
    "co dept|co department|co departments|support dept|support department|support departments|"
    "supporting department|supporting departments|assisting departments" },
  { "leader", "content", STRONG, "person in charge|responsible person|responsible leader" },
  { "deadline", NULL, STRONG, "due|due date|deadline|due month|end date|finish date|completion date" },
  { "note", "content", STRONG, "remark|remarks|notes|comment|comments" },
};

static const Row values_rows[] = {
  { "number", NULL, STRONG, "序号|序|项次|no|no." },
  { "name", NULL, STRONG,
    "名称|项目名称|任务名称|重点任务|工作任务|主要指标|考核指标|主要任务|项目|事项|工作名称|指标内容|任务内容|"
    "经济指标|主要经济指标|指标名称及单位|实事项目|重点工作" },
  { "value", NULL, STRONG,
    "累计完成|累计数|完成数|实际完成|实绩|实际值|累计完成数|累计完成值|实际|本期累计|累计实绩|完成|完成情况|"
    "截至目前累计|目前完成|实际完成数|本年累计|当年累计|年累计|累计实际|累计完成情况|自年初累计|实际完成值|至本月累计|"
    "今年累计|累计至本月|完成累计" },
  { "last_year", NULL, STRONG, "去年同期|同期|上年同期值|上年同期数|上年同期累计|去年同期累计|同期数|上年累计" },
  { "completion", NULL, STRONG,
    "完成比例|完成进度|完成年度目标|占年度目标|完成百分比|进度|完成年计划|完成全年目标|完成目标比例|占年计划" },
  { "note", NULL, STRONG, "说明|备注说明|情况说明|进展情况|工作进展|进展说明|目前进展" },
  { "reason", NULL, STRONG, "未完成原因|滞后原因|偏慢原因|原因分析|存在问题" },
  { "next_step", NULL, STRONG, "下步打算|下一步工作|下一步计划|下步措施|下一步工作打算|下步工作" },
  { "source", NULL, STRONG, "资料来源" },
  { "unit", NULL, STRONG, "单位|计量单位" },
  { "known", NULL, STRONG,
    "工作领域|领域|类别|板块|方面|牵头单位|责任单位|责任部门|牵头部门|配合单位|责任领导|分管领导|责任人|年度目标|"
    "目标值|目标|全年目标|年度计划|年度目标值|计划数|完成时限|全年计划|area|group|lead|support|leader|low|unit" },
};

/* Found within a head, the first of them that is. A hint stands before a part that says something
 * else where a document is to be read so: 任务目标数 is the figure of a task. */
static const Row plan_parts[] = {
  { "number", NULL, HINT, "序号|编号|项次|no." },
  { "lead", NULL, PART, "牵头单位|牵头部门|主办单位|牵头责任" },
  { "support", NULL, PART, "配合单位|协办|配合部门|参与单位|配合责任" },
  { "leader", "content", PART, "领导|责任人|负责人" },
  { "growth", NULL, PART, "增减%|增减(%)|增减幅" },
  { "departments", "support", PART, "股室|科室|警种|责任单位|责任部门|承办单位|实施单位|责任主体|实施主体|负责单位|落实单位|责任科室" },
  { "leader", "content", HINT, "联系人|包抓" },
  { "support", NULL, PART, "配合|协同" },
  { "support", NULL, HINT, "参与|协助" },
  { "lead", NULL, PART, "牵头" },
  { "lead", NULL, HINT, "主办|承办|主管" },
  { "departments", "support", HINT, "部门|业主" },
  { "deadline", NULL, PART, "时限|完成时间|截止|完成期限|时间节点|时间安排|完工时间|竣工时间|时间要求" },
  { "deadline", NULL, HINT, "期限|起止" },
  { "unit", NULL, PART, "计量单位" },
  { "baseline", NULL, PART, "上年|去年|实绩|基数|基期" },
  { "name", "low", HINT, "目标任务|工作目标|重点目标|目标名称|计划名称|目标内容|预期性指标|计划项目" },
  { "baseline", NULL, HINT, "现状|同比|往年|预计|执行" },
  { "value", NULL, HINT, "完成情况|完成数|完成值|实际|累计完成|已完成" },
  { "low", NULL, HINT, "目标|计划|任务数|任务量|指标值|预期|安排|建议" },
  { "value", NULL, HINT, "年完成|年实现|月完成" },
  { "note", "content", PART, "备注" },
  { "note", "content", HINT, "说明|依据|来源" },
  { "unit", NULL, HINT, "单位" },
  { "area", "group", PART, "领域|类别|板块|分类" },
  { "area", "group", HINT, "方面" },
  { "quote", NULL, PART, "报告原文|工作报告" },
  { "name", "content", PART, "指标名称|项目名称|任务名称|工作任务|重点任务|工作名称|事项名称" },
  { "low", NULL, PART, "年度目标|全年目标|目标值|年度计划|全年计划|目标数|计划数|考核目标|预期目标" },
  { "name", "content", PART, "任务内容|工作内容|主要内容|具体任务|指标|任务|项目|事项|工程" },
  { "low", NULL, PART, "目标|计划|预期|控制数|数量|量化" },
  { "low", NULL, PART, "合计|总计|全县" },
  { "name", "content", HINT, "名称|内容|工作|措施|举措" },
};

static const Row values_parts[] = {
  { "completion", NULL, PART, "完成率|完成比例|完成进度" },
  { "last_year", NULL, PART, "上年同期|去年同期" },
  { "value", NULL, PART, "累计" },
  { "name", NULL, PART, "指标名称|任务名称|项目名称" },
};

/* The two lists, of whole words and of words within. */
static const struct
{
  const Row *rows;
  gsize n_rows;
  const Row *parts;
  gsize n_parts;
} lists[] = {
  [XUSHI_HEADS_OF_PLANS] = { plan_rows, G_N_ELEMENTS (plan_rows), plan_parts,
                             G_N_ELEMENTS (plan_parts) },
  [XUSHI_HEADS_OF_VALUES] = { values_rows, G_N_ELEMENTS (values_rows), values_parts,
                              G_N_ELEMENTS (values_parts) },
};

gboolean
xushi_head_words_has (const char *words, const char *word)
{
  gsize length = strlen (word);

  for (const char *p = words; *p != '\0';)
    {
      gsize n = strcspn (p, "|");

      if (n == length && memcmp (p, word, n) == 0)
        return TRUE;
      p += n + (p[n] == '|' ? 1 : 0);
    }
  return FALSE;
}

gboolean
xushi_head_words_has_part (const char *text, const char *words)
{
  g_auto (GStrv) all = g_strsplit (words, "|", -1);

  for (gsize i = 0; all[i] != NULL; i++)
    if (strstr (text, all[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* The heading of an attribute, as tables that the program writes have it. */
static gboolean
find_attribute (const XushiAttributeList *list, const char *word, XushiHeadMeaning *meaning)
{
  for (guint i = 0; i < list->n_attributes; i++)
    {
      const XushiAttribute *attribute = &list->attributes[i];

      if (attribute->type == XUSHI_ATTRIBUTE_STRUCT)
        {
          if (find_attribute (attribute->members, word, meaning))
            return TRUE;
        }
      else if (attribute->heads != NULL
               && (g_str_equal (word, attribute->id)
                   || xushi_head_words_has (attribute->heads, word)))
        {
          *meaning = (XushiHeadMeaning) { attribute->id, NULL, XUSHI_CLAIM_OWN };
          return TRUE;
        }
    }
  return FALSE;
}

/* What the clerk of an office means by these headings of an attribute is in the list of the
 * office's words. */
static gboolean
is_of_office (const char *word)
{
  return xushi_head_words_has ("责任单位|类型|任务", word);
}

static gboolean
find_row (XushiHeadKind kind, const char *word, XushiHeadMeaning *meaning)
{
  g_autofree char *blank = g_strdelimit (g_strdup (word), "_", ' ');

  for (gsize i = 0; i < lists[kind].n_rows; i++)
    if (xushi_head_words_has (lists[kind].rows[i].words, blank))
      {
        const Row *row = &lists[kind].rows[i];

        *meaning = (XushiHeadMeaning) { row->id, row->other, row->claim };
        return TRUE;
      }
  return FALSE;
}

gboolean
xushi_head_words_find (XushiHeadKind kind, const char *word, XushiHeadMeaning *meaning)
{
  if (*word == '\0')
    return FALSE;
  if (kind == XUSHI_HEADS_OF_PLANS && !is_of_office (word)
      && find_attribute (&xushi_spec_attributes, word, meaning))
    return TRUE;
  return find_row (kind, word, meaning);
}

gboolean
xushi_head_words_find_within (XushiHeadKind kind, const char *text, XushiClaim weakest,
                              XushiHeadMeaning *meaning)
{
  for (gsize i = 0; i < lists[kind].n_parts; i++)
    {
      const Row *row = &lists[kind].parts[i];

      if (row->claim > weakest || !xushi_head_words_has_part (text, row->words))
        continue;
      *meaning = (XushiHeadMeaning) { row->id, row->other, row->claim };
      return TRUE;
    }
  return FALSE;
}
