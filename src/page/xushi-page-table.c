/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-table.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "chart/xushi-chart-fill.h"
#include "page/xushi-page-cells.h"

/* The table of a page: column headings, titles, plates, rules, and the rows between them. */

#define HEADER_RULE 0.7
#define GROUP_RULE 0.6
#define ROW_RULE 0.4

static const XushiSectionItem *
get_items (const XushiPageTable *table)
{
  return (const XushiSectionItem *) (gpointer) table->section->items->data;
}

/* --- the column headings --- */

static void
write_heading (const XushiPageTable *table, XushiPageColumn column, const char *text,
               XushiAlign align, double top)
{
  const XushiPageLook *look = table->pen->look;
  double width = table->section->columns.width[column], height;
  double x = xushi_page_table_start (table, column);
  XushiWriting how = { XUSHI_FACE_BODY, look->tiny, align, &table->pen->style->dim };
  XushiFit fit;

  if (!xushi_page_table_has (table, column))
    return;
  height = xushi_section_header_height (look);
  xushi_page_fit (table->pen->texts, text, XUSHI_FACE_BODY, look->tiny, width + look->tiny * 0.3,
                  &fit);
  if (align == XUSHI_ALIGN_END)
    x += width;
  else if (align == XUSHI_ALIGN_CENTRE)
    x += width / 2;
  xushi_pen_write_fit (table->pen, text, &fit, &how, x,
                       top + (height - MAX (fit.lines, 1) * look->tiny_line) / 2, look->tiny_line);
}

static void
write_tick (const XushiPageTable *table, const char *text, double x, double middle)
{
  double size = table->pen->look->tiny;

  xushi_pen_write (table->pen, text,
                   &(XushiWriting) { XUSHI_FACE_BODY, size, XUSHI_ALIGN_CENTRE,
                                     &table->pen->style->dim },
                   x, xushi_text_baseline (middle, size));
}

/* The span of the strips, around their target. */
static void
write_rate_axis (const XushiPageTable *table, double middle)
{
  XushiRect area = xushi_page_table_chart (table, middle);
  g_autofree char *span = xushi_number_format_plain (table->section->span);
  g_autofree char *low = g_strconcat ("−", span, NULL);
  g_autofree char *high = g_strconcat ("+", span, NULL);

  write_tick (table, low, area.x + area.height * 0.24 + 2, middle);
  write_tick (table, _("target"), area.x + area.width / 2, middle);
  write_tick (table, high, area.x + area.width - area.height * 0.24 - 2, middle);
}

/* Percent for bars, and months for nodes where there are any. */
static void
write_axis (const XushiPageTable *table, double top, gboolean rates, gboolean months)
{
  double height = xushi_section_header_height (table->pen->look), line = height / 2;
  double middle = top + (months && !rates ? line * 0.55 : height / 2);
  XushiRect area = xushi_page_table_chart (table, middle);
  int step = area.width < table->pen->look->tiny * 11 ? 50 : 25;

  if (rates)
    {
      write_rate_axis (table, middle);
      return;
    }
  for (int percent = 0; percent <= 100; percent += step)
    {
      g_autofree char *text = g_strdup_printf (percent == 100 ? "%d%%" : "%d", percent);

      write_tick (table, text, xushi_bar_x (&area, percent), middle);
    }
  for (int percent = step; months && percent <= 100; percent += step)
    {
      /* TRANSLATORS: a month on the axis of nodes, the number alone or with 月 */
      g_autofree char *text = g_strdup_printf (C_ ("axis", "m%d"), percent * 12 / 100);

      write_tick (table, text, xushi_bar_x (&area, percent), top + line * 1.5);
    }
}

static const char *
name_lead (const XushiPageTable *table, gboolean rates)
{
  if (rates)
    return _("gap");
  return table->section->gaps ? _("lead/gap") : _("lead");
}

static const char *
name_note (const XushiSection *section)
{
  if (section->note == XUSHI_NOTE_ALL)
    return _("reason and next step");
  return section->note == XUSHI_NOTE_WHY ? _("main reason") : _("note");
}

static const char *
name_people (const XushiSection *section)
{
  return section->supported && !section->lead_only ? _("lead (supporting) departments")
                                                   : _("lead department");
}

