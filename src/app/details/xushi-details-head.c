/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-head.h"

#include "app/details/xushi-details-field.h"
#include "app/details/xushi-details-row.h"
#include "app/support/xushi-counts-bar.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

/* What the head refreshes; lives with its box. */
typedef struct
{
  XushiDetailsContext *context; /* borrowed */
  GtkWidget *light;
  GtkWidget *verdict;
  GtkWidget *explanation;
} Head;

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

/* By how much it is off the pace, or the target: an unsigned figure and its unit. */
static char *
describe_lead (const XushiAssessment *assessment)
{
  g_autofree char *number = xushi_number_format (fabs (assessment->lead), 1);
  gboolean falls_back
      = assessment->light == XUSHI_LIGHT_SLOW || assessment->light == XUSHI_LIGHT_BEHIND;

  if (assessment->lead == 0)
    return g_strdup (C_ ("verdict", "level with the pace"));
  /* The word of the light says in which direction it is. */
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
  gboolean points
      = spec->measure == XUSHI_MEASURE_GROWTH || spec->measure == XUSHI_MEASURE_POINTS
        || g_strcmp0 (spec->unit, "%") == 0;
  const char *unit = points ? _ ("points") : spec->unit != NULL ? spec->unit : "";

  if (assessment->gap == 0)
    return g_strdup (C_ ("verdict", "level with the target"));
  /* TRANSLATORS: how far from the target: figure, unit */
  return g_strdup_printf (assessment->gap > 0 ? C_ ("verdict", "%s %s to spare") : C_ ("verdict", "%s %s short"), number,
                          unit);
}

char *
xushi_details_verdict (const XushiSpec *spec, const XushiAssessment *assessment)
{
  const char *word = xushi_light_to_label (assessment->light);
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
refresh (Head *head)
{
  XushiSession *session = xushi_details_context_get_session (head->context);
  XushiIndicator *indicator = xushi_details_context_get_indicator (head->context);
  const XushiAssessment *assessment;
  g_autofree char *verdict = NULL, *explanation = NULL;

  if (indicator == NULL)
    return;
  assessment = xushi_session_assess (session, indicator);
  verdict = xushi_details_verdict (xushi_indicator_get_spec (indicator), assessment);
  explanation = xushi_session_explain (session, indicator);
  xushi_light_view_set (head->light, assessment->light);
  gtk_widget_set_visible (head->light, assessment->light != XUSHI_LIGHT_NONE);
  gtk_label_set_label (GTK_LABEL (head->verdict), verdict);
  for (int light = 0; light <= XUSHI_N_LIGHTS; light++)
    gtk_widget_remove_css_class (head->verdict, light_classes[light]);
  gtk_widget_add_css_class (head->verdict, light_classes[assessment->light]);
  gtk_label_set_label (GTK_LABEL (head->explanation), explanation);
  gtk_widget_set_visible (head->explanation, *explanation != '\0');
}

static void
refresh_cb (GtkWidget *box)
{
  refresh (g_object_get_data (G_OBJECT (box), "xushi-head"));
}

static char *
read_name (XushiDetailsContext *context, gpointer data)
{
  return g_strdup (xushi_indicator_get_name (xushi_details_context_get_indicator (context)));
}

static gboolean
write_name (XushiDetailsContext *context, const char *text, gpointer data, GError **error)
{
  XushiIndicator *indicator = xushi_details_context_get_indicator (context);
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_indicator_get_spec (indicator));

  xushi_spec_set_string (&spec->name, text);
  return xushi_details_context_put_spec (context, spec, _ ("name"), error);
}

GtkWidget *
xushi_details_head_new (XushiDetailsContext *context)
{
  const XushiDetailsFieldSpec name_spec = {
    .id = "name",
    .name = _ ("Name of the indicator"),
    .multiline = TRUE,
    .read = read_name,
    .write = write_name,
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = xushi_details_field_new (context, &name_spec);
  Head *head = g_new0 (Head, 1);

  head->context = context;
  head->light = xushi_light_view_new (XUSHI_LIGHT_NONE);
  head->verdict = gtk_label_new (NULL);
  head->explanation = xushi_details_text_new ("explanation");
  gtk_widget_set_valign (head->light, GTK_ALIGN_START);
  gtk_widget_add_css_class (head->light, "head-light");
  gtk_widget_add_css_class (name, "head-name");
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (head->verdict, "head-verdict");
  gtk_label_set_wrap (GTK_LABEL (head->verdict), TRUE);
  gtk_label_set_xalign (GTK_LABEL (head->verdict), 1);
  gtk_label_set_justify (GTK_LABEL (head->verdict), GTK_JUSTIFY_RIGHT);
  gtk_widget_set_valign (head->verdict, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), head->light);
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), head->verdict);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), head->explanation);
  g_object_set_data_full (G_OBJECT (box), "xushi-head", head, g_free);
  g_signal_connect_object (context, "refresh", G_CALLBACK (refresh_cb), box, G_CONNECT_SWAPPED);
  refresh (head);
  return box;
}
