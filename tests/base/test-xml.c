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
  g_test_add_func ("/xml/names", test_names);
  return g_test_run ();
}
