/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-store.h"

G_BEGIN_DECLS

/**
 * xushi_change_describe:
 *
 * Returns: (transfer full): what a line of the change log says, in a clerk's words: “累计值（9月）
 *   520 → 640”, “新增节点 …”. Translated. Words that a newer program wrote are left as they are.
 */
char *xushi_change_describe (const XushiChange *change);

/**
 * xushi_change_describe_step:
 * @changes: (element-type XushiChange): lines of one step, oldest first
 * @more: whether it has more than these
 *
 * Returns: (transfer full) (nullable): the first of them, and how many there are besides; NULL if
 *   there are none.
 */
char *xushi_change_describe_step (GPtrArray *changes, gboolean more);

G_END_DECLS
