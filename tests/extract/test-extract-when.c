/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-number.h"
#include "extract/xushi-extract.h"

/*
 * Until when, by when and by whom, sentence by sentence, from the table when.tsv:
 *
 *   plan's year <TAB> text <TAB> what is to be found
 *
 * "\n" in the text is a line end; a heading that says the year is put before it, but for year 0. What
 * is to be found is a list joined by " / " of
 *
 *   value horizon[y] deadline lead support [>total]
 *
 * or "-" for nothing: y says that the figure is one of each year, ? stands for a year not known.
 */

static char *
describe_deadline (const XushiDeadline *deadline)
{
  if (deadline->month == 0)
    return g_strdup ("-");
  if (deadline->year > 0)
    return xushi_deadline_to_string (deadline);

  return deadline->day > 0 ? g_strdup_printf ("?-%02d-%02d", deadline->month, deadline->day)
                           : g_strdup_printf ("?-%02d", deadline->month);
}

static char *
describe (const XushiCandidate *c)
{
  g_autofree char *value = xushi_number_format_plain (c->value);
  g_autofree char *horizon = c->horizon > 0 ? g_strdup_printf ("%d", c->horizon) : g_strdup ("-");
  g_autofree char *deadline = describe_deadline (&c->deadline);
  g_autofree char *total = c->total >= 0 ? g_strdup_printf (" >%d", c->total) : g_strdup ("");

  return g_strdup_printf ("%s %s%s %s %s %s%s", value, horizon, c->yearly ? "y" : "", deadline,
                          c->lead != NULL ? c->lead : "-",
                          c->support != NULL ? c->support : "-", total);
}

static char *
describe_all (const GPtrArray *found)
{
  GString *all = g_string_new (found->len == 0 ? "-" : NULL);

  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *one = describe (g_ptr_array_index (found, i));

      g_string_append_printf (all, "%s%s", i > 0 ? " / " : "", one);
    }

  return g_string_free (all, FALSE);
}

static void
test_case (gconstpointer data)
{
  const char *const *row = data;
  g_auto (GStrv) lines = g_strsplit (row[1], "\\n", -1);
  g_autofree char *body = g_strjoinv ("\n", lines);
  g_autofree char *text = g_str_equal (row[0], "0")
                              ? g_strdup (body)
                              : g_strdup_printf ("二、%s年工作安排\n%s", row[0], body);
  g_autoptr (GPtrArray) found = xushi_extract_targets (text, NULL);
  g_autofree char *got = describe_all (found);

  if (!g_str_equal (got, row[2]))
    {
      g_test_message ("%s", row[1]);
      g_test_message ("wanted %s", row[2]);
      g_test_message ("found  %s", got);
      g_test_fail ();
    }
}

static void
add_row (const char *line, guint number)
{
  char **row;
  g_autofree char *path = g_strdup_printf ("/extract/when/%u", number);

  if (*line == '\0' || *line == '#')
    return;
  row = g_strsplit (line, "\t", 3);
  g_assert_cmpint (g_strv_length (row), ==, 3);
  g_test_add_data_func_full (path, row, test_case, (GDestroyNotify) g_strfreev);
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL, *table = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "extract", "when.tsv", NULL);
  g_file_get_contents (path, &table, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (table, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    add_row (lines[i], i + 1);

  return g_test_run ();
}
