/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-manuscript-kind.h"

#include "base/xushi-i18n.h"
#include "documents/xushi-manuscript-words.h"

#include <string.h>

static void
refuse (const char *sentence, GError **error)
{
  g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_UNSUPPORTED, sentence);
}

static const char *
get_locked (void)
{
  return _ ("The document has a password; open it in its own program, take the password away and "
            "save it as .docx.");
}

static const char *
get_table (void)
{
  return _ ("This is a table and no report; use `--table`, or New Plan From a Table in the "
            "window.");
}

static const char *
get_slides (void)
{
  return _ ("These are slides and no report; copy their text into a document and save it as "
            ".docx.");
}

void
xushi_manuscript_refuse_table (GError **error)
{
  refuse (get_table (), error);
}

static const char *
get_foreign (XushiMagic kind)
{
  switch (kind)
    {
    case XUSHI_MAGIC_PLAN:
      return _ ("This is a plan of Xushi or another database, and no report; open it as a plan.");
    case XUSHI_MAGIC_RTF:
      return _ ("This is a document in RTF; open it in WPS or Word and save it as .docx.");
    case XUSHI_MAGIC_DOC:
      return _ ("This is a document in the old form of Word or WPS (.doc, .wps); open it there and "
                "save it as .docx.");
    case XUSHI_MAGIC_XLS:
      return _ ("This is a workbook in the old form of Excel (.xls) and no report; save it as .xlsx "
                "and use `--table`.");
    case XUSHI_MAGIC_PPT:
      return get_slides ();
    case XUSHI_MAGIC_LOCKED:
      return get_locked ();
    case XUSHI_MAGIC_PICTURE:
      return _ ("This is a picture; ask for the report as .docx, or have its text recognised by "
                "another program first.");
    case XUSHI_MAGIC_PACKED:
      return _ ("This is a packed file; unpack it first and take the report in it.");
    case XUSHI_MAGIC_MAIL:
      return _ ("This is a mail or a web page in one file (.eml, .mht); open it in its own program "
                "and save it as .docx or .html.");
    case XUSHI_MAGIC_PROGRAM:
      return _ ("This is a program and no report.");
    case XUSHI_MAGIC_PDF: /* is read */
    case XUSHI_MAGIC_OLE:
    case XUSHI_MAGIC_NONE:
    default:
      return _ ("This is no document that can be read; save it as .docx or .txt.");
    }
}

void
xushi_manuscript_refuse_foreign (XushiMagic kind, GError **error)
{
  refuse (get_foreign (kind), error);
}

void
xushi_manuscript_refuse_archive (XushiArchive *archive, GError **error)
{
  if (xushi_archive_has (archive, "xl/workbook.xml")
      || xushi_archive_has (archive, "xl/workbook.bin"))
    refuse (get_table (), error);
  else if (xushi_archive_has (archive, "ppt/presentation.xml"))
    refuse (get_slides (), error);
  else if (xushi_archive_has (archive, "OFD.xml"))
    refuse (_ ("This is an OFD document; ask for the report as .docx, or export it as .docx in its "
               "own program."),
            error);
  else if (xushi_archive_has (archive, "Index/Document.iwa")
           || xushi_archive_has (archive, "index.xml"))
    refuse (_ ("This is a document of Pages; export it as Word (.docx) there."), error);
  else if (xushi_archive_has (archive, "[Content_Types].xml")
           || xushi_archive_has (archive, "META-INF/manifest.xml"))
    refuse (_ ("This is no document that can be read; save it as .docx or .txt."), error);
  else
    refuse (_ ("This is a packed folder (.zip); unpack it first and take the report in it."),
            error);
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

/* Whether each line has as many separators as the first one, and the first one has heads. */
static gboolean
is_table_of (char **lines, char separator)
{
  const char mark[] = { separator, '\0' };
  g_auto (GStrv) heads = g_strsplit (lines[0], mark, -1);
  guint n = count (lines[0], separator), known = 0, rows = 0;
  gboolean has_name = FALSE;

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
