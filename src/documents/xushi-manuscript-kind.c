/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-manuscript-kind.h"

#include "base/xushi-i18n.h"
#include "documents/xushi-manuscript-words.h"

#include <string.h>

#define NO_DOCUMENT N_ ("This is no document that can be read; save it as .docx or .txt.")
#define NO_REPORT                                                                                  \
  N_ ("This is a table and no report; use `--table`, or New Plan From a Table in the "             \
      "window.")
#define SLIDES                                                                                     \
  N_ ("These are slides and no report; copy their text into a document and save it as "            \
      ".docx.")
#define DATABASE                                                                                   \
  N_ ("This is a plan of Xushi or another database, and no report; open it as a plan.")
#define PAGES N_ ("This is a document of Pages; export it as Word (.docx) there.")

/* What to say of each kind of file that is not read. */
static const char *const sentences[XUSHI_MAGIC_ZIP + 1] = {
  [XUSHI_MAGIC_PLAN] = DATABASE,
  [XUSHI_MAGIC_DATABASE] = DATABASE,
  [XUSHI_MAGIC_RTF]
  = N_ ("This is a document in RTF; open it in WPS or Word and save it as .docx."),
  [XUSHI_MAGIC_DOC]
  = N_ ("This is a document in the old form of Word or WPS (.doc, .wps); open it there and "
        "save it as .docx."),
  [XUSHI_MAGIC_XLS]
  = N_ ("This is a workbook in the old form of Excel (.xls) and no report; save it as .xlsx "
        "and use `--table`."),
  [XUSHI_MAGIC_PPT] = SLIDES,
  [XUSHI_MAGIC_LOCKED]
  = N_ ("The document has a password; open it in its own program, take the password away and "
        "save it as .docx."),
  [XUSHI_MAGIC_DRM]
  = N_ ("The file is encrypted by the software that protects documents on the computer it comes "
        "from; have it released (decrypted) there first."),
  [XUSHI_MAGIC_PICTURE]
  = N_ ("This is a picture; ask for the report as .docx, or have its text recognised by "
        "another program first."),
  [XUSHI_MAGIC_PACKED]
  = N_ ("This is a packed file; unpack it first and take the report in it."),
  [XUSHI_MAGIC_MAIL]
  = N_ ("This is a mail or a web page in one file (.eml, .mht); open it in its own program "
        "and save it as .docx or .html."),
  [XUSHI_MAGIC_PROGRAM] = N_ ("This is a program and no report."),
  [XUSHI_MAGIC_XLSX] = NO_REPORT,
  [XUSHI_MAGIC_XLSB] = NO_REPORT,
  [XUSHI_MAGIC_PPTX] = SLIDES,
  [XUSHI_MAGIC_OFD]
  = N_ ("This is an OFD document; ask for the report as .docx, or export it as .docx in its "
        "own program."),
  [XUSHI_MAGIC_IWORK] = PAGES,
  [XUSHI_MAGIC_OLD_IWORK] = PAGES,
  [XUSHI_MAGIC_ZIP]
  = N_ ("This is a packed folder (.zip); unpack it first and take the report in it."),
};

static void
refuse (const char *sentence, GError **error)
{
  g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_UNSUPPORTED, _ (sentence));
}

void
xushi_manuscript_refuse_table (GError **error)
{
  refuse (NO_REPORT, error);
}

void
xushi_manuscript_refuse (XushiMagic kind, GError **error)
{
  refuse (sentences[kind] != NULL ? sentences[kind] : NO_DOCUMENT, error);
}

gboolean
xushi_manuscript_is_text (XushiMagic kind)
{
  return kind == XUSHI_MAGIC_NONE || kind == XUSHI_MAGIC_PAGE || kind == XUSHI_MAGIC_XML_BOOK
         || kind == XUSHI_MAGIC_XML;
}

gboolean
xushi_manuscript_is_locked (GBytes *bytes)
{
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  return length > 30 && memcmp (data, "PK\3\4", 4) == 0 && (data[6] & 1) != 0;
}

static guint
count (const char *line, char separator)
{
  guint n = 0;

  for (; *line != '\0'; line++)
    n += *line == separator;
  return n;
}

/* Whether each line has as many separators as the first one, and the first one has heads and is no sentence. */
static gboolean
is_table_of (char **lines, char separator)
{
  const char mark[] = { separator, '\0' };
  g_auto (GStrv) heads = g_strsplit (lines[0], mark, -1);
  guint n = count (lines[0], separator), known = 0, rows = 0;
  gboolean has_name = FALSE;

  if (strstr (lines[0], "。") != NULL)
    return FALSE;
  for (guint i = 1; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && *lines[i] != '\r')
      {
        if (count (lines[i], separator) < n)
          return FALSE;
        rows++;
      }
  for (guint i = 0; heads[i] != NULL; i++)
    {
      XushiColumnHead read = xushi_column_head_read (heads[i]);

      known += read.role != XUSHI_CELL_OTHER && g_utf8_strlen (heads[i], -1) < 16;
      has_name |= read.role == XUSHI_CELL_NAME || read.role == XUSHI_CELL_TARGET;
    }
  return n > 0 && rows > 0 && known >= 2 && has_name;
}

gboolean
xushi_manuscript_is_table (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", 1000);

  return lines[0] != NULL && (is_table_of (lines, ',') || is_table_of (lines, '\t'));
}
