/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-plan-page.h"

#include "app/support/xushi-paste-dialog.h"
#include "app/support/xushi-settings.h"

G_DEFINE_INTERFACE (XushiPlanPage, xushi_plan_page, GTK_TYPE_WIDGET)

enum
{
  CURSOR_MOVED,
  MESSAGE,
  DETAILS_REQUESTED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* What the pages keep: the id of the row's menu; the menus that were built, by id; the identity of
 * the plan, and the kind of page, by which the columns are remembered; the actions “cells.…”. */
#define PLAN "xushi-plan-page-plan"
#define KIND "xushi-plan-page-kind"
#define MENU_ID "xushi-plan-page-menu-id"
#define MENUS "xushi-plan-page-menus"
#define MENU_COLUMN "xushi-plan-page-menu-column"
#define CELLS "xushi-plan-page-cells"

static void
xushi_plan_page_default_init (XushiPlanPageInterface *iface)
{
  signals[CURSOR_MOVED] = g_signal_new ("cursor-moved", XUSHI_TYPE_PLAN_PAGE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MESSAGE] = g_signal_new ("message", XUSHI_TYPE_PLAN_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DETAILS_REQUESTED]
      = g_signal_new ("details-requested", XUSHI_TYPE_PLAN_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

void
xushi_plan_page_emit_message (XushiPlanPage *self, const char *sentence)
{
  g_signal_emit (self, signals[MESSAGE], 0, sentence);
}

static void
cursor_moved_cb (XushiPlanPage *self)
{
  g_signal_emit (self, signals[CURSOR_MOVED], 0);
}

static void
commit_failed_cb (XushiGrid *grid, guint row, guint column, const char *text, const char *reason,
                  XushiPlanPage *self)
{
  /* A refused text stays in its cell with the reason beside it; only a refused block has no place
   * of its own to show why. */
  if (*text == '\0')
    xushi_plan_page_emit_message (self, reason);
}

static void
edit_refused_cb (XushiGrid *grid, guint row, guint column, const char *text, XushiPlanPage *self)
{
  g_autofree char *refusal
      = xushi_grid_source_dup_refusal (xushi_grid_get_source (grid), row, column);

  if (refusal != NULL)
    xushi_plan_page_emit_message (self, refusal);
}

int
xushi_plan_page_get_entry_month (XushiPlanPage *self)
{
  XushiPlanPageInterface *iface = XUSHI_PLAN_PAGE_GET_IFACE (self);
  guint row, column;

  return iface->get_entry_month != NULL
                 && xushi_grid_get_cursor (xushi_plan_page_get_grid (self), &row, &column)
             ? iface->get_entry_month (self, row, column)
             : 0;
}

static void
activated_cb (XushiGrid *grid, guint row, guint column, XushiPlanPage *self)
{
  g_signal_emit (self, signals[DETAILS_REQUESTED], 0, xushi_plan_page_get_entry_month (self));
}

static GtkWidget *
ensure_menu (XushiPlanPage *self, const char *id)
{
  GHashTable *menus = g_object_get_data (G_OBJECT (self), MENUS);
  GtkWidget *menu = g_hash_table_lookup (menus, id);
  g_autoptr (GtkBuilder) builder = NULL;

  if (menu != NULL)
    return menu;
  builder = gtk_builder_new_from_resource ("/io/github/xushi/Xushi/menus.ui");
  menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (gtk_builder_get_object (builder, id)));
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  /* Not the table: only a layout manager tells a popover that its size has changed. */
  gtk_widget_set_parent (menu, GTK_WIDGET (self));
  g_signal_connect_object (menu, "closed", G_CALLBACK (gtk_widget_grab_focus),
                           xushi_plan_page_get_grid (self), G_CONNECT_SWAPPED);
  g_hash_table_insert (menus, g_strdup (id), menu);
  return menu;
}

void
xushi_plan_page_pop_up (XushiPlanPage *self, const char *id, double x, double y)
{
  GtkWidget *grid = GTK_WIDGET (xushi_plan_page_get_grid (self)), *menu = ensure_menu (self, id);
  GdkRectangle at = { 0, 0, 1, 1 };

  gtk_widget_translate_coordinates (grid, GTK_WIDGET (self), x, y, &x, &y);
  at.x = (int) x;
  at.y = (int) y;
  gtk_popover_set_pointing_to (GTK_POPOVER (menu), &at);
  gtk_popover_popup (GTK_POPOVER (menu));
}

static void
set_menu_column (XushiPlanPage *self, guint column)
{
  g_object_set_data (G_OBJECT (self), MENU_COLUMN, GUINT_TO_POINTER (column + 1));
}

guint
xushi_plan_page_get_menu_column (XushiPlanPage *self)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (self), MENU_COLUMN)) - 1;
}

