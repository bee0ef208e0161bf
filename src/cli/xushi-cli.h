/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * xushi_cli_main:
 *
 * Runs one command of xushi-cli. Messages go to standard error, results to standard output or to
 * the files named.
 *
 * Returns: the exit status, one of XushiCliStatus.
 */
int xushi_cli_main (int argc, char **argv);

G_END_DECLS
