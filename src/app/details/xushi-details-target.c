/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-parts.h"

#include "app/details/xushi-adjust-dialog.h"
#include "app/details/xushi-details-attributes.h"
#include "app/details/xushi-details-row.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

/* The list of versions and the button that makes a new one; lives with the section's box. */
typedef struct
{
  XushiDetailsContext *context; /* borrowed */
  GtkWidget *versions;
  GtkWidget *adjust;
} TargetPart;

static void
adjust_cb (GtkWidget *box)
{
  const TargetPart *part = g_object_get_data (G_OBJECT (box), "xushi-target");
  GtkRoot *root = gtk_widget_get_root (box);

  xushi_adjust_dialog_present (xushi_details_context_get_session (part->context),
                               xushi_details_context_get_indicator (part->context),
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

/* A target that was never adjusted has nothing to list. */
static char *
describe_versions (XushiDetailsContext *context, XushiIndicator *indicator)
{
  XushiStore *store
      = xushi_session_get_store (xushi_details_context_get_session (context));
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (xushi_indicator_get_n_targets (indicator) < 2)
    return g_strdup (_ ("Never adjusted"));
  versions = xushi_store_list_targets (store, xushi_indicator_get_id (indicator), NULL);
  for (guint i = versions != NULL ? versions->len : 0; i-- > 0;)
    {
      g_autofree char *line = describe_version (xushi_indicator_get_spec (indicator),
                                                g_ptr_array_index (versions, i));

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
refresh_cb (GtkWidget *box)
{
  const TargetPart *part = g_object_get_data (G_OBJECT (box), "xushi-target");
  XushiIndicator *indicator = xushi_details_context_get_indicator (part->context);
  g_autofree char *versions = NULL;
  const XushiSpec *spec;

  if (indicator == NULL)
    return;
  spec = xushi_indicator_get_spec (indicator);
  versions = describe_versions (part->context, indicator);
  gtk_label_set_label (GTK_LABEL (part->versions), versions);
  gtk_widget_set_sensitive (part->adjust, xushi_details_context_is_editable (part->context)
                                              && xushi_is_known (spec->target.low));
}

GtkWidget *
xushi_details_build_target (XushiDetailsContext *context, gpointer data)
{
  GtkWidget *box = xushi_details_attributes_new (context, XUSHI_PART_TARGET, XUSHI_PART_TARGET);
  TargetPart *part = g_new0 (TargetPart, 1);

  part->context = context;
  part->versions = xushi_details_text_new ("history-line");
  part->adjust = gtk_button_new_with_label (_ ("Adjust Target…"));
  gtk_widget_add_css_class (part->adjust, "small-button");
  gtk_widget_set_halign (part->adjust, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (part->adjust,
                               _ ("A new version by a decision; the figures above correct the "
                                  "version in force"));
  g_object_set_data_full (G_OBJECT (box), "xushi-target", part, g_free);
  gtk_box_append (GTK_BOX (box),
                  xushi_details_row_new (context, _ ("Versions"), part->versions));
  gtk_box_append (GTK_BOX (box), part->adjust);
  g_signal_connect_object (part->adjust, "clicked", G_CALLBACK (adjust_cb), box,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "refresh", G_CALLBACK (refresh_cb), box, G_CONNECT_SWAPPED);
  refresh_cb (box);
  return box;
}

char *
xushi_details_summarize_target (XushiDetailsContext *context, gpointer data)
{
  XushiIndicator *indicator = xushi_details_context_get_indicator (context);
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  int version = xushi_indicator_get_n_targets (indicator);
  g_autofree char *target = xushi_assess_target_text (spec);
  g_autofree char *whole = NULL;

  if (*target == '\0')
    return NULL;
  whole = g_strdup_printf ("%s %s", target, spec->unit != NULL ? spec->unit : "");
  return version > 1 ? g_strdup_printf (_ ("%s · adjusted, version %d"), whole, version)
                     : g_steal_pointer (&whole);
}
