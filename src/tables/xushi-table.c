/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-table.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "tables/xushi-delimited.h"

#include <string.h>

/* All cells are in one buffer, each ending with a zero. Rows are ranges in the array of offsets. */
typedef struct
{
  guint line;
  guint first; /* index of its first cell in cells */
  guint n_cells;
} Row;

G_DEFINE_QUARK (xushi-table-error-quark, xushi_table_error)

struct _XushiTable
{
  GString *buffer; /* owned */
  GArray *cells;   /* owned: gsize, offsets in buffer */
  GArray *rows;    /* owned: Row */
  GHashTable *flaws;  /* owned, nullable: place → owned sentence */
  GHashTable *doubts; /* owned, nullable: the same */
  GPtrArray *notes;   /* owned, nullable: Note */
  GHashTable *merged; /* owned, nullable: place → place of the first cell of the merged ones */
};

/* Said of the table as a whole. */
typedef struct
{
  guint line;
  char *text; /* owned */
} Note;

static void
note_free (Note *note)
{
  g_free (note->text);
  g_free (note);
}

/* The place of a cell as a key. */
static gpointer
get_place (guint row, guint column)
{
  return GSIZE_TO_POINTER ((gsize) row * XUSHI_TABLE_MAX_COLUMNS + column + 1);
}

XushiTable *
xushi_table_new (void)
{
  XushiTable *self = g_new0 (XushiTable, 1);

  self->buffer = g_string_new (NULL);
  self->cells = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  return self;
}

void
xushi_table_free (XushiTable *self)
{
  if (self == NULL)
    return;
  g_string_free (self->buffer, TRUE);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_clear_pointer (&self->flaws, g_hash_table_unref);
  g_clear_pointer (&self->doubts, g_hash_table_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->merged, g_hash_table_unref);
  g_free (self);
}

static const Row *
get_row (const XushiTable *self, guint row)
{
  return &g_array_index (self->rows, Row, row);
}

guint
xushi_table_get_n_rows (const XushiTable *self)
{
  return self->rows->len;
}

guint
xushi_table_get_line (const XushiTable *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, 0);

  return get_row (self, row)->line;
}

guint
xushi_table_get_n_cells (const XushiTable *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, 0);

  return get_row (self, row)->n_cells;
}

const char *
xushi_table_get_cell (const XushiTable *self, guint row, guint column)
{
  const Row *found;

  g_return_val_if_fail (row < self->rows->len, "");

  found = get_row (self, row);
  if (column >= found->n_cells)
    return "";
  return self->buffer->str + g_array_index (self->cells, gsize, found->first + column);
}

static const char *
get_said (GHashTable *said, guint row, guint column)
{
  return said != NULL ? g_hash_table_lookup (said, get_place (row, column)) : NULL;
}

const char *
xushi_table_get_flaw (const XushiTable *self, guint row, guint column)
{
  return get_said (self->flaws, row, column);
}

const char *
xushi_table_get_doubt (const XushiTable *self, guint row, guint column)
{
  return get_said (self->doubts, row, column);
}

guint
xushi_table_get_n_notes (const XushiTable *self)
{
  return self->notes != NULL ? self->notes->len : 0;
}

const char *
xushi_table_get_note (const XushiTable *self, guint number, guint *line)
{
  const Note *note;

  g_return_val_if_fail (number < xushi_table_get_n_notes (self), NULL);

  note = g_ptr_array_index (self->notes, number);
  if (line != NULL)
    *line = note->line;
  return note->text;
}

gboolean
xushi_table_is_covered (const XushiTable *self, guint row, guint column)
{
  return self->merged != NULL && g_hash_table_contains (self->merged, get_place (row, column));
}

void
xushi_table_get_first (const XushiTable *self, guint row, guint column, guint *first_row,
                       guint *first_column)
{
  gsize first = self->merged != NULL
                    ? GPOINTER_TO_SIZE (g_hash_table_lookup (self->merged, get_place (row, column)))
                    : 0;

  *first_row = first == 0 ? row : (guint) ((first - 1) / XUSHI_TABLE_MAX_COLUMNS);
  *first_column = first == 0 ? column : (guint) ((first - 1) % XUSHI_TABLE_MAX_COLUMNS);
}

const char *
xushi_table_get_spread (const XushiTable *self, guint row, guint column)
{
  guint first_row, first_column;

  xushi_table_get_first (self, row, column, &first_row, &first_column);
  return xushi_table_get_cell (self, first_row, first_column);
}

