/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "cli/xushi-cli-json.h"
#include "cli/xushi-compare-table.h"
#include "cli/xushi-status-table.h"
#include "meeting/xushi-meeting.h"

static void
require_text (char *text)
{
  g_autofree char *owned = text;

  fuzz_require (owned != NULL && g_utf8_validate (owned, -1, NULL), "a text that is not UTF-8");
}

static void
show_month (XushiJudgedPlan *judged, int month)
{
  static const char *const numbers[] = { "month", "value", "completion", "pace", "lead", "gap",
                                         "need", "forecast", NULL };
  g_autoptr (XushiTable) table = NULL;

  xushi_judged_plan_set_month (judged, month);
  require_text (xushi_status_to_text (judged, NULL));
  table = xushi_status_table_build (judged, NULL);
  require_text (xushi_cli_table_to_json (table, numbers));
  fuzz_require (xushi_judged_plan_get_concerns (judged) != NULL, "no list of concerns");
}

/* Opens what meetings have seen, and compares it with @judged. */
static void
show_meetings (XushiStore *store, XushiJudgedPlan *judged)
{
  GPtrArray *snapshots = xushi_plan_get_snapshots (xushi_store_get_plan (store));

  for (guint i = 0; i < snapshots->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (XushiMeeting) meeting
          = xushi_meeting_open (store, g_ptr_array_index (snapshots, i), &error);
      g_autoptr (XushiComparison) comparison = NULL;

      fuzz_require_answer (meeting != NULL, error);
      if (meeting == NULL)
        continue;
      g_free (xushi_meeting_describe_doubt (meeting));
      comparison = xushi_meeting_compare (meeting, judged);
      if (comparison != NULL)
        require_text (xushi_compare_to_text (comparison));
    }
}

void
fuzz_read_plan (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiStore) store = xushi_store_open (path, XUSHI_STORE_READ_ONLY, &error);
  g_autoptr (XushiJudgedPlan) judged = NULL;
  GPtrArray *findings;

  fuzz_require_answer (store != NULL, error);
  if (store == NULL)
    return;
  findings = xushi_store_inspect (store, &error);
  fuzz_require_answer (findings != NULL, error);
  judged = xushi_judged_plan_new (xushi_store_get_plan (store), 1);
  for (int month = 1; month <= 12; month += 5)
    show_month (judged, month);
  xushi_judged_plan_set_month (judged, 12);
  show_meetings (store, judged);
}
