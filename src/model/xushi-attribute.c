/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-attribute.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "model/xushi-node.h"
#include "model/xushi-pace.h"

#include <string.h>

/* Copies, frees and compares structs by the list of their attributes. */

const char *
xushi_attribute_get_title (const XushiAttribute *attribute)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "attribute", attribute->title);
}

const XushiAttribute *
xushi_attributes_find (const XushiAttributeList *list, const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < list->n_attributes; i++)
    if (g_str_equal (list->attributes[i].id, id))
      return &list->attributes[i];
  return NULL;
}

static void
init_member (const XushiAttribute *attribute, gpointer member)
{
  switch (attribute->type)
    {
    case XUSHI_ATTRIBUTE_FIGURE:
    case XUSHI_ATTRIBUTE_NUMBER:
    case XUSHI_ATTRIBUTE_SHARE:
      *(double *) member = XUSHI_UNKNOWN;
      break;
    case XUSHI_ATTRIBUTE_INTEGER:
    case XUSHI_ATTRIBUTE_MONTH:
    case XUSHI_ATTRIBUTE_SWITCH:
    case XUSHI_ATTRIBUTE_WORD:
    case XUSHI_ATTRIBUTE_WORDS:
      *(int *) member = attribute->absent;
      break;
    case XUSHI_ATTRIBUTE_PACE:
      *(XushiPace *) member = (XushiPace) { .kind = XUSHI_PACE_AUTO };
      break;
    case XUSHI_ATTRIBUTE_NODES:
      *(GPtrArray **) member = xushi_nodes_copy (NULL);
      break;
    case XUSHI_ATTRIBUTE_STRUCT:
      xushi_attributes_init (attribute->members, member);
      break;
    case XUSHI_ATTRIBUTE_TEXT:
    case XUSHI_ATTRIBUTE_DATE:
    case XUSHI_ATTRIBUTE_NAMES:
    default:
      *(gpointer *) member = NULL;
      break;
    }
}

void
xushi_attributes_init (const XushiAttributeList *list, gpointer record)
{
  for (guint i = 0; i < list->n_attributes; i++)
    init_member (&list->attributes[i],
                 xushi_attribute_get_member (&list->attributes[i], record));
}

static void
own_member (const XushiAttribute *attribute, gpointer member)
{
  switch (attribute->type)
    {
    case XUSHI_ATTRIBUTE_TEXT:
    case XUSHI_ATTRIBUTE_DATE:
      *(char **) member = g_strdup (*(char **) member);
      break;
    case XUSHI_ATTRIBUTE_NAMES:
      *(GStrv *) member = g_strdupv (*(GStrv *) member);
      break;
    case XUSHI_ATTRIBUTE_NODES:
      *(GPtrArray **) member = xushi_nodes_copy (*(GPtrArray **) member);
      break;
    case XUSHI_ATTRIBUTE_STRUCT:
      xushi_attributes_own (attribute->members, member);
      break;
    case XUSHI_ATTRIBUTE_FIGURE:
    case XUSHI_ATTRIBUTE_NUMBER:
    case XUSHI_ATTRIBUTE_SHARE:
    case XUSHI_ATTRIBUTE_INTEGER:
    case XUSHI_ATTRIBUTE_MONTH:
    case XUSHI_ATTRIBUTE_SWITCH:
    case XUSHI_ATTRIBUTE_WORD:
    case XUSHI_ATTRIBUTE_WORDS:
    case XUSHI_ATTRIBUTE_PACE:
    default:
      break;
    }
}

void
xushi_attributes_own (const XushiAttributeList *list, gpointer record)
{
  for (guint i = 0; i < list->n_attributes; i++)
    own_member (&list->attributes[i], xushi_attribute_get_member (&list->attributes[i], record));
}

static void
clear_member (const XushiAttribute *attribute, gpointer member)
{
  switch (attribute->type)
    {
    case XUSHI_ATTRIBUTE_TEXT:
    case XUSHI_ATTRIBUTE_DATE:
      g_clear_pointer ((char **) member, g_free);
      break;
    case XUSHI_ATTRIBUTE_NAMES:
      g_clear_pointer ((GStrv *) member, g_strfreev);
      break;
    case XUSHI_ATTRIBUTE_NODES:
      g_clear_pointer ((GPtrArray **) member, g_ptr_array_unref);
      break;
    case XUSHI_ATTRIBUTE_STRUCT:
      xushi_attributes_clear (attribute->members, member);
      break;
    case XUSHI_ATTRIBUTE_FIGURE:
    case XUSHI_ATTRIBUTE_NUMBER:
    case XUSHI_ATTRIBUTE_SHARE:
    case XUSHI_ATTRIBUTE_INTEGER:
    case XUSHI_ATTRIBUTE_MONTH:
    case XUSHI_ATTRIBUTE_SWITCH:
    case XUSHI_ATTRIBUTE_WORD:
    case XUSHI_ATTRIBUTE_WORDS:
    case XUSHI_ATTRIBUTE_PACE:
    default:
      break;
    }
}

void
xushi_attributes_clear (const XushiAttributeList *list, gpointer record)
{
  for (guint i = 0; i < list->n_attributes; i++)
    clear_member (&list->attributes[i],
                  xushi_attribute_get_member (&list->attributes[i], record));
}

