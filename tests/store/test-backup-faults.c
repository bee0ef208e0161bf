/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faulty-vfs.h"
#include "store-fixture.h"

#include "store/xushi-backup-folder.h"
#include "store/xushi-backup.h"
#include "store/xushi-store-private.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* A disk that is full, and a program that is killed, at each single write of a backup: the plan and
 * the edit lose nothing, and there is a whole backup or none. */

#define DAY (24 * 3600)
#define START 1475193600 /* 2016-09-30 00:00:00 */

typedef struct
{
  StoreFixture *files;
  gint64 row;
} Fixture;

static void
set_day (int day)
{
  g_autofree char *seconds = g_strdup_printf ("%d", START + day * DAY);

  g_setenv ("SOURCE_DATE_EPOCH", seconds, TRUE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = NULL;
  gint64 area;

  set_day (0);
  fixture->files = store_fixture_new ();
  store = store_fixture_create (fixture->files);
  area = store_fixture_add_area (store, "民生实事");
  fixture->row = store_fixture_add (store, area, "1", "新增就业");
  store_fixture_add_many (store, area, 2, 39);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  faulty_vfs_disarm ();
  store_fixture_free (fixture->files);
  store_fixture_clear_data ();
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

static char *
dump_file (const char *path)
{
  GError *error = NULL;
  g_autoptr (XushiStore) store = xushi_store_open (path, XUSHI_STORE_READ_ONLY, &error);
  GPtrArray *findings;

  g_assert_no_error (error);
  findings = xushi_store_inspect (store, NULL);
  g_assert_cmpuint (findings->len, ==, 0);
  return store_fixture_dump (xushi_store_get_plan (store));
}

/* Every listed backup is a whole plan. Returns: how many there are. */
static guint
count_whole (Fixture *fixture)
{
  g_autoptr (GPtrArray) backups = xushi_backup_list (NULL, fixture->files->path, NULL);

  for (guint i = 0; i < backups->len; i++)
    {
      const XushiBackup *backup = g_ptr_array_index (backups, i);
      g_autofree char *text = dump_file (backup->path);

      g_assert_nonnull (strstr (text, "新增就业"));
    }
  return backups->len;
}

/* The number of files in the folder of the plan's backups, hidden ones too. */
static guint
count_files (Fixture *fixture)
{
  g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_READ_ONLY);
  g_autofree char *series = xushi_backup_folder_get_series (xushi_store_get_uuid (store),
                                                            fixture->files->path);
  g_autoptr (GDir) dir = g_dir_open (series, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static gboolean
edit (XushiStore *store, gint64 row, double value, GError **error)
{
  g_autoptr (XushiReading) reading = xushi_reading_new (9);

  reading->value = value;
  if (!xushi_store_begin (store, "put value", error))
    return FALSE;
  if (xushi_store_put_reading (store, row, reading, error)
      && xushi_store_commit (store, NULL, error))
    return TRUE;
  xushi_store_rollback (store);
  return FALSE;
}

/* Fails at the first, second, … write of a day's first edit, until that write is no longer the
 * backup's but the edit's own. */
static void
check_failing (Fixture *fixture, int code, const char *tells)
{
  gboolean done = TRUE;
  int n_without = 0;

  for (int call = 1; done; call += store_fixture_get_every ())
    {
      g_autoptr (XushiStore) store = NULL;
      g_autoptr (GError) error = NULL;
      guint n_before = count_whole (fixture);

      set_day (call);
      store = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);
      faulty_vfs_arm (FAULTY_VFS_ONCE, call, code);
      done = edit (store, fixture->row, call, &error);
      faulty_vfs_disarm ();
      if (!done)
        break;
      g_assert_no_error (error);
      g_assert_nonnull (xushi_store_get_backup_problem (store));
      g_assert_nonnull (strstr (xushi_store_get_backup_problem (store), tells));
      /* Of neither the hidden file nor the step, which has been done. */
      g_assert_null (strstr (xushi_store_get_backup_problem (store), ".~"));
      g_assert_null (strstr (xushi_store_get_backup_problem (store), "repeat"));
      g_clear_object (&store);
      g_assert_cmpuint (count_whole (fixture), ==, n_before);
      g_assert_cmpuint (count_files (fixture), ==, 1); /* where the plan lies */
      n_without++;
    }
  /* There were as many as pages to copy; at the next one the backup was whole. */
  g_assert_cmpint (n_without, >, 15 / store_fixture_get_every ());
  g_assert_cmpuint (count_whole (fixture), ==, 1);
}

static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autofree char *root = xushi_backup_folder_get_root ();

  check_failing (fixture, SQLITE_FULL, root);
}

static void
test_input_output (Fixture *fixture, gconstpointer data)
{
  check_failing (fixture, SQLITE_IOERR_WRITE, "No backup could be made today");
}

/* The disk of the plan and of the backups is the same one, and full: both sentences are told. */
static void
test_all_full (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = dump_file (fixture->files->path), *after = NULL;
  g_autoptr (XushiStore) store = NULL;
  g_autoptr (GError) error = NULL;

  set_day (1);
  store = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);
  faulty_vfs_arm (FAULTY_VFS_ALWAYS, 1, SQLITE_FULL);
  g_assert_false (edit (store, fixture->row, 1, &error));
  faulty_vfs_disarm ();
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_FULL);
  g_assert_nonnull (xushi_store_get_backup_problem (store));
  after = dump_file (fixture->files->path);
  g_assert_cmpstr (after, ==, before);
}

