/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The exit statuses that scripts rely on. */
typedef enum
{
  XUSHI_CLI_DONE = 0,
  XUSHI_CLI_USAGE = 1,    /* wrong usage, or something that this version cannot do */
  XUSHI_CLI_REFUSED = 2,  /* the input or file cannot be used; nothing was changed */
  XUSHI_CLI_WARNINGS = 3, /* done, with warnings that are listed */
} XushiCliStatus;

/* A command of xushi-cli; each has its own file. */
typedef struct
{
  const char *name;
  const char *parameters; /* what follows the options, such as "PLAN.xushi TABLE" */
  const char *summary;    /* to be translated */
  int min_arguments;
  int max_arguments;
  /* @argv: without the name of the program; the first is the command's name. */
  XushiCliStatus (*run) (const char *const *argv);
} XushiCliCommand;

extern const XushiCliCommand xushi_cli_new;
extern const XushiCliCommand xushi_cli_record;
extern const XushiCliCommand xushi_cli_status;
extern const XushiCliCommand xushi_cli_print;
extern const XushiCliCommand xushi_cli_extract;
extern const XushiCliCommand xushi_cli_export;
extern const XushiCliCommand xushi_cli_check;
extern const XushiCliCommand xushi_cli_log;
extern const XushiCliCommand xushi_cli_backups;
extern const XushiCliCommand xushi_cli_rescue;
extern const XushiCliCommand xushi_cli_freeze;
extern const XushiCliCommand xushi_cli_snapshots;
extern const XushiCliCommand xushi_cli_compare;
extern const XushiCliCommand xushi_cli_slips;
extern const XushiCliCommand xushi_cli_collect;

/**
 * xushi_cli_parse:
 * @argv: as XushiCliCommand.run gets it
 * @entries: the options, as xushi_cli_options_read takes them
 * @arguments: (out) (transfer full): the arguments that are not options
 *
 * Reads a command's options. --help prints them and ends the program.
 *
 * Returns: FALSE for wrong usage, which has been reported.
 */
gboolean xushi_cli_parse (const XushiCliCommand *command, const char *const *argv,
                          const GOptionEntry *entries, GStrv *arguments);

/**
 * xushi_cli_parse_number:
 * @option: such as "--month"
 * @text: (nullable): what was given
 *
 * Reads a whole number from @lowest to @highest, written in digits alone.
 *
 * Returns: XUSHI_CLI_DONE; otherwise reports why and returns XUSHI_CLI_USAGE.
 */
XushiCliStatus xushi_cli_parse_number (const XushiCliCommand *command, const char *option,
                                       const char *text, int lowest, int highest, int *number);

/* Returns XUSHI_CLI_DONE if @encoding (nullable) is one that text is read in; otherwise reports it
 * and returns XUSHI_CLI_USAGE. */
XushiCliStatus xushi_cli_check_encoding (const XushiCliCommand *command, const char *encoding);

/* Returns XUSHI_CLI_DONE if @word (nullable) is one of @words; otherwise reports which there are and
 * returns XUSHI_CLI_USAGE. */
XushiCliStatus xushi_cli_check_word (const XushiCliCommand *command, const char *option,
                                     const char *word, const char *const *words);

/* Reports wrong usage, and how the command is used. Returns XUSHI_CLI_USAGE. */
XushiCliStatus xushi_cli_refuse_usage (const XushiCliCommand *command, const char *sentence);

G_END_DECLS
