/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "base/xushi-number.h"
#include "store/xushi-store-private.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

/* Files that cannot be opened, or only be read: each is reported, and left as it is. */

typedef struct
{
  StoreFixture *files;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = NULL;
  gint64 area;

  fixture->files = store_fixture_new ();
  store = store_fixture_create (fixture->files);
  area = store_fixture_add_area (store, "民生实事");
  store_fixture_add_many (store, area, 1, 30);
  store_fixture_put (store, store_fixture_find (store, "1"), 3, 5);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  store_fixture_free (fixture->files);
}

static void
assert_refused (Fixture *fixture, XushiStoreError code)
{
  static const XushiStoreMode modes[]
      = { XUSHI_STORE_WRITABLE, XUSHI_STORE_READ_ONLY, XUSHI_STORE_EXCLUSIVE };
  g_autoptr (GBytes) before = store_fixture_read (fixture->files->path);

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) after = NULL;

      g_assert_null (xushi_store_open (fixture->files->path, modes[i], &error));
      g_assert_error (error, XUSHI_STORE_ERROR, (int) code);
      g_assert_nonnull (strstr (error->message, "plan.xushi"));
      after = store_fixture_read (fixture->files->path);
      g_assert_true (g_bytes_equal (before, after));
      g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 1);
    }
}

