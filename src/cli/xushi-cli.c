/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli.h"

#include "base/xushi-i18n.h"
#include "cli/xushi-cli-command.h"
#include "cli/xushi-cli-report.h"

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
  g_string_append (text, _ ("\n`xushi-cli COMMAND --help` tells the options of each.\n"
                            "Exit status: 0 done, 1 wrong usage, 2 the input cannot be used and "
                            "nothing was changed, 3 done with warnings.\n"));
  return g_string_free (text, FALSE);
}

static XushiCliStatus
tell_usage (gboolean asked)
{
  g_autofree char *text = describe ();

  if (asked)
    return xushi_cli_put (text) ? XUSHI_CLI_DONE : XUSHI_CLI_REFUSED;
  xushi_cli_say ("%s", text);
  return XUSHI_CLI_USAGE;
}

static XushiCliStatus
refuse_word (const char *format, const char *word)
{
  g_autofree char *name = g_filename_display_name (word);
  g_autoptr (GString) sentence = g_string_new (format);

  g_string_replace (sentence, "%s", name, 1);
  xushi_cli_say ("xushi-cli: %s\n", sentence->str);
  return tell_usage (FALSE);
}

static XushiCliStatus
run_command (const char *const *argv)
{
  /* Announced, but not there yet. */
  static const char *const later[] = { "bulletin", NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[0], commands[i]->name))
      return commands[i]->run (argv);
  if (g_strv_contains (later, argv[0]))
    return refuse_word (_ ("The command “%s” is not in this version yet."), argv[0]);
  if (argv[0][0] == '-')
    return refuse_word (_ ("There is no option “%s” here."), argv[0]);
  return refuse_word (_ ("There is no command “%s”."), argv[0]);
}

int
xushi_cli_main (int argc, char **argv)
{
  static const char *const help[] = { "--help", "-h", "-?", "help", NULL };
  const char *name = argc > 1 ? argv[1] : NULL;
  gboolean version = g_strcmp0 (name, "--version") == 0;

  if (name == NULL)
    return tell_usage (FALSE);
  if (!version && !g_strv_contains (help, name))
    return (int) run_command ((const char *const *) argv + 1);
  if (argc > 2)
    return (int) refuse_word (_ ("“%s” is too much."), argv[2]);
  if (!version)
    return (int) tell_usage (TRUE);
  return xushi_cli_put ("xushi-cli " XUSHI_VERSION "\n") ? XUSHI_CLI_DONE : XUSHI_CLI_REFUSED;
}
