/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/xushi-details-pane.h"

#include "base/xushi-i18n.h"

struct _XushiDetailsPane
{
  GtkWidget parent_instance;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (XushiDetailsPane, xushi_details_pane, GTK_TYPE_WIDGET)

static void
xushi_details_pane_dispose (GObject *object)
{
  g_clear_pointer (&XUSHI_DETAILS_PANE (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (xushi_details_pane_parent_class)->dispose (object);
}

static void
xushi_details_pane_class_init (XushiDetailsPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = xushi_details_pane_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  g_signal_new ("message", XUSHI_TYPE_DETAILS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
xushi_details_pane_init (XushiDetailsPane *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
xushi_details_pane_new (XushiSession *session)
{
  return g_object_new (XUSHI_TYPE_DETAILS_PANE, NULL);
}

void
xushi_details_pane_set_indicator (XushiDetailsPane *self, XushiIndicator *indicator)
{
}
