/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-inspect.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "base/xushi-text-clean.h"
#include "model/xushi-attribute.h"
#include "model/xushi-pace.h"
#include "store/xushi-field.h"

#include <math.h>
#include <string.h>

/* Every value of every row. What holds for all tables is asked of all columns; what a value means,
 * the model's lists of attributes know by the name of its column, so that a new table or attribute
 * needs no line here. */

/* Numbers of rows are below this, so that the next one always is a number, too. */
#define ROW_LIMIT (G_GINT64_CONSTANT (1) << 62)

typedef struct
{
  XushiDatabase *database;   /* borrowed */
  GHashTable *keys;          /* borrowed: row of an indicator to its key */
  GPtrArray *faults;         /* borrowed */
  const char *table;         /* borrowed */
  sqlite3_stmt *statement;   /* owned */
  int owner;                 /* the column with the indicator's row, -1 if the table has none */
  GPtrArray *attributes;     /* owned: per column its XushiAttribute, or NULL */
} Pass;

static const XushiAttributeList *
find_list (const char *table)
{
  static const XushiAttributeList *const lists[]
      = { &xushi_spec_attributes,  &xushi_target_attributes,     &xushi_reading_attributes,
          &xushi_node_attributes,  &xushi_difficulty_attributes, &xushi_plan_attributes,
          &xushi_rule_attributes };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i]->table, table))
      return lists[i];
  return NULL;
}

/* @what: (transfer full): with the column */
static void
take (Pass *pass, XushiFaultKind kind, char *what)
{
  gint64 row = sqlite3_column_int64 (pass->statement, 0);
  const char *key = NULL;

  if (pass->owner >= 0)
    key = g_hash_table_lookup (
        pass->keys,
        (gpointer) (gintptr) sqlite3_column_int64 (pass->statement, pass->owner));
  g_ptr_array_add (pass->faults, xushi_fault_new (kind, pass->table, row, key, what));
}

static void
inspect_text (Pass *pass, int column)
{
  const char *name = sqlite3_column_name (pass->statement, column);
  const char *text = (const char *) sqlite3_column_text (pass->statement, column);
  gsize length = (gsize) sqlite3_column_bytes (pass->statement, column);

  switch (text != NULL ? xushi_text_judge (text, length) : XUSHI_TEXT_UNFIT)
    {
    case XUSHI_TEXT_UNFIT:
      take (pass, XUSHI_FAULT_ROW,
            g_strdup_printf (length > XUSHI_TEXT_LONGEST
                                 ? _ ("“%s” is longer than 100,000 bytes.")
                                 : _ ("“%s” is no text: it holds invalid or control characters."),
                             name));
      break;
    case XUSHI_TEXT_INVISIBLE:
      take (pass, XUSHI_FAULT_INVISIBLE,
            g_strdup_printf (_ ("“%s” holds marks that nobody sees; they are left out."), name));
      break;
    case XUSHI_TEXT_FIT:
    default:
      break;
    }
}

/* Months that are no attributes of their own: those of readings and snapshots. */
static gboolean
is_month (const char *name)
{
  return g_str_equal (name, "month");
}

static gboolean
is_integer_right (const XushiAttribute *attribute, const char *name, gint64 value)
{
  if (is_month (name) || (attribute != NULL && attribute->type == XUSHI_ATTRIBUTE_MONTH))
    return value >= 1 && value <= 12;
  if (attribute != NULL && attribute->type == XUSHI_ATTRIBUTE_SWITCH)
    return value == 0 || value == 1;
  if (attribute != NULL && attribute->highest > attribute->lowest)
    return value >= attribute->lowest && value <= attribute->highest;
  return value >= (g_str_equal (name, "id") ? 1 : 0) && value < ROW_LIMIT;
}

/* Figures have the bounds of their attribute, or else the general one. */
static gboolean
is_number_right (const XushiAttribute *attribute, double value)
{
  if (!isfinite (value) || fabs (value) > XUSHI_NUMBER_LIMIT)
    return FALSE;
  return attribute == NULL || attribute->highest <= attribute->lowest
         || (value >= attribute->lowest && value <= attribute->highest);
}

static gboolean
is_text_right (const XushiAttribute *attribute, const char *text)
{
  XushiPace pace;

  switch (attribute->type)
    {
    case XUSHI_ATTRIBUTE_DATE:
      return xushi_date_parse (text, NULL, NULL, NULL);
    case XUSHI_ATTRIBUTE_WORD:
      return xushi_vocabulary_find (attribute->words, text) >= 0;
    case XUSHI_ATTRIBUTE_PACE:
      return xushi_pace_parse (text, &pace, NULL);
    case XUSHI_ATTRIBUTE_TEXT:
    case XUSHI_ATTRIBUTE_NAMES:
    case XUSHI_ATTRIBUTE_FIGURE:
    case XUSHI_ATTRIBUTE_NUMBER:
    case XUSHI_ATTRIBUTE_SHARE:
    case XUSHI_ATTRIBUTE_INTEGER:
    case XUSHI_ATTRIBUTE_MONTH:
    case XUSHI_ATTRIBUTE_SWITCH:
    case XUSHI_ATTRIBUTE_NODES:
    case XUSHI_ATTRIBUTE_STRUCT:
    default:
      return TRUE;
    }
}

