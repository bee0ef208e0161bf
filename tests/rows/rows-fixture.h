/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-grid-source.h"
#include "rows/xushi-session.h"
#include "store-fixture.h"

G_BEGIN_DECLS

/* RowsFixture: a plan in a file of its own, open in a session at September 2016:
 *
 *   其他             without a group: 大剧院, a task with an overdue node, 迁建, a task that is
 *                    exempt and overdue, 加强宣传, a text; group 就业: 新增就业, 净增企业, a net
 *                    figure; group 环境: 单位能耗, a reduction, 居民收入, quarterly
 *   二、主要预期目标 地区生产总值, 失业率, a ceiling that is exceeded, 完工率, completed by hand,
 *                    奥体中心, a task that is ahead and has an overdue node
 */
typedef struct
{
  StoreFixture *files;   /* owned */
  XushiSession *session; /* owned */
  XushiEditor *editor;   /* the session's */
  XushiPlan *plan;       /* the session's */
} RowsFixture;

void rows_fixture_set_up (RowsFixture *self, gconstpointer data);
void rows_fixture_tear_down (RowsFixture *self, gconstpointer data);

/* (transfer none): the indicator with this name, which must exist. */
XushiIndicator *rows_fixture_find (RowsFixture *self, const char *name);

/* The value of a month; unknown if there is none. */
double rows_fixture_get_value (XushiIndicator *indicator, int month);

/* The row whose title is @title, which must exist. */
guint rows_fixture_find_row (XushiGridSource *source, const char *title);

/* (transfer full): the text of a cell. */
char *rows_fixture_dup_text (XushiGridSource *source, guint row, guint column);

/* Types @text into a cell. Expects it to be accepted if @refusal is NULL, otherwise refused with a
 * sentence that contains @refusal. */
void rows_fixture_type (XushiGridSource *source, guint row, guint column, const char *text,
                        const char *refusal);

/* (transfer full): a block of cells, from text as a spreadsheet copies it: tabs and newlines. */
GPtrArray *rows_fixture_make_block (const char *text);

/* Undoes one step. */
void rows_fixture_undo (RowsFixture *self);

/* RowsMirror: what a table knows about @source from its signals alone: the key of every row. */
typedef struct
{
  XushiGridSource *source; /* owned */
  GArray *keys;            /* owned: guint64 */
  guint n_rows_changed;    /* rows reported as changed since the last check */
} RowsMirror;

/* Takes a reference to @source. */
RowsMirror *rows_mirror_new (XushiGridSource *source);
void rows_mirror_free (RowsMirror *self);

/* Fails if the mirror does not match the source. */
void rows_mirror_check (RowsMirror *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RowsMirror, rows_mirror_free)

G_END_DECLS
