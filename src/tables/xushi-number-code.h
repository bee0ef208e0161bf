/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-number-shown.h"

G_BEGIN_DECLS

/* XushiNumberCode: a number format as workbooks write it, such as `0.0"%";[Red]-0.0"%";"-";@`. It
 * has up to four sections, for positive numbers, negative ones, zero and texts, or with conditions
 * of their own. In a section, characters in quotation marks or after \ or ! are themselves, _x and
 * *x fill a line, […] are colours, conditions, currencies and lengths of time. Only a % that is none
 * of these is percent; only letters that are none of these are a date. Immutable. */
typedef struct _XushiNumberCode XushiNumberCode;

/* Any text is a format: what is wrong in it shows itself. */
XushiNumberCode *xushi_number_code_new (const char *code);

/* A format that workbooks need not write out; NULL for a number that means none. */
const char *xushi_number_code_get_built_in (guint number);

void xushi_number_code_free (XushiNumberCode *self);

/* @value: finite. @since_1904: as in xushi_date_shown (). @cell: (out): gets what is read */
void xushi_number_code_show (const XushiNumberCode *self, double value, gboolean since_1904,
                             XushiCellText *cell);

/**
 * xushi_number_code_show_text:
 *
 * Returns: (transfer full) (nullable): @text with what the format puts around texts (发改局 for 发改 in
 *   the format @"局"); NULL where that is nothing.
 */
char *xushi_number_code_show_text (const XushiNumberCode *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiNumberCode, xushi_number_code_free)

G_END_DECLS
