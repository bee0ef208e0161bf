/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-cells.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "chart/xushi-chart-fill.h"
#include "page/xushi-page-keep.h"

/* The cells of a row. Each is centred on the middle of the row; what is as wide as the table stands
 * below. */

#define CHART_PITCHES 0.84

gboolean
xushi_page_table_has (const XushiPageTable *table, XushiPageColumn column)
{
  return table->section->columns.width[column] > 0;
}

double
xushi_page_table_start (const XushiPageTable *table, XushiPageColumn column)
{
  return table->left + table->section->columns.x[column];
}

double
xushi_page_table_end (const XushiPageTable *table, XushiPageColumn column)
{
  return xushi_page_table_start (table, column) + table->section->columns.width[column];
}

XushiRect
xushi_page_table_chart (const XushiPageTable *table, double middle)
{
  double height = CHART_PITCHES * table->pen->look->pitch;

  return (XushiRect) { xushi_page_table_start (table, XUSHI_COLUMN_CHART), middle - height / 2,
                       table->section->columns.width[XUSHI_COLUMN_CHART], height };
}

/* Writes a fitted text around @middle. */
static void
write_cell (const XushiPageTable *table, const char *text, const XushiFit *fit,
            const XushiWriting *how, double x, double middle, double line)
{
  xushi_pen_write_fit (table->pen, text, fit, how, x, middle - line * MAX (fit->lines, 1) / 2,
                       line);
}

/* The marks in small frames, from x on. */
static void
draw_marks (const XushiPageTable *table, const XushiPageRow *row, double x, double middle)
{
  const XushiPen *pen = table->pen;
  double size = pen->look->tiny, pad = size * 0.25;
  XushiWriting how = { XUSHI_FACE_BODY, size, XUSHI_ALIGN_START, &pen->style->dim };

  for (guint i = 0; i < XUSHI_ROW_N_MARKS; i++)
    {
      g_autofree char *label = NULL;
      double width;

      if ((row->marks & 1u << i) == 0)
        continue;
      label = xushi_page_mark_label (row, 1u << i);
      width = xushi_pen_measure (pen, label, XUSHI_FACE_BODY, size);
      xushi_chart_set_color (pen->cr, &pen->style->dim);
      xushi_chart_round_rect (
          pen->cr, &(XushiRect) { x, middle - size * 0.62, width + 2 * pad, size * 1.24 }, 1.5);
      cairo_set_line_width (pen->cr, 0.5);
      cairo_stroke (pen->cr);
      xushi_pen_write (pen, label, &how, x + pad, xushi_text_baseline (middle, size));
      x += width + 2 * pad + size * 0.3;
    }
}

static void
draw_name (const XushiPageTable *table, const XushiSectionItem *item, double middle)
{
  const XushiPageRow *row = item->row;
  const XushiPageLook *look = table->pen->look;
  const XushiChartStyle *style = table->pen->style;
  double em = style->text_size;
  XushiWriting how = { XUSHI_FACE_BODY, item->name_size, XUSHI_ALIGN_START, &style->text };
  XushiWriting small = { XUSHI_FACE_BODY, look->tiny, XUSHI_ALIGN_START, &style->dim };
  double x = xushi_page_table_start (table, XUSHI_COLUMN_NAME)
             + xushi_section_indent_ems (table->section, row) * em;
  double area = table->section->columns.area_below ? item->area.lines * look->tiny_line : 0;
  double top = middle - (item->name.lines * look->line + area) / 2;
  XushiTextSize measured;

  xushi_pen_write_fit (table->pen, row->name, &item->name, &how, x, top, look->line);
  if (area > 0)
    xushi_pen_write_fit (table->pen, row->area, &item->area, &small, x,
                         top + item->name.lines * look->line, look->tiny_line);
  if (row->marks == 0)
    return;
  xushi_text_measure (table->pen->texts,
                      &(XushiLabel) { .text = row->name, .size = item->name_size,
                                      .width = item->name.width, .lines = item->name.lines },
                      &measured);
  draw_marks (table, row, x + measured.width + em * 0.4,
              top + item->name.lines * look->line / 2);
}

