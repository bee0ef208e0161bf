/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-fault.h"

#include "base/xushi-i18n.h"

/* (transfer full) */
static char *
tell (const char *table, gint64 row, const char *key, const char *what)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, row);

  if (table == NULL)
    return g_strdup (what);
  if (row == 0)
    /* TRANSLATORS: table, what is wrong */
    return g_strdup_printf (_ ("Table “%s”: %s"), table, what);
  if (key == NULL)
    /* TRANSLATORS: table, number of the row, what is wrong */
    return g_strdup_printf (_ ("Table “%s”, row %s: %s"), table, number, what);
  /* TRANSLATORS: table, number of the row, key of the indicator, what is wrong */
  return g_strdup_printf (_ ("Table “%s”, row %s, indicator %s: %s"), table, number, key, what);
}

XushiFault *
xushi_fault_new (XushiFaultKind kind, const char *table, gint64 row, const char *key, char *what)
{
  XushiFault *self = g_new (XushiFault, 1);

  *self = (XushiFault) { kind, g_strdup (table), row, g_strdup (key),
                         tell (table, row, key, what) };
  g_free (what);
  return self;
}

void
xushi_fault_free (XushiFault *self)
{
  if (self == NULL)
    return;
  g_free (self->table);
  g_free (self->key);
  g_free (self->sentence);
  g_free (self);
}

const char *
xushi_fault_to_word (const XushiFault *self)
{
  static const char *const words[]
      = { "structure", "schema", "reference", "foreign", "row", "text", "tree", "lost", "invisible" };

  return words[self->kind];
}

gboolean
xushi_fault_is_grave (const XushiFault *self)
{
  return self->kind == XUSHI_FAULT_STRUCTURE || self->kind == XUSHI_FAULT_SCHEMA
         || self->kind == XUSHI_FAULT_REFERENCE;
}

gboolean
xushi_fault_forbids_writing (const XushiFault *self)
{
  return self->kind != XUSHI_FAULT_INVISIBLE;
}

const XushiFault *
xushi_fault_find_worst (const GPtrArray *faults)
{
  const XushiFault *worst = NULL;

  for (guint i = 0; faults != NULL && i < faults->len; i++)
    {
      const XushiFault *fault = g_ptr_array_index (faults, i);

      if (xushi_fault_is_grave (fault))
        return fault;
      if (worst == NULL && xushi_fault_forbids_writing (fault))
        worst = fault;
    }
  return worst;
}
