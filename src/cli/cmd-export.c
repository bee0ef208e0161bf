/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-i18n.h"
#include "cli/xushi-cli-help.h"
#include "cli/xushi-cli-meeting.h"
#include "cli/xushi-cli-output.h"
#include "cli/xushi-cli-report.h"
#include "tables/xushi-export.h"
#include "tables/xushi-plan-table.h"
#include "tables/xushi-table-write.h"

/* Says @sentence (nullable) of what is written. */
static void
tell (const XushiCliOutput *output, const char *sentence)
{
  g_autofree char *name = output->folder != NULL ? g_strdup (_ ("standard output"))
                                                 : g_filename_display_name (output->path);

  if (sentence != NULL)
    xushi_cli_say ("%s: %s\n", name, sentence);
}

/* @suffix: of the format, where @path is "-" */
static XushiCliStatus
export_table (XushiStore *store, const char *path, const char *suffix, XushiExportMatter matter)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (XushiExport) export = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (XushiCliOutput) output = { 0 };
  XushiCliStatus status = xushi_cli_meeting_list_targets (store, &versions);

  if (status != XUSHI_CLI_DONE)
    return status;
  if (!xushi_cli_output_begin (&output, path, suffix))
    return XUSHI_CLI_REFUSED;
  export = xushi_export_new (xushi_store_get_plan (store), versions, matter, output.path);
  if (!xushi_export_write (export, &error))
    return xushi_cli_output_refuse (&output, error);
  status = xushi_cli_output_finish (&output);
  if (status != XUSHI_CLI_DONE)
    return status;
  tell (&output, xushi_export_get_lost (export));
  tell (&output, xushi_export_get_apart (export));
  return xushi_export_get_lost (export) != NULL ? XUSHI_CLI_WARNINGS : XUSHI_CLI_DONE;
}

static XushiCliStatus
run (const char *const *argv)
{
  g_auto (GStrv) arguments = NULL;
  static const char *const formats[] = { "csv", "tsv", "xlsx", NULL };
  g_autofree char *output = NULL, *format = NULL, *suffix = NULL;
  g_autoptr (XushiStore) store = NULL;
  g_autoptr (GError) error = NULL;
  gboolean values = FALSE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("The file to write: .csv, .tsv or .xlsx; - for the standard output"), "OUT" },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format,
      N_ ("What goes to the standard output; csv without it"), "csv|tsv|xlsx" },
    { "values", 0, 0, G_OPTION_ARG_NONE, &values, N_ ("The values instead of the plan table"),
      NULL },
    { NULL },
  };

  if (!xushi_cli_parse (&xushi_cli_export, argv, entries, &arguments))
    return XUSHI_CLI_USAGE;
  if (output == NULL)
    return xushi_cli_refuse_usage (&xushi_cli_export, _ ("Name the output by -o."));
  if (xushi_cli_check_word (&xushi_cli_export, "--format", format, formats) != XUSHI_CLI_DONE)
    return XUSHI_CLI_USAGE;
  if (format != NULL && !g_str_equal (output, "-"))
    return xushi_cli_refuse_usage (&xushi_cli_export,
                                   _ ("--format belongs to “-o -”; otherwise the name of the file "
                                      "tells the format."));
  if (!g_str_equal (output, "-") && !xushi_table_check_output_name (output, &error))
    return xushi_cli_refuse_usage (&xushi_cli_export, error->message);
  if (!xushi_cli_check_output (arguments[0], output))
    return XUSHI_CLI_REFUSED;
  store = xushi_cli_open (arguments[0], XUSHI_STORE_READ_ONLY);
  if (store == NULL)
    return XUSHI_CLI_REFUSED;
  suffix = g_strconcat (".", format != NULL ? format : "csv", NULL);
  return xushi_cli_conclude (store, export_table (store, output, suffix,
                                                  values ? XUSHI_EXPORT_VALUES : XUSHI_EXPORT_PLAN));
}

static char *
list_columns (void)
{
  g_autoptr (XushiPlan) plan = xushi_plan_new ();

  return xushi_cli_help_join_columns (xushi_plan_table_write (plan));
}

const XushiCliCommand xushi_cli_export
    = { "export", "PLAN.xushi -o OUT", N_ ("Write the plan table or the values"), 1, 1, run,
        N_ ("export plan.xushi -o plan.xlsx\n"
            "export plan.xushi --values -o - --format tsv"),
        list_columns };
