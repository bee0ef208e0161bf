/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-i18n.h"
#include "cli/xushi-cli-report.h"
#include "store/xushi-rescue.h"

/* What was left out is the result of the command. */
static XushiCliStatus
report (const char *output, const GPtrArray *lost)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *name = g_filename_display_name (output);

  for (guint i = 0; i < lost->len; i++)
    g_string_append_printf (text, "%s\n", ((XushiFault *) g_ptr_array_index (lost, i))->sentence);
  if (lost->len == 0)
    xushi_cli_say (_ ("Everything was read; “%s” is a sound plan.\n"), name);
  else
    xushi_cli_say (g_dngettext (GETTEXT_PACKAGE,
                                "“%s” is a sound plan of what could be read; %u finding is "
                                "listed.\n",
                                "“%s” is a sound plan of what could be read; %u findings are "
                                "listed.\n",
                                lost->len),
                   name, lost->len);
  if (!xushi_cli_put (text->str))
    return XUSHI_CLI_REFUSED;
  return lost->len == 0 ? XUSHI_CLI_DONE : XUSHI_CLI_WARNINGS;
}

static XushiCliStatus
run (const char *const *argv)
{
  g_auto (GStrv) arguments = NULL;
  g_autofree char *output = NULL;
  g_autoptr (GPtrArray) lost = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The new plan; must not exist"),
      "OUT.xushi" },
    { NULL },
  };

  if (!xushi_cli_parse (&xushi_cli_rescue, argv, entries, &arguments))
    return XUSHI_CLI_USAGE;
  if (output == NULL)
    return xushi_cli_refuse_usage (&xushi_cli_rescue, _ ("Name the output by -o."));
  if (xushi_cli_check_plan_output (&xushi_cli_rescue, output) != XUSHI_CLI_DONE)
    return XUSHI_CLI_USAGE;
  lost = xushi_rescue (arguments[0], output, FALSE, NULL, &error);
  return lost != NULL ? report (output, lost) : xushi_cli_refuse (arguments[0], error);
}

const XushiCliCommand xushi_cli_rescue
    = { "rescue", "PLAN.xushi", N_ ("Save what can be read of a damaged plan as a new one"), 1, 1,
        run, N_ ("rescue plan.xushi -o rescued.xushi") };
