/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-manuscript-flow.h"

#include "base/xushi-i18n.h"
#include "base/xushi-text-clean.h"

#include <string.h>

/* So many paragraphs, blank ones among them, no report has. */
#define PARAGRAPHS_MAX 200000

/* Notes beyond this number are those of a file that was made to have them. */
#define NOTES_MAX 50

struct _XushiManuscript
{
  GString *text;     /* owned */
  GPtrArray *blocks; /* owned: of XushiBlock */
  GPtrArray *notes;  /* owned: of char */
  GPtrArray *tables; /* owned: of XushiFlowTable, those begun, the innermost last */
  gsize waiting;     /* bytes in cells of tables that are not written yet */
  guint n_tables, n_cells, n_paragraphs;
};

XushiManuscript *
xushi_manuscript_new (void)
{
  XushiManuscript *self = g_new0 (XushiManuscript, 1);

  self->text = g_string_new (NULL);
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_block_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_flow_table_free);
  return self;
}

XushiManuscript *
xushi_manuscript_new_plain (char *text)
{
  XushiManuscript *self = xushi_manuscript_new ();

  g_string_append (self->text, text);
  g_free (text);
  return self;
}

void
xushi_manuscript_free (XushiManuscript *self)
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
xushi_manuscript_get_text (const XushiManuscript *self)
{
  return self->text->str;
}

GPtrArray *
xushi_manuscript_get_blocks (const XushiManuscript *self)
{
  return self->blocks;
}

GPtrArray *
xushi_manuscript_get_notes (const XushiManuscript *self)
{
  return self->notes;
}

void
xushi_manuscript_add_note (XushiManuscript *self, char *note)
{
  if (self->notes->len >= NOTES_MAX
      || g_ptr_array_find_with_equal_func (self->notes, note, g_str_equal, NULL))
    g_free (note);
  else
    g_ptr_array_add (self->notes, note);
}

gboolean
xushi_manuscript_check_size (gsize length, GError **error)
{
  if (length <= XUSHI_MANUSCRIPT_MAX_TEXT)
    return TRUE;
  g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_TOO_LARGE,
                       _ ("The document holds more than 1 MB of text, which is 350,000 characters; "
                          "no report does."));
  return FALSE;
}

gsize
xushi_manuscript_get_length (const XushiManuscript *self)
{
  return self->text->len;
}

gboolean
xushi_manuscript_put (XushiManuscript *self, const char *text, GError **error)
{
  gsize length = strlen (text);

  if (!xushi_manuscript_check_size (self->text->len + length, error))
    return FALSE;
  g_string_append_len (self->text, text, (gssize) length);
  return TRUE;
}

void
xushi_manuscript_take_block (XushiManuscript *self, XushiBlock *block)
{
  g_string_append (self->text, "\n\n");
  g_ptr_array_add (self->blocks, block);
}

guint
xushi_manuscript_count_table (XushiManuscript *self)
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
write_piece (XushiManuscript *self, const XushiFlowItem *item, const char *mark, const char *piece,
             GError **error)
{
  gsize start = self->text->len;
  XushiBlock *block;

  if (!xushi_manuscript_put (self, mark, error) || !xushi_manuscript_put (self, piece, error))
    return FALSE;
  block = xushi_block_new (item->kind, start, self->text->len);
  block->mark = strlen (mark);
  block->level = item->level;
  block->page = item->page;
  xushi_manuscript_take_block (self, block);
  return TRUE;
}

gboolean
xushi_manuscript_write (XushiManuscript *self, const XushiFlowItem *item, GError **error)
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
innermost (XushiManuscript *self)
{
  return g_ptr_array_index (self->tables, self->tables->len - 1);
}

