/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-table.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "chart/xushi-chart-fill.h"
#include "chart/xushi-shape.h"

/* The table of a page. A row is written around its middle; a clause of the report is on a line
 * below. */

#define HEADER_EMS 2.0
#define HEADER_SIZE 0.8
#define AXIS_SIZE 0.68
#define NOTE_SIZE 0.85
#define MARK_SIZE 0.7
#define QUOTE_SIZE 0.8
#define STALE_SIZE 0.9
#define QUOTE_EMS 1.25
#define CHART_EMS 1.55

typedef struct
{
  const XushiSection *section;
  const XushiPen *pen;
  double left;
  double right;
  double em;
  gboolean quotes;
  GArray *signs;     /* of XushiSign: collected, and drawn at once */
  GArray *bars;      /* of XushiBarSpec */
  GArray *bar_areas; /* of XushiRect */
  GArray *hands;     /* of XushiRect: the bars whose light was set by hand */
} Table;

double
xushi_page_table_header_height (const XushiChartStyle *style)
{
  return HEADER_EMS * style->text_size;
}

static gboolean
table_has (const Table *table, XushiPageColumn column)
{
  return table->section->columns.width[column] > 0;
}

static double
column_start (const Table *table, XushiPageColumn column)
{
  return table->left + table->section->columns.x[column];
}

static double
column_end (const Table *table, XushiPageColumn column)
{
  return column_start (table, column) + table->section->columns.width[column];
}

static XushiRect
chart_area (const Table *table, double middle)
{
  double height = CHART_EMS * table->em;

  return (XushiRect) { column_start (table, XUSHI_COLUMN_CHART), middle - height / 2,
                       table->section->columns.width[XUSHI_COLUMN_CHART], height };
}

/* Right-aligned as the last column; left-aligned if a note follows. */
static XushiAlign
department_align (const Table *table)
{
  return table_has (table, XUSHI_COLUMN_NOTE) ? XUSHI_ALIGN_START : XUSHI_ALIGN_END;
}

static double
aligned_x (const Table *table, XushiPageColumn column, XushiAlign align)
{
  return align == XUSHI_ALIGN_END ? column_end (table, column) : column_start (table, column);
}

static void
write_title (const Table *table, XushiPageColumn column, const char *text, XushiAlign align,
             double baseline)
{
  const XushiChartStyle *style = table->pen->style;
  XushiWriting how = { XUSHI_FACE_BOLD, table->em * HEADER_SIZE, align, &style->dim };

  if (table_has (table, column))
    xushi_pen_write_fitted (table->pen, text, &how, aligned_x (table, column, align), baseline,
                            table->section->columns.width[column] + table->em * 0.8);
}

static void
write_tick (const Table *table, const char *text, double x, double baseline)
{
  xushi_pen_write (table->pen, text,
                   &(XushiWriting) { XUSHI_FACE_BODY, table->em * AXIS_SIZE, XUSHI_ALIGN_CENTRE,
                                     &table->pen->style->dim },
                   x, baseline);
}

static void
write_axis (const Table *table, double baseline)
{
  static const int percents[] = { 0, 25, 50, 75, 100 };
  XushiRect area = chart_area (table, 0);
  gboolean narrow = area.width < table->em * 13;

  if (table->section->only_rates)
    {
      g_autofree char *span = xushi_number_format_plain (table->section->span);
      g_autofree char *low = g_strconcat ("−", span, NULL);
      g_autofree char *high = g_strconcat ("+", span, NULL);

      write_tick (table, low, area.x + area.height * 0.24, baseline);
      write_tick (table, _("target"), area.x + area.width / 2, baseline);
      write_tick (table, high, area.x + area.width - area.height * 0.24, baseline);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (percents); i++)
    {
      g_autofree char *text = g_strdup_printf ("%d%%", percents[i]);

      if (!narrow || percents[i] % 50 == 0)
        write_tick (table, text, xushi_bar_x (&area, percents[i]), baseline);
    }
}

