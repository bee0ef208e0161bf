/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

#include "app/shell/xushi-start-page.h"
#include "app/support/xushi-accessible.h"
#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-settings.h"
#include "base/xushi-i18n.h"

/* XushiWindow: see the header.
 *
 * The first tab is the overview, the second the month sheet, the others are the areas in the plan's
 * order. A page is built when its tab is first chosen and lives as long as its area does. */
G_DEFINE_FINAL_TYPE (XushiWindow, xushi_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_DETAILS_SHOWN = 1,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

void
xushi_window_toast (XushiWindow *self, const char *message)
{
  g_return_if_fail (XUSHI_IS_WINDOW (self));

  xushi_dialog_toast (self->toasts, message);
}

XushiSession *
xushi_window_get_session (XushiWindow *self)
{
  g_return_val_if_fail (XUSHI_IS_WINDOW (self), NULL);

  return self->session;
}

static void
session_changed_cb (XushiSession *session, GPtrArray *touched, XushiWindow *self)
{
  xushi_window_refresh_tabs (self, touched);
  xushi_window_refresh_foot (self);
  if (touched != NULL)
    return;
  xushi_window_refresh_title (self);
  xushi_window_update_actions (self);
}

void
xushi_window_set_details_shown (XushiWindow *self, gboolean shown)
{
  if (self->details_shown == shown)
    return;
  /* What is refused now stays where it is, and its reason is told before it is out of sight. */
  if (!shown && self->details != NULL)
    xushi_details_pane_finish_edit (self->details);
  self->details_shown = shown;
  xushi_window_place_details (self);
  xushi_window_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAILS_SHOWN]);
}

/* The cursor's column is kept from area to area. */
static void
remember_column (XushiWindow *self)
{
  XushiAreaPage *page = xushi_window_get_area_page (self);
  const char *column = page != NULL ? xushi_plan_page_get_column (XUSHI_PLAN_PAGE (page)) : NULL;

  if (column != NULL)
    self->column = g_intern_string (column);
}

static void
tab_selected_cb (XushiWindow *self, guint index)
{
  XushiPlan *plan;
  GtkWidget *page;

  if (self->session == NULL)
    return;
  plan = xushi_session_get_plan (self->session);
  if (index >= XUSHI_TAB_AREAS + xushi_plan_get_n_areas (plan))
    return;
  remember_column (self);
  if (index == XUSHI_TAB_OVERVIEW)
    page = xushi_window_ensure_overview (self);
  else if (index == XUSHI_TAB_MONTH)
    page = GTK_WIDGET (xushi_window_ensure_month_page (self));
  else
    page = xushi_window_ensure_area_page (self, xushi_plan_get_area (plan, index - XUSHI_TAB_AREAS));
  gtk_stack_set_visible_child (self->pages, page);
  gtk_widget_grab_focus (page);
  xushi_window_place_details (self);
  xushi_window_refresh_foot (self);
  xushi_window_update_actions (self);
  xushi_window_keep_place (self);
}

static void
tab_menu_cb (XushiWindow *self, guint index)
{
  GtkWidget *tab = xushi_tab_bar_get_tab (self->tab_bar, index);
  g_autoptr (GtkBuilder) builder = NULL;

  if (tab == NULL || index < XUSHI_TAB_AREAS)
    return;
  g_clear_pointer (&self->tab_menu, gtk_widget_unparent);
  builder = gtk_builder_new_from_resource ("/io/github/xushi/Xushi/menus.ui");
  self->tab_menu = gtk_popover_menu_new_from_model (
      G_MENU_MODEL (gtk_builder_get_object (builder, "tab-menu")));
  gtk_widget_set_parent (self->tab_menu, tab);
  gtk_popover_popup (GTK_POPOVER (self->tab_menu));
}

