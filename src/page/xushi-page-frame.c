/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-frame.h"

#include "base/xushi-i18n.h"
#include "chart/xushi-chart-fill.h"

#include <string.h>

/* Header and footer of a page. The header has the title of the area at the left, the month at the
 * right; where they do not fit beside each other, the month has a line of its own above. The footer
 * has the legend, plan, office and page number. */

#define FIRST_TITLE 1.42
#define HEAD_GAP 4.0
#define BETWEEN_EMS 1.4
#define MONTH_EMS 1.5
#define SIGNATURE_EMS 2.6
#define FOOT_GAP 3.5
/* The official page number is 7 mm below the type area, in 四号. */
#define NUMBER_BELOW (7 * 72 / 25.4)
#define NUMBER_SIZE 14.0

static char *
make_title (const XushiPlanInfo *info)
{
  if (info->title != NULL)
    return g_strdup (info->title);
  return g_strdup_printf (_("%s: targets of the work report %d"),
                          info->place != NULL ? info->place : "", info->year);
}

static void
append_name (GString *text, const char *name)
{
  if (text->len > 0)
    g_string_append (text, _(", "));
  g_string_append (text, name);
}

/* (transfer full) (nullable): what alone is printed, where that is not everything. */
static char *
tell_selection (XushiPlan *plan, const XushiPageSetup *setup)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (const gint64 *id = setup->area_ids; id != NULL && *id != 0; id++)
    append_name (names, xushi_area_get_name (xushi_plan_find_area (plan, *id)));
  for (const char *const *name = setup->departments; name != NULL && *name != NULL; name++)
    append_name (names, *name);
  for (XushiLight light = 0; light < XUSHI_N_LIGHTS; light++)
    if (setup->lights & 1u << light)
      append_name (names, xushi_light_to_label (light));
  /* TRANSLATORS: the areas, departments or lights that are printed alone */
  return names->len > 0 ? g_strdup_printf (_("(%s only)"), names->str) : NULL;
}

/* "德清县2016年…  德清县发展和改革局 2016-10-08制" */
static char *
make_footer (const XushiPageFrame *frame, XushiPlan *plan, const XushiPageSetup *setup)
{
  const char *office = frame->office;
  g_autofree char *made = NULL, *only = tell_selection (plan, setup);
  g_autofree char *title = g_strconcat (frame->title, only, NULL);

  if (setup->date != NULL)
    made = office != NULL ? g_strdup_printf (_("%s, made on %s"), office, setup->date)
                          : g_strdup_printf (_("made on %s"), setup->date);
  else
    made = g_strdup (office != NULL ? office : "");
  return g_strconcat (title, frame->meeting != NULL ? "  " : "",
                      frame->meeting != NULL ? frame->meeting : "",
                      *title != '\0' && *made != '\0' ? "  " : "", made, NULL);
}

/* "第8页/共11页"; @n_pages 0: not known yet. */
static char *
number_page (guint page, guint n_pages)
{
  return n_pages > 0 ? g_strdup_printf (_("Page %u of %u"), page, n_pages)
                     : g_strdup_printf (_("Page %u"), page);
}

static void
fit_foot (XushiPageFrame *frame, const XushiPageLook *look, XushiTextCache *texts)
{
  const XushiPen pen = { .style = &look->style, .look = look, .texts = texts };
  g_autofree char *number = number_page (8888, 8888);
  double end = frame->content.x, needed;

  if (frame->with_legend)
    {
      frame->legend_lines = xushi_page_legend_draw (&frame->legend, &pen, frame->content.x, 0,
                                                    frame->content.width, &end);
      xushi_page_fit (texts, frame->legend.rules, XUSHI_FACE_BODY, look->tiny,
                      frame->content.width, &frame->rules);
    }
  frame->number_width = frame->official ? 0
                                        : xushi_pen_measure (&pen, number, XUSHI_FACE_BODY, look->tiny)
                                            + look->tiny;
  needed = xushi_pen_measure (&pen, frame->made, XUSHI_FACE_BODY, look->tiny)
           + frame->number_width + 2 * look->tiny;
  xushi_page_fit (texts, frame->made, XUSHI_FACE_BODY, look->tiny,
                  frame->content.width - frame->number_width, &frame->made_fit);
  if (!frame->with_legend || end + needed > frame->content.x + frame->content.width)
    frame->foot_lines = MAX (frame->made_fit.lines, 1);
}

