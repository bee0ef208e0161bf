/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "app/collect/xushi-collect-window.h"
#include "rows/xushi-collect-source.h"

#include <glib/gstdio.h>

/* What is dropped on the window of the plan: tables are collected, plans opened, the rest told. */

/* (transfer none) (nullable): what lets files be dropped on @widget. */
static GtkDropTarget *
find_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  GtkDropTarget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && found == NULL; i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        found = GTK_DROP_TARGET (controller);
    }
  return found;
}

/* Drops one file, as the desktop does. Returns whether it was taken. */
static gboolean
drop (gpointer window, const char *path)
{
  GFile *file = g_file_new_for_path (path);
  GdkFileList *list = gdk_file_list_new_from_array (&file, 1);
  GValue value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, list);
  g_signal_emit_by_name (find_target (window), "drop", &value, 1.0, 1.0, &taken);
  g_value_unset (&value);
  g_object_unref (file);
  return taken;
}

/* (transfer full): a table beside the plan. */
static char *
write_table (WindowFixture *self, const char *name, const char *text)
{
  char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

/* (transfer none) (nullable): the table of what was collected, once it is there. */
static XushiGridSource *
find_source (GtkWidget *root)
{
  XushiGridSource *found = NULL;

  if (XUSHI_IS_GRID (root) && XUSHI_IS_COLLECT_SOURCE (xushi_grid_get_source (XUSHI_GRID (root))))
    return xushi_grid_get_source (XUSHI_GRID (root));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_source (child);
  return found;
}

static gboolean
has_values (gpointer collect)
{
  XushiGridSource *source = find_source (GTK_WIDGET (collect));

  return source != NULL && xushi_grid_source_get_n_rows (source) > 0;
}

/* Another table than the one that was there. The old one is held, so that the new one is not at its
 * address. */
typedef struct
{
  GtkWindow *collect;      /* borrowed */
  XushiGridSource *before; /* owned */
} Other;

static gboolean
has_other (gpointer data)
{
  Other *other = data;
  XushiGridSource *now = find_source (GTK_WIDGET (other->collect));

  return now != NULL && now != other->before;
}

static gboolean
has_collected (gpointer window)
{
  GtkWindow *over = window_fixture_find_over (window);

  return XUSHI_IS_COLLECT_WINDOW (over) && gtk_widget_get_mapped (GTK_WIDGET (over));
}

static void
test_table (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  g_autofree char *path = write_table (self, "回表.csv", "指标,9月\n新增停车位,1234\n");
  g_autofree char *other = write_table (self, "又一份.csv", "指标,9月\n新增停车位,1235\n");
  GtkWindow *collect;
  XushiGridSource *source;
  Other other_table;
  guint n;

  g_assert_true (drop (window, path));
  test_wait_for (has_collected, window);
  collect = window_fixture_find_over (window);
  test_wait_for (has_values, collect);
  source = find_source (GTK_WIDGET (collect));
  n = xushi_grid_source_get_n_rows (source);

  /* A second file of the same figure: both are refused or doubted, none is passed over. */
  other_table = (Other) { collect, g_object_ref (source) };
  g_assert_true (drop (collect, other));
  test_wait_for (has_other, &other_table);
  g_object_unref (other_table.before);
  source = find_source (GTK_WIDGET (collect));
  g_assert_cmpuint (xushi_grid_source_get_n_rows (source), >, n);
  gtk_window_destroy (collect);
  window_fixture_close (window);
  g_unlink (path);
  g_unlink (other);
}

/* A folder of nothing but what is no table is told, file by file. */
static void
test_nothing (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  g_autofree char *folder = g_build_filename (self->folder, "空", NULL);
  g_autofree char *path = g_build_filename (folder, "~$锁.xlsx", NULL);
  GtkWindow *collect;

  g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
  g_assert_true (g_file_set_contents (path, "x", -1, NULL));
  g_assert_true (drop (window, folder));
  test_wait_for (has_collected, window);
  collect = window_fixture_find_over (window);
  g_assert_false (has_values (collect));
  gtk_window_destroy (collect);
  window_fixture_close (window);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  window_fixture_add ("/window/collect/table", test_table);
  window_fixture_add ("/window/collect/nothing", test_nothing);
  return window_fixture_run ();
}
