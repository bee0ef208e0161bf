/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-docx-numbering.h"

#include "documents/xushi-ordinal.h"

#include <string.h>

#define LEVELS 9
/* No list of a report counts further. */
#define COUNT_MAX 99999
#define UNSAID (-1)
/* How often a list may refer to a style that refers to a list. */
#define HOPS_MAX 8

/* How one level of a list is numbered. */
typedef struct
{
  gboolean is_set;
  int start;
  int restart;     /* the number of the level, from 1, after which it begins anew; 0 never */
  gboolean legal;  /* all numbers in digits */
  XushiOrdinal ordinal;
  char *text;      /* owned, nullable: with %1 for the number of the first level */
  char *style;     /* owned, nullable: the paragraphs that it is made for */
} Level;

/* What all lists of one kind share: also the counting goes on from one to the other. */
typedef struct
{
  Level levels[LEVELS];
  int counts[LEVELS]; /* UNSAID before the first */
  char *link;         /* owned, nullable: the style whose list it is */
} Kind;

typedef struct
{
  int kind;
  int starts[LEVELS]; /* UNSAID where the list goes on */
  gboolean used[LEVELS];
  Level levels[LEVELS]; /* those it has of its own */
} List;

struct _XushiDocxNumbering
{
  const XushiDocxStyles *styles; /* borrowed */
  GHashTable *kinds;             /* owned: number → Kind */
  GHashTable *lists;             /* owned: number → List */
};

static void
clear_levels (Level *levels)
{
  for (guint i = 0; i < LEVELS; i++)
    {
      g_free (levels[i].text);
      g_free (levels[i].style);
    }
}

static void
free_kind (Kind *kind)
{
  clear_levels (kind->levels);
  g_free (kind->link);
  g_free (kind);
}

static void
free_list (List *list)
{
  clear_levels (list->levels);
  g_free (list);
}

void
xushi_docx_numbering_free (XushiDocxNumbering *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->kinds);
  g_hash_table_unref (self->lists);
  g_free (self);
}

static int
get_value (XushiXml *xml, int otherwise)
{
  return (int) CLAMP (xushi_xml_get_number (xml, XUSHI_DOCX_W, "val", otherwise), -1, COUNT_MAX);
}

static void
take_value (XushiXml *xml, char **place)
{
  g_free (*place);
  *place = xushi_xml_dup_attribute (xml, XUSHI_DOCX_W, "val");
}

static void
read_level_property (Level *level, XushiXml *xml)
{
  if (xushi_xml_is (xml, XUSHI_DOCX_W, "start"))
    level->start = get_value (xml, 0);
  else if (xushi_xml_is (xml, XUSHI_DOCX_W, "lvlRestart"))
    level->restart = get_value (xml, UNSAID);
  else if (xushi_xml_is (xml, XUSHI_DOCX_W, "isLgl"))
    level->legal = xushi_docx_is_on (xml);
  else if (xushi_xml_is (xml, XUSHI_DOCX_W, "lvlText"))
    take_value (xml, &level->text);
  else if (xushi_xml_is (xml, XUSHI_DOCX_W, "pStyle"))
    take_value (xml, &level->style);
  else if (xushi_xml_is (xml, XUSHI_DOCX_W, "numFmt"))
    {
      g_autofree char *word = xushi_xml_dup_attribute (xml, XUSHI_DOCX_W, "val");

      /* “custom” stands beside a fallback that comes after it. */
      if (g_strcmp0 (word, "custom") != 0)
        level->ordinal = xushi_ordinal_from_word (word);
    }
}

static Level *
begin_level (Level *levels, XushiXml *xml)
{
  gint64 at = xushi_xml_get_number (xml, XUSHI_DOCX_W, "ilvl", 0);
  Level *level = &levels[CLAMP (at, 0, LEVELS - 1)];

  level->is_set = TRUE;
  level->restart = UNSAID;
  level->ordinal = XUSHI_ORDINAL_DECIMAL;
  return level;
}

