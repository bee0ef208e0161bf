/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-archive.h"

G_BEGIN_DECLS

/**
 * xushi_foreign_check:
 * @bytes: a whole file where a table is wanted, which is neither an archive nor known as text
 *
 * Knows by what it holds a file of a kind that is no table, or that cannot be read: old workbooks
 * (.xls, .et), protected ones, documents, pages of the web that are called .xls, pictures, packed
 * files, plans.
 *
 * Returns: FALSE with @error of XUSHI_FILE_ERROR, whose sentence says what the file is and what to
 *   do; TRUE for anything else.
 */
gboolean xushi_foreign_check (GBytes *bytes, GError **error);

/* The same for an archive that is no workbook: always FALSE with @error. */
gboolean xushi_foreign_refuse_archive (XushiArchive *archive, GError **error);

/* Whether the contents of an OpenDocument archive are protected by a password: FALSE with @error. */
gboolean xushi_foreign_check_protection (XushiArchive *archive, GError **error);

G_END_DECLS
