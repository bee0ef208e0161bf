/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-document-flow.h"

#include "base/xushi-i18n.h"
#include "base/xushi-text-clean.h"

#include <string.h>

/* Notes beyond this number are those of a file that was made to have them. */
#define NOTES_MAX 50

struct _XushiDocument
{
  GString *text;     /* owned */
  GPtrArray *blocks; /* owned: of XushiBlock */
  GPtrArray *notes;  /* owned: of char */
  GPtrArray *tables; /* owned: of XushiFlowTable, those begun, the innermost last */
  gsize waiting;     /* bytes in cells of tables that are not written yet */
  guint n_tables, n_cells;
};

XushiDocument *
xushi_document_new (void)
{
  XushiDocument *self = g_new0 (XushiDocument, 1);

  self->text = g_string_new (NULL);
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_block_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_flow_table_free);
  return self;
}

XushiDocument *
xushi_document_new_plain (char *text)
{
  XushiDocument *self = xushi_document_new ();

  g_string_append (self->text, text);
  g_free (text);
  return self;
}

void
xushi_document_free (XushiDocument *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->tables);
  g_free (self);
}

const char *
xushi_document_get_text (const XushiDocument *self)
{
  return self->text->str;
}

GPtrArray *
xushi_document_get_blocks (const XushiDocument *self)
{
  return self->blocks;
}

GPtrArray *
xushi_document_get_notes (const XushiDocument *self)
{
  return self->notes;
}

void
xushi_document_add_note (XushiDocument *self, char *note)
{
  if (self->notes->len >= NOTES_MAX
      || g_ptr_array_find_with_equal_func (self->notes, note, g_str_equal, NULL))
    g_free (note);
  else
    g_ptr_array_add (self->notes, note);
}

static gboolean
check_size (gsize length, GError **error)
{
  if (length <= XUSHI_DOCUMENT_MAX_TEXT)
    return TRUE;
  g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_TOO_LARGE,
                       _ ("The document holds more than 1 MB of text, which is 350,000 characters; "
                          "no report does."));
  return FALSE;
}

gsize
xushi_document_get_length (const XushiDocument *self)
{
  return self->text->len;
}

gboolean
xushi_document_put (XushiDocument *self, const char *text, GError **error)
{
  gsize length = strlen (text);

  if (!check_size (self->text->len + length, error))
    return FALSE;
  g_string_append_len (self->text, text, (gssize) length);
  return TRUE;
}

void
xushi_document_take_block (XushiDocument *self, XushiBlock *block)
{
  g_string_append (self->text, "\n\n");
  g_ptr_array_add (self->blocks, block);
}

guint
xushi_document_count_table (XushiDocument *self)
{
  return ++self->n_tables;
}

static gboolean
is_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)) || g_str_has_prefix (text, "\u200b"))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

/* Whether a paragraph begins after the line end at @at: an empty line, or one that is indented as
 * paragraphs are. */
static gboolean
begins_paragraph (const char *at)
{
  const char *next = at + 1;

  while (*next == ' ' || *next == '\t')
    next++;
  return *next == '\n' || g_str_has_prefix (next, "\u3000\u3000");
}

static gboolean
write_piece (XushiDocument *self, const XushiFlowItem *item, const char *mark, const char *piece,
             GError **error)
{
  gsize start = self->text->len;
  XushiBlock *block;

  if (!xushi_document_put (self, mark, error) || !xushi_document_put (self, piece, error))
    return FALSE;
  block = xushi_block_new (item->kind, start, self->text->len);
  block->mark = strlen (mark);
  block->level = item->level;
  block->page = item->page;
  xushi_document_take_block (self, block);
  return TRUE;
}

