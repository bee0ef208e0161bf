/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/xushi-editor-private.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "model/xushi-reading-check.h"

/* The commands on the readings of a month. The model checks what a month may hold. */

/* Existing figures, say from before a change of the measure, must not prevent writing the rest of
 * the month: they are not checked again. */
static gboolean
check_reading (XushiIndicator *indicator, const XushiReading *reading, GError **error)
{
  const XushiReading *present = xushi_indicator_get_reading (indicator, reading->month);
  g_autoptr (XushiReading) judged = NULL;
  g_autoptr (GError) reason = NULL;

  if (present != NULL && xushi_number_same (present->value, reading->value)
      && xushi_number_same (present->added, reading->added)
      && xushi_number_same (present->removed, reading->removed))
    {
      judged = xushi_reading_copy (reading);
      judged->value = judged->added = judged->removed = XUSHI_UNKNOWN;
      reading = judged;
    }
  return xushi_reading_check (xushi_indicator_get_spec (indicator), reading, &reason)
         || xushi_editor_refuse (error, g_strdup (reason->message));
}

/* 净增: the value is added − removed; unknown if one of them is missing. A value entered directly
 * counts (docs/domain.md, section 4.7), but not one left over from two inputs that are now
 * cleared. */
static void
derive_net (XushiReading *reading, const XushiReading *present)
{
  gboolean by_itself = !xushi_is_known (reading->added) && !xushi_is_known (reading->removed);
  gboolean left_over = present != NULL && xushi_is_known (present->added)
                       && xushi_is_known (present->removed) && present->value == reading->value;

  if (!by_itself || left_over)
    reading->value = xushi_number_round (reading->added - reading->removed, XUSHI_DECIMALS_MAX);
}

/* Makes the name of a step for one month of one indicator. */
typedef char *(*Label) (int month, const char *name);

static char *
label_value (int month, const char *name)
{
  return g_strdup_printf (_ ("Enter the value of month %d: %s"), month, name);
}

static char *
label_clear (int month, const char *name)
{
  return g_strdup_printf (_ ("Clear the value of month %d: %s"), month, name);
}

static char *
label_report (int month, const char *name)
{
  return g_strdup_printf (_ ("Enter the report of month %d: %s"), month, name);
}

static char *
label_note (int month, const char *name)
{
  return g_strdup_printf (_ ("Write the note of month %d: %s"), month, name);
}

/* (transfer full) (nullable): @reading without what was confirmed of a figure that it replaces; NULL
 * where it can be written as it is. */
static XushiReading *
without_stale (XushiIndicator *indicator, const XushiReading *reading)
{
  XushiReading *copy;

  if (reading->confirmed == 0)
    return NULL;
  copy = xushi_reading_copy (reading);
  xushi_reading_drop_confirmed (copy, xushi_indicator_get_reading (indicator, reading->month));
  return copy;
}

static char *
label_confirm (int month, const char *name)
{
  return g_strdup_printf (_ ("Confirm the value of month %d: %s"), month, name);
}

/* Writes @reading as a step named by @label. No name is made within a group, which has its own: a
 * values table has a hundred thousand readings. */
static gboolean
put (XushiEditor *self, XushiIndicator *indicator, const XushiReading *reading, Label label,
     GError **error)
{
  g_autofree char *text
      = xushi_editor_is_grouped (self)
            ? NULL : label (reading->month, xushi_indicator_get_name (indicator));
  g_autoptr (XushiReading) copy = without_stale (indicator, reading);

  return xushi_editor_start (self, text, error)
         && xushi_editor_finish (self,
                                 xushi_store_put_reading (xushi_editor_get_store (self),
                                                          xushi_indicator_get_id (indicator),
                                                          copy != NULL ? copy : reading, error),
                                 error);
}

gboolean
xushi_editor_set_value (XushiEditor *self, XushiIndicator *indicator, int month, double value,
                        GError **error)
{
  g_autoptr (XushiReading) reading = NULL;
  const char *name;

  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (XUSHI_IS_INDICATOR (indicator), FALSE);

  reading = xushi_indicator_copy_reading (indicator, month);
  name = xushi_indicator_get_name (indicator);
  reading->value = value;
  if (xushi_indicator_get_spec (indicator)->net)
    {
      if (xushi_is_known (value))
        return xushi_editor_refuse (
            error, g_strdup_printf (_ ("The value of “%s” is what was added less what was "
                                       "removed; enter these two in the details."),
                                    name));
      reading->added = reading->removed = XUSHI_UNKNOWN;
    }
  if (!check_reading (indicator, reading, error))
    return FALSE;
  return put (self, indicator, reading, xushi_is_known (value) ? label_value : label_clear,
              error);
}

