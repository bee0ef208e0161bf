/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-steps.h"

#include "base/xushi-i18n.h"
#include "store/xushi-sequence.h"

/* How long steps stay in the file, milliseconds; how many, and with how many bytes in all. */
#define AGE_MAX (G_GINT64_CONSTANT (31) * 24 * 3600 * 1000)
#define N_MAX "1000"
#define SIZE_MAX_ALL "8388608"
/* The bytes of changesets that are kept in memory. */
#define KEPT_MAX (64 * 1024 * 1024)

void
xushi_step_free (XushiStep *step)
{
  if (step == NULL)
    return;
  g_free (step->when);
  g_free (step->who);
  g_free (step->why);
  g_free (step);
}

/* Numbers hold the time, so age is a comparison. */
static gboolean
drop_old (XushiStore *self, gint64 newest, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      self->database,
      "DELETE FROM step WHERE id < :oldest OR id <= coalesce ((SELECT id FROM (SELECT id, "
      "row_number () OVER newest_first AS n, sum (coalesce (length (changes), 0)) OVER "
      "newest_first AS size FROM step WINDOW newest_first AS (ORDER BY id DESC)) WHERE n > " N_MAX
      " OR size > " SIZE_MAX_ALL " ORDER BY id DESC LIMIT 1), 0)");

  xushi_statement_bind_int (statement, ":oldest",
                            newest - (AGE_MAX << XUSHI_SEQUENCE_RANDOM_BITS));
  return xushi_statement_run (statement, error);
}

gboolean
xushi_steps_write (XushiStore *self, gint64 step, GBytes *changeset, GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;

  if (!self->steps_dropped && !drop_old (self, step, error))
    return FALSE;
  self->steps_dropped = TRUE;
  statement = xushi_statement_new (
      self->database, "INSERT INTO step (id, at, who, why, undoes, changes) "
                      "VALUES (:id, :at, :who, :why, :undoes, :changes)");
  xushi_statement_bind_int (statement, ":id", step);
  xushi_statement_bind_borrowed (statement, ":at", self->now);
  xushi_statement_bind_borrowed (statement, ":who", self->who);
  xushi_statement_bind_borrowed (statement, ":why", self->label);
  xushi_statement_bind_id (statement, ":undoes", self->undoes);
  if (changeset != NULL && g_bytes_get_size (changeset) <= XUSHI_STEP_SIZE_MAX)
    xushi_statement_bind_bytes (statement, ":changes", changeset);
  return xushi_statement_run (statement, error);
}

void
xushi_steps_keep (XushiStore *self, gint64 step, GBytes *changeset)
{
  gint64 *key;

  if (g_bytes_get_size (changeset) <= XUSHI_STEP_SIZE_MAX)
    return;
  if (self->kept == NULL)
    self->kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                        (GDestroyNotify) g_bytes_unref);
  if (self->kept_size + g_bytes_get_size (changeset) > KEPT_MAX)
    {
      g_hash_table_remove_all (self->kept);
      self->kept_size = 0;
    }
  key = g_new (gint64, 1);
  *key = step;
  g_hash_table_insert (self->kept, key, g_bytes_ref (changeset));
  self->kept_size += g_bytes_get_size (changeset);
}

GBytes *
xushi_steps_read (XushiStore *self, gint64 step, GError **error)
{
  GBytes *kept = self->kept != NULL ? g_hash_table_lookup (self->kept, &step) : NULL;
  g_autoptr (XushiStatement) statement = NULL;
  g_autoptr (GBytes) changes = NULL;

  if (kept != NULL)
    return g_bytes_ref (kept);
  statement = xushi_statement_new (self->database, "SELECT changes FROM step WHERE id = :id");
  xushi_statement_bind_int (statement, ":id", step);
  if (xushi_statement_next (statement, error))
    changes = xushi_statement_dup_bytes (statement, 0);
  else if (xushi_statement_has_failed (statement))
    return NULL;
  if (changes == NULL)
    xushi_store_refuse (error,
                        g_strdup (_ ("This step cannot be undone any more: it was too large, is too "
                                     "long ago, or was made by a program that keeps no undo. Make "
                                     "the change by hand.")));
  return g_steal_pointer (&changes);
}

