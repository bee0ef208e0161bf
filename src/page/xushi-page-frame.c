/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-frame.h"

#include "base/xushi-i18n.h"
#include "chart/xushi-chart-fill.h"
#include "chart/xushi-shape.h"

#include <string.h>

/* Header and footer of a page. All positions are in ems of the data text. */

#define HEAD_EMS 6.2
#define LEGEND_SIZE 0.74
#define LEGEND_LINE 1.3
#define LEGEND_LINES_MAX 3
#define SIGNATURE_EMS 2.6

static char *
make_title (const XushiPlanInfo *info)
{
  if (info->title != NULL)
    return g_strdup (info->title);
  return g_strdup_printf (_("%s: targets of the work report %d"),
                          info->place != NULL ? info->place : "", info->year);
}

static char *
make_footer (const XushiPlanInfo *info, const XushiPageSetup *setup)
{
  const char *office = setup->office != NULL ? setup->office : info->office;

  if (office == NULL && setup->date == NULL)
    return g_strdup ("");
  if (setup->date == NULL)
    return g_strdup (office);
  if (office == NULL)
    return g_strdup_printf (_("made on %s"), setup->date);
  return g_strdup_printf (_("%s, made on %s"), office, setup->date);
}

static gboolean
plan_has_milestones (XushiPlan *plan)
{
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        if (xushi_indicator_get_spec (xushi_area_get_indicator (area, j))->nodes->len > 0)
          return TRUE;
    }
  return FALSE;
}

static gboolean
has_light_by_hand (XushiIndicator *indicator)
{
  for (int month = 1; month <= 12; month++)
    {
      const XushiReading *reading = xushi_indicator_get_reading (indicator, month);

      if (reading != NULL && reading->light != XUSHI_LIGHT_NONE)
        return TRUE;
    }
  return FALSE;
}

static gboolean
plan_has_light_by_hand (XushiPlan *plan)
{
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        if (has_light_by_hand (xushi_area_get_indicator (area, j)))
          return TRUE;
    }
  return FALSE;
}

static char *
make_legend (XushiPlan *plan)
{
  const char *by_hand = plan_has_light_by_hand (plan)
                          ? _(" 人 beside a light: set by hand, with a reason.") : "";
  g_autofree char *rules = xushi_assess_describe_rules (xushi_plan_get_rules (plan));
  const char *nodes = plan_has_milestones (plan)
                        ? _(" Steps: ✓ finished, ■ overdue, ○ to come.") : "";
  g_autofree char *signs = g_strconcat (nodes, by_hand, NULL);

  return g_strdup_printf (_("Notes: ▼ is the pace, the dark line the target; lead = completion − "
                            "pace, in percentage points. Rates and ceilings are compared with "
                            "their target directly and have no pace.%s %s"), signs, rules);
}

static int
count_legend_lines (const XushiPageFrame *frame, const XushiChartStyle *style,
                    XushiTextCache *texts)
{
  XushiLabel spec = { .text = frame->legend, .size = style->text_size * LEGEND_SIZE,
                      .width = frame->content.width, .lines = LEGEND_LINES_MAX };
  XushiTextSize measured;

  xushi_text_measure (texts, &spec, &measured);
  return measured.lines;
}

void
xushi_page_frame_init (XushiPageFrame *frame, XushiPlan *plan, const XushiPageSetup *setup,
                       const XushiChartStyle *style, XushiTextCache *texts)
{
  const XushiPlanInfo *info = xushi_plan_get_info (plan);

  *frame = (XushiPageFrame) { .demo = info->demo, .signature = setup->signature };
  xushi_page_setup_get_content (setup, &frame->content);
  frame->title = make_title (info);
  /* TRANSLATORS: year and month */
  frame->as_of = g_strdup_printf (_("As of %d-%d"), info->year, setup->month);
  frame->pace = g_strdup_printf (_("Pace %.1f%% (▼)"), setup->month * 100.0 / 12);
  frame->made = make_footer (info, setup);
  if (setup->parts == XUSHI_PAGE_PHONE)
    return;
  frame->legend = make_legend (plan);
  frame->legend_lines = count_legend_lines (frame, style, texts);
}

