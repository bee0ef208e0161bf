/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-assess.h"

G_BEGIN_DECLS

/* What is entered for an indicator in one month. */
typedef enum
{
  XUSHI_ENTRY_NOTHING, /* never a figure: it is told in words, or it is a task without nodes */
  XUSHI_ENTRY_NOT_DUE, /* figures, but none in this month */
  XUSHI_ENTRY_FIGURE,  /* the cumulative value, or the level or rate */
  XUSHI_ENTRY_NET,     /* 净增: what was added and what was removed */
  XUSHI_ENTRY_NODE,    /* the date on which a node was finished */
} XushiEntryKind;

typedef enum
{
  XUSHI_ENTRY_IDLE,   /* nothing is expected: none is due, or it is exempt */
  XUSHI_ENTRY_WANTED, /* expected, and not there yet */
  XUSHI_ENTRY_FILLED, /* expected, and there */
} XushiEntryState;

/* XushiEntry: what the clerk has to do about one indicator in one month. A plain value. */
typedef struct
{
  XushiEntryKind kind;
  XushiEntryState state;
  int month; /* the month that is wanted or filled; the data month, or, with NOT_DUE, the last one
                that was due; 0 for none */
  guint node; /* with NODE: the index of the node that is next, or of the last one finished */
} XushiEntry;

/**
 * xushi_entry_find:
 * @year: of the plan
 * @month: the data month, 1 to 12
 * @entry: (out caller-allocates):
 *
 * A figure is entered in the months that the frequency publishes and in no other (docs/domain.md,
 * sections 4.1 and 4.2): what is typed in a month without one would change an older month. Of a task
 * the node is asked for that was due first and is still open. Does not allocate.
 */
void xushi_entry_find (XushiIndicator *indicator, int year, int month, XushiEntry *entry);

G_END_DECLS
