/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/xushi-cli-filter.h"
#include "model/xushi-plan.h"
#include "page/xushi-page-setup.h"

G_BEGIN_DECLS

/* The options that say how pages look, shared by the commands that make pages or keep their
 * settings. Strings are owned, and NULL if not given. */
typedef struct
{
  char *paper;
  char *orientation;
  char *parts;
  char *density;
  char *margins;
  char *due;
  char *since; /* of a meeting, or "none" */
  gboolean phone;
  gboolean mono;
  gboolean quotes;
  gboolean definitions;
  gboolean signature;
  XushiCliFilter filter;
} XushiCliPages;

void xushi_cli_pages_clear (XushiCliPages *pages);

/**
 * xushi_cli_pages_list_options:
 * @own: the options of the command itself, terminated by an empty one
 *
 * Returns: (transfer full) (element-type GOptionEntry): both, terminated by an empty one.
 */
GArray *xushi_cli_pages_list_options (XushiCliPages *pages, const GOptionEntry *own);

/**
 * xushi_cli_pages_read:
 * @setup: (inout): what was not given stays as it is
 *
 * Reads all but areas, departments and the meeting to compare with. @setup borrows from @pages.
 *
 * Returns: XUSHI_CLI_DONE; otherwise reports wrong usage of @command.
 */
XushiCliStatus xushi_cli_pages_read (XushiCliPages *pages, const XushiCliCommand *command,
                                     XushiPageSetup *setup);

/* The same for the areas and departments of @plan. */
XushiCliStatus xushi_cli_pages_choose (XushiCliPages *pages, const XushiCliCommand *command,
                                       XushiPlan *plan, XushiPageSetup *setup);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (XushiCliPages, xushi_cli_pages_clear)

G_END_DECLS
