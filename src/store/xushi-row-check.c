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

struct _XushiRowCheck
{
  const char *table;       /* borrowed */
  sqlite3_stmt *statement; /* borrowed */
  GHashTable *keys;        /* borrowed: row of an indicator to its key */
  GPtrArray *faults;       /* borrowed, while a row is looked at */
  int owner;               /* the column with the indicator's row, -1 if the table has none */
  GPtrArray *attributes;   /* owned: per column its XushiAttribute, or NULL */
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
  const char *name = sqlite3_column_name (self->statement, column);
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
                         sqlite3_column_name (self->statement, column), shown));
}

static void
inspect_value (XushiRowCheck *self, int column)
{
  const XushiAttribute *attribute = g_ptr_array_index (self->attributes, column);
  const char *name = sqlite3_column_name (self->statement, column);
  gboolean right = TRUE;

  switch (sqlite3_column_type (self->statement, column))
    {
    case SQLITE_INTEGER:
      right = is_integer_right (attribute, name, sqlite3_column_int64 (self->statement, column));
      break;
    case SQLITE_FLOAT:
      right = is_number_right (attribute, sqlite3_column_double (self->statement, column));
      break;
    case SQLITE_TEXT:
      inspect_text (self, column);
      right = attribute == NULL
              || is_text_right (attribute,
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

XushiRowCheck *
xushi_row_check_new (const char *table, sqlite3_stmt *statement, GHashTable *keys)
{
  XushiRowCheck *self = g_new0 (XushiRowCheck, 1);
  const XushiAttributeList *list = find_list (table);

  *self = (XushiRowCheck) { table, statement, keys, NULL, -1, g_ptr_array_new () };
  for (int i = 0; i < sqlite3_column_count (statement); i++)
    {
      const char *name = sqlite3_column_name (statement, i);
      const XushiAttribute *attribute = list != NULL ? xushi_attributes_find (list, name) : NULL;

      /* A reference is a number here and a name in the model. */
      if (attribute != NULL
          && (!xushi_field_is_column (attribute) || attribute->flags & XUSHI_ATTRIBUTE_REFERENCE))
        attribute = NULL;
      g_ptr_array_add (self->attributes, (gpointer) attribute);
      if (g_str_equal (name, "indicator") || (g_str_equal (table, "indicator") && i == 0))
        self->owner = i;
    }
  return self;
}

void
xushi_row_check_free (XushiRowCheck *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->attributes);
  g_free (self);
}

void
xushi_row_check_run (XushiRowCheck *self, GPtrArray *faults)
{
  self->faults = faults;
  for (guint i = 0; i < self->attributes->len; i++)
    inspect_value (self, (int) i);
}
