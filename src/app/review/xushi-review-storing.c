/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/review/xushi-review-private.h"

#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-file-dialog.h"
#include "base/xushi-i18n.h"

/* What the accepted proposals become: a new plan, or a step of the open one. */

static void
leave (XushiReviewWindow *self)
{
  self->leaving = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
path_chosen_cb (const char *path, gpointer data)
{
  XushiReviewWindow *self = data;
  g_auto (XushiPlanInfo) info = { 0 };
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return;
  if (!xushi_plan_form_get_info (self->form, &info, &error)
      || !xushi_review_create_plan (self->review, path, &info, &error))
    {
      xushi_dialog_show_error (GTK_WINDOW (self), _ ("The plan cannot be made"), error->message);
      return;
    }
  g_signal_emit_by_name (self, "created", path);
  leave (self);
}

static void
create_plan (XushiReviewWindow *self)
{
  g_auto (XushiPlanInfo) info = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if (!xushi_plan_form_get_info (self->form, &info, &error))
    {
      gtk_menu_button_popup (self->info_button);
      xushi_dialog_toast_reason (self->toasts, error->message);
      return;
    }
  name = g_strdup_printf ("%s%d.xushi", info.place, info.year);
  xushi_dialog_save_file (GTK_WINDOW (self), _ ("Where to Keep the Plan"), XUSHI_FILES_PLAN, name,
                          path_chosen_cb, self, NULL);
}

static void
store_in_plan (XushiReviewWindow *self)
{
  const XushiReportHeader *header = xushi_review_get_header (self->review);
  const char *document = *header->title != '\0' ? header->title : self->name;
  g_autoptr (GError) error = NULL;
  XushiReviewCounts counts;

  xushi_review_count (self->review, &counts);
  if (!xushi_review_store (self->review, xushi_session_get_editor (self->session), document,
                           &error))
    {
      xushi_dialog_show_error (GTK_WINDOW (self), _ ("The report cannot be taken over"),
                               error->message);
      return;
    }
  g_signal_emit_by_name (self, "stored", counts.states[XUSHI_PROPOSAL_ACCEPTED]);
  leave (self);
}

void
xushi_review_window_store (XushiReviewWindow *self)
{
  if (self->review == NULL || !xushi_grid_finish_edit (self->grid))
    return;
  if (self->session != NULL)
    store_in_plan (self);
  else
    create_plan (self);
}
