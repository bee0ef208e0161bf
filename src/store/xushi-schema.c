/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-schema.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "store/xushi-lock.h"
#include "store/xushi-sequence.h"
#include "store/xushi-statement.h"
#include "store/xushi-store.h"

#include <gio/gio.h>

/* The resource bundle of the rooms without a screen; referenced here so that the linker keeps
 * it. */
GResource *xushi_core_get_resource (void);

static GBytes *
load_migration (const char *folder, int version, GError **error)
{
  g_autofree char *path = g_strdup_printf ("%s/%04d.sql", folder, version);

  /* It registers itself once it is linked. */
  xushi_core_get_resource ();
  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

int
xushi_schema_get_version (const char *folder)
{
  int version = 0;

  for (;;)
    {
      g_autoptr (GBytes) sql = load_migration (folder, version + 1, NULL);

      if (sql == NULL)
        return version;
      version++;
    }
}

gboolean
xushi_schema_read_version (XushiDatabase *database, const char *folder, int *version,
                           GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_statement_new (database, "PRAGMA user_version");
  gint64 found = 0;

  if (!xushi_statement_read_int (statement, &found, error))
    return FALSE;
  if (found > xushi_schema_get_version (folder))
    {
      g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_NEWER,
                   _ ("“%s” was written by a newer Xushi (file version %d, this program knows "
                      "%d); it was left as it is. Install the newer program to open it."),
                   database->path, (int) found, xushi_schema_get_version (folder));
      return FALSE;
    }
  *version = (int) found;
  return TRUE;
}

static gboolean
check_references (XushiDatabase *database, GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_statement_new (database, "PRAGMA foreign_key_check");

  if (xushi_statement_next (statement, error))
    {
      g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED,
                   _ ("The table “%s” of “%s” points at a row that is not there; the file was "
                      "left as it is. Use a copy of it."),
                   xushi_statement_get_text (statement, 0), database->path);
      return FALSE;
    }
  return !xushi_statement_has_failed (statement);
}

static void
make_uuid_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  char *uuid = xushi_sequence_make_uuid ((const char *) sqlite3_value_text (values[0]));

  sqlite3_result_text (context, uuid, -1, g_free);
}

static void
make_number_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  sqlite3_result_int64 (context, xushi_sequence_next (sqlite3_value_int64 (values[0])));
}

static void
get_now_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  sqlite3_result_text (context, xushi_date_now (), -1, g_free);
}

static void
get_user_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  sqlite3_result_text (context, xushi_lock_get_user (), -1, g_free);
}

/* The functions that migrations call beside SQLite's own. */
static gboolean
add_functions (XushiDatabase *database, GError **error)
{
  static const struct
  {
    const char *name;
    int n_values;
    void (*function) (sqlite3_context *context, int n_values, sqlite3_value **values);
  } functions[] = {
    { "xushi_uuid", 1, make_uuid_cb },
    { "xushi_number", 1, make_number_cb },
    { "xushi_now", 0, get_now_cb },
    { "xushi_user", 0, get_user_cb },
  };
  int code = SQLITE_OK;

  for (gsize i = 0; code == SQLITE_OK && i < G_N_ELEMENTS (functions); i++)
    code = sqlite3_create_function (database->handle, functions[i].name, functions[i].n_values,
                                    SQLITE_UTF8 | SQLITE_DIRECTONLY, NULL, functions[i].function,
                                    NULL, NULL);
  return code == SQLITE_OK || xushi_database_fail (database, code, error);
}

static gboolean
run_migration (XushiDatabase *database, const char *folder, int version, GError **error)
{
  g_autofree char *set_version = g_strdup_printf ("PRAGMA user_version = %d", version);
  g_autoptr (GBytes) sql = load_migration (folder, version, error);

  if (sql == NULL)
    return FALSE;
  if (!xushi_database_execute (database, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (!xushi_database_execute (database, g_bytes_get_data (sql, NULL), error)
      || !xushi_database_execute (database, set_version, error)
      || !check_references (database, error)
      || !xushi_database_execute (database, "COMMIT", error))
    {
      xushi_database_rollback (database);
      return FALSE;
    }
  return TRUE;
}

gboolean
xushi_schema_migrate (XushiDatabase *database, const char *folder, GError **error)
{
  return xushi_schema_migrate_to (database, folder, xushi_schema_get_version (folder), error);
}

gboolean
xushi_schema_migrate_to (XushiDatabase *database, const char *folder, int newest, GError **error)
{
  int version = 0;
  gboolean done = TRUE;

  if (!xushi_schema_read_version (database, folder, &version, error))
    return FALSE;
  if (version >= newest)
    return TRUE;
  /* A migration may have to recreate a table, which references would forbid; they are checked at
   * its end instead. The switch has no effect inside a transaction. */
  if (!add_functions (database, error)
      || !xushi_database_execute (database, "PRAGMA foreign_keys = OFF", error))
    return FALSE;
  while (done && version < newest)
    done = run_migration (database, folder, ++version, error);
  /* An earlier failure keeps its own error; this statement cannot fail. */
  return xushi_database_execute (database, "PRAGMA foreign_keys = ON", done ? error : NULL)
         && done;
}
