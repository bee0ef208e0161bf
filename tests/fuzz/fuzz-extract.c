/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "extract/xushi-extract.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_begin ();
  return 0;
}

/* A day that there is, or none at all; of a goal of several years none. */
static gboolean
is_possible (const XushiDeadline *deadline)
{
  if (deadline->month == 0)
    return deadline->year == 0 && deadline->day == 0;
  if (deadline->month < 1 || deadline->month > 12 || deadline->day < 0)
    return FALSE;

  return deadline->day
         <= g_date_get_days_in_month ((GDateMonth) deadline->month,
                                      (GDateYear) (deadline->year > 0 ? deadline->year : 2000));
}

/* When and by whom: possible dates, and indices of other targets. */
static void
check_scope (const GPtrArray *found, guint at)
{
  const XushiCandidate *c = g_ptr_array_index (found, at);

  fuzz_require (c->parent >= -1 && c->parent < (int) at, "a part before its whole");
  fuzz_require (c->total >= -1 && c->total < (int) found->len && c->total != (int) at,
                "an instalment of nothing");
  fuzz_require (is_possible (&c->deadline), "a deadline that there is not");
  fuzz_require (c->horizon == 0 || (c->horizon >= 1949 && c->horizon <= 2130),
                "a horizon out of sight");
  fuzz_require (c->horizon > 0 || !c->yearly, "a yearly share of one year");
  fuzz_require ((c->lead == NULL || *c->lead != '\0')
                    && (c->support == NULL || *c->support != '\0'),
                "a department without a name");
}

/* Whatever a report contains: no crash, and every quote is where its offset says. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *bytes = g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (bytes, -1);
  XushiExtractOptions options = { .milestones = TRUE };
  g_autoptr (GPtrArray) found = xushi_extract_targets (text, &options);
  g_autoptr (XushiReportHeader) header = xushi_extract_header (bytes);

  for (guint i = 0; i < found->len; i++)
    {
      const XushiCandidate *c = g_ptr_array_index (found, i);

      fuzz_require (g_str_has_prefix (g_utf8_offset_to_pointer (text, c->offset), c->quote),
                    "a quote that is not where it should be");
      fuzz_require (c->parent < (int) found->len && c->measure != NULL && c->subject != NULL,
                    "a proposal without its parts");
      check_scope (found, i);
    }
  fuzz_require (header->place != NULL, "a header without a place");
  return 0;
}
