/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract-rows.h"

#include "base/xushi-number.h"
#include "extract/xushi-extract.h"

#include <locale.h>
#include <string.h>

/*
 * The grammar, sentence by sentence, from the tables cases.tsv, tense.tsv and names.tsv:
 *
 *   name <TAB> text <TAB> what is to be found
 *
 * "\n" in the text is a line end. What is to be found is a list joined by " / " of
 *
 *   op value[~value2] unit [@quote] [=subject] [^parent] [!kind]
 *
 * or "-" for nothing. Order matters, and nothing else may be found.
 */

static char *
describe (const XushiCandidate *c, const char *wanted)
{
  g_autofree char *value = xushi_number_format_plain (c->value);
  g_autofree char *value2 = xushi_number_format_plain (c->value2);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s", xushi_operator_to_string (c->op), value);
  if (xushi_is_known (c->value2))
    g_string_append_printf (text, "~%s", value2);
  if (*c->unit != '\0')
    g_string_append_printf (text, " %s", c->unit);
  /* Only what the table specifies is compared. */
  if (strstr (wanted, " @") != NULL)
    g_string_append_printf (text, " @%s", c->quote);
  if (strstr (wanted, " =") != NULL && strstr (wanted, " =") != wanted)
    g_string_append_printf (text, " =%s", c->subject);
  if (strstr (wanted, " ^") != NULL)
    g_string_append_printf (text, " ^%d", c->parent);
  if (strstr (wanted, " !") != NULL)
    g_string_append_printf (text, " !%s", xushi_kind_to_string (c->kind));

  return g_string_free (text, FALSE);
}

static char *
describe_all (const GPtrArray *found, const char *const *wanted)
{
  GString *all = g_string_new (NULL);
  guint n = g_strv_length ((char **) wanted);

  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *one = describe (g_ptr_array_index (found, i), i < n ? wanted[i] : " @ =");

      g_string_append_printf (all, "%s%s", i > 0 ? " / " : "", one);
    }

  return g_string_free (all, FALSE);
}

/* A quote must be at its offset, and as long as it says. */
static void
assert_places (const char *text, const GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++)
    {
      const XushiCandidate *c = g_ptr_array_index (found, i);
      const char *at = g_utf8_offset_to_pointer (text, c->offset);

      g_assert_true (g_str_has_prefix (at, c->quote));
      g_assert_cmpint (g_utf8_strlen (c->quote, -1), ==, c->length);
    }
}

static void
test_case (gconstpointer data)
{
  const char *const *row = data;
  g_autoptr (GPtrArray) found = NULL;
  g_auto (GStrv) lines = g_strsplit (row[1], "\\n", -1);
  g_autofree char *text = g_strjoinv ("\n", lines), *got = NULL;
  g_auto (GStrv) wanted = g_strsplit (row[2], " / ", -1);

  found = xushi_extract_targets (text, NULL);
  got = describe_all (found, (const char *const *) wanted);
  assert_places (text, found);
  if (g_strcmp0 (*got == '\0' ? "-" : got, row[2]) != 0)
    {
      g_test_message ("%s", row[1]);
      g_test_message ("wanted %s", row[2]);
      g_test_message ("found  %s", *got == '\0' ? "-" : got);
      g_test_fail ();
    }
}

static void
add_row (GStrv row, guint line)
{
  g_autofree char *path = g_strconcat ("/extract/cases/", row[0], NULL);

  (void) line; /* its first cell names the test */
  g_test_add_data_func_full (path, row, test_case, (GDestroyNotify) g_strfreev);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  extract_each_row ("cases.tsv", 3, add_row);
  extract_each_row ("tense.tsv", 3, add_row);
  extract_each_row ("names.tsv", 3, add_row);

  return g_test_run ();
}
