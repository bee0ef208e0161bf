/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SAMPLE_FOLDER "/io/github/xushi/Xushi/sample/"

/* A table of tab-separated text: the first line names the columns, every line has all of them,
 * nothing is quoted. Anything else fails the test that reads it. */
typedef struct _SampleTable SampleTable;

/* (transfer full): the table @name of the bundle. */
SampleTable *sample_table_open (const char *name);

/* (transfer full): the table @name of tests/data/. */
SampleTable *sample_table_open_data (const char *name);

/* (transfer full): the text of the file @name of tests/data/. */
char *sample_read_data (const char *name);

/* (transfer full) (nullable): the report's full text, which is not part of the project: from
 * $XUSHI_SHARED_DATA, or from shared/data beside the source folder; NULL if it is absent. */
char *sample_read_report (void);

void sample_table_free (SampleTable *table);

/* The names of the columns in their order, joined by blanks. */
char *sample_table_get_columns (SampleTable *table);

guint sample_table_get_n_rows (SampleTable *table);

/* (transfer none): the cell of @row, counted from 0; the empty string if it is empty. An unknown
 * column fails the test. */
const char *sample_table_get (SampleTable *table, guint row, const char *column);

/* A cell that must hold a number, in @unit. */
double sample_table_get_number (SampleTable *table, guint row, const char *column,
                                const char *unit);

/* A cell that must be yes or no. */
gboolean sample_table_get_switch (SampleTable *table, guint row, const char *column);

/* The row with @key in its column “key”; fails the test if there is none. */
guint sample_table_find (SampleTable *table, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SampleTable, sample_table_free)

G_END_DECLS
