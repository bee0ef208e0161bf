/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-magic.h"

#include "base/xushi-text.h"
#include <string.h>

/* What is binary has a zero within so many bytes. */
#define ZERO_WITHIN 64

/* What files of a kind begin with; “?” is any byte. */
static const struct
{
  const char *start;
  gsize length;
  gboolean binary; /* text could begin so as well: only with a zero in the first bytes */
  XushiMagic kind;
} starts[] = {
  { "SQLite format 3", 16, FALSE, XUSHI_MAGIC_DATABASE },
  { "%PDF-", 5, FALSE, XUSHI_MAGIC_PDF },
  { "{\\rtf", 5, FALSE, XUSHI_MAGIC_RTF },
  { "\x89PNG\r\n", 6, FALSE, XUSHI_MAGIC_PICTURE },
  { "\xff\xd8\xff", 3, FALSE, XUSHI_MAGIC_PICTURE },
  { "GIF8", 4, TRUE, XUSHI_MAGIC_PICTURE },
  { "BM", 2, TRUE, XUSHI_MAGIC_PICTURE },
  { "II*\0", 4, FALSE, XUSHI_MAGIC_PICTURE },
  { "MM\0*", 4, FALSE, XUSHI_MAGIC_PICTURE },
  { "RIFF????WEBP", 12, FALSE, XUSHI_MAGIC_PICTURE },
  { "RIFF", 4, TRUE, XUSHI_MAGIC_PICTURE },
  { "\0\0\0?ftyp", 8, FALSE, XUSHI_MAGIC_PICTURE },
  { "Rar!\x1a\x07", 6, FALSE, XUSHI_MAGIC_PACKED },
  { "7z\xbc\xaf\x27\x1c", 6, FALSE, XUSHI_MAGIC_PACKED },
  { "\x1f\x8b", 2, FALSE, XUSHI_MAGIC_PACKED },
  { "\xfd" "7zXZ", 5, FALSE, XUSHI_MAGIC_PACKED },
  { "BZh", 3, TRUE, XUSHI_MAGIC_PACKED },
  { "PK\x05\x06", 4, FALSE, XUSHI_MAGIC_PACKED },
  { "\x7f" "ELF", 4, FALSE, XUSHI_MAGIC_PROGRAM },
  { "MZ", 2, TRUE, XUSHI_MAGIC_PROGRAM },
  { "%TSD-Header", 11, FALSE, XUSHI_MAGIC_DRM },
  { "\x62\x14\x23\x65", 4, FALSE, XUSHI_MAGIC_DRM },
  /* Workbooks older than the container that .xls files have had since 1997. */
  { "\x09\0\x04\0", 4, FALSE, XUSHI_MAGIC_XLS },
  { "\x09\x02\x06\0", 4, FALSE, XUSHI_MAGIC_XLS },
  { "\x09\x04\x06\0", 4, FALSE, XUSHI_MAGIC_XLS },
  { "\x09\x08", 2, TRUE, XUSHI_MAGIC_XLS },
  { "From: <Saved by", 15, FALSE, XUSHI_MAGIC_MAIL },
  { "MIME-Version:", 13, FALSE, XUSHI_MAGIC_MAIL },
};

/* The streams of an OLE container by which its file is known, the first that it has. */
static const struct
{
  const char *name;
  XushiMagic kind;
} streams[] = {
  { "DRMEncryptedDataSpace", XUSHI_MAGIC_DRM },
  { "EncryptedPackage", XUSHI_MAGIC_LOCKED },
  { "WordDocument", XUSHI_MAGIC_DOC },
  { "PowerPoint Document", XUSHI_MAGIC_PPT },
  { "Workbook", XUSHI_MAGIC_XLS },
  { "Book", XUSHI_MAGIC_XLS },
};

/* The parts of an archive by which its file is known, the first that it has. */
static const struct
{
  const char *part;
  XushiMagic kind;
} parts[] = {
  { "xl/workbook.bin", XUSHI_MAGIC_XLSB },
  { "xl/workbook.xml", XUSHI_MAGIC_XLSX },
  { "word/document.xml", XUSHI_MAGIC_DOCX },
  { "ppt/presentation.xml", XUSHI_MAGIC_PPTX },
  { "OFD.xml", XUSHI_MAGIC_OFD },
  { "Index/Document.iwa", XUSHI_MAGIC_IWORK },
  { "Index.zip", XUSHI_MAGIC_IWORK },
  { "index.xml", XUSHI_MAGIC_OLD_IWORK },
  { "content.xml", XUSHI_MAGIC_OPENDOCUMENT },
  { "[Content_Types].xml", XUSHI_MAGIC_OFFICE },
  { "META-INF/manifest.xml", XUSHI_MAGIC_OFFICE },
};