static void
draw_header (const XushiPageTable *table, double top, gboolean rates)
{
  const XushiColumns *columns = &table->section->columns;
  double height = xushi_section_header_height (table->pen->look);
  gboolean together = columns->merged || columns->stacked;

  write_heading (table, XUSHI_COLUMN_NUMBER, _("No."), XUSHI_ALIGN_CENTRE, top);
  write_heading (table, XUSHI_COLUMN_NAME, _("indicator"), XUSHI_ALIGN_START, top);
  write_heading (table, XUSHI_COLUMN_AREA, _("area"), XUSHI_ALIGN_START, top);
  write_heading (table, XUSHI_COLUMN_TARGET, _("year's target"), XUSHI_ALIGN_END, top);
  write_heading (table, XUSHI_COLUMN_VALUE, together ? _("done / target") : _("done so far"),
                 XUSHI_ALIGN_END, top);
  write_heading (table, XUSHI_COLUMN_COMPLETION, _("completion"), XUSHI_ALIGN_END, top);
  write_heading (table, XUSHI_COLUMN_LEAD, name_lead (table, rates), XUSHI_ALIGN_END, top);
  write_heading (table, XUSHI_COLUMN_CHANGE, C_ ("column", "change"), XUSHI_ALIGN_END, top);
  write_heading (table, XUSHI_COLUMN_DEPARTMENT, name_people (table->section),
                 XUSHI_ALIGN_START, top);
  write_heading (table, XUSHI_COLUMN_LEADER, _("leader"), XUSHI_ALIGN_START, top);
  write_heading (table, XUSHI_COLUMN_NOTE,
                 name_note (table->section),
                 XUSHI_ALIGN_START, top);
  write_axis (table, top, rates, table->section->nodes);
  xushi_pen_rule (table->pen, table->left, top + height, table->right - table->left, HEADER_RULE,
                  &table->pen->style->dim);
}

/* --- titles, headings and plates --- */

static void
draw_heading (const XushiPageTable *table, const XushiSectionItem *item, gboolean continued,
              double y)
{
  const XushiRect place = { table->left, y, table->right - table->left, item->height };

  xushi_page_heading_draw (item->text, continued, table->pen, &place);
}

static void
draw_title (const XushiPageTable *table, const XushiSectionItem *item, double y)
{
  XushiPageTitle title = { item->text, item->totals, FALSE, table->section->small_titles };
  double header = item->axis ? xushi_section_header_height (table->pen->look) : 0;
  double bottom = y + item->height - header;

  xushi_page_title_draw (&title, table->pen, table->left, y + 0.35 * table->pen->look->pitch,
                         table->right - table->left);
  xushi_pen_rule (table->pen, table->left, bottom - 1, table->right - table->left, 1,
                  &table->pen->style->mark);
  if (item->axis)
    draw_header (table, bottom, item->rates);
}

/* The letters of a plate, one below the other, in the middle of its rows. */
static void
draw_plate (const XushiPageTable *table, const char *group, double top, double bottom)
{
  const XushiPen *pen = table->pen;
  double size = xushi_section_plate_size (pen->look), line = XUSHI_PLATE_LINE * size;
  double width = table->section->columns.width[XUSHI_COLUMN_PLATE];
  double y = (top + bottom - line * (double) g_utf8_strlen (group, -1)) / 2;
  XushiWriting how = { XUSHI_FACE_BOLD, size, XUSHI_ALIGN_CENTRE, &pen->style->text };

  xushi_chart_set_color (pen->cr, &pen->style->track);
  cairo_rectangle (pen->cr, table->left, top + 0.6, width, bottom - top - 1.2);
  cairo_fill (pen->cr);
  for (const char *p = group; *p != '\0'; p = g_utf8_next_char (p), y += line)
    {
      g_autofree char *letter = g_utf8_substring (p, 0, 1);

      xushi_pen_write (pen, letter, &how, table->left + width / 2,
                       xushi_text_baseline (y + line / 2, size));
    }
}

