/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-manuscript-read.h"

#include "base/xushi-i18n.h"
#include "base/xushi-text.h"
#include "documents/xushi-manuscript-kind.h"
#include "documents/xushi-docx.h"
#include "documents/xushi-pdf.h"

#include <string.h>

static XushiManuscript *
read_archive (GBytes *bytes, GError **error)
{
  g_autoptr (XushiArchive) archive = NULL;
  g_autofree char *part = NULL;

  if (xushi_manuscript_is_locked (bytes))
    {
      xushi_manuscript_refuse_foreign (XUSHI_FOREIGN_LOCKED, error);
      return NULL;
    }
  archive = xushi_archive_open (bytes, error);
  if (archive == NULL)
    return NULL;
  part = xushi_docx_find_part (archive);
  if (part != NULL)
    return xushi_docx_read (archive, part, error);
  xushi_manuscript_refuse_archive (archive, error);
  return NULL;
}

/* Turns CR LF, and CR alone, into LF. */
static char *
unify_lines (char *text)
{
  char *end = text;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p != '\r')
        *end++ = *p;
      else if (p[1] != '\n')
        *end++ = '\n';
    }
  *end = '\0';
  return text;
}

static gboolean
is_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

static XushiManuscript *
read_text (GBytes *bytes, const char *encoding, GError **error)
{
  g_autofree char *text = xushi_text_decode (bytes, encoding, NULL, error);

  if (text == NULL || !xushi_manuscript_check_size (strlen (text), error))
    return NULL;
  unify_lines (text);
  if (xushi_manuscript_is_table (text))
    {
      xushi_manuscript_refuse_table (error);
      return NULL;
    }
  return xushi_manuscript_new_plain (g_steal_pointer (&text));
}

static XushiManuscript *
decode (GBytes *bytes, const char *encoding, GError **error)
{
  XushiForeign foreign = xushi_foreign_recognise (bytes);

  if (xushi_archive_is_one (bytes))
    return read_archive (bytes, error);
  if (xushi_pdf_is_one (bytes))
    return xushi_pdf_read (bytes, error);
  if (foreign == XUSHI_FOREIGN_NONE)
    return read_text (bytes, encoding, error);
  xushi_manuscript_refuse_foreign (foreign, error);
  return NULL;
}

XushiManuscript *
xushi_manuscript_decode (GBytes *bytes, const char *encoding, GError **error)
{
  g_autoptr (XushiManuscript) document = decode (bytes, encoding, error);

  if (document == NULL || !is_blank (xushi_manuscript_get_text (document)))
    return g_steal_pointer (&document);
  g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_EMPTY,
                       _ ("There is no text in it; if its pages are pictures, take a copy whose "
                          "text can be selected."));
  return NULL;
}

XushiManuscript *
xushi_manuscript_read (const char *path, const char *encoding, GError **error)
{
  g_autoptr (GBytes) bytes = xushi_text_read_bytes (path, error);

  return bytes != NULL ? xushi_manuscript_decode (bytes, encoding, error) : NULL;
}
