/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/xushi-cli-command.h"
#include "documents/xushi-manuscript.h"
#include "store/xushi-store.h"
#include "tables/xushi-problems.h"

G_BEGIN_DECLS

/* Everything is UTF-8, whatever the locale: messages to standard error, results to standard
 * output. */
void xushi_cli_say (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* Prints a result. If it could not be written, reports that and returns FALSE; a reader that has
 * gone is nothing to report. */
gboolean xushi_cli_put (const char *text);

/* Reports why @path cannot be used. Returns XUSHI_CLI_REFUSED. */
XushiCliStatus xushi_cli_refuse (const char *path, const GError *error);

/* Lists the problems of the table @path, and @error (nullable) that ended it. */
void xushi_cli_list_problems (const char *path, const XushiProblems *problems,
                              const GError *error);

/* Lists what was left out of the report @path, and what is doubtful. Returns XUSHI_CLI_WARNINGS if
 * there is such a thing. */
XushiCliStatus xushi_cli_list_notes (const char *path, const XushiManuscript *document);

/**
 * xushi_cli_check_output:
 *
 * Returns: whether @output is a different file from @plan, which must not be overwritten by its own
 *   output; if not, that has been reported.
 */
gboolean xushi_cli_check_output (const char *plan, const char *output);

/**
 * xushi_cli_list_faults:
 * @faults: (element-type XushiFault): of the file @path
 *
 * Returns: XUSHI_CLI_REFUSED if figures may be missing or wrong, XUSHI_CLI_WARNINGS for other faults.
 */
XushiCliStatus xushi_cli_list_faults (const char *path, const GPtrArray *faults);

/* Opens a plan, looks at all of it and lists what is wrong. Returns (transfer full): NULL on failure,
 * and where figures may be missing or wrong, which has been reported. */
XushiStore *xushi_cli_open (const char *path, XushiStoreMode mode);

/* (transfer full): the same for who has looked at the file already. */
XushiStore *xushi_cli_open_uninspected (const char *path, XushiStoreMode mode);

/* The status of a command that ended with @status: faults of the plan, which were listed, are
 * warnings. */
XushiCliStatus xushi_cli_conclude (XushiStore *store, XushiCliStatus status);

G_END_DECLS
