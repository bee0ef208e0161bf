/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-text-table.h"

#include "base/xushi-i18n.h"
#include "chart/xushi-shape.h"
#include "page/xushi-page-columns.h"
#include "page/xushi-page-title.h"
#include "page/xushi-pagination.h"

#define MONTHS 12
#define GAP_EMS 0.6
#define COLUMN_GAP_EMS 1.0
#define SIGN_EMS 1.5
#define TURN_EMS 3.9
#define NUMBER_EMS 2.4
#define HEADING_PITCHES 0.85
#define ROW_AIR 4.0
#define ENOUGH_EMS 18

typedef struct
{
  const char *heading; /* of a heading; NULL for a row */
  guint first;         /* of its cells */
  int shape;
  int from;            /* what it was; −1 for none */
  gboolean turn;       /* there is an arrow from one to the other */
  guint number;
  XushiFit *fits;      /* owned, of its columns; NULL for a heading */
  double height;
} Row;

struct _XushiTextTable
{
  XushiTextColumn *columns; /* owned */
  guint n_columns;
  GPtrArray *cells;         /* owned, of borrowed texts */
  GArray *rows;             /* owned, of Row */
  gboolean signs, turns, numbers;

  /* The layout. */
  double *x;                /* owned: left end of each column */
  double *width;            /* owned */
  double text_x;            /* where the columns begin, behind number and sign */
  guint a_line;             /* months beside each other */
  double month;             /* the width of one */
  double header;
  GArray *pages;            /* owned, nullable, of XushiPageBreak */
};

static void
row_clear (gpointer data)
{
  g_free (((Row *) data)->fits);
}

XushiTextTable *
xushi_text_table_new (const XushiTextColumn *columns, guint n_columns)
{
  XushiTextTable *self = g_new0 (XushiTextTable, 1);

  self->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  self->n_columns = n_columns;
  self->cells = g_ptr_array_new ();
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_array_set_clear_func (self->rows, row_clear);
  self->x = g_new0 (double, n_columns);
  self->width = g_new0 (double, n_columns);
  return self;
}

void
xushi_text_table_free (XushiTextTable *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->pages, g_array_unref);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->cells);
  g_free (self->columns);
  g_free (self->width);
  g_free (self->x);
  g_free (self);
}

void
xushi_text_table_add_heading (XushiTextTable *self, const char *heading)
{
  Row row = { .heading = heading };

  g_array_append_val (self->rows, row);
}

static guint
count_cells (const XushiTextTable *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_columns; i++)
    n += self->columns[i].months ? MONTHS : 1;
  return n;
}

void
xushi_text_table_add_row (XushiTextTable *self, const char *const *cells, int shape, guint number)
{
  Row row = { .first = self->cells->len, .shape = shape, .from = -1, .number = number,
              .fits = g_new0 (XushiFit, self->n_columns) };

  for (guint i = 0; i < count_cells (self); i++)
    g_ptr_array_add (self->cells, (gpointer) cells[i]);
  self->signs |= shape >= 0;
  self->numbers |= number > 0;
  g_array_append_val (self->rows, row);
}

void
xushi_text_table_add_turn (XushiTextTable *self, const char *const *cells, int from, int to,
                           guint number)
{
  Row *row;

  xushi_text_table_add_row (self, cells, to, number);
  row = &g_array_index (self->rows, Row, self->rows->len - 1);
  row->from = from;
  row->turn = TRUE;
  self->turns = TRUE;
}

/* The width of what is before the texts, without the number. */
static double
sign_ems (const XushiTextTable *self)
{
  return self->turns ? TURN_EMS : self->signs ? SIGN_EMS : 0;
}

guint
xushi_text_table_get_n_rows (const XushiTextTable *self)
{
  return self->rows->len;
}

/* The index of the first cell of @column among those of a row. */
static guint
find_cell (const XushiTextTable *self, guint column)
{
  guint cell = 0;

  for (guint i = 0; i < column; i++)
    cell += self->columns[i].months ? MONTHS : 1;
  return cell;
}

static const char *
get_cell (const XushiTextTable *self, const Row *row, guint cell)
{
  return g_ptr_array_index (self->cells, row->first + cell);
}

/* "3月" */
static char *
name_month (guint month)
{
  return g_strdup_printf (C_ ("axis", "m%d"), (int) month);
}

/* Rows without a number belong to the one above them. */
static gboolean
keeps_next (const XushiTextTable *self, guint index)
{
  const Row *row = &g_array_index (self->rows, Row, index);

  return self->numbers && index + 1 < self->rows->len && row->heading == NULL
         && row[1].heading == NULL && row[1].number == 0;
}

/* --- the layout --- */

/* The width of the widest text of @column, or of one of its months. */
static double
find_widest (const XushiTextTable *self, guint column, double size)
{
  guint cell = find_cell (self, column), n = self->columns[column].months ? MONTHS : 1;
  double widest = self->columns[column].months
                    ? 2.8 : xushi_page_text_ems (self->columns[column].heading);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      for (guint j = 0; row->heading == NULL && j < n; j++)
        widest = MAX (widest, xushi_page_text_ems (get_cell (self, row, cell + j)));
    }
  return widest * size * 1.02;
}

