/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * xushi_refused_text_add:
 * @texts: (element-type utf8): texts that were refused and are in no file
 * @title: (nullable): of the column or field where it stands, translated
 * @text: what was typed
 *
 * Adds a line on it to @texts: “完成日期：“1x””.
 */
void xushi_refused_text_add (GPtrArray *texts, const char *title, const char *text);

/**
 * xushi_refused_text_list:
 *
 * Returns: (transfer full): the first lines of @texts, and how many there are besides; "" if there
 *   are none.
 */
char *xushi_refused_text_list (GPtrArray *texts);

G_END_DECLS