static const char *
lead_title (const XushiSection *section)
{
  gboolean any_gap = FALSE;

  if (section->only_rates)
    return _("gap");
  for (guint i = 0; i < section->items->len && !any_gap; i++)
    {
      const XushiPageRow *row = g_array_index (section->items, XushiSectionItem, i).row;

      any_gap = row != NULL && row->is_rate && *row->lead != '\0';
    }
  return any_gap ? _("lead/gap") : _("lead");
}

static void
draw_header (const Table *table, double top)
{
  double baseline = top + table->em * 1.25;
  XushiAlign department = department_align (table);

  write_title (table, XUSHI_COLUMN_NAME, _("indicator"), XUSHI_ALIGN_START, baseline);
  write_title (table, XUSHI_COLUMN_AREA, _("area"), XUSHI_ALIGN_START, baseline);
  write_title (table, XUSHI_COLUMN_TARGET, _("year's target"), XUSHI_ALIGN_END, baseline);
  write_title (table, XUSHI_COLUMN_VALUE,
               table->section->columns.merged ? _("done / target") : _("done so far"),
               XUSHI_ALIGN_END, baseline);
  write_title (table, XUSHI_COLUMN_COMPLETION, _("completion"), XUSHI_ALIGN_END, baseline);
  write_title (table, XUSHI_COLUMN_LEAD, lead_title (table->section), XUSHI_ALIGN_END, baseline);
  write_title (table, XUSHI_COLUMN_DEPARTMENT, _("lead department"), department, baseline);
  write_title (table, XUSHI_COLUMN_NOTE,
               table->section->with_reasons ? _("reason and next step") : _("note"),
               XUSHI_ALIGN_START, baseline);
  write_axis (table, baseline);
}

static void
draw_heading (const Table *table, const char *heading, gboolean continued, double y,
              double height)
{
  const XushiPen *pen = table->pen;
  XushiWriting how = { XUSHI_FACE_BOLD, table->em * 0.92, XUSHI_ALIGN_START, &pen->style->dim };
  double foot = y + height - table->em * 0.25;
  g_autofree char *text = continued ? g_strdup_printf (_("%s (continued)"), heading)
                                    : g_strdup (heading);

  xushi_pen_write_fitted (pen, text, &how, table->left, foot - table->em * 0.45,
                          table->right - table->left);
  xushi_pen_rule (pen, table->left, foot, table->right - table->left, 0.7, &pen->style->faint);
}

/* A strip among bars is centred on their target line, so that all targets are on one line. */
static XushiRect
place_strip (const XushiRect *area)
{
  double target = xushi_bar_x (area, 100), half = area->x + area->width - target;

  return (XushiRect) { target - half, area->y, 2 * half, area->height };
}

static void
draw_chart (const Table *table, const XushiPageRow *row, const XushiRect *area)
{
  XushiFigure figure = row->figure;
  XushiRect place = *area;

  if (figure.kind == XUSHI_FIGURE_BAR)
    {
      g_array_append_val (table->bars, figure.bar);
      g_array_append_val (table->bar_areas, place);
      if (figure.by_hand)
        g_array_append_val (table->hands, place);
      return;
    }
  if (figure.kind == XUSHI_FIGURE_STRIP && figure.percent)
    figure.strip.span = table->section->span;
  if (figure.kind == XUSHI_FIGURE_STRIP && !table->section->only_rates)
    place = place_strip (area);
  xushi_figure_paint (&figure, table->pen->cr, &place, table->pen->style, NULL);
}

static const XushiColor *
lead_color (const XushiPageRow *row, const XushiChartStyle *style)
{
  gboolean worrying = row->light == XUSHI_LIGHT_SLOW || row->light == XUSHI_LIGHT_BEHIND;

  return worrying ? &style->ink[row->shape] : &style->dim;
}

