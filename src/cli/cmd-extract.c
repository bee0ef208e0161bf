/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-i18n.h"
#include "cli/xushi-cli-report.h"

static XushiCliStatus
run (const char *const *argv)
{
  g_auto (GStrv) arguments = NULL;
  char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format, N_ ("tsv or json"), "FORMAT" },
    { NULL },
  };
  gboolean parsed = xushi_cli_parse (&xushi_cli_extract, argv, entries, &arguments);

  g_free (format);
  if (parsed)
    xushi_cli_say ("%s\n", _ ("Reading work reports comes in a later version."));
  return XUSHI_CLI_USAGE;
}

const XushiCliCommand xushi_cli_extract
    = { "extract", "REPORT", N_ ("List the targets found in a work report"), 1, 1, run };
