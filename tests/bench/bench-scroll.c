/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-frame.h"

#include <stdio.h>
#include <stdlib.h>

#define WARM_UP_FRAMES 20
#define SCROLL_FRAMES 400

/* Between two frames, so that each is a separate one. */
#define PAUSE_MS 5
#define MAX_TRIES 1000

void
bench_fail (const char *why)
{
  fprintf (stderr, "bench: %s\n", why);
  exit (EXIT_FAILURE);
}

GtkAdjustment *
bench_scroll_find (GtkWidget *widget)
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
      GtkAdjustment *found = bench_scroll_find (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

typedef struct
{
  BenchScroll *scroll;
  BenchFrame *frame;
  int n_tries;
} Step;

/* Back and forth, so that even a short table shows other rows in every frame. */
static gboolean
step_cb (gpointer data)
{
  Step *step = data;
  GtkAdjustment *adjustment = bench_scroll_find (GTK_WIDGET (step->frame->window));
  double before;

  /* A page that has just been chosen is measured in the next frame. */
  if (adjustment == NULL && step->n_tries++ < MAX_TRIES)
    return G_SOURCE_CONTINUE;
  if (adjustment == NULL)
    bench_fail ("nothing to scroll");
  before = gtk_adjustment_get_value (adjustment);
  gtk_adjustment_set_value (adjustment, before + step->scroll->step);
  if (gtk_adjustment_get_value (adjustment) == before)
    {
      step->scroll->step = -step->scroll->step;
      gtk_adjustment_set_value (adjustment, before + step->scroll->step);
    }
  if (gtk_adjustment_get_value (adjustment) == before)
    bench_fail ("the table does not scroll");
  g_free (step);
  return G_SOURCE_REMOVE;
}

static void
check_size (const BenchScroll *self, const BenchFrame *frame)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (frame->window));

  if (gdk_surface_get_width (surface) != self->width
      || gdk_surface_get_height (surface) != self->height)
    bench_fail ("the window is not as large as asked for");
}

void
bench_scroll_step (BenchScroll *self, BenchFrame *frame)
{
  Step *step = g_new (Step, 1);

  self->n_frames++;
  if (self->n_frames == WARM_UP_FRAMES)
    check_size (self, frame);
  if (self->n_frames > WARM_UP_FRAMES)
    printf ("frame_ms %.3f\n", (double) (frame->ended - frame->began) / 1000.0);
  if (self->n_frames == WARM_UP_FRAMES + SCROLL_FRAMES)
    exit (EXIT_SUCCESS);
  *step = (Step) { self, frame, 0 };
  g_timeout_add (PAUSE_MS, step_cb, step);
}
