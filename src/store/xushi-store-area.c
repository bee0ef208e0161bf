/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-store-private.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "model/xushi-text-length.h"
#include "store/xushi-placement.h"
#include "store/xushi-sequence.h"

/* The writers of areas and of the groups in them. */

static gboolean
check_name (XushiStore *self, gint64 area, const char *name, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      self->database, "SELECT id FROM area WHERE name = :name AND id IS NOT :area");
  gint64 found = 0;

  if (name == NULL || *name == '\0')
    return xushi_store_refuse (error, g_strdup (_ ("An area needs a name.")));
  if (!self->restoring && !xushi_name_check_length (name, C_ ("attribute", "Area"), error))
    return FALSE;
  xushi_statement_bind_text (statement, ":name", name);
  xushi_statement_bind_id (statement, ":area", area);
  if (!xushi_statement_read_int (statement, &found, error))
    return FALSE;
  return found == 0
         || xushi_store_refuse (error,
                                g_strdup_printf (_ ("There is an area “%s” already; choose "
                                                    "another name."),
                                                 name));
}

/* The position for index @index among the areas other than @moving; -1 is the end. Areas are few:
 * they are read one by one. */
static gboolean
find_position (XushiStore *self, gint64 moving, int index, double *position, GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_statement_new (self->database, "SELECT position FROM area WHERE id IS NOT :moving "
                                             "ORDER BY position, id");
  double above = XUSHI_UNKNOWN, below = XUSHI_UNKNOWN;
  int i = 0;

  xushi_statement_bind_id (statement, ":moving", moving);
  while (xushi_statement_next (statement, error))
    {
      double here = xushi_statement_get_number (statement, 0);

      if (index < 0 || i < index)
        above = here;
      else if (i == index)
        below = here;
      i++;
    }
  *position = xushi_placement_between (above, below);
  return !xushi_statement_has_failed (statement);
}

static gboolean
number_anew (XushiStore *self, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      self->database,
      "UPDATE area SET position = numbered.place FROM (SELECT id AS row, row_number () "
      "OVER (ORDER BY position, id) AS place FROM area) AS numbered "
      "WHERE area.id = numbered.row");

  return xushi_statement_run (statement, error);
}

static gboolean
find_room (XushiStore *self, gint64 moving, int index, double *position, GError **error)
{
  if (!find_position (self, moving, index, position, error))
    return FALSE;
  if (xushi_is_known (*position))
    return TRUE;
  return number_anew (self, error) && find_position (self, moving, index, position, error);
}

gint64
xushi_store_insert_area (XushiStore *self, const char *name, int position, GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;
  double place;
  gint64 id;

  g_return_val_if_fail (xushi_store_is_writing (self), 0);

  if (!check_name (self, 0, name, error) || !find_room (self, 0, position, &place, error))
    return 0;
  id = xushi_sequence_take (self->database);
  statement = xushi_statement_new (self->database,
                                   "INSERT INTO area (id, name, position) "
                                   "VALUES (:id, :name, :position)");
  xushi_statement_bind_int (statement, ":id", id);
  xushi_statement_bind_text (statement, ":name", name);
  xushi_statement_bind_number (statement, ":position", place);
  return xushi_statement_run (statement, error) ? id : 0;
}

gboolean
xushi_store_rename_area (XushiStore *self, gint64 area, const char *name, GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;

  g_return_val_if_fail (xushi_store_is_writing (self), FALSE);

  if (!check_name (self, area, name, error))
    return FALSE;
  statement
      = xushi_statement_new (self->database, "UPDATE area SET name = :name WHERE id = :area");
  xushi_statement_bind_text (statement, ":name", name);
  xushi_statement_bind_int (statement, ":area", area);
  return xushi_statement_run (statement, error);
}

gboolean
xushi_store_move_area (XushiStore *self, gint64 area, int position, GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;
  double place;

  g_return_val_if_fail (xushi_store_is_writing (self), FALSE);

  if (!find_room (self, area, position, &place, error))
    return FALSE;
  statement = xushi_statement_new (self->database,
                                   "UPDATE area SET position = :position WHERE id = :area");
  xushi_statement_bind_number (statement, ":position", place);
  xushi_statement_bind_int (statement, ":area", area);
  return xushi_statement_run (statement, error);
}

gboolean
xushi_store_delete_area (XushiStore *self, gint64 area, GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;

  g_return_val_if_fail (xushi_store_is_writing (self), FALSE);

  if (!xushi_store_delete_indicators (self, 0, area, error)
      || !xushi_placement_prune_groups (self->database, area, error))
    return FALSE;
  statement = xushi_statement_new (self->database, "DELETE FROM area WHERE id = :area");
  xushi_statement_bind_int (statement, ":area", area);
  return xushi_statement_run (statement, error);
}

static gboolean
find_group (XushiStore *self, gint64 area, const char *name, gint64 *group, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      self->database, "SELECT id FROM \"group\" WHERE area = :area AND name = :name");

  xushi_statement_bind_int (statement, ":area", area);
  xushi_statement_bind_text (statement, ":name", name);
  return xushi_statement_read_int (statement, group, error);
}

gboolean
xushi_store_rename_group (XushiStore *self, gint64 area, const char *group, const char *name,
                          GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;
  gint64 row = 0, taken = 0;

  g_return_val_if_fail (xushi_store_is_writing (self), FALSE);

  if (name == NULL || *name == '\0')
    return xushi_store_refuse (error, g_strdup (_ ("A group needs a name.")));
  if (!xushi_name_check_length (name, C_ ("attribute", "Group"), error))
    return FALSE;
  if (!find_group (self, area, group, &row, error) || !find_group (self, area, name, &taken, error))
    return FALSE;
  if (row == 0)
    return xushi_store_refuse (
        error, g_strdup_printf (_ ("There is no group “%s” in this area any more."), group));
  if (taken != 0 && taken != row)
    return xushi_store_refuse (
        error, g_strdup_printf (_ ("There is a group “%s” in this area already; choose another "
                                   "name, or move the indicators there."),
                                name));
  statement
      = xushi_statement_new (self->database, "UPDATE \"group\" SET name = :name WHERE id = :id");
  xushi_statement_bind_text (statement, ":name", name);
  xushi_statement_bind_int (statement, ":id", row);
  return xushi_statement_run (statement, error);
}