/* Areas were added, deleted or moved: the pages of deleted ones are removed, too. */
static void
areas_changed_cb (XushiWindow *self)
{
  XushiPlan *plan = xushi_session_get_plan (self->session);
  XushiAreaPage *shown = xushi_window_get_area_page (self);
  XushiArea *area = shown != NULL ? xushi_area_page_get_area (shown) : NULL;
  GHashTableIter iter;
  gpointer key, page;
  gboolean month = gtk_stack_get_visible_child (self->pages) != NULL
                   && XUSHI_IS_MONTH_PAGE (gtk_stack_get_visible_child (self->pages));
  guint selected = month ? XUSHI_TAB_MONTH : XUSHI_TAB_OVERVIEW;

  g_hash_table_iter_init (&iter, self->area_pages);
  while (g_hash_table_iter_next (&iter, &key, &page))
    if (xushi_plan_find_area (plan, xushi_area_get_id (key)) != key)
      {
        if (key == area)
          area = NULL;
        gtk_stack_remove (self->pages, page);
        g_hash_table_iter_remove (&iter);
      }
  for (guint i = 0; area != NULL && i < xushi_plan_get_n_areas (plan); i++)
    if (xushi_plan_get_area (plan, i) == area)
      selected = XUSHI_TAB_AREAS + i;
  g_clear_pointer (&self->tab_menu, gtk_widget_unparent);
  xushi_window_refresh_tabs (self, NULL);
  xushi_tab_bar_select (self->tab_bar, selected);
  tab_selected_cb (self, selected);
}

static void
drop_pages (XushiWindow *self)
{
  GtkWidget *page;

  g_clear_pointer (&self->tab_menu, gtk_widget_unparent);
  g_ptr_array_set_size (self->matches, 0);
  g_hash_table_remove_all (self->area_pages);
  if (self->details != NULL)
    gtk_paned_set_end_child (self->paned, NULL);
  self->details = NULL;
  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_stack_remove (self->pages, page);
}

static void
show_start_page (XushiWindow *self)
{
  GtkWidget *page = xushi_start_page_new ();

  g_signal_connect_object (page, "file-activated", G_CALLBACK (xushi_window_open), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->pages, page, "start");
  gtk_stack_set_visible_child (self->pages, page);
  gtk_widget_grab_focus (page);
}

