/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-rescue-private.h"

#include "base/xushi-i18n.h"
#include "base/xushi-text-clean.h"
#include "store/xushi-row-check.h"

#include <string.h>

/* A table is read by ranges of its first column, by which its rows are sorted, from both ends up to
 * what cannot be read; the range in between is halved until its parts can be read or hold one number
 * only. */

/* How often reading may fail in one table, so that a table without any readable page ends soon. */
#define MOST_FAILURES 500

/* No number of a row is outside of these. */
#define FIRST_ROW 0
#define LAST_ROW (G_GINT64_CONSTANT (1) << 62)

typedef struct
{
  XushiDatabase *source; /* borrowed */
  XushiDatabase *target; /* borrowed */
  const char *table;     /* borrowed */
  GHashTable *keys;      /* borrowed */
  GPtrArray *lost;       /* borrowed */
  char *first_column;    /* owned */
  char *columns;         /* owned: quoted, with commas */
  sqlite3_stmt *insert;  /* owned */
  guint n_failures;
  gboolean is_torn; /* something could not be read */
} Rescue;

static void
clear_rescue (Rescue *self)
{
  g_free (self->first_column);
  g_free (self->columns);
  sqlite3_finalize (self->insert);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rescue, clear_rescue)

/* @columns: (inout): quoted, with commas; @values: (inout): a parameter for each. FALSE with @error
 * where not all of them could be read. */
static gboolean
list_columns (Rescue *self, GString *columns, GString *values, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA table_info (\"%s\")", self->table);
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (self->target->handle, sql, -1, &statement, NULL);

  while (statement != NULL && (code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      const char *name = (const char *) sqlite3_column_text (statement, 1);

      if (self->first_column == NULL)
        self->first_column = g_strdup_printf ("\"%s\"", name);
      g_string_append_printf (columns, "%s\"%s\"", columns->len > 0 ? ", " : "", name);
      g_string_append (values, values->len > 0 ? ", ?" : "?");
    }
  sqlite3_finalize (statement);
  return code == SQLITE_DONE || xushi_database_fail (self->target, code, error);
}

static gboolean
describe (Rescue *self, GError **error)
{
  g_autoptr (GString) columns = g_string_new (NULL), values = g_string_new (NULL);
  g_autofree char *insert = NULL;
  int code;

  if (!list_columns (self, columns, values, error))
    return FALSE;
  self->columns = g_strdup (columns->str);
  insert = g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", self->table, columns->str,
                            values->str);
  code = sqlite3_prepare_v2 (self->target->handle, insert, -1, &self->insert, NULL);
  return code == SQLITE_OK || xushi_database_fail (self->target, code, error);
}

/* @what: (transfer full) */
static void
tell (Rescue *self, gint64 row, const char *key, char *what)
{
  g_ptr_array_add (self->lost, xushi_fault_new (XUSHI_FAULT_LOST, self->table, row, key, what));
}

/* How many bytes of @text a plan can hold, without a part of a character. */
static gsize
find_end (const char *text, gsize length)
{
  gsize end = XUSHI_TEXT_LONGEST;

  if (length <= XUSHI_TEXT_LONGEST)
    return length;
  while (end > XUSHI_TEXT_LONGEST - 4 && ((guchar) text[end] & 0xc0) == 0x80)
    end--;
  return end;
}

/* (transfer full): as it will stand in the copy. @cut: (out): whether only its beginning. */
static char *
make_fit (const char *text, gsize length, gboolean *cut)
{
  gsize kept = find_end (text, length), end;
  char *clean = xushi_text_clean (text, kept);

  /* What takes the place of invalid bytes is longer than they are. */
  end = find_end (clean, strlen (clean));
  *cut = kept < length || clean[end] != '\0';
  clean[end] = '\0';
  return clean;
}

static void
bind_value (Rescue *self, sqlite3_stmt *row, int column)
{
  gboolean cut;
  char *text;

  if (sqlite3_column_type (row, column) != SQLITE_TEXT)
    {
      sqlite3_bind_value (self->insert, column + 1, sqlite3_column_value (row, column));
      return;
    }
  text = make_fit ((const char *) sqlite3_column_text (row, column),
                   (gsize) sqlite3_column_bytes (row, column), &cut);
  sqlite3_bind_text (self->insert, column + 1, text, -1, g_free);
  if (cut)
    tell (self, sqlite3_column_int64 (row, 0), NULL,
          g_strdup_printf (_ ("“%s” is too long for a plan; only its beginning was kept."),
                           sqlite3_column_name (row, column)));
}

