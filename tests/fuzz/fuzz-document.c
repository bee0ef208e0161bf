/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-document-text.h"
#include "tables/xushi-workbook.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Arbitrary bytes as a document and as a workbook: no crash, and either text or an error
 * message. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) document_error = NULL;
  g_autoptr (GError) workbook_error = NULL;
  g_autofree char *text = xushi_document_text_decode (bytes, NULL, &document_error);
  g_autoptr (XushiTable) table = xushi_workbook_read (bytes, &workbook_error);

  if ((text == NULL) != (document_error != NULL) || (table == NULL) != (workbook_error != NULL))
    abort ();
  return 0;
}
