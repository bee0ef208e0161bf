/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-i18n.h"
#include "cli/xushi-cli-report.h"
#include "tables/xushi-plan-table.h"
#include "tables/xushi-table-write.h"
#include "tables/xushi-values-table.h"

static XushiCliStatus
export_table (XushiStore *store, const char *path, gboolean values)
{
  XushiPlan *plan = xushi_store_get_plan (store);
  g_autoptr (XushiTable) table
      = values ? xushi_values_table_write (plan) : xushi_plan_table_write (plan);
  g_autoptr (GError) error = NULL;

  if (!xushi_table_write_file (table, path, &error))
    return xushi_cli_refuse (path, error);
  return XUSHI_CLI_DONE;
}

static XushiCliStatus
run (const char *const *argv)
{
  g_auto (GStrv) arguments = NULL;
  g_autofree char *output = NULL;
  g_autoptr (XushiStore) store = NULL;
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
  if (!xushi_cli_check_output (arguments[0], output))
    return XUSHI_CLI_REFUSED;
  store = xushi_cli_open (arguments[0], XUSHI_STORE_READ_ONLY);
  if (store == NULL)
    return XUSHI_CLI_REFUSED;
  return xushi_cli_conclude (store, export_table (store, output, values));
}

const XushiCliCommand xushi_cli_export
    = { "export", "PLAN.xushi", N_ ("Write the plan table or the values"), 1, 1, run };
