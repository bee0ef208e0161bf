/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-switch.h"

#include "app/details/xushi-details-row.h"

struct _XushiDetailsSwitch
{
  GtkWidget parent_instance;

  XushiDetailsContext *context; /* owned, nullable */
  gboolean active;              /* what holds */

  /* Children. */
  GtkWidget *row;
  GtkWidget *toggle; /* in the row */
};

G_DEFINE_FINAL_TYPE (XushiDetailsSwitch, xushi_details_switch, GTK_TYPE_WIDGET)

enum
{
  PROP_CONTEXT = 1,
  PROP_TITLE,
  PROP_ACTIVE,
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
xushi_details_switch_set_active (XushiDetailsSwitch *self, gboolean active)
{
  g_return_if_fail (XUSHI_IS_DETAILS_SWITCH (self));

  self->active = !!active;
  gtk_switch_set_active (GTK_SWITCH (self->toggle), active);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

static void
active_cb (XushiDetailsSwitch *self)
{
  gboolean active = gtk_switch_get_active (GTK_SWITCH (self->toggle));
  gboolean before = self->active;
  g_autoptr (GError) error = NULL;

  if (active == before || self->context == NULL
      || !xushi_details_context_is_editable (self->context))
    return;
  self->active = active;
  g_signal_emit (self, signals[TAKE], 0, active, &error);
  if (error == NULL)
    return;
  xushi_details_switch_set_active (self, before);
  xushi_details_context_tell (self->context, error->message);
}

static void
set_context (XushiDetailsSwitch *self, XushiDetailsContext *context)
{
  if (context == NULL || !g_set_object (&self->context, context))
    return;
  g_object_set (self->row, "context", context, NULL);
  g_object_bind_property (context, "editable", self->toggle, "sensitive", G_BINDING_SYNC_CREATE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTEXT]);
}

static void
xushi_details_switch_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  XushiDetailsSwitch *self = XUSHI_DETAILS_SWITCH (object);

  if (id == PROP_CONTEXT)
    g_value_set_object (value, self->context);
  else if (id == PROP_TITLE)
    g_object_get_property (G_OBJECT (self->row), "title", value);
  else if (id == PROP_ACTIVE)
    g_value_set_boolean (value, self->active);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
xushi_details_switch_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  XushiDetailsSwitch *self = XUSHI_DETAILS_SWITCH (object);

  if (id == PROP_CONTEXT)
    set_context (self, g_value_get_object (value));
  else if (id == PROP_TITLE)
    g_object_set_property (G_OBJECT (self->row), "title", value);
  else if (id == PROP_ACTIVE)
    xushi_details_switch_set_active (self, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
xushi_details_switch_dispose (GObject *object)
{
  XushiDetailsSwitch *self = XUSHI_DETAILS_SWITCH (object);

  g_clear_pointer (&self->row, gtk_widget_unparent);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (xushi_details_switch_parent_class)->dispose (object);
}

static void
xushi_details_switch_class_init (XushiDetailsSwitchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags
      = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = xushi_details_switch_get_property;
  object_class->set_property = xushi_details_switch_set_property;
  object_class->dispose = xushi_details_switch_dispose;
  properties[PROP_CONTEXT]
      = g_param_spec_object ("context", NULL, NULL, XUSHI_TYPE_DETAILS_CONTEXT, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[TAKE] = g_signal_new ("take", XUSHI_TYPE_DETAILS_SWITCH, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_ERROR, 1, G_TYPE_BOOLEAN);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "detailsswitch");
}

static void
xushi_details_switch_init (XushiDetailsSwitch *self)
{
  self->toggle = gtk_switch_new ();
  gtk_widget_set_halign (self->toggle, GTK_ALIGN_START);
  gtk_widget_set_valign (self->toggle, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->toggle, "notify::active", G_CALLBACK (active_cb), self,
                           G_CONNECT_SWAPPED);
  self->row = xushi_details_row_new (self->toggle);
  gtk_widget_set_parent (self->row, GTK_WIDGET (self));
}
