/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/review/xushi-review-private.h"

#include "app/support/xushi-dialogs.h"
#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "base/xushi-text.h"
#include "documents/xushi-manuscript-read.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (XushiReviewWindow, xushi_review_window, ADW_TYPE_WINDOW)

enum
{
  PROPERTY_TASKS = 1,
  PROPERTY_DOUBTFUL_FIRST,
  PROPERTY_HIDE_REJECTED,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* The encodings in the order of the list; the first is automatic detection. */
static const char *const encodings[] = { NULL, "UTF-8", "GB18030", "UTF-16LE", "BIG5" };

const XushiProposal *
xushi_review_window_get_proposal (XushiReviewWindow *self)
{
  guint row = 0;

  return self->source != NULL && xushi_grid_get_cursor (self->grid, &row, NULL)
             ? xushi_review_source_get_proposal (self->source, row)
             : NULL;
}

void
xushi_review_window_show (XushiReviewWindow *self, guint64 id)
{
  xushi_review_source_reveal (self->source, id);
  xushi_grid_set_cursor_key (self->grid, id, NULL);
}

static void
update_counts (XushiReviewWindow *self)
{
  g_autofree char *label = NULL, *text = NULL, *known = NULL, *goals = NULL;
  XushiReviewCounts counts;
  guint accepted;

  xushi_review_count (self->review, &counts);
  accepted = counts.states[XUSHI_PROPOSAL_ACCEPTED];
  label = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Take %u Item", "Take %u Items", accepted), accepted);
  gtk_button_set_label (self->accept_button, label);
  known = counts.known > 0 ? g_strdup_printf (_ (" · in the plan already %u"), counts.known)
                           : g_strdup ("");
  goals = counts.undecided_long > 0
              ? g_strdup_printf (_ (" (goals of several years %u)"), counts.undecided_long)
              : g_strdup ("");
  text = g_strdup_printf (_ ("Found %u · taken %u · undecided %u%s · not taken %u%s"), counts.found,
                          accepted, counts.states[XUSHI_PROPOSAL_PENDING], goals,
                          counts.states[XUSHI_PROPOSAL_REJECTED], known);
  gtk_label_set_text (self->counts, text);
}

/* Why the proposal under the cursor is undecided, what was worked out for it, and for which indicator of
 * the plan it is taken. */
static void
update_reason (XushiReviewWindow *self)
{
  const XushiProposal *proposal = xushi_review_window_get_proposal (self);
  g_autofree char *doubt = proposal != NULL ? xushi_proposal_dup_doubt (proposal) : NULL;
  g_autofree char *before
      = proposal != NULL ? xushi_review_source_dup_before (self->source, proposal) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (doubt != NULL)
    g_string_append_printf (text, _ ("Why undecided: %s"), doubt);
  if (proposal != NULL && proposal->remark != NULL
      && g_strcmp0 (proposal->remark, proposal->reason) != 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", proposal->remark);
  if (before != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", before);
  gtk_label_set_text (self->reason, text->str);
}

void
xushi_review_window_update (XushiReviewWindow *self)
{
  if (self->review == NULL)
    return;
  update_counts (self);
  update_reason (self);
  xushi_review_window_show_unmentioned (self);
  xushi_review_window_update_actions (self);
}

static void
cursor_moved_cb (XushiReviewWindow *self)
{
  const XushiProposal *proposal = xushi_review_window_get_proposal (self);

  update_reason (self);
  xushi_review_window_update_actions (self);
  xushi_review_text_show (self->text, proposal != NULL ? proposal->id : 0);
}

static void
picked_cb (XushiReviewWindow *self, guint64 id)
{
  xushi_review_window_show (self, id);
}

static void
activated_cb (XushiReviewWindow *self, guint row, guint column)
{
  if (column != xushi_review_source_get_accept_column ())
    gtk_widget_activate_action (GTK_WIDGET (self), "review.edit", NULL);
}

static void
commit_failed_cb (XushiReviewWindow *self, guint row, guint column, const char *text,
                  const char *reason)
{
  xushi_dialog_toast_reason (self->toasts, reason);
}

static void
menu_requested_cb (XushiReviewWindow *self, double x, double y)
{
  const GdkRectangle at = { (int) x, (int) y, 1, 1 };

  gtk_popover_set_pointing_to (GTK_POPOVER (self->row_menu), &at);
  gtk_popover_popup (GTK_POPOVER (self->row_menu));
}

/* A click on the tick has already moved the cursor there. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, XushiReviewWindow *self)
{
  guint row = 0, column = 0;
  GdkRectangle cell;

  if (xushi_grid_get_cursor (self->grid, &row, &column)
      && column == xushi_review_source_get_accept_column ()
      && xushi_grid_get_cell_rect (self->grid, row, column, &cell) && x >= cell.x
      && x < cell.x + cell.width && y >= cell.y && y < cell.y + cell.height)
    xushi_review_window_toggle (self);
}

/* Before the table gets the keys: it would type the Space, and clear a cell on Delete. */
static gboolean
key_pressed_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state,
                XushiReviewWindow *self)
{
  if (xushi_grid_get_editing (self->grid)
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_space || key == GDK_KEY_KP_Space)
    return xushi_review_window_toggle (self);
  if (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete)
    return xushi_review_window_reject (self);
  return GDK_EVENT_PROPAGATE;
}

static void
update_legend (XushiReviewWindow *self)
{
  g_autofree char *markup = xushi_review_text_dup_legend (self->text);

  gtk_label_set_markup (self->legend, markup);
}

static void
update_info_label (XushiReviewWindow *self)
{
  g_auto (XushiPlanInfo) info = { 0 };
  g_autofree char *label = NULL;

  if (!xushi_plan_form_get_info (self->form, &info, NULL))
    label = g_strdup (_ ("Place and Year…"));
  else
    label = g_strdup_printf ("%s %d", info.place, info.year);
  gtk_menu_button_set_label (self->info_button, label);
}

/* Fills the form of a new plan with the report's own information. */
static void
fill_info (XushiReviewWindow *self)
{
  const XushiReportHeader *header = xushi_review_get_header (self->review);
  const XushiPlanInfo info
      = { .title = *header->title != '\0' ? header->title : NULL,
          .place = *header->place != '\0' ? header->place : NULL,
          .year = header->year > 0 ? header->year : xushi_date_this_year () };

  xushi_plan_form_set_info (self->form, &info);
  update_info_label (self);
}

/* Moves the cursor to the first proposal, so that the keys work at once. */
static void
go_to_first (XushiReviewWindow *self)
{
  if (xushi_review_get_n_proposals (self->review) > 0)
    xushi_grid_set_cursor_key (self->grid, xushi_review_get_proposal (self->review, 0)->id, "name");
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

/* Shows @document as a new report, dropping the previous one. */
static void
take_document (XushiReviewWindow *self, const XushiManuscript *document)
{
  XushiPlan *plan = self->session != NULL ? xushi_session_get_plan (self->session) : NULL;

  xushi_grid_set_source (self->grid, NULL);
  g_clear_object (&self->source);
  g_clear_object (&self->review);
  self->review = xushi_review_new (xushi_manuscript_get_text (document),
                                   xushi_manuscript_get_blocks (document), plan);
  xushi_review_set_tasks (self->review, self->tasks);
  self->source = xushi_review_source_new (self->review);
  xushi_review_source_set_doubtful_first (self->source, self->doubtful_first);
  xushi_review_source_set_hide_rejected (self->source, self->hide_rejected);
  xushi_review_text_set_review (self->text, self->review);
  xushi_grid_set_source (self->grid, XUSHI_GRID_SOURCE (self->source));
  g_signal_connect_object (self->review, "changed", G_CALLBACK (xushi_review_window_update), self,
                           G_CONNECT_SWAPPED);
  fill_info (self);
  xushi_review_window_show_notice (self, document);
  g_clear_pointer (&self->unmentioned_ids, g_array_unref);
  go_to_first (self);
  xushi_review_window_update (self);
}

static gboolean
decode (XushiReviewWindow *self, const char *encoding, GError **error)
{
  g_autoptr (XushiManuscript) document = xushi_manuscript_decode (self->bytes, encoding, error);

  if (document == NULL)
    return FALSE;
  take_document (self, document);
  return TRUE;
}

static void
encoding_changed_cb (XushiReviewWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->bytes != NULL
      && !decode (self, encodings[gtk_drop_down_get_selected (self->encoding)], &error))
    xushi_dialog_toast_reason (self->toasts, error->message);
}

static void
discard_cb (const char *response, gpointer data)
{
  XushiReviewWindow *self = data;

  if (!g_str_equal (response, "accept"))
    return;
  self->leaving = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
xushi_review_window_close_request (GtkWindow *window)
{
  XushiReviewWindow *self = XUSHI_REVIEW_WINDOW (window);

  if (self->leaving || self->review == NULL || !xushi_review_can_undo (self->review))
    return GTK_WINDOW_CLASS (xushi_review_window_parent_class)->close_request (window);
  xushi_dialog_ask (window, _ ("Give up the review?"),
                    _ ("What you have decided and edited here is not kept."), _ ("_Give Up"), TRUE,
                    discard_cb, self, NULL);
  return GDK_EVENT_STOP;
}

static void
xushi_review_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  XushiReviewWindow *self = XUSHI_REVIEW_WINDOW (object);

  if (id == PROPERTY_TASKS)
    g_value_set_boolean (value, self->tasks);
  else if (id == PROPERTY_DOUBTFUL_FIRST)
    g_value_set_boolean (value, self->doubtful_first);
  else
    g_value_set_boolean (value, self->hide_rejected);
}

static void
xushi_review_window_set_property (GObject *object, guint id, const GValue *value,
                                  GParamSpec *pspec)
{
  XushiReviewWindow *self = XUSHI_REVIEW_WINDOW (object);
  gboolean on = g_value_get_boolean (value);

  if (id == PROPERTY_TASKS)
    self->tasks = on;
  else if (id == PROPERTY_DOUBTFUL_FIRST)
    self->doubtful_first = on;
  else
    self->hide_rejected = on;
  if (self->review != NULL)
    {
      xushi_review_set_tasks (self->review, self->tasks);
      xushi_review_source_set_doubtful_first (self->source, self->doubtful_first);
      xushi_review_source_set_hide_rejected (self->source, self->hide_rejected);
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
xushi_review_window_dispose (GObject *object)
{
  XushiReviewWindow *self = XUSHI_REVIEW_WINDOW (object);

  g_clear_pointer (&self->row_menu, gtk_widget_unparent);
  g_clear_object (&self->source);
  g_clear_object (&self->review);
  g_clear_object (&self->session);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->unmentioned_ids, g_array_unref);
  G_OBJECT_CLASS (xushi_review_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, XushiReviewWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewWindow, title);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewWindow, info_button);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewWindow, form);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewWindow, accept_button);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewWindow, notice_label);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewWindow, unmentioned);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewWindow, unmentioned_label);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewWindow, unmentioned_button);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewWindow, unmentioned_list);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewWindow, paned);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewWindow, text);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewWindow, legend);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewWindow, encoding);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewWindow, table);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewWindow, grid);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewWindow, reason);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewWindow, counts);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cursor_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, commit_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_requested_cb);
  gtk_widget_class_bind_template_callback (widget_class, encoding_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_info_label);
  gtk_widget_class_bind_template_callback (widget_class, xushi_review_window_update_actions);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags
      = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROPERTY_TASKS] = g_param_spec_boolean ("tasks", NULL, NULL, TRUE, flags);
  properties[PROPERTY_DOUBTFUL_FIRST]
      = g_param_spec_boolean ("doubtful-first", NULL, NULL, FALSE, flags);
  properties[PROPERTY_HIDE_REJECTED]
      = g_param_spec_boolean ("hide-rejected", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
xushi_review_window_class_init (XushiReviewWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = xushi_review_window_dispose;
  object_class->get_property = xushi_review_window_get_property;
  object_class->set_property = xushi_review_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = xushi_review_window_close_request;
  install_properties (object_class);
  g_type_ensure (XUSHI_TYPE_PLAN_FORM);
  g_type_ensure (XUSHI_TYPE_REVIEW_TEXT);
  g_type_ensure (XUSHI_TYPE_GRID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-review-window.ui");
  bind_children (widget_class);
  xushi_review_window_install_actions (widget_class);

  g_signal_new ("created", XUSHI_TYPE_REVIEW_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_STRING);
  g_signal_new ("stored", XUSHI_TYPE_REVIEW_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
add_controllers (XushiReviewWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->table), keys);
  /* After the table's own gesture, which moves the cursor. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_BUBBLE);
  g_signal_connect (click, "released", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), GTK_EVENT_CONTROLLER (click));
}

static void
fit_to_screen (XushiReviewWindow *self)
{
  int width = 0, height = 0;

  xushi_dialog_fit_to_screen (GTK_WINDOW (self));
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_paned_set_position (self->paned, width * 2 / 5);
}

static void
xushi_review_window_init (XushiReviewWindow *self)
{
  g_autoptr (GtkBuilder) menus = NULL;

  self->tasks = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  menus = gtk_builder_new_from_resource ("/io/github/xushi/Xushi/menus.ui");
  gtk_menu_button_set_menu_model (self->menu_button,
                                  G_MENU_MODEL (gtk_builder_get_object (menus, "review-menu")));
  self->row_menu = gtk_popover_menu_new_from_model (
      G_MENU_MODEL (gtk_builder_get_object (menus, "review-row-menu")));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->row_menu), FALSE);
  gtk_widget_set_halign (self->row_menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->row_menu, GTK_WIDGET (self->table));
  add_controllers (self);
  fit_to_screen (self);
  update_legend (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (update_legend), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "notify::editing",
                           G_CALLBACK (xushi_review_window_update_actions), self,
                           G_CONNECT_SWAPPED);
}

XushiReviewWindow *
xushi_review_window_new (GtkWindow *parent, XushiSession *session)
{
  XushiReviewWindow *self
      = g_object_new (XUSHI_TYPE_REVIEW_WINDOW, "transient-for", parent, NULL);

  xushi_dialog_go_with_parent (GTK_WINDOW (self));
  if (session != NULL)
    {
      self->session = g_object_ref (session);
      adw_window_title_set_title (self->title, _ ("Read a Report Into the Plan"));
      gtk_widget_set_visible (GTK_WIDGET (self->info_button), FALSE);
    }
  return self;
}

static void
set_name (XushiReviewWindow *self, const char *name)
{
  g_free (self->name);
  self->name = g_strdup (name);
  adw_window_title_set_subtitle (self->title, name);
}

gboolean
xushi_review_window_read_file (XushiReviewWindow *self, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  const char *start;
  gsize size = 0;

  g_return_val_if_fail (XUSHI_IS_REVIEW_WINDOW (self), FALSE);

  g_clear_pointer (&self->bytes, g_bytes_unref);
  self->bytes = xushi_text_read_bytes (path, error);
  if (self->bytes == NULL)
    return FALSE;
  start = g_bytes_get_data (self->bytes, &size);
  /* A document is an archive, which has its own encoding. */
  gtk_widget_set_visible (GTK_WIDGET (self->encoding),
                          size < 2 || memcmp (start, "PK", 2) != 0);
  set_name (self, name);
  return decode (self, NULL, error);
}

void
xushi_review_window_read_text (XushiReviewWindow *self, const char *text, const char *name)
{
  g_autoptr (XushiManuscript) document = xushi_manuscript_new_plain (g_strdup (text));

  g_return_if_fail (XUSHI_IS_REVIEW_WINDOW (self));

  g_clear_pointer (&self->bytes, g_bytes_unref);
  gtk_widget_set_visible (GTK_WIDGET (self->encoding), FALSE);
  set_name (self, name);
  take_document (self, document);
}
