/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-database.h"

G_BEGIN_DECLS

/* XushiStatement: one use of a prepared statement. Statements are prepared once for a database
 * and kept; freeing one makes it ready for the next use. What fails while preparing or binding
 * is kept and told by the first step, so that callers look at one place. Values are bound by
 * name, “:name” or an attribute's identifier, static text; a name that the statement lacks fails
 * it. */
typedef struct _XushiStatement XushiStatement;

/* (transfer full): @sql must live as long as @database at its place; never NULL. One use at a
 * time. */
XushiStatement *xushi_statement_new (XushiDatabase *database, const char *sql);
void xushi_statement_free (XushiStatement *self);

void xushi_statement_bind_int (XushiStatement *self, const char *name, gint64 value);
/* A row number; 0 stands for none and becomes NULL. */
void xushi_statement_bind_id (XushiStatement *self, const char *name, gint64 id);
/* XUSHI_UNKNOWN becomes NULL. */
void xushi_statement_bind_number (XushiStatement *self, const char *name, double value);
/* NULL and the empty string become NULL. */
void xushi_statement_bind_text (XushiStatement *self, const char *name, const char *value);
/* Likewise, without a copy: @value must stay as it is until the last step. */
void xushi_statement_bind_borrowed (XushiStatement *self, const char *name, const char *value);

/* TRUE: a row is there. FALSE: there are no more, or it failed with @error. */
gboolean xushi_statement_next (XushiStatement *self, GError **error);
/* Whether a step has failed: to be asked after the rows have ended. */
gboolean xushi_statement_has_failed (XushiStatement *self);
/* Steps to the end. FALSE with @error. */
gboolean xushi_statement_run (XushiStatement *self, GError **error);
/* The first column of the first row; 0 where there is no row or it is NULL. */
gboolean xushi_statement_read_int (XushiStatement *self, gint64 *value, GError **error);

/* Columns of the present row, from 0. NULL is 0, XUSHI_UNKNOWN or NULL. */
gboolean xushi_statement_is_null (XushiStatement *self, int column);
gint64 xushi_statement_get_int (XushiStatement *self, int column);
double xushi_statement_get_number (XushiStatement *self, int column);
/* Valid until the next step. */
const char *xushi_statement_get_text (XushiStatement *self, int column);
char *xushi_statement_dup_text (XushiStatement *self, int column);

/* For XushiDatabase, which owns the prepared ones. */
void xushi_statement_destroy (XushiStatement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiStatement, xushi_statement_free)

G_END_DECLS
