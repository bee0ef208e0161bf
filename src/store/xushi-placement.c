/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-placement.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "store/xushi-sequence.h"
#include "store/xushi-store-private.h"

/* Positions are fractions, so that inserting between two rows writes one row. Only after some fifty
 * insertions at the same spot is no number left between two; then the siblings are renumbered. */

double
xushi_placement_between (double before, double after)
{
  double middle;

  if (!xushi_is_known (before) && !xushi_is_known (after))
    return 1;
  if (!xushi_is_known (before))
    return after - 1;
  if (!xushi_is_known (after))
    return before + 1;
  middle = before + (after - before) / 2;
  return middle > before && middle < after ? middle : XUSHI_UNKNOWN;
}

gboolean
xushi_placement_read (XushiDatabase *database, gint64 id, XushiPlacement *slot, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      database, "SELECT area, \"group\", parent, position FROM indicator WHERE id = :id");

  xushi_statement_bind_int (statement, ":id", id);
  if (xushi_statement_next (statement, error))
    {
      slot->area = xushi_statement_get_int (statement, 0);
      slot->group = xushi_statement_get_int (statement, 1);
      slot->parent = xushi_statement_get_int (statement, 2);
      slot->position = xushi_statement_get_number (statement, 3);
      return TRUE;
    }
  return !xushi_statement_has_failed (statement)
             ? xushi_store_refuse (error, g_strdup (_ ("The indicator is not in the plan any "
                                                       "more; nothing was changed.")))
             : FALSE;
}

static gboolean
is_below (XushiDatabase *database, gint64 id, gint64 root, gboolean *below, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      database, "WITH RECURSIVE tree (id) AS (SELECT :root UNION SELECT i.id FROM indicator i "
                "JOIN tree ON i.parent = tree.id) SELECT count (*) FROM tree WHERE id = :id");
  gint64 n = 0;

  xushi_statement_bind_int (statement, ":root", root);
  xushi_statement_bind_int (statement, ":id", id);
  if (!xushi_statement_read_int (statement, &n, error))
    return FALSE;
  *below = n > 0;
  return TRUE;
}

static gboolean
find_parent (XushiDatabase *database, gint64 moving, const char *key, gint64 *parent,
             GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_statement_new (database, "SELECT id FROM indicator WHERE key = :key");
  gboolean below = FALSE;

  xushi_statement_bind_text (statement, ":key", key);
  if (!xushi_statement_read_int (statement, parent, error))
    return FALSE;
  if (*parent == 0)
    return xushi_store_refuse (
        error, g_strdup_printf (_ ("There is no indicator “%s” that this one could be a part "
                                   "of; enter that one first."),
                                key));
  if (moving != 0 && !is_below (database, *parent, moving, &below, error))
    return FALSE;
  if (below)
    return xushi_store_refuse (
        error,
        g_strdup_printf (_ ("An indicator cannot be a part of itself (“%s”)."), key));
  return TRUE;
}

/* The smallest position above, or the largest below, @position among a group's or an
 * indicator's siblings; unknown for none. */
static gboolean
read_position (XushiStatement *statement, double *position, GError **error)
{
  *position = XUSHI_UNKNOWN;
  if (xushi_statement_next (statement, error))
    *position = xushi_statement_get_number (statement, 0);
  return !xushi_statement_has_failed (statement);
}

/* The position for a new group: before the group of @before, or at the end of the area. */
static gboolean
find_group_position (XushiDatabase *database, gint64 area, gint64 before, double *position,
                     GError **error)
{
  g_autoptr (XushiStatement) after = NULL;
  g_autoptr (XushiStatement) last = NULL;
  double above = XUSHI_UNKNOWN, below = XUSHI_UNKNOWN;

  after = xushi_statement_new (database,
                               "SELECT g.position FROM indicator i JOIN \"group\" g "
                               "ON g.id = i.\"group\" WHERE i.id = :before AND i.area = :area");
  xushi_statement_bind_int (after, ":before", before);
  xushi_statement_bind_int (after, ":area", area);
  if (!read_position (after, &below, error))
    return FALSE;
  last = xushi_statement_new (database, "SELECT max (position) FROM \"group\" WHERE area = :area "
                                        "AND (:below IS NULL OR position < :below)");
  xushi_statement_bind_int (last, ":area", area);
  xushi_statement_bind_number (last, ":below", below);
  if (!read_position (last, &above, error))
    return FALSE;
  *position = xushi_placement_between (above, below);
  /* No number left between two groups, which takes some fifty insertions at one spot: use the
   * position of the next one, after which the newer row sorts. */
  if (!xushi_is_known (*position))
    *position = below;
  return TRUE;
}

static gboolean
ensure_group (XushiDatabase *database, gint64 area, const char *name, gint64 before,
              gint64 *group, GError **error)
{
  g_autoptr (XushiStatement) find = xushi_statement_new (
      database, "SELECT id FROM \"group\" WHERE area = :area AND name = :name");
  g_autoptr (XushiStatement) insert = NULL;
  double position;

  *group = 0;
  if (name == NULL || *name == '\0')
    return TRUE;
  xushi_statement_bind_int (find, ":area", area);
  xushi_statement_bind_text (find, ":name", name);
  if (!xushi_statement_read_int (find, group, error))
    return FALSE;
  if (*group != 0)
    return TRUE;
  if (!find_group_position (database, area, before, &position, error))
    return FALSE;
  insert = xushi_statement_new (database, "INSERT INTO \"group\" (id, area, name, position) "
                                          "VALUES (:id, :area, :name, :position)");
  *group = xushi_sequence_take (database);
  xushi_statement_bind_int (insert, ":id", *group);
  xushi_statement_bind_int (insert, ":area", area);
  xushi_statement_bind_text (insert, ":name", name);
  xushi_statement_bind_number (insert, ":position", position);
  return xushi_statement_run (insert, error);
}

