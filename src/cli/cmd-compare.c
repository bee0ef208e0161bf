/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "assess/xushi-comparison-text.h"
#include "base/xushi-i18n.h"
#include "cli/xushi-cli-help.h"
#include "cli/xushi-cli-json.h"
#include "cli/xushi-cli-meeting.h"
#include "cli/xushi-cli-report.h"
#include "cli/xushi-compare-table.h"

/* The options given. Strings are owned, and NULL if not given. */
typedef struct
{
  char *since;
  char *month;
  char *format;
} Wish;

static void
clear_wish (Wish *wish)
{
  g_free (wish->since);
  g_free (wish->month);
  g_free (wish->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, clear_wish)

/* (transfer full): the comparison in @format, one of "text", "tsv" and "json". */
static char *
render (const XushiComparison *comparison, const char *format)
{
  static const char *const numbers[]
      = { "then_month", "then_value", "then_completion", "then_lead", "then_gap", "month", "value",
          "completion", "lead",       "gap",             "difference", NULL };
  g_autoptr (XushiTable) table = NULL;

  if (g_str_equal (format, "text"))
    return xushi_compare_to_text (comparison);
  table = xushi_compare_table_build (comparison);
  return xushi_cli_table_render (table, format, numbers);
}

/* The month to compare: the one asked for, or the last one that has figures, but none before the
 * meeting's. */
static XushiCliStatus
choose_month (const Wish *wish, XushiPlan *plan, int earliest, int *month)
{
  if (wish->month == NULL)
    {
      *month = MAX (xushi_plan_get_last_month (plan), earliest);
      return XUSHI_CLI_DONE;
    }
  return xushi_cli_parse_number (&xushi_cli_compare, "--month", wish->month, earliest, 12, month);
}

static XushiCliStatus
compare (XushiStore *store, const Wish *wish)
{
  g_autoptr (XushiMeeting) meeting = NULL;
  g_autoptr (XushiJudgedPlan) judged = NULL;
  g_autoptr (XushiComparison) comparison = NULL;
  g_autofree char *text = NULL;
  XushiPlan *plan = xushi_store_get_plan (store);
  XushiCliStatus status = xushi_cli_meeting_open (store, wish->since, &meeting, NULL);
  int month = 0;

  if (status == XUSHI_CLI_DONE)
    status = choose_month (wish, plan, xushi_meeting_get_snapshot (meeting)->month, &month);
  if (status != XUSHI_CLI_DONE)
    return status;
  judged = xushi_judged_plan_new (plan, month);
  comparison = xushi_meeting_compare (meeting, judged);
  if (xushi_comparison_has_other_rules (comparison))
    xushi_cli_say (_ ("The rules of the lights were changed since; what the meeting has seen is "
                      "judged by those of today, too.\n"));
  text = render (comparison, wish->format);
  return xushi_cli_put (text) ? XUSHI_CLI_DONE : XUSHI_CLI_REFUSED;
}

static XushiCliStatus
run (const char *const *argv)
{
  g_auto (GStrv) arguments = NULL;
  g_auto (Wish) wish = { 0 };
  g_autoptr (XushiStore) store = NULL;
  const GOptionEntry entries[] = {
    { "since", 0, 0, G_OPTION_ARG_FILENAME, &wish.since,
      N_ ("The name of the frozen meeting to compare with"), "N" },
    { "month", 0, 0, G_OPTION_ARG_FILENAME, &wish.month,
      N_ ("Data month; without it the last one that has figures"), "M" },
    XUSHI_CLI_FORMAT_OPTION (&wish.format),
    { NULL },
  };
  int month = 0;

  if (!xushi_cli_parse (&xushi_cli_compare, argv, entries, &arguments))
    return XUSHI_CLI_USAGE;
  if (wish.since == NULL)
    return xushi_cli_refuse_usage (&xushi_cli_compare,
                                   _ ("Name the meeting by --since; `xushi-cli snapshots` lists "
                                      "them."));
  if (xushi_cli_check_format (&xushi_cli_compare, &wish.format) != XUSHI_CLI_DONE
      || (wish.month != NULL
          && xushi_cli_parse_number (&xushi_cli_compare, "--month", wish.month, 1, 12, &month)
                 != XUSHI_CLI_DONE))
    return XUSHI_CLI_USAGE;
  store = xushi_cli_open (arguments[0], XUSHI_STORE_READ_ONLY);
  return store != NULL ? xushi_cli_conclude (store, compare (store, &wish)) : XUSHI_CLI_REFUSED;
}

static char *
list_columns (void)
{
  return xushi_cli_help_join_columns (xushi_compare_table_new ());
}

const XushiCliCommand xushi_cli_compare
    = { "compare", "PLAN.xushi --since N", N_ ("Tell what has changed since a frozen meeting"), 1,
        1, run,
        N_ ("compare plan.xushi --since 九月例会\n"
            "compare plan.xushi --since 九月例会 --month 10 --format json"),
        list_columns };
