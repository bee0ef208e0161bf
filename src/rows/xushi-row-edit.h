/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

G_BEGIN_DECLS

/* XushiRowEdit: what is typed into the cells of one indicator's row, collected before writing: two
 * cells of a block must not each write a copy without the other's change. The areas' tables and the
 * month sheet both edit their rows by it. */
typedef struct
{
  XushiSession *session;     /* borrowed */
  XushiArea *area;           /* borrowed, nullable: where the indicator is added if it is new */
  XushiIndicator *indicator; /* owned; in no plan if it is new */
  XushiSpec *spec;           /* owned; NULL until an attribute is changed */
  XushiReading *reading;     /* owned; of the data month; NULL until it is changed */
  const char *label;         /* of the step, for attributes */
} XushiRowEdit;

/* (transfer full): nothing typed yet. */
XushiRowEdit *xushi_row_edit_new (XushiSession *session, XushiIndicator *indicator);
/* These four are as an XushiGridEdits wants them, @edit being a XushiRowEdit. */
gpointer xushi_row_edit_copy (gconstpointer edit);
void xushi_row_edit_free (gpointer edit);
gboolean xushi_row_edit_check (gpointer edit, GError **error);
/* Writes all of @edits (element-type XushiRowEdit) as one step named @label; @failed: (out): the
 * index of the one that was refused. */
gboolean xushi_row_edit_write_all (XushiSession *session, const char *label, GPtrArray *edits,
                                   guint *failed, GError **error);

/* The attributes, and (nullable) the data month, as they will be. */
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
typedef gboolean (*XushiRowEditClearable) (XushiSession *session, XushiIndicator *indicator,
                                           guint column);

/* Empties the cells of @indicators (element-type XushiIndicator) in @columns (element-type guint)
 * that can be emptied, as one step. */
gboolean xushi_row_edit_clear (XushiSession *session, GPtrArray *indicators, GArray *columns,
                               XushiRowEditClearable is_clearable, XushiRowEditType type,
                               GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiRowEdit, xushi_row_edit_free)

G_END_DECLS
