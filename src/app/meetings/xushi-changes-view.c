/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/meetings/xushi-changes-view.h"

#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-enter-key.h"
#include "base/xushi-i18n.h"
#include "rows/xushi-changes-source.h"
#include "widgets/xushi-grid.h"

/* XushiChangesView: see the header. CSS node “changesview”. Keys: Enter on a row shows its indicator.
 *
 * A meeting is opened when it is chosen and kept until another is; only the plan is compared anew. */
struct _XushiChangesView
{
  GtkBox parent_instance;

  XushiSession *session;      /* owned, nullable until it is set */
  XushiChangesSource *source; /* owned, nullable until then */
  gint64 chosen;              /* the snapshot chosen; 0 for none */
  char *problem;              /* owned, nullable: why it cannot be opened */
  char *doubt;                /* owned, nullable: what this program judges otherwise */
  GtkToggleButton *kinds[XUSHI_N_SINCE_KINDS]; /* children of chips */

  /* Template children. */
  GtkLabel *title;
  GtkLabel *remark;
  GtkFlowBox *chips;
  GtkStack *body;
  XushiGrid *grid;
  GtkLabel *whole;
  AdwStatusPage *nothing;
};

G_DEFINE_FINAL_TYPE (XushiChangesView, xushi_changes_view, GTK_TYPE_BOX)

enum
{
  INDICATOR_ACTIVATED,
  MESSAGE,
  SHOWN,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* (transfer none) (nullable) */
static const XushiSnapshot *
get_chosen (XushiChangesView *self)
{
  return xushi_plan_get_snapshot (xushi_session_get_plan (self->session), self->chosen);
}

static void
refresh_chips (XushiChangesView *self)
{
  const guint *counts = xushi_changes_source_get_counts (self->source);
  XushiSinceKind shown = xushi_changes_source_get_kind (self->source);

  for (int kind = 0; kind < XUSHI_N_SINCE_KINDS; kind++)
    {
      g_autofree char *label = g_strdup_printf (
          "%s %u", xushi_since_kind_to_label ((XushiSinceKind) kind), counts[kind]);

      gtk_button_set_label (GTK_BUTTON (self->kinds[kind]), label);
      /* What is shown stays, so that the keyboard does not lose its place. */
      gtk_widget_set_sensitive (GTK_WIDGET (self->kinds[kind]),
                                counts[kind] > 0 || kind == XUSHI_SINCE_TOLD
                                    || kind == (int) shown);
    }
}

/* Says in place of the table why there is none. */
static void
show_nothing (XushiChangesView *self, const char *title, const char *why)
{
  adw_status_page_set_title (self->nothing, title);
  xushi_dialog_describe (GTK_WIDGET (self->nothing), why);
  gtk_stack_set_visible_child_name (self->body, "nothing");
}

static void
show_later (XushiChangesView *self, const XushiSnapshot *snapshot)
{
  int month = xushi_session_get_month (self->session);
  g_autofree char *title = g_strdup_printf (_ ("“%s” had the figures to month %d"), snapshot->name,
                                            snapshot->month);
  g_autofree char *why = g_strdup_printf (
      _ ("The window of the plan shows month %d. Choose month %d or a later one there to see what "
         "has changed since."),
      month, snapshot->month);

  show_nothing (self, title, why);
}

static void
show_unchanged (XushiChangesView *self, const XushiSnapshot *snapshot)
{
  g_autofree char *title = NULL;

  if (xushi_changes_source_get_kind (self->source) != XUSHI_SINCE_TOLD)
    {
      show_nothing (self, _ ("No item of this kind"), "");
      return;
    }
  title = g_strdup_printf (_ ("Nothing that must be told has changed since “%s”"), snapshot->name);
  show_nothing (self, title, _ ("“Everything” lists all items with their figures then and now."));
}

/* What must be known before the table is read. */
static void
refresh_remark (XushiChangesView *self, const XushiComparison *comparison)
{
  const char *rules = comparison != NULL && xushi_comparison_has_other_rules (comparison)
                          ? _ ("The rules of the lights were changed since; what the meeting has "
                               "seen is judged by those of today, too.")
                          : NULL;
  const char *doubt = comparison != NULL ? self->doubt : NULL;
  g_autofree char *both = g_strdup_printf ("%s%s%s", rules != NULL ? rules : "",
                                           rules != NULL && doubt != NULL ? "\n" : "",
                                           doubt != NULL ? doubt : "");

  gtk_label_set_label (self->remark, both);
  gtk_widget_set_visible (GTK_WIDGET (self->remark), *both != '\0');
}

/* All of what has happened to the cursor's row, however narrow its column is. */
static void
cursor_moved_cb (XushiChangesView *self)
{
  g_autofree char *text = NULL;
  guint row;

  if (self->source == NULL || !xushi_grid_get_cursor (self->grid, &row, NULL))
    return;
  text = xushi_changes_source_dup_sentence (self->source, row);
  gtk_label_set_label (self->whole, text);
}

static void
refresh (XushiChangesView *self)
{
  const XushiComparison *comparison = xushi_changes_source_get_comparison (self->source);
  const XushiSnapshot *snapshot = get_chosen (self);
  g_autofree char *title
      = xushi_since_describe (comparison, xushi_changes_source_get_counts (self->source));

  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->title), comparison != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->chips), comparison != NULL);
  refresh_remark (self, comparison);
  refresh_chips (self);
  if (self->problem != NULL)
    show_nothing (self, _ ("This meeting cannot be opened"), self->problem);
  else if (snapshot == NULL)
    show_nothing (self, _ ("No meeting is chosen"), "");
  else if (comparison == NULL)
    show_later (self, snapshot);
  else if (xushi_grid_source_get_n_rows (XUSHI_GRID_SOURCE (self->source)) == 0)
    show_unchanged (self, snapshot);
  else
    gtk_stack_set_visible_child_name (self->body, "table");
  cursor_moved_cb (self);
  g_signal_emit (self, signals[SHOWN], 0);
}

