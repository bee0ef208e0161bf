/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * xushi_cli_options_read:
 * @entries: the options of a command, terminated by an empty one; their kinds are
 *   G_OPTION_ARG_NONE, G_OPTION_ARG_FILENAME and, for what may be given several times,
 *   G_OPTION_ARG_FILENAME_ARRAY (a GStrv), so that the locale does not matter
 * @words: what stands on the command line after the command
 * @arguments: (out) (transfer full): the words that are not options
 * @sentence: (out) (transfer full): what is wrong, translated
 *
 * Reads "--name VALUE", "--name=VALUE", "-n VALUE" and "-nVALUE" into the variables of @entries.
 * After "--" nothing is an option. Nothing is guessed: an unknown option, one given twice, a value
 * that is missing, blank or not asked for, and an empty argument are wrong. (The parser of GLib
 * speaks English where its own catalogue is not installed.)
 *
 * Returns: FALSE with @sentence if something is wrong.
 */
gboolean xushi_cli_options_read (const GOptionEntry *entries, const char *const *words,
                                 GStrv *arguments, char **sentence);

/* (transfer full): how an option is written: "-o, --output=OUT". */
char *xushi_cli_options_name (const GOptionEntry *entry);

/* (transfer full): a line for each option, translated. */
char *xushi_cli_options_describe (const GOptionEntry *entries);

G_END_DECLS
