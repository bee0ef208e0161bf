/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "power-disk.h"
#include "store-fixture.h"

#include "edit/xushi-editor.h"
#include "store/xushi-store-private.h"

#include <glib/gstdio.h>
#include <stdlib.h>

/* The power is cut after every single call by which the program changes files, while it edits,
 * undoes, makes, upgrades and copies plans. Whatever the disk has kept, the program opens it: every
 * step that was said to be saved is there, the one in progress is whole or absent, and nothing is
 * damaged.
 *
 * XUSHI_POWER_SEEDS: how many random cuts at each call, beside the three fixed ones; 1 if unset
 * XUSHI_POWER_START: another number gives other dice; 0 if unset */

/* How many faults of one work are described. */
#define MAX_TOLD 3

#define N_INDICATORS 16

typedef struct
{
  StoreFixture *files;
  PowerRecord *record; /* owned */
  guint n_before;
  /* (element-type utf8) (nullable elements): the plan before, and after each step that was said to
   * be saved; NULL for no file. */
  GPtrArray *states;
  const char *synchronous; /* (nullable): instead of the program's own setting */
} Run;

typedef struct
{
  const char *name;
  void (*prepare) (Run *run);
  void (*work) (Run *run);
  const char *result; /* the file that is opened after the cut */
  guint every;        /* of very many calls that are alike, the power is cut after every how many'th;
                         0: all. The long form, with several dice, cuts after each */
} Work;

typedef struct
{
  guint n_cuts;
  guint n_lost;
  guint n_unreadable;
} Outcome;

static Run *record_work (const Work *work, const char *synchronous);
static void run_free (Run *run);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