/* What stands in a kind or list, up to its end. */
static gboolean
read_inside (XushiXml *xml, Kind *kind, List *list, GError **error)
{
  guint depth = xushi_xml_get_depth (xml);
  Level *level = NULL;
  int *start = NULL;

  while (TRUE)
    switch (xushi_xml_next (xml, error))
      {
      case XUSHI_XML_START:
        if (xushi_xml_is (xml, XUSHI_DOCX_W, "lvl"))
          level = begin_level (kind != NULL ? kind->levels : list->levels, xml);
        else if (list != NULL && xushi_xml_is (xml, XUSHI_DOCX_W, "abstractNumId"))
          list->kind = get_value (xml, UNSAID);
        else if (list != NULL && xushi_xml_is (xml, XUSHI_DOCX_W, "lvlOverride"))
          start = &list->starts[CLAMP (xushi_xml_get_number (xml, XUSHI_DOCX_W, "ilvl", 0), 0,
                                       LEVELS - 1)];
        else if (start != NULL && xushi_xml_is (xml, XUSHI_DOCX_W, "startOverride"))
          *start = get_value (xml, UNSAID);
        else if (kind != NULL && xushi_xml_is (xml, XUSHI_DOCX_W, "numStyleLink"))
          take_value (xml, &kind->link);
        else if (level != NULL)
          read_level_property (level, xml);
        break;
      case XUSHI_XML_END:
        if (xushi_xml_get_depth (xml) == depth)
          return TRUE;
        if (xushi_xml_is (xml, XUSHI_DOCX_W, "lvl"))
          level = NULL;
        break;
      case XUSHI_XML_TEXT:
        break;
      case XUSHI_XML_DONE:
      case XUSHI_XML_FAILED:
      default:
        return FALSE;
      }
}

static gboolean
read_kind (XushiDocxNumbering *self, XushiXml *xml, GError **error)
{
  Kind *kind = g_new0 (Kind, 1);
  gint64 id = xushi_xml_get_number (xml, XUSHI_DOCX_W, "abstractNumId", -1);

  for (guint i = 0; i < LEVELS; i++)
    kind->counts[i] = UNSAID;
  g_hash_table_replace (self->kinds, GINT_TO_POINTER ((int) CLAMP (id, -1, G_MAXINT)), kind);
  return read_inside (xml, kind, NULL, error);
}

static gboolean
read_list (XushiDocxNumbering *self, XushiXml *xml, GError **error)
{
  List *list = g_new0 (List, 1);
  gint64 id = xushi_xml_get_number (xml, XUSHI_DOCX_W, "numId", -1);

  list->kind = UNSAID;
  for (guint i = 0; i < LEVELS; i++)
    list->starts[i] = UNSAID;
  g_hash_table_replace (self->lists, GINT_TO_POINTER ((int) CLAMP (id, -1, G_MAXINT)), list);
  return read_inside (xml, NULL, list, error);
}

static gboolean
read_part (XushiDocxNumbering *self, XushiXml *xml, GError **error)
{
  XushiXmlEvent event;

  while ((event = xushi_xml_next_start (xml, error)) == XUSHI_XML_START)
    {
      if (xushi_xml_is (xml, XUSHI_DOCX_W, "abstractNum") && !read_kind (self, xml, error))
        return FALSE;
      if (xushi_xml_is (xml, XUSHI_DOCX_W, "num") && !read_list (self, xml, error))
        return FALSE;
    }
  return event == XUSHI_XML_DONE;
}

XushiDocxNumbering *
xushi_docx_numbering_new (const XushiDocxStyles *styles)
{
  XushiDocxNumbering *self = g_new0 (XushiDocxNumbering, 1);

  self->styles = styles;
  self->kinds = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) free_kind);
  self->lists = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) free_list);
  return self;
}

