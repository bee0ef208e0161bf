/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-overview-changes.h"

#include "base/xushi-i18n.h"
#include "chart/xushi-shape.h"
#include "figure/xushi-figure.h"
#include "page/xushi-overview-sentence.h"
#include "page/xushi-page-columns.h"

/* The lines are collected once: what has turned, the better first, then what was not reported. */

#define WIDTH_EMS 13.2
#define FROM_EMS 1.8
#define ARROW_EMS 2.95
#define TO_EMS 4.1
#define LABEL_EMS 5.1
#define TITLE_EMS 1.12

/* A line of the box. */
typedef struct
{
  XushiTrend trend;
  XushiLight from; /* XUSHI_LIGHT_NONE for lines that add several up */
  XushiLight to;
  char *label; /* owned */
  guint n;
} Turn;

struct _XushiOverviewChanges
{
  char *meeting; /* owned */
  XushiComparisonCounts counts;
  GArray *turns; /* owned, of Turn */
  char *behind;  /* owned: what has become of those that were behind */
};

static void
turn_clear (gpointer turn)
{
  g_free (((Turn *) turn)->label);
}

static void
add_turn (XushiOverviewChanges *self, XushiTrend trend, XushiLight from, XushiLight to)
{
  guint n = self->counts.turns[from][to];
  Turn turn = { trend, from, to, NULL, n };

  if (n == 0)
    return;
  /* TRANSLATORS: from one light to another: "on pace to done" */
  turn.label = g_strdup_printf (C_ ("turn", "%s to %s"), xushi_light_to_label (from),
                                xushi_light_to_label (to));
  g_array_append_val (self->turns, turn);
}

static void
add_line (XushiOverviewChanges *self, XushiLight from, XushiLight to, const char *label, guint n)
{
  Turn turn = { XUSHI_TREND_NONE, from, to, g_strdup (label), n };

  if (n > 0)
    g_array_append_val (self->turns, turn);
  else
    turn_clear (&turn);
}

static void
collect (XushiOverviewChanges *self)
{
  for (XushiLight to = XUSHI_LIGHT_DONE; to < XUSHI_LIGHT_BEHIND; to++)
    for (XushiLight from = to + 1; from <= XUSHI_LIGHT_BEHIND; from++)
      add_turn (self, XUSHI_TREND_BETTER, from, to);
  for (XushiLight to = XUSHI_LIGHT_BEHIND; to > XUSHI_LIGHT_DONE; to--)
    for (XushiLight from = to; from-- > XUSHI_LIGHT_DONE;)
      add_turn (self, XUSHI_TREND_WORSE, from, to);
  add_line (self, XUSHI_LIGHT_NONE, XUSHI_LIGHT_UNREPORTED, C_ ("turn", "unreported now"),
            self->counts.n_unreported);
  add_line (self, XUSHI_LIGHT_UNREPORTED, XUSHI_LIGHT_NONE, C_ ("turn", "reported late"),
            self->counts.n_late);
}

static char *
tell_behind (const XushiComparisonCounts *counts)
{
  if (counts->n_behind == 0)
    return g_strdup ("");
  if (counts->n_behind_better == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "The %u item that was behind is no better.",
                                         "The %u items that were behind are no better.",
                                         counts->n_behind),
                            counts->n_behind);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "Of %u item that was behind, %u is better.",
                                       "Of %u items that were behind, %u are better.",
                                       counts->n_behind),
                          counts->n_behind, counts->n_behind_better);
}

XushiOverviewChanges *
xushi_overview_changes_new (const char *meeting, const XushiComparisonCounts *counts)
{
  XushiOverviewChanges *self = g_new0 (XushiOverviewChanges, 1);

  self->meeting = g_strdup (meeting);
  self->counts = *counts;
  self->turns = g_array_new (FALSE, FALSE, sizeof (Turn));
  g_array_set_clear_func (self->turns, turn_clear);
  self->behind = tell_behind (counts);
  collect (self);
  return self;
}

void
xushi_overview_changes_free (XushiOverviewChanges *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->turns);
  g_free (self->meeting);
  g_free (self->behind);
  g_free (self);
}

/* (transfer full): "另有目标调整2项、数据更正3项，见第5页"; empty for nothing. */
static char *
tell_others (const XushiOverviewChanges *self, guint page)
{
  const XushiComparisonCounts *counts = &self->counts;
  const struct
  {
    XushiComparisonClass class;
    guint n;
  } kinds[] = { { XUSHI_COMPARISON_ADJUSTED, counts->n_adjusted },
                { XUSHI_COMPARISON_REVISED, counts->n_revised },
                { XUSHI_COMPARISON_NEW, counts->n_new },
                { XUSHI_COMPARISON_GONE, counts->n_gone } };
  g_autoptr (GString) list = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    xushi_overview_add_count (list, xushi_comparison_class_to_label (kinds[i].class), kinds[i].n);
  if (list->len > 0)
    return page > 0 ? g_strdup_printf (_("Further: %s, see page %u."), list->str, page)
                    : g_strdup_printf (_("Further: %s."), list->str);
  return page > 0 ? g_strdup_printf (_("See page %u."), page) : g_strdup ("");
}

