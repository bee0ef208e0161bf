/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-file-kind.h"

#include "base/xushi-i18n.h"

#include <string.h>

#define MAX_FORMATS 10

static const struct
{
  const char *label;
  const char *suffixes[MAX_FORMATS + 1];
} kinds[] = {
  [XUSHI_FILES_PLAN] = { N_ ("Plans of Xushi"), { ".xushi" } },
  [XUSHI_FILES_REPORT]
  = { N_ ("Work reports"),
      { ".txt", ".docx", ".pdf", ".odt", ".fodt", ".html", ".htm", ".doc", ".wps", ".rtf" } },
  [XUSHI_FILES_SHEET]
  = { N_ ("Tables"),
      { ".xlsx", ".csv", ".tsv", ".ods", ".fods", ".xlsm", ".txt", ".xls", ".et", ".xltx" } },
  [XUSHI_FILES_TABLE] = { N_ ("Tables"), { ".csv", ".tsv", ".xlsx" } },
  [XUSHI_FILES_PAGES] = { N_ ("Pages"), { ".pdf", ".png", ".svg" } },
};

const char *
xushi_files_get_label (XushiFiles files)
{
  g_return_val_if_fail (files < G_N_ELEMENTS (kinds), NULL);
  return _ (kinds[files].label);
}

guint
xushi_files_get_n_formats (XushiFiles files)
{
  guint n = 0;

  g_return_val_if_fail (files < G_N_ELEMENTS (kinds), 0);
  while (kinds[files].suffixes[n] != NULL)
    n++;
  return n;
}

const char *
xushi_files_get_suffix (XushiFiles files, guint format)
{
  g_return_val_if_fail (format < xushi_files_get_n_formats (files), NULL);
  return kinds[files].suffixes[format];
}

int
xushi_files_find_format (XushiFiles files, const char *name)
{
  gsize length;

  g_return_val_if_fail (files < G_N_ELEMENTS (kinds) && name != NULL, -1);
  length = strlen (name);
  for (int i = 0; kinds[files].suffixes[i] != NULL; i++)
    {
      gsize n = strlen (kinds[files].suffixes[i]);

      if (length > n && g_ascii_strcasecmp (name + length - n, kinds[files].suffixes[i]) == 0)
        return i;
    }
  return -1;
}

char *
xushi_files_complete_name (XushiFiles files, const char *path, guint proposed, guint chosen)
{
  g_autofree char *name = NULL;
  int typed;

  g_return_val_if_fail (path != NULL && chosen < xushi_files_get_n_formats (files), NULL);
  /* A file called ".pdf" has a name and no suffix. */
  name = g_path_get_basename (path);
  typed = xushi_files_find_format (files, name);
  if (typed < 0)
    return g_strconcat (path, kinds[files].suffixes[chosen], NULL);
  if (typed == (int) proposed && chosen != proposed)
    {
      g_autofree char *stem
          = g_strndup (path, strlen (path) - strlen (kinds[files].suffixes[typed]));

      return g_strconcat (stem, kinds[files].suffixes[chosen], NULL);
    }
  return g_strdup (path);
}
