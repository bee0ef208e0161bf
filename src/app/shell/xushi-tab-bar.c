/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-tab-bar.h"

#include "app/support/xushi-counts-bar.h"
#include "base/xushi-i18n.h"

typedef struct
{
  GtkWidget *button; /* owns the other widgets */
  GtkLabel *name;
  GtkLabel *count;
  GtkWidget *light;
  GtkLabel *worst;
  gboolean counted; /* what the tab shows: whether it has counts, */
  guint n_all;      /* the number of all, */
  guint n_alarm;    /* and of those behind; 0 for no light */
} Tab;

struct _XushiTabBar
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *box;
  GArray *tabs; /* owned: of Tab */
  guint selected;
};

G_DEFINE_FINAL_TYPE (XushiTabBar, xushi_tab_bar, GTK_TYPE_WIDGET)

enum
{
  SELECTED,
  MENU_REQUESTED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static Tab *
tab_at (XushiTabBar *self, guint index)
{
  return &g_array_index (self->tabs, Tab, index);
}

static guint
find_button (XushiTabBar *self, GtkWidget *button)
{
  guint i = 0;

  while (i < self->tabs->len && tab_at (self, i)->button != button)
    i++;
  return i;
}

static void
toggled_cb (GtkToggleButton *button, XushiTabBar *self)
{
  guint index = find_button (self, GTK_WIDGET (button));

  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_SELECTED,
                               gtk_toggle_button_get_active (button), -1);
  if (!gtk_toggle_button_get_active (button) || index == self->selected)
    return;
  self->selected = index;
  g_signal_emit (self, signals[SELECTED], 0, index);
}

static void
secondary_cb (GtkGestureClick *gesture, int n_press, double x, double y, XushiTabBar *self)
{
  GtkWidget *button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  guint index = find_button (self, button);

  xushi_tab_bar_select (self, index);
  g_signal_emit (self, signals[MENU_REQUESTED], 0, index);
}

static gboolean
menu_key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state,
             XushiTabBar *self)
{
  GtkWidget *button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));

  if (keyval != GDK_KEY_Menu && !(keyval == GDK_KEY_F10 && (state & GDK_SHIFT_MASK)))
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[MENU_REQUESTED], 0, find_button (self, button));
  return GDK_EVENT_STOP;
}

static void
add_controllers (XushiTabBar *self, GtkWidget *button)
{
  GtkGesture *gesture = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect (gesture, "pressed", G_CALLBACK (secondary_cb), self);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (gesture));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (menu_key_cb), self);
  gtk_widget_add_controller (button, keys);
}

static GtkLabel *
append_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
append_tab (XushiTabBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *light;
  Tab tab = { 0 };

  tab.button = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_TAB,
                             "css-name", "tab", "focus-on-click", FALSE, NULL);
  tab.name = append_label (box, "tab-name");
  tab.count = append_label (box, "tab-count");
  light = xushi_light_view_new (XUSHI_LIGHT_NONE);
  gtk_widget_set_margin_start (light, 4);
  gtk_box_append (GTK_BOX (box), light);
  tab.light = light;
  tab.worst = append_label (box, "tab-worst");
  gtk_button_set_child (GTK_BUTTON (tab.button), box);
  if (self->tabs->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (tab.button),
                                 GTK_TOGGLE_BUTTON (tab_at (self, 0)->button));
  add_controllers (self, tab.button);
  g_signal_connect (tab.button, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (GTK_BOX (self->box), tab.button);
  g_array_append_val (self->tabs, tab);
}

/* Scrolls so that the selected tab is fully visible, once everything is allocated. */
static void
reveal_selected (XushiTabBar *self)
{
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  graphene_rect_t bounds;

  if (self->selected < self->tabs->len
      && gtk_widget_compute_bounds (tab_at (self, self->selected)->button, self->box, &bounds))
    gtk_adjustment_clamp_page (adjustment, (double) bounds.origin.x,
                               (double) (bounds.origin.x + bounds.size.width));
}

static void
xushi_tab_bar_dispose (GObject *object)
{
  XushiTabBar *self = XUSHI_TAB_BAR (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->tabs, g_array_unref);
  G_OBJECT_CLASS (xushi_tab_bar_parent_class)->dispose (object);
}