/* A version of a reading or target: its first columns, which identify it. */
typedef struct
{
  gboolean is_reading;
  gint64 indicator;
  gint64 month;   /* 0 for a target */
  gint64 version;
} Version;

static gint64
get_key_column (sqlite3_changeset_iter *iter, int op, int column)
{
  sqlite3_value *value = NULL;

  if (op == SQLITE_INSERT)
    sqlite3changeset_new (iter, column, &value);
  else
    sqlite3changeset_old (iter, column, &value);
  return value != NULL ? sqlite3_value_int64 (value) : 0;
}

static guint
hash_version (gconstpointer data)
{
  const Version *version = data;

  return g_int64_hash (&version->indicator) * 31 + (guint) version->month * 2
         + (version->is_reading ? 1 : 0);
}

/* Whether both are versions of the same month or target. */
static gboolean
match_versions (gconstpointer a, gconstpointer b)
{
  const Version *x = a, *y = b;

  return x->is_reading == y->is_reading && x->indicator == y->indicator && x->month == y->month;
}

/* Keeps the newest of each month and target. @versions: a set of Version *. */
static void
add_version (GHashTable *versions, const Version *version)
{
  Version *known = g_hash_table_lookup (versions, version);

  if (known != NULL)
    known->version = MAX (known->version, version->version);
  else
    g_hash_table_add (versions, g_memdup2 (version, sizeof *version));
}

/* (transfer full): a set of Version *: the newest of each month and target that @changeset inserted
 * or deleted. */
static GHashTable *
list_versions (GBytes *changeset)
{
  GHashTable *versions = g_hash_table_new_full (hash_version, match_versions, g_free, NULL);
  sqlite3_changeset_iter *iter = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);

  sqlite3changeset_start (&iter, (int) size, (gpointer) data);
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, op, indirect;
      Version version = { 0 };

      sqlite3changeset_op (iter, &table, &n_columns, &op, &indirect);
      version.is_reading = g_str_equal (table, "reading");
      if (op == SQLITE_UPDATE || !(version.is_reading || g_str_equal (table, "target")))
        continue;
      version.indicator = get_key_column (iter, op, 0);
      version.month = version.is_reading ? get_key_column (iter, op, 1) : 0;
      version.version = get_key_column (iter, op, version.is_reading ? 2 : 1);
      add_version (versions, &version);
    }
  sqlite3changeset_finalize (iter);
  return versions;
}

/* For a target the month is 0. */
static gboolean
refuse_replaced (const Version *version, const char *name, GError **error)
{
  if (version->is_reading)
    return xushi_store_refuse (
        error, g_strdup_printf (_ ("Month %d of “%s” was written again by a later step; undo that "
                                   "one first, or correct the month by hand."),
                                (int) version->month, name));
  return xushi_store_refuse (
      error, g_strdup_printf (_ ("The target of “%s” was adjusted again by a later step; undo that "
                                 "one first."),
                              name));
}

static gboolean
check_version (XushiStore *self, const Version *version, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      self->database,
      version->is_reading
          ? "SELECT i.name FROM reading r JOIN indicator i ON i.id = r.indicator WHERE "
            "r.indicator = :indicator AND r.month = :month AND r.version > :version"
          : "SELECT i.name FROM target t JOIN indicator i ON i.id = t.indicator WHERE "
            "t.indicator = :indicator AND t.version > :version");

  xushi_statement_bind_int (statement, ":indicator", version->indicator);
  if (version->is_reading)
    xushi_statement_bind_int (statement, ":month", version->month);
  xushi_statement_bind_int (statement, ":version", version->version);
  if (xushi_statement_next (statement, error))
    return refuse_replaced (version, xushi_statement_get_text (statement, 0), error);
  return !xushi_statement_has_failed (statement);
}

