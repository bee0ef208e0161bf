/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-application.h"

#include "xushi-app-resources.h"
#include "xushi-start-resources.h"
#include "app/forms/xushi-new-plan-window.h"
#include "app/review/xushi-review-open.h"
#include "app/shell/xushi-window.h"
#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-emoji.h"
#include "app/support/xushi-file-dialog.h"
#include "app/support/xushi-light-colours.h"
#include "app/support/xushi-renderer.h"
#include "app/support/xushi-session-bus.h"
#include "base/xushi-heap.h"
#include "base/xushi-i18n.h"
#include "base/xushi-signals.h"
#include "intake/xushi-new-plan.h"

#include <glib-unix.h>
#include <signal.h>

struct _XushiApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (XushiApplication, xushi_application, ADW_TYPE_APPLICATION)

/* (nullable): the window in which the plan at @path is open. */
static XushiWindow *
find_window (GtkApplication *application, const char *path)
{
  g_autofree char *wanted = g_canonicalize_filename (path, NULL);

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      XushiSession *session
          = XUSHI_IS_WINDOW (l->data) ? xushi_window_get_session (l->data) : NULL;
      g_autofree char *open
          = session == NULL
                ? NULL
                : g_canonicalize_filename (
                      xushi_store_get_path (xushi_session_get_store (session)), NULL);

      if (g_strcmp0 (open, wanted) == 0)
        return l->data;
    }
  return NULL;
}

/* (nullable): a window that shows no plan yet, the active one first. */
static XushiWindow *
find_empty_window (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (XUSHI_IS_WINDOW (l->data) && xushi_window_get_session (l->data) == NULL)
      return l->data;
  return NULL;
}

static void
open_path (XushiApplication *self, const char *path)
{
  GtkApplication *application = GTK_APPLICATION (self);
  XushiWindow *window = find_window (application, path);

  if (window == NULL)
    {
      window = find_empty_window (application);
      if (window == NULL)
        window = XUSHI_WINDOW (xushi_window_new (application));
      xushi_window_open (window, path);
    }
  gtk_window_present (GTK_WINDOW (window));
}

/* Refuses a file on a server or a phone, which the desktop offers without a path. */
static void
refuse_place (XushiApplication *self, GFile *file)
{
  GtkApplication *application = GTK_APPLICATION (self);
  XushiWindow *window = find_empty_window (application);

  if (window == NULL)
    window = XUSHI_WINDOW (xushi_window_new (application));
  gtk_window_present (GTK_WINDOW (window));
  xushi_dialog_refuse_place (GTK_WINDOW (window), file);
}

static void
open_chosen_cb (const char *path, gpointer data)
{
  if (path != NULL)
    open_path (data, path);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  xushi_dialog_open_file (gtk_application_get_active_window (data), _ ("Open a Plan"),
                          XUSHI_FILES_PLAN, open_chosen_cb, data, NULL);
}

static void
created_cb (XushiApplication *self, const char *path)
{
  open_path (self, path);
}

static void
new_plan_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  XushiNewPlanWindow *window
      = xushi_new_plan_window_new (gtk_application_get_active_window (data));

  g_signal_connect_object (window, "created", G_CALLBACK (created_cb), data, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
review_opened_cb (XushiReviewWindow *window, gpointer data)
{
  g_signal_connect_object (window, "created", G_CALLBACK (created_cb), data, G_CONNECT_SWAPPED);
}

static void
new_from_report_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  xushi_review_open_file (gtk_application_get_active_window (data), NULL, review_opened_cb, data);
}

static void
new_from_clipboard_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  xushi_review_open_clipboard (gtk_application_get_active_window (data), NULL, review_opened_cb,
                               data);
}

/* (transfer full): where the sample is kept, in the user's documents; ./dev puts it there, too. */
static char *
build_sample_folder (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return g_build_filename (documents != NULL ? documents : g_get_home_dir (), _ ("Xushi"), NULL);
}

/* The sample is an ordinary plan, created when first asked for, so that anything tried in it is
 * saved as in any other plan. */
static void
open_sample_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *folder = build_sample_folder ();
  /* TRANSLATORS: the file name of the sample plan */
  g_autofree char *path = g_build_filename (folder, _ ("Sample Deqing 2016.xushi"), NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0755);
  if (!g_file_test (path, G_FILE_TEST_EXISTS)
      && !xushi_new_plan_from_sample (path, TRUE, &error))
    xushi_dialog_show_error (gtk_application_get_active_window (data),
                             _ ("The sample cannot be made"), error->message);
  else
    open_path (data, path);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = g_list_copy_deep (gtk_application_get_windows (data),
                                     (GCopyFunc) (void (*) (void)) g_object_ref, NULL);

  /* Each window commits what is being typed before it closes, or stays open. Dialogs over a window
   * close with it. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free_full (windows, g_object_unref);
}

/* The session ends, or the terminal is closed: what is being typed is still taken. Then the program
 * ends even where a window would rather stay, but closes its plan and leaves no lock. */
static gboolean
end_cb (gpointer data)
{
  GList *window;

  quit_cb (NULL, NULL, data);
  while ((window = gtk_application_get_windows (data)) != NULL)
    gtk_window_destroy (window->data);
  g_application_quit (data);
  return G_SOURCE_CONTINUE;
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  static const char *const developers[] = { "Xushi maintainers", NULL };

  adw_show_about_window (
      gtk_application_get_active_window (data), "application-name", _ ("Xushi"),
      "application-icon", XUSHI_APP_ID, "version", XUSHI_VERSION, "developers", developers,
      "license-type", GTK_LICENSE_GPL_3_0, "comments",
      _ ("Follows the yearly targets of a government work report: figures once a month, judged "
         "by the right arithmetic, printed for the meeting."),
      NULL);
}

