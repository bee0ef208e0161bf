/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-private.h"

#include "base/xushi-i18n.h"
#include "rows/xushi-refused-text.h"

#include <string.h>

/* Editing in place. The entry is empty and invisible until text or a preedit comes into it, then it
 * is the editor of the cursor's cell. No text is lost: leaving commits, and what the source refuses
 * stays in its cell with the reason, until it is corrected or dropped with Esc; also while its row
 * is folded away or deleted, since it may come back. If the row of a cell being edited is removed,
 * the editor is closed without a commit. */

static void
free_refusal (gpointer data)
{
  XushiGridRefusal *refusal = data;

  g_free (refusal->text);
  g_free (refusal->reason);
  g_free (refusal);
}

/* The id under which refusals of a cell are kept. */
static const char *
get_column_id (XushiGrid *self, guint row, guint column)
{
  if (column == XUSHI_GRID_HEADING_COLUMN || xushi_grid_rows_is_heading (&self->rows, row)
      || column >= self->columns->len)
    return g_intern_static_string ("");
  return xushi_grid_column_info (self, column)->id;
}

static XushiGridRefusal *
find_refusal_of (XushiGrid *self, guint64 key, const char *id, guint *index)
{
  for (guint i = 0; i < self->refusals->len; i++)
    {
      XushiGridRefusal *refusal = g_ptr_array_index (self->refusals, i);

      if (refusal->key == key && refusal->column_id == id)
        {
          if (index != NULL)
            *index = i;
          return refusal;
        }
    }
  return NULL;
}

static XushiGridRefusal *
find_refusal (XushiGrid *self, guint row, guint column, guint *index)
{
  if (self->refusals->len == 0 || self->source == NULL || row >= self->rows.n_rows)
    return NULL;
  return find_refusal_of (self, xushi_grid_source_get_row_key (self->source, row),
                          get_column_id (self, row, column), index);
}

const XushiGridRefusal *
xushi_grid_find_refusal (XushiGrid *self, guint row, guint column)
{
  return find_refusal (self, row, column, NULL);
}

gboolean
xushi_grid_drop_refusal (XushiGrid *self, guint row, guint column)
{
  guint index;

  if (find_refusal (self, row, column, &index) == NULL)
    return FALSE;
  g_ptr_array_remove_index (self->refusals, index);
  return TRUE;
}

static void
drop_refusal_of (XushiGrid *self, guint64 key, const char *id)
{
  guint index;

  if (find_refusal_of (self, key, id, &index) != NULL)
    g_ptr_array_remove_index (self->refusals, index);
}

static void
keep_refusal (XushiGrid *self, guint64 key, const char *id, const char *text, const char *reason)
{
  XushiGridRefusal *refusal = g_new0 (XushiGridRefusal, 1);

  drop_refusal_of (self, key, id);
  refusal->key = key;
  refusal->column_id = id;
  refusal->text = g_strdup (text);
  refusal->reason = g_strdup (reason);
  g_ptr_array_add (self->refusals, refusal);
}

gboolean
xushi_grid_drop_refusal_at_cursor (XushiGrid *self)
{
  guint row, column;

  if (!xushi_grid_get_edit_cell (self, &row, &column)
      || !xushi_grid_drop_refusal (self, row, column))
    return FALSE;
  xushi_grid_nodes_update_cursor (self);
  xushi_grid_queue (self);
  return TRUE;
}

gboolean
xushi_grid_get_edit_cell (XushiGrid *self, guint *row, guint *column)
{
  if (!xushi_grid_has_cursor (self))
    return FALSE;
  *row = self->cursor.row;
  *column = xushi_grid_rows_is_heading (&self->rows, *row) ? XUSHI_GRID_HEADING_COLUMN
                                                           : self->cursor.column;
  return TRUE;
}

gboolean
xushi_grid_can_edit (XushiGrid *self, guint row, guint column)
{
  XushiGridRow line;
  g_auto (XushiGridCell) cell = { 0 };

  if (!self->editable || self->source == NULL || row >= self->rows.n_rows)
    return FALSE;
  xushi_grid_source_get_row (self->source, row, &line);
  if (line.kind == XUSHI_GRID_ROW_HEADING)
    return line.editable;
  if (column >= self->columns->len)
    return FALSE;
  xushi_grid_source_get_cell (self->source, row, column, xushi_grid_column_info (self, column),
                              line.kind, &cell);
  return cell.editable;
}

