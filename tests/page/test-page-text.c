/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xushi-test-plan.h"

#include "base/xushi-i18n.h"
#include "page/xushi-document.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include <string.h>

/* Pages as they are read, taken back from the PDF. The phone list: every name is whole, whatever
 * its length, on one page or many, and the departments are in the order of the list. Figures: none
 * is cut, and each tells of which month it is and what was given by hand. */

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  GError *error = NULL;

  self->folder = g_dir_make_tmp ("xushi-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "phone.pdf", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_remove (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

static void
remove_blanks (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    if (!g_ascii_isspace (*from))
      *to++ = *from;
  *to = '\0';
}

/* (transfer full): the texts of the file in the order they were drawn, without blanks. */
static char *
read_pdf (const char *path)
{
  GError *error = NULL;
  g_autoptr (GSubprocess) program
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdftotext", "-raw", path, "-",
                          NULL);
  char *text = NULL;

  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (program, NULL, NULL, &text, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (program));
  remove_blanks (text);
  return text;
}

/* (transfer full): @parts of @plan in October, as text; @n_pages is set. */
static char *
print_parts (Fixture *self, XushiPlan *plan, XushiPageParts parts, gboolean portrait,
             guint *n_pages)
{
  g_autoptr (XushiDocument) document = NULL;
  GError *error = NULL;
  XushiPageSetup setup;

  xushi_page_setup_init (&setup, 10);
  setup.parts = parts;
  setup.portrait = portrait;
  document = xushi_document_new (plan, &setup);
  *n_pages = xushi_document_get_n_pages (document);
  g_assert_true (xushi_document_save (document, self->path, NULL, NULL, &error));
  g_assert_no_error (error);
  return read_pdf (self->path);
}

static char *
print (Fixture *self, XushiPlan *plan, gboolean portrait, guint *n_pages)
{
  return print_parts (self, plan, XUSHI_PAGE_PHONE, portrait, n_pages);
}

static XushiIndicator *
get_indicator (XushiPlan *plan, guint area, guint index)
{
  return xushi_area_get_indicator (xushi_plan_get_area (plan, area), index);
}

static XushiSpec *
edit (XushiIndicator *indicator)
{
  return (XushiSpec *) xushi_indicator_get_spec (indicator);
}

/* Every item that owes something is named in full, with its last figure. */
static void
check_whole (XushiPlan *plan, const char *text)
{
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    for (guint j = 0; j < xushi_area_get_n_indicators (xushi_plan_get_area (plan, i)); j++)
      {
        g_autofree char *name = g_strdup (xushi_indicator_get_name (get_indicator (plan, i, j)));

        remove_blanks (name);
        if (strstr (text, name) == NULL)
          g_error ("“%s” is not whole on the page", name);
      }
}

/* Names and figures wider than the page, departments wider than their column. */
static void
make_long (XushiPlan *plan)
{
  g_autofree char *name = g_strnfill (90, '.');
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < 12; i++)
    g_string_append_printf (words, "第%u类农村生活污水处理设施改造与长效运行维护", i);
  xushi_spec_set_string (&edit (get_indicator (plan, 0, 0))->name, words->str);
  xushi_spec_set_string (&edit (get_indicator (plan, 0, 1))->name, name);
  xushi_spec_set_string (&edit (get_indicator (plan, 0, 2))->unit,
                         "百万立方米每日每平方公里建成区面积（按当年价折算的可比口径）"
                         "百万立方米每日每平方公里建成区面积（按当年价折算的可比口径）");
  xushi_spec_set_string (&edit (get_indicator (plan, 0, 3))->lead_department,
                         "地理信息小镇管理委员会筹备工作领导小组办公室");
}

static void
test_whole (Fixture *self, gconstpointer data)
{
  for (guint portrait = 0; portrait < 2; portrait++)
    {
      guint n = portrait ? 250 : 40, n_pages;
      g_autoptr (XushiPlan) plan = test_plan_new_large (n);
      g_autofree char *text = NULL;

      make_long (plan);
      text = print (self, plan, portrait, &n_pages);
      check_whole (plan, text);
      g_assert_nonnull (strstr (text, "地理信息小镇管理委员会筹备工作领导小组办公室"));
      g_assert_nonnull (strstr (text, "（按当年价折算的可比口径）（9月）"));
      if (n > 100)
        {
          g_assert_cmpuint (n_pages, >, 1);
          g_assert_nonnull (strstr (text, "（续）"));
        }
      else
        g_assert_cmpuint (n_pages, ==, 1);
    }
}

static void
check_order (const char *text, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *found = strstr (text, words[i]);

      if (found == NULL)
        g_error ("“%s” is missing or out of its order in “%s”", words[i], text);
      text = found + strlen (words[i]);
    }
}

/* Most missing first, nobody's last; counts, last figures, due milestones, and how many have
 * reported. */
