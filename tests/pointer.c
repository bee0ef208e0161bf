/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pointer.h"

/* @words: as for xdotool; (transfer full). */
static void
run (char *words)
{
  g_autofree char *line = g_strconcat ("xdotool ", words, NULL);
  GError *error = NULL;
  int status = 0;

  g_spawn_command_line_sync (line, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_free (words);
}

void
test_pointer_move (GtkWidget *widget, double x, double y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  double left, top;

  g_assert_nonnull (native);
  gtk_native_get_surface_transform (native, &left, &top);
  g_assert_true (gtk_widget_translate_coordinates (widget, GTK_WIDGET (native), x, y, &x, &y));
  run (g_strdup_printf ("mousemove %d %d", (int) (x + left), (int) (y + top)));
}

void
test_pointer_press (void)
{
  run (g_strdup ("mousedown 1"));
}

void
test_pointer_release (void)
{
  run (g_strdup ("mouseup 1"));
}

void
test_pointer_drag (GtkWidget *widget, double x, double y, double to_x, double to_y)
{
  test_pointer_move (widget, x, y);
  test_pointer_press ();
  for (int i = 1; i <= 4; i++)
    test_pointer_move (widget, x + (to_x - x) * i / 4, y + (to_y - y) * i / 4);
}

void
test_pointer_click (GtkWidget *widget, double x, double y, int n)
{
  test_pointer_move (widget, x, y);
  run (g_strdup_printf ("click --repeat %d --delay 20 1", n));
}

void
test_pointer_wheel (GtkWidget *widget, double x, double y, int n)
{
  test_pointer_move (widget, x, y);
  run (g_strdup_printf ("click --repeat %d --delay 20 5", n));
}
