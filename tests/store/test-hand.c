/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "store/xushi-store-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* Another hand on the file of an open plan: no figure is shown for long that the file does not
 * hold, no step is written over what was not seen, and what was entered is never lost. */

enum
{
  FIRST = 1, /* the row of the indicator with key "1" */
  SECOND,
};

typedef struct
{
  StoreFixture *files;
  char *other; /* owned: a second path in the folder */
  XushiStore *store;
  XushiPlan *plan; /* borrowed */
  char *reread;    /* owned, nullable: the last sentence of the signal */
} Fixture;

static void
reread_cb (XushiStore *store, const char *sentence, Fixture *fixture)
{
  g_free (fixture->reread);
  fixture->reread = g_strdup (sentence);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  gint64 area;

  fixture->files = store_fixture_new ();
  fixture->other = g_build_filename (fixture->files->folder, "other.xushi", NULL);
  fixture->store = store_fixture_create (fixture->files);
  area = store_fixture_add_area (fixture->store, "民生实事");
  store_fixture_add (fixture->store, area, "1", "新增就业");
  store_fixture_add (fixture->store, area, "2", "新增停车位");
  g_clear_object (&fixture->store);
  store_fixture_number_from_one (fixture->files);
  fixture->store = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);
  fixture->plan = xushi_store_get_plan (fixture->store);
  store_fixture_put (fixture->store, FIRST, 3, 11);
  g_signal_connect (fixture->store, "reread", G_CALLBACK (reread_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->store);
  g_free (fixture->reread);
  g_free (fixture->other);
  store_fixture_free (fixture->files);
}

static double
get_value (XushiPlan *plan, gint64 row, int month)
{
  const XushiReading *reading
      = xushi_indicator_get_reading (xushi_plan_find_indicator (plan, row), month);

  return reading != NULL ? reading->value : -1;
}

/* One value, one step, as an editor does it. */
static gboolean
put (XushiStore *store, gint64 row, int month, double value, GError **error)
{
  g_autoptr (XushiReading) reading = xushi_reading_new (month);

  reading->value = value;
  if (!xushi_store_begin (store, "put value", error))
    return FALSE;
  if (xushi_store_put_reading (store, row, reading, error))
    return xushi_store_commit (store, NULL, error);
  xushi_store_rollback (store);
  return FALSE;
}

