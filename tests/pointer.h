/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The pointer of the X server, for tests under Xvfb, where a window lies at the corner of the screen.
 * What it does reaches the program later, in this order: wait for what it leads to. @x and @y are
 * within @widget, pixels, also outside of it. */

void test_pointer_move (GtkWidget *widget, double x, double y);
/* The left button, where the pointer is. */
void test_pointer_press (void);
void test_pointer_release (void);
/* Presses at one point and moves to another in steps, as a hand does; without letting go. */
void test_pointer_drag (GtkWidget *widget, double x, double y, double to_x, double to_y);
/* @n clicks in a row. */
void test_pointer_click (GtkWidget *widget, double x, double y, int n);
/* @n notches down. */
void test_pointer_wheel (GtkWidget *widget, double x, double y, int n);

G_END_DECLS
