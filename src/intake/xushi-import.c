/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-import.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "model/xushi-attribute.h"
#include "tables/xushi-plan-table.h"
#include "tables/xushi-values-table.h"

/* State for adding the rows of a plan. */
typedef struct
{
  XushiEditor *editor; /* borrowed */
  GHashTable *areas;   /* owned: name → allocated gint64: those that exist so far */
  GHashTable *rows;    /* owned: key → XushiPlanRow, those still to be added */
} Import;

/* Prefixes the editor's error with the place in the table. */
static gboolean
name_line (guint line, GError **error)
{
  g_prefix_error (error, _ ("line %u: "), line);
  return FALSE;
}

static gboolean
find_area (Import *import, const char *name, gint64 *id, GError **error)
{
  XushiPlan *plan = xushi_editor_get_plan (import->editor);
  gint64 *known = g_hash_table_lookup (import->areas, name);
  XushiArea *area = known == NULL ? xushi_plan_find_area_by_name (plan, name) : NULL;

  if (known != NULL)
    *id = *known;
  else if (area != NULL)
    *id = xushi_area_get_id (area);
  else
    *id = xushi_editor_add_area (import->editor, name, -1, error);
  if (*id != 0 && known == NULL)
    g_hash_table_insert (import->areas, g_strdup (name), g_memdup2 (id, sizeof *id));
  return *id != 0;
}

/* Adds @row, after the rows that it is a part of. The table has been checked for cycles. */
static gboolean
add_row (Import *import, const XushiPlanRow *row, GError **error)
{
  const XushiPlanRow *parent = NULL;
  gint64 area = 0;

  if (!g_hash_table_remove (import->rows, row->spec->key))
    return TRUE;
  if (row->spec->parent_key != NULL)
    parent = g_hash_table_lookup (import->rows, row->spec->parent_key);
  if (parent != NULL && !add_row (import, parent, error))
    return FALSE;
  return find_area (import, row->area, &area, error)
         && xushi_editor_add_indicator_to (import->editor, area, row->spec, error) != 0;
}

static gboolean
add_rows (XushiEditor *editor, gpointer data, GError **error)
{
  GPtrArray *rows = data;
  g_autoptr (GHashTable) areas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) waiting = g_hash_table_new (g_str_hash, g_str_equal);
  Import import = { editor, areas, waiting };

  for (guint i = 0; i < rows->len; i++)
    {
      XushiPlanRow *row = g_ptr_array_index (rows, i);

      g_hash_table_insert (waiting, row->spec->key, row);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const XushiPlanRow *row = g_ptr_array_index (rows, i);

      if (!add_row (&import, row, error))
        return name_line (row->line, error);
    }
  return TRUE;
}

/* Ends the step, or discards it if something failed. */
gboolean
xushi_import_plan (XushiEditor *editor, GPtrArray *rows, GError **error)
{
  return xushi_editor_run (editor, _ ("Take over a plan table"), add_rows, rows, error);
}

/* Overlays what @given says on what @known says about the same month. */
static XushiReading *
overlay (const XushiReading *known, const XushiReading *given)
{
  XushiReading *reading = xushi_reading_copy (known);

  xushi_attributes_overlay (&xushi_reading_attributes, reading, given);
  return reading;
}

XushiReading *
xushi_import_foresee_reading (const XushiValueRow *row)
{
  const XushiReading *known
      = xushi_indicator_get_reading (row->indicator, row->reading->month);
  g_autoptr (XushiReading) overlaid = known != NULL ? overlay (known, row->reading) : NULL;

  return xushi_editor_foresee_reading (row->indicator,
                                       overlaid != NULL ? overlaid : row->reading);
}

static gboolean
exempt (XushiEditor *editor, XushiIndicator *indicator, const char *reason, GError **error)
{
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_indicator_get_spec (indicator));

  xushi_spec_set_string (&spec->exempt, reason);
  return xushi_editor_set_spec (editor, indicator, spec, _ ("Take out of judgement"), error);
}

