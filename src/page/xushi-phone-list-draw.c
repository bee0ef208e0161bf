/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-phone-list-private.h"

#include "base/xushi-i18n.h"
#include "chart/xushi-chart-fill.h"
#include "chart/xushi-shape.h"

/* Drawing the phone list: it writes what was laid out, and measures nothing but departments. */

/* Writes @lines lines from @top down. */
static void
write_lines (const XushiPhoneList *self,
             const XushiPen *pen,
             const char *text,
             const XushiWriting *how,
             double x,
             double top,
             double width,
             int lines)
{
  double line = self->line * self->em;

  if (lines == 1)
    xushi_pen_write (pen, text, how, x, xushi_text_baseline (top + line / 2, self->em));
  else
    xushi_pen_write_fit (pen, text, &(XushiFit){ lines, width }, how, x, top, line);
}

static void
draw_header (const XushiPhoneList *self, const XushiPen *pen, double x, double y)
{
  const XushiChartStyle *style = pen->style;
  double em = self->em, baseline = y + em;
  XushiWriting how = { XUSHI_FACE_BOLD, xushi_phone_small_size (self), XUSHI_ALIGN_START, &style->dim };
  XushiWriting end = { XUSHI_FACE_BOLD, xushi_phone_small_size (self), XUSHI_ALIGN_END, &style->dim };
  const char *counts[XUSHI_PHONE_N_COUNTS]
      = { C_ ("phone", "due"), C_ ("phone", "reported"), C_ ("phone", "missing") };

  xushi_pen_write_fitted (pen, _ ("lead department"), &how, x, baseline, self->department_width);
  for (guint i = 0; i < XUSHI_PHONE_N_COUNTS; i++)
    xushi_pen_write_fitted (pen, counts[i], &end,
                            x + self->department_width + (i + 1) * XUSHI_PHONE_COUNT_EMS * em,
                            baseline, (XUSHI_PHONE_COUNT_EMS - 0.2) * em);
  xushi_pen_write_fitted (pen, C_ ("phone", "what is missing, and its last figure"), &how,
                          x + self->items_x, baseline, self->items_width);
  xushi_pen_write_fitted (pen, C_ ("phone", "note of the call"), &how,
                          x + self->note_x + XUSHI_PHONE_GAP_EMS * em, baseline,
                          self->width - self->note_x - XUSHI_PHONE_GAP_EMS * em);
  xushi_pen_rule (pen, x, y + XUSHI_PHONE_HEADER_EMS * em, self->width, 0.8, &style->mark);
}

static void
draw_department (const XushiPhoneList *self,
                 const XushiPen *pen,
                 const XushiPhoneBlock *block,
                 gboolean continued,
                 double x,
                 double top)
{
  double em = self->em, baseline = xushi_text_baseline (top + self->line * em / 2, em);
  XushiWriting bold = { XUSHI_FACE_BOLD, em, XUSHI_ALIGN_START, &pen->style->text };
  XushiWriting count = { XUSHI_FACE_BODY, em, XUSHI_ALIGN_END, &pen->style->text };
  g_autofree char *again = NULL;

  if (continued)
    {
      again = g_strdup_printf (_ ("%s (continued)"), block->department);
      write_lines (self, pen, again, &bold, x, top, self->department_width,
                   MIN (xushi_phone_count_lines (pen->texts, again, XUSHI_FACE_BOLD, em,
                                                 self->department_width),
                        2));
      return;
    }
  write_lines (self, pen, block->department, &bold, x, top, self->department_width,
               xushi_phone_count_lines (pen->texts, block->department, XUSHI_FACE_BOLD, em,
                                        self->department_width));
  for (guint i = 0; i < XUSHI_PHONE_N_COUNTS && *block->counts[i] != '\0'; i++)
    {
      count.face = i + 1 == XUSHI_PHONE_N_COUNTS ? XUSHI_FACE_BOLD : XUSHI_FACE_BODY;
      xushi_pen_write (pen, block->counts[i], &count,
                       x + self->department_width + (i + 1) * XUSHI_PHONE_COUNT_EMS * em, baseline);
    }
}

static void
draw_item (const XushiPhoneList *self,
           const XushiPen *pen,
           const XushiPhoneItem *item,
           double x,
           double top)
{
  double em = self->em, left = x + item->x + XUSHI_PHONE_SIGN_EMS * em;
  XushiWriting name = { XUSHI_FACE_BODY, em, XUSHI_ALIGN_START, &pen->style->text };
  XushiWriting last
      = { XUSHI_FACE_BODY, xushi_phone_small_size (self), XUSHI_ALIGN_START, &pen->style->dim };

  xushi_shape_draw (pen->cr, item->shape, x + item->x + 0.5 * em,
                    top + self->line * em / 2, em * 0.82, pen->style);
  write_lines (self, pen, item->name, &name, left, top, xushi_phone_text_width (self),
               item->name_lines);
  if (item->last_lines == 1)
    write_lines (self, pen, item->last, &last,
                 left + (item->name_ems + XUSHI_PHONE_BEFORE_LAST_EMS) * em, top, 0, 1);
  else
    write_lines (self, pen, item->last, &last, left,
                 top + item->name_lines * self->line * em, xushi_phone_text_width (self),
                 item->last_lines - 1);
}

static void
draw_line (const XushiPhoneList *self,
           const XushiPen *pen,
           const XushiPhoneLine *line,
           double x,
           double top)
{
  for (guint i = line->first; i < line->first + line->n_items; i++)
    draw_item (self, pen, xushi_phone_item (self, i), x + self->items_x, top + self->air / 2);
  xushi_chart_set_color (pen->cr, &pen->style->faint);
  cairo_rectangle (pen->cr, x + self->note_x - 0.2, top, 0.4, line->height);
  cairo_fill (pen->cr);
}

static void
draw_lines (
    const XushiPhoneList *self, const XushiPen *pen, const XushiPageBreak *page, double x, double y)
{
  guint end = page->first + page->n_items;

  for (guint i = page->first; i < end; i++)
    {
      const XushiPhoneLine *line = xushi_phone_line (self, i);
      const XushiPhoneBlock *block = xushi_phone_block (self, line->block);

      if (i == page->first || i == block->first_line)
        draw_department (self, pen, block, i != block->first_line, x, y + self->air / 2);
      draw_line (self, pen, line, x, y);
      y += line->height;
      if (i + 1 == end || i + 1 == block->first_line + block->n_lines)
        xushi_pen_rule (pen, x, y, self->width, 0.4, &pen->style->dim);
    }
}

void
xushi_phone_list_draw (const XushiPhoneList *list,
                       const XushiPen *pen,
                       const XushiRect *body,
                       guint page)
{
  double em = pen->style->text_size, top = body->y + XUSHI_PHONE_SUMMARY_EMS * em;
  XushiWriting how = { XUSHI_FACE_BODY, em, XUSHI_ALIGN_START, &pen->style->text };

  xushi_pen_write_fitted (pen, list->summary, &how, body->x, body->y + em * 1.2, body->width);
  if (list->items->len == 0)
    return;
  draw_header (list, pen, body->x, top);
  draw_lines (list, pen, &g_array_index (list->pages, XushiPageBreak, page), body->x,
              top + XUSHI_PHONE_HEADER_EMS * list->em);
}
