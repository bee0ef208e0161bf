/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract.h"
#include "model/xushi-spec.h"

G_BEGIN_DECLS

/* Until when a proposal is to be reached: a deadline within the year, or the last year of a goal of
 * several years. Pure functions. */
typedef struct
{
  int horizon;            /* the last year of a goal of several years; 0 for a target of the year */
  gboolean yearly;        /* its figure is that of each year up to @horizon (年均增长5%) */
  XushiDeadline deadline; /* month 0 for the end of the year */
} XushiTerm;

gboolean xushi_term_equal (const XushiTerm *a, const XushiTerm *b);

/* (transfer full): for the screen, translated; empty for the end of the year. */
char *xushi_term_to_label (const XushiTerm *term);

/* (transfer full): what xushi_term_parse () reads back: "2016-06-15", "2016-06", "2030", or "". */
char *xushi_term_to_edit_text (const XushiTerm *term, int year);

/**
 * xushi_term_parse:
 * @text: 6月, 6月15日, 6-15, 三季度, 年底; a later year (2030) for a goal of several years; blank for
 *   the end of the year
 * @year: of the plan
 * @term: (inout): unchanged on failure
 *
 * Returns: FALSE with @error of XUSHI_REVIEW_ERROR, a sentence for the cell.
 */
gboolean xushi_term_parse (const char *text, int year, XushiTerm *term, GError **error);

/**
 * xushi_term_carry_out:
 *
 * What an indicator keeps of its term: a deadline becomes a node of a task, and words in the note
 * beside a figure, as in the import of tables; a goal of several years is not judged.
 */
void xushi_term_carry_out (const XushiTerm *term, XushiSpec *spec);

/**
 * xushi_term_take_share:
 * @year: of the plan
 * @counted: the figure counts things, of which there is no half
 *
 * Turns a goal of several years into its share of this year, with @term and @spec: a total is
 * divided by the years from @year to the last one, both included, and rounded so that the shares
 * reach it; a figure of each year is kept. Levels and ratios have no share.
 *
 * Returns: (transfer full) (nullable): a translated sentence that says how; NULL with @error
 */
char *xushi_term_take_share (XushiTerm *term, XushiSpec *spec, int year, gboolean counted,
                             GError **error);

/**
 * xushi_term_take_instalments:
 * @total: the year's target
 * @instalments: (element-type XushiCandidate): of it, such as 一季度完成20亿元
 * @sound: (out): FALSE where they do not fit: then the pace is as it was
 *
 * Makes the instalments the pace of @total: of each month its share, linear between.
 *
 * Returns: (transfer full): a translated sentence that names them
 */
char *xushi_term_take_instalments (XushiSpec *total, const GPtrArray *instalments, gboolean *sound);

G_END_DECLS
