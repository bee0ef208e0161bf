/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-slips-private.h"

#include "base/xushi-i18n.h"
#include "chart/xushi-chart-fill.h"

/* Drawing the forms. */

#define STAMP_SIDE (40 * 72 / 25.4)
#define HEADER 20.0
#define TICK_SIDE 7.0

static XushiWriting
write_with (const XushiPen *pen, XushiFace face, double size, XushiAlign align)
{
  return (XushiWriting) { face, size, align, &pen->style->text };
}

static void
draw_line (const XushiPen *pen, double x, double y, double x2, double y2, double width)
{
  xushi_chart_set_color (pen->cr, &pen->style->text);
  if (y == y2)
    cairo_rectangle (pen->cr, x, y - width / 2, x2 - x, width);
  else
    cairo_rectangle (pen->cr, x - width / 2, y, width, y2 - y);
  cairo_fill (pen->cr);
}

/* Two texts on one line: a word, and in bold what it says; returns its end. */
static double
write_pair (const XushiPen *pen, const char *word, const char *text, double x, double baseline,
            double size)
{
  XushiWriting plain = write_with (pen, XUSHI_FACE_BODY, size, XUSHI_ALIGN_START);
  XushiWriting bold = write_with (pen, XUSHI_FACE_BOLD, size, XUSHI_ALIGN_START);

  xushi_pen_write (pen, word, &plain, x, baseline);
  x += xushi_pen_measure (pen, word, XUSHI_FACE_BODY, size);
  xushi_pen_write (pen, text, &bold, x, baseline);
  return x + xushi_pen_measure (pen, text, XUSHI_FACE_BOLD, size);
}

/* Title, who fills it in, for when, until when. */
static void
draw_head (const XushiSlips *self, const XushiPen *pen, const XushiSlip *slip, double y)
{
  const XushiRect *form = &self->form;
  XushiWriting title = write_with (pen, XUSHI_FACE_TITLE, XUSHI_SLIP_TITLE, XUSHI_ALIGN_CENTRE);
  XushiWriting end = write_with (pen, XUSHI_FACE_BODY, XUSHI_SLIP_TEXT, XUSHI_ALIGN_END);
  double size = XUSHI_SLIP_TEXT, natural, left, right, month;

  natural = xushi_pen_measure (pen, self->title, XUSHI_FACE_TITLE, title.size);
  title.size = MAX (title.size * MIN (1, form->width / natural), XUSHI_PAGE_TEXT_MIN);
  xushi_pen_write (pen, self->title, &title, form->x + form->width / 2, y + 18);
  left = write_pair (pen, C_ ("slip", "Filled in by: "), slip->department, form->x, y + 38, size);
  right = form->x + form->width - xushi_pen_measure (pen, self->due, XUSHI_FACE_BODY, size);
  xushi_pen_write (pen, self->due, &end, form->x + form->width, y + 38);
  month = xushi_pen_measure (pen, C_ ("slip", "Data: "), XUSHI_FACE_BODY, size)
          + xushi_pen_measure (pen, self->month, XUSHI_FACE_BOLD, size);
  write_pair (pen, C_ ("slip", "Data: "), self->month,
              MAX (left + size, (left + right - month) / 2), y + 38, size);
}

static void
draw_header (const XushiSlips *self, const XushiPen *pen, double y)
{
  const char *heads[XUSHI_SLIP_N_COLUMNS]
      = { _("No."), _("indicator"), _("year's target"), C_ ("slip", "last figure"),
          C_ ("slip", "this month"), C_ ("slip", "state and reasons"), C_ ("slip", "next measures") };
  XushiWriting how = write_with (pen, XUSHI_FACE_BOLD, XUSHI_SLIP_TEXT, XUSHI_ALIGN_CENTRE);

  xushi_chart_set_color (pen->cr, &pen->style->track);
  cairo_rectangle (pen->cr, self->form.x, y, self->form.width, HEADER);
  cairo_fill (pen->cr);
  for (guint i = 0; i < XUSHI_SLIP_N_COLUMNS; i++)
    xushi_pen_write_fitted (pen, heads[i], &how, (self->x[i] + self->x[i + 1]) / 2,
                            xushi_text_baseline (y + HEADER / 2, how.size),
                            self->x[i + 1] - self->x[i] - 2);
}

