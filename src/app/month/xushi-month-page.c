/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/month/xushi-month-page.h"

#include "base/xushi-i18n.h"
#include "rows/xushi-entry-cell.h"
#include "rows/xushi-row-warm.h"
#include "widgets/xushi-wrap-box.h"

/* XushiMonthPage: see the header. CSS node “monthpage”. */
struct _XushiMonthPage
{
  GtkWidget parent_instance;

  XushiSession *session;    /* owned */
  XushiMonthSource *source; /* owned */
  GPtrArray *departments;   /* owned: of char *, those in the chooser, in its order */
  gboolean filling;         /* the chooser is being filled, not used */

  /* Template children. */
  GtkWidget *head;
  GtkWidget *chips;
  GtkWidget *scroller;
  GtkLabel *title;
  GtkLabel *count;
  GtkProgressBar *progress;
  GtkLabel *shown;
  GtkToggleButton *by_area;
  GtkToggleButton *by_department;
  GtkDropDown *department;
  GtkSearchEntry *entry;
  GtkToggleButton *all;
  GtkToggleButton *wanted;
  GtkToggleButton *filled;
  GtkToggleButton *doubtful;
  GtkToggleButton *reason;
  GtkToggleButton *starred;
  GtkToggleButton *idle;
  XushiGrid *grid;
};

enum
{
  PHONE_LIST,
  COUNTS_CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void xushi_month_page_iface_init (XushiPlanPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (XushiMonthPage, xushi_month_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (XUSHI_TYPE_PLAN_PAGE,
                                                      xushi_month_page_iface_init))

static void
set_chip (GtkToggleButton *chip, const char *name, guint n)
{
  g_autofree char *label = g_strdup_printf ("%s %u", name, n);

  if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (chip)), label) != 0)
    gtk_button_set_label (GTK_BUTTON (chip), label);
}

static void
refresh_chips (XushiMonthPage *self, const guint *n)
{
  g_autofree char *idle = NULL;

  set_chip (self->all, C_ ("month sheet", "All"), n[XUSHI_MONTH_EXPECTED]);
  set_chip (self->wanted, C_ ("month sheet", "To fill in"), n[XUSHI_MONTH_WANTED]);
  set_chip (self->filled, C_ ("month sheet", "Filled in"), n[XUSHI_MONTH_FILLED]);
  set_chip (self->doubtful, C_ ("month sheet", "Doubtful"), n[XUSHI_MONTH_DOUBTFUL]);
  set_chip (self->reason, C_ ("month sheet", "Reason missing"), n[XUSHI_MONTH_REASON]);
  set_chip (self->starred, "★", n[XUSHI_MONTH_STARRED]);
  idle = g_strdup_printf (xushi_month_source_get_with_idle (self->source)
                              ? C_ ("month sheet", "Nothing due %u · shown")
                              : C_ ("month sheet", "Nothing due %u · hidden"),
                          n[XUSHI_MONTH_IDLE]);
  gtk_button_set_label (GTK_BUTTON (self->idle), idle);
}

static void
refresh_head (XushiMonthPage *self)
{
  const guint *n = xushi_month_source_get_counts (self->source)->n;
  guint expected = n[XUSHI_MONTH_EXPECTED], filled = n[XUSHI_MONTH_FILLED];
  guint shown = xushi_month_source_get_n_shown (self->source);
  double share = expected > 0 ? (double) filled / expected : 1;
  g_autofree char *title = NULL, *count = NULL, *hidden = NULL;

  title = g_strdup_printf (_ ("Figures of month %d"), xushi_session_get_month (self->session));
  /* TRANSLATORS: how many items have their figure of the month, of how many; percent */
  count = g_strdup_printf (_ ("Reported %u/%u  %.1f%%"), filled, expected, share * 100);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->count, count);
  gtk_progress_bar_set_fraction (self->progress, share);
  refresh_chips (self, n);
  if (shown < expected)
    hidden = g_strdup_printf (_ ("%u shown, %u hidden by the filters (Esc shows all)"), shown,
                              expected - MIN (shown, expected));
  gtk_label_set_label (self->shown, hidden != NULL ? hidden : "");
  g_signal_emit (self, signals[COUNTS_CHANGED], 0);
}

