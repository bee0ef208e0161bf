/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-office-private.h"
#include "tables/xushi-row-kind.h"

G_BEGIN_DECLS

/* The walk over the rows of a sheet. */
typedef struct
{
  const XushiMatching *matching;   /* borrowed */
  const XushiTable *table;         /* borrowed */
  const XushiPlanColumns *columns; /* borrowed */
  XushiProblems *problems;         /* borrowed */
  GPtrArray *outcomes;             /* borrowed, nullable */
  XushiHeader *header;             /* owned */
  GArray *sorts;                   /* owned: XushiRowSort of each row below the heads */
  GPtrArray *rows;                 /* owned: the result */
  guint first;                     /* the first row below the heads */
  int levels[2];                   /* of the sections that are areas, and groups; -1 for none */
  char *area;                      /* owned, nullable: of the section */
  char *group;                     /* owned, nullable */
  char *unit;                      /* owned, nullable: of the section: 产值（亿元） */
  gboolean above;                  /* the sections are above the areas of the column */
  char *last_area;                 /* owned, nullable: of the row above */
  char *last_group;                /* owned, nullable */
  gboolean carries[2];             /* whether blank cells of the area's, the group's column mean the
                                      same as above */
  int year;          /* of the plan; 0: not known */
  gboolean in_parts; /* 其中 has been read, and the row is a part */
  guint whole;       /* 1 + the position of the row that the parts belong to */
  guint told[XUSHI_OFFICE_N_TOLD];
} XushiOfficeWalk;

/* How the row @i below the heads was recognised. */
XushiRowSort *xushi_office_get_sort (const XushiOfficeWalk *walk, guint i);

/* Decides which rows head sections, at which levels, and whether they are above the column of areas. */
void xushi_office_settle_sections (XushiOfficeWalk *walk);

/* The area and group of a row: its own cells, those of the row above where the column is one of
 * categories, or the section. */
void xushi_office_place_row (XushiOfficeWalk *walk, XushiOfficeRow *reader);

G_END_DECLS
