/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "assess/xushi-self-check.h"
#include "base/xushi-i18n.h"
#include "cli/xushi-cli-help.h"
#include "cli/xushi-cli-json.h"
#include "cli/xushi-cli-report.h"

/* What is found is the result of the command, on standard output; what is to be done about it in all
 * is told on standard error. */

static XushiTable *
start_table (void)
{
  static const char *const titles[] = { "about", "kind", "key", "name", "month", "sentence" };
  XushiTable *table = xushi_table_new ();

  xushi_table_begin_row (table, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    xushi_table_add_cell (table, titles[i]);
  return table;
}

/* @about: "file" or "plan"; @key, @name: (nullable); @month: 0 for none */
static void
add_row (XushiTable *table, const char *about, const char *kind, const char *key, const char *name,
         int month, const char *sentence)
{
  g_autofree char *number = month != 0 ? g_strdup_printf ("%d", month) : NULL;

  xushi_table_begin_row (table, xushi_table_get_n_rows (table) + 1);
  xushi_table_add_cell (table, about);
  xushi_table_add_cell (table, kind);
  xushi_table_add_cell (table, key);
  xushi_table_add_cell (table, name);
  xushi_table_add_cell (table, number);
  xushi_table_add_cell (table, sentence);
}

static void
add_findings (XushiTable *table, XushiPlan *plan, int month)
{
  g_autoptr (GPtrArray) findings = xushi_self_check (plan, month);

  for (guint i = 0; i < findings->len; i++)
    {
      const XushiFinding *finding = g_ptr_array_index (findings, i);
      const XushiSpec *spec
          = finding->indicator != NULL ? xushi_indicator_get_spec (finding->indicator) : NULL;

      add_row (table, "plan", finding->kind, spec != NULL ? spec->key : NULL,
               spec != NULL ? spec->name : NULL, finding->month, finding->sentence);
    }
}

/* (transfer full): the lines of @table as a reader has them. */
static char *
write_text (const XushiTable *table)
{
  GString *text = g_string_new (NULL);

  for (guint row = 1; row < xushi_table_get_n_rows (table); row++)
    {
      const char *key = xushi_table_get_cell (table, row, 2);
      const char *name = xushi_table_get_cell (table, row, 3);
      const char *sentence = xushi_table_get_cell (table, row, 5);

      if (*name != '\0')
        /* TRANSLATORS: key, name of the indicator, sentence */
        g_string_append_printf (text, _ ("%s %s: %s"), key, name, sentence);
      else
        g_string_append (text, sentence);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

/* Sentences of machine formats are the same in every language. */
static char *
begin (const char *format)
{
  return g_str_equal (format, "text") ? NULL : xushi_i18n_begin_chinese ();
}

static void
end (char *language)
{
  if (language != NULL)
    xushi_i18n_end_chinese (language);
}

/* Adds what is wrong with the file itself. */
static XushiCliStatus
check_file (const char *path, const char *format, XushiTable *table)
{
  g_autoptr (GError) error = NULL;
  char *language = begin (format);
  g_autoptr (GPtrArray) faults = xushi_store_inspect_file (path, &error);
  XushiCliStatus status = XUSHI_CLI_DONE;

  end (language);
  if (faults == NULL)
    return xushi_cli_refuse (path, error);
  for (guint i = 0; i < faults->len; i++)
    {
      const XushiFault *fault = g_ptr_array_index (faults, i);

      add_row (table, "file", xushi_fault_to_word (fault), fault->key, NULL, 0, fault->sentence);
      status = XUSHI_CLI_WARNINGS;
    }
  for (guint i = 0; i < faults->len; i++)
    if (xushi_fault_is_grave (g_ptr_array_index (faults, i)))
      status = XUSHI_CLI_REFUSED;
  return status;
}

static XushiCliStatus
put (const XushiTable *table, const char *format, XushiCliStatus status)
{
  static const char *const numbers[] = { "month", NULL };
  g_autofree char *text = g_str_equal (format, "text")
                              ? write_text (table)
                              : xushi_cli_table_render (table, format, numbers);

  return xushi_cli_put (text) ? status : XUSHI_CLI_REFUSED;
}

/* @n: what was found in the plan */
static void
tell_sum (guint n)
{
  if (n == 0)
    xushi_cli_say ("%s\n", _ ("The file is sound, and nothing in the plan looks odd."));
  else
    xushi_cli_say (g_dngettext (GETTEXT_PACKAGE,
                                "The file is sound; %u thing in the plan is worth a look.\n",
                                "The file is sound; %u things in the plan are worth a look.\n", n),
                   n);
}

/* @month: 0 for the newest with values */
static XushiCliStatus
check_plan (const char *path, int month, const char *format, XushiTable *table, gboolean sound)
{
  g_autoptr (XushiStore) store = xushi_cli_open_uninspected (path, XUSHI_STORE_READ_ONLY);
  char *language;
  guint n;

  if (store == NULL)
    return XUSHI_CLI_REFUSED;
  language = begin (format);
  add_findings (table, xushi_store_get_plan (store),
                month != 0 ? month : xushi_plan_get_last_month (xushi_store_get_plan (store)));
  end (language);
  n = xushi_table_get_n_rows (table) - 1;
  if (sound)
    tell_sum (n);
  return put (table, format, n > 0 || !sound ? XUSHI_CLI_WARNINGS : XUSHI_CLI_DONE);
}

static XushiCliStatus
check (const char *path, int month, const char *format)
{
  g_autoptr (XushiTable) table = start_table ();
  XushiCliStatus status = check_file (path, format, table);

  if (status != XUSHI_CLI_REFUSED)
    return check_plan (path, month, format, table, status == XUSHI_CLI_DONE);
  /* Without a row the file could not be looked at, which has been reported. */
  if (xushi_table_get_n_rows (table) == 1)
    return status;
  xushi_cli_tell_grave (path);
  return put (table, format, status);
}

static XushiCliStatus
run (const char *const *argv)
{
  g_auto (GStrv) arguments = NULL;
  g_autofree char *month_text = NULL, *format = NULL;
  const GOptionEntry entries[] = {
    { "month", 0, 0, G_OPTION_ARG_FILENAME, &month_text,
      N_ ("Data month, 1 to 12; without it the newest with values"), "M" },
    XUSHI_CLI_FORMAT_OPTION (&format),
    { NULL },
  };
  XushiCliStatus status;
  int month = 0;

  if (!xushi_cli_parse (&xushi_cli_check, argv, entries, &arguments))
    return XUSHI_CLI_USAGE;
  status = xushi_cli_check_format (&xushi_cli_check, &format);
  if (status == XUSHI_CLI_DONE && month_text != NULL)
    status = xushi_cli_parse_number (&xushi_cli_check, "--month", month_text, 1, 12, &month);
  return status == XUSHI_CLI_DONE ? check (arguments[0], month, format) : status;
}

static char *
list_columns (void)
{
  return xushi_cli_help_join_columns (start_table ());
}

const XushiCliCommand xushi_cli_check
    = { "check", "PLAN.xushi", N_ ("Check the file, and the plan before printing"), 1, 1, run,
        N_ ("check plan.xushi --month 9\n"
            "check plan.xushi --format json"),
        list_columns };
