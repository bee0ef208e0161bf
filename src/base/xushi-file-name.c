/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-file-name.h"

#include "base/xushi-text-clean.h"

#include <string.h>
#include <sys/stat.h>

char *
xushi_file_name_show (const char *path)
{
  char *name = g_filename_display_basename (path);

  if (g_str_has_suffix (name, XUSHI_PLAN_SUFFIX))
    name[strlen (name) - strlen (XUSHI_PLAN_SUFFIX)] = '\0';
  return name;
}

/* The names that Windows keeps for devices, whatever follows after a dot. */
static gboolean
is_device (const char *name)
{
  static const char *const plain[] = { "con", "prn", "aux", "nul", NULL };
  g_autofree char *stem = g_ascii_strdown (name, (gssize) strcspn (name, ". "));

  if (g_strv_contains (plain, stem))
    return TRUE;
  return strlen (stem) == 4 && (g_str_has_prefix (stem, "com") || g_str_has_prefix (stem, "lpt"))
         && g_ascii_isdigit (stem[3]);
}

char *
xushi_file_name_make_safe (const char *text)
{
  g_autofree char *clean = xushi_text_clean (text, strlen (text));
  g_autofree char *cut = NULL;
  const char *end;
  gsize first = 0, length;

  g_strdelimit (clean, "\\/:*?\"<>|\t\r\n", '_');
  while (clean[first] == ' ' || clean[first] == '.')
    first++;
  length = strlen (clean + first);
  if (length > XUSHI_FILE_NAME_MAX)
    {
      end = g_utf8_find_prev_char (clean + first, clean + first + XUSHI_FILE_NAME_MAX + 1);
      length = (gsize) (end - (clean + first));
    }
  cut = g_strndup (clean + first, length);
  while (length > 0 && (cut[length - 1] == ' ' || cut[length - 1] == '.'))
    cut[--length] = '\0';
  if (length == 0)
    return g_strdup ("_");
  return is_device (cut) ? g_strconcat ("_", cut, NULL) : g_steal_pointer (&cut);
}

gboolean
xushi_file_name_is_same (const char *path, const char *other)
{
  struct stat a, b;

  return stat (path, &a) == 0 && stat (other, &b) == 0 && a.st_dev == b.st_dev
         && a.st_ino == b.st_ino;
}
