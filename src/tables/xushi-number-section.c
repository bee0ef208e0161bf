/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-number-section.h"

#include <string.h>

/* Reading a section mark by mark. */
typedef struct
{
  XushiNumberSection *section; /* borrowed */
  GString *between;      /* owned: characters since the last place for a digit */
  guint n_places;        /* places for digits */
  guint n_commas;        /* right after the last place */
  gboolean has_dot;      /* a point that is a mere character has divided the places */
  gboolean has_point;    /* there was a decimal point */
  gboolean has_text;     /* there was an @ */
  gboolean has_length;   /* there was [h] or the like */
  guint n_months;        /* letters that mean the month */
  char last_part;        /* the letter of the last part of a date: what m means depends on it */
} Reading;

/* Commas that no place follows divide by a thousand each. */
static void
end_commas (Reading *reading)
{
  reading->section->shift += 3 * (int) MIN (reading->n_commas, 10);
  reading->n_commas = 0;
}

static void
add_characters (Reading *reading, const char *characters, gsize length)
{
  end_commas (reading);
  g_string_append_len (reading->between, characters, (gssize) length);
}

static void
end_characters (Reading *reading, GString *target)
{
  g_string_append (target, reading->between->str);
  g_string_truncate (reading->between, 0);
}

/* What stands between two digits: nothing, the bar of a fraction, or a point that is none: 0!.0000
 * shows tens of thousands. */
static void
take_between (Reading *reading)
{
  g_strstrip (reading->between->str);
  if (g_str_equal (reading->between->str, "."))
    reading->has_dot = TRUE;
  else if (*reading->between->str != '\0' && !g_str_equal (reading->between->str, "/"))
    reading->section->is_masked = TRUE;
  g_string_truncate (reading->between, 0);
}

static void
add_place (Reading *reading)
{
  reading->n_commas = 0;
  if (reading->n_places == 0)
    end_characters (reading, reading->section->before);
  else
    take_between (reading);
  reading->n_places++;
  if (reading->has_dot && !reading->has_point)
    reading->section->shift++;
}

/* A run of one letter of a date. Returns FALSE where it is none. */
static gboolean
take_date (Reading *reading, char letter, gsize length)
{
  XushiNumberSection *section = reading->section;

  switch (letter)
    {
    case 'y':
    case 'e':
      section->parts |= XUSHI_DATE_SHOWS_YEAR;
      break;
    case 'd':
      section->parts |= XUSHI_DATE_SHOWS_DAY;
      break;
    case 'a':
      if (length < 3)
        return FALSE;
      section->parts |= XUSHI_DATE_SHOWS_DAY;
      break;
    case 'm':
      if (length < 3 && reading->last_part == 'h')
        letter = 'n';
      else
        reading->n_months++;
      section->parts |= letter == 'n' ? XUSHI_DATE_SHOWS_TIME : 0;
      break;
    case 'h':
    case 's':
      /* The m before the seconds meant minutes. */
      if (letter == 's' && reading->last_part == 'm')
        reading->n_months--;
      section->parts |= XUSHI_DATE_SHOWS_TIME;
      break;
    default:
      return FALSE;
    }
  reading->last_part = letter;
  return TRUE;
}

static gboolean
take_condition (XushiNumberSection *section, const char *text)
{
  static const struct
  {
    const char *mark;
    XushiConditionKind kind;
  } marks[] = { { "<=", XUSHI_CONDITION_AT_MOST }, { "<>", XUSHI_CONDITION_OTHER },
                { ">=", XUSHI_CONDITION_AT_LEAST }, { "<", XUSHI_CONDITION_LESS },
                { ">", XUSHI_CONDITION_MORE },      { "=", XUSHI_CONDITION_EQUAL } };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (text, marks[i].mark))
      {
        section->condition = marks[i].kind;
        section->operand = g_ascii_strtod (text + strlen (marks[i].mark), NULL);
        return TRUE;
      }
  return FALSE;
}

/* What stands in brackets. */
static void
take_bracket (Reading *reading, const char *text)
{
  gsize length = strlen (text);

  if (*text == '$')
    {
      add_characters (reading, text + 1, strcspn (text + 1, "-"));
      return;
    }
  if (length > 0 && strchr ("hms", g_ascii_tolower (*text)) != NULL
      && strspn (text, (const char[]) { *text, '\0' }) == length)
    reading->has_length = TRUE;
  else if (!take_condition (reading->section, text))
    reading->section->is_coloured = TRUE;
}

/* Words that are marks of their own; the time of day after noon, and a number as it is. Returns
 * their length, 0 for none. */
static gsize
take_word (Reading *reading, const char *at)
{
  static const char *const halves[] = { "AM/PM", "A/P", "上午/下午" };
  static const char *const generals[] = { "General", "Standard", "G/通用格式" };

  for (gsize i = 0; i < G_N_ELEMENTS (halves); i++)
    if (g_ascii_strncasecmp (at, halves[i], strlen (halves[i])) == 0)
      {
        reading->section->parts |= XUSHI_DATE_SHOWS_TIME;
        return strlen (halves[i]);
      }
  for (gsize i = 0; i < G_N_ELEMENTS (generals); i++)
    if (g_ascii_strncasecmp (at, generals[i], strlen (generals[i])) == 0)
      {
        add_place (reading);
        return strlen (generals[i]);
      }
  return 0;
}

