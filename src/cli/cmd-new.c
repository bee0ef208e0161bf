/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "cli/xushi-cli-help.h"
#include "cli/xushi-cli-report.h"
#include "documents/xushi-manuscript-read.h"
#include "intake/xushi-new-plan.h"
#include "intake/xushi-review.h"
#include "tables/xushi-plan-table.h"
#include "tables/xushi-table-sheet.h"

/* The options given. Strings are owned, and NULL if not given. */
typedef struct
{
  char *table;
  char *sheet;
  char *columns;
  char *report;
  char *encoding;
  char *year;
  char *place;
  char *title;
  gboolean sample;
  gboolean demo;
  gboolean no_tasks;
} Wish;

static void
clear_wish (Wish *wish)
{
  g_free (wish->table);
  g_free (wish->sheet);
  g_free (wish->columns);
  g_free (wish->report);
  g_free (wish->encoding);
  g_free (wish->year);
  g_free (wish->place);
  g_free (wish->title);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, clear_wish)

static XushiCliStatus
check_wish (const Wish *wish)
{
  int n_sources = (wish->table != NULL) + (wish->report != NULL) + wish->sample;

  if (n_sources != 1)
    return xushi_cli_refuse_usage (&xushi_cli_new,
                                   _ ("Give one of --table, --report and --sample."));
  if (wish->no_tasks && wish->report == NULL)
    return xushi_cli_refuse_usage (&xushi_cli_new, _ ("--no-tasks belongs to --report."));
  if ((wish->sheet != NULL || wish->columns != NULL) && wish->table == NULL)
    return xushi_cli_refuse_usage (&xushi_cli_new,
                                   _ ("--sheet and --columns belong to --table."));
  if (wish->demo && !wish->sample)
    return xushi_cli_refuse_usage (&xushi_cli_new, _ ("--demo-values belongs to --sample."));
  if (wish->sample && (wish->year != NULL || wish->place != NULL || wish->title != NULL))
    return xushi_cli_refuse_usage (
        &xushi_cli_new, _ ("The sample has a year, a place and a title of its own; leave --year, "
                           "--place and --title away."));
  if (wish->sample && wish->encoding != NULL)
    return xushi_cli_refuse_usage (&xushi_cli_new,
                                   _ ("--encoding belongs to --table or --report."));
  if (!xushi_cli_is_line (wish->place) || !xushi_cli_is_line (wish->title))
    return xushi_cli_refuse_usage (&xushi_cli_new,
                                   _ ("Place and title must each be a line of text in UTF-8, "
                                      "without control characters and invisible marks."));
  return xushi_cli_check_encoding (&xushi_cli_new, wish->encoding);
}

static void
fill_title (const Wish *wish, XushiPlanInfo *info)
{
  xushi_spec_set_string (&info->title, wish->title);
  if (info->title == NULL && info->place != NULL)
    info->title = g_strdup_printf (_ ("%s: targets of %d"), info->place, info->year);
  else if (info->title == NULL)
    info->title = g_strdup_printf (_ ("Targets of %d"), info->year);
}

/* The year defaults to the current one, as that is the usual plan. */
static XushiCliStatus
fill_info (const Wish *wish, XushiPlanInfo *info)
{
  XushiCliStatus status = XUSHI_CLI_DONE;

  if (wish->year == NULL)
    info->year = xushi_date_this_year ();
  else
    status = xushi_cli_parse_number (&xushi_cli_new, "--year", wish->year, XUSHI_YEAR_MIN, XUSHI_YEAR_MAX,
                                     &info->year);
  xushi_spec_set_string (&info->place, wish->place);
  fill_title (wish, info);
  return status;
}

static void
tell_number (guint n)
{
  xushi_cli_say (g_dngettext (GETTEXT_PACKAGE, "%u indicator was taken over.\n",
                              "%u indicators were taken over.\n", n),
                 n);
}

/* The year that the table's title names is that of the plan, where none was given. */
static void
take_year (XushiMatching *matching, const Wish *wish, XushiPlanInfo *info)
{
  int year = xushi_matching_get_year (matching);

  if (wish->year != NULL)
    xushi_matching_set_year (matching, info->year);
  else if (year != 0 && year != info->year)
    {
      info->year = year;
      g_clear_pointer (&info->title, g_free);
      fill_title (wish, info);
      xushi_cli_say (_ ("%s: The title says %d, and the plan is made for that year; give another by "
                        "--year.\n"),
                     wish->table, year);
    }
}

