/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-database-header.h"

#include <string.h>

#define HEADER_PAGE_SIZE 16

static const char magic[16] = "SQLite format 3";

gboolean
xushi_database_header_is_right (const guchar *header, gsize size)
{
  return memcmp (header, magic, MIN (size, sizeof magic)) == 0;
}

int
xushi_database_header_get_page_size (const guchar *header)
{
  int size = (header[HEADER_PAGE_SIZE] << 8) | header[HEADER_PAGE_SIZE + 1];

  /* The largest does not fit into two bytes. */
  if (size == 1)
    return 65536;
  return size >= 512 && (size & (size - 1)) == 0 ? size : 0;
}

guint32
xushi_database_header_get_number (const guchar *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);
  return GUINT32_FROM_BE (number);
}