/* Areas and departments leave the reasons of what is late to the list of it. */
static void
tell_where_reasons_are (XushiPageLegend *legend)
{
  g_autofree char *rules = g_steal_pointer (&legend->rules);

  legend->rules = g_strdup_printf (_("%s Reasons and measures of what is late are among the behind "
                                     "and slow items."), rules);
}

/* What the column of changes means; there is no room for it on every page. */
static void
tell_changes (XushiPageLegend *legend, const XushiComparison *comparison)
{
  g_autofree char *rules = g_steal_pointer (&legend->rules);
  g_autofree char *change = g_strdup_printf (
      _("The column of changes compares with %s (January to month %d): ↑ better, ↓ worse, by so much "
        "in lead or gap; “rev.” a corrected figure and “adj.” an adjusted target, compared with what "
        "would have been seen then; “late” was unreported."),
      xushi_comparison_get_name (comparison), xushi_comparison_get_month (comparison));
  const char *others = xushi_comparison_has_other_rules (comparison)
                         ? _(" The rules are others than then.") : "";

  /* TRANSLATORS: three sentences, the last of which may be empty */
  legend->rules = g_strdup_printf (C_ ("legend", "%s %s%s"), rules, change, others);
}

void
xushi_page_frame_init (XushiPageFrame *frame, XushiJudgedPlan *judged,
                       const XushiPageSetup *setup, const XushiPageLook *look,
                       const XushiFootnotes *footnotes, XushiTextCache *texts)
{
  const XushiPlanInfo *info = xushi_plan_get_info (xushi_judged_plan_get_plan (judged));

  *frame = (XushiPageFrame) { .demo = info->demo, .signature = setup->signature,
                              .official = setup->form == XUSHI_FORM_OFFICIAL };
  xushi_page_setup_get_content (setup, &frame->content);
  frame->title = make_title (info);
  /* TRANSLATORS: year and month */
  frame->as_of = g_strdup_printf (_("As of %d-%d"), info->year, setup->month);
  frame->pace = g_strdup_printf (_("Pace %.1f%%"), setup->month * 100.0 / 12);
  if (setup->meeting != NULL)
    /* TRANSLATORS: these pages have the frozen figures of a meeting */
    frame->meeting = g_strdup_printf (_("%s, final"), setup->meeting);
  frame->office = g_strdup (setup->office != NULL ? setup->office : info->office);
  frame->made = make_footer (frame, xushi_judged_plan_get_plan (judged), setup);
  frame->with_legend = (setup->parts & ~(XUSHI_PAGE_PHONE | XUSHI_PAGE_SLIPS)) != 0;
  if (frame->with_legend)
    xushi_page_legend_init (&frame->legend, judged, footnotes);
  if (frame->with_legend && setup->parts & XUSHI_PAGE_FLAGS
      && setup->parts & (XUSHI_PAGE_AREAS | XUSHI_PAGE_DEPARTMENTS))
    tell_where_reasons_are (&frame->legend);
  if (frame->with_legend && setup->comparison != NULL)
    tell_changes (&frame->legend, setup->comparison);
  fit_foot (frame, look, texts);
}

void
xushi_page_frame_clear (XushiPageFrame *frame)
{
  g_clear_pointer (&frame->title, g_free);
  g_clear_pointer (&frame->as_of, g_free);
  g_clear_pointer (&frame->pace, g_free);
  g_clear_pointer (&frame->meeting, g_free);
  g_clear_pointer (&frame->office, g_free);
  g_clear_pointer (&frame->made, g_free);
  xushi_page_legend_clear (&frame->legend);
}

