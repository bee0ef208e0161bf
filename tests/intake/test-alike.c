/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-proposal-alike.h"
#include "intake/xushi-proposal-name.h"
#include "intake/xushi-proposal-unit.h"
#include "base/xushi-number.h"

/* Names: how a plan writes them, and which of them mean the same. */

/* The subjects of the reader, and the same indicators in the sample. */
static void
test_written (void)
{
  static const struct
  {
    const char *subject, *quote, *name;
  } table[] = {
    { "国家重点扶持高新技术企业(新认定)", "新认定国家重点扶持高新技术企业8家", "新认定国家重点扶持高新技术企业" },
    { "科技型中小企业(新认定)", "科技型中小企业100家", "新认定科技型中小企业" },
    { "省级以上企业研发(技术)中心(新增)", "新增省级以上企业研发(技术)中心7家",
      "新增省级以上企业研发（技术）中心" },
    { "省级以上科技计划项目(新列)", "新列省级以上科技计划项目180项以上", "新列省级以上科技计划项目" },
    { "中国驰名商标(新增)", "新增中国驰名商标1件", "新增中国驰名商标" },
    { "省级以上“__”、“万人计划”人才(新引进培育)", NULL, "新引进培育省级以上“__”、“万人计划”人才" },
    { "大院名校共建产业技术研究院(引进)", NULL, "引进大院名校共建产业技术研究院" },
    { "地理信息企业(集聚)", NULL, "集聚地理信息企业" },
    { "金融新业态企业(引进培育)", NULL, "引进培育金融新业态企业" },
    { "粮食生产功能区(新建)", NULL, "新建粮食生产功能区" },
    { "全社会融资总量(新增)", NULL, "新增全社会融资总量" },
    { "“大好高”项目(引进)", NULL, "引进“大好高”项目" },
    { "“邻里中心”(建成)", NULL, "建成“邻里中心”" },
    { "居家养老服务照料中心(新建成)", NULL, "新建成居家养老服务照料中心" },
    { "彩色健康森林", "确保建设彩色健康森林5000亩", "建设彩色健康森林" },
    { "市级以上绿色企业", "确保创建市级以上绿色企业2家", "创建市级以上绿色企业" },
    { "绿色施工建筑工地", "创建绿色施工建筑工地10家", "创建绿色施工建筑工地" },
    { "新增绿化面积", "新增绿化面积5000亩", "新增绿化面积" },
    { "新增就业", "新增就业1.2万人", "新增就业" },
    { "服务业增加值占地区生产总值比重", NULL, "服务业增加值占地区生产总值比重" },
    /* Not verbs of doing, or no verbs at all. */
    { "服务业占比(提高)", NULL, "服务业占比（提高）" },
    { "杭州绕城高速(西复线)", NULL, "杭州绕城高速（西复线）" },
    { "农村公路(新建、续建)", NULL, "新建、续建农村公路" },
    { "农（洋）家乐", NULL, "农（洋）家乐" },
    { "企业", NULL, "企业" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *name = xushi_proposal_write_name (table[i].subject, table[i].quote, FALSE);

      g_assert_cmpstr (name, ==, table[i].name);
    }
}

/* A verb that came from another target of the list is none of a rate. */
static void
test_rate (void)
{
  g_autofree char *other = xushi_proposal_write_name ("城镇化率(培育)", "城镇化率达到70%", TRUE);
  g_autofree char *own = xushi_proposal_write_name ("贷款(新增)", "新增贷款增长5%", TRUE);

  g_assert_cmpstr (other, ==, "城镇化率");
  g_assert_cmpstr (own, ==, "新增贷款");
}

static XushiAlike
compare (const char *a, const char *b, gboolean same_clause)
{
  XushiNameForm x, y;
  double likeness, back;
  XushiAlike alike, other;

  xushi_name_form_init (&x, a, "德清县");
  xushi_name_form_init (&y, b, "德清县");
  alike = xushi_name_form_compare (&x, &y, same_clause, &likeness);
  other = xushi_name_form_compare (&y, &x, same_clause, &back);
  g_assert_cmpint (alike, ==, other);
  g_assert_cmpfloat (likeness, ==, back);
  xushi_name_form_clear (&x);
  xushi_name_form_clear (&y);
  return alike;
}

static void
test_same (void)
{
  static const char *const table[][2] = {
    { "GDP", "地区生产总值" },
    { "全县生产总值", "地区生产总值" },
    { "德清县地区生产总值", "地区生产总值" },
    { "社零总额", "社会消费品零售总额" },
    { "社消零", "社会消费品零售总额" },
    { "规上工业增加值", "规模以上工业增加值" },
    { "规模工业增加值", "规模以上工业增加值" },
    { "固投", "固定资产投资" },
    { "全社会固定资产投资", "固定资产投资" },
    { "固定资产投资总额", "固定资产投资" },
    { "R&D经费支出占GDP比重", "研究与试验发展经费支出占地区生产总值比重" },
    { "研发投入占地区生产总值的比例", "研究与试验发展经费支出占地区生产总值比重" },
    { "万元GDP能耗", "单位地区生产总值能耗" },
    { "单位GDP能源消耗", "万元生产总值能耗" },
    { "高企", "高新技术企业" },
    { "新认定高新技术企业", "高新技术企业(新认定)" },
    { "高新技术企业（新认定）", "高新技术企业" },
    { "城镇居民人均可支配收入", "城镇常住居民人均可支配收入" },
    { "农村居民可支配收入", "农村常住居民人均可支配收入" },
    { "新增城镇就业", "城镇新增就业" },
    { "城镇新增就业人数", "新增城镇就业" },
    { "全社会用电量", "用电量" },
    { "外贸进出口总额", "进出口总额" },
    { "实际利用外资", "实到外资" },
    { "居民消费价格总水平", "CPI" },
    { "老旧小区改造", "改造老旧小区" },
    { "河道整治", "整治河道" },
    { "开工建设智能装备产业园", "智能装备产业园开工" },
    { "建设康乾新区", "康乾新区建设" },
    { "帮扶困难人员再就业", "困难人员再就业" },
    { "地区生产总值增速", "GDP增长" },
    { "万元GDP能耗下降率", "单位生产总值能耗降低" },
    { "启动德清大剧院建设", "德清大剧院" },
    { "启动电大德清学院迁建等工程", "电大德清学院迁建" },
    { "引进培育各类金融新业态企业", "引进培育金融新业态企业" },
    { "引进“大好高”项目", "\"大好高\"项目(引进)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    if (compare (table[i][0], table[i][1], FALSE) != XUSHI_ALIKE_SAME)
      g_error ("%s = %s: %d", table[i][0], table[i][1], compare (table[i][0], table[i][1], FALSE));
  g_assert_cmpint (compare ("新增就业", "新增 就业", FALSE), ==, XUSHI_ALIKE_EQUAL);
}

static void
test_similar (void)
{
  static const char *const table[][2] = {
    { "农民人均纯收入", "农村居民人均可支配收入" },
    { "一般公共预算收入", "地方财政收入" },
    { "国家高新技术企业", "高新技术企业" },
    { "新认定高新技术企业", "新增高新技术企业" },
    { "累计高新技术企业", "高新技术企业" },
    { "新增城镇就业", "新增就业人数" },
    { "空气优良天数比例", "空气质量优良天数的比例情况" },
    { "农村生活污水处理设施建设村", "农村生活污水处理设施村" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    if (compare (table[i][0], table[i][1], FALSE) != XUSHI_ALIKE_SIMILAR)
      g_error ("%s ~ %s: %d", table[i][0], table[i][1], compare (table[i][0], table[i][1], FALSE));
  /* The same clause is a reason to look, also where names have less in common. */
  g_assert_cmpint (compare ("华盛达外语学校项目", "启动华盛达外语学校和求是高中迁建项目", TRUE), ==,
                   XUSHI_ALIKE_SIMILAR);
  g_assert_cmpint (compare ("华盛达外语学校项目", "启动华盛达外语学校和求是高中迁建项目", FALSE), ==,
                   XUSHI_ALIKE_NOT);
}

/* Names that are near, and of different things. */
static void
test_different (void)
{
  static const char *const table[][2] = {
    { "第一产业增加值", "第二产业增加值" },
    { "一产增加值", "三产增加值" },
    { "城镇居民人均可支配收入", "农村居民人均可支配收入" },
    { "新增省级名牌", "新增市级名牌" },
    { "新增省著名商标", "新增市著名商标" },
    { "新增高新技术企业", "累计高新技术企业" },
    { "建设农村公路", "改造农村公路" },
    { "老旧小区改造", "老旧小区建设" },
    { "德清大剧院开工", "德清大剧院竣工" },
    { "104国道改建一期", "104国道改建二期" },
    { "104国道改建一期", "304国道改建一期" },
    { "第十二届县运会", "第十三届县运会" },
    { "进口总额", "出口总额" },
    { "进出口总额", "出口总额" },
    { "一般公共预算收入", "一般公共预算支出" },
    { "金融机构存款余额", "金融机构贷款余额" },
    { "城镇登记失业率", "城镇调查失业率" },
    { "工业增加值", "农业增加值" },
    { "规上工业增加值", "规上服务业增加值" },
    { "规上工业增加值", "规上工业总产值" },
    { "新建小学", "新建幼儿园" },
    { "PM2.5浓度", "PM10浓度" },
    { "工业投资占固定资产投资比重", "固定资产投资占工业投资比重" },
    { "常住人口城镇化增长", "户籍人口城镇化增长" },
    { "财政总收入", "地方财政收入" },
    { "引进人才项目", "培育人才项目" },
    { "城东安置小区二期", "城西安置小区二期" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    if (compare (table[i][0], table[i][1], TRUE) != XUSHI_ALIKE_NOT)
      g_error ("%s ≠ %s: %d", table[i][0], table[i][1], compare (table[i][0], table[i][1], TRUE));
}

static void
test_units (void)
{
  static const struct
  {
    double value;
    const char *from, *to;
    double converted; /* unknown: units of different things */
  } table[] = {
    { 0.9, "万人", "人", 9000 },       { 12, "家", "个", 12 },           { 1.2, "万户", "户", 12000 },
    { 12, "名", "人", 12 },            { 0.5, "万名", "人", 5000 },      { 3, "亿元", "万元", 30000 },
    { 8000, "户", "人", XUSHI_UNKNOWN }, { 20, "公里", "个", XUSHI_UNKNOWN }, { 5, "人次", "人", XUSHI_UNKNOWN },
    { 7, "%", "个", XUSHI_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      double value = table[i].value;
      gboolean done = xushi_proposal_convert (&value, table[i].from, table[i].to);

      g_assert_cmpint (done, ==, xushi_is_known (table[i].converted));
      g_assert_cmpfloat (value, ==, done ? table[i].converted : table[i].value);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/alike/written", test_written);
  g_test_add_func ("/alike/rate", test_rate);
  g_test_add_func ("/alike/same", test_same);
  g_test_add_func ("/alike/similar", test_similar);
  g_test_add_func ("/alike/different", test_different);
  g_test_add_func ("/alike/units", test_units);
  return g_test_run ();
}
