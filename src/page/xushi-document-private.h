/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-document.h"

G_BEGIN_DECLS

/* What saving needs to know about a document beyond its pages. */

/* (transfer none): of the plan, for the file's metadata. */
const char *xushi_document_get_title (XushiDocument *self);

/* (transfer none) (not nullable): "YYYY-MM-DD" */
const char *xushi_document_get_date (XushiDocument *self);

double xushi_document_get_dpi (XushiDocument *self);

G_END_DECLS
