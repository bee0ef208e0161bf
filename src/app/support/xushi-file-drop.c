/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-file-drop.h"

#include "app/support/xushi-file-dialog.h"

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  XushiDropped dropped = (XushiDropped) data;
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = files; l != NULL; l = l->next)
    {
      g_autofree char *path = g_file_get_path (l->data);

      if (path != NULL)
        g_strv_builder_add (builder, path);
      else
        xushi_dialog_refuse_place (GTK_WINDOW (gtk_widget_get_root (widget)), l->data);
    }
  paths = g_strv_builder_end (builder);
  if (paths[0] != NULL)
    dropped (widget, (const char *const *) paths);
  return paths[0] != NULL;
}

void
xushi_file_drop_accept (GtkWidget *widget, XushiDropped dropped)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), (gpointer) dropped);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
