/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

#include "app/matching/xushi-matching-memory.h"
#include "app/matching/xushi-matching-window.h"
#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-file-dialog.h"
#include "base/xushi-i18n.h"
#include "intake/xushi-import.h"
#include "tables/xushi-plan-table.h"
#include "tables/xushi-table-write.h"
#include "tables/xushi-values-table.h"

/* The actions that import and export tables: what departments send back, and what other programs
 * want. */

static gboolean
enter_slice (gpointer data, double *share, GError **error)
{
  return xushi_values_import_step (data, share, error);
}

static void
free_import (gpointer data)
{
  xushi_values_import_free (data);
}

static void
entered_cb (XushiWindow *self, const GError *error, XushiJob *job)
{
  guint n = xushi_values_import_get_n_rows (xushi_job_get_data (job));
  g_autofree char *done
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u month's reading was entered.",
                                      "%u months' readings were entered.", n),
                         n);

  xushi_window_tell_end (self, error, _ ("The table cannot be entered"),
                         _ ("Cancelled; nothing was entered"), done);
}

/* In slices, between which the window can show progress and cancel. */
static void
enter_rows (XushiWindow *self, GPtrArray *rows)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiJob) job = NULL;
  XushiValuesImport *import
      = xushi_values_import_new (xushi_session_get_editor (self->session), rows, &error);

  if (import == NULL)
    {
      xushi_dialog_show_error (GTK_WINDOW (self), _ ("The table cannot be entered"),
                               error->message);
      return;
    }
  job = xushi_job_new (_ ("Entering the table…"));
  xushi_window_follow (self, job);
  g_signal_connect_object (job, "done", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  xushi_job_run_in_slices (job, enter_slice, NULL, import, free_import);
}

/* A table being read from or written to a file in the background. */
typedef struct
{
  char *path;               /* owned */
  XushiTable *table;        /* owned, nullable: one to write */
  XushiTableReview *review; /* owned, nullable: one that was read */
} TableFile;

static TableFile *
table_file_new (const char *path, XushiTable *table)
{
  TableFile *self = g_new0 (TableFile, 1);

  self->path = g_strdup (path);
  self->table = table;
  return self;
}

static void
table_file_free (gpointer data)
{
  TableFile *self = data;

  g_clear_pointer (&self->table, xushi_table_free);
  g_clear_object (&self->review);
  g_free (self->path);
  g_free (self);
}

static gboolean
read_in_thread (XushiJob *job, gpointer data, GError **error)
{
  TableFile *self = data;

  self->review = xushi_table_review_open (self->path, XUSHI_MATCHING_VALUES, error);
  return self->review != NULL
         && !g_cancellable_set_error_if_cancelled (xushi_job_get_cancellable (job), error);
}

/* The rows are about the indicators of the plan that was open when they were read. */
static void
accepted_cb (XushiWindow *self, XushiTableReview *review)
{
  if (self->session != NULL
      && xushi_session_get_plan (self->session) == xushi_table_review_get_plan (review))
    enter_rows (self, xushi_table_review_get_rows (review));
  else
    xushi_window_toast (self, _ ("Nothing was entered: the plan was opened anew meanwhile. Enter "
                                 "the table again."));
}

/* The rows are matched with the indicators of the plan as it is now. A table in which nothing is
 * doubtful, as the program writes it, is entered at once; another one is shown first. */
static void
enter_table (XushiWindow *self, XushiTableReview *review)
{
  XushiMatchingWindow *window;

  xushi_matching_memory_recall (review);
  xushi_table_review_read (review, xushi_session_get_plan (self->session),
                           xushi_session_get_year (self->session));
  if (xushi_table_review_is_plain (review))
    {
      enter_rows (self, xushi_table_review_get_rows (review));
      return;
    }
  window = xushi_matching_window_new (GTK_WINDOW (self), review);
  g_signal_connect_object (window, "accepted", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
values_read_cb (XushiWindow *self, const GError *error, XushiJob *job)
{
  const TableFile *file = xushi_job_get_data (job);

  if (!xushi_window_tell_end (self, error, _ ("The table cannot be entered"),
                              _ ("Cancelled; nothing was entered"), NULL)
      || self->session == NULL)
    return;
  if (xushi_window_finish_edit (self))
    enter_table (self, file->review);
  else
    xushi_window_toast (self, _ ("Nothing was entered: correct what is being typed, and enter the "
                                 "table again."));
}

static void
values_chosen_cb (const char *path, gpointer data)
{
  XushiWindow *self = data;
  g_autoptr (XushiJob) job = NULL;

  if (path == NULL || xushi_job_bar_is_busy (self->job_bar))
    return;
  job = xushi_job_new (_ ("Reading the table…"));
  xushi_window_follow (self, job);
  g_signal_connect_object (job, "done", G_CALLBACK (values_read_cb), self, G_CONNECT_SWAPPED);
  xushi_job_run (job, read_in_thread, table_file_new (path, NULL), table_file_free);
}

static void
import_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);

  if (xushi_window_finish_edit (self))
    xushi_dialog_open_file (GTK_WINDOW (self), _ ("Enter a Table of Values"), XUSHI_FILES_TABLE,
                            values_chosen_cb, self, NULL);
}

/* A file once begun is finished: that takes no longer than abandoning it. */
static gboolean
write_in_thread (XushiJob *job, gpointer data, GError **error)
{
  const TableFile *self = data;

  return !g_cancellable_set_error_if_cancelled (xushi_job_get_cancellable (job), error)
         && xushi_table_write_file (self->table, self->path, error);
}

static void
table_written_cb (XushiWindow *self, const GError *error, XushiJob *job)
{
  const TableFile *file = xushi_job_get_data (job);
  g_autofree char *done = g_strdup_printf (_ ("Saved as %s"), file->path);

  xushi_window_tell_end (self, error, _ ("The table cannot be written"),
                         _ ("Cancelled; nothing was written"), done);
}

/* Takes ownership of @table. */
static void
write_table (XushiWindow *self, const char *path, XushiTable *table)
{
  g_autoptr (XushiJob) job = xushi_job_new (_ ("Writing the table…"));

  xushi_window_follow (self, job);
  g_signal_connect_object (job, "done", G_CALLBACK (table_written_cb), self, G_CONNECT_SWAPPED);
  xushi_job_run (job, write_in_thread, table_file_new (path, table), table_file_free);
}

static void
plan_path_cb (const char *path, gpointer data)
{
  XushiWindow *self = data;

  if (path != NULL && !xushi_job_bar_is_busy (self->job_bar))
    write_table (self, path, xushi_plan_table_write (xushi_session_get_plan (self->session)));
}

static void
values_path_cb (const char *path, gpointer data)
{
  XushiWindow *self = data;

  if (path != NULL && !xushi_job_bar_is_busy (self->job_bar))
    write_table (self, path, xushi_values_table_write (xushi_session_get_plan (self->session)));
}

static void
export_plan_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);

  if (xushi_window_finish_edit (self))
    xushi_dialog_save_file (GTK_WINDOW (self), _ ("Export the Plan Table"), XUSHI_FILES_TABLE,
                            _ ("plan table.xlsx"), plan_path_cb, self, NULL);
}

static void
export_values_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);

  if (xushi_window_finish_edit (self))
    xushi_dialog_save_file (GTK_WINDOW (self), _ ("Export the Values"), XUSHI_FILES_TABLE,
                            _ ("values.xlsx"), values_path_cb, self, NULL);
}

void
xushi_window_install_table_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import-values", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "win.export-plan", NULL, export_plan_cb);
  gtk_widget_class_install_action (widget_class, "win.export-values", NULL, export_values_cb);
}
