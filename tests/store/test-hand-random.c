/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "store/xushi-database.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/* Two programs that have the same plan open, and a third that writes behind both, copies older
 * files over the plan, and removes lock files, at random. After each step what a program shows is
 * compared with the file, and the file with what was acknowledged and what the third has written.
 *
 * test-store-hand-random [ROUNDS [SEED]] */

enum
{
  N_ROWS = 3,
  N_PROGRAMS = 2,
  ROUNDS = 300,
};

typedef struct
{
  double values[N_ROWS][12]; /* -1 for none */
} Figures;

typedef struct
{
  char what; /* 'p' to put, 'l' to look */
  int row;   /* from 1 */
  int month;
  double value;
} Command;

/* What a program shows after a command. */
typedef struct
{
  gboolean done;
  gboolean writable;
  gboolean unsaved;
  Figures shown;
} Reply;

typedef struct
{
  pid_t pid;
  int socket;
  Reply last;
  gboolean fresh; /* nobody else has touched the file or the lock since its last command */
} Program;

typedef struct
{
  StoreFixture *files;
  char *older; /* owned: path of an earlier copy */
  char *lock;  /* owned: path of the lock file */
  GRand *random;
  Figures expected;       /* in the file */
  Figures expected_older; /* in the copy */
  Program programs[N_PROGRAMS];
  int n_taken;
  int n_refused;
  int n_lost;
} Scene;

static void
show (XushiStore *store, Figures *figures)
{
  for (int row = 0; row < N_ROWS; row++)
    for (int month = 0; month < 12; month++)
      {
        XushiIndicator *indicator
            = xushi_plan_find_indicator (xushi_store_get_plan (store), row + 1);
        const XushiReading *reading = xushi_indicator_get_reading (indicator, month + 1);

        figures->values[row][month] = reading != NULL ? reading->value : -1;
      }
}

static gboolean
put (XushiStore *store, const Command *command)
{
  g_autoptr (XushiReading) reading = xushi_reading_new (command->month);

  reading->value = command->value;
  if (!xushi_store_begin (store, "put", NULL))
    return FALSE;
  if (xushi_store_put_reading (store, command->row, reading, NULL))
    return xushi_store_commit (store, NULL, NULL);
  xushi_store_rollback (store);
  return FALSE;
}

/* A program: does what it is told until the socket is closed. */
static void
serve (const char *path, int socket)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiStore) store = xushi_store_open (path, XUSHI_STORE_WRITABLE, &error);
  Command command;

  if (store == NULL)
    g_error ("%s", error->message);
  while (read (socket, &command, sizeof command) == (gssize) sizeof command)
    {
      Reply reply = { 0 };

      reply.done = command.what == 'p' ? put (store, &command) : xushi_store_look (store, NULL);
      reply.writable = xushi_store_get_read_only_reason (store) == NULL;
      reply.unsaved = xushi_store_is_unsaved (store);
      show (store, &reply.shown);
      if (write (socket, &reply, sizeof reply) != (gssize) sizeof reply)
        break;
    }
}

static Reply *
tell (Program *program, Command command)
{
  g_assert_cmpint (write (program->socket, &command, sizeof command), ==, sizeof command);
  g_assert_cmpint (read (program->socket, &program->last, sizeof program->last), ==,
                   sizeof program->last);
  return &program->last;
}

static void
start (Scene *scene, Program *program)
{
  int sockets[2];

  g_assert_cmpint (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets), ==, 0);
  program->pid = fork ();
  if (program->pid == 0)
    {
      /* The other program's end must not be kept open here. */
      for (int i = 0; i < N_PROGRAMS; i++)
        if (scene->programs[i].socket > 0)
          close (scene->programs[i].socket);
      close (sockets[0]);
      serve (scene->files->path, sockets[1]);
      _exit (0);
    }
  close (sockets[1]);
  program->socket = sockets[0];
  program->fresh = TRUE;
  tell (program, (Command) { .what = 'l' });
}

static void
stop (Program *program, gboolean by_force)
{
  int status;

  if (by_force)
    kill (program->pid, SIGKILL);
  close (program->socket);
  program->socket = 0;
  waitpid (program->pid, &status, 0);
  g_assert_true (by_force ? WIFSIGNALED (status) : WIFEXITED (status) && WEXITSTATUS (status) == 0);
}

