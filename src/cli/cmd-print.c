/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "chart/xushi-chart-text.h"
#include "cli/xushi-cli-meeting.h"
#include "cli/xushi-cli-output.h"
#include "cli/xushi-cli-pages.h"
#include "cli/xushi-cli-report.h"
#include "page/xushi-document.h"
#include "page/xushi-kept-setup.h"
#include "page/xushi-page-fonts.h"

/* The options given. Strings are owned, and NULL if not given. */
typedef struct
{
  char *output;
  char *month;
  char *snapshot;
  char *date;
  char *dpi;
  XushiCliPages pages;
} Wish;

static void
clear_wish (Wish *wish)
{
  g_free (wish->output);
  g_free (wish->month);
  g_free (wish->snapshot);
  g_free (wish->date);
  g_free (wish->dpi);
  xushi_cli_pages_clear (&wish->pages);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, clear_wish)

/* What is printed. Owned but for @judged. */
typedef struct
{
  XushiStore *store;
  XushiMeeting *meeting; /* (nullable): the frozen one that is printed again */
  XushiMeeting *since;   /* (nullable): the one to compare with */
  XushiComparison *comparison;
  GPtrArray *targets;
  XushiKeptSetup *kept;
  XushiJudgedPlan *judged;
} Matter;

static void
clear_matter (Matter *matter)
{
  g_clear_pointer (&matter->comparison, xushi_comparison_unref);
  g_clear_object (&matter->judged);
  g_clear_pointer (&matter->since, xushi_meeting_unref);
  g_clear_pointer (&matter->meeting, xushi_meeting_unref);
  g_clear_pointer (&matter->targets, g_ptr_array_unref);
  g_clear_pointer (&matter->kept, xushi_kept_setup_free);
  g_clear_object (&matter->store);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Matter, clear_matter)

/* The date at the foot of the pages: "none" leaves it out. */
static XushiCliStatus
read_date (const Wish *wish, char *today, XushiPageSetup *setup)
{
  if (wish->date == NULL && wish->snapshot != NULL)
    return XUSHI_CLI_DONE;
  setup->date = wish->date == NULL                  ? today
                : g_str_equal (wish->date, "none") ? NULL
                                                    : wish->date;
  if (setup->date != NULL && !xushi_date_parse (setup->date, NULL, NULL, NULL))
    return xushi_cli_refuse_usage (&xushi_cli_print,
                                   _ ("The date is written YYYY-MM-DD, or none."));
  return XUSHI_CLI_DONE;
}

/* Checks what can be checked without the plan. @month: (out): 0 for that of the frozen pages */
static XushiCliStatus
check_wish (const Wish *wish, int *month, int *dpi)
{
  g_autoptr (GError) error = NULL;
  XushiCliStatus status = XUSHI_CLI_DONE;

  if (wish->output == NULL)
    return xushi_cli_refuse_usage (&xushi_cli_print, _ ("Name the output by -o."));
  if (!g_str_equal (wish->output, "-") && !xushi_document_check_output_name (wish->output, &error))
    return xushi_cli_refuse_usage (&xushi_cli_print, error->message);
  if (wish->snapshot != NULL && (wish->month != NULL || wish->pages.since != NULL))
    return xushi_cli_refuse_usage (&xushi_cli_print,
                                   _ ("Frozen pages have their month, and what they are compared "
                                      "with; leave --month and --since out."));
  if (wish->snapshot == NULL)
    status = xushi_cli_parse_number (&xushi_cli_print, "--month", wish->month, 1, 12, month);
  if (status == XUSHI_CLI_DONE && wish->dpi != NULL)
    status = xushi_cli_parse_number (&xushi_cli_print, "--dpi", wish->dpi, 36, 1200, dpi);
  return status;
}

