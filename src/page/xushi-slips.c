/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-slips-private.h"

#include "assess/xushi-asked.h"
#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "page/xushi-page-keep.h"

#include <string.h>

/* The forms: which rows each has, and how they are divided into pages. */

/* In points. */
#define LEFT 57.0
#define RIGHT 28.0
#define TOP 26.0
#define BOTTOM 22.0

/* 序号, 指标, 年度目标, 上月累计, 本月累计, 完成情况及原因, 下步措施: their shares of the width. */
static const double shares[XUSHI_SLIP_N_COLUMNS] = { 22, 112, 50, 50, 64, 124, 88 };

/* --- the rows --- */

/* The newest figure before the month, with its month if that is not the last one. */
static const char *
tell_last (XushiSlips *self, XushiIndicator *indicator)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  int month = xushi_asked_find_last (indicator, self->number);
  g_autofree char *number = NULL;
  double value;

  if (month == 0)
    return xushi_keep (self->texts, "—");
  value = xushi_indicator_get_reading (indicator, month)->value;
  number = spec->decimals == XUSHI_DECIMALS_AUTO ? xushi_number_print_plain (value)
                                                 : xushi_number_print (value, spec->decimals);
  if (month == self->number - 1)
    return xushi_keep (self->texts, number);
  return xushi_keep_taken (self->texts,
                           g_strdup_printf (C_ ("older value", "[%d] %s"), month, number));
}

static const XushiNode *
find_next_node (const XushiSlips *self, const XushiSpec *spec)
{
  for (guint i = 0; i < spec->nodes->len; i++)
    {
      const XushiNode *node = g_ptr_array_index (spec->nodes, i);

      if (!xushi_node_is_finished (node, self->year, self->number))
        return node;
    }
  return NULL;
}

static void
set_milestone (XushiSlips *self, const XushiSpec *spec, XushiSlipRow *row)
{
  const XushiNode *node = find_next_node (self, spec);
  guint n = spec->nodes->len;
  guint finished = xushi_nodes_count_finished (spec->nodes, self->year, self->number);

  row->target = xushi_keep_taken (
      self->texts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u step", "%u steps", n), n));
  row->last = xushi_keep_taken (self->texts, g_strdup_printf (_("%u done"), finished));
  if (node == NULL)
    return;
  row->step = xushi_keep (self->texts, node->name);
  row->hint
      = xushi_keep_taken (self->texts,
                          g_strdup_printf (C_ ("slip", "(due in month %d)"), node->due_month));
}

/* @before: at the month before; nullable in January. */
static void
add_row (XushiSlips *self, XushiIndicator *indicator, XushiJudgedPlan *before, guint number)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  XushiLight light = before != NULL ? xushi_judged_plan_get (before, indicator)->light
                                    : XUSHI_LIGHT_NONE;
  XushiSlipRow row = { .number = number, .name = xushi_keep (self->texts, spec->name),
                       .hint = xushi_keep (self->texts, ""),
                       .unit
                           = xushi_keep (self->texts,
                                         spec->unit), .target = xushi_keep (self->texts, ""),
                       .last = xushi_keep (self->texts, "") };

  if (spec->measure == XUSHI_MEASURE_MILESTONE && spec->nodes->len > 0)
    set_milestone (self, spec, &row);
  else if (spec->measure != XUSHI_MEASURE_TEXT)
    {
      g_autofree char *target = xushi_assess_target_text (spec);

      row.target = xushi_keep_taken (self->texts, g_strconcat (target, spec->unit, NULL));
      row.last = tell_last (self, indicator);
    }
  if (light == XUSHI_LIGHT_BEHIND)
    row.hint
        = xushi_keep_taken (self->texts,
                            g_strconcat (row.hint,
                                         C_ ("slip", "(behind last month: must be told)"), NULL));
  g_array_append_val (self->rows, row);
}

