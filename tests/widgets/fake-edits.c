/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fake-edits.h"

#include "fake-rows.h"

/* What is pasted into one row: texts by column, NULL where nothing is. */
typedef struct
{
  guint row;
  char *texts[FAKE_N_COLUMNS]; /* owned */
} Edit;

static gpointer
open_edit (XushiGridSource *source, guint row, GError **error)
{
  Edit *edit;

  if (row == XUSHI_GRID_NONE)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "超出表格。");
      return NULL;
    }
  edit = g_new0 (Edit, 1);
  edit->row = row;
  return edit;
}

static gpointer
copy_edit (gconstpointer data)
{
  Edit *copy = g_memdup2 (data, sizeof (Edit));

  for (guint i = 0; i < FAKE_N_COLUMNS; i++)
    copy->texts[i] = g_strdup (copy->texts[i]);
  return copy;
}

static void
free_edit (gpointer data)
{
  Edit *edit = data;

  for (guint i = 0; i < FAKE_N_COLUMNS; i++)
    g_free (edit->texts[i]);
  g_free (edit);
}

static gboolean
type_edit (gpointer data, guint column, const char *text, GError **error)
{
  Edit *edit = data;
  char *end = NULL;

  g_ascii_strtod (text, &end);
  if ((column == FAKE_VALUE || column == FAKE_TARGET) && *end != '\0')
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "“%s”不是数字。", text);
      return FALSE;
    }
  g_free (edit->texts[column]);
  edit->texts[column] = g_strdup (text);
  return TRUE;
}

static gboolean
check_edit (gpointer data, GError **error)
{
  return TRUE;
}

static char *
dup_edited_text (gconstpointer data, guint column)
{
  return g_strdup (((const Edit *) data)->texts[column]);
}

static gboolean
write_edits (XushiGridSource *source, const char *label, GPtrArray *edits, guint *failed,
             GError **error)
{
  for (guint i = 0; i < edits->len; i++)
    {
      const Edit *edit = g_ptr_array_index (edits, i);

      *failed = i;
      for (guint column = 0; column < FAKE_N_COLUMNS; column++)
        if (edit->texts[column] != NULL
            && !xushi_grid_source_commit (source, edit->row, column, edit->texts[column], error))
          return FALSE;
    }
  fake_rows_tell_pasted (FAKE_ROWS (source), ((const Edit *) g_ptr_array_index (edits, 0))->row,
                         edits->len);
  return TRUE;
}

const XushiGridEdits fake_edits = {
  .open = open_edit,
  .copy = copy_edit,
  .free = free_edit,
  .type = type_edit,
  .check = check_edit,
  .dup_text = dup_edited_text,
  .write = write_edits,
};
