/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "store/xushi-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* Locks on a share: what is written in the lock file counts where flock () does not. */

#define FOREIGN \
  "李四@office-2 77 2026-11-28 08:30:00\nmark 0123\nmachine 4567\nboot 89ab\nprocess 1 2\n"

typedef struct
{
  StoreFixture *files;
  char *lock;  /* owned: the path of the lock file */
  char *other; /* owned: a second path in the folder */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = NULL;

  fixture->files = store_fixture_new ();
  fixture->lock = g_build_filename (fixture->files->folder, ".~plan.xushi.lock", NULL);
  fixture->other = g_build_filename (fixture->files->folder, "other", NULL);
  store = store_fixture_create (fixture->files);
  store_fixture_add (store, store_fixture_add_area (store, "民生实事"), "1", "新增就业");
  g_clear_object (&store);
  store_fixture_number_from_one (fixture->files);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->lock);
  g_free (fixture->other);
  store_fixture_free (fixture->files);
}

static int
fail_flock (int fd, int operation)
{
  errno = ENOLCK;
  return -1;
}

/* Locks nothing, and says that it does. */
static int
lie_flock (int fd, int operation)
{
  return 0;
}

static void
write_lock (Fixture *fixture, const char *text)
{
  g_assert_true (g_file_set_contents (fixture->lock, text, -1, NULL));
}

static char *
read_lock (Fixture *fixture)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (fixture->lock, &text, NULL, NULL));
  return text;
}

static void
age_lock (Fixture *fixture, int seconds)
{
  const time_t then = (time_t) (g_get_real_time () / G_TIME_SPAN_SECOND) - seconds;
  const struct timespec times[] = { { .tv_sec = then }, { .tv_sec = then } };

  g_assert_cmpint (utimensat (AT_FDCWD, fixture->lock, times, 0), ==, 0);
}

/* The state of an attempt to take the lock, which is released again. */
static XushiLockState
try_lock (Fixture *fixture, XushiLockFunc lock_file)
{
  g_autoptr (XushiLock) lock = NULL;
  g_autofree char *holder = NULL;
  int number;

  return xushi_lock_take (fixture->files->path, lock_file, FALSE, &lock, &holder, &number);
}

static gboolean
put (XushiStore *store, int month, GError **error)
{
  g_autoptr (XushiReading) reading = xushi_reading_new (month);

  reading->value = month;
  if (!xushi_store_begin (store, "put", error))
    return FALSE;
  if (xushi_store_put_reading (store, 1, reading, error))
    return xushi_store_commit (store, NULL, error);
  xushi_store_rollback (store);
  return FALSE;
}

static void
assert_held (Fixture *fixture, const char *who)
{
  g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  const char *reason = xushi_store_get_read_only_reason (store);
  GError *error = NULL;

  g_assert_nonnull (reason);
  g_assert_nonnull (strstr (reason, who));
  g_assert_null (xushi_store_open (fixture->files->path, XUSHI_STORE_EXCLUSIVE, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IN_USE);
  g_clear_error (&error);
  g_assert_true (xushi_lock_is_held (fixture->files->path));
}

static void
test_foreign (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  write_lock (fixture, FOREIGN);
  assert_held (fixture, "李四@office-2");
  text = read_lock (fixture);
  g_assert_cmpstr (text, ==, FOREIGN);
  age_lock (fixture, XUSHI_LOCK_STALE - 60);
  assert_held (fixture, "李四@office-2");
  /* A clock that is wrong the other way. */
  age_lock (fixture, -XUSHI_LOCK_STALE);
  assert_held (fixture, "李四@office-2");
  age_lock (fixture, XUSHI_LOCK_STALE + 60);
  g_assert_false (xushi_lock_is_held (fixture->files->path));
  g_assert_cmpint (try_lock (fixture, NULL), ==, XUSHI_LOCK_TAKEN);
  g_assert_false (g_file_test (fixture->lock, G_FILE_TEST_EXISTS));
}

static void
test_take_over (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = NULL, second = NULL;
  g_autofree char *text = NULL;
  GError *error = NULL;

  write_lock (fixture, FOREIGN);
  store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  g_assert_true (xushi_store_may_take_over (store));
  /* What the other has written until now is seen. */
  store_fixture_execute (fixture->files, "UPDATE plan SET office = '办公室'");
  g_assert_true (xushi_store_take_over (store, &error));
  g_assert_no_error (error);
  g_assert_null (xushi_store_get_read_only_reason (store));
  g_assert_false (xushi_store_may_take_over (store));
  g_assert_cmpstr (xushi_plan_get_info (xushi_store_get_plan (store))->office, ==, "办公室");
  g_assert_true (put (store, 3, &error));
  g_assert_no_error (error);
  text = read_lock (fixture);
  g_assert_null (strstr (text, "李四"));
  /* What is held on this computer cannot be taken. */
  second = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  g_assert_nonnull (xushi_store_get_read_only_reason (second));
  g_assert_false (xushi_store_may_take_over (second));
}

/* What is taken over is read again, and may not be fit to be written. */
static void
test_take_over_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = NULL;
  g_autoptr (GError) error = NULL;

  write_lock (fixture, FOREIGN);
  store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  store_fixture_execute (fixture->files, "CREATE INDEX foreign_index ON plan (title)");
  g_assert_false (xushi_store_take_over (store, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (xushi_store_get_read_only_reason (store), "foreign_index"));
  g_assert_true (xushi_store_is_damaged (store));
}

/* A lock that cannot be read may be held by anyone. */
static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_assert_false (xushi_lock_is_held (fixture->files->path));
  g_assert_cmpint (symlink ("nowhere", fixture->lock), ==, 0);
  g_assert_true (xushi_lock_is_held (fixture->files->path));
  g_unlink (fixture->lock);
}

