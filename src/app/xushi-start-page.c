/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/xushi-start-page.h"

#include "base/xushi-i18n.h"

struct _XushiStartPage
{
  GtkWidget parent_instance;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (XushiStartPage, xushi_start_page, GTK_TYPE_WIDGET)

static void
xushi_start_page_dispose (GObject *object)
{
  g_clear_pointer (&XUSHI_START_PAGE (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (xushi_start_page_parent_class)->dispose (object);
}

static void
xushi_start_page_class_init (XushiStartPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = xushi_start_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  g_signal_new ("file-activated", XUSHI_TYPE_START_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
xushi_start_page_init (XushiStartPage *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
xushi_start_page_new (void)
{
  return g_object_new (XUSHI_TYPE_START_PAGE, NULL);
}
