/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-accessible.h"

#include "widgets/xushi-description.h"

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

GtkWidget *
xushi_accessible_announce (GtkWidget *within, const char *text)
{
  GtkRoot *root = gtk_widget_get_root (within);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* An entry is one thing for assistive tools, and its text has the keyboard. */
  if (focus != NULL && GTK_IS_TEXT (focus) && GTK_IS_EDITABLE (gtk_widget_get_parent (focus)))
    focus = gtk_widget_get_parent (focus);
  if (focus != NULL)
    xushi_description_borrow (focus, text);
  return focus;
}

void
xushi_accessible_hush (GtkWidget *widget)
{
  xushi_description_restore (widget);
}
