/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-proposal-alike.h"

#include "base/xushi-text.h"
#include "intake/xushi-proposal-words.h"

#include <string.h>

/* Names that share this part of their character pairs are similar. */
#define ALIKE 0.8
/* With the same clause this share is enough. */
#define ALIKE_IN_CLAUSE 0.5

/* What is left of a name has at least so many characters. */
#define LEAST 2

/* One word for each thing, in folded form; replaced in this order, so that longer words stand before
 * those that they hold. */
static const char *const synonyms[][2] = {
  { "“", "" }, { "”", "" }, { "各类", "" }, { "\"", "" }, { "《", "" }, { "》", "" }, { "的", "" },
  { "国内生产总值", "gdp" }, { "地区生产总值", "gdp" }, { "生产总值", "gdp" },
  { "能源消耗", "能耗" }, { "万元gdp", "单位gdp" }, { "每万元gdp", "单位gdp" },
  { "社会消费品零售总额", "社零" }, { "社会消费品零售额", "社零" }, { "社消零总额", "社零" }, { "社零总额", "社零" },
  { "社消零", "社零" }, { "社零额", "社零" },
  { "规模以上", "规上" }, { "规模工业", "规上工业" }, { "限额以上", "限上" },
  { "固定资产投资总额", "固投" }, { "固定资产投资额", "固投" }, { "固定资产投资", "固投" },
  { "全社会", "" },
  { "研究与试验发展", "研发" }, { "研究和试验发展", "研发" }, { "研究与实验发展", "研发" }, { "r&d", "研发" },
  { "研发经费支出", "研发经费" }, { "研发经费投入", "研发经费" }, { "研发投入", "研发经费" }, { "研发支出", "研发经费" },
  { "比例", "比重" },
  { "高新技术企业", "高企" }, { "国家重点扶持高企", "国家高企" }, { "国家级高企", "国家高企" },
  { "常住居民", "居民" }, { "全体居民", "居民" }, { "居民人均可支配收入", "居民收入" },
  { "居民可支配收入", "居民收入" }, { "居民人均收入", "居民收入" },
  { "居民消费价格总水平", "cpi" }, { "居民消费价格指数", "cpi" }, { "居民消费价格", "cpi" }, { "cpi涨幅", "cpi" },
  { "外贸进出口", "进出口" }, { "自营进出口", "进出口" }, { "进出口总额", "进出口" }, { "进出口总值", "进出口" },
  { "外贸出口", "出口" }, { "自营出口", "出口" }, { "出口总额", "出口" },
  { "实际利用外资", "实际外资" }, { "实际使用外资", "实际外资" }, { "实到外资", "实际外资" },
  { "一般公共预算收入", "预算收入" }, { "公共财政预算收入", "预算收入" }, { "地方预算收入", "预算收入" },
  { "常住人口城镇化率", "城镇化率" }, { "细颗粒物", "pm2.5" }, { "(pm2.5)", "pm2.5" }, { "pm2.5pm2.5", "pm2.5" },
  { "年均浓度", "浓度" }, { "平均浓度", "浓度" },
  { "空气质量优良天数", "空气优良" }, { "空气优良天数", "空气优良" }, { "空气质量优良", "空气优良" },
  { "空气优良比重", "空气优良率" },
  { "第一产业", "一产" }, { "第二产业", "二产" }, { "第三产业", "三产" },
  { "养老服务照料中心", "照料中心" },
};

/* Pairs that often stand for one another and are not the same. */
static const char *const neighbours[][2] = {
  { "农民人均纯收入", "农村居民收入" },
  { "地方财政收入", "预算收入" },
  { "社零", "批零住餐销售额" },
  { "国家高企", "高企" },
  { "城镇就业", "就业" },
};

/* Words in front that do not tell one thing from another. */
static const char *const neutral_heads[] = { XUSHI_NAME_LEADS, "推进", "实施", "开展", "推动", "引导", "帮扶", "加快", "支持", "办好", "入选",
                                             "获得" };
/* Words behind, likewise. */
static const char *const neutral_tails[] = { "人数", "家数", "户数", "个数", "数量", "工程", "项目", "工作", "等",
                                             /* the kind tells it, and kinds must agree */
                                             "增长速度", "增长率", "增速", "增幅", "增长", "下降率", "降低率", "下降", "降低" };

/* Verbs that say which of the things are meant, longer ones first, and one word for each. They stand
 * in front of a name, behind it, or in brackets. */
