/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-archive.h"

G_BEGIN_DECLS

/* XushiPackageLinks: what a part of an office document refers to (Open Packaging Conventions).
 * Programs call their parts as they like; only the types of the relations tell what they are. */
typedef struct _XushiPackageLinks XushiPackageLinks;

/**
 * xushi_package_links_read:
 * @part: a path such as "xl/workbook.xml"; the empty string for the package as a whole
 *
 * Returns: (transfer full): also for a part without relations; NULL with @error.
 */
XushiPackageLinks *xushi_package_links_read (XushiArchive *archive, const char *part,
                                             GError **error);
void xushi_package_links_free (XushiPackageLinks *self);

/* (transfer none) (nullable): the path of the first part whose type ends in @kind, such as
 * "/styles". */
const char *xushi_package_links_find (const XushiPackageLinks *self, const char *kind);

/* (transfer none) (nullable): the path of the part with this identifier. @kind: (out) (optional)
 * (nullable): its type */
const char *xushi_package_links_get (const XushiPackageLinks *self, const char *id,
                                     const char **kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiPackageLinks, xushi_package_links_free)

G_END_DECLS
