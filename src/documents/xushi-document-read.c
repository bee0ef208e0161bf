/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-document-read.h"

#include "base/xushi-text.h"
#include "documents/xushi-document-text.h"

XushiDocument *
xushi_document_decode (GBytes *bytes, const char *encoding, GError **error)
{
  char *text = xushi_document_text_decode (bytes, encoding, error);

  return text != NULL ? xushi_document_new_plain (text) : NULL;
}

XushiDocument *
xushi_document_read (const char *path, const char *encoding, GError **error)
{
  g_autoptr (GBytes) bytes = xushi_text_read_bytes (path, error);

  return bytes != NULL ? xushi_document_decode (bytes, encoding, error) : NULL;
}
