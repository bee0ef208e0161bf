/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is wrong with a plan's file. */
typedef enum
{
  XUSHI_FAULT_STRUCTURE, /* the file itself: pages, trees, indexes; figures may be missing or wrong */
  XUSHI_FAULT_SCHEMA,    /* a table that is not as this program makes it */
  XUSHI_FAULT_REFERENCE, /* a row that points at one that is not there: rows are missing */
  XUSHI_FAULT_FOREIGN,   /* an object in the file that no plan has: a trigger, a view, an index */
  XUSHI_FAULT_ROW,       /* a row that holds what this program never writes */
  XUSHI_FAULT_TEXT,      /* a text that is none; what can be shown of it is */
  XUSHI_FAULT_TREE,      /* indicators that are parts of each other, or not where their whole is */
  XUSHI_FAULT_LOST,      /* a row that was left out of a rescued copy, or changed in it */
  XUSHI_FAULT_INVISIBLE, /* marks in a text that nobody sees; they are left out when it is read */
} XushiFaultKind;

/* XushiFault: one thing that is wrong with a plan's file. One list of them serves opening, `check`
 * and the rescue of what can still be read. */
typedef struct
{
  XushiFaultKind kind;
  char *table;    /* owned, nullable: NULL for the file as a whole */
  gint64 row;     /* its first column; 0 if the fault is about no single row */
  char *key;      /* owned, nullable: of the indicator that the row belongs to */
  char *sentence; /* owned: translated, with table, row and key */
} XushiFault;

/* @table, @key: (nullable); @what: (transfer full): translated, what is wrong there. */
XushiFault *xushi_fault_new (XushiFaultKind kind, const char *table, gint64 row, const char *key,
                             char *what);
void xushi_fault_free (XushiFault *self);

/* (transfer none): the kind as a stable English word, such as "structure". */
const char *xushi_fault_to_word (const XushiFault *self);

/* Whether figures may be missing or wrong, so that nothing must be printed from the file. */
gboolean xushi_fault_is_grave (const XushiFault *self);

/* Whether the plan must not be written to; all faults but invisible marks. */
gboolean xushi_fault_forbids_writing (const XushiFault *self);

/**
 * xushi_fault_find_worst:
 * @faults: (nullable) (element-type XushiFault)
 *
 * Returns: (transfer none) (nullable): the first fault that is grave; without one the first that
 *   forbids writing; NULL if nothing does.
 */
const XushiFault *xushi_fault_find_worst (const GPtrArray *faults);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiFault, xushi_fault_free)

G_END_DECLS
