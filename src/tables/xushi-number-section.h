/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-number-shown.h"

G_BEGIN_DECLS

typedef enum
{
  XUSHI_SECTION_NUMBER,
  XUSHI_SECTION_DATE,
  XUSHI_SECTION_DURATION,
  XUSHI_SECTION_TEXT,  /* with a place for a text, @ */
  XUSHI_SECTION_WORDS, /* without a place for anything */
} XushiSectionKind;

typedef enum
{
  XUSHI_CONDITION_NONE,
  XUSHI_CONDITION_LESS,
  XUSHI_CONDITION_AT_MOST,
  XUSHI_CONDITION_EQUAL,
  XUSHI_CONDITION_OTHER,
  XUSHI_CONDITION_AT_LEAST,
  XUSHI_CONDITION_MORE,
} XushiConditionKind;

/* XushiNumberSection: one section of a number format, see XushiNumberCode. */
typedef struct
{
  XushiSectionKind kind;
  XushiConditionKind condition;
  double operand;       /* of the condition */
  GString *before;      /* owned: the characters before the first digit, or all of them */
  GString *after;       /* owned: those after the last digit */
  int shift;            /* as in XushiNumberLook */
  guint n_digits;       /* as in XushiNumberLook */
  gboolean is_masked;   /* other characters stand between the digits */
  gboolean is_coloured;
  XushiDateParts parts; /* of a date */
} XushiNumberSection;

/* @code: (inout): where the section begins; then where the next one does, or the end. @more: (out):
 * whether there is a next one, which may be blank. */
XushiNumberSection *xushi_number_section_read (const char **code, gboolean *more);
void xushi_number_section_free (XushiNumberSection *self);

/* Whether the section has a condition, and @value meets it. */
gboolean xushi_number_section_holds (const XushiNumberSection *self, double value);

G_END_DECLS