gboolean
xushi_document_write (XushiDocument *self, const XushiFlowItem *item, GError **error)
{
  const char *mark = item->mark != NULL ? item->mark : "";
  const char *start = item->text;

  while (*start != '\0')
    {
      const char *end = start;
      g_autofree char *piece = NULL;

      while (*end != '\0' && !(*end == '\n' && begins_paragraph (end)))
        end++;
      piece = g_strstrip (g_strndup (start, (gsize) (end - start)));
      if (!is_blank (piece))
        {
          if (!write_piece (self, item, mark, piece, error))
            return FALSE;
          mark = "";
        }
      start = *end == '\n' ? end + 1 : end;
    }
  return TRUE;
}

/* (transfer full): with LF alone for ends of lines, and without what nobody sees. */
static char *
tidy (const char *text)
{
  char *clean = xushi_text_clean (text, strlen (text));
  char *end = clean;

  for (const char *p = clean; *p != '\0'; p++)
    if (*p != '\r')
      *end++ = *p;
    else if (p[1] != '\n')
      *end++ = '\n';
  *end = '\0';
  return clean;
}

static XushiFlowTable *
innermost (XushiDocument *self)
{
  return g_ptr_array_index (self->tables, self->tables->len - 1);
}

gboolean
xushi_document_add (XushiDocument *self, XushiBlockKind kind, guint level, const char *mark,
                    const char *text, guint page, GError **error)
{
  g_autofree char *clean = tidy (text);
  XushiFlowItem item = { kind, level, page, (char *) mark, clean, NULL };
  XushiFlowCell *cell = NULL;

  if (is_blank (clean))
    return TRUE;
  if (self->tables->len == 0)
    return xushi_document_write (self, &item, error);
  cell = xushi_flow_table_get_last_cell (innermost (self));
  self->waiting += strlen (clean);
  if (!check_size (self->text->len + self->waiting, error))
    return FALSE;
  item.mark = g_strdup (mark);
  item.text = g_steal_pointer (&clean);
  xushi_flow_cell_add (cell, item);
  return TRUE;
}

/* Counts a cell or row; FALSE once there are too many, which the end of the table tells. */
static gboolean
count_cell (XushiDocument *self)
{
  if (self->n_cells <= XUSHI_DOCUMENT_MAX_CELLS)
    self->n_cells++;
  return self->n_cells <= XUSHI_DOCUMENT_MAX_CELLS;
}

void
xushi_document_begin_table (XushiDocument *self)
{
  g_ptr_array_add (self->tables, xushi_flow_table_new ());
}

void
xushi_document_begin_row (XushiDocument *self, gboolean is_head)
{
  g_return_if_fail (self->tables->len > 0);

  if (count_cell (self))
    xushi_flow_table_add_row (innermost (self), is_head);
}

void
xushi_document_begin_cell (XushiDocument *self, guint columns, guint rows, gboolean continues)
{
  g_return_if_fail (self->tables->len > 0);

  if (count_cell (self))
    xushi_flow_table_add_cell (innermost (self), columns, rows, continues);
}

static gboolean
check_cells (XushiDocument *self, GError **error)
{
  if (self->n_cells <= XUSHI_DOCUMENT_MAX_CELLS)
    return TRUE;
  g_set_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_TOO_LARGE,
               _ ("The tables of the document have more than %d rows and cells; no report has. A "
                  "table alone is read as .xlsx."),
               XUSHI_DOCUMENT_MAX_CELLS);
  return FALSE;
}

gboolean
xushi_document_end_table (XushiDocument *self, GError **error)
{
  g_autoptr (XushiFlowTable) table = NULL;
  XushiFlowItem item = { 0 };

  g_return_val_if_fail (self->tables->len > 0, FALSE);

  if (!check_cells (self, error))
    return FALSE;
  table = g_ptr_array_steal_index (self->tables, self->tables->len - 1);
  if (self->tables->len == 0)
    {
      self->waiting = 0;
      return xushi_flow_table_write (table, self, error);
    }
  item.table = g_steal_pointer (&table);
  xushi_flow_cell_add (xushi_flow_table_get_last_cell (innermost (self)), item);
  return TRUE;
}