static void
header_menu_requested_cb (XushiGrid *grid, guint column, double x, double y, XushiPlanPage *self)
{
  set_menu_column (self, column);
}

static void
told_cb (GObject *page, const char *message)
{
  xushi_plan_page_emit_message (XUSHI_PLAN_PAGE (page), message);
}

static gboolean
block_planned_cb (XushiGrid *grid, XushiGridPaste *plan, XushiPlanPage *self)
{
  xushi_paste_dialog_offer (grid, plan, told_cb, G_OBJECT (self));
  return TRUE;
}

static void
cut_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  xushi_grid_cut (xushi_plan_page_get_grid (self));
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  xushi_grid_copy (xushi_plan_page_get_grid (self));
}

static void
paste_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  xushi_grid_paste (xushi_plan_page_get_grid (self));
}

static void
clear_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  xushi_grid_clear (xushi_plan_page_get_grid (self));
}

static void
rename_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  XushiGrid *grid = xushi_plan_page_get_grid (self);

  gtk_widget_grab_focus (GTK_WIDGET (grid));
  xushi_grid_begin_edit (grid);
}

/* The actions of the row's menu that the table itself does. */
static void
add_actions (XushiPlanPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "cut", .activate = cut_cb },       { .name = "copy", .activate = copy_cb },
    { .name = "paste", .activate = paste_cb },   { .name = "clear", .activate = clear_cb },
    { .name = "rename", .activate = rename_cb },
  };
  GSimpleActionGroup *cells = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (cells), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "cells", G_ACTION_GROUP (cells));
  g_object_set_data_full (G_OBJECT (self), CELLS, cells, g_object_unref);
}

static void
enable_action (XushiPlanPage *self, const char *name, gboolean enabled)
{
  GActionMap *cells = g_object_get_data (G_OBJECT (self), CELLS);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (cells, name)), enabled);
}

static void
refresh_actions (XushiPlanPage *self)
{
  XushiGrid *grid = xushi_plan_page_get_grid (self);
  gboolean editable = xushi_grid_get_editable (grid), renamed = FALSE;
  guint row;

  if (xushi_grid_get_cursor (grid, &row, NULL))
    {
      XushiGridRow line;

      xushi_grid_source_get_row (xushi_grid_get_source (grid), row, &line);
      renamed = line.kind == XUSHI_GRID_ROW_HEADING && line.editable;
    }
  enable_action (self, "cut", editable);
  enable_action (self, "paste", editable);
  enable_action (self, "clear", editable);
  enable_action (self, "rename", editable && renamed);
}

static void
menu_requested_cb (XushiGrid *grid, double x, double y, XushiPlanPage *self)
{
  guint column = XUSHI_GRID_NONE;

  xushi_grid_get_cursor (grid, NULL, &column);
  set_menu_column (self, column);
  refresh_actions (self);
  xushi_plan_page_pop_up (self, g_object_get_data (G_OBJECT (self), MENU_ID), x, y);
}

