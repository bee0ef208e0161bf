/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-row.h"

/* Between title and child. */
#define SPACING 10

struct _XushiDetailsRow
{
  GtkWidget parent_instance;

  XushiDetailsContext *context; /* owned, nullable */
  char *title;                  /* owned, nullable */

  /* Children. */
  GtkWidget *label;
  GtkWidget *child; /* nullable */
};

G_DEFINE_FINAL_TYPE (XushiDetailsRow, xushi_details_row, GTK_TYPE_WIDGET)

enum
{
  PROP_CONTEXT = 1,
  PROP_TITLE,
  PROP_CHILD,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

static void
name_child (XushiDetailsRow *self)
{
  if (self->child != NULL && self->title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->child),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
}

static void
set_context (XushiDetailsRow *self, XushiDetailsContext *context)
{
  if (context == NULL || !g_set_object (&self->context, context))
    return;
  gtk_size_group_add_widget (xushi_details_context_get_titles (context), self->label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTEXT]);
}

static void
set_title (XushiDetailsRow *self, const char *title)
{
  if (g_strcmp0 (self->title, title) == 0)
    return;
  g_free (self->title);
  self->title = g_strdup (title);
  gtk_label_set_label (GTK_LABEL (self->label), title != NULL ? title : "");
  gtk_widget_set_visible (self->label, title != NULL);
  name_child (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
set_child (XushiDetailsRow *self, GtkWidget *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child == NULL)
    return;
  gtk_widget_set_hexpand (child, TRUE);
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  name_child (self);
}

static void
xushi_details_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  XushiDetailsRow *self = XUSHI_DETAILS_ROW (object);

  switch (id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, self->context);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
xushi_details_row_set_property (GObject *object, guint id, const GValue *value,
                                GParamSpec *pspec)
{
  XushiDetailsRow *self = XUSHI_DETAILS_ROW (object);

  switch (id)
    {
    case PROP_CONTEXT:
      set_context (self, g_value_get_object (value));
      break;
    case PROP_TITLE:
      set_title (self, g_value_get_string (value));
      break;
    case PROP_CHILD:
      set_child (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
xushi_details_row_dispose (GObject *object)
{
  XushiDetailsRow *self = XUSHI_DETAILS_ROW (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (xushi_details_row_parent_class)->dispose (object);
}

static void
xushi_details_row_finalize (GObject *object)
{
  g_free (XUSHI_DETAILS_ROW (object)->title);
  G_OBJECT_CLASS (xushi_details_row_parent_class)->finalize (object);
}

static void
xushi_details_row_class_init (XushiDetailsRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags
      = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = xushi_details_row_get_property;
  object_class->set_property = xushi_details_row_set_property;
  object_class->dispose = xushi_details_row_dispose;
  object_class->finalize = xushi_details_row_finalize;
  properties[PROP_CONTEXT]
      = g_param_spec_object ("context", NULL, NULL, XUSHI_TYPE_DETAILS_CONTEXT, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "detailsrow");
}

static void
xushi_details_row_init (XushiDetailsRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  gtk_widget_add_css_class (GTK_WIDGET (self), "details-row");
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_valign (self->label, GTK_ALIGN_START);
  gtk_widget_set_visible (self->label, FALSE);
  gtk_widget_add_css_class (self->label, "row-title");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

GtkWidget *
xushi_details_row_new (GtkWidget *child)
{
  return g_object_new (XUSHI_TYPE_DETAILS_ROW, "child", child, NULL);
}
