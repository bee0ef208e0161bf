/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/review/xushi-review-private.h"

#include "app/review/xushi-review-form.h"
#include "app/support/xushi-dialogs.h"
#include "base/xushi-i18n.h"

/* The actions of the review window, “review.…”; their keys are set in its template. */

/* (transfer full): the ids of the selected proposals, in the order of the rows. */
static GArray *
list_selected (XushiReviewWindow *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint64));
  XushiGridBlock block;

  if (self->source == NULL || !xushi_grid_get_selection (self->grid, &block))
    return ids;
  for (guint row = block.row; row < block.row + block.n_rows; row++)
    {
      const XushiProposal *proposal = xushi_review_source_get_proposal (self->source, row);

      if (proposal != NULL)
        g_array_append_val (ids, proposal->id);
    }
  return ids;
}

static const guint64 *
ids_of (GArray *ids)
{
  return (const guint64 *) (gpointer) ids->data;
}

static void
tell (XushiReviewWindow *self, const GError *error)
{
  if (error != NULL)
    xushi_dialog_toast_reason (self->toasts, error->message);
}

static void
decide (XushiReviewWindow *self, GArray *ids, XushiProposalState state)
{
  g_autoptr (GError) error = NULL;

  xushi_review_set_state (self->review, ids_of (ids), ids->len, state, &error);
  tell (self, error);
}

/* Whether all of these proposals are in the state. */
static gboolean
all_are (XushiReviewWindow *self, GArray *ids, XushiProposalState state)
{
  for (guint i = 0; i < ids->len; i++)
    if (xushi_review_find (self->review, ids_of (ids)[i])->state != state)
      return FALSE;
  return TRUE;
}

/* Proposals that the plan already contains are neither accepted nor rejected. */
static void
drop_known (XushiReviewWindow *self, GArray *ids)
{
  for (guint i = ids->len; i > 0; i--)
    if (xushi_review_find (self->review, ids_of (ids)[i - 1])->effect == XUSHI_PROPOSAL_KNOWN)
      g_array_remove_index (ids, i - 1);
}

gboolean
xushi_review_window_toggle (XushiReviewWindow *self)
{
  g_autoptr (GArray) ids = list_selected (self);

  if (ids->len == 0)
    return FALSE;
  drop_known (self, ids);
  if (ids->len == 0)
    xushi_dialog_toast (self->toasts, _ ("The plan has this one already, with the same target."));
  else
    decide (self, ids, all_are (self, ids, XUSHI_PROPOSAL_ACCEPTED) ? XUSHI_PROPOSAL_PENDING
                                                                   : XUSHI_PROPOSAL_ACCEPTED);
  return TRUE;
}

gboolean
xushi_review_window_reject (XushiReviewWindow *self)
{
  g_autoptr (GArray) ids = list_selected (self);

  if (ids->len == 0)
    return FALSE;
  decide (self, ids, XUSHI_PROPOSAL_REJECTED);
  return TRUE;
}

static void
toggle_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  xushi_review_window_toggle (XUSHI_REVIEW_WINDOW (widget));
}

static void
reject_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  xushi_review_window_reject (XUSHI_REVIEW_WINDOW (widget));
}

static void
undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiReviewWindow *self = XUSHI_REVIEW_WINDOW (widget);

  if (xushi_grid_finish_edit (self->grid))
    xushi_review_undo (self->review);
}

static void
redo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiReviewWindow *self = XUSHI_REVIEW_WINDOW (widget);

  if (xushi_grid_finish_edit (self->grid))
    xushi_review_redo (self->review);
}

static void
merge_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiReviewWindow *self = XUSHI_REVIEW_WINDOW (widget);
  g_autoptr (GArray) ids = list_selected (self);
  g_autoptr (GError) error = NULL;

  if (xushi_review_merge (self->review, ids_of (ids), ids->len, &error))
    xushi_review_window_show (self, ids_of (ids)[0]);
  tell (self, error);
}

static void
split_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiReviewWindow *self = XUSHI_REVIEW_WINDOW (widget);
  const XushiProposal *proposal = xushi_review_window_get_proposal (self);
  g_autoptr (GError) error = NULL;

  if (proposal != NULL)
    xushi_review_split (self->review, proposal->id, &error);
  tell (self, error);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiReviewWindow *self = XUSHI_REVIEW_WINDOW (widget);
  const XushiProposal *proposal = xushi_review_window_get_proposal (self);

  if (proposal != NULL && xushi_grid_finish_edit (self->grid))
    xushi_review_form_present (GTK_WINDOW (self), self->review,
                               xushi_review_window_get_proposal (self)->id);
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiReviewWindow *self = XUSHI_REVIEW_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  guint offset = 0, length = 0;
  guint64 id;

  if (!xushi_review_text_get_selected (self->text, &offset, &length))
    {
      xushi_dialog_toast (self->toasts, _ ("Select a passage of the report first."));
      return;
    }
  id = xushi_review_add (self->review, offset, length, &error);
  tell (self, error);
  if (id != 0)
    {
      xushi_review_window_show (self, id);
      gtk_widget_grab_focus (GTK_WIDGET (self->grid));
    }
}

