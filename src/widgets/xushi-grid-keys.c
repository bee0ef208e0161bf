/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-private.h"

/* The keys of the table; the header lists them. They are caught before the entry sees them, except
 * while an input method is composing: then every key belongs to the input method. Other keys are
 * passed on to the entry and the application. */

/* One step of resizing by keyboard, in pixels at normal text size. */
#define WIDTH_STEP 8

static gboolean
move_cursor (XushiGrid *self, XushiGridMove move, gboolean extend)
{
  XushiGridField field;

  self->tab_column = XUSHI_GRID_NONE;
  xushi_grid_get_field (self, &field);
  if (xushi_grid_cursor_move (&self->cursor, &field, move, extend))
    xushi_grid_cursor_changed (self);
  return TRUE;
}

static gboolean
press_tab (XushiGrid *self, gboolean forward)
{
  XushiGridField field;
  guint from;

  if (!xushi_grid_finish_edit (self))
    return TRUE;
  if (!self->editable || !xushi_grid_has_cursor (self))
    return FALSE;
  from = self->tab_column != XUSHI_GRID_NONE ? self->tab_column : self->cursor.column;
  xushi_grid_get_field (self, &field);
  if (!xushi_grid_cursor_tab (&self->cursor, &field, forward))
    return FALSE;
  self->tab_column = from;
  xushi_grid_cursor_changed (self);
  return TRUE;
}

static gboolean
press_enter (XushiGrid *self, gboolean down)
{
  XushiGridField field;

  if (!xushi_grid_finish_edit (self) || !xushi_grid_has_cursor (self)
      || (down && xushi_grid_hold_doubt (self)))
    return TRUE;
  xushi_grid_get_field (self, &field);
  if (xushi_grid_cursor_enter (&self->cursor, &field, down, self->tab_column))
    xushi_grid_cursor_changed (self);
  self->tab_column = XUSHI_GRID_NONE;
  return TRUE;
}

static gboolean
press_escape (XushiGrid *self)
{
  XushiGridBlock block;

  if (self->editing)
    {
      xushi_grid_cancel_edit (self);
      return TRUE;
    }
  if (xushi_grid_drop_refusal_at_cursor (self))
    return TRUE;
  if (!xushi_grid_get_selection (self, &block) || (block.n_rows == 1 && block.n_columns == 1))
    return FALSE;
  xushi_grid_set_cursor (self, self->cursor.row, self->cursor.column);
  return TRUE;
}

/* Folds (1), unfolds (0) or toggles (-1) the heading under the cursor. */
static gboolean
fold (XushiGrid *self, int wanted)
{
  XushiGridRow line;

  if (!xushi_grid_has_cursor (self))
    return FALSE;
  xushi_grid_source_get_row (self->source, self->cursor.row, &line);
  if (line.kind != XUSHI_GRID_ROW_HEADING)
    return FALSE;
  if (line.foldable && (wanted < 0 || line.folded != wanted))
    xushi_grid_source_toggle_fold (self->source, self->cursor.row);
  return TRUE;
}

static gboolean
resize_column (XushiGrid *self, int step)
{
  const char *id;
  int width;

  if (!xushi_grid_has_cursor (self))
    return FALSE;
  id = xushi_grid_column_info (self, self->cursor.column)->id;
  width = (int) (xushi_grid_column_track (self, self->cursor.column)->width / self->style.scale
                 + 0.5);
  if (step == 0)
    xushi_grid_fit_column (self, id);
  else
    xushi_grid_set_column_width (self, id, MAX (width + step, XUSHI_GRID_WIDTH_MIN));
  return TRUE;
}

static gboolean
request_menu (XushiGrid *self)
{
  GdkRectangle area;

  if (!xushi_grid_has_cursor (self))
    return FALSE;
  xushi_grid_cell_area (self, self->cursor.row, self->cursor.column, &area);
  xushi_grid_emit (self, XUSHI_GRID_SIGNAL_MENU_REQUESTED, (double) area.x + MIN (area.width, 48),
                   (double) area.y + area.height);
  return TRUE;
}

