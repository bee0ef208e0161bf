/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-section.h"

G_BEGIN_DECLS

/* The following look at the sentence [@start, @end). */

/* Whether it begins the plan: 今年的主要预期目标是. */
gboolean xushi_announces_plan (const XushiReportSection *section, guint start, guint end);

/* Whether what follows is how the goals are reached: 围绕上述目标,重点做好六方面工作. */
gboolean xushi_announces_measures (const XushiText *text, guint start, guint end);

/* Whether it ends with a colon on a line of its own, and a list stands below: 今年,重点做好以下工作: */
gboolean xushi_announces_list (const XushiText *text, guint start, guint end);

/* Whether what it announces is to be done: 今年我局拟采取以下措施: */
gboolean xushi_announces_deeds (const XushiText *text, guint start, guint end);

G_END_DECLS
