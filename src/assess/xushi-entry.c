/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-entry.h"

#include "assess/xushi-assess-private.h"

/* The open node that was due first, or else the one due last of those finished, or else the one
 * that is due next. */
static void
find_node (const XushiSpec *spec, int year, int month, XushiEntry *entry)
{
  guint finished = G_MAXUINT, next = G_MAXUINT;

  for (guint i = 0; i < spec->nodes->len; i++)
    {
      const XushiNode *node = g_ptr_array_index (spec->nodes, i);

      if (xushi_node_is_overdue (node, year, month))
        {
          entry->node = i;
          entry->state = XUSHI_ENTRY_WANTED;
          return;
        }
      if (node->due_month <= month)
        finished = i;
      else if (next == G_MAXUINT && !xushi_node_is_finished (node, year, month))
        next = i;
    }
  if (finished != G_MAXUINT)
    entry->state = XUSHI_ENTRY_FILLED;
  entry->node = finished != G_MAXUINT ? finished : next;
  if (entry->node == G_MAXUINT)
    entry->node = spec->nodes->len - 1;
}

static XushiEntryState
find_state (XushiIndicator *indicator, const XushiSpec *spec, int month)
{
  return xushi_is_known (xushi_assess_read (spec, xushi_indicator_get_reading (indicator, month)))
             ? XUSHI_ENTRY_FILLED
             : XUSHI_ENTRY_WANTED;
}

static void
find_figure (XushiIndicator *indicator, const XushiSpec *spec, int month, XushiEntry *entry)
{
  int due = xushi_assess_find_due (spec, month);

  entry->month = due;
  if (due == month)
    entry->kind = spec->net ? XUSHI_ENTRY_NET : XUSHI_ENTRY_FIGURE;
  else
    entry->kind = XUSHI_ENTRY_NOT_DUE;
  if (due == 0)
    return;
  entry->state = find_state (indicator, spec, due);
  /* An older figure that is there is not this month's work. */
  if (due < month && entry->state == XUSHI_ENTRY_FILLED)
    entry->state = XUSHI_ENTRY_IDLE;
}

void
xushi_entry_find (XushiIndicator *indicator, int year, int month, XushiEntry *entry)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);

  *entry = (XushiEntry) { XUSHI_ENTRY_NOTHING, XUSHI_ENTRY_IDLE, 0, G_MAXUINT };
  if (spec->measure == XUSHI_MEASURE_MILESTONE)
    {
      if (spec->nodes->len == 0)
        return;
      entry->kind = XUSHI_ENTRY_NODE;
      entry->month = month;
      find_node (spec, year, month, entry);
    }
  else if (spec->measure != XUSHI_MEASURE_TEXT)
    find_figure (indicator, spec, month, entry);
  if (spec->exempt != NULL)
    entry->state = XUSHI_ENTRY_IDLE;
}
