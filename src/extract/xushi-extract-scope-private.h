/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-scope.h"
#include "extract/xushi-extract-when.h"

G_BEGIN_DECLS

/* What the two halves of XushiScope, times and departments, ask of each other. */

/* So many targets before it a department in a sentence behind may have: each is looked at again for each
 * such sentence. */
#define XUSHI_SCOPE_UNLED_MAX 24

/* The index of the first of the last targets, so many at most. */
static inline guint
xushi_scope_last (const XushiScope *scope)
{
  return scope->candidates->len - MIN (scope->candidates->len, XUSHI_SCOPE_UNLED_MAX);
}

/* The deadline that words of time say: within the plan's year, and earlier than its end. */
XushiDeadline xushi_scope_find_deadline (const XushiScope *scope, const XushiWhen *when);

/* The length of words that may stand before a date or department that leads its clause; sets
 * @promised for 确保, 力争. */
guint xushi_scope_skip_front (const XushiText *text, guint at, guint end, gboolean *promised);

void xushi_scope_forget_departments (XushiScope *scope);

/* @lead, @support: (nullable): what @candidate has by nearer words is kept. */
void xushi_scope_give_departments (XushiCandidate *candidate, const char *lead,
                                   const char *support);

/* Reads 县住建局要 at the beginning of the clause, or behind a date. */
void xushi_scope_read_front (XushiScope *scope);

/* Reads 由县交通局负责 behind the targets of the clause. */
void xushi_scope_read_behind (XushiScope *scope);

/* Reads the brackets that begin before @end, and the words of a line that is none. */
void xushi_scope_read_charges (XushiScope *scope, guint end);

/* Whether the line says who is charged with what stands above it, and nothing else. */
gboolean xushi_scope_is_charge_line (const XushiText *text, guint start, guint end);

G_END_DECLS
