/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-private.h"

#include <string.h>

/* The pointer: clicks, blocks by dragging, column borders, hover. */

/* How close to a border the pointer must be to grab it, in pixels. */
#define BORDER_REACH 4

/* By how much dragging over the edge scrolls, in pixels a second; a frame that is late counts as no
 * more than a tenth of one. */
#define SCROLL_SPEED 720.0

static gboolean
is_in_header (XushiGrid *self, double y)
{
  return y < self->header_height;
}

/* The column whose right border is under the pointer. */
static guint
find_border (XushiGrid *self, double x, double y)
{
  guint found = XUSHI_GRID_NONE;

  if (!is_in_header (self, y))
    return XUSHI_GRID_NONE;
  for (guint i = 0; i < self->tracks->len; i++)
    {
      const XushiGridTrack *track = xushi_grid_column_track (self, i);
      double border = xushi_grid_column_x (self, i) + track->width;
      gboolean covered = i >= self->n_frozen && border < self->frozen_width;

      if (track->visible && !covered && ABS (x - border) <= BORDER_REACH)
        found = i;
    }
  return found;
}

gboolean
xushi_grid_find_cell (XushiGrid *self, double x, double y, guint *row, guint *column)
{
  gint64 at = (gint64) y - self->header_height + xushi_grid_scroll_y (self);

  if (!xushi_grid_has_cursor (self) || is_in_header (self, y)
      || at >= xushi_grid_rows_y (&self->rows, self->rows.n_rows))
    return FALSE;
  *row = xushi_grid_row_at (self, y);
  *column = xushi_grid_column_at (self, x);
  return *column != XUSHI_GRID_NONE;
}

/* The column whose title is under a point; XUSHI_GRID_NONE elsewhere, and beside the columns. */
static guint
find_title (XushiGrid *self, double x, double y)
{
  guint column = is_in_header (self, y) ? xushi_grid_column_at (self, x) : XUSHI_GRID_NONE;

  if (column == XUSHI_GRID_NONE
      || x >= xushi_grid_column_x (self, column) + xushi_grid_column_track (self, column)->width)
    return XUSHI_GRID_NONE;
  return column;
}

static gboolean
is_on_triangle (XushiGrid *self, const XushiGridRow *line, double x)
{
  int end = 3 * self->pad + line->level * 2 * self->pad;

  return line->kind == XUSHI_GRID_ROW_HEADING && line->foldable && x < end;
}

/* Whether a point is on the mark before the figure of a cell that is not typed into, such as the month
 * that the figure is of: it is pressed like a button. */
static gboolean
is_on_mark (XushiGrid *self, double x, double y)
{
  g_auto (XushiGridCell) cell = { 0 };
  XushiGridRow line;
  GdkRectangle area;
  guint row, column;
  int end;

  if (!xushi_grid_find_cell (self, x, y, &row, &column))
    return FALSE;
  xushi_grid_source_get_row (self->source, row, &line);
  if (line.kind == XUSHI_GRID_ROW_HEADING)
    return FALSE;
  xushi_grid_source_get_cell (self->source, row, column, xushi_grid_column_info (self, column),
                              line.kind, &cell);
  if (cell.mark == NULL || cell.text == NULL || cell.editable
      || cell.align != XUSHI_GRID_ALIGN_END)
    return FALSE;
  xushi_grid_cell_area (self, row, column, &area);
  end = area.x + area.width - self->pad
        - xushi_grid_text_measure (self->text, cell.text, xushi_grid_cell_get_look (&cell));
  return x >= end - xushi_grid_measure_mark (self, &cell) && x < end;
}