/* Opens what is printed: the plan as it is, or as it was frozen. */
static XushiCliStatus
open_matter (const Wish *wish, int month, Matter *matter)
{
  XushiPlan *plan = xushi_store_get_plan (matter->store);
  XushiCliStatus status;

  if (wish->snapshot == NULL)
    {
      matter->judged = xushi_judged_plan_new (plan, month);
      matter->kept = xushi_kept_setup_new (NULL, plan, month);
      status = xushi_cli_meeting_find_since (matter->store, &xushi_cli_print, wish->pages.since, month,
                                             &matter->since);
      if (status != XUSHI_CLI_DONE)
        return status;
      return xushi_cli_meeting_list_targets (matter->store, &matter->targets);
    }
  status = xushi_cli_meeting_open (matter->store, wish->snapshot, &matter->meeting,
                                   &matter->since);
  if (status != XUSHI_CLI_DONE)
    return status;
  matter->judged = g_object_ref (xushi_meeting_get_judged (matter->meeting));
  matter->targets = g_ptr_array_ref (xushi_meeting_get_targets (matter->meeting));
  matter->kept = xushi_kept_setup_new (xushi_meeting_get_snapshot (matter->meeting)->pages,
                                       xushi_judged_plan_get_plan (matter->judged),
                                       xushi_judged_plan_get_month (matter->judged));
  return XUSHI_CLI_DONE;
}

/* Lets @setup have what the pages tell beside the plan. */
static void
fill_setup (Matter *matter, XushiPageSetup *setup)
{
  if (matter->since != NULL)
    matter->comparison = xushi_meeting_compare (matter->since, matter->judged);
  setup->comparison = matter->comparison;
  setup->target_versions = matter->targets;
  if (matter->meeting != NULL)
    setup->meeting = xushi_meeting_get_snapshot (matter->meeting)->name;
}

/* Tells what is not as asked for, or not as it was. Returns whether there is anything. */
static gboolean
warn (const Matter *matter, const XushiPageSetup *setup)
{
  g_autofree char *fonts
      = xushi_page_fonts_describe (xushi_judged_plan_get_plan (matter->judged), setup);
  g_autofree char *doubt
      = matter->meeting != NULL ? xushi_meeting_describe_doubt (matter->meeting) : NULL;

  for (guint i = 0; i < matter->kept->unknown->len; i++)
    xushi_cli_say (_ ("The page setting “%s” is not known here and was left out.\n"),
                   (const char *) g_ptr_array_index (matter->kept->unknown, i));
  if (fonts != NULL)
    xushi_cli_say ("%s\n", fonts);
  if (doubt != NULL)
    xushi_cli_say ("%s\n", doubt);
  return fonts != NULL || doubt != NULL || matter->kept->unknown->len > 0;
}

/* How many of the files that lie beside the pages are named. */
#define MAX_NAMED 5

/* Pages of an earlier print that had more of them would be taken for pages of this one. */
static gboolean
warn_of_leftovers (const char *path, const GStrv files)
{
  g_autoptr (GPtrArray) names
      = xushi_document_list_leftovers (path, (const char *const *) files);
  g_autoptr (GString) some = g_string_new (NULL);

  for (guint i = 0; i < MIN (names->len, MAX_NAMED); i++)
    g_string_append_printf (some, "%s%s", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (names, i));
  if (names->len == 0)
    return FALSE;
  xushi_cli_say (g_dngettext (GETTEXT_PACKAGE,
                              "Beside the new pages lies %u other of the same name, which was not "
                              "written now (%s%s); delete it if it is of an earlier print.\n",
                              "Beside the new pages lie %u others of the same name, which were not "
                              "written now (%s%s); delete them if they are of an earlier print.\n",
                              names->len),
                 names->len, some->str, names->len > MAX_NAMED ? " …" : "");
  return TRUE;
}

/* @left: (out): whether there are other pages beside those that were written */
static XushiCliStatus
save (XushiDocument *document, const char *path, gboolean *left)
{
  g_auto (XushiCliOutput) output = { 0 };
  g_auto (GStrv) files = NULL;
  g_autoptr (GError) error = NULL;

  if (!xushi_cli_output_begin (&output, path, ".pdf"))
    return XUSHI_CLI_REFUSED;
  if (!xushi_document_save (document, output.path, NULL, &files, &error))
    return xushi_cli_output_refuse (&output, error);
  *left = output.folder == NULL && warn_of_leftovers (path, files);
  return xushi_cli_output_finish (&output);
}

