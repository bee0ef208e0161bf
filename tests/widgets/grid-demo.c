/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <stdlib.h>
#include <string.h>

#include "base/xushi-i18n.h"
#include "fake-rows.h"
#include "widgets/xushi-grid.h"

/* The table alone in a window, with invented rows: for looking at it and for the test that drives
 * it from outside. Every signal of the table is written to standard output, so that the test can
 * wait for it. Arguments: the number of indicators, "dark", "large". */

static void
say_cursor (XushiGrid *grid)
{
  XushiGridBlock block;
  guint row, column;

  if (xushi_grid_get_cursor (grid, &row, &column))
    g_print ("cursor %u %u\n", row, column);
  if (xushi_grid_get_selection (grid, &block) && block.n_rows * block.n_columns > 1)
    g_print ("block %u %u %u %u\n", block.row, block.column, block.n_rows, block.n_columns);
}

static void
say_failure (XushiGrid *grid, guint row, guint column, const char *text, const char *reason)
{
  g_print ("failed %u %u %s | %s\n", row, column, text, reason);
}

static void
say_refusal (XushiGrid *grid, guint row, guint column, const char *text)
{
  g_print ("refused %u %u %s\n", row, column, text);
}

static void
take_paste (FakeRows *source, guint row, guint n_rows, gpointer data)
{
  g_print ("paste %u %u\n", row, n_rows);
}

static void
say_change (FakeRows *source, guint first, guint n)
{
  if (n == 1)
    g_print ("changed %u %s\n", first, fake_rows_get_text (source, first, FAKE_VALUE));
}

static void
say_widths (XushiGrid *grid)
{
  g_autofree char *widths = xushi_grid_dup_column_widths (grid);

  g_print ("widths %s\n", widths);
}

static void
say_note (FakeRows *source, guint first, guint n)
{
  const char *note = n == 1 ? fake_rows_get_text (source, first, FAKE_NOTE) : "";
  g_auto (GStrv) lines = g_strsplit (note, "\n", -1);
  g_autofree char *said = g_strjoinv ("⏎", lines);

  if (*note != '\0')
    g_print ("note %u %s\n", first, said);
}

static void
say_layout (XushiGrid *grid)
{
  g_autofree char *layout = xushi_grid_dup_column_layout (grid);

  g_print ("layout %s\n", layout);
}

static void
activate_cb (GtkApplication *app, gpointer rows)
{
  GtkWidget *window = adw_application_window_new (app);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *after = gtk_button_new_with_label ("after");
  g_autoptr (FakeRows) source = fake_rows_new (GPOINTER_TO_UINT (rows));
  GtkWidget *grid = xushi_grid_new (XUSHI_GRID_SOURCE (source));
  const char *width = g_getenv ("GRID_DEMO_WIDTH");

  g_signal_connect (grid, "cursor-moved", G_CALLBACK (say_cursor), NULL);
  g_signal_connect (grid, "commit-failed", G_CALLBACK (say_failure), NULL);
  g_signal_connect (grid, "edit-refused", G_CALLBACK (say_refusal), NULL);
  fake_rows_set_pasted (source, take_paste, NULL);
  g_signal_connect (grid, "notify::column-widths", G_CALLBACK (say_widths), NULL);
  g_signal_connect (grid, "notify::column-layout", G_CALLBACK (say_layout), NULL);
  g_signal_connect (source, "rows-changed", G_CALLBACK (say_change), NULL);
  g_signal_connect (source, "rows-changed", G_CALLBACK (say_note), NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), grid);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), after);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), "grid-demo");
  gtk_window_set_default_size (GTK_WINDOW (window), width != NULL ? atoi (width) : 1240, 760);
  gtk_widget_grab_focus (grid);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) app = NULL;
  guint rows = 200;

  setvbuf (stdout, NULL, _IOLBF, 0);
  xushi_i18n_init ();
  adw_init ();
  for (int i = 1; i < argc; i++)
    {
      if (strcmp (argv[i], "dark") == 0)
        adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                            ADW_COLOR_SCHEME_FORCE_DARK);
      else if (strcmp (argv[i], "large") == 0)
        g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 144 * 1024, NULL);
      else
        rows = (guint) strtoul (argv[i], NULL, 10);
    }
  app = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_signal_connect (app, "activate", G_CALLBACK (activate_cb), GUINT_TO_POINTER (rows));
  return g_application_run (G_APPLICATION (app), 1, argv);
}
