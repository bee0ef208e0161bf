/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/xushi-slip-sheet-private.h"

#include "assess/xushi-asked.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "base/xushi-text.h"
#include "slips/xushi-slip-text.h"
#include "tables/xushi-place.h"

#include <math.h>
#include <string.h>

/* One row of a sheet that came back: what was filled in, and what was changed that is locked. */

/* A row, and what it is about. */
typedef struct
{
  XushiSlipSheet *sheet;
  guint row;
  guint line;
  int month;
  XushiIndicator *indicator; /* nullable */
  const XushiNode *node;     /* nullable */
  gint64 node_id;
  char *name;                /* owned: as it stands there */
  char *unit;                /* owned, nullable: another unit than the indicator's */
  char *refusal;             /* owned, nullable: of all that was filled in */
  char *doubt;               /* owned, nullable */
} Row;

static void
row_clear (Row *self)
{
  g_free (self->name);
  g_free (self->unit);
  g_free (self->refusal);
  g_free (self->doubt);
}

/* (transfer full): without blanks around it; empty for a column that is not there. A name or unit that
 * was merged down holds for each row that it covers; what was filled in does not. */
static char *
get_text (const Row *self, guint column)
{
  const XushiSlipSheet *sheet = self->sheet;
  guint at = sheet->columns[column];
  const char *text = "";

  if (at == XUSHI_SLIP_NO_COLUMN)
    return g_strdup ("");
  if (column >= XUSHI_N_SLIP_FIELDS)
    text = xushi_table_get_spread (sheet->table, self->row, at);
  else
    text = xushi_table_get_cell (sheet->table, self->row, at);
  return g_strstrip (g_strdup (text));
}

static gboolean
is_folded_equal (const char *a, const char *b)
{
  g_autofree char *first = xushi_text_fold (a);
  g_autofree char *second = xushi_text_fold (b);

  return g_str_equal (first, second);
}

/* --- what is locked --- */

static void
tell_change (const Row *self, guint column, const char *sent, const char *found)
{
  g_autofree char *cell = xushi_place_name_cell (self->line, self->sheet->columns[column]);

  xushi_slip_return_tell (self->sheet->back,
                          g_strdup_printf (_ ("%s: “%s” was changed to “%s”; it is not taken, only "
                                              "the figures are. If it is right, change the plan."),
                                           cell, sent, found));
}

static void
set_mark (Row *self, const XushiSlipMark *mark)
{
  self->indicator = xushi_slip_sheet_find_indicator (self->sheet, mark);
  self->node_id = mark->kind == XUSHI_SLIP_MARK_NODE ? mark->node : 0;
  self->node = NULL;
  if (self->indicator != NULL && self->node_id != 0)
    self->node
        = xushi_slip_find_node (xushi_indicator_get_spec (self->indicator), self->node_id);
}

/* People see the name and not the mark: where a row has the name of another row of the slip, it is
 * that row, sorted or moved without its mark. */
static void
check_name (Row *self)
{
  g_autofree char *sent = xushi_slip_tell_name (xushi_indicator_get_spec (self->indicator),
                                                self->node);
  g_autofree char *folded = xushi_text_fold (self->name);
  const XushiSlipMark *other;

  if (is_folded_equal (sent, self->name))
    return;
  other = g_hash_table_lookup (self->sheet->by_name, folded);
  if (other != NULL)
    {
      set_mark (self, other);
      self->sheet->n_swapped++;
      return;
    }
  tell_change (self, XUSHI_SLIP_COLUMN_NAME, sent, self->name);
  if (*self->name != '\0' && !xushi_name_is_near (self->name, sent))
    self->doubt = g_strdup_printf (_ ("The row was sent as “%s” and is called “%s” now; see "
                                      "whether the figure is still that of the indicator."),
                                   sent, self->name);
}

static void
check_printed (Row *self)
{
  const XushiSpec *spec = xushi_indicator_get_spec (self->indicator);
  g_autofree char *target = xushi_slip_tell_target (spec, self->node);
  g_autofree char *target_now = get_text (self, XUSHI_SLIP_COLUMN_TARGET);
  g_autofree char *unit_now = get_text (self, XUSHI_SLIP_COLUMN_UNIT);
  const char *unit = self->node == NULL && spec->unit != NULL ? spec->unit : "";

  if (self->sheet->columns[XUSHI_SLIP_COLUMN_TARGET] != XUSHI_SLIP_NO_COLUMN
      && !is_folded_equal (target, target_now))
    tell_change (self, XUSHI_SLIP_COLUMN_TARGET, target, target_now);
  if (self->sheet->columns[XUSHI_SLIP_COLUMN_UNIT] == XUSHI_SLIP_NO_COLUMN
      || is_folded_equal (unit, unit_now))
    return;
  tell_change (self, XUSHI_SLIP_COLUMN_UNIT, unit, unit_now);
  if (*unit_now != '\0')
    self->unit = g_strdup (unit_now);
}

