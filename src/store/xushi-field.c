/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-field.h"

#include "base/xushi-number.h"
#include "model/xushi-pace.h"

gboolean
xushi_field_is_column (const XushiAttribute *attribute)
{
  return attribute->type != XUSHI_ATTRIBUTE_NAMES && attribute->type != XUSHI_ATTRIBUTE_NODES
         && attribute->type != XUSHI_ATTRIBUTE_STRUCT;
}

static void
bind_column (const XushiAttribute *attribute, XushiStatement *statement, gconstpointer record)
{
  gconstpointer member = xushi_attribute_get_member (attribute, record);
  g_autofree char *text = NULL;

  switch (attribute->type)
    {
    case XUSHI_ATTRIBUTE_TEXT:
    case XUSHI_ATTRIBUTE_DATE:
      if (!(attribute->flags & XUSHI_ATTRIBUTE_REFERENCE))
        xushi_statement_bind_text (statement, attribute->id, *(char *const *) member);
      break;
    case XUSHI_ATTRIBUTE_FIGURE:
    case XUSHI_ATTRIBUTE_NUMBER:
    case XUSHI_ATTRIBUTE_SHARE:
      xushi_statement_bind_number (statement, attribute->id, *(const double *) member);
      break;
    case XUSHI_ATTRIBUTE_INTEGER:
    case XUSHI_ATTRIBUTE_MONTH:
      if (xushi_attribute_is_given (attribute, record))
        xushi_statement_bind_int (statement, attribute->id, *(const int *) member);
      break;
    case XUSHI_ATTRIBUTE_SWITCH:
      xushi_statement_bind_int (statement, attribute->id, *(const gboolean *) member != FALSE);
      break;
    case XUSHI_ATTRIBUTE_WORD:
      xushi_statement_bind_text (
          statement, attribute->id,
          xushi_vocabulary_get_word (attribute->words, *(const int *) member));
      break;
    case XUSHI_ATTRIBUTE_PACE:
    case XUSHI_ATTRIBUTE_WORDS:
      text = xushi_attribute_to_text (attribute, record);
      xushi_statement_bind_text (statement, attribute->id, text);
      break;
    case XUSHI_ATTRIBUTE_NAMES:
    case XUSHI_ATTRIBUTE_NODES:
    case XUSHI_ATTRIBUTE_STRUCT:
    default:
      break;
    }
}

void
xushi_fields_bind (const XushiAttributeList *list, XushiStatement *statement,
                   gconstpointer record)
{
  for (guint i = 0; i < list->n_attributes; i++)
    bind_column (&list->attributes[i], statement, record);
}

static gboolean
read_word (const XushiVocabulary *words, const char *word, int *member)
{
  int found = xushi_vocabulary_find (words, word);

  if (found < 0)
    return FALSE;
  *member = found;
  return TRUE;
}

static void
read_nothing (const XushiAttribute *attribute, gpointer member)
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
    case XUSHI_ATTRIBUTE_TEXT:
    case XUSHI_ATTRIBUTE_DATE:
    case XUSHI_ATTRIBUTE_PACE:
    case XUSHI_ATTRIBUTE_NAMES:
    case XUSHI_ATTRIBUTE_NODES:
    case XUSHI_ATTRIBUTE_STRUCT:
    default:
      break;
    }
}

/* FALSE where no plan can hold it: what is counted by months or decimals relies on their bounds. */
static gboolean
read_integer (const XushiAttribute *attribute, gint64 found, int *member)
{
  gint64 lowest = (gint64) attribute->lowest, highest = (gint64) attribute->highest;

  if (attribute->type == XUSHI_ATTRIBUTE_MONTH)
    {
      lowest = 1;
      highest = 12;
    }
  else if (lowest == highest)
    {
      lowest = G_MININT;
      highest = G_MAXINT;
    }
  if (found < lowest || found > highest)
    return FALSE;
  *member = (int) found;
  return TRUE;
}

static gboolean
read_column (const XushiAttribute *attribute, XushiStatement *statement, int column,
             gpointer member)
{
  /* Most columns of most rows are empty, which is quickest to check. */
  if (xushi_statement_is_null (statement, column))
    {
      read_nothing (attribute, member);
      return TRUE;
    }
  switch (attribute->type)
    {
    case XUSHI_ATTRIBUTE_FIGURE:
    case XUSHI_ATTRIBUTE_NUMBER:
    case XUSHI_ATTRIBUTE_SHARE:
      *(double *) member = xushi_statement_get_number (statement, column);
      return TRUE;
    case XUSHI_ATTRIBUTE_INTEGER:
    case XUSHI_ATTRIBUTE_MONTH:
      return read_integer (attribute, xushi_statement_get_int (statement, column), member);
    case XUSHI_ATTRIBUTE_SWITCH:
      *(gboolean *) member = xushi_statement_get_int (statement, column) != 0;
      return TRUE;
    case XUSHI_ATTRIBUTE_WORD:
      return read_word (attribute->words, xushi_statement_get_text (statement, column), member);
    case XUSHI_ATTRIBUTE_WORDS:
      return xushi_vocabulary_set_from_words (
          attribute->words, xushi_statement_get_text (statement, column), member);
    case XUSHI_ATTRIBUTE_PACE:
      return xushi_pace_parse (xushi_statement_get_text (statement, column), member, NULL);
    case XUSHI_ATTRIBUTE_TEXT:
    case XUSHI_ATTRIBUTE_DATE:
    case XUSHI_ATTRIBUTE_NAMES:
    case XUSHI_ATTRIBUTE_NODES:
    case XUSHI_ATTRIBUTE_STRUCT:
    default:
      *(char **) member = xushi_statement_dup_text (statement, column);
      return TRUE;
    }
}

gboolean
xushi_fields_read (const XushiAttributeList *list, guint first, XushiStatement *statement,
                   int column, gpointer record)
{
  for (guint i = first; i < list->n_attributes; i++)
    {
      const XushiAttribute *attribute = &list->attributes[i];

      if (xushi_field_is_column (attribute)
          && !read_column (attribute, statement, column++,
                           xushi_attribute_get_member (attribute, record)))
        return FALSE;
    }
  return TRUE;
}
