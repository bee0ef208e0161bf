/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-store-private.h"

#include "base/xushi-i18n.h"
#include "store/xushi-field.h"
#include "store/xushi-placement.h"
#include "store/xushi-child-rows.h"
#include "store/xushi-ordered-rows.h"
#include "store/xushi-sequence.h"

/* The writers of indicators: their attributes and places. Rows that belong to them (target, nodes,
 * departments) are written by xushi-child-rows.c. */

/* The number after the greatest that is a key now; within a transaction it is only counted up. */
static gboolean
find_next_key (XushiStore *self, GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;

  if (self->next_key > 0)
    return TRUE;
  statement = xushi_statement_new (
      self->database, "SELECT coalesce (max (CAST (key AS INTEGER)), 0) + 1 FROM indicator "
                      "WHERE key NOT GLOB '*[^0-9]*' AND length (key) < 10");
  return xushi_statement_read_int (statement, &self->next_key, error);
}

/* (transfer full) (nullable): a key that no indicator has, or had: the log still names deleted
 * ones. */
static char *
make_key (XushiStore *self, GError **error)
{
  gint64 taken = 1;

  if (!find_next_key (self, error))
    return NULL;
  for (;; self->next_key++)
    {
      g_autoptr (XushiStatement) statement = xushi_statement_new (
          self->database, "SELECT EXISTS (SELECT 1 FROM indicator WHERE key = :key) "
                          "OR EXISTS (SELECT 1 FROM change WHERE key = :key)");
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, self->next_key);

      xushi_statement_bind_text (statement, ":key", key);
      if (!xushi_statement_read_int (statement, &taken, error))
        return NULL;
      if (taken == 0)
        return g_steal_pointer (&key);
    }
}

static gboolean
check_key (XushiStore *self, gint64 indicator, const char *key, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      self->database, "SELECT name FROM indicator WHERE key = :key AND id IS NOT :id");

  xushi_statement_bind_text (statement, ":key", key);
  xushi_statement_bind_id (statement, ":id", indicator);
  if (xushi_statement_next (statement, error))
    return xushi_store_refuse (
        error, g_strdup_printf (_ ("The key “%s” belongs to “%s” already; each indicator needs "
                                   "its own."),
                                key, xushi_statement_get_text (statement, 0)));
  return !xushi_statement_has_failed (statement);
}

static gboolean
check_area (XushiStore *self, gint64 area, GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_statement_new (self->database, "SELECT id FROM area WHERE id = :area");
  gint64 found = 0;

  xushi_statement_bind_int (statement, ":area", area);
  if (!xushi_statement_read_int (statement, &found, error))
    return FALSE;
  return found != 0
         || xushi_store_refuse (error, g_strdup (_ ("The area is not in the plan any more; "
                                                    "nothing was changed.")));
}

/* The columns that both statements below have. */
static gboolean
bind_attributes (XushiStore *self, XushiStatement *statement, const XushiSpec *spec,
                 GError **error)
{
  xushi_fields_bind (&xushi_spec_attributes, statement, spec);
  return xushi_store_bind_references (self, &xushi_spec_attributes, statement, spec, error);
}

static gboolean
insert_row (XushiStore *self, const XushiSpec *spec, const char *key, const XushiPlacement *slot,
            gint64 *row, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      self->database, self->database->sql[XUSHI_SQL_INSERT_INDICATOR]);

  if (!bind_attributes (self, statement, spec, error))
    return FALSE;
  *row = xushi_sequence_take (self->database);
  xushi_statement_bind_int (statement, ":id", *row);
  xushi_statement_bind_text (statement, ":key", key);
  xushi_statement_bind_int (statement, ":area", slot->area);
  xushi_statement_bind_id (statement, ":group", slot->group);
  xushi_statement_bind_id (statement, ":parent", slot->parent);
  xushi_statement_bind_number (statement, ":position", slot->position);
  return xushi_statement_run (statement, error);
}

