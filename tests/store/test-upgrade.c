/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "base/xushi-number.h"
#include "edit/xushi-editor.h"
#include "model/xushi-attribute.h"
#include "store/xushi-sequence.h"

#include <stdio.h>
#include <unistd.h>

/* A plan with everything in it, as the program of schema 2 wrote it, is a plan with everything in it
 * for this program: nothing is lost, what was revised stays so, and two copies that are upgraded
 * apart from each other agree. */

static void
assert_answer (StoreFixture *files, const char *sql, const char *expected)
{
  g_autofree char *answer = store_fixture_ask (files, sql);

  g_assert_cmpstr (answer, ==, expected);
}

/* Without what an upgrade adds: when it was made. */
static char *
dump_rows (StoreFixture *files)
{
  return store_fixture_ask (
      files,
      "SELECT group_concat (line, char (10)) FROM ("
      "SELECT 'r ' || indicator || ' ' || month || ' ' || version || ' ' || "
      "coalesce (value, '-') AS line FROM reading UNION ALL "
      "SELECT 'n ' || id || ' ' || name FROM node UNION ALL "
      "SELECT 's ' || id || ' ' || name FROM snapshot UNION ALL "
      "SELECT 'p ' || uuid FROM plan)");
}

static void
test_contents (void)
{
  g_autoptr (StoreFixture) files = store_fixture_new ();
  g_autoptr (XushiStore) store = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  GPtrArray *findings;
  g_autofree char *support = NULL;
  const XushiSpec *spec;
  const XushiReading *june;

  store_fixture_write_old (files);
  store = store_fixture_open (files, XUSHI_STORE_EXCLUSIVE);
  findings = xushi_store_inspect (store, NULL);
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_cmpuint (xushi_plan_get_n_indicators (xushi_store_get_plan (store)), ==, 4);
  spec = xushi_indicator_get_spec (xushi_plan_find_key (xushi_store_get_plan (store), "1"));
  support = xushi_names_join (spec->support);
  g_assert_cmpstr (support, ==, "教育局、财政局"); /* stored once where it was listed twice */
  g_assert_cmpstr (spec->definition, ==, "城镇口径");
  g_assert_cmpstr (spec->target.document, ==, "示政〔2016〕1号");
  g_assert_cmpfloat (spec->target.high, ==, 13000);
  g_assert_cmpfloat (spec->slow_width, ==, 12);
  june = xushi_indicator_get_reading (xushi_plan_find_key (xushi_store_get_plan (store), "1"), 6);
  g_assert_cmpstr (june->note, ==, "改过的备注");
  g_assert_cmpfloat (june->added, ==, 7000);
  g_assert_cmpint (june->light, ==, XUSHI_LIGHT_SLOW);
  g_assert_cmpint (june->n_versions, ==, 3);
  versions = xushi_store_list_readings (store, 1, 6, NULL);
  g_assert_cmpuint (versions->len, ==, 3);
  g_assert_cmpfloat (((XushiReading *) versions->pdata[0])->value, ==, 6400);
  assert_answer (files, "SELECT group_concat (name, '、') FROM (SELECT name FROM node "
                        "WHERE indicator = 7 ORDER BY position)",
                 "立项、开工、投用");
  assert_answer (files, "SELECT count (*) FROM snapshot_row r JOIN snapshot s ON s.id = r.snapshot",
                 "3");
  assert_answer (files, "SELECT text || level || due || result FROM difficulty",
                 "土地指标不足县领导2016-05-01已协调");
  assert_answer (files, "SELECT group_concat (id) FROM indicator", "1,2,7,9");
  assert_answer (files, "SELECT what || old || new FROM change ORDER BY id DESC LIMIT 1",
                 "file.schema45");
}

static void
assert_revised (XushiIndicator *indicator, int month, gboolean revised)
{
  const XushiReading *reading = xushi_indicator_get_reading (indicator, month);

  g_assert_nonnull (reading);
  if (reading->revised != revised)
    g_error ("month %d: revised %d, expected %d", month, reading->revised, revised);
}

