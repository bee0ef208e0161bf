/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-i18n.h"
#include "cli/xushi-cli-help.h"
#include "cli/xushi-cli-report.h"
#include "cli/xushi-values-change-table.h"
#include "intake/xushi-import.h"
#include "tables/xushi-table-sheet.h"
#include "tables/xushi-values-table-words.h"
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
  g_autoptr (GPtrArray) changes = xushi_values_list_changes (rows, &error);

  /* What the plan says already is not written again. */
  if (changes != NULL && changes->len == 0)
    {
      xushi_cli_tell_changes (0, rows->len);
      return XUSHI_CLI_DONE;
    }
  /* Nothing can be undone in this process. */
  xushi_store_make_final (store);
  if (changes == NULL || !xushi_import_values (editor, rows, &error))
    return xushi_cli_refuse (xushi_store_get_path (store), error);
  xushi_cli_tell_changes (changes->len, rows->len);
  return tell_backup (store);
}

/* What would be entered is printed, and nothing entered. */
static XushiCliStatus
foresee (XushiStore *store, GPtrArray *rows, const char *format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = xushi_values_list_changes (rows, &error);
  g_autofree char *text = NULL;

  if (changes == NULL)
    return xushi_cli_refuse (xushi_store_get_path (store), error);
  text = xushi_values_changes_render (changes, format);
  xushi_cli_say (g_dngettext (GETTEXT_PACKAGE,
                              "%u value would be changed (readings in the table: %u); nothing was "
                              "entered.\n",
                              "%u values would be changed (readings in the table: %u); nothing was "
                              "entered.\n",
                              changes->len),
                 changes->len, rows->len);
  return xushi_cli_put (text) ? XUSHI_CLI_DONE : XUSHI_CLI_REFUSED;
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

/* @dry_format: (nullable): in which what would be entered is printed instead */
static XushiCliStatus
record (XushiStore *store, const char *path, const Reading *reading, gboolean good_rows,
        const char *dry_format)
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
  status = dry_format != NULL ? foresee (store, rows, dry_format) : enter (store, rows);
  return status == XUSHI_CLI_DONE && odd ? XUSHI_CLI_WARNINGS : status;
}

static XushiCliStatus
run (const char *const *argv)
{
  g_auto (GStrv) arguments = NULL;
  g_auto (Reading) reading = { 0 };
  g_autofree char *format = NULL, *wait_text = NULL;
  g_autoptr (XushiStore) store = NULL;
  gboolean good_rows = FALSE, dry = FALSE;
  XushiCliStatus status;
  int wait = 0;
  const GOptionEntry entries[] = {
    { "good-rows", 0, 0, G_OPTION_ARG_NONE, &good_rows,
      N_ ("Enter the rows that can be taken, and list the others"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry,
      N_ ("Enter nothing; print old and new of every value that would change"), NULL },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format,
      N_ ("Of what --dry-run prints; text without it"), "text|tsv|json" },
    { "sheet", 0, 0, G_OPTION_ARG_FILENAME, &reading.sheet,
      N_ ("The sheet of a workbook, by its name or number"), "NAME" },
    { "columns", 0, 0, G_OPTION_ARG_FILENAME, &reading.columns,
      N_ ("What columns are, such as 指标=C,9月=D"), "WHAT=WHERE,…" },
    { "encoding", 0, 0, G_OPTION_ARG_FILENAME, &reading.encoding,
      N_ ("Encoding of the input, where it is not found out rightly"), "ENCODING" },
    XUSHI_CLI_WAIT_OPTION (&wait_text),
    { NULL },
  };

  if (!xushi_cli_parse (&xushi_cli_record, argv, entries, &arguments))
    return XUSHI_CLI_USAGE;
  if (format != NULL && !dry)
    return xushi_cli_refuse_usage (&xushi_cli_record, _ ("--format belongs to --dry-run."));
  status = xushi_cli_check_encoding (&xushi_cli_record, reading.encoding);
  if (status == XUSHI_CLI_DONE)
    status = xushi_cli_check_format (&xushi_cli_record, &format);
  if (status == XUSHI_CLI_DONE)
    status = xushi_cli_parse_wait (&xushi_cli_record, wait_text, &wait);
  if (status != XUSHI_CLI_DONE)
    return status;
  store = xushi_cli_open_waiting (arguments[0],
                                  dry ? XUSHI_STORE_READ_ONLY : XUSHI_STORE_EXCLUSIVE, wait);
  if (store == NULL)
    return XUSHI_CLI_REFUSED;
  return record (store, arguments[1], &reading, good_rows, dry ? format : NULL);
}

/* Those that a table may have. */
static char *
list_columns (void)
{
  XushiTable *table = xushi_table_new ();

  xushi_table_begin_row (table, 1);
  for (guint i = 0; i < XUSHI_N_VALUES_COLUMNS; i++)
    xushi_table_add_cell (table, xushi_values_columns[i].name);
  return xushi_cli_help_join_columns (table);
}

const XushiCliCommand xushi_cli_record
    = { "record", "PLAN.xushi TABLE", N_ ("Enter a table of values"), 2, 2, run,
        N_ ("record plan.xushi 九月.csv --dry-run\n"
            "record plan.xushi 九月.csv\n"
            "record plan.xushi - --good-rows < values.tsv"),
        list_columns };