static const char *const verbs[][2] = {
  { "新引进培育", "引培" }, { "引进培育", "引培" }, { "培育认定", "认定" }, { "新培育认定", "认定" }, { "新开工建设", "开工" },
  { "开工建设", "开工" },   { "提升改造", "改" },   { "改造提升", "改" },   { "新改扩建", "改" },     { "投入使用", "投用" },
  { "新认定", "认定" },     { "新引进", "引进" },   { "新建成", "建" },     { "新改建", "改" },       { "新开工", "开工" },
  { "新开通", "开通" },     { "新设立", "设" },     { "新获批", "获批" },   { "新创建", "创" },       { "新发展", "发展" },
  { "新落户", "落户" },     { "新培育", "培育" },   { "改扩建", "改" },     { "认定", "认定" },       { "新增", "增" },
  { "净增", "净增" },       { "累计", "累计" },     { "新列", "列" },       { "引进", "引进" },       { "招引", "引进" },
  { "培育", "培育" },       { "集聚", "集聚" },     { "新设", "设" },       { "设立", "设" },         { "获批", "获批" },
  { "创建", "创" },         { "争创", "创" },       { "创成", "创" },       { "打造", "创" },         { "新建", "建" },
  { "建成", "建" },         { "建设", "建" },       { "改造", "改" },       { "改建", "改" },         { "扩建", "改" },
  { "开工", "开工" },       { "动工", "开工" },     { "启动", "启动" },     { "竣工", "竣工" },       { "完工", "竣工" },
  { "投用", "投用" },       { "投运", "投用" },     { "启用", "投用" },     { "投产", "投用" },       { "治理", "治" },
  { "整治", "治" },         { "淘汰", "淘汰" },     { "新植", "植" },       { "新造", "植" },         { "新修", "修" },
};

/* Verbs of which one excludes the others. */
static const char *const rival_verbs[] = { "|建|改|治|淘汰|修|", "|启动|开工|竣工|投用|", "|增|累计|", "|净增|累计|", "|引进|培育|" };

/* Words of which one excludes the others: names that differ in them are of different things. */
static const char *const rivals[][8] = {
  { "一产", "二产", "三产" },
  { "城镇", "农村", "城乡" },
  { "国家级", "省级", "市级", "县级", "镇级", "村级" },
  { "进出口", "进口", "出口" },
  { "总收入", "纯收入", "支出", "收入" },
  { "存款", "贷款" },
  { "登记", "调查" },
  { "工业", "农业", "服务业", "建筑业", "林业", "渔业" },
  { "小学", "初中", "高中", "幼儿园", "大学", "学院" },
  { "大型", "中型", "小型" },
  { "公办", "民办" },
  { "增加值", "产值", "利润", "税收", "营业收入", "投资", "用电量" },
  { "一期", "二期", "三期", "四期", "五期" },
  { "国道", "省道", "县道", "乡道" },
  { "常住", "户籍" },
  { "合同", "实际" },
  { "生活垃圾", "餐厨垃圾", "建筑垃圾" },
  { "民间", "基础设施", "房地产", "制造业", "技改" },
  { "供水", "排水", "污水", "供热", "供气" },
  { "东", "西", "南", "北" },
  { "省", "市", "国家" },
  { "发明", "外观" },
};

/* Replaces @text by what stands behind its first @skip bytes, without its last @cut ones. */
static void
shorten (GString *text, gsize skip, gsize cut)
{
  g_string_truncate (text, text->len - cut);
  g_string_erase (text, 0, (gssize) skip);
}

/* Whether enough is left of @text without @word. */
static gboolean
leaves_enough (const GString *text, const char *word)
{
  return g_utf8_strlen (text->str, -1) >= g_utf8_strlen (word, -1) + LEAST;
}

static void
skip_place (GString *text, const char *place)
{
  g_autofree char *folded = place != NULL ? xushi_text_fold (place) : NULL;

  if (folded != NULL && *folded != '\0' && g_str_has_prefix (text->str, folded)
      && leaves_enough (text, folded))
    shorten (text, strlen (folded), 0);
}

static void
skip_neutral (GString *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (neutral_heads); i++)
    if (g_str_has_prefix (text->str, neutral_heads[i])
        && leaves_enough (text, neutral_heads[i]))
      {
        shorten (text, strlen (neutral_heads[i]), 0);
        i = (gsize) -1; /* another one may follow */
      }
  for (gsize i = 0; i < G_N_ELEMENTS (neutral_tails); i++)
    if (g_str_has_suffix (text->str, neutral_tails[i])
        && leaves_enough (text, neutral_tails[i]))
      {
        shorten (text, 0, strlen (neutral_tails[i]));
        i = (gsize) -1;
      }
}

