/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-i18n.h"
#include "cli/xushi-cli-report.h"

#include <errno.h>
#include <stdlib.h>

XushiCliStatus
xushi_cli_refuse_usage (const XushiCliCommand *command, const char *sentence)
{
  xushi_cli_say ("xushi-cli %s: %s\n", command->name, sentence);
  xushi_cli_say (_ ("`xushi-cli %s --help` tells how it is used.\n"), command->name);
  return XUSHI_CLI_USAGE;
}

static gboolean
parse_options (const XushiCliCommand *command, GOptionContext *context,
               const char *const *argv, GStrv *arguments)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) copy = g_strdupv ((char **) argv);
  g_autofree char *program = g_strconcat ("xushi-cli ", command->name, NULL);

  /* The first word is the program name that --help shows. */
  g_free (copy[0]);
  copy[0] = g_steal_pointer (&program);
  if (!g_option_context_parse_strv (context, &copy, &error))
    {
      xushi_cli_refuse_usage (command, error->message);
      return FALSE;
    }
  *arguments = g_strdupv (copy + 1);
  return TRUE;
}

gboolean
xushi_cli_parse (const XushiCliCommand *command, const char *const *argv,
                 const GOptionEntry *entries, GStrv *arguments)
{
  g_autoptr (GOptionContext) context = g_option_context_new (command->parameters);
  g_auto (GStrv) found = NULL;
  int n;

  g_option_context_set_summary (context, _ (command->summary));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!parse_options (command, context, argv, &found))
    return FALSE;
  n = (int) g_strv_length (found);
  if (n < command->min_arguments)
    {
      g_autofree char *sentence
          = g_strdup_printf (_ ("Something is missing: %s."), command->parameters);

      xushi_cli_refuse_usage (command, sentence);
      return FALSE;
    }
  if (n > command->max_arguments)
    {
      g_autofree char *sentence
          = g_strdup_printf (_ ("“%s” is too much."), found[command->max_arguments]);

      xushi_cli_refuse_usage (command, sentence);
      return FALSE;
    }
  *arguments = g_steal_pointer (&found);
  return TRUE;
}

XushiCliStatus
xushi_cli_parse_number (const char *option, const char *text, int lowest, int highest,
                        int *number)
{
  char *end = NULL;
  gint64 value;

  if (text == NULL)
    {
      xushi_cli_say (_ ("%s is missing; give a number from %d to %d.\n"), option, lowest, highest);
      return XUSHI_CLI_USAGE;
    }
  errno = 0;
  value = g_ascii_strtoll (text, &end, 10);
  if (end == text || *end != '\0')
    {
      xushi_cli_say (_ ("%s “%s” is no number; give one from %d to %d.\n"), option, text, lowest,
                     highest);
      return XUSHI_CLI_USAGE;
    }
  if (errno != 0 || value < lowest || value > highest)
    {
      xushi_cli_say (_ ("%s %s is out of range; give a number from %d to %d.\n"), option, text,
                     lowest, highest);
      return XUSHI_CLI_REFUSED;
    }
  *number = (int) value;
  return XUSHI_CLI_DONE;
}