/* The first row that begins in @line or after it; the number of rows where there is none. */
static guint
find_line (const XushiTable *self, guint line)
{
  guint low = 0, high = self->rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_row (self, middle)->line < line)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

void
xushi_table_merge (XushiTable *self, guint first_line, guint last_line, guint first_column,
                   guint last_column)
{
  guint first = find_line (self, first_line);

  /* The first cell stands in a row that was left out: it was blank. */
  if (first == self->rows->len || get_row (self, first)->line != first_line)
    return;
  last_column = MIN (last_column, XUSHI_TABLE_MAX_COLUMNS - 1);
  if (self->merged == NULL)
    self->merged = g_hash_table_new (NULL, NULL);
  for (guint row = first; row < self->rows->len && get_row (self, row)->line <= last_line; row++)
    for (guint column = first_column; column <= last_column; column++)
      if (row != first || column != first_column)
        g_hash_table_insert (self->merged, get_place (row, column), get_place (first, first_column));
}

static void
say_of_last (XushiTable *self, GHashTable **said, char *sentence)
{
  const Row *row;

  g_return_if_fail (self->rows->len > 0);

  row = get_row (self, self->rows->len - 1);
  if (*said == NULL)
    *said = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_hash_table_insert (*said, get_place (self->rows->len - 1, MAX (row->n_cells, 1) - 1),
                       sentence);
}

void
xushi_table_add_flaw (XushiTable *self, char *flaw)
{
  say_of_last (self, &self->flaws, flaw);
}

void
xushi_table_add_doubt (XushiTable *self, char *doubt)
{
  say_of_last (self, &self->doubts, doubt);
}

void
xushi_table_add_note (XushiTable *self, guint line, char *note)
{
  Note *added = g_new (Note, 1);

  *added = (Note) { line, note };
  if (self->notes == NULL)
    self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) note_free);
  g_ptr_array_add (self->notes, added);
}

gboolean
xushi_table_require_rows (const XushiTable *self, GError **error)
{
  if (self->rows->len > 0)
    return TRUE;
  g_set_error_literal (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_EMPTY,
                       _ ("The table is empty; its first row must name the columns, and rows "
                          "must follow."));
  return FALSE;
}

void
xushi_table_end (XushiTable *self)
{
  const Row *row;

  if (self->rows->len == 0)
    return;
  row = get_row (self, self->rows->len - 1);
  for (guint i = 0; i < row->n_cells; i++)
    if (*xushi_table_get_cell (self, self->rows->len - 1, i) != '\0'
        || xushi_table_get_flaw (self, self->rows->len - 1, i) != NULL)
      return;
  g_array_set_size (self->cells, row->first);
  g_array_set_size (self->rows, self->rows->len - 1);
}

void
xushi_table_begin_row (XushiTable *self, guint line)
{
  Row row = { .line = line };

  xushi_table_end (self);
  row.first = self->cells->len;
  g_array_append_val (self->rows, row);
}

char *
xushi_table_take_text (XushiTable *self, const char *text, gsize length)
{
  g_return_val_if_fail (self->buffer->len == 0, NULL);

  g_string_append_len (self->buffer, text, (gssize) length);
  return self->buffer->str;
}

void
xushi_table_add_offset (XushiTable *self, gsize offset)
{
  g_array_append_val (self->cells, offset);
  g_array_index (self->rows, Row, self->rows->len - 1).n_cells++;
}

void
xushi_table_add_cell (XushiTable *self, const char *text)
{
  gsize offset = self->buffer->len;

  g_return_if_fail (self->rows->len > 0);

  g_string_append (self->buffer, text != NULL ? text : "");
  g_string_append_c (self->buffer, '\0');
  xushi_table_add_offset (self, offset);
}

gsize
xushi_table_get_kept (const XushiTable *self)
{
  g_return_val_if_fail (self->cells->len > 0, 0);

  return g_array_index (self->cells, gsize, self->cells->len - 1) + 1;
}

void
xushi_table_add_kept (XushiTable *self, gsize kept)
{
  g_return_if_fail (self->rows->len > 0 && kept > 0 && kept <= self->buffer->len);

  xushi_table_add_offset (self, kept - 1);
}

gsize
xushi_table_get_size (const XushiTable *self)
{
  return self->buffer->len;
}

void
xushi_table_add_number (XushiTable *self, double value)
{
  g_autofree char *text = xushi_number_format_plain (value);

  xushi_table_add_cell (self, text);
}
