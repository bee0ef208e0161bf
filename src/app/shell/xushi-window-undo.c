/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

#include "app/support/xushi-dialogs.h"
#include "base/xushi-i18n.h"
#include "rows/xushi-change-place.h"

#include <string.h>

/* Undo and redo: the window says which step it was, and goes to what was changed unless that is in
 * view already: nobody is left to guess which figure has just become another. */

/* Lines of a step that are looked at: a step on all of a large plan has many thousands. */
#define MAX_LINES 200

/* (transfer full) (nullable): the lines of the latest step in the file. */
static GPtrArray *
list_latest_changes (XushiStore *store)
{
  g_autoptr (GPtrArray) steps = xushi_store_list_steps (store, 1, NULL);

  if (steps == NULL || steps->len == 0)
    return NULL;
  return xushi_store_list_step_changes (store, ((const XushiStep *) steps->pdata[0])->id, MAX_LINES,
                                        NULL);
}

/* Whether the month sheet, which is shown, has the cell itself. */
static gboolean
is_on_sheet (XushiPlanPage *page, const XushiChangePlace *place)
{
  return XUSHI_IS_MONTH_PAGE (page) && place->indicator != NULL
         && (g_strcmp0 (place->column, "value") == 0 || g_strcmp0 (place->column, "note") == 0);
}

static void
show_place (XushiWindow *self, const XushiChangePlace *place)
{
  XushiPlanPage *page = xushi_window_get_plan_page (self);

  if (place->area == NULL)
    return;
  if (page == NULL || !is_on_sheet (page, place))
    xushi_window_show_area (self, place->area);
  page = xushi_window_get_plan_page (self);
  if (page == NULL || place->indicator == NULL)
    return;
  xushi_plan_page_show_indicator (page, place->indicator, place->column);
  if (place->column != NULL || place->section == XUSHI_CHANGE_IN_TABLE)
    return;
  xushi_window_set_details_shown (self, TRUE);
  xushi_details_pane_show_section (self->details, place->section);
}

static void
tell (XushiWindow *self, gboolean redone, const char *step, const XushiChangePlace *place)
{
  const char *subject = place->indicator != NULL ? xushi_indicator_get_name (place->indicator)
                        : place->area != NULL    ? xushi_area_get_name (place->area)
                                                 : NULL;
  /* The names of some steps have it already. */
  gboolean named = subject == NULL || strstr (step, subject) != NULL;
  /* TRANSLATORS: the name of a step, and the indicator it has changed: 修改节点日期：新增就业 */
  g_autofree char *what = named ? g_strdup (step) : g_strdup_printf (_ ("%s: %s"), step, subject);
  g_autofree char *message
      = g_strdup_printf (redone ? _ ("Redone: %s") : _ ("Undone: %s"), what);

  xushi_window_toast (self, message);
}

static void
take_step (XushiWindow *self, gboolean redo)
{
  XushiEditor *editor = xushi_session_get_editor (self->session);
  XushiAreaPage *page;
  g_autofree char *step = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  XushiChangePlace place = { 0 };
  GError *error = NULL;
  gboolean done;

  if (!xushi_window_finish_edit (self))
    return;
  step = g_strdup (redo ? xushi_editor_get_redo_label (editor)
                        : xushi_editor_get_undo_label (editor));
  done = redo ? xushi_editor_redo (editor, &error) : xushi_editor_undo (editor, &error);
  xushi_window_tell_failure (self, done, &error);
  if (!done || step == NULL)
    return;
  changes = list_latest_changes (xushi_session_get_store (self->session));
  page = xushi_window_get_area_page (self);
  if (changes != NULL)
    xushi_change_find_place (self->session, changes,
                             page != NULL ? xushi_area_page_get_area (page) : NULL, &place);
  show_place (self, &place);
  tell (self, redo, step, &place);
}

static void
undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  take_step (XUSHI_WINDOW (widget), FALSE);
}

static void
redo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  take_step (XUSHI_WINDOW (widget), TRUE);
}

void
xushi_window_install_undo_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
}
