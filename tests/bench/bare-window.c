/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-frame.h"

#include <adwaita.h>
#include <stdlib.h>

/* The baseline of window.py: what a window of the toolkit costs that shows nothing but its title.
 * It links nothing of the project, so that it pays for the toolkit alone. */

static void
drawn_cb (BenchFrame *frame, gpointer data)
{
  if (!frame->waits)
    bench_frame_tell_first (frame);
  bench_frame_wait_for_end (frame);
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), "序时");
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 820);
  bench_frame_watch (GTK_WINDOW (window), drawn_cb, NULL);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application
      = adw_application_new ("io.github.xushi.Bare", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
