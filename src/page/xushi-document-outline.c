/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-document-content.h"
#include "page/xushi-document-private.h"

/* Where things are in a document: for its outline, for links, and for “see page …”. */

static const XushiLeaf *
get_leaf (const XushiDocumentContent *content, guint index)
{
  return &g_array_index (content->leaves, XushiLeaf, index);
}

static const XushiSection *
get_section (const XushiDocumentContent *content, const XushiLeaf *leaf)
{
  return g_ptr_array_index (content->chapters->sections, leaf->section);
}

/* What is called for each leaf, with the number of its page. Returns TRUE to stop there. */
typedef gboolean (*LeafFunc) (const XushiDocumentContent *content, const XushiLeaf *leaf,
                              guint page, gpointer data);

static void
visit (const XushiDocumentContent *content, LeafFunc func, gpointer data)
{
  for (guint i = 0; i < content->sheets->len; i++)
    {
      const XushiSheet *sheet = &g_array_index (content->sheets, XushiSheet, i);

      for (guint j = sheet->first; j < sheet->first + sheet->n; j++)
        if (func (content, get_leaf (content, j), i + 1, data))
          return;
    }
}

typedef struct
{
  XushiPageParts part;
  guint page;
} PartSearch;

static gboolean
is_part_cb (const XushiDocumentContent *content, const XushiLeaf *leaf, guint page, gpointer data)
{
  PartSearch *search = data;

  /* The first section is the overview itself, wherever there are links. */
  if (leaf->section == 0 || get_section (content, leaf)->part != search->part)
    return FALSE;
  search->page = page;
  return TRUE;
}

guint
xushi_outline_find_part (const XushiDocumentContent *content, XushiPageParts part)
{
  PartSearch search = { part, 0 };

  visit (content, is_part_cb, &search);
  return search.page;
}

/* The items of @leaf. */
static const XushiSectionItem *
get_items (const XushiDocumentContent *content, const XushiLeaf *leaf, guint *n)
{
  const XushiSection *section = get_section (content, leaf);
  const XushiPageBreak *breaks;

  *n = 0;
  if (section->items->len == 0 || leaf->page >= section->pages->len)
    return NULL;
  breaks = &g_array_index (section->pages, XushiPageBreak, leaf->page);
  *n = breaks->n_items;
  return (const XushiSectionItem *) (gpointer) section->items->data + breaks->first;
}

/* The pages of titles or rows, which are told by their address. */
typedef struct
{
  XushiPageParts part;
  GHashTable *pages;
} PageSearch;

static gboolean
enter_pages_cb (const XushiDocumentContent *content, const XushiLeaf *leaf, guint page,
                gpointer data)
{
  const PageSearch *search = data;
  const XushiSectionItem *items;
  guint n;

  if (get_section (content, leaf)->part != search->part)
    return FALSE;
  items = get_items (content, leaf, &n);
  for (guint i = 0; i < n; i++)
    {
      gconstpointer key = items[i].kind == XUSHI_ITEM_TITLE ? (gconstpointer) items[i].text
                                                            : items[i].row;

      if (key != NULL && g_hash_table_contains (search->pages, key))
        g_hash_table_insert (search->pages, (gpointer) key, GUINT_TO_POINTER (page));
    }
  return FALSE;
}

/* (transfer full): the page of each of @keys in @part; 0 for none. */
static GArray *
find_pages (const XushiDocumentContent *content, XushiPageParts part, GPtrArray *keys)
{
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  PageSearch search = { part, found };
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < keys->len; i++)
    g_hash_table_insert (found, g_ptr_array_index (keys, i), NULL);
  visit (content, enter_pages_cb, &search);
  for (guint i = 0; i < keys->len; i++)
    {
      guint page = GPOINTER_TO_UINT (g_hash_table_lookup (found, g_ptr_array_index (keys, i)));

      g_array_append_val (pages, page);
    }
  return pages;
}

GArray *
xushi_outline_find_areas (const XushiDocumentContent *content)
{
  /* Equal texts of the chapters have one address. */
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const GArray *areas = content->chapters->areas;

  for (guint i = 0; i < areas->len; i++)
    g_ptr_array_add (names, (gpointer) g_array_index (areas, XushiOverviewArea, i).name);
  return find_pages (content, XUSHI_PAGE_AREAS, names);
}

GArray *
xushi_outline_find_late (const XushiDocumentContent *content)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; i < xushi_overview_get_n_late (content->overview); i++)
    g_ptr_array_add (rows, (gpointer) xushi_overview_get_late (content->overview, i));
  return find_pages (content, XUSHI_PAGE_FLAGS, rows);
}

/* Enters what begins on @leaf: its part, and the titles on it. */
static gboolean
enter_outline_cb (const XushiDocumentContent *content, const XushiLeaf *leaf, guint page,
                  gpointer data)
{
  GArray *entries = data;
  const XushiSection *section = get_section (content, leaf);
  double y = content->frame.content.y + leaf->top;
  const XushiSectionItem *items;
  guint n;

  if (leaf->page == 0)
    g_array_append_val (entries, ((XushiOutlineEntry) { section->title, page, y, 0 }));
  items = get_items (content, leaf, &n);
  y += section->head + (n > 0 ? xushi_section_header_height (&content->look) : 0);
  for (guint i = 0; i < n; i++)
    {
      double place = i == 0 ? content->frame.content.y + leaf->top : y;

      if (items[i].kind == XUSHI_ITEM_TITLE)
        g_array_append_val (entries, ((XushiOutlineEntry) { items[i].text, page, place, 1 }));
      if (i > 0 || items[i].kind != XUSHI_ITEM_TITLE)
        y += items[i].height;
    }
  return FALSE;
}

GArray *
xushi_outline_list (const XushiDocumentContent *content)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (XushiOutlineEntry));

  visit (content, enter_outline_cb, entries);
  return entries;
}
