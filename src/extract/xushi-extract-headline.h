/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-text.h"

G_BEGIN_DECLS

/* The targets of the line before, if it may be the headline of a piece of news. */
typedef struct
{
  guint first, end; /* among the candidates; equal for none */
} XushiHeadline;

/**
 * xushi_headline_line:
 * @candidates: (element-type XushiCandidate)
 * @start, @end: the line that has been read
 * @first: the index of its first candidate
 *
 * A headline says what the piece of news below it says again (■农村公路今年再修600公里): its targets go, if the
 * paragraph has them as well.
 */
void xushi_headline_line (XushiHeadline *headline, GPtrArray *candidates, const XushiText *text,
                          guint start, guint end, guint first);

G_END_DECLS