#define SIBLINGS "area = :area AND \"group\" IS :group AND parent IS :parent"

static void
bind_siblings (XushiStatement *statement, const XushiPlacement *slot)
{
  xushi_statement_bind_int (statement, ":area", slot->area);
  xushi_statement_bind_id (statement, ":group", slot->group);
  xushi_statement_bind_id (statement, ":parent", slot->parent);
}

/* Climbs from @before to the sibling of @slot that it is, or is below. */
static gboolean
find_sibling (XushiDatabase *database, const XushiPlacement *slot, gint64 before, gint64 *sibling,
              XushiPlacement *place, GError **error)
{
  *sibling = 0;
  while (before != 0)
    {
      if (!xushi_placement_read (database, before, place, error))
        return FALSE;
      if (place->area == slot->area && place->group == slot->group
          && place->parent == slot->parent)
        {
          *sibling = before;
          return TRUE;
        }
      before = place->parent;
    }
  return TRUE;
}

/* The neighbours among the siblings between which the indicator goes. */
static gboolean
find_neighbours (XushiDatabase *database, const XushiPlacement *slot, gint64 moving, gint64 before,
                 double *above, double *below, GError **error)
{
  g_autoptr (XushiStatement) last = NULL;
  g_autoptr (XushiStatement) next = NULL;
  XushiPlacement place;
  gint64 sibling;

  *below = XUSHI_UNKNOWN;
  if (!find_sibling (database, slot, before, &sibling, &place, error))
    return FALSE;
  if (sibling != 0 && sibling == before)
    *below = place.position;
  else if (sibling != 0)
    {
      /* Before a sub-target of a sibling: after that sibling and everything below it. */
      next = xushi_statement_new (database,
                                  "SELECT min (position) FROM indicator WHERE " SIBLINGS
                                  " AND position > :position AND id IS NOT :moving");
      bind_siblings (next, slot);
      xushi_statement_bind_number (next, ":position", place.position);
      xushi_statement_bind_id (next, ":moving", moving);
      if (!read_position (next, below, error))
        return FALSE;
    }
  last = xushi_statement_new (database, "SELECT max (position) FROM indicator WHERE " SIBLINGS
                                        " AND (:below IS NULL OR position < :below) "
                                        "AND id IS NOT :moving");
  bind_siblings (last, slot);
  xushi_statement_bind_number (last, ":below", *below);
  xushi_statement_bind_id (last, ":moving", moving);
  return read_position (last, above, error);
}

static gboolean
number_anew (XushiDatabase *database, const XushiPlacement *slot, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      database,
      "UPDATE indicator SET position = numbered.place FROM (SELECT id AS row, row_number () "
      "OVER (ORDER BY position, id) AS place FROM indicator WHERE " SIBLINGS
      ") AS numbered WHERE indicator.id = numbered.row");

  bind_siblings (statement, slot);
  return xushi_statement_run (statement, error);
}

static gboolean
find_position (XushiDatabase *database, XushiPlacement *slot, gint64 moving, gint64 before,
               GError **error)
{
  double above, below;

  if (!find_neighbours (database, slot, moving, before, &above, &below, error))
    return FALSE;
  slot->position = xushi_placement_between (above, below);
  if (xushi_is_known (slot->position))
    return TRUE;
  if (!number_anew (database, slot, error)
      || !find_neighbours (database, slot, moving, before, &above, &below, error))
    return FALSE;
  slot->position = xushi_placement_between (above, below);
  return TRUE;
}

gboolean
xushi_placement_find (XushiDatabase *database, gint64 moving, gint64 area, const char *group,
                 const char *parent_key, gint64 before, XushiPlacement *slot, GError **error)
{
  XushiPlacement present = { 0 };

  *slot = (XushiPlacement) { .area = area };
  if (parent_key != NULL && *parent_key != '\0')
    {
      XushiPlacement parent;

      if (!find_parent (database, moving, parent_key, &slot->parent, error)
          || !xushi_placement_read (database, slot->parent, &parent, error))
        return FALSE;
      slot->area = parent.area;
      slot->group = parent.group;
    }
  else if (!ensure_group (database, area, group, before, &slot->group, error))
    return FALSE;
  if (moving != 0 && !xushi_placement_read (database, moving, &present, error))
    return FALSE;
  if (moving != 0 && before == moving && present.area == slot->area
      && present.group == slot->group && present.parent == slot->parent)
    {
      *slot = present; /* before itself: stays where it is */
      return TRUE;
    }
  return find_position (database, slot, moving, before == moving ? 0 : before, error);
}

gboolean
xushi_placement_prune_groups (XushiDatabase *database, gint64 area, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      database, "DELETE FROM \"group\" AS g WHERE g.area = :area AND NOT EXISTS "
                "(SELECT 1 FROM indicator i WHERE i.area = g.area AND i.\"group\" = g.id)");

  xushi_statement_bind_int (statement, ":area", area);
  return xushi_statement_run (statement, error);
}
