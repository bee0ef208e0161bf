/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-clause.h"

G_BEGIN_DECLS

/* The steps by which a clause is read: implemented in xushi-extract-describe.c. */

/* A list mark between two quantities. Sets @at to its position, @length to its length. */
gboolean xushi_clause_find_list_mark (const XushiText *text, guint start, guint end, guint *at,
                                      guint *length);

/* The first verb in [@start, @end) that begins a new item, or @end. */
guint xushi_clause_find_verb (const XushiLexicon *lexicon, const XushiText *text, guint start,
                              guint end);

/* 以7个重点县为抓手: the clause tells how something is done, and sets nothing. */
gboolean xushi_clause_is_circumstance (const XushiText *text, guint start, guint end);

/* Gives the numbers of a list the unit of its last one. */
void xushi_clause_share_units (const XushiText *text, XushiClause *clause);

/* Removes quantities that only describe. Sets @doubtful where it is a guess which one is meant. */
void xushi_clause_drop_descriptions (const XushiLexicon *lexicon, const XushiText *text,
                                     XushiClause *clause, gboolean *doubtful);

G_END_DECLS
