/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-meeting.h"

#include "base/xushi-i18n.h"
#include "cli/xushi-cli-report.h"

/* (transfer full): NULL after the reason was reported. */
static XushiMeeting *
open (XushiStore *store, const XushiSnapshot *snapshot)
{
  g_autoptr (GError) error = NULL;
  XushiMeeting *meeting = xushi_meeting_open (store, snapshot, &error);

  if (meeting == NULL)
    xushi_cli_refuse (xushi_store_get_path (store), error);
  return meeting;
}

/* (nullable): reports that there is none. */
static const XushiSnapshot *
find (XushiStore *store, const char *name)
{
  const XushiSnapshot *snapshot
      = xushi_plan_find_snapshot (xushi_store_get_plan (store), name);

  if (snapshot == NULL)
    xushi_cli_say (_ ("%s: Nothing is frozen as “%s”; `xushi-cli snapshots` lists what is.\n"),
                   xushi_store_get_path (store), name);
  return snapshot;
}

XushiCliStatus
xushi_cli_meeting_open (XushiStore *store, const char *name, XushiMeeting **meeting,
                        XushiMeeting **since)
{
  const XushiSnapshot *snapshot = find (store, name), *last;

  if (snapshot == NULL || (*meeting = open (store, snapshot)) == NULL)
    return XUSHI_CLI_REFUSED;
  if (since == NULL || snapshot->since == 0)
    return XUSHI_CLI_DONE;
  last = xushi_plan_get_snapshot (xushi_store_get_plan (store), snapshot->since);
  return last != NULL && (*since = open (store, last)) != NULL ? XUSHI_CLI_DONE
                                                                : XUSHI_CLI_REFUSED;
}

XushiCliStatus
xushi_cli_meeting_find_since (XushiStore *store, const XushiCliCommand *command,
                              const char *name, int month, XushiMeeting **since)
{
  XushiPlan *plan = xushi_store_get_plan (store);
  const XushiSnapshot *snapshot = NULL;

  *since = NULL;
  if (g_strcmp0 (name, "none") == 0)
    return XUSHI_CLI_DONE;
  if (name == NULL)
    snapshot = xushi_plan_find_last_meeting (plan, month);
  else if ((snapshot = find (store, name)) == NULL)
    return XUSHI_CLI_REFUSED;
  if (snapshot == NULL)
    return XUSHI_CLI_DONE;
  if (snapshot->month > month)
    {
      g_autofree char *sentence = g_strdup_printf (
          _ ("“%s” is on the figures of month %d; choose that month or a later one."), name,
          snapshot->month);

      return xushi_cli_refuse_usage (command, sentence);
    }
  return (*since = open (store, snapshot)) != NULL ? XUSHI_CLI_DONE : XUSHI_CLI_REFUSED;
}

XushiCliStatus
xushi_cli_meeting_list_targets (XushiStore *store, GPtrArray **targets)
{
  g_autoptr (GError) error = NULL;

  *targets = xushi_store_list_adjusted_targets (store, &error);
  return *targets != NULL ? XUSHI_CLI_DONE
                          : xushi_cli_refuse (xushi_store_get_path (store), error);
}
