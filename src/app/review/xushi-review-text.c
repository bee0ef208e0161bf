/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/review/xushi-review-text.h"

#include "base/xushi-i18n.h"
#include "intake/xushi-proposal-words.h"

#include <adwaita.h>

/* Lines up to this many characters that begin with a number in brackets are headings. */
#define HEADING_MAX 40

/* The clause that is scrolled to has so much of the page above it, and below it where it has room. */
#define SCROLL_MARGIN 0.15

#define FRAME_RADIUS 4.0f
#define FRAME_WIDTH 2.0f

/* Backgrounds and underlines of the marks. The text keeps its own colour and is readable on any of
 * them; the style of underline distinguishes a task from a figure without colour. */
static const struct
{
  const char *label;
  const char *ground[2]; /* light, dark */
  const char *line[2];
  PangoUnderline underline;
} marks[XUSHI_N_MARKS] = {
  [XUSHI_MARK_TOTAL] = { NC_ ("mark", "Amounts"), { "#cfe2f7", "#1f4468" },
                         { "#5b93cf", "#5b9bdc" }, PANGO_UNDERLINE_SINGLE },
  [XUSHI_MARK_LEVEL] = { NC_ ("mark", "Levels, points"), { "#d5f1da", "#1f4d2c" },
                         { "#4fa566", "#57b673" }, PANGO_UNDERLINE_SINGLE },
  [XUSHI_MARK_GROWTH] = { NC_ ("mark", "Growth"), { "#fdeac4", "#5c4713" },
                          { "#c9962b", "#d9aa45" }, PANGO_UNDERLINE_DOUBLE },
  [XUSHI_MARK_TASK] = { NC_ ("mark", "Tasks (no figure)"), { "#e6dff5", "#43345f" },
                        { "#8b6fc4", "#a68be0" }, PANGO_UNDERLINE_ERROR },
};

struct _XushiReviewText
{
  GtkTextView parent_instance;

  XushiReview *review; /* owned, nullable */
  guint64 shown;       /* the framed proposal */
  gboolean placing;    /* the program is placing the caret */
  guint settling;      /* source: scrolls once the heights of all lines are known; 0 for none */

  GtkTextTag *clauses[XUSHI_N_MARKS]; /* borrowed from the buffer */
  GtkTextTag *figures[XUSHI_N_MARKS];
  GtkTextTag *heading;
};

G_DEFINE_FINAL_TYPE (XushiReviewText, xushi_review_text, GTK_TYPE_TEXT_VIEW)

static guint picked_signal;

static GtkTextBuffer *
buffer_of (XushiReviewText *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static gboolean
is_dark (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ());
}

