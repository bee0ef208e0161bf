/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/review/xushi-review-private.h"

#include "assess/xushi-assess.h"
#include "base/xushi-i18n.h"

#include <string.h>

/* What is told above the report: doubts about it, what of it was left out, and what of the plan it does
 * not mention. */

/* So many notes on what was left out are shown at once; their number is told. */
#define NOTES_SHOWN 4

static void
add_line (GString *lines, const char *line)
{
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, line);
}

/* What was left out of the report, and what is doubtful about it. */
static void
add_notes (GString *lines, const XushiManuscript *document)
{
  GPtrArray *notes = xushi_manuscript_get_notes (document);

  for (guint i = 0; i < notes->len && i < NOTES_SHOWN; i++)
    add_line (lines, g_ptr_array_index (notes, i));
  if (notes->len > NOTES_SHOWN)
    {
      guint more = notes->len - NOTES_SHOWN;
      g_autofree char *text = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "and %u more note; `xushi-cli extract` lists it",
                       "and %u more notes; `xushi-cli extract` lists them", more),
          more);

      add_line (lines, text);
    }
}

void
xushi_review_window_show_notice (XushiReviewWindow *self, const XushiManuscript *document)
{
  const XushiReportHeader *header = xushi_review_get_header (self->review);
  g_autoptr (GString) lines = g_string_new (NULL);

  if (self->session == NULL && header->warning != NULL)
    add_line (lines, header->warning);
  if (self->session != NULL && header->year > 0
      && header->year != xushi_session_get_year (self->session))
    {
      g_autofree char *other = g_strdup_printf (
          _ ("The report is of %d, the plan of %d: read only what belongs to its year."),
          header->year, xushi_session_get_year (self->session));

      add_line (lines, other);
    }
  add_notes (lines, document);
  if (header->note != NULL)
    add_line (lines, header->note);
  gtk_label_set_text (self->notice_label, lines->str);
  gtk_revealer_set_reveal_child (self->notice, lines->len > 0);
}

/* (transfer full): an indicator as a line of the list. */
static char *
describe (XushiPlan *plan, XushiIndicator *indicator)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  XushiArea *area = xushi_plan_find_area (plan, xushi_indicator_get_area_id (indicator));
  g_autofree char *target = xushi_assess_target_text (spec);

  /* TRANSLATORS: an indicator of the plan: its area, its name, its target with unit */
  return g_strdup_printf (C_ ("indicator", "%s: %s %s%s"), xushi_area_get_name (area), spec->name,
                          target, *target != '\0' && spec->unit != NULL ? spec->unit : "");
}

static void
fill_list (XushiReviewWindow *self, XushiPlan *plan, GPtrArray *indicators)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->unmentioned_list))) != NULL)
    gtk_list_box_remove (self->unmentioned_list, row);
  for (guint i = 0; i < indicators->len; i++)
    {
      g_autofree char *line = describe (plan, g_ptr_array_index (indicators, i));
      GtkWidget *label = gtk_label_new (line);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_list_box_append (self->unmentioned_list, label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, line, -1);
    }
}

/* (transfer full): of gint64 */
static GArray *
list_ids (const GPtrArray *indicators)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < indicators->len; i++)
    g_array_append_vals (ids, xushi_indicator_peek_id (g_ptr_array_index (indicators, i)), 1);
  return ids;
}

static gboolean
are_same (const GArray *a, const GArray *b)
{
  return a->len == b->len
         && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (gint64)) == 0);
}

void
xushi_review_window_show_unmentioned (XushiReviewWindow *self)
{
  XushiPlan *plan = xushi_review_get_plan (self->review);
  g_autoptr (GPtrArray) indicators = xushi_review_list_unmentioned (self->review);
  g_autoptr (GArray) ids = list_ids (indicators);
  g_autofree char *text = NULL;

  /* As many others may have taken their place: a proposal was renamed. */
  if (self->unmentioned_ids != NULL && are_same (ids, self->unmentioned_ids))
    return;
  g_clear_pointer (&self->unmentioned_ids, g_array_unref);
  self->unmentioned_ids = g_array_ref (ids);
  if (plan != NULL)
    fill_list (self, plan, indicators);
  text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "%u indicator of the plan is not mentioned in this report. It stays in the plan.",
                   "%u indicators of the plan are not mentioned in this report. They stay in the plan.",
                   indicators->len),
      indicators->len);
  gtk_label_set_text (self->unmentioned_label, text);
  gtk_revealer_set_reveal_child (self->unmentioned, indicators->len > 0);
}
