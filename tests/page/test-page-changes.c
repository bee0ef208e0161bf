/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xushi-test-plan.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "page/xushi-document.h"
#include "page/xushi-page-fonts.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include <string.h>

/* What a meeting is told of the changes since the last one, taken back from the PDF: the column, the
 * first page, the page of changes, the register of targets, and whose figures the pages have. */

typedef struct
{
  char *folder;
  char *path;
  XushiPlan *then;
  XushiPlan *now;
  XushiPageSetup setup;
  guint n_pages;
  gboolean first_only; /* the text of the first page alone is read */
} Fixture;

/* Every figure of September gives one of August, nine tenths of it. */
static void
add_august (XushiPlan *plan)
{
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, j);
          const XushiReading *known = xushi_indicator_get_reading (indicator, 9);
          XushiReading *reading = xushi_reading_new (8);

          reading->value = known != NULL ? xushi_number_round (known->value * 0.9, 2)
                                         : XUSHI_UNKNOWN;
          xushi_indicator_take_reading (indicator, reading);
        }
    }
}

static void
set_up (Fixture *self, gconstpointer data)
{
  GError *error = NULL;

  self->folder = g_dir_make_tmp ("xushi-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "changes.pdf", NULL);
  self->then = test_plan_new ();
  self->now = test_plan_new ();
  add_august (self->then);
  add_august (self->now);
  xushi_page_setup_init (&self->setup, 9);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->then);
  g_object_unref (self->now);
  g_remove (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

static XushiIndicator *
find (XushiPlan *plan, const char *name)
{
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        if (g_str_equal (xushi_indicator_get_name (xushi_area_get_indicator (area, j)), name))
          return xushi_area_get_indicator (area, j);
    }
  g_error ("no %s", name);
}

static XushiSpec *
edit (XushiIndicator *indicator)
{
  return (XushiSpec *) xushi_indicator_get_spec (indicator);
}

static XushiReading *
edit_reading (XushiPlan *plan, const char *name, int month)
{
  return (XushiReading *) xushi_indicator_get_reading (find (plan, name), month);
}

/* (transfer full): @parts as text without blanks. @compared: with the plan of then, in August. */
static char *
print (Fixture *self, XushiPageParts parts, gboolean compared)
{
  g_autoptr (XushiJudgedPlan) then = xushi_judged_plan_new (self->then, 8);
  g_autoptr (XushiJudgedPlan) now = xushi_judged_plan_new (self->now, 9);
  g_autoptr (XushiComparison) comparison = xushi_comparison_new (then, now, "8月会商");
  g_autoptr (XushiDocument) document = NULL;
  g_autoptr (GSubprocess) program = NULL;
  GError *error = NULL;
  char *text = NULL, *to;

  self->setup.parts = parts;
  self->setup.comparison = compared ? comparison : NULL;
  document = xushi_document_begin (now, &self->setup);
  while (xushi_document_step (document))
    ;
  self->setup.comparison = NULL;
  self->n_pages = xushi_document_get_n_pages (document);
  g_assert_true (xushi_document_save (document, self->path, NULL, NULL, &error));
  g_assert_no_error (error);
  program = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdftotext", "-raw",
                              "-l", self->first_only ? "1" : "1000", self->path, "-", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (program, NULL, NULL, &text, NULL, &error));
  g_assert_no_error (error);
  to = text;
  for (const char *from = text; *from != '\0'; from++)
    if (!g_ascii_isspace (*from))
      *to++ = *from;
  *to = '\0';
  return text;
}

static guint
count (const char *text, const char *piece)
{
  guint n = 0;

  for (const char *p = strstr (text, piece); p != NULL; p = strstr (p + strlen (piece), piece))
    n++;
  return n;
}

static void
assert_has (const char *text, const char *piece)
{
  if (strstr (text, piece) == NULL)
    g_error ("“%s” is not in “%s”", piece, text);
}

/* --- what has changed --- */

static void
take_out (XushiPlan *plan, guint position, const char *name)
{
  g_autoptr (XushiIndicator) gone = g_object_ref (find (plan, name));
  XushiArea *area = xushi_plan_get_area (plan, position);
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();

  for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
    if (xushi_area_get_indicator (area, i) != gone)
      g_ptr_array_add (rest, xushi_area_get_indicator (area, i));
  xushi_plan_unregister (plan, gone);
  xushi_area_set_indicators (area, rest);
}

