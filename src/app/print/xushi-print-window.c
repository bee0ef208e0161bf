/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/xushi-print-window.h"

#include "app/print/xushi-print-check.h"
#include "app/print/xushi-print-options.h"
#include "app/print/xushi-print-preview.h"
#include "app/print/xushi-print-save.h"
#include "app/print/xushi-print-sets.h"
#include "app/print/xushi-print-settings.h"
#include "app/print/xushi-print-since.h"
#include "app/print/xushi-print.h"
#include "app/support/xushi-accessible.h"
#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-file-dialog.h"
#include "app/support/xushi-job-bar.h"
#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "page/xushi-document.h"

struct _XushiPrintWindow
{
  AdwWindow parent_instance;

  XushiSession *session;    /* owned, nullable while it is built */
  XushiPrintMatter *matter; /* owned */
  XushiPageSetup setup;     /* its strings are those of the options, of @kept and of @date */
  XushiKeptSetup *kept_setup; /* owned, nullable: the settings of the frozen pages, or of a set */
  char *date;               /* owned: of today */
  gboolean kept;         /* the choices are remembered */
  gboolean checked;      /* the plan as it is */

  /* Template children. */
  AdwToastOverlay *toasts;
  XushiJobBar *job_bar;
  GtkMenuButton *zoom;
  GMenuModel *zoom_menu;
  GtkBox *desk;
  GtkWidget *print;
  GtkWidget *save;
  XushiPrintSets *sets;
  XushiPrintSince *since;
  GtkWidget *frozen;
  GtkLabel *frozen_note;
  GtkWidget *as_frozen;
  GtkLabel *doubt;
  XushiPrintOptions *options;
  XushiPrintPreview *preview;
  XushiPrintCheck *check;
};

enum
{
  INDICATOR_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (XushiPrintWindow, xushi_print_window, ADW_TYPE_WINDOW)

static const XushiMeeting *
get_frozen (XushiPrintWindow *self)
{
  return xushi_print_matter_get_frozen (self->matter);
}

/* Once for each state of the plan, after its pages are there; frozen pages are checked no more. */
static void
check_plan (XushiPrintWindow *self)
{
  XushiJudgedPlan *judged = xushi_print_matter_get_judged (self->matter);

  if (self->checked)
    return;
  self->checked = TRUE;
  xushi_print_options_check_letters (self->options, xushi_judged_plan_get_plan (judged));
  if (get_frozen (self) == NULL)
    xushi_print_check_update (self->check, self->session);
}

/* A sheet across has room for the findings below, an upright one beside it. */
static void
arrange (XushiPrintWindow *self)
{
  GtkOrientation along
      = self->setup.portrait ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->desk), along);
  xushi_print_check_set_wide (self->check, !self->setup.portrait);
}

static void
rebuild (XushiPrintWindow *self)
{
  g_autoptr (XushiDocument) document = NULL;

  xushi_print_matter_enter (self->matter, &self->setup);
  document = xushi_document_begin (xushi_print_matter_get_judged (self->matter), &self->setup);
  xushi_print_preview_set_document (self->preview, document);
  arrange (self);
}

/* Reads anew what the pages are compared with. The document in the preview must not be continued with
 * what was read before: rebuild () follows. */
static void
read_matter (XushiPrintWindow *self)
{
  XushiPlan *plan = xushi_session_get_plan (self->session);
  g_autoptr (GError) error = NULL;

  if (!xushi_print_matter_set_since (
          self->matter,
          xushi_plan_get_snapshot (plan, xushi_print_since_get (self->since)), &error))
    {
      xushi_print_since_refuse (self->since);
      xushi_dialog_toast_reason (self->toasts, error->message);
      g_clear_error (&error);
    }
  if (!xushi_print_matter_update (self->matter, &error))
    xushi_dialog_toast_reason (self->toasts, error->message);
}

static void
zoomed_cb (XushiPrintWindow *self)
{
  g_autofree char *name = NULL, *said = NULL;

  g_object_get (self->preview, "zoom-name", &name, NULL);
  /* TRANSLATORS: what the screen reader says of the zoom button */
  said = g_strdup_printf (_ ("Zoom: %s"), name);
  gtk_menu_button_set_label (self->zoom, name);
  xushi_accessible_name_menu_button (self->zoom, said);
}