static char *
get_path (const char *folder, const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static void
acknowledge (Run *run, XushiPlan *plan)
{
  power_recorder_mark ();
  g_ptr_array_add (run->states, store_fixture_dump (plan));
}

static XushiEditor *
open_editor (Run *run)
{
  g_autofree char *lock = g_strdup_printf ("%s/.~plan.xushi.lock", run->files->folder);
  g_autoptr (XushiStore) store = NULL;

  /* Of the boot before, where the power was cut; its process is this one, which lives. */
  g_unlink (lock);
  store = store_fixture_open (run->files, XUSHI_STORE_EXCLUSIVE);

  if (run->synchronous != NULL)
    g_assert_true (xushi_database_execute (store->database, run->synchronous, NULL));
  return xushi_editor_new (store);
}

static void
set_value (Run *run, XushiEditor *editor, const char *key, int month, double value)
{
  GError *error = NULL;

  xushi_editor_set_value (editor, xushi_plan_find_key (xushi_editor_get_plan (editor), key), month,
                          value, &error);
  g_assert_no_error (error);
}

static void
make_plan (Run *run)
{
  g_autoptr (XushiStore) store = store_fixture_create (run->files);
  gint64 area = store_fixture_add_area (store, "民生实事");

  store_fixture_add_many (store, area, 1, N_INDICATORS);
  g_ptr_array_index (run->states, 0) = store_fixture_dump (xushi_store_get_plan (store));
}

static void
edit (Run *run)
{
  g_autoptr (XushiEditor) editor = open_editor (run);

  for (int month = 1; month <= 3; month++)
    {
      set_value (run, editor, "1", month, month * 10);
      acknowledge (run, xushi_editor_get_plan (editor));
    }
}

static void
undo_and_redo (Run *run)
{
  g_autoptr (XushiEditor) editor = open_editor (run);

  set_value (run, editor, "1", 9, 90);
  acknowledge (run, xushi_editor_get_plan (editor));
  g_assert_true (xushi_editor_undo (editor, NULL));
  acknowledge (run, xushi_editor_get_plan (editor));
  g_assert_true (xushi_editor_redo (editor, NULL));
  acknowledge (run, xushi_editor_get_plan (editor));
}

/* With a cache of one page, the plan is written to long before the commit. */
static void
make_large_step (Run *run)
{
  g_autoptr (XushiEditor) editor = open_editor (run);
  XushiPlan *plan = xushi_editor_get_plan (editor);
  GError *error = NULL;

  xushi_database_execute (xushi_editor_get_store (editor)->database, "PRAGMA cache_size = 1",
                          &error);
  xushi_editor_begin (editor, "大步", &error);
  for (int i = 1; i < N_INDICATORS; i++)
    {
      g_autofree char *key = g_strdup_printf ("%d", i);

      set_value (run, editor, key, 9, i);
    }
  xushi_editor_delete_indicator (editor, xushi_plan_find_key (plan, "16"), &error);
  xushi_editor_add_area (editor, "新领域", 0, &error);
  xushi_editor_end (editor, &error);
  g_assert_no_error (error);
  acknowledge (run, plan);
}

static void
make_nothing (Run *run)
{
}

static void
create (Run *run)
{
  g_autoptr (XushiStore) store = store_fixture_create (run->files);

  acknowledge (run, xushi_store_get_plan (store));
}

/* The plan says the same in either schema. */
static void
make_old_plan (Run *run)
{
  g_autoptr (StoreFixture) other = store_fixture_new ();
  g_autoptr (XushiStore) store = NULL;

  store_fixture_write_old (other);
  store = store_fixture_open (other, XUSHI_STORE_EXCLUSIVE);
  g_ptr_array_index (run->states, 0) = store_fixture_dump (xushi_store_get_plan (store));
  store_fixture_write_old (run->files);
}

static void
upgrade (Run *run)
{
  g_autoptr (XushiEditor) editor = open_editor (run);

  acknowledge (run, xushi_editor_get_plan (editor));
  set_value (run, editor, "1", 12, 12100);
  acknowledge (run, xushi_editor_get_plan (editor));
}

static void
copy_to (Run *run, XushiStore *store)
{
  g_autofree char *path = get_path (run->files->folder, "copy.xushi");
  GError *error = NULL;

  xushi_store_save_copy (store, path, TRUE, &error);
  g_assert_no_error (error);
}

static void
make_plan_to_copy (Run *run)
{
  make_plan (run);
  g_clear_pointer (&g_ptr_array_index (run->states, 0), g_free);
}

static void
make_plan_and_copy (Run *run)
{
  g_autoptr (XushiEditor) editor = NULL;

  make_plan (run);
  editor = open_editor (run);
  copy_to (run, xushi_editor_get_store (editor));
  set_value (run, editor, "1", 9, 90);
}

static void
copy (Run *run)
{
  g_autoptr (XushiEditor) editor = open_editor (run);

  copy_to (run, xushi_editor_get_store (editor));
  acknowledge (run, xushi_editor_get_plan (editor));
}

/* What a cut leaves within a large step: some of its pages in the plan, and the journal with those
 * of before. */
static void
make_interrupted_plan (Run *run)
{
  static const Work large_step = { "large-step", make_plan, make_large_step, "plan.xushi" };
  g_autoptr (Run) other = record_work (&large_step, NULL);
  g_autoptr (PowerDisk) disk = power_disk_new ();
  const PowerEvent *event;

  for (guint i = 0; (event = g_ptr_array_index (other->record, i))->kind != POWER_UNLINK; i++)
    power_disk_take (disk, event);
  power_disk_cut (disk, POWER_CUT_KEPT, 0, run->files->folder, NULL);
  g_ptr_array_index (run->states, 0) = g_strdup (g_ptr_array_index (other->states, 0));
}

/* The power goes a second time while the journal is rolled back. */
static void
recover (Run *run)
{
  g_autoptr (XushiEditor) editor = open_editor (run);

  acknowledge (run, xushi_editor_get_plan (editor));
  set_value (run, editor, "1", 9, 90);
  acknowledge (run, xushi_editor_get_plan (editor));
}

static void
rename_file (const char *from_folder, const char *from, const char *to_folder, const char *to)
{
  g_autofree char *from_path = get_path (from_folder, from);
  g_autofree char *to_path = get_path (to_folder, to);

  g_assert_cmpint (g_rename (from_path, to_path), ==, 0);
}

/* The plan that is to be replaced was left by a killed program within a step. */
static void
make_plan_and_interrupted_copy (Run *run)
{
  Run other = { store_fixture_new (), NULL, 0, run->states, NULL };
  g_autoptr (XushiEditor) editor = NULL;

  make_plan (run);
  editor = open_editor (run);
  set_value (run, editor, "1", 9, 90);
  g_clear_pointer (&g_ptr_array_index (run->states, 0), g_free);
  make_interrupted_plan (&other);
  rename_file (other.files->folder, "plan.xushi", run->files->folder, "copy.xushi");
  rename_file (other.files->folder, "plan.xushi-journal", run->files->folder,
               "copy.xushi-journal");
  store_fixture_free (other.files);
}

static const Work works[] = {
  { "edit", make_plan, edit, "plan.xushi" },
  { "undo", make_plan, undo_and_redo, "plan.xushi" },
  { "large-step", make_plan, make_large_step, "plan.xushi" },
  { "recover", make_interrupted_plan, recover, "plan.xushi" },
  { "create", make_nothing, create, "plan.xushi" },
  { "upgrade", make_old_plan, upgrade, "plan.xushi", 5 },
  { "copy", make_plan_to_copy, copy, "copy.xushi" },
  { "copy-over", make_plan_and_copy, copy, "copy.xushi" },
  { "copy-over-interrupted", make_plan_and_interrupted_copy, copy, "copy.xushi" },
};

static void
run_free (Run *run)
{
  store_fixture_free (run->files);
  g_ptr_array_unref (run->record);
  g_ptr_array_unref (run->states);
  g_free (run);
}

/* (transfer full) */
static Run *
record_work (const Work *work, const char *synchronous)
{
  Run *run = g_new0 (Run, 1);

  run->files = store_fixture_new ();
  run->states = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (run->states, NULL);
  work->prepare (run);
  run->synchronous = synchronous;
  run->record = power_recorder_start (run->files->folder, &run->n_before);
  work->work (run);
  power_recorder_stop ();
  return run;
}

/* (transfer full) (nullable): the plan as the program opens it after the cut; NULL with @error if it
 * cannot, or finds damage; NULL alone if there is no file. */
static char *
open_after_cut (const char *folder, const char *name, GError **error)
{
  g_autofree char *path = get_path (folder, name);
  g_autofree char *lock = g_strdup_printf ("%s/.~%s.lock", folder, name);
  g_autoptr (XushiStore) store = NULL;
  GPtrArray *findings;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;
  /* The lock names a process of the boot before; here that is this one, which lives. */
  g_unlink (lock);
  store = xushi_store_open (path, XUSHI_STORE_EXCLUSIVE, error);
  findings = store != NULL ? xushi_store_inspect (store, error) : NULL;
  if (findings == NULL)
    return NULL;
  if (findings->len > 0)
    {
      g_set_error_literal (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED,
                           g_ptr_array_index (findings, 0));
      return NULL;
    }
  return store_fixture_dump (xushi_store_get_plan (store));
}

static gboolean
is_state (Run *run, guint i, const char *found)
{
  return i < run->states->len && g_strcmp0 (g_ptr_array_index (run->states, i), found) == 0;
}

/* Opens what one cut has left after @n_events, when @n_saved steps were said to be saved. */
static void
try_left (Run *run, const Work *work, const char *folder, guint n_events, guint n_saved,
          PowerCut cut, Outcome *outcome)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = open_after_cut (folder, work->result, &error);
  const char *fault = NULL;

  if (error != NULL)
    {
      outcome->n_unreadable++;
      fault = error->message;
    }
  else if (!is_state (run, n_saved, found) && !is_state (run, n_saved + 1, found))
    {
      outcome->n_lost++;
      fault = "a saved step is lost, or one in progress is not whole";
    }
  if (fault != NULL && outcome->n_lost + outcome->n_unreadable <= MAX_TOLD)
    g_test_message ("%s, cut %d after call %u of %u, %u steps saved: %s", work->name, (int) cut,
                    n_events - run->n_before, run->record->len - run->n_before, n_saved, fault);
}

