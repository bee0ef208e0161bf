/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document-fixture.h"

#include "documents/xushi-manuscript-read.h"

#include <gsf/gsf-outfile-zip.h>
#include <gsf/gsf-output-memory.h>
#include <stdarg.h>
#include <string.h>

#define W "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define ODF "urn:oasis:names:tc:opendocument:xmlns:"

static void
add_part (GsfOutfile *zip, const char *path, const char *text)
{
  g_auto (GStrv) names = g_strsplit (path, "/", -1);
  guint n = g_strv_length (names);
  GsfOutput *folder = n > 1 ? gsf_outfile_new_child (zip, names[0], TRUE) : NULL;
  GsfOutput *part = gsf_outfile_new_child (folder != NULL ? GSF_OUTFILE (folder) : zip,
                                           names[n - 1], FALSE);

  g_assert_cmpuint (n, <=, 2);
  g_assert_true (gsf_output_write (part, strlen (text), (const guint8 *) text));
  g_assert_true (gsf_output_close (part));
  g_object_unref (part);
  if (folder != NULL)
    g_assert_true (gsf_output_close (folder));
  g_clear_object (&folder);
}

GBytes *
fixture_pack (const char *path, ...)
{
  GsfOutput *sink = gsf_output_memory_new ();
  GsfOutfile *zip = gsf_outfile_zip_new (sink, NULL);
  GBytes *bytes;
  va_list list;

  va_start (list, path);
  for (const char *name = path; name != NULL; name = va_arg (list, const char *))
    add_part (zip, name, va_arg (list, const char *));
  va_end (list);
  g_assert_true (gsf_output_close (GSF_OUTPUT (zip)));
  bytes = g_bytes_new (gsf_output_memory_get_bytes (GSF_OUTPUT_MEMORY (sink)),
                       (gsize) gsf_output_size (sink));
  g_object_unref (zip);
  g_object_unref (sink);
  return bytes;
}

GBytes *
fixture_pack_docx (const char *body, const char *numbering, const char *styles)
{
  g_autofree char *document = g_strconcat (
      "<w:document xmlns:w=\"" W
      "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
      " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><w:body>",
      body, "</w:body></w:document>", NULL);
  g_autofree char *lists = g_strconcat ("<w:numbering xmlns:w=\"" W "\">",
                                        numbering != NULL ? numbering : "", "</w:numbering>", NULL);
  g_autofree char *looks = g_strconcat ("<w:styles xmlns:w=\"" W "\">",
                                        styles != NULL ? styles : "", "</w:styles>", NULL);

  return fixture_pack ("word/document.xml", document, "word/numbering.xml", lists,
                       "word/styles.xml", looks, NULL);
}

GBytes *
fixture_flat_odt (const char *styles, const char *text)
{
  char *all = g_strconcat ("<?xml version=\"1.0\"?><office:document xmlns:office=\"" ODF
                           "office:1.0\" xmlns:text=\"" ODF "text:1.0\" xmlns:table=\"" ODF
                           "table:1.0\" xmlns:draw=\"" ODF "drawing:1.0\" xmlns:style=\"" ODF
                           "style:1.0\"><office:automatic-styles>",
                           styles, "</office:automatic-styles><office:body><office:text>", text,
                           "</office:text></office:body></office:document>", NULL);

  return g_bytes_new_take (all, strlen (all));
}

static void
dump_block (GString *dump, const char *text, const XushiBlock *block)
{
  static const char kinds[] = { 'P', 'H', 'I', 'R', 'T' };

  g_string_append_c (dump, kinds[block->kind]);
  if (block->level > 0)
    g_string_append_printf (dump, "%u", block->level);
  g_string_append (dump, ": ");
  if (block->kind != XUSHI_BLOCK_ROW)
    g_string_append_len (dump, text + block->start, (gssize) (block->end - block->start));
  else
    g_string_append_printf (dump, "{%.*s}%.*s", (int) (block->read_end - block->read_start),
                            text + block->read_start, (int) (block->end - block->read_end),
                            text + block->read_end);
  g_string_append_c (dump, '\n');
}

char *
fixture_dump (const XushiManuscript *document)
{
  const GPtrArray *blocks = xushi_manuscript_get_blocks (document);
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    dump_block (dump, xushi_manuscript_get_text (document), g_ptr_array_index (blocks, i));
  return g_string_free (dump, FALSE);
}

void
fixture_assert_read (GBytes *bytes, const char *dump, const char *notes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiManuscript) document = xushi_manuscript_decode (bytes, NULL, &error);
  g_auto (GStrv) words = g_strsplit (notes != NULL ? notes : "", "|", -1);
  g_autofree char *found = NULL;
  const GPtrArray *told;

  g_assert_no_error (error);
  found = fixture_dump (document);
  g_assert_cmpstr (found, ==, dump);
  told = xushi_manuscript_get_notes (document);
  for (guint i = 0; i < told->len; i++)
    {
      g_test_message ("note: %s", (const char *) g_ptr_array_index (told, i));
      g_assert_cmpuint (i, <, g_strv_length (words));
      g_assert_nonnull (strstr (g_ptr_array_index (told, i), words[i]));
    }
  g_assert_cmpuint (told->len, ==, g_strv_length (words));
}

void
fixture_assert_refused (GBytes *bytes, XushiFileError code, const char *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (xushi_manuscript_decode (bytes, NULL, &error));
  g_assert_error (error, XUSHI_FILE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, word));
}
