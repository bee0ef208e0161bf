/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/xushi-print-window.h"

#include "app/print/xushi-print-check.h"
#include "app/print/xushi-print-choice.h"
#include "app/print/xushi-print-settings.h"
#include "app/print/xushi-print.h"
#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-file-dialog.h"
#include "app/support/xushi-job-bar.h"
#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "page/xushi-document.h"
#include "page/xushi-page-fonts.h"
#include "widgets/xushi-chart-view.h"

/* How long the window may not respond while pages are laid out, microseconds. */
#define SLICE 8000

/* Room around the page on the desk, in pixels. */
#define DESK 18

struct _XushiPrintWindow
{
  AdwWindow parent_instance;

  XushiSession *session;   /* owned, nullable while it is built */
  XushiPageSetup setup;    /* its date is owned below */
  char *date;              /* owned: of today */
  XushiDocument *document; /* owned */
  guint stepping;          /* source: the document is being completed; 0 if not */
  guint wanted;            /* the page to be in view, from 0 */
  guint shown;             /* the page in view: a different one until the wanted one is ready */
  gboolean filling;
  gboolean kept;    /* the choices are remembered */
  gboolean checked; /* the plan as it is */

  /* Template children. */
  AdwToastOverlay *toasts;
  XushiJobBar *job_bar;
  GtkWidget *previous;
  GtkWidget *next;
  GtkLabel *number;
  GtkWidget *print;
  GtkWidget *save;
  GtkCheckButton *overview;
  GtkCheckButton *areas;
  GtkCheckButton *flags;
  GtkCheckButton *departments;
  GtkCheckButton *slips;
  GtkCheckButton *nodes;
  GtkCheckButton *values;
  GtkCheckButton *phone;
  XushiPrintChoice *choice;
  GtkDropDown *paper;
  GtkDropDown *orientation;
  GtkDropDown *density;
  GtkDropDown *form;
  GtkLabel *fonts;
  GtkCheckButton *mono;
  GtkCheckButton *signature;
  GtkCheckButton *quotes;
  GtkCheckButton *definitions;
  XushiChartView *page;
  XushiPrintCheck *check;
};

enum
{
  INDICATOR_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (XushiPrintWindow, xushi_print_window, ADW_TYPE_WINDOW)

static void
draw_page (cairo_t *cr, double width, double height, const XushiChartStyle *style, gpointer data)
{
  XushiPrintWindow *self = data;
  double paper_width, paper_height, scale;

  if (self->document == NULL)
    return;
  xushi_document_get_page_size (self->document, &paper_width, &paper_height);
  scale = MIN ((width - 2 * DESK) / paper_width, (height - 2 * DESK) / paper_height);
  if (scale <= 0)
    return;
  cairo_translate (cr, floor ((width - paper_width * scale) / 2),
                   floor ((height - paper_height * scale) / 2));
  cairo_rectangle (cr, 1, 2, paper_width * scale + 1, paper_height * scale + 1);
  cairo_set_source_rgba (cr, 0, 0, 0, 0.25);
  cairo_fill (cr);
  cairo_rectangle (cr, 0, 0, paper_width * scale, paper_height * scale);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  cairo_scale (cr, scale, scale);
  xushi_document_draw_page (self->document, cr, self->shown);
}

static void
describe_page (XushiPrintWindow *self, guint page, guint n)
{
  const char *title = xushi_document_get_page_title (self->document, page);
  g_autofree char *number = NULL, *label = NULL;

  if (xushi_document_is_complete (self->document))
    {
      /* TRANSLATORS: which page is in view, of how many */
      number = g_strdup_printf (_ ("%u / %u"), page + 1, n);
      label = g_strdup_printf (_ ("Page %u of %u: %s"), page + 1, n, title);
    }
  else
    {
      /* TRANSLATORS: which page is in view while it is not known yet how many there are */
      number = g_strdup_printf (_ ("%u / …"), page + 1);
      label = g_strdup_printf (_ ("Page %u: %s"), page + 1, title);
    }
  gtk_label_set_label (self->number, number);
  xushi_chart_view_set_label (self->page, label);
}

static void
show_page (XushiPrintWindow *self, guint page)
{
  guint n = xushi_document_get_n_pages (self->document);

  self->wanted = page;
  self->shown = MIN (page, n - 1);
  describe_page (self, self->shown, n);
  gtk_widget_set_sensitive (self->previous, self->shown > 0);
  gtk_widget_set_sensitive (self->next, self->shown + 1 < n || self->stepping != 0);
  xushi_chart_view_refresh (self->page);
}

static void
stop_stepping (XushiPrintWindow *self)
{
  g_clear_handle_id (&self->stepping, g_source_remove);
}

/* Once for each state of the plan, after its pages are there. */
static void
check_plan (XushiPrintWindow *self)
{
  if (self->checked)
    return;
  self->checked = TRUE;
  xushi_print_check_update (self->check, self->session);
}

/* Lays out the pages after the first, a slice at a time between the user's actions. */
static gboolean
step_cb (gpointer data)
{
  XushiPrintWindow *self = data;
  gint64 end = g_get_monotonic_time () + SLICE;

  while (xushi_document_step (self->document))
    if (g_get_monotonic_time () > end)
      return G_SOURCE_CONTINUE;
  self->stepping = 0;
  show_page (self, self->wanted);
  check_plan (self);
  return G_SOURCE_REMOVE;
}

/* Which typefaces of the official form are not there. */
static void
tell_fonts (XushiPrintWindow *self)
{
  g_autofree char *missing = xushi_page_fonts_describe (xushi_session_get_plan (self->session), &self->setup);

  gtk_label_set_label (self->fonts, missing != NULL ? missing : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fonts), missing != NULL);
}