/* Cuts after each call, and where nothing happened yet. */
static Outcome
try_all_cuts (Run *run, const Work *work, guint n_random)
{
  g_autoptr (StoreFixture) left = store_fixture_new ();
  g_autoptr (PowerDisk) disk = power_disk_new ();
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Outcome outcome = { 0 };
  guint n_saved = 0, every = (guint) store_fixture_get_every ();
  guint first_seed = store_fixture_get_number ("XUSHI_POWER_START", 0) * 1000000;

  if (n_random == 1)
    every = MAX (every, work->every);
  for (guint i = 0; i < run->record->len; i++)
    {
      const PowerEvent *event = g_ptr_array_index (run->record, i);

      power_disk_take (disk, event);
      if (event->kind == POWER_MARK)
        {
          n_saved++;
          g_hash_table_remove_all (known);
        }
      if (i + 1 < run->n_before || i % every != 0)
        continue;
      for (guint j = 0; j < POWER_CUT_RANDOM + n_random; j++)
        {
          PowerCut cut = MIN (j, POWER_CUT_RANDOM);

          outcome.n_cuts++;
          /* Many a cut leaves what another has left. */
          if (power_disk_cut (disk, cut, first_seed + i * 1000 + j, left->folder, known))
            try_left (run, work, left->folder, i + 1, n_saved, cut, &outcome);
        }
    }
  return outcome;
}

static void
test_work (gconstpointer data)
{
  const Work *work = data;
  g_autoptr (Run) run = record_work (work, NULL);
  Outcome outcome = try_all_cuts (run, work, store_fixture_get_number ("XUSHI_POWER_SEEDS", 1));

  g_test_message ("%s: %u calls, %u cuts, %u lost, %u unreadable", work->name,
                  run->record->len - run->n_before, outcome.n_cuts, outcome.n_lost,
                  outcome.n_unreadable);
  g_assert_cmpuint (run->states->len, >=, 2);
  g_assert_cmpuint (outcome.n_cuts, >, 40 / store_fixture_get_every ());
  g_assert_cmpuint (outcome.n_lost, ==, 0);
  g_assert_cmpuint (outcome.n_unreadable, ==, 0);
}

/* What the program is spared by its setting, the disk does to another: else it would prove
 * nothing. */
static void
test_without_folder_sync (void)
{
  g_autoptr (Run) run = record_work (&works[0], "PRAGMA synchronous = FULL");
  Outcome outcome = try_all_cuts (run, &works[0], 1);

  g_assert_cmpuint (outcome.n_lost, >, 0);
  g_assert_cmpuint (outcome.n_unreadable, ==, 0);
}

static void
test_without_sync (void)
{
  g_autoptr (Run) run = record_work (&works[0], "PRAGMA synchronous = OFF");
  Outcome outcome = try_all_cuts (run, &works[0], 1);

  g_assert_cmpuint (outcome.n_lost, >, 0);
  g_assert_cmpuint (outcome.n_unreadable, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (works); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/power/%s", works[i].name);

      g_test_add_data_func (path, &works[i], test_work);
    }
  g_test_add_func ("/store/power/without-folder-sync", test_without_folder_sync);
  g_test_add_func ("/store/power/without-sync", test_without_sync);
  return g_test_run ();
}