static gboolean
is_among (const gint64 *area_ids, XushiArea *area)
{
  for (const gint64 *id = area_ids; id != NULL && *id != 0; id++)
    if (*id == xushi_area_get_id (area))
      return TRUE;
  return area_ids == NULL;
}

static void
add_slip (XushiSlips *self, XushiPlan *plan, const XushiPageSetup *setup, XushiJudgedPlan *before,
          const char *department)
{
  XushiSlip slip = { .department = xushi_keep (self->texts, department), .first = self->rows->len };

  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; is_among (setup->area_ids, area) && j < xushi_area_get_n_indicators (area);
           j++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, j);
          const XushiSpec *spec = xushi_indicator_get_spec (indicator);

          if (g_strcmp0 (spec->lead_department, department) != 0)
            continue;
          if (xushi_asked_find (spec, self->year, self->number) == XUSHI_ASKED_FOR)
            add_row (self, indicator, before, ++slip.n_rows);
          else
            slip.n_left_out++;
        }
    }
  if (slip.n_rows > 0)
    g_array_append_val (self->slips, slip);
}

static const char *
tell_due (XushiSlips *self, const XushiPageSetup *setup, const char *office)
{
  int month = 0, day = 0;

  if (setup->due == NULL || !xushi_date_parse (setup->due, NULL, &month, &day))
    return xushi_keep_taken (self->texts,
                             g_strdup_printf (C_ ("slip", "Return by ____ to %s"), office));
  /* TRANSLATORS: month, day, office */
  return xushi_keep_taken (self->texts,
                           g_strdup_printf (C_ ("slip", "Return by %d-%d to %s"),
                                            month, day, office));
}

XushiSlips *
xushi_slips_new (XushiPlan *plan, const XushiPageSetup *setup)
{
  const XushiPlanInfo *info = xushi_plan_get_info (plan);
  g_autoptr (GPtrArray) departments = xushi_plan_list_departments (plan);
  g_autoptr (XushiJudgedPlan) before
      = setup->month > 1 ? xushi_judged_plan_new (plan, setup->month - 1) : NULL;
  XushiSlips *self = g_new0 (XushiSlips, 1);

  self->texts = g_string_chunk_new (4096);
  self->rows = g_array_new (FALSE, FALSE, sizeof (XushiSlipRow));
  self->slips = g_array_new (FALSE, FALSE, sizeof (XushiSlip));
  self->year = info->year;
  self->number = setup->month;
  self->office = xushi_keep (self->texts, setup->office != NULL ? setup->office : info->office);
  self->title = xushi_keep_taken (self->texts, g_strdup_printf (C_ ("slip", "%s: Return Slip"),
                                                   info->title != NULL ? info->title : ""));
  /* TRANSLATORS: year, month: the figures are cumulative since January */
  self->month
      = xushi_keep_taken (self->texts,
                          g_strdup_printf (C_ ("slip", "January to month %2$d of %1$d"),
                                           info->year, setup->month));
  self->due = tell_due (self, setup, self->office);
  for (guint i = 0; i < departments->len; i++)
    {
      const char *name = g_ptr_array_index (departments, i);

      if (setup->departments == NULL || g_strv_contains (setup->departments, name))
        add_slip (self, plan, setup, before, name);
    }
  return self;
}

void
xushi_slips_free (XushiSlips *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->pages, g_array_unref);
  g_array_unref (self->slips);
  g_array_unref (self->rows);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/* --- the layout --- */

static void
place_form (XushiSlips *self, const XushiPageSetup *setup)
{
  double width, height, sum = 0, x;

  xushi_page_setup_get_size (setup, &width, &height);
  self->a_sheet = setup->portrait ? 2 : 1;
  self->step = height / self->a_sheet;
  self->fold = self->a_sheet > 1 ? self->step : 0;
  self->paper_width = width;
  self->form = (XushiRect) { LEFT, TOP, width - LEFT - RIGHT, self->step - TOP - BOTTOM };
  for (guint i = 0; i < XUSHI_SLIP_N_COLUMNS; i++)
    sum += shares[i];
  x = self->form.x;
  for (guint i = 0; i <= XUSHI_SLIP_N_COLUMNS; i++)
    {
      self->x[i] = x;
      x += i < XUSHI_SLIP_N_COLUMNS ? shares[i] / sum * self->form.width : 0;
    }
}

