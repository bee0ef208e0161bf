/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/xushi-editor.h"

G_BEGIN_DECLS

/* The sample plan in the program's resources: the targets of a county's work report, and invented
 * figures that show every light. */

/* @info: (out caller-allocates): place, year and title; the caller must clear it */
gboolean xushi_sample_get_info (XushiPlanInfo *info, gboolean demo, GError **error);

/**
 * xushi_sample_fill:
 * @editor: of a new, empty plan
 * @demo: also the invented figures: the months up to the last but one are frozen as a meeting's
 *   snapshot, so that later corrections show as 修订
 */
gboolean xushi_sample_fill (XushiEditor *editor, gboolean demo, GError **error);

G_END_DECLS
