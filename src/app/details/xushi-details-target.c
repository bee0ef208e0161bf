/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-target.h"

#include "app/details/xushi-adjust-dialog.h"
#include "app/details/xushi-details-attributes.h"
#include "app/details/xushi-details-row.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

/* XushiDetailsTarget: see the header. The store is asked for the versions once per revision. */
struct _XushiDetailsTarget
{
  XushiDetailsSection parent_instance;

  guint revision; /* of the context, for which versions are listed; 0 for none */

  /* Template children. */
  XushiDetailsAttributes *rows;
  GtkLabel *versions;
  GtkWidget *adjust;
};

G_DEFINE_FINAL_TYPE (XushiDetailsTarget, xushi_details_target, XUSHI_TYPE_DETAILS_SECTION)

static void
adjust_cb (XushiDetailsTarget *self)
{
  XushiDetailsSection *section = XUSHI_DETAILS_SECTION (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  xushi_adjust_dialog_present (
      xushi_details_context_get_session (xushi_details_section_get_context (section)),
      xushi_details_section_get_indicator (section),
      GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
}

/* “第2版 ≥ 1800 个 · 德人大〔2016〕12号 · 2016-07-28 · 规划调整” */
static char *
describe_version (const XushiSpec *spec, const XushiTargetVersion *version)
{
  g_autoptr (XushiSpec) then = xushi_spec_copy (spec);
  g_autofree char *target = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  const char *parts[]
      = { version->target.document, version->target.decided, version->target.reason };

  xushi_target_clear (&then->target);
  xushi_target_copy_into (&version->target, &then->target);
  target = xushi_assess_target_text (then);
  g_string_append_printf (text, _ ("Version %d: %s %s"), version->version, target,
                          spec->unit != NULL ? spec->unit : "");
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (text, " · %s", parts[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A target that was never adjusted has no versions to list. (transfer full) (nullable): NULL with
 * @error. */
static char *
describe_versions (XushiStore *store, XushiIndicator *indicator, GError **error)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (xushi_indicator_get_n_targets (indicator) < 2)
    return g_strdup (_ ("Never adjusted"));
  versions = xushi_store_list_targets (store, xushi_indicator_get_id (indicator), error);
  if (versions == NULL)
    return NULL;
  for (guint i = versions->len; i-- > 0;)
    {
      g_autofree char *line = describe_version (xushi_indicator_get_spec (indicator),
                                                g_ptr_array_index (versions, i));

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* If the versions cannot be listed, the reason is shown instead. */
static void
list_versions (XushiDetailsTarget *self, XushiDetailsContext *context)
{
  XushiStore *store = xushi_session_get_store (xushi_details_context_get_session (context));
  g_autofree char *versions = NULL;
  g_autoptr (GError) error = NULL;

  if (self->revision == xushi_details_context_get_revision (context))
    return;
  self->revision = xushi_details_context_get_revision (context);
  versions = describe_versions (store, xushi_details_context_get_indicator (context), &error);
  gtk_label_set_label (self->versions, versions != NULL ? versions : error->message);
  if (error != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->versions), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->versions), "dim-label");
}

static void
xushi_details_target_refresh (XushiDetailsSection *section)
{
  XushiDetailsTarget *self = XUSHI_DETAILS_TARGET (section);
  XushiDetailsContext *context = xushi_details_section_get_context (section);
  const XushiSpec *spec = xushi_details_section_get_spec (section);

  xushi_details_attributes_show (self->rows, XUSHI_PART_TARGET);
  if (spec == NULL)
    return;
  list_versions (self, context);
  gtk_widget_set_sensitive (self->adjust, xushi_details_context_is_editable (context)
                                              && xushi_is_known (spec->target.low));
}

static char *
xushi_details_target_summarize (XushiDetailsSection *section)
{
  const XushiSpec *spec = xushi_details_section_get_spec (section);
  int version = xushi_indicator_get_n_targets (xushi_details_section_get_indicator (section));
  g_autofree char *target = xushi_assess_target_text (spec);
  g_autofree char *whole = NULL;

  if (*target == '\0')
    return NULL;
  whole = g_strdup_printf ("%s %s", target, spec->unit != NULL ? spec->unit : "");
  return version > 1 ? g_strdup_printf (_ ("%s · adjusted, version %d"), whole, version)
                     : g_steal_pointer (&whole);
}

static void
xushi_details_target_class_init (XushiDetailsTargetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  XushiDetailsSectionClass *section_class = XUSHI_DETAILS_SECTION_CLASS (klass);

  section_class->refresh = xushi_details_target_refresh;
  section_class->summarize = xushi_details_target_summarize;
  g_type_ensure (XUSHI_TYPE_DETAILS_ATTRIBUTES);
  g_type_ensure (XUSHI_TYPE_DETAILS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-details-target.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsTarget, rows);
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsTarget, versions);
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsTarget, adjust);
  gtk_widget_class_bind_template_callback (widget_class, adjust_cb);
}

static void
xushi_details_target_init (XushiDetailsTarget *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
