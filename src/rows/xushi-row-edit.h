/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

G_BEGIN_DECLS

/* XushiRowEdit: what is typed into the cells of one indicator's row, collected before writing: two
 * cells of a block must not each write a copy without the other's change. The areas' tables, the
 * month sheet and the table of an indicator's months all edit their rows by it. */
typedef struct
{
  XushiSession *session;     /* borrowed */
  XushiArea *area;           /* borrowed, nullable: where the indicator is added if it is new */
  XushiIndicator *indicator; /* owned; in no plan if it is new */
  XushiSpec *spec;           /* owned; NULL until an attribute is changed */
  int month;                 /* that the figures are of */
  XushiReading *reading;     /* owned; of that month; NULL until it is changed */
  const char *label;         /* of the step, for attributes */
} XushiRowEdit;

/* (transfer full): nothing typed yet; of the data month. */
XushiRowEdit *xushi_row_edit_new (XushiSession *session, XushiIndicator *indicator);
/* (transfer full): the same for a month of its own. */
XushiRowEdit *xushi_row_edit_new_at (XushiSession *session, XushiIndicator *indicator, int month);
/* These four are as an XushiGridEdits wants them, @edit being a XushiRowEdit. */
gpointer xushi_row_edit_copy (gconstpointer edit);
void xushi_row_edit_free (gpointer edit);
gboolean xushi_row_edit_check (gpointer edit, GError **error);
/* Writes all of @edits (element-type XushiRowEdit) as one step named @label; @failed: (out): the
 * index of the one that was refused. */
gboolean xushi_row_edit_write_all (XushiSession *session, const char *label, GPtrArray *edits,
                                   guint *failed, GError **error);

/* The attributes, and (nullable) the month, as they will be. */
const XushiSpec *xushi_row_edit_get_spec (const XushiRowEdit *edit);
const XushiReading *xushi_row_edit_get_reading (const XushiRowEdit *edit);
/* The same, to be changed. @label names the step. */
XushiSpec *xushi_row_edit_ensure_spec (XushiRowEdit *edit, const char *label);
XushiReading *xushi_row_edit_ensure_reading (XushiRowEdit *edit);

/* Writes one edit, as part of the open step or as a separate one. */
gboolean xushi_row_edit_write (const XushiRowEdit *edit, GError **error);

/* Puts @text into a column of @edit; FALSE with @error if it is refused. */
typedef gboolean (*XushiRowEditType) (gpointer edit, guint column, const char *text,
                                      GError **error);
/* Whether a cell can be emptied. */
typedef gboolean (*XushiRowEditClearable) (const XushiRowEdit *edit, guint column);

/**
 * xushi_row_edit_clear:
 * @edits: (element-type XushiRowEdit): of the rows, nothing typed yet
 * @columns: (element-type guint)
 * @left: (out) (transfer full) (nullable): a sentence about cells that must not be empty, such as
 *   the note of a completion by hand, and were left as they are; NULL if there is none
 *
 * Empties the cells that can be emptied, as one step.
 *
 * Returns: FALSE with @error, with nothing changed; also if every cell would have been left.
 */
gboolean xushi_row_edit_clear (XushiSession *session, GPtrArray *edits, GArray *columns,
                               XushiRowEditClearable is_clearable, XushiRowEditType type,
                               char **left, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiRowEdit, xushi_row_edit_free)

G_END_DECLS
