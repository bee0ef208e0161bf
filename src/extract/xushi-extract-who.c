/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-who.h"

#include "extract/xushi-extract-when.h"
#include "extract/xushi-extract-words.h"

/*
 * The names of departments in running text.
 *
 * Most endings of such names end other words as well (全会, 社会, 布局, 城镇), so a name counts only with
 * a verb of duty behind it, and, where its ending is a weak sign, only if it begins as such names do
 * (县, 市, 各) or the verb is one that only offices have (牵头, 负责).
 */

#define LENGTH_MAX 16
#define NAME_BRACKET_MAX 10

/* No list of departments in front of a verb has more. */
#define NAMES_MAX 12

static const char *strong_ends = "局|管委会|委员会|办公室|办事处|指挥部|街道|支队|大队|总队|发改委|经信委|卫健委|"
                                 "农委|纪委|政法委|编委|国资委|建委|教委|计委|部门|政府办|县委办|市委办|区委办|"
                                 "人民政府|人民法院|检察院|总工会|妇联|残联|科协|供销社|税务分局|团县委|团市委|团区委";
static const char *weak_ends = "中心|公司|集团|镇|乡|法院|医院|学院|研究院|党校|学校|大学|管理处|处|署|电视台|"
                               "气象台|联社|工会|协会|商会|联合会|红十字会|所|队|厅|部|政府|银行|支行|分行|办|委|联|"
                               "县委|市委|区委";
static const char *no_names = "局部|局所|支局|邮局|布局|格局|大局|开局|结局|僵局|变局|破局|城镇|集镇|小镇|强镇|"
                              "重镇|名镇|古镇|新镇|中心镇|城乡|水乡|家乡|故乡|返乡|下乡|举办|主办|承办|创办|申办|"
                              "兴办|开办|常委|上市公司|子公司|相关部门|有关部门|各部门|职能部门|主管部门|监管部门|"
                              "级部门|个部门|各级政府|级政府|到处|处处|好处|用处|长处|短处|场所|厕所|住所|"
                              "全部|内部|外部|干部|支部|总部|东部|西部|南部|北部|中部|俱乐部|门市部|营业部|"
                              "部队|排队|车队|团队|领队|示范镇|示范乡|小城镇|物联|互联|关联|商业银行";
static const char *openings = "县|市|区|省|州|旗|盟|镇|乡|各|国家|国网|中国";
static const char *no_openings = "县域|县城|市域|市场主|市场中|市民|市区|区域|城区|乡村|镇区|镇村|省级|市级|县级|区级|市场化";
static const char *all_towns = "乡镇|镇街|镇乡|街道|镇|乡|县区|区县|县|区|市|园区|开发区|管委会";
static const char *office_duties = "牵头负责|牵头实施|牵头|共同负责|具体负责|分工负责|负责|配合|承担|会同";

/* The last characters of the endings above: most characters are none, and need no list. */
static gboolean
may_end_name (gunichar c)
{
  switch (c)
    {
    case U'局': case U'会': case U'室': case U'处': case U'部': case U'道':
    case U'队': case U'委': case U'门': case U'办': case U'府': case U'院':
    case U'联': case U'协': case U'社': case U'心': case U'司': case U'团':
    case U'镇': case U'乡': case U'校': case U'学': case U'署': case U'台':
    case U'所': case U'厅': case U'行': case U'县': case U'区': case U'市':
    case U'街':
      return TRUE;
    default:
      return FALSE;
    }
}

/* A character that stands in no name of a department. */
static gboolean
breaks_name (gunichar c)
{
  if (!xushi_char_is_han (c))
    return TRUE;
  switch (c)
    {
    case U'的': case U'了': case U'在': case U'把': case U'将': case U'为':
    case U'是': case U'以': case U'从': case U'被': case U'让': case U'使':
    case U'给': case U'而': case U'我': case U'们': case U'他': case U'这':
    case U'那': case U'其': case U'年': case U'月': case U'由': case U'要':
      return TRUE;
    default:
      return FALSE;
    }
}

/* @office: the verb behind is one that only offices have */
static gboolean
is_name (const XushiText *text, guint start, guint end, gboolean office)
{
  guint length = end - start;

  if (xushi_text_is (text, start, end, "各") > 0 && length >= 2
      && xushi_text_starts (text, start + 1, end, all_towns) == length - 1)
    return TRUE;
  if (length < 3 || length > LENGTH_MAX || xushi_text_ends (text, start, end, no_names) > 0)
    return FALSE;
  if (xushi_text_ends (text, start, end, strong_ends) > 0)
    return TRUE;
  if (xushi_text_ends (text, start, end, weak_ends) == 0)
    return FALSE;

  return office
         || (xushi_text_starts (text, start, end, openings) > 0
             && xushi_text_starts (text, start, end, no_openings) == 0);
}

