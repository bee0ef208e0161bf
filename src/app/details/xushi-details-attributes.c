/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-attributes.h"

#include "app/details/xushi-details-attribute-row.h"

/* Between two rows. */
#define SPACING 2

struct _XushiDetailsAttributes
{
  GtkWidget parent_instance;

  XushiDetailsContext *context; /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (XushiDetailsAttributes, xushi_details_attributes, GTK_TYPE_WIDGET)

enum
{
  PROP_CONTEXT = 1,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

static void
append_rows (XushiDetailsAttributes *self, const XushiAttributeList *list, gsize offset,
             XushiPart part)
{
  for (guint i = 0; i < list->n_attributes; i++)
    {
      const XushiAttribute *attribute = &list->attributes[i];

      if (attribute->part != part)
        continue;
      if (attribute->type == XUSHI_ATTRIBUTE_STRUCT)
        append_rows (self, attribute->members, offset + attribute->offset, part);
      else
        gtk_widget_set_parent (xushi_details_attribute_row_new (self->context, attribute, offset),
                               GTK_WIDGET (self));
    }
}

static void
xushi_details_attributes_get_property (GObject *object, guint id, GValue *value,
                                       GParamSpec *pspec)
{
  if (id == PROP_CONTEXT)
    g_value_set_object (value, XUSHI_DETAILS_ATTRIBUTES (object)->context);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
xushi_details_attributes_set_property (GObject *object, guint id, const GValue *value,
                                       GParamSpec *pspec)
{
  if (id != PROP_CONTEXT)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (g_set_object (&XUSHI_DETAILS_ATTRIBUTES (object)->context,
                         g_value_get_object (value)))
    g_object_notify_by_pspec (object, pspec);
}

static void
xushi_details_attributes_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&XUSHI_DETAILS_ATTRIBUTES (object)->context);
  G_OBJECT_CLASS (xushi_details_attributes_parent_class)->dispose (object);
}

static void
xushi_details_attributes_class_init (XushiDetailsAttributesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = xushi_details_attributes_get_property;
  object_class->set_property = xushi_details_attributes_set_property;
  object_class->dispose = xushi_details_attributes_dispose;
  properties[PROP_CONTEXT] = g_param_spec_object (
      "context", NULL, NULL, XUSHI_TYPE_DETAILS_CONTEXT,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "detailsattributes");
}

static void
xushi_details_attributes_init (XushiDetailsAttributes *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
}

void
xushi_details_attributes_show (XushiDetailsAttributes *self, XushiPart part)
{
  GtkWidget *child;

  g_return_if_fail (XUSHI_IS_DETAILS_ATTRIBUTES (self));
  g_return_if_fail (self->context != NULL);

  if (gtk_widget_get_first_child (GTK_WIDGET (self)) == NULL)
    append_rows (self, &xushi_spec_attributes, 0, part);
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    xushi_details_attribute_row_refresh (XUSHI_DETAILS_ATTRIBUTE_ROW (child));
}
