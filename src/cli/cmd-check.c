/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "assess/xushi-self-check.h"
#include "base/xushi-i18n.h"
#include "cli/xushi-cli-report.h"

/* Lists what is wrong with the file itself. */
static XushiCliStatus
check_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = xushi_store_inspect_file (path, &error);

  return faults != NULL ? xushi_cli_list_faults (path, faults) : xushi_cli_refuse (path, error);
}

static XushiCliStatus
check_plan (XushiStore *store, int month, gboolean sound)
{
  XushiPlan *plan = xushi_store_get_plan (store);
  g_autoptr (GPtrArray) findings = xushi_self_check (plan, month);

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *text = xushi_finding_to_text (g_ptr_array_index (findings, i));

      xushi_cli_say ("%s\n", text);
    }
  if (!sound)
    return XUSHI_CLI_WARNINGS;
  if (findings->len == 0)
    xushi_cli_say ("%s\n", _ ("The file is sound, and nothing in the plan looks odd."));
  else
    xushi_cli_say (g_dngettext (GETTEXT_PACKAGE,
                                "The file is sound; %u thing in the plan is worth a look.\n",
                                "The file is sound; %u things in the plan are worth a look.\n",
                                findings->len),
                   findings->len);
  return findings->len == 0 ? XUSHI_CLI_DONE : XUSHI_CLI_WARNINGS;
}

static XushiCliStatus
run (const char *const *argv)
{
  g_auto (GStrv) arguments = NULL;
  g_autofree char *month_text = NULL;
  g_autoptr (XushiStore) store = NULL;
  const GOptionEntry entries[] = {
    { "month", 0, 0, G_OPTION_ARG_FILENAME, &month_text,
      N_ ("Data month, 1 to 12; without it the newest with values"), "M" },
    { NULL },
  };
  XushiCliStatus status = XUSHI_CLI_DONE;
  int month = 0;

  if (!xushi_cli_parse (&xushi_cli_check, argv, entries, &arguments))
    return XUSHI_CLI_USAGE;
  if (month_text != NULL)
    status = xushi_cli_parse_number ("--month", month_text, 1, 12, &month);
  if (status != XUSHI_CLI_DONE)
    return status;
  status = check_file (arguments[0]);
  if (status == XUSHI_CLI_REFUSED)
    return status;
  store = xushi_cli_open_uninspected (arguments[0], XUSHI_STORE_READ_ONLY);
  if (store == NULL)
    return XUSHI_CLI_REFUSED;
  if (month_text == NULL)
    month = xushi_plan_get_last_month (xushi_store_get_plan (store));
  return check_plan (store, month, status == XUSHI_CLI_DONE);
}

const XushiCliCommand xushi_cli_check
    = { "check", "PLAN.xushi", N_ ("Check the file, and the plan before printing"), 1, 1, run };
