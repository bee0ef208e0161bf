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

G_END_DECLS