static XushiCliStatus
make_from_table (const char *path, const Wish *wish)
{
  g_auto (XushiPlanInfo) info = { 0 };
  g_autoptr (XushiTableSheet) sheet = NULL;
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  XushiCliStatus status = fill_info (wish, &info);

  if (status != XUSHI_CLI_DONE)
    return status;
  sheet = xushi_table_sheet_open (wish->table, wish->encoding, XUSHI_MATCHING_PLAN, wish->sheet,
                                  wish->columns, problems, &error);
  if (sheet != NULL)
    {
      take_year (sheet->matching, wish, &info);
      rows = xushi_plan_table_read_matched (sheet->matching, NULL, problems, &error);
    }
  xushi_cli_list_problems (wish->table, problems, error);
  if (rows == NULL)
    return XUSHI_CLI_REFUSED;
  if (!xushi_new_plan_from_rows (path, &info, rows, &error))
    return xushi_cli_refuse (path, error);
  tell_number (rows->len);
  return xushi_problems_get_n_warnings (problems) > 0 ? XUSHI_CLI_WARNINGS : XUSHI_CLI_DONE;
}

/* What the report says about itself is the default. Returns whether there is a doubt, which has
 * been reported. */
static gboolean
fill_from_header (const XushiReportHeader *header, const Wish *wish, XushiPlanInfo *info)
{
  gboolean doubt = wish->year == NULL && (header->year == 0 || header->warning != NULL);

  if (wish->place == NULL)
    xushi_spec_set_string (&info->place, header->place);
  if (wish->title == NULL && *header->title != '\0')
    xushi_spec_set_string (&info->title, header->title);
  if (wish->year == NULL && header->year != 0)
    info->year = header->year;
  if (doubt && header->year == 0)
    xushi_cli_say (_ ("%s: The report does not tell its year, %d was taken; give it by --year.\n"),
                   xushi_cli_name_input (wish->report), info->year);
  else if (doubt)
    xushi_cli_say ("%s: %s\n", xushi_cli_name_input (wish->report), header->warning);
  return doubt;
}

/* Reports what the window would not have ticked by itself, and why. */
static void
list_left_out (const char *path, XushiReview *review)
{
  for (guint i = 0; i < xushi_review_get_n_proposals (review); i++)
    {
      const XushiProposal *proposal = xushi_review_get_proposal (review, i);
      g_autofree char *doubt = xushi_proposal_dup_doubt (proposal);

      if (doubt != NULL && xushi_review_is_listed (review, proposal))
        xushi_cli_say (_ ("%s: “%s” is doubtful and was left out: %s\n"), path,
                       proposal->spec->name, doubt);
    }
}

/* Reports what was worked out for what is taken over: a pace by instalments. */
static void
list_remarks (const char *path, XushiReview *review)
{
  for (guint i = 0; i < xushi_review_get_n_proposals (review); i++)
    {
      const XushiProposal *proposal = xushi_review_get_proposal (review, i);

      if (proposal->remark != NULL && proposal->state == XUSHI_PROPOSAL_ACCEPTED
          && xushi_review_is_listed (review, proposal))
        xushi_cli_say (_ ("%s: “%s”: %s\n"), path, proposal->spec->name, proposal->remark);
    }
}

/* Stores the proposals that a review of the report would initially have as accepted. */
static XushiCliStatus
make_from_document (const char *path, const Wish *wish, const XushiManuscript *document,
                    XushiPlanInfo *info)
{
  g_autoptr (XushiReview) review
      = xushi_review_new (xushi_manuscript_get_text (document),
                          xushi_manuscript_get_blocks (document), NULL);
  g_autoptr (GError) error = NULL;
  XushiReviewCounts counts;
  gboolean doubt;

  xushi_review_set_tasks (review, !wish->no_tasks);
  xushi_review_count (review, &counts);
  if (counts.found == 0)
    {
      xushi_cli_say (_ ("%s: No targets were found in the report; is it the plan of a year?\n"),
                     xushi_cli_name_input (wish->report));
      return XUSHI_CLI_REFUSED;
    }
  doubt = fill_from_header (xushi_review_get_header (review), wish, info);
  list_left_out (xushi_cli_name_input (wish->report), review);
  list_remarks (xushi_cli_name_input (wish->report), review);
  if (counts.states[XUSHI_PROPOSAL_ACCEPTED] == 0)
    {
      xushi_cli_say (_ ("%s: Everything that was found is doubtful; decide on it in the window "
                        "(New Plan From a Work Report).\n"),
                     xushi_cli_name_input (wish->report));
      return XUSHI_CLI_REFUSED;
    }
  if (!xushi_review_create_plan (review, path, info, &error))
    return xushi_cli_refuse (path, error);
  tell_number (counts.states[XUSHI_PROPOSAL_ACCEPTED]);
  return doubt || counts.states[XUSHI_PROPOSAL_PENDING] > 0 ? XUSHI_CLI_WARNINGS : XUSHI_CLI_DONE;
}

