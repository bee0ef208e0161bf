/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-reader.h"

G_BEGIN_DECLS

/*
 * A name that says nothing without what it is said of: 产值 of an industry, 开工率 of projects, 乡道 of
 * the bridges rebuilt. A clerk writes the whole with it.
 */

/* Whether a name ends as that of what is measured does, and not as that of a thing. */
gboolean xushi_whole_is_measured (const char *name);

/* Whether @name is a verb and nothing else: 投产. */
gboolean xushi_whole_is_verb (const char *name);

/**
 * xushi_whole_verb:
 *
 * Returns: the length in bytes of the verb that begins @name and is the work itself, so that the name keeps
 *   it: 查处, 发放, 整治; 0 for none
 */
gsize xushi_whole_verb (const char *name);

/**
 * xushi_whole_beside:
 * @own: (transfer full): a name of a list of which @first is the first
 *
 * Returns: (transfer full): @own with the thing of @first, where it says nothing without: 签约项目开工率 beside
 *   签约项目履约率
 */
char *xushi_whole_beside (char *own, const char *first);

/**
 * xushi_whole_part:
 * @own: (transfer full): the name of a part of @whole, or of what stands beside it in a list
 * @among: it is a part: 其中
 *
 * Returns: (transfer full): @own with what it shares with the whole: 查处酒后驾驶 of 查处违法行为, 乡道危桥改造
 *   of 危桥改造
 */
char *xushi_whole_part (char *own, const char *whole, gboolean among);

/**
 * xushi_whole_complete:
 * @own: (transfer full): the name of the number @q in @phrase
 *
 * Returns: (transfer full): @own as a clerk writes it, completed by the thing it is said of where it says
 *   nothing without; the thing is then kept for the next ones
 */
char *xushi_whole_complete (XushiReader *reader, const XushiItemParts *phrase, const XushiQuantity *q,
                            char *own);

G_END_DECLS
