/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-light.h"

#include "app/details/xushi-details-choice.h"
#include "app/details/xushi-details-field.h"
#include "base/xushi-i18n.h"

#define N_CHOICES (XUSHI_LIGHT_BEHIND + 2)

/* XushiDetailsLight: see the header. A light set by hand needs a reason, and they are entered in
 * two places: a light chosen first waits here for its reason. It is dropped when another indicator
 * is shown. */
struct _XushiDetailsLight
{
  XushiDetailsSection parent_instance;

  gint64 indicator; /* for which @chosen waits */
  int month;
  int chosen;       /* 0: nothing waits; else a light + 1 */

  /* Template children. */
  XushiDetailsChoice *light;
  XushiDetailsField *reason;
  GtkLabel *computed;
};

G_DEFINE_FINAL_TYPE (XushiDetailsLight, xushi_details_light, XUSHI_TYPE_DETAILS_SECTION)

static const XushiAssessment *
get_assessment (XushiDetailsSection *section)
{
  return xushi_session_assess (
      xushi_details_context_get_session (xushi_details_section_get_context (section)),
      xushi_details_section_get_indicator (section));
}

/* The month whose reading determines the light; 0 where nothing is due. */
static int
get_month (XushiDetailsSection *section)
{
  return get_assessment (section)->due_month;
}

/* (nullable) */
static const XushiReading *
get_reading (XushiDetailsSection *section)
{
  int month = get_month (section);

  return month > 0 ? xushi_indicator_get_reading (xushi_details_section_get_indicator (section),
                                                  month)
                   : NULL;
}

static int
get_choice (XushiDetailsLight *self)
{
  XushiDetailsSection *section = XUSHI_DETAILS_SECTION (self);
  XushiIndicator *indicator = xushi_details_section_get_indicator (section);
  const XushiReading *reading = get_reading (section);

  if (self->chosen > 0 && self->indicator == xushi_indicator_get_id (indicator)
      && self->month == get_month (section))
    return self->chosen;
  if (reading == NULL || reading->light == XUSHI_LIGHT_NONE || reading->light > XUSHI_LIGHT_BEHIND)
    return 0;
  return (int) reading->light + 1;
}

static GError *
refuse (const char *reason)
{
  return g_error_new_literal (XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED, reason);
}

static GError *
put (XushiDetailsLight *self, XushiLight light, const char *reason)
{
  XushiDetailsSection *section = XUSHI_DETAILS_SECTION (self);
  XushiIndicator *indicator = xushi_details_section_get_indicator (section);
  XushiDetailsContext *context = xushi_details_section_get_context (section);
  int month = get_month (section);
  g_autoptr (XushiReading) reading = NULL;
  GError *error = NULL;

  if (month == 0)
    return refuse (_ ("Nothing is due yet, so there is no light to set."));
  reading = xushi_indicator_copy_reading (indicator, month);
  reading->light = light;
  xushi_spec_set_string (&reading->light_reason, light != XUSHI_LIGHT_NONE ? reason : NULL);
  xushi_editor_set_reading (xushi_details_context_get_editor (context), indicator, reading,
                            &error);
  return error;
}

static GError *
take_light_cb (XushiDetailsLight *self, guint value)
{
  XushiDetailsSection *section = XUSHI_DETAILS_SECTION (self);
  const XushiReading *reading = get_reading (section);
  gboolean set = reading != NULL && reading->light != XUSHI_LIGHT_NONE;

  self->chosen = 0;
  if (get_month (section) == 0)
    return refuse (_ ("Nothing is due yet, so there is no light to set."));
  if (value == 0)
    return set ? put (self, XUSHI_LIGHT_NONE, NULL) : NULL;
  if (set && reading->light_reason != NULL)
    {
      g_autofree char *reason = g_strdup (reading->light_reason);

      return put (self, (XushiLight) (value - 1), reason);
    }
  self->indicator = xushi_indicator_get_id (xushi_details_section_get_indicator (section));
  self->month = get_month (section);
  self->chosen = (int) value;
  xushi_details_context_tell (xushi_details_section_get_context (section),
                              _ ("Give the reason below: then the light set by hand is saved."));
  return NULL;
}

static GError *
take_reason_cb (XushiDetailsLight *self, const char *text)
{
  int choice = get_choice (self);
  GError *error;

  if (choice == 0)
    return refuse (_ ("Choose the light above first."));
  error = put (self, (XushiLight) (choice - 1), text);
  if (error == NULL)
    self->chosen = 0;
  return error;
}

static void
xushi_details_light_refresh (XushiDetailsSection *section)
{
  XushiDetailsLight *self = XUSHI_DETAILS_LIGHT (section);
  const XushiReading *reading;
  g_autofree char *text = NULL;

  if (xushi_details_section_get_indicator (section) == NULL)
    return;
  reading = get_reading (section);
  text = g_strdup_printf (_ ("As computed it is: %s"),
                          xushi_light_to_label (get_assessment (section)->computed_light));
  xushi_details_choice_set_selected (self->light, (guint) get_choice (self));
  xushi_details_field_set_text (self->reason, reading != NULL ? reading->light_reason : NULL);
  gtk_label_set_label (self->computed, text);
}

static char *
xushi_details_light_summarize (XushiDetailsSection *section)
{
  const XushiReading *reading = get_reading (section);

  if (reading == NULL || reading->light == XUSHI_LIGHT_NONE)
    return g_strdup (_ ("As computed"));
  return g_strdup_printf (_ ("%s by hand: %s"), xushi_light_to_label (reading->light),
                          reading->light_reason != NULL ? reading->light_reason : "");
}

static void
xushi_details_light_class_init (XushiDetailsLightClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  XushiDetailsSectionClass *section_class = XUSHI_DETAILS_SECTION_CLASS (klass);

  section_class->refresh = xushi_details_light_refresh;
  section_class->summarize = xushi_details_light_summarize;
  g_type_ensure (XUSHI_TYPE_DETAILS_CHOICE);
  g_type_ensure (XUSHI_TYPE_DETAILS_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-details-light.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsLight, light);
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsLight, reason);
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsLight, computed);
  gtk_widget_class_bind_template_callback (widget_class, take_light_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_reason_cb);
}

static void
xushi_details_light_init (XushiDetailsLight *self)
{
  const char *words[N_CHOICES + 1] = { _ ("As computed") };

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int light = 0; light <= XUSHI_LIGHT_BEHIND; light++)
    words[light + 1] = xushi_light_to_label ((XushiLight) light);
  xushi_details_choice_set_words (self->light, words);
}
