/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-child-rows.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "store/xushi-field.h"

static gboolean
ensure_name (XushiStore *self, const char *find_sql, const char *insert_sql, const char *name,
             gint64 *id, GError **error)
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
  insert = xushi_statement_new (self->database, insert_sql);
  xushi_statement_bind_text (insert, ":name", name);
  if (!xushi_statement_run (insert, error))
    return FALSE;
  *id = sqlite3_last_insert_rowid (self->database->handle);
  return TRUE;
}

static gboolean
ensure_department (XushiStore *self, const char *name, gint64 *id, GError **error)
{
  return ensure_name (self, "SELECT id FROM department WHERE name = :name",
                      "INSERT INTO department (name) VALUES (:name)", name, id, error);
}

static gboolean
ensure_leader (XushiStore *self, const char *name, gint64 *id, GError **error)
{
  return ensure_name (self, "SELECT id FROM leader WHERE name = :name",
                      "INSERT INTO leader (name) VALUES (:name)", name, id, error);
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
                   : ensure_department (self, name, &id, error)))
        return FALSE;
      xushi_statement_bind_id (statement, attribute->id, id);
    }
  return TRUE;
}

static gboolean
check_date (const char *date, GError **error)
{
  return date == NULL || *date == '\0' || xushi_date_parse (date, NULL, NULL, NULL)
         || xushi_store_refuse (error, g_strdup_printf (_ ("“%s” is no date; write YYYY-MM-DD, "
                                                           "such as 2016-06-30."),
                                                        date));
}

gboolean
xushi_store_write_target (XushiStore *self, gint64 indicator, int version,
                          const XushiTarget *target, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      self->database,
      self->database->sql[version > 0 ? XUSHI_SQL_INSERT_TARGET : XUSHI_SQL_UPDATE_TARGET]);

  if (!check_date (target->decided, error))
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
         && xushi_store_write_target (self, indicator, (int) version + 1, target, error);
}

/* Deletes the rows after the last one of a list. */
static gboolean
delete_tail (XushiStore *self, const char *sql, gint64 indicator, guint n_rows, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (self->database, sql);

  xushi_statement_bind_int (statement, ":indicator", indicator);
  xushi_statement_bind_int (statement, ":last", n_rows);
  return xushi_statement_run (statement, error);
}

gboolean
xushi_store_write_support (XushiStore *self, gint64 indicator, GStrv support, GError **error)
{
  guint n = support != NULL ? g_strv_length (support) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XushiStatement) statement = xushi_statement_new (
          self->database,
          "INSERT INTO support (indicator, position, department) VALUES (:indicator, :position, "
          ":department) ON CONFLICT DO UPDATE SET department = excluded.department");
      gint64 department;

      if (!ensure_department (self, support[i], &department, error))
        return FALSE;
      xushi_statement_bind_int (statement, ":indicator", indicator);
      xushi_statement_bind_int (statement, ":position", i + 1);
      xushi_statement_bind_id (statement, ":department", department);
      if (!xushi_statement_run (statement, error))
        return FALSE;
    }
  return delete_tail (self, "DELETE FROM support WHERE indicator = :indicator "
                            "AND position > :last",
                      indicator, n, error);
}

static gboolean
check_node (const XushiNode *node, GError **error)
{
  if (node->name == NULL || *node->name == '\0' || node->due_month < 1 || node->due_month > 12
      || !(node->weight > 0))
    return xushi_store_refuse (
        error, g_strdup_printf (_ ("The node “%s” needs a name, a due month from 1 to 12 and a "
                                   "weight above 0."),
                                node->name != NULL ? node->name : ""));
  return check_date (node->finished, error);
}

gboolean
xushi_store_write_nodes (XushiStore *self, gint64 indicator, GPtrArray *nodes, GError **error)
{
  guint n = nodes != NULL ? nodes->len : 0;

  for (guint i = 0; i < n; i++)
    {
      const XushiNode *node = g_ptr_array_index (nodes, i);
      g_autoptr (XushiStatement) statement = xushi_statement_new (
          self->database, self->database->sql[XUSHI_SQL_PUT_NODE]);

      if (!check_node (node, error))
        return FALSE;
      xushi_fields_bind (&xushi_node_attributes, statement, node);
      xushi_statement_bind_int (statement, ":indicator", indicator);
      xushi_statement_bind_int (statement, ":position", i + 1);
      if (!xushi_statement_run (statement, error))
        return FALSE;
    }
  return delete_tail (self,
                      "DELETE FROM node WHERE indicator = :indicator AND position > :last",
                      indicator, n, error);
}

gboolean
xushi_store_put_difficulty (XushiStore *self, gint64 indicator,
                            const XushiDifficulty *difficulty, GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;

  g_return_val_if_fail (xushi_store_is_writing (self), FALSE);

  if (difficulty->text == NULL || *difficulty->text == '\0')
    return xushi_store_refuse (error, g_strdup (_ ("Say what the difficulty is.")));
  if (!check_date (difficulty->due, error))
    return FALSE;
  statement = xushi_statement_new (
      self->database, self->database->sql[difficulty->id == 0 ? XUSHI_SQL_INSERT_DIFFICULTY
                                                              : XUSHI_SQL_UPDATE_DIFFICULTY]);
  xushi_fields_bind (&xushi_difficulty_attributes, statement, difficulty);
  if (!xushi_store_bind_references (self, &xushi_difficulty_attributes, statement, difficulty,
                                    error))
    return FALSE;
  xushi_statement_bind_int (statement, ":indicator", indicator);
  if (difficulty->id != 0)
    xushi_statement_bind_int (statement, ":id", difficulty->id);
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