static void
rebuild (XushiPrintWindow *self)
{
  stop_stepping (self);
  tell_fonts (self);
  g_clear_object (&self->document);
  self->document
      = xushi_document_begin (xushi_session_get_judged (self->session), &self->setup);
  if (!xushi_document_is_complete (self->document))
    self->stepping = g_idle_add_full (G_PRIORITY_LOW, step_cb, self, NULL);
  else
    check_plan (self);
  show_page (self, self->wanted);
}

/* The pages in view, and those that are saved, are those of the plan as it is now. */
static void
session_changed_cb (XushiPrintWindow *self)
{
  self->setup.month = xushi_session_get_month (self->session);
  self->checked = FALSE;
  xushi_print_choice_fill (self->choice, xushi_session_get_plan (self->session));
  xushi_print_choice_apply (self->choice, &self->setup);
  rebuild (self);
}

/* How many parts have a button. */
#define N_BUTTONS 8

/* The part that each button stands for. */
typedef struct
{
  GtkCheckButton *button;
  XushiPageParts part;
} PartButton;

static void
list_parts (XushiPrintWindow *self, PartButton *parts)
{
  const PartButton all[N_BUTTONS] = {
    { self->overview, XUSHI_PAGE_OVERVIEW }, { self->areas, XUSHI_PAGE_AREAS },
    { self->flags, XUSHI_PAGE_FLAGS },       { self->departments, XUSHI_PAGE_DEPARTMENTS },
    { self->slips, XUSHI_PAGE_SLIPS },       { self->nodes, XUSHI_PAGE_NODES },
    { self->values, XUSHI_PAGE_VALUES },     { self->phone, XUSHI_PAGE_PHONE },
  };

  memcpy (parts, all, sizeof all);
}

static void
fill (XushiPrintWindow *self)
{
  const XushiPageSetup *setup = &self->setup;
  PartButton parts[N_BUTTONS];

  self->filling = TRUE;
  list_parts (self, parts);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_check_button_set_active (parts[i].button, (setup->parts & parts[i].part) != 0);
  gtk_drop_down_set_selected (self->paper, setup->paper);
  gtk_drop_down_set_selected (self->orientation, setup->portrait ? 1 : 0);
  gtk_drop_down_set_selected (self->density, setup->density);
  gtk_drop_down_set_selected (self->form, setup->form);
  gtk_check_button_set_active (self->mono, setup->mono);
  gtk_check_button_set_active (self->signature, setup->signature);
  gtk_check_button_set_active (self->quotes, setup->quotes);
  gtk_check_button_set_active (self->definitions, setup->definitions);
  self->filling = FALSE;
}

static void
read_options (XushiPrintWindow *self)
{
  XushiPageSetup *setup = &self->setup;
  PartButton parts[N_BUTTONS];

  list_parts (self, parts);
  setup->parts = 0;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (gtk_check_button_get_active (parts[i].button))
      setup->parts |= parts[i].part;
  xushi_print_choice_apply (self->choice, setup);
  setup->paper = gtk_drop_down_get_selected (self->paper) == 1 ? XUSHI_PAPER_A3 : XUSHI_PAPER_A4;
  setup->portrait = gtk_drop_down_get_selected (self->orientation) == 1;
  setup->density = gtk_drop_down_get_selected (self->density);
  setup->form = gtk_drop_down_get_selected (self->form);
  setup->mono = gtk_check_button_get_active (self->mono);
  setup->signature = gtk_check_button_get_active (self->signature);
  setup->quotes = gtk_check_button_get_active (self->quotes);
  setup->definitions = gtk_check_button_get_active (self->definitions);
}