static XushiCliStatus
print_pages (const char *path, Wish *wish, int month, int dpi)
{
  g_auto (Matter) matter = { 0 };
  g_autoptr (XushiDocument) document = NULL;
  g_autofree char *today = xushi_date_today ();
  XushiPageSetup *setup;
  XushiCliStatus status;
  gboolean left = FALSE;

  xushi_text_prepare ();
  if (xushi_cli_check_output (path, wish->output))
    matter.store = xushi_cli_open (path, XUSHI_STORE_READ_ONLY);
  if (matter.store == NULL)
    return XUSHI_CLI_REFUSED;
  status = open_matter (wish, month, &matter);
  if (status != XUSHI_CLI_DONE)
    return status;
  setup = &matter.kept->setup;
  setup->dpi = dpi;
  status = xushi_cli_pages_read (&wish->pages, &xushi_cli_print, setup);
  if (status == XUSHI_CLI_DONE)
    status = xushi_cli_pages_choose (&wish->pages, &xushi_cli_print,
                                     xushi_judged_plan_get_plan (matter.judged), setup);
  if (status == XUSHI_CLI_DONE)
    status = read_date (wish, today, setup);
  if (status != XUSHI_CLI_DONE)
    return status;
  fill_setup (&matter, setup);
  document = xushi_document_new_judged (matter.judged, setup);
  status = save (document, wish->output, &left);
  if (status != XUSHI_CLI_DONE)
    return status;
  return xushi_cli_conclude (matter.store, warn (&matter, setup) || left ? XUSHI_CLI_WARNINGS
                                                                         : XUSHI_CLI_DONE);
}

static XushiCliStatus
run (const char *const *argv)
{
  g_auto (GStrv) arguments = NULL;
  g_auto (Wish) wish = { 0 };
  const GOptionEntry own[] = {
    { "month", 0, 0, G_OPTION_ARG_FILENAME, &wish.month, N_ ("Data month, 1 to 12"), "M" },
    { "snapshot", 0, 0, G_OPTION_ARG_FILENAME, &wish.snapshot,
      N_ ("In place of --month: the pages of the meeting that was frozen under this name"), "N" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wish.output,
      N_ ("The file to write: .pdf; .png and .svg are a file a page; - for PDF to the standard "
          "output"),
      "OUT" },
    { "date", 0, 0, G_OPTION_ARG_FILENAME, &wish.date,
      N_ ("The date at the foot of the pages: YYYY-MM-DD, none, or today without it"), "DATE" },
    { "dpi", 0, 0, G_OPTION_ARG_FILENAME, &wish.dpi,
      N_ ("Dots per inch of .png, 144 without it"), "DPI" },
    { NULL },
  };
  g_autoptr (GArray) entries = xushi_cli_pages_list_options (&wish.pages, own);
  int month = 0, dpi = 144;
  XushiCliStatus status;

  if (!xushi_cli_parse (&xushi_cli_print, argv, (const GOptionEntry *) (gpointer) entries->data,
                        &arguments))
    return XUSHI_CLI_USAGE;
  status = check_wish (&wish, &month, &dpi);
  return status == XUSHI_CLI_DONE ? print_pages (arguments[0], &wish, month, dpi) : status;
}

const XushiCliCommand xushi_cli_print
    = { "print", "PLAN.xushi --month M -o OUT", N_ ("Make the meeting pages as PDF, PNG or SVG"),
        1, 1, run,
        N_ ("print plan.xushi --month 9 -o 九月例会.pdf\n"
            "print plan.xushi --month 9 --parts areas --area 民生实事 -o pages.png\n"
            "print plan.xushi --snapshot 九月例会 -o - | lpr") };