static void
apply_colors (XushiReviewText *self)
{
  int dark = is_dark ();

  for (int i = 0; i < XUSHI_N_MARKS; i++)
    {
      GdkRGBA line = { 0 };

      gdk_rgba_parse (&line, marks[i].line[dark]);
      g_object_set (self->clauses[i], "underline", marks[i].underline, "underline-rgba", &line,
                    NULL);
      g_object_set (self->figures[i], "background", marks[i].ground[dark], NULL);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
get_range (XushiReviewText *self, guint offset, guint length, GtkTextIter *start,
           GtkTextIter *end)
{
  gtk_text_buffer_get_iter_at_offset (buffer_of (self), start, (int) offset);
  gtk_text_buffer_get_iter_at_offset (buffer_of (self), end, (int) (offset + length));
}

static void
mark_proposal (XushiReviewText *self, const XushiProposal *proposal)
{
  XushiMark mark = xushi_proposal_get_mark (proposal);
  GtkTextIter start, end;

  get_range (self, proposal->offset, proposal->length, &start, &end);
  gtk_text_buffer_apply_tag (buffer_of (self), self->clauses[mark], &start, &end);
  get_range (self, proposal->figure_offset, proposal->figure_length, &start, &end);
  gtk_text_buffer_apply_tag (buffer_of (self), self->figures[mark], &start, &end);
}

/* Rejected proposals are shown as ordinary text again. */
static void
mark_all (XushiReviewText *self)
{
  GtkTextBuffer *buffer = buffer_of (self);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  for (int i = 0; i < XUSHI_N_MARKS; i++)
    {
      gtk_text_buffer_remove_tag (buffer, self->clauses[i], &start, &end);
      gtk_text_buffer_remove_tag (buffer, self->figures[i], &start, &end);
    }
  for (guint i = 0; i < xushi_review_get_n_proposals (self->review); i++)
    {
      const XushiProposal *proposal = xushi_review_get_proposal (self->review, i);

      if (xushi_review_is_listed (self->review, proposal)
          && proposal->state != XUSHI_PROPOSAL_REJECTED)
        mark_proposal (self, proposal);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Short lines that begin as “（二）” or “三、” are shown bold. */
static void
mark_headings (XushiReviewText *self)
{
  GtkTextBuffer *buffer = buffer_of (self);
  g_autoptr (GRegex) regex = g_regex_new (XUSHI_HEADING_START, 0, 0, NULL);
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (buffer, &start);
  do
    {
      GtkTextIter end = start;
      g_autofree char *line = NULL;

      if (gtk_text_iter_get_chars_in_line (&start) > HEADING_MAX)
        continue;
      if (!gtk_text_iter_ends_line (&end))
        gtk_text_iter_forward_to_line_end (&end);
      line = gtk_text_iter_get_slice (&start, &end);
      if (g_regex_match (regex, line, 0, NULL))
        gtk_text_buffer_apply_tag (buffer, self->heading, &start, &end);
    }
  while (gtk_text_iter_forward_line (&start));
}

/* The caret moved: through a click, the keyboard, or the program. */
static void
mark_set_cb (XushiReviewText *self, GtkTextIter *where, GtkTextMark *mark)
{
  const XushiProposal *proposal;

  if (self->placing || self->review == NULL
      || mark != gtk_text_buffer_get_insert (buffer_of (self)))
    return;
  proposal = xushi_review_find_at (self->review, (guint) gtk_text_iter_get_offset (where));
  if (proposal != NULL && proposal->id != self->shown)
    g_signal_emit (self, picked_signal, 0, proposal->id);
}

static void
append_frame (XushiReviewText *self, GtkSnapshot *snapshot, const GdkRectangle *area)
{
  GdkRGBA color = { 0.13f, 0.43f, 0.71f, 1 };
  GskRoundedRect frame;
  const float widths[] = { FRAME_WIDTH, FRAME_WIDTH, FRAME_WIDTH, FRAME_WIDTH };
  GdkRGBA colors[4];

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                  "accent_color", &color);
  for (int i = 0; i < 4; i++)
    colors[i] = color;
  gsk_rounded_rect_init_from_rect (
      &frame,
      &GRAPHENE_RECT_INIT ((float) area->x - 2, (float) area->y - 1, (float) area->width + 4,
                           (float) area->height + 2),
      FRAME_RADIUS);
  gtk_snapshot_append_border (snapshot, &frame, widths, colors);
}

/* A clause that wraps is framed line by line. */
static void
xushi_review_text_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer,
                                  GtkSnapshot *snapshot)
{
  XushiReviewText *self = XUSHI_REVIEW_TEXT (view);
  const XushiProposal *proposal
      = self->review != NULL ? xushi_review_find (self->review, self->shown) : NULL;
  GdkRectangle line = { 0 };
  GtkTextIter at, end;

  if (layer != GTK_TEXT_VIEW_LAYER_ABOVE_TEXT || proposal == NULL)
    return;
  for (get_range (self, proposal->offset, proposal->length, &at, &end);
       gtk_text_iter_compare (&at, &end) < 0; gtk_text_iter_forward_char (&at))
    {
      GdkRectangle here;

      gtk_text_view_get_iter_location (view, &at, &here);
      if (line.width > 0 && here.y != line.y)
        append_frame (self, snapshot, &line);
      if (line.width == 0 || here.y != line.y)
        line = here;
      else
        gdk_rectangle_union (&line, &here, &line);
    }
  if (line.width > 0)
    append_frame (self, snapshot, &line);
}

/* The part of the clause that is scrolled to: its beginning, and its end where it has room. */
static gboolean
get_clause (XushiReviewText *self, GtkTextIter *start, GtkTextIter *end)
{
  const XushiProposal *proposal
      = self->review != NULL ? xushi_review_find (self->review, self->shown) : NULL;

  if (proposal != NULL)
    get_range (self, proposal->offset, proposal->length, start, end);
  return proposal != NULL;
}

/* Whether the clause is in view, as long as the adjustment has the size from before an allocation; also
 * where there was none yet. */
static gboolean
was_in_view (XushiReviewText *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));
  double value = adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
  double page = adjustment != NULL ? gtk_adjustment_get_page_size (adjustment) : 0;
  GdkRectangle clause;
  GtkTextIter start, end;
  int y;

  if (!get_clause (self, &start, &end))
    return FALSE;
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &start, &clause);
  y = clause.y + gtk_text_view_get_top_margin (GTK_TEXT_VIEW (self));
  return page <= 0 || (y >= value && y + clause.height <= value + page);
}