/* Remembers the key of an indicator as it will be in the copy. */
static void
note_key (Rescue *self, sqlite3_stmt *row)
{
  if (g_str_equal (self->table, "indicator"))
    g_hash_table_insert (self->keys, (gpointer) (gintptr) sqlite3_column_int64 (row, 0),
                         g_strdup ((const char *) sqlite3_column_text (row, 1)));
}

/* Whether the row may be copied; tells what is wrong with it. */
static gboolean
check_row (Rescue *self, XushiRowCheck *check)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_fault_free);

  xushi_row_check_run (check, faults);
  for (guint i = 0; i < faults->len; i++)
    {
      const XushiFault *fault = g_ptr_array_index (faults, i);

      if (fault->kind == XUSHI_FAULT_INVISIBLE)
        continue;
      g_ptr_array_add (self->lost,
                       xushi_fault_new (XUSHI_FAULT_LOST, NULL, fault->row, fault->key,
                                        g_strconcat (fault->sentence,
                                                     fault->kind == XUSHI_FAULT_TEXT
                                                         ? _ (" What is readable of it was kept.")
                                                         : _ (" The row was left out."),
                                                     NULL)));
      if (fault->kind != XUSHI_FAULT_TEXT)
        return FALSE;
    }
  return TRUE;
}

/* Copies the present row of @row. A row that is there already was read from both ends. */
static gboolean
copy_row (Rescue *self, sqlite3_stmt *row, XushiRowCheck *check, GError **error)
{
  gint64 number = sqlite3_column_int64 (row, 0);
  int code;

  if (!check_row (self, check))
    return TRUE;
  for (int i = 0; i < sqlite3_column_count (row); i++)
    bind_value (self, row, i);
  code = sqlite3_step (self->insert);
  sqlite3_reset (self->insert);
  sqlite3_clear_bindings (self->insert);
  if (code == SQLITE_DONE)
    note_key (self, row);
  else if ((code & 0xff) != SQLITE_CONSTRAINT && (code & 0xff) != SQLITE_MISMATCH)
    return xushi_database_fail (self->target, code, error);
  else if (code != SQLITE_CONSTRAINT_PRIMARYKEY && code != SQLITE_CONSTRAINT_ROWID)
    tell (self, number, NULL, g_strdup (_ ("the row breaks a rule of its table and was left out.")));
  return TRUE;
}

/* Copies the rows from @low to @high in one direction. @reached: (out): the number of the last one
 * that was read, unchanged if there was none. @done: (out): whether the whole range was read. */
static gboolean
copy_range (Rescue *self, gint64 low, gint64 high, gboolean down, gint64 *reached, gboolean *done,
            GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT %s FROM \"%s\" WHERE %s BETWEEN ? AND ? ORDER BY %s %s", self->columns, self->table,
      self->first_column, self->first_column, down ? "DESC" : "ASC");
  g_autoptr (XushiRowCheck) check = NULL;
  sqlite3_stmt *row = NULL;
  gboolean written = TRUE;
  int code = sqlite3_prepare_v2 (self->source->handle, sql, -1, &row, NULL);

  if (code == SQLITE_OK)
    {
      sqlite3_bind_int64 (row, 1, low);
      sqlite3_bind_int64 (row, 2, high);
      check = xushi_row_check_new (self->table, row, self->keys);
      while (written && (code = sqlite3_step (row)) == SQLITE_ROW)
        {
          *reached = sqlite3_column_int64 (row, 0);
          written = copy_row (self, row, check, error);
        }
    }
  *done = code == SQLITE_DONE;
  self->n_failures += !*done;
  sqlite3_finalize (row);
  return written;
}

static gboolean
copy_from_both_ends (Rescue *self, gint64 low, gint64 high, GError **error)
{
  gboolean done = FALSE;
  gint64 middle;

  if (!copy_range (self, low, high, FALSE, &low, &done, error) || done)
    return done;
  if (!copy_range (self, low, high, TRUE, &high, &done, error) || done)
    return done;
  if (low >= high || self->n_failures > MOST_FAILURES)
    {
      self->is_torn = TRUE;
      return TRUE;
    }
  middle = low + (high - low) / 2;
  return copy_from_both_ends (self, low, middle, error)
         && copy_from_both_ends (self, middle + 1, high, error);
}

gboolean
xushi_rescue_table (XushiDatabase *source, XushiDatabase *target, const char *table,
                    GHashTable *keys, GPtrArray *lost, GError **error)
{
  g_auto (Rescue) self
      = { .source = source, .target = target, .table = table, .keys = keys, .lost = lost };

  if (!describe (&self, error) || !copy_from_both_ends (&self, FIRST_ROW, LAST_ROW, error))
    return FALSE;
  if (self.is_torn)
    tell (&self, 0, NULL, g_strdup (_ ("a part of it cannot be read; rows of it are missing.")));
  return TRUE;
}
