/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/forms/xushi-new-plan-window.h"

#include "app/forms/xushi-plan-form.h"
#include "app/matching/xushi-matching-memory.h"
#include "app/matching/xushi-matching-window.h"
#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-file-dialog.h"
#include "app/support/xushi-job-bar.h"
#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "intake/xushi-new-plan.h"

struct _XushiNewPlanWindow
{
  AdwWindow parent_instance;

  XushiTableReview *review; /* owned, nullable: the table that the clerk has accepted */

  /* Template children. */
  AdwToastOverlay *toasts;
  XushiJobBar *job_bar;
  XushiPlanForm *form;
  AdwActionRow *table;
  GtkWidget *create;
};

G_DEFINE_FINAL_TYPE (XushiNewPlanWindow, xushi_new_plan_window, ADW_TYPE_WINDOW)

static guint created_signal;

/* In a plan without areas there would be nowhere to type. */
static gboolean
fill_empty (XushiEditor *editor, gpointer data, GError **error)
{
  return xushi_editor_add_area (editor, _ ("Main Expected Targets"), -1, error) != 0;
}

/* A plan being written to its file in the background. */
typedef struct
{
  char *path;         /* owned */
  GPtrArray *rows;    /* owned, nullable: of XushiPlanRow; without them the plan begins empty */
  XushiPlanInfo info; /* owned contents */
} Creation;

static void
creation_free (gpointer data)
{
  Creation *self = data;

  xushi_plan_info_clear (&self->info);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self->path);
  g_free (self);
}

/* Only touches what it creates itself, the file and its plan, and the rows, which nobody changes. */
static gboolean
create_in_thread (XushiJob *job, gpointer data, GError **error)
{
  Creation *self = data;

  if (g_cancellable_set_error_if_cancelled (xushi_job_get_cancellable (job), error))
    return FALSE;
  return self->rows != NULL
             ? xushi_new_plan_from_rows (self->path, &self->info, self->rows, error)
             : xushi_new_plan_create (self->path, &self->info, fill_empty, NULL, error);
}

/* The dialog has asked whether to replace an existing file, but creating a plan never replaces
 * one. */
static gboolean
check_new (const char *path, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_EXISTS,
               _ ("There is a file %s already, and a new plan replaces none. Choose another "
                  "name."),
               path);
  return FALSE;
}

static void
created_cb (XushiNewPlanWindow *self, const GError *error, XushiJob *job)
{
  const Creation *creation = xushi_job_get_data (job);

  gtk_widget_set_sensitive (self->create, TRUE);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    xushi_dialog_toast (self->toasts, _ ("Cancelled; no plan was created"));
  else if (error != NULL)
    xushi_dialog_show_error (GTK_WINDOW (self), _ ("The plan cannot be made"), error->message);
  else
    {
      g_signal_emit (self, created_signal, 0, creation->path);
      gtk_window_close (GTK_WINDOW (self));
    }
}

static void
create_at (XushiNewPlanWindow *self, Creation *creation)
{
  g_autoptr (XushiJob) job = xushi_job_new (_ ("Creating the plan…"));

  gtk_widget_set_sensitive (self->create, FALSE);
  xushi_job_bar_follow (self->job_bar, job);
  g_signal_connect_object (job, "done", G_CALLBACK (created_cb), self, G_CONNECT_SWAPPED);
  xushi_job_run (job, create_in_thread, creation, creation_free);
}

/* The rows as the clerk has accepted them; dates among them are of the plan's year, which may have
 * been changed since. */
static gboolean
take_rows (XushiNewPlanWindow *self, Creation *creation, GError **error)
{
  if (self->review == NULL)
    return TRUE;
  if (xushi_table_review_get_year (self->review) != creation->info.year)
    xushi_table_review_read (self->review, NULL, creation->info.year);
  if (xushi_table_review_get_block (self->review) != NULL)
    {
      g_set_error_literal (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_INVALID,
                           xushi_table_review_get_block (self->review));
      return FALSE;
    }
  creation->rows = g_ptr_array_ref (xushi_table_review_get_rows (self->review));
  return TRUE;
}

static void
path_chosen_cb (const char *path, gpointer data)
{
  XushiNewPlanWindow *self = data;
  g_autoptr (GError) error = NULL;
  Creation *creation;

  if (path == NULL || xushi_job_bar_is_busy (self->job_bar))
    return;
  creation = g_new0 (Creation, 1);
  creation->path = g_strdup (path);
  if (xushi_plan_form_get_info (self->form, &creation->info, &error) && check_new (path, &error)
      && take_rows (self, creation, &error))
    {
      create_at (self, creation);
      return;
    }
  creation_free (creation);
  xushi_dialog_show_error (GTK_WINDOW (self), _ ("The plan cannot be made"), error->message);
}