static void
press_border (XushiGrid *self, guint column, int n_press, double x)
{
  if (n_press == 2)
    {
      self->resize_column = XUSHI_GRID_NONE;
      xushi_grid_fit_column (self, xushi_grid_column_info (self, column)->id);
      return;
    }
  self->resize_column = column;
  self->resize_x
      = x - (xushi_grid_column_x (self, column) + xushi_grid_column_track (self, column)->width);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
press_twice (XushiGrid *self, guint row, guint column, const XushiGridRow *line)
{
  if (line->kind == XUSHI_GRID_ROW_HEADING && !line->editable)
    xushi_grid_source_toggle_fold (self->source, row);
  else if (!xushi_grid_begin_edit (self) && line->kind != XUSHI_GRID_ROW_HEADING)
    xushi_grid_emit (self, XUSHI_GRID_SIGNAL_ACTIVATED, row, column);
}

/* A touch scrolls; it does not drag a block. */
static gboolean
is_touched (XushiGrid *self)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (self->click);

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

/* Moves the cursor; on the rows' head a block of whole rows, in the column where the cursor was. */
static void
extend_to (XushiGrid *self, guint row, guint column, gboolean rows)
{
  XushiGridField field;

  xushi_grid_get_field (self, &field);
  xushi_grid_cursor_set (&self->cursor, &field, row, rows ? self->cursor.column : column, TRUE);
  self->cursor.whole_rows |= rows;
  xushi_grid_cursor_changed (self);
}

static void
press_cell (XushiGrid *self, guint row, guint column, int n_press, double x, gboolean extend)
{
  XushiGridField field;
  XushiGridRow line;

  xushi_grid_get_field (self, &field);
  self->tab_column = XUSHI_GRID_NONE;
  xushi_grid_source_get_row (self->source, row, &line);
  self->selecting_rows
      = line.kind != XUSHI_GRID_ROW_HEADING && xushi_grid_is_row_head (self, column);
  if (line.kind == XUSHI_GRID_ROW_HEADING)
    column = self->cursor.column;
  if (extend && self->selecting_rows)
    {
      extend_to (self, row, column, TRUE);
      self->selecting = n_press == 1 && !is_touched (self);
      return;
    }
  if (xushi_grid_cursor_set (&self->cursor, &field, row, column, extend))
    xushi_grid_cursor_changed (self);
  /* Signal handlers may have changed the rows. */
  if (row >= self->rows.n_rows)
    return;
  xushi_grid_source_get_row (self->source, row, &line);
  if (n_press == 1 && is_on_triangle (self, &line, x))
    xushi_grid_source_toggle_fold (self->source, row);
  else if (n_press == 1 && !extend && (self->browse || is_on_mark (self, x, self->pointer_y)))
    xushi_grid_emit (self, XUSHI_GRID_SIGNAL_ACTIVATED, row, column);
  else if (n_press == 2 && !is_on_triangle (self, &line, x))
    press_twice (self, row, column, &line);
  else
    self->selecting = n_press == 1 && !is_touched (self);
}

/* A click in the open editor is left to the entry. */
static gboolean
is_in_editor (XushiGrid *self, double x, double y)
{
  GdkRectangle area;

  if (!self->editing)
    return FALSE;
  xushi_grid_cell_area (self, self->cursor.row, self->cursor.column, &area);
  return x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height
         && !is_in_header (self, y);
}

/* A title: with Ctrl its column is selected; else it may be dragged elsewhere. */
static void
press_title (XushiGrid *self, double x, GdkModifierType state)
{
  guint column = xushi_grid_column_at (self, x);

  if (column == XUSHI_GRID_NONE)
    return;
  if (state & GDK_CONTROL_MASK)
    xushi_grid_select_column (self, column);
  else if (!xushi_grid_column_info (self, column)->frozen && !is_touched (self))
    self->moving_column = column;
}

static void
pressed_cb (GtkGestureClick *click, int n_press, double x, double y, XushiGrid *self)
{
  GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  guint border = find_border (self, x, y);
  guint row, column;

  self->pointer_x = x;
  self->pointer_y = y;
  if (is_in_editor (self, x, y) || xushi_grid_offer_press (self, x, y))
    return;
  if (border != XUSHI_GRID_NONE)
    {
      press_border (self, border, n_press, x);
      return;
    }
  if (n_press == 1 && xushi_grid_is_on_handle (self, x, y) && !is_touched (self))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      xushi_grid_handle_press (self);
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (self));
  xushi_grid_leave_edit (self);
  self->pressed_header = find_title (self, x, y);
  self->pressed_x = x;
  /* The commit may have moved the rows, so the cell is looked up only now. */
  if (is_in_header (self, y))
    press_title (self, x, state);
  else if (xushi_grid_find_cell (self, x, y, &row, &column))
    press_cell (self, row, column, n_press, x, (state & GDK_SHIFT_MASK) != 0);
}

