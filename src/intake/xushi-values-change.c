/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-values-change.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "intake/xushi-import.h"

void
xushi_value_change_free (XushiValueChange *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->indicator);
  g_free (self->old_text);
  g_free (self->new_text);
  g_free (self);
}

/* @old_text, @new_text: (transfer full) */
static void
take (GPtrArray *changes, XushiIndicator *indicator, int month, const XushiAttribute *attribute,
      char *old_text, char *new_text)
{
  XushiValueChange *change = g_new (XushiValueChange, 1);

  *change = (XushiValueChange) { g_object_ref (indicator), month, attribute, old_text, new_text };
  g_ptr_array_add (changes, change);
}

/* Adds what differs between @old and @reading. */
static void
compare (GPtrArray *changes, XushiIndicator *indicator, const XushiReading *old,
         const XushiReading *reading)
{
  const XushiAttributeList *list = &xushi_reading_attributes;

  for (guint i = 0; i < list->n_attributes; i++)
    {
      const XushiAttribute *attribute = &list->attributes[i];

      if (!xushi_attribute_equal (attribute, old, reading))
        take (changes, indicator, reading->month, attribute,
              xushi_attribute_to_text (attribute, old),
              xushi_attribute_to_text (attribute, reading));
    }
}

/* The value that was entered before and then corrected makes a version of its own. */
static void
add_previous (GPtrArray *changes, const XushiValueRow *row, XushiReading *old)
{
  const XushiAttribute *value = &xushi_reading_attributes.attributes[0];
  g_autofree char *before = NULL;

  if (!xushi_is_known (row->previous) || xushi_number_same (row->previous, old->value))
    return;
  before = xushi_attribute_to_text (value, old);
  old->value = row->previous;
  take (changes, row->indicator, old->month, value, g_steal_pointer (&before),
        xushi_attribute_to_text (value, old));
}

static void
add_exempt (GPtrArray *changes, const XushiValueRow *row)
{
  const XushiAttribute *exempt = xushi_attributes_find (&xushi_spec_attributes, "exempt");
  const char *old = xushi_indicator_get_spec (row->indicator)->exempt;

  if (row->exempt != NULL && g_strcmp0 (row->exempt, old) != 0)
    take (changes, row->indicator, 0, exempt, g_strdup (old != NULL ? old : ""),
          g_strdup (row->exempt));
}

GPtrArray *
xushi_values_list_changes (GPtrArray *rows, GError **error)
{
  g_autoptr (GPtrArray) changes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_value_change_free);

  for (guint i = 0; i < rows->len; i++)
    {
      const XushiValueRow *row = g_ptr_array_index (rows, i);
      g_autoptr (XushiReading) reading = xushi_import_foresee_reading (row);
      g_autoptr (XushiReading) old
          = xushi_indicator_copy_reading (row->indicator, row->reading->month);

      add_previous (changes, row, old);
      add_exempt (changes, row);
      if (xushi_reading_is_blank (reading))
        continue;
      if (!xushi_editor_check_reading (row->indicator, reading, error))
        {
          g_prefix_error (error, _ ("line %u: "), row->line);
          return NULL;
        }
      compare (changes, row->indicator, old, reading);
    }
  return g_steal_pointer (&changes);
}