/* Puts @text into the entry without treating it as typed; clears the undo history. */
static void
set_entry_text (XushiGrid *self, const char *text)
{
  GtkEditable *editable = GTK_EDITABLE (self->entry);

  /* Does not disturb an input method that works on an empty text. */
  if (g_str_equal (gtk_editable_get_text (editable), text))
    return;
  self->setting_text = TRUE;
  gtk_editable_set_enable_undo (editable, FALSE);
  gtk_editable_set_text (editable, text);
  gtk_editable_set_position (editable, -1);
  gtk_editable_set_enable_undo (editable, TRUE);
  self->setting_text = FALSE;
}

static float
get_alignment (XushiGrid *self, guint column)
{
  if (column >= self->columns->len)
    return 0;
  switch (xushi_grid_column_info (self, column)->align)
    {
    case XUSHI_GRID_ALIGN_CENTER:
      return 0.5f;
    case XUSHI_GRID_ALIGN_END:
      return 1;
    case XUSHI_GRID_ALIGN_START:
    default:
      return 0;
    }
}

static void
show_editor (XushiGrid *self, gboolean shown)
{
  self->editing = shown;
  self->composed = FALSE;
  gtk_widget_set_can_target (self->entry, shown);
  xushi_grid_notify_editing (self);
  xushi_grid_queue (self);
}

/* Starts editing without touching the entry's text. */
static gboolean
start_edit (XushiGrid *self)
{
  guint row, column;

  if (self->editing || !xushi_grid_get_edit_cell (self, &row, &column)
      || !xushi_grid_can_edit (self, row, column))
    return FALSE;
  self->doubt_shown = FALSE;
  g_free (self->edit_initial);
  self->edit_initial = xushi_grid_source_dup_edit_text (self->source, row, column);
  xushi_grid_cursor_collapse (&self->cursor);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), get_alignment (self, column));
  xushi_grid_scroll_to (self, self->cursor.row, self->cursor.column);
  show_editor (self, TRUE);
  return TRUE;
}

gboolean
xushi_grid_open_edit (XushiGrid *self, const char *text)
{
  const XushiGridRefusal *refusal;
  guint row, column;

  if (!start_edit (self))
    return FALSE;
  xushi_grid_get_edit_cell (self, &row, &column);
  refusal = xushi_grid_find_refusal (self, row, column);
  if (text == NULL)
    text = refusal != NULL ? refusal->text : self->edit_initial;
  set_entry_text (self, text);
  return TRUE;
}

void
xushi_grid_close_edit (XushiGrid *self)
{
  if (!self->editing)
    return;
  g_clear_pointer (&self->edit_initial, g_free);
  xushi_grid_offer_drop (self);
  set_entry_text (self, "");
  show_editor (self, FALSE);
  xushi_grid_nodes_update_cursor (self);
}

/* If a new row was inserted, the cursor goes there: the next Tab stays in the new row, and Enter
 * returns to the row that adds. */
static void
go_to_added_row (XushiGrid *self)
{
  if (self->added_row >= self->rows.n_rows)
    return;
  self->cursor.row = self->added_row;
  xushi_grid_cursor_collapse (&self->cursor);
  xushi_grid_cursor_changed (self);
}

static gboolean
is_add_row (XushiGrid *self, guint row)
{
  XushiGridRow line;

  xushi_grid_source_get_row (self->source, row, &line);
  return line.kind == XUSHI_GRID_ROW_ADD;
}

/* Where the row is not shown any more, no cell shows the text and the reason. */
static void
tell_refusal (XushiGrid *self, guint64 key, guint column, const char *text, const char *reason)
{
  guint row = self->source != NULL
                  ? xushi_grid_source_find_key (self->source, key, 0, self->rows.n_rows)
                  : XUSHI_GRID_NONE;
  g_autofree char *sentence = NULL;

  if (row != XUSHI_GRID_NONE)
    {
      xushi_grid_emit (self, XUSHI_GRID_SIGNAL_COMMIT_FAILED, row, column, text, reason);
      return;
    }
  /* TRANSLATORS: what was typed; the sentence that says why it was refused */
  sentence = g_strdup_printf (_ ("“%s” was not entered. %s"), text, reason);
  xushi_grid_emit (self, XUSHI_GRID_SIGNAL_COMMIT_FAILED, row, column, "", sentence);
}

/* The source may read its rows anew before it takes or refuses a text: from then on only the key
 * tells which one was meant, and the table itself may have gone with its area. */