static gboolean
enter_row (XushiEditor *editor, const XushiValueRow *row, GError **error)
{
  const XushiReading *known
      = xushi_indicator_get_reading (row->indicator, row->reading->month);
  g_autoptr (XushiReading) overlaid = known != NULL ? overlay (known, row->reading) : NULL;
  const XushiReading *reading = known != NULL ? overlaid : row->reading;

  if (xushi_is_known (row->previous))
    {
      g_autoptr (XushiReading) before = xushi_reading_copy (reading);

      before->value = row->previous;
      /* The note explains the correction, unless it justifies a completion by hand. */
      if (!xushi_is_known (before->completion))
        g_clear_pointer (&before->note, g_free);
      if (!xushi_editor_set_reading (editor, row->indicator, before, error))
        return FALSE;
    }
  if (row->exempt != NULL && !exempt (editor, row->indicator, row->exempt, error))
    return FALSE;
  return xushi_reading_is_blank (reading)
         || xushi_editor_set_reading (editor, row->indicator, reading, error);
}

struct _XushiValuesImport
{
  XushiEditor *editor; /* owned */
  GPtrArray *rows;     /* owned */
  guint n_entered;
  gboolean open; /* the group is open, waiting for more */
};

/* Rows per slice: a few milliseconds of work. */
#define SLICE 500

/* The share of the time spent on entering the rows; the rest is for the log and the disk. */
#define ENTERING 0.6

XushiValuesImport *
xushi_values_import_new (XushiEditor *editor, GPtrArray *rows, GError **error)
{
  XushiValuesImport *self;

  g_return_val_if_fail (XUSHI_IS_EDITOR (editor), NULL);
  g_return_val_if_fail (rows != NULL, NULL);

  if (!xushi_editor_begin (editor, _ ("Enter a values table"), error))
    return NULL;
  xushi_editor_pause (editor);
  self = g_new0 (XushiValuesImport, 1);
  self->editor = g_object_ref (editor);
  self->rows = g_ptr_array_ref (rows);
  self->open = TRUE;
  return self;
}

void
xushi_values_import_free (XushiValuesImport *self)
{
  if (self == NULL)
    return;
  if (self->open)
    xushi_editor_cancel (self->editor);
  g_ptr_array_unref (self->rows);
  g_object_unref (self->editor);
  g_free (self);
}

guint
xushi_values_import_get_n_rows (XushiValuesImport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

static gboolean
enter_slice (XushiValuesImport *self, GError **error)
{
  guint end = MIN (self->rows->len, self->n_entered + SLICE);

  for (; self->n_entered < end; self->n_entered++)
    {
      const XushiValueRow *row = g_ptr_array_index (self->rows, self->n_entered);

      if (!enter_row (self->editor, row, error))
        return name_line (row->line, error);
    }
  return TRUE;
}

gboolean
xushi_values_import_step (XushiValuesImport *self, double *share, GError **error)
{
  double ended = 0;
  gboolean done;

  g_return_val_if_fail (self != NULL && self->open, FALSE);
  g_return_val_if_fail (share != NULL, FALSE);

  if (self->n_entered < self->rows->len)
    {
      xushi_editor_resume (self->editor);
      done = enter_slice (self, error);
      if (done)
        xushi_editor_pause (self->editor);
      else
        xushi_editor_cancel (self->editor);
      self->open = done;
      *share = ENTERING * self->n_entered / self->rows->len;
      return done;
    }
  /* Set before the last slice: listeners that the plan notifies of it may write at once. */
  self->open = FALSE;
  done = xushi_editor_end_slice (self->editor, &ended, error);
  self->open = done && ended < 1;
  *share = ended < 1 ? ENTERING + (1 - ENTERING) * ended : 1;
  return done;
}

gboolean
xushi_import_values (XushiEditor *editor, GPtrArray *rows, GError **error)
{
  g_autoptr (XushiValuesImport) import = xushi_values_import_new (editor, rows, error);
  double share = 0;

  while (import != NULL && share < 1)
    if (!xushi_values_import_step (import, &share, error))
      return FALSE;
  return import != NULL;
}
