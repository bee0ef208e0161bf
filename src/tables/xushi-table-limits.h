/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What a table may hold: far beyond any table of a plan, so that a wrong or malicious file is
 * refused within seconds and a few hundred megabytes (docs/formats.md lists these). */

/* Any table. */
#define XUSHI_TABLE_MAX_ROWS 500000
#define XUSHI_TABLE_MAX_COLUMNS 400
#define XUSHI_TABLE_MAX_CELL (64 * 1024) /* bytes */

/* A sheet of a workbook: the bytes of all its cells, its cells with the blank ones before them, its
 * rows, the texts that cells share, merged ranges and the cells in them, cells that cannot be relied
 * on or that there is something to say about; and the sheets. */
#define XUSHI_WORKBOOK_MAX_TEXT (64 * 1024 * 1024 - 1024)
#define XUSHI_WORKBOOK_MAX_CELLS 4000000
#define XUSHI_WORKBOOK_MAX_LINES 16777216
#define XUSHI_WORKBOOK_MAX_SHARED 1000000
#define XUSHI_WORKBOOK_MAX_SHARED_TEXT (32 * 1024 * 1024 - 1024)
#define XUSHI_WORKBOOK_MAX_MERGES 100000
#define XUSHI_WORKBOOK_MAX_MERGED 500000
#define XUSHI_WORKBOOK_MAX_SAID 20000
#define XUSHI_WORKBOOK_MAX_SHEETS 1000

/* A plan table. */
#define XUSHI_PLAN_TABLE_MAX_INDICATORS 100000
#define XUSHI_PLAN_TABLE_MAX_AREAS 200
