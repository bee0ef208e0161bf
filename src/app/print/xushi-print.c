/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/xushi-print.h"

#include "app/print/xushi-print-settings.h"
#include "app/support/xushi-dialogs.h"
#include "base/xushi-i18n.h"
#include "page/xushi-document.h"

/* One job, which lives as long as its operation. */
typedef struct
{
  XushiPrintMatter *matter; /* owned */
  XushiPageSetup setup;    /* its strings are owned below */
  char *date;              /* owned, nullable */
  char *due;               /* owned, nullable */
  char *office;            /* owned, nullable */
  GArray *area_ids;        /* owned, nullable: those of the setup */
  GStrv departments;       /* owned, nullable: the same */
  XushiDocument *document; /* owned, from begin-print on */
  XushiJob *progress;      /* owned; begun by begin-print */
  XushiPrintBegun begun;   /* nullable */
  GtkWindow *parent;       /* weak, nullable */
} Job;

static void
job_free (gpointer data, GClosure *closure)
{
  Job *job = data;

  g_clear_object (&job->document);
  g_clear_object (&job->progress);
  g_clear_weak_pointer (&job->parent);
  xushi_print_matter_free (job->matter);
  g_clear_pointer (&job->area_ids, g_array_unref);
  g_strfreev (job->departments);
  g_free (job->date);
  g_free (job->due);
  g_free (job->office);
  g_free (job);
}

/* Only now is it known which paper the dialog settled on. The plan may have changed since the dialog
 * was opened. */
static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, Job *job)
{
  xushi_print_settings_take_paper (&job->setup, gtk_print_context_get_page_setup (context));
  g_clear_object (&job->document);
  xushi_print_matter_update (job->matter, NULL);
  xushi_print_matter_enter (job->matter, &job->setup);
  job->document
      = xushi_document_new_judged (xushi_print_matter_get_judged (job->matter), &job->setup);
  gtk_print_operation_set_n_pages (operation,
                                   (int) xushi_document_get_n_pages (job->document));
  xushi_job_begin (job->progress);
  if (job->begun != NULL && job->parent != NULL)
    job->begun (job->progress, job->parent);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Job *job)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height;

  xushi_job_tell (job->progress, (double) page / xushi_document_get_n_pages (job->document));
  /* Papers other than A4 and A3 get the page scaled to their width. */
  xushi_document_get_page_size (job->document, &width, &height);
  xushi_document_describe (job->document, cairo_get_target (cr));
  cairo_save (cr);
  cairo_scale (cr, gtk_print_context_get_width (context) / width,
               gtk_print_context_get_width (context) / width);
  xushi_document_draw_page (job->document, cr, (guint) page);
  cairo_restore (cr);
}

/* Whatever the result, nothing is being printed any more. */
static void
finished_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, Job *job)
{
  if (xushi_job_is_running (job->progress))
    xushi_job_finish (job->progress, NULL);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWindow *parent)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    xushi_print_settings_save_printer (gtk_print_operation_get_print_settings (operation));
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      xushi_dialog_show_error (parent, _ ("The pages could not be printed"),
                               error != NULL ? error->message : NULL);
    }
}

/* The setup that is given is only borrowed. */
static void
keep_selection (Job *job, const XushiPageSetup *setup)
{
  job->departments = g_strdupv ((GStrv) setup->departments);
  job->setup.departments = (const char *const *) job->departments;
  job->setup.area_ids = NULL;
  job->due = g_strdup (setup->due);
  job->setup.due = job->due;
  job->office = g_strdup (setup->office);
  job->setup.office = job->office;
  if (setup->area_ids == NULL)
    return;
  job->area_ids = g_array_new (TRUE, FALSE, sizeof (gint64));
  for (const gint64 *id = setup->area_ids; *id != 0; id++)
    g_array_append_val (job->area_ids, *id);
  job->setup.area_ids = (const gint64 *) (gpointer) job->area_ids->data;
}

/* (transfer full): what the pages are called at the printer. */
static char *
describe (const XushiPrintMatter *matter)
{
  const char *title = xushi_plan_get_info (xushi_print_matter_get_plan (matter))->title;
  const XushiMeeting *frozen = xushi_print_matter_get_frozen (matter);

  if (frozen == NULL || title == NULL)
    return g_strdup (title);
  return g_strdup_printf ("%s %s", title, xushi_meeting_get_snapshot (frozen)->name);
}

/* (transfer full): what is common to the printer and a file. @parent and @begun: (nullable) */
static GtkPrintOperation *
new_operation (const XushiPrintMatter *matter, const XushiPageSetup *setup, GtkWindow *parent,
               XushiPrintBegun begun)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) paper = xushi_print_settings_make_paper (setup);
  g_autofree char *title = describe (matter);
  Job *job = g_new0 (Job, 1);

  job->matter = xushi_print_matter_copy (matter);
  job->setup = *setup;
  job->date = g_strdup (setup->date);
  job->setup.date = job->date;
  keep_selection (job, setup);
  job->progress = xushi_job_new (_ ("Printing the pages…"));
  job->begun = begun;
  g_set_weak_pointer (&job->parent, parent);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_default_page_setup (operation, paper);
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_print_cb), job, job_free, 0);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);
  g_signal_connect (operation, "done", G_CALLBACK (finished_cb), job);
  g_signal_connect_object (xushi_job_get_cancellable (job->progress), "cancelled",
                           G_CALLBACK (gtk_print_operation_cancel), operation,
                           G_CONNECT_SWAPPED);
  return operation;
}

void
xushi_print_run (GtkWindow *parent, const XushiPrintMatter *matter, const XushiPageSetup *setup,
                 guint page, XushiPrintBegun begun)
{
  g_autoptr (GtkPrintOperation) operation = new_operation (matter, setup, parent, begun);
  g_autoptr (GtkPrintSettings) printer = xushi_print_settings_load_printer ();
  g_autofree char *title = describe (matter);

  /* A file that the dialog prints to is named as one that is saved. */
  if (title != NULL)
    gtk_print_settings_set (printer, GTK_PRINT_SETTINGS_OUTPUT_BASENAME,
                            g_strdelimit (title, "/", '-'));
  gtk_print_operation_set_print_settings (operation, printer);
  gtk_print_operation_set_current_page (operation, (int) page);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}

gboolean
xushi_print_to_file (const XushiPrintMatter *matter, const XushiPageSetup *setup,
                     const char *path, GError **error)
{
  g_autoptr (GtkPrintOperation) operation = new_operation (matter, setup, NULL, NULL);

  gtk_print_operation_set_export_filename (operation, path);
  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, error)
         == GTK_PRINT_OPERATION_RESULT_APPLY;
}