/* (transfer full): the chooser's line for a department. */
static char *
describe_department (const char *name)
{
  return g_strdup (*name != '\0' ? name : _ ("No lead department"));
}

static void
fill_departments (XushiMonthPage *self)
{
  g_autoptr (GPtrArray) names
      = xushi_plan_list_departments (xushi_session_get_plan (self->session));
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  g_autofree char *all = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "All departments (%u)", "All departments (%u)", names->len),
      names->len);

  g_ptr_array_set_size (self->departments, 0);
  gtk_string_list_append (list, all);
  for (guint i = 0; i <= names->len; i++)
    {
      const char *name = i < names->len ? g_ptr_array_index (names, i) : "";
      g_autofree char *line = describe_department (name);

      g_ptr_array_add (self->departments, g_strdup (name));
      gtk_string_list_append (list, line);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->department, G_LIST_MODEL (list));
  self->filling = FALSE;
}

static void
department_cb (XushiMonthPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->department);

  if (self->filling || self->source == NULL || !xushi_grid_finish_edit (self->grid))
    return;
  xushi_month_source_set_department (
      self->source, selected == 0 || selected > self->departments->len
                        ? NULL
                        : g_ptr_array_index (self->departments, selected - 1));
}

static void
grouping_cb (XushiMonthPage *self, GtkToggleButton *button)
{
  XushiMonthGrouping grouping = gtk_toggle_button_get_active (self->by_area)
                                    ? XUSHI_MONTH_BY_AREA
                                    : XUSHI_MONTH_BY_DEPARTMENT;

  if (self->source != NULL && gtk_toggle_button_get_active (button)
      && xushi_month_source_get_grouping (self->source) != grouping
      && xushi_grid_finish_edit (self->grid))
    xushi_month_source_set_grouping (self->source, grouping);
}

static XushiMonthKind
get_kind_of (XushiMonthPage *self, GtkToggleButton *chip)
{
  if (chip == self->wanted)
    return XUSHI_MONTH_WANTED;
  if (chip == self->filled)
    return XUSHI_MONTH_FILLED;
  if (chip == self->doubtful)
    return XUSHI_MONTH_DOUBTFUL;
  if (chip == self->starred)
    return XUSHI_MONTH_STARRED;
  return chip == self->reason ? XUSHI_MONTH_REASON : XUSHI_MONTH_EXPECTED;
}

static void
chip_cb (XushiMonthPage *self, GtkToggleButton *chip)
{
  if (self->source != NULL && gtk_toggle_button_get_active (chip)
      && xushi_grid_finish_edit (self->grid))
    xushi_month_source_set_kind (self->source, get_kind_of (self, chip));
}

static void
idle_cb (XushiMonthPage *self)
{
  if (self->source != NULL && xushi_grid_finish_edit (self->grid))
    xushi_month_source_set_with_idle (self->source, gtk_toggle_button_get_active (self->idle));
}

static void
search_entered_cb (XushiMonthPage *self)
{
  if (self->session != NULL)
    xushi_row_warm (self->session);
}