void
xushi_page_frame_clear (XushiPageFrame *frame)
{
  g_clear_pointer (&frame->title, g_free);
  g_clear_pointer (&frame->as_of, g_free);
  g_clear_pointer (&frame->pace, g_free);
  g_clear_pointer (&frame->made, g_free);
  g_clear_pointer (&frame->legend, g_free);
}

static double
foot_height (const XushiPageFrame *frame, double em)
{
  return em * (0.9 + LEGEND_SIZE * LEGEND_LINE * (frame->legend_lines + 1));
}

void
xushi_page_frame_get_body (const XushiPageFrame *frame, const XushiChartStyle *style,
                           XushiRect *body)
{
  double em = style->text_size, foot = foot_height (frame, em);

  if (frame->signature)
    foot += SIGNATURE_EMS * em;
  *body = frame->content;
  body->y += HEAD_EMS * em;
  body->height = MAX (body->height - HEAD_EMS * em - foot, em);
}

/* "演示数据" in a frame after the title; returns its left end. */
static double
draw_demo (const XushiPen *pen, double right, double middle)
{
  const XushiColor *color = &pen->style->ink[XUSHI_SHAPE_BEHIND];
  const char *text = _("Demonstration data");
  double size = pen->style->text_size * 1.05, pad = size * 0.55;
  double width = xushi_pen_measure (pen, text, XUSHI_FACE_BOLD, size) + 2 * pad;
  XushiRect box = { right - width, middle - size * 0.85, width, size * 1.7 };

  xushi_chart_set_color (pen->cr, color);
  cairo_set_line_width (pen->cr, 1.1);
  xushi_chart_round_rect (pen->cr, &box, 3);
  cairo_stroke (pen->cr);
  xushi_pen_write (pen, text,
                   &(XushiWriting) { XUSHI_FACE_BOLD, size, XUSHI_ALIGN_CENTRE, color },
                   box.x + width / 2, xushi_text_baseline (middle, size));
  return box.x;
}

static void
draw_titles (const XushiPageFrame *frame, const XushiPen *pen)
{
  const XushiChartStyle *style = pen->style;
  double em = style->text_size, right = frame->content.x + frame->content.width;
  double y = frame->content.y, limit;
  XushiWriting month = { XUSHI_FACE_BOLD, em * 1.2, XUSHI_ALIGN_END, &style->text };
  XushiWriting pace = { XUSHI_FACE_BODY, em * 0.95, XUSHI_ALIGN_END, &style->dim };
  XushiWriting title = { XUSHI_FACE_TITLE, em * 2, XUSHI_ALIGN_START, &style->text };

  xushi_pen_write (pen, frame->as_of, &month, right, y + em * 1.75);
  xushi_pen_write (pen, frame->pace, &pace, right, y + em * 3.55);
  limit = right - xushi_pen_measure (pen, frame->as_of, XUSHI_FACE_BOLD, month.size) - em;
  if (frame->demo)
    limit = draw_demo (pen, limit, y + em * 1.3) - em;
  xushi_pen_write_fitted (pen, frame->title, &title, frame->content.x, y + em * 2,
                          limit - frame->content.x);
}

static char *
make_count (XushiLight light, guint count)
{
  /* TRANSLATORS: a light and how many items have it, "done 6" */
  return g_strdup_printf (_("%s %u"), xushi_light_to_label (light), count);
}

static double
draw_counts (const XushiPen *pen, const XushiTotals *totals, double x, double baseline,
             double size, gboolean draw)
{
  XushiWriting how = { XUSHI_FACE_BODY, size, XUSHI_ALIGN_START, &pen->style->text };

  for (XushiLight light = 0; light < XUSHI_N_LIGHTS; light++)
    {
      g_autofree char *text = NULL;

      if (totals->counts[light] == 0)
        continue;
      text = make_count (light, totals->counts[light]);
      if (draw)
        {
          xushi_shape_draw (pen->cr, (XushiShape) light, x + size * 0.55,
                            baseline - size * 0.38, size * 1.05, pen->style);
          xushi_pen_write (pen, text, &how, x + size * 1.4, baseline);
        }
      x += size * 2.6 + xushi_pen_measure (pen, text, XUSHI_FACE_BODY, size);
    }
  return x - size * 1.2;
}

