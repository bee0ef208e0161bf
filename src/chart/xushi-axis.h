/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The maximum number of ticks. */
#define XUSHI_AXIS_TICKS_MAX 12

/**
 * XushiAxis:
 * @low: the value at the bottom, a tick
 * @high: the value at the top, a tick
 * @step: from tick to tick
 * @n_ticks: how many, 2 to XUSHI_AXIS_TICKS_MAX
 * @decimals: the decimals needed to write the ticks exactly
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
 * Returns: the smallest of 1, 2, 2.5 or 5 times a power of ten that is not below @value.
 */
double xushi_axis_nice_above (double value);

/**
 * xushi_axis_init:
 * @low: the smallest value to show
 * @high: the largest one; equal values are spread
 * @ticks: the number of steps wanted, 1 to 10; about that many are made
 *
 * Finds round ends and steps around @low and @high.
 */
void xushi_axis_init (XushiAxis *axis, double low, double high, guint ticks);

G_END_DECLS
