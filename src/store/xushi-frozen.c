/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-frozen.h"

#include "base/xushi-i18n.h"
#include "store/xushi-changeset-scan.h"
#include "store/xushi-schema-check.h"
#include "store/xushi-schema.h"
#include "store/xushi-store.h"

#include <gio/gio.h>

/* What a damaged file may claim to hold; ten thousand indicators with all months take some 10 MB. */
#define MOST_BYTES (256 * 1024 * 1024)

/* (transfer full): the columns of @table; what earlier meetings have seen is not kept again in each
 * later one. NULL with @error. */
static char *
list_columns (XushiDatabase *database, const char *table, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA table_info (\"%s\")", table);
  g_autoptr (GString) columns = g_string_new (NULL);
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (database->handle, sql, -1, &statement, NULL);
  gboolean is_snapshot = g_str_equal (table, "snapshot");

  while (statement != NULL && (code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      const char *name = (const char *) sqlite3_column_text (statement, 1);

      g_string_append_printf (columns, "%s%s\"%s\"", columns->len > 0 ? ", " : "",
                              is_snapshot && g_str_equal (name, "plan") ? "NULL AS " : "", name);
    }
  sqlite3_finalize (statement);
  if (code == SQLITE_DONE)
    return g_string_free (g_steal_pointer (&columns), FALSE);
  xushi_database_fail (database, code, error);
  return NULL;
}

/* (transfer full): NULL with @error. */
static sqlite3_stmt *
prepare_insert (XushiDatabase *target, const char *table, int n_columns, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  sqlite3_stmt *insert = NULL;
  int code;

  g_string_append_printf (sql, "INSERT INTO \"%s\" VALUES (", table);
  for (int i = 0; i < n_columns; i++)
    g_string_append (sql, i > 0 ? ", ?" : "?");
  g_string_append_c (sql, ')');
  code = sqlite3_prepare_v2 (target->handle, sql->str, -1, &insert, NULL);
  if (code != SQLITE_OK)
    xushi_database_fail (target, code, error);
  return insert;
}

static gboolean
copy_rows (XushiDatabase *source, sqlite3_stmt *rows, XushiDatabase *target, sqlite3_stmt *insert,
           GError **error)
{
  int code;

  while ((code = sqlite3_step (rows)) == SQLITE_ROW)
    {
      int done;

      for (int i = 0; i < sqlite3_column_count (rows); i++)
        sqlite3_bind_value (insert, i + 1, sqlite3_column_value (rows, i));
      sqlite3_step (insert);
      done = sqlite3_reset (insert);
      if (done != SQLITE_OK)
        return xushi_database_fail (target, done, error);
    }
  return code == SQLITE_DONE || xushi_database_fail (source, code, error);
}

static gboolean
copy_table (XushiDatabase *source, XushiDatabase *target, const char *table, GError **error)
{
  g_autofree char *columns = list_columns (source, table, error);
  g_autofree char *empty = g_strdup_printf ("DELETE FROM \"%s\"", table);
  g_autofree char *sql = NULL;
  sqlite3_stmt *rows = NULL, *insert;
  gboolean copied = FALSE;
  int code;

  if (columns == NULL || !xushi_database_execute (target, empty, error))
    return FALSE;
  sql = g_strdup_printf ("SELECT %s FROM \"%s\"", columns, table);
  code = sqlite3_prepare_v2 (source->handle, sql, -1, &rows, NULL);
  if (code != SQLITE_OK)
    return xushi_database_fail (source, code, error);
  insert = prepare_insert (target, table, sqlite3_column_count (rows), error);
  if (insert != NULL)
    copied = copy_rows (source, rows, target, insert, error);
  sqlite3_finalize (rows);
  sqlite3_finalize (insert);
  return copied;
}

/* (transfer full): @bytes through @converter; NULL with @error, G_IO_ERROR. */
static GBytes *
convert (GConverter *converter, GBytes *bytes, GError **error)
{
  g_autoptr (GInputStream) source = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (source, converter);
  g_autoptr (GByteArray) result = g_byte_array_new ();
  guint8 buffer[64 * 1024];
  gssize n;

  while ((n = g_input_stream_read (stream, buffer, sizeof buffer, NULL, error)) > 0)
    {
      if (result->len + n > MOST_BYTES)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "too large");
          return NULL;
        }
      g_byte_array_append (result, buffer, (guint) n);
    }
  return n == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&result)) : NULL;
}