static void
fill_since (XushiPrintWindow *self)
{
  xushi_print_since_fill (self->since, xushi_session_get_plan (self->session),
                          xushi_session_get_month (self->session));
}

/* The pages in view, and those that are saved, are those of the plan as it is now. */
static void
session_changed_cb (XushiPrintWindow *self)
{
  if (get_frozen (self) != NULL)
    return;
  self->checked = FALSE;
  xushi_print_options_set_plan (self->options, xushi_session_get_plan (self->session));
  xushi_print_options_read (self->options, &self->setup);
  fill_since (self);
  read_matter (self);
  rebuild (self);
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

/* Whether the frozen pages are those that the meeting had. */
static void
update_as_frozen (XushiPrintWindow *self)
{
  XushiPlan *plan = xushi_print_matter_get_plan (self->matter);
  g_autofree char *then = NULL, *now = NULL;

  if (get_frozen (self) == NULL)
    return;
  then = xushi_page_setup_to_text (&self->kept_setup->setup, plan);
  now = xushi_page_setup_to_text (&self->setup, plan);
  gtk_widget_set_sensitive (self->as_frozen, !g_str_equal (then, now));
}

/* Other settings: they are remembered, and make other pages. */
static void
take_setup (XushiPrintWindow *self)
{
  update_buttons (self);
  update_as_frozen (self);
  if (self->setup.parts == 0)
    return;
  if (self->kept)
    xushi_print_settings_save (&self->setup);
  rebuild (self);
}

static void
option_changed_cb (XushiPrintWindow *self)
{
  if (self->session == NULL)
    return;
  xushi_print_options_read (self->options, &self->setup);
  xushi_print_sets_forget (self->sets);
  take_setup (self);
}

static void
since_changed_cb (XushiPrintWindow *self)
{
  read_matter (self);
  rebuild (self);
}

/* The dates stay: a set has none. */
static void
set_chosen_cb (XushiPrintWindow *self, const XushiKeptSetup *kept)
{
  XushiPlan *plan = xushi_session_get_plan (self->session);

  self->setup.festive = kept->setup.festive;
  xushi_print_options_choose (self->options, &kept->setup, plan);
  xushi_print_options_read (self->options, &self->setup);
  take_setup (self);
}

static void
told_cb (XushiPrintWindow *self, const char *sentence, gboolean refused)
{
  if (refused)
    xushi_dialog_toast_reason (self->toasts, sentence);
  else
    xushi_dialog_toast (self->toasts, sentence);
}

/* The pages are made of what was kept, not of what the options show of it. */
static void
as_frozen_cb (XushiPrintWindow *self)
{
  xushi_print_options_choose (self->options, &self->kept_setup->setup,
                              xushi_print_matter_get_plan (self->matter));
  xushi_print_options_set_due (self->options, self->kept_setup->due);
  self->setup = self->kept_setup->setup;
  take_setup (self);
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

  if (get_frozen (self) == NULL && !xushi_session_look (self->session, &error))
    xushi_dialog_toast_reason (self->toasts, error->message);
}

static void
print_cb (XushiPrintWindow *self)
{
  if (!is_ready (self))
    return;
  look (self);
  xushi_print_run (GTK_WINDOW (self), self->matter, &self->setup,
                   xushi_print_preview_get_page (self->preview), print_begun_cb);
}

static void
saved_cb (XushiPrintWindow *self, const GError *error, XushiJob *job)
{
  g_autofree char *message = NULL;

  if (error == NULL)
    message = g_strdup_printf (_ ("Saved as %s"), xushi_print_save_get_file (job));
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

  if (path == NULL || !is_ready (self))
    return;
  look (self);
  job = xushi_job_new (_ ("Saving the pages…"));
  follow (self, job);
  g_signal_connect_object (job, "done", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  xushi_print_save_run (
      job, xushi_document_copy (xushi_print_preview_get_document (self->preview)), path);
}

/* (transfer full): the proposed file name of the pages. */
static char *
propose_name (XushiPrintWindow *self)
{
  const XushiPlanInfo *info
      = xushi_plan_get_info (xushi_print_matter_get_plan (self->matter));
  const char *place = info->place != NULL ? info->place : "";
  const XushiMeeting *frozen = get_frozen (self);
  char *name;

  if (frozen != NULL)
    /* TRANSLATORS: the proposed file name of frozen pages: place, year, month, meeting */
    name = g_strdup_printf (_ ("%s %d-%02d %s.pdf"), place, info->year, self->setup.month,
                            xushi_meeting_get_snapshot (frozen)->name);
  else
    /* TRANSLATORS: the proposed file name of the pages: place, year, month */
    name = g_strdup_printf (_ ("%s %d-%02d.pdf"), place, info->year, self->setup.month);
  return g_strchug (g_strdelimit (name, "/", '-'));
}

static void
save_cb (XushiPrintWindow *self)
{
  g_autofree char *name = propose_name (self);

  xushi_dialog_save_file (GTK_WINDOW (self), _ ("Save the Pages"), XUSHI_FILES_PAGES, name,
                          path_chosen_cb, self, NULL);
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

  g_clear_object (&self->session);
  G_OBJECT_CLASS (xushi_print_window_parent_class)->dispose (object);
}

static void
xushi_print_window_finalize (GObject *object)
{
  XushiPrintWindow *self = XUSHI_PRINT_WINDOW (object);

  xushi_print_matter_free (self->matter);
  xushi_kept_setup_free (self->kept_setup);
  g_free (self->date);
  G_OBJECT_CLASS (xushi_print_window_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, XushiPrintWindow, child)
  BIND (toasts);
  BIND (job_bar);
  BIND (zoom);
  BIND (zoom_menu);
  BIND (desk);
  BIND (print);
  BIND (save);
  BIND (sets);
  BIND (since);
  BIND (frozen);
  BIND (frozen_note);
  BIND (as_frozen);
  BIND (doubt);
  BIND (options);
  BIND (preview);
  BIND (check);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, since_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, told_cb);
  gtk_widget_class_bind_template_callback (widget_class, as_frozen_cb);
  gtk_widget_class_bind_template_callback (widget_class, check_plan);
  gtk_widget_class_bind_template_callback (widget_class, zoomed_cb);
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
  g_type_ensure (XUSHI_TYPE_JOB_BAR);
  g_type_ensure (XUSHI_TYPE_PRINT_CHECK);
  g_type_ensure (XUSHI_TYPE_PRINT_OPTIONS);
  g_type_ensure (XUSHI_TYPE_PRINT_PREVIEW);
  g_type_ensure (XUSHI_TYPE_PRINT_SETS);
  g_type_ensure (XUSHI_TYPE_PRINT_SINCE);
  signals[INDICATOR_ACTIVATED]
      = g_signal_new ("indicator-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                      NULL, NULL, G_TYPE_NONE, 1, XUSHI_TYPE_INDICATOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-print-window.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "pages.print", NULL, print_action_cb);
}

/* The menu is built when it is first opened. */
static void
create_zoom_menu_cb (GtkMenuButton *button, gpointer data)
{
  XushiPrintWindow *self = data;

  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, self->zoom_menu);
}

static void
xushi_print_window_init (XushiPrintWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->zoom, create_zoom_menu_cb, self, NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "pages",
                                  xushi_print_preview_get_actions (self->preview));
  zoomed_cb (self);
}