static void
create_cb (XushiNewPlanWindow *self)
{
  g_auto (XushiPlanInfo) info = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if (!xushi_plan_form_get_info (self->form, &info, &error))
    {
      xushi_dialog_toast_reason (self->toasts, error->message);
      return;
    }
  name = g_strdup_printf ("%s%d.xushi", info.place, info.year);
  xushi_dialog_save_file (GTK_WINDOW (self), _ ("Where to Keep the Plan"), XUSHI_FILES_PLAN, name,
                          path_chosen_cb, self, NULL);
}

/* A table being read in the background. */
typedef struct
{
  char *path;               /* owned */
  XushiTableReview *review; /* owned, nullable until it is read */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_clear_object (&self->review);
  g_free (self->path);
  g_free (self);
}

static gboolean
read_in_thread (XushiJob *job, gpointer data, GError **error)
{
  Reading *self = data;

  self->review = xushi_table_review_open (self->path, XUSHI_MATCHING_PLAN, error);
  return self->review != NULL
         && !g_cancellable_set_error_if_cancelled (xushi_job_get_cancellable (job), error);
}

static void
accepted_cb (XushiNewPlanWindow *self, XushiTableReview *review)
{
  guint n = xushi_table_review_get_rows (review)->len;
  /* TRANSLATORS: the name of a table's file, how many indicators are taken from it */
  g_autofree char *said = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s: %u indicator", "%s: %u indicators", n),
      xushi_table_review_get_name (review), n);

  g_set_object (&self->review, review);
  adw_action_row_set_subtitle (self->table, said);
}

static void
table_read_cb (XushiNewPlanWindow *self, const GError *error, XushiJob *job)
{
  const Reading *reading = xushi_job_get_data (job);
  XushiMatchingWindow *window;

  gtk_widget_set_sensitive (self->create, TRUE);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    {
      xushi_dialog_show_error (GTK_WINDOW (self), _ ("The table cannot be read"), error->message);
      return;
    }
  xushi_matching_memory_recall (reading->review);
  xushi_table_review_read (reading->review, NULL, xushi_plan_form_get_year (self->form));
  window = xushi_matching_window_new (GTK_WINDOW (self), reading->review);
  g_signal_connect_object (window, "accepted", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
table_chosen_cb (const char *path, gpointer data)
{
  XushiNewPlanWindow *self = data;
  g_autoptr (XushiJob) job = NULL;
  Reading *reading;

  if (path == NULL || xushi_job_bar_is_busy (self->job_bar))
    return;
  reading = g_new0 (Reading, 1);
  reading->path = g_strdup (path);
  job = xushi_job_new (_ ("Reading the table…"));
  gtk_widget_set_sensitive (self->create, FALSE);
  xushi_job_bar_follow (self->job_bar, job);
  g_signal_connect_object (job, "done", G_CALLBACK (table_read_cb), self, G_CONNECT_SWAPPED);
  xushi_job_run (job, read_in_thread, reading, reading_free);
}

static void
choose_table_cb (XushiNewPlanWindow *self)
{
  xushi_dialog_open_file (GTK_WINDOW (self), _ ("Choose a Plan Table"), XUSHI_FILES_SHEET,
                          table_chosen_cb, self, NULL);
}

static gboolean
xushi_new_plan_window_close_request (GtkWindow *window)
{
  return !xushi_job_bar_may_close (XUSHI_NEW_PLAN_WINDOW (window)->job_bar)
         || GTK_WINDOW_CLASS (xushi_new_plan_window_parent_class)->close_request (window);
}

static void
xushi_new_plan_window_finalize (GObject *object)
{
  g_clear_object (&XUSHI_NEW_PLAN_WINDOW (object)->review);
  G_OBJECT_CLASS (xushi_new_plan_window_parent_class)->finalize (object);
}

static void
xushi_new_plan_window_class_init (XushiNewPlanWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = xushi_new_plan_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = xushi_new_plan_window_close_request;
  g_type_ensure (XUSHI_TYPE_PLAN_FORM);
  g_type_ensure (XUSHI_TYPE_JOB_BAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/xushi/Xushi/xushi-new-plan-window.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiNewPlanWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, XushiNewPlanWindow, job_bar);
  gtk_widget_class_bind_template_child (widget_class, XushiNewPlanWindow, form);
  gtk_widget_class_bind_template_child (widget_class, XushiNewPlanWindow, table);
  gtk_widget_class_bind_template_child (widget_class, XushiNewPlanWindow, create);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_table_cb);

  created_signal
      = g_signal_new ("created", XUSHI_TYPE_NEW_PLAN_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
xushi_new_plan_window_init (XushiNewPlanWindow *self)
{
  XushiPlanInfo info = { .year = xushi_date_this_year () };

  gtk_widget_init_template (GTK_WIDGET (self));
  xushi_plan_form_set_info (self->form, &info);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

XushiNewPlanWindow *
xushi_new_plan_window_new (GtkWindow *parent)
{
  XushiNewPlanWindow *self
      = g_object_new (XUSHI_TYPE_NEW_PLAN_WINDOW, "transient-for", parent, NULL);

  xushi_dialog_go_with_parent (GTK_WINDOW (self));
  return self;
}
