/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-magic.h"

#include <string.h>

#define ZEROS "\0\0\0\0\0\0\0\0"
#define OLE "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#define SECTOR 512

/* A text with its length, which may have zeros in it. */
#define BYTES(text) text, sizeof (text) - 1

static const struct
{
  const char *bytes;
  gsize length;
  XushiMagic kind;
} beginnings[] = {
  { BYTES (""), XUSHI_MAGIC_NONE },
  { BYTES ("name,low\nGDP,8\n"), XUSHI_MAGIC_NONE },
  { BYTES ("SQLite format 3\0" ZEROS), XUSHI_MAGIC_DATABASE },
  { BYTES ("SQLite format 3\0" ZEROS ZEROS ZEROS ZEROS ZEROS ZEROS "\0\0\0\0XUSH"),
    XUSHI_MAGIC_PLAN },
  { BYTES ("%PDF-1.7\n"), XUSHI_MAGIC_PDF },
  { BYTES ("%PDF"), XUSHI_MAGIC_NONE },
  { BYTES ("{\\rtf1\\ansi}"), XUSHI_MAGIC_RTF },
  { BYTES ("\x89PNG\r\n\x1a\n"), XUSHI_MAGIC_PICTURE },
  { BYTES ("\xff\xd8\xff\xe0"), XUSHI_MAGIC_PICTURE },
  { BYTES ("GIF89a\1\0"), XUSHI_MAGIC_PICTURE },
  { BYTES ("GIF8 is no figure"), XUSHI_MAGIC_NONE },
  { BYTES ("BM6\0\0\0"), XUSHI_MAGIC_PICTURE },
  { BYTES ("BMW,12\n"), XUSHI_MAGIC_NONE },
  { BYTES ("II*\0"), XUSHI_MAGIC_PICTURE },
  { BYTES ("MM\0*"), XUSHI_MAGIC_PICTURE },
  { BYTES ("RIFF\1\1\1\1WEBPVP8"), XUSHI_MAGIC_PICTURE },
  { BYTES ("RIFF\1\1\1\0AVI "), XUSHI_MAGIC_PICTURE },
  { BYTES ("pictureWEBP"), XUSHI_MAGIC_NONE },
  { BYTES ("\0\0\0\x2c" "ftypheic"), XUSHI_MAGIC_PICTURE },
  { BYTES ("Rar!\x1a\x07\1\0"), XUSHI_MAGIC_PACKED },
  { BYTES ("7z\xbc\xaf\x27\x1c"), XUSHI_MAGIC_PACKED },
  { BYTES ("\x1f\x8b\x08"), XUSHI_MAGIC_PACKED },
  { BYTES ("\xfd" "7zXZ\0"), XUSHI_MAGIC_PACKED },
  { BYTES ("BZh91AY&SY\0"), XUSHI_MAGIC_PACKED },
  { BYTES ("BZh,1\n"), XUSHI_MAGIC_NONE },
  { BYTES ("PK\5\6" ZEROS), XUSHI_MAGIC_PACKED },
  { BYTES ("PK\3\4" ZEROS), XUSHI_MAGIC_NONE },
  { BYTES ("\x7f" "ELF\2"), XUSHI_MAGIC_PROGRAM },
  { BYTES ("MZ\x90\0"), XUSHI_MAGIC_PROGRAM },
  { BYTES ("MZ,2\n"), XUSHI_MAGIC_NONE },
  { BYTES ("%TSD-Header-###%"), XUSHI_MAGIC_DRM },
  { BYTES ("\x62\x14\x23\x65"), XUSHI_MAGIC_DRM },
  { BYTES ("\1\0\0\0 E-SafeNet"), XUSHI_MAGIC_DRM },
  { BYTES ("bought E-SafeNet"), XUSHI_MAGIC_NONE },
  { BYTES ("\x09\0\4\0\2\0"), XUSHI_MAGIC_XLS },
  { BYTES ("\x09\2\6\0\0\0"), XUSHI_MAGIC_XLS },
  { BYTES ("\x09\4\6\0\0\0"), XUSHI_MAGIC_XLS },
  { BYTES ("\x09\x08\x10\0"), XUSHI_MAGIC_XLS },
  { BYTES ("\x09\x08,1\n"), XUSHI_MAGIC_NONE },
  { BYTES ("MIME-Version: 1.0\r\n"), XUSHI_MAGIC_MAIL },
  { BYTES ("From: <Saved by WPS>"), XUSHI_MAGIC_MAIL },
  { BYTES ("\xef\xbb\xbf \r\n<HTML><body>"), XUSHI_MAGIC_PAGE },
  { BYTES ("\xff\xfe<\0t\0a\0b\0l\0e\0>\0"), XUSHI_MAGIC_PAGE },
  { BYTES ("a < b <html>"), XUSHI_MAGIC_NONE },
  { BYTES ("<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>"), XUSHI_MAGIC_XML_BOOK },
  { BYTES ("<?xml version='1.0'?><root/>"), XUSHI_MAGIC_XML },
  { BYTES ("<8%"), XUSHI_MAGIC_NONE },
  { BYTES (OLE), XUSHI_MAGIC_OLE },
};

