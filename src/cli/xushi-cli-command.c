/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-i18n.h"
#include "base/xushi-text-clean.h"
#include "base/xushi-text.h"
#include "cli/xushi-cli-options.h"
#include "cli/xushi-cli-report.h"

#include <stdlib.h>
#include <string.h>

/* (transfer full): the line that shows how the command is written. */
static char *
write_usage (const XushiCliCommand *command)
{
  /* TRANSLATORS: the command, and what belongs after it */
  return g_strdup_printf (_ ("Usage: xushi-cli %s [OPTION …] %s\n"), command->name,
                          command->parameters);
}

XushiCliStatus
xushi_cli_refuse_usage (const XushiCliCommand *command, const char *sentence)
{
  g_autofree char *usage = write_usage (command);

  xushi_cli_say ("xushi-cli %s: %s\n", command->name, sentence);
  xushi_cli_say ("%s", usage);
  xushi_cli_say (_ ("`xushi-cli %s --help` tells how it is used.\n"), command->name);
  return XUSHI_CLI_USAGE;
}

/* Returns whether it could be written. */
static gboolean
put_help (const XushiCliCommand *command, const GOptionEntry *entries)
{
  g_autofree char *usage = write_usage (command);
  g_autofree char *options = xushi_cli_options_describe (entries);
  g_autofree char *text
      = g_strconcat (usage, "\n", _ (command->summary), "\n\n", _ ("Options:\n"), options, NULL);

  return xushi_cli_put (text);
}

gboolean
xushi_cli_parse (const XushiCliCommand *command, const char *const *argv,
                 const GOptionEntry *entries, GStrv *arguments)
{
  g_auto (GStrv) found = NULL;
  g_autofree char *sentence = NULL;
  int n;

  if (xushi_cli_options_ask_help (argv + 1))
    exit (put_help (command, entries) ? XUSHI_CLI_DONE : XUSHI_CLI_REFUSED);
  if (!xushi_cli_options_read (entries, argv + 1, &found, &sentence))
    {
      xushi_cli_refuse_usage (command, sentence);
      return FALSE;
    }
  n = (int) g_strv_length (found);
  if (n < command->min_arguments)
    sentence = g_strdup_printf (_ ("Something is missing: %s."), command->parameters);
  else if (n > command->max_arguments)
    {
      g_autofree char *name = g_filename_display_name (found[command->max_arguments]);

      sentence = g_strdup_printf (_ ("“%s” is too much."), name);
    }
  if (sentence != NULL)
    {
      xushi_cli_refuse_usage (command, sentence);
      return FALSE;
    }
  *arguments = g_steal_pointer (&found);
  return TRUE;
}

gboolean
xushi_cli_is_line (const char *text)
{
  return text == NULL
         || (xushi_text_judge (text, strlen (text)) == XUSHI_TEXT_FIT
             && strpbrk (text, "\t\r\n") == NULL);
}

XushiCliStatus
xushi_cli_parse_number (const XushiCliCommand *command, const char *option, const char *text,
                        int lowest, int highest, int *number)
{
  g_autofree char *shown = text != NULL ? g_filename_display_name (text) : NULL;
  g_autofree char *sentence = NULL;
  gsize n_digits = text != NULL ? strspn (text, "0123456789") : 0;
  gint64 value = text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;

  /* Digits alone: a sign or a blank is a slip, and what it means would be a guess. */
  if (text == NULL)
    sentence = g_strdup_printf (_ ("%s is missing; give a number from %d to %d."), option, lowest,
                                highest);
  else if (n_digits == 0 || text[n_digits] != '\0')
    sentence = g_strdup_printf (_ ("%s “%s” is no number; give one from %d to %d."), option, shown,
                                lowest, highest);
  else if (value < lowest || value > highest)
    sentence = g_strdup_printf (_ ("%s %s is out of range; give a number from %d to %d."), option,
                                shown, lowest, highest);
  if (sentence != NULL)
    return xushi_cli_refuse_usage (command, sentence);
  *number = (int) value;
  return XUSHI_CLI_DONE;
}

XushiCliStatus
xushi_cli_check_encoding (const XushiCliCommand *command, const char *encoding)
{
  g_autofree char *name = encoding != NULL ? g_filename_display_name (encoding) : NULL;
  g_autofree char *sentence = NULL;

  if (encoding == NULL || xushi_text_knows_encoding (encoding))
    return XUSHI_CLI_DONE;
  sentence = g_strdup_printf (_ ("The encoding “%s” is not known; give one of UTF-8, UTF-16, "
                                 "GB18030 and BIG5."),
                              name);
  return xushi_cli_refuse_usage (command, sentence);
}

XushiCliStatus
xushi_cli_check_word (const XushiCliCommand *command, const char *option, const char *word,
                      const char *const *words)
{
  g_autofree char *name = word != NULL ? g_filename_display_name (word) : NULL;
  g_autofree char *all = g_strjoinv (", ", (char **) words);
  g_autofree char *sentence = NULL;

  if (word == NULL || g_strv_contains (words, word))
    return XUSHI_CLI_DONE;
  sentence = g_strdup_printf (_ ("%s “%s” is not known; give one of these: %s."), option, name, all);
  return xushi_cli_refuse_usage (command, sentence);
}
