/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/matching/xushi-matching-window.h"

#include "app/matching/xushi-matching-memory.h"
#include "app/matching/xushi-matching-results.h"
#include "app/matching/xushi-matching-sheet.h"
#include "app/support/xushi-accessible.h"
#include "app/support/xushi-dialogs.h"
#include "base/xushi-i18n.h"
#include "rows/xushi-match-words.h"
#include "widgets/xushi-wrap-box.h"

/* So many head rows can be chosen. */
#define HEADS_MAX 4

/* XushiMatchingWindow: see the header. Keys: Ctrl+Enter accepts, F6 goes from part to part, Esc
 * closes. The focus begins in the sheet. */
struct _XushiMatchingWindow
{
  AdwWindow parent_instance;

  XushiTableReview *review; /* owned */
  gboolean updating;        /* what the fields show is not the clerk's choice */
  char *told;               /* owned, nullable: what the screen reader was told last */
  GtkWidget *telling;       /* weak: what tells it */
  guint announcing;         /* source; 0 for none */

  /* Template children. */
  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  GtkButton *accept;
  GtkWidget *tools;
  GtkWidget *sheet_box;
  GtkDropDown *sheets;
  GtkSpinButton *first_head;
  GtkSpinButton *n_heads;
  GtkLabel *unit;
  GtkLabel *origin;
  GtkWidget *reset;
  GtkMenuButton *remarks;
  GtkLabel *remarks_label;
  GtkRevealer *notice;
  GtkLabel *notice_label;
  XushiMatchingSheet *sheet;
  XushiMatchingResults *results;
  GtkLabel *block;
  GtkLabel *counts;
};

G_DEFINE_FINAL_TYPE (XushiMatchingWindow, xushi_matching_window, ADW_TYPE_WINDOW)

static guint accepted_signal;

static const XushiMatching *
get_matching (XushiMatchingWindow *self)
{
  return xushi_table_review_get_matching (self->review);
}

static void
update_button (XushiMatchingWindow *self)
{
  guint n = xushi_table_review_get_rows (self->review)->len;
  guint n_refused = xushi_table_review_count (self->review, XUSHI_ROW_REFUSED);
  gboolean plan = xushi_table_review_get_kind (self->review) == XUSHI_MATCHING_PLAN;
  gboolean rest = n_refused > 0;
  g_autofree char *label = NULL;

  /* Those of a plan that are wrong are among its rows, to be looked at. */
  n -= plan ? MIN (n, n_refused) : 0;
  if (plan)
    label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "_Take %u Item", "_Take %u Items", n),
                             n);
  else if (rest)
    label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "_Enter the Other %u",
                                          "_Enter the Other %u", n),
                             n);
  else
    label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "_Enter %u", "_Enter %u", n), n);
  gtk_button_set_label (self->accept, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept),
                            xushi_table_review_get_block (self->review) == NULL);
}

static void
update_heads (XushiMatchingWindow *self)
{
  const XushiMatching *matching = get_matching (self);
  const XushiTable *table = xushi_matching_get_table (matching);
  guint first = xushi_matching_get_first_head (matching);
  guint n_rows = xushi_table_get_n_rows (table);

  gtk_spin_button_set_range (self->first_head, xushi_table_get_line (table, 0),
                             xushi_table_get_line (table, n_rows - 1));
  gtk_spin_button_set_value (self->first_head,
                             xushi_table_get_line (table, MIN (first, n_rows - 1)));
  gtk_spin_button_set_range (self->n_heads, 0, MAX (HEADS_MAX, xushi_matching_get_n_heads (matching)));
  gtk_spin_button_set_value (self->n_heads, xushi_matching_get_n_heads (matching));
}

static void
update_tools (XushiMatchingWindow *self)
{
  XushiTableReviewOrigin origin = xushi_table_review_get_origin (self->review);
  const char *unit = xushi_matching_get_unit (get_matching (self));
  g_autofree char *label
      = unit != NULL ? g_strdup_printf (_ ("Figures without a unit: %s"), unit) : NULL;

  self->updating = TRUE;
  gtk_drop_down_set_selected (self->sheets, xushi_table_review_get_sheet (self->review));
  update_heads (self);
  self->updating = FALSE;
  gtk_label_set_label (self->unit, label != NULL ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->unit), unit != NULL);
  gtk_label_set_label (self->origin, origin == XUSHI_TABLE_REVIEW_RECALLED
                                         ? _ ("As chosen last time")
                                         : _ ("Changed"));
  gtk_widget_set_visible (GTK_WIDGET (self->origin), origin != XUSHI_TABLE_REVIEW_PROPOSED);
  gtk_widget_set_visible (self->reset, origin != XUSHI_TABLE_REVIEW_PROPOSED);
}

