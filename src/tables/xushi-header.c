/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-header.h"

#include "base/xushi-i18n.h"
#include "base/xushi-text.h"

struct _XushiHeader
{
  const XushiTable *table;    /* borrowed */
  const XushiColumn *columns; /* borrowed, static */
  guint n_columns;
  int *places; /* owned: the index of each column in the table, -1 for none */
};

/* Whether @name is one of the names in @names, which “|” separates. */
static gboolean
is_one_of (const char *names, const char *name)
{
  g_auto (GStrv) all = g_strsplit (names, "|", -1);

  return g_strv_contains ((const char *const *) all, name);
}

static int
find_column (const XushiColumn *columns, guint n_columns, const char *title)
{
  g_autofree char *folded = xushi_text_fold (title);

  for (guint i = 0; i < n_columns; i++)
    if (g_str_equal (folded, columns[i].name) || is_one_of (columns[i].chinese, folded))
      return (int) i;
  return -1;
}

static void
place_column (XushiHeader *self, guint place, XushiProblems *problems)
{
  const char *title = xushi_table_get_cell (self->table, 0, place);
  guint line = xushi_table_get_line (self->table, 0);
  int column = find_column (self->columns, self->n_columns, title);

  if (*title == '\0')
    return;
  if (column < 0)
    xushi_problems_take (
        problems, TRUE, line, title,
        g_strdup (_ ("This column is not known and was left out; check its heading.")));
  else if (self->places[column] >= 0)
    xushi_problems_take (
        problems, FALSE, line, title,
        g_strdup (_ ("This column comes twice; keep one of them.")));
  else
    self->places[column] = (int) place;
}

XushiHeader *
xushi_header_read (const XushiTable *table, const XushiColumn *columns, guint n_columns,
                   XushiProblems *problems)
{
  XushiHeader *self = g_new (XushiHeader, 1);

  *self = (XushiHeader) { table, columns, n_columns, g_new (int, n_columns) };
  for (guint i = 0; i < n_columns; i++)
    self->places[i] = -1;
  for (guint i = 0; i < xushi_table_get_n_cells (table, 0); i++)
    place_column (self, i, problems);
  return self;
}

void
xushi_header_free (XushiHeader *self)
{
  if (self == NULL)
    return;
  g_free (self->places);
  g_free (self);
}

gboolean
xushi_header_has (const XushiHeader *self, guint column)
{
  return self->places[column] >= 0;
}

const char *
xushi_header_get_title (const XushiHeader *self, guint column)
{
  if (self->places[column] < 0)
    return self->columns[column].name;
  return xushi_table_get_cell (self->table, 0, (guint) self->places[column]);
}

const char *
xushi_header_get_cell (const XushiHeader *self, guint row, guint column)
{
  if (self->places[column] < 0)
    return "";
  return xushi_table_get_cell (self->table, row, (guint) self->places[column]);
}

/* Whether @row has text in a place without a heading. */
static gboolean
has_overhang (const XushiHeader *self, guint row)
{
  for (guint i = 0; i < xushi_table_get_n_cells (self->table, row); i++)
    if (*xushi_table_get_cell (self->table, 0, i) == '\0'
        && *xushi_table_get_cell (self->table, row, i) != '\0')
      return TRUE;
  return FALSE;
}

void
xushi_header_report_overhang (const XushiHeader *self, XushiProblems *problems)
{
  for (guint row = 1; row < xushi_table_get_n_rows (self->table); row++)
    if (has_overhang (self, row))
      xushi_problems_take (
          problems, FALSE, xushi_table_get_line (self->table, row), NULL,
          g_strdup (_ ("This row has text in a column without a heading; put cells that contain "
                       "a comma in quotes, or name the column.")));
}
