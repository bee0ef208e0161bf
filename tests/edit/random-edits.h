/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/xushi-editor.h"

G_BEGIN_DECLS

/**
 * random_edit:
 * @random: decides what is done, and to what; the same numbers give the same edit
 *
 * Does one of all the commands of the editor, or several as a group.
 *
 * Returns: FALSE with @error where it is refused, as some edits made up at random must be.
 */
gboolean random_edit (XushiEditor *editor, GRand *random, GError **error);

G_END_DECLS
