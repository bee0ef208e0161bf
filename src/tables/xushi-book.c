/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-book.h"

#include "base/xushi-archive.h"
#include "base/xushi-text.h"
#include "tables/xushi-foreign.h"
#include "tables/xushi-ods.h"
#include "tables/xushi-workbook.h"

struct _XushiBook
{
  XushiArchive *archive;   /* owned, nullable */
  XushiWorkbook *workbook; /* owned, nullable */
  XushiOds *ods;           /* owned, nullable */
  char *text;              /* owned, nullable: of a text file */
};

static gboolean
open_archive (XushiBook *self, GBytes *bytes, GError **error)
{
  self->archive = xushi_archive_open (bytes, error);
  if (self->archive == NULL)
    return FALSE;
  if (xushi_workbook_is_one (self->archive))
    self->workbook = xushi_workbook_open (self->archive, error);
  else if (!xushi_ods_is_one (self->archive))
    return xushi_foreign_refuse_archive (self->archive, error);
  else if (xushi_foreign_check_protection (self->archive, error))
    self->ods = xushi_ods_open (self->archive, NULL, error);
  return self->workbook != NULL || self->ods != NULL;
}

static gboolean
open_file (XushiBook *self, GBytes *bytes, const char *encoding, GError **error)
{
  if (xushi_archive_is_one (bytes))
    return open_archive (self, bytes, error);
  if (xushi_ods_is_flat (bytes))
    self->ods = xushi_ods_open (NULL, bytes, error);
  else if (xushi_foreign_check (bytes, error))
    self->text = xushi_text_decode (bytes, encoding, NULL, error);
  return self->ods != NULL || self->text != NULL;
}

XushiBook *
xushi_book_open_bytes (GBytes *bytes, const char *encoding, GError **error)
{
  g_autoptr (XushiBook) self = g_new0 (XushiBook, 1);

  return open_file (self, bytes, encoding, error) ? g_steal_pointer (&self) : NULL;
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
  g_clear_pointer (&self->workbook, xushi_workbook_free);
  g_clear_pointer (&self->ods, xushi_ods_free);
  g_clear_pointer (&self->archive, xushi_archive_free);
  g_free (self->text);
  g_free (self);
}

guint
xushi_book_get_n_sheets (const XushiBook *self)
{
  if (self->workbook != NULL)
    return xushi_workbook_get_n_sheets (self->workbook);
  return self->ods != NULL ? xushi_ods_get_n_sheets (self->ods) : 1;
}

const char *
xushi_book_get_name (const XushiBook *self, guint sheet)
{
  g_return_val_if_fail (sheet < xushi_book_get_n_sheets (self), "");

  if (self->workbook != NULL)
    return xushi_workbook_get_name (self->workbook, sheet);
  return self->ods != NULL ? xushi_ods_get_name (self->ods, sheet) : "";
}

gboolean
xushi_book_is_hidden (const XushiBook *self, guint sheet)
{
  g_return_val_if_fail (sheet < xushi_book_get_n_sheets (self), FALSE);

  if (self->workbook != NULL)
    return xushi_workbook_is_hidden (self->workbook, sheet);
  return self->ods != NULL && xushi_ods_is_hidden (self->ods, sheet);
}

XushiTable *
xushi_book_read_sheet (XushiBook *self, guint sheet, GError **error)
{
  g_return_val_if_fail (sheet < xushi_book_get_n_sheets (self), NULL);

  if (self->workbook != NULL)
    return xushi_workbook_read_sheet (self->workbook, sheet, error);
  if (self->ods != NULL)
    return xushi_ods_read_sheet (self->ods, sheet, error);
  return xushi_table_parse (self->text, 0, error);
}