static void
chip_cb (XushiChangesView *self, GtkToggleButton *chip)
{
  for (int kind = 0; kind < XUSHI_N_SINCE_KINDS; kind++)
    if (self->kinds[kind] == chip && gtk_toggle_button_get_active (chip))
      xushi_changes_source_set_kind (self->source, (XushiSinceKind) kind);
}

static void
show_row (XushiChangesView *self, guint row)
{
  XushiIndicator *indicator = xushi_changes_source_get_indicator (self->source, row);

  if (indicator != NULL)
    g_signal_emit (self, signals[INDICATOR_ACTIVATED], 0, indicator);
  else
    g_signal_emit (self, signals[MESSAGE], 0, _ ("This item is not in the plan any more."));
}

static void
row_activated_cb (XushiGrid *grid, guint row, guint column, gpointer data)
{
  show_row (data, row);
}

static gboolean
enter_cb (GtkWidget *grid, GVariant *arguments, gpointer data)
{
  guint row;

  if (!xushi_grid_get_cursor (XUSHI_GRID (grid), &row, NULL))
    return GDK_EVENT_PROPAGATE;
  show_row (data, row);
  return GDK_EVENT_STOP;
}

static gboolean
xushi_changes_view_grab_focus (GtkWidget *widget)
{
  XushiChangesView *self = XUSHI_CHANGES_VIEW (widget);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->body), "table") == 0
         && gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
xushi_changes_view_dispose (GObject *object)
{
  XushiChangesView *self = XUSHI_CHANGES_VIEW (object);

  g_clear_object (&self->source);
  g_clear_object (&self->session);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->doubt, g_free);
  G_OBJECT_CLASS (xushi_changes_view_parent_class)->dispose (object);
}

static void
xushi_changes_view_class_init (XushiChangesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_changes_view_dispose;
  widget_class->grab_focus = xushi_changes_view_grab_focus;
  g_type_ensure (XUSHI_TYPE_GRID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-changes-view.ui");
  gtk_widget_class_set_css_name (widget_class, "changesview");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, XushiChangesView, child)
  BIND (title);
  BIND (remark);
  BIND (chips);
  BIND (body);
  BIND (grid);
  BIND (whole);
  BIND (nothing);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, cursor_moved_cb);
  signals[INDICATOR_ACTIVATED]
      = g_signal_new ("indicator-activated", XUSHI_TYPE_CHANGES_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                      NULL, NULL, G_TYPE_NONE, 1, XUSHI_TYPE_INDICATOR);
  signals[MESSAGE] = g_signal_new ("message", XUSHI_TYPE_CHANGES_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SHOWN] = g_signal_new ("shown", XUSHI_TYPE_CHANGES_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
create_chips (XushiChangesView *self)
{
  for (int kind = 0; kind < XUSHI_N_SINCE_KINDS; kind++)
    {
      GtkWidget *chip = gtk_toggle_button_new ();
      GtkWidget *child
          = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                          "focusable", FALSE, "child", chip, NULL);

      self->kinds[kind] = GTK_TOGGLE_BUTTON (chip);
      gtk_toggle_button_set_group (self->kinds[kind], kind > 0 ? self->kinds[0] : NULL);
      gtk_toggle_button_set_active (self->kinds[kind], kind == XUSHI_SINCE_TOLD);
      gtk_widget_set_focus_on_click (chip, FALSE);
      gtk_widget_add_css_class (chip, "chip");
      g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_cb), self, G_CONNECT_SWAPPED);
      gtk_flow_box_append (self->chips, child);
    }
}

static void
xushi_changes_view_init (XushiChangesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What has changed since the meeting"), -1);
  create_chips (self);
  /* Enter shows what the row is about, where the table would go one row down. */
  xushi_enter_key_catch (GTK_WIDGET (self->grid), enter_cb, self);
}

void
xushi_changes_view_set_session (XushiChangesView *self, XushiSession *session)
{
  g_return_if_fail (XUSHI_IS_CHANGES_VIEW (self) && self->session == NULL);

  self->session = g_object_ref (session);
  self->source = xushi_changes_source_new (session);
  xushi_grid_set_source (self->grid, XUSHI_GRID_SOURCE (self->source));
  g_signal_connect_object (self->source, "compared", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
}

void
xushi_changes_view_choose (XushiChangesView *self, gint64 id)
{
  g_autoptr (XushiMeeting) meeting = NULL;
  const XushiSnapshot *snapshot;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (XUSHI_IS_CHANGES_VIEW (self));

  self->chosen = id;
  snapshot = get_chosen (self);
  if (snapshot != NULL)
    meeting = xushi_meeting_open (xushi_session_get_store (self->session), snapshot, &error);
  g_free (self->problem);
  self->problem = error != NULL ? g_strdup (error->message) : NULL;
  g_free (self->doubt);
  self->doubt = meeting != NULL ? xushi_meeting_describe_doubt (meeting) : NULL;
  xushi_changes_source_set_meeting (self->source, meeting);
}

const XushiSnapshot *
xushi_changes_view_get_chosen (XushiChangesView *self)
{
  g_return_val_if_fail (XUSHI_IS_CHANGES_VIEW (self), NULL);

  return get_chosen (self);
}

gboolean
xushi_changes_view_is_open (XushiChangesView *self)
{
  g_return_val_if_fail (XUSHI_IS_CHANGES_VIEW (self), FALSE);

  return get_chosen (self) != NULL && self->problem == NULL;
}
