/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-office-private.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "tables/xushi-deadline.h"
#include "tables/xushi-row-kind.h"

#include <string.h>

/* The deadline and the steps of a row: nodes of a task, and words in the note beside a figure. */

static gboolean
is_figure (const XushiSpec *spec)
{
  return xushi_is_known (spec->target.low);
}

static void
take_deadline (XushiOfficeRow *self, const char *head, const char *text)
{
  XushiSpec *spec = self->row->spec;
  int month = 0;
  XushiDeadlineKind kind
      = xushi_deadline_read (text, self->year, &month);

  if (kind == XUSHI_DEADLINE_MONTH && xushi_deadline_set_node (spec, month))
    {
      if (!xushi_office_has (self, "measure"))
        spec->measure = XUSHI_MEASURE_MILESTONE;
      self->told[XUSHI_OFFICE_DUE]++;
      return;
    }
  /* What goes on for ever is never done: 长期坚持. A task for 全年 is, in December. */
  if (kind == XUSHI_DEADLINE_ALWAYS && spec->measure == XUSHI_MEASURE_MILESTONE
      && spec->nodes->len == 0 && strstr (text, "全年") == NULL && !xushi_office_has (self, "measure"))
    spec->measure = XUSHI_MEASURE_TEXT;
  xushi_office_keep (self, head, text);
  if (kind == XUSHI_DEADLINE_MONTH || kind == XUSHI_DEADLINE_ALWAYS)
    self->told[XUSHI_OFFICE_KEPT]++;
  else if (kind == XUSHI_DEADLINE_OTHER)
    xushi_problems_take (self->cells.problems, TRUE, self->cells.line, head,
                         g_strdup_printf (_ ("“%s” is not in the plan's year; it was kept in the "
                                             "note."),
                                          text));
  else
    xushi_problems_take (self->cells.problems, TRUE, self->cells.line, head,
                         g_strdup_printf (_ ("“%s” was not understood as a date; it was kept in "
                                             "the note."),
                                          text));
}

static void
take_step (XushiOfficeRow *self, const XushiMatchedColumn *column, const char *text)
{
  XushiSpec *spec = self->row->spec;
  g_autoptr (GPtrArray) steps = NULL;
  int month;

  if (!is_figure (spec) && column->month == 0)
    steps = xushi_deadline_read_steps (text, self->year);
  /* 持续推进 is never done. */
  if (!is_figure (spec) && column->month > 0 && g_utf8_strlen (text, -1) <= 200
      && xushi_deadline_read (text, self->year, &month) != XUSHI_DEADLINE_ALWAYS)
    {
      g_autofree char *name = xushi_deadline_make_node_name (text);

      g_ptr_array_add (spec->nodes, xushi_node_new (name, column->month, 1, NULL));
    }
  else if (steps != NULL)
    for (guint i = 0; i < steps->len; i++)
      g_ptr_array_add (spec->nodes, xushi_node_copy (g_ptr_array_index (steps, i)));
  else
    {
      xushi_office_keep (self, column->head, text);
      if (column->month > 0 || is_figure (spec) || !xushi_deadline_is_task (text)
          || xushi_deadline_has_other_digits (text))
        return;
    }
  if (!xushi_office_has (self, "measure"))
    spec->measure = XUSHI_MEASURE_MILESTONE;
}

/* Nodes in the plan's own form; else in words. */
static void
read_nodes (XushiOfficeRow *self)
{
  XushiSpec *spec = self->row->spec;
  g_autofree char *text = xushi_office_get (self, "nodes");
  g_autoptr (GPtrArray) nodes = NULL;

  if (*text == '\0' || xushi_row_kind_is_nothing (text))
    return;
  nodes = xushi_nodes_parse (text, NULL);
  if (nodes == NULL)
    nodes = xushi_deadline_read_steps (text, self->year);
  if (nodes == NULL)
    {
      xushi_office_warn (self, "nodes",
                         g_strdup_printf (_ ("“%s” was not understood as nodes; it was kept in the "
                                             "note."),
                                          text));
      xushi_office_keep (self, xushi_header_get_title (self->cells.header,
                                                       xushi_office_find (self, "nodes")),
                         text);
      return;
    }
  g_ptr_array_unref (spec->nodes);
  spec->nodes = g_steal_pointer (&nodes);
  if (!is_figure (spec) && !xushi_office_has (self, "measure"))
    spec->measure = XUSHI_MEASURE_MILESTONE;
}

void
xushi_office_read_dates (XushiOfficeRow *self)
{
  guint n = xushi_matching_get_n_columns (self->matching);

  read_nodes (self);
  for (int deadlines = 0; deadlines <= 1; deadlines++)
    for (guint i = 0; i < n; i++)
      {
        const XushiMatchedColumn *column = xushi_matching_get_column (self->matching, i);
        const char *text = xushi_matching_get_cell (self->matching, self->cells.row, i);
        const char *wanted = deadlines ? XUSHI_MATCHED_DEADLINE : XUSHI_MATCHED_STEP;

        if (g_strcmp0 (column->id, wanted) != 0 || xushi_row_kind_is_nothing (text) || *text == '\0')
          continue;
        if (deadlines)
          take_deadline (self, column->head, text);
        else
          take_step (self, column, text);
      }
}
