/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/xushi-editor.h"

G_BEGIN_DECLS

/* Shared by the files of the editor. A command is bracketed by these two; between them it calls
 * the writers of the store. */

/**
 * xushi_editor_start:
 * @label: the command's name, used unless a group is open
 */
gboolean xushi_editor_start (XushiEditor *self, const char *label, GError **error);

/**
 * xushi_editor_finish:
 * @written: whether the writers have succeeded; if FALSE, they have set @error
 *
 * Commits the step, unless a group is open; discards it if it failed.
 */
gboolean xushi_editor_finish (XushiEditor *self, gboolean written, GError **error);

/* Whether a group is open, whose label is used for all its commands. */
gboolean xushi_editor_is_grouped (XushiEditor *self);

/* Sets @error of XUSHI_EDIT_ERROR_REFUSED to @sentence, which is freed. Returns FALSE. */
gboolean xushi_editor_refuse (GError **error, char *sentence);

G_END_DECLS
