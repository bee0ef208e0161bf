/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-i18n.h"
#include "base/xushi-suggest.h"
#include "base/xushi-text-clean.h"
#include "base/xushi-text.h"
#include "cli/xushi-cli-help.h"
#include "cli/xushi-cli-options.h"
#include "cli/xushi-cli-report.h"

#include <string.h>

XushiCliStatus
xushi_cli_refuse_usage (const XushiCliCommand *command, const char *sentence)
{
  g_autofree char *usage = xushi_cli_help_write_usage (command);

  xushi_cli_say ("xushi-cli %s: %s\n", command->name, sentence);
  xushi_cli_say ("%s", usage);
  xushi_cli_say (_ ("`xushi-cli %s --help` tells how it is used.\n"), command->name);
  return XUSHI_CLI_USAGE;
}

/* The sentence on what is wrong with the arguments, or NULL. */
static char *
check_arguments (const XushiCliCommand *command, const GStrv found)
{
  int n = (int) g_strv_length (found);

  if (n < command->min_arguments)
    return g_strdup_printf (_ ("Something is missing: %s."), command->parameters);
  if (n > command->max_arguments)
    {
      g_autofree char *name = g_filename_display_name (found[command->max_arguments]);

      return g_strdup_printf (_ ("“%s” is too much."), name);
    }
  if (n > 0 && g_str_has_prefix (command->parameters, "PLAN") && g_str_equal (found[0], "-"))
    return g_strdup (_ ("A plan is a file and cannot be the standard input or output; name it. (A "
                        "file that is called “-” is named “./-”.)"));
  return NULL;
}

gboolean
xushi_cli_parse (const XushiCliCommand *command, const char *const *argv,
                 const GOptionEntry *entries, GStrv *arguments)
{
  g_auto (GStrv) found = NULL;
  g_autofree char *sentence = NULL;
  XushiCliHelp help = xushi_cli_help_find (argv + 1);

  if (help != XUSHI_CLI_HELP_NONE)
    {
      g_autofree char *text = xushi_cli_help_describe (help, command, entries);

      /* Whoever runs the command asks whether it could be written. */
      xushi_cli_put (text);
      return FALSE;
    }
  if (xushi_cli_options_read (entries, argv + 1, &found, &sentence))
    sentence = check_arguments (command, found);
  if (sentence != NULL)
    {
      xushi_cli_refuse_usage (command, sentence);
      return FALSE;
    }
  *arguments = g_steal_pointer (&found);
  return TRUE;
}

char *
xushi_cli_suggest (const char *sentence, const char *word, const char *const *words)
{
  const char *meant = xushi_suggest (word, words);
  g_autofree char *question
      = meant != NULL ? g_strdup_printf (_ (" Did you mean “%s”?"), meant) : NULL;

  return g_strconcat (sentence, question, NULL);
}

XushiCliStatus
xushi_cli_check_plan_output (const XushiCliCommand *command, const char *output)
{
  if (g_strcmp0 (output, "-") != 0)
    return XUSHI_CLI_DONE;
  return xushi_cli_refuse_usage (
      command, _ ("A plan is a file and cannot be the standard input or output; name it. (A "
                  "file that is called “-” is named “./-”.)"));
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
  g_autofree char *sentence = NULL, *suggestion = NULL;

  if (word == NULL || g_strv_contains (words, word))
    return XUSHI_CLI_DONE;
  sentence = g_strdup_printf (_ ("%s “%s” is not known; give one of these: %s."), option, name, all);
  suggestion = xushi_cli_suggest (sentence, word, words);
  return xushi_cli_refuse_usage (command, suggestion);
}

XushiCliStatus
xushi_cli_check_format (const XushiCliCommand *command, char **format)
{
  static const char *const formats[] = { "text", "tsv", "json", NULL };

  if (*format == NULL)
    *format = g_strdup ("text");
  return xushi_cli_check_word (command, "--format", *format, formats);
}

XushiCliStatus
xushi_cli_parse_wait (const XushiCliCommand *command, const char *text, int *seconds)
{
  *seconds = XUSHI_CLI_WAIT;
  return text == NULL ? XUSHI_CLI_DONE
                      : xushi_cli_parse_number (command, "--wait", text, 0, 3600, seconds);
}
