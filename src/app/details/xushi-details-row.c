/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-row.h"

/* What a list or a switch of the pane is about. */
typedef struct
{
  XushiDetailsContext *context; /* borrowed: it outlives the pane's widgets */
  XushiDetailsGet get;
  XushiDetailsSet set;
  gpointer data;
  gboolean refreshing; /* what changes in the widget is our own doing */
} Binding;

GtkWidget *
xushi_details_row_new (XushiDetailsContext *context, const char *title, GtkWidget *input)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "row-title");
  gtk_size_group_add_widget (xushi_details_context_get_titles (context), label);
  gtk_widget_set_hexpand (input, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_widget_add_css_class (row, "details-row");
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), input);
  return row;
}

GtkWidget *
xushi_details_text_new (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static Binding *
bind (GtkWidget *widget, XushiDetailsContext *context, XushiDetailsGet get, XushiDetailsSet set,
      gpointer data)
{
  Binding *binding = g_new0 (Binding, 1);

  *binding = (Binding) { .context = context, .get = get, .set = set, .data = data };
  g_object_set_data_full (G_OBJECT (widget), "xushi-binding", binding, g_free);
  return binding;
}

static int
get_present (const Binding *binding)
{
  return xushi_details_context_get_indicator (binding->context) != NULL
             ? binding->get (binding->context, binding->data)
             : 0;
}

/* Hands @value over; what is refused is told, and FALSE returned. */
static gboolean
put (const Binding *binding, int value)
{
  g_autoptr (GError) error = NULL;

  if (binding->refreshing || !xushi_details_context_is_editable (binding->context)
      || value == get_present (binding)
      || binding->set (binding->context, value, binding->data, &error))
    return TRUE;
  xushi_details_context_tell (binding->context, error->message);
  return FALSE;
}

static void
refresh_choice (GtkWidget *list)
{
  Binding *binding = g_object_get_data (G_OBJECT (list), "xushi-binding");

  binding->refreshing = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), (guint) get_present (binding));
  gtk_widget_set_sensitive (list, xushi_details_context_is_editable (binding->context));
  binding->refreshing = FALSE;
}

static void
selected_cb (GtkWidget *list)
{
  const Binding *binding = g_object_get_data (G_OBJECT (list), "xushi-binding");

  if (!put (binding, (int) gtk_drop_down_get_selected (GTK_DROP_DOWN (list))))
    refresh_choice (list);
}

/* The words of a list end in "…" rather than make the pane wider. */
static void
setup_word_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_word_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *word = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (word));
}

GtkWidget *
xushi_details_choice_new (XushiDetailsContext *context, const char *title,
                          const char *const *words, XushiDetailsGet get, XushiDetailsSet set,
                          gpointer data)
{
  GtkWidget *list = gtk_drop_down_new_from_strings (words);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_word_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_word_cb), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (list), factory);
  g_object_unref (factory);
  bind (list, context, get, set, data);
  refresh_choice (list);
  g_signal_connect (list, "notify::selected", G_CALLBACK (selected_cb), NULL);
  g_signal_connect_object (context, "refresh", G_CALLBACK (refresh_choice), list,
                           G_CONNECT_SWAPPED);
  return xushi_details_row_new (context, title, list);
}

static void
refresh_switch (GtkWidget *widget)
{
  Binding *binding = g_object_get_data (G_OBJECT (widget), "xushi-binding");

  binding->refreshing = TRUE;
  gtk_switch_set_active (GTK_SWITCH (widget), get_present (binding));
  gtk_widget_set_sensitive (widget, xushi_details_context_is_editable (binding->context));
  binding->refreshing = FALSE;
}

static void
switched_cb (GtkWidget *widget)
{
  const Binding *binding = g_object_get_data (G_OBJECT (widget), "xushi-binding");

  if (!put (binding, gtk_switch_get_active (GTK_SWITCH (widget))))
    refresh_switch (widget);
}

GtkWidget *
xushi_details_switch_new (XushiDetailsContext *context, const char *title, XushiDetailsGet get,
                          XushiDetailsSet set, gpointer data)
{
  GtkWidget *widget = gtk_switch_new ();

  gtk_widget_set_halign (widget, GTK_ALIGN_START);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  bind (widget, context, get, set, data);
  refresh_switch (widget);
  g_signal_connect (widget, "notify::active", G_CALLBACK (switched_cb), NULL);
  g_signal_connect_object (context, "refresh", G_CALLBACK (refresh_switch), widget,
                           G_CONNECT_SWAPPED);
  return xushi_details_row_new (context, title, widget);
}