/* The marks in small frames, from x on. */
static void
draw_marks (const Table *table, const XushiPageRow *row, double x, double middle)
{
  const XushiPen *pen = table->pen;
  double size = table->em * MARK_SIZE, pad = size * 0.35;
  XushiWriting how = { XUSHI_FACE_BODY, size, XUSHI_ALIGN_START, &pen->style->dim };

  for (guint i = 0; i < XUSHI_ROW_N_MARKS; i++)
    {
      const char *label;
      double width;

      if ((row->marks & 1u << i) == 0)
        continue;
      label = xushi_page_mark_label (1u << i);
      width = xushi_pen_measure (pen, label, XUSHI_FACE_BODY, size);
      xushi_chart_set_color (pen->cr, &pen->style->dim);
      xushi_chart_round_rect (pen->cr,
                              &(XushiRect) { x, middle - size * 0.7, width + 2 * pad, size * 1.4 },
                              2);
      cairo_set_line_width (pen->cr, 0.5);
      cairo_stroke (pen->cr);
      xushi_pen_write (pen, label, &how, x + pad, xushi_text_baseline (middle, size));
      x += width + 2 * pad + table->em * 0.3;
    }
}

static void
draw_name (const Table *table, const XushiSectionItem *item, double middle)
{
  const XushiPageRow *row = item->row;
  const XushiPen *pen = table->pen;
  XushiWriting how = { XUSHI_FACE_BODY, table->em, XUSHI_ALIGN_START, &pen->style->text };
  double indent = xushi_section_indent_ems (table->section, row) * table->em;
  double x = column_start (table, XUSHI_COLUMN_NAME) + indent;
  double width = table->section->columns.width[XUSHI_COLUMN_NAME] - indent
                 - xushi_section_marks_ems (row->marks) * table->em;
  XushiLabel spec = { .text = row->name, .size = table->em,
                      .width = item->name_lines > 1 ? width : 0, .lines = item->name_lines };
  XushiTextSize measured;

  if (table->section->compact)
    xushi_pen_write_fitted (pen, row->name, &how, x, xushi_text_baseline (middle, table->em),
                            width);
  else
    xushi_pen_write_block (pen, row->name, &how, x, middle, item->name_lines > 1 ? width : 0,
                           item->name_lines);
  if (row->marks == 0)
    return;
  xushi_text_measure (pen->texts, &spec, &measured);
  draw_marks (table, row, x + measured.width + table->em * 0.5, middle);
}

static void
draw_figures (const Table *table, const XushiPageRow *row, double baseline)
{
  const XushiChartStyle *style = table->pen->style;
  const XushiColumns *columns = &table->section->columns;
  gboolean behind = row->light == XUSHI_LIGHT_BEHIND;
  XushiWriting plain = { XUSHI_FACE_BODY, table->em, XUSHI_ALIGN_END, &style->text };
  XushiWriting value = { row->stale || row->carried ? XUSHI_FACE_BODY : XUSHI_FACE_BOLD,
                         row->stale ? table->em * STALE_SIZE : table->em, XUSHI_ALIGN_END,
                         row->stale ? &style->dim : &style->text };
  XushiWriting lead = { behind ? XUSHI_FACE_BOLD : XUSHI_FACE_BODY, table->em, XUSHI_ALIGN_END,
                        lead_color (row, style) };
  const struct
  {
    XushiPageColumn column;
    const char *text;
    const XushiWriting *how;
  } figures[] = {
    { XUSHI_COLUMN_TARGET, row->target, &plain },
    { XUSHI_COLUMN_VALUE, columns->merged ? row->merged : row->value, &value },
    { XUSHI_COLUMN_COMPLETION, row->completion, &plain },
    { XUSHI_COLUMN_LEAD, row->lead, &lead },
  };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (table_has (table, figures[i].column) && *figures[i].text != '\0')
      xushi_pen_write_figure (table->pen, figures[i].text, figures[i].how,
                              column_end (table, figures[i].column), baseline,
                              columns->width[figures[i].column] + table->em * 0.5);
}