/* --- the box --- */

double
xushi_overview_changes_get_width (const XushiOverviewChanges *self, const XushiPageLook *look)
{
  double em = look->style.text_size, widest = 0;

  for (guint i = 0; i < self->turns->len; i++)
    widest = MAX (widest, LABEL_EMS * em
                            + xushi_page_text_ems (g_array_index (self->turns, Turn, i).label)
                                * look->small + 2.2 * em);
  return CLAMP (widest, WIDTH_EMS * em, 1.3 * WIDTH_EMS * em);
}

/* (transfer full): what is said below the lines, and how it fits. */
static char *
fit_notes (const XushiOverviewChanges *self, const XushiPageLook *look, XushiTextCache *texts,
           double width, guint page, XushiFit *fit)
{
  g_autofree char *others = tell_others (self, page);
  char *notes = g_strconcat (self->behind, others, NULL);

  xushi_page_fit (texts, notes, XUSHI_FACE_BODY, look->tiny, width, fit);
  return notes;
}

double
xushi_overview_changes_get_height (const XushiOverviewChanges *self, const XushiPageLook *look,
                                   XushiTextCache *texts)
{
  double width = xushi_overview_changes_get_width (self, look);
  XushiFit fit;

  /* The page is not known yet; none has more digits. */
  g_free (fit_notes (self, look, texts, width, 8888, &fit));
  return (1 + MAX (self->turns->len, 1)) * look->pitch
         + (fit.lines + 0.5) * look->tiny_line;
}

static const XushiColor *
trend_color (const XushiPen *pen, XushiTrend trend)
{
  return trend == XUSHI_TREND_WORSE    ? &pen->style->ink[XUSHI_SHAPE_BEHIND]
         : trend == XUSHI_TREND_BETTER ? &pen->style->ink[XUSHI_SHAPE_DONE]
                                       : &pen->style->text;
}

static void
draw_light (const XushiPen *pen, XushiLight light, double x, double middle)
{
  if (light < XUSHI_LIGHT_NONE)
    xushi_shape_draw (pen->cr, xushi_figure_shape (light), x, middle,
                      pen->style->text_size * 0.95, pen->style);
}

static void
draw_line (const XushiPen *pen, const Turn *turn, double x, double end, double middle)
{
  double em = pen->style->text_size, small = pen->look->small;
  XushiWriting arrow = { XUSHI_FACE_BOLD, em, XUSHI_ALIGN_CENTRE, trend_color (pen, turn->trend) };
  XushiWriting dim = { XUSHI_FACE_BODY, small, XUSHI_ALIGN_CENTRE, &pen->style->dim };
  XushiWriting label = { XUSHI_FACE_BODY, small, XUSHI_ALIGN_START, &pen->style->text };
  XushiWriting count = { XUSHI_FACE_BOLD, em, XUSHI_ALIGN_END, &pen->style->text };
  gboolean lights = turn->from < XUSHI_LIGHT_NONE || turn->to < XUSHI_LIGHT_NONE;
  g_autofree char *number = g_strdup_printf ("%u", turn->n);

  if (turn->trend != XUSHI_TREND_NONE)
    xushi_pen_write (pen, turn->trend == XUSHI_TREND_BETTER ? "↑" : "↓", &arrow, x + 0.5 * em,
                     xushi_text_baseline (middle, em));
  draw_light (pen, turn->from, x + FROM_EMS * em, middle);
  if (lights)
    xushi_pen_write (pen, "→", &dim, x + ARROW_EMS * em, xushi_text_baseline (middle, small));
  draw_light (pen, turn->to, x + TO_EMS * em, middle);
  xushi_pen_write_fitted (pen, turn->label, &label, x + LABEL_EMS * em,
                          xushi_text_baseline (middle, small), end - x - (LABEL_EMS + 2) * em);
  xushi_pen_write (pen, number, &count, end, xushi_text_baseline (middle, em));
}

/* The lines that fit @height; returns where they end. */
static double
draw_lines (const XushiOverviewChanges *self, const XushiPen *pen, double x, double end, double y,
            double height)
{
  double pitch = pen->look->pitch;
  guint fitting = (guint) MAX ((height + 0.1) / pitch, 1), n = self->turns->len;
  guint shown = n <= fitting ? n : fitting - 1;
  Turn rest = { XUSHI_TREND_NONE, XUSHI_LIGHT_NONE, XUSHI_LIGHT_NONE, NULL, 0 };

  for (guint i = 0; i < n; i++)
    {
      const Turn *turn = &g_array_index (self->turns, Turn, i);

      if (i >= shown)
        {
          rest.n += turn->n;
          continue;
        }
      draw_line (pen, turn, x, end, y + pitch / 2);
      y += pitch;
      xushi_pen_rule (pen, x, y, end - x, 0.4, &pen->style->faint);
    }
  if (rest.n > 0)
    {
      rest.label = (char *) C_ ("turn", "others");
      draw_line (pen, &rest, x, end, y + pitch / 2);
      y += pitch;
    }
  return y;
}