/* @matter: (transfer full) */
static XushiPrintWindow *
create (GtkWindow *parent, XushiSession *session, XushiPrintMatter *matter)
{
  XushiPrintWindow *self = g_object_new (XUSHI_TYPE_PRINT_WINDOW, "transient-for", parent, NULL);

  xushi_dialog_go_with_parent (GTK_WINDOW (self));
  self->session = g_object_ref (session);
  self->matter = matter;
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

static XushiPrintWindow *
create_live (GtkWindow *parent, XushiSession *session, gboolean phone)
{
  XushiPrintWindow *self = create (parent, session, xushi_print_matter_new (session));

  self->date = xushi_date_today ();
  xushi_print_settings_load (&self->setup, xushi_session_get_month (session));
  self->setup.date = self->date;
  self->kept = !phone;
  if (phone)
    {
      self->setup.parts = XUSHI_PAGE_PHONE;
      self->setup.portrait = TRUE;
    }
  xushi_print_sets_follow (self->sets, session, &self->setup);
  xushi_print_options_fill (self->options, &self->setup);
  xushi_print_options_set_plan (self->options, xushi_session_get_plan (session));
  fill_since (self);
  read_matter (self);
  rebuild (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->preview));
  return self;
}

/* What the meeting compared its pages with. Returns: (transfer full) (nullable): why it cannot be
 * compared any more. */