static void
test_revised (void)
{
  g_autoptr (StoreFixture) files = store_fixture_new ();
  g_autoptr (XushiStore) store = NULL;
  g_autoptr (XushiEditor) editor = NULL;
  XushiIndicator *jobs;
  GError *error = NULL;

  store_fixture_write_old (files);
  store = store_fixture_open (files, XUSHI_STORE_EXCLUSIVE);
  editor = xushi_editor_new (store);
  jobs = xushi_plan_find_key (xushi_store_get_plan (store), "1");
  assert_revised (jobs, 3, TRUE);
  assert_revised (jobs, 4, FALSE);
  assert_revised (jobs, 6, FALSE);
  assert_revised (jobs, 7, FALSE);
  /* From now on: April was seen by the meeting of June, July by none. */
  xushi_editor_set_value (editor, jobs, 4, 4200, &error);
  xushi_editor_set_value (editor, jobs, 6, 6600, &error);
  xushi_editor_set_value (editor, jobs, 7, 7200, &error);
  g_assert_no_error (error);
  assert_revised (jobs, 4, TRUE);
  assert_revised (jobs, 6, TRUE);
  assert_revised (jobs, 7, FALSE);
  g_clear_object (&editor);
  g_clear_object (&store);
  store = store_fixture_open (files, XUSHI_STORE_READ_ONLY);
  jobs = xushi_plan_find_key (xushi_store_get_plan (store), "1");
  assert_revised (jobs, 3, TRUE);
  assert_revised (jobs, 4, TRUE);
  assert_revised (jobs, 7, FALSE);
}

/* Two copies, upgraded apart from each other, have the same rows, and new rows of their own. */
static void
test_copies_agree (void)
{
  g_autoptr (StoreFixture) one = store_fixture_new (), other = store_fixture_new ();
  g_autoptr (XushiStore) store = NULL;
  g_autofree char *rows_one = NULL, *rows_other = NULL;
  gint64 new_one, new_other;

  store_fixture_write_old (one);
  store_fixture_write_old (other);
  store = store_fixture_open (one, XUSHI_STORE_EXCLUSIVE);
  rows_one = dump_rows (one);
  new_one = store_fixture_add (store, 1, "新", "新指标");
  g_clear_object (&store);
  store = store_fixture_open (other, XUSHI_STORE_EXCLUSIVE);
  rows_other = dump_rows (other);
  new_other = store_fixture_add (store, 1, "新", "新指标");
  g_assert_cmpstr (rows_one, ==, rows_other);
  g_assert_nonnull (strstr (rows_one, "p "));
  g_assert_cmpint (new_one, !=, new_other);
}

/* Every number that is given is above those in the file, and those of readings and snapshots are
 * in the order in which things happened. */
static void
test_numbers_ascend (void)
{
  g_autoptr (StoreFixture) files = store_fixture_new ();
  g_autoptr (XushiStore) store = NULL;
  g_autofree char *greatest = NULL;

  store_fixture_write_old (files);
  store = store_fixture_open (files, XUSHI_STORE_EXCLUSIVE);
  greatest = store_fixture_ask (files, "SELECT max ((SELECT max (version) FROM reading), "
                                       "(SELECT max (id) FROM snapshot))");
  g_assert_cmpint (store_fixture_add_area (store, "新领域"), >,
                   g_ascii_strtoll (greatest, NULL, 10));
  assert_answer (files, "SELECT count (*) FROM reading a JOIN reading b USING (indicator, month) "
                        "WHERE a.entered_at < b.entered_at AND a.version > b.version "
                        "AND a.month <> 3",
                 "0");
}

/* A file that may only be read is upgraded in memory and left as it is. */
static void
test_read_only (void)
{
  g_autoptr (StoreFixture) files = store_fixture_new ();
  g_autoptr (XushiStore) store = NULL;
  g_autoptr (GBytes) before = NULL, after = NULL;

  store_fixture_write_old (files);
  before = store_fixture_read (files->path);
  store = store_fixture_open (files, XUSHI_STORE_READ_ONLY);
  g_assert_cmpuint (xushi_plan_get_n_indicators (xushi_store_get_plan (store)), ==, 4);
  after = store_fixture_read (files->path);
  g_assert_true (g_bytes_equal (before, after));
}