static void
write_cell (const XushiSlips *self, const XushiPen *pen, const char *text, const XushiFit *fit,
            guint column, XushiAlign align, double middle)
{
  XushiWriting how = write_with (pen, XUSHI_FACE_BODY, XUSHI_SLIP_TEXT, align);
  double x = align == XUSHI_ALIGN_CENTRE ? (self->x[column] + self->x[column + 1]) / 2
                                         : self->x[column] + 3;

  xushi_pen_write_fit (pen, text, fit, &how, x, middle - XUSHI_SLIP_LINE * MAX (fit->lines, 1) / 2,
                       XUSHI_SLIP_LINE);
}

/* The empty cell: a unit, or a box to tick with the step, and room for its date. */
static void
draw_empty (const XushiSlips *self, const XushiPen *pen, const XushiSlipRow *row, double y)
{
  double x = self->x[4], end = self->x[5] - 3, bottom = y + row->height;
  XushiWriting small = write_with (pen, XUSHI_FACE_BODY, XUSHI_SLIP_TINY, XUSHI_ALIGN_START);
  XushiWriting unit = write_with (pen, XUSHI_FACE_BODY, XUSHI_SLIP_TINY, XUSHI_ALIGN_END);

  if (row->step == NULL)
    {
      xushi_pen_write_fitted (pen, row->unit, &unit, end, bottom - 4.5, self->x[5] - x - 6);
      return;
    }
  xushi_chart_set_color (pen->cr, &pen->style->text);
  cairo_set_line_width (pen->cr, 0.8);
  cairo_rectangle (pen->cr, x + 3.5, y + 5, TICK_SIDE, TICK_SIDE);
  cairo_stroke (pen->cr);
  xushi_pen_write_fit (pen, row->step, &row->step_fit, &small, x + TICK_SIDE + 7, y + 3,
                       XUSHI_SLIP_LINE);
  xushi_pen_write (pen, C_ ("slip", "month     day"), &unit, end, bottom - 4.5);
}

static void
draw_row (const XushiSlips *self, const XushiPen *pen, const XushiSlipRow *row, double y)
{
  double middle = y + row->height / 2;
  XushiWriting hint = write_with (pen, XUSHI_FACE_BODY, XUSHI_SLIP_TINY, XUSHI_ALIGN_START);
  char number[16];
  const XushiFit one = { 1, 0 };

  g_snprintf (number, sizeof number, "%u", row->number);
  write_cell (self, pen, number, &one, 0, XUSHI_ALIGN_CENTRE, middle);
  write_cell (self, pen, row->name, &row->name_fit, 1, XUSHI_ALIGN_START, middle);
  write_cell (self, pen, row->target, &row->target_fit, 2, XUSHI_ALIGN_CENTRE, middle);
  write_cell (self, pen, row->last, &row->last_fit, 3, XUSHI_ALIGN_CENTRE, middle);
  draw_empty (self, pen, row, y);
  if (*row->hint != '\0')
    xushi_pen_write_fitted (pen, row->hint, &hint, self->x[5] + 3, y + 10.5,
                            self->x[6] - self->x[5] - 6);
  draw_line (pen, self->form.x, y + row->height, self->form.x + self->form.width, y + row->height,
             0.5);
}

