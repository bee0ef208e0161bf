/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-start-page.h"

#include "app/support/xushi-settings.h"
#include "base/xushi-file-name.h"
#include "base/xushi-i18n.h"

#include <adwaita.h>

/* XushiStartPage: see the header. CSS node “startpage”.
 *
 * Recent plans are listed at once; whether their files still exist is checked in the background,
 * and the row of a missing file is removed when the answer comes. A share that is away may never
 * answer: its row stays, and opening it reports why that fails. */
struct _XushiStartPage
{
  GtkWidget parent_instance;

  GCancellable *looking; /* owned: cancels the checks for the recent files */

  /* Template children. */
  GtkWidget *scroller;
  GtkListBox *offers;
  GtkWidget *recent_box;
  GtkListBox *recent;
};

G_DEFINE_FINAL_TYPE (XushiStartPage, xushi_start_page, GTK_TYPE_WIDGET)

static guint file_activated_signal;

static void
recent_activated_cb (GtkListBox *list, GtkListBoxRow *row, gpointer data)
{
  XushiStartPage *self = data;
  /* The window may drop this page while it opens the file. */
  g_autofree char *path = g_strdup (g_object_get_data (G_OBJECT (row), "xushi-path"));

  g_signal_emit (self, file_activated_signal, 0, path);
}

static void
looked_cb (GObject *file, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (file), result, &error);
  GtkWidget *list = gtk_widget_get_parent (row);
  gboolean gone = info != NULL ? g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR
                               : g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  /* The user may have left the page in the meantime. */
  if (!gone || list == NULL)
    return;
  gtk_list_box_remove (GTK_LIST_BOX (list), row);
  if (gtk_widget_get_first_child (list) == NULL)
    gtk_widget_set_visible (gtk_widget_get_parent (list), FALSE);
}

static void
append_recent (XushiStartPage *self, const char *path)
{
  g_autofree char *title = xushi_settings_dup_recent_title (path);
  g_autofree char *name = xushi_file_name_show (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *where = title != NULL ? g_strdup_printf ("%s · %s", name, folder) : NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title != NULL ? title : name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), where != NULL ? where : folder);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "xushi-path", g_strdup (path), g_free);
  gtk_list_box_append (self->recent, row);
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_LOW, self->looking, looked_cb, g_object_ref (row));
}

static gboolean
xushi_start_page_grab_focus (GtkWidget *widget)
{
  XushiStartPage *self = XUSHI_START_PAGE (widget);

  return gtk_widget_child_focus (GTK_WIDGET (self->offers), GTK_DIR_TAB_FORWARD);
}

static void
xushi_start_page_dispose (GObject *object)
{
  XushiStartPage *self = XUSHI_START_PAGE (object);

  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (xushi_start_page_parent_class)->dispose (object);
}

static void
xushi_start_page_class_init (XushiStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_start_page_dispose;
  widget_class->grab_focus = xushi_start_page_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-start-page.ui");
  gtk_widget_class_set_css_name (widget_class, "startpage");
  gtk_widget_class_bind_template_child (widget_class, XushiStartPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, XushiStartPage, offers);
  gtk_widget_class_bind_template_child (widget_class, XushiStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, XushiStartPage, recent);
  gtk_widget_class_bind_template_callback (widget_class, recent_activated_cb);

  file_activated_signal
      = g_signal_new ("file-activated", XUSHI_TYPE_START_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
xushi_start_page_init (XushiStartPage *self)
{
  g_auto (GStrv) paths = xushi_settings_list_recent ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->looking = g_cancellable_new ();
  for (char **path = paths; *path != NULL; path++)
    append_recent (self, *path);
  gtk_widget_set_visible (self->recent_box, paths[0] != NULL);
}

GtkWidget *
xushi_start_page_new (void)
{
  return g_object_new (XUSHI_TYPE_START_PAGE, NULL);
}
