/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-i18n.h"
#include "cli/xushi-cli-help.h"
#include "cli/xushi-cli-json.h"
#include "cli/xushi-cli-report.h"
#include "documents/xushi-manuscript-read.h"
#include "extract/xushi-extract.h"

/* "year", or the last year of a longer goal. */
static void
add_horizon (XushiTable *table, const XushiCandidate *candidate)
{
  g_autofree char *horizon = candidate->horizon > 0 ? g_strdup_printf ("%d", candidate->horizon)
                                                    : g_strdup ("year");

  xushi_table_add_cell (table, horizon);
}

static void
add_responsible (XushiTable *table, const XushiCandidate *candidate)
{
  g_autofree char *deadline = xushi_deadline_to_string (&candidate->deadline);

  xushi_table_add_cell (table, deadline);
  xushi_table_add_cell (table, candidate->lead != NULL ? candidate->lead : "");
  xushi_table_add_cell (table, candidate->support != NULL ? candidate->support : "");
}

static void
add_candidate (XushiTable *table, const XushiCandidate *candidate)
{
  xushi_table_begin_row (table, xushi_table_get_n_rows (table) + 1);
  xushi_table_add_cell (table, candidate->quote);
  xushi_table_add_number (table, candidate->offset);
  xushi_table_add_cell (table, candidate->subject);
  xushi_table_add_cell (table, xushi_operator_to_string (candidate->op));
  xushi_table_add_number (table, candidate->value);
  xushi_table_add_number (table, candidate->value2);
  xushi_table_add_cell (table, candidate->unit);
  xushi_table_add_cell (table, xushi_kind_to_string (candidate->kind));
  xushi_table_add_cell (table, candidate->area);
  xushi_table_add_cell (table, candidate->group);
  xushi_table_add_number (table, candidate->confidence);
  add_horizon (table, candidate);
  add_responsible (table, candidate);
}

static XushiTable *
build_table (GPtrArray *candidates)
{
  static const char *const titles[] = { "quote", "offset", "subject", "op", "value", "value2",
                                        "unit", "kind", "area", "group", "confidence", "horizon", "deadline",
                                        "lead", "support" };
  XushiTable *table = xushi_table_new ();

  xushi_table_begin_row (table, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    xushi_table_add_cell (table, titles[i]);
  for (guint i = 0; i < candidates->len; i++)
    add_candidate (table, g_ptr_array_index (candidates, i));
  return table;
}

static XushiCliStatus
print_targets (const char *path, const char *encoding, gboolean tasks, gboolean json)
{
  static const char *const numbers[] = { "offset", "value", "value2", "confidence", NULL };
  XushiExtractOptions options = { .milestones = tasks };
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiManuscript) document = xushi_manuscript_read (path, encoding, &error);
  g_autoptr (GPtrArray) candidates = NULL;
  g_autoptr (XushiTable) table = NULL;
  g_autofree char *text = NULL;
  XushiCliStatus status;

  if (document == NULL)
    return xushi_cli_refuse (path, error);
  options.blocks = xushi_manuscript_get_blocks (document);
  candidates = xushi_extract_targets (xushi_manuscript_get_text (document), &options);
  table = build_table (candidates);
  text = xushi_cli_table_render (table, json ? "json" : "tsv", numbers);
  if (!xushi_cli_put (text))
    return XUSHI_CLI_REFUSED;
  status = xushi_cli_list_notes (path, document);
  if (candidates->len > 0)
    return status;
  xushi_cli_say (_ ("%s: No targets were found in the report; is it the plan of a year?\n"),
                 xushi_cli_name_input (path));
  return XUSHI_CLI_WARNINGS;
}

static XushiCliStatus
run (const char *const *argv)
{
  static const char *const formats[] = { "tsv", "json", NULL };
  g_auto (GStrv) arguments = NULL;
  g_autofree char *format = NULL;
  g_autofree char *encoding = NULL;
  gboolean tasks = FALSE;
  XushiCliStatus status;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format, N_ ("tsv without it"), "tsv|json" },
    { "tasks", 0, 0, G_OPTION_ARG_NONE, &tasks, N_ ("Also the tasks without a number"), NULL },
    { "encoding", 0, 0, G_OPTION_ARG_FILENAME, &encoding,
      N_ ("Encoding of the input, where it is not found out rightly"), "ENCODING" },
    { NULL },
  };

  if (!xushi_cli_parse (&xushi_cli_extract, argv, entries, &arguments))
    return XUSHI_CLI_USAGE;
  status = xushi_cli_check_word (&xushi_cli_extract, "--format", format, formats);
  if (status == XUSHI_CLI_DONE)
    status = xushi_cli_check_encoding (&xushi_cli_extract, encoding);
  if (status == XUSHI_CLI_DONE)
    status = print_targets (arguments[0], encoding, tasks, g_strcmp0 (format, "json") == 0);
  return status;
}

static char *
list_columns (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  return xushi_cli_help_join_columns (build_table (none));
}

const XushiCliCommand xushi_cli_extract
    = { "extract", "REPORT", N_ ("List the targets found in a work report"), 1, 1, run,
        N_ ("extract report.docx\n"
            "extract - --tasks --format json < report.txt"),
        list_columns };