/* The earlier owner notices before its next step, and leaves the new one's file alone. */
static void
test_taken_over (Fixture *fixture, gconstpointer in_place)
{
  g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  g_autofree char *text = NULL, *value = NULL;
  GError *error = NULL;

  g_assert_true (put (store, 3, &error));
  if (in_place != NULL)
    {
      int fd = g_open (fixture->lock, O_WRONLY | O_TRUNC | O_CLOEXEC, 0);

      g_assert_cmpint (write (fd, FOREIGN, strlen (FOREIGN)), ==, (gssize) strlen (FOREIGN));
      close (fd);
    }
  else
    write_lock (fixture, FOREIGN);
  g_assert_false (put (store, 4, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "李四@office-2"));
  g_assert_cmpstr (error->message, ==, xushi_store_get_read_only_reason (store));
  g_clear_error (&error);
  g_assert_false (xushi_store_is_unsaved (store));
  /* It goes on following what the new owner writes. */
  store_fixture_execute (fixture->files, "UPDATE reading SET value = 33 WHERE month = 3");
  g_assert_true (xushi_store_look (store, &error));
  g_assert_cmpfloat (xushi_indicator_get_reading (
                         xushi_plan_find_indicator (xushi_store_get_plan (store), 1), 3)
                         ->value,
                     ==, 33);
  g_clear_object (&store);
  text = read_lock (fixture);
  g_assert_cmpstr (text, ==, FOREIGN);
  value = store_fixture_ask (fixture->files, "SELECT count (*) FROM reading WHERE month = 4");
  g_assert_cmpstr (value, ==, "0");
}

static void
test_taken_over_while_writing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  g_autoptr (XushiReading) reading = xushi_reading_new (3);
  g_autofree char *value = NULL;
  GError *error = NULL;

  reading->value = 3;
  g_assert_true (xushi_store_begin (store, "put", &error));
  g_assert_true (xushi_store_put_reading (store, 1, reading, &error));
  write_lock (fixture, FOREIGN);
  g_assert_false (xushi_store_commit (store, NULL, &error));
  g_assert_nonnull (strstr (error->message, "李四@office-2"));
  g_clear_error (&error);
  value = store_fixture_ask (fixture->files, "SELECT count (*) FROM reading");
  g_assert_cmpstr (value, ==, "0");
}

/* A lock file that somebody has tidied away is made again. */
static void
test_removed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  GError *error = NULL;

  g_assert_cmpint (g_unlink (fixture->lock), ==, 0);
  g_assert_true (put (store, 3, &error));
  g_assert_no_error (error);
  g_assert_true (xushi_lock_is_held (fixture->files->path));
  g_assert_cmpint (try_lock (fixture, NULL), ==, XUSHI_LOCK_HELD);
  g_assert_cmpint (g_unlink (fixture->lock), ==, 0);
  g_assert_true (xushi_store_look (store, &error));
  g_assert_cmpint (try_lock (fixture, NULL), ==, XUSHI_LOCK_HELD);
}

