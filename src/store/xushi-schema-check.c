/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-schema-check.h"

#include "base/xushi-i18n.h"
#include "base/xushi-text-clean.h"
#include "store/xushi-fault.h"
#include "store/xushi-schema.h"

#include <string.h>

/* The schema of new plans; making it anew to compare with takes a tenth of the time to the first
 * frame. tests/store/test-schema.c tells the digest after a migration was added. */
#define KNOWN_VERSION 5
#define KNOWN_DIGEST "52232bc6219f017fca99abfaad521a0ff7d3e34eef8d419238437df1ba7d1a5c"

/* (transfer full): @sql without blanks and the quotes around names: SQLite writes both differently
 * where a table was renamed or a column added. Single quotes, which enclose values, stay. */
static char *
normalize (const char *sql)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = sql; *p != '\0'; p++)
    if (!g_ascii_isspace (*p) && *p != '"')
      g_string_append_c (plain, *p);
  return g_string_free (plain, FALSE);
}

/* Statistics, sequences and the indexes of UNIQUE are SQLite's own; nobody else can make them. */
static gboolean
is_own (const char *name)
{
  return g_str_has_prefix (name, "sqlite_");
}

/* (transfer full): kind and name, such as “table reading”, to normalized SQL. A trigger may have the
 * name of a table. */
static GHashTable *
read_objects (XushiDatabase *database, GError **error)
{
  g_autoptr (GHashTable) objects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (database->handle,
                                 "SELECT type || ' ' || name, sql, name FROM sqlite_schema", -1,
                                 &statement, NULL);

  while (code == SQLITE_OK || code == SQLITE_ROW)
    {
      const char *object, *sql, *name;

      code = sqlite3_step (statement);
      if (code != SQLITE_ROW)
        break;
      object = (const char *) sqlite3_column_text (statement, 0);
      sql = (const char *) sqlite3_column_text (statement, 1);
      name = (const char *) sqlite3_column_text (statement, 2);
      if (object != NULL && name != NULL && !is_own (name))
        g_hash_table_insert (objects, g_strdup (object), normalize (sql != NULL ? sql : ""));
    }
  sqlite3_finalize (statement);
  if (code == SQLITE_DONE)
    return g_steal_pointer (&objects);
  xushi_database_fail (database, code, error);
  return NULL;
}

static GHashTable *
make_expected (const char *path, const char *folder, int version, GError **error)
{
  g_autoptr (XushiDatabase) fresh = xushi_database_open_memory (path, error);

  if (fresh == NULL || !xushi_schema_migrate_to (fresh, folder, version, error))
    return NULL;
  return read_objects (fresh, error);
}

/* (transfer none): what a plan of @version is made of, which is the same as long as the program
 * runs: making it takes longer than comparing it. Plans are opened in several threads. */
static GHashTable *
get_expected (const char *path, const char *folder, int version, GError **error)
{
  static GMutex mutex;
  static GHashTable *versions;
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  g_autofree char *key = g_strdup_printf ("%s %d", folder, version);
  GHashTable *expected;

  if (versions == NULL)
    versions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                      (GDestroyNotify) g_hash_table_unref);
  expected = g_hash_table_lookup (versions, key);
  if (expected == NULL)
    {
      expected = make_expected (path, folder, version, error);
      if (expected != NULL)
        g_hash_table_insert (versions, g_steal_pointer (&key), expected);
    }
  return expected;
}

/* (transfer container): in order, so that the faults are always told alike. */
static GList *
list_objects (GHashTable *objects)
{
  return g_list_sort (g_hash_table_get_keys (objects), (GCompareFunc) g_strcmp0);
}

/* (transfer full): what all of @objects are made of, in 64 hexadecimal digits. */
static char *
digest_objects (GHashTable *objects)
{
  g_autoptr (GList) names = list_objects (objects);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (GList *name = names; name != NULL; name = name->next)
    {
      const char *sql = g_hash_table_lookup (objects, name->data);

      /* With the zero at the end of each. */
      g_checksum_update (checksum, name->data, (gssize) strlen (name->data) + 1);
      g_checksum_update (checksum, (const guchar *) sql, (gssize) strlen (sql) + 1);
    }
  return g_strdup (g_checksum_get_string (checksum));
}

char *
xushi_schema_make_digest (XushiDatabase *database, GError **error)
{
  g_autoptr (GHashTable) objects = read_objects (database, error);

  return objects != NULL ? digest_objects (objects) : NULL;
}

const char *
xushi_schema_get_known_digest (int version)
{
  return version == KNOWN_VERSION ? KNOWN_DIGEST : NULL;
}

static gboolean
is_known (GHashTable *objects, const char *folder, int version)
{
  const char *known = xushi_schema_get_known_digest (version);
  g_autofree char *digest = NULL;

  if (known == NULL || !g_str_equal (folder, XUSHI_SCHEMA_FOLDER))
    return FALSE;
  digest = digest_objects (objects);
  return g_str_equal (digest, known);
}

static void
add_fault (GPtrArray *faults, const char *object, const char *what)
{
  g_ptr_array_add (faults, xushi_fault_new (XUSHI_FAULT_SCHEMA, strchr (object, ' ') + 1, 0, NULL,
                                            g_strdup (what)));
}

static void
add_missing (GHashTable *expected, GHashTable *found, GPtrArray *faults)
{
  g_autoptr (GList) objects = list_objects (expected);

  for (GList *object = objects; object != NULL; object = object->next)
    {
      const char *sql = g_hash_table_lookup (found, object->data);

      if (sql == NULL)
        add_fault (faults, object->data, _ ("it is missing."));
      else if (!g_str_equal (sql, g_hash_table_lookup (expected, object->data)))
        add_fault (faults, object->data, _ ("it is not made as in a plan."));
    }
}

/* The name is the stranger's own, and is shown. */
static void
add_foreign (GHashTable *expected, GHashTable *found, GPtrArray *faults)
{
  g_autoptr (GList) objects = list_objects (found);

  for (GList *object = objects; object != NULL; object = object->next)
    if (!g_hash_table_contains (expected, object->data))
      {
        const char *name = strchr (object->data, ' ') + 1;
        g_autofree char *shown = xushi_text_clean (name, strlen (name));

        g_ptr_array_add (faults, xushi_fault_new (XUSHI_FAULT_FOREIGN, NULL, 0, NULL,
                                                  g_strdup_printf (_ ("“%s” does not belong in a "
                                                                      "plan; another program has "
                                                                      "put it there."),
                                                                   shown)));
      }
}

gboolean
xushi_schema_check (XushiDatabase *database, const char *folder, int version, GPtrArray *faults,
                    GError **error)
{
  g_autoptr (GHashTable) found = read_objects (database, error);
  GHashTable *expected;

  if (found == NULL)
    return FALSE;
  if (is_known (found, folder, version))
    return TRUE;
  expected = get_expected (database->path, folder, version, error);
  if (expected == NULL)
    return FALSE;
  add_missing (expected, found, faults);
  add_foreign (expected, found, faults);
  return TRUE;
}
