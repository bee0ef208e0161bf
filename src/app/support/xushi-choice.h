/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-vocabulary.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Offers the words of @vocabulary in @row, in the order of their enumeration: the index of the
 * selected row is the value. */
void xushi_choice_fill (AdwComboRow *row, const XushiVocabulary *vocabulary);

G_END_DECLS
