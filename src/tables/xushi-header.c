/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-header.h"

#include "tables/xushi-matching-private.h"

struct _XushiHeader
{
  const XushiMatching *matching; /* borrowed */
  const XushiColumn *columns;    /* borrowed, static */
  guint n_columns;
  int *places; /* owned: the index of each column in the table, -1 for none */
};

XushiHeader *
xushi_header_new (const XushiMatching *matching, const XushiColumn *columns, guint n_columns)
{
  XushiHeader *self = g_new (XushiHeader, 1);

  *self = (XushiHeader) { matching, columns, n_columns, g_new (int, n_columns) };
  for (guint i = 0; i < n_columns; i++)
    self->places[i] = xushi_matching_find (matching, columns[i].name);
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

const XushiMatching *
xushi_header_get_matching (const XushiHeader *self)
{
  return self->matching;
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
  return xushi_matching_get_column (self->matching, (guint) self->places[column])->head;
}

const char *
xushi_header_get_cell (const XushiHeader *self, guint row, guint column)
{
  if (self->places[column] < 0)
    return "";
  return xushi_matching_get_cell (self->matching, row, (guint) self->places[column]);
}

const char *
xushi_header_get_flaw (const XushiHeader *self, guint row, guint column)
{
  if (self->places[column] < 0)
    return NULL;
  return xushi_table_get_flaw (xushi_matching_get_table (self->matching), row,
                               (guint) self->places[column]);
}
