/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-assess.h"
#include "page/xushi-page-pen.h"

G_BEGIN_DECLS

/* "到期考核的217项中，完成46项，…": each count with its sign. Returns the height of the lines; without a
 * cr nothing is drawn. */
double xushi_overview_flow_sentence (const XushiTotals *totals, const XushiPen *pen, double x,
                                     double y, double width);

/* Appends a kind of items and how many there are to a list; nothing for none. */
void xushi_overview_add_count (GString *text, const char *word, guint count);

/* (transfer full): what the denominator leaves out; empty for nothing. @n_texts: items that are told in
 * words. */
char *xushi_overview_list_left_out (const XushiTotals *totals, guint n_texts);

G_END_DECLS
