/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/forms/xushi-backups-window.h"

#include "app/support/xushi-accessible.h"
#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-file-dialog.h"
#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "rows/xushi-backup-text.h"

struct _XushiBackupsWindow
{
  AdwWindow parent_instance;

  GPtrArray *backups;        /* owned, nullable: XushiBackup */
  const XushiBackup *chosen; /* borrowed from them, nullable: its new name is being asked for */

  /* Template children. */
  GtkStack *stack;
  AdwPreferencesGroup *here_group;
  GtkListBox *here;
  GtkWidget *elsewhere_group;
  GtkListBox *elsewhere;
  GtkWidget *others_group;
  GtkListBox *others;
  AdwStatusPage *empty;
};

static guint restored_signal;

G_DEFINE_FINAL_TYPE (XushiBackupsWindow, xushi_backups_window, ADW_TYPE_WINDOW)

static void
path_chosen_cb (const char *path, gpointer data)
{
  XushiBackupsWindow *self = data;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return;
  /* Whether a file of this name is to be replaced was asked. */
  if (!xushi_backup_restore (self->chosen, path, TRUE, &error))
    {
      xushi_dialog_show_error (GTK_WINDOW (self), _ ("The backup cannot be restored"),
                               error->message);
      return;
    }
  g_signal_emit (self, restored_signal, 0, path);
  gtk_window_close (GTK_WINDOW (self));
}

static void
restore_cb (GtkWidget *button, XushiBackupsWindow *self)
{
  g_autofree char *name = NULL;

  self->chosen = g_object_get_data (G_OBJECT (button), "xushi-backup");
  name = xushi_backup_propose_name (self->chosen);
  xushi_dialog_save_file (GTK_WINDOW (self), _ ("Restore as a New File"), XUSHI_FILES_PLAN, name,
                          path_chosen_cb, self, NULL);
}

/* (transfer floating) */
static GtkWidget *
create_button (XushiBackupsWindow *self, const XushiBackup *backup, const char *when)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Restore…"));
  /* TRANSLATORS: the button's name for a screen reader: when the backup was made */
  g_autofree char *name = g_strdup_printf (_ ("Restore the backup: %s"), when);

  xushi_accessible_name_button (GTK_BUTTON (button), name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), "xushi-backup", (gpointer) backup);
  g_signal_connect_object (button, "clicked", G_CALLBACK (restore_cb), self, 0);
  return button;
}

/* (transfer floating) */
static GtkWidget *
create_row (XushiBackupsWindow *self, const XushiBackup *backup, const char *today)
{
  GtkWidget *row = adw_action_row_new ();
  gboolean readable = FALSE;
  g_autofree char *when = xushi_backup_describe_when (backup, today);
  g_autofree char *contents = xushi_backup_describe_contents (backup, &readable);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), when);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), contents);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_set_tooltip_text (row, backup->path);
  if (readable)
    {
      GtkWidget *button = create_button (self, backup, when);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      /* Enter on the row, which is where the focus is first, presses it. */
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
    }
  return row;
}

static void
show_nothing (XushiBackupsWindow *self, const GError *error)
{
  if (error != NULL)
    adw_status_page_set_title (self->empty, _ ("The backups cannot be read"));
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

/* What was told in passing at the first edit stands here for as long as it is so. @sentence:
 * (nullable) */
static void
tell (XushiBackupsWindow *self, const char *sentence)
{
  if (sentence == NULL)
    return;
  xushi_dialog_describe (GTK_WIDGET (self->here_group), sentence);
  xushi_dialog_describe (GTK_WIDGET (self->empty), sentence);
}

static void
fill (XushiBackupsWindow *self, XushiStore *store)
{
  g_autofree char *today = xushi_date_today ();
  g_autoptr (GError) error = NULL;
  guint n_elsewhere = 0, n_others = 0;

  self->backups
      = xushi_backup_list (xushi_store_get_uuid (store), xushi_store_get_path (store), &error);
  tell (self, error != NULL ? error->message : xushi_store_get_backup_problem (store));
  if (self->backups == NULL || self->backups->len == 0)
    {
      show_nothing (self, error);
      return;
    }
  for (guint i = 0; i < self->backups->len; i++)
    {
      const XushiBackup *backup = g_ptr_array_index (self->backups, i);

      n_others += backup->is_other;
      n_elsewhere += !backup->is_here && !backup->is_other;
      gtk_list_box_append (backup->is_here    ? self->here
                           : backup->is_other ? self->others
                                              : self->elsewhere,
                           create_row (self, backup, today));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->here), n_elsewhere + n_others < self->backups->len);
  gtk_widget_set_visible (self->elsewhere_group, n_elsewhere > 0);
  gtk_widget_set_visible (self->others_group, n_others > 0);
}

static void
xushi_backups_window_dispose (GObject *object)
{
  g_clear_pointer (&XUSHI_BACKUPS_WINDOW (object)->backups, g_ptr_array_unref);
  G_OBJECT_CLASS (xushi_backups_window_parent_class)->dispose (object);
}

static void
xushi_backups_window_class_init (XushiBackupsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_backups_window_dispose;
  restored_signal
      = g_signal_new ("restored", XUSHI_TYPE_BACKUPS_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-backups-window.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiBackupsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, XushiBackupsWindow, here_group);
  gtk_widget_class_bind_template_child (widget_class, XushiBackupsWindow, here);
  gtk_widget_class_bind_template_child (widget_class, XushiBackupsWindow, elsewhere_group);
  gtk_widget_class_bind_template_child (widget_class, XushiBackupsWindow, elsewhere);
  gtk_widget_class_bind_template_child (widget_class, XushiBackupsWindow, others_group);
  gtk_widget_class_bind_template_child (widget_class, XushiBackupsWindow, others);
  gtk_widget_class_bind_template_child (widget_class, XushiBackupsWindow, empty);
}

static void
xushi_backups_window_init (XushiBackupsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

XushiBackupsWindow *
xushi_backups_window_new (GtkWindow *parent, XushiSession *session)
{
  XushiBackupsWindow *self
      = g_object_new (XUSHI_TYPE_BACKUPS_WINDOW, "transient-for", parent, NULL);

  xushi_dialog_go_with_parent (GTK_WINDOW (self));
  fill (self, xushi_session_get_store (session));
  return self;
}
