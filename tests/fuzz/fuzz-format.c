/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "tables/xushi-number-code.h"

#include <math.h>
#include <string.h>

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_begin ();
  return 0;
}

static void
show (const XushiNumberCode *code, double value)
{
  g_auto (XushiCellText) cell = { 0 };

  xushi_number_code_show (code, value, FALSE, &cell);
  fuzz_require (cell.text != NULL || cell.flaw != NULL, "a number that is shown as nothing");
  fuzz_require (cell.text == NULL || g_utf8_validate (cell.text, -1, NULL), "a text that is none");
}

/* A number in the first line, and a number format after it. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *line = NULL;
  g_autofree char *format = fuzz_dup_text_after_line (data, size, &line);
  g_autoptr (XushiNumberCode) code = xushi_number_code_new (format);
  g_autofree char *text = xushi_number_code_show_text (code, line);
  double value = g_ascii_strtod (line, NULL);

  fuzz_require (text == NULL || g_utf8_validate (text, -1, NULL), "a text that is none");
  if (isfinite (value))
    show (code, value);
  show (code, 0);
  show (code, -0.5);
  return 0;
}
