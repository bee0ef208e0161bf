/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-document-text.h"

#include <gsf/gsf-outfile-zip.h>
#include <gsf/gsf-output-memory.h>
#include <gsf/gsf-utils.h>
#include <string.h>

#define DOCUMENT(body)                                                                             \
  "<w:document xmlns:w=\"urn:w\" xmlns:mc=\"urn:mc\"><w:body>" body "</w:body></w:document>"
#define PARAGRAPH(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"

/* (transfer full): an archive with this text as the part @folder/document.xml. */
static GBytes *
pack (const char *folder, const char *text)
{
  GsfOutput *sink = gsf_output_memory_new ();
  GsfOutfile *zip = gsf_outfile_zip_new (sink, NULL);
  GsfOutput *parts = gsf_outfile_new_child (zip, folder, TRUE);
  GsfOutput *part = gsf_outfile_new_child (GSF_OUTFILE (parts), "document.xml", FALSE);
  GBytes *bytes;

  g_assert_true (gsf_output_write (part, strlen (text), (const guint8 *) text));
  g_assert_true (gsf_output_close (part));
  g_assert_true (gsf_output_close (parts));
  g_assert_true (gsf_output_close (GSF_OUTPUT (zip)));
  bytes = g_bytes_new (gsf_output_memory_get_bytes (GSF_OUTPUT_MEMORY (sink)),
                       (gsize) gsf_output_size (sink));
  g_object_unref (part);
  g_object_unref (parts);
  g_object_unref (zip);
  g_object_unref (sink);
  return bytes;
}

static void
assert_refused (GBytes *bytes, XushiFileError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (xushi_document_text_decode (bytes, NULL, &error));
  g_assert_error (error, XUSHI_FILE_ERROR, (int) code);
}

static void
test_lines (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("目标\r\n增长8%\r完\n", strlen ("目标\r\n增长8%\r完\n"));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = xushi_document_text_decode (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "目标\n增长8%\n完\n");
}

static void
test_docx (void)
{
  g_autoptr (GBytes) bytes
      = pack ("word", DOCUMENT (PARAGRAPH ("目标") "<mc:Fallback>" PARAGRAPH ("twin")
                                "</mc:Fallback><w:tbl><w:tr><w:tc>" PARAGRAPH ("甲")
                                "</w:tc><w:tc>" PARAGRAPH ("乙") "</w:tc></w:tr></w:tbl>"));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = xushi_document_text_decode (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "目标\n甲\t乙\n");
}

static void
test_refused (void)
{
  g_autoptr (GBytes) pdf = g_bytes_new_static ("%PDF-1.7\n", 9);
  g_autoptr (GBytes) other = pack ("xl", DOCUMENT (""));
  g_autoptr (GBytes) unsound = pack ("word", "<w:document>");
  g_autoptr (GBytes) whole = pack ("word", DOCUMENT (PARAGRAPH ("目标")));
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (whole, 0, 40);

  assert_refused (pdf, XUSHI_FILE_ERROR_UNSUPPORTED);
  assert_refused (other, XUSHI_FILE_ERROR_BINARY);
  assert_refused (unsound, XUSHI_FILE_ERROR_BINARY);
  assert_refused (cut, XUSHI_FILE_ERROR_BINARY);
}

/* The error reported is that of the part's reader, not that the archive is damaged. */
static void
test_too_large (void)
{
  g_autofree char *body = g_strnfill (XUSHI_DOCUMENT_MAX_TEXT + 1, 'x');
  g_autofree char *xml = g_strconcat ("<w:t>", body, "</w:t>", NULL);
  g_autoptr (GBytes) bytes = pack ("word", xml);

  assert_refused (bytes, XUSHI_FILE_ERROR_TOO_LARGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gsf_init ();
  g_test_add_func ("/documents/text/lines", test_lines);
  g_test_add_func ("/documents/text/docx", test_docx);
  g_test_add_func ("/documents/text/refused", test_refused);
  g_test_add_func ("/documents/text/too-large", test_too_large);
  return g_test_run ();
}
