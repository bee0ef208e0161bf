/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * XushiShape:
 *
 * The seven signs of a light (docs/domain.md, section 6), in the order of the model's lights, so
 * that a light converts by its value. Every sign has its own outline: they are told apart without
 * colour.
 */
typedef enum
{
  XUSHI_SHAPE_DONE,       /* a tick in a disc */
  XUSHI_SHAPE_ON_PACE,    /* disc */
  XUSHI_SHAPE_SLOW,       /* triangle */
  XUSHI_SHAPE_BEHIND,     /* square flag */
  XUSHI_SHAPE_UNREPORTED, /* ring */
  XUSHI_SHAPE_NOT_DUE,    /* dotted ring */
  XUSHI_SHAPE_EXEMPT,     /* diamond */
} XushiShape;

#define XUSHI_N_SHAPES 7

/**
 * XushiRect:
 *
 * A place on the page or screen, in points (or in the units of the cairo_t's user space).
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} XushiRect;

/**
 * XushiColor:
 *
 * Red, green, blue and opacity, each 0 to 1.
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} XushiColor;

G_END_DECLS