static void
assert_kind (const char *data, gsize length, XushiMagic kind)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  g_assert_cmpint (xushi_magic_recognise (bytes), ==, kind);
}

static void
test_beginnings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      g_test_message ("beginning %u", i);
      assert_kind (beginnings[i].bytes, beginnings[i].length, beginnings[i].kind);
    }
}

/* A name in UTF-16 at @at. */
static void
put_name (char *data, gsize at, const char *name)
{
  for (gsize i = 0; name[i] != '\0'; i++)
    data[at + i * 2] = name[i];
}

static void
test_containers (void)
{
  static const struct
  {
    const char *name;
    gsize at;
    const char *other; /* nullable: a second name, */
    gsize other_at;    /* and where it stands */
    XushiMagic kind;
  } cases[] = {
    { "WordDocument", SECTOR + 128, NULL, 0, XUSHI_MAGIC_DOC },
    { "Workbook", SECTOR + 128, NULL, 0, XUSHI_MAGIC_XLS },
    { "Book", 2 * SECTOR, NULL, 0, XUSHI_MAGIC_XLS },
    { "PowerPoint Document", 3 * SECTOR, NULL, 0, XUSHI_MAGIC_PPT },
    { "EncryptedPackage", SECTOR, NULL, 0, XUSHI_MAGIC_LOCKED },
    { "EncryptedPackage", SECTOR, "DRMEncryptedDataSpace", SECTOR + 128, XUSHI_MAGIC_DRM },
    /* A document that is put into a workbook. */
    { "Workbook", SECTOR + 128, "WordDocument", 2 * SECTOR, XUSHI_MAGIC_XLS },
    /* Words of a text are no entries. */
    { "Workbook", SECTOR + 64, NULL, 0, XUSHI_MAGIC_OLE },
    { "Workbooks", SECTOR, NULL, 0, XUSHI_MAGIC_OLE },
    { "Other", SECTOR, NULL, 0, XUSHI_MAGIC_OLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char data[4 * SECTOR] = OLE;

      put_name (data, cases[i].at, cases[i].name);
      if (cases[i].other != NULL)
        put_name (data, cases[i].other_at, cases[i].other);
      g_test_message ("%u: %s", i, cases[i].name);
      assert_kind (data, sizeof data, cases[i].kind);
    }
}

/* A container that ends within its head, and one whose directory lies beyond its end. */
static void
test_cut (void)
{
  char data[SECTOR] = OLE;

  for (gsize length = 8; length < sizeof data; length++)
    assert_kind (data, length, XUSHI_MAGIC_OLE);
  memset (data + 0x30, 0xff, 3);
  assert_kind (data, sizeof data, XUSHI_MAGIC_OLE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/magic/beginnings", test_beginnings);
  g_test_add_func ("/base/magic/containers", test_containers);
  g_test_add_func ("/base/magic/cut", test_cut);
  return g_test_run ();
}
