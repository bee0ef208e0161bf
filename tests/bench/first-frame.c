/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/xushi-application.h"
#include "app/xushi-window.h"
#include "bench-frame.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A program for window.py: the program itself, told of its frames.
 *
 *   first-frame plan FILE                  the window of FILE, until the input is closed
 *   first-frame scroll FILE WIDTH HEIGHT   scrolls through FILE's largest area, and ends
 *
 * Output, one "name value" a line: first_us when the plan has been drawn; for scroll frame_ms,
 * the cost of a frame, one line each. */

#define WARM_UP_FRAMES 20
#define SCROLL_FRAMES 400

typedef struct
{
  gboolean scrolls;
  int width, height; /* 0: as the program opens it */
  guint n_frames;    /* drawn so far */
  double step;       /* of scrolling, pixels */
  double shown;      /* where the last frame stood */
} Run;

static void
fail (const char *why)
{
  fprintf (stderr, "first-frame: %s\n", why);
  exit (EXIT_FAILURE);
}

/* (nullable): the vertical one of the first visible table that has more rows than fit. */
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

/* To and fro, so that a short table, too, shows other rows in every frame. */
static gboolean
scroll_cb (gpointer data)
{
  BenchFrame *frame = data;
  Run *run = frame->data;
  GtkAdjustment *adjustment = find_adjustment (GTK_WIDGET (frame->window));

  if (adjustment == NULL)
    fail ("nothing to scroll");
  run->shown = gtk_adjustment_get_value (adjustment);
  gtk_adjustment_set_value (adjustment, run->shown + run->step);
  if (gtk_adjustment_get_value (adjustment) == run->shown)
    {
      run->step = -run->step;
      gtk_adjustment_set_value (adjustment, run->shown + run->step);
    }
  if (gtk_adjustment_get_value (adjustment) == run->shown)
    fail ("the table does not scroll");
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
check_size (BenchFrame *frame)
{
  Run *run = frame->data;
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (frame->window));
  int width = gdk_surface_get_width (surface), height = gdk_surface_get_height (surface);

  if (width == run->width && height == run->height)
    return;
  fprintf (stderr, "first-frame: the window is %d×%d large\n", width, height);
  exit (EXIT_FAILURE);
}

static void
drawn_cb (BenchFrame *frame, gpointer data)
{
  Run *run = data;

  run->n_frames++;
  if (run->n_frames == 1)
    {
      /* A frame without the plan would be a lie. */
      if (xushi_window_get_session (XUSHI_WINDOW (frame->window)) == NULL)
        fail ("the first frame shows no plan");
      bench_frame_tell_first (frame);
      if (!run->scrolls)
        {
          bench_frame_wait_for_end (frame);
          return;
        }
      show_largest_area (XUSHI_WINDOW (frame->window));
    }
  if (!run->scrolls)
    return;
  if (run->n_frames == WARM_UP_FRAMES)
    check_size (frame);
  if (run->n_frames > WARM_UP_FRAMES)
    printf ("frame_ms %.3f\n", (double) (frame->ended - frame->began) / 1000.0);
  if (run->n_frames == WARM_UP_FRAMES + SCROLL_FRAMES)
    exit (EXIT_SUCCESS);
  g_timeout_add (5, scroll_cb, frame);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window, gpointer data)
{
  Run *run = data;

  if (run->width > 0)
    gtk_window_set_default_size (window, run->width, run->height);
  bench_frame_watch (window, drawn_cb, data);
}

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = NULL;
  Run run = { .step = 97 };

  if (argc < 3)
    fail ("what to do with which plan?");
  run.scrolls = g_str_equal (argv[1], "scroll");
  if (argc == 5)
    {
      run.width = atoi (argv[3]);
      run.height = atoi (argv[4]);
    }
  xushi_application_prepare ();
  application = G_APPLICATION (xushi_application_new ());
  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), &run);
  return g_application_run (application, 2, (char *[]) { argv[0], argv[2], NULL });
}