static gboolean
activate (XushiGrid *self)
{
  if (!xushi_grid_has_cursor (self))
    return FALSE;
  if (xushi_grid_take_proposal (self))
    return TRUE;
  xushi_grid_emit (self, XUSHI_GRID_SIGNAL_ACTIVATED, self->cursor.row, self->cursor.column);
  return TRUE;
}

/* Keys without Ctrl and Alt that mean the same whether a cell is edited or not. */
static gboolean
press_any (XushiGrid *self, guint key, gboolean shift, gboolean *handled)
{
  *handled = TRUE;
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return self->browse ? activate (self) : press_enter (self, !shift);
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      return press_tab (self, !shift);
    case GDK_KEY_ISO_Left_Tab:
      return press_tab (self, FALSE);
    case GDK_KEY_Escape:
      return press_escape (self);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return !xushi_grid_finish_edit (self) || move_cursor (self, XUSHI_GRID_MOVE_UP, shift);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return !xushi_grid_finish_edit (self) || move_cursor (self, XUSHI_GRID_MOVE_DOWN, shift);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return !xushi_grid_finish_edit (self) || move_cursor (self, XUSHI_GRID_MOVE_PAGE_UP, shift);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return !xushi_grid_finish_edit (self) || move_cursor (self, XUSHI_GRID_MOVE_PAGE_DOWN, shift);
    default:
      *handled = FALSE;
      return FALSE;
    }
}

/* Keys without Ctrl and Alt while no cell is edited. */
static gboolean
press_plain (XushiGrid *self, guint key, gboolean shift)
{
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return (!shift && fold (self, 1)) || move_cursor (self, XUSHI_GRID_MOVE_LEFT, shift);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return (!shift && fold (self, 0)) || move_cursor (self, XUSHI_GRID_MOVE_RIGHT, shift);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return move_cursor (self, XUSHI_GRID_MOVE_ROW_START, shift);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return move_cursor (self, XUSHI_GRID_MOVE_ROW_END, shift);
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      if (shift)
        xushi_grid_select_rows (self);
      return shift || fold (self, -1) || xushi_grid_toggle (self);
    case GDK_KEY_F2:
      return xushi_grid_begin_edit (self) || TRUE;
    case GDK_KEY_BackSpace:
      return xushi_grid_open_edit (self, "") || TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      if (shift)
        xushi_grid_cut (self);
      else
        xushi_grid_clear (self);
      return TRUE;
    case GDK_KEY_Insert:
    case GDK_KEY_KP_Insert:
      if (shift)
        xushi_grid_paste (self);
      return shift;
    case GDK_KEY_Menu:
      return request_menu (self);
    case GDK_KEY_F10:
      return shift && request_menu (self);
    default:
      return FALSE;
    }
}

/* Keys with Ctrl while no cell is edited. */
static gboolean
press_control (XushiGrid *self, guint key, gboolean shift)
{
  switch (gdk_keyval_to_lower (key))
    {
    case GDK_KEY_a:
      xushi_grid_select_all (self);
      return TRUE;
    case GDK_KEY_c:
    case GDK_KEY_Insert:
      if (!shift)
        xushi_grid_copy (self);
      return !shift;
    case GDK_KEY_x:
      if (!shift)
        xushi_grid_cut (self);
      return !shift;
    case GDK_KEY_v:
      if (!shift)
        xushi_grid_paste (self);
      return !shift;
    case GDK_KEY_d:
      if (!shift)
        xushi_grid_fill_down (self);
      return !shift;
    case GDK_KEY_r:
      if (!shift)
        xushi_grid_fill_right (self);
      return !shift;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return move_cursor (self, XUSHI_GRID_MOVE_FIRST, shift);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return move_cursor (self, XUSHI_GRID_MOVE_LAST, shift);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return move_cursor (self, XUSHI_GRID_MOVE_EDGE_LEFT, shift);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return move_cursor (self, XUSHI_GRID_MOVE_EDGE_RIGHT, shift);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return move_cursor (self, XUSHI_GRID_MOVE_EDGE_UP, shift);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return move_cursor (self, XUSHI_GRID_MOVE_EDGE_DOWN, shift);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return activate (self);
    default:
      return FALSE;
    }
}

