/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-docx-styles.h"

#include <string.h>

/* How many styles may inherit from each other, one after another. */
#define HOPS_MAX 32

/* What one style says by itself; what it does not say is UNSAID. */
#define UNSAID (-2)

typedef struct
{
  char *based_on; /* owned, nullable */
  int outline, num, level, hidden;
  gboolean contents;
} Style;

struct _XushiDocxStyles
{
  GHashTable *styles; /* owned: identifier → Style */
  char *normal;       /* owned, nullable: the default of paragraphs */
};

static void
free_style (Style *style)
{
  g_free (style->based_on);
  g_free (style);
}

void
xushi_docx_styles_free (XushiDocxStyles *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->styles);
  g_free (self->normal);
  g_free (self);
}

gboolean
xushi_docx_is_on (XushiXml *xml)
{
  g_autofree char *value = xushi_xml_dup_attribute (xml, XUSHI_DOCX_W, "val");

  return value == NULL
         || !(g_str_equal (value, "0") || g_str_equal (value, "false")
              || g_str_equal (value, "off"));
}

/* heading 1, 标题 1: the names that programs give to the styles of headings. */
static void
read_name (Style *style, const char *name)
{
  static const char *const headings[] = { "heading", "标题", "toc", "目录" };
  g_autofree char *lower = g_utf8_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      const char *rest = lower + strlen (headings[i]);

      if (!g_str_has_prefix (lower, headings[i]))
        continue;
      rest += strspn (rest, " ");
      if (*rest >= '1' && *rest <= '9' && rest[1] == '\0')
        {
          style->contents = i >= 2;
          if (i < 2 && style->outline == UNSAID)
            style->outline = *rest - '1';
        }
    }
}

/* What stands in a style: its properties of paragraphs and words, at whatever depth. */
static void
read_property (Style *style, XushiXml *xml)
{
  if (xushi_xml_is (xml, XUSHI_DOCX_W, "basedOn"))
    {
      g_free (style->based_on);
      style->based_on = xushi_xml_dup_attribute (xml, XUSHI_DOCX_W, "val");
    }
  else if (xushi_xml_is (xml, XUSHI_DOCX_W, "name"))
    {
      g_autofree char *name = xushi_xml_dup_attribute (xml, XUSHI_DOCX_W, "val");

      read_name (style, name != NULL ? name : "");
    }
  else if (xushi_xml_is (xml, XUSHI_DOCX_W, "outlineLvl"))
    {
      int level = (int) CLAMP (xushi_xml_get_number (xml, XUSHI_DOCX_W, "val", 9), 0, 9);

      style->outline = level < 9 ? level : -1;
    }
  else if (xushi_xml_is (xml, XUSHI_DOCX_W, "numId"))
    style->num = (int) CLAMP (xushi_xml_get_number (xml, XUSHI_DOCX_W, "val", 0), 0, G_MAXINT);
  else if (xushi_xml_is (xml, XUSHI_DOCX_W, "ilvl"))
    style->level = (int) CLAMP (xushi_xml_get_number (xml, XUSHI_DOCX_W, "val", 0), 0, 8);
  else if (xushi_xml_is (xml, XUSHI_DOCX_W, "vanish"))
    style->hidden = xushi_docx_is_on (xml);
}

