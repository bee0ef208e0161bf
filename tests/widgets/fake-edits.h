/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-grid-source.h"

G_BEGIN_DECLS

/* How a block is typed into FakeRows: as if each of its cells was typed. */
extern const XushiGridEdits fake_edits;

G_END_DECLS
