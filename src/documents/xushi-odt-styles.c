/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-odt-styles.h"

#include "documents/xushi-ordinal.h"

#include <string.h>

#define LEVELS 10
#define HOPS_MAX 32
#define COUNT_MAX 99999
/* An extension of LibreOffice that gives the whole form: %1%. */
#define LOEXT "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"

/* A style of paragraphs or words. */
typedef struct
{
  char *parent; /* owned, nullable */
  char *list;   /* owned, nullable: empty where it belongs to none, though its parent does */
  int hidden;   /* -1 where it does not say */
} Style;

typedef struct
{
  XushiOrdinal ordinal;
  char *prefix, *suffix, *form; /* owned, nullable */
  int shown;                    /* how many levels are shown */
  int start;
} Level;

typedef struct
{
  Level levels[LEVELS];
  int counts[LEVELS]; /* -1 before the first */
} List;

struct _XushiOdtStyles
{
  GHashTable *styles; /* owned: name → Style */
  GHashTable *lists;  /* owned: name → List */
};

static void
free_style (Style *style)
{
  g_free (style->parent);
  g_free (style->list);
  g_free (style);
}

static void
clear_level (Level *level)
{
  g_free (level->prefix);
  g_free (level->suffix);
  g_free (level->form);
}

static void
free_list (List *list)
{
  for (guint i = 0; i < LEVELS; i++)
    clear_level (&list->levels[i]);
  g_free (list);
}

XushiOdtStyles *
xushi_odt_styles_new (void)
{
  XushiOdtStyles *self = g_new0 (XushiOdtStyles, 1);

  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) free_style);
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) free_list);
  return self;
}

void
xushi_odt_styles_free (XushiOdtStyles *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->styles);
  g_hash_table_unref (self->lists);
  g_free (self);
}

gboolean
xushi_odt_styles_is_one (XushiXml *xml)
{
  return xushi_xml_is (xml, XUSHI_ODT_STYLE, "style")
         || xushi_xml_is (xml, XUSHI_ODT_TEXT, "list-style")
         || xushi_xml_is (xml, XUSHI_ODT_TEXT, "outline-style");
}

static void
read_level (List *list, XushiXml *xml)
{
  gint64 at = xushi_xml_get_number (xml, XUSHI_ODT_TEXT, "level", 1);
  Level *level = &list->levels[CLAMP (at, 1, LEVELS) - 1];
  g_autofree char *sample = xushi_xml_dup_attribute (xml, XUSHI_ODT_STYLE, "num-format");

  clear_level (level);
  level->ordinal = xushi_ordinal_from_sample (sample);
  level->prefix = xushi_xml_dup_attribute (xml, XUSHI_ODT_STYLE, "num-prefix");
  level->suffix = xushi_xml_dup_attribute (xml, XUSHI_ODT_STYLE, "num-suffix");
  level->form = xushi_xml_dup_attribute (xml, LOEXT, "num-list-format");
  level->shown
      = (int) CLAMP (xushi_xml_get_number (xml, XUSHI_ODT_TEXT, "display-levels", 1), 1, LEVELS);
  level->start
      = (int) CLAMP (xushi_xml_get_number (xml, XUSHI_ODT_TEXT, "start-value", 1), 0, COUNT_MAX);
}

/* What stands in a style. */
static void
read_inside (Style *style, List *list, XushiXml *xml)
{
  if (list != NULL
      && (xushi_xml_is (xml, XUSHI_ODT_TEXT, "list-level-style-number")
          || xushi_xml_is (xml, XUSHI_ODT_TEXT, "outline-level-style")))
    read_level (list, xml);
  else if (style != NULL && xushi_xml_is (xml, XUSHI_ODT_STYLE, "text-properties"))
    {
      g_autofree char *display = xushi_xml_dup_attribute (xml, XUSHI_ODT_TEXT, "display");

      if (display != NULL)
        style->hidden = g_str_equal (display, "none");
    }
}

static List *
add_list (XushiOdtStyles *self, char *name)
{
  List *list = g_new0 (List, 1);

  for (guint i = 0; i < LEVELS; i++)
    {
      list->counts[i] = -1;
      list->levels[i].start = 1;
      list->levels[i].shown = 1;
    }
  g_hash_table_replace (self->lists, name, list);
  return list;
}

static Style *
add_style (XushiOdtStyles *self, XushiXml *xml, char *name)
{
  Style *style = g_new0 (Style, 1);

  style->hidden = -1;
  style->parent = xushi_xml_dup_attribute (xml, XUSHI_ODT_STYLE, "parent-style-name");
  style->list = xushi_xml_dup_attribute (xml, XUSHI_ODT_STYLE, "list-style-name");
  g_hash_table_replace (self->styles, name, style);
  return style;
}