static void
take_share_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiReviewWindow *self = XUSHI_REVIEW_WINDOW (widget);
  g_autoptr (GArray) ids = list_selected (self);
  g_autoptr (GError) error = NULL;

  if (ids->len == 0 || !xushi_grid_finish_edit (self->grid))
    return;
  if (xushi_review_take_share (self->review, ids_of (ids), ids->len, &error))
    {
      xushi_review_window_show (self, ids_of (ids)[0]);
      xushi_dialog_toast (self->toasts,
                          xushi_review_find (self->review, ids_of (ids)[0])->remark);
    }
  tell (self, error);
}

static void
append_left (GString *text, guint n, const char *what)
{
  if (n == 0)
    return;
  if (text->len > 0)
    g_string_append (text, _ (", "));
  /* TRANSLATORS: what is left, and how many of it */
  g_string_append_printf (text, C_ ("left", "%s: %u"), what, n);
}

/* Tells what was taken, what was left, and why. */
static void
tell_sure (XushiReviewWindow *self, const XushiReviewSure *sure)
{
  g_autoptr (GString) left = g_string_new (NULL);
  g_autofree char *text = NULL;

  append_left (left, sure->doubtful, _ ("to be compared"));
  append_left (left, sure->goals, _ ("goals of several years"));
  append_left (left, sure->known, _ ("in the plan already"));
  append_left (left, sure->rejected, _ ("not taken before"));
  text = left->len > 0
             ? g_strdup_printf (_ ("%u taken; left: %s"), sure->accepted, left->str)
             : g_strdup_printf (_ ("%u taken, nothing is left"), sure->accepted);
  xushi_dialog_toast (self->toasts, text);
}

static void
accept_sure_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiReviewWindow *self = XUSHI_REVIEW_WINDOW (widget);
  XushiReviewSure sure;

  if (!xushi_grid_finish_edit (self->grid))
    return;
  xushi_review_accept_sure (self->review, &sure);
  tell_sure (self, &sure);
}

static void
unmentioned_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiReviewWindow *self = XUSHI_REVIEW_WINDOW (widget);

  if (gtk_revealer_get_reveal_child (self->unmentioned))
    gtk_menu_button_popup (self->unmentioned_button);
}

static void
next_doubtful_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiReviewWindow *self = XUSHI_REVIEW_WINDOW (widget);
  guint row = 0, column = 0, found;

  if (!xushi_grid_get_cursor (self->grid, &row, &column) || !xushi_grid_finish_edit (self->grid))
    return;
  found = xushi_review_source_find_doubtful (self->source, row);
  if (found == XUSHI_GRID_NONE)
    xushi_dialog_toast (self->toasts, _ ("Nothing is undecided any more."));
  else
    xushi_grid_set_cursor (self->grid, found, column);
}

static void
switch_pane_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiReviewWindow *self = XUSHI_REVIEW_WINDOW (widget);
  gboolean in_text = gtk_widget_has_focus (GTK_WIDGET (self->text));

  gtk_widget_grab_focus (in_text ? GTK_WIDGET (self->grid) : GTK_WIDGET (self->text));
}

static void
store_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  xushi_review_window_store (XUSHI_REVIEW_WINDOW (widget));
}

static void
info_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (XUSHI_REVIEW_WINDOW (widget)->info_button);
}

void
xushi_review_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc run;
  } actions[] = {
    { "review.toggle", toggle_cb },
    { "review.reject", reject_cb },
    { "review.undo", undo_cb },
    { "review.redo", redo_cb },
    { "review.merge", merge_cb },
    { "review.split", split_cb },
    { "review.edit", edit_cb },
    { "review.add", add_cb },
    { "review.take-share", take_share_cb },
    { "review.accept-sure", accept_sure_cb },
    { "review.unmentioned", unmentioned_cb },
    { "review.next-doubtful", next_doubtful_cb },
    { "review.switch-pane", switch_pane_cb },
    { "review.store", store_cb },
    { "review.info", info_cb },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].run);
  gtk_widget_class_install_property_action (widget_class, "review.tasks", "tasks");
  gtk_widget_class_install_property_action (widget_class, "review.doubtful-first",
                                            "doubtful-first");
  gtk_widget_class_install_property_action (widget_class, "review.hide-rejected",
                                            "hide-rejected");
}

void
xushi_review_window_update_actions (XushiReviewWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean read = self->review != NULL;
  /* While a cell is being typed in, Ctrl+Z belongs to its text. */
  gboolean typing = xushi_grid_get_editing (self->grid);
  gboolean on_proposal = read && xushi_review_window_get_proposal (self) != NULL;
  static const char *const on_rows[] = { "review.toggle", "review.reject", "review.edit",
                                         "review.merge", "review.split", "review.take-share" };
  XushiReviewCounts counts = { 0 };

  if (read)
    xushi_review_count (self->review, &counts);
  gtk_widget_action_set_enabled (widget, "review.undo",
                                 read && !typing && xushi_review_can_undo (self->review));
  gtk_widget_action_set_enabled (widget, "review.redo",
                                 read && !typing && xushi_review_can_redo (self->review));
  gtk_widget_action_set_enabled (widget, "review.store",
                                 counts.states[XUSHI_PROPOSAL_ACCEPTED] > 0);
  gtk_widget_action_set_enabled (widget, "review.add", read);
  gtk_widget_action_set_enabled (widget, "review.accept-sure", read);
  gtk_widget_action_set_enabled (widget, "review.next-doubtful", read);
  for (gsize i = 0; i < G_N_ELEMENTS (on_rows); i++)
    gtk_widget_action_set_enabled (widget, on_rows[i], on_proposal);
}