/* A title is clicked when the button is let go where it was pressed: a drag is not a click. */
static void
released_cb (GtkGestureClick *click, int n_press, double x, double y, XushiGrid *self)
{
  guint column = self->pressed_header;

  self->pressed_header = XUSHI_GRID_NONE;
  if (column != XUSHI_GRID_NONE && column == find_title (self, x, y)
      && !gtk_drag_check_threshold (GTK_WIDGET (self), (int) self->pressed_x, 0, (int) x, 0))
    xushi_grid_emit (self, XUSHI_GRID_SIGNAL_HEADER_ACTIVATED, column);
}

static void
menu_pressed_cb (GtkGestureClick *click, int n_press, double x, double y, XushiGrid *self)
{
  XushiGridBlock block;
  guint row, column;

  if (is_in_editor (self, x, y))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  xushi_grid_leave_edit (self);
  column = find_title (self, x, y);
  if (column != XUSHI_GRID_NONE)
    {
      gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
      xushi_grid_emit (self, XUSHI_GRID_SIGNAL_HEADER_MENU_REQUESTED, column, x, y);
      return;
    }
  if (!xushi_grid_find_cell (self, x, y, &row, &column))
    return;
  /* A menu opened on the block refers to the block. */
  if (!xushi_grid_get_selection (self, &block) || !xushi_grid_block_contains (&block, row, column))
    xushi_grid_set_cursor (self, row, column);
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  xushi_grid_emit (self, XUSHI_GRID_SIGNAL_MENU_REQUESTED, x, y);
}

static void
extend_to_pointer (XushiGrid *self)
{
  guint row = xushi_grid_row_at (self, MAX (self->pointer_y, self->header_height));
  guint column = xushi_grid_column_at (self, self->pointer_x);

  if (row == XUSHI_GRID_NONE || column == XUSHI_GRID_NONE)
    return;
  if (row != self->cursor.row || column != self->cursor.column)
    extend_to (self, row, column, self->selecting_rows);
}

/* Between which columns the dragged title would go: before the place that is kept. */
static void
drag_title (XushiGrid *self)
{
  guint under = xushi_grid_column_at (self, self->pointer_x);
  guint place;

  if (under == XUSHI_GRID_NONE)
    return;
  place = xushi_grid_column_place (self, under);
  if (self->pointer_x > xushi_grid_column_x (self, under)
                            + xushi_grid_column_track (self, under)->width / 2.0)
    place++;
  while (place < self->columns->len
         && xushi_grid_column_info (self, xushi_grid_map_column (self, place))->frozen)
    place++;
  self->moving_place = place;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drop_title (XushiGrid *self)
{
  guint from = xushi_grid_column_place (self, self->moving_column);
  guint to = self->moving_place;

  if (self->moving_column < self->columns->len && to != XUSHI_GRID_NONE)
    xushi_grid_put_column (self, self->moving_column, to > from ? to - 1 : to);
}

/* Above the rows, below the table, or neither. */
static int
get_scroll_direction (XushiGrid *self)
{
  if (!(self->selecting || self->filling) || self->vadjustment == NULL)
    return 0;
  if (self->pointer_y < self->header_height)
    return -1;
  return self->pointer_y > gtk_widget_get_height (GTK_WIDGET (self)) ? 1 : 0;
}

static gboolean
scroll_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  XushiGrid *self = XUSHI_GRID (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = MIN ((double) (now - self->scrolled_at) / G_USEC_PER_SEC, 0.1);
  int direction = get_scroll_direction (self);

  self->scrolled_at = now;
  if (direction == 0)
    {
      self->scroll_tick = 0;
      return G_SOURCE_REMOVE;
    }
  gtk_adjustment_set_value (self->vadjustment, gtk_adjustment_get_value (self->vadjustment)
                                                   + direction * SCROLL_SPEED * seconds);
  if (self->filling)
    xushi_grid_handle_drag (self);
  else
    extend_to_pointer (self);
  return G_SOURCE_CONTINUE;
}

/* Begins to scroll if the pointer is over the edge; ends by itself. */
static void
scroll_over_edge (XushiGrid *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (self->scroll_tick != 0 || clock == NULL || get_scroll_direction (self) == 0)
    return;
  self->scrolled_at = gdk_frame_clock_get_frame_time (clock);
  self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_tick_cb, NULL, NULL);
}