static gsize
size_of_member (const XushiAttribute *attribute)
{
  switch (attribute->type)
    {
    case XUSHI_ATTRIBUTE_FIGURE:
    case XUSHI_ATTRIBUTE_NUMBER:
    case XUSHI_ATTRIBUTE_SHARE:
      return sizeof (double);
    case XUSHI_ATTRIBUTE_INTEGER:
    case XUSHI_ATTRIBUTE_MONTH:
    case XUSHI_ATTRIBUTE_SWITCH:
    case XUSHI_ATTRIBUTE_WORD:
    case XUSHI_ATTRIBUTE_WORDS:
      return sizeof (int);
    case XUSHI_ATTRIBUTE_PACE:
      return sizeof (XushiPace);
    case XUSHI_ATTRIBUTE_TEXT:
    case XUSHI_ATTRIBUTE_DATE:
    case XUSHI_ATTRIBUTE_NAMES:
    case XUSHI_ATTRIBUTE_NODES:
    case XUSHI_ATTRIBUTE_STRUCT:
    default:
      return sizeof (gpointer);
    }
}

void
xushi_attributes_overlay (const XushiAttributeList *list, gpointer record, gconstpointer given)
{
  g_return_if_fail (record != NULL && given != NULL);

  for (guint i = 0; i < list->n_attributes; i++)
    {
      const XushiAttribute *attribute = &list->attributes[i];
      gpointer member = xushi_attribute_get_member (attribute, record);

      if (attribute->type == XUSHI_ATTRIBUTE_STRUCT)
        xushi_attributes_overlay (attribute->members, member,
                                  xushi_attribute_get_member (attribute, given));
      else if (xushi_attribute_is_given (attribute, given))
        {
          clear_member (attribute, member);
          memcpy (member, xushi_attribute_get_member (attribute, given),
                  size_of_member (attribute));
          own_member (attribute, member);
        }
    }
}

static gboolean
same_text (const char *a, const char *b)
{
  return g_str_equal (a != NULL ? a : "", b != NULL ? b : "");
}

static gboolean
same_names (GStrv a, GStrv b)
{
  static const char *const none[] = { NULL };

  return g_strv_equal (a != NULL ? (const char *const *) a : none,
                       b != NULL ? (const char *const *) b : none);
}

gboolean
xushi_attribute_equal (const XushiAttribute *attribute, gconstpointer a, gconstpointer b)
{
  gconstpointer x = xushi_attribute_get_member (attribute, a);
  gconstpointer y = xushi_attribute_get_member (attribute, b);

  switch (attribute->type)
    {
    case XUSHI_ATTRIBUTE_TEXT:
    case XUSHI_ATTRIBUTE_DATE:
      return same_text (*(char *const *) x, *(char *const *) y);
    case XUSHI_ATTRIBUTE_NAMES:
      return same_names (*(const GStrv *) x, *(const GStrv *) y);
    case XUSHI_ATTRIBUTE_FIGURE:
    case XUSHI_ATTRIBUTE_NUMBER:
    case XUSHI_ATTRIBUTE_SHARE:
      return xushi_number_same (*(const double *) x, *(const double *) y);
    case XUSHI_ATTRIBUTE_SWITCH:
      return !*(const gboolean *) x == !*(const gboolean *) y;
    case XUSHI_ATTRIBUTE_PACE:
      return xushi_pace_equal (x, y);
    case XUSHI_ATTRIBUTE_NODES:
      return xushi_nodes_equal (*(GPtrArray *const *) x, *(GPtrArray *const *) y);
    case XUSHI_ATTRIBUTE_STRUCT:
      return xushi_attributes_equal (attribute->members, x, y);
    case XUSHI_ATTRIBUTE_INTEGER:
    case XUSHI_ATTRIBUTE_MONTH:
    case XUSHI_ATTRIBUTE_WORD:
    case XUSHI_ATTRIBUTE_WORDS:
    default:
      return *(const int *) x == *(const int *) y;
    }
}

gboolean
xushi_attributes_equal (const XushiAttributeList *list, gconstpointer a, gconstpointer b)
{
  for (guint i = 0; i < list->n_attributes; i++)
    if (!xushi_attribute_equal (&list->attributes[i], a, b))
      return FALSE;
  return TRUE;
}

gboolean
xushi_attribute_is_given (const XushiAttribute *attribute, gconstpointer record)
{
  gconstpointer member = xushi_attribute_get_member (attribute, record);

  switch (attribute->type)
    {
    case XUSHI_ATTRIBUTE_TEXT:
    case XUSHI_ATTRIBUTE_DATE:
      return !same_text (*(char *const *) member, NULL);
    case XUSHI_ATTRIBUTE_NAMES:
      return !same_names (*(const GStrv *) member, NULL);
    case XUSHI_ATTRIBUTE_FIGURE:
    case XUSHI_ATTRIBUTE_NUMBER:
    case XUSHI_ATTRIBUTE_SHARE:
      return xushi_is_known (*(const double *) member);
    case XUSHI_ATTRIBUTE_INTEGER:
      return *(const int *) member != attribute->absent
             || (attribute->absent >= attribute->lowest && attribute->absent <= attribute->highest);
    case XUSHI_ATTRIBUTE_WORD:
      return *xushi_vocabulary_get_word (attribute->words, *(const int *) member) != '\0';
    case XUSHI_ATTRIBUTE_WORDS:
      return *(const guint *) member != 0;
    case XUSHI_ATTRIBUTE_PACE:
      return ((const XushiPace *) member)->kind != XUSHI_PACE_AUTO;
    case XUSHI_ATTRIBUTE_NODES:
      return (*(GPtrArray *const *) member)->len > 0;
    case XUSHI_ATTRIBUTE_MONTH:
    case XUSHI_ATTRIBUTE_SWITCH:
    case XUSHI_ATTRIBUTE_STRUCT:
    default:
      return TRUE;
    }
}