/* How the sheet as a whole was understood is read on demand. */
static void
update_remarks (XushiMatchingWindow *self)
{
  guint n;
  g_autofree char *text = xushi_table_review_dup_remarks (self->review, &n);
  g_autofree char *label
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u _Remark", "%u _Remarks", n), n);

  gtk_menu_button_set_label (self->remarks, label);
  gtk_label_set_label (self->remarks_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->remarks), n > 0);
}

static void
hush (XushiMatchingWindow *self)
{
  if (self->telling != NULL)
    xushi_accessible_hush (self->telling);
  g_clear_weak_pointer (&self->telling);
}

/* What the clerk sees, the screen reader says: why nothing can be taken, or how much can. */
static gboolean
announce_cb (gpointer data)
{
  XushiMatchingWindow *self = data;
  const char *block = xushi_table_review_get_block (self->review);
  const char *text = block != NULL ? block : gtk_label_get_label (self->counts);

  self->announcing = 0;
  if (g_strcmp0 (self->told, text) == 0)
    return G_SOURCE_REMOVE;
  g_free (self->told);
  self->told = g_strdup (text);
  hush (self);
  g_set_weak_pointer (&self->telling, xushi_accessible_announce (GTK_WIDGET (self), text));
  return G_SOURCE_REMOVE;
}

static void
update (XushiMatchingWindow *self)
{
  const char *block = xushi_table_review_get_block (self->review);
  g_autofree char *open = xushi_match_dup_open (get_matching (self));
  g_autofree char *summary = xushi_matching_results_dup_summary (self->results);

  update_tools (self);
  update_remarks (self);
  update_button (self);
  gtk_label_set_label (self->notice_label, open != NULL ? open : "");
  gtk_revealer_set_reveal_child (self->notice, open != NULL);
  gtk_label_set_label (self->block, block != NULL ? block : "");
  gtk_widget_set_visible (GTK_WIDGET (self->block), block != NULL);
  gtk_label_set_label (self->counts, summary);
  /* Once the list in which something was chosen has given the keyboard back. */
  if (self->announcing == 0)
    self->announcing = g_idle_add (announce_cb, self);
}

static void
sheet_chosen_cb (XushiMatchingWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->updating || self->review == NULL)
    return;
  if (xushi_table_review_set_sheet (self->review, gtk_drop_down_get_selected (self->sheets),
                                    &error))
    {
      xushi_matching_memory_recall (self->review);
      xushi_matching_sheet_show_open (self->sheet);
      return;
    }
  xushi_dialog_toast_reason (self->toasts, error->message);
  update_tools (self);
}

static void
heads_changed_cb (XushiMatchingWindow *self)
{
  guint first;

  if (self->updating || self->review == NULL)
    return;
  first = xushi_table_review_find_row (
      self->review, (guint) gtk_spin_button_get_value_as_int (self->first_head));
  xushi_table_review_set_heads (self->review, first,
                                (guint) gtk_spin_button_get_value_as_int (self->n_heads));
  update_tools (self);
  xushi_matching_sheet_show_row (self->sheet, first);
}

static void
reset_cb (XushiMatchingWindow *self)
{
  xushi_table_review_reset (self->review);
  xushi_matching_sheet_show_open (self->sheet);
  gtk_widget_grab_focus (GTK_WIDGET (self->sheet));
}

static void
sheet_row_cb (XushiMatchingWindow *self, guint row)
{
  xushi_matching_results_show_row (self->results, row);
}

static void
result_row_cb (XushiMatchingWindow *self, guint row)
{
  xushi_matching_sheet_show_row (self->sheet, row);
}

static void
accept_cb (XushiMatchingWindow *self)
{
  if (xushi_table_review_get_block (self->review) != NULL)
    {
      xushi_dialog_toast_reason (self->toasts, xushi_table_review_get_block (self->review));
      return;
    }
  xushi_matching_memory_keep (self->review);
  g_signal_emit (self, accepted_signal, 0, self->review);
  gtk_window_close (GTK_WINDOW (self));
}

