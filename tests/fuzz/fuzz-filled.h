/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fuzz.h"

#include "rows-fixture.h"
#include "tables/xushi-table.h"

G_BEGIN_DECLS

/* A plan with indicators of every kind, open for writing; one for the whole run. */
RowsFixture *fuzz_filled_open (void);

/* (transfer full): the state of the plan. */
char *fuzz_filled_dump (void);

/* If something was entered since @before, takes it back, and dies unless all is as it was. */
void fuzz_filled_undo (const char *before);

/* Reads @table as values and as a plan; what is accepted is sound, and the values can be entered
 * and taken back. */
void fuzz_filled_read (const XushiTable *table);

G_END_DECLS
