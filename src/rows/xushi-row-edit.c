/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-row-edit.h"

#include "base/xushi-i18n.h"

XushiRowEdit *
xushi_row_edit_new (XushiSession *session, XushiIndicator *indicator)
{
  XushiRowEdit *edit = g_new0 (XushiRowEdit, 1);

  edit->session = session;
  edit->indicator = g_object_ref (indicator);
  return edit;
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
                               : xushi_indicator_get_reading (
                                     edit->indicator, xushi_session_get_month (edit->session));
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
    edit->reading = xushi_indicator_copy_reading (edit->indicator,
                                                  xushi_session_get_month (edit->session));
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

/* The cells of some rows to empty. */
typedef struct
{
  XushiSession *session;
  GPtrArray *indicators;
  GArray *columns;
  XushiRowEditClearable is_clearable;
  XushiRowEditType type;
} Clearing;

static gboolean
clear_row (const Clearing *block, XushiIndicator *indicator, GError **error)
{
  g_autoptr (XushiRowEdit) edit = xushi_row_edit_new (block->session, indicator);

  for (guint i = 0; i < block->columns->len; i++)
    {
      guint column = g_array_index (block->columns, guint, i);

      if (block->is_clearable (block->session, indicator, column)
          && !block->type (edit, column, "", error))
        return FALSE;
    }
  return xushi_row_edit_write (edit, error);
}

static gboolean
clear_rows (XushiEditor *editor, gpointer data, GError **error)
{
  const Clearing *block = data;

  for (guint i = 0; i < block->indicators->len; i++)
    if (!clear_row (block, g_ptr_array_index (block->indicators, i), error))
      return FALSE;
  return TRUE;
}

gboolean
xushi_row_edit_clear (XushiSession *session, GPtrArray *indicators, GArray *columns,
                      XushiRowEditClearable is_clearable, XushiRowEditType type, GError **error)
{
  Clearing block = { session, indicators, columns, is_clearable, type };

  return xushi_editor_run (xushi_session_get_editor (session), _ ("Clear cells"), clear_rows,
                           &block, error);
}