static gboolean
read_style (XushiDocxStyles *self, XushiXml *xml, GError **error)
{
  Style *style = g_new0 (Style, 1);
  g_autofree char *type = xushi_xml_dup_attribute (xml, XUSHI_DOCX_W, "type");
  g_autofree char *is_default = xushi_xml_dup_attribute (xml, XUSHI_DOCX_W, "default");
  char *id = xushi_xml_dup_attribute (xml, XUSHI_DOCX_W, "styleId");
  guint depth = xushi_xml_get_depth (xml);

  style->outline = style->num = style->level = style->hidden = UNSAID;
  if (g_strcmp0 (type, "paragraph") == 0
      && (g_strcmp0 (is_default, "1") == 0 || g_strcmp0 (is_default, "true") == 0))
    {
      g_free (self->normal);
      self->normal = g_strdup (id);
    }
  g_hash_table_replace (self->styles, id != NULL ? id : g_strdup (""), style);
  while (TRUE)
    switch (xushi_xml_next (xml, error))
      {
      case XUSHI_XML_START:
        /* Before the change that is tracked, and under a condition in a table. */
        if (xushi_xml_is (xml, XUSHI_DOCX_W, "pPrChange")
            || xushi_xml_is (xml, XUSHI_DOCX_W, "rPrChange")
            || xushi_xml_is (xml, XUSHI_DOCX_W, "tblStylePr"))
          {
            if (!xushi_xml_skip (xml, error))
              return FALSE;
          }
        else
          read_property (style, xml);
        break;
      case XUSHI_XML_END:
        if (xushi_xml_get_depth (xml) == depth)
          return TRUE;
        break;
      case XUSHI_XML_TEXT:
        break;
      case XUSHI_XML_DONE:
      case XUSHI_XML_FAILED:
      default:
        return FALSE;
      }
}

XushiDocxStyles *
xushi_docx_styles_new (void)
{
  XushiDocxStyles *self = g_new0 (XushiDocxStyles, 1);

  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) free_style);
  return self;
}

gboolean
xushi_docx_styles_read_list (XushiDocxStyles *self, XushiXml *xml, GError **error)
{
  XushiXmlEvent event;

  while ((event = xushi_xml_next_child (xml, error)) == XUSHI_XML_START)
    if (xushi_xml_is (xml, XUSHI_DOCX_W, "style") ? !read_style (self, xml, error)
                                                  : !xushi_xml_skip (xml, error))
      return FALSE;
  return event != XUSHI_XML_FAILED;
}

static gboolean
read_part (XushiDocxStyles *self, XushiXml *xml, GError **error)
{
  XushiXmlEvent event;

  while ((event = xushi_xml_next_start (xml, error)) == XUSHI_XML_START)
    if (xushi_xml_is (xml, XUSHI_DOCX_W, "style") && !read_style (self, xml, error))
      return FALSE;
  return event == XUSHI_XML_DONE;
}

XushiDocxStyles *
xushi_docx_styles_read (XushiArchive *archive, const char *path, GError **error)
{
  g_autoptr (XushiDocxStyles) self = xushi_docx_styles_new ();
  g_autoptr (XushiXml) xml = NULL;

  if (!xushi_archive_has (archive, path))
    return g_steal_pointer (&self);
  xml = xushi_xml_open_part (archive, path, error);
  if (xml == NULL || !read_part (self, xml, error))
    return NULL;
  return g_steal_pointer (&self);
}

XushiDocxLook
xushi_docx_styles_look (const XushiDocxStyles *self, const char *id)
{
  const char *at = id != NULL ? id : self->normal;
  Style found = { NULL, UNSAID, UNSAID, UNSAID, UNSAID, FALSE };
  XushiDocxLook look;

  for (guint i = 0; at != NULL && i < HOPS_MAX; i++)
    {
      const Style *style = g_hash_table_lookup (self->styles, at);

      if (style == NULL)
        break;
      if (found.outline == UNSAID)
        found.outline = style->outline;
      /* The level belongs to the list that the same style names. */
      if (found.num == UNSAID)
        {
          found.num = style->num;
          if (found.level == UNSAID)
            found.level = style->level;
        }
      if (found.hidden == UNSAID)
        found.hidden = style->hidden;
      found.contents |= i == 0 && style->contents;
      at = style->based_on;
    }
  look = (XushiDocxLook){ MAX (found.outline, -1), MAX (found.num, 0), MAX (found.level, 0),
                          found.hidden == TRUE, found.contents };
  return look;
}
