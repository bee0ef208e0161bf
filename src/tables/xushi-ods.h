/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-archive.h"
#include "tables/xushi-table.h"

G_BEGIN_DECLS

/* XushiOds: an OpenDocument spreadsheet, as an archive (.ods, .ots) or as one XML document (.fods).
 * All its sheets stand in one document, which is read at once. */
typedef struct _XushiOds XushiOds;

/* Whether the archive says that it is one. */
gboolean xushi_ods_is_one (XushiArchive *archive);

/* Whether the bytes begin like one that is a single XML document. */
gboolean xushi_ods_is_flat (GBytes *bytes);

/**
 * xushi_ods_open:
 * @archive: (nullable): must outlive the spreadsheet
 * @bytes: (nullable): where there is no archive
 *
 * Returns: (transfer full): NULL with @error: damaged, protected by a password, without a sheet.
 */
XushiOds *xushi_ods_open (XushiArchive *archive, GBytes *bytes, GError **error);
void xushi_ods_free (XushiOds *self);

/* As in XushiBook. */
guint xushi_ods_get_n_sheets (const XushiOds *self);
const char *xushi_ods_get_name (const XushiOds *self, guint sheet);
gboolean xushi_ods_is_hidden (const XushiOds *self, guint sheet);
XushiTable *xushi_ods_read_sheet (XushiOds *self, guint sheet, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiOds, xushi_ods_free)

G_END_DECLS
