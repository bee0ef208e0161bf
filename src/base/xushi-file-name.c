/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-file-name.h"

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

gboolean
xushi_file_name_is_same (const char *path, const char *other)
{
  struct stat a, b;

  return stat (path, &a) == 0 && stat (other, &b) == 0 && a.st_dev == b.st_dev
         && a.st_ino == b.st_ino;
}