/* 锅炉 was corrected and 废气 is judged by another target; 车位 is as before; 自行车 is new, 工业投资
 * gone; 餐厨 comes in late. */
static void
change (Fixture *self)
{
  XushiReading *late = xushi_reading_new (9);

  edit_reading (self->now, "淘汰高污染燃料小锅炉", 8)->value = 150;
  edit (find (self->now, "挥发性有机废气治理"))->target.low = 15;
  edit_reading (self->now, "餐厨垃圾日处理能力", 8)->value = XUSHI_UNKNOWN;
  late->value = 90;
  xushi_indicator_take_reading (find (self->now, "餐厨垃圾日处理能力"), late);
  take_out (self->then, 1, "投入公共自行车");
  take_out (self->now, 0, "工业投资");
}

static void
test_column (Fixture *self, gconstpointer data)
{
  g_autofree char *without = NULL, *with = NULL;

  change (self);
  without = print (self, XUSHI_PAGE_AREAS, FALSE);
  with = print (self, XUSHI_PAGE_AREAS, TRUE);
  g_assert_null (strstr (without, "较上次"));
  assert_has (with, "较上次");
  /* 168 of 200 is 84.0, 9.0 ahead; 150 was 75.0, 8.3 ahead. */
  assert_has (with, "修↑0.7");
  /* 12 of 15 is 80.0, 5.0 ahead; 10.8 was 72.0, 5.3 ahead. */
  assert_has (with, "调↓0.3");
  assert_has (with, "补报");
  /* 地区生产总值: 7.9 against 7.11. */
  assert_has (with, "↑0.79");
  /* What the signs mean is said once. */
  g_assert_cmpuint (count (with, "指较8月会商（1—8月）"), ==, 1);
}

static void
test_list (Fixture *self, gconstpointer data)
{
  static const char *const names[]
      = { "淘汰高污染燃料小锅炉", "挥发性有机废气治理", "餐厨垃圾日处理能力",
          "工业投资" };
  g_autofree char *text = NULL;

  change (self);
  text = print (self, XUSHI_PAGE_CHANGES, TRUE);
  assert_has (text, "较8月会商的变化");
  /* Each stands once, though it is under two headings' words. */
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpuint (count (text, names[i]), ==, 1);
  assert_has (text, "数据更正（1项）");
  assert_has (text, "8月数由151.2更正为150");
  assert_has (text, "目标由17家调为15家");
  assert_has (text, "撤出（1项）");
  assert_has (text, "新列入（1项）");
  /* That one, and a task whose percentage was given in September. */
  assert_has (text, "补报（2项）");
  /* The same light, though better; and a task in words. */
  g_assert_null (strstr (text, "地区生产总值"));
  g_assert_null (strstr (text, "加强宣传"));
}

/* Without a meeting, and without a change, the page says so. */
static void
test_nothing (Fixture *self, gconstpointer data)
{
  g_autofree char *none = print (self, XUSHI_PAGE_CHANGES, FALSE), *same = NULL;
  g_autoptr (XushiPlan) empty = xushi_plan_new ();
  XushiPlanInfo info = { .year = 2016 };

  xushi_plan_set_info (empty, &info);
  assert_has (none, "还没有定稿，无从比较。");
  g_set_object (&self->then, empty);
  g_set_object (&self->now, empty);
  same = print (self, XUSHI_PAGE_CHANGES, TRUE);
  assert_has (same, "较8月会商没有变化。");
}

static void
test_rules (Fixture *self, gconstpointer data)
{
  XushiRules rules;
  g_autofree char *text = NULL;

  xushi_rules_init (&rules);
  rules.slow_width = 50;
  xushi_plan_set_rules (self->now, &rules);
  text = print (self, XUSHI_PAGE_CHANGES, TRUE);
  assert_has (text, "评价规则较上次有改动");
}

/* --- the first page --- */

static void
test_first_page (Fixture *self, gconstpointer data)
{
  const gboolean portrait = GPOINTER_TO_INT (data);
  g_autofree char *without = NULL, *with = NULL;

  change (self);
  self->setup.portrait = portrait;
  without = print (self, XUSHI_PAGE_OVERVIEW, FALSE);
  with = print (self, XUSHI_PAGE_OVERVIEW | XUSHI_PAGE_CHANGES, TRUE);
  g_assert_null (strstr (without, "会商"));
  assert_has (with, "较8月会商：");
  assert_has (with, "项转好");
  assert_has (with, "新增滞后");
  assert_has (with, "目标调整1项、数据更正1项、新列入1项、撤出1项，见第2页。");
  /* The box is there where there is room for it. */
  g_assert_cmpuint (count (with, "亮灯变化"), ==, portrait ? 0 : 1);
  /* What is late is not pushed off. */
  assert_has (with, "新增停车位");
  assert_has (with, "地块未交付");
}

