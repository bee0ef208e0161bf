/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-foreign.h"

#include "base/xushi-i18n.h"
#include "base/xushi-xml.h"

#include <string.h>

/* Why .xls is not read stands in docs/decisions.md. */

#define SAVE_XLS                                                                                  \
  N_ ("This is a workbook of the old kind (.xls or .et); open it in Excel or WPS, save it as "    \
      ".xlsx, and give that.")
#define SAVE_OPEN                                                                                 \
  N_ ("The workbook is protected by a password; open it in Excel or WPS with the password, save "  \
      "it without one, and give that.")
#define SAVE_DRM                                                                                  \
  N_ ("The file is encrypted by the software that protects documents on the computer it comes "   \
      "from; have it released (decrypted) there first.")
#define SAVE_TABLE                                                                                \
  N_ ("This is a text document, not a table; copy its table into a workbook, and save that as "   \
      ".xlsx.")
#define SAVE_SLIDES                                                                               \
  N_ ("This is a presentation, not a table; copy its table into a workbook, and save that as "    \
      ".xlsx.")
#define SAVE_BINARY                                                                               \
  N_ ("This is a binary workbook (.xlsb); open it in Excel or WPS, save it as .xlsx, and give "   \
      "that.")
#define SAVE_PDF                                                                                  \
  N_ ("This is a PDF or OFD document, not a table; ask for the workbook that it was made from, "  \
      "or convert it in WPS into .xlsx.")
#define SAVE_PICTURE                                                                              \
  N_ ("This is a picture, not a table; ask for the workbook itself, or have WPS recognise the "   \
      "table in the picture.")
#define SAVE_PAGE                                                                                 \
  N_ ("This is a page of the web that is only called a workbook (many systems export such "       \
      "“.xls” files); open it in Excel or WPS, save it as .xlsx, and give that.")
#define SAVE_XML                                                                                  \
  N_ ("This is a workbook of the old XML kind; open it in Excel or WPS, save it as .xlsx, and "   \
      "give that.")
#define SAVE_MARKUP                                                                               \
  N_ ("This is an XML file, and no table is found in it; open it in the program that it belongs "  \
      "to, and save its table as .xlsx.")
#define SAVE_PACKED                                                                               \
  N_ ("This is a packed file; unpack it, and give the table that is in it.")
#define SAVE_PLAN                                                                                 \
  N_ ("This is a plan of this program, not a table; open it as a plan, or export its table "      \
      "first.")
#define SAVE_DATABASE                                                                             \
  N_ ("This is a database, not a table; export the table from the program that it belongs to.")
#define SAVE_PROGRAM N_ ("This is a program, not a table; is it the right file?")
#define SAVE_OLD                                                                                  \
  N_ ("This is a file of an old office program, and no table is found in it; open it in the "     \
      "program that it belongs to, and save its table as .xlsx.")
#define SAVE_NUMBERS                                                                              \
  N_ ("This is a workbook of Apple Numbers; export it there as .xlsx, and give that.")

static gboolean
refuse (const char *sentence, GError **error)
{
  g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_UNSUPPORTED, _ (sentence));
  return FALSE;
}

/* What files of a kind begin with. */
static const struct
{
  const char *start;
  gsize length;
  gboolean binary; /* text could begin so as well: only with a zero in the first bytes */
  const char *sentence;
} starts[] = {
  { "SQLite format 3", 16, FALSE, SAVE_DATABASE },
  { "%PDF-", 5, FALSE, SAVE_PDF },
  { "{\\rtf", 5, FALSE, SAVE_TABLE },
  { "\x89PNG\r\n", 6, FALSE, SAVE_PICTURE },
  { "\xff\xd8\xff", 3, FALSE, SAVE_PICTURE },
  { "GIF8", 4, TRUE, SAVE_PICTURE },
  { "BM", 2, TRUE, SAVE_PICTURE },
  { "II*\0", 4, FALSE, SAVE_PICTURE },
  { "MM\0*", 4, FALSE, SAVE_PICTURE },
  { "RIFF", 4, TRUE, SAVE_PICTURE },
  { "\0\0\0\x18" "ftyp", 8, FALSE, SAVE_PICTURE },
  { "\0\0\0\x1c" "ftyp", 8, FALSE, SAVE_PICTURE },
  { "\0\0\0\x20" "ftyp", 8, FALSE, SAVE_PICTURE },
  { "\0\0\0\x24" "ftyp", 8, FALSE, SAVE_PICTURE },
  { "Rar!\x1a\x07", 6, FALSE, SAVE_PACKED },
  { "7z\xbc\xaf\x27\x1c", 6, FALSE, SAVE_PACKED },
  { "\x1f\x8b", 2, FALSE, SAVE_PACKED },
  { "\xfd" "7zXZ", 5, FALSE, SAVE_PACKED },
  { "BZh", 3, TRUE, SAVE_PACKED },
  { "PK\x05\x06", 4, FALSE, SAVE_PACKED },
  { "\x7f" "ELF", 4, FALSE, SAVE_PROGRAM },
  { "MZ", 2, TRUE, SAVE_PROGRAM },
  { "%TSD-Header", 11, FALSE, SAVE_DRM },
  { "\x62\x14\x23\x65", 4, FALSE, SAVE_DRM },
  /* Workbooks older than the container that .xls files have had since 1997. */
  { "\x09\0\x04\0", 4, FALSE, SAVE_XLS },
  { "\x09\x02\x06\0", 4, FALSE, SAVE_XLS },
  { "\x09\x04\x06\0", 4, FALSE, SAVE_XLS },
  { "\x09\x08", 2, TRUE, SAVE_XLS },
  { "From: <Saved by", 15, FALSE, SAVE_PAGE },
  { "MIME-Version:", 13, FALSE, SAVE_PAGE },
};

