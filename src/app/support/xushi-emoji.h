/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * xushi_emoji_do_without:
 *
 * Keeps GTK from opening its list of emoji in any text of the program: on Ctrl+; and Ctrl+. it would
 * take the keyboard in the middle of a figure. To be called once GTK is up.
 */
void xushi_emoji_do_without (void);

G_END_DECLS
