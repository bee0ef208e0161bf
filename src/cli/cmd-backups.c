/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "cli/xushi-cli-report.h"
#include "store/xushi-backup.h"
#include "tables/xushi-table-write.h"

#include <string.h>

/* Lists the backups of a plan, which itself may be damaged or gone, and restores one. */

/* What was found, and whether all of it could be read. */
typedef struct
{
  GPtrArray *backups; /* owned: of XushiBackup */
  GError *unreadable; /* owned, nullable: why the plan could not be read */
  gboolean odd;
} Found;

static void
found_clear (Found *self)
{
  g_clear_pointer (&self->backups, g_ptr_array_unref);
  g_clear_error (&self->unreadable);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Found, found_clear)

/* Without the plan's identity, only the backups made at this place can be found. */
static gboolean
find (const char *path, Found *found)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiStore) store
      = xushi_store_open (path, XUSHI_STORE_READ_ONLY, &found->unreadable);

  found->backups
      = xushi_backup_list (store != NULL ? xushi_store_get_uuid (store) : NULL, path, &error);
  if (found->backups == NULL)
    {
      xushi_cli_refuse (path, error);
      return FALSE;
    }
  if (store == NULL && found->backups->len == 0)
    {
      xushi_cli_refuse (path, found->unreadable);
      return FALSE;
    }
  found->odd = store == NULL;
  return TRUE;
}

static void
add_number (XushiTable *table, gboolean known, gint64 number)
{
  g_autofree char *text = known ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : NULL;

  xushi_table_add_cell (table, text);
}

static void
add_row (XushiTable *table, const XushiBackup *backup, Found *found)
{
  g_auto (GStrv) made = g_strsplit (backup->made, " ", 2);
  g_autofree char *plan = g_filename_display_name (backup->plan);
  g_autofree char *path = g_filename_display_name (backup->path);
  const char *source = backup->is_here ? "this" : backup->is_other ? "other" : "copy";
  g_autoptr (GError) error = NULL;
  gint64 n_indicators = 0, n_values = 0;
  gboolean known = xushi_backup_count (backup, &n_indicators, &n_values, &error);

  if (!known)
    {
      xushi_cli_say ("%s: %s\n", backup->made, error->message);
      found->odd = TRUE;
    }
  xushi_table_add_cell (table, made[0]);
  xushi_table_add_cell (table, made[1]);
  add_number (table, TRUE, backup->size);
  add_number (table, known, n_indicators);
  add_number (table, known, n_values);
  xushi_table_add_cell (table, source);
  xushi_table_add_cell (table, plan);
  xushi_table_add_cell (table, path);
}

static const char columns[] = "date, time, size, indicators, values, source, plan, path";

static char *
list_columns (void)
{
  return g_strdup (columns);
}

static XushiCliStatus
list (const char *path)
{
  g_auto (GStrv) titles = g_strsplit (columns, ", ", -1);
  g_auto (Found) found = { 0 };
  g_autoptr (XushiTable) table = NULL;
  g_autofree char *text = NULL;

  if (!find (path, &found))
    return XUSHI_CLI_REFUSED;
  if (found.unreadable != NULL)
    xushi_cli_say (_ ("%s: %s Only the backups made from this file are listed, not those of its "
                      "copies elsewhere.\n"),
                   path, found.unreadable->message);
  table = xushi_table_new ();
  xushi_table_begin_row (table, 1);
  for (gsize i = 0; titles[i] != NULL; i++)
    xushi_table_add_cell (table, titles[i]);
  for (guint i = 0; i < found.backups->len; i++)
    {
      xushi_table_begin_row (table, i + 2);
      add_row (table, g_ptr_array_index (found.backups, i), &found);
    }
  if (found.backups->len == 0)
    xushi_cli_say (_ ("%s: There is no backup yet; one is made before the first edit of each "
                      "day.\n"),
                   path);
  text = xushi_table_to_text (table, '\t');
  if (!xushi_cli_put (text))
    return XUSHI_CLI_REFUSED;
  return found.odd ? XUSHI_CLI_WARNINGS : XUSHI_CLI_DONE;
}