static void
search_changed_cb (XushiMonthPage *self)
{
  if (self->source != NULL)
    xushi_month_source_set_text (self->source,
                                 gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

/* From the field down to the rows that it has found. */
static void
search_done_cb (XushiMonthPage *self)
{
  xushi_month_page_go_to_wanted (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
search_stopped_cb (XushiMonthPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
header_menu_requested_cb (XushiGrid *grid, guint column, double x, double y, gpointer data)
{
  xushi_plan_page_pop_up (XUSHI_PLAN_PAGE (data), "sheet-column-menu", x, y);
}

static void
phone_cb (XushiMonthPage *self)
{
  if (xushi_grid_finish_edit (self->grid))
    g_signal_emit (self, signals[PHONE_LIST], 0);
}

/* The filters follow what the source has given up to show a row that was asked for. */
static void
show_view (XushiMonthPage *self)
{
  if (xushi_month_source_get_kind (self->source) == XUSHI_MONTH_EXPECTED)
    gtk_toggle_button_set_active (self->all, TRUE);
  gtk_toggle_button_set_active (self->idle, xushi_month_source_get_with_idle (self->source));
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  XushiMonthPage *self = XUSHI_MONTH_PAGE (widget);
  guint expected = xushi_month_source_get_counts (self->source)->n[XUSHI_MONTH_EXPECTED];

  if (xushi_grid_get_editing (self->grid) || xushi_month_source_get_n_shown (self->source) >= expected)
    return GDK_EVENT_PROPAGATE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_drop_down_set_selected (self->department, 0);
  gtk_toggle_button_set_active (self->all, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  return GDK_EVENT_STOP;
}

static void
session_changed_cb (XushiSession *session, GPtrArray *touched, XushiMonthPage *self)
{
  if (touched == NULL)
    {
      guint selected = gtk_drop_down_get_selected (self->department);

      fill_departments (self);
      gtk_drop_down_set_selected (self->department,
                                  selected <= self->departments->len ? selected : 0);
    }
}

static XushiGrid *
xushi_month_page_get_grid (XushiPlanPage *page)
{
  return XUSHI_MONTH_PAGE (page)->grid;
}

static XushiIndicator *
xushi_month_page_get_indicator (XushiPlanPage *page, guint row)
{
  return xushi_month_source_get_indicator (XUSHI_MONTH_PAGE (page)->source, row);
}

static void
xushi_month_page_show_indicator (XushiPlanPage *page, XushiIndicator *indicator,
                                 const char *column)
{
  XushiMonthPage *self = XUSHI_MONTH_PAGE (page);

  xushi_month_source_reveal (self->source, indicator);
  show_view (self);
  if (g_strcmp0 (column, "note") == 0)
    column = "remark";
  xushi_grid_set_cursor_key (self->grid, (guint64) xushi_indicator_get_id (indicator), column);
}

static int
xushi_month_page_get_entry_month (XushiPlanPage *page, guint row, guint column)
{
  XushiMonthPage *self = XUSHI_MONTH_PAGE (page);
  XushiIndicator *indicator = xushi_month_source_get_indicator (self->source, row);

  return indicator != NULL && column == XUSHI_SHEET_VALUE
             ? xushi_entry_cell_get_other_month (self->session, indicator)
             : 0;
}

static void
xushi_month_page_iface_init (XushiPlanPageInterface *iface)
{
  iface->get_grid = xushi_month_page_get_grid;
  iface->get_indicator = xushi_month_page_get_indicator;
  iface->show_indicator = xushi_month_page_show_indicator;
  iface->get_entry_month = xushi_month_page_get_entry_month;
}

static gboolean
xushi_month_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (XUSHI_MONTH_PAGE (widget)->grid));
}

/* What was filled in since may not belong to the view any more. */
/* The page's child that has the focus inside. */
static GtkWidget *
get_focused_child (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *child = root != NULL ? gtk_root_get_focus (root) : NULL;

  while (child != NULL && gtk_widget_get_parent (child) != widget)
    child = gtk_widget_get_parent (child);
  return child;
}

/* GTK would take the focus, when it leaves backwards, back to where grab_focus () puts it. */
static gboolean
xushi_month_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean forward = direction == GTK_DIR_TAB_FORWARD;
  GtkWidget *child = get_focused_child (widget);

  if (!forward && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (xushi_month_page_parent_class)->focus (widget, direction);
  if (forward && child == NULL)
    return gtk_widget_grab_focus (widget);
  if (child == NULL)
    child = gtk_widget_get_last_child (widget);
  while (child != NULL && !gtk_widget_child_focus (child, direction))
    child = forward ? gtk_widget_get_next_sibling (child) : gtk_widget_get_prev_sibling (child);
  return child != NULL;
}

static void
xushi_month_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (xushi_month_page_parent_class)->map (widget);
  xushi_month_source_catch_up (XUSHI_MONTH_PAGE (widget)->source);
}

static void
xushi_month_page_dispose (GObject *object)
{
  XushiMonthPage *self = XUSHI_MONTH_PAGE (object);

  if (self->grid != NULL)
    {
      xushi_plan_page_dispose (XUSHI_PLAN_PAGE (self));
      xushi_grid_set_source (self->grid, NULL);
    }
  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->chips, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  self->grid = NULL;
  g_clear_object (&self->source);
  g_clear_object (&self->session);
  g_clear_pointer (&self->departments, g_ptr_array_unref);
  G_OBJECT_CLASS (xushi_month_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, XushiMonthPage, child)
  BIND (head);
  BIND (chips);
  BIND (scroller);
  BIND (title);
  BIND (count);
  BIND (progress);
  BIND (shown);
  BIND (by_area);
  BIND (by_department);
  BIND (department);
  BIND (entry);
  BIND (all);
  BIND (wanted);
  BIND (filled);
  BIND (doubtful);
  BIND (reason);
  BIND (starred);
  BIND (idle);
  BIND (grid);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, department_cb);
  gtk_widget_class_bind_template_callback (widget_class, grouping_cb);
  gtk_widget_class_bind_template_callback (widget_class, chip_cb);
  gtk_widget_class_bind_template_callback (widget_class, idle_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, phone_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_menu_requested_cb);
}

static void
xushi_month_page_class_init (XushiMonthPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_month_page_dispose;
  widget_class->focus = xushi_month_page_focus;
  widget_class->grab_focus = xushi_month_page_grab_focus;
  widget_class->map = xushi_month_page_map;
  g_type_ensure (XUSHI_TYPE_GRID);
  g_type_ensure (XUSHI_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-month-page.ui");
  gtk_widget_class_set_css_name (widget_class, "monthpage");
  bind_children (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  signals[PHONE_LIST] = g_signal_new ("phone-list", XUSHI_TYPE_MONTH_PAGE, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[COUNTS_CHANGED]
      = g_signal_new ("counts-changed", XUSHI_TYPE_MONTH_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 0);
}

static void
xushi_month_page_init (XushiMonthPage *self)
{
  self->departments = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_toggle_button_set_active (self->by_department, TRUE);
  gtk_toggle_button_set_active (self->all, TRUE);
}

static void
follow_read_only (XushiMonthPage *self)
{
  xushi_grid_set_editable (self->grid, !xushi_session_is_read_only (self->session));
}

GtkWidget *
xushi_month_page_new (XushiSession *session)
{
  XushiMonthPage *self = g_object_new (XUSHI_TYPE_MONTH_PAGE, NULL);

  self->session = g_object_ref (session);
  fill_departments (self);
  self->source = xushi_month_source_new (session);
  xushi_grid_set_source (self->grid, XUSHI_GRID_SOURCE (self->source));
  xushi_plan_page_connect (XUSHI_PLAN_PAGE (self), "sheet-menu");
  follow_read_only (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Figures of the month"), -1);
  xushi_plan_page_keep_columns (XUSHI_PLAN_PAGE (self), session, "month");
  g_signal_connect_object (self->source, "counts-changed", G_CALLBACK (refresh_head), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, 0);
  g_signal_connect_object (session, "notify::read-only", G_CALLBACK (follow_read_only), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::month", G_CALLBACK (xushi_grid_drop_errors),
                           self->grid, G_CONNECT_SWAPPED);
  refresh_head (self);
  xushi_month_page_go_to_wanted (self);
  return GTK_WIDGET (self);
}

const XushiMonthCounts *
xushi_month_page_get_counts (XushiMonthPage *self)
{
  g_return_val_if_fail (XUSHI_IS_MONTH_PAGE (self), NULL);

  return xushi_month_source_get_counts (self->source);
}

void
xushi_month_page_find (XushiMonthPage *self)
{
  g_return_if_fail (XUSHI_IS_MONTH_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

void
xushi_month_page_go_to_wanted (XushiMonthPage *self)
{
  guint column, row;

  g_return_if_fail (XUSHI_IS_MONTH_PAGE (self));

  row = xushi_month_source_find_wanted (self->source, &column);
  if (row != XUSHI_GRID_NONE)
    xushi_grid_set_cursor (self->grid, row, column);
}
