/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-lists.h"

#include "assess/xushi-assess-text.h"
#include "assess/xushi-comparison-counts.h"
#include "assess/xushi-comparison-text.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "figure/xushi-figure.h"
#include "page/xushi-page-keep.h"

/* The page of changes: every row stands once, under the first heading that applies. */

/* One indicator is judged, at one of the two meetings; the other side may lack it. */
typedef struct
{
  XushiIndicator *indicator; /* nullable */
  const XushiAssessment *judged;
} Side;

static gboolean
shows (const XushiListMaker *maker, const XushiComparisonRow *row)
{
  XushiIndicator *indicator = row->indicator != NULL ? row->indicator : row->before;

  return maker->shows (indicator, row->area, maker->data);
}

/* (transfer full): the figure of one side; its steps; "—" where there is none. */
static char *
tell_figure (const XushiListMaker *maker, const Side *side, int month)
{
  const XushiSpec *spec;
  g_autofree char *number = NULL;

  if (side->indicator == NULL)
    return g_strdup ("—");
  spec = xushi_indicator_get_spec (side->indicator);
  if (spec->nodes->len > 0)
    return g_strdup_printf ("%u/%u",
                            xushi_nodes_count_finished (
                              spec->nodes, xushi_comparison_get_year (maker->comparison), month),
                            spec->nodes->len);
  if (!xushi_is_known (side->judged->value)
      || side->judged->value_month != side->judged->due_month)
    return xushi_is_known (side->judged->completion) && side->judged->manual
             ? xushi_assess_completion_text (side->judged) : g_strdup ("—");
  number = xushi_assess_value_text (side->judged);
  return g_strconcat (number, g_strcmp0 (spec->unit, "%") == 0 ? "%" : "", NULL);
}

static char *
tell_lead (const Side *side)
{
  g_autofree char *lead = NULL;

  if (side->indicator == NULL || side->judged->light > XUSHI_LIGHT_BEHIND)
    return g_strdup ("—");
  lead = xushi_assess_lead_text (xushi_indicator_get_spec (side->indicator), side->judged);
  return *lead != '\0' ? g_steal_pointer (&lead) : g_strdup ("—");
}

/* "520→640"; one of them where they are the same. Takes both. */
static char *
join (char *was, char *is)
{
  g_autofree char *first = was, *second = is;

  return g_str_equal (first, second) ? g_strdup (first) : g_strconcat (first, "→", second, NULL);
}

/* What has changed beside light and figures, behind its marks: "调 目标由200家调为180家". */
static char *
tell_change (const XushiListMaker *maker, const XushiComparisonRow *row)
{
  g_autofree char *mark = xushi_comparison_mark (row);
  XushiTold told = XUSHI_TELL_CHANGES;
  g_autofree char *sentence = NULL;

  /* New and gone have no other sentence. */
  if (row->indicator == NULL || row->before == NULL)
    told |= XUSHI_TELL_TURN;
  sentence = xushi_comparison_sentence (maker->comparison, row, told);
  if (g_str_equal (mark, "—") || (told & XUSHI_TELL_TURN) != 0)
    return g_steal_pointer (&sentence);
  return g_strconcat (mark, *sentence != '\0' ? C_ ("change", "; ") : "", sentence, NULL);
}

static int
shape_of (const XushiAssessment *judged)
{
  return judged->light < XUSHI_LIGHT_NONE ? (int) xushi_figure_shape (judged->light) : -1;
}