gint64
xushi_store_insert_indicator (XushiStore *self, gint64 area, const XushiSpec *spec,
                              gint64 before, GError **error)
{
  g_autofree char *key = NULL;
  XushiPlacement slot;
  gint64 row = 0;

  g_return_val_if_fail (xushi_store_is_writing (self), 0);

  if ((!self->restoring && !xushi_spec_check (spec, error)) || !check_area (self, area, error)
      || !xushi_placement_find (self->database, 0, area, spec->group, spec->parent_key, before, &slot,
                           error))
    return 0;
  key = spec->key != NULL && *spec->key != '\0' ? g_strdup (spec->key) : make_key (self, error);
  if (key == NULL || !check_key (self, 0, key, error)
      || !insert_row (self, spec, key, &slot, &row, error)
      || !xushi_store_write_target (self, row, xushi_sequence_take (self->database),
                                    &spec->target, error)
      || !xushi_store_write_support (self, row, spec->support, error)
      || !xushi_store_write_nodes (self, row, spec->nodes, error))
    return 0;
  return row;
}

static gboolean
update_row (XushiStore *self, gint64 indicator, const XushiSpec *spec, const char *key,
            GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      self->database, self->database->sql[XUSHI_SQL_UPDATE_INDICATOR]);

  if (!bind_attributes (self, statement, spec, error))
    return FALSE;
  xushi_statement_bind_text (statement, ":key", key);
  xushi_statement_bind_int (statement, ":id", indicator);
  return xushi_statement_run (statement, error);
}

/* Sub-targets go where their parent goes. */
static gboolean
place_row (XushiStore *self, gint64 indicator, const XushiPlacement *slot, GError **error)
{
  g_autoptr (XushiStatement) move = xushi_statement_new (
      self->database, "UPDATE indicator SET area = :area, \"group\" = :group, parent = :parent, "
                      "position = :position WHERE id = :id");
  g_autoptr (XushiStatement) follow = xushi_statement_new (
      self->database,
      "UPDATE indicator SET area = :area, \"group\" = :group WHERE id IN (WITH RECURSIVE "
      "tree (id) AS (SELECT id FROM indicator WHERE parent = :root UNION SELECT i.id FROM "
      "indicator i JOIN tree ON i.parent = tree.id) SELECT id FROM tree)");

  xushi_statement_bind_int (move, ":area", slot->area);
  xushi_statement_bind_id (move, ":group", slot->group);
  xushi_statement_bind_id (move, ":parent", slot->parent);
  xushi_statement_bind_number (move, ":position", slot->position);
  xushi_statement_bind_int (move, ":id", indicator);
  xushi_statement_bind_int (follow, ":area", slot->area);
  xushi_statement_bind_id (follow, ":group", slot->group);
  xushi_statement_bind_int (follow, ":root", indicator);
  return xushi_statement_run (move, error) && xushi_statement_run (follow, error);
}

/* The attributes of an indicator that determine its place. */
typedef struct
{
  char *key;
  char *parent_key;
  char *group;
} Standing;

static void
standing_clear (Standing *standing)
{
  g_free (standing->key);
  g_free (standing->parent_key);
  g_free (standing->group);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Standing, standing_clear)

static gboolean
read_standing (XushiStore *self, gint64 indicator, Standing *standing, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      self->database,
      "SELECT i.key, p.key, g.name FROM indicator i LEFT JOIN indicator p ON p.id = i.parent "
      "LEFT JOIN \"group\" g ON g.id = i.\"group\" WHERE i.id = :id");

  xushi_statement_bind_int (statement, ":id", indicator);
  if (!xushi_statement_next (statement, error))
    return FALSE;
  standing->key = xushi_statement_dup_text (statement, 0);
  standing->parent_key = xushi_statement_dup_text (statement, 1);
  standing->group = xushi_statement_dup_text (statement, 2);
  return TRUE;
}