void
xushi_plan_page_connect (XushiPlanPage *self, const char *menu)
{
  XushiGrid *grid = xushi_plan_page_get_grid (self);

  g_object_set_data_full (G_OBJECT (self), MENU_ID, g_strdup (menu), g_free);
  g_object_set_data_full (G_OBJECT (self), MENUS,
                          g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                 (GDestroyNotify) gtk_widget_unparent),
                          (GDestroyNotify) g_hash_table_unref);
  g_signal_connect_object (grid, "notify::editing", G_CALLBACK (cursor_moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (grid, "cursor-moved", G_CALLBACK (cursor_moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (grid, "commit-failed", G_CALLBACK (commit_failed_cb), self, 0);
  g_signal_connect_object (grid, "edit-refused", G_CALLBACK (edit_refused_cb), self, 0);
  g_signal_connect_object (grid, "activated", G_CALLBACK (activated_cb), self, 0);
  g_signal_connect_object (grid, "menu-requested", G_CALLBACK (menu_requested_cb), self, 0);
  g_signal_connect_object (grid, "header-menu-requested", G_CALLBACK (header_menu_requested_cb),
                           self, 0);
  g_signal_connect_object (grid, "block-planned", G_CALLBACK (block_planned_cb), self, 0);
  add_actions (self);
}

static void
load_columns (XushiPlanPage *self)
{
  const char *plan = g_object_get_data (G_OBJECT (self), PLAN);
  g_autofree char *view
      = xushi_settings_dup_view (plan, g_object_get_data (G_OBJECT (self), KIND));

  if (view != NULL)
    xushi_grid_set_column_layout (xushi_plan_page_get_grid (self), view);
}

static void
store_columns (XushiPlanPage *self)
{
  const char *plan = g_object_get_data (G_OBJECT (self), PLAN);
  const char *kind = g_object_get_data (G_OBJECT (self), KIND);
  g_autofree char *view = xushi_grid_dup_column_layout (xushi_plan_page_get_grid (self));
  g_autofree char *before = xushi_settings_dup_view (plan, kind);

  if (g_strcmp0 (view, before) != 0)
    xushi_settings_store_view (plan, kind, view);
}

void
xushi_plan_page_keep_columns (XushiPlanPage *self, XushiSession *session, const char *kind)
{
  XushiGrid *grid = xushi_plan_page_get_grid (self);
  const char *plan = xushi_session_get_plan_id (session);
  /* Until they are changed in the plan itself, the widths are those once set for all plans. */
  g_autofree char *widths = g_settings_get_string (xushi_settings_get (), "column-widths");

  xushi_grid_set_column_layout (grid, widths);
  if (plan == NULL)
    return;
  g_object_set_data_full (G_OBJECT (self), PLAN, g_strdup (plan), g_free);
  g_object_set_data_full (G_OBJECT (self), KIND, g_strdup (kind), g_free);
  load_columns (self);
  g_signal_connect_object (grid, "notify::column-layout", G_CALLBACK (store_columns), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (xushi_settings_get (), "changed::plan-views",
                           G_CALLBACK (load_columns), self, G_CONNECT_SWAPPED);
}

void
xushi_plan_page_dispose (XushiPlanPage *self)
{
  g_object_set_data (G_OBJECT (self), MENUS, NULL);
}

XushiGrid *
xushi_plan_page_get_grid (XushiPlanPage *self)
{
  g_return_val_if_fail (XUSHI_IS_PLAN_PAGE (self), NULL);

  return XUSHI_PLAN_PAGE_GET_IFACE (self)->get_grid (self);
}

XushiIndicator *
xushi_plan_page_get_indicator (XushiPlanPage *self)
{
  guint row;

  g_return_val_if_fail (XUSHI_IS_PLAN_PAGE (self), NULL);

  return xushi_grid_get_cursor (xushi_plan_page_get_grid (self), &row, NULL)
             ? XUSHI_PLAN_PAGE_GET_IFACE (self)->get_indicator (self, row)
             : NULL;
}

GPtrArray *
xushi_plan_page_list_selected (XushiPlanPage *self)
{
  GPtrArray *indicators = g_ptr_array_new ();
  XushiGridBlock block = { 0 };

  if (xushi_grid_get_selection (xushi_plan_page_get_grid (self), &block))
    for (guint i = 0; i < block.n_rows; i++)
      {
        XushiIndicator *indicator
            = XUSHI_PLAN_PAGE_GET_IFACE (self)->get_indicator (self, block.row + i);

        if (indicator != NULL)
          g_ptr_array_add (indicators, indicator);
      }
  return indicators;
}

void
xushi_plan_page_show_indicator (XushiPlanPage *self, XushiIndicator *indicator,
                                const char *column)
{
  g_return_if_fail (XUSHI_IS_PLAN_PAGE (self));

  XUSHI_PLAN_PAGE_GET_IFACE (self)->show_indicator (self, indicator, column);
}

void
xushi_plan_page_set_compact (XushiPlanPage *self, gboolean compact)
{
  XushiPlanPageInterface *iface = XUSHI_PLAN_PAGE_GET_IFACE (self);

  if (iface->set_compact != NULL)
    iface->set_compact (self, compact);
}

char *
xushi_plan_page_dup_sums_text (XushiPlanPage *self)
{
  return xushi_grid_dup_sums_text (xushi_plan_page_get_grid (self));
}

gboolean
xushi_plan_page_hide_column (XushiPlanPage *self)
{
  XushiGrid *grid = xushi_plan_page_get_grid (self);
  guint column = xushi_plan_page_get_menu_column (self);
  XushiGridColumn info;

  if (column == XUSHI_GRID_NONE)
    return FALSE;
  xushi_grid_source_get_column (xushi_grid_get_source (grid), column, &info);
  return xushi_grid_set_column_hidden (grid, info.id, TRUE);
}

void
xushi_plan_page_show_columns (XushiPlanPage *self)
{
  xushi_grid_show_all_columns (xushi_plan_page_get_grid (self));
}

const char *
xushi_plan_page_get_column (XushiPlanPage *self)
{
  XushiGrid *grid = xushi_plan_page_get_grid (self);
  XushiGridColumn info;
  guint column;

  if (!xushi_grid_get_cursor (grid, NULL, &column))
    return NULL;
  xushi_grid_source_get_column (xushi_grid_get_source (grid), column, &info);
  return info.id;
}

/* XUSHI_GRID_NONE if there is none. */
static guint
find_column (XushiGridSource *source, const char *id)
{
  guint n = xushi_grid_source_get_n_columns (source);

  for (guint i = 0; i < n; i++)
    {
      XushiGridColumn info;

      xushi_grid_source_get_column (source, i, &info);
      if (g_strcmp0 (info.id, id) == 0)
        return i;
    }
  return XUSHI_GRID_NONE;
}

void
xushi_plan_page_go_to_column (XushiPlanPage *self, const char *id, gboolean first)
{
  XushiGrid *grid = xushi_plan_page_get_grid (self);
  XushiGridSource *source = xushi_grid_get_source (grid);
  guint n_rows = xushi_grid_source_get_n_rows (source);
  guint column = find_column (source, id), row, found = 0;

  if (column == XUSHI_GRID_NONE || !xushi_grid_get_cursor (grid, &row, NULL))
    return;
  while (first && found < n_rows && !xushi_grid_source_is_entry (source, found, column))
    found++;
  xushi_grid_set_cursor (grid, first && found < n_rows ? found : row, column);
}

void
xushi_plan_page_move (XushiPlanPage *self, int steps)
{
  XushiGrid *grid = xushi_plan_page_get_grid (self);
  XushiGridSource *source = xushi_grid_get_source (grid);
  int n_rows = (int) xushi_grid_source_get_n_rows (source), direction = steps < 0 ? -1 : 1;
  guint cursor, column;

  if (!xushi_grid_get_cursor (grid, &cursor, &column))
    return;
  for (int row = (int) cursor + direction; row >= 0 && row < n_rows; row += direction)
    if (XUSHI_PLAN_PAGE_GET_IFACE (self)->get_indicator (self, (guint) row) != NULL)
      {
        xushi_grid_set_cursor (grid, (guint) row, column);
        return;
      }
}

gboolean
xushi_plan_page_finish_edit (XushiPlanPage *self)
{
  return xushi_grid_finish_edit (xushi_plan_page_get_grid (self));
}

gboolean
xushi_plan_page_is_editing (XushiPlanPage *self)
{
  return xushi_grid_get_editing (xushi_plan_page_get_grid (self));
}

void
xushi_plan_page_list_refused (XushiPlanPage *self, GPtrArray *texts)
{
  xushi_grid_list_errors (xushi_plan_page_get_grid (self), texts);
}
