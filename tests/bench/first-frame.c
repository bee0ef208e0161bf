/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-application.h"
#include "app/shell/xushi-window.h"
#include "bench-frame.h"

#include <stdlib.h>

/* A program for window.py: the application itself, with its frames observed.
 *
 *   first-frame plan FILE                  the window of FILE, until the input is closed
 *   first-frame scroll FILE WIDTH HEIGHT   scrolls through FILE's largest area, and ends
 *
 * Output, one "name value" per line: first_us when the plan has been drawn; for scroll frame_ms,
 * the cost of a frame, one line each. */

typedef struct
{
  gboolean scrolls;
  gboolean told; /* the first frame was printed */
  BenchScroll scroll;
} Run;

static void
show_largest_area (XushiWindow *window)
{
  XushiPlan *plan = xushi_session_get_plan (xushi_window_get_session (window));
  XushiArea *largest = NULL;

  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      if (largest == NULL
          || xushi_area_get_n_indicators (area) > xushi_area_get_n_indicators (largest))
        largest = area;
    }
  xushi_window_show_area (window, largest);
}

static void
drawn_cb (BenchFrame *frame, gpointer data)
{
  Run *run = data;

  if (!run->told)
    {
      /* The time of a frame without the plan would be misleading. */
      if (xushi_window_get_session (XUSHI_WINDOW (frame->window)) == NULL)
        bench_fail ("the first frame shows no plan");
      bench_frame_tell_first (frame);
      if (run->scrolls)
        show_largest_area (XUSHI_WINDOW (frame->window));
      else
        bench_frame_wait_for_end (frame);
    }
  run->told = TRUE;
  if (run->scrolls)
    bench_scroll_step (&run->scroll, frame);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window, gpointer data)
{
  Run *run = data;

  if (run->scrolls)
    gtk_window_set_default_size (window, run->scroll.width, run->scroll.height);
  bench_frame_watch (window, drawn_cb, data);
}

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = NULL;
  Run run = { 0 };

  if (argc != 3 && argc != 5)
    bench_fail ("what to do with which plan?");
  run.scrolls = argc == 5;
  if (run.scrolls)
    run.scroll = (BenchScroll) { atoi (argv[3]), atoi (argv[4]), 0, 97 };
  xushi_application_prepare ();
  application = G_APPLICATION (xushi_application_new ());
  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), &run);
  return g_application_run (application, 2, (char *[]) { argv[0], argv[2], NULL });
}