/* If the parent or group has changed: moves it to the end of the new one. */
static gboolean
follow_spec (XushiStore *self, gint64 indicator, const Standing *standing, const XushiSpec *spec,
             GError **error)
{
  XushiPlacement before, slot;
  gboolean same_parent = g_strcmp0 (standing->parent_key, spec->parent_key) == 0;

  /* A sub-target's group is its parent's. */
  if (same_parent
      && (spec->parent_key != NULL || g_strcmp0 (standing->group, spec->group) == 0))
    return TRUE;
  return xushi_placement_read (self->database, indicator, &before, error)
         && xushi_placement_find (self->database, indicator, before.area, spec->group,
                             spec->parent_key, 0, &slot, error)
         && place_row (self, indicator, &slot, error)
         && xushi_placement_prune_groups (self->database, before.area, error);
}

gboolean
xushi_store_update_indicator (XushiStore *self, gint64 indicator, const XushiSpec *spec,
                              GError **error)
{
  g_auto (Standing) standing = { 0 };
  XushiPlacement slot;
  const char *key;

  g_return_val_if_fail (xushi_store_is_writing (self), FALSE);

  if (!xushi_spec_check (spec, error)
      || !xushi_placement_read (self->database, indicator, &slot, error)
      || !read_standing (self, indicator, &standing, error))
    return FALSE;
  key = spec->key != NULL && *spec->key != '\0' ? spec->key : standing.key;
  return check_key (self, indicator, key, error)
         && update_row (self, indicator, spec, key, error)
         && xushi_store_write_target (self, indicator, 0, &spec->target, error)
         && xushi_store_write_support (self, indicator, spec->support, error)
         && xushi_store_write_nodes (self, indicator, spec->nodes, error)
         && follow_spec (self, indicator, &standing, spec, error);
}

gboolean
xushi_store_move_indicator (XushiStore *self, gint64 indicator, gint64 area, const char *group,
                            gint64 before, GError **error)
{
  g_auto (Standing) standing = { 0 };
  XushiPlacement old, slot;
  const char *parent_key;

  g_return_val_if_fail (xushi_store_is_writing (self), FALSE);

  if (!check_area (self, area, error)
      || !xushi_placement_read (self->database, indicator, &old, error)
      || !read_standing (self, indicator, &standing, error))
    return FALSE;
  /* A sub-target that is moved out of its parent's area or group becomes a main indicator. */
  parent_key = old.area == area && g_strcmp0 (standing.group, group) == 0 ? standing.parent_key
                                                                          : NULL;
  return xushi_placement_find (self->database, indicator, area, group, parent_key, before, &slot,
                          error)
         && place_row (self, indicator, &slot, error)
         && xushi_placement_prune_groups (self->database, old.area, error);
}

#define DOOMED                                                                              \
  "(WITH RECURSIVE doomed (id) AS (SELECT id FROM indicator WHERE id = :indicator OR "      \
  "area = :area UNION SELECT i.id FROM indicator i JOIN doomed ON i.parent = doomed.id) "   \
  "SELECT id FROM doomed)"

gboolean
xushi_store_delete_indicators (XushiStore *self, gint64 indicator, gint64 area, GError **error)
{
  /* Rows that belong to an indicator are deleted first, as references require. */
  static const char *const deletions[] = {
    "DELETE FROM support WHERE indicator IN " DOOMED,
    "DELETE FROM target WHERE indicator IN " DOOMED,
    "DELETE FROM reading WHERE indicator IN " DOOMED,
    "DELETE FROM node WHERE indicator IN " DOOMED,
    "DELETE FROM difficulty WHERE indicator IN " DOOMED,
    "DELETE FROM indicator WHERE id IN " DOOMED,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (deletions); i++)
    {
      g_autoptr (XushiStatement) statement = xushi_statement_new (self->database, deletions[i]);

      xushi_statement_bind_id (statement, ":indicator", indicator);
      xushi_statement_bind_id (statement, ":area", area);
      if (!xushi_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
xushi_store_delete_indicator (XushiStore *self, gint64 indicator, GError **error)
{
  XushiPlacement slot;

  g_return_val_if_fail (xushi_store_is_writing (self), FALSE);

  return xushi_placement_read (self->database, indicator, &slot, error)
         && xushi_store_delete_indicators (self, indicator, 0, error)
         && xushi_placement_prune_groups (self->database, slot.area, error);
}
