/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-book.h"

#include "base/xushi-archive.h"
#include "base/xushi-text.h"
#include "tables/xushi-delimited.h"
#include "tables/xushi-workbook.h"

struct _XushiBook
{
  GBytes *bytes; /* owned, nullable: of a workbook */
  char *text;    /* owned, nullable: of a text file */
};

XushiBook *
xushi_book_open_bytes (GBytes *bytes, const char *encoding, GError **error)
{
  g_autoptr (XushiBook) self = g_new0 (XushiBook, 1);

  if (xushi_archive_is_one (bytes))
    self->bytes = g_bytes_ref (bytes);
  else
    self->text = xushi_delimited_decode (bytes, encoding, error);
  return self->bytes != NULL || self->text != NULL ? g_steal_pointer (&self) : NULL;
}

XushiBook *
xushi_book_open (const char *path, const char *encoding, GError **error)
{
  g_autoptr (GBytes) bytes = xushi_text_read_bytes (path, error);

  return bytes != NULL ? xushi_book_open_bytes (bytes, encoding, error) : NULL;
}

void
xushi_book_free (XushiBook *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->text);
  g_free (self);
}

guint
xushi_book_get_n_sheets (const XushiBook *self)
{
  return 1;
}

const char *
xushi_book_get_name (const XushiBook *self, guint sheet)
{
  return "";
}

gboolean
xushi_book_is_hidden (const XushiBook *self, guint sheet)
{
  return FALSE;
}

XushiTable *
xushi_book_read_sheet (XushiBook *self, guint sheet, GError **error)
{
  if (self->bytes != NULL)
    return xushi_workbook_read (self->bytes, error);
  return xushi_table_parse (self->text, 0, error);
}