/* Takes the verb in brackets at the end: 企业(新认定). */
static const char *
take_bracket (GString *text)
{
  g_autofree char *inner = NULL;
  const char *tail = xushi_text_find_tail (text->str, &inner);

  for (gsize i = 0; inner != NULL && i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (inner, verbs[i][0]))
      {
        g_string_truncate (text, (gsize) (tail - text->str));
        return verbs[i][1];
      }
  return NULL;
}

/* Takes a verb in front, else behind; 新增 also from between: 城镇新增就业. */
static const char *
take_verb (GString *text)
{
  for (int behind = 0; behind <= 1; behind++)
    for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
      {
        gsize length = strlen (verbs[i][0]);

        if (!leaves_enough (text, verbs[i][0]))
          continue;
        if (behind ? g_str_has_suffix (text->str, verbs[i][0])
                   : g_str_has_prefix (text->str, verbs[i][0]))
          {
            shorten (text, behind ? 0 : length, behind ? length : 0);
            return verbs[i][1];
          }
      }
  return leaves_enough (text, "新增") && g_string_replace (text, "新增", "", 1) > 0 ? "增" : NULL;
}

static int
compare_letters (gconstpointer a, gconstpointer b)
{
  gunichar x = *(const gunichar *) a, y = *(const gunichar *) b;

  return x < y ? -1 : x > y;
}

static char *
sort_letters (const char *text)
{
  glong n = 0;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (text, -1, &n);

  qsort (letters, (gsize) n, sizeof *letters, compare_letters);
  return g_ucs4_to_utf8 (letters, n, NULL, NULL, NULL);
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  guint64 x = *(const guint64 *) a, y = *(const guint64 *) b;

  return x < y ? -1 : x > y;
}

/* (transfer full): the sorted pairs of neighbouring characters of @text. */
static GArray *
list_pairs (const char *text)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (guint64));
  gunichar before = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar here = g_utf8_get_char (p);
      guint64 pair = (guint64) before << 32 | here;

      if (before != 0)
        g_array_append_val (pairs, pair);
      before = here;
    }
  g_array_sort (pairs, compare_pairs);
  return pairs;
}

void
xushi_name_form_init (XushiNameForm *self, const char *name, const char *place)
{
  g_autofree char *folded = xushi_text_fold (name);
  g_autoptr (GString) text = g_string_new (folded);
  const char *verb, *second;

  skip_place (text, place);
  skip_neutral (text);
  for (gsize i = 0; i < G_N_ELEMENTS (synonyms); i++)
    g_string_replace (text, synonyms[i][0], synonyms[i][1], 0);
  skip_neutral (text);
  verb = take_bracket (text);
  second = take_verb (text);
  skip_neutral (text);
  /* 启动大剧院建设 */
  if ((verb != NULL || second != NULL) && g_str_has_suffix (text->str, "建设")
      && leaves_enough (text, "建设"))
    shorten (text, 0, strlen ("建设"));
  self->name = g_steal_pointer (&folded);
  self->verb = g_strdup (verb != NULL ? verb : second != NULL ? second : "");
  self->letters = sort_letters (text->str);
  self->pairs = list_pairs (text->str);
  self->form = g_strdup (text->str);
}

void
xushi_name_form_clear (XushiNameForm *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->form, g_free);
  g_clear_pointer (&self->letters, g_free);
  g_clear_pointer (&self->verb, g_free);
  g_clear_pointer (&self->pairs, g_array_unref);
}

/* The share of common pairs (Dice's coefficient), 0 to 1; 0 where it cannot reach @least. */
static double
measure_likeness (const GArray *x, const GArray *y, double least)
{
  guint common = 0;

  if (2 * MIN (x->len, y->len) < least * (x->len + y->len))
    return 0;
  for (guint i = 0, j = 0; i < x->len && j < y->len;)
    {
      int order = compare_pairs (&g_array_index (x, guint64, i), &g_array_index (y, guint64, j));

      common += order == 0;
      i += order <= 0;
      j += order >= 0;
    }
  return x->len + y->len > 0 ? 2.0 * common / (x->len + y->len) : 0;
}

/* Which words of a set stand in @form, as bits; a word within a longer one of the set does not
 * count. */
static guint
find_rivals (const char *form, const char *const *set)
{
  guint found = 0;

  for (const char *p = form; *p != '\0'; p = g_utf8_next_char (p))
    for (guint i = 0; i < 8 && set[i] != NULL; i++)
      if (g_str_has_prefix (p, set[i]))
        {
          found |= 1u << i;
          p += strlen (set[i]) - strlen (g_utf8_find_prev_char (set[i], set[i] + strlen (set[i])));
          break;
        }
  return found;
}

