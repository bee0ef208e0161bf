/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "slips/xushi-collection.h"
#include "slips/xushi-slip-book.h"

/* What a window does with what came back: order, takes, one step, and who is missing. */

typedef struct
{
  StoreFixture *files;
  XushiStore *store;
  XushiEditor *editor;
  XushiPlan *plan;
  XushiCollection *collection;
  guint n_changed;
} Fixture;

static void
add (Fixture *fixture, XushiArea *area, const char *key, const char *name, const char *department)
{
  g_autoptr (XushiSpec) spec = xushi_spec_new (name);
  GError *error = NULL;
  gint64 id;

  xushi_spec_set_string (&spec->key, key);
  xushi_spec_set_string (&spec->lead_department, department);
  xushi_spec_set_string (&spec->unit, "个");
  spec->target.low = 100;
  id = xushi_editor_add_indicator (fixture->editor, area, spec, NULL, &error);
  g_assert_no_error (error);
  xushi_editor_set_value (fixture->editor, xushi_plan_find_indicator (fixture->plan, id), 8, 50,
                          &error);
  g_assert_no_error (error);
}

static void
count_change (Fixture *fixture)
{
  fixture->n_changed++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  XushiArea *area;

  fixture->files = store_fixture_new ();
  fixture->store = store_fixture_create (fixture->files);
  store_fixture_add_area (fixture->store, "民生实事");
  fixture->editor = xushi_editor_new (fixture->store);
  fixture->plan = xushi_editor_get_plan (fixture->editor);
  area = xushi_plan_get_area (fixture->plan, 0);
  add (fixture, area, "A", "停车位", "城管局");
  add (fixture, area, "B", "公厕", "城管局");
  add (fixture, area, "C", "学校", "教育局");
  add (fixture, area, "D", "医院", "卫计局");
  add (fixture, area, "E", "公园", "住建局");
  store_fixture_forget_steps (fixture->files);
  fixture->collection
      = xushi_collection_new (fixture->plan, xushi_store_get_uuid (fixture->store), 9);
  g_signal_connect_swapped (fixture->collection, "changed", G_CALLBACK (count_change), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->collection);
  g_assert_finalize_object (fixture->editor);
  g_assert_finalize_object (fixture->store);
  store_fixture_free (fixture->files);
}

static double
get_value (Fixture *fixture, const char *key)
{
  const XushiReading *reading
      = xushi_indicator_get_reading (xushi_plan_find_key (fixture->plan, key), 9);

  return reading != NULL ? reading->value : XUSHI_UNKNOWN;
}

static void
check_order (Fixture *fixture)
{
  static const struct
  {
    const char *department;
    const char *key;
    XushiVerdict verdict;
  } wanted[] = { { "教育局", "C", XUSHI_VERDICT_REFUSED }, { "城管局", "B", XUSHI_VERDICT_DOUBT },
                 { "城管局", "A", XUSHI_VERDICT_TAKEN },   { "卫计局", "D", XUSHI_VERDICT_TAKEN } };

  g_assert_cmpuint (xushi_collection_get_n_items (fixture->collection), ==,
                    G_N_ELEMENTS (wanted));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      const XushiCollectItem *item = xushi_collection_get_item (fixture->collection, i);

      g_assert_cmpstr (item->department, ==, wanted[i].department);
      g_assert_cmpstr (xushi_indicator_get_spec (item->indicator)->key, ==, wanted[i].key);
      g_assert_cmpint (item->verdict, ==, wanted[i].verdict);
      g_assert_cmpint (item->take, ==, wanted[i].verdict == XUSHI_VERDICT_TAKEN);
    }
}

