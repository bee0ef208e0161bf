/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-responsibility.h"

#include "app/details/xushi-details-attributes.h"
#include "base/xushi-i18n.h"

struct _XushiDetailsResponsibility
{
  XushiDetailsSection parent_instance;

  /* Template children. */
  XushiDetailsAttributes *rows;
};

G_DEFINE_FINAL_TYPE (XushiDetailsResponsibility, xushi_details_responsibility,
                     XUSHI_TYPE_DETAILS_SECTION)

static void
append_part (GString *text, const char *word, const char *names)
{
  if (names != NULL && *names != '\0')
    g_string_append_printf (text, "%s%s %s", text->len > 0 ? " · " : "", word, names);
}

static void
xushi_details_responsibility_refresh (XushiDetailsSection *section)
{
  xushi_details_attributes_show (XUSHI_DETAILS_RESPONSIBILITY (section)->rows,
                                 XUSHI_PART_RESPONSIBILITY);
}

static char *
xushi_details_responsibility_summarize (XushiDetailsSection *section)
{
  const XushiSpec *spec = xushi_details_section_get_spec (section);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *support = xushi_names_join (spec->support);

  append_part (text, C_ ("responsibility", "lead"), spec->lead_department);
  append_part (text, C_ ("responsibility", "support"), support);
  append_part (text, C_ ("responsibility", "leader"), spec->leader);
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static void
xushi_details_responsibility_class_init (XushiDetailsResponsibilityClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  XushiDetailsSectionClass *section_class = XUSHI_DETAILS_SECTION_CLASS (klass);

  section_class->refresh = xushi_details_responsibility_refresh;
  section_class->summarize = xushi_details_responsibility_summarize;
  g_type_ensure (XUSHI_TYPE_DETAILS_ATTRIBUTES);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/xushi/Xushi/xushi-details-responsibility.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsResponsibility, rows);
}

static void
xushi_details_responsibility_init (XushiDetailsResponsibility *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