static void
accept_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  accept_cb (XUSHI_MATCHING_WINDOW (widget));
}

/* From the fields to the sheet, to the results, and round again. */
static void
next_part_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiMatchingWindow *self = XUSHI_MATCHING_WINDOW (widget);
  GtkWidget *parts[] = { self->tools, GTK_WIDGET (self->sheet), GTK_WIDGET (self->results) };
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  gsize at = G_N_ELEMENTS (parts) - 1;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (focus != NULL && gtk_widget_is_ancestor (focus, parts[i]))
      at = i;
  at = (at + 1) % G_N_ELEMENTS (parts);
  if (at == 0)
    gtk_widget_child_focus (parts[at], GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (parts[at]);
}

static void
xushi_matching_window_dispose (GObject *object)
{
  XushiMatchingWindow *self = XUSHI_MATCHING_WINDOW (object);

  g_clear_handle_id (&self->announcing, g_source_remove);
  hush (self);
  g_clear_object (&self->review);
  g_clear_pointer (&self->told, g_free);
  G_OBJECT_CLASS (xushi_matching_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, XushiMatchingWindow, child)
  BIND (toasts);
  BIND (title);
  BIND (accept);
  BIND (tools);
  BIND (sheet_box);
  BIND (sheets);
  BIND (first_head);
  BIND (n_heads);
  BIND (unit);
  BIND (origin);
  BIND (reset);
  BIND (remarks);
  BIND (remarks_label);
  BIND (notice);
  BIND (notice_label);
  BIND (sheet);
  BIND (results);
  BIND (block);
  BIND (counts);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, sheet_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, heads_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, result_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
}

static void
xushi_matching_window_class_init (XushiMatchingWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_matching_window_dispose;
  g_type_ensure (XUSHI_TYPE_MATCHING_SHEET);
  g_type_ensure (XUSHI_TYPE_MATCHING_RESULTS);
  g_type_ensure (XUSHI_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/xushi/Xushi/xushi-matching-window.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "matching.accept", NULL, accept_action_cb);
  gtk_widget_class_install_action (widget_class, "matching.next-part", NULL, next_part_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  accepted_signal = g_signal_new ("accepted", XUSHI_TYPE_MATCHING_WINDOW, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, XUSHI_TYPE_TABLE_REVIEW);
}

static void
xushi_matching_window_init (XushiMatchingWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  xushi_dialog_fit_to_screen (GTK_WINDOW (self));
}

/* The sheets of the file; a file of text has one without a name, and nothing to choose. */
static void
list_sheets (XushiMatchingWindow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = xushi_table_review_get_n_sheets (self->review);

  for (guint i = 0; i < n; i++)
    {
      const char *name = xushi_table_review_get_sheet_name (self->review, i);
      g_autofree char *hidden = xushi_table_review_is_sheet_hidden (self->review, i)
                                    ? g_strdup_printf (_ ("%s (hidden)"), name)
                                    : NULL;

      gtk_string_list_append (names, hidden != NULL ? hidden : name);
    }
  self->updating = TRUE;
  gtk_drop_down_set_model (self->sheets, G_LIST_MODEL (names));
  self->updating = FALSE;
  gtk_widget_set_visible (self->sheet_box, n > 1);
}

static void
show_review (XushiMatchingWindow *self, XushiTableReview *review)
{
  self->review = g_object_ref (review);
  adw_window_title_set_subtitle (self->title, xushi_table_review_get_name (review));
  gtk_window_set_title (GTK_WINDOW (self), adw_window_title_get_title (self->title));
  list_sheets (self);
  xushi_matching_sheet_set_review (self->sheet, review);
  xushi_matching_results_set_review (self->results, review);
  g_signal_connect_object (review, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  xushi_matching_sheet_show_open (self->sheet);
  gtk_widget_grab_focus (GTK_WIDGET (self->sheet));
}

XushiMatchingWindow *
xushi_matching_window_new (GtkWindow *parent, XushiTableReview *review)
{
  XushiMatchingWindow *self
      = g_object_new (XUSHI_TYPE_MATCHING_WINDOW, "transient-for", parent, "modal", TRUE, NULL);

  xushi_dialog_go_with_parent (GTK_WINDOW (self));
  show_review (self, review);
  return self;
}
