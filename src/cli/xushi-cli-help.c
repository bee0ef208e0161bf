/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-help.h"

#include "base/xushi-i18n.h"
#include "cli/xushi-cli-options.h"

#include <string.h>

XushiCliHelp
xushi_cli_help_find (const char *const *words)
{
  static const char *const help[] = { "--help", "-h", "-?", NULL };

  for (; *words != NULL && !g_str_equal (*words, "--"); words++)
    if (g_strv_contains (help, *words))
      return XUSHI_CLI_HELP_TEXT;
    else if (g_str_equal (*words, "--help=man"))
      return XUSHI_CLI_HELP_MAN;
    else if (g_str_equal (*words, "--help=options"))
      return XUSHI_CLI_HELP_OPTIONS;
  return XUSHI_CLI_HELP_NONE;
}

char *
xushi_cli_help_write_usage (const XushiCliCommand *command)
{
  /* TRANSLATORS: the command, and what belongs after it */
  return g_strdup_printf (_ ("Usage: xushi-cli %s [OPTION …] %s\n"), command->name,
                          command->parameters);
}

/* What one line of examples needs before it. */
static void
append_examples (GString *text, const XushiCliCommand *command, const char *before)
{
  g_auto (GStrv) lines = g_strsplit (_ (command->examples), "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (text, "%sxushi-cli %s\n", before, lines[i]);
}

/* Breaks @words, joined by ", ", into lines that are indented by two. */
static void
append_wrapped (GString *text, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, ", ", -1);
  gsize width = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gboolean last = parts[i + 1] == NULL;

      if (width == 0 || width + strlen (parts[i]) > 76)
        {
          g_string_append (text, width == 0 ? "  " : "\n  ");
          width = 1;
        }
      else
        g_string_append_c (text, ' ');
      g_string_append_printf (text, "%s%s", parts[i], last ? "\n" : ",");
      width += strlen (parts[i]) + 2;
    }
}

static char *
write_text (const XushiCliCommand *command, const GOptionEntry *entries)
{
  g_autofree char *usage = xushi_cli_help_write_usage (command);
  g_autofree char *options = xushi_cli_options_describe (entries);
  GString *text = g_string_new (usage);

  g_string_append_printf (text, "\n%s\n\n%s%s", _ (command->summary), _ ("Options:\n"), options);
  if (command->list_columns != NULL)
    {
      g_autofree char *columns = command->list_columns ();

      g_string_append_printf (text, "\n%s", _ ("Columns:\n"));
      append_wrapped (text, columns);
    }
  if (command->examples != NULL)
    {
      g_string_append_printf (text, "\n%s", _ ("Examples:\n"));
      append_examples (text, command, "  ");
    }
  g_string_append_printf (text, "\n%s",
                          _ ("Exit status: 0 done, 1 wrong usage, 2 the input cannot be used and "
                             "nothing was changed, 3 done with warnings.\n"));
  return g_string_free (text, FALSE);
}

/* Appends @words so that roff takes none of them for a command. */
static void
append_roff (GString *roff, const char *words)
{
  for (const char *p = words; *p != '\0'; p++)
    {
      if ((*p == '.' || *p == '\'') && (p == words || p[-1] == '\n'))
        g_string_append (roff, "\\&");
      if (*p == '-' || *p == '\\')
        g_string_append (roff, *p == '-' ? "\\-" : "\\\\");
      else
        g_string_append_c (roff, *p);
    }
}

/* "-o, --output=OUT" */
static void
append_option (GString *roff, const GOptionEntry *entry)
{
  g_autofree char *name = xushi_cli_options_name (entry);

  g_string_append (roff, ".TP\n.B ");
  append_roff (roff, name);
  g_string_append_c (roff, '\n');
  append_roff (roff, _ (entry->description));
  g_string_append_c (roff, '\n');
}

static char *
write_man (const XushiCliCommand *command, const GOptionEntry *entries)
{
  GString *roff = g_string_new (".SS ");

  append_roff (roff, command->name);
  g_string_append (roff, "\n.B xushi\\-cli ");
  append_roff (roff, command->name);
  g_string_append_c (roff, ' ');
  append_roff (roff, command->parameters);
  g_string_append (roff, "\n.PP\n");
  append_roff (roff, _ (command->summary));
  g_string_append_c (roff, '\n');
  for (; entries->long_name != NULL; entries++)
    append_option (roff, entries);
  if (command->list_columns != NULL)
    {
      g_autofree char *columns = command->list_columns ();

      g_string_append (roff, ".PP\n");
      append_roff (roff, _ ("Columns:\n"));
      append_roff (roff, columns);
      g_string_append_c (roff, '\n');
    }
  if (command->examples != NULL)
    {
      g_autoptr (GString) examples = g_string_new (NULL);

      append_examples (examples, command, "");
      g_string_append (roff, ".PP\n");
      append_roff (roff, _ ("Examples:\n"));
      g_string_append (roff, ".PP\n.nf\n.RS\n");
      append_roff (roff, examples->str);
      g_string_append (roff, ".RE\n.fi\n");
    }
  return g_string_free (roff, FALSE);
}

