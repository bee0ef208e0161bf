/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document-fixture.h"

#include "documents/xushi-manuscript-read.h"

#include <gsf/gsf-utils.h>
#include <string.h>

#define OLE "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

/* (transfer full): a container with one entry in its directory. */
static GBytes *
make_container (const char *name)
{
  guint8 *data = g_malloc0 (2048);

  memcpy (data, OLE, 8);
  for (gsize i = 0; name[i] != '\0'; i++)
    data[1024 + 128 + i * 2] = (guint8) name[i];
  return g_bytes_new_take (data, 2048);
}

static void
test_containers (void)
{
  static const struct
  {
    const char *stream, *word;
  } cases[] = { { "WordDocument", ".wps" },           { "Workbook", ".xls" }, { "Book", ".xls" },
                { "PowerPoint Document", "slides" }, { "EncryptedPackage", "password" },
                { "Other", "no document" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = make_container (cases[i].stream);

      fixture_assert_refused (bytes, XUSHI_FILE_ERROR_UNSUPPORTED, cases[i].word);
    }
}

static void
test_beginnings (void)
{
  static const struct
  {
    const char *start;
    gsize length; /* 0 for all of it */
    const char *word;
  } cases[] = {
    { "{\\rtf1 x", 8, "RTF" },
    { "SQLite format 3\0x", 17, "plan" },
    { "\x89PNG\r\n\x1a\n", 8, "picture" },
    { "\xff\xd8\xff\xe0JFIF", 8, "picture" },
    { "RIFF\1\1\1\1WEBPVP8", 15, "picture" },
    { "Rar!\x1a\x07", 6, "packed" },
    { "\x1f\x8b\x08\1", 4, "packed" },
    { "MIME-Version: 1.0\r\n", 19, "mail" },
    { "%TSD-Header-###%", 16, "encrypted" },
    { "<?xml version='1.0'?><a/>", 0, "XML" },
    { "<w xmlns='urn:x'/>", 0, "XML" },
    { "序号,指标,目标值\n1,人口,2\n", 0, "--table" },
    { "指标\t目标\r\n人口\t2\r\n", 0, "--table" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize length = cases[i].length > 0 ? cases[i].length : strlen (cases[i].start);
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].start, length);

      fixture_assert_refused (bytes, XUSHI_FILE_ERROR_UNSUPPORTED, cases[i].word);
    }
}

static void
test_archives (void)
{
  static const struct
  {
    const char *part, *word;
  } cases[] = { { "xl/workbook.xml", "--table" },    { "xl/workbook.bin", "--table" },
                { "ppt/presentation.xml", "slides" }, { "OFD.xml", "OFD" },
                { "Index/Document.iwa", "Pages" },   { "[Content_Types].xml", "no document" },
                { "readme.txt", "unpack" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = fixture_pack (cases[i].part, "x", NULL);

      fixture_assert_refused (bytes, XUSHI_FILE_ERROR_UNSUPPORTED, cases[i].word);
    }
}

/* A part that is encrypted says so in its head. */
static void
test_locked_archive (void)
{
  g_autoptr (GBytes) plain = fixture_pack ("word/document.xml", "<a>some text</a>", NULL);
  gsize size = 0;
  guint8 *data = g_bytes_unref_to_data (g_steal_pointer (&plain), &size);
  g_autoptr (GBytes) bytes = NULL;

  data[6] |= 1;
  bytes = g_bytes_new_take (data, size);
  fixture_assert_refused (bytes, XUSHI_FILE_ERROR_UNSUPPORTED, "password");
}

static void
test_text (void)
{
  static const char lines[] = "目标\r\n增长8%，就业\r完\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (lines, sizeof lines - 1);
  g_autoptr (GBytes) blank = g_bytes_new_static (" \n　", 5);
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiManuscript) document = xushi_manuscript_decode (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (xushi_manuscript_get_text (document), ==, "目标\n增长8%，就业\n完\n");
  g_assert_cmpuint (xushi_manuscript_get_blocks (document)->len, ==, 0);
  fixture_assert_refused (blank, XUSHI_FILE_ERROR_EMPTY, "no text");
}

/* Sentences with commas of half width are no table, though what stands between them is as short as heads. */
static void
test_sentences (void)
{
  static const char lines[] = "今年以来,我县实施扶贫工程,截至6月底,已落实项目55个,完成投入6547万元。\n"
                              "去年,县政府作出部署,决定实施工程,明确目标,今年的目标是脱贫3582人,完成投入7000万元。\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (lines, sizeof lines - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiManuscript) document = xushi_manuscript_decode (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (xushi_manuscript_get_text (document), ==, lines);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gsf_init ();
  g_test_add_func ("/documents/foreign/containers", test_containers);
  g_test_add_func ("/documents/foreign/beginnings", test_beginnings);
  g_test_add_func ("/documents/foreign/archives", test_archives);
  g_test_add_func ("/documents/foreign/locked", test_locked_archive);
  g_test_add_func ("/documents/foreign/text", test_text);
  g_test_add_func ("/documents/foreign/sentences", test_sentences);
  return g_test_run ();
}
