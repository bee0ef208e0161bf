/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-field.h"

#include "base/xushi-number.h"
#include "model/xushi-plan.h"

/* (nullable): the stable word of a member with a closed vocabulary. */
static const char *
get_word (const XushiField *field, gconstpointer member)
{
  int value = *(const int *) member;

  switch (field->type)
    {
    case XUSHI_FIELD_MEASURE:
      return xushi_measure_to_word ((XushiMeasure) value);
    case XUSHI_FIELD_BOUND:
      return xushi_bound_to_word ((XushiBound) value);
    case XUSHI_FIELD_FREQUENCY:
      return xushi_frequency_to_word ((XushiFrequency) value);
    case XUSHI_FIELD_AGGREGATE:
      return xushi_aggregate_to_word ((XushiAggregate) value);
    case XUSHI_FIELD_LIGHT:
      return xushi_light_to_word ((XushiLight) value);
    case XUSHI_FIELD_JUDGE:
      return xushi_vocabulary_get_word (&xushi_judges, value);
    case XUSHI_FIELD_LEAD_MODE:
      return xushi_vocabulary_get_word (&xushi_lead_modes, value);
    case XUSHI_FIELD_TEXT:
    case XUSHI_FIELD_REFERENCE:
    case XUSHI_FIELD_NUMBER:
    case XUSHI_FIELD_INTEGER:
    case XUSHI_FIELD_COUNT:
    case XUSHI_FIELD_SWITCH:
    case XUSHI_FIELD_PACE:
    default:
      return NULL;
    }
}

static gboolean
find_word (const XushiVocabulary *vocabulary, const char *word, int *value)
{
  int found = xushi_vocabulary_find (vocabulary, word);

  if (found >= 0)
    *value = found;
  return found >= 0;
}

static gboolean
set_word (const XushiField *field, const char *word, gpointer member)
{
  switch (field->type)
    {
    case XUSHI_FIELD_MEASURE:
      return xushi_measure_from_word (word, member);
    case XUSHI_FIELD_BOUND:
      return xushi_bound_from_word (word, member);
    case XUSHI_FIELD_FREQUENCY:
      return xushi_frequency_from_word (word, member);
    case XUSHI_FIELD_AGGREGATE:
      return xushi_aggregate_from_word (word, member);
    case XUSHI_FIELD_LIGHT:
      return xushi_light_from_word (word, member);
    case XUSHI_FIELD_JUDGE:
      return find_word (&xushi_judges, word, member);
    case XUSHI_FIELD_LEAD_MODE:
      return find_word (&xushi_lead_modes, word, member);
    case XUSHI_FIELD_TEXT:
    case XUSHI_FIELD_REFERENCE:
    case XUSHI_FIELD_NUMBER:
    case XUSHI_FIELD_INTEGER:
    case XUSHI_FIELD_COUNT:
    case XUSHI_FIELD_SWITCH:
    case XUSHI_FIELD_PACE:
    default:
      return FALSE;
    }
}

static void
bind_field (const XushiField *field, XushiStatement *statement, gconstpointer member)
{
  g_autofree char *pace = NULL;

  switch (field->type)
    {
    case XUSHI_FIELD_TEXT:
      xushi_statement_bind_text (statement, field->bind, *(char *const *) member);
      break;
    case XUSHI_FIELD_REFERENCE:
      break;
    case XUSHI_FIELD_NUMBER:
      xushi_statement_bind_number (statement, field->bind, *(const double *) member);
      break;
    case XUSHI_FIELD_INTEGER:
      xushi_statement_bind_int (statement, field->bind, *(const int *) member);
      break;
    case XUSHI_FIELD_COUNT:
      if (*(const int *) member >= 0)
        xushi_statement_bind_int (statement, field->bind, *(const int *) member);
      break;
    case XUSHI_FIELD_SWITCH:
      xushi_statement_bind_int (statement, field->bind, *(const gboolean *) member != FALSE);
      break;
    case XUSHI_FIELD_PACE:
      pace = xushi_pace_to_text (member);
      xushi_statement_bind_text (statement, field->bind, pace);
      break;
    case XUSHI_FIELD_MEASURE:
    case XUSHI_FIELD_BOUND:
    case XUSHI_FIELD_FREQUENCY:
    case XUSHI_FIELD_AGGREGATE:
    case XUSHI_FIELD_LIGHT:
    case XUSHI_FIELD_JUDGE:
    case XUSHI_FIELD_LEAD_MODE:
    default:
      xushi_statement_bind_text (statement, field->bind, get_word (field, member));
      break;
    }
}

void
xushi_fields_bind (const XushiFieldList *list, XushiStatement *statement, gconstpointer record)
{
  for (int i = 0; i < list->n_fields; i++)
    bind_field (&list->fields[i], statement, (const char *) record + list->fields[i].offset);
}

