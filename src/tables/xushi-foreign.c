/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-foreign.h"

#include "base/xushi-i18n.h"
#include "base/xushi-magic.h"
#include "base/xushi-xml.h"

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

/* What to say of each kind of file. An archive of another kind is a packed file. */
static const char *const sentences[XUSHI_MAGIC_ZIP + 1] = {
  [XUSHI_MAGIC_PLAN] = SAVE_PLAN,
  [XUSHI_MAGIC_DATABASE] = SAVE_DATABASE,
  [XUSHI_MAGIC_PDF] = SAVE_PDF,
  [XUSHI_MAGIC_RTF] = SAVE_TABLE,
  [XUSHI_MAGIC_DOC] = SAVE_TABLE,
  [XUSHI_MAGIC_XLS] = SAVE_XLS,
  [XUSHI_MAGIC_PPT] = SAVE_SLIDES,
  [XUSHI_MAGIC_LOCKED] = SAVE_OPEN,
  [XUSHI_MAGIC_DRM] = SAVE_DRM,
  [XUSHI_MAGIC_OLE] = SAVE_OLD,
  [XUSHI_MAGIC_PICTURE] = SAVE_PICTURE,
  [XUSHI_MAGIC_PACKED] = SAVE_PACKED,
  [XUSHI_MAGIC_MAIL] = SAVE_PAGE,
  [XUSHI_MAGIC_PROGRAM] = SAVE_PROGRAM,
  [XUSHI_MAGIC_PAGE] = SAVE_PAGE,
  [XUSHI_MAGIC_XML_BOOK] = SAVE_XML,
  [XUSHI_MAGIC_XML] = SAVE_MARKUP,
  [XUSHI_MAGIC_XLSB] = SAVE_BINARY,
  [XUSHI_MAGIC_DOCX] = SAVE_TABLE,
  [XUSHI_MAGIC_PPTX] = SAVE_SLIDES,
  [XUSHI_MAGIC_OFD] = SAVE_PDF,
  [XUSHI_MAGIC_IWORK] = SAVE_NUMBERS,
  [XUSHI_MAGIC_OPENDOCUMENT] = SAVE_TABLE,
};

static gboolean
refuse (const char *sentence, GError **error)
{
  g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_UNSUPPORTED, _ (sentence));
  return FALSE;
}

gboolean
xushi_foreign_check (GBytes *bytes, GError **error)
{
  XushiMagic kind = xushi_magic_recognise (bytes);

  if (g_bytes_get_size (bytes) == 0)
    {
      g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_EMPTY,
                           _ ("The file is empty (0 bytes); it may not have been copied whole. "
                              "Ask for it again."));
      return FALSE;
    }
  return kind == XUSHI_MAGIC_NONE || refuse (sentences[kind], error);
}

gboolean
xushi_foreign_refuse_archive (XushiArchive *archive, GError **error)
{
  const char *sentence = sentences[xushi_magic_recognise_archive (archive)];

  return refuse (sentence != NULL ? sentence : SAVE_PACKED, error);
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
