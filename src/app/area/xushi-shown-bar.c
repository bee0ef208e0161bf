/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/area/xushi-shown-bar.h"

#include "base/xushi-i18n.h"

/* XushiShownBar: see the header. */
struct _XushiShownBar
{
  GtkWidget parent_instance;

  /* Children. */
  GtkWidget *count;
  GtkWidget *parts; /* a box, which scrolls where a narrow window has no room */
  GtkWidget *all;
};

G_DEFINE_FINAL_TYPE (XushiShownBar, xushi_shown_bar, GTK_TYPE_WIDGET)

enum
{
  PART_DROPPED,
  ALL_REQUESTED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
part_clicked_cb (GtkButton *button, XushiShownBar *self)
{
  int part = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "part"));

  g_signal_emit (self, signals[PART_DROPPED], 0, part);
}

static void
all_clicked_cb (XushiShownBar *self)
{
  g_signal_emit (self, signals[ALL_REQUESTED], 0);
}

static void
xushi_shown_bar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (xushi_shown_bar_parent_class)->dispose (object);
}

static void
xushi_shown_bar_class_init (XushiShownBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_shown_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "shownbar");
  signals[PART_DROPPED] = g_signal_new ("part-dropped", XUSHI_TYPE_SHOWN_BAR, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[ALL_REQUESTED] = g_signal_new ("all-requested", XUSHI_TYPE_SHOWN_BAR, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
xushi_shown_bar_init (XushiShownBar *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *scroller;

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 10);
  self->count = gtk_label_new (NULL);
  gtk_widget_set_parent (self->count, GTK_WIDGET (self));
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_NEVER);
  gtk_widget_set_hexpand (scroller, TRUE);
  self->parts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_valign (self->parts, GTK_ALIGN_CENTER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->parts);
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
  self->all = gtk_button_new_with_mnemonic (_ ("Show _All"));
  gtk_widget_add_css_class (self->all, "flat");
  gtk_widget_set_valign (self->all, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->all, "clicked", G_CALLBACK (all_clicked_cb), self);
  gtk_widget_set_parent (self->all, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
add_part (XushiShownBar *self, int part, const char *text)
{
  GtkWidget *box, *button, *label;
  g_autofree char *name = NULL;

  if (text == NULL)
    return;
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  button = gtk_button_new ();
  label = gtk_label_new (text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "part");
  name = g_strdup_printf (_ ("Without “%s”"), text);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_object_set_data (G_OBJECT (button), "part", GINT_TO_POINTER (part));
  g_signal_connect (button, "clicked", G_CALLBACK (part_clicked_cb), self);
  gtk_box_append (GTK_BOX (self->parts), button);
}

void
xushi_shown_bar_tell (XushiShownBar *self, const XushiRowFilter *filter, guint n_shown,
                      guint n_all, const char *sort)
{
  gboolean filtered = !xushi_row_filter_is_empty (filter);
  g_autofree char *count = NULL;
  GtkWidget *child;

  g_return_if_fail (XUSHI_IS_SHOWN_BAR (self));

  while ((child = gtk_widget_get_first_child (self->parts)) != NULL)
    gtk_box_remove (GTK_BOX (self->parts), child);
  count = g_strdup_printf (_ ("Showing %u of %u items"), n_shown, n_all);
  gtk_label_set_label (GTK_LABEL (self->count), count);
  gtk_widget_set_visible (self->count, filtered);
  gtk_widget_set_visible (self->all, filtered);
  for (int light = 0; light < XUSHI_N_LIGHTS; light++)
    if ((filter->lights & 1u << light) != 0)
      add_part (self, XUSHI_SHOWN_LIGHT + light, xushi_light_to_label ((XushiLight) light));
  add_part (self, XUSHI_SHOWN_STAR, filter->star ? C_ ("filter", "★ Starred") : NULL);
  add_part (self, XUSHI_SHOWN_DEPARTMENT, filter->department);
  add_part (self, XUSHI_SHOWN_LEADER, filter->leader);
  add_part (self, XUSHI_SHOWN_TEXT, filter->text);
  add_part (self, XUSHI_SHOWN_SORT, sort);
  gtk_widget_set_visible (GTK_WIDGET (self), filtered || sort != NULL);
}

void
xushi_shown_drop_part (XushiRowFilter *filter, int part)
{
  if (part >= XUSHI_SHOWN_LIGHT)
    filter->lights &= ~(1u << (part - XUSHI_SHOWN_LIGHT));
  else if (part == XUSHI_SHOWN_STAR)
    filter->star = FALSE;
  else if (part == XUSHI_SHOWN_DEPARTMENT)
    g_clear_pointer (&filter->department, g_free);
  else if (part == XUSHI_SHOWN_LEADER)
    g_clear_pointer (&filter->leader, g_free);
  else if (part == XUSHI_SHOWN_TEXT)
    g_clear_pointer (&filter->text, g_free);
}
