/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-frame.h"

#include <adwaita.h>
#include <stdlib.h>

/* The baseline of window.py: the cost of a toolkit window that shows nothing but its title. It
 * links nothing of the project, so that only the toolkit is measured.
 *
 *   bare-window                 the window, until the input is closed; prints first_us
 *   bare-window WIDTH HEIGHT    scrolls through a white sheet; prints frame_ms, one per line */

static void
drawn_cb (BenchFrame *frame, gpointer data)
{
  BenchScroll *scroll = data;

  if (scroll->width > 0)
    {
      bench_scroll_step (scroll, frame);
      return;
    }
  if (!frame->waits)
    bench_frame_tell_first (frame);
  bench_frame_wait_for_end (frame);
}

static void
draw_sheet (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
}

/* As high as a long table, and redrawn when it scrolls, as a table is. */
static GtkWidget *
create_sheet (void)
{
  GtkWidget *view = gtk_scrolled_window_new (), *sheet = gtk_drawing_area_new ();

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (sheet), draw_sheet, NULL, NULL);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (sheet), 30000);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (view), sheet);
  gtk_widget_set_vexpand (view, TRUE);
  g_signal_connect_swapped (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (view)),
                            "value-changed", G_CALLBACK (gtk_widget_queue_draw), sheet);
  return view;
}

static void
activate_cb (GtkApplication *application, BenchScroll *scroll)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  if (scroll->width > 0)
    gtk_box_append (GTK_BOX (box), create_sheet ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), "序时");
  gtk_window_set_default_size (GTK_WINDOW (window), scroll->width > 0 ? scroll->width : 1280,
                               scroll->height > 0 ? scroll->height : 820);
  bench_frame_watch (GTK_WINDOW (window), drawn_cb, scroll);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application
      = adw_application_new ("io.github.xushi.Bare", G_APPLICATION_NON_UNIQUE);
  BenchScroll scroll = { .step = 97 };

  if (argc == 3)
    {
      scroll.width = atoi (argv[1]);
      scroll.height = atoi (argv[2]);
    }
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &scroll);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