/* Whether there is something to print, and nothing is being printed or saved. */
static gboolean
is_ready (XushiPrintWindow *self)
{
  return self->setup.parts != 0 && !xushi_job_bar_is_busy (self->job_bar);
}

static void
update_buttons (XushiPrintWindow *self)
{
  gtk_widget_set_sensitive (self->print, is_ready (self));
  gtk_widget_set_sensitive (self->save, is_ready (self));
}

/* The window shows @job, and accepts no other job until it is done. */
static void
follow (XushiPrintWindow *self, XushiJob *job)
{
  xushi_job_bar_follow (self->job_bar, job);
  g_signal_connect_object (job, "done", G_CALLBACK (update_buttons), self, G_CONNECT_SWAPPED);
  update_buttons (self);
}

static void
option_changed_cb (XushiPrintWindow *self)
{
  if (self->filling || self->session == NULL)
    return;
  read_options (self);
  update_buttons (self);
  if (self->setup.parts == 0)
    return;
  if (self->kept)
    xushi_print_settings_save (&self->setup);
  rebuild (self);
}

static void
previous_cb (XushiPrintWindow *self)
{
  if (self->shown > 0)
    show_page (self, self->shown - 1);
}

static void
next_cb (XushiPrintWindow *self)
{
  if (self->shown + 1 == xushi_document_get_n_pages (self->document))
    {
      stop_stepping (self);
      while (xushi_document_step (self->document))
        ;
    }
  show_page (self, self->shown + 1);
}

static void
print_begun_cb (XushiJob *job, gpointer data)
{
  follow (data, job);
}

/* What goes on paper or into a file is what the plan's file holds now; where that cannot be read,
 * the clerk is told. */
static void
look (XushiPrintWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (!xushi_session_look (self->session, &error))
    xushi_dialog_toast_reason (self->toasts, error->message);
}

static void
print_cb (XushiPrintWindow *self)
{
  if (!is_ready (self))
    return;
  look (self);
  xushi_print_run (GTK_WINDOW (self), self->session, &self->setup, self->shown, print_begun_cb);
}

/* What is being saved in the background. */
typedef struct
{
  XushiDocument *document; /* owned; gone when the work is done */
  char *path;              /* owned */
  GStrv files;             /* owned; what was written */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_clear_object (&saving->document);
  g_strfreev (saving->files);
  g_free (saving->path);
  g_free (saving);
}

static void
tell_share (double share, gpointer job)
{
  xushi_job_tell (job, share);
}

/* The document is freed here, too: its shaped texts belong to this thread. */
static gboolean
save_in_thread (XushiJob *job, gpointer data, GError **error)
{
  Saving *saving = data;
  const XushiSaveWatch watch = { xushi_job_get_cancellable (job), tell_share, job };
  gboolean saved
      = xushi_document_save (saving->document, saving->path, &watch, &saving->files, error);

  g_clear_object (&saving->document);
  return saved;
}

static void
saved_cb (XushiPrintWindow *self, const GError *error, XushiJob *job)
{
  const Saving *saving = xushi_job_get_data (job);
  g_autofree char *message = NULL;

  if (error == NULL)
    message = g_strdup_printf (_ ("Saved as %s"), saving->files[0]);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    message = g_strdup (_ ("Cancelled; nothing was written"));
  else
    xushi_dialog_show_error (GTK_WINDOW (self), _ ("The pages could not be saved"),
                             error->message);
  if (message != NULL)
    xushi_dialog_toast (self->toasts, message);
}