static void
test_order (Fixture *self, gconstpointer data)
{
  const char *words[] = { "电话单", "1个单位已全部报齐", "环保局220", "○", NULL };
  const char *listed[] = { "环保局", "淘汰高污染燃料小锅炉168台（9月）", "挥发性有机废气治理12家（9月）",
                           "城管局", "新增停车位640个（9月）", "餐厨垃圾日处理能力本年未报",
                           "发改局", "地区生产总值7.9%（9月）", "文广局", "德清大剧院征地（5月）",
                           "未指定牵头单位", "康复中心", NULL };
  g_autoptr (XushiPlan) plan = test_plan_new ();
  g_autofree char *text = NULL;
  XushiReading *reading = xushi_reading_new (10);
  guint n_pages;

  reading->value = 2.4;
  xushi_indicator_take_reading (get_indicator (plan, 0, 2), reading);
  text = print (self, plan, TRUE, &n_pages);
  g_assert_cmpuint (n_pages, ==, 1);
  check_order (text, listed);
  words[2] = words[3] = NULL;
  check_order (text, words);
  g_assert_null (strstr (text, "人社局"));
  g_assert_null (strstr (text, "加强宣传"));
}

/* A quarter's figure that is missing is asked for as such. */
static void
test_month_that_is_wanted (Fixture *self, gconstpointer data)
{
  g_autoptr (XushiPlan) plan = test_plan_new ();
  XushiIndicator *indicator = get_indicator (plan, 0, 0);
  g_autofree char *text = NULL;
  guint n_pages;

  edit (indicator)->frequency = XUSHI_FREQUENCY_QUARTERLY;
  xushi_indicator_take_reading (indicator, xushi_reading_new (9));
  text = print (self, plan, TRUE, &n_pages);
  g_assert_nonnull (strstr (text, "地区生产总值（9月数）本年未报"));
}

static guint
count (const char *text, const char *word)
{
  guint n = 0;

  for (const char *found = strstr (text, word); found != NULL; found = strstr (found + 1, word))
    n++;
  return n;
}

/* A quarter's figure is told with its month on every part, and a light by hand with its mark, with
 * its reason and what it would be, and in the legend of every page. */
static void
test_marks (Fixture *self, gconstpointer data)
{
  const XushiPageParts parts = XUSHI_PAGE_OVERVIEW | XUSHI_PAGE_AREAS | XUSHI_PAGE_FLAGS
                               | XUSHI_PAGE_DEPARTMENTS;
  g_autoptr (XushiPlan) plan = test_plan_new ();
  g_autofree char *text = NULL;
  XushiIndicator *indicator = get_indicator (plan, 0, 0);
  XushiReading *reading = xushi_reading_new (9);
  guint n_pages;

  edit (indicator)->frequency = XUSHI_FREQUENCY_QUARTERLY;
  reading->value = 7.9;
  reading->light = XUSHI_LIGHT_BEHIND;
  reading->light_reason = g_strdup ("数据待核");
  xushi_indicator_take_reading (indicator, reading);
  text = print_parts (self, plan, parts, FALSE, &n_pages);
  /* Among the main targets and the late ones of the overview, in its area, among the flags, in its
   * department's entry. */
  g_assert_cmpuint (count (text, "9月7.9%"), ==, 5);
  g_assert_cmpuint (count (text, "地区生产总值人工亮灯"), ==, 5);
  g_assert_cmpuint (count (text, "人工亮灯：数据待核（按数据为偏慢）"), >=, 2);
  g_assert_cmpuint (count (text, "数据月末人工亮灯"), ==, n_pages);
}

/* Figures and units as wide as anybody may write them. */
static void
test_figures_are_whole (Fixture *self, gconstpointer data)
{
  const char *unit = "百万立方米每平方公里建成区面积（当年价）";
  g_autoptr (XushiPlan) plan = test_plan_new ();
  XushiIndicator *indicator = get_indicator (plan, 1, 0);
  g_autofree char *figure = g_strdup_printf ("1234567.8%s", unit);
  XushiReading *reading = xushi_reading_new (10);

  reading->value = 1234567.8;
  xushi_indicator_take_reading (indicator, reading);
  xushi_spec_set_string (&edit (indicator)->unit, unit);
  edit (indicator)->target.low = 98765432.1;
  for (guint portrait = 0; portrait < 2; portrait++)
    {
      guint n_pages;
      g_autofree char *text
          = print_parts (self, plan, XUSHI_PAGE_AREAS | XUSHI_PAGE_FLAGS, portrait, &n_pages);

      g_assert_nonnull (strstr (text, figure));
      g_assert_nonnull (strstr (text, "98765432.1"));
    }
}

int
main (int argc, char **argv)
{
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
  ADD ("/page/phone/whole", test_whole);
  ADD ("/page/phone/order", test_order);
  ADD ("/page/phone/wanted-month", test_month_that_is_wanted);
  ADD ("/page/text/marks", test_marks);
  ADD ("/page/text/figures", test_figures_are_whole);
  return g_test_run ();
}
