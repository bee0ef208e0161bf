/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-i18n.h"
#include "cli/xushi-cli-report.h"
#include "intake/xushi-import.h"
#include "tables/xushi-table-sheet.h"
#include "tables/xushi-values-table.h"

/* The values are entered; that there is no backup of what was before is a warning. */
static XushiCliStatus
tell_backup (XushiStore *store)
{
  const char *problem = xushi_store_get_backup_problem (store);

  if (problem == NULL)
    return XUSHI_CLI_DONE;
  xushi_cli_say ("%s: %s\n", xushi_store_get_path (store), problem);
  return XUSHI_CLI_WARNINGS;
}

static XushiCliStatus
enter (XushiStore *store, GPtrArray *rows)
{
  g_autoptr (XushiEditor) editor = xushi_editor_new (store);
  g_autoptr (GError) error = NULL;

  /* Nothing can be undone in this process. */
  xushi_store_make_final (store);
  if (!xushi_import_values (editor, rows, &error))
    return xushi_cli_refuse (xushi_store_get_path (store), error);
  xushi_cli_say (g_dngettext (GETTEXT_PACKAGE, "%u month's reading was entered.\n",
                              "%u months' readings were entered.\n", rows->len),
                 rows->len);
  return tell_backup (store);
}

/* How the table is to be read; NULL where it is to be found out. */
typedef struct
{
  char *encoding; /* owned */
  char *sheet;    /* owned */
  char *columns;  /* owned */
} Reading;

static void
clear_reading (Reading *reading)
{
  g_free (reading->encoding);
  g_free (reading->sheet);
  g_free (reading->columns);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, clear_reading)

static XushiCliStatus
record (XushiStore *store, const char *path, const Reading *reading, gboolean good_rows)
{
  g_autoptr (XushiTableSheet) sheet = NULL;
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  XushiCliStatus status;
  gboolean odd;

  sheet = xushi_table_sheet_open (path, reading->encoding, XUSHI_MATCHING_VALUES, reading->sheet,
                                  reading->columns, problems, &error);
  if (sheet != NULL)
    rows = xushi_values_table_read_matched (sheet->matching, xushi_store_get_plan (store), NULL,
                                            problems, &error);
  if (rows != NULL && (!good_rows || rows->len == 0))
    xushi_problems_settle (problems, &error);
  xushi_cli_list_problems (path, problems, error);
  if (error != NULL)
    return XUSHI_CLI_REFUSED;
  g_clear_pointer (&sheet, xushi_table_sheet_free); /* frees memory for the step */
  odd = xushi_problems_get_n_errors (problems) + xushi_problems_get_n_warnings (problems) > 0;
  status = enter (store, rows);
  return status == XUSHI_CLI_DONE && odd ? XUSHI_CLI_WARNINGS : status;
}

static XushiCliStatus
run (const char *const *argv)
{
  g_auto (GStrv) arguments = NULL;
  g_auto (Reading) reading = { 0 };
  g_autoptr (XushiStore) store = NULL;
  gboolean good_rows = FALSE;
  XushiCliStatus status;
  const GOptionEntry entries[] = {
    { "good-rows", 0, 0, G_OPTION_ARG_NONE, &good_rows,
      N_ ("Enter the rows that can be taken, and list the others"), NULL },
    { "sheet", 0, 0, G_OPTION_ARG_FILENAME, &reading.sheet,
      N_ ("The sheet of a workbook, by its name or number"), "NAME" },
    { "columns", 0, 0, G_OPTION_ARG_FILENAME, &reading.columns,
      N_ ("What columns are, such as 指标=C,9月=D"), "WHAT=WHERE,…" },
    { "encoding", 0, 0, G_OPTION_ARG_FILENAME, &reading.encoding,
      N_ ("Encoding of the input, where it is not found out rightly"), "ENCODING" },
    { NULL },
  };

  if (!xushi_cli_parse (&xushi_cli_record, argv, entries, &arguments))
    return XUSHI_CLI_USAGE;
  status = xushi_cli_check_encoding (&xushi_cli_record, reading.encoding);
  if (status != XUSHI_CLI_DONE)
    return status;
  store = xushi_cli_open (arguments[0], XUSHI_STORE_EXCLUSIVE);
  if (store == NULL)
    return XUSHI_CLI_REFUSED;
  return record (store, arguments[1], &reading, good_rows);
}

const XushiCliCommand xushi_cli_record
    = { "record", "PLAN.xushi TABLE", N_ ("Enter a table of values"), 2, 2, run };