/* At once: GtkTextView glides there, to a place that it has reckoned with the heights of the beginning,
 * and so past the end where those change on the way. */
static void
scroll_to_clause (XushiReviewText *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));
  int top = gtk_text_view_get_top_margin (GTK_TEXT_VIEW (self));
  GdkRectangle first, last;
  GtkTextIter start, end;
  double page, value;

  if (adjustment == NULL || !get_clause (self, &start, &end))
    return;
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &start, &first);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &end, &last);
  page = gtk_adjustment_get_page_size (adjustment);
  value = gtk_adjustment_get_value (adjustment);
  value = MAX (value, top + last.y + last.height - (1 - SCROLL_MARGIN) * page);
  value = MIN (value, top + first.y - SCROLL_MARGIN * page);
  gtk_adjustment_set_value (adjustment, value);
}

static gboolean
settled_cb (gpointer data)
{
  XushiReviewText *self = data;

  self->settling = 0;
  scroll_to_clause (self);
  return G_SOURCE_REMOVE;
}

/* GtkTextView guesses the heights of lines that it has not laid out yet, and lays them out in idles of
 * a higher priority than this one: only then is it known where a clause is. */
static void
scroll_when_settled (XushiReviewText *self)
{
  if (self->settling == 0)
    self->settling = g_idle_add (settled_cb, self);
}

/* The height of the whole text with its margins. */
static int
measure_text (GtkTextView *view)
{
  GtkTextIter end;
  int y = 0, height = 0;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_line_yrange (view, &end, &y, &height);
  return y + height + gtk_text_view_get_top_margin (view) + gtk_text_view_get_bottom_margin (view);
}

/* GtkTextView leaves the old height in its adjustment where only its height changes (a notice above it
 * comes or goes): it then scrolls past its end by the difference. */
static void
fit_adjustment (XushiReviewText *self, int height)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));
  double upper = MAX (measure_text (GTK_TEXT_VIEW (self)), height);

  if (adjustment == NULL || (int) gtk_adjustment_get_page_size (adjustment) == height)
    return;
  gtk_adjustment_configure (adjustment,
                            CLAMP (gtk_adjustment_get_value (adjustment), 0, upper - height), 0, upper,
                            gtk_adjustment_get_step_increment (adjustment),
                            gtk_adjustment_get_page_increment (adjustment), height);
}

static void
xushi_review_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  XushiReviewText *self = XUSHI_REVIEW_TEXT (widget);
  gboolean follows = was_in_view (self);

  GTK_WIDGET_CLASS (xushi_review_text_parent_class)->size_allocate (widget, width, height, baseline);
  fit_adjustment (self, height);
  if (follows)
    scroll_when_settled (self);
}

static void
xushi_review_text_dispose (GObject *object)
{
  g_clear_handle_id (&XUSHI_REVIEW_TEXT (object)->settling, g_source_remove);
  g_clear_object (&XUSHI_REVIEW_TEXT (object)->review);
  G_OBJECT_CLASS (xushi_review_text_parent_class)->dispose (object);
}

static void
xushi_review_text_class_init (XushiReviewTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = xushi_review_text_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = xushi_review_text_size_allocate;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = xushi_review_text_snapshot_layer;
  picked_signal = g_signal_new ("picked", XUSHI_TYPE_REVIEW_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_UINT64);
}

