/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-private.h"

#include "rows/xushi-grid-copy.h"
#include "rows/xushi-grid-html.h"

#include "base/xushi-text.h"
#include "base/xushi-text-clean.h"

/* Copying a block in the forms that spreadsheets understand, and pasting one. What would become of
 * a pasted block is planned by rows and told to the application; the table changes nothing by
 * itself. */

#define HTML "text/html"

void
xushi_grid_copy (XushiGrid *self)
{
  g_autoptr (GArray) shown = xushi_grid_list_shown (self);
  g_autoptr (GPtrArray) cells = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GdkContentProvider) both = NULL;
  char *html;
  GdkContentProvider *forms[2];
  XushiGridBlock block;

  g_return_if_fail (XUSHI_IS_GRID (self));
  if (self->editing)
    {
      gtk_widget_activate_action (GTK_WIDGET (self->entry_text), "clipboard.copy", NULL);
      return;
    }
  if (!xushi_grid_get_selection (self, &block))
    return;
  cells = xushi_grid_copy_read (self->source, &block, shown);
  text = xushi_grid_copy_to_text (cells);
  html = xushi_grid_copy_to_html (cells);
  forms[0] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  bytes = g_bytes_new_take (html, strlen (html));
  forms[1] = gdk_content_provider_new_for_bytes (HTML, bytes);
  both = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), both);
}

/* What is read of the clipboard, one form after the other. */
typedef struct
{
  XushiGrid *grid;      /* owned */
  GdkClipboard *from;   /* owned */
  char *html;           /* owned, nullable */
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->grid);
  g_object_unref (reading->from);
  g_free (reading->html);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

/* Before anything is entered, the application is asked, which may show it. Without one, a block goes
 * in if all of it fits. */
static void
offer (XushiGrid *self, XushiGridPaste *plan)
{
  g_autofree char *why = NULL;
  g_autoptr (GError) error = NULL;
  gboolean handled = FALSE;

  xushi_grid_emit (self, XUSHI_GRID_SIGNAL_BLOCK_PLANNED, plan, &handled);
  if (handled)
    return;
  why = xushi_grid_paste_dup_reason (plan);
  if (why == NULL && !xushi_grid_enter_block (self, plan, &error))
    why = g_strdup (error->message);
  if (why != NULL)
    xushi_grid_emit (self, XUSHI_GRID_SIGNAL_COMMIT_FAILED, self->cursor.row, self->cursor.column,
                     "", why);
}

void
xushi_grid_offer_block (XushiGrid *self, XushiGridPaste *plan)
{
  G_GNUC_UNUSED g_autoptr (XushiGridPaste) owned = plan;

  if (plan == NULL)
    gtk_widget_error_bell (GTK_WIDGET (self));
  else
    offer (self, plan);
}

static void
paste (XushiGrid *self, const char *text, const char *html)
{
  g_autoptr (GArray) shown = xushi_grid_list_shown (self);
  g_autoptr (GPtrArray) cells = NULL;
  XushiGridBlock block;

  if (self->editing || !self->editable || !xushi_grid_get_selection (self, &block))
    return;
  cells = xushi_grid_html_choose (text, html);
  if (cells->len > 0)
    xushi_grid_offer_block (self, xushi_grid_paste_new (self->source, &block, shown, cells));
}

/* Content that is not text, such as a picture, cannot be pasted into a table. */
static void
text_read_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (Reading) reading = data;
  g_autofree char *text = xushi_text_take_clean (
      gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL));

  paste (reading->grid, text, reading->html);
}

static void
read_text (Reading *reading)
{
  gdk_clipboard_read_text_async (reading->from, NULL, text_read_cb, reading);
}

static void
html_spliced_cb (GObject *memory, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (memory), result, NULL) >= 0)
    {
      g_autoptr (GBytes) bytes
          = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));

      if (g_bytes_get_size (bytes) > 0)
        reading->html = xushi_text_decode (bytes, NULL, NULL, NULL);
    }
  read_text (reading);
}

static void
html_read_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (GInputStream) stream
      = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, NULL);
  g_autoptr (GOutputStream) memory = NULL;

  if (stream == NULL)
    {
      read_text (data);
      return;
    }
  memory = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (memory, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE
                                    | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, html_spliced_cb, data);
}

void
xushi_grid_paste (XushiGrid *self)
{
  static const char *types[] = { HTML, NULL };
  Reading *reading;

  g_return_if_fail (XUSHI_IS_GRID (self));
  if (self->editing)
    {
      gtk_widget_activate_action (GTK_WIDGET (self->entry_text), "clipboard.paste", NULL);
      return;
    }
  if (!xushi_grid_takes_blocks (self))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  reading = g_new0 (Reading, 1);
  reading->grid = g_object_ref (self);
  reading->from = g_object_ref (gtk_widget_get_clipboard (GTK_WIDGET (self)));
  if (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (reading->from), HTML))
    gdk_clipboard_read_async (reading->from, types, G_PRIORITY_DEFAULT, NULL, html_read_cb, reading);
  else
    read_text (reading);
}

gboolean
xushi_grid_takes_blocks (XushiGrid *self)
{
  return self->editable && self->source != NULL
         && xushi_grid_source_get_edits (self->source) != NULL;
}

/* A text that was refused before is forgotten where another one takes its place. */
static void
drop_refusals_of (XushiGrid *self, XushiGridPaste *plan)
{
  if (xushi_grid_get_n_errors (self) == 0)
    return;
  for (guint i = 0; i < xushi_grid_paste_get_n (plan); i++)
    {
      const XushiPasteLine *line = xushi_grid_paste_get (plan, i);

      for (guint k = 0; k < line->n_cells; k++)
        if (line->cells[k].outcome == XUSHI_PASTE_CHANGE)
          xushi_grid_drop_refusal (self, line->row, line->cells[k].column);
    }
}

gboolean
xushi_grid_enter_block (XushiGrid *self, XushiGridPaste *plan, GError **error)
{
  g_return_val_if_fail (XUSHI_IS_GRID (self), FALSE);
  g_return_val_if_fail (XUSHI_IS_GRID_PASTE (plan), FALSE);

  xushi_grid_cancel_edit (self);
  if (xushi_grid_paste_get_source (plan) == self->source)
    drop_refusals_of (self, plan);
  if (!xushi_grid_paste_apply (plan, error))
    return FALSE;
  xushi_grid_queue (self);
  return TRUE;
}

static void
drop_refusals_in (XushiGrid *self, const XushiGridBlock *block)
{
  if (xushi_grid_get_n_errors (self) == 0)
    return;
  for (guint i = 0; i < block->n_rows; i++)
    for (guint j = 0; j < block->n_columns; j++)
      {
        guint column = xushi_grid_map_column (self, block->column + j);

        /* What is not seen is not cleared, either. */
        if (xushi_grid_is_column_visible (self, column))
          xushi_grid_drop_refusal (self, block->row + i, column);
      }
}

void
xushi_grid_clear (XushiGrid *self)
{
  g_autoptr (GArray) shown = xushi_grid_list_shown (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *left = NULL;
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
  if (!xushi_grid_source_clear (self->source, &block, shown, &left, &error))
    xushi_grid_emit (self, XUSHI_GRID_SIGNAL_COMMIT_FAILED, block.row, block.column, "",
                     error != NULL ? error->message : "");
  else if (left != NULL)
    xushi_grid_emit (self, XUSHI_GRID_SIGNAL_COMMIT_FAILED, block.row, block.column, "", left);
}

void
xushi_grid_cut (XushiGrid *self)
{
  xushi_grid_copy (self);
  xushi_grid_clear (self);
}