gboolean
xushi_who_is_department (const XushiText *text, guint start, guint end)
{
  guint stop = end;

  for (guint i = start; i < end && stop == end; i++)
    if (text->ch[i] == '(')
      stop = i;
  for (guint i = start; i < stop; i++)
    if (breaks_name (text->ch[i]))
      return FALSE;

  return stop > start && may_end_name (text->ch[stop - 1]) && is_name (text, start, stop, TRUE);
}

/* The first characters of the words of duty. */
static gboolean
may_begin_duty (gunichar c)
{
  return c == U'牵' || c == U'共' || c == U'具' || c == U'分' || c == U'负' || c == U'配' || c == U'承'
         || c == U'会' || c == U'要' || c == U'须' || c == U'联';
}

/* The word of duty at @at; 0 for none. 要素 and 负责人 are none. */
static guint
read_duty (const XushiText *text, guint at, guint end, gboolean *office)
{
  guint length;

  *office = FALSE;
  if (at >= end || !may_begin_duty (text->ch[at]))
    return 0;
  length = xushi_text_starts (text, at, end, office_duties);
  if (length > 0)
    {
      *office = TRUE;
      return xushi_text_starts (text, at + length, end, "人|单位|部门|领导|制|同志") > 0 ? 0 : length;
    }
  length = xushi_text_starts (text, at, end, "要|须|联合");
  if (length > 0 && text->ch[at] == U'要'
      && xushi_text_starts (text, at + 1, end, "素|求|闻|道|点|件|害|塞|领|客|价") > 0)
    return 0;

  return length;
}

/* Does what stands behind a name show that it is one that acts? */
static gboolean
is_followed (const XushiText *text, guint at, guint end, gboolean *office)
{
  XushiWhen when;

  if (at < end && text->ch[at] == U'等')
    at += xushi_text_starts (text, at, end, "等部门|等单位|等");
  if (read_duty (text, at, end, office) > 0)
    return TRUE;

  return at < end && text->ch[at] != U'年' && xushi_when_read (text, at, at, end, &when)
         && !when.other && (when.month > 0 || when.close);
}

static guint
read_bracket (const XushiText *text, guint at, guint end)
{
  guint behind = at < end && text->ch[at] == '(' ? xushi_text_closing (text, at, end) : at;

  return behind > at && behind - at <= NAME_BRACKET_MAX ? behind - at : 0;
}

/* The end of the list of names that begins at @at and has a duty behind; @at for none. The names are
 * read together, because only the last one has the duty beside it. */
static guint
read_names (const XushiText *text, guint at, guint end)
{
  guint from = at, n = 0, weak = at;
  gboolean is_weak = FALSE;

  for (guint i = at; i < end && i - from <= LENGTH_MAX && n < NAMES_MAX; i++)
    {
      guint behind = i + 1, joint;
      gboolean office = FALSE, acts;

      if (breaks_name (text->ch[i]))
        return at;
      if (!may_end_name (text->ch[i]))
        continue;
      behind += read_bracket (text, behind, end);
      acts = is_followed (text, behind, end, &office);
      joint = xushi_text_starts (text, behind, end, "、|和|及|与|以及");
      if (!acts && joint == 0)
        continue;
      if (!is_name (text, from, i + 1, TRUE))
        continue;
      if (!is_name (text, from, i + 1, FALSE))
        is_weak = TRUE;
      if (acts)
        return is_weak && !office ? weak : behind;
      from = behind + joint;
      i = from - 1;
      n++;
    }

  return at;
}

/* 会同县财政局、县税务局: those who help, and what they do with the first ones. */
static guint
read_helpers (const XushiText *text, guint at, guint end, XushiWho *who)
{
  guint from = at, behind = at;
  gboolean office;

  for (guint n = 0; n < NAMES_MAX && behind < end; n++)
    {
      guint i = from, stop = from;

      while (i < end && i - from < LENGTH_MAX && !breaks_name (text->ch[i]) && stop == from)
        {
          if (may_end_name (text->ch[i]) && is_name (text, from, i + 1, TRUE)
              && (i + 1 == end || !may_end_name (text->ch[i + 1])))
            stop = i + 1;
          i++;
        }
      if (stop == from)
        break;
      behind = stop + read_bracket (text, stop, end);
      who->support = (XushiSpan){ at, behind };
      from = behind + xushi_text_starts (text, behind, end, "、|和|及|与");
      if (from == behind)
        break;
    }
  behind += xushi_text_starts (text, behind, end, "等部门|等单位|等");

  return behind + read_duty (text, behind, end, &office);
}

