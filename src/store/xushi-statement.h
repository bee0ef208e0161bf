/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-database.h"

G_BEGIN_DECLS

/* XushiStatement: one use of a prepared statement. Statements are prepared once per database and
 * kept; freeing one makes it ready for the next use. A failure to prepare or bind is reported by
 * the first step, so that callers check in one place. Values are bound by name, “:name” or an
 * attribute's identifier, a static string; a name that the statement does not have is a failure. */
typedef struct _XushiStatement XushiStatement;

/* (transfer full): @sql must stay at its address as long as @database lives; never NULL. One use at
 * a time. */
XushiStatement *xushi_statement_new (XushiDatabase *database, const char *sql);
void xushi_statement_free (XushiStatement *self);

void xushi_statement_bind_int (XushiStatement *self, const char *name, gint64 value);
/* A row number; 0 stands for none and becomes NULL. */
void xushi_statement_bind_id (XushiStatement *self, const char *name, gint64 id);
/* XUSHI_UNKNOWN becomes NULL. */
void xushi_statement_bind_number (XushiStatement *self, const char *name, double value);
/* NULL and the empty string become NULL. Marks that nobody sees are left out; what is no text is a
 * failure of the next step, so that no plan ever gets it. */
void xushi_statement_bind_text (XushiStatement *self, const char *name, const char *value);
/* The same without a copy: @value must not change until the last step. */
void xushi_statement_bind_borrowed (XushiStatement *self, const char *name, const char *value);

/* The bytes must stay until the last step. */
void xushi_statement_bind_bytes (XushiStatement *self, const char *name, GBytes *bytes);

/* TRUE: there is a row. FALSE: there are no more, or it failed with @error. */
gboolean xushi_statement_next (XushiStatement *self, GError **error);
/* Whether a step has failed: check this after the last row. */
gboolean xushi_statement_has_failed (XushiStatement *self);
/* Runs all steps. FALSE with @error. */
gboolean xushi_statement_run (XushiStatement *self, GError **error);
/* The first column of the first row; 0 if there is no row or it is NULL. */
gboolean xushi_statement_read_int (XushiStatement *self, gint64 *value, GError **error);

/* Columns of the current row, from 0. An SQL NULL gives 0, XUSHI_UNKNOWN or NULL. A number beyond
 * XUSHI_NUMBER_LIMIT gives XUSHI_UNKNOWN, and texts are fit as xushi_text_clean () makes them: what
 * comes out of a plan can be shown, printed and written. That it was not so in the file is noted in
 * the database. */
gboolean xushi_statement_is_null (XushiStatement *self, int column);
gint64 xushi_statement_get_int (XushiStatement *self, int column);
double xushi_statement_get_number (XushiStatement *self, int column);
/* Valid until the next step. */
const char *xushi_statement_get_text (XushiStatement *self, int column);
char *xushi_statement_dup_text (XushiStatement *self, int column);
/* (transfer full) (nullable) */
GBytes *xushi_statement_dup_bytes (XushiStatement *self, int column);

/* For XushiDatabase, which owns the prepared statements. */
void xushi_statement_destroy (XushiStatement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiStatement, xushi_statement_free)

G_END_DECLS
