/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/xushi-slip-return.h"

#include "base/xushi-i18n.h"
#include "tables/xushi-place.h"

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

gboolean
xushi_slip_return_is_full (XushiSlipReturn *self)
{
  if (self->entries->len < XUSHI_SLIP_ENTRIES_MAX)
    return FALSE;
  if (!self->told_full)
    g_ptr_array_insert (self->problems, 0,
                        g_strdup_printf (_ ("More than %d cells are filled in; the rest was not "
                                            "read. Split the file."),
                                         XUSHI_SLIP_ENTRIES_MAX));
  self->told_full = TRUE;
  return TRUE;
}

XushiSlipEntry *
xushi_slip_return_add (XushiSlipReturn *self, XushiIndicator *indicator, XushiSlipField field,
                       const char *text, guint line, guint column)
{
  XushiSlipEntry *entry = g_new0 (XushiSlipEntry, 1);

  entry->indicator = indicator != NULL ? g_object_ref (indicator) : NULL;
  entry->field = field;
  entry->text = g_strdup (text);
  entry->cell = xushi_place_name_cell (line, column);
  g_ptr_array_add (self->entries, entry);
  return entry;
}
