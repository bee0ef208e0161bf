/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-i18n.h"

#include <libintl.h>
#include <locale.h>

static const char *
first_set (const char *const *names)
{
  for (; *names != NULL; names++)
    {
      const char *value = g_getenv (*names);

      if (value != NULL && *value != '\0')
        return value;
    }
  return NULL;
}

/* The language list that gettext should use, or NULL to leave it to the locale. */
static char *
wanted_language (void)
{
  static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG", NULL };
  const char *locale = first_set (names);
  g_autofree char *language = NULL;

  if (locale == NULL || g_ascii_strcasecmp (locale, "C.UTF-8") == 0
      || g_ascii_strcasecmp (locale, "C.utf8") == 0)
    return g_strdup ("zh_CN");
  if (g_str_equal (locale, "C") || g_str_equal (locale, "POSIX"))
    return NULL;
  language = g_strdup (locale);
  language[strcspn (language, ".@")] = '\0';
  return g_steal_pointer (&language);
}

/* Whether @language, such as "zh_TW" or "zh-Hant", is Chinese. */
static gboolean
is_chinese (const char *language)
{
  return g_ascii_strncasecmp (language, "zh", 2) == 0 && !g_ascii_isalpha (language[2]);
}

/* (transfer full): the list with zh_CN behind the last Chinese of another country: who reads one kind
 * of Chinese would rather have another than English. */
static char *
add_chinese (const char *list)
{
  g_auto (GStrv) languages = g_strsplit (list, ":", -1);
  GString *all = g_string_new (NULL);
  int last = -1;

  for (int i = 0; languages[i] != NULL; i++)
    if (is_chinese (languages[i]))
      last = i;
  if (g_strv_contains ((const char *const *) languages, "zh_CN"))
    last = -1;
  for (int i = 0; languages[i] != NULL; i++)
    g_string_append_printf (all, "%s%s%s", i > 0 ? ":" : "", languages[i],
                            i == last ? ":zh_CN" : "");
  return g_string_free (all, FALSE);
}

static gboolean
has_catalogue (const char *dir)
{
  g_autofree char *probe
      = g_build_filename (dir, "zh_CN", "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

  return g_file_test (probe, G_FILE_TEST_EXISTS);
}

static char *
find_locale_dir (void)
{
  /* Relative to the program's folder: in a build, and in an installation at any location. */
  static const char *const places[] = { "../po", "../share/locale" };
  const char *given = g_getenv ("XUSHI_LOCALEDIR");
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *bin = program != NULL ? g_path_get_dirname (program) : NULL;

  if (given != NULL)
    return g_strdup (given);
  for (gsize i = 0; bin != NULL && i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *dir = g_build_filename (bin, places[i], NULL);

      if (has_catalogue (dir))
        return g_steal_pointer (&dir);
    }
  return g_strdup (XUSHI_LOCALEDIR);
}

/* gettext translates nothing in the C locale, and since glibc 2.39 nothing in C.UTF-8 either,
 * whatever LANGUAGE says. The C library also finds the data of C.UTF-8 under a name with a country,
 * which gettext does not treat as C. The environment is set too, because GTK sets the locale from
 * it again. */
static void
use_neutral_locale (void)
{
  static const char *const names[] = { "C_CN.UTF-8", "C.UTF-8" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (setlocale (LC_ALL, names[i]) != NULL)
      {
        g_setenv ("LC_ALL", names[i], TRUE);
        /* Fontconfig takes the name for a language, and warns that it is unknown. */
        g_setenv ("FC_LANG", "zh-cn", FALSE);
        return;
      }
}

static gboolean
is_c_locale (const char *locale)
{
  return locale == NULL || g_str_equal (locale, "C") || g_str_has_prefix (locale, "C.");
}

void
xushi_i18n_init (void)
{
  g_autofree char *dir = find_locale_dir ();
  const char *list = g_getenv ("LANGUAGE");
  gboolean missing = setlocale (LC_ALL, "") == NULL;
  const char *current = setlocale (LC_MESSAGES, NULL);

  if (list == NULL || *list == '\0')
    {
      g_autofree char *language = wanted_language ();

      if (language != NULL)
        g_setenv ("LANGUAGE", language, TRUE);
    }
  list = g_getenv ("LANGUAGE");
  if (list != NULL && *list != '\0')
    {
      g_autofree char *languages = add_chinese (list);

      g_setenv ("LANGUAGE", languages, TRUE);
      list = g_getenv ("LANGUAGE");
    }
  if ((missing || is_c_locale (current)) && list != NULL && *list != '\0')
    {
      static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG", NULL };
      const char *asked = first_set (names);

      if (asked == NULL || !(g_str_equal (asked, "C") || g_str_equal (asked, "POSIX")))
        use_neutral_locale ();
    }
  /* Numbers are read and written with a decimal point everywhere. */
  setlocale (LC_NUMERIC, "C");
  bindtextdomain (GETTEXT_PACKAGE, dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

char *
xushi_i18n_begin_chinese (void)
{
  static const char *const names[] = { "C_CN.UTF-8", "C.UTF-8" };
  char *before = g_strjoin ("|", setlocale (LC_MESSAGES, NULL), g_getenv ("LANGUAGE"), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (setlocale (LC_MESSAGES, names[i]) != NULL)
      break;
  g_setenv ("LANGUAGE", "zh_CN", TRUE);
  /* Makes gettext forget what it has found by the language before. */
  textdomain (GETTEXT_PACKAGE);
  return before;
}

void
xushi_i18n_end_chinese (char *before)
{
  g_auto (GStrv) parts = g_strsplit (before, "|", 2);

  setlocale (LC_MESSAGES, parts[0]);
  if (parts[1] != NULL)
    g_setenv ("LANGUAGE", parts[1], TRUE);
  else
    g_unsetenv ("LANGUAGE");
  textdomain (GETTEXT_PACKAGE);
  g_free (before);
}

void
xushi_i18n_allow_chinese (void)
{
  char *before = xushi_i18n_begin_chinese ();

  /* GLib asks once whether the program has a catalogue of the user's language, and translates nothing
   * afterwards if it has none. */
  g_dgettext (GETTEXT_PACKAGE, "");
  xushi_i18n_end_chinese (before);
}