/* Returns (transfer full) (nullable): @reading as it is written; NULL if that is as it is, which is
 * so for nearly all of a hundred thousand. */
static XushiReading *
derive (XushiIndicator *indicator, const XushiReading *reading)
{
  gboolean net = xushi_indicator_get_spec (indicator)->net;
  gboolean stray_reason = reading->light == XUSHI_LIGHT_NONE && reading->light_reason != NULL;
  XushiReading *copy = net || stray_reason ? xushi_reading_copy (reading) : NULL;

  if (stray_reason)
    g_clear_pointer (&copy->light_reason, g_free);
  if (net)
    derive_net (copy, xushi_indicator_get_reading (indicator, reading->month));
  return copy;
}

XushiReading *
xushi_editor_foresee_reading (XushiIndicator *indicator, const XushiReading *reading)
{
  g_autoptr (XushiReading) derived = derive (indicator, reading);
  const XushiReading *written = derived != NULL ? derived : reading;
  XushiReading *fresh = without_stale (indicator, written);

  return fresh != NULL ? fresh : xushi_reading_copy (written);
}

gboolean
xushi_editor_check_reading (XushiIndicator *indicator, const XushiReading *reading,
                            GError **error)
{
  g_autoptr (XushiReading) derived = derive (indicator, reading);

  return check_reading (indicator, derived != NULL ? derived : reading, error);
}

gboolean
xushi_editor_set_reading (XushiEditor *self, XushiIndicator *indicator,
                          const XushiReading *reading, GError **error)
{
  g_autoptr (XushiReading) derived = NULL;

  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (XUSHI_IS_INDICATOR (indicator), FALSE);
  g_return_val_if_fail (reading != NULL, FALSE);

  derived = derive (indicator, reading);
  if (derived != NULL)
    reading = derived;
  if (!check_reading (indicator, reading, error))
    return FALSE;
  return put (self, indicator, reading, label_report, error);
}

gboolean
xushi_editor_set_reading_of (XushiEditor *self, gint64 indicator, const XushiSpec *spec,
                             const XushiReading *reading, GError **error)
{
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (xushi_editor_is_grouped (self), FALSE);

  if (!xushi_reading_check (spec, reading, &reason))
    return xushi_editor_refuse (error, g_strdup (reason->message));
  return xushi_editor_start (self, NULL, error)
         && xushi_editor_finish (self,
                                 xushi_store_put_reading (xushi_editor_get_store (self),
                                                          indicator, reading, error),
                                 error);
}

gboolean
xushi_editor_set_note (XushiEditor *self, XushiIndicator *indicator, int month, const char *note,
                       GError **error)
{
  g_autoptr (XushiReading) reading = NULL;

  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (XUSHI_IS_INDICATOR (indicator), FALSE);

  reading = xushi_indicator_copy_reading (indicator, month);
  xushi_spec_set_string (&reading->note, note);
  if (!check_reading (indicator, reading, error))
    return FALSE;
  return put (self, indicator, reading, label_note, error);
}

/* Adds a line for what was confirmed to those of other doubts about the same figure. */
static void
add_confirmed (XushiReading *reading, const char *sentence, const char *note)
{
  g_autofree char *before = g_steal_pointer (&reading->confirmed_note);
  g_autofree char *line
      = note != NULL && *note != '\0' ? g_strdup_printf (_ ("%s (%s)"), sentence, note)
                                      : g_strdup (sentence);

  reading->confirmed_note = before != NULL ? g_strjoin ("\n", before, line, NULL)
                                           : g_steal_pointer (&line);
}

gboolean
xushi_editor_confirm_doubt (XushiEditor *self, XushiIndicator *indicator, int month,
                            XushiDoubtKind kind, const char *sentence, const char *note,
                            GError **error)
{
  g_autoptr (XushiReading) reading = NULL;

  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (XUSHI_IS_INDICATOR (indicator), FALSE);
  g_return_val_if_fail (month >= 1 && month <= 12 && sentence != NULL, FALSE);

  reading = xushi_indicator_copy_reading (indicator, month);
  /* Confirmed once is confirmed. */
  if (!(reading->confirmed & 1u << kind))
    add_confirmed (reading, sentence, note);
  reading->confirmed |= 1u << kind;
  if (!check_reading (indicator, reading, error))
    return FALSE;
  return put (self, indicator, reading, label_confirm, error);
}