/* A department that corrects an older month does so in the cell that shows it. */
static void
check_last (const Row *self)
{
  const XushiSpec *spec = xushi_indicator_get_spec (self->indicator);
  int month = xushi_asked_find_last (self->indicator, self->month);
  double sent = month > 0 ? xushi_indicator_get_reading (self->indicator, month)->value
                          : XUSHI_UNKNOWN;
  g_autofree char *found = get_text (self, XUSHI_SLIP_COLUMN_LAST);
  g_autofree char *figure = NULL;
  g_autofree char *cell = NULL;
  double value = XUSHI_UNKNOWN;

  if (self->node_id != 0 || self->sheet->columns[XUSHI_SLIP_COLUMN_LAST] == XUSHI_SLIP_NO_COLUMN)
    return;
  if (xushi_number_parse (found, spec->unit, &value, NULL) && xushi_number_same (value, sent))
    return;
  cell = xushi_place_name_cell (self->line, self->sheet->columns[XUSHI_SLIP_COLUMN_LAST]);
  figure = xushi_slip_tell_figure (spec, sent);
  xushi_slip_return_tell (
      self->sheet->back,
      g_strdup_printf (_ ("%s: the earlier figure of “%s” is %s in the plan and “%s” in the slip; it "
                          "is not taken. If it is a correction, enter it in its month."),
                       cell, spec->name, *figure != '\0' ? figure : "—", found));
}

/* --- what was filled in --- */

static XushiSlipField
get_field (const Row *self, guint column)
{
  if (column != XUSHI_SLIP_FIELD_VALUE || self->indicator == NULL)
    return (XushiSlipField) column;
  if (self->node_id != 0)
    return XUSHI_SLIP_FIELD_FINISHED;
  if (xushi_indicator_get_spec (self->indicator)->measure == XUSHI_MEASURE_TEXT)
    return XUSHI_SLIP_FIELD_PROGRESS;
  return XUSHI_SLIP_FIELD_VALUE;
}

/* (nullable): why the cell at @at cannot be relied on. */
static const char *
find_flaw (const Row *self, guint at)
{
  const XushiTable *table = self->sheet->table;

  if (at == XUSHI_SLIP_NO_COLUMN)
    return NULL;
  if (xushi_table_is_covered (table, self->row, at)
      && *xushi_table_get_spread (table, self->row, at) != '\0')
    return _ ("The cell is merged with another one; ask which row the entry belongs to.");
  return xushi_table_get_flaw (table, self->row, at);
}

/* Returns whether something was filled in. */
static gboolean
read_field (const Row *self, guint column)
{
  XushiSlipSheet *sheet = self->sheet;
  guint at = sheet->columns[column];
  g_autofree char *text = get_text (self, column);
  const char *flaw = find_flaw (self, at);
  XushiSlipEntry *entry;

  if ((*text == '\0' && flaw == NULL) || xushi_slip_return_is_full (sheet->back))
    return FALSE;
  entry = xushi_slip_return_add (sheet->back, self->indicator, get_field (self, column), text,
                                 self->line, at);
  entry->node = entry->field == XUSHI_SLIP_FIELD_FINISHED ? self->node_id : 0;
  entry->department = g_strdup (sheet->department);
  entry->name = g_strdup (self->name);
  entry->unit = g_strdup (self->unit);
  entry->month = self->month;
  entry->refusal = g_strdup (self->refusal != NULL ? self->refusal : flaw);
  entry->doubt = g_strdup (self->doubt);
  entry->remark = g_strdup (xushi_table_get_doubt (sheet->table, self->row, at));
  sheet->back->n_filled++;
  return TRUE;
}

static guint
read_fields (const Row *self)
{
  guint n = 0;

  for (guint column = 0; column < XUSHI_N_SLIP_FIELDS; column++)
    n += read_field (self, column);
  return n;
}

/* Whatever somebody has written beside the table. */
static void
tell_beside (const Row *self)
{
  const XushiTable *table = self->sheet->table;

  for (guint i = 0; i < xushi_table_get_n_cells (table, self->row); i++)
    {
      g_autofree char *text = g_strstrip (g_strdup (xushi_table_get_cell (table, self->row, i)));
      g_autofree char *cell = NULL;

      if (*text == '\0'
          || g_hash_table_contains (self->sheet->known_columns, GUINT_TO_POINTER (i)))
        continue;
      cell = xushi_place_name_cell (self->line, i);
      xushi_slip_return_tell (self->sheet->back,
                              g_strdup_printf (_ ("%s: “%s” stands in no column of the slip and is "
                                                  "not taken."),
                                               cell, text));
    }
}

