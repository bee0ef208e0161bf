/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/xushi-cli-command.h"
#include "tables/xushi-table.h"

G_BEGIN_DECLS

/* What is told of a command: on the terminal, in the manual page and to the shell. All of it is made
 * of the same tables, so that none of them can lack an option. */

/* The words that ask for it: the reader's, the manual page's, the shell's. */
typedef enum
{
  XUSHI_CLI_HELP_NONE,
  XUSHI_CLI_HELP_TEXT,    /* --help */
  XUSHI_CLI_HELP_MAN,     /* --help=man */
  XUSHI_CLI_HELP_OPTIONS, /* --help=options */
} XushiCliHelp;

/* What the words after the command ask for, before a "--". */
XushiCliHelp xushi_cli_help_find (const char *const *words);

/* (transfer full): of XUSHI_CLI_HELP_MAN a section of roff; of XUSHI_CLI_HELP_OPTIONS a line an
 * option: its name and, after a tab, the words that it takes joined by “|”, or what its value is
 * called, or nothing. */
char *xushi_cli_help_describe (XushiCliHelp help, const XushiCliCommand *command,
                               const GOptionEntry *entries);

/* (transfer full): the line that shows how the command is written. */
char *xushi_cli_help_write_usage (const XushiCliCommand *command);

/* (transfer full): all before and after the sections of the commands in the manual page. */
char *xushi_cli_help_begin_manual (void);
char *xushi_cli_help_end_manual (void);

/* (transfer full): the cells of the first row, joined by ", ". @table: (transfer full) */
char *xushi_cli_help_join_columns (XushiTable *table);

G_END_DECLS