static GBytes *
compress (XushiDatabase *database, GError **error)
{
  g_autoptr (GConverter) compressor
      = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 6));
  g_autoptr (GBytes) bytes = NULL;
  sqlite3_int64 size = 0;
  unsigned char *image = sqlite3_serialize (database->handle, "main", &size, 0);

  if (image == NULL)
    {
      xushi_database_fail (database, SQLITE_NOMEM, error);
      return NULL;
    }
  bytes = g_bytes_new_with_free_func (image, (gsize) size, sqlite3_free, image);
  return convert (compressor, bytes, error);
}

GBytes *
xushi_frozen_pack (XushiDatabase *database, GError **error)
{
  g_autoptr (XushiDatabase) target = xushi_database_open_memory (database->path, error);

  if (target == NULL || !xushi_schema_migrate (target, XUSHI_SCHEMA_FOLDER, error)
      || !xushi_database_execute (target, "PRAGMA foreign_keys = OFF; BEGIN", error))
    return NULL;
  for (const char *const *table = xushi_changeset_scan_tables; *table != NULL; table++)
    if (!copy_table (database, target, *table, error))
      return NULL;
  if (!xushi_database_execute (target, "COMMIT", error))
    return NULL;
  return compress (target, error);
}

static gboolean
refuse (const char *name, GError **error)
{
  g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED,
               _ ("What was kept of “%s” is damaged and cannot be shown. The plan itself is not "
                  "concerned; look for “%s” in one of its backups."),
               name, name);
  return FALSE;
}

/* Fills @database with @image, which it takes over. */
static gboolean
fill (XushiDatabase *database, GBytes *image, const char *name, GError **error)
{
  gsize size = g_bytes_get_size (image);
  unsigned char *copy = sqlite3_malloc64 (MAX (size, 1));

  if (copy == NULL)
    return xushi_database_fail (database, SQLITE_NOMEM, error);
  memcpy (copy, g_bytes_get_data (image, NULL), size);
  /* It is freed by SQLite also where this fails. */
  return sqlite3_deserialize (database->handle, "main", copy, (sqlite3_int64) size,
                              (sqlite3_int64) size,
                              SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE)
             == SQLITE_OK
         || refuse (name, error);
}

/* Whether @database is a plan of this program or an older one, before any of its tables is read. */
static gboolean
check (XushiDatabase *database, const char *name, GError **error)
{
  g_autoptr (GPtrArray) faults
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_fault_free);
  g_autoptr (GError) failure = NULL;
  int version = 0;

  if (!xushi_schema_read_version (database, XUSHI_SCHEMA_FOLDER, &version, &failure))
    {
      if (!g_error_matches (failure, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_NEWER))
        return refuse (name, error);
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return (version > 0
          && xushi_schema_check (database, XUSHI_SCHEMA_FOLDER, version, faults, NULL)
          && faults->len == 0)
         || refuse (name, error);
}

XushiDatabase *
xushi_frozen_open (GBytes *packed, const char *name, GError **error)
{
  g_autoptr (GConverter) decompressor
      = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr (GBytes) image = convert (decompressor, packed, NULL);
  g_autoptr (XushiDatabase) database = NULL;

  if (image == NULL)
    {
      refuse (name, error);
      return NULL;
    }
  database = xushi_database_open_memory (name, error);
  if (database == NULL || !fill (database, image, name, error) || !check (database, name, error)
      || !xushi_schema_migrate (database, XUSHI_SCHEMA_FOLDER, error))
    return NULL;
  return g_steal_pointer (&database);
}