/* Killed before, or in the middle of, each write of the backup: the plan is as it was, there is no
 * half backup, and the next start makes one and clears away what was left. */
static void
check_dying (Fixture *fixture, FaultyVfsMode mode)
{
  g_autofree char *before = dump_file (fixture->files->path);
  int n_killed = 0;

  set_day (1);
  for (int call = 1; count_whole (fixture) == 0; call += store_fixture_get_every ())
    {
      pid_t pid = fork ();
      int status = 0;
      g_autofree char *after = NULL;

      if (pid == 0)
        {
          XushiStore *store
              = xushi_store_open (fixture->files->path, XUSHI_STORE_EXCLUSIVE, NULL);

          faulty_vfs_arm (mode, call, SQLITE_OK);
          _exit (edit (store, fixture->row, call, NULL) ? 0 : 1);
        }
      g_assert_cmpint (pid, >, 0);
      g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
      /* A call that does not write cannot be cut in half, and is survived. */
      if (WIFEXITED (status))
        {
          g_assert_cmpint (WEXITSTATUS (status), ==, 0);
          g_assert_cmpuint (count_whole (fixture), ==, 1);
          break;
        }
      g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
      after = dump_file (fixture->files->path);
      g_assert_cmpstr (after, ==, before);
      n_killed++;
    }
  g_assert_cmpint (n_killed, >, 15 / store_fixture_get_every ());
  set_day (2);
  {
    g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);

    g_assert_true (edit (store, fixture->row, 100, NULL));
    g_assert_null (xushi_store_get_backup_problem (store));
  }
  g_assert_cmpuint (count_whole (fixture), ==, 2);
  g_assert_cmpuint (count_files (fixture), ==, 3); /* and where the plan lies */
}

static void
test_killed_before_write (Fixture *fixture, gconstpointer data)
{
  check_dying (fixture, FAULTY_VFS_KILL);
}

static void
test_killed_within_write (Fixture *fixture, gconstpointer data)
{
  check_dying (fixture, FAULTY_VFS_TORN);
}

/* A failure at each write of a restored file: none has the name, and the backup is still whole. */
static void
test_restore (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->files->folder, "old.xushi", NULL);
  g_autoptr (GPtrArray) backups = NULL;
  gboolean done = FALSE;
  int n_failed = 0;

  set_day (1);
  {
    g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);

    g_assert_true (edit (store, fixture->row, 1, NULL));
  }
  backups = xushi_backup_list (NULL, fixture->files->path, NULL);
  g_assert_cmpuint (backups->len, ==, 1);
  for (int call = 1; !done; call += store_fixture_get_every ())
    {
      g_autoptr (GError) error = NULL;

      faulty_vfs_arm (FAULTY_VFS_ALWAYS, call, SQLITE_FULL);
      done = xushi_backup_restore (g_ptr_array_index (backups, 0), path, FALSE, &error);
      faulty_vfs_disarm ();
      if (done)
        break;
      g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_FULL);
      g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 1);
      n_failed++;
    }
  g_assert_cmpint (n_failed, >, 15 / store_fixture_get_every ());
  g_assert_cmpuint (count_whole (fixture), ==, 1);
  g_free (dump_file (path));
}

#define ADD(name, function) \
  g_test_add ("/store/backup-faults/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  store_fixture_init_data ();
  g_test_init (&argc, &argv, NULL);
  faulty_vfs_install ();
  ADD ("full", test_full);
  ADD ("input-output", test_input_output);
  ADD ("all-full", test_all_full);
  ADD ("killed-before-write", test_killed_before_write);
  ADD ("killed-within-write", test_killed_within_write);
  ADD ("restore", test_restore);
  return g_test_run ();
}