/* --- heights --- */

/* The width of month and pace. */
static double
measure_month (const XushiPageFrame *frame, const XushiPen *pen)
{
  double em = pen->style->text_size;

  return xushi_pen_measure (pen, frame->as_of, XUSHI_FACE_BOLD, em * 1.1) + em
         + xushi_pen_measure (pen, frame->pace, XUSHI_FACE_BOLD, em * 1.1);
}

/* The width of month, pace and, on the first page, of the meeting below them. */
static double
measure_first_right (const XushiPageFrame *frame, const XushiPen *pen)
{
  double month = measure_month (frame, pen);

  return frame->meeting != NULL
           ? MAX (month, xushi_pen_measure (pen, frame->meeting, XUSHI_FACE_BODY, pen->look->small))
           : month;
}

static double
measure_demo (const XushiPageFrame *frame, const XushiPen *pen)
{
  double size = pen->look->small;

  return frame->demo
           ? xushi_pen_measure (pen, _("Demonstration data"), XUSHI_FACE_BOLD, size) + 2.2 * size : 0;
}

/* What stands at the right of a head of one line: mark and month. */
static double
measure_right (const XushiPageFrame *frame, const XushiPen *pen)
{
  return measure_month (frame, pen) + measure_demo (frame, pen);
}

/* Enters one title of @section into its head. */
static void
fit_title (const XushiPageFrame *frame, const XushiPen *pen, XushiSection *section,
           const char *text, const XushiTotals *totals)
{
  XushiPageTitle title = { text, totals, TRUE };
  double height = xushi_page_title_measure (&title, pen->look, pen->texts, frame->content.width);
  double beside = frame->content.width - measure_right (frame, pen)
                  - BETWEEN_EMS * pen->style->text_size;

  if (xushi_page_title_width (&title, pen->look, pen->texts) > beside)
    section->tall_head = TRUE;
  section->head = MAX (section->head, height);
}

void
xushi_page_frame_fit_head (const XushiPageFrame *frame, const XushiPageLook *look,
                           XushiTextCache *texts, XushiSection *section)
{
  const XushiPen pen = { .style = &look->style, .look = look, .texts = texts };
  gboolean any = FALSE;

  section->head = 0;
  section->tall_head = FALSE;
  for (guint i = 0; i < section->items->len; i++)
    {
      const XushiSectionItem *item = &g_array_index (section->items, XushiSectionItem, i);

      if (item->kind != XUSHI_ITEM_TITLE)
        continue;
      fit_title (frame, &pen, section, item->text, item->totals);
      any = TRUE;
    }
  if (!any)
    fit_title (frame, &pen, section, section->title, &section->totals);
  if (section->tall_head)
    section->head += MONTH_EMS * look->style.text_size;
  section->head += HEAD_GAP;
}

/* The title of the plan on the first page; the official one has the whole width. */
static void
fit_first_title (const XushiPageFrame *frame, const XushiPen *pen, XushiFit *fit)
{
  double right = measure_first_right (frame, pen) + measure_demo (frame, pen)
                 + BETWEEN_EMS * pen->style->text_size;

  xushi_page_fit (pen->texts, frame->title, XUSHI_FACE_TITLE, pen->look->title * FIRST_TITLE,
                  frame->content.width - (frame->official ? 0 : right), fit);
}

double
xushi_page_frame_first_head (const XushiPageFrame *frame, const XushiPageLook *look,
                             XushiTextCache *texts)
{
  const XushiPen pen = { .style = &look->style, .look = look, .texts = texts };
  double size = look->title * FIRST_TITLE;
  XushiFit fit;

  fit_first_title (frame, &pen, &fit);
  return fit.lines * size * 1.35
         + (frame->official ? look->style.text_size * (frame->meeting != NULL ? 3.2 : 1.8) : 0)
         + HEAD_GAP;
}