static void
test_takes (Fixture *fixture, gconstpointer data)
{
  XushiCollection *collection = fixture->collection;
  g_autofree char *before = store_fixture_dump (fixture->plan);
  g_autofree char *after = NULL;
  GError *error = NULL;
  guint n = 0;

  xushi_collection_add_text (collection, "微信.txt",
                             "停车位 60个\n公厕 600000\n学校 约5\n医院：55\n");
  xushi_collection_settle (collection);
  check_order (fixture);
  g_assert_cmpuint (xushi_collection_get_n_problems (collection), ==, 1);
  g_assert_cmpint (xushi_collection_get_file (collection, 0)->kind, ==, XUSHI_COLLECT_TEXT);
  g_assert_cmpuint (xushi_collection_get_unanswered (collection)->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (xushi_collection_get_unanswered (collection), 0), ==, "住建局");
  /* What is refused cannot be taken, whatever is clicked. */
  g_assert_false (xushi_collection_set_take (collection, 0, TRUE));
  g_assert_true (xushi_collection_set_take (collection, 1, TRUE));
  g_assert_true (xushi_collection_set_take (collection, 3, FALSE));
  g_assert_cmpuint (fixture->n_changed, ==, 2);
  g_assert_cmpuint (xushi_collection_get_n_taken (collection), ==, 2);
  xushi_collection_set_take_doubts (collection, FALSE);
  g_assert_cmpuint (xushi_collection_get_n_taken (collection), ==, 1);
  xushi_collection_set_take_doubts (collection, TRUE);
  g_assert_true (xushi_collection_apply (collection, fixture->editor, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpfloat (get_value (fixture, "A"), ==, 60);
  g_assert_cmpfloat (get_value (fixture, "B"), ==, 600000);
  g_assert_false (xushi_is_known (get_value (fixture, "D")));
  /* One step: taken back at once. */
  g_assert_nonnull (strstr (xushi_editor_get_undo_label (fixture->editor), "城管局"));
  g_assert_true (xushi_editor_undo (fixture->editor, &error));
  after = store_fixture_dump (fixture->plan);
  g_assert_cmpstr (after, ==, before);
}

/* What the plan has by now is not entered again, and what is gone is told. */
static void
test_changed_meanwhile (Fixture *fixture, gconstpointer data)
{
  XushiCollection *collection = fixture->collection;
  g_autoptr (GError) error = NULL;
  guint n = 7;

  xushi_collection_add_text (collection, "微信.txt", "停车位 60个\n医院：55\n");
  xushi_collection_settle (collection);
  g_assert_true (xushi_editor_set_value (fixture->editor, xushi_plan_find_key (fixture->plan, "A"), 9,
                                         60, &error));
  g_assert_true (xushi_collection_apply (collection, fixture->editor, &n, &error));
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (xushi_editor_undo (fixture->editor, &error));
  g_assert_true (xushi_editor_delete_indicator (
      fixture->editor, xushi_plan_find_key (fixture->plan, "D"), &error));
  g_assert_no_error (error);
  g_assert_false (xushi_collection_apply (collection, fixture->editor, &n, &error));
  g_assert_nonnull (error);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  XushiCollection *collection = fixture->collection;
  g_autofree char *before = store_fixture_dump (fixture->plan);
  g_autofree char *after = NULL;
  GError *error = NULL;
  guint n = 7;

  xushi_collection_add_text (collection, "空.txt", "");
  xushi_collection_add_path (collection, "/nowhere/at/all");
  xushi_collection_settle (collection);
  g_assert_cmpuint (xushi_collection_get_n_files (collection), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpint (xushi_collection_get_file (collection, i)->kind, ==, XUSHI_COLLECT_UNUSABLE);
      g_assert_cmpuint (xushi_collection_get_file (collection, i)->problems->len, >, 0);
    }
  g_assert_cmpuint (xushi_collection_get_n_items (collection), ==, 0);
  g_assert_true (xushi_collection_apply (collection, fixture->editor, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 0);
  after = store_fixture_dump (fixture->plan);
  g_assert_cmpstr (after, ==, before);
}

/* Bytes that a fuzzer has found: markup that goes on in NULs. */
static void
test_hostile (Fixture *fixture, gconstpointer data)
{
  static const char bytes[64] = "<!\0\276";
  g_autoptr (GBytes) file = g_bytes_new_static (bytes, sizeof bytes);

  xushi_collection_add_bytes (fixture->collection, "x.xml", file);
  xushi_collection_settle (fixture->collection);
  g_assert_cmpint (xushi_collection_get_file (fixture->collection, 0)->kind, ==,
                   XUSHI_COLLECT_UNUSABLE);
}

/* Whom slips are written for, and that one that is not filled in says so. */
static void
test_forms (Fixture *fixture, gconstpointer data)
{
  static const char *const only[] = { "城管局", NULL };
  g_autoptr (XushiSlipForms) forms = xushi_slip_forms_new (fixture->plan, 9, NULL, NULL);
  g_autoptr (XushiSlipForms) one = xushi_slip_forms_new (fixture->plan, 9, only, NULL);
  const XushiSlipOptions options = { xushi_store_get_uuid (fixture->store), "2016-10-10", NULL };
  const XushiSlipForm *form = xushi_slip_forms_find (forms, "城管局");
  g_autofree char *path = xushi_slip_folder_get_path (fixture->files->folder, form, ".xlsx");
  GError *error = NULL;

  g_assert_cmpuint (forms->forms->len, ==, 4);
  g_assert_cmpuint (one->forms->len, ==, 1);
  g_assert_cmpuint (form->rows->len, ==, 2);
  g_assert_cmpint (xushi_slip_folder_look (fixture->files->folder, forms, form, ".xlsx", &options),
                   ==, XUSHI_SLIP_FILE_NEW);
  g_assert_true (xushi_slip_book_write (forms, form, &options, path, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (xushi_slip_folder_look (fixture->files->folder, forms, form, ".xlsx", &options),
                   ==, XUSHI_SLIP_FILE_REPLACED);
  g_assert_false (xushi_slip_book_write (forms, form, &options, path, FALSE, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  xushi_collection_add_path (fixture->collection, path);
  xushi_collection_settle (fixture->collection);
  g_assert_cmpint (xushi_collection_get_file (fixture->collection, 0)->kind, ==, XUSHI_COLLECT_SLIP);
  g_assert_cmpuint (xushi_collection_get_file (fixture->collection, 0)->n_filled, ==, 0);
  g_assert_cmpuint (xushi_collection_get_file (fixture->collection, 0)->problems->len, ==, 1);
  g_assert_cmpuint (xushi_collection_get_unanswered (fixture->collection)->len, ==, 4);
}

int
main (int argc, char **argv)
{
  int status;

  xushi_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  store_fixture_init_data ();
  g_test_add ("/slips/takes", Fixture, NULL, set_up, test_takes, tear_down);
  g_test_add ("/slips/changed-meanwhile", Fixture, NULL, set_up, test_changed_meanwhile, tear_down);
  g_test_add ("/slips/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/slips/hostile", Fixture, NULL, set_up, test_hostile, tear_down);
  g_test_add ("/slips/forms", Fixture, NULL, set_up, test_forms, tear_down);
  status = g_test_run ();
  store_fixture_clear_data ();
  return status;
}
