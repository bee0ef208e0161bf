/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-section.h"

#include "widgets/xushi-description.h"

/* XushiDetailsSection: see the header. Whether it is open is decided anew for each indicator, until
 * the user opens or folds it: that then holds for every indicator shown afterwards. */
typedef struct
{
  XushiDetailsContext *context; /* owned, nullable */
  char *title;                  /* owned, nullable */
  gint64 indicator;             /* for which @open was decided; 0 for none */
  gboolean open;
  gboolean chosen;              /* the user has opened or folded it */

  /* Children. */
  GtkWidget *child; /* nullable */

  /* Template children. */
  GtkWidget *heading;
  GtkWidget *head; /* arrow and title, in the heading */
  GtkImage *arrow;
  GtkLabel *summary;
} XushiDetailsSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (XushiDetailsSection, xushi_details_section, GTK_TYPE_WIDGET)

enum
{
  PROP_CONTEXT = 1,
  PROP_TITLE,
  PROP_CHILD,
  PROP_OPEN,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

static XushiDetailsSectionPrivate *
get_private (XushiDetailsSection *self)
{
  return xushi_details_section_get_instance_private (self);
}

static void
refresh_summary (XushiDetailsSection *self)
{
  XushiDetailsSectionPrivate *priv = get_private (self);
  XushiDetailsSectionClass *klass = XUSHI_DETAILS_SECTION_GET_CLASS (self);
  g_autofree char *text = NULL;

  if (!priv->open && klass->summarize != NULL
      && xushi_details_section_get_indicator (self) != NULL)
    text = klass->summarize (self);
  gtk_label_set_label (priv->summary, text != NULL ? text : "—");
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->heading),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  priv->title != NULL ? priv->title : "", -1);
  xushi_description_set (GTK_WIDGET (priv->heading), text);
}

void
xushi_details_section_refresh (XushiDetailsSection *self)
{
  XushiDetailsSectionPrivate *priv = get_private (self);
  XushiDetailsSectionClass *klass = XUSHI_DETAILS_SECTION_GET_CLASS (self);

  g_return_if_fail (XUSHI_IS_DETAILS_SECTION (self));
  if (priv->context == NULL)
    return;
  if (priv->open && klass->refresh != NULL)
    klass->refresh (self);
  refresh_summary (self);
}

static void
show_open (XushiDetailsSection *self)
{
  XushiDetailsSectionPrivate *priv = get_private (self);

  gtk_image_set_from_icon_name (priv->arrow,
                                priv->open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->heading), GTK_ACCESSIBLE_STATE_EXPANDED,
                               priv->open, -1);
}