/* The name of the part, followed by its counts if they fit, otherwise at the right. */
static void
draw_part (const XushiPageFrame *frame, const XushiPen *pen, const XushiPageHead *head)
{
  const XushiChartStyle *style = pen->style;
  double em = style->text_size, size = em, y = frame->content.y + em * 4.75;
  double right = frame->content.x + frame->content.width, x, counts, limit;
  g_autofree char *title = head->continued ? g_strdup_printf (_("%s (continued)"), head->title)
                                           : g_strdup (head->title);
  XushiWriting how = { XUSHI_FACE_BOLD, em * 1.35, XUSHI_ALIGN_START, &style->text };

  counts = draw_counts (pen, head->totals, 0, 0, size, FALSE);
  limit = frame->content.width - MIN (counts, frame->content.width * 0.6) - 2 * em;
  xushi_pen_write_fitted (pen, title, &how, frame->content.x, y, limit);
  x = frame->content.x + MIN (xushi_pen_measure (pen, title, XUSHI_FACE_BOLD, how.size), limit)
      + 2 * em;
  if (x + counts > right)
    size *= MAX ((right - x) / counts, 0.6);
  draw_counts (pen, head->totals, x, y, size, TRUE);
}

static void
draw_signature (const XushiPageFrame *frame, const XushiPen *pen, double y)
{
  const char *labels[] = { _("Reviewed by:"), _("Checked by:"), _("Made by:"), _("Date:") };
  double em = pen->style->text_size, slot = frame->content.width / G_N_ELEMENTS (labels);
  XushiWriting how = { XUSHI_FACE_BODY, em, XUSHI_ALIGN_START, &pen->style->text };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      double x = frame->content.x + slot * i;
      double start = x + xushi_pen_measure (pen, labels[i], XUSHI_FACE_BODY, em) + em * 0.4;

      xushi_pen_write (pen, labels[i], &how, x, y);
      xushi_pen_rule (pen, start, y + em * 0.25, x + slot - em * 1.5 - start, 0.6,
                      &pen->style->text);
    }
}

static void
draw_foot (const XushiPageFrame *frame, const XushiPen *pen, const XushiPageHead *head)
{
  const XushiChartStyle *style = pen->style;
  const XushiRect *content = &frame->content;
  double em = style->text_size, size = em * LEGEND_SIZE, line = size * LEGEND_LINE;
  double top = content->y + content->height - foot_height (frame, em);
  XushiWriting how = { XUSHI_FACE_BODY, size, XUSHI_ALIGN_START, &style->dim };
  XushiWriting end = { XUSHI_FACE_BODY, size * 1.05, XUSHI_ALIGN_END, &style->dim };
  double last = top + em * 0.55 + line * (frame->legend_lines + 0.9);
  g_autofree char *number = head->n_pages > 0
                              ? g_strdup_printf (_("Page %u of %u"), head->page, head->n_pages)
                              : g_strdup_printf (_("Page %u"), head->page);
  g_autofree char *made = frame->demo
                            ? g_strdup_printf ("%s  %s", frame->made, _("Demonstration data"))
                            : g_strdup (frame->made);

  xushi_pen_rule (pen, content->x, top, content->width, 0.6, &style->faint);
  if (frame->legend != NULL)
    xushi_pen_write_block (pen, frame->legend, &how, content->x,
                           top + em * 0.35 + line * frame->legend_lines / 2, content->width,
                           LEGEND_LINES_MAX);
  xushi_pen_write (pen, g_strstrip (made), &how, content->x, last);
  xushi_pen_write (pen, number, &end, content->x + content->width, last);
}

void
xushi_page_frame_draw (const XushiPageFrame *frame, const XushiPen *pen,
                       const XushiPageHead *head)
{
  double em = pen->style->text_size;
  XushiRect body;

  draw_titles (frame, pen);
  draw_part (frame, pen, head);
  xushi_pen_rule (pen, frame->content.x, frame->content.y + em * 5.6, frame->content.width, 1.3,
                  &pen->style->mark);
  xushi_page_frame_get_body (frame, pen->style, &body);
  if (frame->signature && head->last)
    draw_signature (frame, pen, body.y + body.height + em * 1.6);
  draw_foot (frame, pen, head);
}