static void
xushi_review_text_init (XushiReviewText *self)
{
  GtkTextBuffer *buffer = buffer_of (self);

  self->heading = gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, NULL);
  for (int i = 0; i < XUSHI_N_MARKS; i++)
    self->clauses[i] = gtk_text_buffer_create_tag (buffer, NULL, NULL, NULL);
  for (int i = 0; i < XUSHI_N_MARKS; i++)
    self->figures[i] = gtk_text_buffer_create_tag (buffer, NULL, NULL, NULL);
  apply_colors (self);
  g_signal_connect_object (buffer, "mark-set", G_CALLBACK (mark_set_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (apply_colors), self, G_CONNECT_SWAPPED);
}

void
xushi_review_text_set_review (XushiReviewText *self, XushiReview *review)
{
  GtkTextIter start;

  g_return_if_fail (XUSHI_IS_REVIEW_TEXT (self));

  if (self->review != NULL)
    g_signal_handlers_disconnect_by_data (self->review, self);
  g_set_object (&self->review, review);
  self->shown = 0;
  self->placing = TRUE;
  gtk_text_buffer_set_text (buffer_of (self), xushi_review_get_text (review), -1);
  gtk_text_buffer_get_start_iter (buffer_of (self), &start);
  gtk_text_buffer_place_cursor (buffer_of (self), &start);
  self->placing = FALSE;
  mark_headings (self);
  mark_all (self);
  g_signal_connect_object (review, "changed", G_CALLBACK (mark_all), self, G_CONNECT_SWAPPED);
}

void
xushi_review_text_show (XushiReviewText *self, guint64 id)
{
  g_return_if_fail (XUSHI_IS_REVIEW_TEXT (self));

  const XushiProposal *proposal
      = self->review != NULL ? xushi_review_find (self->review, id) : NULL;
  GtkTextIter start;

  self->shown = id;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (proposal == NULL || gtk_widget_has_focus (GTK_WIDGET (self)))
    return;
  gtk_text_buffer_get_iter_at_offset (buffer_of (self), &start, (int) proposal->offset);
  /* The clerk's selection is kept. */
  if (!gtk_text_buffer_get_has_selection (buffer_of (self)))
    {
      self->placing = TRUE;
      gtk_text_buffer_place_cursor (buffer_of (self), &start);
      self->placing = FALSE;
    }
  scroll_when_settled (self);
}

gboolean
xushi_review_text_get_selected (XushiReviewText *self, guint *offset, guint *length)
{
  GtkTextIter start, end;

  g_return_val_if_fail (XUSHI_IS_REVIEW_TEXT (self), FALSE);

  if (!gtk_text_buffer_get_selection_bounds (buffer_of (self), &start, &end))
    return FALSE;
  *offset = (guint) gtk_text_iter_get_offset (&start);
  *length = (guint) (gtk_text_iter_get_offset (&end) - gtk_text_iter_get_offset (&start));
  return TRUE;
}

/* @text with its characters joined, so that a line ends between two entries and not within one. */
static char *
join_characters (const char *text)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (p > text && *p != ' ' && p[-1] != ' ')
        g_string_append (joined, "\u2060");
      g_string_append_unichar (joined, g_utf8_get_char (p));
    }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

char *
xushi_review_text_dup_legend (XushiReviewText *self)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  int dark = is_dark ();

  g_return_val_if_fail (XUSHI_IS_REVIEW_TEXT (self), NULL);

  for (int i = 0; i < XUSHI_N_MARKS; i++)
    {
      g_autofree char *whole = join_characters (g_dpgettext2 (GETTEXT_PACKAGE, "mark", marks[i].label));
      g_autofree char *label = g_markup_escape_text (whole, -1);

      /* The joiner keeps the colour with its word: a line ends between two entries, where the space of no width is. */
      g_string_append_printf (markup, "%s<span background=\"%s\">\u3000</span>\u2060\u00a0%s",
                              i > 0 ? "\u2003\u200b" : "", marks[i].ground[dark], label);
    }
  return g_string_free (g_steal_pointer (&markup), FALSE);
}