static double
foot_height (const XushiPageFrame *frame, const XushiPageLook *look, gboolean rules)
{
  double lines = frame->legend_lines + frame->foot_lines;

  return FOOT_GAP + look->tiny_line * (lines + (rules ? frame->rules.lines : 0));
}

void
xushi_page_frame_get_body (const XushiPageFrame *frame, const XushiPageLook *look, double head,
                           gboolean rules, XushiRect *body)
{
  double foot = foot_height (frame, look, rules);

  if (frame->signature)
    foot += SIGNATURE_EMS * look->style.text_size;
  *body = frame->content;
  body->x += look->inset;
  body->width -= 2 * look->inset;
  body->y += head;
  body->height = MAX (body->height - head - foot, look->pitch);
}

/* --- drawing --- */

/* "演示数据" in a frame that ends at @right. */
static void
draw_demo (const XushiPageFrame *frame, const XushiPen *pen, double right, double middle)
{
  const XushiColor *color = &pen->style->ink[XUSHI_SHAPE_BEHIND];
  double size = pen->look->small, width = measure_demo (frame, pen) - size;
  XushiRect box = { right - width, middle - size * 0.75, width, size * 1.5 };

  if (!frame->demo)
    return;
  xushi_chart_set_color (pen->cr, color);
  cairo_set_line_width (pen->cr, 1);
  xushi_chart_round_rect (pen->cr, &box, 2.5);
  cairo_stroke (pen->cr);
  xushi_pen_write (pen, _("Demonstration data"),
                   &(XushiWriting) { XUSHI_FACE_BOLD, size, XUSHI_ALIGN_CENTRE, color },
                   box.x + width / 2, xushi_text_baseline (middle, size));
}

/* Month and pace, which end at the right margin. */
static void
draw_month (const XushiPageFrame *frame, const XushiPen *pen, double middle)
{
  double em = pen->style->text_size, size = em * 1.1;
  double right = frame->content.x + frame->content.width;
  double baseline = xushi_text_baseline (middle, size);
  XushiWriting how = { XUSHI_FACE_BOLD, size, XUSHI_ALIGN_END, &pen->style->text };

  xushi_pen_write (pen, frame->pace, &how, right, baseline);
  right -= xushi_pen_measure (pen, frame->pace, XUSHI_FACE_BOLD, size) + em;
  xushi_pen_write (pen, frame->as_of, &how, right, baseline);
}

/* The head of an area or part. */
static void
draw_head (const XushiPageFrame *frame, const XushiPen *pen, const XushiPageHead *head,
           gboolean tall, double height)
{
  double em = pen->style->text_size, top = frame->content.y, width = frame->content.width;
  double middle = top + (tall ? em * 0.7 : pen->look->title * 0.72);

  draw_month (frame, pen, middle);
  draw_demo (frame, pen, frame->content.x + width - measure_month (frame, pen) - em, middle);
  if (tall)
    top += MONTH_EMS * em;
  else
    width -= measure_right (frame, pen) + BETWEEN_EMS * em;
  /* A title that is lower than others of its part stands on the rule. */
  top = MAX (top, frame->content.y + height - HEAD_GAP
                    - xushi_page_title_measure (&head->title, pen->look, pen->texts, width));
  xushi_page_title_draw (&head->title, pen, frame->content.x, top, width);
  xushi_pen_rule (pen, frame->content.x, frame->content.y + height - 1.2, frame->content.width, 1.2,
                  &pen->style->mark);
}