static gboolean
has_zero (const char *data, gsize length)
{
  return memchr (data, '\0', MIN (length, 64)) != NULL;
}

/* A name in the container of old documents, which is written in UTF-16. */
static gboolean
has_name (const char *data, gsize length, const char *name)
{
  gsize size = strlen (name) + 1;
  g_autofree char *wide = g_malloc0 (size * 2);

  for (gsize i = 0; i < size; i++)
    wide[i * 2] = name[i];
  return memmem (data, length, wide, size * 2) != NULL;
}

/* The streams of a container tell what it is; those of the document itself come first, and those of
 * what is put into it later, so that its first names are looked at before all of it. */
static gboolean
refuse_container (const char *data, gsize length, GError **error)
{
  static const struct
  {
    const char *name;
    const char *sentence;
  } streams[] = {
    { "DRMEncryptedDataSpace", SAVE_DRM }, { "EncryptedPackage", SAVE_OPEN },
    { "WordDocument", SAVE_TABLE },        { "PowerPoint Document", SAVE_SLIDES },
    { "Workbook", SAVE_XLS },              { "Book", SAVE_XLS },
  };
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
      if (has_name (places[place].data, places[place].length, streams[i].name))
        return refuse (streams[i].sentence, error);
  return refuse (SAVE_OLD, error);
}

/* The first characters of a text in any encoding, in lower case, without what is invisible. */
static char *
copy_start (const char *data, gsize length)
{
  GString *start = g_string_new (NULL);

  for (gsize i = 0; i < length && start->len < 512; i++)
    if (data[i] > ' ' && data[i] < 127)
      g_string_append_c (start, g_ascii_tolower (data[i]));
  return g_string_free (start, FALSE);
}

static gboolean
check_markup (const char *data, gsize length, GError **error)
{
  g_autofree char *start = NULL;

  /* A byte order mark and blanks may come before. */
  for (gsize i = 0; i < MIN (length, 64) && data[i] != '<'; i++)
    if (data[i] > ' ' && data[i] < 127)
      return TRUE;
  start = copy_start (data, length);
  if (*start != '<')
    return TRUE;
  if (strstr (start, "mso-application") != NULL
      || strstr (start, "urn:schemas-microsoft-com:office:spreadsheet") != NULL
      || strstr (start, "<uof:") != NULL)
    return refuse (SAVE_XML, error);
  if (strstr (start, "<html") != NULL || strstr (start, "<!doctypehtml") != NULL
      || strstr (start, "<table") != NULL || strstr (start, "<body") != NULL
      || strstr (start, "<meta") != NULL || strstr (start, "<style") != NULL)
    return refuse (SAVE_PAGE, error);
  if (g_str_has_prefix (start, "<?xml") || g_str_has_prefix (start, "<!doctype"))
    return refuse (SAVE_MARKUP, error);
  return TRUE;
}

gboolean
xushi_foreign_check (GBytes *bytes, GError **error)
{
  static const char container[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length == 0)
    {
      g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_EMPTY,
                           _ ("The file is empty (0 bytes); it may not have been copied whole. "
                              "Ask for it again."));
      return FALSE;
    }
  if (length >= 8 && memcmp (data, container, 8) == 0)
    return refuse_container (data, length, error);
  if (length >= 72 && memcmp (data, "SQLite format 3", 16) == 0
      && memcmp (data + 68, "XUSH", 4) == 0)
    return refuse (SAVE_PLAN, error);
  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    if (length >= starts[i].length && memcmp (data, starts[i].start, starts[i].length) == 0
        && (!starts[i].binary || has_zero (data, length)))
      return refuse (starts[i].sentence, error);
  if (memmem (data, MIN (length, 512), "E-SafeNet", 9) != NULL)
    return refuse (SAVE_DRM, error);
  return check_markup (data, length, error);
}

gboolean
xushi_foreign_refuse_archive (XushiArchive *archive, GError **error)
{
  static const struct
  {
    const char *part;
    const char *sentence;
  } parts[] = {
    { "xl/workbook.bin", SAVE_BINARY },   { "word/document.xml", SAVE_TABLE },
    { "ppt/presentation.xml", SAVE_SLIDES }, { "OFD.xml", SAVE_PDF },
    { "Index/Document.iwa", SAVE_NUMBERS }, { "Index.zip", SAVE_NUMBERS },
    { "content.xml", SAVE_TABLE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (xushi_archive_has (archive, parts[i].part))
      return refuse (parts[i].sentence, error);
  return refuse (SAVE_PACKED, error);
}

gboolean
xushi_foreign_check_protection (XushiArchive *archive, GError **error)
{
  g_autoptr (XushiXml) xml = NULL;
  XushiXmlEvent event = XUSHI_XML_TEXT;

  if (!xushi_archive_has (archive, "META-INF/manifest.xml"))
    return TRUE;
  xml = xushi_xml_open_part (archive, "META-INF/manifest.xml", NULL);
  while (xml != NULL && event != XUSHI_XML_DONE && event != XUSHI_XML_FAILED)
    {
      event = xushi_xml_next (xml, NULL);
      if (event == XUSHI_XML_START
          && g_str_equal (xushi_xml_get_name (xml), "encryption-data"))
        return refuse (SAVE_OPEN, error);
    }
  return TRUE;
}