static void
set_keys (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[4];
  } table[] = {
    { "app.new-plan", { "<Control>n" } },
    { "app.open", { "<Control>o" } },
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Control><Shift>z", "<Control>y" } },
    { "win.find", { "<Control>f" } },
    { "win.find-next", { "F3", "<Control>g" } },
    { "win.find-previous", { "<Shift>F3", "<Control><Shift>g" } },
    { "win.details", { "F4" } },
    { "win.print", { "<Control>p" } },
    { "win.history", { "<Control>h" } },
    { "win.meetings", { "<Control>m" } },
    { "win.collect", { "<Control>r" } },
    { "win.send-slips", { "<Control><Shift>r" } },
    { "win.freeze", { "<Control><Shift>m" } },
    { "win.save", { "<Control>s" } },
    { "win.save-copy", { "<Control><Shift>s" } },
    { "win.previous-month", { "<Control>bracketleft" } },
    { "win.next-month", { "<Control>bracketright" } },
    { "win.previous-tab", { "<Control>Page_Up" } },
    { "win.next-tab", { "<Control>Page_Down" } },
    { "win.next-indicator", { "<Alt>Page_Down" } },
    { "win.previous-indicator", { "<Alt>Page_Up" } },
    { "win.go-to-area", { "<Control>j" } },
    { "win.star", { "<Control>b" } },
    { "win.add-indicator", { "<Control>Insert", "<Control>plus" } },
    { "win.move-up", { "<Alt>Up" } },
    { "win.move-down", { "<Alt>Down" } },
    { "win.show-help-overlay", { "<Control>question", "F1" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    gtk_application_set_accels_for_action (application, table[i].action, table[i].keys);
  /* The month sheet has the number of no area: the keys of the areas stay what they were. */
  for (int i = 0; i < 10; i++)
    {
      int tab = i == 0 ? XUSHI_TAB_MONTH : i == 1 ? XUSHI_TAB_OVERVIEW : i;
      g_autofree char *action = g_strdup_printf ("win.tab(%d)", tab);
      g_autofree char *key = g_strdup_printf ("<Alt>%d", i);

      gtk_application_set_accels_for_action (application, action,
                                             (const char *[]) { key, NULL });
    }
}

/* GTK loads its own theme when it starts, and libadwaita replaces it with an empty one a moment
 * later: loading it is wasted, and takes half as long as loading the theme in use. So, while it
 * starts, GTK is given an empty file in place of its theme. If the user names a theme, libadwaita
 * leaves it alone, and so does this. */
static void
start_toolkit (GApplication *application)
{
  const char *theme = g_getenv ("GTK_THEME");
  gboolean unused = theme == NULL || *theme == '\0';

  if (unused)
    xushi_start_register_resource ();
  G_APPLICATION_CLASS (xushi_application_parent_class)->startup (application);
  if (unused)
    xushi_start_unregister_resource ();
}

static void
xushi_application_startup (GApplication *application)
{
  static const int end_signals[] = { SIGHUP, SIGINT, SIGTERM };
  static const GActionEntry entries[] = {
    { .name = "new-plan", .activate = new_plan_cb },
    { .name = "new-from-report", .activate = new_from_report_cb },
    { .name = "new-from-clipboard", .activate = new_from_clipboard_cb },
    { .name = "open", .activate = open_cb },
    { .name = "open-sample", .activate = open_sample_cb },
    { .name = "quit", .activate = quit_cb },
    { .name = "about", .activate = about_cb },
  };

  /* The bundle is in a static library; naming it keeps it from being dropped. */
  g_resources_register (xushi_app_get_resource ());
  g_application_set_resource_base_path (application, "/io/github/xushi/Xushi");
  start_toolkit (application);
  xushi_emoji_do_without ();
  xushi_light_colours_install (gdk_display_get_default ());
  /* A bitmap of the icon, not the drawing that GTK would scale to this size: rendering that loads a
   * library of six megabytes before the first frame. */
  gtk_window_set_default_icon_name (XUSHI_APP_ID "-window");
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
  set_keys (GTK_APPLICATION (application));
  for (guint i = 0; i < G_N_ELEMENTS (end_signals); i++)
    g_unix_signal_add (end_signals[i], end_cb, application);
}

static void
xushi_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (xushi_window_new (GTK_APPLICATION (application)));
  gtk_window_present (window);
}

static void
xushi_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);

      if (path != NULL)
        open_path (XUSHI_APPLICATION (application), path);
      else
        refuse_place (XUSHI_APPLICATION (application), files[i]);
    }
}

static void
xushi_application_class_init (XushiApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = xushi_application_startup;
  application_class->activate = xushi_application_activate;
  application_class->open = xushi_application_open;
}

static void
xushi_application_init (XushiApplication *self)
{
}

void
xushi_application_prepare (void)
{
  xushi_signals_prepare ();
  xushi_heap_prepare ();
  xushi_i18n_init ();
  xushi_session_bus_do_without ();
  xushi_renderer_choose ();
  gtk_disable_setlocale ();
}

XushiApplication *
xushi_application_new (void)
{
  return g_object_new (XUSHI_TYPE_APPLICATION, "application-id", XUSHI_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
}
