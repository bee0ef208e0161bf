/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-worksheet.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "model/xushi-pace.h"
#include "model/xushi-types.h"

#include <string.h>

XushiWorksheet *
xushi_worksheet_new (const char *name, guint n_still)
{
  XushiWorksheet *self = g_new (XushiWorksheet, 1);

  *self = (XushiWorksheet) { g_strdup (name), xushi_table_new (),
                         g_array_new (FALSE, FALSE, sizeof (XushiWorksheetKind)), n_still, 0 };
  xushi_table_begin_row (self->table, 1);
  return self;
}

void
xushi_worksheet_free (XushiWorksheet *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  xushi_table_free (self->table);
  g_array_unref (self->kinds);
  g_free (self);
}

void
xushi_worksheet_add_column (XushiWorksheet *self, const char *head, XushiWorksheetKind kind)
{
  xushi_table_add_cell (self->table, head);
  g_array_append_val (self->kinds, kind);
}

XushiWorksheetKind
xushi_worksheet_get_kind (const XushiAttribute *attribute)
{
  switch (attribute->type)
    {
    case XUSHI_ATTRIBUTE_FIGURE:
    case XUSHI_ATTRIBUTE_NUMBER:
    case XUSHI_ATTRIBUTE_SHARE:
    case XUSHI_ATTRIBUTE_INTEGER:
    case XUSHI_ATTRIBUTE_MONTH:
      return XUSHI_WORKSHEET_NUMBER;
    case XUSHI_ATTRIBUTE_SWITCH:
    case XUSHI_ATTRIBUTE_WORD:
    case XUSHI_ATTRIBUTE_DATE:
      return XUSHI_WORKSHEET_WORD;
    case XUSHI_ATTRIBUTE_TEXT:
    case XUSHI_ATTRIBUTE_NAMES:
    case XUSHI_ATTRIBUTE_WORDS:
    case XUSHI_ATTRIBUTE_PACE:
    case XUSHI_ATTRIBUTE_NODES:
    case XUSHI_ATTRIBUTE_STRUCT:
    default:
      return XUSHI_WORKSHEET_TEXT;
    }
}

/* Whether sheets are written in Chinese: as the messages are. */
static gboolean
is_chinese (void)
{
  /* TRANSLATORS: “zh” if the reader expects Chinese words in a table, else “en” */
  return g_str_equal (C_ ("language of tables", "en"), "zh");
}

char *
xushi_worksheet_write_head (const XushiColumn *column)
{
  return is_chinese () ? g_strndup (column->chinese, strcspn (column->chinese, "|"))
                       : g_strdup (column->name);
}

/* (transfer full): the Chinese words of a set, joined as they are read. */
static char *
write_set (const XushiVocabulary *words, guint set)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < words->n_words; i++)
    if (set & (1u << i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", words->words[i].chinese);
  return g_string_free (text, FALSE);
}

static char *
write_pace (const XushiPace *pace)
{
  const char *word = xushi_pace_kinds.words[pace->kind].chinese;

  if (pace->kind == XUSHI_PACE_CUSTOM)
    return xushi_pace_to_text (pace);
  return pace->kind == XUSHI_PACE_ONCE ? g_strdup_printf ("%s:%d", word, pace->month)
                                       : g_strdup (word);
}

/* (transfer full) (nullable): NULL where it is no word. */
static char *
write_chinese (const XushiAttribute *attribute, gconstpointer member)
{
  if (attribute->type == XUSHI_ATTRIBUTE_SWITCH)
    return g_strdup (*(const gboolean *) member ? "是" : "否");
  if (attribute->type == XUSHI_ATTRIBUTE_WORD)
    return g_strdup (attribute->words->words[*(const int *) member].chinese);
  if (attribute->type == XUSHI_ATTRIBUTE_WORDS)
    return write_set (attribute->words, *(const guint *) member);
  if (attribute->type == XUSHI_ATTRIBUTE_PACE)
    return write_pace (member);
  return NULL;
}

char *
xushi_worksheet_write_attribute (const XushiAttribute *attribute, gconstpointer record,
                                 int decimals)
{
  gconstpointer member = xushi_attribute_get_member (attribute, record);
  char *text = NULL;

  if (!xushi_attribute_is_given (attribute, record))
    return g_strdup ("");
  if (attribute->type == XUSHI_ATTRIBUTE_FIGURE)
    return xushi_number_format (*(const double *) member,
                                MAX (decimals, xushi_number_decimals_of (*(const double *) member)));
  if (is_chinese ())
    text = write_chinese (attribute, member);
  return text != NULL ? text : xushi_attribute_to_text (attribute, record);
}