void
xushi_slip_sheet_read_row (XushiSlipSheet *sheet, guint row)
{
  const XushiSlipMark *mark = &g_array_index (sheet->marks, XushiSlipMark, row);
  Row self = { .sheet = sheet, .row = row, .line = xushi_table_get_line (sheet->table, row),
               .month = mark->month };

  set_mark (&self, mark);
  self.name = get_text (&self, XUSHI_SLIP_COLUMN_NAME);
  if (self.indicator != NULL && sheet->columns[XUSHI_SLIP_COLUMN_NAME] != XUSHI_SLIP_NO_COLUMN)
    check_name (&self);
  if (self.indicator != NULL)
    g_hash_table_add (sheet->seen,
                      g_strdup_printf ("%" G_GINT64_FORMAT ":%s", self.node_id,
                                       xushi_indicator_get_spec (self.indicator)->key));
  if (g_strcmp0 (mark->uuid, sheet->back->uuid) != 0)
    self.refusal = g_strdup (_ ("The row is of another plan."));
  else if (mark->year != xushi_plan_get_info (sheet->back->plan)->year)
    self.refusal = g_strdup_printf (_ ("The row is of the year %d."), mark->year);
  else if (self.indicator == NULL)
    self.refusal = g_strdup_printf (_ ("The plan has no indicator with the key “%s” any more."),
                                    mark->rest);
  else if (self.node_id != 0 && self.node == NULL)
    self.refusal = g_strdup (_ ("The plan does not have this step any more."));
  else
    {
      check_printed (&self);
      check_last (&self);
    }
  read_fields (&self);
  tell_beside (&self);
  row_clear (&self);
}

/* The node that the row is about, if it is called after its task and itself, as slips write it. */
static gboolean
find_node_by_name (Row *self)
{
  g_autofree char *folded = xushi_text_fold (self->name);
  gsize length = 0;
  GPtrArray *candidates
      = xushi_name_index_find_prefix (self->sheet->names, folded, &length);
  const char *rest = folded + length + (folded[length] == ':');

  for (guint i = 0; candidates != NULL && i < candidates->len; i++)
    {
      XushiIndicator *indicator = g_ptr_array_index (candidates, i);
      GPtrArray *nodes = xushi_indicator_get_spec (indicator)->nodes;

      for (guint j = 0; j < nodes->len; j++)
        {
          const XushiNode *node = g_ptr_array_index (nodes, j);

          if (!is_folded_equal (node->name, rest))
            continue;
          self->indicator = indicator;
          self->node = node;
          self->node_id = node->id;
          return TRUE;
        }
    }
  return FALSE;
}

/* The indicator that a row without a mark is about: by its key or its name. */
static void
find_by_name (Row *self)
{
  XushiSlipSheet *sheet = self->sheet;
  g_autofree char *key = get_text (self, XUSHI_SLIP_COLUMN_KEY);
  g_autofree char *unit = get_text (self, XUSHI_SLIP_COLUMN_UNIT);
  g_autofree char *value = get_text (self, XUSHI_SLIP_FIELD_VALUE);
  GPtrArray *candidates;

  if (*key != '\0')
    self->indicator = xushi_plan_find_key (sheet->back->plan, key);
  if (self->indicator != NULL)
    return;
  if (sheet->names == NULL)
    sheet->names = xushi_name_index_new (sheet->back->plan);
  candidates = xushi_name_index_find (sheet->names, self->name);
  if (candidates == NULL && find_node_by_name (self))
    return;
  if (candidates != NULL)
    self->indicator = xushi_name_index_choose (candidates, unit, value);
  if (candidates != NULL && self->indicator == NULL)
    self->refusal = g_strdup (_ ("Several indicators of the plan are called so; write the unit, or "
                                 "the key."));
  else if (self->indicator == NULL)
    self->refusal = g_strdup (_ ("No indicator of the plan is called so; enter it by hand, or write "
                                 "the name as the plan has it."));
}

void
xushi_slip_sheet_read_added (XushiSlipSheet *sheet, guint row)
{
  Row self = { .sheet = sheet, .row = row, .line = xushi_table_get_line (sheet->table, row),
               .month = sheet->back->month };

  self.name = get_text (&self, XUSHI_SLIP_COLUMN_NAME);
  find_by_name (&self);
  if (self.indicator != NULL && sheet->n_marks > 0)
    self.doubt = g_strdup (_ ("The row was added by hand; it was found by its name."));
  if (self.indicator != NULL && sheet->columns[XUSHI_SLIP_COLUMN_UNIT] != XUSHI_SLIP_NO_COLUMN)
    {
      g_autofree char *unit = get_text (&self, XUSHI_SLIP_COLUMN_UNIT);
      const char *own = xushi_indicator_get_spec (self.indicator)->unit;

      if (*unit != '\0' && !is_folded_equal (unit, own != NULL ? own : ""))
        self.unit = g_steal_pointer (&unit);
    }
  if (read_fields (&self) == 0 && *self.name != '\0'
      && (sheet->n_marks > 0 || self.indicator != NULL))
    xushi_slip_return_tell (sheet->back,
                            g_strdup_printf (_ ("Row %u, “%s”: nothing is filled in."), self.line,
                                             self.name));
  tell_beside (&self);
  row_clear (&self);
}