static const XushiColor *
lead_color (const XushiPageRow *row, const XushiChartStyle *style)
{
  gboolean worrying = row->light == XUSHI_LIGHT_SLOW || row->light == XUSHI_LIGHT_BEHIND;

  return worrying ? &style->ink[row->shape] : &style->text;
}

static void
write_figure (const XushiPageTable *table, XushiPageColumn column, const char *text,
              const XushiWriting *how, double middle)
{
  if (xushi_page_table_has (table, column) && *text != '\0')
    xushi_pen_write_fitted (table->pen, text, how, xushi_page_table_end (table, column),
                            xushi_text_baseline (middle, how->size),
                            table->section->columns.width[column]
                              + table->pen->style->text_size * 0.4);
}

/* Value and target, beside each other, as one text, or over each other. */
static void
draw_values (const XushiPageTable *table, const XushiPageRow *row, double middle)
{
  const XushiColumns *columns = &table->section->columns;
  const XushiChartStyle *style = table->pen->style;
  double em = style->text_size, half = table->pen->look->line / 2;
  XushiWriting plain = { XUSHI_FACE_BODY, em, XUSHI_ALIGN_END, &style->text };
  XushiWriting value = { row->stale || row->carried ? XUSHI_FACE_BODY : XUSHI_FACE_BOLD, em,
                         XUSHI_ALIGN_END, row->stale ? &style->dim : &style->text };

  if (columns->merged)
    write_figure (table, XUSHI_COLUMN_VALUE, row->merged, &value, middle);
  else if (columns->stacked)
    {
      write_figure (table, XUSHI_COLUMN_VALUE, row->value, &value, middle - half);
      write_figure (table, XUSHI_COLUMN_VALUE, row->target, &plain, middle + half);
    }
  else
    {
      write_figure (table, XUSHI_COLUMN_TARGET, row->target, &plain, middle);
      write_figure (table, XUSHI_COLUMN_VALUE, row->value, &value, middle);
    }
}

/* Red for worse, blue for better; in black and white the arrow alone tells. */
static void
draw_change (const XushiPageTable *table, const XushiPageRow *row, double middle)
{
  const XushiChartStyle *style = table->pen->style;
  const XushiColor *color = row->trend == XUSHI_TREND_WORSE    ? &style->ink[XUSHI_SHAPE_BEHIND]
                            : row->trend == XUSHI_TREND_BETTER ? &style->ink[XUSHI_SHAPE_DONE]
                                                               : &style->text;

  write_figure (table, XUSHI_COLUMN_CHANGE, row->change,
                &(XushiWriting) { XUSHI_FACE_BODY, table->pen->look->small, XUSHI_ALIGN_END,
                                  color },
                middle);
}

static void
draw_figures (const XushiPageTable *table, const XushiPageRow *row, double middle)
{
  const XushiChartStyle *style = table->pen->style;
  double em = style->text_size;
  gboolean behind = row->light == XUSHI_LIGHT_BEHIND;
  XushiWriting completion = { behind ? XUSHI_FACE_BOLD : XUSHI_FACE_BODY, em, XUSHI_ALIGN_END,
                              behind ? &style->ink[row->shape] : &style->text };
  XushiWriting lead = { behind ? XUSHI_FACE_BOLD : XUSHI_FACE_BODY, em, XUSHI_ALIGN_END,
                        lead_color (row, style) };

  draw_values (table, row, middle);
  write_figure (table, XUSHI_COLUMN_COMPLETION, row->completion, &completion, middle);
  write_figure (table, XUSHI_COLUMN_LEAD, row->lead, &lead, middle);
}

/* A strip among bars is centred on their target line, so that all targets are on one line. */
static XushiRect
place_strip (const XushiRect *area)
{
  double target = xushi_bar_x (area, 100), half = area->x + area->width - target;

  return (XushiRect) { target - half, area->y, 2 * half, area->height };
}

