/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

#include "app/support/xushi-dialogs.h"
#include "base/xushi-i18n.h"

/* The actions on whole areas: adding, renaming, deleting and moving one. */

static void
area_added_cb (const char *text, gpointer data)
{
  XushiWindow *self = data;
  XushiPlan *plan = xushi_session_get_plan (self->session);
  GError *error = NULL;
  gint64 id;

  if (text == NULL)
    return;
  id = xushi_editor_add_area (xushi_session_get_editor (self->session), text, -1, &error);
  xushi_window_tell_failure (self, id != 0, &error);
  if (id != 0)
    xushi_window_show_area (self, xushi_plan_find_area (plan, id));
}

/* The area that a question is about. Another program may delete it, or the window show another one,
 * before it is answered. */
typedef struct
{
  XushiWindow *window; /* borrowed: the question is shown over it */
  XushiArea *area;     /* owned */
} AreaQuestion;

static AreaQuestion *
area_question_new (XushiWindow *window, XushiArea *area)
{
  AreaQuestion *self = g_new0 (AreaQuestion, 1);

  self->window = window;
  self->area = g_object_ref (area);
  return self;
}

static void
area_question_free (gpointer data)
{
  AreaQuestion *self = data;

  g_object_unref (self->area);
  g_free (self);
}

/* Whether it is still there; if not, the clerk is told. */
static gboolean
check_area (const AreaQuestion *self)
{
  g_autofree char *message = NULL;

  if (xushi_plan_find_area (xushi_session_get_plan (self->window->session),
                            xushi_area_get_id (self->area))
      == self->area)
    return TRUE;
  message = g_strdup_printf (_ ("“%s” is not in the plan any more; another program has deleted it."),
                             xushi_area_get_name (self->area));
  xushi_window_toast (self->window, message);
  return FALSE;
}

static void
area_renamed_cb (const char *text, gpointer data)
{
  const AreaQuestion *asked = data;
  GError *error = NULL;

  if (text != NULL && check_area (asked))
    xushi_window_tell_failure (
        asked->window,
        xushi_editor_rename_area (xushi_session_get_editor (asked->window->session), asked->area,
                                  text, &error),
        &error);
}

static void
add_area_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  xushi_dialog_ask_text (GTK_WINDOW (widget), _ ("New Area"), NULL, _ ("Name of the area"), NULL,
                         _ ("_Add"), area_added_cb, widget, NULL);
}

static void
rename_area_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);
  XushiAreaPage *page = xushi_window_get_area_page (self);

  if (page != NULL)
    xushi_dialog_ask_text (GTK_WINDOW (self), _ ("Rename Area"), NULL, _ ("Name of the area"),
                           xushi_area_get_name (xushi_area_page_get_area (page)), _ ("_Rename"),
                           area_renamed_cb,
                           area_question_new (self, xushi_area_page_get_area (page)),
                           area_question_free);
}

static void
area_deleted_cb (const char *response, gpointer data)
{
  const AreaQuestion *asked = data;
  GError *error = NULL;

  if (g_str_equal (response, "accept") && check_area (asked))
    xushi_window_tell_failure (
        asked->window,
        xushi_editor_delete_area (xushi_session_get_editor (asked->window->session), asked->area,
                                  &error),
        &error);
}

static void
delete_area_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);
  XushiAreaPage *page = xushi_window_get_area_page (self);
  XushiArea *area = page != NULL ? xushi_area_page_get_area (page) : NULL;
  g_autofree char *body = NULL;

  if (area == NULL)
    return;
  body = g_strdup_printf (
      _ ("“%s” and its %u indicators go with all their values. Ctrl+Z brings them back."),
      xushi_area_get_name (area), xushi_area_get_n_indicators (area));
  xushi_dialog_ask (GTK_WINDOW (self), _ ("Delete this area?"), body, _ ("_Delete"), TRUE,
                    area_deleted_cb, area_question_new (self, area), area_question_free);
}

static void
move_area (XushiWindow *self, int steps)
{
  XushiAreaPage *page = xushi_window_get_area_page (self);
  int position = (int) xushi_tab_bar_get_selected (self->tab_bar) - XUSHI_TAB_AREAS + steps;
  int n = (int) xushi_plan_get_n_areas (xushi_session_get_plan (self->session));
  GError *error = NULL;

  if (page == NULL || position < 0 || position >= n)
    return;
  xushi_window_tell_failure (
      self,
      xushi_editor_move_area (xushi_session_get_editor (self->session),
                              xushi_area_page_get_area (page), position, &error),
      &error);
}

static void
area_left_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_area (XUSHI_WINDOW (widget), -1);
}

static void
area_right_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_area (XUSHI_WINDOW (widget), 1);
}

void
xushi_window_install_area_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.add-area", NULL, add_area_cb);
  gtk_widget_class_install_action (widget_class, "win.rename-area", NULL, rename_area_cb);
  gtk_widget_class_install_action (widget_class, "win.delete-area", NULL, delete_area_cb);
  gtk_widget_class_install_action (widget_class, "win.area-left", NULL, area_left_cb);
  gtk_widget_class_install_action (widget_class, "win.area-right", NULL, area_right_cb);
}
