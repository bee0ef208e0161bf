/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-text-length.h"

#include "base/xushi-i18n.h"
#include "model/xushi-node.h"

#include <string.h>

static gboolean
check_text (const char *text, const char *title, int most, GError **error)
{
  glong length;

  /* A character takes a byte at least. */
  if (text == NULL || strlen (text) <= (gsize) most)
    return TRUE;
  length = g_utf8_strlen (text, -1);
  if (length <= most)
    return TRUE;
  g_set_error (error, XUSHI_ATTRIBUTE_ERROR, XUSHI_ATTRIBUTE_ERROR_TOO_LONG,
               _ ("“%s” has %ld characters; at most %d can be kept. Shorten it."), title, length,
               most);
  return FALSE;
}

static gboolean
check_number (guint n, const char *title, int most, GError **error)
{
  if (n <= (guint) most)
    return TRUE;
  g_set_error (error, XUSHI_ATTRIBUTE_ERROR, XUSHI_ATTRIBUTE_ERROR_TOO_LONG,
               _ ("“%s” has %u entries; at most %d can be kept. Leave some out."), title, n, most);
  return FALSE;
}

static gboolean
check_names (GStrv names, const char *title, GError **error)
{
  if (names == NULL)
    return TRUE;
  for (gsize i = 0; names[i] != NULL; i++)
    if (!check_text (names[i], title, XUSHI_LENGTH_SHORT, error))
      return FALSE;
  return check_number (g_strv_length (names), title, XUSHI_LENGTH_NAMES, error);
}

static gboolean
check_nodes (GPtrArray *nodes, const char *title, GError **error)
{
  for (guint i = 0; i < nodes->len; i++)
    if (!xushi_attributes_check_length (&xushi_node_attributes, g_ptr_array_index (nodes, i),
                                        error))
      return FALSE;
  return check_number (nodes->len, title, XUSHI_LENGTH_NODES, error);
}

static gboolean
check_attribute (const XushiAttribute *attribute, gconstpointer record, GError **error)
{
  gpointer member = xushi_attribute_get_member (attribute, record);
  const char *title = xushi_attribute_get_title (attribute);

  if (attribute->type == XUSHI_ATTRIBUTE_STRUCT)
    return xushi_attributes_check_length (attribute->members, member, error);
  if (attribute->type == XUSHI_ATTRIBUTE_NAMES)
    return check_names (*(GStrv *) member, title, error);
  if (attribute->type == XUSHI_ATTRIBUTE_NODES)
    return check_nodes (*(GPtrArray **) member, title, error);
  if (attribute->type == XUSHI_ATTRIBUTE_TEXT)
    return check_text (*(char **) member, title,
                       attribute->flags & XUSHI_ATTRIBUTE_LONG ? XUSHI_LENGTH_LONG
                                                               : XUSHI_LENGTH_SHORT,
                       error);
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
  return check_text (name, title, XUSHI_LENGTH_SHORT, error);
}