static void
draw_words (const Table *table, const XushiPageRow *row, double middle, double baseline)
{
  const XushiPen *pen = table->pen;
  const XushiColumns *columns = &table->section->columns;
  const char *note = table->section->with_reasons ? row->reason : row->note;
  XushiAlign align = department_align (table);
  XushiWriting area = { XUSHI_FACE_BODY, table->em * NOTE_SIZE, XUSHI_ALIGN_START,
                        &pen->style->dim };
  XushiWriting department = { XUSHI_FACE_BODY, table->em, align, &pen->style->text };

  if (table_has (table, XUSHI_COLUMN_AREA))
    xushi_pen_write_fitted (pen, row->area, &area, column_start (table, XUSHI_COLUMN_AREA),
                            baseline, columns->width[XUSHI_COLUMN_AREA]);
  if (table_has (table, XUSHI_COLUMN_DEPARTMENT) && *row->department != '\0')
    xushi_pen_write_fitted (pen, row->department, &department,
                            aligned_x (table, XUSHI_COLUMN_DEPARTMENT, align), baseline,
                            columns->width[XUSHI_COLUMN_DEPARTMENT]);
  /* Without a figure, the sentence takes the place of the figures. */
  if (table_has (table, XUSHI_COLUMN_NOTE) && *note != '\0' && row->light != XUSHI_LIGHT_NONE)
    xushi_pen_write_block (pen, note, &area, column_start (table, XUSHI_COLUMN_NOTE), middle,
                           columns->width[XUSHI_COLUMN_NOTE],
                           table->section->with_reasons ? 4 : 2);
}

/* A task without a figure has its sentence in place of figures and chart. */
static void
draw_sentence (const Table *table, const XushiPageRow *row, double middle)
{
  const XushiPen *pen = table->pen;
  XushiWriting how = { XUSHI_FACE_BODY, table->em * NOTE_SIZE, XUSHI_ALIGN_START,
                       &pen->style->dim };
  double x = column_end (table, XUSHI_COLUMN_NAME) + table->em;
  double end = column_end (table, table_has (table, XUSHI_COLUMN_NOTE)
                                     ? XUSHI_COLUMN_LEAD : XUSHI_COLUMN_CHART);

  if (*row->note != '\0')
    xushi_pen_write_block (pen, row->note, &how, x, middle, end - x, 2);
}

static void
draw_quote (const Table *table, const XushiPageRow *row, double middle)
{
  const XushiPen *pen = table->pen;
  XushiWriting how = { XUSHI_FACE_BODY, table->em * QUOTE_SIZE, XUSHI_ALIGN_START,
                       &pen->style->dim };
  double x = column_start (table, XUSHI_COLUMN_NAME);
  g_autofree char *text = g_strdup_printf (_("“%s”"), row->quote);

  xushi_pen_write_block (pen, text, &how, x, middle, table->right - x, 1);
}

static void
draw_definition (const Table *table, const XushiSectionItem *item, double middle)
{
  const XushiPen *pen = table->pen;
  XushiWriting how = { XUSHI_FACE_BODY, table->em * XUSHI_SECTION_DEFINITION_SIZE,
                       XUSHI_ALIGN_START, &pen->style->dim };
  double x = column_start (table, XUSHI_COLUMN_NAME);
  g_autofree char *text = xushi_section_define (item->row);

  xushi_pen_write_block (pen, text, &how, x, middle, table->right - x, item->definition_lines);
}