/* The content is refreshed before it is shown. */
void
xushi_details_section_set_open (XushiDetailsSection *self, gboolean open)
{
  XushiDetailsSectionPrivate *priv = get_private (self);

  g_return_if_fail (XUSHI_IS_DETAILS_SECTION (self));
  if (priv->open != !!open)
    {
      priv->open = !!open;
      show_open (self);
      xushi_details_section_refresh (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
    }
  else
    xushi_details_section_refresh (self);
}

gboolean
xushi_details_section_get_open (XushiDetailsSection *self)
{
  g_return_val_if_fail (XUSHI_IS_DETAILS_SECTION (self), FALSE);

  return get_private (self)->open;
}

static void
clicked_cb (XushiDetailsSection *self)
{
  XushiDetailsSectionPrivate *priv = get_private (self);

  if (xushi_details_section_get_indicator (self) == NULL)
    return;
  priv->chosen = TRUE;
  xushi_details_section_set_open (self, !priv->open);
}

static void
context_refresh_cb (XushiDetailsSection *self)
{
  XushiDetailsSectionPrivate *priv = get_private (self);
  XushiDetailsSectionClass *klass = XUSHI_DETAILS_SECTION_GET_CLASS (self);
  XushiIndicator *indicator = xushi_details_section_get_indicator (self);
  gint64 id = indicator != NULL ? xushi_indicator_get_id (indicator) : 0;

  if (id != 0 && id != priv->indicator && !priv->chosen)
    xushi_details_section_set_open (self, klass->is_relevant != NULL
                                              && klass->is_relevant (self));
  else
    xushi_details_section_refresh (self);
  priv->indicator = id;
}

static void
set_context (XushiDetailsSection *self, XushiDetailsContext *context)
{
  XushiDetailsSectionPrivate *priv = get_private (self);

  if (context == NULL || priv->context != NULL)
    return;
  priv->context = g_object_ref (context);
  gtk_size_group_add_widget (xushi_details_context_get_titles (context), priv->head);
  g_signal_connect_object (context, "refresh", G_CALLBACK (context_refresh_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTEXT]);
}

static void
set_title (XushiDetailsSection *self, const char *title)
{
  XushiDetailsSectionPrivate *priv = get_private (self);

  g_free (priv->title);
  priv->title = g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "", -1);
  refresh_summary (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
set_child (XushiDetailsSection *self, GtkWidget *child)
{
  XushiDetailsSectionPrivate *priv = get_private (self);

  g_clear_pointer (&priv->child, gtk_widget_unparent);
  priv->child = child;
  if (child == NULL)
    return;
  gtk_widget_add_css_class (child, "details-inside");
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_bind_property (self, "open", child, "visible", G_BINDING_SYNC_CREATE);
}

static void
xushi_details_section_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  XushiDetailsSectionPrivate *priv = get_private (XUSHI_DETAILS_SECTION (object));

  switch (id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, priv->context);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_CHILD:
      g_value_set_object (value, priv->child);
      break;
    case PROP_OPEN:
      g_value_set_boolean (value, priv->open);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
xushi_details_section_set_property (GObject *object, guint id, const GValue *value,
                                    GParamSpec *pspec)
{
  XushiDetailsSection *self = XUSHI_DETAILS_SECTION (object);

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
    case PROP_OPEN:
      xushi_details_section_set_open (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
xushi_details_section_dispose (GObject *object)
{
  XushiDetailsSectionPrivate *priv = get_private (XUSHI_DETAILS_SECTION (object));

  g_clear_pointer (&priv->heading, gtk_widget_unparent);
  g_clear_pointer (&priv->child, gtk_widget_unparent);
  g_clear_object (&priv->context);
  G_OBJECT_CLASS (xushi_details_section_parent_class)->dispose (object);
}

static void
xushi_details_section_finalize (GObject *object)
{
  g_free (get_private (XUSHI_DETAILS_SECTION (object))->title);
  G_OBJECT_CLASS (xushi_details_section_parent_class)->finalize (object);
}

static void
xushi_details_section_class_init (XushiDetailsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags
      = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = xushi_details_section_get_property;
  object_class->set_property = xushi_details_section_set_property;
  object_class->dispose = xushi_details_section_dispose;
  object_class->finalize = xushi_details_section_finalize;
  properties[PROP_CONTEXT]
      = g_param_spec_object ("context", NULL, NULL, XUSHI_TYPE_DETAILS_CONTEXT, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/xushi/Xushi/xushi-details-section.ui");
#define BIND(child) \
  gtk_widget_class_bind_template_child_private (widget_class, XushiDetailsSection, child)
  BIND (heading);
  BIND (head);
  BIND (arrow);
  BIND (summary);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_set_css_name (widget_class, "detailssection");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
xushi_details_section_init (XushiDetailsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* After the content has got the context, too. */
  g_signal_connect_after (self, "notify::context", G_CALLBACK (context_refresh_cb), NULL);
  show_open (self);
}

XushiDetailsContext *
xushi_details_section_get_context (XushiDetailsSection *self)
{
  g_return_val_if_fail (XUSHI_IS_DETAILS_SECTION (self), NULL);

  return get_private (self)->context;
}

XushiIndicator *
xushi_details_section_get_indicator (XushiDetailsSection *self)
{
  XushiDetailsContext *context;

  g_return_val_if_fail (XUSHI_IS_DETAILS_SECTION (self), NULL);

  context = xushi_details_section_get_context (self);
  return context != NULL ? xushi_details_context_get_indicator (context) : NULL;
}

const XushiSpec *
xushi_details_section_get_spec (XushiDetailsSection *self)
{
  XushiDetailsContext *context;

  g_return_val_if_fail (XUSHI_IS_DETAILS_SECTION (self), NULL);

  context = xushi_details_section_get_context (self);
  return context != NULL ? xushi_details_context_get_spec (context) : NULL;
}
