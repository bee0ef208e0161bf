/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "rows/xushi-grid-source.h"

G_BEGIN_DECLS

/* FakeRows: a source of invented indicators in groups of three, for the tests of the table. Every
 * group has a heading; the last row adds. Values must be numbers; "0" is refused as a target.
 * A value over 50000 is in doubt until it is confirmed; probably a ten-thousandth was meant. */
#define FAKE_TYPE_ROWS (fake_rows_get_type ())
G_DECLARE_FINAL_TYPE (FakeRows, fake_rows, FAKE, ROWS, GObject)

enum
{
  FAKE_LIGHT,
  FAKE_NAME,
  FAKE_TARGET,
  FAKE_VALUE,
  FAKE_UNIT,
  FAKE_PERCENT,
  FAKE_BAR,
  FAKE_LEAD,
  FAKE_DEPARTMENT,
  FAKE_NOTE,
  FAKE_N_COLUMNS
};

/* @n: indicators, without headings */
FakeRows *fake_rows_new (guint n);

guint fake_rows_get_n_commits (FakeRows *self);
/* (transfer none): the text of an indicator, by its row. */
const char *fake_rows_get_text (FakeRows *self, guint row, guint column);
void fake_rows_set_text (FakeRows *self, guint row, guint column, const char *text);
/* Like a change from another window or an undo. */
void fake_rows_insert (FakeRows *self, guint row, guint64 key, const char *name);
void fake_rows_remove (FakeRows *self, guint row);
void fake_rows_swap (FakeRows *self, guint row);
/* @pasted is called after a block was pasted, with its first row and how many rows it has changed. */
typedef void (*FakeRowsPasted) (FakeRows *self, guint row, guint n_rows, gpointer data);
void fake_rows_set_pasted (FakeRows *self, FakeRowsPasted pasted, gpointer data);
/* Called by what writes a block. */
void fake_rows_tell_pasted (FakeRows *self, guint row, guint n_rows);
void fake_rows_hide_column (FakeRows *self, guint column, gboolean hidden);

G_END_DECLS
