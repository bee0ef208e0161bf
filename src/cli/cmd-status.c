/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-i18n.h"
#include "cli/xushi-cli-json.h"
#include "cli/xushi-cli-report.h"
#include "cli/xushi-status-table.h"
#include "tables/xushi-table-write.h"

/* (transfer full): the status in @format, one of "text", "tsv" and "json". */
static char *
render (XushiJudgedPlan *judged, const char *format)
{
  static const char *const numbers[] = { "month", "value", "completion", "pace", "lead", "gap",
                                         "need", "forecast", NULL };
  g_autoptr (XushiTable) table = NULL;

  if (g_str_equal (format, "text"))
    return xushi_status_to_text (judged);
  table = xushi_status_table_build (judged);
  if (g_str_equal (format, "tsv"))
    return xushi_table_to_text (table, '\t');
  return xushi_cli_table_to_json (table, numbers);
}

static XushiCliStatus
print_status (const char *path, int month, const char *format)
{
  g_autoptr (XushiStore) store = xushi_cli_open (path, XUSHI_STORE_READ_ONLY);
  g_autoptr (XushiJudgedPlan) judged = NULL;
  g_autofree char *text = NULL;

  if (store == NULL)
    return XUSHI_CLI_REFUSED;
  judged = xushi_judged_plan_new (xushi_store_get_plan (store), month);
  text = render (judged, format);
  return xushi_cli_put (text) ? xushi_cli_conclude (store, XUSHI_CLI_DONE) : XUSHI_CLI_REFUSED;
}

static XushiCliStatus
run (const char *const *argv)
{
  static const char *const formats[] = { "text", "tsv", "json", NULL };
  g_auto (GStrv) arguments = NULL;
  g_autofree char *month_text = NULL;
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "month", 0, 0, G_OPTION_ARG_FILENAME, &month_text, N_ ("Data month, 1 to 12"), "M" },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format, N_ ("text (default), tsv or json"),
      "FORMAT" },
    { NULL },
  };
  XushiCliStatus status;
  int month = 0;

  if (!xushi_cli_parse (&xushi_cli_status, argv, entries, &arguments))
    return XUSHI_CLI_USAGE;
  if (format == NULL)
    format = g_strdup ("text");
  if (!g_strv_contains (formats, format))
    return xushi_cli_refuse_usage (&xushi_cli_status,
                                   _ ("The format is one of text, tsv and json."));
  status = xushi_cli_parse_number ("--month", month_text, 1, 12, &month);
  return status == XUSHI_CLI_DONE ? print_status (arguments[0], month, format) : status;
}

const XushiCliCommand xushi_cli_status
    = { "status", "PLAN.xushi", N_ ("Tell where each indicator stands"), 1, 1, run };
