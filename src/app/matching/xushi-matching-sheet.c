/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/matching/xushi-matching-sheet.h"

#include "app/matching/xushi-matching-menus.h"
#include "app/support/xushi-enter-key.h"
#include "base/xushi-i18n.h"
#include "rows/xushi-match-sheet-source.h"
#include "rows/xushi-match-words.h"
#include "widgets/xushi-grid.h"

/* XushiMatchingSheet: see the header. Keys: Enter opens the list of what the cursor's column can be,
 * as a click on its head does; Menu or Shift+F10 the menu of the row. */
struct _XushiMatchingSheet
{
  GtkBox parent_instance;

  XushiTableReview *review;      /* owned, nullable until it is set */
  XushiMatchSheetSource *source; /* owned, nullable until then */
  GSimpleActionGroup *actions;   /* owned: “matching” */
  GtkWidget *column_menu;        /* child */
  GtkWidget *row_menu;           /* child */
  int column;                    /* of the sheet, which the menus are about; -1 for none */
  guint row;                     /* of the sheet, which the menu of the row is about */

  /* Template children. */
  GtkWidget *body;
  XushiGrid *grid;
  GtkLabel *about;
};

G_DEFINE_FINAL_TYPE (XushiMatchingSheet, xushi_matching_sheet, GTK_TYPE_BOX)

static guint chosen_signal;

static const XushiMatching *
get_matching (XushiMatchingSheet *self)
{
  return xushi_table_review_get_matching (self->review);
}

/* All about the cursor's column, however narrow it is. */
static void
update_about (XushiMatchingSheet *self)
{
  g_autofree char *text = NULL;
  guint column = 0;
  int of_sheet;

  if (self->source == NULL || !xushi_grid_get_cursor (self->grid, NULL, &column))
    return;
  of_sheet = xushi_match_sheet_source_get_column (self->source, column);
  if (of_sheet >= 0)
    text = xushi_match_dup_sentence (get_matching (self), (guint) of_sheet);
  gtk_label_set_label (self->about, text != NULL ? text : "");
}

static gboolean
has_focus (XushiMatchingSheet *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static void
cursor_moved_cb (XushiMatchingSheet *self)
{
  guint row;

  update_about (self);
  if (has_focus (self) && xushi_grid_get_cursor (self->grid, &row, NULL))
    g_signal_emit (self, chosen_signal, 0, row);
}

/* What the column is now is marked in the list. */
static void
mark_column (XushiMatchingSheet *self)
{
  const XushiMatchedColumn *column
      = xushi_matching_get_column (get_matching (self), (guint) self->column);
  const char *id = column->id != NULL ? column->id : "";

  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "column",
                                      g_variant_new_string (id));
}

/* Opens @menu for the column of the table @column, at @area of the table, which is at the top of the
 * box. FALSE if it is none of the sheet's. */
static gboolean
open_menu (XushiMatchingSheet *self, GtkWidget *menu, guint column, const GdkRectangle *area)
{
  self->column = xushi_match_sheet_source_get_column (self->source, column);
  if (self->column < 0)
    return FALSE;
  mark_column (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (menu), area);
  gtk_popover_popup (GTK_POPOVER (menu));
  return TRUE;
}

/* Below the head of the column. */
static gboolean
open_column_menu (XushiMatchingSheet *self, guint column)
{
  GdkRectangle cell, head;

  if (!xushi_grid_get_cell_rect (self->grid, 0, column, &cell))
    return FALSE;
  head = (GdkRectangle) { CLAMP (cell.x, 0, MAX (gtk_widget_get_width (self->body) - 1, 0)), 0, 1,
                          MIN (cell.height, gtk_widget_get_height (self->body)) };
  return open_menu (self, self->column_menu, column, &head);
}

static void
header_activated_cb (XushiMatchingSheet *self, guint column)
{
  guint row = 0;

  xushi_grid_get_cursor (self->grid, &row, NULL);
  xushi_grid_set_cursor (self->grid, row, column);
  open_column_menu (self, column);
}

static void
header_menu_cb (XushiMatchingSheet *self, guint column, double x, double y)
{
  header_activated_cb (self, column);
}

static void
activated_cb (XushiMatchingSheet *self, guint row, guint column)
{
  open_column_menu (self, column);
}

static gboolean
enter_cb (GtkWidget *grid, GVariant *arguments, gpointer data)
{
  guint column;

  if (xushi_grid_get_cursor (XUSHI_GRID (grid), NULL, &column))
    open_column_menu (data, column);
  return GDK_EVENT_STOP;
}

static void
menu_requested_cb (XushiMatchingSheet *self, double x, double y)
{
  const GdkRectangle at = { (int) x, (int) y, 1, 1 };
  guint column;

  if (xushi_grid_get_cursor (self->grid, &self->row, &column))
    open_menu (self, self->row_menu, column, &at);
}

static void
column_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  XushiMatchingSheet *self = data;

  if (self->column >= 0)
    xushi_table_review_set_column (self->review, (guint) self->column,
                                   g_variant_get_string (target, NULL));
}