XushiDocxNumbering *
xushi_docx_numbering_read (XushiArchive *archive, const char *path,
                           const XushiDocxStyles *styles, GError **error)
{
  g_autoptr (XushiDocxNumbering) self = xushi_docx_numbering_new (styles);
  g_autoptr (XushiXml) xml = NULL;

  if (!xushi_archive_has (archive, path))
    return g_steal_pointer (&self);
  xml = xushi_xml_open_part (archive, path, error);
  if (xml == NULL || !read_part (self, xml, error))
    return NULL;
  return g_steal_pointer (&self);
}

static List *
find_list (const XushiDocxNumbering *self, int num)
{
  return num > 0 ? g_hash_table_lookup (self->lists, GINT_TO_POINTER (num)) : NULL;
}

/* The kind of a list; a kind that is but a link is that of the style's list. */
static Kind *
find_kind (const XushiDocxNumbering *self, const List *list)
{
  for (guint i = 0; list != NULL && i < HOPS_MAX; i++)
    {
      Kind *kind = g_hash_table_lookup (self->kinds, GINT_TO_POINTER (list->kind));

      if (kind == NULL || kind->link == NULL)
        return kind;
      list = find_list (self, xushi_docx_styles_look (self->styles, kind->link).num);
    }
  return NULL;
}

static const Level *
find_level (const Kind *kind, const List *list, guint level)
{
  return list->levels[level].is_set ? &list->levels[level] : &kind->levels[level];
}

int
xushi_docx_numbering_find_level (const XushiDocxNumbering *self, int num, const char *id,
                                 int otherwise)
{
  const List *list = find_list (self, num);
  const Kind *kind = find_kind (self, list);

  for (guint i = 0; kind != NULL && id != NULL && i < LEVELS; i++)
    if (g_strcmp0 (find_level (kind, list, i)->style, id) == 0)
      return (int) i;
  return otherwise;
}

/* Counts on at @level; the levels below begin anew, those above count as begun. */
static void
count_on (Kind *kind, List *list, guint level)
{
  int *counts = kind->counts;

  for (guint i = 0; i < level; i++)
    if (counts[i] == UNSAID)
      counts[i] = find_level (kind, list, i)->start;
  if (list->starts[level] != UNSAID && !list->used[level])
    counts[level] = list->starts[level];
  else if (counts[level] == UNSAID)
    counts[level] = find_level (kind, list, level)->start;
  else
    counts[level] = MIN (counts[level] + 1, COUNT_MAX);
  list->used[level] = TRUE;
  for (guint i = level + 1; i < LEVELS; i++)
    {
      int restart = find_level (kind, list, i)->restart;

      if (restart == UNSAID || (restart > 0 && (int) level < restart))
        counts[i] = UNSAID;
    }
}

/* (transfer full): the text of a level with its numbers. */
static char *
format (const Kind *kind, const List *list, guint level)
{
  const Level *own = find_level (kind, list, level);
  GString *text = g_string_new (NULL);

  for (const char *p = own->text != NULL ? own->text : ""; *p != '\0'; p++)
    {
      guint at = p[0] == '%' && p[1] >= '1' && p[1] <= '9' ? (guint) (p[1] - '1') : LEVELS;

      if (at < LEVELS)
        {
          const Level *other = find_level (kind, list, at);
          XushiOrdinal ordinal = own->legal && at < level ? XUSHI_ORDINAL_DECIMAL : other->ordinal;
          g_autofree char *number
              = xushi_ordinal_format (ordinal, (guint) MAX (kind->counts[at], 0));

          g_string_append (text, number);
          p++;
        }
      else
        g_string_append_c (text, *p);
    }
  return g_string_free (text, FALSE);
}

char *
xushi_docx_numbering_count (XushiDocxNumbering *self, int num, int level)
{
  List *list = find_list (self, num);
  Kind *kind = find_kind (self, list);
  guint at = (guint) CLAMP (level, 0, LEVELS - 1);

  if (kind == NULL)
    return NULL;
  count_on (kind, list, at);
  if (find_level (kind, list, at)->ordinal == XUSHI_ORDINAL_NONE)
    return g_strdup ("");
  return format (kind, list, at);
}