/* How it is filled in, and what is not asked for. */
static void
draw_instructions (const XushiSlips *self, const XushiPen *pen, const XushiSlip *slip, double y)
{
  const char *lines[] = {
    C_ ("slip", "1. “This month” is the sum since January, in the unit given; 0 where nothing has "
                "happened, “not out” where there is no figure yet."),
    C_ ("slip", "2. A step that is finished: tick the box and give its date."),
    C_ ("slip", "3. What was behind last month or is slower than its pace needs reasons and "
                "measures; add a sheet if necessary."),
  };
  double width = self->form.width - STAMP_SIDE - 16, top = y + 15;
  XushiWriting bold = write_with (pen, XUSHI_FACE_BOLD, XUSHI_SLIP_TEXT, XUSHI_ALIGN_START);
  XushiWriting how = write_with (pen, XUSHI_FACE_BODY, XUSHI_SLIP_TINY, XUSHI_ALIGN_START);
  g_autofree char *left_out = NULL;
  XushiFit fit;

  xushi_pen_write (pen, C_ ("slip", "How to fill it in"), &bold, self->form.x, y + 10);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      xushi_page_fit (pen->texts, lines[i], how.face, how.size, width, &fit);
      xushi_pen_write_fit (pen, lines[i], &fit, &how, self->form.x, top, 10.5);
      top += fit.lines * 10.5;
    }
  if (slip->n_left_out == 0)
    return;
  left_out = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                           "4. %u item that is finished, exempt or not due this month is left out.",
                                           "4. %u items that are finished, exempt or not due this month are left out.",
                                           slip->n_left_out), slip->n_left_out);
  xushi_page_fit (pen->texts, left_out, how.face, how.size, width, &fit);
  xushi_pen_write_fit (pen, left_out, &fit, &how, self->form.x, top, 10.5);
}

static void
draw_stamp (const XushiSlips *self, const XushiPen *pen, double y)
{
  const double dashes[] = { 3.5, 2.5 };
  XushiRect box = { self->form.x + self->form.width - STAMP_SIDE, y, STAMP_SIDE,
                    XUSHI_SLIP_TAIL - 5 };
  XushiWriting how = write_with (pen, XUSHI_FACE_BODY, XUSHI_SLIP_TEXT, XUSHI_ALIGN_CENTRE);
  g_autofree char *date = g_strdup_printf (C_ ("slip", "%d, month     day    "), self->year);

  xushi_chart_set_color (pen->cr, &pen->style->dim);
  cairo_set_line_width (pen->cr, 0.8);
  cairo_set_dash (pen->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_rectangle (pen->cr, box.x, box.y, box.width, box.height);
  cairo_stroke (pen->cr);
  cairo_set_dash (pen->cr, NULL, 0, 0);
  xushi_pen_write (pen, C_ ("slip", "(stamp)"), &how, box.x + box.width / 2,
                   box.y + box.height * 0.48);
  xushi_pen_write (pen, date, &how, box.x + box.width / 2, box.y + box.height - 8);
}

static void
draw_signatures (const XushiSlips *self, const XushiPen *pen, double y)
{
  const char *labels[] = { C_ ("slip", "Filled in:"), C_ ("slip", "Checked:"),
                           C_ ("slip", "Telephone:") };
  double slot = (self->form.width - STAMP_SIDE - 16) / G_N_ELEMENTS (labels);
  XushiWriting how = write_with (pen, XUSHI_FACE_BODY, XUSHI_SLIP_TEXT, XUSHI_ALIGN_START);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      double x = self->form.x + slot * i;
      double end = x + xushi_pen_measure (pen, labels[i], how.face, how.size) + 3;

      xushi_pen_write (pen, labels[i], &how, x, y);
      draw_line (pen, end, y + 3, x + slot - 10, y + 3, 0.6);
    }
}

