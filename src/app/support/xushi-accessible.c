/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-accessible.h"

void
xushi_accessible_name_button (GtkButton *button, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

void
xushi_accessible_name_menu_button (GtkMenuButton *button, const char *name)
{
  GtkWidget *inside = gtk_widget_get_first_child (GTK_WIDGET (button));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (inside != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (inside), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
}
