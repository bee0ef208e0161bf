/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-edits.h"
#include "store-fixture.h"

#include "store/xushi-store-private.h"

#include <stdlib.h>

/* Sequences of edits made up at random, mixed with undo, redo and closing the file: at every point
 * the plan is what it was there before, and at the end all of it can be undone and redone.
 *
 * XUSHI_RANDOM_SEQUENCES says how many, XUSHI_RANDOM_FIRST the seed of the first; each further one
 * has the next number. */

#define N_SEQUENCES 60
#define N_TURNS 40

typedef struct
{
  GBytes *plan; /* the file that every sequence begins with */
  StoreFixture *files;
  XushiStore *store;
  XushiEditor *editor;
  GRand *random;
  GPtrArray *states; /* of char *: the plan before the first step, and after each */
  guint at;          /* which of them holds now */
  guint n_edits;
  guint n_refused;
  guint n_reopened;
} Walk;

static void
open_plan (Walk *walk)
{
  GError *error = NULL;

  walk->store = store_fixture_open (walk->files, XUSHI_STORE_EXCLUSIVE);
  walk->editor = xushi_editor_new (walk->store);
  /* The test is about what is written, not about when it reaches the disk. */
  xushi_database_execute (walk->store->database, "PRAGMA synchronous = OFF", &error);
  g_assert_no_error (error);
}

static char *
dump (Walk *walk)
{
  return store_fixture_dump (xushi_store_get_plan (walk->store));
}

/* The plan is what it was at this point before, and so is what can be undone and redone. */
static void
assert_state (Walk *walk)
{
  g_autofree char *now = dump (walk);

  g_assert_cmpstr (now, ==, g_ptr_array_index (walk->states, walk->at));
  g_assert_cmpint (xushi_editor_can_undo (walk->editor), ==, walk->at > 0);
  g_assert_cmpint (xushi_editor_can_redo (walk->editor), ==, walk->at + 1 < walk->states->len);
}

static void
reopen (Walk *walk)
{
  g_clear_object (&walk->editor);
  g_assert_finalize_object (g_steal_pointer (&walk->store));
  open_plan (walk);
  walk->n_reopened++;
  assert_state (walk);
}

/* The newest step of the file; 0 for none. */
static gint64
get_newest (Walk *walk)
{
  g_autoptr (GPtrArray) steps = xushi_history_read (walk->store, 1, NULL);

  return steps->len > 0 ? ((XushiHistoryStep *) g_ptr_array_index (steps, 0))->id : 0;
}

static void
edit (Walk *walk)
{
  g_autoptr (GError) error = NULL;
  gint64 newest = get_newest (walk);
  gboolean done = random_edit (walk->editor, walk->random, &error);
  gboolean stepped = get_newest (walk) != newest;

  g_assert_true (done == (error == NULL));
  g_assert_true (done || !stepped);
  walk->n_refused += !done;
  if (stepped)
    {
      walk->n_edits++;
      g_ptr_array_set_size (walk->states, (int) ++walk->at);
      g_ptr_array_add (walk->states, dump (walk));
    }
  /* What was refused has changed nothing, and neither has what was no step. */
  assert_state (walk);
}

static void
undo (Walk *walk)
{
  GError *error = NULL;

  xushi_editor_undo (walk->editor, &error);
  g_assert_no_error (error);
  walk->at--;
  assert_state (walk);
}

static void
redo (Walk *walk)
{
  GError *error = NULL;

  xushi_editor_redo (walk->editor, &error);
  g_assert_no_error (error);
  walk->at++;
  assert_state (walk);
}

static void
take_turn (Walk *walk)
{
  int turn = g_rand_int_range (walk->random, 0, 20);

  if (turn < 3 && walk->at > 0)
    undo (walk);
  else if (turn >= 3 && turn < 5 && walk->at + 1 < walk->states->len)
    redo (walk);
  else if (turn == 5)
    reopen (walk);
  else
    edit (walk);
}

/* (transfer full): two areas with three indicators each, with nothing to undo. */
static GBytes *
make_plan (void)
{
  g_autoptr (StoreFixture) files = store_fixture_new ();
  g_autoptr (XushiStore) store = store_fixture_create (files);

  store_fixture_add_many (store, store_fixture_add_area (store, "民生实事"), 1, 3);
  store_fixture_add_many (store, store_fixture_add_area (store, "绿色发展"), 4, 3);
  g_clear_object (&store);
  store_fixture_forget_steps (files);
  return store_fixture_read (files->path);
}

static void
begin (Walk *walk, guint32 seed)
{
  gsize size;
  const char *data = g_bytes_get_data (walk->plan, &size);

  walk->random = g_rand_new_with_seed (seed);
  walk->files = store_fixture_new ();
  walk->states = g_ptr_array_new_with_free_func (g_free);
  walk->at = 0;
  g_assert_true (g_file_set_contents (walk->files->path, data, (gssize) size, NULL));
  open_plan (walk);
  g_ptr_array_add (walk->states, dump (walk));
}

static void
end (Walk *walk)
{
  const GPtrArray *findings = xushi_store_inspect (walk->store, NULL);

  g_assert_cmpuint (findings->len, ==, 0);
  g_clear_object (&walk->editor);
  g_assert_finalize_object (g_steal_pointer (&walk->store));
  g_assert_cmpuint (store_fixture_count_files (walk->files), ==, 1);
  g_clear_pointer (&walk->files, store_fixture_free);
  g_clear_pointer (&walk->states, g_ptr_array_unref);
  g_clear_pointer (&walk->random, g_rand_free);
}

static void
run_sequence (Walk *walk, guint32 seed)
{
  begin (walk, seed);
  for (int i = 0; i < N_TURNS; i++)
    take_turn (walk);
  while (walk->at > 0)
    undo (walk);
  reopen (walk);
  while (walk->at + 1 < walk->states->len)
    redo (walk);
  reopen (walk);
  end (walk);
}

/* A number from the environment. */
static guint32
get_number (const char *name, guint32 fallback)
{
  const char *text = g_getenv (name);

  return text != NULL ? (guint32) atoi (text) : fallback;
}

static void
test_sequences (void)
{
  guint32 usual = N_SEQUENCES / (guint32) MIN (store_fixture_get_every (), 4);
  guint32 n = get_number ("XUSHI_RANDOM_SEQUENCES", usual);
  guint32 first = get_number ("XUSHI_RANDOM_FIRST", 1);
  Walk walk = { .plan = make_plan () };

  for (guint32 i = 0; i < n; i++)
    {
      g_test_message ("seed %u", first + i);
      run_sequence (&walk, first + i);
    }
  g_test_message ("%u sequences, %u steps, %u refused, %u times reopened", n, walk.n_edits,
                  walk.n_refused, walk.n_reopened);
  /* Most edits are such as a clerk makes. */
  g_assert_cmpuint (walk.n_edits, >, 3 * walk.n_refused);
  g_assert_cmpuint (walk.n_edits, >, n * N_TURNS / 4);
  g_bytes_unref (walk.plan);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit/random/sequences", test_sequences);
  return g_test_run ();
}
