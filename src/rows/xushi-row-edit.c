/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-row-edit.h"

#include "base/xushi-i18n.h"

XushiRowEdit *
xushi_row_edit_new_at (XushiSession *session, XushiIndicator *indicator, int month)
{
  XushiRowEdit *edit = g_new0 (XushiRowEdit, 1);

  edit->session = session;
  edit->indicator = g_object_ref (indicator);
  edit->month = month;
  return edit;
}

XushiRowEdit *
xushi_row_edit_new (XushiSession *session, XushiIndicator *indicator)
{
  return xushi_row_edit_new_at (session, indicator, xushi_session_get_month (session));
}

gpointer
xushi_row_edit_copy (gconstpointer data)
{
  const XushiRowEdit *edit = data;
  XushiRowEdit *copy = g_memdup2 (edit, sizeof *edit);

  g_object_ref (copy->indicator);
  copy->spec = edit->spec != NULL ? xushi_spec_copy (edit->spec) : NULL;
  copy->reading = edit->reading != NULL ? xushi_reading_copy (edit->reading) : NULL;
  return copy;
}

void
xushi_row_edit_free (gpointer data)
{
  XushiRowEdit *edit = data;

  g_clear_object (&edit->indicator);
  g_clear_pointer (&edit->spec, xushi_spec_free);
  g_clear_pointer (&edit->reading, xushi_reading_free);
  g_free (edit);
}

const XushiSpec *
xushi_row_edit_get_spec (const XushiRowEdit *edit)
{
  return edit->spec != NULL ? edit->spec : xushi_indicator_get_spec (edit->indicator);
}

const XushiReading *
xushi_row_edit_get_reading (const XushiRowEdit *edit)
{
  return edit->reading != NULL ? edit->reading
                               : xushi_indicator_get_reading (edit->indicator, edit->month);
}

XushiSpec *
xushi_row_edit_ensure_spec (XushiRowEdit *edit, const char *label)
{
  if (edit->spec == NULL)
    edit->spec = xushi_spec_copy (xushi_indicator_get_spec (edit->indicator));
  edit->label = label;
  return edit->spec;
}

XushiReading *
xushi_row_edit_ensure_reading (XushiRowEdit *edit)
{
  if (edit->reading == NULL)
    edit->reading = xushi_indicator_copy_reading (edit->indicator, edit->month);
  return edit->reading;
}

gboolean
xushi_row_edit_check (gpointer data, GError **error)
{
  const XushiRowEdit *edit = data;

  return (edit->spec == NULL || xushi_spec_check (edit->spec, error))
         && (edit->reading == NULL
             || xushi_editor_check_reading (edit->indicator, edit->reading, error));
}

gboolean
xushi_row_edit_write (const XushiRowEdit *edit, GError **error)
{
  XushiEditor *editor = xushi_session_get_editor (edit->session);

  return (edit->spec == NULL
          || xushi_editor_set_spec (editor, edit->indicator, edit->spec, edit->label, error))
         && (edit->reading == NULL
             || xushi_editor_set_reading (editor, edit->indicator, edit->reading, error));
}

static gboolean
write_new (const XushiRowEdit *edit, GError **error)
{
  XushiEditor *editor = xushi_session_get_editor (edit->session);
  gint64 id = xushi_editor_add_indicator (editor, edit->area, edit->spec, NULL, error);

  return id != 0
         && (edit->reading == NULL
             || xushi_editor_set_reading_of (editor, id, edit->spec, edit->reading, error));
}

/* A block to write; @failed is where it ended. */
typedef struct
{
  GPtrArray *edits;
  guint *failed;
} Block;