static void
read_file (Scene *scene, Figures *figures)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *statement = NULL;

  for (int i = 0; i < N_ROWS * 12; i++)
    figures->values[i / 12][i % 12] = -1;
  g_assert_cmpint (sqlite3_open (scene->files->path, &handle), ==, SQLITE_OK);
  sqlite3_prepare_v2 (handle,
                      "SELECT indicator, month, value, max (version) FROM reading "
                      "GROUP BY indicator, month HAVING value IS NOT NULL",
                      -1, &statement, NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    figures->values[sqlite3_column_int (statement, 0) - 1][sqlite3_column_int (statement, 1) - 1]
        = sqlite3_column_double (statement, 2);
  g_assert_cmpint (sqlite3_finalize (statement), ==, SQLITE_OK);
  sqlite3_close (handle);
}

static void
assert_same (const Figures *found, const Figures *wanted, const char *what)
{
  for (int i = 0; i < N_ROWS * 12; i++)
    if (found->values[i / 12][i % 12] != wanted->values[i / 12][i % 12])
      g_error ("%s: indicator %d, month %d: found %g, wanted %g", what, i / 12 + 1, i % 12 + 1,
               found->values[i / 12][i % 12], wanted->values[i / 12][i % 12]);
}

static void
touched_by (Scene *scene, const Program *hand)
{
  for (int i = 0; i < N_PROGRAMS; i++)
    if (&scene->programs[i] != hand)
      scene->programs[i].fresh = FALSE;
}

static void
copy_file (const char *from, const char *to)
{
  g_autoptr (GBytes) bytes = store_fixture_read (from);
  int fd = g_open (to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);

  g_assert_cmpint (write (fd, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)), ==,
                   (gssize) g_bytes_get_size (bytes));
  close (fd);
}

static double *
choose (Scene *scene, int *row, int *month)
{
  *row = g_rand_int_range (scene->random, 0, N_ROWS);
  *month = g_rand_int_range (scene->random, 0, 12);
  return &scene->expected.values[*row][*month];
}

/* Writes without a line in the log: a new version, another value in place, or nothing any more. */
static void
write_behind (Scene *scene)
{
  int row, month, kind = g_rand_int_range (scene->random, 0, 3);
  double *expected = choose (scene, &row, &month);
  double value = g_rand_int_range (scene->random, 1, 1000);
  g_autofree char *sql = NULL;

  if (kind == 0)
    sql = g_strdup_printf ("INSERT INTO reading (indicator, month, version, value, entered_at, "
                           "entered_by) SELECT %d, %d, coalesce (max (version), 0) + 1, %g, "
                           "'2026-01-01 00:00:00', 'third' FROM reading WHERE indicator = %d AND "
                           "month = %d",
                           row + 1, month + 1, value, row + 1, month + 1);
  else if (kind == 1)
    sql = g_strdup_printf ("UPDATE reading SET value = %g WHERE indicator = %d AND month = %d",
                           value, row + 1, month + 1);
  else
    sql = g_strdup_printf ("DELETE FROM reading WHERE indicator = %d AND month = %d", row + 1,
                           month + 1);
  store_fixture_execute (scene->files, sql);
  *expected = kind == 2 || (kind == 1 && *expected < 0) ? -1 : value;
  touched_by (scene, NULL);
}

/* An older copy comes back: over the file or in its place. */
static void
bring_back (Scene *scene, gboolean replace)
{
  if (replace)
    {
      g_autofree char *copy = g_strconcat (scene->older, ".new", NULL);

      copy_file (scene->older, copy);
      g_assert_cmpint (rename (copy, scene->files->path), ==, 0);
    }
  else
    copy_file (scene->older, scene->files->path);
  scene->expected = scene->expected_older;
  touched_by (scene, NULL);
}

/* What a program shows is what the file holds; or it says that it is not. */
static void
check_program (Scene *scene, Program *program, const Figures *shown_before)
{
  if (!program->last.unsaved)
    {
      assert_same (&program->last.shown, &scene->expected, "shown");
      program->fresh = TRUE;
      return;
    }
  assert_same (&program->last.shown, shown_before, "kept");
  scene->n_lost++;
  stop (program, FALSE);
  start (scene, program);
}

