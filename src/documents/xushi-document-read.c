/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-document-read.h"

#include "base/xushi-text.h"
#include "documents/xushi-document-text.h"
#include "documents/xushi-pdf.h"

XushiDocument *
xushi_document_decode (GBytes *bytes, const char *encoding, GError **error)
{
  char *text;

  if (xushi_pdf_is_one (bytes))
    return xushi_pdf_read (bytes, error);
  text = xushi_document_text_decode (bytes, encoding, error);

  return text != NULL ? xushi_document_new_plain (text) : NULL;
}

XushiDocument *
xushi_document_read (const char *path, const char *encoding, GError **error)
{
  g_autoptr (GBytes) bytes = xushi_text_read_bytes (path, error);

  return bytes != NULL ? xushi_document_decode (bytes, encoding, error) : NULL;
}
