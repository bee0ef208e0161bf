/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/xushi-cli-command.h"
#include "model/xushi-plan.h"

G_BEGIN_DECLS

/* Which indicators a command is about: --area, --department and --light, each of which may be given
 * several times or hold several names joined by commas. Everything is owned; NULL if not given. */
typedef struct
{
  GStrv areas;       /* as given, and likewise below */
  GStrv departments;
  GStrv lights;
  GArray *area_ids;  /* of gint64, ending in 0: once the areas were looked up */
  GStrv leads;       /* the names of the departments, once they were looked up */
  guint light_bits;  /* a bit for each light; 0 for all, once they were read */
} XushiCliFilter;

void xushi_cli_filter_clear (XushiCliFilter *self);

/* @entries: (element-type GOptionEntry): gets the three options */
void xushi_cli_filter_add_options (XushiCliFilter *self, GArray *entries);

/* Reads the lights, for which no plan is needed. XUSHI_CLI_DONE, or reports wrong usage. */
XushiCliStatus xushi_cli_filter_read (XushiCliFilter *self, const XushiCliCommand *command);

/* Looks the areas and departments up in @plan. XUSHI_CLI_DONE, or reports wrong usage with the names
 * that there are. */
XushiCliStatus xushi_cli_filter_choose (XushiCliFilter *self, const XushiCliCommand *command,
                                        XushiPlan *plan);

/* Whether anything is left out. */
gboolean xushi_cli_filter_is_set (const XushiCliFilter *self);

/* @self: (nullable): NULL takes everything. Departments are the leading ones. */
gboolean xushi_cli_filter_takes (const XushiCliFilter *self, XushiIndicator *indicator,
                                 XushiLight light);
/* Whether the area is not left out by its name. */
gboolean xushi_cli_filter_takes_area (const XushiCliFilter *self, gint64 area_id);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (XushiCliFilter, xushi_cli_filter_clear)

G_END_DECLS