/* How many departments stand on the first page: those of what is late. */
static guint
count_late (Fixture *self, gboolean compared)
{
  static const char *const leads[] = { "环保局", "住建局", "城管局", "交通局", "农业局" };
  g_autofree char *text = print (self, XUSHI_PAGE_OVERVIEW | XUSHI_PAGE_CHANGES, compared);
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (leads); i++)
    n += count (text, leads[i]);
  return n;
}

static void
test_first_page_late (Fixture *self, gconstpointer data)
{
  const struct
  {
    XushiDensity density;
    gboolean portrait;
  } layouts[] = { { XUSHI_DENSITY_COMPACT, FALSE }, { XUSHI_DENSITY_NORMAL, FALSE },
                  { XUSHI_DENSITY_COMPACT, TRUE },  { XUSHI_DENSITY_NORMAL, TRUE } };
  g_autoptr (XushiPlan) then = test_plan_new_large (100);
  g_autoptr (XushiPlan) now = test_plan_new_large (100);

  add_august (then);
  add_august (now);
  g_set_object (&self->then, then);
  g_set_object (&self->now, now);
  self->first_only = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      guint without;

      self->setup.density = layouts[i].density;
      self->setup.portrait = layouts[i].portrait;
      without = count_late (self, FALSE);
      g_assert_cmpuint (without, >, 2);
      /* The sentence takes the room of one row, where there are more than fit anyway. */
      g_assert_cmpuint (count_late (self, TRUE) + 1, >=, without);
    }
}

/* --- the register, and the notes of adjusted targets --- */

static XushiTargetVersion *
make_version (XushiIndicator *indicator, int number, double low, const char *document)
{
  XushiTargetVersion *version = g_new0 (XushiTargetVersion, 1);

  version->indicator = xushi_indicator_get_id (indicator);
  version->version = number;
  version->target.low = low;
  version->target.high = XUSHI_UNKNOWN;
  version->target.document = g_strdup (document);
  version->target.decided = document != NULL ? g_strdup ("2016-07-20") : NULL;
  version->target.reason = document != NULL ? g_strdup ("用地核减") : NULL;
  return version;
}

static void
adjust (Fixture *self, GPtrArray *versions, const char *name, const char *document)
{
  XushiIndicator *indicator = find (self->now, name);

  g_ptr_array_add (versions, make_version (indicator, 1, 200, NULL));
  g_ptr_array_add (versions, make_version (indicator, 2, 180, document));
  xushi_indicator_set_n_targets (indicator, 2);
}

static void
test_register (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) versions
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_target_version_free);
  g_autofree char *none = print (self, XUSHI_PAGE_REGISTER, FALSE), *text = NULL;

  assert_has (none, "没有调整过的目标。");
  adjust (self, versions, "淘汰高污染燃料小锅炉", "德政发〔2016〕12号");
  g_ptr_array_add (versions, make_version (find (self->now, "淘汰高污染燃料小锅炉"), 3, 170, NULL));
  adjust (self, versions, "新增停车位", NULL);
  self->setup.target_versions = versions;
  text = print (self, XUSHI_PAGE_REGISTER, FALSE);
  assert_has (text, "目标调整台账");
  assert_has (text, "≥200台≥180台德政发〔2016〕12号2016-07-20用地核减");
  assert_has (text, "≥180台≥170台———");
  assert_has (text, "≥200个≥180个———");
  g_assert_cmpuint (count (text, "环保局"), ==, 1);
}

