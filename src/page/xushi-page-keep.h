/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An ideographic space: what begins with it has a sign drawn there. */
#define XUSHI_KEEP_BLANK "\343\200\200"

/* (transfer none): @text in @texts, which own it; equal texts have one address. @text: (nullable):
 * NULL is the empty text. */
const char *xushi_keep (GStringChunk *texts, const char *text);

/* (transfer none): the same; frees @text. */
const char *xushi_keep_taken (GStringChunk *texts, char *text);

G_END_DECLS
