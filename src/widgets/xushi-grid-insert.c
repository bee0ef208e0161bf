/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-private.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"

#include <string.h>

/* What keys other than letters put into a cell: today's date and a line break. Both open or use the
 * editor; nothing is entered before Enter. */

static void
insert (XushiGrid *self, const char *text)
{
  GtkEditable *entry = GTK_EDITABLE (self->entry);
  int position;

  gtk_editable_delete_selection (entry);
  position = gtk_editable_get_position (entry);
  gtk_editable_insert_text (entry, text, -1, &position);
  gtk_editable_set_position (entry, position);
}

static gboolean
takes_no_date (XushiGrid *self)
{
  const XushiGridColumn *info = xushi_grid_column_info (self, self->cursor.column);

  return info->kind == XUSHI_GRID_COLUMN_NUMBER && !info->dates
         && !xushi_grid_rows_is_heading (&self->rows, self->cursor.row);
}

void
xushi_grid_insert_date (XushiGrid *self)
{
  g_autofree char *now = xushi_date_now ();
  guint row = self->cursor.row, column = self->cursor.column;

  if (!xushi_grid_has_cursor (self))
    return;
  now[strlen ("YYYY-MM-DD")] = '\0';
  if (self->editable && xushi_grid_can_edit (self, row, column) && takes_no_date (self))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      xushi_grid_emit (self, XUSHI_GRID_SIGNAL_COMMIT_FAILED, row, column, "",
                       _ ("A figure belongs in this cell, not a date."));
      return;
    }
  /* On a cell that takes no text the entry itself refuses it, as if it had been typed. */
  insert (self, now);
}

void
xushi_grid_insert_line (XushiGrid *self)
{
  if (self->editing && xushi_grid_column_info (self, self->cursor.column)->lines
      && !xushi_grid_rows_is_heading (&self->rows, self->cursor.row))
    insert (self, "\n");
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

/* GTK's own keys for it (Ctrl+; Ctrl+.) would put a picture into a plan. */
static void
insert_emoji_cb (GtkText *text, gpointer data)
{
  g_signal_stop_emission_by_name (text, "insert-emoji");
}

void
xushi_grid_insert_init (XushiGrid *self)
{
  g_signal_connect (self->entry_text, "insert-emoji", G_CALLBACK (insert_emoji_cb), NULL);
  gtk_entry_set_input_hints (GTK_ENTRY (self->entry), GTK_INPUT_HINT_NO_EMOJI);
}
