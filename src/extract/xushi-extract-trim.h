/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-subject.h"

G_BEGIN_DECLS

/* @span without what stands before a name: who sets it, who does it, when and where. */
XushiSpan xushi_subject_trim_front (const XushiLexicon *lexicon, const XushiText *text, XushiSpan span);

/* The length of brackets at the end of @span with nothing but years: 危房改造|(2013-2017年); 0 for none. */
guint xushi_subject_years_tail (const XushiText *text, XushiSpan span);

G_END_DECLS
