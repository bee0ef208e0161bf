/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "base/xushi-number.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_begin ();
  return 0;
}

/* A unit, and below it what is typed: no figure beyond the limit, the shortest form of a figure
 * reads back as the same, and a refusal leaves the value alone. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *unit = NULL;
  g_autofree char *text = fuzz_dup_text_after_line (data, size, &unit);
  g_autoptr (GError) error = NULL;
  double value = 4711, again = 0;
  gboolean parsed = xushi_number_parse (text, *unit != '\0' ? unit : NULL, &value, &error);
  g_autofree char *plain = xushi_number_format_plain (value);

  fuzz_require_answer (parsed, error);
  fuzz_require (parsed || value == 4711, "a refused text has changed the value");
  fuzz_require (!isinf (value) && !(fabs (value) > XUSHI_NUMBER_LIMIT),
                "a figure beyond the limit");
  fuzz_require (xushi_number_parse (plain, NULL, &again, NULL) && fuzz_reads_as (value, again),
                "the shortest form does not read back");
  for (int decimals = 0; decimals <= XUSHI_DECIMALS_MAX; decimals++)
    {
      g_autofree char *formatted = xushi_number_format (value, decimals);

      fuzz_require (!g_str_has_prefix (formatted, "-0") || strpbrk (formatted, "123456789") != NULL,
                    "a negative zero");
    }
  return 0;
}