/* The numbers of a name, and what is counted in words: 第十二届. (transfer full) */
static char *
list_numbers (const char *form)
{
  GString *numbers = g_string_new (NULL);
  gboolean ordinal = FALSE;

  for (const char *p = form; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      ordinal = c == U'第' || (ordinal && g_utf8_strchr (XUSHI_ORDINALS, -1, c) != NULL);
      if (g_ascii_isdigit (*p) || *p == '.' || ordinal)
        g_string_append_unichar (numbers, c);
      else if (numbers->len > 0 && numbers->str[numbers->len - 1] != ' ')
        g_string_append_c (numbers, ' ');
    }
  return g_strstrip (g_string_free (numbers, FALSE));
}

static gboolean
are_rival_verbs (const char *a, const char *b)
{
  g_autofree char *x = g_strdup_printf ("|%s|", a), *y = g_strdup_printf ("|%s|", b);

  for (gsize i = 0; *a != '\0' && *b != '\0' && !g_str_equal (a, b) && i < G_N_ELEMENTS (rival_verbs); i++)
    if (strstr (rival_verbs[i], x) != NULL && strstr (rival_verbs[i], y) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether two shares (A占B比重) are shares of different things. */
static gboolean
are_rival_shares (const char *a, const char *b)
{
  const char *x = strstr (a, "占"), *y = strstr (b, "占");
  g_autofree char *first = x != NULL ? g_strndup (a, (gsize) (x - a)) : NULL;
  g_autofree char *second = y != NULL ? g_strndup (b, (gsize) (y - b)) : NULL;
  g_autoptr (GArray) pairs = first != NULL ? list_pairs (first) : NULL;
  g_autoptr (GArray) others = second != NULL ? list_pairs (second) : NULL;

  return pairs != NULL && others != NULL && pairs->len > 0 && others->len > 0
         && measure_likeness (pairs, others, 0) <= 0;
}

/* Whether a word, a number or the verb says that two similar names are of different things. */
static gboolean
are_rivals (const XushiNameForm *a, const XushiNameForm *b)
{
  g_autofree char *x = list_numbers (a->form), *y = list_numbers (b->form);

  if (are_rival_verbs (a->verb, b->verb) || are_rival_shares (a->form, b->form)
      || (*x != '\0' && *y != '\0' && !g_str_equal (x, y)))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (rivals); i++)
    {
      guint m = find_rivals (a->form, rivals[i]), n = find_rivals (b->form, rivals[i]);

      if (m != 0 && n != 0 && m != n)
        return TRUE;
    }
  return FALSE;
}

static gboolean
are_neighbours (const XushiNameForm *a, const XushiNameForm *b)
{
  for (gsize i = 0; i < G_N_ELEMENTS (neighbours); i++)
    if ((g_str_equal (a->form, neighbours[i][0]) && g_str_equal (b->form, neighbours[i][1]))
        || (g_str_equal (a->form, neighbours[i][1]) && g_str_equal (b->form, neighbours[i][0])))
      return TRUE;
  return FALSE;
}

/* The same words in another order; of a share the order is the meaning: A占B. */
static gboolean
is_same_form (const XushiNameForm *a, const XushiNameForm *b)
{
  return g_str_equal (a->form, b->form)
         || (g_str_equal (a->letters, b->letters) && strstr (a->form, "占") == NULL);
}

/* A name may leave out which of the things are meant, but not that it counts all of them, or what is
 * left of them. */
static gboolean
are_same_verbs (const char *a, const char *b)
{
  static const char *const telling[] = { "累计", "净增" };

  if (g_str_equal (a, b))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (telling); i++)
    if (g_str_equal (a, telling[i]) || g_str_equal (b, telling[i]))
      return FALSE;
  return *a == '\0' || *b == '\0';
}

XushiAlike
xushi_name_form_compare (const XushiNameForm *a, const XushiNameForm *b, gboolean same_clause,
                         double *likeness)
{
  const double least = same_clause ? ALIKE_IN_CLAUSE : ALIKE;

  *likeness = 1;
  if (g_str_equal (a->name, b->name))
    return XUSHI_ALIKE_EQUAL;
  if (is_same_form (a, b) && !are_rivals (a, b))
    return are_same_verbs (a->verb, b->verb) ? XUSHI_ALIKE_SAME : XUSHI_ALIKE_SIMILAR;
  *likeness = measure_likeness (a->pairs, b->pairs, least);
  if (are_neighbours (a, b))
    return XUSHI_ALIKE_SIMILAR;
  return *likeness >= least && !are_rivals (a, b)
             ? XUSHI_ALIKE_SIMILAR
             : XUSHI_ALIKE_NOT;
}
