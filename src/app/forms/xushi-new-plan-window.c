/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/forms/xushi-new-plan-window.h"

#include "app/forms/xushi-plan-form.h"
#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-file-dialog.h"
#include "base/xushi-i18n.h"
#include "intake/xushi-new-plan.h"
#include "tables/xushi-plan-table.h"

struct _XushiNewPlanWindow
{
  AdwWindow parent_instance;

  char *table_path; /* owned, nullable */

  /* Template children. */
  AdwToastOverlay *toasts;
  XushiPlanForm *form;
  AdwActionRow *table;
  GtkWidget *create;
};

G_DEFINE_FINAL_TYPE (XushiNewPlanWindow, xushi_new_plan_window, ADW_TYPE_WINDOW)

static guint created_signal;

/* A plan without areas would have nowhere to type. */
static gboolean
fill_empty (XushiEditor *editor, gpointer data, GError **error)
{
  return xushi_editor_add_area (editor, _ ("Main Expected Targets"), -1, error) != 0;
}

static gboolean
create_from_table (XushiNewPlanWindow *self, const char *path, const XushiPlanInfo *info,
                   GError **error)
{
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (XushiTable) table = xushi_table_read_file (self->table_path, NULL, error);
  g_autoptr (GPtrArray) rows = NULL;

  if (table == NULL)
    return FALSE;
  rows = xushi_plan_table_read (table, problems, error);
  if (rows == NULL || !xushi_problems_settle (problems, error))
    return FALSE;
  return xushi_new_plan_from_rows (path, info, rows, error);
}

static gboolean
create_at (XushiNewPlanWindow *self, const char *path, GError **error)
{
  g_auto (XushiPlanInfo) info = { 0 };

  if (!xushi_plan_form_get_info (self->form, &info, error))
    return FALSE;
  /* The dialog has asked whether to replace a file of this name; creating never does. */
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_EXISTS,
                   _ ("There is a file %s already, and a new plan replaces none. Choose another "
                      "name."),
                   path);
      return FALSE;
    }
  return self->table_path != NULL
             ? create_from_table (self, path, &info, error)
             : xushi_new_plan_create (path, &info, fill_empty, NULL, error);
}

static void
path_chosen_cb (const char *path, gpointer data)
{
  XushiNewPlanWindow *self = data;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return;
  if (!create_at (self, path, &error))
    {
      xushi_dialog_show_error (GTK_WINDOW (self), _ ("The plan cannot be made"), error->message);
      return;
    }
  g_signal_emit (self, created_signal, 0, path);
  gtk_window_close (GTK_WINDOW (self));
}

static void
create_cb (XushiNewPlanWindow *self)
{
  g_auto (XushiPlanInfo) info = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if (!xushi_plan_form_get_info (self->form, &info, &error))
    {
      xushi_dialog_toast (self->toasts, error->message);
      return;
    }
  name = g_strdup_printf ("%s%d.xushi", info.place, info.year);
  xushi_dialog_save_file (GTK_WINDOW (self), _ ("Where to Keep the Plan"), XUSHI_FILES_PLAN, name,
                          path_chosen_cb, self, NULL);
}

static void
table_chosen_cb (const char *path, gpointer data)
{
  XushiNewPlanWindow *self = data;

  if (path == NULL)
    return;
  g_free (self->table_path);
  self->table_path = g_strdup (path);
  adw_action_row_set_subtitle (self->table, path);
}

static void
choose_table_cb (XushiNewPlanWindow *self)
{
  xushi_dialog_open_file (GTK_WINDOW (self), _ ("Choose a Plan Table"), XUSHI_FILES_TABLE,
                          table_chosen_cb, self, NULL);
}

static void
xushi_new_plan_window_finalize (GObject *object)
{
  g_free (XUSHI_NEW_PLAN_WINDOW (object)->table_path);
  G_OBJECT_CLASS (xushi_new_plan_window_parent_class)->finalize (object);
}

static void
xushi_new_plan_window_class_init (XushiNewPlanWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = xushi_new_plan_window_finalize;
  g_type_ensure (XUSHI_TYPE_PLAN_FORM);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/xushi/Xushi/xushi-new-plan-window.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiNewPlanWindow, toasts);
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
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  XushiPlanInfo info = { .year = g_date_time_get_year (now) };

  gtk_widget_init_template (GTK_WIDGET (self));
  xushi_plan_form_set_info (self->form, &info);
}

XushiNewPlanWindow *
xushi_new_plan_window_new (GtkWindow *parent)
{
  XushiNewPlanWindow *self
      = g_object_new (XUSHI_TYPE_NEW_PLAN_WINDOW, "transient-for", parent, NULL);

  xushi_dialog_go_with_parent (GTK_WINDOW (self));
  return self;
}