gboolean
xushi_manuscript_add (XushiManuscript *self, XushiBlockKind kind, guint level, const char *mark,
                    const char *text, guint page, GError **error)
{
  g_autofree char *clean = tidy (text);
  XushiFlowItem item = { kind, level, page, (char *) mark, clean, NULL };
  XushiFlowCell *cell = NULL;

  if (self->n_paragraphs++ > PARAGRAPHS_MAX)
    {
      g_set_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_TOO_LARGE,
                   _ ("The document has more than %d paragraphs; no report has."),
                   PARAGRAPHS_MAX);
      return FALSE;
    }
  if (is_blank (clean))
    return TRUE;
  if (self->tables->len == 0)
    return xushi_manuscript_write (self, &item, error);
  cell = xushi_flow_table_get_last_cell (innermost (self));
  self->waiting += strlen (clean);
  if (!xushi_manuscript_check_size (self->text->len + self->waiting, error))
    return FALSE;
  item.mark = g_strdup (mark);
  item.text = g_steal_pointer (&clean);
  xushi_flow_cell_add (cell, item);
  return TRUE;
}

/* Counts a cell or row; FALSE once there are too many, which the end of the table tells. */
static gboolean
count_cell (XushiManuscript *self)
{
  if (self->n_cells <= XUSHI_MANUSCRIPT_MAX_CELLS)
    self->n_cells++;
  return self->n_cells <= XUSHI_MANUSCRIPT_MAX_CELLS;
}

void
xushi_manuscript_begin_table (XushiManuscript *self)
{
  g_ptr_array_add (self->tables, xushi_flow_table_new ());
}

void
xushi_manuscript_begin_row (XushiManuscript *self, gboolean is_head)
{
  g_return_if_fail (self->tables->len > 0);

  if (count_cell (self))
    xushi_flow_table_add_row (innermost (self), is_head);
}

void
xushi_manuscript_begin_cell (XushiManuscript *self, guint columns, guint rows, gboolean continues)
{
  g_return_if_fail (self->tables->len > 0);

  if (count_cell (self))
    xushi_flow_table_add_cell (innermost (self), columns, rows, continues);
}

static gboolean
check_cells (XushiManuscript *self, GError **error)
{
  if (self->n_cells <= XUSHI_MANUSCRIPT_MAX_CELLS)
    return TRUE;
  g_set_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_TOO_LARGE,
               _ ("The tables of the document have more than %d rows and cells; no report has. A "
                  "table alone is read as .xlsx."),
               XUSHI_MANUSCRIPT_MAX_CELLS);
  return FALSE;
}

gboolean
xushi_manuscript_end_table (XushiManuscript *self, GError **error)
{
  g_return_val_if_fail (self->tables->len > 0, FALSE);

  return check_cells (self, error)
         && xushi_manuscript_add_box (self, xushi_manuscript_end_box (self), error);
}

void
xushi_manuscript_begin_box (XushiManuscript *self)
{
  xushi_manuscript_begin_table (self);
  xushi_manuscript_begin_cell (self, 1, 1, FALSE);
}

XushiManuscriptBox *
xushi_manuscript_end_box (XushiManuscript *self)
{
  g_return_val_if_fail (self->tables->len > 0, NULL);

  return g_ptr_array_steal_index (self->tables, self->tables->len - 1);
}

void
xushi_manuscript_box_free (XushiManuscriptBox *box)
{
  xushi_flow_table_free (box);
}

gboolean
xushi_manuscript_add_box (XushiManuscript *self, XushiManuscriptBox *box, GError **error)
{
  g_autoptr (XushiManuscriptBox) own = box;
  XushiFlowItem item = { 0 };

  if (self->tables->len == 0)
    {
      self->waiting = 0;
      return xushi_flow_table_write (own, self, error);
    }
  item.table = g_steal_pointer (&own);
  xushi_flow_cell_add (xushi_flow_table_get_last_cell (innermost (self)), item);
  return TRUE;
}

char *
xushi_manuscript_part_mark (const char *mark, const char *text)
{
  gsize length = strlen (mark);
  gunichar last = length > 0 ? g_utf8_get_char (g_utf8_prev_char (mark + length)) : 0;

  while (*text == ' ' || *text == '\t')
    text++;
  if (last == '.' && g_unichar_isdigit (g_utf8_get_char (text)))
    return g_strdup_printf ("%.*s、", (int) length - 1, mark);
  if (last != 0
      && (g_unichar_isdigit (last) || g_utf8_strchr ("一二三四五六七八九十", -1, last) != NULL))
    return g_strconcat (mark, "、", NULL);
  return g_strdup (mark);
}