/* Or somebody else has taken it in between: then it is theirs. */
static void
test_removed_and_taken (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  g_autoptr (XushiStore) second = NULL;
  GError *error = NULL;

  g_assert_cmpint (g_unlink (fixture->lock), ==, 0);
  second = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);
  g_assert_true (put (second, 3, &error));
  g_assert_false (put (store, 4, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_true (put (second, 5, &error));
  g_assert_true (xushi_store_look (store, &error));
  g_assert_nonnull (xushi_indicator_get_reading (
      xushi_plan_find_indicator (xushi_store_get_plan (store), 1), 5));
}

static gint64
get_age (Fixture *fixture)
{
  struct stat status;

  g_assert_cmpint (stat (fixture->lock, &status), ==, 0);
  return g_get_real_time () / G_TIME_SPAN_SECOND - status.st_mtim.tv_sec;
}

/* Without a look a lock shows that somebody is there, too; and one that is lost stays so. */
static void
test_renewed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  GError *error = NULL;

  store_fixture_execute (fixture->files, "UPDATE plan SET office = '办公室'");
  g_assert_cmpint (g_unlink (fixture->lock), ==, 0);
  xushi_store_renew_lock (store);
  g_assert_cmpint (get_age (fixture), <, 60);
  g_assert_cmpint (try_lock (fixture, NULL), ==, XUSHI_LOCK_HELD);
  g_assert_cmpstr (xushi_plan_get_info (xushi_store_get_plan (store))->office, !=, "办公室");
  g_assert_cmpint (g_unlink (fixture->lock), ==, 0);
  write_lock (fixture, FOREIGN);
  xushi_store_renew_lock (store);
  g_assert_null (xushi_store_get_read_only_reason (store));
  g_assert_false (put (store, 3, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_nonnull (xushi_store_get_read_only_reason (store));
}

static void
test_hard_link (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = NULL, second = NULL;
  GError *error = NULL;

  g_assert_cmpint (link (fixture->files->path, fixture->other), ==, 0);
  store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  g_assert_nonnull (xushi_store_get_read_only_reason (store));
  g_assert_null (xushi_store_open (fixture->other, XUSHI_STORE_EXCLUSIVE, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_cmpint (g_unlink (fixture->other), ==, 0);
  second = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);
  /* A second name that comes later is no right to write under it. */
  g_assert_cmpint (link (fixture->files->path, fixture->other), ==, 0);
  g_assert_null (xushi_store_open (fixture->other, XUSHI_STORE_EXCLUSIVE, &error));
  g_clear_error (&error);
  g_assert_true (put (second, 3, &error));
}

/* A process that has the lock by @lock_file, and waits or ends without releasing it. */
static pid_t
start_holder (Fixture *fixture, XushiLockFunc lock_file, gboolean ends)
{
  int pipe_ends[2];
  char byte;
  pid_t pid;

  g_assert_cmpint (pipe (pipe_ends), ==, 0);
  pid = fork ();
  if (pid == 0)
    {
      XushiLock *lock = NULL;
      char *holder = NULL;
      int number;

      if (xushi_lock_take (fixture->files->path, lock_file, FALSE, &lock, &holder, &number)
              != XUSHI_LOCK_TAKEN
          || write (pipe_ends[1], "+", 1) != 1)
        _exit (1);
      if (ends)
        _exit (0);
      for (;;)
        pause ();
    }
  close (pipe_ends[1]);
  g_assert_cmpint (read (pipe_ends[0], &byte, 1), ==, 1);
  close (pipe_ends[0]);
  if (ends)
    waitpid (pid, NULL, 0);
  return pid;
}

static void
test_without_flock (Fixture *fixture, gconstpointer lies)
{
  XushiLockFunc lock_file = lies != NULL ? lie_flock : fail_flock;
  pid_t pid = start_holder (fixture, lock_file, FALSE);
  XushiStore *store = NULL;
  GError *error = NULL;

  g_assert_cmpint (try_lock (fixture, lock_file), ==, XUSHI_LOCK_HELD);
  g_assert_true (xushi_lock_is_held (fixture->files->path));
  store = xushi_store_open_with (fixture->files->path, XUSHI_STORE_WRITABLE, lock_file, &error);
  g_assert_nonnull (xushi_store_get_read_only_reason (store));
  g_clear_object (&store);
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
  g_assert_cmpint (try_lock (fixture, lock_file), ==, XUSHI_LOCK_TAKEN);
  g_assert_false (g_file_test (fixture->lock, G_FILE_TEST_EXISTS));

  /* Also in one process. */
  store = xushi_store_open_with (fixture->files->path, XUSHI_STORE_EXCLUSIVE, lock_file, &error);
  g_assert_no_error (error);
  g_assert_cmpint (try_lock (fixture, lock_file), ==, XUSHI_LOCK_HELD);
  g_assert_true (put (store, 3, &error));
  g_clear_object (&store);
}

static void
test_left_behind (Fixture *fixture, gconstpointer data)
{
  start_holder (fixture, fail_flock, TRUE);
  g_assert_true (g_file_test (fixture->lock, G_FILE_TEST_EXISTS));
  g_assert_false (xushi_lock_is_held (fixture->files->path));
  g_assert_cmpint (try_lock (fixture, fail_flock), ==, XUSHI_LOCK_TAKEN);
}

/* This computer was switched off while the plan was open; another one that was installed as its copy
 * has another name. And two containers of one computer cannot ask for each other's processes. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    gsize member;
    const char *text;
    XushiLockOwnerPlace place;
  } steps[] = {
    { G_STRUCT_OFFSET (XushiLockOwner, process), "1 2", XUSHI_LOCK_OWNER_ELSEWHERE },
    { G_STRUCT_OFFSET (XushiLockOwner, boot), "another", XUSHI_LOCK_OWNER_DEAD },
    { G_STRUCT_OFFSET (XushiLockOwner, line), "a@elsewhere 1 2026-11-28 08:30:00",
      XUSHI_LOCK_OWNER_ELSEWHERE },
  };
  g_autoptr (XushiLockOwner) owner = xushi_lock_owner_new ();

  g_assert_cmpint (xushi_lock_owner_find (owner), ==, XUSHI_LOCK_OWNER_HERE);
  if (owner->machine == NULL)
    {
      g_test_skip ("this computer has no number");
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      char **member = G_STRUCT_MEMBER_P (owner, steps[i].member);
      g_autofree char *text = NULL;

      g_free (*member);
      *member = g_strdup (steps[i].text);
      text = xushi_lock_owner_to_text (owner);
      write_lock (fixture, text);
      g_assert_cmpint (xushi_lock_owner_find (owner), ==, steps[i].place);
      g_assert_cmpint (try_lock (fixture, NULL), ==,
                       steps[i].place == XUSHI_LOCK_OWNER_DEAD ? XUSHI_LOCK_TAKEN
                                                               : XUSHI_LOCK_HELD_ELSEWHERE);
    }
}

/* What cannot be read as the text of a lock leaves the decision to flock (); without it, a file that
 * has just been made is somebody's. */
static void
test_blank (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "", "\xff", "someone@else 1 2016-01-01 00:00:00\n",
                                       "mark", "\nmark 1\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      write_lock (fixture, texts[i]);
      g_assert_cmpint (try_lock (fixture, NULL), ==, XUSHI_LOCK_TAKEN);
      write_lock (fixture, texts[i]);
      g_assert_cmpint (try_lock (fixture, fail_flock), ==, XUSHI_LOCK_HELD_ELSEWHERE);
      age_lock (fixture, XUSHI_LOCK_STALE + 60);
      g_assert_cmpint (try_lock (fixture, fail_flock), ==, XUSHI_LOCK_TAKEN);
    }
}

/* Nobody saves over a plan that another computer has open. */
static void
test_copy_over (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StoreFixture) files = store_fixture_new ();
  g_autoptr (XushiStore) store = store_fixture_create (files);
  GError *error = NULL;

  write_lock (fixture, FOREIGN);
  g_assert_false (xushi_store_save_copy (store, fixture->files->path, TRUE, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IN_USE);
  g_clear_error (&error);
}

#define ADD(name, data, function) \
  g_test_add ("/store/lock-shared/" name, Fixture, data, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("foreign", NULL, test_foreign);
  ADD ("take-over", NULL, test_take_over);
  ADD ("take-over-damaged", NULL, test_take_over_damaged);
  ADD ("unreadable", NULL, test_unreadable);
  ADD ("renewed", NULL, test_renewed);
  ADD ("taken-over", NULL, test_taken_over);
  ADD ("taken-over-in-place", "in place", test_taken_over);
  ADD ("taken-over-while-writing", NULL, test_taken_over_while_writing);
  ADD ("removed", NULL, test_removed);
  ADD ("removed-and-taken", NULL, test_removed_and_taken);
  ADD ("hard-link", NULL, test_hard_link);
  ADD ("flock-fails", NULL, test_without_flock);
  ADD ("flock-lies", "lies", test_without_flock);
  ADD ("left-behind", NULL, test_left_behind);
  ADD ("places", NULL, test_places);
  ADD ("blank", NULL, test_blank);
  ADD ("copy-over", NULL, test_copy_over);
  return g_test_run ();
}
