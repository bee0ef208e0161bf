/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/matching/xushi-matching-memory.h"

#include "app/support/xushi-settings.h"

void
xushi_matching_memory_recall (XushiTableReview *review)
{
  g_autofree char *choice
      = xushi_settings_dup_matching (xushi_table_review_get_fingerprint (review));

  /* One that does not fit any more is of no use next time, either. */
  if (choice != NULL && !xushi_table_review_recall (review, choice))
    xushi_settings_store_matching (xushi_table_review_get_fingerprint (review), NULL);
}

void
xushi_matching_memory_keep (XushiTableReview *review)
{
  g_autofree char *choice = xushi_table_review_dup_choice (review);

  xushi_settings_store_matching (xushi_table_review_get_fingerprint (review), choice);
}
