/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-store.h"

G_BEGIN_DECLS

/* A temporary folder with a plan in it, for one test. Freeing it removes both. */
typedef struct
{
  char *folder; /* owned */
  char *path;   /* owned: plan.xushi in it */
} StoreFixture;

/* Gives the whole program a user's data folder of its own. To be called first of all; every test
 * ends with store_fixture_clear_data (). */
void store_fixture_init_data (void);
/* Deletes that folder with all that is in it; it is made again when it is needed. */
void store_fixture_clear_data (void);

StoreFixture *store_fixture_new (void);
void store_fixture_free (StoreFixture *self);

/* (transfer full): a new plan at the fixture's path, open for writing: Deqing 2016. */
XushiStore *store_fixture_create (StoreFixture *self);
/* (transfer full): reopened; the test fails if that is impossible. */
XushiStore *store_fixture_open (StoreFixture *self, XushiStoreMode mode);

/* The number that an environment variable gives; @usual without it. */
guint store_fixture_get_number (const char *name, guint usual);
/* Of many cases that are alike, such as a fault at each single write, every how many'th is to be
 * tried: 1, unless XUSHI_TEST_EVERY says more, as where the sanitizers make all slow. */
int store_fixture_get_every (void);

/* Writes the plan of tests/store/plans, as the program of schema 2 wrote it, to the fixture's path. */
void store_fixture_write_old (StoreFixture *self);

/* One area, one step. Returns: the row. */
gint64 store_fixture_add_area (XushiStore *store, const char *name);
/* One total with a target of 100 at the end of the area, one step. Returns: the row. */
gint64 store_fixture_add (XushiStore *store, gint64 area, const char *key, const char *name);
/* Several of them, with keys starting at @first, in one step. */
void store_fixture_add_many (XushiStore *store, gint64 area, int first, int n);
/* One value, one step. @indicator: its row, or a key that is a number. */
void store_fixture_put (XushiStore *store, gint64 indicator, int month, double value);

/* (transfer full): everything in the plan in memory, as text, to compare two of them. */
char *store_fixture_dump (XushiPlan *plan);

/* (transfer full): the bytes of a file. */
GBytes *store_fixture_read (const char *path);

/* Writes the bytes of one file over another, which stays the same file; made if it is not there. */
void store_fixture_copy_file (const char *from, const char *to);

/* The number of files in the folder. */
guint store_fixture_count_files (StoreFixture *self);

/* (transfer full): the answer to one SQL query over a separate connection: the first column of the
 * first row; NULL for none. */
char *store_fixture_ask (StoreFixture *self, const char *sql);

/* The row of the indicator with this key, which must exist. */
gint64 store_fixture_find (XushiStore *store, const char *key);

/* Numbers the areas, indicators and lines of the log of a closed plan from 1, in the order in which
 * they were made, as in files of old. */
void store_fixture_number_from_one (StoreFixture *self);

/* @dump: (inout): without the number of versions of each month */
void store_fixture_forget_versions (char **dump);

/* Drops the steps that made the plan, so that there is nothing to undo. */
void store_fixture_forget_steps (StoreFixture *self);

/* Changes the file behind the program's back. */
void store_fixture_execute (StoreFixture *self, const char *sql);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoreFixture, store_fixture_free)

G_END_DECLS
