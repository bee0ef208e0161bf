/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-i18n.h"
#include "cli/xushi-cli-filter.h"
#include "cli/xushi-cli-help.h"
#include "cli/xushi-cli-json.h"
#include "cli/xushi-cli-report.h"
#include "cli/xushi-status-table.h"

/* The options given. Strings are owned, and NULL if not given. */
typedef struct
{
  char *month;
  char *format;
  XushiCliFilter filter;
} Wish;

static void
clear_wish (Wish *wish)
{
  g_free (wish->month);
  g_free (wish->format);
  xushi_cli_filter_clear (&wish->filter);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, clear_wish)

/* (transfer full) */
static char *
render (XushiJudgedPlan *judged, const Wish *wish)
{
  static const char *const numbers[] = { "month", "value", "completion", "pace", "lead", "gap",
                                         "need", "forecast", NULL };
  g_autoptr (XushiTable) table = NULL;

  if (g_str_equal (wish->format, "text"))
    return xushi_status_to_text (judged, &wish->filter);
  table = xushi_status_table_build (judged, &wish->filter);
  return xushi_cli_table_render (table, wish->format, numbers);
}

static XushiCliStatus
print_status (const char *path, int month, Wish *wish)
{
  g_autoptr (XushiStore) store = xushi_cli_open (path, XUSHI_STORE_READ_ONLY);
  g_autoptr (XushiJudgedPlan) judged = NULL;
  g_autofree char *text = NULL;
  XushiCliStatus status;

  if (store == NULL)
    return XUSHI_CLI_REFUSED;
  status = xushi_cli_filter_choose (&wish->filter, &xushi_cli_status, xushi_store_get_plan (store));
  if (status != XUSHI_CLI_DONE)
    return status;
  judged = xushi_judged_plan_new (xushi_store_get_plan (store), month);
  text = render (judged, wish);
  return xushi_cli_put (text) ? xushi_cli_conclude (store, XUSHI_CLI_DONE) : XUSHI_CLI_REFUSED;
}

static XushiCliStatus
run (const char *const *argv)
{
  g_auto (GStrv) arguments = NULL;
  g_auto (Wish) wish = { 0 };
  const GOptionEntry own[] = {
    { "month", 0, 0, G_OPTION_ARG_FILENAME, &wish.month, N_ ("Data month, 1 to 12"), "M" },
    XUSHI_CLI_FORMAT_OPTION (&wish.format),
  };
  g_autoptr (GArray) entries = g_array_new (TRUE, FALSE, sizeof (GOptionEntry));
  XushiCliStatus status;
  int month = 0;

  g_array_append_vals (entries, own, G_N_ELEMENTS (own));
  xushi_cli_filter_add_options (&wish.filter, entries);
  if (!xushi_cli_parse (&xushi_cli_status, argv, (const GOptionEntry *) (gpointer) entries->data,
                        &arguments))
    return XUSHI_CLI_USAGE;
  status = xushi_cli_check_format (&xushi_cli_status, &wish.format);
  if (status == XUSHI_CLI_DONE)
    status = xushi_cli_parse_number (&xushi_cli_status, "--month", wish.month, 1, 12, &month);
  if (status == XUSHI_CLI_DONE)
    status = xushi_cli_filter_read (&wish.filter, &xushi_cli_status);
  return status == XUSHI_CLI_DONE ? print_status (arguments[0], month, &wish) : status;
}

static char *
list_columns (void)
{
  g_autoptr (XushiPlan) plan = xushi_plan_new ();
  g_autoptr (XushiJudgedPlan) judged = xushi_judged_plan_new (plan, 12);

  return xushi_cli_help_join_columns (xushi_status_table_build (judged, NULL));
}

const XushiCliCommand xushi_cli_status
    = { "status", "PLAN.xushi --month M", N_ ("Tell where each indicator stands"), 1, 1, run,
        N_ ("status plan.xushi --month 9\n"
            "status plan.xushi --month 9 --light slow,behind --format tsv"),
        list_columns };
