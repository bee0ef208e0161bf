/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-magic.h"

#include <string.h>

static const struct
{
  const char *start;
  gsize length, at;
  XushiMagic kind;
} marks[] = {
  { "SQLite format 3", 16, 0, XUSHI_MAGIC_PLAN },
  { "%PDF", 4, 0, XUSHI_MAGIC_PDF },
  { "{\\rtf", 5, 0, XUSHI_MAGIC_RTF },
  { "\x89PNG", 4, 0, XUSHI_MAGIC_PICTURE },
  { "\xff\xd8\xff", 3, 0, XUSHI_MAGIC_PICTURE },
  { "GIF8", 4, 0, XUSHI_MAGIC_PICTURE },
  { "II*", 4, 0, XUSHI_MAGIC_PICTURE },
  { "MM\0*", 4, 0, XUSHI_MAGIC_PICTURE },
  { "WEBP", 4, 8, XUSHI_MAGIC_PICTURE },
  { "ftyphei", 7, 4, XUSHI_MAGIC_PICTURE },
  { "Rar!", 4, 0, XUSHI_MAGIC_PACKED },
  { "7z\xbc\xaf", 4, 0, XUSHI_MAGIC_PACKED },
  { "\x1f\x8b", 2, 0, XUSHI_MAGIC_PACKED },
  { "BZh", 3, 0, XUSHI_MAGIC_PACKED },
  { "\xfd" "7zXZ", 5, 0, XUSHI_MAGIC_PACKED },
  { "MIME-Version:", 13, 0, XUSHI_MAGIC_MAIL },
  { "\x7f" "ELF", 4, 0, XUSHI_MAGIC_PROGRAM },
  { "MZ\x90", 3, 0, XUSHI_MAGIC_PROGRAM },
};

/* The streams of an OLE container by which its file is known. */
static const struct
{
  const char *name;
  XushiMagic kind;
} streams[] = {
  { "EncryptedPackage", XUSHI_MAGIC_LOCKED },
  { "WordDocument", XUSHI_MAGIC_DOC },
  { "Workbook", XUSHI_MAGIC_XLS },
  { "Book", XUSHI_MAGIC_XLS },
  { "PowerPoint Document", XUSHI_MAGIC_PPT },
};

/* Whether an entry of the container's directory has this name: UTF-16, with its end. */
static gboolean
has_stream (const char *data, gsize length, const char *name)
{
  gsize size = (strlen (name) + 1) * 2;
  g_autofree char *wide = g_malloc0 (size);

  for (gsize i = 0; name[i] != '\0'; i++)
    wide[i * 2] = name[i];
  /* Entries have 128 bytes each, and sectors are a multiple of that. */
  for (gsize at = 0; at + size <= length; at += 128)
    if (memcmp (data + at, wide, size) == 0)
      return TRUE;
  return FALSE;
}

XushiMagic
xushi_magic_recognise (GBytes *bytes)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length >= 8 && memcmp (data, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0)
    {
      for (guint i = 0; i < G_N_ELEMENTS (streams); i++)
        if (has_stream (data, length, streams[i].name))
          return streams[i].kind;
      return XUSHI_MAGIC_OLE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].at + marks[i].length
        && memcmp (data + marks[i].at, marks[i].start, marks[i].length) == 0)
      return marks[i].kind;
  return XUSHI_MAGIC_NONE;
}