static char *
list_options (const GOptionEntry *entries)
{
  GString *text = g_string_new (NULL);

  for (; entries->long_name != NULL; entries++)
    {
      const char *value = entries->arg_description != NULL ? entries->arg_description : "";

      g_string_append_printf (text, "--%s\t%s\n", entries->long_name, value);
      if (entries->short_name != 0)
        g_string_append_printf (text, "-%c\t%s\n", entries->short_name, value);
    }
  g_string_append (text, "--help\t\n");
  return g_string_free (text, FALSE);
}

char *
xushi_cli_help_describe (XushiCliHelp help, const XushiCliCommand *command,
                         const GOptionEntry *entries)
{
  if (help == XUSHI_CLI_HELP_MAN)
    return write_man (command, entries);
  return help == XUSHI_CLI_HELP_OPTIONS ? list_options (entries) : write_text (command, entries);
}

char *
xushi_cli_help_begin_manual (void)
{
  GString *roff = g_string_new (".TH XUSHI\\-CLI 1 \"\" \"Xushi " XUSHI_VERSION "\"\n.SH ");

  g_string_append_printf (roff, "%s\nxushi\\-cli \\- ", C_ ("manual", "NAME"));
  append_roff (roff, _ ("follows the yearly targets of a work report"));
  g_string_append_printf (roff, "\n.SH %s\n.B xushi\\-cli\n", C_ ("manual", "SYNOPSIS"));
  append_roff (roff, _ ("COMMAND [OPTION …] [ARGUMENT …]"));
  g_string_append (roff, "\n.PP\n.B xushi\\-cli help\n");
  append_roff (roff, _ ("[COMMAND]"));
  g_string_append_printf (roff, "\n.SH %s\n", C_ ("manual", "DESCRIPTION"));
  append_roff (roff, _ ("A plan is one file, PLAN.xushi: the targets of one place in one year. "
                        "xushi-cli makes it of a table or a report, enters the figures of the "
                        "months, judges and prints them; it works without a display."));
  g_string_append (roff, "\n.PP\n");
  append_roff (roff, _ ("An option is written --name VALUE or --name=VALUE; after “--” nothing is an "
                        "option. Where the file of a table or report is asked for, “-” is the "
                        "standard input or output. Messages go to the standard error."));
  g_string_append_printf (roff, "\n.SH %s\n", C_ ("manual", "COMMANDS"));
  return g_string_free (roff, FALSE);
}

static void
append_status (GString *roff, int status, const char *meaning)
{
  g_string_append_printf (roff, ".TP\n.B %d\n", status);
  append_roff (roff, meaning);
  g_string_append_c (roff, '\n');
}

char *
xushi_cli_help_end_manual (void)
{
  GString *roff = g_string_new (NULL);

  g_string_append_printf (roff, ".SH %s\n", C_ ("manual", "EXIT STATUS"));
  append_status (roff, XUSHI_CLI_DONE, _ ("Done."));
  append_status (roff, XUSHI_CLI_USAGE,
                 _ ("Wrong usage: nothing was opened, made or written."));
  append_status (roff, XUSHI_CLI_REFUSED,
                 _ ("The input or the file cannot be used; nothing was changed."));
  append_status (roff, XUSHI_CLI_WARNINGS, _ ("Done, with warnings that are listed."));
  g_string_append_printf (roff, ".SH %s\n.TP\n.B LANGUAGE, LC_ALL, LANG\n",
                          C_ ("manual", "ENVIRONMENT"));
  append_roff (roff, _ ("The language of the messages; Chinese where none is named. Machine formats "
                        "(tsv, json) are the same in every language."));
  g_string_append_printf (roff, "\n.TP\n.B TMPDIR\n%s\n",
                          _ ("Where what goes to the standard output is made first."));
  return g_string_free (roff, FALSE);
}

char *
xushi_cli_help_join_columns (XushiTable *table)
{
  g_autoptr (XushiTable) owned = table;
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  for (guint i = 0; i < xushi_table_get_n_cells (owned, 0); i++)
    g_ptr_array_add (cells, (gpointer) xushi_table_get_cell (owned, 0, i));
  g_ptr_array_add (cells, NULL);
  return g_strjoinv (", ", (char **) cells->pdata);
}
