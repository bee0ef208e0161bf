/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-package.h"

#include "base/xushi-xml.h"

#define SPACES                                                                                    \
  "http://schemas.openxmlformats.org/package/2006/relationships "                                 \
  "http://purl.oclc.org/ooxml/package/relationships"

/* More than there can be parts. */
#define MAX_RELATIONS XUSHI_ARCHIVE_MAX_PARTS

typedef struct
{
  char *id, *kind, *path; /* owned */
} Relation;

struct _XushiPackageLinks
{
  GPtrArray *all;    /* owned: Relation */
  GHashTable *by_id; /* owned: its id → Relation, borrowed */
};

static void
relation_free (Relation *relation)
{
  g_free (relation->id);
  g_free (relation->kind);
  g_free (relation->path);
  g_free (relation);
}

/* (transfer full): the path that @target means in the folder @folder: absolute, relative, with . and
 * .. and with \ for /. */
static char *
resolve (const char *folder, const char *target)
{
  g_autofree char *plain = g_uri_unescape_string (target, NULL);
  g_autofree char *slashed = g_strdelimit (g_strdup (plain != NULL ? plain : target), "\\", '/');
  g_autofree char *whole
      = *slashed == '/' ? g_strdup (slashed) : g_strconcat (folder, "/", slashed, NULL);
  g_auto (GStrv) names = g_strsplit (whole, "/", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], ".."))
      g_ptr_array_set_size (kept, (int) MAX (kept->len, 1) - 1);
    else if (*names[i] != '\0' && !g_str_equal (names[i], "."))
      g_ptr_array_add (kept, names[i]);
  g_ptr_array_add (kept, NULL);
  return g_strjoinv ("/", (char **) kept->pdata);
}

static void
take_relation (XushiPackageLinks *self, XushiXml *xml, const char *folder)
{
  g_autofree char *mode = xushi_xml_dup_attribute (xml, NULL, "TargetMode");
  g_autofree char *target = xushi_xml_dup_attribute (xml, NULL, "Target");
  Relation *relation;

  if (target == NULL || g_strcmp0 (mode, "External") == 0 || self->all->len == MAX_RELATIONS)
    return;
  relation = g_new (Relation, 1);
  *relation = (Relation) { xushi_xml_dup_attribute (xml, NULL, "Id"),
                           xushi_xml_dup_attribute (xml, NULL, "Type"), resolve (folder, target) };
  g_ptr_array_add (self->all, relation);
  if (relation->id != NULL)
    g_hash_table_insert (self->by_id, relation->id, relation);
}

static gboolean
read_relations (XushiPackageLinks *self, XushiXml *xml, const char *folder, GError **error)
{
  XushiXmlEvent event;

  while ((event = xushi_xml_next_start (xml, error)) == XUSHI_XML_START)
    if (xushi_xml_is (xml, SPACES, "Relationship"))
      take_relation (self, xml, folder);
  return event == XUSHI_XML_DONE;
}

XushiPackageLinks *
xushi_package_links_read (XushiArchive *archive, const char *part, GError **error)
{
  g_autoptr (XushiPackageLinks) self = g_new (XushiPackageLinks, 1);
  g_autofree char *folder = *part != '\0' ? g_path_get_dirname (part) : g_strdup (".");
  g_autofree char *name = *part != '\0' ? g_path_get_basename (part) : g_strdup ("");
  g_autofree char *beside = g_strconcat ("_rels/", name, ".rels", NULL);
  g_autofree char *path = resolve (folder, beside);
  g_autoptr (XushiXml) xml = NULL;

  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) relation_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  if (!xushi_archive_has (archive, path))
    return g_steal_pointer (&self);
  xml = xushi_xml_open_part (archive, path, error);
  if (xml == NULL || !read_relations (self, xml, folder, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
xushi_package_links_free (XushiPackageLinks *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->all);
  g_free (self);
}

const char *
xushi_package_links_find (const XushiPackageLinks *self, const char *kind)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      const Relation *relation = g_ptr_array_index (self->all, i);

      if (relation->kind != NULL && g_str_has_suffix (relation->kind, kind))
        return relation->path;
    }
  return NULL;
}

const char *
xushi_package_links_get (const XushiPackageLinks *self, const char *id, const char **kind)
{
  const Relation *relation = g_hash_table_lookup (self->by_id, id);

  if (kind != NULL)
    *kind = relation != NULL ? relation->kind : NULL;
  return relation != NULL ? relation->path : NULL;
}
