/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-place.h"

char *
xushi_place_name_column (guint column)
{
  GString *letters = g_string_new (NULL);

  for (guint rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    g_string_prepend_c (letters, (char) ('A' + (rest - 1) % 26));
  return g_string_free (letters, FALSE);
}

char *
xushi_place_name_cell (guint line, guint column)
{
  g_autofree char *letters = xushi_place_name_column (column);

  return g_strdup_printf ("%s%u", letters, line);
}
