/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-attribute.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "model/xushi-node.h"
#include "model/xushi-pace.h"

#include <string.h>

/* Converts attributes to text and back: what tables and the change log write, and what clerks
 * write. */

G_DEFINE_QUARK (xushi-attribute-error-quark, xushi_attribute_error)

static const char *const yes_words[] = { "yes", "true", "1", "是", "√", "✓", NULL };
static const char *const no_words[] = { "no", "false", "0", "否", NULL };

char *
xushi_names_join (GStrv names)
{
  return names != NULL ? g_strjoinv ("、", names) : g_strdup ("");
}

static gboolean
is_separator (gunichar c)
{
  return c == ',' || c == ';' || c == '\n' || c == U'、' || c == U'，' || c == U'；';
}

/* (transfer full): without leading and trailing blanks, full-width ones included. */
static char *
strip (const char *text, gsize length)
{
  const char *end = text + length;

  while (text < end && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (text, (gsize) (end - text));
}

GStrv
xushi_names_split (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean any = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  while (*text != '\0')
    {
      const char *end = text;
      g_autofree char *name = NULL;

      while (*end != '\0' && !is_separator (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      name = strip (text, (gsize) (end - text));
      if (*name != '\0')
        g_strv_builder_add (builder, name);
      any = any || *name != '\0';
      text = *end != '\0' ? g_utf8_next_char (end) : end;
    }
  return any ? g_strv_builder_end (builder) : NULL;
}

char *
xushi_attribute_to_text (const XushiAttribute *attribute, gconstpointer record)
{
  gconstpointer member = xushi_attribute_get_member (attribute, record);

  g_return_val_if_fail (attribute->type != XUSHI_ATTRIBUTE_STRUCT, NULL);

  if (!xushi_attribute_is_given (attribute, record))
    return g_strdup ("");
  switch (attribute->type)
    {
    case XUSHI_ATTRIBUTE_NAMES:
      return xushi_names_join (*(const GStrv *) member);
    case XUSHI_ATTRIBUTE_FIGURE:
    case XUSHI_ATTRIBUTE_NUMBER:
    case XUSHI_ATTRIBUTE_SHARE:
      return xushi_number_format_plain (*(const double *) member);
    case XUSHI_ATTRIBUTE_INTEGER:
    case XUSHI_ATTRIBUTE_MONTH:
      return g_strdup_printf ("%d", *(const int *) member);
    case XUSHI_ATTRIBUTE_SWITCH:
      return g_strdup (*(const gboolean *) member ? "yes" : "no");
    case XUSHI_ATTRIBUTE_WORD:
      return g_strdup (xushi_vocabulary_get_word (attribute->words, *(const int *) member));
    case XUSHI_ATTRIBUTE_WORDS:
      return xushi_vocabulary_set_to_words (attribute->words, *(const guint *) member);
    case XUSHI_ATTRIBUTE_PACE:
      return xushi_pace_to_text (member);
    case XUSHI_ATTRIBUTE_NODES:
      return xushi_nodes_to_text (*(GPtrArray *const *) member);
    case XUSHI_ATTRIBUTE_TEXT:
    case XUSHI_ATTRIBUTE_DATE:
    case XUSHI_ATTRIBUTE_STRUCT:
    default:
      return g_strdup (*(char *const *) member);
    }
}

/* @sentence: (transfer full) */
static gboolean
refuse (GError **error, char *sentence)
{
  g_set_error_literal (error, XUSHI_ATTRIBUTE_ERROR, XUSHI_ATTRIBUTE_ERROR_BAD_TEXT, sentence);
  g_free (sentence);
  return FALSE;
}

/* (transfer full): half-width, lower case. */
static char *
fold (const char *text)
{
  g_autofree char *narrow = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return narrow != NULL ? g_utf8_strdown (narrow, -1) : g_strdup (text);
}

/* @value: (transfer full): the empty text becomes NULL. */
static gboolean
take_text (char **member, char *value)
{
  if (*value == '\0')
    g_clear_pointer (&value, g_free);
  g_free (*member);
  *member = value;
  return TRUE;
}

static gboolean
read_text (const XushiAttribute *attribute, char **member, const char *text, GError **error)
{
  g_autofree char *word = NULL;

  if (attribute->flags & XUSHI_ATTRIBUTE_EXCUSE)
    {
      word = fold (text);
      if (g_strv_contains (yes_words, word))
        return refuse (error, g_strdup (_ ("An indicator that is not judged needs a reason; write "
                                           "it here.")));
      if (g_strv_contains (no_words, word))
        return take_text (member, g_strdup (""));
    }
  return take_text (member, g_strdup (text));
}

static gboolean
read_date (char **member, const char *text, GError **error)
{
  g_autofree char *date = xushi_date_read (text, 0);

  if (date == NULL || (*date != '\0' && !xushi_date_parse (date, NULL, NULL, NULL)))
    return refuse (error, g_strdup_printf (_ ("“%s” is no date; write YYYY-MM-DD, such as "
                                              "2016-06-30."),
                                           text));
  return take_text (member, g_steal_pointer (&date));
}

static gboolean
check_bounds (const XushiAttribute *attribute, double number, const char *text, GError **error)
{
  g_autofree char *lowest = xushi_number_format_plain (attribute->lowest);
  g_autofree char *highest = xushi_number_format_plain (attribute->highest);

  if (attribute->lowest >= attribute->highest || !xushi_is_known (number)
      || (number >= attribute->lowest && number <= attribute->highest))
    return TRUE;
  if (attribute->highest >= XUSHI_NUMBER_LIMIT)
    return refuse (error, g_strdup_printf (_ ("“%s” is not possible here; write %s or more."), text,
                                           lowest));
  return refuse (error, g_strdup_printf (_ ("“%s” is not possible here; write a number from %s to "
                                            "%s."),
                                         text, lowest, highest));
}

static gboolean
read_number (const XushiAttribute *attribute, double *member, const char *text, const char *unit,
             GError **error)
{
  gboolean percent = attribute->type == XUSHI_ATTRIBUTE_SHARE
                     && (g_str_has_suffix (text, "%") || g_str_has_suffix (text, "％"));
  double number;

  if (!xushi_number_parse (text, attribute->type == XUSHI_ATTRIBUTE_FIGURE ? unit : NULL, &number,
                           error))
    return FALSE;
  number = percent ? number / 100 : number;
  if (!check_bounds (attribute, number, text, error))
    return FALSE;
  *member = number;
  return TRUE;
}

static gboolean
read_integer (const XushiAttribute *attribute, int *member, const char *text, GError **error)
{
  gboolean month = attribute->type == XUSHI_ATTRIBUTE_MONTH;
  double lowest = month ? 1 : attribute->lowest, highest = month ? 12 : attribute->highest;
  double number = XUSHI_UNKNOWN;

  if (*text == '\0')
    {
      *member = attribute->absent;
      return TRUE;
    }
  if (!xushi_number_parse (text, month ? "月" : NULL, &number, NULL) || number != floor (number)
      || !(number >= lowest && number <= highest))
    return refuse (error, g_strdup_printf (_ ("“%s” is no whole number from %d to %d."), text,
                                           (int) lowest, (int) highest));
  *member = (int) number;
  return TRUE;
}

static gboolean
read_switch (gboolean *member, const char *text, GError **error)
{
  g_autofree char *word = fold (text);

  if (*word != '\0' && !g_strv_contains (yes_words, word) && !g_strv_contains (no_words, word))
    return refuse (error, g_strdup_printf (_ ("“%s” is neither yes (是) nor no (否)."), text));
  *member = g_strv_contains (yes_words, word);
  return TRUE;
}

static gboolean
read_word (const XushiAttribute *attribute, int *member, const char *text, GError **error)
{
  int found = *text != '\0' ? xushi_vocabulary_find (attribute->words, text) : attribute->absent;

  if (found < 0)
    return refuse (error, xushi_vocabulary_refuse (attribute->words, text));
  *member = found;
  return TRUE;
}

static gboolean
read_words (const XushiAttribute *attribute, guint *member, const char *text, GError **error)
{
  return xushi_vocabulary_set_from_words (attribute->words, text, member)
         || refuse (error, xushi_vocabulary_refuse (attribute->words, text));
}

static gboolean
read_nodes (GPtrArray **member, const char *text, GError **error)
{
  GPtrArray *nodes = xushi_nodes_parse (text, error);

  if (nodes == NULL)
    return FALSE;
  g_clear_pointer (member, g_ptr_array_unref);
  *member = nodes;
  return TRUE;
}

gboolean
xushi_attribute_from_text (const XushiAttribute *attribute, gpointer record, const char *text,
                           const char *unit, GError **error)
{
  gpointer member = xushi_attribute_get_member (attribute, record);
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (attribute->type != XUSHI_ATTRIBUTE_STRUCT, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  stripped = strip (text, strlen (text));
  switch (attribute->type)
    {
    case XUSHI_ATTRIBUTE_DATE:
      return read_date (member, stripped, error);
    case XUSHI_ATTRIBUTE_NAMES:
      g_strfreev (*(GStrv *) member);
      *(GStrv *) member = xushi_names_split (stripped);
      return TRUE;
    case XUSHI_ATTRIBUTE_FIGURE:
    case XUSHI_ATTRIBUTE_NUMBER:
    case XUSHI_ATTRIBUTE_SHARE:
      return read_number (attribute, member, stripped, unit, error);
    case XUSHI_ATTRIBUTE_INTEGER:
    case XUSHI_ATTRIBUTE_MONTH:
      return read_integer (attribute, member, stripped, error);
    case XUSHI_ATTRIBUTE_SWITCH:
      return read_switch (member, stripped, error);
    case XUSHI_ATTRIBUTE_WORD:
      return read_word (attribute, member, stripped, error);
    case XUSHI_ATTRIBUTE_WORDS:
      return read_words (attribute, member, stripped, error);
    case XUSHI_ATTRIBUTE_PACE:
      return xushi_pace_parse (stripped, member, error);
    case XUSHI_ATTRIBUTE_NODES:
      return read_nodes (member, stripped, error);
    case XUSHI_ATTRIBUTE_TEXT:
    case XUSHI_ATTRIBUTE_STRUCT:
    default:
      return read_text (attribute, member, stripped, error);
    }
}

/* The label of one of the program's words; NULL for an unknown one. */
static const char *
find_label (const XushiAttribute *attribute, const char *text)
{
  int value;

  if (attribute->type == XUSHI_ATTRIBUTE_SWITCH)
    return g_str_equal (text, "yes") ? _ ("yes") : g_str_equal (text, "no") ? _ ("no") : NULL;
  if (attribute->type != XUSHI_ATTRIBUTE_WORD)
    return NULL;
  value = xushi_vocabulary_find (attribute->words, text);
  return value >= 0 ? xushi_vocabulary_get_label (attribute->words, value) : NULL;
}

char *
xushi_attribute_text_to_label (const XushiAttribute *attribute, const char *text)
{
  const char *label;
  guint set;
  XushiPace pace;

  if (text == NULL || *text == '\0')
    return NULL;
  if (attribute->type == XUSHI_ATTRIBUTE_PACE && xushi_pace_parse (text, &pace, NULL))
    return xushi_pace_to_label (&pace);
  if (attribute->type == XUSHI_ATTRIBUTE_WORDS
      && xushi_vocabulary_set_from_words (attribute->words, text, &set))
    return xushi_vocabulary_set_to_labels (attribute->words, set);
  /* Files of the first version have -1 for “not given”. */
  if (attribute->type == XUSHI_ATTRIBUTE_INTEGER && atoi (text) < attribute->lowest)
    return NULL;
  label = find_label (attribute, text);
  return g_strdup (label != NULL ? label : text);
}
