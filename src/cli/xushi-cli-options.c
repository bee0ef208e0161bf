/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-options.h"

#include "base/xushi-i18n.h"
#include "base/xushi-suggest.h"

#include <string.h>

/* Where the reading stands. */
typedef struct
{
  const GOptionEntry *entries; /* borrowed */
  const char *const *next;     /* borrowed: the words not read yet */
  GHashTable *given;           /* owned: the entries read so far */
  char *sentence;              /* owned; NULL while nothing is wrong */
} Reader;

/* @format has one "%s" for @word, which may not be UTF-8. Returns FALSE. */
static gboolean
refuse (Reader *reader, const char *format, const char *word)
{
  g_autofree char *name = g_filename_display_name (word);
  GString *sentence = g_string_new (format);

  g_string_replace (sentence, "%s", name, 1);
  reader->sentence = g_string_free (sentence, FALSE);
  return FALSE;
}

/* Whether a long option, "--name" or "--name=…", is this one. */
static gboolean
has_name (const GOptionEntry *entry, const char *word)
{
  gsize length = strlen (entry->long_name);

  return g_str_has_prefix (word, "--") && strncmp (word + 2, entry->long_name, length) == 0
         && (word[2 + length] == '\0' || word[2 + length] == '=');
}

static const GOptionEntry *
find_entry (const Reader *reader, const char *word)
{
  gboolean is_long = g_str_has_prefix (word, "--");

  for (const GOptionEntry *entry = reader->entries; entry->long_name != NULL; entry++)
    if (is_long ? has_name (entry, word) : entry->short_name != 0 && entry->short_name == word[1])
      return entry;
  return NULL;
}

/* The value written in the same word as the option, or NULL. */
static const char *
find_joined_value (const char *word)
{
  const char *sign;

  if (!g_str_has_prefix (word, "--"))
    return word[2] != '\0' ? word + 2 : NULL;
  sign = strchr (word, '=');
  return sign != NULL ? sign + 1 : NULL;
}

/* Appends @value to the values of an option that may be given several times. */
static void
append_value (GStrv *values, const char *value)
{
  guint n = *values != NULL ? g_strv_length (*values) : 0;

  *values = g_renew (char *, *values, n + 2);
  (*values)[n] = g_strdup (value);
  (*values)[n + 1] = NULL;
}

static gboolean
read_value (Reader *reader, const GOptionEntry *entry, const char *option, const char *value)
{
  /* "-o --values" has forgotten the name of the file. */
  if (value == NULL && *reader->next != NULL && !g_str_has_prefix (*reader->next, "--"))
    value = *reader->next++;
  if (value == NULL)
    return refuse (reader, _ ("What belongs after “%s” is missing."), option);
  if (*value == '\0')
    return refuse (reader, _ ("What belongs after “%s” is empty."), option);
  if (entry->arg == G_OPTION_ARG_FILENAME_ARRAY)
    append_value (entry->arg_data, value);
  else
    *(char **) entry->arg_data = g_strdup (value);
  return TRUE;
}

/* @word, such as "--mont=9", is no option of the command. */
static gboolean
refuse_option (Reader *reader, const char *word)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *name = g_strndup (word + 1, strcspn (word + 1, "="));
  const char *meant;

  for (const GOptionEntry *entry = reader->entries; entry->long_name != NULL; entry++)
    g_ptr_array_add (names, (gpointer) entry->long_name);
  g_ptr_array_add (names, (gpointer) "help");
  g_ptr_array_add (names, NULL);
  /* "-month" is meant as "--month" is. */
  meant = xushi_suggest (name + (*name == '-'), (const char *const *) names->pdata);
  refuse (reader, _ ("There is no option “%s” here."), word);
  if (meant != NULL)
    {
      g_autofree char *sentence = g_steal_pointer (&reader->sentence);
      g_autofree char *option = g_strconcat ("--", meant, NULL);
      g_autofree char *question = g_strdup_printf (_ (" Did you mean “%s”?"), option);

      reader->sentence = g_strconcat (sentence, question, NULL);
    }
  return FALSE;
}

static gboolean
read_option (Reader *reader)
{
  const char *word = *reader->next++;
  const GOptionEntry *entry = find_entry (reader, word);
  const char *value = find_joined_value (word);
  g_autofree char *option = NULL;

  if (entry == NULL)
    return refuse_option (reader, word);
  option = g_strconcat ("--", entry->long_name, NULL);
  if (!g_hash_table_add (reader->given, (gpointer) entry)
      && entry->arg != G_OPTION_ARG_FILENAME_ARRAY)
    return refuse (reader, _ ("“%s” stands there twice; give it once."), option);
  if (entry->arg != G_OPTION_ARG_NONE)
    return read_value (reader, entry, option, value);
  if (value != NULL)
    return refuse (reader, _ ("Nothing belongs after “%s”."), option);
  *(gboolean *) entry->arg_data = TRUE;
  return TRUE;
}

gboolean
xushi_cli_options_read (const GOptionEntry *entries, const char *const *words, GStrv *arguments,
                        char **sentence)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  g_autoptr (GHashTable) given = g_hash_table_new (NULL, NULL);
  Reader reader = { entries, words, given, NULL };
  gboolean sound = TRUE, options = TRUE;

  while (sound && *reader.next != NULL)
    {
      const char *word = *reader.next;

      if (options && word[0] == '-' && word[1] != '\0' && !g_str_equal (word, "--"))
        {
          sound = read_option (&reader);
          continue;
        }
      reader.next++;
      if (options && g_str_equal (word, "--"))
        options = FALSE;
      else if (*word == '\0')
        sound = refuse (&reader, _ ("A name is empty: a file has to be named there."), word);
      else
        g_strv_builder_add (found, word);
    }
  *sentence = reader.sentence;
  *arguments = sound ? g_strv_builder_end (found) : NULL;
  return sound;
}

char *
xushi_cli_options_name (const GOptionEntry *entry)
{
  char dash[] = { '-', entry->short_name, ',', ' ', '\0' };

  return g_strconcat (entry->short_name != 0 ? dash : "", "--", entry->long_name,
                      entry->arg_description != NULL ? "=" : "",
                      entry->arg_description != NULL ? entry->arg_description : "", NULL);
}

#define OPTION_WIDTH 24

char *
xushi_cli_options_describe (const GOptionEntry *entries)
{
  GString *text = g_string_new (NULL);

  for (const GOptionEntry *entry = entries; entry->long_name != NULL; entry++)
    {
      g_autofree char *name = xushi_cli_options_name (entry);

      /* A long name has a line of its own. */
      if (strlen (name) > OPTION_WIDTH)
        g_string_append_printf (text, "  %s\n  %*s %s\n", name, OPTION_WIDTH, "",
                                _ (entry->description));
      else
        g_string_append_printf (text, "  %-*s %s\n", OPTION_WIDTH, name, _ (entry->description));
    }
  return g_string_free (text, FALSE);
}