static gboolean
commit_text (XushiGrid *table, guint row, guint column, const char *text)
{
  g_autoptr (XushiGrid) self = g_object_ref (table);
  g_autoptr (XushiGridSource) source = g_object_ref (self->source);
  g_autoptr (GError) error = NULL;
  guint64 key = xushi_grid_source_get_row_key (source, row);
  const char *id = get_column_id (self, row, column);
  gboolean adding = is_add_row (self, row);
  gboolean taken;

  self->committing = TRUE;
  self->added_row = XUSHI_GRID_NONE;
  taken = xushi_grid_source_commit (source, row, column, text, &error);
  self->committing = FALSE;
  if (!taken)
    {
      const char *reason = error != NULL ? error->message : "";

      keep_refusal (self, key, id, text, reason);
      xushi_grid_nodes_update_cursor (self);
      xushi_grid_queue (self);
      tell_refusal (self, key, column, text, reason);
      return FALSE;
    }
  drop_refusal_of (self, key, id);
  xushi_grid_close_edit (self);
  if (adding)
    go_to_added_row (self);
  return TRUE;
}

gboolean
xushi_grid_finish_edit (XushiGrid *self)
{
  g_autofree char *text = NULL;
  guint row, column;

  g_return_val_if_fail (XUSHI_IS_GRID (self), TRUE);
  /* A source that shows a dialog while it commits must not be called a second time. */
  if (!self->editing || self->committing || !xushi_grid_get_edit_cell (self, &row, &column))
    return TRUE;
  text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  if (g_strcmp0 (text, self->edit_initial) != 0)
    return commit_text (self, row, column, text);
  xushi_grid_drop_refusal_at_cursor (self);
  xushi_grid_close_edit (self);
  return TRUE;
}

void
xushi_grid_leave_edit (XushiGrid *self)
{
  if (!self->editing || self->committing)
    return;
  if (!xushi_grid_finish_edit (self))
    xushi_grid_close_edit (self);
}

void
xushi_grid_cancel_edit (XushiGrid *self)
{
  g_return_if_fail (XUSHI_IS_GRID (self));
  if (!self->editing)
    return;
  xushi_grid_drop_refusal_at_cursor (self);
  xushi_grid_close_edit (self);
}

gboolean
xushi_grid_get_editing (XushiGrid *self)
{
  g_return_val_if_fail (XUSHI_IS_GRID (self), FALSE);
  return self->editing;
}

gboolean
xushi_grid_begin_edit (XushiGrid *self)
{
  g_return_val_if_fail (XUSHI_IS_GRID (self), FALSE);
  if (!xushi_grid_open_edit (self, NULL))
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return TRUE;
}

void
xushi_grid_list_errors (XushiGrid *self, GPtrArray *texts)
{
  g_return_if_fail (XUSHI_IS_GRID (self));
  for (guint i = 0; i < self->refusals->len; i++)
    {
      const XushiGridRefusal *refusal = g_ptr_array_index (self->refusals, i);
      guint column = xushi_grid_columns_find (self, refusal->column_id);

      if (self->source != NULL && xushi_grid_source_has_key (self->source, refusal->key))
        xushi_refused_text_add (
            texts,
            column != XUSHI_GRID_NONE ? xushi_grid_column_info (self, column)->title : NULL,
            refusal->text);
    }
}

guint
xushi_grid_get_n_errors (XushiGrid *self)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (XUSHI_IS_GRID (self), 0);
  xushi_grid_list_errors (self, texts);
  return texts->len;
}

void
xushi_grid_drop_errors (XushiGrid *self)
{
  g_return_if_fail (XUSHI_IS_GRID (self));
  if (self->refusals->len == 0)
    return;
  g_ptr_array_set_size (self->refusals, 0);
  xushi_grid_nodes_update_cursor (self);
  xushi_grid_queue (self);
}

void
xushi_grid_entry_area (XushiGrid *self, GdkRectangle *area)
{
  int line = xushi_grid_text_get_line_height (self->text);

  *area = (GdkRectangle){ 0, self->header_height, 1, 1 };
  if (!xushi_grid_has_cursor (self))
    return;
  xushi_grid_cell_area (self, self->cursor.row, self->cursor.column, area);
  area->x += self->pad;
  area->width = MAX (area->width - 2 * self->pad, 1);
  if (xushi_grid_rows_is_heading (&self->rows, self->cursor.row))
    {
      area->x += 2 * self->pad;
      area->width = MAX (area->width - 2 * self->pad, 1);
    }
  area->y += (area->height - line) / 2;
  area->height = line;
}