gboolean
xushi_who_read (const XushiText *text, guint at, guint end, XushiWho *who)
{
  guint i = at, stop, duty;
  gboolean office;

  *who = (XushiWho){ 0 };
  i += xushi_text_starts (text, i, end, "由|并由");
  stop = i < end && xushi_char_is_han (text->ch[i]) ? read_names (text, i, end) : i;
  if (stop == i)
    return FALSE;
  who->lead = (XushiSpan){ i, stop };
  stop += xushi_text_starts (text, stop, end, "等部门|等单位|等");
  duty = read_duty (text, stop, end, &office);
  if (duty > 0 && xushi_text_starts (text, stop, end, "会同|联合") > 0)
    stop = read_helpers (text, stop + duty, end, who);
  else if (duty > 0 && xushi_text_is (text, stop, end, "配合") > 0)
    {
      who->support = who->lead;
      who->lead = (XushiSpan){ 0, 0 };
      stop += duty;
    }
  else
    stop += duty;
  who->length = stop - at;
  who->alone = stop >= end;

  return TRUE;
}

/* Offices, whatever their work is called. */
static const char *office_ends
    = "局|管委会|卫健委|发改委|经信委|农委|国资委|工信委|民宗委|总工会|妇联|残联|侨联|文联|科协|工商联|团县委|团市委|团区委|"
      "红十字会|公证处|检察院|检察机关|公安机关|税务机关|救援大队|消防大队|交警大队|邮政公司|邮政分公司|史志办|党校|"
      "组织部|宣传部|统战部|政法委|纪委监委|人武部";

/* Those that are things as well, and act where a place stands before them: 县供电公司, not 基层供销社. */
static const char *house_ends = "供销社|融媒体中心|疾控中心|供电公司|档案馆|水产站|农技站|畜牧站|林业站|水利站|农机站|法院|协会|商会|学会";

/* What goes on with the name: 教育局机关, 县财政局办公楼, 妇联组织. */
static const char *of_offices = "机关|大楼|办公|系统|干部|职工|预算|的|所属|下属|窗口|政务|、|和|及|与|等|班子|长|直属|门户|网站|网上|微信|公众|"
                                "文件|人员|队伍|党员|党支部|党组|分局|主任|基地|项目|工程|资金|牵头|负责|配合|房|卫|限|地|势|面|级|部|所|组织覆盖|"
                                "组织建设|组织换届|组织网络|建设|站|点|室|会|综合|服务|执委|工作|户外|智慧|救护|训练|执法";

/* What is done to a house and not by those in it. */
static const char *to_houses = "改造|改扩建|扩建|改建|迁建|新建|建设|提升|整治|打造|创建|培育|升级|维修|修缮|布局";

/* What an office does that is in no list of the verbs of plans. */
static const char *office_deeds = "养护|送戏|送书|撰写|联络|下派|投运|刊播|编印|引荐|寻找|评审|授课|接待|走访|排查|监测|抽检|受理|审结|调解|征集|接收|"
                                  "清理|修复|维修|推广|安置|慰问|组织|检查|查处|救助|培训|办理|开展|实施|年内|在|向|为|对|给|把|全年|今年|上半年|下半年";

guint
xushi_who_begins (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  gboolean place = xushi_text_starts (text, start, end, openings) > 0 && xushi_text_starts (text, start, end, no_openings) == 0
                   && xushi_text_starts (text, start, end, "乡镇|镇街|镇乡|乡") == 0;

  for (guint i = start + 1; i + 3 < end && i - start < LENGTH_MAX && !breaks_name (text->ch[i]); i++)
    {
      guint behind = i + 1, verb;
      gboolean office;

      /* Besides those above: 检察机关, 档案馆, 农技站. */
      if (!may_end_name (text->ch[i]) && !xushi_char_is_among (text->ch[i], (const gunichar[]){ U'关', U'馆', U'站', 0 }))
        continue;
      office = xushi_text_ends (text, start, behind, office_ends) > 0;
      if (xushi_text_ends (text, start, behind, no_names) > 0 || xushi_text_starts (text, behind, end, of_offices) > 0
          || (!office && !(place && xushi_text_ends (text, start, behind, house_ends) > 0)))
        continue;
      /* 新建|供销社综合服务站: the office is part of what is built; 县融媒体中心|改造工程. */
      if (xushi_lexicon_find (lexicon, text, start, behind, XUSHI_WORD_DO | XUSHI_WORD_LABEL | XUSHI_WORD_WILL, NULL) < behind
          || (!office && xushi_text_starts (text, behind, end, to_houses) > 0)
          /* 公安局|刑事案件破案率, 水务局|实现收入: it is theirs. */
          || xushi_text_starts (text, behind, end, "实现|完成|达到") > 0 || xushi_text_has (text, behind, end, "占"))
        return 0;
      verb = xushi_lexicon_match (lexicon, text, behind, end, XUSHI_WORD_DO | XUSHI_WORD_LABEL, NULL);
      if (verb == 0)
        verb = xushi_text_starts (text, behind, end, office_deeds);
      return verb > 0 && behind + verb + 1 < end && !xushi_text_starts (text, behind + verb, end, "项目|工程|行动|投资|完成投资") ? behind - start
                                                                                                                              : 0;
    }

  return 0;
}

guint
xushi_who_skip (const XushiText *text, guint start, guint end)
{
  XushiWho who;

  return xushi_who_read (text, start, end, &who) ? who.length : 0;
}
