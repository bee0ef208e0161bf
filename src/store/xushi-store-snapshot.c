/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-store-private.h"

#include "base/xushi-i18n.h"
#include "store/xushi-field.h"
#include "store/xushi-frozen.h"
#include "store/xushi-load.h"
#include "store/xushi-sequence.h"

/* 定稿: what a meeting has seen, written and read again. */

/* The key and name are kept with the figures: they stay readable after the indicator is gone. */
static gboolean
insert_row (XushiStore *self, gint64 snapshot, const XushiSnapshotRow *row, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      self->database,
      "INSERT INTO snapshot_row (snapshot, indicator, key, name, value, completion, lead, light) "
      "SELECT :snapshot, id, key, name, :value, :completion, :lead, :light FROM indicator "
      "WHERE id = :indicator");

  xushi_statement_bind_int (statement, ":snapshot", snapshot);
  xushi_statement_bind_int (statement, ":indicator", row->indicator);
  xushi_statement_bind_number (statement, ":value", row->value);
  xushi_statement_bind_number (statement, ":completion", row->completion);
  xushi_statement_bind_number (statement, ":lead", row->lead);
  xushi_statement_bind_text (statement, ":light", xushi_light_to_word (row->light));
  return xushi_statement_run (statement, error);
}

/* Whether @snapshot may be frozen: by its name it is printed again and compared with. */
static gboolean
check_snapshot (XushiStore *self, const XushiSnapshot *snapshot, GError **error)
{
  if (snapshot->name == NULL || *snapshot->name == '\0' || snapshot->month < 1
      || snapshot->month > 12)
    return xushi_store_refuse (error, g_strdup (_ ("A snapshot needs a name and a data month from 1 "
                                                   "to 12.")));
  if (xushi_plan_find_snapshot (self->plan, snapshot->name) == NULL)
    return TRUE;
  return xushi_store_refuse (
      error, g_strdup_printf (_ ("Figures are frozen as “%s” already. Choose another name, such as "
                                 "one with the date of the meeting."),
                              snapshot->name));
}

static gboolean
write_snapshot (XushiStore *self, gint64 id, const XushiSnapshot *snapshot, GBytes *plan,
                GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      self->database,
      "INSERT INTO snapshot (id, name, month, held, since, pages, plan, made_at, made_by) "
      "VALUES (:id, :name, :month, :held, :since, :pages, :plan, :made_at, :made_by)");

  xushi_statement_bind_int (statement, ":id", id);
  xushi_statement_bind_text (statement, ":name", snapshot->name);
  xushi_statement_bind_int (statement, ":month", snapshot->month);
  xushi_statement_bind_text (statement, ":held", snapshot->held);
  xushi_statement_bind_id (statement, ":since", snapshot->since);
  xushi_statement_bind_text (statement, ":pages", snapshot->pages);
  xushi_statement_bind_bytes (statement, ":plan", plan);
  xushi_statement_bind_text (statement, ":made_at", self->now);
  xushi_statement_bind_text (statement, ":made_by", self->who);
  return xushi_statement_run (statement, error);
}

gint64
xushi_store_insert_snapshot (XushiStore *self, const XushiSnapshot *snapshot,
                             const XushiSnapshotRow *rows, gsize n_rows, GError **error)
{
  g_autoptr (GBytes) plan = NULL;
  gint64 id;

  g_return_val_if_fail (xushi_store_is_writing (self), 0);

  if (!check_snapshot (self, snapshot, error))
    return 0;
  plan = xushi_frozen_pack (self->database, error);
  if (plan == NULL)
    return 0;
  id = xushi_sequence_take (self->database);
  if (!write_snapshot (self, id, snapshot, plan, error))
    return 0;
  for (gsize i = 0; i < n_rows; i++)
    if (!insert_row (self, id, &rows[i], error))
      return 0;
  return id;
}

/* FALSE with @error where a meeting was compared with that of the row @snapshot. */
static gboolean
check_referred (XushiStore *self, gint64 snapshot, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      self->database, "SELECT l.name, s.name FROM snapshot l JOIN snapshot s ON s.id = l.since "
                      "WHERE s.id = :snapshot ORDER BY l.id LIMIT 1");

  xushi_statement_bind_int (statement, ":snapshot", snapshot);
  if (xushi_statement_next (statement, error))
    return xushi_store_refuse (
        error, g_strdup_printf (_ ("“%s” was compared with “%s”, and its pages must be the same "
                                   "whenever they are printed again; so it is not taken back."),
                                xushi_statement_get_text (statement, 0),
                                xushi_statement_get_text (statement, 1)));
  return !xushi_statement_has_failed (statement);
}

gboolean
xushi_store_check_referred (XushiStore *self, GBytes *changeset, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  sqlite3_changeset_iter *iter = NULL;
  gboolean free_to_go = TRUE;

  if (sqlite3changeset_start (&iter, (int) size, (gpointer) data) != SQLITE_OK)
    return TRUE;
  while (free_to_go && sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, op, indirect;
      sqlite3_value *id = NULL;

      sqlite3changeset_op (iter, &table, &n_columns, &op, &indirect);
      if (op == SQLITE_INSERT && g_str_equal (table, "snapshot")
          && sqlite3changeset_new (iter, 0, &id) == SQLITE_OK && id != NULL)
        free_to_go = check_referred (self, sqlite3_value_int64 (id), error);
    }
  sqlite3changeset_finalize (iter);
  return free_to_go;
}