/* One line of what is only mentioned. */
static void
draw_mentions (const XushiPageTable *table, const XushiSectionItem *item, double y)
{
  const XushiPen *pen = table->pen;
  double size = pen->look->tiny, line = pen->look->tiny_line, sign = XUSHI_MENTION_SIGN_EMS * size;
  double x = table->left + pen->style->text_size * 0.5;
  XushiWriting how = { XUSHI_FACE_BODY, size, XUSHI_ALIGN_START, &pen->style->text };

  for (guint i = item->first; i < item->first + item->n; i++)
    {
      const XushiPageRow *row = g_ptr_array_index (item->mentions, i);
      g_autofree char *text = xushi_section_mention (row);

      if (row->light != XUSHI_LIGHT_NONE)
        xushi_shape_draw (pen->cr, row->shape, x + size * 0.5, y + line / 2, size * 0.95,
                          pen->style);
      if (item->n == 1)
        xushi_pen_write_fit (pen, text, &item->mention, &how, x + sign, y, line);
      else
        xushi_pen_write (pen, text, &how, x + sign, xushi_text_baseline (y + line / 2, size));
      x += sign + size * XUSHI_MENTION_GAP_EMS
           + xushi_pen_measure (pen, text, XUSHI_FACE_BODY, size);
    }
}

/* --- the rows --- */

static gboolean
begins_group (const XushiPageTable *table, const XushiSectionItem *item,
              const XushiSectionItem *before)
{
  if (before->kind != XUSHI_ITEM_ROW || item->kind != XUSHI_ITEM_ROW)
    return TRUE;
  return before->group != item->group && !table->section->flat;
}

/* Draws the plates of the items of a page, which begin at @y. */
static void
draw_plates (const XushiPageTable *table, guint first, guint end, double y)
{
  const XushiSectionItem *items = get_items (table);
  double top = y;
  guint start = first;

  for (guint i = first; i < end; i++)
    {
      y += items[i].height;
      if (i + 1 < end && !begins_group (table, &items[i + 1], &items[i]))
        continue;
      if (items[i].plate)
        draw_plate (table, items[start].group, top, y);
      start = i + 1;
      top = y;
    }
}

/* Hairlines guide the eye across; darker ones end a group. */
static void
draw_rules (const XushiPageTable *table, guint first, guint end, double y)
{
  const XushiSectionItem *items = get_items (table);
  double left = table->left, x = xushi_page_table_has (table, XUSHI_COLUMN_PLATE)
                                   ? xushi_page_table_end (table, XUSHI_COLUMN_PLATE) : left;

  for (guint i = first; i + 1 < end; i++)
    {
      gboolean group;

      y += items[i].height;
      if (items[i].kind != XUSHI_ITEM_ROW || items[i + 1].kind == XUSHI_ITEM_TITLE)
        continue;
      group = begins_group (table, &items[i + 1], &items[i]);
      xushi_pen_rule (table->pen, group ? left : x, y, table->right - (group ? left : x),
                      group ? GROUP_RULE : ROW_RULE,
                      group ? &table->pen->style->dim : &table->pen->style->faint);
    }
}

/* Lines between the columns and at both sides, or at the sides alone. */
static void
draw_uprights (const XushiPageTable *table, double top, double bottom, gboolean columns)
{
  cairo_t *cr = table->pen->cr;
  double gap = table->pen->look->inset;

  xushi_chart_set_color (cr, &table->pen->style->dim);
  for (guint column = 0; columns && column < XUSHI_N_COLUMNS; column++)
    if (xushi_page_table_has (table, column))
      xushi_chart_fill_line (cr, xushi_page_table_start (table, column) - gap, top, bottom, 0.5);
  xushi_chart_fill_line (cr, table->left - gap, top, bottom, 0.5);
  xushi_chart_fill_line (cr, table->right + gap, top, bottom, 0.5);
}

