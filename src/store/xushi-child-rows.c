/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-child-rows.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "store/xushi-field.h"
#include "store/xushi-sequence.h"

/* @table: "department" or "leader". A row is nothing but its name, and its id follows from it. */
static gboolean
ensure_name (XushiStore *self, const char *table, const char *find_sql, const char *insert_sql,
             const char *name, gint64 *id, GError **error)
{
  g_autoptr (XushiStatement) find = NULL;
  g_autoptr (XushiStatement) insert = NULL;

  *id = 0;
  if (name == NULL || *name == '\0')
    return TRUE;
  find = xushi_statement_new (self->database, find_sql);
  xushi_statement_bind_text (find, ":name", name);
  if (!xushi_statement_read_int (find, id, error))
    return FALSE;
  if (*id != 0)
    return TRUE;
  *id = xushi_sequence_from_name (table, name);
  insert = xushi_statement_new (self->database, insert_sql);
  xushi_statement_bind_int (insert, ":id", *id);
  xushi_statement_bind_text (insert, ":name", name);
  return xushi_statement_run (insert, error);
}

gboolean
xushi_store_ensure_department (XushiStore *self, const char *name, gint64 *id, GError **error)
{
  return ensure_name (self, "department", "SELECT id FROM department WHERE name = :name",
                      "INSERT INTO department (id, name) VALUES (:id, :name)", name, id, error);
}

static gboolean
ensure_leader (XushiStore *self, const char *name, gint64 *id, GError **error)
{
  return ensure_name (self, "leader", "SELECT id FROM leader WHERE name = :name",
                      "INSERT INTO leader (id, name) VALUES (:id, :name)", name, id, error);
}

gboolean
xushi_store_bind_references (XushiStore *self, const XushiAttributeList *list,
                             XushiStatement *statement, gconstpointer record, GError **error)
{
  for (guint i = 0; i < list->n_attributes; i++)
    {
      const XushiAttribute *attribute = &list->attributes[i];
      gboolean leader = (attribute->flags & XUSHI_ATTRIBUTE_LEADER) != 0;
      const char *name;
      gint64 id;

      if (!xushi_field_is_column (attribute)
          || !(leader || (attribute->flags & XUSHI_ATTRIBUTE_DEPARTMENT)))
        continue;
      name = *(char *const *) xushi_attribute_get_member (attribute, record);
      if (!(leader ? ensure_leader (self, name, &id, error)
                   : xushi_store_ensure_department (self, name, &id, error)))
        return FALSE;
      xushi_statement_bind_id (statement, attribute->id, id);
    }
  return TRUE;
}

gboolean
xushi_store_check_date (const char *date, GError **error)
{
  return date == NULL || *date == '\0' || xushi_date_parse (date, NULL, NULL, NULL)
         || xushi_store_refuse (error, g_strdup_printf (_ ("“%s” is no date; write YYYY-MM-DD, "
                                                           "such as 2016-06-30."),
                                                        date));
}

gboolean
xushi_store_write_target (XushiStore *self, gint64 indicator, gint64 version,
                          const XushiTarget *target, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      self->database,
      self->database->sql[version > 0 ? XUSHI_SQL_INSERT_TARGET : XUSHI_SQL_UPDATE_TARGET]);

  if (!xushi_store_check_date (target->decided, error))
    return FALSE;
  xushi_fields_bind (&xushi_target_attributes, statement, target);
  xushi_statement_bind_int (statement, ":indicator", indicator);
  if (version > 0)
    xushi_statement_bind_int (statement, ":version", version);
  return xushi_statement_run (statement, error);
}

gboolean
xushi_store_adjust_target (XushiStore *self, gint64 indicator, const XushiTarget *target,
                           GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;
  gint64 version = 0;

  g_return_val_if_fail (xushi_store_is_writing (self), FALSE);

  statement = xushi_statement_new (
      self->database, "SELECT max (version) FROM target WHERE indicator = :indicator");
  xushi_statement_bind_int (statement, ":indicator", indicator);
  return xushi_statement_read_int (statement, &version, error)
         && xushi_store_write_target (self, indicator,
                                      xushi_sequence_take_above (self->database, version), target,
                                      error);
}

gboolean
xushi_store_put_difficulty (XushiStore *self, gint64 indicator,
                            const XushiDifficulty *difficulty, GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;

  g_return_val_if_fail (xushi_store_is_writing (self), FALSE);

  if (difficulty->text == NULL || *difficulty->text == '\0')
    return xushi_store_refuse (error, g_strdup (_ ("Say what the difficulty is.")));
  if (!xushi_store_check_date (difficulty->due, error))
    return FALSE;
  statement = xushi_statement_new (
      self->database, self->database->sql[difficulty->id == 0 ? XUSHI_SQL_INSERT_DIFFICULTY
                                                              : XUSHI_SQL_UPDATE_DIFFICULTY]);
  xushi_fields_bind (&xushi_difficulty_attributes, statement, difficulty);
  if (!xushi_store_bind_references (self, &xushi_difficulty_attributes, statement, difficulty,
                                    error))
    return FALSE;
  xushi_statement_bind_int (statement, ":indicator", indicator);
  xushi_statement_bind_int (statement, ":id", difficulty->id != 0
                                                  ? difficulty->id
                                                  : xushi_sequence_take (self->database));
  if (!xushi_statement_run (statement, error))
    return FALSE;
  return difficulty->id == 0 || sqlite3_changes (self->database->handle) == 1
         || xushi_store_refuse (error, g_strdup (_ ("The difficulty is not in the plan any more; "
                                                    "nothing was changed.")));
}

gboolean
xushi_store_delete_difficulty (XushiStore *self, gint64 difficulty, GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;

  g_return_val_if_fail (xushi_store_is_writing (self), FALSE);

  statement = xushi_statement_new (self->database, "DELETE FROM difficulty WHERE id = :id");
  xushi_statement_bind_int (statement, ":id", difficulty);
  return xushi_statement_run (statement, error);
}
