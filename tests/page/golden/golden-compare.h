/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "golden-picture.h"

G_BEGIN_DECLS

/* Where two pictures differ most: the middle of the block, in dots, and by how much: 0 to 255. */
typedef struct
{
  double worst;
  int x;
  int y;
} GoldenDifference;

/**
 * golden_compare:
 * @shown: (out) (optional) (transfer full): the golden picture, pale, with what differs in red
 *
 * How much a picture differs from the golden one of the same size. Another release of cairo,
 * FreeType or pixman draws the edges of a letter with other greys, which may not count; what is
 * missing, moved by two dots or of another colour must. So both pictures are blurred; a dot differs
 * by as much as it is outside of what the other picture has within its reach; and what counts is
 * the mean over a block as large as a figure, so that single dots do not.
 */
void golden_compare (const GoldenPicture *golden, const GoldenPicture *drawn,
                     GoldenDifference *difference, GoldenPicture **shown);

/* The greatest difference that counts as none. */
double golden_compare_get_limit (GoldenForm form);

G_END_DECLS
