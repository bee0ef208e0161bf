/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/area/xushi-filter-form.h"

#include "app/support/xushi-counts-bar.h"
#include "base/xushi-i18n.h"

/* XushiFilterForm: see the header. */
struct _XushiFilterForm
{
  GtkWidget parent_instance;

  /* Children. */
  GtkWidget *words;
  GtkWidget *lights;
  GtkWidget *checks[XUSHI_N_LIGHTS];
  GtkWidget *counts[XUSHI_N_LIGHTS]; /* labels */
  GtkWidget *star;
  GtkWidget *names;
  GtkDropDown *department;
  GtkDropDown *leader;
  gboolean filling; /* the changes are not the user's */
};

G_DEFINE_FINAL_TYPE (XushiFilterForm, xushi_filter_form, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
changed_cb (XushiFilterForm *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* The entry keeps Esc for itself. */
static void
stop_cb (XushiFilterForm *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
xushi_filter_form_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (xushi_filter_form_parent_class)->dispose (object);
}

static void
xushi_filter_form_class_init (XushiFilterFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_filter_form_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "filterform");
  signals[CHANGED] = g_signal_new ("changed", XUSHI_TYPE_FILTER_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_lights (XushiFilterForm *self)
{
  self->lights = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->lights), 18);
  gtk_grid_set_row_spacing (GTK_GRID (self->lights), 2);
  for (int light = 0; light < XUSHI_N_LIGHTS; light++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      self->checks[light] = gtk_check_button_new ();
      self->counts[light] = gtk_label_new (NULL);
      gtk_box_append (GTK_BOX (box), xushi_light_view_new ((XushiLight) light));
      gtk_box_append (GTK_BOX (box), self->counts[light]);
      gtk_check_button_set_child (GTK_CHECK_BUTTON (self->checks[light]), box);
      gtk_grid_attach (GTK_GRID (self->lights), self->checks[light], light % 2, light / 2, 1, 1);
      g_signal_connect_swapped (self->checks[light], "toggled", G_CALLBACK (changed_cb), self);
    }
  gtk_widget_set_parent (self->lights, GTK_WIDGET (self));
}

static GtkDropDown *
add_names (XushiFilterForm *self, const char *title, int row)
{
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *names = gtk_drop_down_new (NULL, NULL);

  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_widget_set_hexpand (names, TRUE);
  gtk_grid_attach (GTK_GRID (self->names), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->names), names, 1, row, 1, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (names), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  g_signal_connect_swapped (names, "notify::selected", G_CALLBACK (changed_cb), self);
  return GTK_DROP_DOWN (names);
}

static void
xushi_filter_form_init (XushiFilterForm *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 10);
  self->words = gtk_search_entry_new ();
  g_object_set (self->words, "placeholder-text", _ ("Words or pinyin"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Words or pinyin"), -1);
  g_signal_connect_swapped (self->words, "search-changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->words, "stop-search", G_CALLBACK (stop_cb), self);
  g_signal_connect_swapped (self->words, "activate", G_CALLBACK (stop_cb), self);
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
  add_lights (self);
  self->star = gtk_check_button_new_with_label (_ ("Only ★ starred"));
  g_signal_connect_swapped (self->star, "toggled", G_CALLBACK (changed_cb), self);
  gtk_widget_set_parent (self->star, GTK_WIDGET (self));
  self->names = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->names), 10);
  gtk_grid_set_row_spacing (GTK_GRID (self->names), 6);
  self->department = add_names (self, C_ ("attribute", "Lead department"), 0);
  self->leader = add_names (self, C_ ("attribute", "Leader in charge"), 1);
  gtk_widget_set_parent (self->names, GTK_WIDGET (self));
}

/* The first item stands for all; a name that is not among the others any more is shown, too. */
static void
fill_names (GtkDropDown *down, XushiSession *session, XushiArea *area, XushiRowName which,
            const char *chosen)
{
  g_auto (GStrv) names = xushi_row_list_names (session, area, which);
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (list, C_ ("filter", "All"));
  for (guint i = 0; names[i] != NULL; i++)
    {
      gtk_string_list_append (list, names[i]);
      if (g_strcmp0 (names[i], chosen) == 0)
        selected = i + 1;
    }
  if (chosen != NULL && selected == 0)
    {
      gtk_string_list_append (list, chosen);
      selected = g_list_model_get_n_items (G_LIST_MODEL (list)) - 1;
    }
  gtk_drop_down_set_model (down, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (down, selected);
  gtk_drop_down_set_enable_search (down, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (down), names[0] != NULL || chosen != NULL);
}

void
xushi_filter_form_fill (XushiFilterForm *self, XushiSession *session, XushiArea *area,
                        const XushiRowFilter *filter)
{
  XushiTotals totals;

  g_return_if_fail (XUSHI_IS_FILTER_FORM (self));

  xushi_judged_plan_get_area_totals (xushi_session_get_judged (session), area, &totals);
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->words), filter->text != NULL ? filter->text : "");
  for (int light = 0; light < XUSHI_N_LIGHTS; light++)
    {
      gboolean wanted = (filter->lights & 1u << light) != 0;
      g_autofree char *text = g_strdup_printf ("%s %u", xushi_light_to_label ((XushiLight) light),
                                               totals.counts[light]);

      gtk_label_set_label (GTK_LABEL (self->counts[light]), text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->checks[light]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[light]), wanted);
      gtk_widget_set_sensitive (self->checks[light], wanted || totals.counts[light] > 0);
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->star), filter->star);
  fill_names (self->department, session, area, XUSHI_ROW_DEPARTMENT, filter->department);
  fill_names (self->leader, session, area, XUSHI_ROW_LEADER, filter->leader);
  self->filling = FALSE;
}

static char *
dup_name (GtkDropDown *down)
{
  guint selected = gtk_drop_down_get_selected (down);
  GtkStringObject *item = gtk_drop_down_get_selected_item (down);

  return selected > 0 && item != NULL ? g_strdup (gtk_string_object_get_string (item)) : NULL;
}

void
xushi_filter_form_read (XushiFilterForm *self, XushiRowFilter *filter)
{
  const char *text;

  g_return_if_fail (XUSHI_IS_FILTER_FORM (self));

  xushi_row_filter_clear (filter);
  text = gtk_editable_get_text (GTK_EDITABLE (self->words));
  filter->text = *text != '\0' ? g_strdup (text) : NULL;
  for (int light = 0; light < XUSHI_N_LIGHTS; light++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[light])))
      filter->lights |= 1u << light;
  filter->star = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->star));
  filter->department = dup_name (self->department);
  filter->leader = dup_name (self->leader);
}

void
xushi_filter_form_begin (XushiFilterForm *self)
{
  g_return_if_fail (XUSHI_IS_FILTER_FORM (self));

  gtk_widget_grab_focus (self->words);
}
