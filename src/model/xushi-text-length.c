/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-text-length.h"

#include "base/xushi-i18n.h"
#include "model/xushi-node.h"

#include <string.h>

/* Titles are translated, which takes longer than counting: so only for a sentence. */
static gboolean
fits (const char *text, int most)
{
  /* A character takes a byte at least. */
  return text == NULL || strlen (text) <= (gsize) most || g_utf8_strlen (text, -1) <= most;
}

static gboolean
refuse_text (const char *text, const char *title, int most, GError **error)
{
  g_set_error (error, XUSHI_ATTRIBUTE_ERROR, XUSHI_ATTRIBUTE_ERROR_TOO_LONG,
               _ ("“%s” has %ld characters; at most %d can be kept. Shorten it."), title,
               g_utf8_strlen (text, -1), most);
  return FALSE;
}

static gboolean
check_text (const XushiAttribute *attribute, const char *text, GError **error)
{
  int most = attribute->flags & XUSHI_ATTRIBUTE_LONG ? XUSHI_LENGTH_LONG : XUSHI_LENGTH_SHORT;

  return fits (text, most)
         || refuse_text (text, xushi_attribute_get_title (attribute), most, error);
}

static gboolean
check_number (const XushiAttribute *attribute, guint n, int most, GError **error)
{
  if (n <= (guint) most)
    return TRUE;
  g_set_error (error, XUSHI_ATTRIBUTE_ERROR, XUSHI_ATTRIBUTE_ERROR_TOO_LONG,
               _ ("“%s” has %u entries; at most %d can be kept. Leave some out."),
               xushi_attribute_get_title (attribute), n, most);
  return FALSE;
}

static gboolean
check_names (const XushiAttribute *attribute, GStrv names, GError **error)
{
  if (names == NULL)
    return TRUE;
  for (gsize i = 0; names[i] != NULL; i++)
    if (!check_text (attribute, names[i], error))
      return FALSE;
  return check_number (attribute, g_strv_length (names), XUSHI_LENGTH_NAMES, error);
}

static gboolean
check_nodes (const XushiAttribute *attribute, GPtrArray *nodes, GError **error)
{
  for (guint i = 0; i < nodes->len; i++)
    if (!xushi_attributes_check_length (&xushi_node_attributes, g_ptr_array_index (nodes, i),
                                        error))
      return FALSE;
  return check_number (attribute, nodes->len, XUSHI_LENGTH_NODES, error);
}

static gboolean
check_attribute (const XushiAttribute *attribute, gconstpointer record, GError **error)
{
  gpointer member = xushi_attribute_get_member (attribute, record);

  if (attribute->type == XUSHI_ATTRIBUTE_STRUCT)
    return xushi_attributes_check_length (attribute->members, member, error);
  if (attribute->type == XUSHI_ATTRIBUTE_NAMES)
    return check_names (attribute, *(GStrv *) member, error);
  if (attribute->type == XUSHI_ATTRIBUTE_NODES)
    return check_nodes (attribute, *(GPtrArray **) member, error);
  if (attribute->type == XUSHI_ATTRIBUTE_TEXT)
    return check_text (attribute, *(char **) member, error);
  return TRUE;
}

gboolean
xushi_attributes_check_length (const XushiAttributeList *list, gconstpointer record,
                               GError **error)
{
  g_return_val_if_fail (record != NULL, FALSE);

  for (guint i = 0; i < list->n_attributes; i++)
    if (!check_attribute (&list->attributes[i], record, error))
      return FALSE;
  return TRUE;
}

gboolean
xushi_name_check_length (const char *name, const char *title, GError **error)
{
  return fits (name, XUSHI_LENGTH_SHORT) || refuse_text (name, title, XUSHI_LENGTH_SHORT, error);
}
