/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

/* Where clicks and the focus go when the page under them changes. */

/* Whether a press at @time, at @x and @y, is the second of a double click that began with @first. */
static gboolean
is_second (const XushiFirstPress *first, guint32 time, double x, double y)
{
  int within = 0, distance = 0;

  g_object_get (gtk_settings_get_default (), "gtk-double-click-time", &within,
                "gtk-double-click-distance", &distance, NULL);
  return first->page != NULL && time - first->time <= (guint32) within
         && ABS (x - first->x) <= distance && ABS (y - first->y) <= distance;
}

/* The first click of a double click in the overview opens another page; the second one would be a
 * click on whatever that page shows at the same place. */
static gboolean
event_cb (GtkEventControllerLegacy *controller, GdkEvent *event, XushiWindow *self)
{
  XushiFirstPress press = { .page = gtk_stack_get_visible_child (self->pages) };
  gboolean stray;

  if (gdk_event_get_event_type (event) != GDK_BUTTON_PRESS
      || !gdk_event_get_position (event, &press.x, &press.y))
    return GDK_EVENT_PROPAGATE;
  press.time = gdk_event_get_time (event);
  stray = is_second (&self->first, press.time, press.x, press.y) && self->first.page != press.page;
  if (stray)
    self->first.page = NULL;
  else
    self->first = press;
  return stray;
}

static gboolean
return_focus_cb (gpointer data)
{
  XushiWindow *self = data;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  gboolean left = focus == NULL || focus == GTK_WIDGET (self->menu_button)
                  || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->menu_button));

  if (left && self->before_menu != NULL && gtk_widget_get_mapped (self->before_menu))
    gtk_widget_grab_focus (self->before_menu);
  g_clear_weak_pointer (&self->before_menu);
  return G_SOURCE_REMOVE;
}

/* The menu closes with the focus on its button. */
static void
menu_closed_cb (XushiWindow *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, return_focus_cb, g_object_ref (self), g_object_unref);
}

void
xushi_window_open_menu (XushiWindow *self)
{
  g_autoptr (GtkBuilder) builder = NULL;

  g_set_weak_pointer (&self->before_menu, gtk_root_get_focus (GTK_ROOT (self)));
  if (gtk_menu_button_get_menu_model (self->menu_button) != NULL)
    return;
  builder = gtk_builder_new_from_resource ("/io/github/xushi/Xushi/menus.ui");
  gtk_menu_button_set_menu_model (
      self->menu_button, G_MENU_MODEL (gtk_builder_get_object (builder, "primary-menu")));
  g_signal_connect_object (gtk_menu_button_get_popover (self->menu_button), "closed",
                           G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
}

void
xushi_window_guard_focus (XushiWindow *self)
{
  GtkEventController *clicks = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (clicks, GTK_PHASE_CAPTURE);
  g_signal_connect (clicks, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->pages), clicks);
}
