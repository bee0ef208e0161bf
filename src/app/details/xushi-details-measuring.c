/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-measuring.h"

#include "app/details/xushi-details-attributes.h"

struct _XushiDetailsMeasuring
{
  XushiDetailsSection parent_instance;

  /* Template children. */
  XushiDetailsAttributes *measuring;
  XushiDetailsAttributes *record;
};

G_DEFINE_FINAL_TYPE (XushiDetailsMeasuring, xushi_details_measuring, XUSHI_TYPE_DETAILS_SECTION)

static void
xushi_details_measuring_refresh (XushiDetailsSection *section)
{
  XushiDetailsMeasuring *self = XUSHI_DETAILS_MEASURING (section);

  xushi_details_attributes_show (self->measuring, XUSHI_PART_MEASURING);
  xushi_details_attributes_show (self->record, XUSHI_PART_RECORD);
}

static char *
xushi_details_measuring_summarize (XushiDetailsSection *section)
{
  const XushiSpec *spec = xushi_details_section_get_spec (section);
  XushiPace pace = xushi_spec_get_pace (spec);
  g_autofree char *curve = xushi_pace_to_label (&pace);

  return g_strdup_printf ("%s · %s · %s", xushi_measure_to_label (spec->measure),
                          xushi_frequency_to_label (spec->frequency), curve);
}

static void
xushi_details_measuring_class_init (XushiDetailsMeasuringClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  XushiDetailsSectionClass *section_class = XUSHI_DETAILS_SECTION_CLASS (klass);

  section_class->refresh = xushi_details_measuring_refresh;
  section_class->summarize = xushi_details_measuring_summarize;
  g_type_ensure (XUSHI_TYPE_DETAILS_ATTRIBUTES);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/xushi/Xushi/xushi-details-measuring.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsMeasuring, measuring);
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsMeasuring, record);
}

static void
xushi_details_measuring_init (XushiDetailsMeasuring *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
