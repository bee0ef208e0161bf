/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-application.h"
#include "app/shell/xushi-window.h"
#include "bench-frame.h"

#include <glib-unix.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* A program for keystrokes.py: the application itself, which tells how long it worked.
 *
 *   window-keys FILE   the window of FILE, until the input is closed
 *
 * Prints "ready" when the plan has been drawn. Then, for each line of its input, prints "worked
 * ALL ANSWERED", microseconds since the line before in which the main loop did not wait: all of
 * them, and those until the first frame was painted (all, if none was). */

static struct
{
  gint64 woke, worked, answered;
} loop;

static int
poll_cb (GPollFD *fds, guint n, int timeout)
{
  gint64 now = g_get_monotonic_time ();
  int result;

  loop.worked += now - loop.woke;
  result = g_poll (fds, n, timeout);
  loop.woke = g_get_monotonic_time ();
  return result;
}

static gboolean
asked_cb (int fd, GIOCondition condition, gpointer data)
{
  char line[64];

  if (read (fd, line, sizeof line) <= 0)
    exit (EXIT_SUCCESS);
  printf ("worked %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", loop.worked,
          loop.answered > 0 ? loop.answered : loop.worked);
  fflush (stdout);
  loop.worked = loop.answered = 0;
  loop.woke = g_get_monotonic_time ();
  return G_SOURCE_CONTINUE;
}

static void
drawn_cb (BenchFrame *frame, gpointer data)
{
  if (loop.answered == 0)
    loop.answered = loop.worked + frame->ended - loop.woke;
  if (frame->waits)
    return;
  if (xushi_window_get_session (XUSHI_WINDOW (frame->window)) == NULL)
    bench_fail ("the first frame shows no plan");
  frame->waits = TRUE;
  xushi_session_set_month (xushi_window_get_session (XUSHI_WINDOW (frame->window)), 10);
  g_unix_fd_add (STDIN_FILENO, G_IO_IN | G_IO_HUP | G_IO_ERR, asked_cb, NULL);
  puts ("ready");
  fflush (stdout);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window, gpointer data)
{
  /* A blinking cursor works without being asked. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, "gtk-enable-animations",
                FALSE, NULL);
  gtk_window_set_default_size (window, 1300, 800);
  bench_frame_watch (window, drawn_cb, NULL);
}

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = NULL;

  if (argc != 2)
    bench_fail ("which plan?");
  xushi_application_prepare ();
  application = G_APPLICATION (xushi_application_new ());
  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  g_main_context_set_poll_func (NULL, poll_cb);
  loop.woke = g_get_monotonic_time ();
  return g_application_run (application, 2, argv);
}
