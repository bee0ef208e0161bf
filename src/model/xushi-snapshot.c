/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-snapshot.h"

void
xushi_snapshot_free (XushiSnapshot *snapshot)
{
  if (snapshot == NULL)
    return;
  g_free (snapshot->name);
  g_free (snapshot->held);
  g_free (snapshot->pages);
  g_free (snapshot->made_at);
  g_free (snapshot->made_by);
  g_free (snapshot);
}

XushiSnapshot *
xushi_snapshot_copy (const XushiSnapshot *snapshot)
{
  XushiSnapshot *copy = g_memdup2 (snapshot, sizeof *snapshot);

  copy->name = g_strdup (snapshot->name);
  copy->held = g_strdup (snapshot->held);
  copy->pages = g_strdup (snapshot->pages);
  copy->made_at = g_strdup (snapshot->made_at);
  copy->made_by = g_strdup (snapshot->made_by);
  return copy;
}

void
xushi_page_set_free (XushiPageSet *set)
{
  if (set == NULL)
    return;
  g_free (set->name);
  g_free (set->pages);
  g_free (set);
}
