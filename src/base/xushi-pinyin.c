/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-pinyin.h"

#include <dlfcn.h>
#include <string.h>
#include <unicode/ucol.h>
#include <unicode/utrans.h>

/* ICU's part for languages is loaded when needed: to link it would make every start of the programs
 * two milliseconds longer. Its headers rename each function by the library's version, so that name
 * and library that are looked for are those that were compiled for. */
#define LIBRARY "libicui18n.so." G_STRINGIFY (U_ICU_VERSION_MAJOR_NUM)
#define MAX_READING 32
#define MAX_KEY 2048

typedef struct
{
  void *handle;  /* NULL: not there; never unloaded */
  __typeof__ (&utrans_openU) open;
  __typeof__ (&utrans_close) close;
  __typeof__ (&utrans_transUChars) read;
  __typeof__ (&ucol_open) open_order;
  __typeof__ (&ucol_close) close_order;
  __typeof__ (&ucol_getSortKey) get_sort_key;
} Icu;

/* XushiPinyin: see the header. */
struct _XushiPinyin
{
  UTransliterator *reader; /* owned; NULL until it is needed, or where there is none */
  UCollator *order;        /* the same */
  gboolean reader_asked;
  gboolean order_asked;
  GHashTable *syllables; /* owned: gunichar → interned syllable, of characters read before */
};

/* POSIX has dlsym () return functions as objects. */
#define FIND(icu, member, function)                                                                \
  (*(void **) &(icu).member = dlsym ((icu).handle, G_STRINGIFY (function)))

static const Icu *
get_icu (void)
{
  static Icu icu;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      icu.handle = dlopen (LIBRARY, RTLD_NOW | RTLD_LOCAL);
      if (icu.handle != NULL
          && !(FIND (icu, open, utrans_openU) && FIND (icu, close, utrans_close)
               && FIND (icu, read, utrans_transUChars) && FIND (icu, open_order, ucol_open)
               && FIND (icu, close_order, ucol_close)
               && FIND (icu, get_sort_key, ucol_getSortKey)))
        icu.handle = NULL;
      if (icu.handle == NULL)
        g_info ("Nothing is found by pinyin: %s cannot be loaded", LIBRARY);
      g_once_init_leave (&once, 1);
    }
  return icu.handle != NULL ? &icu : NULL;
}

static UTransliterator *
open_reader (const Icu *icu)
{
  UErrorCode status = U_ZERO_ERROR;

  return icu->open (u"Han-Latin", -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
}

static void
warm_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  static gsize once;

  if (g_once_init_enter (&once))
    {
      const Icu *icu = get_icu ();
      UTransliterator *reader = icu != NULL ? open_reader (icu) : NULL;

      /* What was read from the rules stays in ICU's own store. */
      if (reader != NULL)
        icu->close (reader);
      g_once_init_leave (&once, 1);
    }
  g_task_return_boolean (task, TRUE);
}

void
xushi_pinyin_warm (GAsyncReadyCallback loaded, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, loaded, data);

  g_task_run_in_thread (task, warm_thread);
}

XushiPinyin *
xushi_pinyin_new (void)
{
  XushiPinyin *self = g_new0 (XushiPinyin, 1);

  self->syllables = g_hash_table_new (NULL, NULL);
  return self;
}

void
xushi_pinyin_free (XushiPinyin *self)
{
  if (self == NULL)
    return;
  if (self->reader != NULL)
    get_icu ()->close (self->reader);
  if (self->order != NULL)
    get_icu ()->close_order (self->order);
  g_hash_table_unref (self->syllables);
  g_free (self);
}

/* (transfer full) (nullable): ICU's reading of one character, with its tone. */
static char *
ask_reading (XushiPinyin *self, gunichar c)
{
  const Icu *icu = get_icu ();
  UErrorCode status = U_ZERO_ERROR;
  UChar buffer[MAX_READING] = { 0 };
  g_autofree gunichar2 *units = NULL;
  glong n_units = 0;
  int32_t length, limit;

  if (icu != NULL && !self->reader_asked)
    self->reader = open_reader (icu);
  self->reader_asked = TRUE;
  units = g_ucs4_to_utf16 (&c, 1, NULL, &n_units, NULL);
  if (self->reader == NULL || units == NULL)
    return NULL;
  memcpy (buffer, units, (gsize) n_units * sizeof *buffer);
  length = limit = (int32_t) n_units;
  icu->read (self->reader, buffer, &length, MAX_READING, 0, &limit, &status);
  if (U_FAILURE (status))
    return NULL;
  return g_utf16_to_utf8 ((const gunichar2 *) buffer, length, NULL, NULL, NULL);
}

