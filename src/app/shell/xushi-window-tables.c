/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

#include "app/matching/xushi-matching-memory.h"
#include "app/matching/xushi-matching-window.h"
#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-file-dialog.h"
#include "base/xushi-i18n.h"
#include "intake/xushi-import.h"
#include "tables/xushi-export.h"
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

/* A table being read from a file in the background. */
typedef struct
{
  char *path;               /* owned */
  XushiTableReview *review; /* owned, nullable: once it was read */
} TableFile;

static TableFile *
table_file_new (const char *path)
{
  TableFile *self = g_new0 (TableFile, 1);

  self->path = g_strdup (path);
  return self;
}

static void
table_file_free (gpointer data)
{
  TableFile *self = data;

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
  xushi_job_run (job, read_in_thread, table_file_new (path), table_file_free);
}

static void
import_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);

  if (xushi_window_finish_edit (self))
    xushi_dialog_open_file (GTK_WINDOW (self), _ ("Enter a Table of Values"), XUSHI_FILES_SHEET,
                            values_chosen_cb, self, NULL);
}

/* What is written, and where. */
typedef struct
{
  XushiExport *export; /* owned */
  char *path;          /* owned */
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  xushi_export_free (writing->export);
  g_free (writing->path);
  g_free (writing);
}

/* A file once begun is finished: that takes no longer than abandoning it. */
static gboolean
write_in_thread (XushiJob *job, gpointer data, GError **error)
{
  const Writing *self = data;

  return !g_cancellable_set_error_if_cancelled (xushi_job_get_cancellable (job), error)
         && xushi_export_write (self->export, error);
}

static void
table_written_cb (XushiWindow *self, const GError *error, XushiJob *job)
{
  const Writing *writing = xushi_job_get_data (job);
  const char *lost = xushi_export_get_lost (writing->export);
  g_autofree char *done = g_strdup_printf (_ ("Saved as %s"), writing->path);

  if (xushi_window_tell_end (self, error, _ ("The table cannot be written"),
                             _ ("Cancelled; nothing was written"), done)
      && lost != NULL)
    xushi_dialog_show_error (GTK_WINDOW (self), _ ("Not everything is in the table"), lost);
}

static void
write_table (XushiWindow *self, const char *path, XushiExportMatter matter)
{
  g_autoptr (XushiJob) job = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GError) error = NULL;
  Writing *writing;

  if (path == NULL || xushi_job_bar_is_busy (self->job_bar))
    return;
  versions = xushi_store_list_adjusted_targets (xushi_session_get_store (self->session), &error);
  if (versions == NULL)
    {
      xushi_dialog_show_error (GTK_WINDOW (self), _ ("The table cannot be written"),
                               error->message);
      return;
    }
  writing = g_new (Writing, 1);
  *writing = (Writing) {
    xushi_export_new (xushi_session_get_plan (self->session), versions, matter, path),
    g_strdup (path),
  };
  job = xushi_job_new (_ ("Writing the table…"));
  xushi_window_follow (self, job);
  g_signal_connect_object (job, "done", G_CALLBACK (table_written_cb), self, G_CONNECT_SWAPPED);
  xushi_job_run (job, write_in_thread, writing, writing_free);
}

static void
plan_path_cb (const char *path, gpointer data)
{
  write_table (data, path, XUSHI_EXPORT_PLAN);
}

static void
values_path_cb (const char *path, gpointer data)
{
  write_table (data, path, XUSHI_EXPORT_VALUES);
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