GArray *
xushi_store_list_snapshot (XushiStore *self, gint64 snapshot, GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_store_query (self, "SELECT indicator, value, completion, lead, light FROM snapshot_row "
                                 "WHERE snapshot = :snapshot ORDER BY indicator",
                           error);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (XushiSnapshotRow));

  if (statement == NULL)
    return NULL;
  xushi_statement_bind_int (statement, ":snapshot", snapshot);
  while (xushi_statement_next (statement, error))
    {
      XushiSnapshotRow row = { .indicator = xushi_statement_get_int (statement, 0),
                               .value = xushi_statement_get_number (statement, 1),
                               .completion = xushi_statement_get_number (statement, 2),
                               .lead = xushi_statement_get_number (statement, 3),
                               .light = XUSHI_LIGHT_NONE };

      if (!xushi_statement_is_null (statement, 4))
        xushi_light_from_word (xushi_statement_get_text (statement, 4), &row.light);
      g_array_append_val (rows, row);
    }
  return xushi_statement_has_failed (statement) ? NULL : g_steal_pointer (&rows);
}

/* Adds the version that @statement is at to @versions. */
static gboolean
append_version (XushiDatabase *database, XushiStatement *statement, GPtrArray *versions,
                GError **error)
{
  XushiTargetVersion *version = g_new0 (XushiTargetVersion, 1);
  const XushiTargetVersion *last
      = versions->len > 0 ? g_ptr_array_index (versions, versions->len - 1) : NULL;

  version->indicator = xushi_statement_get_int (statement, 0);
  version->version = last != NULL && last->indicator == version->indicator ? last->version + 1 : 1;
  g_ptr_array_add (versions, version);
  return xushi_fields_read (&xushi_target_attributes, 0, statement, 1, &version->target)
         || xushi_database_fail (database, SQLITE_CORRUPT, error);
}

/* (transfer full) (element-type XushiTargetVersion): NULL with @error. */
static GPtrArray *
list_adjusted (XushiDatabase *database, XushiStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) versions
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_target_version_free);

  while (xushi_statement_next (statement, error))
    if (!append_version (database, statement, versions, error))
      return NULL;
  return xushi_statement_has_failed (statement) ? NULL : g_steal_pointer (&versions);
}

GPtrArray *
xushi_store_list_adjusted_targets (XushiStore *self, GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;

  g_return_val_if_fail (XUSHI_IS_STORE (self) && self->database != NULL, NULL);

  statement
      = xushi_store_query (self, self->database->sql[XUSHI_SQL_SELECT_ADJUSTED_TARGETS], error);
  return statement != NULL ? list_adjusted (self->database, statement, error) : NULL;
}

void
xushi_frozen_free (XushiFrozen *frozen)
{
  if (frozen == NULL)
    return;
  xushi_snapshot_free (frozen->snapshot);
  g_clear_object (&frozen->plan);
  g_clear_pointer (&frozen->targets, g_ptr_array_unref);
  g_clear_pointer (&frozen->rows, g_array_unref);
  g_free (frozen);
}

/* (transfer full): what was kept of @snapshot; NULL with @error. */
static GBytes *
read_packed (XushiStore *self, const XushiSnapshot *snapshot, GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_store_query (self, "SELECT plan FROM snapshot WHERE id = :id", error);

  if (statement == NULL)
    return NULL;
  xushi_statement_bind_int (statement, ":id", snapshot->id);
  if (xushi_statement_next (statement, error) && !xushi_statement_is_null (statement, 0))
    {
      GBytes *packed = xushi_statement_dup_bytes (statement, 0);

      return packed != NULL ? packed : g_bytes_new (NULL, 0);
    }
  if (!xushi_statement_has_failed (statement))
    xushi_store_refuse (error, g_strdup_printf (_ ("“%s” was frozen by an older Xushi, which kept "
                                                   "its figures only: it can be neither printed "
                                                   "again nor compared with."),
                                                snapshot->name));
  return NULL;
}

/* Fills @frozen from @database. */
static gboolean
load_frozen (XushiFrozen *frozen, XushiDatabase *database, GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;

  frozen->plan = xushi_plan_new ();
  if (!xushi_load_plan (database, frozen->plan, error))
    return FALSE;
  statement = xushi_statement_new (database, database->sql[XUSHI_SQL_SELECT_ADJUSTED_TARGETS]);
  frozen->targets = list_adjusted (database, statement, error);
  if (frozen->targets == NULL)
    return FALSE;
  return database->unfit_column == NULL || xushi_database_fail (database, SQLITE_CORRUPT, error);
}

XushiFrozen *
xushi_store_open_snapshot (XushiStore *self, const XushiSnapshot *snapshot, GError **error)
{
  g_autoptr (XushiFrozen) frozen = g_new0 (XushiFrozen, 1);
  g_autoptr (XushiDatabase) database = NULL;
  g_autoptr (GBytes) packed = NULL;

  g_return_val_if_fail (XUSHI_IS_STORE (self) && self->database != NULL, NULL);
  g_return_val_if_fail (snapshot != NULL, NULL);

  frozen->snapshot = xushi_snapshot_copy (snapshot);
  packed = read_packed (self, snapshot, error);
  if (packed == NULL)
    return NULL;
  frozen->rows = xushi_store_list_snapshot (self, snapshot->id, error);
  if (frozen->rows == NULL)
    return NULL;
  database = xushi_frozen_open (packed, snapshot->name, error);
  return database != NULL && load_frozen (frozen, database, error) ? g_steal_pointer (&frozen)
                                                                   : NULL;
}
