/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-text.h"

#include <glib/gstdio.h>
#include <string.h>

static const char sample[] = "指标,目标值\n新增就业,12000\n";

static char *
decode (const char *data, gsize length, const char *encoding, const char **used, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  return xushi_text_decode (bytes, encoding, used, error);
}

/* Asserts that the sample in @encoding, after @mark, is recognised as @used. */
static void
assert_round (const char *encoding, const char *mark, gsize mark_length, const char *used)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autofree char *converted = NULL;
  g_autofree char *text = NULL;
  const char *found = NULL;
  gsize length = 0;

  converted = g_convert (sample, -1, encoding, "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);
  g_byte_array_append (data, (const guint8 *) mark, (guint) mark_length);
  g_byte_array_append (data, (const guint8 *) converted, (guint) length);
  text = decode ((const char *) data->data, data->len, NULL, &found, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, sample);
  g_assert_cmpstr (found, ==, used);
}

static void
test_encodings (void)
{
  assert_round ("UTF-8", "", 0, "UTF-8");
  assert_round ("UTF-8", "\xef\xbb\xbf", 3, "UTF-8");
  assert_round ("GB18030", "", 0, "GB18030");
  assert_round ("GB18030", "\x84\x31\x95\x33", 4, "GB18030");
  assert_round ("UTF-16LE", "\xff\xfe", 2, "UTF-16LE");
  assert_round ("UTF-16BE", "\xfe\xff", 2, "UTF-16BE");
  assert_round ("UTF-16LE", "", 0, "UTF-16LE");
  assert_round ("UTF-16BE", "", 0, "UTF-16BE");
}

static void
test_big5 (void)
{
  static const char report[] = "地區生產總值增長百分之八以上，城鎮居民人均可支配收入增長百分之七，"
                               "新增就業一萬二千人。全面推進城鄉統籌發展，加快建設現代產業體系。";
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *big5 = NULL;
  const char *found = NULL;
  gsize length = 0;

  big5 = g_convert (report, -1, "BIG5", "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);
  text = decode (big5, length, NULL, &found, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, "BIG5");
  g_assert_cmpstr (text, ==, report);
}

static void
test_forced (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *gb = g_convert (sample, -1, "GB18030", "UTF-8", NULL, NULL, NULL);
  g_autofree char *text = NULL;
  const char *used = NULL;

  text = decode (gb, strlen (gb), "gbk", &used, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, sample);
  g_assert_cmpstr (used, ==, "GB18030");
  g_assert_null (decode (gb, strlen (gb), "UTF-8", NULL, &error));
  g_assert_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_ENCODING);
  g_assert_nonnull (strstr (error->message, "UTF-8"));
}

static void
assert_refused (const char *data, gsize length, XushiFileError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (decode (data, length, NULL, NULL, &error));
  g_assert_error (error, XUSHI_FILE_ERROR, (int) code);
}

static void
test_junk (void)
{
  static const char elf[] = "\177ELF\002\001\001\000\000\000\000\003\000\076\000\001";
  static const char controls[] = "name\001\002,low\n";
  static const char stray[] = "name,low\n\xff\xfe\xfd,\x80\x80\n";
  static const char cut[] = "指标,目\xe7";

  assert_refused (elf, sizeof elf - 1, XUSHI_FILE_ERROR_BINARY);
  assert_refused (controls, sizeof controls - 1, XUSHI_FILE_ERROR_BINARY);
  assert_refused (stray, sizeof stray - 1, XUSHI_FILE_ERROR_ENCODING);
  assert_refused (cut, sizeof cut - 1, XUSHI_FILE_ERROR_ENCODING);
}

/* A stray control is told by its line; a few zeros do not make UTF-16 of a text of bytes. */
static void
test_controls (void)
{
  static const char stray[] = "name,low\r\n就业,1\r\n投资\000,2\n";
  static const char even[] = "a\n\000b\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) second = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (even, sizeof even - 1);
  g_autofree char *raw = xushi_text_decode_raw (bytes, NULL, NULL, NULL);

  g_assert_null (decode (stray, sizeof stray - 1, NULL, NULL, &error));
  g_assert_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_BINARY);
  g_assert_nonnull (strstr (error->message, "3"));
  g_assert_cmpstr (raw, ==, "a\n\001b\n");
  g_assert_null (decode ("就业\n\xff\xfe", 9, NULL, NULL, &second));
  g_assert_error (second, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_ENCODING);
  g_assert_nonnull (strstr (second->message, "(wrong in line 2)"));
  g_assert_nonnull (strstr (second->message, "--encoding"));
}

static void
test_empty (void)
{
  g_autofree char *text = decode ("", 0, NULL, NULL, NULL);
  g_autofree char *marked = decode ("\xef\xbb\xbf", 3, NULL, NULL, NULL);

  g_assert_cmpstr (text, ==, "");
  g_assert_cmpstr (marked, ==, "");
}

static void
test_files (void)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) folder = NULL;

  g_assert_null (xushi_text_read_file ("/no/such/table.csv", NULL, NULL, &missing));
  g_assert_error (missing, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_MISSING);
  g_assert_null (xushi_text_read_file (g_get_tmp_dir (), NULL, NULL, &folder));
  g_assert_error (folder, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_MISSING);
  g_assert_cmpstr (missing->message, !=, folder->message);
}

static void
test_fold (void)
{
  g_autofree char *chinese = xushi_text_fold (" １—２月合并　");
  g_autofree char *english = xushi_text_fold ("Last_Year");

  g_assert_cmpstr (chinese, ==, "1-2月合并");
  g_assert_cmpstr (english, ==, "last_year");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/text/encodings", test_encodings);
  g_test_add_func ("/base/text/big5", test_big5);
  g_test_add_func ("/base/text/forced", test_forced);
  g_test_add_func ("/base/text/junk", test_junk);
  g_test_add_func ("/base/text/controls", test_controls);
  g_test_add_func ("/base/text/empty", test_empty);
  g_test_add_func ("/base/text/files", test_files);
  g_test_add_func ("/base/text/fold", test_fold);
  return g_test_run ();
}
