/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-when.h"
#include "extract/xushi-extract-who.h"

G_BEGIN_DECLS

/**
 * XushiCharge:
 * @lead: (nullable): the department in charge, as written
 * @support: (nullable): the others, as written, joined by 、
 * @when: by when, if that is said as well (完成时限：6月底); its month is 0 otherwise
 *
 * Who is charged with something, as a bracket or a line behind it says: （牵头单位：县教育局；责任单位：县财政局、
 * 各镇（街道））. Without a word like 牵头 the first of several leads and the others support it, as in a
 * table with a column 责任单位 alone (docs/formats.md). A person (责任领导) is no department.
 */
typedef struct
{
  char *lead;
  char *support;
  XushiWhen when;
} XushiCharge;

void xushi_charge_clear (XushiCharge *charge);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (XushiCharge, xushi_charge_clear)

/**
 * xushi_charge_read:
 * @at: a bracket, or the first of the words
 * @end: of the line
 * @charge: (out caller-allocates): to be cleared; empty where only a person is named
 *
 * Returns: the position behind the words and their bracket; @at where none are there
 */
guint xushi_charge_read (const XushiText *text, guint at, guint end, XushiCharge *charge);

/**
 * xushi_charge_read_cells:
 * @lead, @support: the cells of a row; empty where there are none
 *
 * Fills @charge from the columns of a table that name the departments.
 */
void xushi_charge_read_cells (const XushiText *text, XushiSpan lead, XushiSpan support,
                              XushiCharge *charge);

/* The end of [@start, @end) without the charge in brackets that it ends with. */
guint xushi_charge_cut (const XushiText *text, guint start, guint end);

G_END_DECLS