static void
xushi_tab_bar_class_init (XushiTabBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_tab_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tabbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TAB_LIST);

  signals[SELECTED] = g_signal_new ("selected", XUSHI_TYPE_TAB_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[MENU_REQUESTED]
      = g_signal_new ("menu-requested", XUSHI_TYPE_TAB_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
xushi_tab_bar_init (XushiTabBar *self)
{
  self->tabs = g_array_new (FALSE, TRUE, sizeof (Tab));
  self->selected = G_MAXUINT;
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_widget_set_hexpand (self->scroller, TRUE);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

void
xushi_tab_bar_set_n_tabs (XushiTabBar *self, guint n)
{
  g_return_if_fail (XUSHI_IS_TAB_BAR (self));

  while (self->tabs->len < n)
    append_tab (self);
  while (self->tabs->len > n)
    {
      gtk_box_remove (GTK_BOX (self->box), tab_at (self, self->tabs->len - 1)->button);
      g_array_set_size (self->tabs, self->tabs->len - 1);
    }
  if (self->selected >= n)
    self->selected = G_MAXUINT;
}

guint
xushi_tab_bar_get_n_tabs (XushiTabBar *self)
{
  g_return_val_if_fail (XUSHI_IS_TAB_BAR (self), 0);

  return self->tabs->len;
}

void
xushi_tab_bar_set_tab (XushiTabBar *self, guint index, const char *name,
                       const XushiTotals *totals)
{
  Tab *tab;
  XushiLight worst = totals != NULL ? xushi_totals_get_worst (totals) : XUSHI_LIGHT_NONE;
  gboolean alarm = worst == XUSHI_LIGHT_BEHIND;
  guint n_all = totals != NULL ? totals->n_all : 0;
  guint n_alarm = alarm ? totals->counts[worst] : 0;
  g_autofree char *count = NULL, *n_worst = NULL, *label = NULL;

  g_return_if_fail (XUSHI_IS_TAB_BAR (self));

  tab = tab_at (self, index);
  if (g_strcmp0 (gtk_label_get_label (tab->name), name) == 0 && tab->counted == (totals != NULL)
      && tab->n_all == n_all && tab->n_alarm == n_alarm)
    return;
  tab->counted = totals != NULL;
  tab->n_all = n_all;
  tab->n_alarm = n_alarm;
  count = g_strdup_printf ("%u", n_all);
  n_worst = g_strdup_printf ("%u", n_alarm);
  gtk_label_set_label (tab->name, name);
  gtk_label_set_label (tab->count, count);
  gtk_widget_set_visible (GTK_WIDGET (tab->count), totals != NULL);
  xushi_light_view_set (tab->light, alarm ? worst : XUSHI_LIGHT_NONE);
  gtk_widget_set_visible (tab->light, alarm);
  gtk_label_set_label (tab->worst, n_worst);
  gtk_widget_set_visible (GTK_WIDGET (tab->worst), alarm);
  label = totals == NULL ? g_strdup (name)
          : alarm        ? g_strdup_printf (_ ("%s, %u items, %s %u"), name, n_all,
                                            xushi_light_to_label (worst), n_alarm)
                         : g_strdup_printf (_ ("%s, %u items"), name, n_all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tab->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

void
xushi_tab_bar_set_note (XushiTabBar *self, guint index, const char *note)
{
  g_autofree char *label = NULL;
  const char *name;
  Tab *tab;

  g_return_if_fail (XUSHI_IS_TAB_BAR (self) && index < self->tabs->len);

  tab = tab_at (self, index);
  if (g_strcmp0 (gtk_label_get_label (tab->count), note != NULL ? note : "") == 0)
    return;
  name = gtk_label_get_label (tab->name);
  gtk_label_set_label (tab->count, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (tab->count), note != NULL);
  label = note != NULL ? g_strdup_printf ("%s, %s", name, note) : g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tab->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

guint
xushi_tab_bar_get_selected (XushiTabBar *self)
{
  g_return_val_if_fail (XUSHI_IS_TAB_BAR (self), 0);

  return self->selected;
}

void
xushi_tab_bar_select (XushiTabBar *self, guint index)
{
  g_return_if_fail (XUSHI_IS_TAB_BAR (self));

  if (index >= self->tabs->len)
    return;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tab_at (self, index)->button), TRUE);
  reveal_selected (self);
}

GtkWidget *
xushi_tab_bar_get_tab (XushiTabBar *self, guint index)
{
  g_return_val_if_fail (XUSHI_IS_TAB_BAR (self), NULL);

  return index < self->tabs->len ? tab_at (self, index)->button : NULL;
}