/* A letter, or another character that is not a mark. Returns its length. */
static gsize
take_letter (Reading *reading, const char *at)
{
  gsize length = take_word (reading, at);
  char letter = g_ascii_tolower (*at);

  if (length > 0)
    return length;
  if (letter == 'e' && reading->n_places > 0 && (at[1] == '+' || at[1] == '-'))
    return 2;
  for (length = 1; g_ascii_tolower (at[length]) == letter; length++)
    continue;
  if (take_date (reading, letter, length))
    return length;
  length = (gsize) (g_utf8_next_char (at) - at);
  length = strnlen (at, length);
  add_characters (reading, at, length);
  return length;
}

/* Marks that protect or hide what follows them. Returns their length, 0 for another mark. */
static gsize
take_protected (Reading *reading, const char *at)
{
  const char *end;
  gsize length;

  switch (*at)
    {
    case '"':
      end = strchr (at + 1, '"');
      length = end != NULL ? (gsize) (end - at - 1) : strlen (at + 1);
      add_characters (reading, at + 1, length);
      return length + (end != NULL ? 2 : 1);
    case '\\':
    case '!':
    case '_':
    case '*':
      length = strnlen (at + 1, at[1] != '\0' ? (gsize) (g_utf8_next_char (at + 1) - at - 1) : 0);
      if (*at == '\\' || *at == '!')
        add_characters (reading, at + 1, length);
      return length + 1;
    case '[':
      end = strchr (at, ']');
      if (end == NULL)
        return 0;
      {
        g_autofree char *text = g_strndup (at + 1, (gsize) (end - at - 1));

        take_bracket (reading, text);
      }
      return (gsize) (end - at + 1);
    default:
      return 0;
    }
}

/* Takes the mark at @at. Returns its length. */
static gsize
take_mark (Reading *reading, const char *at)
{
  gsize length = take_protected (reading, at);

  if (length > 0)
    return length;
  switch (*at)
    {
    case '0':
      reading->section->n_digits += !reading->has_point;
      add_place (reading);
      return 1;
    case '#':
    case '?':
      add_place (reading);
      return 1;
    case '.':
      end_commas (reading);
      reading->has_point = TRUE;
      return 1;
    case ',':
      reading->n_commas++;
      return 1;
    case '%':
      add_characters (reading, at, 1);
      reading->section->shift -= 2;
      return 1;
    case '@':
      end_characters (reading, reading->section->before);
      reading->has_text = TRUE;
      return 1;
    default:
      return take_letter (reading, at);
    }
}

static void
decide (Reading *reading)
{
  XushiNumberSection *section = reading->section;
  gboolean shown = reading->n_places > 0 || reading->has_text;

  end_commas (reading);
  end_characters (reading, shown ? section->after : section->before);
  if (reading->n_months > 0)
    section->parts |= XUSHI_DATE_SHOWS_MONTH;
  if (reading->has_length)
    section->kind = XUSHI_SECTION_DURATION;
  else if (section->parts != 0)
    section->kind = XUSHI_SECTION_DATE;
  else if (reading->has_text)
    section->kind = XUSHI_SECTION_TEXT;
  else
    section->kind = shown ? XUSHI_SECTION_NUMBER : XUSHI_SECTION_WORDS;
}

XushiNumberSection *
xushi_number_section_read (const char **code, gboolean *more)
{
  XushiNumberSection *section = g_new0 (XushiNumberSection, 1);
  g_autoptr (GString) between = g_string_new (NULL);
  Reading reading = { .section = section, .between = between };
  const char *at = *code;

  section->before = g_string_new (NULL);
  section->after = g_string_new (NULL);
  while (*at != '\0' && *at != ';')
    at += take_mark (&reading, at);
  decide (&reading);
  *more = *at == ';';
  *code = *more ? at + 1 : at;
  return section;
}

void
xushi_number_section_free (XushiNumberSection *self)
{
  g_string_free (self->before, TRUE);
  g_string_free (self->after, TRUE);
  g_free (self);
}

gboolean
xushi_number_section_holds (const XushiNumberSection *self, double value)
{
  switch (self->condition)
    {
    case XUSHI_CONDITION_LESS:
      return value < self->operand;
    case XUSHI_CONDITION_AT_MOST:
      return value <= self->operand;
    case XUSHI_CONDITION_EQUAL:
      return value == self->operand;
    case XUSHI_CONDITION_OTHER:
      return value != self->operand;
    case XUSHI_CONDITION_AT_LEAST:
      return value >= self->operand;
    case XUSHI_CONDITION_MORE:
      return value > self->operand;
    case XUSHI_CONDITION_NONE:
    default:
      return FALSE;
    }
}