static gboolean
read_field (const XushiField *field, XushiStatement *statement, int column, gpointer member)
{
  /* Most columns of most rows are empty, and say so fastest. */
  if (xushi_statement_is_null (statement, column))
    {
      if (field->type == XUSHI_FIELD_NUMBER)
        *(double *) member = XUSHI_UNKNOWN;
      else if (field->type == XUSHI_FIELD_COUNT)
        *(int *) member = -1;
      else if (field->type == XUSHI_FIELD_LIGHT)
        *(XushiLight *) member = XUSHI_LIGHT_NONE;
      return TRUE;
    }
  switch (field->type)
    {
    case XUSHI_FIELD_TEXT:
    case XUSHI_FIELD_REFERENCE:
      *(char **) member = xushi_statement_dup_text (statement, column);
      return TRUE;
    case XUSHI_FIELD_NUMBER:
      *(double *) member = xushi_statement_get_number (statement, column);
      return TRUE;
    case XUSHI_FIELD_INTEGER:
    case XUSHI_FIELD_COUNT:
      *(int *) member = (int) xushi_statement_get_int (statement, column);
      return TRUE;
    case XUSHI_FIELD_SWITCH:
      *(gboolean *) member = xushi_statement_get_int (statement, column) != 0;
      return TRUE;
    case XUSHI_FIELD_PACE:
      return xushi_pace_parse (xushi_statement_get_text (statement, column), member, NULL);
    case XUSHI_FIELD_MEASURE:
    case XUSHI_FIELD_BOUND:
    case XUSHI_FIELD_FREQUENCY:
    case XUSHI_FIELD_AGGREGATE:
    case XUSHI_FIELD_LIGHT:
    case XUSHI_FIELD_JUDGE:
    case XUSHI_FIELD_LEAD_MODE:
    default:
      return set_word (field, xushi_statement_get_text (statement, column), member);
    }
}

gboolean
xushi_fields_read (const XushiFieldList *list, XushiStatement *statement, int column,
                   gpointer record)
{
  for (int i = 0; i < list->n_fields; i++)
    if (!read_field (&list->fields[i], statement, column + i,
                     (char *) record + list->fields[i].offset))
      return FALSE;
  return TRUE;
}

/* The empty text of a number, pace or light that is not given is no text. */
static char *
take_nonempty (char *text)
{
  if (*text != '\0')
    return text;
  g_free (text);
  return NULL;
}

char *
xushi_field_to_text (const XushiField *field, gconstpointer record)
{
  gconstpointer member = (const char *) record + field->offset;

  switch (field->type)
    {
    case XUSHI_FIELD_TEXT:
    case XUSHI_FIELD_REFERENCE:
      return g_strdup (*(char *const *) member);
    case XUSHI_FIELD_NUMBER:
      return take_nonempty (xushi_number_format_plain (*(const double *) member));
    case XUSHI_FIELD_INTEGER:
      return g_strdup_printf ("%d", *(const int *) member);
    case XUSHI_FIELD_COUNT:
      return *(const int *) member >= 0 ? g_strdup_printf ("%d", *(const int *) member) : NULL;
    case XUSHI_FIELD_SWITCH:
      return g_strdup (*(const gboolean *) member ? "yes" : "no");
    case XUSHI_FIELD_PACE:
      return take_nonempty (xushi_pace_to_text (member));
    case XUSHI_FIELD_MEASURE:
    case XUSHI_FIELD_BOUND:
    case XUSHI_FIELD_FREQUENCY:
    case XUSHI_FIELD_AGGREGATE:
    case XUSHI_FIELD_LIGHT:
    case XUSHI_FIELD_JUDGE:
    case XUSHI_FIELD_LEAD_MODE:
    default:
      return take_nonempty (g_strdup (get_word (field, member)));
    }
}

/* The empty string is stored as none. */
static gboolean
same_text (const char *a, const char *b)
{
  return g_str_equal (a != NULL ? a : "", b != NULL ? b : "");
}

gboolean
xushi_field_equal (const XushiField *field, gconstpointer a, gconstpointer b)
{
  gconstpointer x = (const char *) a + field->offset, y = (const char *) b + field->offset;

  switch (field->type)
    {
    case XUSHI_FIELD_TEXT:
    case XUSHI_FIELD_REFERENCE:
      return same_text (*(char *const *) x, *(char *const *) y);
    case XUSHI_FIELD_NUMBER:
      return *(const double *) x == *(const double *) y
             || (!xushi_is_known (*(const double *) x) && !xushi_is_known (*(const double *) y));
    case XUSHI_FIELD_SWITCH:
      return !*(const gboolean *) x == !*(const gboolean *) y;
    case XUSHI_FIELD_PACE:
      {
        g_autofree char *p = xushi_pace_to_text (x);
        g_autofree char *q = xushi_pace_to_text (y);

        return g_str_equal (p, q);
      }
    case XUSHI_FIELD_INTEGER:
    case XUSHI_FIELD_COUNT:
    case XUSHI_FIELD_MEASURE:
    case XUSHI_FIELD_BOUND:
    case XUSHI_FIELD_FREQUENCY:
    case XUSHI_FIELD_AGGREGATE:
    case XUSHI_FIELD_LIGHT:
    case XUSHI_FIELD_JUDGE:
    case XUSHI_FIELD_LEAD_MODE:
    default:
      return *(const int *) x == *(const int *) y;
    }
}

gboolean
xushi_fields_equal (const XushiFieldList *list, gconstpointer a, gconstpointer b)
{
  for (int i = 0; i < list->n_fields; i++)
    if (!xushi_field_equal (&list->fields[i], a, b))
      return FALSE;
  return TRUE;
}
