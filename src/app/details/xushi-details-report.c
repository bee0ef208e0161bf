/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-report.h"

#include "app/details/xushi-details-attributes.h"
#include "base/xushi-i18n.h"

struct _XushiDetailsReport
{
  XushiDetailsSection parent_instance;

  /* Template children. */
  XushiDetailsAttributes *rows;
};

G_DEFINE_FINAL_TYPE (XushiDetailsReport, xushi_details_report, XUSHI_TYPE_DETAILS_SECTION)

static void
xushi_details_report_refresh (XushiDetailsSection *section)
{
  xushi_details_attributes_show (XUSHI_DETAILS_REPORT (section)->rows,
                                 XUSHI_PART_REPORT);
}

static char *
xushi_details_report_summarize (XushiDetailsSection *section)
{
  const XushiSpec *spec = xushi_details_section_get_spec (section);

  return spec->quote != NULL ? g_strdup_printf (_ ("“%s”"), spec->quote) : NULL;
}

static void
xushi_details_report_class_init (XushiDetailsReportClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  XushiDetailsSectionClass *section_class = XUSHI_DETAILS_SECTION_CLASS (klass);

  section_class->refresh = xushi_details_report_refresh;
  section_class->summarize = xushi_details_report_summarize;
  g_type_ensure (XUSHI_TYPE_DETAILS_ATTRIBUTES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-details-report.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsReport, rows);
}

static void
xushi_details_report_init (XushiDetailsReport *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
