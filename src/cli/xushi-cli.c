/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli.h"

#include "base/xushi-i18n.h"
#include "base/xushi-suggest.h"
#include "cli/xushi-cli-help.h"
#include "cli/xushi-cli-report.h"

#include <stdio.h>

static const XushiCliCommand *const commands[] = {
  &xushi_cli_new,     &xushi_cli_record, &xushi_cli_status, &xushi_cli_print,
  &xushi_cli_extract, &xushi_cli_export, &xushi_cli_check,  &xushi_cli_log,
  &xushi_cli_freeze,  &xushi_cli_snapshots, &xushi_cli_compare,
  &xushi_cli_slips,   &xushi_cli_collect,
  &xushi_cli_backups, &xushi_cli_rescue,
};

/* (transfer full) */
static char *
describe (void)
{
  GString *text = g_string_new (_ ("Usage: xushi-cli COMMAND …\n\n"
                                   "Follows the yearly targets of a work report.\n\n"
                                   "Commands:\n"));

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %-9s %s\n", commands[i]->name, _ (commands[i]->summary));
  g_string_append (text, _ ("\n`xushi-cli help COMMAND` tells the options of each.\n"
                            "Exit status: 0 done, 1 wrong usage, 2 the input cannot be used and "
                            "nothing was changed, 3 done with warnings.\n"));
  return g_string_free (text, FALSE);
}

static XushiCliStatus
put (const char *text)
{
  return xushi_cli_put (text) ? XUSHI_CLI_DONE : XUSHI_CLI_REFUSED;
}

static XushiCliStatus
tell_usage (gboolean asked)
{
  g_autofree char *text = describe ();

  if (asked)
    return put (text);
  xushi_cli_say ("%s", text);
  return XUSHI_CLI_USAGE;
}

/* @meant: (nullable): what was probably meant; without it all that there is is told. */
static XushiCliStatus
refuse_word (const char *format, const char *word, const char *meant)
{
  g_autofree char *name = g_filename_display_name (word);
  g_autoptr (GString) sentence = g_string_new (format);

  g_string_replace (sentence, "%s", name, 1);
  if (meant != NULL)
    g_string_append_printf (sentence, _ (" Did you mean “%s”?"), meant);
  xushi_cli_say ("xushi-cli: %s\n", sentence->str);
  return tell_usage (FALSE);
}

static XushiCliStatus
refuse_command (const char *word)
{
  /* Announced, but not there yet. */
  static const char *const later[] = { "bulletin", NULL };
  const char *names[G_N_ELEMENTS (commands) + 2] = { "help" };

  if (g_strv_contains (later, word))
    return refuse_word (_ ("The command “%s” is not in this version yet."), word, NULL);
  if (word[0] == '-')
    return refuse_word (_ ("There is no option “%s” here."), word, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    names[i + 1] = commands[i]->name;
  return refuse_word (_ ("There is no command “%s”."), word, xushi_suggest (word, names));
}

/* (nullable) */
static const XushiCliCommand *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (name, commands[i]->name))
      return commands[i];
  return NULL;
}

static XushiCliStatus
run_command (const char *const *argv)
{
  const XushiCliCommand *command = find_command (argv[0]);
  XushiCliStatus status;

  if (command == NULL)
    return refuse_command (argv[0]);
  status = command->run (argv);
  if (xushi_cli_help_find (argv + 1) == XUSHI_CLI_HELP_NONE)
    return status;
  return ferror (stdout) ? XUSHI_CLI_REFUSED : XUSHI_CLI_DONE;
}

/* The manual page, of which each command writes its own section. */
static XushiCliStatus
put_manual (void)
{
  g_autofree char *begin = xushi_cli_help_begin_manual ();
  g_autofree char *end = xushi_cli_help_end_manual ();
  XushiCliStatus status = put (begin);

  for (gsize i = 0; status == XUSHI_CLI_DONE && i < G_N_ELEMENTS (commands); i++)
    {
      const char *const argv[] = { commands[i]->name, "--help=man", NULL };

      status = run_command (argv);
    }
  return status == XUSHI_CLI_DONE ? put (end) : status;
}

static XushiCliStatus
put_commands (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "%s\t%s\n", commands[i]->name, _ (commands[i]->summary));
  g_string_append_printf (text, "help\t%s\n", _ ("Tell how a command is used"));
  return put (text->str);
}

/* @words: what stands after "help": nothing, or a command. */
static XushiCliStatus
help (const char *const *words)
{
  const char *const argv[] = { words[0], "--help", NULL };

  if (words[0] == NULL)
    return tell_usage (TRUE);
  if (words[1] != NULL)
    return refuse_word (_ ("“%s” is too much."), words[1], NULL);
  if (g_str_equal (words[0], "--man"))
    return put_manual ();
  if (g_str_equal (words[0], "--commands"))
    return put_commands ();
  return run_command (argv);
}

int
xushi_cli_main (int argc, char **argv)
{
  static const char *const ask_help[] = { "--help", "-h", "-?", NULL };
  const char *const *words = (const char *const *) argv + 1;

  xushi_i18n_allow_chinese ();
  if (argc < 2)
    return (int) tell_usage (FALSE);
  if (g_str_equal (words[0], "help"))
    return (int) help (words + 1);
  if (!g_str_equal (words[0], "--version") && !g_strv_contains (ask_help, words[0]))
    return (int) run_command (words);
  if (argc > 2)
    return (int) refuse_word (_ ("“%s” is too much."), words[1], NULL);
  if (!g_str_equal (words[0], "--version"))
    return (int) tell_usage (TRUE);
  return (int) put ("xushi-cli " XUSHI_VERSION "\n");
}