gboolean
xushi_odt_styles_read (XushiOdtStyles *self, XushiXml *xml, GError **error)
{
  guint depth = xushi_xml_get_depth (xml);
  char *name = xushi_xml_dup_attribute (xml, XUSHI_ODT_STYLE, "name");
  List *list = NULL;
  Style *style = NULL;

  if (name == NULL)
    name = g_strdup ("");
  if (xushi_xml_is (xml, XUSHI_ODT_STYLE, "style"))
    style = add_style (self, xml, name);
  else if (xushi_xml_is (xml, XUSHI_ODT_TEXT, "outline-style"))
    {
      g_free (name);
      list = add_list (self, g_strdup (XUSHI_ODT_OUTLINE));
    }
  else
    list = add_list (self, name);
  while (TRUE)
    switch (xushi_xml_next (xml, error))
      {
      case XUSHI_XML_START:
        read_inside (style, list, xml);
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

gboolean
xushi_odt_styles_read_part (XushiOdtStyles *self, XushiArchive *archive, const char *path,
                            GError **error)
{
  g_autoptr (XushiXml) xml = NULL;
  XushiXmlEvent event;

  if (!xushi_archive_has (archive, path))
    return TRUE;
  xml = xushi_xml_open_part (archive, path, error);
  if (xml == NULL)
    return FALSE;
  while ((event = xushi_xml_next_start (xml, error)) == XUSHI_XML_START)
    if (xushi_odt_styles_is_one (xml) && !xushi_odt_styles_read (self, xml, error))
      return FALSE;
  return event == XUSHI_XML_DONE;
}

gboolean
xushi_odt_styles_is_hidden (const XushiOdtStyles *self, const char *name)
{
  for (guint i = 0; name != NULL && i < HOPS_MAX; i++)
    {
      const Style *style = g_hash_table_lookup (self->styles, name);

      if (style == NULL)
        return FALSE;
      if (style->hidden >= 0)
        return style->hidden == 1;
      name = style->parent;
    }
  return FALSE;
}

const char *
xushi_odt_styles_get_list (const XushiOdtStyles *self, const char *name)
{
  for (guint i = 0; name != NULL && i < HOPS_MAX; i++)
    {
      const Style *style = g_hash_table_lookup (self->styles, name);

      if (style == NULL)
        return NULL;
      if (style->list != NULL)
        return *style->list != '\0' ? style->list : NULL;
      name = style->parent;
    }
  return NULL;
}

void
xushi_odt_styles_restart (XushiOdtStyles *self, const char *name)
{
  List *list = name != NULL ? g_hash_table_lookup (self->lists, name) : NULL;

  for (guint i = 0; list != NULL && i < LEVELS; i++)
    list->counts[i] = -1;
}

static void
append_number (GString *text, const List *list, guint level)
{
  g_autofree char *number = xushi_ordinal_format (list->levels[level].ordinal,
                                                  (guint) MAX (list->counts[level], 0));

  g_string_append (text, number);
}

/* %1%.%2% with the numbers in their places. */
static void
append_form (GString *text, const List *list, const char *form)
{
  for (const char *p = form; *p != '\0'; p++)
    {
      gsize digits = *p == '%' ? strspn (p + 1, "0123456789") : 0;
      guint64 level = digits > 0 && p[1 + digits] == '%' ? g_ascii_strtoull (p + 1, NULL, 10) : 0;

      if (level >= 1 && level <= LEVELS)
        {
          append_number (text, list, (guint) level - 1);
          p += 1 + digits;
        }
      else
        g_string_append_c (text, *p);
    }
}

char *
xushi_odt_styles_count (XushiOdtStyles *self, const char *name, guint level, int start)
{
  List *list = name != NULL ? g_hash_table_lookup (self->lists, name) : NULL;
  guint at = CLAMP (level, 1, LEVELS) - 1;
  GString *text;

  if (list == NULL)
    return NULL;
  for (guint i = 0; i < at; i++)
    if (list->counts[i] < 0)
      list->counts[i] = list->levels[i].start;
  if (start >= 0)
    list->counts[at] = start;
  else
    list->counts[at] = list->counts[at] < 0 ? list->levels[at].start
                                            : MIN (list->counts[at] + 1, COUNT_MAX);
  for (guint i = at + 1; i < LEVELS; i++)
    list->counts[i] = -1;
  text = g_string_new (NULL);
  if (list->levels[at].ordinal != XUSHI_ORDINAL_NONE)
    {
      const Level *own = &list->levels[at];

      if (own->form != NULL)
        append_form (text, list, own->form);
      else
        {
          g_string_append (text, own->prefix != NULL ? own->prefix : "");
          for (guint i = at + 1 - MIN ((guint) own->shown, at + 1); i <= at; i++)
            {
              append_number (text, list, i);
              if (i < at)
                g_string_append_c (text, '.');
            }
          g_string_append (text, own->suffix != NULL ? own->suffix : "");
        }
    }
  return g_string_free (text, FALSE);
}