static void
add_row (const XushiListMaker *maker, XushiTextTable *table, const XushiComparisonRow *row,
         guint number)
{
  XushiIndicator *shown = row->indicator != NULL ? row->indicator : row->before;
  const XushiSpec *spec = xushi_indicator_get_spec (shown);
  const Side then = { row->before, &row->then }, now = { row->indicator, &row->now };
  int month = xushi_comparison_get_month (maker->comparison);
  int now_month = xushi_comparison_get_now_month (maker->comparison);
  const char *cells[] = {
    xushi_keep (maker->texts, spec->name),
    xushi_keep (maker->texts, xushi_area_get_name (row->area)),
    xushi_keep (maker->texts, spec->lead_department),
    xushi_keep_taken (maker->texts, join (tell_figure (maker, &then, month),
                                          tell_figure (maker, &now, now_month))),
    xushi_keep (maker->texts, g_strcmp0 (spec->unit, "%") == 0 ? "" : spec->unit),
    xushi_keep_taken (maker->texts, join (tell_lead (&then), tell_lead (&now))),
    xushi_keep_taken (maker->texts, tell_change (maker, row)),
  };

  xushi_text_table_add_turn (table, cells, shape_of (&row->then), shape_of (&row->now), number);
}

/* "转差（12项）"; of what also stands under a heading above, how many. */
static char *
tell_heading (XushiComparisonClass class, const XushiComparisonCounts *counts)
{
  const char *label = xushi_comparison_class_to_label (class);
  guint all = class == XUSHI_COMPARISON_ADJUSTED  ? counts->n_adjusted
              : class == XUSHI_COMPARISON_REVISED ? counts->n_revised
                                                  : counts->classes[class];
  guint above = all - counts->classes[class];

  if (above > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s: %u, and %u above",
                                         "%s: %u, and %u above", counts->classes[class]),
                            label, counts->classes[class], above);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s: %u item", "%s: %u items",
                                       counts->classes[class]),
                          label, counts->classes[class]);
}

static void
count (const XushiListMaker *maker, const GArray *rows, XushiComparisonCounts *counts)
{
  for (guint i = 0; i < rows->len; i++)
    if (shows (maker, &g_array_index (rows, XushiComparisonRow, i)))
      xushi_comparison_counts_add (counts, &g_array_index (rows, XushiComparisonRow, i));
}

static void
add_class (const XushiListMaker *maker, XushiTextTable *table, const GArray *rows,
           XushiComparisonClass class, const XushiComparisonCounts *counts)
{
  guint number = 0;

  if (counts->classes[class] == 0)
    return;
  xushi_text_table_add_heading (table,
                                xushi_keep_taken (maker->texts, tell_heading (class, counts)));
  for (guint i = 0; i < rows->len; i++)
    {
      const XushiComparisonRow *row = &g_array_index (rows, XushiComparisonRow, i);

      if (xushi_comparison_row_get_class (row) == class && shows (maker, row))
        add_row (maker, table, row, ++number);
    }
}

XushiTextTable *
xushi_list_changes (const XushiListMaker *maker)
{
  const XushiTextColumn columns[] = {
    { _("indicator"), FALSE, FALSE, 8 },
    { _("area"), FALSE, FALSE, 4 },
    { _("lead department"), FALSE, FALSE, 4 },
    { _("figure then→now"), TRUE, FALSE, 0 },
    { _("unit"), FALSE, FALSE, 2 },
    { _("lead/gap then→now"), TRUE, FALSE, 0 },
    { _("what has changed"), FALSE, FALSE, 9 },
  };
  XushiTextTable *table = xushi_text_table_new (columns, G_N_ELEMENTS (columns));
  const GArray *rows = xushi_comparison_get_rows (maker->comparison);
  XushiComparisonCounts counts = { 0 };

  count (maker, rows, &counts);
  /* By other rules the lights may be others though nothing has moved. */
  if (counts.n_told > 0 && xushi_comparison_has_other_rules (maker->comparison))
    xushi_text_table_add_heading (
        table, xushi_keep (maker->texts, _("The rules are others than then: what the meeting "
                                           "would have seen by today's rules is compared.")));
  for (XushiComparisonClass class = 0; class < XUSHI_N_COMPARISON_CLASSES; class++)
    add_class (maker, table, rows, class, &counts);
  return table;
}