static char *
compare_as_frozen (XushiPrintWindow *self, const XushiSnapshot *snapshot)
{
  const XushiSnapshot *since
      = xushi_plan_get_snapshot (xushi_session_get_plan (self->session), snapshot->since);
  g_autoptr (GError) error = NULL;

  if (snapshot->since != 0 && since == NULL)
    return g_strdup (_ ("The meeting that these pages were compared with is not in the plan any "
                        "more; they are shown without the comparison."));
  if (xushi_print_matter_set_since (self->matter, since, &error))
    return NULL;
  return g_strdup_printf (_ ("These pages are shown without their comparison: %s"),
                          error->message);
}

/* Says what these pages are, and in what they may not be those of the meeting. @lacking: (nullable):
 * that they lack their comparison */
static void
tell_frozen (XushiPrintWindow *self, const char *lacking)
{
  const XushiMeeting *frozen = get_frozen (self);
  const char *name = xushi_meeting_get_snapshot (frozen)->name;
  g_autofree char *title = g_strdup_printf (_ ("Pages of “%s”"), name);
  g_autofree char *note = g_strdup_printf (
      _ ("These are the pages as frozen for “%s”. Later changes of the plan are not in them."),
      name);
  g_autofree char *judged = xushi_meeting_describe_doubt (frozen);
  g_autoptr (GString) doubt = g_string_new (judged);

  if (lacking != NULL)
    g_string_append_printf (doubt, "%s%s", doubt->len > 0 ? "\n" : "", lacking);
  for (guint i = 0; i < self->kept_setup->unknown->len; i++)
    {
      const char *line = g_ptr_array_index (self->kept_setup->unknown, i);

      g_string_append (doubt, doubt->len > 0 ? "\n" : "");
      g_string_append_printf (
          doubt, _ ("The page setting “%s” of these pages is not known here and was left out."),
          line);
    }
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_label_set_label (self->frozen_note, note);
  gtk_label_set_label (self->doubt, doubt->str);
  gtk_widget_set_visible (GTK_WIDGET (self->doubt), doubt->len > 0);
}

XushiPrintWindow *
xushi_print_window_new (GtkWindow *parent, XushiSession *session)
{
  return create_live (parent, session, FALSE);
}

XushiPrintWindow *
xushi_print_window_new_phone (GtkWindow *parent, XushiSession *session)
{
  return create_live (parent, session, TRUE);
}

XushiPrintWindow *
xushi_print_window_new_frozen (GtkWindow *parent, XushiSession *session,
                               const XushiSnapshot *snapshot, GError **error)
{
  XushiPrintMatter *matter = xushi_print_matter_new_frozen (session, snapshot, error);
  g_autofree char *lacking = NULL;
  XushiPrintWindow *self;
  XushiPlan *plan;

  if (matter == NULL)
    return NULL;
  self = create (parent, session, matter);
  plan = xushi_print_matter_get_plan (matter);
  self->kept_setup
      = xushi_kept_setup_new (xushi_meeting_get_snapshot (get_frozen (self))->pages, plan,
                              xushi_judged_plan_get_month (xushi_print_matter_get_judged (matter)));
  gtk_widget_set_visible (GTK_WIDGET (self->sets), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->check), FALSE);
  gtk_widget_set_visible (self->frozen, TRUE);
  lacking = compare_as_frozen (self, snapshot);
  xushi_print_matter_update (matter, NULL);
  tell_frozen (self, lacking);
  as_frozen_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->preview));
  return self;
}
