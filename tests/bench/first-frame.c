/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/xushi-application.h"
#include "app/xushi-window.h"
#include "base/xushi-i18n.h"

#include <stdio.h>
#include <string.h>

/* A program for bench.py: opens a window, draws its first frame, says what that took, and ends.
 *
 *   first-frame bare            an empty AdwApplicationWindow
 *   first-frame plan FILE       the window of FILE
 *   first-frame scroll FILE     then scrolls through the largest area; the frames' cost
 *
 * Output, one "name value" a line: first_ms since the start of main (), rss_kb, and for scroll
 * frame_ms_median, frame_ms_max. */

#define SCROLL_FRAMES 120

static gint64 began;
static const char *mode;
static gboolean printed;
static GArray *frames; /* of double, milliseconds */
static gint64 frame_began;

static void
print_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL)
      && (line = strstr (status, "VmRSS:")) != NULL)
    printf ("rss_kb %d\n", atoi (line + strlen ("VmRSS:")));
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static GtkAdjustment *
find_adjustment (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget) && gtk_widget_get_mapped (widget))
    {
      GtkAdjustment *found = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));

      if (gtk_adjustment_get_upper (found) > gtk_adjustment_get_page_size (found))
        return found;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAdjustment *found = find_adjustment (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
before_paint_cb (GdkFrameClock *clock, GtkWindow *window)
{
  frame_began = g_get_monotonic_time ();
}

static gboolean
scroll_cb (gpointer window)
{
  static double step = 97;
  GtkAdjustment *adjustment = find_adjustment (window);
  double before;

  if (adjustment == NULL)
    return G_SOURCE_REMOVE;
  /* To and fro, so that a short table, too, shows other rows in every frame. */
  before = gtk_adjustment_get_value (adjustment);
  gtk_adjustment_set_value (adjustment, before + step);
  if (gtk_adjustment_get_value (adjustment) == before)
    {
      step = -step;
      gtk_adjustment_set_value (adjustment, before + step);
    }
  gtk_widget_queue_draw (window);
  return G_SOURCE_REMOVE;
}

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
after_paint_cb (GdkFrameClock *clock, GtkWindow *window)
{
  gint64 now = g_get_monotonic_time ();
  double cost = (double) (now - frame_began) / 1000.0;

  if (!printed)
    {
      printed = TRUE;
      printf ("first_ms %.1f\n", (double) (now - began) / 1000.0);
      if (!g_str_equal (mode, "scroll"))
        {
          print_memory ();
          exit (0);
        }
      show_largest_area (XUSHI_WINDOW (window));
      g_timeout_add (30, scroll_cb, window);
      return;
    }
  g_array_append_val (frames, cost);
  if (frames->len < SCROLL_FRAMES)
    {
      g_timeout_add (5, scroll_cb, window);
      return;
    }
  g_array_remove_range (frames, 0, 10);
  g_array_sort (frames, compare_doubles);
  printf ("frame_ms_median %.2f\nframe_ms_max %.2f\n",
          g_array_index (frames, double, frames->len / 2),
          g_array_index (frames, double, frames->len - 1));
  print_memory ();
  exit (0);
}

static void
watch (GtkWindow *window)
{
  GdkFrameClock *clock;

  gtk_window_present (window);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), window);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), window);
}

static void
activate_bare_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 820);
  watch (GTK_WINDOW (window));
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window)
{
  g_signal_connect_after (window, "realize", G_CALLBACK (watch), NULL);
}

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = NULL;

  began = g_get_monotonic_time ();
  mode = argc > 1 ? argv[1] : "bare";
  frames = g_array_new (FALSE, FALSE, sizeof (double));
  xushi_i18n_init ();
  gtk_disable_setlocale ();
  if (g_str_equal (mode, "bare"))
    {
      application = G_APPLICATION (adw_application_new ("io.github.xushi.Bare",
                                                        G_APPLICATION_NON_UNIQUE));
      g_signal_connect (application, "activate", G_CALLBACK (activate_bare_cb), NULL);
      return g_application_run (application, 1, argv);
    }
  application = G_APPLICATION (xushi_application_new ());
  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (application, argc - 1, argv + 1);
}