static void
test_notes (Fixture *self, gconstpointer data)
{
  static const char *const others[] = { "新增停车位", "投入公共自行车", "餐厨垃圾日处理能力" };
  g_autoptr (GPtrArray) versions
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_target_version_free);
  g_autofree char *few = NULL, *many = NULL;

  adjust (self, versions, "淘汰高污染燃料小锅炉", "德政发〔2016〕12号");
  self->setup.target_versions = versions;
  few = print (self, XUSHI_PAGE_AREAS, FALSE);
  assert_has (few, "调整①");
  g_assert_cmpuint (count (few, "①目标由200台调为180台（德政发〔2016〕12号，2016-07-20：用地核减）"), ==,
                    self->n_pages);
  /* More of them stand in their rows. */
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    adjust (self, versions, others[i], NULL);
  many = print (self, XUSHI_PAGE_AREAS, FALSE);
  g_assert_null (strstr (many, "①"));
  assert_has (many, "目标由200台调为180台（德政发〔2016〕12号");
  assert_has (many, "目标由200个调为180个");
}

/* --- frozen pages, signs and letters --- */

static void
test_meeting (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  self->setup.meeting = "县政府常务会议";
  text = print (self, XUSHI_PAGE_OVERVIEW | XUSHI_PAGE_AREAS | XUSHI_PAGE_FLAGS, FALSE);
  g_assert_cmpuint (self->n_pages, >, 1);
  /* At the foot of each page, and in the head of the first. */
  g_assert_cmpuint (count (text, "县政府常务会议定稿"), ==, self->n_pages + 1);
}

static void
test_minus (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  edit_reading (self->now, "地区生产总值", 9)->value = -4.5;
  edit_reading (self->now, "地区生产总值", 8)->value = -3.5;
  edit (find (self->now, "工业投资"))->target.low = -2;
  text = print (self, XUSHI_PAGE_OVERVIEW | XUSHI_PAGE_AREAS | XUSHI_PAGE_FLAGS | XUSHI_PAGE_SLIPS
                        | XUSHI_PAGE_VALUES | XUSHI_PAGE_CHANGES,
                TRUE);
  assert_has (text, "−4.5%");
  assert_has (text, "−3.5");
  assert_has (text, "≥−2");
  g_assert_null (strstr (text, "-4.5"));
  g_assert_null (strstr (text, "-3.5"));
  g_assert_null (strstr (text, "-2%"));
}

static void
test_letters (Fixture *self, gconstpointer data)
{
  /* Of the last plane, which is for private use: no typeface has it. */
  const char *strange = "用地\364\217\277\275核减";
  g_autofree char *none = xushi_page_fonts_describe (self->now, &self->setup), *text = NULL;

  g_assert_null (none);
  g_free (edit_reading (self->now, "新增停车位", 9)->reason);
  edit_reading (self->now, "新增停车位", 9)->reason = g_strdup (strange);
  text = xushi_page_fonts_describe (self->now, &self->setup);
  assert_has (text, "U+10FFFD");
  assert_has (text, "“新增停车位”的");
}

/* --- the words of the parts --- */

static void
test_parts (void)
{
  GError *error = NULL;
  XushiPageParts parts, all = 0;

  g_assert_true (xushi_page_parts_parse ("changes, register", &parts, &error));
  g_assert_no_error (error);
  g_assert_cmpint (parts, ==, XUSHI_PAGE_CHANGES | XUSHI_PAGE_REGISTER);
  g_assert_false (xushi_page_parts_parse ("changed", &parts, &error));
  for (guint i = 0; i < XUSHI_PAGE_N_PARTS; i++)
    {
      assert_has (error->message, xushi_page_part_to_word (i));
      all |= 1u << i;
    }
  g_assert_cmpint (all, ==, (1 << XUSHI_PAGE_N_PARTS) - 1);
  g_clear_error (&error);
}

#define ADD(path, data, test) g_test_add (path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  xushi_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  ADD ("/page/changes/column", NULL, test_column);
  ADD ("/page/changes/list", NULL, test_list);
  ADD ("/page/changes/nothing", NULL, test_nothing);
  ADD ("/page/changes/rules", NULL, test_rules);
  ADD ("/page/changes/first-page", NULL, test_first_page);
  ADD ("/page/changes/first-page-portrait", GINT_TO_POINTER (TRUE), test_first_page);
  ADD ("/page/changes/first-page-late", NULL, test_first_page_late);
  ADD ("/page/register", NULL, test_register);
  ADD ("/page/register/notes", NULL, test_notes);
  ADD ("/page/meeting", NULL, test_meeting);
  ADD ("/page/minus", NULL, test_minus);
  ADD ("/page/letters", NULL, test_letters);
  g_test_add_func ("/page/parts", test_parts);
  return g_test_run ();
}
