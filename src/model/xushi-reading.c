/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-reading.h"

#include "base/xushi-number.h"

XushiReading *
xushi_reading_new (int month)
{
  XushiReading *reading = g_new0 (XushiReading, 1);

  reading->month = month;
  reading->version = 1;
  reading->value = reading->last_year = reading->completion = XUSHI_UNKNOWN;
  reading->added = reading->removed = XUSHI_UNKNOWN;
  reading->light = XUSHI_LIGHT_NONE;
  return reading;
}

XushiReading *
xushi_reading_copy (const XushiReading *reading)
{
  XushiReading *copy = g_new (XushiReading, 1);

  *copy = *reading;
  copy->note = g_strdup (reading->note);
  copy->source = g_strdup (reading->source);
  copy->reason = g_strdup (reading->reason);
  copy->next_step = g_strdup (reading->next_step);
  copy->light_reason = g_strdup (reading->light_reason);
  if (reading->entered_at != NULL)
    copy->entered_at = g_ref_string_acquire (reading->entered_at);
  if (reading->entered_by != NULL)
    copy->entered_by = g_ref_string_acquire (reading->entered_by);
  return copy;
}

void
xushi_reading_free (XushiReading *reading)
{
  if (reading == NULL)
    return;
  g_free (reading->note);
  g_free (reading->source);
  g_free (reading->reason);
  g_free (reading->next_step);
  g_free (reading->light_reason);
  g_clear_pointer (&reading->entered_at, g_ref_string_release);
  g_clear_pointer (&reading->entered_by, g_ref_string_release);
  g_free (reading);
}

gboolean
xushi_reading_is_blank (const XushiReading *reading)
{
  return !xushi_is_known (reading->value) && !xushi_is_known (reading->last_year)
         && !xushi_is_known (reading->completion) && !xushi_is_known (reading->added)
         && !xushi_is_known (reading->removed) && reading->note == NULL
         && reading->source == NULL && reading->reason == NULL && reading->next_step == NULL
         && reading->light == XUSHI_LIGHT_NONE;
}
