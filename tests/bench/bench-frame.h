/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* BenchFrame: the frames of a window, with a callback after each has been painted. */
typedef struct _BenchFrame BenchFrame;

typedef void (*BenchFrameFunc) (BenchFrame *frame, gpointer data);

struct _BenchFrame
{
  GtkWindow *window; /* borrowed */
  BenchFrameFunc drawn;
  gpointer data;

  gboolean rendered; /* since the frame began */
  gint64 began;      /* monotonic, microseconds */
  gint64 ended;
  gboolean waits; /* for the end of the input */
};

/**
 * bench_frame_watch:
 * @window: not drawn yet
 * @drawn: called after each frame in which the window was really drawn
 *
 * The watch lives as long as the program does.
 */
void bench_frame_watch (GtkWindow *window, BenchFrameFunc drawn, gpointer data);

/* Prints "first_us N", the monotonic time at which the frame was ready: the reader has read the
 * same clock before it started this program. */
void bench_frame_tell_first (BenchFrame *frame);

/* Ends the program when its input is closed, so that its memory can be read until then. */
void bench_frame_wait_for_end (BenchFrame *frame);

/* BenchScroll: scrolls through frames and prints the cost of each, one "frame_ms N" per line. */
typedef struct
{
  int width, height; /* of the window, pixels */
  guint n_frames;    /* drawn so far */
  double step;       /* pixels; reversed at the ends */
} BenchScroll;

/* To be called for each frame: prints its cost once everything is warm, scrolls on, and ends the
 * program after the last one, or with an error if nothing scrolls. */
void bench_scroll_step (BenchScroll *self, BenchFrame *frame);

/* (nullable): the vertical adjustment of the first visible view that can be scrolled. */
GtkAdjustment *bench_scroll_find (GtkWidget *widget);

/* Ends the program because it could not measure. */
void bench_fail (const char *why) G_GNUC_NORETURN;

G_END_DECLS
