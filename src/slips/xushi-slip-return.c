/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/xushi-slip-return.h"

#include "base/xushi-i18n.h"

/* How many things are told of one file; one of the wrong kind has thousands. */
#define PROBLEMS_MAX 50

static void
entry_free (gpointer data)
{
  XushiSlipEntry *entry = data;

  g_clear_object (&entry->indicator);
  g_free (entry->department);
  g_free (entry->name);
  g_free (entry->unit);
  g_free (entry->text);
  g_free (entry->refusal);
  g_free (entry->doubt);
  g_free (entry->remark);
  g_free (entry->cell);
  g_free (entry);
}

XushiSlipReturn *
xushi_slip_return_new (XushiPlan *plan, const char *uuid)
{
  XushiSlipReturn *self = g_new0 (XushiSlipReturn, 1);

  self->plan = g_object_ref (plan);
  self->uuid = g_strdup (uuid);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
xushi_slip_return_free (XushiSlipReturn *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->plan);
  g_free (self->uuid);
  g_free (self->department);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

void
xushi_slip_return_tell (XushiSlipReturn *self, char *sentence)
{
  if (self->problems->len == PROBLEMS_MAX)
    {
      g_free (sentence);
      sentence = g_strdup (_ ("There are more of these; they are not listed."));
    }
  if (self->problems->len > PROBLEMS_MAX)
    g_free (sentence);
  else
    g_ptr_array_add (self->problems, sentence);
}

char *
xushi_slip_cell_name (guint line, guint column)
{
  char letters[8];
  guint at = sizeof letters;

  letters[--at] = '\0';
  for (guint n = column + 1; n > 0 && at > 0; n = (n - 1) / 26)
    letters[--at] = (char) ('A' + (n - 1) % 26);
  return g_strdup_printf ("%s%u", letters + at, line);
}

XushiSlipEntry *
xushi_slip_return_add (XushiSlipReturn *self, XushiIndicator *indicator, XushiSlipField field,
                       const char *text, guint line, guint column)
{
  XushiSlipEntry *entry = g_new0 (XushiSlipEntry, 1);

  entry->indicator = indicator != NULL ? g_object_ref (indicator) : NULL;
  entry->field = field;
  entry->text = g_strdup (text);
  entry->cell = xushi_slip_cell_name (line, column);
  g_ptr_array_add (self->entries, entry);
  return entry;
}
