/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/xushi-overview-page.h"

#include "base/xushi-i18n.h"

struct _XushiOverviewPage
{
  GtkWidget parent_instance;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (XushiOverviewPage, xushi_overview_page, GTK_TYPE_WIDGET)

static void
xushi_overview_page_dispose (GObject *object)
{
  g_clear_pointer (&XUSHI_OVERVIEW_PAGE (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (xushi_overview_page_parent_class)->dispose (object);
}

static void
xushi_overview_page_class_init (XushiOverviewPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = xushi_overview_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  g_signal_new ("area-activated", XUSHI_TYPE_OVERVIEW_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, XUSHI_TYPE_AREA);
  g_signal_new ("indicator-activated", XUSHI_TYPE_OVERVIEW_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                NULL, G_TYPE_NONE, 1, XUSHI_TYPE_INDICATOR);
}

static void
xushi_overview_page_init (XushiOverviewPage *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
xushi_overview_page_new (XushiSession *session)
{
  return g_object_new (XUSHI_TYPE_OVERVIEW_PAGE, NULL);
}
