/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-overview-sentence.h"

#include "base/xushi-i18n.h"
#include "page/xushi-page-flow.h"

#define SENTENCE_EMS 1.26
#define SENTENCE_LINE 1.5

double
xushi_overview_flow_sentence (const XushiTotals *totals, const XushiPen *pen, double x, double y,
                              double width)
{
  double size = pen->style->text_size * SENTENCE_EMS;
  const XushiColor *color = &pen->style->text;
  XushiPageFlow flow = { .pen = pen, .left = x, .right = x + width, .x = x, .top = y,
                         .line = size * SENTENCE_LINE, .size = size, .gap = size * 0.5,
                         .lines = 1 };
  g_autofree char *all = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Of %u item that is due:",
                                                       "Of %u items that are due:",
                                                       totals->n_judged), totals->n_judged);
  double good = totals->shares[XUSHI_LIGHT_DONE] + totals->shares[XUSHI_LIGHT_ON_PACE];
  g_autofree char *share = NULL;

  xushi_page_flow_place (&flow, 0, all, XUSHI_FACE_BODY, color, NULL);
  for (XushiLight light = 0; light <= XUSHI_LIGHT_UNREPORTED; light++)
    {
      g_autofree char *text = NULL;

      if (totals->counts[light] == 0)
        continue;
      /* TRANSLATORS: a count in the sentence of the first page: "done: 46" */
      text = g_strdup_printf (C_ ("sentence", "%s: %u"), xushi_light_to_label (light),
                              totals->counts[light]);
      xushi_page_flow_place_sign (&flow, (XushiShape) light, text, XUSHI_FACE_BOLD, color);
    }
  if (totals->n_judged > 0)
    {
      share = g_strdup_printf (_("done and on pace: %.1f%%"), good);
      xushi_page_flow_place (&flow, 0, share, XUSHI_FACE_BODY, color, NULL);
    }
  return flow.lines * flow.line;
}

void
xushi_overview_add_count (GString *text, const char *word, guint count)
{
  if (count == 0)
    return;
  if (text->len > 0)
    g_string_append (text, _(", "));
  /* TRANSLATORS: a kind of items and how many there are: "exempt: 4" */
  g_string_append_printf (text, C_ ("left out", "%s: %u"), word, count);
}

char *
xushi_overview_list_left_out (const XushiTotals *totals, guint n_texts)
{
  g_autoptr (GString) text = g_string_new (NULL);

  xushi_overview_add_count (text, xushi_light_to_label (XUSHI_LIGHT_NOT_DUE),
                            totals->counts[XUSHI_LIGHT_NOT_DUE]);
  xushi_overview_add_count (text, xushi_light_to_label (XUSHI_LIGHT_EXEMPT),
                            totals->counts[XUSHI_LIGHT_EXEMPT]);
  xushi_overview_add_count (text, _("told in words"), n_texts);
  if (text->len == 0)
    return g_strdup ("");
  return g_strdup_printf (_("Not counted: %s."), text->str);
}
