/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-pace.h"

#include "app/details/xushi-details-choice.h"
#include "app/details/xushi-details-field.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

#define N_KINDS (XUSHI_PACE_CUSTOM + 1)

struct _XushiDetailsPace
{
  GtkWidget parent_instance;

  XushiDetailsContext *context; /* owned, nullable */
  char *title;                  /* owned, nullable */

  /* Template children. */
  XushiDetailsChoice *kind;
  XushiDetailsField *curve;
};

G_DEFINE_FINAL_TYPE (XushiDetailsPace, xushi_details_pace, GTK_TYPE_WIDGET)

enum
{
  PROP_CONTEXT = 1,
  PROP_TITLE,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

static GError *
put_pace (XushiDetailsPace *self, const XushiPace *pace)
{
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_details_context_get_spec (self->context));
  GError *error = NULL;

  spec->pace = *pace;
  xushi_details_context_put_spec (self->context, spec, _ ("pace"), &error);
  return error;
}

/* A custom curve starts from the one that was in force, a single date from the last month, so that
 * both can be corrected from there. */
static GError *
take_kind_cb (XushiDetailsPace *self, guint kind)
{
  XushiPace before = xushi_spec_get_pace (xushi_details_context_get_spec (self->context));
  XushiPace pace = { .kind = (XushiPaceKind) kind, .month = 12 };

  for (int i = 0; pace.kind == XUSHI_PACE_CUSTOM && i < 12; i++)
    {
      double percent = xushi_pace_at (&before, i + 1);

      pace.plan[i] = xushi_number_round (xushi_is_known (percent) ? percent : (i + 1) * 100.0 / 12,
                                         1);
    }
  return put_pace (self, &pace);
}

static GError *
take_curve_cb (XushiDetailsPace *self, const char *text)
{
  GError *error = NULL;
  XushiPace pace;

  return xushi_pace_parse (text, &pace, &error) ? put_pace (self, &pace) : error;
}

/* (transfer full): the twelve percentages, empty where there is no pace. */
static char *
describe_curve (const XushiPace *pace)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int month = 1; pace->kind != XUSHI_PACE_NONE && month <= 12; month++)
    {
      g_autofree char *percent
          = xushi_number_format_plain (xushi_number_round (xushi_pace_at (pace, month), 1));

      g_string_append_printf (text, "%s%s", month > 1 ? "/" : "", percent);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
name_kinds (XushiDetailsPace *self)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  g_strv_builder_add (words, _ ("As the measure asks"));
  for (int kind = 1; kind < N_KINDS; kind++)
    {
      XushiPace pace = { .kind = (XushiPaceKind) kind, .month = 12 };
      g_autofree char *label = xushi_pace_to_label (&pace);

      g_strv_builder_add (words, kind == XUSHI_PACE_CUSTOM ? _ ("Twelve months of its own")
                                 : kind == XUSHI_PACE_ONCE ? _ ("All at once")
                                                           : label);
    }
  list = g_strv_builder_end (words);
  xushi_details_choice_set_words (self->kind, (const char *const *) list);
}

static void
xushi_details_pace_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  XushiDetailsPace *self = XUSHI_DETAILS_PACE (object);

  if (id == PROP_CONTEXT)
    g_value_set_object (value, self->context);
  else if (id == PROP_TITLE)
    g_value_set_string (value, self->title);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
xushi_details_pace_set_property (GObject *object, guint id, const GValue *value,
                                 GParamSpec *pspec)
{
  XushiDetailsPace *self = XUSHI_DETAILS_PACE (object);

  if (id == PROP_CONTEXT)
    g_set_object (&self->context, g_value_get_object (value));
  else if (id == PROP_TITLE)
    {
      g_free (self->title);
      self->title = g_value_dup_string (value);
    }
  else
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
xushi_details_pace_dispose (GObject *object)
{
  XushiDetailsPace *self = XUSHI_DETAILS_PACE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (xushi_details_pace_parent_class)->dispose (object);
}

static void
xushi_details_pace_finalize (GObject *object)
{
  g_free (XUSHI_DETAILS_PACE (object)->title);
  G_OBJECT_CLASS (xushi_details_pace_parent_class)->finalize (object);
}

static void
xushi_details_pace_class_init (XushiDetailsPaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags
      = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = xushi_details_pace_get_property;
  object_class->set_property = xushi_details_pace_set_property;
  object_class->dispose = xushi_details_pace_dispose;
  object_class->finalize = xushi_details_pace_finalize;
  properties[PROP_CONTEXT]
      = g_param_spec_object ("context", NULL, NULL, XUSHI_TYPE_DETAILS_CONTEXT, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (XUSHI_TYPE_DETAILS_CHOICE);
  g_type_ensure (XUSHI_TYPE_DETAILS_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-details-pace.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsPace, kind);
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsPace, curve);
  gtk_widget_class_bind_template_callback (widget_class, take_kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_curve_cb);
  gtk_widget_class_set_css_name (widget_class, "detailspace");
}

static void
xushi_details_pace_init (XushiDetailsPace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_kinds (self);
}

void
xushi_details_pace_refresh (XushiDetailsPace *self)
{
  const XushiSpec *spec;
  g_autofree char *curve = NULL;
  XushiPace pace;

  g_return_if_fail (XUSHI_IS_DETAILS_PACE (self));
  spec = xushi_details_context_get_spec (self->context);
  if (spec == NULL)
    return;
  pace = xushi_spec_get_pace (spec);
  curve = describe_curve (&pace);
  xushi_details_choice_set_selected (self->kind, (guint) spec->pace.kind);
  xushi_details_field_set_text (self->curve, curve);
}