/* @words: (nullable): what the sentence must contain. */
static void
assert_stopped (Fixture *fixture, const char *word, gboolean unsaved)
{
  GError *error = NULL;

  g_assert_false (put (fixture->store, FIRST, 4, 12, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_READ_ONLY);
  g_assert_cmpstr (error->message, ==, xushi_store_get_read_only_reason (fixture->store));
  if (strstr (error->message, word) == NULL)
    g_error ("“%s” is not in: %s", word, error->message);
  g_assert_nonnull (strstr (error->message, fixture->files->path));
  g_clear_error (&error);
  g_assert_cmpint (xushi_store_is_unsaved (fixture->store), ==, unsaved);
  /* The plan stays as it was, now and at the next look. */
  g_assert_true (xushi_store_look (fixture->store, NULL)
                 || xushi_store_get_read_only_reason (fixture->store) != NULL);
  g_assert_cmpfloat (get_value (fixture->plan, FIRST, 3), ==, 11);
  g_assert_cmpfloat (get_value (fixture->plan, FIRST, 4), ==, -1);
}

/* Everything in memory is in the copy; @with_history: and so is what only the file had. */
static void
assert_copied (Fixture *fixture, gboolean with_history)
{
  g_autofree char *path = g_build_filename (fixture->files->folder, "copy.xushi", NULL);
  g_autofree char *dump = store_fixture_dump (fixture->plan), *dump_of_copy = NULL;
  g_autoptr (XushiStore) copy = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  GPtrArray *findings;
  GError *error = NULL;

  g_assert_true (xushi_store_save_copy (fixture->store, path, FALSE, &error));
  g_assert_no_error (error);
  copy = xushi_store_open (path, XUSHI_STORE_EXCLUSIVE, &error);
  g_assert_no_error (error);
  dump_of_copy = store_fixture_dump (xushi_store_get_plan (copy));
  if (!with_history)
    {
      /* Without it each figure is the first version of itself. */
      store_fixture_forget_versions (&dump);
      store_fixture_forget_versions (&dump_of_copy);
    }
  g_assert_cmpstr (dump, ==, dump_of_copy);
  findings = xushi_store_inspect (copy, &error);
  g_assert_cmpuint (findings->len, ==, 0);
  changes = xushi_store_list_changes (copy, NULL, 0, &error);
  g_assert_cmpuint (changes->len, >, 0);
  g_assert_cmpint (strcmp (((XushiChange *) g_ptr_array_index (changes, 0))->why, "put value") == 0,
                   ==, with_history);
  store_fixture_put (copy, FIRST, 5, 5);
}

/* The clock of a file system ticks some hundred times a second; what is overwritten within one tick
 * with the same counters is not noticed. */
static void
wait_for_tick (Fixture *fixture)
{
  g_autofree char *probe = g_build_filename (fixture->files->folder, "probe", NULL);
  struct stat file, now;

  g_assert_cmpint (stat (fixture->files->path, &file), ==, 0);
  do
    {
      g_assert_true (g_file_set_contents (probe, "x", 1, NULL));
      g_assert_cmpint (stat (probe, &now), ==, 0);
    }
  while (now.st_mtim.tv_sec == file.st_mtim.tv_sec && now.st_mtim.tv_nsec == file.st_mtim.tv_nsec);
  g_remove (probe);
}

static void
test_foreign_write (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiIndicator) first
      = g_object_ref (xushi_plan_find_indicator (fixture->plan, FIRST));
  GError *error = NULL;

  store_fixture_execute (fixture->files, "UPDATE reading SET value = 99 WHERE month = 3");
  g_assert_true (xushi_store_look (fixture->store, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (get_value (fixture->plan, FIRST, 3), ==, 99);
  g_assert_true (xushi_plan_find_indicator (fixture->plan, FIRST) == first);
  g_assert_nonnull (fixture->reread);
  /* Nothing more is read, and what was changed long ago is no obstacle. */
  g_clear_pointer (&fixture->reread, g_free);
  g_assert_true (xushi_store_look (fixture->store, &error));
  g_assert_true (put (fixture->store, FIRST, 3, 100, &error));
  g_assert_no_error (error);
  g_assert_null (fixture->reread);
}

/* The step is taken where it touches something else, and refused where it touches the same. */
static void
test_step_after_foreign_write (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  store_fixture_execute (fixture->files, "UPDATE reading SET value = 99 WHERE month = 3");
  g_assert_true (put (fixture->store, FIRST, 4, 12, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (get_value (fixture->plan, FIRST, 3), ==, 99);
  g_assert_cmpfloat (get_value (fixture->plan, FIRST, 4), ==, 12);
  g_assert_nonnull (fixture->reread);

  store_fixture_execute (fixture->files, "UPDATE reading SET value = 98 WHERE month = 3");
  g_assert_false (put (fixture->store, FIRST, 3, 13, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "新增就业"));
  g_clear_error (&error);
  g_assert_cmpfloat (get_value (fixture->plan, FIRST, 3), ==, 98);
  g_assert_true (put (fixture->store, FIRST, 3, 13, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (get_value (fixture->plan, FIRST, 3), ==, 13);
}

/* A spec is written as a whole, so any attribute that another has changed refuses it. */
static void
test_spec_after_foreign_write (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiSpec) spec = xushi_spec_copy (
      xushi_indicator_get_spec (xushi_plan_find_indicator (fixture->plan, FIRST)));
  GError *error = NULL;

  xushi_spec_set_string (&spec->unit, "人");
  store_fixture_execute (fixture->files, "UPDATE indicator SET note = '另一个' WHERE id = 1");
  g_assert_true (xushi_store_begin (fixture->store, "unit", &error));
  g_assert_true (xushi_store_update_indicator (fixture->store, FIRST, spec, &error));
  g_assert_false (xushi_store_commit (fixture->store, NULL, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpstr (
      xushi_indicator_get_spec (xushi_plan_find_indicator (fixture->plan, FIRST))->note, ==,
      "另一个");
  g_assert_null (store_fixture_ask (fixture->files, "SELECT unit FROM indicator WHERE id = 1"));
}

static void
test_foreign_structure (Fixture *fixture, gconstpointer data)
{
  g_autofree char *dump = NULL, *wanted = NULL;
  g_autoptr (XushiStore) reopened = NULL;
  GError *error = NULL;

  store_fixture_execute (fixture->files,
                         "INSERT INTO area (name, position) VALUES ('城乡建设', 0.5);"
                         "INSERT INTO indicator (key, area, position, name, measure) SELECT 'x', "
                         "id, 1, '道路', 'total' FROM area WHERE name = '城乡建设';"
                         "INSERT INTO target (indicator, version, bound, low) SELECT id, 1, "
                         "'at-least', 5 FROM indicator WHERE key = 'x';"
                         "UPDATE indicator SET position = 100 WHERE key = '1';"
                         "UPDATE plan SET office = '办公室'; UPDATE rule SET slow_width = 7");
  g_assert_true (xushi_store_look (fixture->store, &error));
  g_assert_no_error (error);
  dump = store_fixture_dump (fixture->plan);
  reopened = store_fixture_open (fixture->files, XUSHI_STORE_READ_ONLY);
  wanted = store_fixture_dump (xushi_store_get_plan (reopened));
  g_assert_cmpstr (dump, ==, wanted);
}

static void
test_foreign_deletion (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  store_fixture_execute (fixture->files,
                         "DELETE FROM target WHERE indicator = 2;"
                         "DELETE FROM indicator WHERE id = 2");
  g_assert_false (put (fixture->store, SECOND, 3, 1, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "新增停车位"));
  g_clear_error (&error);
  g_assert_null (xushi_plan_find_indicator (fixture->plan, SECOND));
  g_assert_true (put (fixture->store, FIRST, 4, 12, &error));
  g_assert_no_error (error);
}

/* Copied and continued by somebody else, then put back over ours: our last step is in it. */
static void
test_continued_copy (Fixture *fixture, gconstpointer replaced)
{
  g_autoptr (XushiStore) other = NULL;
  GError *error = NULL;

  store_fixture_copy_file (fixture->files->path, fixture->other);
  other = xushi_store_open (fixture->other, XUSHI_STORE_EXCLUSIVE, &error);
  g_assert_no_error (error);
  store_fixture_put (other, SECOND, 3, 22);
  g_clear_object (&other);
  if (replaced != NULL)
    g_assert_cmpint (rename (fixture->other, fixture->files->path), ==, 0);
  else
    store_fixture_copy_file (fixture->other, fixture->files->path);
  g_assert_true (put (fixture->store, FIRST, 4, 12, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (get_value (fixture->plan, SECOND, 3), ==, 22);
  g_assert_nonnull (strstr (fixture->reread, "@"));
  {
    g_autofree char *value = store_fixture_ask (
        fixture->files, "SELECT value FROM reading WHERE indicator = 1 AND month = 4");

    g_assert_cmpstr (value, ==, "12.0");
  }
}

static void
test_older_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *value = NULL;

  store_fixture_copy_file (fixture->files->path, fixture->other);
  store_fixture_put (fixture->store, FIRST, 3, 12);
  store_fixture_put (fixture->store, FIRST, 3, 11);
  store_fixture_copy_file (fixture->other, fixture->files->path);
  assert_stopped (fixture, "older copy", TRUE);
  assert_copied (fixture, FALSE);
  value = store_fixture_ask (fixture->files, "SELECT count (*) FROM reading");
  g_assert_cmpstr (value, ==, "1");
}

/* Two copies of one plan that each took one step since: SQLite's counters are the same, its own
 * look at the file would take one for the other. */
static void
test_equal_counters (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) other = NULL;

  store_fixture_copy_file (fixture->files->path, fixture->other);
  other = xushi_store_open (fixture->other, XUSHI_STORE_EXCLUSIVE, NULL);
  store_fixture_put (other, SECOND, 3, 11);
  g_clear_object (&other);
  store_fixture_put (fixture->store, SECOND, 3, 33);
  wait_for_tick (fixture);
  store_fixture_copy_file (fixture->other, fixture->files->path);
  assert_stopped (fixture, "older copy", TRUE);
  g_assert_cmpfloat (get_value (fixture->plan, SECOND, 3), ==, 33);
  assert_copied (fixture, FALSE);
}

static void
test_another_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StoreFixture) files = store_fixture_new ();
  XushiStore *another = store_fixture_create (files);

  store_fixture_add_area (another, "工业");
  g_clear_object (&another);
  store_fixture_copy_file (files->path, fixture->files->path);
  assert_stopped (fixture, "older copy", TRUE);
  assert_copied (fixture, FALSE);
}

static void
test_rubbish (Fixture *fixture, gconstpointer data)
{
  static const char *const contents[] = { "", "not a plan", "SQLite format 3" };

  g_assert_true (g_file_set_contents (fixture->other,
                                      contents[GPOINTER_TO_INT (data)], -1, NULL));
  store_fixture_copy_file (fixture->other, fixture->files->path);
  assert_stopped (fixture, "older copy", TRUE);
  assert_copied (fixture, FALSE);
}

static void
test_deleted (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_unlink (fixture->files->path), ==, 0);
  assert_stopped (fixture, "was deleted", TRUE);
  assert_copied (fixture, TRUE);
  /* Also back to where it was. */
  g_assert_true (
      xushi_store_save_copy (fixture->store, fixture->files->path, FALSE, NULL));
}

static void
test_renamed (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (rename (fixture->files->path, fixture->other), ==, 0);
  assert_stopped (fixture, "other.xushi", FALSE);
  assert_copied (fixture, TRUE);
}

static void
test_replaced (Fixture *fixture, gconstpointer data)
{
  store_fixture_copy_file (fixture->files->path, fixture->other);
  store_fixture_put (fixture->store, FIRST, 3, 12);
  store_fixture_put (fixture->store, FIRST, 3, 11);
  g_assert_cmpint (rename (fixture->other, fixture->files->path), ==, 0);
  assert_stopped (fixture, "Another file", TRUE);
  assert_copied (fixture, TRUE);
}

/* The journal of the new file, in which somebody is just writing, must not be rolled back into the
 * old one that is still open. */
static void
test_replaced_with_journal (Fixture *fixture, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (fixture->files->path, "-journal", NULL);
  sqlite3 *other = NULL;

  store_fixture_copy_file (fixture->files->path, fixture->other);
  store_fixture_put (fixture->store, FIRST, 3, 12);
  store_fixture_put (fixture->store, FIRST, 3, 11);
  g_assert_cmpint (rename (fixture->other, fixture->files->path), ==, 0);
  g_assert_cmpint (sqlite3_open (fixture->files->path, &other), ==, SQLITE_OK);
  /* Without waiting for the disk the journal is complete at once. */
  g_assert_cmpint (sqlite3_exec (other,
                                 "PRAGMA synchronous = OFF; BEGIN IMMEDIATE; "
                                 "UPDATE reading SET value = 7",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
  assert_stopped (fixture, fixture->files->path, TRUE);
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
  assert_copied (fixture, FALSE);
  g_assert_cmpint (sqlite3_exec (other, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (other);
}

static void
test_folder_away (Fixture *fixture, gconstpointer data)
{
  g_autofree char *away = g_strconcat (fixture->files->folder, "-away", NULL);

  g_assert_cmpint (rename (fixture->files->folder, away), ==, 0);
  assert_stopped (fixture, "taken away", TRUE);
  g_assert_cmpint (rename (away, fixture->files->folder), ==, 0);
  assert_copied (fixture, TRUE);
}

/* The lock has gone to somebody else, and with it our last step. */
static void
test_lock_and_step (Fixture *fixture, gconstpointer data)
{
  g_autofree char *lock = g_build_filename (fixture->files->folder, ".~plan.xushi.lock", NULL);

  store_fixture_copy_file (fixture->files->path, fixture->other);
  store_fixture_put (fixture->store, FIRST, 3, 12);
  store_fixture_put (fixture->store, FIRST, 3, 11);
  store_fixture_copy_file (fixture->other, fixture->files->path);
  g_assert_true (g_file_set_contents (lock,
                                      "a@b 7 2026-11-28 08:30:00\nmark 1\nmachine 2\nboot 3\n", -1,
                                      NULL));
  assert_stopped (fixture, "older copy", TRUE);
  assert_copied (fixture, FALSE);
}

/* Between begin and commit. */
static void
test_deleted_while_writing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiReading) reading = xushi_reading_new (4);
  GError *error = NULL;

  reading->value = 12;
  g_assert_true (xushi_store_begin (fixture->store, "put value", &error));
  if (data == NULL)
    g_assert_true (xushi_store_put_reading (fixture->store, FIRST, reading, &error));
  g_assert_cmpint (g_unlink (fixture->files->path), ==, 0);
  if (data == NULL)
    g_assert_false (xushi_store_commit (fixture->store, NULL, &error));
  else
    {
      g_assert_false (xushi_store_put_reading (fixture->store, FIRST, reading, &error));
      xushi_store_rollback (fixture->store);
    }
  g_assert_nonnull (strstr (error->message, fixture->files->path));
  g_clear_error (&error);
  assert_stopped (fixture, "was deleted", TRUE);
  assert_copied (fixture, TRUE);
}

/* Runs as another user than root, who may write everything. Returns an exit status: which step was
 * not as it should be. */
static int
lose_rights (Fixture *fixture)
{
  g_autoptr (XushiStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
    return 1;
  store = xushi_store_open (fixture->files->path, XUSHI_STORE_EXCLUSIVE, NULL);
  if (store == NULL || !put (store, FIRST, 4, 12, NULL))
    return 2;
  if (g_chmod (fixture->files->path, 0444) != 0 || put (store, FIRST, 4, 13, &error))
    return 3;
  if (strstr (error->message, "rights") == NULL || xushi_store_is_unsaved (store))
    return 4;
  return get_value (xushi_store_get_plan (store), FIRST, 4) == 12 ? 0 : 5;
}

static void
test_rights (Fixture *fixture, gconstpointer data)
{
  g_autofree char *value = NULL;
  pid_t pid;
  int status = 0;

  g_clear_object (&fixture->store);
  if (geteuid () == 0)
    {
      g_assert_cmpint (chown (fixture->files->folder, 65534, 65534), ==, 0);
      g_assert_cmpint (chown (fixture->files->path, 65534, 65534), ==, 0);
    }
  pid = fork ();
  if (pid == 0)
    _exit (lose_rights (fixture));
  waitpid (pid, &status, 0);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  value = store_fixture_ask (fixture->files, "SELECT value FROM reading WHERE month = 4");
  g_assert_cmpstr (value, ==, "12.0");
}

/* A plan that is only read follows its file, whatever happens to it. */
static void
test_reader (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) reader = store_fixture_open (fixture->files, XUSHI_STORE_READ_ONLY);
  XushiPlan *plan = xushi_store_get_plan (reader);
  g_autofree char *reason = g_strdup (xushi_store_get_read_only_reason (reader));
  GError *error = NULL;

  store_fixture_copy_file (fixture->files->path, fixture->other);
  store_fixture_put (fixture->store, FIRST, 4, 12);
  g_assert_true (xushi_store_look (reader, &error));
  g_assert_cmpfloat (get_value (plan, FIRST, 4), ==, 12);
  g_clear_object (&fixture->store);

  g_assert_cmpint (g_unlink (fixture->files->path), ==, 0);
  g_assert_false (xushi_store_look (reader, &error));
  g_clear_error (&error);
  g_assert_cmpstr (xushi_store_get_read_only_reason (reader), !=, reason);
  g_assert_cmpfloat (get_value (plan, FIRST, 4), ==, 12);
  g_assert_false (xushi_store_is_unsaved (reader));

  store_fixture_copy_file (fixture->other, fixture->files->path);
  g_assert_true (xushi_store_look (reader, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (xushi_store_get_read_only_reason (reader), ==, reason);
  g_assert_cmpfloat (get_value (plan, FIRST, 4), ==, -1);
}

#define ADD(name, data, function) \
  g_test_add ("/store/hand/" name, Fixture, data, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("foreign-write", NULL, test_foreign_write);
  ADD ("step-after-foreign-write", NULL, test_step_after_foreign_write);
  ADD ("spec-after-foreign-write", NULL, test_spec_after_foreign_write);
  ADD ("foreign-structure", NULL, test_foreign_structure);
  ADD ("foreign-deletion", NULL, test_foreign_deletion);
  ADD ("continued-copy", NULL, test_continued_copy);
  ADD ("continued-copy-replaces", "replaced", test_continued_copy);
  ADD ("older-copy", NULL, test_older_copy);
  ADD ("equal-counters", NULL, test_equal_counters);
  ADD ("another-plan", NULL, test_another_plan);
  ADD ("empty", GINT_TO_POINTER (0), test_rubbish);
  ADD ("rubbish", GINT_TO_POINTER (1), test_rubbish);
  ADD ("cut", GINT_TO_POINTER (2), test_rubbish);
  ADD ("deleted", NULL, test_deleted);
  ADD ("renamed", NULL, test_renamed);
  ADD ("replaced", NULL, test_replaced);
  ADD ("replaced-with-journal", NULL, test_replaced_with_journal);
  ADD ("folder-away", NULL, test_folder_away);
  ADD ("lock-and-step", NULL, test_lock_and_step);
  ADD ("deleted-before-commit", NULL, test_deleted_while_writing);
  ADD ("deleted-before-first-row", "early", test_deleted_while_writing);
  ADD ("rights", NULL, test_rights);
  ADD ("reader", NULL, test_reader);
  return g_test_run ();
}
