/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-enter-key.h"

void
xushi_enter_key_catch (GtkWidget *widget, GtkShortcutFunc func, gpointer data)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_keyval_trigger_new (keys[i], 0),
                          gtk_callback_action_new (func, data, NULL)));
  gtk_widget_add_controller (widget, controller);
}
