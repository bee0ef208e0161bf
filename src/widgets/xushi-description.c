/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-description.h"

#define OWN "xushi-description"

void
xushi_description_borrow (GtkWidget *widget, const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
}

void
xushi_description_restore (GtkWidget *widget)
{
  const char *text = g_object_get_data (G_OBJECT (widget), OWN);

  if (text == NULL)
    text = gtk_widget_get_tooltip_text (widget);
  if (text != NULL)
    xushi_description_borrow (widget, text);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

void
xushi_description_set (GtkWidget *widget, const char *text)
{
  g_object_set_data_full (G_OBJECT (widget), OWN,
                          text != NULL && *text != '\0' ? g_strdup (text) : NULL, g_free);
  xushi_description_restore (widget);
}
