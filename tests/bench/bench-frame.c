/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-frame.h"

#include <glib-unix.h>
#include <stdio.h>
#include <stdlib.h>

static void
before_paint_cb (GdkFrameClock *clock, gpointer data)
{
  BenchFrame *self = data;

  self->rendered = FALSE;
  self->began = g_get_monotonic_time ();
}

static gboolean
render_hook (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  BenchFrame *self = data;

  if (g_value_get_object (values) == gtk_native_get_surface (GTK_NATIVE (self->window)))
    self->rendered = TRUE;
  return G_SOURCE_CONTINUE;
}

static void
after_paint_cb (GdkFrameClock *clock, gpointer data)
{
  BenchFrame *self = data;

  if (!self->rendered)
    return;
  self->ended = g_get_monotonic_time ();
  self->drawn (self, self->data);
}

static void
realize_cb (GtkWidget *window, gpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  /* A hook, because GTK's own handler runs first and ends this signal. */
  g_signal_add_emission_hook (g_signal_lookup ("render", GDK_TYPE_SURFACE), 0, render_hook, data,
                              NULL);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), data);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_paint_cb), data);
}

void
bench_frame_watch (GtkWindow *window, BenchFrameFunc drawn, gpointer data)
{
  BenchFrame *self = g_new0 (BenchFrame, 1);

  self->window = window;
  self->drawn = drawn;
  self->data = data;
  if (gtk_widget_get_realized (GTK_WIDGET (window)))
    realize_cb (GTK_WIDGET (window), self);
  else
    g_signal_connect_after (window, "realize", G_CALLBACK (realize_cb), self);
}

void
bench_frame_tell_first (BenchFrame *frame)
{
  printf ("first_us %" G_GINT64_FORMAT "\n", frame->ended);
  fflush (stdout);
}

static gboolean
input_closed_cb (int fd, GIOCondition condition, gpointer data)
{
  exit (EXIT_SUCCESS);
}

void
bench_frame_wait_for_end (BenchFrame *frame)
{
  if (!frame->waits)
    g_unix_fd_add (0, G_IO_IN | G_IO_HUP | G_IO_ERR, input_closed_cb, NULL);
  frame->waits = TRUE;
}
