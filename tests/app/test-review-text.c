/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/review/xushi-review-text.h"
#include "wait.h"

#include <adwaita.h>

/* The report beside the table: it follows the proposal that is shown, and never scrolls past its end. */

#define CHAPTERS 60

typedef struct
{
  GtkWindow *window;
  XushiReviewText *text;
  GtkAdjustment *adjustment;
  XushiReview *review;
  guint64 id;  /* of the proposal that is to be shown */
  int width;   /* of the window */
  double page; /* of the adjustment, before it changes */
} Fixture;

/* Long lines, which wrap, under headings: heights that nobody knows before they are laid out. */
static char *
make_report (void)
{
  GString *report = g_string_new ("示例县2026年政府工作报告\n\n2026年工作建议\n\n");

  for (int i = 0; i < CHAPTERS; i++)
    {
      g_string_append_printf (report, "（一）坚持创新驱动，加快产业升级\n");
      for (int j = 0; j < 12; j++)
        g_string_append (report, "加强统筹协调，完善工作机制，凝聚各方面力量，把各项部署落到实处。");
      g_string_append_printf (report, "\n全年新增第%d类示范企业%d家。\n", i + 1, 100 + i);
    }
  return g_string_free (report, FALSE);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *report = make_report ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  /* The keyboard is in the table, as it is where the text follows. */
  GtkWidget *table = gtk_button_new_with_label ("表");

  self->review = xushi_review_new (report, NULL, NULL);
  self->text = g_object_new (XUSHI_TYPE_REVIEW_TEXT, "wrap-mode", GTK_WRAP_WORD_CHAR, "top-margin", 18,
                             "bottom-margin", 18, "pixels-above-lines", 5, "pixels-below-lines", 5,
                             "pixels-inside-wrap", 10, "editable", FALSE, NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->text));
  self->window = GTK_WINDOW (gtk_window_new ());
  self->width = 600;
  gtk_window_set_default_size (self->window, self->width, 700);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), table);
  gtk_window_set_child (self->window, box);
  self->adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  xushi_review_text_set_review (self->text, self->review);
  gtk_window_set_focus (self->window, table);
  gtk_window_present (self->window);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (self->window);
  g_clear_object (&self->review);
}

/* Whether the text shows the beginning of the clause, and what the adjustment says is what is seen. */
static gboolean
is_shown (gpointer data)
{
  Fixture *self = data;
  const XushiProposal *proposal = xushi_review_find (self->review, self->id);
  GtkTextView *view = GTK_TEXT_VIEW (self->text);
  GdkRectangle clause, visible;
  GtkTextIter start;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &start,
                                      (int) proposal->offset);
  gtk_text_view_get_iter_location (view, &start, &clause);
  gtk_text_view_get_visible_rect (view, &visible);
  return gtk_widget_get_width (GTK_WIDGET (self->text)) == self->width
         && gtk_widget_get_height (GTK_WIDGET (self->text)) == visible.height
         && (int) gtk_adjustment_get_page_size (self->adjustment) == visible.height
         && clause.y >= visible.y && clause.y + clause.height <= visible.y + visible.height;
}

static void
assert_within (Fixture *self)
{
  g_assert_cmpfloat (gtk_adjustment_get_value (self->adjustment), <=,
                     gtk_adjustment_get_upper (self->adjustment)
                         - gtk_adjustment_get_page_size (self->adjustment));
}

static void
assert_follows (Fixture *self, guint position)
{
  self->id = xushi_review_get_proposal (self->review, position)->id;
  xushi_review_text_show (self->text, self->id);
  test_wait_for (is_shown, self);
  assert_within (self);
}

/* Also at once, while no line has its height yet. */
static void
test_follows (Fixture *self, gconstpointer data)
{
  guint last = xushi_review_get_n_proposals (self->review) - 1;

  g_assert_cmpuint (last, >=, CHAPTERS - 1);
  assert_follows (self, last);
  assert_follows (self, 0);
  assert_follows (self, last / 2);
  assert_follows (self, last);
  assert_follows (self, last - 1);
  assert_follows (self, 3);
}

static gboolean
has_page (gpointer data)
{
  Fixture *self = data;

  return gtk_adjustment_get_page_size (self->adjustment) > self->page;
}

static void
resize (Fixture *self, int width, int height)
{
  self->width = width;
  gtk_window_set_default_size (self->window, width, height);
  test_wait_for (is_shown, self);
  assert_within (self);
}

/* Its end stays its end when the window gets another size: higher alone, as where a notice goes. */
static void
test_size (Fixture *self, gconstpointer data)
{
  assert_follows (self, xushi_review_get_n_proposals (self->review) - 1);
  self->page = gtk_adjustment_get_page_size (self->adjustment);
  gtk_window_set_default_size (self->window, self->width, 950);
  test_wait_for (has_page, self);
  test_wait_for (is_shown, self);
  assert_within (self);
  resize (self, 1200, 950);
  resize (self, 500, 400);
  resize (self, 1200, 950);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/review-text/follows", Fixture, NULL, set_up, test_follows, tear_down);
  g_test_add ("/review-text/size", Fixture, NULL, set_up, test_size, tear_down);
  return g_test_run ();
}