static void
put_file (Fixture *fixture, gconstpointer data, gssize size)
{
  g_assert_true (g_file_set_contents (fixture->files->path, data, size, NULL));
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = g_build_filename (fixture->files->folder, "nowhere.xushi", NULL);
  g_autofree char *folder
      = g_build_filename (fixture->files->folder, "gone", "plan.xushi", NULL);
  XushiPlanInfo info = { .year = 2016 };
  GError *error = NULL;

  g_assert_null (xushi_store_open (file, XUSHI_STORE_WRITABLE, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_MISSING);
  g_assert_nonnull (strstr (error->message, "nowhere.xushi"));
  g_clear_error (&error);
  g_assert_null (xushi_store_open (folder, XUSHI_STORE_READ_ONLY, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_MISSING);
  g_assert_null (strstr (error->message, "plan.xushi")); /* the folder is what is missing */
  g_clear_error (&error);
  g_assert_null (xushi_store_create (folder, &info, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_MISSING);
  g_clear_error (&error);
  g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 1);
}

static void
test_create_refuses (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = store_fixture_read (fixture->files->path), after = NULL;
  g_autofree char *other = g_build_filename (fixture->files->folder, "other.xushi", NULL);
  XushiPlanInfo info = { .year = 2016 };
  GError *error = NULL;

  g_assert_null (xushi_store_create (fixture->files->path, &info, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  after = store_fixture_read (fixture->files->path);
  g_assert_true (g_bytes_equal (before, after));
  info.year = 16;
  g_assert_null (xushi_store_create (other, &info, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 1);
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  g_assert_null (xushi_store_open (fixture->files->folder, XUSHI_STORE_WRITABLE, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_FOREIGN);
  g_clear_error (&error);
}

static void
test_other_files (Fixture *fixture, gconstpointer data)
{
  guint8 junk[5000];

  put_file (fixture, "指标,目标\n新增就业,12000\n", -1);
  assert_refused (fixture, XUSHI_STORE_ERROR_FOREIGN);
  put_file (fixture, "xy", 2);
  assert_refused (fixture, XUSHI_STORE_ERROR_FOREIGN);
  for (gsize i = 0; i < sizeof junk; i++)
    junk[i] = (guint8) (i * 37 + 11);
  put_file (fixture, junk, sizeof junk);
  assert_refused (fixture, XUSHI_STORE_ERROR_FOREIGN);
  put_file (fixture, "", 0);
  assert_refused (fixture, XUSHI_STORE_ERROR_DAMAGED);
}

static void
test_other_database (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->files->path);
  store_fixture_execute (fixture->files, "CREATE TABLE plan (id INTEGER PRIMARY KEY);"
                                         "INSERT INTO plan VALUES (1);");
  assert_refused (fixture, XUSHI_STORE_ERROR_FOREIGN);
}

/* Another program's database that is being written: we must not checkpoint its log. */
static void
test_other_database_in_use (Fixture *fixture, gconstpointer data)
{
  sqlite3 *other = NULL;
  g_autofree char *log = g_strconcat (fixture->files->path, "-wal", NULL);
  g_autoptr (GBytes) file_before = NULL, log_before = NULL, file_after = NULL, log_after = NULL;
  GError *error = NULL;

  g_unlink (fixture->files->path);
  sqlite3_open (fixture->files->path, &other);
  sqlite3_exec (other, "PRAGMA journal_mode = WAL; CREATE TABLE t (x); INSERT INTO t VALUES (1);",
                NULL, NULL, NULL);
  file_before = store_fixture_read (fixture->files->path);
  log_before = store_fixture_read (log);
  g_assert_null (xushi_store_open (fixture->files->path, XUSHI_STORE_WRITABLE, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_FOREIGN);
  g_clear_error (&error);
  file_after = store_fixture_read (fixture->files->path);
  log_after = store_fixture_read (log);
  g_assert_true (g_bytes_equal (file_before, file_after));
  g_assert_true (g_bytes_equal (log_before, log_after));
  sqlite3_close (other);
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  store_fixture_execute (fixture->files, "PRAGMA user_version = 99");
  assert_refused (fixture, XUSHI_STORE_ERROR_NEWER);
}

static void
test_no_schema (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->files->path);
  store_fixture_execute (fixture->files,
                         "PRAGMA application_id = 0x58555348; CREATE TABLE t (x);");
  assert_refused (fixture, XUSHI_STORE_ERROR_DAMAGED);
  store_fixture_execute (fixture->files, "PRAGMA user_version = 1");
  assert_refused (fixture, XUSHI_STORE_ERROR_DAMAGED);
}

/* Truncated anywhere, the file is never opened as half a plan. */
static void
test_cut (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) whole = store_fixture_read (fixture->files->path);
  gsize size;
  const char *bytes = g_bytes_get_data (whole, &size);

  g_assert_cmpuint (size, >, 20 * 4096);
  for (gsize cut = 2; cut < size; cut = cut < 200 ? cut + 33 : cut + 4096 + (cut % 3 == 0 ? 7 : 0))
    {
      put_file (fixture, bytes, (gssize) cut);
      assert_refused (fixture, XUSHI_STORE_ERROR_DAMAGED);
    }
  for (gsize cut = size - 1; cut > size - 4096; cut -= 1000)
    {
      put_file (fixture, bytes, (gssize) cut);
      assert_refused (fixture, XUSHI_STORE_ERROR_DAMAGED);
    }
  for (gsize cut = 4096; cut < size; cut += 5 * 4096)
    {
      put_file (fixture, bytes, (gssize) cut);
      assert_refused (fixture, XUSHI_STORE_ERROR_DAMAGED);
    }
}

/* Pages overwritten: opened or refused, but never a crash, and never a changed file. The check
 * finds what opening did not need to read. */
static void
test_overwritten (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) whole = store_fixture_read (fixture->files->path);
  gsize size, n_refused = 0;
  const char *bytes = g_bytes_get_data (whole, &size);

  for (gsize page = 1; page < size / 4096; page++)
    {
      g_autofree char *copy = g_memdup2 (bytes, size);
      g_autoptr (GBytes) damaged = NULL, after = NULL;
      g_autoptr (XushiStore) store = NULL;
      GPtrArray *findings = NULL;
      g_autoptr (GError) error = NULL;

      memset (copy + page * 4096, 0xa5, 4096);
      put_file (fixture, copy, (gssize) size);
      damaged = store_fixture_read (fixture->files->path);
      store = xushi_store_open (fixture->files->path, XUSHI_STORE_WRITABLE, &error);
      if (store != NULL)
        findings = xushi_store_inspect (store, NULL);
      else
        g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED);
      n_refused += store == NULL;
      g_assert_true (store == NULL || findings == NULL || findings->len > 0);
      g_clear_object (&store);
      after = store_fixture_read (fixture->files->path);
      g_assert_true (g_bytes_equal (damaged, after));
    }
  g_assert_cmpuint (n_refused, >, 3);
}

static void
test_unknown_content (Fixture *fixture, gconstpointer data)
{
  store_fixture_execute (fixture->files, "PRAGMA ignore_check_constraints = ON;"
                                         "UPDATE indicator SET measure = 'guess' WHERE key = '7'");
  assert_refused (fixture, XUSHI_STORE_ERROR_DAMAGED);
}

static void
test_no_plan_row (Fixture *fixture, gconstpointer data)
{
  store_fixture_execute (fixture->files, "DELETE FROM plan");
  assert_refused (fixture, XUSHI_STORE_ERROR_DAMAGED);
}

/* A plan received by mail runs no code of its own: it is shown, and not written to. */
static void
test_triggers_stay_quiet (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = NULL;
  g_autofree char *n = NULL;
  GError *error = NULL;

  store_fixture_execute (fixture->files,
                         "CREATE TRIGGER evil AFTER INSERT ON reading BEGIN "
                         "DELETE FROM target; END");
  store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  g_assert_nonnull (strstr (xushi_store_get_read_only_reason (store), "evil"));
  g_assert_false (xushi_store_begin (store, "x", &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  n = store_fixture_ask (fixture->files, "SELECT count (*) FROM target");
  g_assert_cmpstr (n, ==, "30");
}

static void
test_read_only_mode (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = store_fixture_read (fixture->files->path), after = NULL;
  g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_READ_ONLY);
  g_autofree char *copy = g_build_filename (fixture->files->folder, "copy.xushi", NULL);
  GError *error = NULL;

  g_assert_nonnull (xushi_store_get_read_only_reason (store));
  g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 1); /* no lock */
  g_assert_false (xushi_store_begin (store, "x", &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_true (xushi_store_save_copy (store, copy, FALSE, &error));
  g_assert_no_error (error);
  after = store_fixture_read (fixture->files->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_closed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  GError *error = NULL;

  g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 2); /* the lock */
  xushi_store_close (store);
  g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 1);
  g_assert_false (xushi_store_begin (store, "x", &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  xushi_store_close (store);
}

/* Root may write anything, so the tests of permissions run as another user. */
static int
run_unprivileged (Fixture *fixture, void (*work) (Fixture *fixture))
{
  pid_t pid = fork ();
  int status = 0;

  if (pid == 0)
    {
      if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
        _exit (77);
      work (fixture);
      _exit (0);
    }
  waitpid (pid, &status, 0);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

#define DEMAND(condition)                                                                   \
  if (!(condition))                                                                         \
  _exit (__LINE__ % 70 + 1)

static void
open_protected (Fixture *fixture)
{
  GError *error = NULL;
  XushiStore *store
      = xushi_store_open (fixture->files->path, XUSHI_STORE_WRITABLE, &error);

  DEMAND (store != NULL);
  DEMAND (xushi_store_get_read_only_reason (store) != NULL);
  DEMAND (!xushi_store_begin (store, "x", &error));
  DEMAND (g_error_matches (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_READ_ONLY));
  g_clear_error (&error);
  DEMAND (xushi_store_open (fixture->files->path, XUSHI_STORE_EXCLUSIVE, &error) == NULL);
  DEMAND (g_error_matches (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_READ_ONLY));
}

static void
open_forbidden (Fixture *fixture)
{
  GError *error = NULL;

  DEMAND (xushi_store_open (fixture->files->path, XUSHI_STORE_WRITABLE, &error) == NULL);
  DEMAND (g_error_matches (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IO));
}

static void
create_forbidden (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->files->folder, "new.xushi", NULL);
  XushiPlanInfo info = { .year = 2016 };
  GError *error = NULL;

  DEMAND (xushi_store_create (path, &info, &error) == NULL);
  DEMAND (g_error_matches (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IO));
}

static void
test_permissions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = store_fixture_read (fixture->files->path), after = NULL;

  /* The file is read-only. */
  g_chmod (fixture->files->folder, 0777);
  g_chmod (fixture->files->path, 0444);
  g_assert_cmpint (run_unprivileged (fixture, open_protected), ==, 0);
  /* The folder does not allow a journal. */
  g_chmod (fixture->files->path, 0666);
  g_chmod (fixture->files->folder, 0555);
  g_assert_cmpint (run_unprivileged (fixture, open_protected), ==, 0);
  g_assert_cmpint (run_unprivileged (fixture, create_forbidden), ==, 0);
  /* The file may not even be read. */
  g_chmod (fixture->files->path, 0000);
  g_assert_cmpint (run_unprivileged (fixture, open_forbidden), ==, 0);
  g_chmod (fixture->files->folder, 0700);
  g_chmod (fixture->files->path, 0600);
  after = store_fixture_read (fixture->files->path);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 1);
}

#define ADD(name, function) \
  g_test_add ("/store/open/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("missing", test_missing);
  ADD ("create-refuses", test_create_refuses);
  ADD ("folder", test_folder);
  ADD ("other-files", test_other_files);
  ADD ("other-database", test_other_database);
  ADD ("other-database-in-use", test_other_database_in_use);
  ADD ("newer", test_newer);
  ADD ("no-schema", test_no_schema);
  ADD ("cut", test_cut);
  ADD ("overwritten", test_overwritten);
  ADD ("unknown-content", test_unknown_content);
  ADD ("no-plan-row", test_no_plan_row);
  ADD ("triggers-stay-quiet", test_triggers_stay_quiet);
  ADD ("read-only-mode", test_read_only_mode);
  ADD ("closed", test_closed);
  ADD ("permissions", test_permissions);
  return g_test_run ();
}