static void
fit_cell (const XushiSlips *self, XushiTextCache *texts, const char *text, double size, guint column,
          double less, XushiFit *fit)
{
  xushi_page_fit (texts, text, XUSHI_FACE_BODY, size,
                  self->x[column + 1] - self->x[column] - 6 - less, fit);
}

static void
measure_row (const XushiSlips *self, XushiTextCache *texts, XushiSlipRow *row)
{
  double lines;

  fit_cell (self, texts, row->name, XUSHI_SLIP_TEXT, 1, 0, &row->name_fit);
  fit_cell (self, texts, row->target, XUSHI_SLIP_TEXT, 2, 0, &row->target_fit);
  fit_cell (self, texts, row->last, XUSHI_SLIP_TEXT, 3, 0, &row->last_fit);
  row->step_fit = (XushiFit) { 0 };
  if (row->step != NULL)
    fit_cell (self, texts, row->step, XUSHI_SLIP_TINY, 4, 12, &row->step_fit);
  lines = MAX (row->name_fit.lines, MAX (row->target_fit.lines, row->last_fit.lines));
  row->height = MAX (XUSHI_SLIP_ROW, lines * XUSHI_SLIP_LINE + 8);
  /* The step, and below it the date. */
  if (row->step != NULL)
    row->height = MAX (row->height, (row->step_fit.lines + 1) * XUSHI_SLIP_LINE + 8);
}

/* Divides the rows of one form into pages; the last one has room for the tail. */
static void
divide (XushiSlips *self, guint index)
{
  XushiSlip *slip = &g_array_index (self->slips, XushiSlip, index);
  double room = self->form.height - XUSHI_SLIP_HEAD - XUSHI_SLIP_FOOT, used = 0;
  XushiSlipPage page = { .slip = index, .first = slip->first };

  for (guint i = slip->first; i < slip->first + slip->n_rows; i++)
    {
      double height = xushi_slips_get_row (self, i)->height;

      if (page.n_rows > 0 && used + height > room)
        {
          g_array_append_val (self->pages, page);
          page = (XushiSlipPage) { index, page.page + 1, i, 0 };
          used = 0;
        }
      page.n_rows++;
      used += height;
    }
  if (used > room - XUSHI_SLIP_TAIL && page.n_rows > 0)
    {
      /* The tail alone would be lost: the last row goes with it. */
      guint kept = page.n_rows > 1 ? page.n_rows - 1 : page.n_rows, first = page.first + kept;

      g_array_append_val (self->pages, page);
      g_array_index (self->pages, XushiSlipPage, self->pages->len - 1).n_rows = kept;
      page = (XushiSlipPage) { index, page.page + 1, first, page.n_rows - kept };
    }
  g_array_append_val (self->pages, page);
  slip->n_pages = page.page + 1;
}

guint
xushi_slips_layout (XushiSlips *self, const XushiPageSetup *setup, const XushiPageLook *look,
                    XushiTextCache *texts)
{
  self->pages = g_array_new (FALSE, FALSE, sizeof (XushiSlipPage));
  place_form (self, setup);
  for (guint i = 0; i < self->rows->len; i++)
    measure_row (self, texts, xushi_slips_get_row (self, i));
  for (guint i = 0; i < self->slips->len; i++)
    divide (self, i);
  return MAX ((self->pages->len + self->a_sheet - 1) / self->a_sheet, 1);
}

const char *
xushi_slips_get_department (const XushiSlips *self, guint sheet)
{
  guint page = sheet * self->a_sheet;

  if (page >= self->pages->len)
    return "";
  return xushi_slips_get (self, g_array_index (self->pages, XushiSlipPage, page).slip)->department;
}
