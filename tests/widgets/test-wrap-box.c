/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

#include "wait.h"
#include "widgets/xushi-wrap-box.h"

#define N_CHILDREN 4

typedef struct
{
  GtkWidget *box; /* owned */
  GtkWidget *children[N_CHILDREN];
} Fixture;

/* Children of 100, 60, 80 and 40 by 20, 30, 20 and 10; the second one can take the focus. */
static void
set_up (Fixture *self, gconstpointer data)
{
  static const int sizes[N_CHILDREN][2] = { { 100, 20 }, { 60, 30 }, { 80, 20 }, { 40, 10 } };

  self->box = g_object_ref_sink (
      g_object_new (XUSHI_TYPE_WRAP_BOX, "spacing", 10, "line-spacing", 5, NULL));
  for (int i = 0; i < N_CHILDREN; i++)
    {
      self->children[i] = gtk_drawing_area_new ();
      gtk_widget_set_size_request (self->children[i], sizes[i][0], sizes[i][1]);
      gtk_widget_set_parent (self->children[i], self->box);
    }
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->box);
}

static void
allocate (Fixture *self, int width)
{
  int height;

  gtk_widget_measure (self->box, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->box, &(GtkAllocation) { 0, 0, width, height }, -1);
}

static void
assert_at (Fixture *self, int child, int x, int y, int width, int height)
{
  graphene_rect_t area;

  g_assert_true (gtk_widget_compute_bounds (self->children[child], self->box, &area));
  g_assert_cmpfloat (area.origin.x, ==, x);
  g_assert_cmpfloat (area.origin.y, ==, y);
  g_assert_cmpfloat (area.size.width, ==, width);
  g_assert_cmpfloat (area.size.height, ==, height);
}

static void
test_measure (Fixture *self, gconstpointer data)
{
  int minimum, natural;

  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 100);
  g_assert_cmpint (natural, ==, 100 + 10 + 60 + 10 + 80 + 10 + 40);
  gtk_widget_measure (self->box, GTK_ORIENTATION_VERTICAL, natural, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 30);
  gtk_widget_measure (self->box, GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 30);
  gtk_widget_measure (self->box, GTK_ORIENTATION_VERTICAL, natural - 1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 30 + 5 + 10);
  gtk_widget_measure (self->box, GTK_ORIENTATION_VERTICAL, 100, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 20 + 5 + 30 + 5 + 20 + 5 + 10);
}

static void
test_lines (Fixture *self, gconstpointer data)
{
  allocate (self, 170);
  assert_at (self, 0, 0, 0, 100, 30);
  assert_at (self, 1, 110, 0, 60, 30);
  assert_at (self, 2, 0, 35, 80, 20);
  assert_at (self, 3, 90, 35, 40, 20);
  /* What is hidden takes no room, nor the space beside it. */
  gtk_widget_set_visible (self->children[1], FALSE);
  allocate (self, 190);
  assert_at (self, 0, 0, 0, 100, 20);
  assert_at (self, 2, 110, 0, 80, 20);
  assert_at (self, 3, 0, 25, 40, 10);
}

static void
test_justify (Fixture *self, gconstpointer data)
{
  g_object_set (self->box, "justify", TRUE, NULL);
  allocate (self, 260);
  assert_at (self, 1, 110, 0, 60, 30);
  assert_at (self, 2, 180, 0, 80, 30);
  /* One alone stays where lines begin. */
  assert_at (self, 3, 0, 35, 40, 10);
  allocate (self, 300);
  assert_at (self, 2, 220, 0, 80, 30);
  allocate (self, 400);
  assert_at (self, 3, 360, 0, 40, 30);
}

static void
test_mirrored (Fixture *self, gconstpointer data)
{
  gtk_widget_set_direction (self->box, GTK_TEXT_DIR_RTL);
  allocate (self, 170);
  assert_at (self, 0, 70, 0, 100, 30);
  assert_at (self, 1, 0, 0, 60, 30);
  assert_at (self, 2, 90, 35, 80, 20);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* The focus goes past children that take none, and out of the box, both ways. */
static void
test_focus (Fixture *self, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();

  gtk_widget_set_focusable (self->children[1], TRUE);
  gtk_window_set_child (GTK_WINDOW (window), self->box);
  gtk_window_present (GTK_WINDOW (window));
  test_wait_for (is_mapped, self->children[1]);
  for (GtkDirectionType way = GTK_DIR_TAB_FORWARD; way <= GTK_DIR_TAB_BACKWARD; way++)
    {
      gtk_window_set_focus (GTK_WINDOW (window), NULL);
      g_assert_true (gtk_widget_child_focus (self->box, way));
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == self->children[1]);
      g_assert_false (gtk_widget_child_focus (self->box, way));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  g_test_add ("/widgets/wrap-box/measure", Fixture, NULL, set_up, test_measure, tear_down);
  g_test_add ("/widgets/wrap-box/lines", Fixture, NULL, set_up, test_lines, tear_down);
  g_test_add ("/widgets/wrap-box/justify", Fixture, NULL, set_up, test_justify, tear_down);
  g_test_add ("/widgets/wrap-box/mirrored", Fixture, NULL, set_up, test_mirrored, tear_down);
  g_test_add ("/widgets/wrap-box/focus", Fixture, NULL, set_up, test_focus, tear_down);
  return g_test_run ();
}