/* The least widths with @a_line months beside each other; returns their sum. */
static double
set_least (XushiTextTable *self, const double *widest, double size, guint a_line)
{
  double sum = self->text_x, gap = GAP_EMS * size, between = COLUMN_GAP_EMS * size;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const XushiTextColumn *column = &self->columns[i];

      if (column->months)
        self->width[i] = a_line * (widest[i] + gap) - gap;
      else
        self->width[i] = column->whole ? widest[i] : MIN (widest[i], column->least * size);
      sum += self->width[i] + (i > 0 ? between : 0);
    }
  return sum;
}

/* What is wrapped shares what is left, as far as it can use it. */
static void
share (XushiTextTable *self, const double *widest, double size, double rest)
{
  double wanted = 0;

  for (guint i = 0; i < self->n_columns; i++)
    wanted += MIN (widest[i], ENOUGH_EMS * size) > self->width[i] && !self->columns[i].months
                ? MIN (widest[i], ENOUGH_EMS * size) - self->width[i] : 0;
  for (guint i = 0; wanted > 0 && i < self->n_columns; i++)
    if (!self->columns[i].months)
      self->width[i] += MAX (MIN (widest[i], ENOUGH_EMS * size) - self->width[i], 0)
                        * MIN (rest / wanted, 1);
  rest = MAX (rest - wanted, 0);
  for (guint i = 0; i < self->n_columns; i++)
    if (!self->columns[i].months && !self->columns[i].whole)
      {
        double more = MIN (rest, MAX (widest[i] - self->width[i], 0));

        self->width[i] += more;
        rest -= more;
      }
}

static void
place_columns (XushiTextTable *self, const XushiPageLook *look, double width)
{
  static const guint folds[] = { 12, 6, 4, 3, 2, 1 };
  double size = look->small, x, rest = 0;
  g_autofree double *widest = g_new0 (double, self->n_columns);

  self->text_x = (self->numbers ? NUMBER_EMS * size : 0) + sign_ems (self) * size;
  for (guint i = 0; i < self->n_columns; i++)
    {
      widest[i] = find_widest (self, i, size);
      self->month = self->columns[i].months ? widest[i] : self->month;
    }
  for (guint i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      self->a_line = folds[i];
      rest = width - set_least (self, widest, size, folds[i]);
      if (rest >= 0)
        break;
    }
  share (self, widest, size, MAX (rest, 0));
  x = self->text_x;
  for (guint i = 0; i < self->n_columns; i++)
    {
      self->x[i] = x;
      x += self->width[i] + COLUMN_GAP_EMS * size;
    }
}

static guint
count_month_lines (const XushiTextTable *self)
{
  return MONTHS / self->a_line;
}

static void
measure_row (const XushiTextTable *self, Row *row, const XushiPageLook *look, XushiTextCache *texts)
{
  int lines = 1;

  if (row->heading != NULL)
    {
      row->height = HEADING_PITCHES * look->pitch;
      return;
    }
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->columns[i].months)
        {
          lines = MAX (lines, (int) count_month_lines (self));
          continue;
        }
      xushi_page_fit (texts, get_cell (self, row, find_cell (self, i)), XUSHI_FACE_BODY,
                      look->small, self->width[i], &row->fits[i]);
      lines = MAX (lines, row->fits[i].lines);
    }
  row->height = MAX (look->pitch, lines * look->line + ROW_AIR);
}

GArray *
xushi_text_table_layout (XushiTextTable *self, const XushiPageLook *look, XushiTextCache *texts,
                         double width, double height, double first_height)
{
  g_autofree XushiPageItem *pieces = g_new0 (XushiPageItem, self->rows->len + 1);
  guint month_lines = 1;

  place_columns (self, look, width);
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].months)
      month_lines = count_month_lines (self);
  self->header = MAX (1.2 * look->pitch, month_lines * look->tiny_line + 4);
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = &g_array_index (self->rows, Row, i);

      measure_row (self, row, look, texts);
      pieces[i] = (XushiPageItem) { .height = row->height, .heading = row->heading != NULL,
                                    .keep_with_next = keeps_next (self, i) };
    }
  self->pages = xushi_paginate (pieces, self->rows->len, height - self->header,
                                first_height - self->header);
  return g_array_ref (self->pages);
}

/* --- drawing --- */

static void
draw_months (const XushiTextTable *self, const XushiPen *pen, const Row *row, guint column, double x,
             double top, double line)
{
  guint cell = row != NULL ? find_cell (self, column) : 0;
  double size = row != NULL ? pen->look->small : pen->look->tiny;
  XushiWriting how = { XUSHI_FACE_BODY, size, XUSHI_ALIGN_END,
                       row != NULL ? &pen->style->text : &pen->style->dim };

  for (guint i = 0; i < MONTHS; i++)
    {
      g_autofree char *name = row == NULL ? name_month (i + 1) : NULL;
      double end = x + self->x[column] + (i % self->a_line) * (self->month + GAP_EMS * pen->look->small)
                   + self->month;

      xushi_pen_write (pen, row != NULL ? get_cell (self, row, cell + i) : name, &how, end,
                       xushi_text_baseline (top + (i / self->a_line + 0.5) * line, size));
    }
}