static void
put_by (Scene *scene, Program *program)
{
  int row, month;
  double *expected = choose (scene, &row, &month);
  gboolean must = program->fresh && program->last.writable;
  Figures before = program->last.shown;
  Command command = { 'p', row + 1, month + 1, g_rand_int_range (scene->random, 1, 1000) };

  if (tell (program, command)->done)
    {
      *expected = command.value;
      touched_by (scene, program);
      scene->n_taken++;
    }
  else
    {
      g_assert_false (must);
      scene->n_refused++;
      /* One that may not write has not looked either. */
      tell (program, (Command) { .what = 'l' });
    }
  check_program (scene, program, &before);
}

static void
do_round (Scene *scene)
{
  Program *program = &scene->programs[g_rand_int_range (scene->random, 0, N_PROGRAMS)];
  Figures before = program->last.shown;
  int dice = g_rand_int_range (scene->random, 0, 100);

  if (dice < 55)
    put_by (scene, program);
  else if (dice < 70)
    write_behind (scene);
  else if (dice < 80)
    {
      tell (program, (Command) { .what = 'l' });
      check_program (scene, program, &before);
    }
  else if (dice < 86)
    {
      g_unlink (scene->lock);
      touched_by (scene, NULL);
    }
  else if (dice < 94)
    {
      stop (program, dice < 90);
      start (scene, program);
      check_program (scene, program, &before);
    }
  else if (dice < 97)
    bring_back (scene, dice == 94);
  else
    {
      copy_file (scene->files->path, scene->older);
      scene->expected_older = scene->expected;
    }
}

static void
scene_open (Scene *scene, guint32 seed)
{
  XushiStore *store;
  gint64 area;

  scene->files = store_fixture_new ();
  scene->older = g_build_filename (scene->files->folder, "older", NULL);
  scene->lock = g_build_filename (scene->files->folder, ".~plan.xushi.lock", NULL);
  scene->random = g_rand_new_with_seed (seed);
  store = store_fixture_create (scene->files);
  area = store_fixture_add_area (store, "民生实事");
  for (int row = 1; row <= N_ROWS; row++)
    {
      g_autofree char *key = g_strdup_printf ("%d", row);

      store_fixture_add (store, area, key, "指标");
    }
  g_clear_object (&store);
  store_fixture_number_from_one (scene->files);
  read_file (scene, &scene->expected);
  copy_file (scene->files->path, scene->older);
  scene->expected_older = scene->expected;
  for (int i = 0; i < N_PROGRAMS; i++)
    start (scene, &scene->programs[i]);
}

static void
scene_close (Scene *scene)
{
  for (int i = 0; i < N_PROGRAMS; i++)
    stop (&scene->programs[i], FALSE);
  g_rand_free (scene->random);
  g_free (scene->older);
  g_free (scene->lock);
  store_fixture_free (scene->files);
}

/* @data: rounds and seed. */
static void
test_three_hands (gconstpointer data)
{
  const guint32 *numbers = data;
  Scene scene = { 0 };

  scene_open (&scene, numbers[1]);
  for (guint32 round = 0; round < numbers[0]; round++)
    {
      Figures file;

      do_round (&scene);
      read_file (&scene, &file);
      assert_same (&file, &scene.expected, "in the file");
    }
  {
    g_autofree char *sound = store_fixture_ask (scene.files, "PRAGMA integrity_check");

    g_assert_cmpstr (sound, ==, "ok");
  }
  g_test_message ("%u rounds: %d steps taken, %d refused, %d times the file was lost",
                  numbers[0], scene.n_taken, scene.n_refused, scene.n_lost);
  g_assert_cmpint (scene.n_taken, >, 0);
  g_assert_cmpint (scene.n_refused, >, 0);
  g_assert_cmpint (scene.n_lost, >, 0);
  scene_close (&scene);
}

int
main (int argc, char **argv)
{
  guint32 numbers[2] = { ROUNDS, 20160930 };

  g_test_init (&argc, &argv, NULL);
  for (int i = 1; i < MIN (argc, 3); i++)
    numbers[i - 1] = (guint32) atoi (argv[i]);
  g_test_add_data_func ("/store/hand/three", numbers, test_three_hands);
  return g_test_run ();
}