static XushiCliStatus
make_from_report (const char *path, const Wish *wish)
{
  g_auto (XushiPlanInfo) info = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiManuscript) document = NULL;
  XushiCliStatus status = fill_info (wish, &info), noted;

  if (status != XUSHI_CLI_DONE)
    return status;
  document = xushi_manuscript_read (wish->report, wish->encoding, &error);
  if (document == NULL)
    return xushi_cli_refuse (wish->report, error);
  noted = xushi_cli_list_notes (wish->report, document);
  status = make_from_document (path, wish, document, &info);
  return status == XUSHI_CLI_DONE ? noted : status;
}

static XushiCliStatus
make (const char *path, const Wish *wish)
{
  g_autoptr (GError) error = NULL;

  if (wish->table != NULL)
    return make_from_table (path, wish);
  if (wish->report != NULL)
    return make_from_report (path, wish);
  if (!xushi_new_plan_from_sample (path, wish->demo, &error))
    return xushi_cli_refuse (path, error);
  return XUSHI_CLI_DONE;
}

static XushiCliStatus
run (const char *const *argv)
{
  g_auto (GStrv) arguments = NULL;
  g_auto (Wish) wish = { 0 };
  const GOptionEntry entries[] = {
    { "table", 0, 0, G_OPTION_ARG_FILENAME, &wish.table,
      N_ ("From a plan table (CSV, TSV, a sheet of XLSX or ODS)"), "TABLE" },
    { "sheet", 0, 0, G_OPTION_ARG_FILENAME, &wish.sheet,
      N_ ("With --table: the sheet, by its name or number"), "NAME" },
    { "columns", 0, 0, G_OPTION_ARG_FILENAME, &wish.columns,
      N_ ("With --table: what columns are, such as 指标=C,目标值=D"), "WHAT=WHERE,…" },
    { "report", 0, 0, G_OPTION_ARG_FILENAME, &wish.report,
      N_ ("From a work report (TXT, DOCX, ODT, HTML, PDF)"), "REPORT" },
    { "sample", 0, 0, G_OPTION_ARG_NONE, &wish.sample, N_ ("The sample plan"), NULL },
    { "demo-values", 0, 0, G_OPTION_ARG_NONE, &wish.demo,
      N_ ("With --sample: invented values for January to September"), NULL },
    { "no-tasks", 0, 0, G_OPTION_ARG_NONE, &wish.no_tasks,
      N_ ("With --report: without the tasks that have no number"), NULL },
    { "year", 0, 0, G_OPTION_ARG_FILENAME, &wish.year, N_ ("Year of the plan"), "YEAR" },
    { "place", 0, 0, G_OPTION_ARG_FILENAME, &wish.place, N_ ("Place, such as 德清县"), "PLACE" },
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &wish.title, N_ ("Title of the plan"), "TITLE" },
    { "encoding", 0, 0, G_OPTION_ARG_FILENAME, &wish.encoding,
      N_ ("Encoding of the input, where it is not found out rightly"), "ENCODING" },
    { NULL },
  };
  XushiCliStatus status;

  if (!xushi_cli_parse (&xushi_cli_new, argv, entries, &arguments))
    return XUSHI_CLI_USAGE;
  status = check_wish (&wish);
  return status == XUSHI_CLI_DONE ? make (arguments[0], &wish) : status;
}

static char *
list_columns (void)
{
  g_autoptr (XushiPlan) plan = xushi_plan_new ();

  return xushi_cli_help_join_columns (xushi_plan_table_write (plan));
}

const XushiCliCommand xushi_cli_new
    = { "new", "PLAN.xushi --table TABLE | --report REPORT | --sample",
        N_ ("Make a plan from a table, a report or the sample"), 1, 1, run,
        N_ ("new plan.xushi --table 任务分解表.xlsx --year 2016 --place 德清县\n"
            "new plan.xushi --report 政府工作报告.docx\n"
            "new sample.xushi --sample --demo-values"),
        list_columns };