/* Appends the letters of @text without their marks: lǜ becomes lv. */
static void
append_plain (GString *out, const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);

  for (const char *p = apart != NULL ? apart : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x308 && out->len > 0 && out->str[out->len - 1] == 'u')
        out->str[out->len - 1] = 'v';
      else if (c < 128 && g_ascii_isalnum ((char) c))
        g_string_append_c (out, g_ascii_tolower ((char) c));
    }
}

/* What one character adds: a syllable, "?", or nothing for punctuation and blanks. */
static const char *
get_syllable (XushiPinyin *self, gunichar c)
{
  const char *known = g_hash_table_lookup (self->syllables, GUINT_TO_POINTER (c));
  g_autoptr (GString) plain = NULL;
  g_autofree char *reading = NULL;
  char utf8[7] = { 0 };

  if (known != NULL)
    return known;
  if (!g_unichar_isalnum (c))
    return "";
  plain = g_string_new (NULL);
  g_unichar_to_utf8 (c, utf8);
  if (g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN)
    reading = ask_reading (self, c);
  append_plain (plain, reading != NULL ? reading : utf8);
  known = g_intern_string (plain->len > 0 ? plain->str : "?");
  g_hash_table_insert (self->syllables, GUINT_TO_POINTER (c), (gpointer) known);
  return known;
}

char *
xushi_pinyin_spell (XushiPinyin *self, const char *text)
{
  GString *out = g_string_sized_new (strlen (text) * 2);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *syllable = get_syllable (self, g_utf8_get_char (p));

      if (*syllable == '\0')
        continue;
      if (out->len > 0)
        g_string_append_c (out, ' ');
      g_string_append (out, syllable);
    }
  return g_string_free (out, FALSE);
}

/* How many bytes of @word are the next letter or digit, and which, ü as v; 0 for anything else. */
static int
next_letter (const char *word, char *letter)
{
  gunichar c = g_utf8_get_char (word);

  if (c == 0xfc)
    {
      *letter = 'v';
      return 2;
    }
  *letter = (char) c;
  return c < 128 && g_ascii_isalnum ((char) c) ? 1 : 0;
}

gboolean
xushi_pinyin_is_typed (const char *word)
{
  gboolean letters = FALSE;

  while (*word != '\0')
    {
      char letter;
      int length = next_letter (word, &letter);

      if (length == 0)
        return FALSE;
      letters = letters || g_ascii_isalpha (letter);
      word += length;
    }
  return letters;
}

/* Whether @typed goes on at @syllable, the beginning of one. */
static gboolean
matches_from (const char *syllable, const char *typed)
{
  const char *end = strchr (syllable, ' ');
  const char *p = syllable;
  char letter;

  if (*typed == '\0')
    return TRUE;
  while (*p != '\0' && *p != ' ')
    {
      int length = next_letter (typed, &letter);

      if (length == 0 || (letter != *p && !(letter == 'u' && *p == 'v')))
        return FALSE;
      typed += length;
      p++;
      if (*typed == '\0')
        return TRUE;
      /* By its first letter alone, or in full. */
      if ((p == syllable + 1 || *p == ' ') && end != NULL && matches_from (end + 1, typed))
        return TRUE;
    }
  return FALSE;
}

gboolean
xushi_pinyin_matches (const char *spelled, const char *typed)
{
  while (spelled != NULL && *spelled != '\0')
    {
      if (matches_from (spelled, typed))
        return TRUE;
      spelled = strchr (spelled, ' ');
      if (spelled != NULL)
        spelled++;
    }
  return FALSE;
}

char *
xushi_pinyin_sort_key (XushiPinyin *self, const char *text)
{
  const Icu *icu = get_icu ();
  g_autofree gunichar2 *units = NULL;
  UErrorCode status = U_ZERO_ERROR;
  uint8_t key[MAX_KEY];
  int32_t length;

  if (icu != NULL && !self->order_asked)
    self->order = icu->open_order ("zh@collation=pinyin", &status);
  self->order_asked = TRUE;
  units = g_utf8_to_utf16 (text, -1, NULL, NULL, NULL);
  if (self->order == NULL || units == NULL)
    return g_utf8_collate_key (text, -1);
  length = icu->get_sort_key (self->order, (const UChar *) units, -1, key, sizeof key);
  /* Longer than a name can be: only its beginning counts. */
  return g_strndup ((const char *) key, (gsize) MIN (length, MAX_KEY));
}
