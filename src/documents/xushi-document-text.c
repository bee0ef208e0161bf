/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-document-text.h"

#include "base/xushi-archive.h"
#include "base/xushi-i18n.h"
#include "base/xushi-text.h"
#include "base/xushi-text-clean.h"

#include <string.h>

#define DOCUMENT_PART "word/document.xml"

/* The text so far, and where in the document the parser is. */
typedef struct
{
  GString *text; /* owned */
  int in_text;   /* within <w:t> */
  int in_twin;   /* within the fallback for older programs: a second copy */
} Document;

static void
start_cb (GMarkupParseContext *context, const char *element, const char **names,
          const char **values, gpointer data, GError **error)
{
  Document *document = data;

  document->in_twin += g_str_equal (element, "mc:Fallback");
  if (document->in_twin > 0)
    return;
  document->in_text += g_str_equal (element, "w:t");
  if (g_str_equal (element, "w:tab"))
    {
      /* In paragraph properties it is a tab stop, not a tab. */
      const GSList *stack = g_markup_parse_context_get_element_stack (context);

      if (stack->next != NULL && g_strcmp0 (stack->next->data, "w:r") == 0)
        g_string_append_c (document->text, '\t');
    }
  else if (g_str_equal (element, "w:br") || g_str_equal (element, "w:cr"))
    g_string_append_c (document->text, '\n');
  else if (g_str_equal (element, "w:noBreakHyphen"))
    g_string_append_c (document->text, '-');
}

/* Removes @mark from the end of the text. */
static void
drop_mark (GString *text, char mark)
{
  if (text->len > 0 && text->str[text->len - 1] == mark)
    g_string_truncate (text, text->len - 1);
}

static void
end_cb (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Document *document = data;

  if (document->in_twin > 0)
    {
      document->in_twin -= g_str_equal (element, "mc:Fallback");
      return;
    }
  document->in_text -= g_str_equal (element, "w:t");
  if (g_str_equal (element, "w:p"))
    g_string_append_c (document->text, '\n');
  else if (g_str_equal (element, "w:tc"))
    {
      drop_mark (document->text, '\n');
      g_string_append_c (document->text, '\t');
    }
  else if (g_str_equal (element, "w:tr"))
    {
      drop_mark (document->text, '\t');
      g_string_append_c (document->text, '\n');
    }
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data,
         GError **error)
{
  Document *document = data;

  if (document->in_text == 0 || document->in_twin > 0)
    return;
  if (document->text->len + length > XUSHI_DOCUMENT_MAX_TEXT)
    g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_TOO_LARGE,
                         _ ("The document holds more than 32 MB of text; no report does."));
  else
    g_string_append_len (document->text, text, (gssize) length);
}

static char *
read_docx (GBytes *bytes, GError **error)
{
  static const GMarkupParser parser
      = { .start_element = start_cb, .end_element = end_cb, .text = text_cb };
  g_autoptr (XushiArchive) archive = xushi_archive_open (bytes, error);
  g_autoptr (GString) text = g_string_new (NULL);
  Document document = { text, 0, 0 };

  if (archive == NULL)
    return NULL;
  if (!xushi_archive_has (archive, DOCUMENT_PART))
    {
      g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_BINARY,
                           _ ("This is no document that can be read; save it as .docx or .txt."));
      return NULL;
    }
  if (!xushi_archive_parse (archive, DOCUMENT_PART, &parser, &document, error))
    return NULL;
  return xushi_text_take_clean (g_strdup (text->str));
}

/* Document types that clerks have and that are neither text nor .docx. */
static gboolean
is_other_document (GBytes *bytes)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  return (length > 4 && memcmp (data, "%PDF", 4) == 0)
         || (length > 8 && memcmp (data, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0)
         || (length > 5 && memcmp (data, "{\\rtf", 5) == 0);
}

/* Turns CR LF, and CR alone, into LF. */
static char *
unify_lines (char *text)
{
  char *end = text;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p != '\r')
        *end++ = *p;
      else if (p[1] != '\n')
        *end++ = '\n';
    }
  *end = '\0';
  return text;
}

char *
xushi_document_text_decode (GBytes *bytes, const char *encoding, GError **error)
{
  char *text;

  if (xushi_archive_is_one (bytes))
    return read_docx (bytes, error);
  if (is_other_document (bytes))
    {
      g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_UNSUPPORTED,
                           _ ("Documents of this kind (.doc, .pdf, .rtf) are not read; save it as "
                              ".docx or .txt."));
      return NULL;
    }
  text = xushi_text_decode (bytes, encoding, NULL, error);
  return text != NULL ? unify_lines (text) : NULL;
}

char *
xushi_document_text_read (const char *path, const char *encoding, GError **error)
{
  g_autoptr (GBytes) bytes = xushi_text_read_bytes (path, error);

  return bytes != NULL ? xushi_document_text_decode (bytes, encoding, error) : NULL;
}
