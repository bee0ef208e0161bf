/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-private.h"

#include "rows/xushi-grid-tsv.h"

#include "base/xushi-i18n.h"
#include "base/xushi-text-clean.h"

/* Copying a block as text that spreadsheets understand, and pasting one. What is pasted goes to the
 * source as one step; the table changes nothing by itself. */

/* Blocks larger than this are not copied cell by cell into one string. */
#define COPY_LIMIT (4 * 1000 * 1000)

static gboolean
is_single (const XushiGridBlock *block)
{
  return block->n_rows == 1 && block->n_columns == 1;
}

static void
append_row (XushiGrid *self, GString *text, guint row, const XushiGridBlock *block)
{
  gboolean first = TRUE;

  for (guint i = 0; i < block->n_columns; i++)
    {
      g_autofree char *cell = NULL;
      guint column = xushi_grid_map_column (self, block->column + i);

      if (!xushi_grid_is_column_visible (self, column))
        continue;
      cell = xushi_grid_source_dup_copy_text (self->source, row, column);
      if (!first)
        g_string_append_c (text, '\t');
      first = FALSE;
      /* A single value is copied unquoted, to be pasted into any other text. */
      if (is_single (block))
        g_string_append (text, cell);
      else
        xushi_grid_tsv_append (text, cell);
    }
}

void
xushi_grid_copy (XushiGrid *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  XushiGridBlock block;

  g_return_if_fail (XUSHI_IS_GRID (self));
  if (self->editing)
    {
      gtk_widget_activate_action (GTK_WIDGET (self->entry_text), "clipboard.copy", NULL);
      return;
    }
  if (!xushi_grid_get_selection (self, &block))
    return;
  for (guint i = 0; i < block.n_rows && text->len < COPY_LIMIT; i++)
    {
      append_row (self, text, block.row + i, &block);
      if (!is_single (&block))
        g_string_append_c (text, '\n');
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text->str);
}

/* One value pasted on a block of several cells is meant for each of them. */
static void
spread_value (GPtrArray *rows, const XushiGridBlock *block)
{
  g_autofree char *value = NULL;

  if (rows->len != 1 || g_strv_length (g_ptr_array_index (rows, 0)) != 1 || is_single (block))
    return;
  value = g_strdup (((char **) g_ptr_array_index (rows, 0))[0]);
  g_ptr_array_set_size (rows, 0);
  for (guint i = 0; i < block->n_rows; i++)
    {
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

      for (guint j = 0; j < block->n_columns; j++)
        g_strv_builder_add (row, value);
      g_ptr_array_add (rows, g_strv_builder_end (row));
    }
}

/* A column that the user has hidden or moved lies between those that are pasted into. What is pasted
 * goes into the source's columns one after the other, so that figures would land unseen. */
static gboolean
is_interrupted (XushiGrid *self, guint place, GPtrArray *rows)
{
  guint widest = 0;

  for (guint i = 0; i < rows->len; i++)
    widest = MAX (widest, g_strv_length (g_ptr_array_index (rows, i)));
  for (guint i = 1; i < widest && place + i < self->columns->len; i++)
    if (xushi_grid_map_column (self, place + i) != xushi_grid_map_column (self, place) + i
        || xushi_grid_is_column_hidden (self, xushi_grid_map_column (self, place + i)))
      return TRUE;
  return FALSE;
}

static gboolean
paste_rows (XushiGrid *self, const XushiGridBlock *block, GPtrArray *rows, GError **error)
{
  if (is_interrupted (self, block->column, rows))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           _ ("Columns were moved or hidden here; put them back before pasting "
                              "several columns."));
      return FALSE;
    }
  return xushi_grid_source_paste (self->source, block->row,
                                  xushi_grid_map_column (self, block->column), rows, error);
}

static void
text_read_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (XushiGrid) self = data;
  g_autofree char *text = xushi_text_take_clean (
      gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL));
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  XushiGridBlock block;

  /* Content that is not text, such as a picture, cannot be pasted into a table. */
  if (text == NULL || self->editing || !xushi_grid_get_selection (self, &block))
    return;
  rows = xushi_grid_tsv_parse (text);
  if (rows->len == 0)
    return;
  spread_value (rows, &block);
  if (!paste_rows (self, &block, rows, &error))
    xushi_grid_emit (self, XUSHI_GRID_SIGNAL_COMMIT_FAILED, block.row, block.column, "",
                     error != NULL ? error->message : "");
}

void
xushi_grid_paste (XushiGrid *self)
{
  g_return_if_fail (XUSHI_IS_GRID (self));
  if (self->editing)
    gtk_widget_activate_action (GTK_WIDGET (self->entry_text), "clipboard.paste", NULL);
  else if (!self->editable)
    gtk_widget_error_bell (GTK_WIDGET (self));
  else
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, text_read_cb,
                                   g_object_ref (self));
}

static void
drop_refusals_in (XushiGrid *self, const XushiGridBlock *block)
{
  if (xushi_grid_get_n_errors (self) == 0)
    return;
  for (guint i = 0; i < block->n_rows; i++)
    for (guint j = 0; j < block->n_columns; j++)
      xushi_grid_drop_refusal (self, block->row + i,
                               xushi_grid_map_column (self, block->column + j));
}

/* How many places from @place on are columns that follow each other in the source, too, all seen. */
static guint
count_run (XushiGrid *self, guint place, guint end)
{
  guint n = 0;

  while (place + n < end
         && xushi_grid_map_column (self, place + n) == xushi_grid_map_column (self, place) + n
         && xushi_grid_is_column_visible (self, xushi_grid_map_column (self, place + n)))
    n++;
  return n;
}

/* A source knows ranges of its own columns: what was moved together is cleared range by range, and
 * hidden columns never. */
static gboolean
clear_block (XushiGrid *self, const XushiGridBlock *block, GError **error)
{
  guint end = block->column + block->n_columns;
  guint n;

  for (guint place = block->column; place < end; place += MAX (n, 1))
    {
      XushiGridBlock run = *block;

      n = run.n_columns = count_run (self, place, end);
      run.column = xushi_grid_map_column (self, place);
      if (n > 0 && !xushi_grid_source_clear (self->source, &run, error))
        return FALSE;
    }
  return TRUE;
}

void
xushi_grid_clear (XushiGrid *self)
{
  g_autoptr (GError) error = NULL;
  XushiGridBlock block;

  g_return_if_fail (XUSHI_IS_GRID (self));
  if (self->editing)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
      return;
    }
  if (!xushi_grid_get_selection (self, &block))
    return;
  if (!self->editable)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  drop_refusals_in (self, &block);
  xushi_grid_queue (self);
  if (!clear_block (self, &block, &error))
    xushi_grid_emit (self, XUSHI_GRID_SIGNAL_COMMIT_FAILED, block.row, block.column, "",
                     error != NULL ? error->message : "");
}

void
xushi_grid_cut (XushiGrid *self)
{
  xushi_grid_copy (self);
  xushi_grid_clear (self);
}