static void
drag_border (XushiGrid *self)
{
  double border = self->pointer_x - self->resize_x;

  xushi_grid_columns_drag (self, self->resize_column,
                           (int) border - xushi_grid_column_x (self, self->resize_column));
}

static void
drag_update_cb (GtkGestureDrag *drag, double dx, double dy, XushiGrid *self)
{
  double x, y;

  if (!gtk_gesture_drag_get_start_point (drag, &x, &y))
    return;
  self->pointer_x = x + dx;
  self->pointer_y = y + dy;
  if (self->filling)
    {
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
      xushi_grid_handle_drag (self);
      scroll_over_edge (self);
    }
  else if (self->resize_column != XUSHI_GRID_NONE)
    {
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
      drag_border (self);
    }
  else if ((self->selecting || self->moving_column != XUSHI_GRID_NONE)
           && self->moving_place == XUSHI_GRID_NONE
           && !gtk_drag_check_threshold (GTK_WIDGET (self), (int) x, (int) y, (int) (x + dx),
                                         (int) (y + dy)))
    return;
  else if (self->moving_column != XUSHI_GRID_NONE)
    {
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
      drag_title (self);
    }
  else if (self->selecting)
    {
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
      extend_to_pointer (self);
      scroll_over_edge (self);
    }
}

static void
drag_end_cb (GtkGestureDrag *drag, double dx, double dy, XushiGrid *self)
{
  gboolean filling = self->filling;

  if (self->moving_place != XUSHI_GRID_NONE)
    drop_title (self);
  xushi_grid_pointer_stop (self);
  if (filling)
    xushi_grid_handle_release (self);
}

void
xushi_grid_pointer_stop (XushiGrid *self)
{
  self->selecting = self->selecting_rows = self->filling = FALSE;
  if (self->moving_place != XUSHI_GRID_NONE)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->moving_column = self->moving_place = XUSHI_GRID_NONE;
  if (self->scroll_tick != 0)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_tick);
      self->scroll_tick = 0;
    }
  if (self->resize_column != XUSHI_GRID_NONE)
    {
      self->resize_column = XUSHI_GRID_NONE;
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
}

void
xushi_grid_pointer_moved (XushiGrid *self)
{
  guint column;

  if (self->hover_row != XUSHI_GRID_NONE
      && !xushi_grid_find_cell (self, self->pointer_x, self->pointer_y, &self->hover_row, &column))
    self->hover_row = XUSHI_GRID_NONE;
}

/* (nullable): the name of the pointer's shape. */
static const char *
choose_pointer (XushiGrid *self, double x, double y)
{
  if (self->resize_column != XUSHI_GRID_NONE || find_border (self, x, y) != XUSHI_GRID_NONE)
    return "col-resize";
  if (self->filling || xushi_grid_is_on_handle (self, x, y))
    return "crosshair";
  return !self->selecting && is_on_mark (self, x, y) ? "pointer" : NULL;
}

static void
motion_cb (GtkEventControllerMotion *motion, double x, double y, XushiGrid *self)
{
  gboolean was_in_header = is_in_header (self, self->pointer_y);
  guint row, column;

  self->pointer_x = x;
  self->pointer_y = y;
  if (!xushi_grid_find_cell (self, x, y, &row, &column))
    row = column = XUSHI_GRID_NONE;
  if (row != self->hover_row || was_in_header != is_in_header (self, y))
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->hover_row = row;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), choose_pointer (self, x, y));
}

static void
motion_leave_cb (GtkEventControllerMotion *motion, XushiGrid *self)
{
  self->hover_row = XUSHI_GRID_NONE;
  self->pointer_y = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
xushi_grid_pointer_init (XushiGrid *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->hover_row = XUSHI_GRID_NONE;
  self->resize_column = XUSHI_GRID_NONE;
  self->pressed_header = XUSHI_GRID_NONE;
  self->moving_column = self->moving_place = XUSHI_GRID_NONE;
  self->pointer_y = -1;
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  self->click = GTK_EVENT_CONTROLLER (click);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (menu));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), GDK_BUTTON_PRIMARY);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_gesture_group (click, drag);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (motion_leave_cb), self);
  gtk_widget_add_controller (widget, motion);
}
