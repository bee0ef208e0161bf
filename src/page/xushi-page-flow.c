/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-flow.h"

#include "chart/xushi-shape.h"

#define SIGN_EMS 1.3

double
xushi_page_flow_place (XushiPageFlow *flow, double sample, const char *text, XushiFace face,
                       const XushiColor *color, double *x)
{
  double width = sample + xushi_pen_measure (flow->pen, text, face, flow->size), middle;

  if (flow->x > flow->left && flow->x + width > flow->right + 0.1)
    {
      flow->x = flow->left;
      flow->top += flow->line;
      flow->lines++;
    }
  middle = flow->top + flow->line / 2;
  if (flow->pen->cr != NULL)
    xushi_pen_write (flow->pen, text,
                     &(XushiWriting) { face, flow->size, XUSHI_ALIGN_START, color },
                     flow->x + sample, xushi_text_baseline (middle, flow->size));
  if (x != NULL)
    *x = flow->x;
  flow->end = flow->x + width;
  flow->x = flow->end + flow->gap;
  return middle;
}

void
xushi_page_flow_place_sign (XushiPageFlow *flow, XushiShape shape, const char *text,
                            XushiFace face, const XushiColor *color)
{
  double x, middle;

  middle = xushi_page_flow_place (flow, SIGN_EMS * flow->size, text, face, color, &x);
  if (flow->pen->cr != NULL)
    xushi_shape_draw (flow->pen->cr, shape, x + flow->size * 0.5, middle, flow->size * 1.02,
                      flow->pen->style);
}
