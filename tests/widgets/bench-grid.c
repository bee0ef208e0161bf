/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>
#include <stdlib.h>
#include <time.h>

#include "fake-rows.h"
#include "widgets/xushi-grid.h"

/* The cost of a frame of the table, for few rows and for many. A frame is what the frame clock does
 * between "before-paint" and "after-paint": layout, drawing and rendering, in processor time, which
 * hardly depends on other load; beside it the time of a whole step, which includes the accessible
 * nodes. Prints the median of many frames, and the ratio of many rows to few. */

#define N_STEPS 150

typedef struct
{
  double began;
  double frame; /* milliseconds of the frames since the last step */
  gboolean done;
} Clock;

typedef struct
{
  double first; /* making the source's table and its first frame */
  double scroll, jump, step;
} Figures;

static double
get_cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

static void
before_paint_cb (GdkFrameClock *frame_clock, Clock *clock)
{
  clock->began = get_cpu_ms ();
}

static void
after_paint_cb (GdkFrameClock *frame_clock, Clock *clock)
{
  clock->frame += get_cpu_ms () - clock->began;
  clock->done = TRUE;
}

static void
wait_for_frame (Clock *clock)
{
  clock->done = FALSE;
  clock->frame = 0;
  while (!clock->done)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
get_median (double *values, guint n)
{
  qsort (values, n, sizeof (double), compare);
  return values[n / 2];
}

/* Scrolls by @step pixels, or jumps around if that is 0. */
static double
run_steps (XushiGrid *grid, Clock *clock, double step)
{
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (grid));
  double range = gtk_adjustment_get_upper (scroll) - gtk_adjustment_get_page_size (scroll);
  double frames[N_STEPS];

  gtk_adjustment_set_value (scroll, range / 3);
  wait_for_frame (clock);
  for (guint i = 0; i < N_STEPS; i++)
    {
      double value = gtk_adjustment_get_value (scroll) + step;

      if (step == 0)
        value = range * ((i * 37 % N_STEPS) + 0.5) / N_STEPS;
      gtk_adjustment_set_value (scroll, value);
      wait_for_frame (clock);
      frames[i] = clock->frame;
    }
  return get_median (frames, N_STEPS);
}

static void
measure (guint n, Figures *figures)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autoptr (FakeRows) rows = fake_rows_new (n);
  GtkWidget *grid = xushi_grid_new (NULL);
  GdkFrameClock *frame_clock;
  Clock clock = { 0 };
  double cpu;

  gtk_window_set_default_size (GTK_WINDOW (window), 1240, 760);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), grid);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_present (GTK_WINDOW (window));
  frame_clock = gtk_widget_get_frame_clock (grid);
  g_signal_connect (frame_clock, "before-paint", G_CALLBACK (before_paint_cb), &clock);
  g_signal_connect (frame_clock, "after-paint", G_CALLBACK (after_paint_cb), &clock);
  wait_for_frame (&clock);
  cpu = get_cpu_ms ();
  g_object_set (grid, "source", rows, NULL);
  wait_for_frame (&clock);
  figures->first = get_cpu_ms () - cpu;
  figures->scroll = run_steps (XUSHI_GRID (grid), &clock, 11);
  cpu = get_cpu_ms ();
  figures->jump = run_steps (XUSHI_GRID (grid), &clock, 0);
  figures->step = (get_cpu_ms () - cpu) / N_STEPS;
  g_signal_handlers_disconnect_by_data (frame_clock, &clock);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
say (const char *what, double few, double many)
{
  g_print ("%-28s %8.2f ms %8.2f ms   ratio %.2f\n", what, few, many, many / few);
}

int
main (int argc, char **argv)
{
  Figures few, many;

  gtk_init ();
  measure (200, &few);
  measure (100000, &many);
  g_print ("%-28s %11s %11s\n", "", "200 rows", "100,000");
  say ("rows taken over and drawn", few.first, many.first);
  say ("frame while scrolling", few.scroll, many.scroll);
  say ("frame while jumping", few.jump, many.jump);
  say ("whole step of a jump", few.step, many.step);
  return 0;
}