static char *
name_meeting (const XushiOverviewChanges *self)
{
  /* TRANSLATORS: the name of a meeting: "Since the August meeting" */
  return g_strdup_printf (_ ("Since %s"), self->meeting);
}

void
xushi_overview_changes_draw (const XushiOverviewChanges *self, const XushiPen *pen,
                             const XushiRect *box, double title, guint page)
{
  const XushiPageLook *look = pen->look;
  double em = pen->style->text_size, end = box->x + box->width, y = box->y + title;
  XushiWriting head = { XUSHI_FACE_BOLD, em * TITLE_EMS, XUSHI_ALIGN_START, &pen->style->text };
  XushiWriting dim = { XUSHI_FACE_BODY, look->tiny, XUSHI_ALIGN_START, &pen->style->dim };
  XushiWriting at_end = { XUSHI_FACE_BODY, look->tiny, XUSHI_ALIGN_END, &pen->style->dim };
  XushiWriting note = { XUSHI_FACE_BODY, look->tiny, XUSHI_ALIGN_START, &pen->style->text };
  g_autofree char *name = name_meeting (self), *notes = NULL;
  XushiFit fit;

  xushi_pen_write_fitted (pen, name, &head, box->x,
                          xushi_text_baseline (box->y + title * 0.55, head.size), box->width);
  xushi_pen_write (pen, _("lights that have turned"), &dim, box->x,
                   xushi_text_baseline (y + look->pitch / 2, dim.size));
  xushi_pen_write (pen, C_ ("counts", "items"), &at_end, end,
                   xushi_text_baseline (y + look->pitch / 2, dim.size));
  y += look->pitch;
  xushi_pen_rule (pen, box->x, y, box->width, 0.7, &pen->style->dim);
  notes = fit_notes (self, look, pen->texts, box->width, page, &fit);
  if (self->turns->len > 0)
    y = draw_lines (self, pen, box->x, end, y,
                    box->y + box->height - y - (fit.lines + 0.3) * look->tiny_line);
  else
    {
      xushi_pen_write (pen, _("No light has turned."), &note, box->x,
                       xushi_text_baseline (y + look->pitch / 2, note.size));
      y += look->pitch;
    }
  xushi_pen_write_fit (pen, notes, &fit, &note, box->x, y + 0.3 * look->tiny_line,
                       look->tiny_line);
  xushi_pen_link (pen, box, page);
}

/* --- the sentence --- */

/* It leads to the page of changes. */
static void
flow_others (const XushiOverviewChanges *self, XushiPageFlow *flow, guint page)
{
  g_autofree char *text = tell_others (self, page);
  XushiRect link = { 0 };
  double middle;

  if (*text == '\0')
    return;
  middle = xushi_page_flow_place (flow, 0, text, XUSHI_FACE_BODY, &flow->pen->style->text, &link.x);
  if (flow->pen->cr == NULL)
    return;
  link.y = middle - flow->line / 2;
  link.height = flow->line;
  link.width = xushi_pen_measure (flow->pen, text, XUSHI_FACE_BODY, flow->size);
  xushi_pen_link (flow->pen, &link, page);
}

static void
flow_count (XushiPageFlow *flow, const char *text, XushiTrend trend)
{
  xushi_page_flow_place (flow, 0, text, XUSHI_FACE_BOLD, trend_color (flow->pen, trend),
                         NULL);
}

void
xushi_overview_changes_flow (const XushiOverviewChanges *self, XushiPageFlow *flow, guint page,
                             gboolean boxed)
{
  const XushiComparisonCounts *counts = &self->counts;
  const XushiColor *color = &flow->pen->style->text;
  g_autofree char *name = g_strdup_printf (C_ ("sentence", "Since %s:"), self->meeting);
  g_autofree char *better = g_strdup_printf (_("↑ %u better"), counts->n_better);
  g_autofree char *worse = g_strdup_printf (_("↓ %u worse"), counts->n_worse);
  g_autofree char *behind = g_strdup_printf (_("newly behind: %u"), counts->n_newly_behind);

  if (counts->n_told == 0)
    {
      g_autofree char *none = g_strdup_printf (_("Nothing has changed since %s."), self->meeting);

      xushi_page_flow_place (flow, 0, none, XUSHI_FACE_BODY, color, NULL);
      return;
    }
  xushi_page_flow_place (flow, 0, name, XUSHI_FACE_BODY, color, NULL);
  flow_count (flow, better, XUSHI_TREND_BETTER);
  flow_count (flow, worse, XUSHI_TREND_WORSE);
  xushi_page_flow_place (flow, 0, behind, XUSHI_FACE_BODY, color, NULL);
  if (!boxed)
    flow_others (self, flow, page);
}