static void
draw_chart (const XushiPageTable *table, const XushiSectionItem *item, double middle)
{
  XushiRect place = xushi_page_table_chart (table, middle);
  XushiFigure figure = item->row->figure;

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
  if (figure.kind == XUSHI_FIGURE_STRIP && !item->rates)
    place = place_strip (&place);
  if (figure.kind == XUSHI_FIGURE_TRACK)
    figure.track.strict = TRUE;
  xushi_figure_paint (&figure, table->pen->cr, &place, table->pen->style, NULL);
}

static void
draw_people (const XushiPageTable *table, const XushiSectionItem *item, double middle)
{
  const XushiPageRow *row = item->row;
  const XushiPageLook *look = table->pen->look;
  double x = xushi_page_table_start (table, XUSHI_COLUMN_DEPARTMENT), line = look->tiny_line;
  gboolean beside = item->support.lines < 0;
  int lines = item->lead.lines + (beside ? 0 : item->support.lines);
  double top = middle - line * lines / 2;
  XushiWriting lead = { XUSHI_FACE_BODY, look->small, XUSHI_ALIGN_START, &table->pen->style->text };
  XushiWriting support = { XUSHI_FACE_BODY, look->tiny, XUSHI_ALIGN_START,
                           &table->pen->style->dim };

  xushi_pen_write_fit (table->pen, row->department, &item->lead, &lead, x, top, line);
  if (beside)
    xushi_pen_write (table->pen, row->support, &support,
                     x + xushi_pen_measure (table->pen, row->department, XUSHI_FACE_BODY, look->small)
                       + 0.6 * look->tiny,
                     xushi_text_baseline (top + line / 2, look->small));
  else
    xushi_pen_write_fit (table->pen, row->support, &item->support, &support, x,
                         top + item->lead.lines * line, line);
}

/* A text of @row with the sign of its steps in the wide blank that it begins with. */
static void
write_note (const XushiPageTable *table, const XushiPageRow *row, const char *text,
            const XushiFit *fit, const XushiWriting *how, double x, double top)
{
  double line = table->pen->look->tiny_line;

  xushi_pen_write_fit (table->pen, text, fit, how, x, top, line);
  if (row->step_shape >= 0 && fit->lines > 0 && g_str_has_prefix (text, XUSHI_KEEP_BLANK))
    xushi_shape_draw (table->pen->cr, (XushiShape) row->step_shape, x + how->size * 0.42,
                      top + line / 2, how->size * 0.9, table->pen->style);
}

static void
draw_words (const XushiPageTable *table, const XushiSectionItem *item, double middle)
{
  const XushiPageRow *row = item->row;
  const XushiPageLook *look = table->pen->look;
  const XushiChartStyle *style = table->pen->style;
  XushiWriting small = { XUSHI_FACE_BODY, look->tiny, XUSHI_ALIGN_START, &style->dim };
  XushiWriting note = { XUSHI_FACE_BODY, look->tiny, XUSHI_ALIGN_START,
                        row->step_shape == XUSHI_SHAPE_BEHIND
                            && table->section->note <= XUSHI_NOTE_SHORT
                          ? &style->ink[XUSHI_SHAPE_BEHIND] : &style->text };

  if (xushi_page_table_has (table, XUSHI_COLUMN_AREA))
    write_cell (table, row->area, &item->area, &small,
                xushi_page_table_start (table, XUSHI_COLUMN_AREA), middle, look->tiny_line);
  if (xushi_page_table_has (table, XUSHI_COLUMN_DEPARTMENT))
    draw_people (table, item, middle);
  if (xushi_page_table_has (table, XUSHI_COLUMN_LEADER))
    write_cell (table, row->leader, &item->leader, &small,
                xushi_page_table_start (table, XUSHI_COLUMN_LEADER), middle, look->tiny_line);
  if (xushi_page_table_has (table, XUSHI_COLUMN_NOTE) && row->light != XUSHI_LIGHT_NONE)
    write_note (table, row, xushi_section_get_note (table->section, item), &item->note, &note,
                xushi_page_table_start (table, XUSHI_COLUMN_NOTE),
                middle - look->tiny_line * MAX (item->note.lines, 1) / 2);
}