/* An old plan that was copied over an open one is not upgraded: it is not ours to write. */
static void
test_copied_over (void)
{
  g_autoptr (StoreFixture) files = store_fixture_new (), old = store_fixture_new ();
  g_autoptr (XushiStore) store = store_fixture_create (files);
  g_autoptr (GBytes) bytes = NULL, after = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  FILE *file;

  store_fixture_add_area (store, "民生实事");
  store_fixture_write_old (old);
  bytes = store_fixture_read (old->path);
  file = fopen (files->path, "r+");
  g_assert_cmpuint (fwrite (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes), 1, file), ==, 1);
  fclose (file);
  g_assert_cmpint (truncate (files->path, (off_t) size), ==, 0);
  g_assert_false (xushi_store_begin (store, "x", &error));
  g_assert_nonnull (xushi_store_get_read_only_reason (store));
  after = store_fixture_read (files->path);
  g_assert_true (g_bytes_equal (bytes, after));
}

static void
write_bytes (StoreFixture *files, const guchar *bytes, gsize size)
{
  GError *error = NULL;

  g_file_set_contents (files->path, (const char *) bytes, (gssize) size, &error);
  g_assert_no_error (error);
}

/* From the upgrade on, a single bit that differs is found, on whichever page. */
static void
test_sums (void)
{
  g_autoptr (StoreFixture) files = store_fixture_new ();
  g_autoptr (XushiStore) store = NULL;
  g_autoptr (GBytes) sound = NULL;
  g_autofree guchar *bytes = NULL;
  gsize size;

  store_fixture_write_old (files);
  store = store_fixture_open (files, XUSHI_STORE_EXCLUSIVE);
  g_clear_object (&store);
  sound = store_fixture_read (files->path);
  bytes = g_memdup2 (g_bytes_get_data (sound, &size), g_bytes_get_size (sound));
  for (gsize place = 200; place < size; place += 4099)
    {
      g_autoptr (GError) error = NULL;

      bytes[place] ^= 1;
      write_bytes (files, bytes, size);
      store = xushi_store_open (files->path, XUSHI_STORE_EXCLUSIVE, &error);
      if (store == NULL)
        g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED);
      else if (xushi_store_inspect (store, NULL)->len == 0)
        g_error ("a bit at %" G_GSIZE_FORMAT " is not found", place);
      g_clear_object (&store);
      bytes[place] ^= 1;
    }
  write_bytes (files, bytes, size);
  store = store_fixture_open (files, XUSHI_STORE_EXCLUSIVE);
  g_assert_cmpuint (xushi_store_inspect (store, NULL)->len, ==, 0);
}

/* What a migration cannot take over makes the file a damaged one, not one of a strange error. */
static void
test_unfit (void)
{
  g_autoptr (StoreFixture) files = store_fixture_new ();
  g_autoptr (GBytes) before = NULL, after = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_write_old (files);
  store_fixture_execute (files, "UPDATE node SET weight = 9e999 WHERE position = 1");
  before = store_fixture_read (files->path);
  g_assert_null (xushi_store_open (files->path, XUSHI_STORE_WRITABLE, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED);
  after = store_fixture_read (files->path);
  g_assert_true (g_bytes_equal (before, after));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/upgrade/contents", test_contents);
  g_test_add_func ("/store/upgrade/revised", test_revised);
  g_test_add_func ("/store/upgrade/copies-agree", test_copies_agree);
  g_test_add_func ("/store/upgrade/numbers-ascend", test_numbers_ascend);
  g_test_add_func ("/store/upgrade/read-only", test_read_only);
  g_test_add_func ("/store/upgrade/copied-over", test_copied_over);
  g_test_add_func ("/store/upgrade/sums", test_sums);
  g_test_add_func ("/store/upgrade/unfit", test_unfit);
  return g_test_run ();
}
