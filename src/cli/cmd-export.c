/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-i18n.h"
#include "cli/xushi-cli-meeting.h"
#include "cli/xushi-cli-report.h"
#include "tables/xushi-export.h"
#include "tables/xushi-table-write.h"

/* Says @sentence (nullable) of the output. */
static void
tell (const char *path, const char *sentence)
{
  g_autofree char *name = g_filename_display_name (path);

  if (sentence != NULL)
    xushi_cli_say ("%s: %s\n", name, sentence);
}

static XushiCliStatus
export_table (XushiStore *store, const char *path, XushiExportMatter matter)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (XushiExport) export = NULL;
  g_autoptr (GError) error = NULL;
  XushiCliStatus status = xushi_cli_meeting_list_targets (store, &versions);

  if (status != XUSHI_CLI_DONE)
    return status;
  export = xushi_export_new (xushi_store_get_plan (store), versions, matter, path);
  if (!xushi_export_write (export, &error))
    return xushi_cli_refuse (path, error);
  tell (path, xushi_export_get_lost (export));
  tell (path, xushi_export_get_apart (export));
  return xushi_export_get_lost (export) != NULL ? XUSHI_CLI_WARNINGS : XUSHI_CLI_DONE;
}

static XushiCliStatus
run (const char *const *argv)
{
  g_auto (GStrv) arguments = NULL;
  g_autofree char *output = NULL;
  g_autoptr (XushiStore) store = NULL;
  g_autoptr (GError) error = NULL;
  gboolean values = FALSE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("The file to write: .csv, .tsv or .xlsx"), "OUT" },
    { "values", 0, 0, G_OPTION_ARG_NONE, &values, N_ ("The values instead of the plan table"),
      NULL },
    { NULL },
  };

  if (!xushi_cli_parse (&xushi_cli_export, argv, entries, &arguments))
    return XUSHI_CLI_USAGE;
  if (output == NULL)
    return xushi_cli_refuse_usage (&xushi_cli_export, _ ("Name the output by -o."));
  if (!xushi_table_check_output_name (output, &error))
    return xushi_cli_refuse_usage (&xushi_cli_export, error->message);
  if (!xushi_cli_check_output (arguments[0], output))
    return XUSHI_CLI_REFUSED;
  store = xushi_cli_open (arguments[0], XUSHI_STORE_READ_ONLY);
  if (store == NULL)
    return XUSHI_CLI_REFUSED;
  return xushi_cli_conclude (
      store, export_table (store, output, values ? XUSHI_EXPORT_VALUES : XUSHI_EXPORT_PLAN));
}

const XushiCliCommand xushi_cli_export
    = { "export", "PLAN.xushi -o OUT", N_ ("Write the plan table or the values"), 1, 1, run };
