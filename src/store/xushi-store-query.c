/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-store-private.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "store/xushi-field.h"

/* The queries for what is not in the plan in memory. */

void
xushi_change_free (XushiChange *change)
{
  if (change == NULL)
    return;
  g_free (change->when);
  g_free (change->who);
  g_free (change->key);
  g_free (change->name);
  g_free (change->what);
  g_free (change->old_value);
  g_free (change->new_value);
  g_free (change->why);
  g_free (change);
}

static XushiChange *
read_change (XushiStatement *statement)
{
  XushiChange *change = g_new0 (XushiChange, 1);

  change->when = xushi_statement_dup_text (statement, 0);
  change->who = xushi_statement_dup_text (statement, 1);
  change->key = xushi_statement_dup_text (statement, 2);
  change->name = xushi_statement_dup_text (statement, 3);
  change->what = xushi_statement_dup_text (statement, 4);
  change->old_value = xushi_statement_dup_text (statement, 5);
  change->new_value = xushi_statement_dup_text (statement, 6);
  change->why = xushi_statement_dup_text (statement, 7);
  return change;
}

/* (transfer full) (nullable): NULL with @error. */
static GPtrArray *
read_changes (XushiStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) changes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_change_free);

  while (xushi_statement_next (statement, error))
    g_ptr_array_add (changes, read_change (statement));
  return xushi_statement_has_failed (statement) ? NULL : g_steal_pointer (&changes);
}

XushiStatement *
xushi_store_query (XushiStore *self, const char *sql, GError **error)
{
  if (!xushi_store_is_writing (self))
    return xushi_statement_new (self->database, sql);
  xushi_store_refuse (error, g_strdup_printf (_ ("“%s” is being written; look again when it is "
                                                 "finished."),
                                              xushi_store_get_label (self)));
  return NULL;
}

#define SELECT_CHANGE "SELECT at, who, key, name, what, old, new, why FROM change "

GPtrArray *
xushi_store_list_changes (XushiStore *self, const char *key, guint limit, GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_store_query (self,
                           key != NULL
                               ? SELECT_CHANGE "WHERE key = :key ORDER BY id DESC LIMIT :limit"
                               : SELECT_CHANGE "ORDER BY id DESC LIMIT :limit",
                           error);

  if (statement == NULL)
    return NULL;
  if (key != NULL)
    xushi_statement_bind_text (statement, ":key", key);
  xushi_statement_bind_int (statement, ":limit", limit > 0 ? (gint64) limit : -1);
  return read_changes (statement, error);
}

/* The numbers of its lines lie between its own and that of the next step. */
GPtrArray *
xushi_store_list_step_changes (XushiStore *self, gint64 step, guint limit, GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_store_query (self,
                           SELECT_CHANGE
                           "WHERE step = :step AND id > :step AND id < coalesce ((SELECT "
                           "min (id) FROM step WHERE id > :step), 9223372036854775807) "
                           "ORDER BY id LIMIT :limit",
                           error);

  if (statement == NULL)
    return NULL;
  xushi_statement_bind_int (statement, ":step", step);
  xushi_statement_bind_int (statement, ":limit", limit);
  return read_changes (statement, error);
}

/* One pass over all versions, oldest first: a known value that differs makes the one it replaces
 * the result; a cleared value has none. */
gboolean
xushi_store_find_corrections (XushiStore *self, gint64 indicator, double corrected[12],
                              GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;
  double before[12], known[12], newest[12];

  g_return_val_if_fail (XUSHI_IS_STORE (self), FALSE);

  statement = xushi_store_query (self,
                                 "SELECT month, value FROM reading WHERE indicator = :indicator "
                                 "AND month BETWEEN 1 AND 12 ORDER BY month, version",
                                 error);
  if (statement == NULL)
    return FALSE;
  for (int i = 0; i < 12; i++)
    before[i] = known[i] = newest[i] = corrected[i] = XUSHI_UNKNOWN;
  xushi_statement_bind_int (statement, ":indicator", indicator);
  while (xushi_statement_next (statement, error))
    {
      int i = (int) xushi_statement_get_int (statement, 0) - 1;

      newest[i] = xushi_statement_get_number (statement, 1);
      if (!xushi_is_known (newest[i]) || newest[i] == known[i])
        continue;
      before[i] = known[i];
      known[i] = newest[i];
    }
  if (xushi_statement_has_failed (statement))
    return FALSE;
  for (int i = 0; i < 12; i++)
    if (xushi_is_known (newest[i]))
      corrected[i] = before[i];
  return TRUE;
}

GPtrArray *
xushi_store_list_targets (XushiStore *self, gint64 indicator, GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_store_query (self, self->database->sql[XUSHI_SQL_LIST_TARGETS], error);
  g_autoptr (GPtrArray) versions = g_ptr_array_new_with_free_func (
      (GDestroyNotify) xushi_target_version_free);

  if (statement == NULL)
    return NULL;
  xushi_statement_bind_int (statement, ":indicator", indicator);
  while (xushi_statement_next (statement, error))
    {
      XushiTargetVersion *version = g_new0 (XushiTargetVersion, 1);

      g_ptr_array_add (versions, version);
      version->indicator = indicator;
      version->version = (int) versions->len;
      if (!xushi_fields_read (&xushi_target_attributes, 0, statement, 1, &version->target))
        {
          xushi_database_fail (self->database, SQLITE_CORRUPT, error);
          return NULL;
        }
    }
  return xushi_statement_has_failed (statement) ? NULL : g_steal_pointer (&versions);
}