static void
column_state_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  g_simple_action_set_state (action, state);
}

static void
first_head_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  XushiMatchingSheet *self = data;
  guint first = xushi_matching_get_first_head (get_matching (self));
  guint n = xushi_matching_get_n_heads (get_matching (self));

  xushi_table_review_set_heads (self->review, self->row,
                                n > 0 && self->row < first + n ? first + n - self->row : 1);
}

static void
last_head_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  XushiMatchingSheet *self = data;
  guint first = xushi_matching_get_first_head (get_matching (self));

  if (self->row < first)
    first = self->row;
  xushi_table_review_set_heads (self->review, first, self->row + 1 - first);
}

static void
changed_cb (XushiMatchingSheet *self)
{
  update_about (self);
}

static gboolean
xushi_matching_sheet_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (XUSHI_MATCHING_SHEET (widget)->grid));
}

static void
xushi_matching_sheet_dispose (GObject *object)
{
  XushiMatchingSheet *self = XUSHI_MATCHING_SHEET (object);

  g_clear_pointer (&self->column_menu, gtk_widget_unparent);
  g_clear_pointer (&self->row_menu, gtk_widget_unparent);
  g_clear_object (&self->actions);
  g_clear_object (&self->source);
  g_clear_object (&self->review);
  G_OBJECT_CLASS (xushi_matching_sheet_parent_class)->dispose (object);
}

static void
xushi_matching_sheet_class_init (XushiMatchingSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_matching_sheet_dispose;
  widget_class->grab_focus = xushi_matching_sheet_grab_focus;
  g_type_ensure (XUSHI_TYPE_GRID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-matching-sheet.ui");
  gtk_widget_class_set_css_name (widget_class, "matchingsheet");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, XushiMatchingSheet, child)
  BIND (body);
  BIND (grid);
  BIND (about);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, cursor_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_menu_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_requested_cb);
  chosen_signal = g_signal_new ("row-chosen", XUSHI_TYPE_MATCHING_SHEET, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
add_actions (XushiMatchingSheet *self)
{
  static const GActionEntry entries[] = {
    { .name = "column", .activate = column_cb, .parameter_type = "s", .state = "''",
      .change_state = column_state_cb },
    { .name = "first-head", .activate = first_head_cb },
    { .name = "last-head", .activate = last_head_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "matching", G_ACTION_GROUP (self->actions));
}

/* (transfer none): not within the scrolled window, which would let the arrow keys lead out of it. */
static GtkWidget *
add_menu (XushiMatchingSheet *self, GMenuModel *model)
{
  GtkWidget *menu = gtk_popover_menu_new_from_model (model);

  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  gtk_widget_set_parent (menu, GTK_WIDGET (self));
  g_signal_connect_object (menu, "closed", G_CALLBACK (gtk_widget_grab_focus), self->grid,
                           G_CONNECT_SWAPPED);
  return menu;
}

static void
xushi_matching_sheet_init (XushiMatchingSheet *self)
{
  self->column = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The sheet as it is"), -1);
  add_actions (self);
  /* Enter chooses, where the table would go one row down. */
  xushi_enter_key_catch (GTK_WIDGET (self->grid), enter_cb, self);
}

void
xushi_matching_sheet_set_review (XushiMatchingSheet *self, XushiTableReview *review)
{
  g_autoptr (GMenuModel) columns = NULL, row = NULL;

  g_return_if_fail (XUSHI_IS_MATCHING_SHEET (self) && self->review == NULL);

  self->review = g_object_ref (review);
  self->source = xushi_match_sheet_source_new (review);
  columns = xushi_matching_menus_new_columns (get_matching (self));
  row = xushi_matching_menus_new_row (get_matching (self));
  self->column_menu = add_menu (self, columns);
  self->row_menu = add_menu (self, row);
  xushi_grid_set_source (self->grid, XUSHI_GRID_SOURCE (self->source));
  g_signal_connect_object (review, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update_about (self);
}

void
xushi_matching_sheet_show_row (XushiMatchingSheet *self, guint row)
{
  guint column = 0;

  g_return_if_fail (XUSHI_IS_MATCHING_SHEET (self));

  xushi_grid_get_cursor (self->grid, NULL, &column);
  xushi_grid_set_cursor (self->grid, row, column);
}

void
xushi_matching_sheet_show_open (XushiMatchingSheet *self)
{
  const XushiMatching *matching = get_matching (self);
  guint column = 0;

  while (column < xushi_matching_get_n_columns (matching)
         && !xushi_match_is_open (xushi_matching_get_column (matching, column)))
    column++;
  if (column == xushi_matching_get_n_columns (matching))
    column = (guint) MAX (xushi_matching_find (matching, "name"), 0);
  /* The first column of the table has the numbers of the rows. */
  xushi_grid_set_cursor (self->grid, xushi_matching_get_first_row (matching), column + 1);
}
