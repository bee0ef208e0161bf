/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "chart/xushi-chart-text.h"
#include "cli/xushi-cli-report.h"
#include "page/xushi-document.h"

/* The options given. Strings are owned, and NULL if not given. */
typedef struct
{
  char *output;
  char *month;
  char *paper;
  char *orientation;
  char *parts;
  char *date;
  gboolean phone;
  gboolean mono;
  gboolean quotes;
  gboolean definitions;
  gboolean signature;
} Wish;

static void
clear_wish (Wish *wish)
{
  g_free (wish->output);
  g_free (wish->month);
  g_free (wish->paper);
  g_free (wish->orientation);
  g_free (wish->parts);
  g_free (wish->date);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, clear_wish)

/* The date at the foot of the pages defaults to today; "none" leaves it out. */
static gboolean
choose_date (Wish *wish)
{
  if (wish->date == NULL)
    wish->date = xushi_date_today ();
  else if (g_str_equal (wish->date, "none"))
    g_clear_pointer (&wish->date, g_free);
  return wish->date == NULL || xushi_date_parse (wish->date, NULL, NULL, NULL);
}

static XushiCliStatus
read_wish (Wish *wish, XushiPageSetup *setup)
{
  g_autoptr (GError) error = NULL;
  XushiCliStatus status;
  int month = 0;

  if (wish->output == NULL)
    return xushi_cli_refuse_usage (&xushi_cli_print, _ ("Name the output by -o."));
  if (!xushi_document_check_output_name (wish->output, &error))
    return xushi_cli_refuse_usage (&xushi_cli_print, error->message);
  status = xushi_cli_parse_number (&xushi_cli_print, "--month", wish->month, 1, 12, &month);
  if (status != XUSHI_CLI_DONE)
    return status;
  xushi_page_setup_init (setup, month);
  if ((wish->paper != NULL && !xushi_paper_parse (wish->paper, &setup->paper, &error))
      || (wish->orientation != NULL
          && !xushi_orientation_parse (wish->orientation, &setup->portrait, &error))
      || (wish->parts != NULL && !xushi_page_parts_parse (wish->parts, &setup->parts, &error)))
    return xushi_cli_refuse_usage (&xushi_cli_print, error->message);
  if (wish->phone && wish->parts != NULL)
    return xushi_cli_refuse_usage (&xushi_cli_print, _ ("Give either --parts or --phone."));
  if (wish->phone)
    setup->parts = XUSHI_PAGE_PHONE;
  /* A list of names and figures fits an upright page best. */
  if (setup->parts == XUSHI_PAGE_PHONE && wish->orientation == NULL)
    setup->portrait = TRUE;
  if (!choose_date (wish))
    return xushi_cli_refuse_usage (&xushi_cli_print,
                                   _ ("The date is written YYYY-MM-DD, or none."));
  setup->mono = wish->mono;
  setup->quotes = wish->quotes;
  setup->definitions = wish->definitions;
  setup->signature = wish->signature;
  setup->date = wish->date;
  return XUSHI_CLI_DONE;
}

static XushiCliStatus
print_pages (const char *path, const char *output, const XushiPageSetup *setup)
{
  g_autoptr (XushiStore) store = NULL;
  g_autoptr (XushiDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  xushi_text_prepare ();
  if (xushi_cli_check_output (path, output))
    store = xushi_cli_open (path, XUSHI_STORE_READ_ONLY);
  if (store == NULL)
    return XUSHI_CLI_REFUSED;
  document = xushi_document_new (xushi_store_get_plan (store), setup);
  if (!xushi_document_save (document, output, NULL, NULL, &error))
    return xushi_cli_refuse (output, error);
  return xushi_cli_conclude (store, XUSHI_CLI_DONE);
}

static XushiCliStatus
run (const char *const *argv)
{
  g_auto (GStrv) arguments = NULL;
  g_auto (Wish) wish = { 0 };
  const GOptionEntry entries[] = {
    { "month", 0, 0, G_OPTION_ARG_FILENAME, &wish.month, N_ ("Data month, 1 to 12"), "M" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wish.output,
      N_ ("The file to write: .pdf; .png and .svg are a file a page"), "OUT" },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &wish.paper, N_ ("A4 (default) or A3"), "PAPER" },
    { "orientation", 0, 0, G_OPTION_ARG_FILENAME, &wish.orientation,
      N_ ("landscape (default) or portrait"), "WAY" },
    { "parts", 0, 0, G_OPTION_ARG_FILENAME, &wish.parts,
      N_ ("Some of overview,areas,flags,departments,phone, joined by commas"), "PARTS" },
    { "phone", 0, 0, G_OPTION_ARG_NONE, &wish.phone,
      N_ ("Only the phone list: who has not reported, by lead department"), NULL },
    { "mono", 0, 0, G_OPTION_ARG_NONE, &wish.mono, N_ ("Black and white"), NULL },
    { "quotes", 0, 0, G_OPTION_ARG_NONE, &wish.quotes,
      N_ ("With the clause of the report under each indicator"), NULL },
    { "definitions", 0, 0, G_OPTION_ARG_NONE, &wish.definitions,
      N_ ("With how its figure is counted under each indicator"), NULL },
    { "signature", 0, 0, G_OPTION_ARG_NONE, &wish.signature, N_ ("With a line for signatures"),
      NULL },
    { "date", 0, 0, G_OPTION_ARG_FILENAME, &wish.date,
      N_ ("The date at the foot of the pages: YYYY-MM-DD, none, or today without it"), "DATE" },
    { NULL },
  };
  XushiPageSetup setup;
  XushiCliStatus status;

  if (!xushi_cli_parse (&xushi_cli_print, argv, entries, &arguments))
    return XUSHI_CLI_USAGE;
  status = read_wish (&wish, &setup);
  return status == XUSHI_CLI_DONE ? print_pages (arguments[0], wish.output, &setup) : status;
}

const XushiCliCommand xushi_cli_print
    = { "print", "PLAN.xushi --month M -o OUT", N_ ("Make the meeting pages as PDF, PNG or SVG"),
        1, 1, run };
