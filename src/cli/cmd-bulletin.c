/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-i18n.h"
#include "cli/xushi-cli-report.h"

static XushiCliStatus
run (const char *const *argv)
{
  g_auto (GStrv) arguments = NULL;
  char *month = NULL;
  const GOptionEntry entries[] = {
    { "month", 0, 0, G_OPTION_ARG_FILENAME, &month, N_ ("Data month, 1 to 12"), "M" },
    { NULL },
  };
  gboolean parsed = xushi_cli_parse (&xushi_cli_bulletin, argv, entries, &arguments);

  g_free (month);
  if (parsed)
    xushi_cli_say ("%s\n", _ ("The text of the bulletin comes in a later version."));
  return XUSHI_CLI_USAGE;
}

const XushiCliCommand xushi_cli_bulletin
    = { "bulletin", "PLAN.xushi", N_ ("Write the text of the bulletin"), 1, 1, run };