/* An indicator that @step brings back was in no meeting's figures, and is not found here. */
static gboolean
check_frozen (XushiStore *self, gint64 step, const Version *version, GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;

  if (!version->is_reading)
    return TRUE;
  statement = xushi_statement_new (
      self->database, "SELECT i.name, s.name FROM indicator i, snapshot s WHERE i.id = :indicator "
                      "AND s.month >= :month AND s.id > :step AND EXISTS (SELECT 1 FROM "
                      "snapshot_row r WHERE r.snapshot = s.id AND r.indicator = i.id) "
                      "ORDER BY s.id LIMIT 1");
  xushi_statement_bind_int (statement, ":indicator", version->indicator);
  xushi_statement_bind_int (statement, ":month", version->month);
  xushi_statement_bind_int (statement, ":step", step);
  if (xushi_statement_next (statement, error))
    return xushi_store_refuse (
        error, g_strdup_printf (_ ("Month %d of “%s” is among the figures frozen as “%s”, so what a "
                                   "meeting has seen is not taken back. Correct the month by hand; "
                                   "then it is marked as revised."),
                                (int) version->month, xushi_statement_get_text (statement, 0),
                                xushi_statement_get_text (statement, 1)));
  return !xushi_statement_has_failed (statement);
}

gboolean
xushi_steps_check_newest (XushiStore *self, gint64 step, GBytes *changeset, GError **error)
{
  g_autoptr (GHashTable) versions = list_versions (changeset);
  GHashTableIter iter;
  gpointer version;

  g_hash_table_iter_init (&iter, versions);
  while (g_hash_table_iter_next (&iter, &version, NULL))
    if (!check_version (self, version, error) || !check_frozen (self, step, version, error))
      return FALSE;
  return TRUE;
}

#define STEP_COLUMNS "id, at, who, why, undoes, changes IS NOT NULL"

/* (transfer full): the present row of @statement, which has these columns. */
static XushiStep *
read_step (XushiStore *self, XushiStatement *statement)
{
  XushiStep *step = g_new0 (XushiStep, 1);

  step->id = xushi_statement_get_int (statement, 0);
  step->when = xushi_statement_dup_text (statement, 1);
  step->who = xushi_statement_dup_text (statement, 2);
  step->why = xushi_statement_dup_text (statement, 3);
  step->undoes = xushi_statement_get_int (statement, 4);
  step->is_kept = xushi_statement_get_int (statement, 5) != 0
                  || (self->kept != NULL && g_hash_table_contains (self->kept, &step->id));
  return step;
}

GPtrArray *
xushi_store_list_steps (XushiStore *self, guint limit, GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;
  g_autoptr (GPtrArray) steps
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_step_free);

  g_return_val_if_fail (XUSHI_IS_STORE (self) && self->database != NULL, NULL);

  statement = xushi_statement_new (
      self->database, "SELECT " STEP_COLUMNS " FROM step ORDER BY id DESC LIMIT :limit");
  xushi_statement_bind_int (statement, ":limit", limit > 0 ? (gint64) limit : -1);
  while (xushi_statement_next (statement, error))
    g_ptr_array_add (steps, read_step (self, statement));
  return xushi_statement_has_failed (statement) ? NULL : g_steal_pointer (&steps);
}

XushiStep *
xushi_store_find_step (XushiStore *self, gint64 id, GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;

  g_return_val_if_fail (XUSHI_IS_STORE (self) && self->database != NULL, NULL);

  statement = xushi_statement_new (self->database,
                                   "SELECT " STEP_COLUMNS " FROM step WHERE id = :id");
  xushi_statement_bind_int (statement, ":id", id);
  return xushi_statement_next (statement, error) ? read_step (self, statement) : NULL;
}
