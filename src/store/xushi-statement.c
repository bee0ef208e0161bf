/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-statement.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "base/xushi-text-clean.h"
#include "store/xushi-store.h"

#include <math.h>
#include <string.h>

/* How much of a text that no plan can hold is shown, in bytes. */
#define HEAD_OF_TOO_LONG 1000

/* XushiStatement: see the header. It is owned by its database's table of statements; “freeing” a
 * use resets it and clears its bindings. */
struct _XushiStatement
{
  XushiDatabase *database;  /* borrowed */
  sqlite3_stmt *prepared;   /* owned; NULL where preparing failed */
  const char *unknown_name; /* borrowed, nullable: a name that the statement does not have */
  GArray *places;           /* owned, of Place: the names that were bound, in that order */
  guint next;               /* index in @places of the name that followed the last one the previous
                               time */
  GPtrArray *cleaned;       /* owned, nullable: texts of the current row in place of unfit ones */
  const char *unfit_name;   /* borrowed, nullable: a name that was to get what is no text */
  int code;                 /* the first failure, or SQLITE_OK */
  gboolean in_use;
};

/* Names are string literals, so a name is identified by its address. */
typedef struct
{
  const char *name;
  int place;
} Place;

XushiStatement *
xushi_statement_new (XushiDatabase *database, const char *sql)
{
  XushiStatement *self = g_hash_table_lookup (database->statements, sql);

  if (self == NULL)
    {
      self = g_new0 (XushiStatement, 1);
      self->database = database;
      self->places = g_array_new (FALSE, FALSE, sizeof (Place));
      g_hash_table_insert (database->statements, (gpointer) sql, self);
    }
  g_assert (!self->in_use);
  self->in_use = TRUE;
  self->next = 0;
  self->code = SQLITE_OK;
  self->unknown_name = NULL;
  self->unfit_name = NULL;
  if (self->prepared == NULL)
    self->code = sqlite3_prepare_v3 (database->handle, sql, -1, SQLITE_PREPARE_PERSISTENT,
                                     &self->prepared, NULL);
  return self;
}

void
xushi_statement_free (XushiStatement *self)
{
  if (self == NULL)
    return;
  if (self->prepared != NULL)
    {
      sqlite3_reset (self->prepared);
      sqlite3_clear_bindings (self->prepared);
    }
  g_clear_pointer (&self->cleaned, g_ptr_array_unref);
  self->in_use = FALSE;
}

void
xushi_statement_destroy (XushiStatement *self)
{
  sqlite3_finalize (self->prepared);
  g_clear_pointer (&self->cleaned, g_ptr_array_unref);
  g_array_unref (self->places);
  g_free (self);
}

/* @name: with its colon, or the identifier of an attribute. */
static int
find_parameter (sqlite3_stmt *prepared, const char *name)
{
  g_autofree char *marked = NULL;

  if (*name == ':')
    return sqlite3_bind_parameter_index (prepared, name);
  marked = g_strconcat (":", name, NULL);
  return sqlite3_bind_parameter_index (prepared, marked);
}

/* SQLite itself compares the name with one parameter after the other, which costs more than writing
 * the row if there are many; the same names come in the same order each time. */
static int
look_up (XushiStatement *self, const char *name)
{
  Place found = { name, 0 };

  if (self->next < self->places->len)
    {
      const Place *expected = &g_array_index (self->places, Place, self->next);

      if (expected->name == name)
        {
          self->next++;
          return expected->place;
        }
      g_array_set_size (self->places, self->next);
    }
  found.place = find_parameter (self->prepared, name);
  if (found.place > 0)
    {
      g_array_append_val (self->places, found);
      self->next++;
    }
  return found.place;
}

/* The index of parameter @name; 0 if something has failed before or fails now. */
static int
find_name (XushiStatement *self, const char *name)
{
  int place = 0;

  if (self->code == SQLITE_OK && self->unknown_name == NULL)
    {
      place = look_up (self, name);
      if (place == 0)
        self->unknown_name = name;
    }
  return place;
}

void
xushi_statement_bind_int (XushiStatement *self, const char *name, gint64 value)
{
  int place = find_name (self, name);

  if (place > 0)
    self->code = sqlite3_bind_int64 (self->prepared, place, value);
}

void
xushi_statement_bind_id (XushiStatement *self, const char *name, gint64 id)
{
  if (id != 0)
    xushi_statement_bind_int (self, name, id);
  else
    xushi_statement_bind_text (self, name, NULL);
}

void
xushi_statement_bind_number (XushiStatement *self, const char *name, double value)
{
  int place = find_name (self, name);

  /* SQLite itself stores NAN as NULL. */
  if (place > 0)
    self->code = sqlite3_bind_double (self->prepared, place, value);
}

static void
bind_text (XushiStatement *self, const char *name, const char *value, sqlite3_destructor_type copy)
{
  int place = find_name (self, name);
  gsize length = value != NULL ? strlen (value) : 0;
  XushiTextState state = length > 0 ? xushi_text_judge (value, length) : XUSHI_TEXT_FIT;

  if (place == 0)
    return;
  if (state == XUSHI_TEXT_UNFIT)
    self->unfit_name = name;
  else if (state == XUSHI_TEXT_INVISIBLE)
    self->code = sqlite3_bind_text (self->prepared, place, xushi_text_clean (value, length), -1,
                                    g_free);
  else if (length > 0)
    self->code = sqlite3_bind_text (self->prepared, place, value, (int) length, copy);
  else
    self->code = sqlite3_bind_null (self->prepared, place);
}

