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
