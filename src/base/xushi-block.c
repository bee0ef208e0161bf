/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-block.h"

XushiBlock *
xushi_block_new (XushiBlockKind kind, gsize start, gsize end)
{
  XushiBlock *self = g_new0 (XushiBlock, 1);

  self->kind = kind;
  self->start = self->read_start = start;
  self->end = self->read_end = end;
  return self;
}

static void
clear_cell (XushiBlockCell *cell)
{
  g_free (cell->head);
}

void
xushi_block_add_cell (XushiBlock *self, gsize start, gsize end, XushiCellRole role,
                      const char *head)
{
  XushiBlockCell cell = { start, end, role, g_strdup (head) };

  if (self->cells == NULL)
    {
      self->cells = g_array_new (FALSE, FALSE, sizeof (XushiBlockCell));
      g_array_set_clear_func (self->cells, (GDestroyNotify) clear_cell);
    }
  g_array_append_val (self->cells, cell);
}

void
xushi_block_free (XushiBlock *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->cells, g_array_unref);
  g_free (self);
}