/* The value as it stands in the file, for a message: short, and fit to be shown. */
static char *
show_value (Pass *pass, int column)
{
  const char *text = (const char *) sqlite3_column_text (pass->statement, column);
  g_autofree char *head = g_strndup (text != NULL ? text : "", 40);

  return xushi_text_clean (head, strlen (head));
}

static void
take_value (Pass *pass, int column)
{
  g_autofree char *shown = show_value (pass, column);

  take (pass, XUSHI_FAULT_ROW,
        g_strdup_printf (_ ("“%s” is “%s”, which no plan holds."),
                         sqlite3_column_name (pass->statement, column), shown));
}

static void
inspect_value (Pass *pass, int column)
{
  const XushiAttribute *attribute = g_ptr_array_index (pass->attributes, column);
  const char *name = sqlite3_column_name (pass->statement, column);
  gboolean right = TRUE;

  switch (sqlite3_column_type (pass->statement, column))
    {
    case SQLITE_INTEGER:
      right = is_integer_right (attribute, name, sqlite3_column_int64 (pass->statement, column));
      break;
    case SQLITE_FLOAT:
      right = is_number_right (attribute, sqlite3_column_double (pass->statement, column));
      break;
    case SQLITE_TEXT:
      inspect_text (pass, column);
      right = attribute == NULL
              || is_text_right (attribute,
                                (const char *) sqlite3_column_text (pass->statement, column));
      break;
    case SQLITE_BLOB:
    case SQLITE_NULL:
    default:
      break;
    }
  if (!right)
    take_value (pass, column);
}

/* Names come with their columns only once the statement is prepared. */
static void
find_columns (Pass *pass, int n_columns)
{
  const XushiAttributeList *list = find_list (pass->table);

  pass->owner = g_str_equal (pass->table, "indicator") ? 0 : -1;
  pass->attributes = g_ptr_array_sized_new ((guint) n_columns);
  for (int i = 0; i < n_columns; i++)
    {
      const char *name = sqlite3_column_name (pass->statement, i);
      const XushiAttribute *attribute = list != NULL ? xushi_attributes_find (list, name) : NULL;

      /* A reference is a number here and a name in the model. */
      if (attribute != NULL
          && (!xushi_field_is_column (attribute) || attribute->flags & XUSHI_ATTRIBUTE_REFERENCE))
        attribute = NULL;
      g_ptr_array_add (pass->attributes, (gpointer) attribute);
      if (g_str_equal (name, "indicator"))
        pass->owner = i;
    }
}

static gboolean
inspect_table (XushiDatabase *database, const char *table, GHashTable *keys, GPtrArray *faults,
               GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\"", table);
  Pass pass = { database, keys, faults, table, NULL, -1, NULL };
  int code = sqlite3_prepare_v2 (database->handle, sql, -1, &pass.statement, NULL), n_columns;

  if (code != SQLITE_OK)
    return xushi_database_fail (database, code, error);
  n_columns = sqlite3_column_count (pass.statement);
  find_columns (&pass, n_columns);
  while (faults->len < XUSHI_INSPECT_MOST && (code = sqlite3_step (pass.statement)) == SQLITE_ROW)
    for (int i = 0; i < n_columns; i++)
      inspect_value (&pass, i);
  g_ptr_array_unref (pass.attributes);
  sqlite3_finalize (pass.statement);
  return code == SQLITE_DONE || code == SQLITE_ROW || xushi_database_fail (database, code, error);
}

/* (transfer full): the tables whose rows are the plan's, and the sequences of SQLite, from which the
 * next row gets its number. */
static GPtrArray *
list_tables (XushiDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (database->handle,
                                 "SELECT name FROM sqlite_schema WHERE type = 'table' AND "
                                 "name NOT GLOB 'sqlite_stat*' AND sql NOT GLOB '*VIRTUAL*'",
                                 -1, &statement, NULL);

  while (code == SQLITE_OK && (code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      const char *name = (const char *) sqlite3_column_text (statement, 0);

      if (name != NULL && strchr (name, '"') == NULL)
        g_ptr_array_add (tables, g_strdup (name));
      code = SQLITE_OK;
    }
  sqlite3_finalize (statement);
  if (code == SQLITE_DONE)
    return g_steal_pointer (&tables);
  xushi_database_fail (database, code, error);
  return NULL;
}

gboolean
xushi_inspect_rows (XushiDatabase *database, GHashTable *keys, GPtrArray *faults, GError **error)
{
  g_autoptr (GPtrArray) tables = list_tables (database, error);

  for (guint i = 0; tables != NULL && i < tables->len; i++)
    if (!inspect_table (database, g_ptr_array_index (tables, i), keys, faults, error))
      return FALSE;
  return tables != NULL;
}
