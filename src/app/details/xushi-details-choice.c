/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-choice.h"

#include "app/details/xushi-details-row.h"

struct _XushiDetailsChoice
{
  GtkWidget parent_instance;

  XushiDetailsContext *context; /* owned, nullable */
  guint selected;               /* in force; while it is taken, the list's differs */

  /* Children. */
  GtkWidget *row;
  GtkWidget *list; /* in the row */
};

G_DEFINE_FINAL_TYPE (XushiDetailsChoice, xushi_details_choice, GTK_TYPE_WIDGET)

enum
{
  PROP_CONTEXT = 1,
  PROP_TITLE,
  PROP_WORDS,
  PROP_SELECTED,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

enum
{
  TAKE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

void
xushi_details_choice_set_selected (XushiDetailsChoice *self, guint selected)
{
  g_return_if_fail (XUSHI_IS_DETAILS_CHOICE (self));

  self->selected = selected;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->list), selected);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

void
xushi_details_choice_set_words (XushiDetailsChoice *self, const char *const *words)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (words);

  g_return_if_fail (XUSHI_IS_DETAILS_CHOICE (self));

  /* Here the list selects the first word, not the user. */
  self->selected = 0;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->list), G_LIST_MODEL (list));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
}

static void
selected_cb (XushiDetailsChoice *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->list));
  guint before = self->selected;
  g_autoptr (GError) error = NULL;

  if (selected == before || selected == GTK_INVALID_LIST_POSITION || self->context == NULL
      || !xushi_details_context_is_editable (self->context))
    return;
  self->selected = selected;
  g_signal_emit (self, signals[TAKE], 0, selected, &error);
  if (error == NULL)
    return;
  xushi_details_choice_set_selected (self, before);
  xushi_details_context_tell (self->context, error->message);
}

/* Words of the list are ellipsized rather than make the pane wider. */
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

static void
set_context (XushiDetailsChoice *self, XushiDetailsContext *context)
{
  if (context == NULL || !g_set_object (&self->context, context))
    return;
  g_object_set (self->row, "context", context, NULL);
  g_object_bind_property (context, "editable", self->list, "sensitive", G_BINDING_SYNC_CREATE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTEXT]);
}

static void
xushi_details_choice_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  XushiDetailsChoice *self = XUSHI_DETAILS_CHOICE (object);

  if (id == PROP_CONTEXT)
    g_value_set_object (value, self->context);
  else if (id == PROP_TITLE)
    g_object_get_property (G_OBJECT (self->row), "title", value);
  else if (id == PROP_SELECTED)
    g_value_set_uint (value, self->selected);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
xushi_details_choice_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  XushiDetailsChoice *self = XUSHI_DETAILS_CHOICE (object);

  if (id == PROP_CONTEXT)
    set_context (self, g_value_get_object (value));
  else if (id == PROP_TITLE)
    g_object_set_property (G_OBJECT (self->row), "title", value);
  else if (id == PROP_WORDS)
    xushi_details_choice_set_words (self, g_value_get_boxed (value));
  else if (id == PROP_SELECTED)
    xushi_details_choice_set_selected (self, g_value_get_uint (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
xushi_details_choice_dispose (GObject *object)
{
  XushiDetailsChoice *self = XUSHI_DETAILS_CHOICE (object);

  g_clear_pointer (&self->row, gtk_widget_unparent);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (xushi_details_choice_parent_class)->dispose (object);
}

static void
xushi_details_choice_class_init (XushiDetailsChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags
      = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = xushi_details_choice_get_property;
  object_class->set_property = xushi_details_choice_set_property;
  object_class->dispose = xushi_details_choice_dispose;
  properties[PROP_CONTEXT]
      = g_param_spec_object ("context", NULL, NULL, XUSHI_TYPE_DETAILS_CONTEXT, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_WORDS] = g_param_spec_boxed (
      "words", NULL, NULL, G_TYPE_STRV,
      G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED] = g_param_spec_uint ("selected", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[TAKE] = g_signal_new ("take", XUSHI_TYPE_DETAILS_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_ERROR, 1, G_TYPE_UINT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "detailschoice");
}

static void
xushi_details_choice_init (XushiDetailsChoice *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_word_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_word_cb), NULL);
  self->list = gtk_drop_down_new (NULL, NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->list), factory);
  g_object_unref (factory);
  g_signal_connect_object (self->list, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  self->row = xushi_details_row_new (self->list);
  gtk_widget_set_parent (self->row, GTK_WIDGET (self));
}