void
xushi_statement_bind_text (XushiStatement *self, const char *name, const char *value)
{
  bind_text (self, name, value, SQLITE_TRANSIENT);
}

void
xushi_statement_bind_borrowed (XushiStatement *self, const char *name, const char *value)
{
  bind_text (self, name, value, SQLITE_STATIC);
}

void
xushi_statement_bind_bytes (XushiStatement *self, const char *name, GBytes *bytes)
{
  int place = find_name (self, name);

  if (place > 0)
    self->code = sqlite3_bind_blob64 (self->prepared, place, g_bytes_get_data (bytes, NULL),
                                      g_bytes_get_size (bytes), SQLITE_STATIC);
}

/* Whether everything that was bound may be written. */
static gboolean
check_bound (XushiStatement *self, GError **error)
{
  if (self->unknown_name == NULL && self->unfit_name == NULL)
    return TRUE;
  if (self->unknown_name != NULL)
    {
      g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INTERNAL,
                   _ ("An inner error: the statement “%s” has no value named “%s”. Please "
                      "report it."),
                   sqlite3_sql (self->prepared), self->unknown_name);
    }
  else
    {
      g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INVALID,
                   _ ("“%s” does not take this text: it holds control characters or is longer "
                      "than 100,000 bytes. Type it anew. Nothing was changed."),
                   self->database->path);
    }
  self->code = SQLITE_MISUSE;
  return FALSE;
}

gboolean
xushi_statement_next (XushiStatement *self, GError **error)
{
  g_clear_pointer (&self->cleaned, g_ptr_array_unref);
  if (!check_bound (self, error))
    return FALSE;
  if (self->code == SQLITE_OK)
    self->code = sqlite3_step (self->prepared);
  if (self->code == SQLITE_ROW)
    {
      self->code = SQLITE_OK;
      return TRUE;
    }
  if (self->code != SQLITE_DONE)
    xushi_database_fail (self->database, self->code, error);
  return FALSE;
}

gboolean
xushi_statement_has_failed (XushiStatement *self)
{
  return self->code != SQLITE_OK && self->code != SQLITE_DONE;
}

gboolean
xushi_statement_run (XushiStatement *self, GError **error)
{
  while (xushi_statement_next (self, error))
    ;
  return !xushi_statement_has_failed (self);
}

gboolean
xushi_statement_read_int (XushiStatement *self, gint64 *value, GError **error)
{
  *value = xushi_statement_next (self, error) ? xushi_statement_get_int (self, 0) : 0;
  return !xushi_statement_has_failed (self);
}

gboolean
xushi_statement_is_null (XushiStatement *self, int column)
{
  return sqlite3_column_type (self->prepared, column) == SQLITE_NULL;
}

gint64
xushi_statement_get_int (XushiStatement *self, int column)
{
  return sqlite3_column_int64 (self->prepared, column);
}

/* Remembers that the file holds what no plan can hold; the inspection tells where. */
static void
note_unfit (XushiStatement *self, int column)
{
  if (self->database->unfit_column == NULL)
    self->database->unfit_column = g_strdup (sqlite3_column_name (self->prepared, column));
}

double
xushi_statement_get_number (XushiStatement *self, int column)
{
  double number;

  if (xushi_statement_is_null (self, column))
    return XUSHI_UNKNOWN;
  number = sqlite3_column_double (self->prepared, column);
  if (fabs (number) <= XUSHI_NUMBER_LIMIT)
    return number;
  note_unfit (self, column);
  return XUSHI_UNKNOWN;
}

/* Keeps the cleaned text until the next step. Of one that is too long the head is enough. */
static const char *
clean_text (XushiStatement *self, int column, const char *text, gsize length)
{
  char *clean = xushi_text_clean (text, length <= XUSHI_TEXT_LONGEST ? length : HEAD_OF_TOO_LONG);

  if (self->cleaned == NULL)
    self->cleaned = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->cleaned, clean);
  return clean;
}

const char *
xushi_statement_get_text (XushiStatement *self, int column)
{
  const char *text = (const char *) sqlite3_column_text (self->prepared, column);
  gsize length = text != NULL ? (gsize) sqlite3_column_bytes (self->prepared, column) : 0;
  XushiTextState state = length > 0 ? xushi_text_judge (text, length) : XUSHI_TEXT_FIT;

  if (state == XUSHI_TEXT_FIT)
    return text;
  if (state == XUSHI_TEXT_UNFIT)
    note_unfit (self, column);
  return clean_text (self, column, text, length);
}

GBytes *
xushi_statement_dup_bytes (XushiStatement *self, int column)
{
  gconstpointer data = sqlite3_column_blob (self->prepared, column);

  return data != NULL ? g_bytes_new (data, (gsize) sqlite3_column_bytes (self->prepared, column))
                      : NULL;
}

char *
xushi_statement_dup_text (XushiStatement *self, int column)
{
  return g_strdup (xushi_statement_get_text (self, column));
}