static void
draw_header (const XushiTextTable *self, const XushiPen *pen, const XushiRect *body)
{
  double size = pen->look->tiny, line = pen->look->tiny_line;
  XushiWriting how = { XUSHI_FACE_BODY, size, XUSHI_ALIGN_START, &pen->style->dim };
  XushiWriting end = { XUSHI_FACE_BODY, size, XUSHI_ALIGN_END, &pen->style->dim };

  if (self->numbers)
    xushi_pen_write (pen, _("No."), &how, body->x,
                     xushi_text_baseline (body->y + self->header / 2, size));
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].months)
      draw_months (self, pen, NULL, i, body->x,
                   body->y + (self->header - count_month_lines (self) * line) / 2, line);
    else
      xushi_pen_write_fitted (pen, self->columns[i].heading, self->columns[i].whole ? &end : &how,
                              body->x + self->x[i]
                                + (self->columns[i].whole ? self->width[i] : 0),
                              xushi_text_baseline (body->y + self->header / 2, size),
                              self->width[i] + GAP_EMS * size);
  xushi_pen_rule (pen, body->x, body->y + self->header, body->width, 0.7, &pen->style->dim);
}

/* The sign of a row, or both with an arrow between them. */
static void
draw_signs (const XushiTextTable *self, const Row *row, const XushiPen *pen, double x,
            double middle)
{
  double size = pen->look->small, left = x + self->text_x - (sign_ems (self) - 0.5) * size;
  double right = row->turn ? left + 2.2 * size : left;
  XushiWriting how = { XUSHI_FACE_BODY, size, XUSHI_ALIGN_CENTRE, &pen->style->dim };

  if (row->from >= 0)
    xushi_shape_draw (pen->cr, (XushiShape) row->from, left, middle, size, pen->style);
  if (row->turn && row->from >= 0 && row->shape >= 0)
    xushi_pen_write (pen, "→", &how, (left + right) / 2, xushi_text_baseline (middle, size));
  if (row->shape >= 0)
    xushi_shape_draw (pen->cr, (XushiShape) row->shape, right, middle, size, pen->style);
}

static void
draw_row (const XushiTextTable *self, const Row *row, const XushiPen *pen, double x, double y)
{
  double size = pen->look->small, line = pen->look->line, middle = y + row->height / 2;
  XushiWriting how = { XUSHI_FACE_BODY, size, XUSHI_ALIGN_START, &pen->style->text };
  XushiWriting end = { XUSHI_FACE_BODY, size, XUSHI_ALIGN_END, &pen->style->text };
  char number[16];

  if (row->number > 0)
    {
      g_snprintf (number, sizeof number, "%u", row->number);
      xushi_pen_write (pen, number, &how, x, xushi_text_baseline (middle, size));
    }
  draw_signs (self, row, pen, x, middle);
  for (guint i = 0; i < self->n_columns; i++)
    {
      const XushiFit *fit = &row->fits[i];
      gboolean whole = self->columns[i].whole;

      if (self->columns[i].months)
        draw_months (self, pen, row, i, x, middle - count_month_lines (self) * line / 2, line);
      else
        xushi_pen_write_fit (pen, get_cell (self, row, find_cell (self, i)), fit,
                             whole ? &end : &how, x + self->x[i] + (whole ? self->width[i] : 0),
                             middle - MAX (fit->lines, 1) * line / 2, line);
    }
}

void
xushi_text_table_draw (const XushiTextTable *self, const XushiPen *pen, const XushiRect *body,
                       guint page)
{
  const XushiPageBreak *breaks = &g_array_index (self->pages, XushiPageBreak, page);
  double y = body->y + self->header;

  draw_header (self, pen, body);
  if (breaks->continued >= 0)
    {
      const Row *heading = &g_array_index (self->rows, Row, breaks->continued);

      xushi_page_heading_draw (heading->heading, TRUE, pen,
                               &(XushiRect) { body->x, y, body->width, heading->height });
      y += heading->height;
    }
  for (guint i = breaks->first; i < breaks->first + breaks->n_items; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (row->heading != NULL)
        xushi_page_heading_draw (row->heading, FALSE, pen,
                                 &(XushiRect) { body->x, y, body->width, row->height });
      else
        {
          xushi_pen_begin (pen, "P");
          draw_row (self, row, pen, body->x, y);
          xushi_pen_end (pen, "P");
        }
      y += row->height;
      xushi_pen_rule (pen, body->x, y, body->width, 0.4, &pen->style->faint);
    }
  xushi_pen_rule (pen, body->x, y, body->width, 0.7, &pen->style->dim);
}
