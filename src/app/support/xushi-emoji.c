/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-emoji.h"

#include <gtk/gtk.h>

static void
ignore_cb (GtkWidget *text, gpointer data)
{
}

/* Both widgets open the list in the class's own handler of this signal, which the keys and the menu
 * of the text emit; the input hint alone takes it only from the menu. */
static void
override (GType type)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  g_signal_override_class_handler ("insert-emoji", G_TYPE_FROM_CLASS (klass),
                                   G_CALLBACK (ignore_cb));
}

void
xushi_emoji_do_without (void)
{
  override (GTK_TYPE_TEXT);
  override (GTK_TYPE_TEXT_VIEW);
}