static void
draw_row (const Table *table, const XushiSectionItem *item, double y)
{
  const XushiPageRow *row = item->row;
  gboolean quoted = table->quotes && *row->quote != '\0';
  double definition = xushi_section_definition_ems (item->definition_lines) * table->em;
  double line = item->height - (quoted ? QUOTE_EMS * table->em : 0) - definition;
  double middle = y + line / 2, baseline = xushi_text_baseline (middle, table->em);
  XushiRect area = chart_area (table, middle);

  XushiSign sign = { row->shape, column_start (table, XUSHI_COLUMN_LIGHT) + table->em * 0.55,
                     middle, (row->marks & XUSHI_ROW_BY_HAND) != 0 };

  if (row->light != XUSHI_LIGHT_NONE)
    g_array_append_val (table->signs, sign);
  draw_name (table, item, middle);
  if (row->light == XUSHI_LIGHT_NONE)
    draw_sentence (table, row, middle);
  else
    {
      draw_figures (table, row, baseline);
      draw_chart (table, row, &area);
    }
  draw_words (table, row, middle, baseline);
  if (quoted)
    draw_quote (table, row, y + line + QUOTE_EMS * table->em * 0.35);
  if (definition > 0)
    draw_definition (table, item, y + item->height - definition / 2 - QUOTE_EMS * table->em * 0.15);
}

/* Draws what was collected from the rows: one path per colour of the page rather than per row. */
static void
draw_gathered (const Table *table)
{
  const XushiPen *pen = table->pen;

  xushi_signs_draw (pen->cr, (const XushiSign *) (gpointer) table->signs->data,
                    table->signs->len, table->em * 0.95, pen->style);
  xushi_bars_draw (pen->cr, (const XushiBarSpec *) (gpointer) table->bars->data,
                   (const XushiRect *) (gpointer) table->bar_areas->data, table->bars->len,
                   pen->style);
  for (guint i = 0; i < table->hands->len; i++)
    xushi_shape_draw_by_hand_on (pen->cr, &g_array_index (table->hands, XushiRect, i), pen->style);
}

static void
draw_items (const Table *table, const XushiPageBreak *page, double y)
{
  const XushiSectionItem *items
      = (const XushiSectionItem *) (gpointer) table->section->items->data;
  guint end = page->first + page->n_items;

  for (guint i = page->first; i < end; y += items[i].height, i++)
    if (items[i].heading != NULL)
      draw_heading (table, items[i].heading, FALSE, y, items[i].height);
    else
      draw_row (table, &items[i], y);
}

/* A hairline guides the eye across, except above a heading, which has its own. */
static void
draw_hairlines (const Table *table, const XushiPageBreak *page, double y)
{
  const XushiSectionItem *items
      = (const XushiSectionItem *) (gpointer) table->section->items->data;
  cairo_t *cr = table->pen->cr;

  xushi_chart_set_color (cr, &table->pen->style->faint);
  for (guint i = page->first; i + 1 < page->first + page->n_items; i++)
    {
      y += items[i].height;
      if (items[i].heading == NULL && items[i + 1].heading == NULL)
        cairo_rectangle (cr, table->left, y - 0.15, table->right - table->left, 0.3);
    }
  cairo_fill (cr);
}

void
xushi_page_table_draw (const XushiSection *section, const XushiPen *pen, const XushiRect *body,
                       guint page, gboolean quotes)
{
  const XushiPageBreak *breaks = &g_array_index (section->pages, XushiPageBreak, page);
  g_autoptr (GArray) signs = g_array_new (FALSE, FALSE, sizeof (XushiSign));
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (XushiBarSpec));
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (XushiRect));
  g_autoptr (GArray) hands = g_array_new (FALSE, FALSE, sizeof (XushiRect));
  Table table = { section, pen, body->x, body->x + body->width, pen->style->text_size, quotes,
                  signs, bars, areas, hands };
  double y = body->y + xushi_page_table_header_height (pen->style);

  draw_header (&table, body->y);
  if (breaks->continued >= 0)
    {
      const XushiSectionItem *heading = &g_array_index (section->items, XushiSectionItem,
                                                        breaks->continued);

      draw_heading (&table, heading->heading, TRUE, y, heading->height);
      y += heading->height;
    }
  draw_hairlines (&table, breaks, y);
  draw_items (&table, breaks, y);
  draw_gathered (&table);
}