static gboolean
write_block (XushiEditor *editor, gpointer data, GError **error)
{
  const Block *block = data;

  for (guint i = 0; i < block->edits->len; i++)
    {
      const XushiRowEdit *edit = g_ptr_array_index (block->edits, i);

      if (!(edit->area != NULL ? write_new (edit, error) : xushi_row_edit_write (edit, error)))
        {
          *block->failed = i;
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
xushi_row_edit_write_all (XushiSession *session, const char *label, GPtrArray *edits,
                          guint *failed, GError **error)
{
  Block block = { edits, failed };

  return xushi_editor_run (xushi_session_get_editor (session), label, write_block, &block, error);
}

/* The cells of some rows to empty; what is left, and why the first one is. */
typedef struct
{
  GArray *columns;
  XushiRowEditClearable is_clearable;
  XushiRowEditType type;
  guint n_left;
  char *why; /* owned, nullable */
} Clearing;

/* Whether all cells of @edit can stand empty together; what was typed stays in it. */
static gboolean
clear_all (const Clearing *block, XushiRowEdit *edit)
{
  for (guint i = 0; i < block->columns->len; i++)
    {
      guint column = g_array_index (block->columns, guint, i);

      if (block->is_clearable (edit, column) && !block->type (edit, column, "", NULL))
        return FALSE;
    }
  return xushi_row_edit_check (edit, NULL);
}

static void
leave (Clearing *block, const XushiRowEdit *edit, const char *why)
{
  block->n_left++;
  if (block->why == NULL)
    block->why = g_strdup_printf (_ ("“%s”, month %d: %s"),
                                  xushi_indicator_get_name (edit->indicator), edit->month, why);
}

/* Cell by cell, leaving those that must not be empty beside what stays. @edit is used up; (transfer
 * full): the edit with the others. */
static gpointer
clear_each (Clearing *block, gpointer edit)
{
  for (guint i = 0; i < block->columns->len; i++)
    {
      guint column = g_array_index (block->columns, guint, i);
      g_autoptr (GError) error = NULL;
      gpointer tried;

      if (!block->is_clearable (edit, column))
        continue;
      tried = xushi_row_edit_copy (edit);
      if (block->type (tried, column, "", &error) && xushi_row_edit_check (tried, &error))
        {
          xushi_row_edit_free (edit);
          edit = tried;
          continue;
        }
      leave (block, edit, error->message);
      xushi_row_edit_free (tried);
    }
  return edit;
}

/* (transfer full) (element-type XushiRowEdit): those in which something is emptied. */
static GPtrArray *
clear_rows (Clearing *block, GPtrArray *edits)
{
  GPtrArray *emptied = g_ptr_array_new_with_free_func (xushi_row_edit_free);

  for (guint i = 0; i < edits->len; i++)
    {
      XushiRowEdit *edit = xushi_row_edit_copy (g_ptr_array_index (edits, i));

      if (!clear_all (block, edit))
        {
          xushi_row_edit_free (edit);
          edit = clear_each (block, xushi_row_edit_copy (g_ptr_array_index (edits, i)));
        }
      if (edit->spec != NULL || edit->reading != NULL)
        g_ptr_array_add (emptied, edit);
      else
        xushi_row_edit_free (edit);
    }
  return emptied;
}

gboolean
xushi_row_edit_clear (XushiSession *session, GPtrArray *edits, GArray *columns,
                      XushiRowEditClearable is_clearable, XushiRowEditType type, char **left,
                      GError **error)
{
  Clearing block = { columns, is_clearable, type, 0, NULL };
  g_autoptr (GPtrArray) emptied = clear_rows (&block, edits);
  g_autofree char *why = block.why;
  guint failed = 0;

  *left = NULL;
  if (emptied->len == 0 && why != NULL)
    {
      g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED, why);
      return FALSE;
    }
  if (!xushi_row_edit_write_all (session, _ ("Clear cells"), emptied, &failed, error))
    return FALSE;
  if (why != NULL)
    /* TRANSLATORS: how many cells, and then what of the first one: “name”, month: reason */
    *left = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u cell was left as it is: %s",
                                          "%u cells were left as they are: %s", block.n_left),
                             block.n_left, why);
  return TRUE;
}
