/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-xml.h"

#include <string.h>

static XushiXml *
open_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return xushi_xml_open_bytes (bytes);
}

/* All events of @text in one line: “<a”, “>a”, “"text"”, then “.” or the error's code. */
static char *
read_all (const char *text)
{
  g_autoptr (XushiXml) xml = open_text (text);
  g_autoptr (GError) error = NULL;
  GString *all = g_string_new (NULL);

  for (;;)
    switch (xushi_xml_next (xml, &error))
      {
      case XUSHI_XML_START:
        g_string_append_printf (all, "<%s", xushi_xml_get_name (xml));
        break;
      case XUSHI_XML_END:
        g_string_append_printf (all, ">%s", xushi_xml_get_name (xml));
        break;
      case XUSHI_XML_TEXT:
        g_string_append_printf (all, "\"%s\"", xushi_xml_get_text (xml));
        break;
      case XUSHI_XML_DONE:
        g_string_append_c (all, '.');
        return g_string_free (all, FALSE);
      case XUSHI_XML_FAILED:
      default:
        g_assert_error (error, XUSHI_FILE_ERROR, error->code);
        g_string_append_printf (all, "!%d", error->code);
        return g_string_free (all, FALSE);
      }
}

static void
test_events (void)
{
  static const struct
  {
    const char *text, *events;
  } cases[] = {
    { "<a><b/>x<c>y &amp; z</c></a>", "<a<b>b\"x\"<c\"y & z\">c>a." },
    { "<?xml version='1.0'?><!-- c --><a><![CDATA[<b>]]></a>", "<a\"<b>\">a." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *events = read_all (cases[i].text);

      g_assert_cmpstr (events, ==, cases[i].events);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    int code;
  } cases[] = {
    { "", XUSHI_FILE_ERROR_BINARY },
    { "<a><b></a>", XUSHI_FILE_ERROR_BINARY },
    { "<a>", XUSHI_FILE_ERROR_BINARY },
    { "<a>&other;</a>", XUSHI_FILE_ERROR_BINARY },
    { "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", XUSHI_FILE_ERROR_UNSUPPORTED },
    { "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", XUSHI_FILE_ERROR_UNSUPPORTED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *events = read_all (cases[i].text);
      g_autofree char *end = g_strdup_printf ("!%d", cases[i].code);

      g_assert_true (g_str_has_suffix (events, end));
    }
}

static void
test_depth (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *events = NULL;
  g_autofree char *end = g_strdup_printf ("!%d", XUSHI_FILE_ERROR_TOO_LARGE);

  for (guint i = 0; i <= XUSHI_XML_MAX_DEPTH; i++)
    g_string_append (text, "<a>");
  events = read_all (text->str);
  g_assert_true (g_str_has_suffix (events, end));
}

/* @n times @text, in which % is a number, between @before and @after. */
static char *
read_many (const char *before, const char *text, guint n, const char *after)
{
  g_autoptr (GString) all = g_string_new (before);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%08u", i);
      g_autoptr (GString) one = g_string_new (text);

      g_string_replace (one, "%", number, 0);
      g_string_append (all, one->str);
    }
  g_string_append (all, after);
  return read_all (all->str);
}

/* What would keep the library busy for minutes is stopped; as much as programs write is not. */
static void
test_bounds (void)
{
  static const struct
  {
    const char *before, *text, *after;
    guint n;
    gboolean sound;
  } cases[] = {
    { "<a", " b%='>'", "/>", 256, TRUE },
    { "<a", " b%='>'", "/>", 257, FALSE },
    { "<a", " b%='x'", "/>", 100000, FALSE },
    { "<a>", "<b x='%' y=\"'\"/>", "</a>", 1000, TRUE },
    { "<a>", "<!-- '% -->", "</a>", 1000, TRUE },
    { "<a><![CDATA[", "<b x='%'", "]]></a>", 1000, TRUE },
    { "<?pi ", "a%='", "?><a/>", 1000, TRUE },
    { "<a>", "%", "</a>", 300000, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *events
          = read_many (cases[i].before, cases[i].text, cases[i].n, cases[i].after);

      g_assert_cmpint (strchr (events, '!') == NULL, ==, cases[i].sound);
    }
}

/* A zero ends no name of the guard's. */
static void
test_zeros (void)
{
  static const char text[] = "<a><![\0\0\0\0\0\0\0\0\0\0\0\0CDATA[x]]></a>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (XushiXml) xml = xushi_xml_open_bytes (bytes);
  XushiXmlEvent event;

  do
    event = xushi_xml_next (xml, NULL);
  while (event != XUSHI_XML_DONE && event != XUSHI_XML_FAILED);
  g_assert_cmpint (event, ==, XUSHI_XML_FAILED);
}

/* Each level names some, and all of them hold at the last. */
static void
test_spaces (void)
{
  g_autoptr (GString) level = g_string_new ("<a");
  g_autofree char *few = NULL, *many = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (level, " xmlns:b%u='urn:%u'", i, i);
  g_string_append (level, "><!--%-->");
  few = read_many ("", level->str, 6, "</a></a></a></a></a></a>");
  many = read_many ("", level->str, 7, "</a></a></a></a></a></a></a>");
  g_assert_null (strchr (few, '!'));
  g_assert_nonnull (strchr (many, '!'));
}

static void
test_encodings (void)
{
  static const struct
  {
    const char *encoding; /* as iconv calls it */
    const char *declared;
    gboolean sound;
  } cases[] = {
    { "UTF-8", "utf-8", TRUE },         { "GB18030", "GB18030", TRUE },
    { "UTF-16", "UTF-16", TRUE },       { "UTF-16BE", "utf-16", TRUE },
    { "UTF-16LE", "utf-16", TRUE },     { "BIG5", "Big5", TRUE },
    { "UTF-32", "UTF-32", FALSE },      { "UTF-32LE", "UTF-32", FALSE },
    { "UTF-7", "UTF-7", FALSE },        { "ISO-2022-JP", "ISO-2022-JP", FALSE },
    { "IBM037", "IBM037", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "<?xml version=\"1.0\" encoding=\"%s\"?><a b='1'>%s</a>", cases[i].declared,
          i == 5 ? "文" : i < 6 ? "中丼文" : "x");
      gsize length = 0;
      g_autofree char *data = g_convert (text, -1, cases[i].encoding, "UTF-8", NULL, &length, NULL);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (XushiXml) xml = NULL;
      XushiXmlEvent event;

      g_assert_nonnull (data);
      bytes = g_bytes_new (data, length);
      xml = xushi_xml_open_bytes (bytes);
      do
        event = xushi_xml_next (xml, NULL);
      while (event != XUSHI_XML_DONE && event != XUSHI_XML_FAILED);
      g_assert_cmpint (event == XUSHI_XML_DONE, ==, cases[i].sound);
    }
}

static void
test_names (void)
{
  g_autoptr (XushiXml) xml
      = open_text ("<p:a xmlns:p='urn:one' xmlns:q='urn:two' p:n='1' n='-2'><q:a n='x'/>t</p:a>");
  g_autofree char *of_space = NULL, *plain = NULL;

  g_assert_cmpint (xushi_xml_next (xml, NULL), ==, XUSHI_XML_START);
  g_assert_true (xushi_xml_is (xml, "urn:none urn:one", "a"));
  g_assert_false (xushi_xml_is (xml, "urn:one-more urn:on", "a"));
  g_assert_cmpuint (xushi_xml_get_depth (xml), ==, 1);
  of_space = xushi_xml_dup_attribute (xml, "urn:one", "n");
  plain = xushi_xml_dup_attribute (xml, NULL, "n");
  g_assert_cmpstr (of_space, ==, "1");
  g_assert_cmpstr (plain, ==, "-2");
  g_assert_cmpint (xushi_xml_get_number (xml, NULL, "n", 7), ==, -2);
  g_assert_cmpint (xushi_xml_get_number (xml, NULL, "m", 7), ==, 7);

  g_assert_cmpint (xushi_xml_next (xml, NULL), ==, XUSHI_XML_START);
  g_assert_false (xushi_xml_is (xml, "urn:one", "a"));
  g_assert_cmpint (xushi_xml_get_number (xml, NULL, "n", 7), ==, 7);
  g_assert_true (xushi_xml_skip (xml, NULL));
  g_assert_cmpint (xushi_xml_next (xml, NULL), ==, XUSHI_XML_TEXT);
  g_assert_cmpstr (xushi_xml_get_text (xml), ==, "t");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/events", test_events);
  g_test_add_func ("/xml/refused", test_refused);
  g_test_add_func ("/xml/depth", test_depth);
  g_test_add_func ("/xml/bounds", test_bounds);
  g_test_add_func ("/xml/zeros", test_zeros);
  g_test_add_func ("/xml/spaces", test_spaces);
  g_test_add_func ("/xml/encodings", test_encodings);
  g_test_add_func ("/xml/names", test_names);
  return g_test_run ();
}