static void
show_plan (XushiWindow *self)
{
  XushiPlan *plan = xushi_session_get_plan (self->session);

  g_signal_connect_object (self->session, "changed", G_CALLBACK (session_changed_cb), self, 0);
  g_signal_connect_object (xushi_plan_get_areas (plan), "items-changed",
                           G_CALLBACK (areas_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (xushi_session_get_editor (self->session), "notify",
                           G_CALLBACK (xushi_window_update_undo), self, G_CONNECT_SWAPPED);
  xushi_window_follow_backups (self);
  xushi_window_watch_plan (self);
  xushi_window_refresh_tabs (self, NULL);
  xushi_window_restore_place (self);
  g_signal_connect_object (self->session, "notify::month", G_CALLBACK (xushi_window_keep_place),
                           self, G_CONNECT_SWAPPED);
}

void
xushi_window_set_session (XushiWindow *self, XushiSession *session)
{
  gboolean has = session != NULL;

  g_return_if_fail (XUSHI_IS_WINDOW (self));

  drop_pages (self);
  xushi_window_close_meetings (self);
  if (self->session != NULL)
    {
      xushi_job_bar_stop (self->job_bar);
      xushi_window_unwatch_plan (self);
      g_signal_handlers_disconnect_by_data (self->session, self);
      g_signal_handlers_disconnect_by_data (xushi_session_get_store (self->session), self);
      g_signal_handlers_disconnect_by_data (xushi_session_get_editor (self->session), self);
      g_signal_handlers_disconnect_by_data (
          xushi_plan_get_areas (xushi_session_get_plan (self->session)), self);
      xushi_store_close (xushi_session_get_store (self->session));
    }
  g_set_object (&self->session, session);
  xushi_tab_bar_set_n_tabs (self->tab_bar, 0);
  xushi_month_button_set_session (self->month_button, session);
  gtk_stack_set_visible_child_name (self->title_stack, has ? "month" : "name");
  gtk_widget_set_visible (GTK_WIDGET (self->tab_bar), has);
  gtk_widget_set_visible (self->foot, has);
  gtk_widget_set_visible (self->undo_button, has);
  gtk_widget_set_visible (self->redo_button, has);
  gtk_widget_set_visible (self->find_button, has);
  gtk_widget_set_visible (self->details_button, has);
  gtk_widget_set_visible (self->print_button, has);
  gtk_search_bar_set_search_mode (self->find_bar, FALSE);
  gtk_revealer_set_reveal_child (self->notice, FALSE);
  if (has)
    show_plan (self);
  else
    show_start_page (self);
  xushi_window_refresh_title (self);
  xushi_window_update_actions (self);
}

void
xushi_window_follow (XushiWindow *self, XushiJob *job)
{
  xushi_job_bar_follow (self->job_bar, job);
  g_signal_connect_object (job, "done", G_CALLBACK (xushi_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  xushi_window_update_actions (self);
}

gboolean
xushi_window_tell_end (XushiWindow *self, const GError *error, const char *failed,
                       const char *cancelled, const char *done)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    xushi_window_toast (self, cancelled);
  else if (error != NULL)
    xushi_dialog_show_error (GTK_WINDOW (self), failed, error->message);
  else if (done != NULL)
    xushi_window_toast (self, done);
  return error == NULL;
}

gboolean
xushi_window_finish_edit (XushiWindow *self)
{
  XushiPlanPage *page = xushi_window_get_plan_page (self);
  gboolean taken = page == NULL || xushi_plan_page_finish_edit (page);

  /* Whether or not the table's text was refused, that of the details is committed. */
  return (self->details == NULL || xushi_details_pane_finish_edit (self->details)) && taken;
}

/* The whole file is read when the window stands and has done what was asked of it first: both would
 * be slower beside it. */
#define INSPECT_AFTER_MS 500

static gboolean
inspect_cb (gpointer store)
{
  xushi_store_inspect_later (store);
  return G_SOURCE_REMOVE;
}

gboolean
xushi_window_open (XushiWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiStore) store = xushi_store_open (path, XUSHI_STORE_WRITABLE, &error);
  g_autoptr (XushiSession) session = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (XUSHI_IS_WINDOW (self), FALSE);

  if (store == NULL)
    {
      xushi_window_tell_unopened (self, path, error);
      if (g_error_matches (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_MISSING))
        xushi_settings_remove_recent (path);
      return FALSE;
    }
  session = xushi_session_new (store);
  title = xushi_window_dup_plan_title (session);
  xushi_settings_add_recent (path, title);
  xushi_window_set_session (self, session);
  /* The first step waits for it. */
  g_timeout_add_full (G_PRIORITY_LOW, INSPECT_AFTER_MS, inspect_cb, g_object_ref (store),
                      g_object_unref);
  return TRUE;
}

void
xushi_window_show_area (XushiWindow *self, XushiArea *area)
{
  XushiPlan *plan;

  g_return_if_fail (XUSHI_IS_WINDOW (self));

  plan = xushi_session_get_plan (self->session);
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    if (xushi_plan_get_area (plan, i) == area)
      xushi_tab_bar_select (self->tab_bar, XUSHI_TAB_AREAS + i);
}

void
xushi_window_show_indicator (XushiWindow *self, XushiIndicator *indicator)
{
  XushiPlan *plan;
  XushiArea *area;
  XushiPlanPage *page;

  g_return_if_fail (XUSHI_IS_WINDOW (self));

  plan = xushi_session_get_plan (self->session);
  area = xushi_plan_find_area (plan, xushi_indicator_get_area_id (indicator));
  if (area == NULL)
    return;
  xushi_window_show_area (self, area);
  page = xushi_window_get_plan_page (self);
  if (page != NULL)
    xushi_plan_page_show_indicator (page, indicator, NULL);
}

static void
find_changed_cb (XushiWindow *self)
{
  xushi_window_find_changed (self);
}

static void
find_next_cb (XushiWindow *self)
{
  xushi_window_find_step (self, 1);
}

static void
find_previous_cb (XushiWindow *self)
{
  xushi_window_find_step (self, -1);
}

static void
find_stop_cb (XushiWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  gtk_search_bar_set_search_mode (self->find_bar, FALSE);
  if (page != NULL)
    gtk_widget_grab_focus (page);
}

static gboolean
xushi_window_close_request (GtkWindow *window)
{
  return !xushi_window_may_close (XUSHI_WINDOW (window))
         || GTK_WINDOW_CLASS (xushi_window_parent_class)->close_request (window);
}

static void
xushi_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_DETAILS_SHOWN)
    g_value_set_boolean (value, XUSHI_WINDOW (object)->details_shown);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
xushi_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_DETAILS_SHOWN)
    xushi_window_set_details_shown (XUSHI_WINDOW (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
xushi_window_dispose (GObject *object)
{
  XushiWindow *self = XUSHI_WINDOW (object);

  if (self->session != NULL)
    {
      drop_pages (self);
      xushi_window_unwatch_plan (self);
      xushi_job_bar_stop (self->job_bar);
      xushi_store_close (xushi_session_get_store (self->session));
    }
  g_clear_object (&self->session);
  g_clear_weak_pointer (&self->before_menu);
  G_OBJECT_CLASS (xushi_window_parent_class)->dispose (object);
}

static void
xushi_window_finalize (GObject *object)
{
  XushiWindow *self = XUSHI_WINDOW (object);

  g_clear_pointer (&self->area_pages, g_hash_table_unref);
  g_clear_pointer (&self->matches, g_ptr_array_unref);
  G_OBJECT_CLASS (xushi_window_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, XushiWindow, child)
  BIND (toasts);
  BIND (header);
  BIND (title_stack);
  BIND (window_title);
  BIND (month_button);
  BIND (menu_button);
  BIND (open_button);
  BIND (undo_button);
  BIND (redo_button);
  BIND (find_button);
  BIND (details_button);
  BIND (print_button);
  BIND (notice);
  BIND (notice_label);
  BIND (take_over_button);
  BIND (backup_button);
  BIND (rescue_button);
  BIND (copy_button);
  BIND (job_bar);
  BIND (find_bar);
  BIND (find_entry);
  BIND (find_count);
  BIND (tab_bar);
  BIND (paned);
  BIND (pages);
  BIND (foot);
  BIND (foot_state);
  BIND (foot_keys);
  BIND (foot_saved);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, tab_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, tab_menu_cb);
  gtk_widget_class_bind_template_callback (widget_class, xushi_window_undo_tooltip_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_stop_cb);
}

static void
xushi_window_class_init (XushiWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = xushi_window_get_property;
  G_OBJECT_CLASS (klass)->set_property = xushi_window_set_property;
  G_OBJECT_CLASS (klass)->dispose = xushi_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = xushi_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = xushi_window_close_request;
  g_type_ensure (XUSHI_TYPE_MONTH_BUTTON);
  g_type_ensure (XUSHI_TYPE_TAB_BAR);
  g_type_ensure (XUSHI_TYPE_JOB_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-window.ui");
  bind_children (widget_class);
  properties[PROP_DETAILS_SHOWN] = g_param_spec_boolean (
      "details-shown", NULL, NULL, FALSE,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);
  xushi_window_install_actions (widget_class);
  xushi_window_install_meeting_actions (widget_class);
  xushi_window_install_collect_actions (widget_class);
  xushi_window_install_undo_actions (widget_class);
  xushi_window_install_area_actions (widget_class);
  xushi_window_install_column_actions (widget_class);
  xushi_window_install_figure_actions (widget_class);
  xushi_window_install_star_action (widget_class);
  xushi_window_install_table_actions (widget_class);
  xushi_window_install_backups_action (widget_class);
  xushi_window_install_copy_action (widget_class);
  xushi_window_install_watch_action (widget_class);
  xushi_window_install_rescue_action (widget_class);
}

/* Menus are built when they are first opened. */
static void
create_menu_cb (GtkMenuButton *button, gpointer data)
{
  xushi_window_open_menu (data);
}

static void
xushi_window_init (XushiWindow *self)
{
  GSettings *settings = xushi_settings_get ();

  self->area_pages = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->matches = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, self, NULL);
  xushi_accessible_name_menu_button (self->menu_button, _ ("Menu"));
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  xushi_window_guard_focus (self);
  xushi_window_accept_files (self);
  xushi_window_set_session (self, NULL);
  g_settings_bind (settings, "details-shown", self, "details-shown", G_SETTINGS_BIND_DEFAULT);
}

GtkWidget *
xushi_window_new (GtkApplication *application)
{
  return g_object_new (XUSHI_TYPE_WINDOW, "application", application, NULL);
}
