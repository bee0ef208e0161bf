/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-number.h"
#include "extract/xushi-extract.h"

#include <stdio.h>
#include <string.h>

/* Prints what the reader finds in a file, one target per line: for examining a new report. */

static void
print_candidate (const XushiCandidate *c)
{
  g_autofree char *quote = g_strdup (c->quote), *value = xushi_number_format_plain (c->value);
  g_autofree char *value2 = xushi_number_format_plain (c->value2);

  g_strdelimit (quote, "\t\n\r", ' ');
  printf ("%s\t%u\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%.2f\t%s/%s/%s/%s\t%d\n", quote, c->offset,
           c->subject, xushi_operator_to_string (c->op), value, value2, c->unit,
           xushi_kind_to_string (c->kind), c->area, c->group, c->confidence, c->measure, c->bound,
           c->pace, c->frequency, c->parent);
}

int
main (int argc, char **argv)
{
  XushiExtractOptions options = { .milestones = argc > 2 && strcmp (argv[2], "--tasks") == 0 };
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (XushiReportHeader) header = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (argc < 2 || !g_file_get_contents (argv[1], &text, NULL, &error))
    {
      g_printerr ("%s\n", error != NULL ? error->message : "show-targets FILE [--tasks]");
      return 1;
    }
  header = xushi_extract_header (text);
  fprintf (stderr, "%s | %d | %s | %s\n", header->place, header->year, header->title,
           header->warning != NULL ? header->warning : "");
  found = xushi_extract_targets (text, &options);
  for (guint i = 0; i < found->len; i++)
    print_candidate (g_ptr_array_index (found, i));

  return 0;
}
