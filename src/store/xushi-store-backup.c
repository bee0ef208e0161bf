/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-store-private.h"

#include "base/xushi-date.h"
#include "store/xushi-schema.h"

/* When a store makes backups of its file. */

/* @problem: (transfer full) (nullable): NULL withdraws that of an earlier day */
static void
take_problem (XushiStore *self, char *problem)
{
  if (problem == NULL && self->backup_problem == NULL)
    return;
  g_free (self->backup_problem);
  self->backup_problem = problem;
  g_object_notify (G_OBJECT (self), "backup-problem");
}

void
xushi_store_look_after_backup (XushiStore *self)
{
  g_autofree char *now = xushi_date_now ();
  char *problem = NULL;

  if (xushi_backup_daily_look (self->daily, self, now, &problem))
    take_problem (self, problem);
}

/* Upgrades a copy in memory. FALSE if that is impossible: then the file stays as it is.
 * @uuid: (out) (nullable) (transfer full): the identity that the upgrade gives the plan */
static gboolean
foresee_upgrade (XushiStore *self, char **uuid)
{
  g_autoptr (XushiDatabase) copy = xushi_database_open_copy (self->database, NULL);
  g_autoptr (XushiStatement) statement = NULL;

  if (copy == NULL || !xushi_schema_migrate (copy, XUSHI_SCHEMA_FOLDER, NULL))
    return FALSE;
  statement = xushi_statement_new (copy, "SELECT uuid FROM plan");
  if (xushi_statement_next (statement, NULL))
    *uuid = xushi_statement_dup_text (statement, 0);
  return !xushi_statement_has_failed (statement);
}

void
xushi_store_keep_old (XushiStore *self)
{
  g_autofree char *now = xushi_date_now ();
  g_autofree char *uuid = NULL;
  char *problem = NULL;

  if (foresee_upgrade (self, &uuid)
      && xushi_backup_daily_look_old (self->daily, self, uuid, now, &problem))
    take_problem (self, problem);
}

const char *
xushi_store_get_backup_problem (XushiStore *self)
{
  g_return_val_if_fail (XUSHI_IS_STORE (self), NULL);

  return self->backup_problem;
}