static gboolean
move_column (XushiGrid *self, int step)
{
  if (!xushi_grid_has_cursor (self))
    return FALSE;
  if (!xushi_grid_move_column (self, self->cursor.column, step))
    gtk_widget_error_bell (GTK_WIDGET (self));
  return TRUE;
}

static gboolean
press_alt_shift (XushiGrid *self, guint key)
{
  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    return move_column (self, -1);
  return (key == GDK_KEY_Right || key == GDK_KEY_KP_Right) && move_column (self, 1);
}

static gboolean
press_alt (XushiGrid *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Left:
      return resize_column (self, -WIDTH_STEP);
    case GDK_KEY_Right:
      return resize_column (self, WIDTH_STEP);
    case GDK_KEY_Home:
      return resize_column (self, 0);
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                XushiGrid *self)
{
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;
  gboolean handled, result;

  if (self->composing)
    return GDK_EVENT_PROPAGATE;
  switch (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    {
    case 0:
      if (xushi_grid_offer_key (self, key))
        return GDK_EVENT_STOP;
      result = press_any (self, key, shift, &handled);
      if (!handled && !self->editing)
        result = press_plain (self, key, shift);
      return result;
    case GDK_CONTROL_MASK:
      if (key == GDK_KEY_semicolon || key == GDK_KEY_colon)
        {
          xushi_grid_insert_date (self);
          return GDK_EVENT_STOP;
        }
      return !self->editing && press_control (self, key, shift);
    case GDK_ALT_MASK:
      if (self->editing && (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter))
        {
          xushi_grid_insert_line (self);
          return GDK_EVENT_STOP;
        }
      if (self->editing)
        return GDK_EVENT_PROPAGATE;
      return shift ? press_alt_shift (self, key) : press_alt (self, key);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Many input methods are turned on and off by Ctrl+Space: the key is the table's only if none has
 * taken it. */
static gboolean
key_left_cb (GtkEventControllerKey *controller,
             guint key,
             guint code,
             GdkModifierType state,
             XushiGrid *self)
{
  if (self->editing || key != GDK_KEY_space
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != GDK_CONTROL_MASK)
    return GDK_EVENT_PROPAGATE;
  if (state & GDK_SHIFT_MASK)
    xushi_grid_select_all (self);
  else
    xushi_grid_select_columns (self);
  return GDK_EVENT_STOP;
}

/* What assistive tools can do at the cursor, which they cannot by keys. */
static void
action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiGrid *self = XUSHI_GRID (widget);

  if (g_str_equal (name, "table.enter"))
    press_enter (self, TRUE);
  else if (g_str_equal (name, "table.enter-back"))
    press_enter (self, FALSE);
  else if (g_str_equal (name, "table.next-cell"))
    press_tab (self, TRUE);
  else if (g_str_equal (name, "table.discard"))
    press_escape (self);
  else if (g_str_equal (name, "table.tick"))
    xushi_grid_toggle (self);
  else
    activate (self);
}

void
xushi_grid_install_actions (GtkWidgetClass *klass)
{
  static const char *const names[] = { "table.enter", "table.enter-back", "table.next-cell",
                                       "table.discard", "table.tick", "table.open" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_install_action (klass, names[i], NULL, action_cb);
}

void
xushi_grid_keys_init (XushiGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  keys = gtk_event_controller_key_new ();
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