/* A heading names many rows: it is edited where that is asked for (F2), never typed over. */
static gboolean
can_type (XushiGrid *self)
{
  guint row, column;

  return self->setting_text || self->editing
         || (xushi_grid_get_edit_cell (self, &row, &column) && column != XUSHI_GRID_HEADING_COLUMN
             && xushi_grid_can_edit (self, row, column));
}

/* Input that is not allowed is stopped before it reaches the entry. Removing it afterwards would
 * replace the entry's text during its own change, which crashes GTK since 4.14. */
static void
insert_text_cb (GtkEditable *text, const char *typed, int length, int *position, XushiGrid *self)
{
  g_autofree char *refused = NULL;

  if (can_type (self))
    return;
  g_signal_stop_emission_by_name (text, "insert-text");
  refused = length < 0 ? g_strdup (typed) : g_strndup (typed, (gsize) length);
  gtk_widget_error_bell (GTK_WIDGET (self));
  if (*refused != '\0' && xushi_grid_has_cursor (self))
    xushi_grid_emit (self, XUSHI_GRID_SIGNAL_EDIT_REFUSED, self->cursor.row, self->cursor.column,
                     refused);
}

static void
entry_changed_cb (GtkEditable *entry, XushiGrid *self)
{
  if (self->setting_text)
    return;
  if (self->editing)
    {
      self->composed = FALSE;
      xushi_grid_offer_update (self);
      xushi_grid_scroll_to (self, self->cursor.row, self->cursor.column);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  else if (*gtk_editable_get_text (entry) != '\0' && start_edit (self))
    xushi_grid_offer_update (self);
}

static void
preedit_changed_cb (GtkText *text, const char *preedit, XushiGrid *self)
{
  gboolean empty = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0';

  self->composing = preedit != NULL && *preedit != '\0';
  if (self->composing && !self->editing)
    self->composed = can_type (self) && start_edit (self);
  /* A cancelled preedit must not empty the cell. If it produces text, that starts the editing
   * again. */
  else if (!self->composing && self->editing && self->composed && empty)
    xushi_grid_close_edit (self);
}

static gboolean
is_window_focus (XushiGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

gboolean
xushi_grid_has_focus (XushiGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  /* The state flag "focus within" is lost in GTK 4.8 when the window becomes active. */
  return is_window_focus (self)
         && (!GTK_IS_WINDOW (root) || gtk_window_is_active (GTK_WINDOW (root)));
}

static void
focus_enter_cb (GtkEventControllerFocus *controller, XushiGrid *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
focus_leave_cb (GtkEventControllerFocus *controller, XushiGrid *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  /* Moving to another window, or to the entry's own menu, does not count as leaving. */
  if (!is_window_focus (self))
    xushi_grid_leave_edit (self);
}

/* The entry has no look of its own: the table draws the background and the frame of the cell. */
static void
install_css (GtkWidget *widget)
{
  static const char css[] = "grid > entry, grid > entry:focus-within {"
                            " min-height: 0; min-width: 0; padding: 0; margin: 0; border: none;"
                            " border-radius: 0; background: none; box-shadow: none;"
                            " outline: none; }";
  GdkDisplay *display = gtk_widget_get_display (widget);
  g_autoptr (GtkCssProvider) provider = NULL;

  if (g_object_get_data (G_OBJECT (display), "xushi-grid-css") != NULL)
    return;
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_data (provider, css, -1);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION - 1);
  g_object_set_data_full (G_OBJECT (display), "xushi-grid-css", g_steal_pointer (&provider),
                          g_object_unref);
}

void
xushi_grid_edit_init (XushiGrid *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  install_css (GTK_WIDGET (self));
  self->refusals = g_ptr_array_new_with_free_func (free_refusal);
  self->entry = gtk_entry_new ();
  self->entry_text = GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 0);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 0);
  gtk_entry_set_input_hints (GTK_ENTRY (self->entry), GTK_INPUT_HINT_NO_EMOJI);
  gtk_widget_set_can_target (self->entry, FALSE);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  g_signal_connect (self->entry_text, "insert-text", G_CALLBACK (insert_text_cb), self);
  g_signal_connect (self->entry, "changed", G_CALLBACK (entry_changed_cb), self);
  g_signal_connect (self->entry_text, "preedit-changed", G_CALLBACK (preedit_changed_cb), self);
  self->offer = XUSHI_GRID_NONE;
  xushi_grid_insert_init (self);
  g_signal_connect (focus, "enter", G_CALLBACK (focus_enter_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
