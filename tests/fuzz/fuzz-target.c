/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "base/xushi-number.h"
#include "model/xushi-target-text.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_begin ();
  return 0;
}

/* A unit, and below it what is typed as a target: what is accepted can be shown for editing and
 * reads back as the same target; what is refused changes nothing. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *unit = NULL;
  g_autofree char *text = fuzz_dup_text_after_line (data, size, &unit);
  g_autofree char *shown = NULL;
  g_autoptr (GError) error = NULL;
  XushiTarget target = { .bound = XUSHI_BOUND_AT_MOST, .low = 4711, .high = XUSHI_UNKNOWN };
  XushiTarget again = target;
  int decimals = 0;
  gboolean parsed = xushi_target_parse (text, *unit != '\0' ? unit : NULL, &target, &decimals,
                                        &error);

  fuzz_require_answer (parsed, error);
  fuzz_require (parsed || (target.low == 4711 && target.bound == XUSHI_BOUND_AT_MOST),
                "a refused text has changed the target");
  if (!parsed)
    return 0;
  fuzz_require (decimals >= -1 && decimals <= XUSHI_DECIMALS_MAX, "an impossible accuracy");
  /* Too near to each other for the decimals that are shown. */
  if (xushi_is_known (target.high)
      && fuzz_reads_as (target.low, xushi_number_round (target.high, XUSHI_DECIMALS_MAX)))
    return 0;
  again.bound = target.bound;
  shown = xushi_target_to_edit_text (&target);
  fuzz_require (xushi_target_parse (shown, NULL, &again, NULL, NULL)
                    && again.bound == target.bound && fuzz_reads_as (target.low, again.low)
                    && fuzz_reads_as (target.high, again.high),
                "the text for editing does not read back");
  return 0;
}
