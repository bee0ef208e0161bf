/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-assess.h"

G_BEGIN_DECLS

/* A table of worked cases: tab-separated, the first line names the columns. */
typedef struct
{
  GStrv columns;
  GPtrArray *rows; /* of GStrv, each as long as @columns */
} Table;

Table *table_load (const char *name);
void table_free (Table *table);

/* The cell of @row under @column, or the empty string if the table has no such column. */
const char *table_get (const Table *table, guint row, const char *column);

/* The indicator that @row describes, its readings included. */
XushiIndicator *table_make_indicator (const Table *table, guint row);

/* The rules given by @row: "judge=ratio;slow=0;lead=exact;start=1". */
void table_make_rules (const Table *table, guint row, XushiRules *rules);

/* Assesses @row and compares completion, pace_now, lead, gap and light with the table, as
 * printed. */
void table_check_row (const Table *table, guint row);

/* A reading of @month with @value, added to @indicator; valid until the next. */
XushiReading *add_reading (XushiIndicator *indicator, int month, double value);

/* Assesses with the default rules in 2016. */
XushiAssessment assess (XushiIndicator *indicator, int month);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Table, table_free)

G_END_DECLS
