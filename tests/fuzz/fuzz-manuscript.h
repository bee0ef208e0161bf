/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/xushi-manuscript.h"

G_BEGIN_DECLS

/* A document was read, or there is a sentence that says why not. Its structure must be that of its
 * text, and the reader of reports must get to its end. Takes @document (transfer full) (nullable). */
void fuzz_take_manuscript (XushiManuscript *document, const GError *error);

G_END_DECLS
