/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-reading.h"

#include "base/xushi-number.h"
#include "model/xushi-attribute.h"

XushiReading *
xushi_reading_new (int month)
{
  XushiReading *reading = g_new0 (XushiReading, 1);

  xushi_attributes_init (&xushi_reading_attributes, reading);
  reading->month = month;
  reading->n_versions = 1;
  return reading;
}

XushiReading *
xushi_reading_copy (const XushiReading *reading)
{
  XushiReading *copy;

  g_return_val_if_fail (reading != NULL, NULL);

  copy = g_new (XushiReading, 1);
  *copy = *reading;
  xushi_attributes_own (&xushi_reading_attributes, copy);
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
  xushi_attributes_clear (&xushi_reading_attributes, reading);
  g_clear_pointer (&reading->entered_at, g_ref_string_release);
  g_clear_pointer (&reading->entered_by, g_ref_string_release);
  g_free (reading);
}

gboolean
xushi_reading_is_blank (const XushiReading *reading)
{
  const XushiAttribute *attributes = xushi_reading_attributes.attributes;

  g_return_val_if_fail (reading != NULL, FALSE);

  for (guint i = 0; i < xushi_reading_attributes.n_attributes; i++)
    if (xushi_attribute_is_given (&attributes[i], reading))
      return FALSE;
  return TRUE;
}

void
xushi_reading_drop_confirmed (XushiReading *reading, const XushiReading *present)
{
  g_return_if_fail (reading != NULL);

  if (present == NULL || reading->confirmed == 0
      || reading->confirmed != present->confirmed
      || g_strcmp0 (reading->confirmed_note, present->confirmed_note) != 0)
    return;
  if (!xushi_number_same (reading->value, present->value)
      || !xushi_number_same (reading->added, present->added)
      || !xushi_number_same (reading->removed, present->removed))
    {
      reading->confirmed = 0;
      g_clear_pointer (&reading->confirmed_note, g_free);
    }
  else if (!xushi_number_same (reading->last_year, present->last_year))
    reading->confirmed &= ~(1u << XUSHI_DOUBT_LEVELS);
}