/* (nullable): the last backup of the day @date, from this plan and place before any other. */
static const XushiBackup *
choose (GPtrArray *backups, const char *date)
{
  for (guint i = 0; i < backups->len; i++)
    {
      const XushiBackup *backup = g_ptr_array_index (backups, i);

      if (g_str_has_prefix (backup->made, date))
        return backup;
    }
  return NULL;
}

/* Where a plan lay is unknown if the note of it is gone. */
static void
tell_restored (const XushiBackup *backup, const char *output)
{
  if (*backup->plan != '\0')
    xushi_cli_say (_ ("The backup of %s, made from %s, was restored as %s.\n"), backup->made,
                   backup->plan, output);
  else
    xushi_cli_say (_ ("The backup of %s was restored as %s.\n"), backup->made, output);
}

/* Returns: how it ends after a backup was restored. */
static XushiCliStatus
warn (const char *path, const XushiBackup *backup, const Found *found)
{
  if (found->unreadable != NULL)
    xushi_cli_say (_ ("%s: %s So the backup was looked for only among those made from this file, "
                      "whichever plan that was.\n"),
                   path, found->unreadable->message);
  if (backup->is_other)
    xushi_cli_say (_ ("%s: This is the backup of another plan, which lay there at that time.\n"),
                   path);
  return found->odd || backup->is_other ? XUSHI_CLI_WARNINGS : XUSHI_CLI_DONE;
}

static XushiCliStatus
restore (const char *path, const char *date, const char *output)
{
  g_auto (Found) found = { 0 };
  const XushiBackup *backup;
  g_autoptr (GError) error = NULL;

  if (!find (path, &found))
    return XUSHI_CLI_REFUSED;
  backup = choose (found.backups, date);
  if (backup == NULL)
    {
      xushi_cli_say (_ ("%s: No backup was made on %s; `xushi-cli backups` lists those there "
                        "are.\n"),
                     path, date);
      return XUSHI_CLI_REFUSED;
    }
  if (!xushi_backup_restore (backup, output, FALSE, &error))
    return xushi_cli_refuse (output, error);
  tell_restored (backup, output);
  return warn (path, backup, &found);
}

static XushiCliStatus
run (const char *const *argv)
{
  g_auto (GStrv) arguments = NULL;
  g_autofree char *date = NULL, *output = NULL;
  const GOptionEntry entries[] = {
    { "restore", 0, 0, G_OPTION_ARG_FILENAME, &date,
      N_ ("Restore the last backup of this day as a new file"), "YYYY-MM-DD" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The new plan file"), "OUT.xushi" },
    { NULL },
  };

  if (!xushi_cli_parse (&xushi_cli_backups, argv, entries, &arguments))
    return XUSHI_CLI_USAGE;
  if (date == NULL && output != NULL)
    return xushi_cli_refuse_usage (&xushi_cli_backups,
                                   _ ("-o needs --restore, the day to restore."));
  if (date == NULL)
    return list (arguments[0]);
  if (!xushi_date_parse (date, NULL, NULL, NULL))
    return xushi_cli_refuse_usage (&xushi_cli_backups,
                                   _ ("--restore takes a day as in 2016-09-30; `xushi-cli backups "
                                      "PLAN.xushi` lists those that there are."));
  if (output == NULL)
    return xushi_cli_refuse_usage (&xushi_cli_backups, _ ("Name the output by -o."));
  if (xushi_cli_check_plan_output (&xushi_cli_backups, output) != XUSHI_CLI_DONE)
    return XUSHI_CLI_USAGE;
  return restore (arguments[0], date, output);
}

const XushiCliCommand xushi_cli_backups
    = { "backups", "PLAN.xushi", N_ ("List the dated backups, or restore one"), 1, 1, run,
        N_ ("backups plan.xushi\n"
            "backups plan.xushi --restore 2016-09-30 -o restored.xushi"),
        list_columns };
