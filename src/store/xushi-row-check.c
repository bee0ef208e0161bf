/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-row-check.h"

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
  const char *name;                /* borrowed from the statement */
  const XushiAttribute *attribute; /* (nullable) */
  gint64 lowest, highest;          /* of an integer */
} Column;

struct _XushiRowCheck
{
  const char *table;       /* borrowed */
  sqlite3_stmt *statement; /* borrowed */
  GHashTable *keys;        /* borrowed: row of an indicator to its key */
  GPtrArray *faults;       /* borrowed, while a row is looked at */
  int owner;               /* the column with the indicator's row, -1 if the table has none */
  Column *columns;         /* owned */
  int n_columns;
};

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
take (XushiRowCheck *self, XushiFaultKind kind, char *what)
{
  gint64 row = sqlite3_column_int64 (self->statement, 0);
  const char *key = NULL;

  if (self->owner >= 0)
    key = g_hash_table_lookup (
        self->keys,
        (gpointer) (gintptr) sqlite3_column_int64 (self->statement, self->owner));
  g_ptr_array_add (self->faults, xushi_fault_new (kind, self->table, row, key, what));
}

static void
inspect_text (XushiRowCheck *self, int column)
{
  const char *name = self->columns[column].name;
  const char *text = (const char *) sqlite3_column_text (self->statement, column);
  gsize length = (gsize) sqlite3_column_bytes (self->statement, column);

  switch (text != NULL ? xushi_text_judge (text, length) : XUSHI_TEXT_UNFIT)
    {
    case XUSHI_TEXT_UNFIT:
      take (self, XUSHI_FAULT_TEXT,
            g_strdup_printf (length > XUSHI_TEXT_LONGEST
                                 ? _ ("“%s” is longer than 100,000 bytes.")
                                 : _ ("“%s” is no text: it holds invalid or control characters."),
                             name));
      break;
    case XUSHI_TEXT_INVISIBLE:
      take (self, XUSHI_FAULT_INVISIBLE,
            g_strdup_printf (_ ("“%s” holds marks that nobody sees; they are left out."), name));
      break;
    case XUSHI_TEXT_FIT:
    default:
      break;
    }
}

static void
set_bounds (Column *column, gint64 lowest, gint64 highest)
{
  column->lowest = lowest;
  column->highest = highest;
}

/* Months that are no attributes of their own are those of readings and snapshots. */
static void
bound_integers (Column *column)
{
  const XushiAttribute *attribute = column->attribute;

  if (g_str_equal (column->name, "month")
      || (attribute != NULL && attribute->type == XUSHI_ATTRIBUTE_MONTH))
    set_bounds (column, 1, 12);
  else if (attribute != NULL && attribute->type == XUSHI_ATTRIBUTE_SWITCH)
    set_bounds (column, 0, 1);
  else if (attribute != NULL && attribute->highest > attribute->lowest)
    set_bounds (column, (gint64) ceil (attribute->lowest), (gint64) floor (attribute->highest));
  else
    set_bounds (column, g_str_equal (column->name, "id") ? 1 : 0, ROW_LIMIT - 1);
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
  guint set;

  switch (attribute->type)
    {
    case XUSHI_ATTRIBUTE_DATE:
      return xushi_date_parse (text, NULL, NULL, NULL);
    case XUSHI_ATTRIBUTE_WORD:
      return xushi_vocabulary_find (attribute->words, text) >= 0;
    case XUSHI_ATTRIBUTE_WORDS:
      return xushi_vocabulary_set_from_words (attribute->words, text, &set);
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
show_value (XushiRowCheck *self, int column)
{
  const char *text = (const char *) sqlite3_column_text (self->statement, column);
  g_autofree char *head = g_strndup (text != NULL ? text : "", 40);

  return xushi_text_clean (head, strlen (head));
}

static void
take_value (XushiRowCheck *self, int column)
{
  g_autofree char *shown = show_value (self, column);

  take (self, XUSHI_FAULT_ROW,
        g_strdup_printf (_ ("“%s” is “%s”, which no plan holds."),
                         self->columns[column].name, shown));
}

static void
inspect_value (XushiRowCheck *self, int column)
{
  const Column *known = &self->columns[column];
  gboolean right = TRUE;
  gint64 number;

  switch (sqlite3_column_type (self->statement, column))
    {
    case SQLITE_INTEGER:
      number = sqlite3_column_int64 (self->statement, column);
      right = number >= known->lowest && number <= known->highest;
      break;
    case SQLITE_FLOAT:
      right = is_number_right (known->attribute, sqlite3_column_double (self->statement, column));
      break;
    case SQLITE_TEXT:
      inspect_text (self, column);
      right = known->attribute == NULL
              || is_text_right (known->attribute,
                                (const char *) sqlite3_column_text (self->statement, column));
      break;
    case SQLITE_BLOB:
    case SQLITE_NULL:
    default:
      break;
    }
  if (!right)
    take_value (self, column);
}

/* (nullable): what the model knows of the column @name. */
static const XushiAttribute *
find_attribute (const XushiAttributeList *list, const char *name)
{
  const XushiAttribute *attribute = list != NULL ? xushi_attributes_find (list, name) : NULL;

  /* A reference is a number here and a name in the model. */
  if (attribute != NULL
      && (!xushi_field_is_column (attribute) || attribute->flags & XUSHI_ATTRIBUTE_REFERENCE))
    return NULL;
  return attribute;
}

XushiRowCheck *
xushi_row_check_new (const char *table, sqlite3_stmt *statement, GHashTable *keys)
{
  XushiRowCheck *self = g_new0 (XushiRowCheck, 1);
  const XushiAttributeList *list = find_list (table);
  int n_columns = sqlite3_column_count (statement);

  *self = (XushiRowCheck) { table, statement, keys, NULL, -1, g_new0 (Column, n_columns),
                            n_columns };
  for (int i = 0; i < n_columns; i++)
    {
      Column *column = &self->columns[i];

      column->name = sqlite3_column_name (statement, i);
      column->attribute = find_attribute (list, column->name);
      bound_integers (column);
      if (g_str_equal (column->name, "indicator") || (g_str_equal (table, "indicator") && i == 0))
        self->owner = i;
    }
  return self;
}

void
xushi_row_check_free (XushiRowCheck *self)
{
  if (self == NULL)
    return;
  g_free (self->columns);
  g_free (self);
}

void
xushi_row_check_run (XushiRowCheck *self, GPtrArray *faults)
{
  self->faults = faults;
  for (int i = 0; i < self->n_columns; i++)
    inspect_value (self, i);
}
