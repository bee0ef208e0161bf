/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "cli/xushi-cli-meeting.h"
#include "cli/xushi-cli-pages.h"
#include "cli/xushi-cli-report.h"
#include "page/xushi-kept-setup.h"

/* The options given. Strings are owned, and NULL if not given. */
typedef struct
{
  char *month;
  char *name;
  char *date;
  char *wait;
  XushiCliPages pages;
} Wish;

static void
clear_wish (Wish *wish)
{
  g_free (wish->month);
  g_free (wish->name);
  g_free (wish->date);
  g_free (wish->wait);
  xushi_cli_pages_clear (&wish->pages);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, clear_wish)

static XushiCliStatus
check_wish (const Wish *wish, int *month)
{
  if (wish->name == NULL)
    return xushi_cli_refuse_usage (&xushi_cli_freeze, _ ("Name the meeting by --name."));
  if (!xushi_cli_is_line (wish->name))
    return xushi_cli_refuse_usage (&xushi_cli_freeze,
                                   _ ("The name must be a line of text in UTF-8, without control "
                                      "characters and invisible marks."));
  if (g_str_equal (wish->name, "none"))
    return xushi_cli_refuse_usage (&xushi_cli_freeze,
                                   _ ("A meeting cannot be called “none”: to --since this word "
                                      "means no meeting."));
  if (wish->date != NULL && !xushi_date_parse (wish->date, NULL, NULL, NULL))
    return xushi_cli_refuse_usage (&xushi_cli_freeze,
                                   _ ("The date of the meeting is written YYYY-MM-DD."));
  return xushi_cli_parse_number (&xushi_cli_freeze, "--month", wish->month, 1, 12, month);
}

/* The settings of the pages, as text. */
static XushiCliStatus
read_pages (Wish *wish, XushiPlan *plan, int month, char **text)
{
  g_autoptr (XushiKeptSetup) kept = xushi_kept_setup_new (NULL, plan, month);
  XushiCliStatus status
      = xushi_cli_pages_read (&wish->pages, &xushi_cli_freeze, &kept->setup);

  if (status == XUSHI_CLI_DONE)
    status = xushi_cli_pages_choose (&wish->pages, &xushi_cli_freeze, plan, &kept->setup);
  if (status != XUSHI_CLI_DONE)
    return status;
  kept->setup.date = wish->date;
  *text = xushi_page_setup_to_text (&kept->setup, plan);
  return XUSHI_CLI_DONE;
}

static void
tell (const XushiSnapshot *snapshot, const XushiMeeting *since)
{
  if (since != NULL)
    xushi_cli_say (_ ("The plan is frozen as “%s”, on the figures to month %d; its pages are "
                      "compared with “%s”.\n"),
                   snapshot->name, snapshot->month, xushi_meeting_get_snapshot (since)->name);
  else
    xushi_cli_say (_ ("The plan is frozen as “%s”, on the figures to month %d.\n"),
                   snapshot->name, snapshot->month);
}

static XushiCliStatus
freeze (XushiStore *store, Wish *wish, int month)
{
  g_autoptr (XushiEditor) editor = xushi_editor_new (store);
  XushiPlan *plan = xushi_store_get_plan (store);
  g_autoptr (XushiJudgedPlan) judged = xushi_judged_plan_new (plan, month);
  g_autoptr (XushiMeeting) since = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *pages = NULL;
  XushiSnapshot snapshot = { .name = wish->name, .month = month, .held = wish->date };
  XushiCliStatus status = read_pages (wish, plan, month, &pages);

  if (status == XUSHI_CLI_DONE)
    status = xushi_cli_meeting_find_since (store, &xushi_cli_freeze, wish->pages.since, month, &since);
  if (status != XUSHI_CLI_DONE)
    return status;
  snapshot.pages = pages;
  snapshot.since = since != NULL ? xushi_meeting_get_snapshot (since)->id : 0;
  if (!xushi_meeting_freeze (editor, judged, &snapshot, &error))
    return xushi_cli_refuse (xushi_store_get_path (store), error);
  tell (&snapshot, since);
  return xushi_cli_conclude (store, XUSHI_CLI_DONE);
}

static XushiCliStatus
run (const char *const *argv)
{
  g_auto (GStrv) arguments = NULL;
  g_auto (Wish) wish = { 0 };
  const GOptionEntry own[] = {
    { "month", 0, 0, G_OPTION_ARG_FILENAME, &wish.month, N_ ("Data month, 1 to 12"), "M" },
    { "name", 0, 0, G_OPTION_ARG_FILENAME, &wish.name, N_ ("The name of the meeting"), "N" },
    { "date", 0, 0, G_OPTION_ARG_FILENAME, &wish.date,
      N_ ("The date of the meeting, YYYY-MM-DD; today without it"), "DATE" },
    XUSHI_CLI_WAIT_OPTION (&wish.wait),
    { NULL },
  };
  g_autoptr (GArray) entries = xushi_cli_pages_list_options (&wish.pages, own);
  g_autoptr (XushiStore) store = NULL;
  XushiCliStatus status;
  int month = 0, wait = 0;

  if (!xushi_cli_parse (&xushi_cli_freeze, argv, (const GOptionEntry *) (gpointer) entries->data,
                        &arguments))
    return XUSHI_CLI_USAGE;
  status = check_wish (&wish, &month);
  if (status == XUSHI_CLI_DONE)
    status = xushi_cli_parse_wait (&xushi_cli_freeze, wish.wait, &wait);
  if (status != XUSHI_CLI_DONE)
    return status;
  if (wish.date == NULL)
    wish.date = xushi_date_today ();
  store = xushi_cli_open_waiting (arguments[0], XUSHI_STORE_EXCLUSIVE, wait);
  return store != NULL ? freeze (store, &wish, month) : XUSHI_CLI_REFUSED;
}

const XushiCliCommand xushi_cli_freeze
    = { "freeze", "PLAN.xushi --month M --name N",
        N_ ("Freeze the plan for a meeting, to be printed again and compared with"), 1, 1, run,
        N_ ("freeze plan.xushi --month 9 --name 九月例会 --date 2016-10-12") };