static void
draw_foot (const XushiSlips *self, const XushiPen *pen, const XushiSlip *slip, guint page, double y)
{
  XushiWriting how = write_with (pen, XUSHI_FACE_BODY, XUSHI_SLIP_TINY, XUSHI_ALIGN_START);
  XushiWriting end = write_with (pen, XUSHI_FACE_BODY, XUSHI_SLIP_TINY, XUSHI_ALIGN_END);
  double limit = self->form.x + self->form.width - STAMP_SIDE - 16;
  g_autofree char *made = *self->office != '\0'
                            ? g_strdup_printf (C_ ("slip", "made by %s  "), self->office)
                            : g_strdup ("");
  /* TRANSLATORS: the number of a form: department, year, month */
  g_autofree char *number = g_strdup_printf (C_ ("slip", "No. %s-%d-%02d"), slip->department,
                                             self->year, self->number);
  g_autofree char *text = g_strconcat (made, number, NULL);
  g_autofree char *pages = g_strdup_printf (_("Page %u of %u"), page + 1, slip->n_pages);

  xushi_pen_write_fitted (pen, text, &how, self->form.x, y,
                          limit - self->form.x
                            - xushi_pen_measure (pen, pages, end.face, end.size) - 10);
  xushi_pen_write (pen, pages, &end, limit, y);
}

/* The lines of the table: thick around it and around the column to be filled in. */
static void
draw_grid (const XushiSlips *self, const XushiPen *pen, double top, double bottom)
{
  double right = self->form.x + self->form.width;

  for (guint i = 0; i <= XUSHI_SLIP_N_COLUMNS; i++)
    draw_line (pen, self->x[i], top, self->x[i], bottom,
               i == 0 || i == 4 || i == 5 || i == XUSHI_SLIP_N_COLUMNS ? 1.2 : 0.5);
  draw_line (pen, self->form.x - 0.6, top, right + 0.6, top, 1.2);
  draw_line (pen, self->form.x, top + HEADER, right, top + HEADER, 0.5);
  draw_line (pen, self->form.x - 0.6, bottom, right + 0.6, bottom, 1.2);
}

static void
draw_form (const XushiSlips *self, const XushiPen *pen, const XushiSlipPage *page, double y)
{
  const XushiSlip *slip = xushi_slips_get (self, page->slip);
  double top = y + XUSHI_SLIP_HEAD - HEADER, row = y + XUSHI_SLIP_HEAD;
  double bottom = y + self->form.height;

  draw_head (self, pen, slip, y);
  draw_header (self, pen, top);
  for (guint i = page->first; i < page->first + page->n_rows; i++)
    {
      draw_row (self, pen, xushi_slips_get_row (self, i), row);
      row += xushi_slips_get_row (self, i)->height;
    }
  draw_grid (self, pen, top, row);
  if (page->page + 1 == slip->n_pages)
    {
      draw_instructions (self, pen, slip, row + 6);
      draw_stamp (self, pen, row + 6);
      draw_signatures (self, pen, MIN (row + 6 + XUSHI_SLIP_TAIL - 22, bottom - 26));
    }
  draw_foot (self, pen, slip, page->page, bottom - 3);
}

void
xushi_slips_draw (const XushiSlips *self, const XushiPen *pen, guint sheet)
{
  const double dashes[] = { 1, 3 };
  guint first = sheet * self->a_sheet;

  if (self->pages->len == 0)
    {
      XushiWriting how = write_with (pen, XUSHI_FACE_BODY, 13, XUSHI_ALIGN_CENTRE);

      xushi_pen_write (pen, C_ ("slip", "No department has anything to report this month."), &how,
                       self->paper_width / 2, self->form.y + self->form.height * 0.4);
      return;
    }
  for (guint i = first; i < MIN (first + self->a_sheet, self->pages->len); i++)
    draw_form (self, pen, &g_array_index (self->pages, XushiSlipPage, i),
               self->form.y + self->step * (i - first));
  if (self->fold <= 0)
    return;
  xushi_chart_set_color (pen->cr, &pen->style->dim);
  cairo_set_line_width (pen->cr, 0.5);
  cairo_set_dash (pen->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (pen->cr, 14, self->fold);
  cairo_line_to (pen->cr, self->paper_width - 14, self->fold);
  cairo_stroke (pen->cr);
  cairo_set_dash (pen->cr, NULL, 0, 0);
}
