/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wait.h"

#define TICK_MS 100
#define BOUND_TICKS 600

/* Wakes the loop regularly, for conditions that no event announces. */
static gboolean
tick_cb (gpointer data)
{
  *(guint *) data += 1;
  return G_SOURCE_CONTINUE;
}

void
test_wait_for (gboolean (*condition) (gpointer), gpointer data)
{
  guint n_ticks = 0;
  guint source = g_timeout_add (TICK_MS, tick_cb, &n_ticks);

  while (!condition (data) && n_ticks < BOUND_TICKS)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
  g_assert_cmpuint (n_ticks, <, BOUND_TICKS);
}
