/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-reason.h"

#include "app/details/xushi-details-field.h"
#include "base/xushi-i18n.h"

struct _XushiDetailsReason
{
  XushiDetailsSection parent_instance;

  /* Template children. */
  XushiDetailsField *reason;
  XushiDetailsField *next_step;
};

G_DEFINE_FINAL_TYPE (XushiDetailsReason, xushi_details_reason, XUSHI_TYPE_DETAILS_SECTION)

/* (nullable): of the data month. */
static const XushiReading *
get_reading (XushiDetailsSection *section)
{
  XushiDetailsContext *context = xushi_details_section_get_context (section);
  XushiIndicator *indicator = xushi_details_context_get_indicator (context);

  if (indicator == NULL)
    return NULL;
  return xushi_indicator_get_reading (
      indicator, xushi_session_get_month (xushi_details_context_get_session (context)));
}

static GError *
take_cb (XushiDetailsField *field, const char *text, XushiDetailsReason *self)
{
  XushiDetailsContext *context
      = xushi_details_section_get_context (XUSHI_DETAILS_SECTION (self));
  XushiIndicator *indicator = xushi_details_context_get_indicator (context);
  int month = xushi_session_get_month (xushi_details_context_get_session (context));
  g_autoptr (XushiReading) reading = xushi_indicator_copy_reading (indicator, month);
  GError *error = NULL;

  xushi_spec_set_string (field == self->reason ? &reading->reason : &reading->next_step, text);
  xushi_editor_set_reading (xushi_details_context_get_editor (context), indicator, reading,
                            &error);
  return error;
}

static void
xushi_details_reason_refresh (XushiDetailsSection *section)
{
  XushiDetailsReason *self = XUSHI_DETAILS_REASON (section);
  const XushiReading *reading = get_reading (section);

  xushi_details_field_set_text (self->reason, reading != NULL ? reading->reason : NULL);
  xushi_details_field_set_text (self->next_step, reading != NULL ? reading->next_step : NULL);
}

static char *
xushi_details_reason_summarize (XushiDetailsSection *section)
{
  const XushiReading *reading = get_reading (section);

  if (reading == NULL || (reading->reason == NULL && reading->next_step == NULL))
    return NULL;
  if (reading->next_step == NULL)
    return g_strdup (reading->reason);
  if (reading->reason == NULL)
    return g_strdup_printf (_ ("next: %s"), reading->next_step);
  return g_strdup_printf (_ ("%s; next: %s"), reading->reason, reading->next_step);
}

static void
xushi_details_reason_class_init (XushiDetailsReasonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  XushiDetailsSectionClass *section_class = XUSHI_DETAILS_SECTION_CLASS (klass);

  section_class->refresh = xushi_details_reason_refresh;
  section_class->summarize = xushi_details_reason_summarize;
  g_type_ensure (XUSHI_TYPE_DETAILS_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-details-reason.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsReason, reason);
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsReason, next_step);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
}

static void
xushi_details_reason_init (XushiDetailsReason *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