/* The title of the plan, over the whole width or before the month. */
static void
draw_first_head (const XushiPageFrame *frame, const XushiPen *pen, double height)
{
  double em = pen->style->text_size, size = pen->look->title * FIRST_TITLE, line = size * 1.35;
  XushiWriting how = { XUSHI_FACE_TITLE, size,
                       frame->official ? XUSHI_ALIGN_CENTRE : XUSHI_ALIGN_START,
                       &pen->style->text };
  double x = frame->content.x + (frame->official ? frame->content.width / 2 : 0);
  double right = frame->content.x + frame->content.width, middle;
  XushiFit fit;

  fit_first_title (frame, pen, &fit);
  xushi_pen_begin (pen, "H1");
  xushi_pen_write_fit (pen, frame->title, &fit, &how, x, frame->content.y, line);
  xushi_pen_end (pen, "H1");
  middle = frame->content.y + (frame->official ? fit.lines * line + em * 0.9 : line / 2);
  if (frame->meeting != NULL)
    {
      double small = pen->look->small;

      middle -= frame->official ? 0 : em * 0.55;
      xushi_pen_write_fitted (pen, frame->meeting,
                              &(XushiWriting) { XUSHI_FACE_BODY, small, XUSHI_ALIGN_END,
                                                &pen->style->text },
                              right, xushi_text_baseline (middle + em * 1.35, small),
                              frame->content.width / 2);
    }
  draw_month (frame, pen, middle);
  draw_demo (frame, pen, right - measure_first_right (frame, pen) - em, middle);
  xushi_pen_rule (pen, frame->content.x, frame->content.y + height - 1.4, frame->content.width, 1.4,
                  &pen->style->mark);
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

/* "— 8 —": at the outer edge, one character from it; GB/T 9704-2012. */
static void
draw_official_number (const XushiPageFrame *frame, const XushiPen *pen, guint page)
{
  gboolean odd = page % 2 == 1;
  double y = frame->content.y + frame->content.height + NUMBER_BELOW;
  double x = odd ? frame->content.x + frame->content.width - NUMBER_SIZE
                 : frame->content.x + NUMBER_SIZE;
  g_autofree char *text = g_strdup_printf ("— %u —", page);

  xushi_pen_write (pen, text,
                   &(XushiWriting) { XUSHI_FACE_BODY, NUMBER_SIZE,
                                     odd ? XUSHI_ALIGN_END : XUSHI_ALIGN_START,
                                     &pen->style->text },
                   x, y);
}

static void
draw_foot (const XushiPageFrame *frame, const XushiPen *pen, const XushiPageHead *head)
{
  const XushiPageLook *look = pen->look;
  const XushiRect *content = &frame->content;
  double top = content->y + content->height - foot_height (frame, look, head->with_rules) + FOOT_GAP;
  double right = content->x + content->width, last, end;
  XushiWriting how = { XUSHI_FACE_BODY, look->tiny, XUSHI_ALIGN_START, &pen->style->dim };
  XushiWriting at_end = { XUSHI_FACE_BODY, look->tiny, XUSHI_ALIGN_END, &pen->style->dim };
  g_autofree char *number = number_page (head->page, head->n_pages);

  last = content->y + content->height - MAX (frame->made_fit.lines, 1) * look->tiny_line;
  if (head->with_rules)
    {
      xushi_pen_write_fit (pen, frame->legend.rules, &frame->rules, &how, content->x, top,
                           look->tiny_line);
      top += frame->rules.lines * look->tiny_line;
    }
  if (frame->with_legend)
    xushi_page_legend_draw (&frame->legend, pen, content->x, top, content->width, &end);
  xushi_pen_write_fit (pen, frame->made, &frame->made_fit, &at_end, right - frame->number_width,
                       last, look->tiny_line);
  if (frame->official)
    draw_official_number (frame, pen, head->page);
  else
    xushi_pen_write (pen, number, &at_end, right,
                     xushi_text_baseline (content->y + content->height - look->tiny_line / 2,
                                          look->tiny));
}

void
xushi_page_frame_draw (const XushiPageFrame *frame, const XushiPen *pen,
                       const XushiPageHead *head, gboolean tall, double height)
{
  XushiRect body;

  if (head->first)
    draw_first_head (frame, pen, height);
  else
    draw_head (frame, pen, head, tall, height);
  xushi_page_frame_get_body (frame, pen->look, height, head->with_rules, &body);
  if (frame->signature && head->last)
    draw_signature (frame, pen, body.y + body.height + pen->style->text_size * 1.6);
  draw_foot (frame, pen, head);
}
