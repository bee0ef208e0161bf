/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-cell.h"
#include "tables/xushi-matching-private.h"
#include "tables/xushi-office.h"

G_BEGIN_DECLS

/* What is told once, with the number of rows. */
typedef enum
{
  XUSHI_OFFICE_AREA,    /* carried down to blank cells */
  XUSHI_OFFICE_GROUP,
  XUSHI_OFFICE_LEAD,    /* several departments under one lead */
  XUSHI_OFFICE_UNIT,    /* the unit stood in the name */
  XUSHI_OFFICE_DUE,     /* the deadline became a node */
  XUSHI_OFFICE_KEPT,    /* the deadline went into the note */
  XUSHI_OFFICE_NAMED,   /* the target was read from the name */
  XUSHI_OFFICE_PART,    /* 其中 */
  XUSHI_OFFICE_GROWTH,  /* the growth went into the note, for there is an amount */
  XUSHI_OFFICE_AMOUNT,  /* the baseline went into the note, for it is no rate */
  XUSHI_OFFICE_SHARED,  /* named after its head and the department */
  XUSHI_OFFICE_JOINED,  /* a row that only goes on with the one above */
  XUSHI_OFFICE_N_TOLD,
} XushiOfficeTold;

/* One row while it is read. Borrowed, but for what says otherwise. */
typedef struct
{
  const XushiMatching *matching;
  const XushiPlanColumns *columns;
  XushiCellReader cells;
  guint *told; /* XUSHI_OFFICE_N_TOLD counters */
  XushiPlanRow *row;
  GString *note;    /* owned: what is kept in the note beside the note itself */
  GString *doubts;  /* owned: what was warned of, for the outcome */
  char *unit;       /* owned, nullable: of a figure without one */
  const char *section_unit; /* borrowed, nullable: of the figures of its section */
  int year;         /* of the plan; 0: not known */
  int figure;       /* the column of the target whose head names the indicator; -1: the usual ones */
  gboolean directed; /* a column of its own says which side of the target is good */
  XushiBound direction; /* which, where @directed */
  gboolean percent;  /* the unit beside the target is one of rates */
  gboolean growth;  /* the target is a rate of growth, as its head says */
} XushiOfficeRow;

/* The column of the plan table with this identifier. */
guint xushi_office_find (const XushiOfficeRow *self, const char *id);

/* (transfer full): the trimmed text of a column; blank where there is none. */
char *xushi_office_get (const XushiOfficeRow *self, const char *id);

/* Whether the cell of a column holds anything. */
gboolean xushi_office_has (const XushiOfficeRow *self, const char *id);

/* Takes a mark (约束性) off the end of @text, and into the spec. */
void xushi_office_take_mark (XushiOfficeRow *self, char *text);

/* Whether @unit (nullable) is one of rates: %, 个百分点. */
gboolean xushi_office_is_rate (const char *unit);

/* Warns at a column, and remembers it for the outcome. @reason: (transfer full) */
void xushi_office_warn (XushiOfficeRow *self, const char *id, char *reason);

/* Keeps the words of a cell in the note, after its head. */
void xushi_office_keep (XushiOfficeRow *self, const char *head, const char *text);

/* Reads all cells of the row into its spec. */
void xushi_office_read_cells (XushiOfficeRow *self);

/* Reads the target, once name and unit are known. */
void xushi_office_read_target (XushiOfficeRow *self);

/* Reads deadline and steps, once the measure is known. */
void xushi_office_read_dates (XushiOfficeRow *self);

G_END_DECLS