static void
path_chosen_cb (const char *path, gpointer data)
{
  XushiPrintWindow *self = data;
  g_autoptr (XushiJob) job = NULL;
  Saving *saving;

  if (path == NULL || !is_ready (self))
    return;
  look (self);
  job = xushi_job_new (_ ("Saving the pages…"));
  saving = g_new0 (Saving, 1);
  saving->document = xushi_document_copy (self->document);
  saving->path = g_strdup (path);
  follow (self, job);
  g_signal_connect_object (job, "done", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  xushi_job_run (job, save_in_thread, saving, saving_free);
}

static void
save_cb (XushiPrintWindow *self)
{
  const XushiPlanInfo *info = xushi_plan_get_info (xushi_session_get_plan (self->session));
  /* TRANSLATORS: the proposed file name of the pages: place, year, month */
  g_autofree char *name
      = g_strdup_printf (_ ("%s %d-%02d.pdf"), info->place != NULL ? info->place : "",
                         info->year, self->setup.month);

  xushi_dialog_save_file (GTK_WINDOW (self), _ ("Save the Pages"), XUSHI_FILES_PAGES,
                          g_strchug (name), path_chosen_cb, self, NULL);
}

/* A finding leads to its row behind the window; one about the plan has none. */
static void
finding_activated_cb (XushiPrintWindow *self, XushiIndicator *indicator)
{
  if (indicator == NULL)
    return;
  g_object_ref (self);
  g_signal_emit (self, signals[INDICATOR_ACTIVATED], 0, indicator);
  gtk_window_close (GTK_WINDOW (self));
  g_object_unref (self);
}

static void
previous_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  previous_cb (XUSHI_PRINT_WINDOW (widget));
}

static void
next_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  next_cb (XUSHI_PRINT_WINDOW (widget));
}

static void
print_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  print_cb (XUSHI_PRINT_WINDOW (widget));
}

static gboolean
xushi_print_window_close_request (GtkWindow *window)
{
  return !xushi_job_bar_may_close (XUSHI_PRINT_WINDOW (window)->job_bar)
         || GTK_WINDOW_CLASS (xushi_print_window_parent_class)->close_request (window);
}

static void
xushi_print_window_dispose (GObject *object)
{
  XushiPrintWindow *self = XUSHI_PRINT_WINDOW (object);

  stop_stepping (self);
  g_clear_object (&self->document);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (xushi_print_window_parent_class)->dispose (object);
}

static void
xushi_print_window_finalize (GObject *object)
{
  g_free (XUSHI_PRINT_WINDOW (object)->date);
  G_OBJECT_CLASS (xushi_print_window_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, XushiPrintWindow, child)
  BIND (toasts);
  BIND (job_bar);
  BIND (previous);
  BIND (next);
  BIND (number);
  BIND (print);
  BIND (save);
  BIND (overview);
  BIND (areas);
  BIND (flags);
  BIND (departments);
  BIND (slips);
  BIND (nodes);
  BIND (values);
  BIND (phone);
  BIND (choice);
  BIND (paper);
  BIND (orientation);
  BIND (density);
  BIND (form);
  BIND (fonts);
  BIND (mono);
  BIND (signature);
  BIND (quotes);
  BIND (definitions);
  BIND (page);
  BIND (check);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, finding_activated_cb);
}

static void
xushi_print_window_class_init (XushiPrintWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_print_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = xushi_print_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = xushi_print_window_close_request;
  g_type_ensure (XUSHI_TYPE_CHART_VIEW);
  g_type_ensure (XUSHI_TYPE_JOB_BAR);
  g_type_ensure (XUSHI_TYPE_PRINT_CHECK);
  g_type_ensure (XUSHI_TYPE_PRINT_CHOICE);
  signals[INDICATOR_ACTIVATED]
      = g_signal_new ("indicator-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                      NULL, NULL, G_TYPE_NONE, 1, XUSHI_TYPE_INDICATOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-print-window.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "pages.previous", NULL, previous_action_cb);
  gtk_widget_class_install_action (widget_class, "pages.next", NULL, next_action_cb);
  gtk_widget_class_install_action (widget_class, "pages.print", NULL, print_action_cb);
}

static void
xushi_print_window_init (XushiPrintWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  xushi_chart_view_set_draw (self->page, draw_page, self, NULL);
}

static XushiPrintWindow *
create (GtkWindow *parent, XushiSession *session, gboolean phone)
{
  XushiPrintWindow *self = g_object_new (XUSHI_TYPE_PRINT_WINDOW, "transient-for", parent, NULL);

  xushi_dialog_go_with_parent (GTK_WINDOW (self));
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->date = xushi_date_today ();
  xushi_print_settings_load (&self->setup, xushi_session_get_month (session));
  self->setup.date = self->date;
  self->kept = !phone;
  if (phone)
    {
      self->setup.parts = XUSHI_PAGE_PHONE;
      self->setup.portrait = TRUE;
    }
  fill (self);
  xushi_print_choice_fill (self->choice, xushi_session_get_plan (session));
  rebuild (self);
  return self;
}

XushiPrintWindow *
xushi_print_window_new (GtkWindow *parent, XushiSession *session)
{
  return create (parent, session, FALSE);
}

XushiPrintWindow *
xushi_print_window_new_phone (GtkWindow *parent, XushiSession *session)
{
  return create (parent, session, TRUE);
}
