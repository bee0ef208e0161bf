/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More ticks than these are never made. */
#define XUSHI_AXIS_TICKS_MAX 12

/**
 * XushiAxis:
 * @low: the value at the foot, a tick
 * @high: the value at the head, a tick
 * @step: from tick to tick
 * @n_ticks: how many, 2 to XUSHI_AXIS_TICKS_MAX
 * @decimals: that the ticks need to be written exactly
 *
 * An axis with round ticks. Tick i is @low + i × @step.
 */
typedef struct
{
  double low;
  double high;
  double step;
  guint n_ticks;
  int decimals;
} XushiAxis;

/**
 * xushi_axis_nice_above:
 * @value: > 0
 *
 * Returns: the smallest of 1, 2, 2.5, 5 times a power of ten that is not below @value.
 */
double xushi_axis_nice_above (double value);

/**
 * xushi_axis_init:
 * @low: the smallest value to show
 * @high: the largest one; equal values are set apart
 * @ticks: how many steps are wanted, 1 to 10; about as many are made
 *
 * Finds round ends and steps around @low and @high.
 */
void xushi_axis_init (XushiAxis *axis, double low, double high, guint ticks);

G_END_DECLS
