/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <sqlite3.h>
#include <string.h>

/* The cost of the file alone: the rows and the log lines of a wide values table, inserted by plain
 * SQLite into a plan without any values, with prepared statements in one transaction and the
 * settings of the store. Nothing is checked, read back, or kept for an undo.
 *
 * usage: bare-inserts PLAN TABLE WHO WHY */

#define SETTINGS                                                                            \
  "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA journal_mode = DELETE; "    \
  "PRAGMA synchronous = EXTRA; BEGIN IMMEDIATE;"

typedef struct
{
  sqlite3 *handle;
  sqlite3_stmt *find;
  sqlite3_stmt *reading;
  sqlite3_stmt *change;
} Bare;

static void
require (const Bare *bare, gboolean done)
{
  if (!done)
    g_error ("%s", sqlite3_errmsg (bare->handle));
}

static sqlite3_stmt *
prepare (const Bare *bare, const char *sql)
{
  sqlite3_stmt *statement = NULL;

  require (bare, sqlite3_prepare_v3 (bare->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement,
                                     NULL) == SQLITE_OK);
  return statement;
}

static void
open_plan (Bare *bare, const char *path, const char *who, const char *why)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *at = g_date_time_format (now, "%Y-%m-%d %H:%M:%S");

  require (bare, sqlite3_open_v2 (path, &bare->handle,
                                  SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) == SQLITE_OK);
  require (bare, sqlite3_exec (bare->handle, SETTINGS, NULL, NULL, NULL) == SQLITE_OK);
  bare->find = prepare (bare, "SELECT id, name FROM indicator WHERE key = ?");
  bare->reading = prepare (bare, "INSERT INTO reading (indicator, month, version, "
                                 "entered_at, entered_by, value) VALUES (?1, ?2, 1, ?3, ?4, ?5)");
  bare->change = prepare (bare, "INSERT INTO change (at, who, key, name, what, old, new, why) "
                                "VALUES (?1, ?2, ?3, ?4, ?5, NULL, ?6, ?7)");
  sqlite3_bind_text (bare->reading, 3, at, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (bare->reading, 4, who, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (bare->change, 1, at, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (bare->change, 2, who, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (bare->change, 7, why, -1, SQLITE_TRANSIENT);
}

static void
run (const Bare *bare, sqlite3_stmt *statement)
{
  require (bare, sqlite3_step (statement) == SQLITE_DONE);
  sqlite3_reset (statement);
}

static void
insert_row (const Bare *bare, char **cells)
{
  sqlite3_bind_text (bare->find, 1, cells[0], -1, SQLITE_STATIC);
  require (bare, sqlite3_step (bare->find) == SQLITE_ROW);
  sqlite3_bind_int64 (bare->reading, 1, sqlite3_column_int64 (bare->find, 0));
  sqlite3_bind_text (bare->change, 3, cells[0], -1, SQLITE_STATIC);
  sqlite3_bind_value (bare->change, 4, sqlite3_column_value (bare->find, 1));
  for (int month = 1; month <= 12; month++)
    {
      char what[] = "reading.value[12]";

      g_snprintf (what, sizeof what, "reading.value[%d]", month);
      sqlite3_bind_int (bare->reading, 2, month);
      sqlite3_bind_double (bare->reading, 5, g_ascii_strtod (cells[month], NULL));
      run (bare, bare->reading);
      sqlite3_bind_text (bare->change, 5, what, -1, SQLITE_STATIC);
      sqlite3_bind_text (bare->change, 6, cells[month], -1, SQLITE_STATIC);
      run (bare, bare->change);
    }
  sqlite3_reset (bare->find);
}

int
main (int argc, char **argv)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  Bare bare = { NULL };

  if (argc != 5 || !g_file_get_contents (argv[2], &text, NULL, &error))
    g_error ("usage: bare-inserts PLAN TABLE WHO WHY (%s)",
             error != NULL ? error->message : "wrong number");
  open_plan (&bare, argv[1], argv[3], argv[4]);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      g_assert (g_strv_length (cells) == 13);
      insert_row (&bare, cells);
    }
  require (&bare, sqlite3_exec (bare.handle, "COMMIT", NULL, NULL, NULL) == SQLITE_OK);
  sqlite3_finalize (bare.find);
  sqlite3_finalize (bare.reading);
  sqlite3_finalize (bare.change);
  sqlite3_close (bare.handle);
  return 0;
}