static gboolean
has_zero (const char *data, gsize length)
{
  return memchr (data, '\0', MIN (length, ZERO_WITHIN)) != NULL;
}

static gboolean
begins_with (const char *data, gsize length, const char *start, gsize size)
{
  if (length < size)
    return FALSE;
  for (gsize i = 0; i < size; i++)
    if (data[i] != start[i] && start[i] != '?')
      return FALSE;
  return TRUE;
}

/* Whether an entry of a directory in @data, which begins with a sector, has this name: UTF-16, with
 * its end. */
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

/* The streams of the document itself come first, and those of what is put into it later, so that the
 * first sector of the directory is looked at before all of the file. */
static XushiMagic
recognise_container (const char *data, gsize length)
{
  const guint8 *bytes = (const guint8 *) data;
  gsize sector = length >= 0x34 ? bytes[0x30] + 256u * bytes[0x31] + 65536u * bytes[0x32] : 0;
  gsize size = length >= 0x34 && bytes[0x1e] == 12 ? 4096 : 512;
  gsize at = MIN ((sector + 1) * size, length);
  const struct
  {
    const char *data;
    gsize length;
  } places[] = { { data + at, MIN (size, length - at) }, { data, length } };

  for (gsize place = 0; place < G_N_ELEMENTS (places); place++)
    for (gsize i = 0; i < G_N_ELEMENTS (streams); i++)
      if (has_stream (places[place].data, places[place].length, streams[i].name))
        return streams[i].kind;
  return XUSHI_MAGIC_OLE;
}

/* (transfer full): the first characters of a text in any encoding, in lower case, without what is
 * invisible. */
static char *
copy_start (const char *data, gsize length)
{
  GString *start = g_string_new (NULL);

  for (gsize i = 0; i < length && start->len < 512; i++)
    if (data[i] > ' ' && data[i] < 127)
      g_string_append_c (start, g_ascii_tolower (data[i]));
  return g_string_free (start, FALSE);
}

static XushiMagic
recognise_markup (const char *data, gsize length)
{
  static const char *const books[]
      = { "mso-application", "urn:schemas-microsoft-com:office:spreadsheet", "<uof:", NULL };
  static const char *const pages[]
      = { "<html", "<!doctypehtml", "<table", "<body", "<meta", "<style", NULL };
  g_autofree char *start = NULL;

  /* A byte order mark and blanks may come before. */
  for (gsize i = 0; i < MIN (length, 64) && data[i] != '<'; i++)
    if (data[i] > ' ' && data[i] < 127)
      return XUSHI_MAGIC_NONE;
  start = copy_start (data, length);
  if (*start != '<')
    return XUSHI_MAGIC_NONE;
  if (xushi_text_has_any (start, books))
    return XUSHI_MAGIC_XML_BOOK;
  if (xushi_text_has_any (start, pages))
    return XUSHI_MAGIC_PAGE;
  return g_str_has_prefix (start, "<?xml") || g_str_has_prefix (start, "<!doctype")
             ? XUSHI_MAGIC_XML
             : XUSHI_MAGIC_NONE;
}

XushiMagic
xushi_magic_recognise (GBytes *bytes)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length == 0)
    return XUSHI_MAGIC_NONE;
  if (begins_with (data, length, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8))
    return recognise_container (data, length);
  /* The application of a database stands in its head. */
  if (length >= 72 && begins_with (data, length, "SQLite format 3", 16)
      && memcmp (data + 68, "XUSH", 4) == 0)
    return XUSHI_MAGIC_PLAN;
  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    if (begins_with (data, length, starts[i].start, starts[i].length)
        && (!starts[i].binary || has_zero (data, length)))
      return starts[i].kind;
  if (has_zero (data, length) && memmem (data, MIN (length, 512), "E-SafeNet", 9) != NULL)
    return XUSHI_MAGIC_DRM;
  return recognise_markup (data, length);
}

XushiMagic
xushi_magic_recognise_archive (XushiArchive *archive)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (xushi_archive_has (archive, parts[i].part))
      return parts[i].kind;
  return XUSHI_MAGIC_ZIP;
}