/* A task without a figure has its sentence in place of figures and chart. */
static void
draw_sentence (const XushiPageTable *table, const XushiSectionItem *item, double middle)
{
  XushiWriting how = { XUSHI_FACE_BODY, table->pen->look->tiny, XUSHI_ALIGN_START,
                       &table->pen->style->text };

  double start, end;

  xushi_section_place_sentence (table->section, table->pen->look, &start, &end);
  write_note (table, item->row, item->row->note, &item->note, &how, table->left + start,
              middle - table->pen->look->tiny_line * item->note.lines / 2);
}

/* The lines as wide as the table; @text: (transfer full). */
static void
draw_below (const XushiPageTable *table, const XushiPageRow *row, char *text, const XushiFit *fit,
            const XushiColor *color, double *y)
{
  g_autofree char *taken = text;
  XushiWriting how = { XUSHI_FACE_BODY, table->pen->look->tiny, XUSHI_ALIGN_START, color };

  write_note (table, row, taken != NULL ? taken : "", fit, &how,
              xushi_page_table_start (table, XUSHI_COLUMN_NAME), *y);
  *y += fit->lines * table->pen->look->tiny_line;
}

static void
draw_number (const XushiPageTable *table, guint number, double middle)
{
  double size = table->pen->look->small;
  char text[16];

  g_snprintf (text, sizeof text, "%u", number);
  xushi_pen_write (table->pen, text,
                   &(XushiWriting) { XUSHI_FACE_BODY, size, XUSHI_ALIGN_CENTRE,
                                     &table->pen->style->dim },
                   xushi_page_table_start (table, XUSHI_COLUMN_NUMBER)
                     + table->section->columns.width[XUSHI_COLUMN_NUMBER] / 2,
                   xushi_text_baseline (middle, size));
}

void
xushi_page_cells_draw (const XushiPageTable *table, const XushiSectionItem *item, double y)
{
  const XushiPageRow *row = item->row;
  const XushiChartStyle *style = table->pen->style;
  double middle = y + (item->above + item->main) / 2, below = y + item->main - XUSHI_SECTION_BELOW_RISE;
  double name = item->above > 0 ? y + item->above / 2 + 1 : middle;
  XushiSign sign = { row->shape,
                     xushi_page_table_start (table, XUSHI_COLUMN_LIGHT) + style->text_size * 0.5,
                     name, (row->marks & XUSHI_ROW_BY_HAND) != 0 };

  if (item->number > 0 && xushi_page_table_has (table, XUSHI_COLUMN_NUMBER))
    draw_number (table, item->number, name);
  draw_name (table, item, name);
  draw_change (table, row, middle);
  if (row->light == XUSHI_LIGHT_NONE)
    draw_sentence (table, item, middle);
  else
    {
      g_array_append_val (table->signs, sign);
      draw_figures (table, row, middle);
      draw_chart (table, item, middle);
    }
  draw_words (table, item, middle);
  draw_below (table, row, item->people.lines > 0 ? xushi_section_list_people (row) : NULL,
              &item->people, &style->text, &below);
  draw_below (table, row,
              xushi_section_get_below (table->section, item),
              &item->below, row->light == XUSHI_LIGHT_BEHIND ? &style->ink[row->shape]
                                                             : &style->text, &below);
  draw_below (table, row, item->quote.lines > 0 ? xushi_section_quote (row) : NULL, &item->quote,
              &style->dim, &below);
  draw_below (table, row, item->definition.lines > 0 ? xushi_section_define (row) : NULL,
              &item->definition, &style->dim, &below);
}
