/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-section.h"

G_BEGIN_DECLS

/**
 * xushi_report_begin:
 * @section: (out): the state before the first line
 * @lexicon, @text: borrowed, and kept by @section
 *
 * Looks over the whole text: its title, its year, and whether it tells of the past before it plans.
 */
void xushi_report_begin (XushiReportSection *section, const XushiLexicon *lexicon, const XushiText *text);

G_END_DECLS
