/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/xushi-cli-command.h"

G_BEGIN_DECLS

/* XushiCliOutput: where a command writes a file: the one named, or for “-” one in a folder of its own,
 * which goes to the standard output when it is complete. Strings are owned. */
typedef struct
{
  char *path;   /* where to write */
  char *folder; /* (nullable): the folder of its own */
} XushiCliOutput;

/**
 * xushi_cli_output_begin:
 * @given: the name, or "-"
 * @suffix: such as ".pdf", for "-"
 *
 * Returns: FALSE if no folder can be made, or the standard output is a terminal and the format is
 *   not text, which has been reported.
 */
gboolean xushi_cli_output_begin (XushiCliOutput *self, const char *given, const char *suffix);

/* Reports why it could not be written, by the name that the user knows. Returns XUSHI_CLI_REFUSED. */
XushiCliStatus xushi_cli_output_refuse (const XushiCliOutput *self, const GError *error);

/* Passes the file on where it is for the standard output. XUSHI_CLI_DONE or XUSHI_CLI_REFUSED, which
 * has been reported. */
XushiCliStatus xushi_cli_output_finish (const XushiCliOutput *self);

void xushi_cli_output_clear (XushiCliOutput *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (XushiCliOutput, xushi_cli_output_clear)

G_END_DECLS
