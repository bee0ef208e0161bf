/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-i18n.h"
#include "cli/xushi-cli-report.h"

static XushiCliStatus
run (const char *const *argv)
{
  g_auto (GStrv) arguments = NULL;
  const GOptionEntry entries[] = { { NULL } };

  if (xushi_cli_parse (&xushi_cli_print, argv, entries, &arguments))
    xushi_cli_say ("%s\n", _ ("Printing comes in a later version."));
  return XUSHI_CLI_USAGE;
}

const XushiCliCommand xushi_cli_print
    = { "print", "PLAN.xushi", N_ ("Make the meeting pages as PDF, PNG or SVG"), 1, 1, run };
