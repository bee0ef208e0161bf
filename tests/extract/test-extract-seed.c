/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-number.h"
#include "extract/xushi-extract.h"

#include <stdlib.h>
#include <string.h>

/*
 * The reader against a real report that was read by hand: deqing-2016.txt with its targets in
 * deqing-2016-targets.tsv. They are not part of the source; their folder is given by
 * XUSHI_SHARED_DATA, or is beside the source tree.
 */

#define WANTED_SHARE 0.98

typedef struct
{
  glong start, end;
  char *quote, *op, *unit;
  double value, value2;
  gboolean taken;
} Label;

static void
clear_label (Label *label)
{
  g_free (label->quote);
  g_free (label->op);
  g_free (label->unit);
}

static char *
find_data (const char *name)
{
  const char *folder = g_getenv ("XUSHI_SHARED_DATA");
  g_autofree char *beside = g_build_filename (g_test_get_dir (G_TEST_DIST), "..", "..", "shared",
                                              "data", NULL);
  char *path = g_build_filename (folder != NULL ? folder : beside, name, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return path;
  g_free (path);

  return NULL;
}

static GArray *
read_labels (const char *text, const char *table)
{
  GArray *labels = g_array_new (FALSE, TRUE, sizeof (Label));
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);
  const char *from = text;

  g_array_set_clear_func (labels, (GDestroyNotify) clear_label);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      const char *at = strstr (from, cells[0]);
      Label label = { 0 };

      g_assert_nonnull (at);
      from = at;
      label.start = g_utf8_pointer_to_offset (text, at);
      label.end = label.start + g_utf8_strlen (cells[0], -1);
      label.quote = g_strdup (cells[0]);
      label.op = g_strdup (cells[2]);
      label.value = g_ascii_strtod (cells[3], NULL);
      label.value2 = *cells[4] != '\0' ? g_ascii_strtod (cells[4], NULL) : XUSHI_UNKNOWN;
      label.unit = g_strdup (cells[5]);
      g_array_append_val (labels, label);
    }

  return labels;
}

static gboolean
same_number (double a, double b)
{
  return xushi_is_known (a) ? fabs (a - b) < 1e-9 : !xushi_is_known (b);
}

static gboolean
take_label (GArray *labels, const XushiCandidate *c)
{
  for (guint i = 0; i < labels->len; i++)
    {
      Label *label = &g_array_index (labels, Label, i);

      if (!label->taken && (glong) c->offset < label->end
          && label->start < (glong) (c->offset + c->length)
          && g_str_equal (label->op, xushi_operator_to_string (c->op))
          && g_str_equal (label->unit, c->unit) && same_number (label->value, c->value)
          && same_number (label->value2, c->value2))
        return label->taken = TRUE;
    }
  g_test_message ("not in the table: %s", c->quote);

  return FALSE;
}

static void
test_seed (void)
{
  g_autofree char *text_path = find_data ("deqing-2016.txt"), *text = NULL, *table = NULL;
  g_autofree char *table_path = find_data ("deqing-2016-targets.tsv");
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GArray) labels = NULL;
  guint right = 0;

  if (text_path == NULL || table_path == NULL)
    {
      g_test_skip ("deqing-2016.txt is not here; name its folder in XUSHI_SHARED_DATA");
      return;
    }
  g_assert_true (g_file_get_contents (text_path, &text, NULL, NULL));
  g_assert_true (g_file_get_contents (table_path, &table, NULL, NULL));

  labels = read_labels (text, table);
  found = xushi_extract_targets (text, NULL);
  for (guint i = 0; i < found->len; i++)
    right += take_label (labels, g_ptr_array_index (found, i));
  g_test_message ("precision %.3f, recall %.3f", (double) right / found->len,
                  (double) right / labels->len);
  g_assert_cmpuint (labels->len, >, 50);
  g_assert_cmpfloat ((double) right / found->len, >=, WANTED_SHARE);
  g_assert_cmpfloat ((double) right / labels->len, >=, WANTED_SHARE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extract/seed", test_seed);

  return g_test_run ();
}
