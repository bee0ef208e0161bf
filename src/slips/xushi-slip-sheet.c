/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/xushi-slip-sheet-private.h"

#include "base/xushi-i18n.h"
#include "base/xushi-text.h"
#include "slips/xushi-slip-text.h"
#include "tables/xushi-place.h"

#include <string.h>

/* Finding one's way on a sheet that came back: marks, columns, rows. What stands in a row is read in
 * xushi-slip-row.c. */

/* How many rows without a mark may be the row of heads. */
#define HEADS_WITHIN 100

void
xushi_slip_sheet_init (XushiSlipSheet *self, XushiSlipReturn *back, const XushiTable *table)
{
  *self = (XushiSlipSheet) { .back = back, .table = table, .head_row = G_MAXUINT };
  for (guint i = 0; i < XUSHI_N_SLIP_COLUMNS; i++)
    self->columns[i] = XUSHI_SLIP_NO_COLUMN;
  self->marks = g_array_new (FALSE, TRUE, sizeof (XushiSlipMark));
  g_array_set_size (self->marks, xushi_table_get_n_rows (table));
  self->known_columns = g_hash_table_new (NULL, NULL);
  self->sent = g_hash_table_new (g_str_hash, g_str_equal);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
xushi_slip_sheet_clear (XushiSlipSheet *self)
{
  g_array_unref (self->marks);
  g_hash_table_unref (self->known_columns);
  g_hash_table_unref (self->sent);
  g_hash_table_unref (self->seen);
  g_hash_table_unref (self->by_name);
  g_clear_pointer (&self->names, xushi_name_index_free);
  g_strfreev (self->list);
  g_free (self->department);
}

static void
take_list (XushiSlipSheet *self, const char *rest)
{
  if (self->list != NULL)
    return;
  self->list = g_strsplit (rest, "\n", 0);
  for (guint i = 0; self->list[i] != NULL; i++)
    g_hash_table_add (self->sent, self->list[i]);
}

static void
take_mark (XushiSlipSheet *self, guint row, guint column, const XushiSlipMark *mark)
{
  XushiSlipMark *kept = &g_array_index (self->marks, XushiSlipMark, row);

  self->n_marks++;
  self->n_newer += mark->schema > XUSHI_SLIP_SCHEMA;
  if (mark->schema > XUSHI_SLIP_SCHEMA)
    return;
  self->n_ours += g_strcmp0 (mark->uuid, self->back->uuid) == 0;
  if (mark->kind != XUSHI_SLIP_MARK_COLUMN && kept->kind == 0)
    *kept = *mark;
  if (self->back->month == 0)
    self->back->month = mark->month;
  if (mark->kind == XUSHI_SLIP_MARK_DEPARTMENT && self->department == NULL)
    self->department = g_strdup (mark->rest);
  if (mark->kind == XUSHI_SLIP_MARK_LIST)
    take_list (self, mark->rest);
  if (mark->kind == XUSHI_SLIP_MARK_COLUMN)
    {
      guint known = xushi_slip_column_from_word (mark->rest);

      if (known < XUSHI_N_SLIP_COLUMNS && self->columns[known] == XUSHI_SLIP_NO_COLUMN)
        self->columns[known] = column;
      kept->kind = XUSHI_SLIP_MARK_COLUMN;
    }
}

static void
find_marks (XushiSlipSheet *self)
{
  XushiSlipMark mark;

  for (guint row = 0; row < xushi_table_get_n_rows (self->table); row++)
    for (guint i = 0; i < xushi_table_get_n_cells (self->table, row); i++)
      if (xushi_slip_mark_read (xushi_table_get_cell (self->table, row, i), &mark))
        {
          g_hash_table_add (self->known_columns, GUINT_TO_POINTER (
              mark.kind == XUSHI_SLIP_MARK_COLUMN ? XUSHI_SLIP_NO_COLUMN : i));
          take_mark (self, row, i, &mark);
        }
}

/* How many different headings @row has. */
static guint
count_heads (const XushiSlipSheet *self, guint row, guint columns[XUSHI_N_SLIP_COLUMNS])
{
  guint n = 0;

  for (guint i = 0; i < XUSHI_N_SLIP_COLUMNS; i++)
    columns[i] = XUSHI_SLIP_NO_COLUMN;
  for (guint i = 0; i < xushi_table_get_n_cells (self->table, row); i++)
    {
      guint column = xushi_slip_column_from_head (xushi_table_get_cell (self->table, row, i));

      if (column == XUSHI_N_SLIP_COLUMNS || columns[column] != XUSHI_SLIP_NO_COLUMN)
        continue;
      columns[column] = i;
      n++;
    }
  return n;
}

gboolean
xushi_slip_sheet_find_heads (XushiSlipSheet *self, guint columns[XUSHI_N_SLIP_COLUMNS])
{
  guint best = 0, found[XUSHI_N_SLIP_COLUMNS], looked = 0;

  for (guint row = 0; row < xushi_table_get_n_rows (self->table) && looked < HEADS_WITHIN; row++)
    {
      XushiSlipMarkKind kind = g_array_index (self->marks, XushiSlipMark, row).kind;
      guint n;

      if (kind == XUSHI_SLIP_MARK_INDICATOR || kind == XUSHI_SLIP_MARK_NODE
          || kind == XUSHI_SLIP_MARK_COLUMN)
        continue;
      looked++;
      n = count_heads (self, row, found);
      if (n < 2 || n <= best
          || (found[XUSHI_SLIP_COLUMN_NAME] == XUSHI_SLIP_NO_COLUMN
              && found[XUSHI_SLIP_COLUMN_KEY] == XUSHI_SLIP_NO_COLUMN))
        continue;
      best = n;
      self->head_row = row;
      memcpy (columns, found, sizeof found);
    }
  return best > 0;
}

/* A column is where its heading stands, which is what people see; where that was changed, where its
 * mark is. */
static void
place_columns (XushiSlipSheet *self)
{
  guint heads[XUSHI_N_SLIP_COLUMNS];

  if (xushi_slip_sheet_find_heads (self, heads))
    for (guint i = 0; i < XUSHI_N_SLIP_COLUMNS; i++)
      {
        if (heads[i] == XUSHI_SLIP_NO_COLUMN || heads[i] == self->columns[i])
          continue;
        if (self->columns[i] != XUSHI_SLIP_NO_COLUMN)
          {
            g_autofree char *cell = xushi_place_name_cell (
                xushi_table_get_line (self->table, self->head_row), heads[i]);

            xushi_slip_return_tell (
                self->back,
                g_strdup_printf (_ ("The heading “%s” is not where it was any more; what stands "
                                    "below %s was read."),
                                 xushi_table_get_cell (self->table, self->head_row, heads[i]),
                                 cell));
          }
        self->columns[i] = heads[i];
      }
  for (guint i = 0; i < XUSHI_N_SLIP_COLUMNS; i++)
    if (self->columns[i] != XUSHI_SLIP_NO_COLUMN)
      g_hash_table_add (self->known_columns, GUINT_TO_POINTER (self->columns[i]));
}

/* The rows of this sheet by the names they were sent with; a name that two have is left out. */
static void
index_names (XushiSlipSheet *self)
{
  for (guint row = 0; row < self->marks->len; row++)
    {
      const XushiSlipMark *mark = &g_array_index (self->marks, XushiSlipMark, row);
      XushiIndicator *indicator = xushi_slip_sheet_find_indicator (self, mark);
      const XushiSpec *spec = indicator != NULL ? xushi_indicator_get_spec (indicator) : NULL;
      const XushiNode *node = NULL;
      g_autofree char *name = NULL;
      char *folded;

      if (spec == NULL)
        continue;
      if (mark->kind == XUSHI_SLIP_MARK_NODE)
        node = xushi_slip_find_node (spec, mark->node);
      name = xushi_slip_tell_name (spec, node);
      folded = xushi_text_fold (name);
      if (g_hash_table_contains (self->by_name, folded))
        g_hash_table_insert (self->by_name, folded, NULL);
      else
        g_hash_table_insert (self->by_name, folded, (gpointer) mark);
    }
}

XushiIndicator *
xushi_slip_sheet_find_indicator (const XushiSlipSheet *self, const XushiSlipMark *mark)
{
  if (mark->kind != XUSHI_SLIP_MARK_INDICATOR && mark->kind != XUSHI_SLIP_MARK_NODE)
    return NULL;
  if (g_strcmp0 (mark->uuid, self->back->uuid) != 0)
    return NULL;
  return xushi_plan_find_key (self->back->plan, mark->rest);
}

/* The rows that were sent and are not there. */
static void
tell_missing (XushiSlipSheet *self)
{
  for (guint i = 0; self->list != NULL && self->list[i] != NULL; i++)
    {
      const char *key = strchr (self->list[i], ':');
      XushiIndicator *indicator
          = key != NULL ? xushi_plan_find_key (self->back->plan, key + 1) : NULL;
      const XushiSpec *spec = indicator != NULL ? xushi_indicator_get_spec (indicator) : NULL;
      gint64 node = g_ascii_strtoll (self->list[i], NULL, 10);
      g_autofree char *name = NULL;

      if (spec == NULL || g_hash_table_contains (self->seen, self->list[i]))
        continue;
      name = xushi_slip_tell_name (spec, node != 0 ? xushi_slip_find_node (spec, node) : NULL);
      xushi_slip_return_tell (self->back,
                              g_strdup_printf (_ ("The row “%s” was deleted: not returned."), name));
    }
}

static void
read_rows (XushiSlipSheet *self)
{
  place_columns (self);
  index_names (self);
  for (guint row = 0; row < self->marks->len && !xushi_slip_return_is_full (self->back); row++)
    switch ((guint) g_array_index (self->marks, XushiSlipMark, row).kind)
      {
      case XUSHI_SLIP_MARK_INDICATOR:
      case XUSHI_SLIP_MARK_NODE:
        xushi_slip_sheet_read_row (self, row);
        break;
      case XUSHI_SLIP_MARK_DEPARTMENT:
      case XUSHI_SLIP_MARK_LIST:
      case XUSHI_SLIP_MARK_COLUMN:
      case XUSHI_SLIP_MARK_TAIL:
        break;
      default:
        if (row != self->head_row)
          xushi_slip_sheet_read_added (self, row);
        break;
      }
  if (!self->back->told_full)
    tell_missing (self);
  if (self->n_swapped > 0)
    xushi_slip_return_tell (
        self->back,
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                      "%u row was moved without its hidden number; it was read by "
                                      "its name.",
                                      "%u rows were moved without their hidden numbers; they were "
                                      "read by their names.",
                                      self->n_swapped),
                         self->n_swapped));
}

gboolean
xushi_slip_return_read_sheet (XushiSlipReturn *back, const XushiTable *table)
{
  XushiSlipSheet self;

  xushi_slip_sheet_init (&self, back, table);
  find_marks (&self);
  if (self.n_marks > 0)
    {
      back->is_slip = TRUE;
      back->is_ours = back->is_ours || self.n_ours > 0;
      if (back->department == NULL && self.n_ours > 0)
        back->department = g_strdup (self.department);
    }
  if (self.n_newer > 0)
    xushi_slip_return_tell (back, g_strdup (_ ("The slip was made by a newer version of Xushi; "
                                               "install that version to take it in.")));
  else if (self.n_ours > 0)
    read_rows (&self);
  xushi_slip_sheet_clear (&self);
  return self.n_marks > 0;
}
