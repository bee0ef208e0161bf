/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-head.h"

#include "app/details/xushi-details-field.h"
#include "app/support/xushi-counts-bar.h"
#include "assess/xushi-assess-text.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

struct _XushiDetailsHead
{
  GtkWidget parent_instance;

  XushiDetailsContext *context; /* owned, nullable */

  /* Children. */
  GtkWidget *light; /* in the line */

  /* Template children. */
  GtkWidget *line;
  XushiDetailsField *name;
  GtkLabel *verdict;
  GtkLabel *explanation;
};

G_DEFINE_FINAL_TYPE (XushiDetailsHead, xushi_details_head, GTK_TYPE_WIDGET)

enum
{
  PROP_CONTEXT = 1,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

static const char *const light_classes[XUSHI_N_LIGHTS + 1] = {
  [XUSHI_LIGHT_DONE] = "verdict-done",
  [XUSHI_LIGHT_ON_PACE] = "verdict-on-pace",
  [XUSHI_LIGHT_SLOW] = "verdict-slow",
  [XUSHI_LIGHT_BEHIND] = "verdict-behind",
  [XUSHI_LIGHT_UNREPORTED] = "verdict-none",
  [XUSHI_LIGHT_NOT_DUE] = "verdict-none",
  [XUSHI_LIGHT_EXEMPT] = "verdict-none",
  [XUSHI_LIGHT_NONE] = "verdict-none",
};

/* How far it is off the pace, or the target: an unsigned figure and its unit. */
static char *
describe_lead (const XushiAssessment *assessment)
{
  g_autofree char *number = xushi_number_format (fabs (assessment->lead), 1);
  gboolean falls_back
      = assessment->light == XUSHI_LIGHT_SLOW || assessment->light == XUSHI_LIGHT_BEHIND;

  if (assessment->lead == 0)
    return g_strdup (C_ ("verdict", "level with the pace"));
  /* The word for the light already says in which direction. */
  if (falls_back && assessment->lead < 0)
    return g_strdup_printf (C_ ("verdict", "%s points"), number);
  return g_strdup_printf (assessment->lead > 0 ? C_ ("verdict", "%s points ahead") : C_ ("verdict", "%s points behind"),
                          number);
}

static char *
describe_gap (const XushiSpec *spec, const XushiAssessment *assessment)
{
  g_autofree char *number
      = xushi_number_format (fabs (assessment->gap), assessment->gap_decimals);
  const char *unit = xushi_assess_gap_word (spec);

  if (assessment->gap == 0)
    return g_strdup (C_ ("verdict", "level with the target"));
  /* TRANSLATORS: how far from the target: figure, unit */
  return g_strdup_printf (assessment->gap > 0 ? C_ ("verdict", "%s %s to spare") : C_ ("verdict", "%s %s short"), number,
                          unit);
}

char *
xushi_details_verdict (const XushiSpec *spec, const XushiAssessment *assessment)
{
  g_autofree char *word = xushi_assess_light_text (assessment);
  g_autofree char *amount = NULL;

  if (assessment->light == XUSHI_LIGHT_UNREPORTED || assessment->light == XUSHI_LIGHT_NOT_DUE
      || assessment->light == XUSHI_LIGHT_EXEMPT
      || (assessment->light == XUSHI_LIGHT_DONE && assessment->lead <= 0))
    return g_strdup (word);
  if (xushi_is_known (assessment->lead))
    amount = describe_lead (assessment);
  else if (xushi_is_known (assessment->gap))
    amount = describe_gap (spec, assessment);
  else
    return g_strdup (word);
  /* TRANSLATORS: the light's word, and by how much */
  return g_strdup_printf (C_ ("verdict", "%s %s"), word, amount);
}

static void
show_verdict (XushiDetailsHead *self, const XushiSpec *spec, const XushiAssessment *assessment)
{
  g_autofree char *verdict = xushi_details_verdict (spec, assessment);
  GtkWidget *label = GTK_WIDGET (self->verdict);

  gtk_label_set_label (self->verdict, verdict);
  for (int light = 0; light <= XUSHI_N_LIGHTS; light++)
    gtk_widget_remove_css_class (label, light_classes[light]);
  gtk_widget_add_css_class (label, light_classes[assessment->light]);
  xushi_light_view_set (self->light, assessment->light);
  gtk_widget_set_visible (self->light, assessment->light != XUSHI_LIGHT_NONE);
}

static void
refresh (XushiDetailsHead *self)
{
  XushiSession *session = xushi_details_context_get_session (self->context);
  XushiIndicator *indicator = xushi_details_context_get_indicator (self->context);
  g_autofree char *explanation = NULL;

  if (indicator == NULL)
    return;
  xushi_details_field_set_text (self->name, xushi_indicator_get_name (indicator));
  show_verdict (self, xushi_indicator_get_spec (indicator),
                xushi_session_assess (session, indicator));
  explanation = xushi_session_explain (session, indicator);
  gtk_label_set_label (self->explanation, explanation);
  gtk_widget_set_visible (GTK_WIDGET (self->explanation), *explanation != '\0');
}

static GError *
take_name_cb (XushiDetailsHead *self, const char *text)
{
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_details_context_get_spec (self->context));
  GError *error = NULL;

  xushi_spec_set_string (&spec->name, text);
  xushi_details_context_put_spec (self->context, spec, _ ("name"), &error);
  return error;
}

static void
set_context (XushiDetailsHead *self, XushiDetailsContext *context)
{
  if (context == NULL || !g_set_object (&self->context, context))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTEXT]);
  g_signal_connect_object (context, "refresh", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}

static void
xushi_details_head_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CONTEXT)
    g_value_set_object (value, XUSHI_DETAILS_HEAD (object)->context);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
xushi_details_head_set_property (GObject *object, guint id, const GValue *value,
                                 GParamSpec *pspec)
{
  if (id == PROP_CONTEXT)
    set_context (XUSHI_DETAILS_HEAD (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
xushi_details_head_dispose (GObject *object)
{
  XushiDetailsHead *self = XUSHI_DETAILS_HEAD (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (xushi_details_head_parent_class)->dispose (object);
}

static void
xushi_details_head_class_init (XushiDetailsHeadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = xushi_details_head_get_property;
  object_class->set_property = xushi_details_head_set_property;
  object_class->dispose = xushi_details_head_dispose;
  properties[PROP_CONTEXT] = g_param_spec_object (
      "context", NULL, NULL, XUSHI_TYPE_DETAILS_CONTEXT,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (XUSHI_TYPE_DETAILS_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-details-head.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, XushiDetailsHead, child)
  BIND (line);
  BIND (name);
  BIND (verdict);
  BIND (explanation);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, take_name_cb);
  gtk_widget_class_set_css_name (widget_class, "detailshead");
}

static void
xushi_details_head_init (XushiDetailsHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->light = xushi_light_view_new (XUSHI_LIGHT_NONE);
  gtk_widget_set_valign (self->light, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->light, "head-light");
  gtk_box_prepend (GTK_BOX (self->line), self->light);
}