/* An official table has a line around every cell; what is as wide as the table has none across. */
static void
draw_grid (const XushiPageTable *table, guint first, guint end, double top, double y)
{
  const XushiSectionItem *items = get_items (table);
  const XushiPageLook *look = table->pen->look;
  double x = table->left - look->inset, width = table->right - table->left + 2 * look->inset;
  double header = xushi_section_header_height (look);

  xushi_pen_rule (table->pen, x, top, width, 0.8, &table->pen->style->dim);
  draw_uprights (table, top, top + header, TRUE);
  for (guint i = first; i < end; y += items[i].height, i++)
    {
      const XushiSectionItem *item = &items[i];
      double bottom = y + item->height;

      xushi_pen_rule (table->pen, x, y, width, 0.5, &table->pen->style->dim);
      if (item->kind == XUSHI_ITEM_TITLE && item->axis)
        draw_uprights (table, bottom - header, bottom, TRUE);
      else if (item->kind == XUSHI_ITEM_ROW)
        {
          draw_uprights (table, y + item->above, y + item->main, TRUE);
          draw_uprights (table, y, bottom, FALSE);
        }
      else if (item->kind != XUSHI_ITEM_TITLE)
        draw_uprights (table, y, bottom, FALSE);
    }
  xushi_pen_rule (table->pen, x, y, width, 0.8, &table->pen->style->dim);
}

static void
draw_items (const XushiPageTable *table, guint first, guint end, double y)
{
  const XushiSectionItem *items = get_items (table);

  for (guint i = first; i < end; y += items[i].height, i++)
    if (items[i].kind == XUSHI_ITEM_TITLE)
      draw_title (table, &items[i], y);
    else if (items[i].kind == XUSHI_ITEM_HEADING)
      draw_heading (table, &items[i], FALSE, y);
    else if (items[i].kind == XUSHI_ITEM_MENTIONS)
      draw_mentions (table, &items[i], y);
    else
      {
        xushi_pen_begin (table->pen, "P");
        xushi_page_cells_draw (table, &items[i], y);
        xushi_pen_end (table->pen, "P");
      }
}

/* Draws what was collected from the rows: one path per colour of the page rather than per row. */
static void
draw_gathered (const XushiPageTable *table)
{
  const XushiPen *pen = table->pen;

  xushi_signs_draw (pen->cr, (const XushiSign *) (gpointer) table->signs->data,
                    table->signs->len, pen->style->text_size, pen->style);
  xushi_bars_draw (pen->cr, (const XushiBarSpec *) (gpointer) table->bars->data,
                   (const XushiRect *) (gpointer) table->bar_areas->data, table->bars->len,
                   pen->style);
  for (guint i = 0; i < table->hands->len; i++)
    xushi_shape_draw_by_hand_on (pen->cr, &g_array_index (table->hands, XushiRect, i), pen->style);
}

static double
sum_heights (const XushiPageTable *table, guint first, guint end)
{
  double height = 0;

  for (guint i = first; i < end; i++)
    height += get_items (table)[i].height;
  return height;
}

double
xushi_page_table_draw (const XushiSection *section, const XushiPen *pen, const XushiRect *body,
                       guint page)
{
  const XushiPageBreak *breaks = &g_array_index (section->pages, XushiPageBreak, page);
  g_autoptr (GArray) signs = g_array_new (FALSE, FALSE, sizeof (XushiSign));
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (XushiBarSpec));
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (XushiRect));
  g_autoptr (GArray) hands = g_array_new (FALSE, FALSE, sizeof (XushiRect));
  XushiPageTable table
      = { section, pen, body->x, body->x + body->width, signs, bars, areas, hands };
  guint first = breaks->first, end = breaks->first + breaks->n_items;
  double y = body->y + xushi_section_header_height (pen->look);

  /* A title at the top is in the head of the page. */
  if (first < end && get_items (&table)[first].kind == XUSHI_ITEM_TITLE)
    first++;
  draw_header (&table, body->y, first < end && get_items (&table)[first].rates);
  if (breaks->continued >= 0)
    {
      draw_heading (&table, &get_items (&table)[breaks->continued], TRUE, y);
      y += get_items (&table)[breaks->continued].height;
    }
  draw_plates (&table, first, end, y);
  if (pen->look->grid)
    draw_grid (&table, first, end, body->y, y);
  else
    draw_rules (&table, first, end, y);
  draw_items (&table, first, end, y);
  draw_gathered (&table);
  y += sum_heights (&table, first, end);
  if (!pen->look->grid && first < end)
    xushi_pen_rule (pen, table.left, y, body->width, HEADER_RULE, &pen->style->dim);
  return y - body->y;
}
