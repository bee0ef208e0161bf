/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-reader.h"
#include "extract/xushi-extract.h"

G_BEGIN_DECLS

/**
 * xushi_candidate_doubt:
 * @factor: by which the confidence falls
 * @reason: (transfer none): a translated sentence; the first one is kept
 */
void xushi_candidate_doubt (XushiCandidate *candidate, double factor, const char *reason);

/**
 * xushi_reader_judge:
 *
 * Sets the confidence of a target, and why it is low.
 */
void xushi_reader_judge (XushiReader *reader, XushiCandidate *candidate, const XushiItem *item,
                         const XushiQuantity *q, const XushiItemParts *phrase);

/* Lowers the confidence of a candidate by how little says that it is planned, and says so. */
void xushi_reader_doubt_tense (const XushiReader *reader, XushiCandidate *candidate);

G_END_DECLS
