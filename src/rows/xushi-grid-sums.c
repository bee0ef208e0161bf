/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-grid-sums.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

#include <string.h>

/* Sums are made of what is shown, not of what is stored behind it: who selects cells can check them
 * by adding up what stands there. */

/* U+2212, which leads and gaps are shown with. */
#define MINUS "\xe2\x88\x92"

gboolean
xushi_grid_sums_add (XushiGridSums *self, const char *text)
{
  g_autofree char *number = NULL;
  gsize length = strlen (text);
  gboolean percent = length > 1 && text[length - 1] == '%';
  double value;

  if (g_str_has_prefix (text, MINUS))
    number = g_strconcat ("-", text + strlen (MINUS), NULL);
  else
    number = g_strdup (*text == '+' ? text + 1 : text);
  if (percent)
    number[strlen (number) - 1] = '\0';
  if (!xushi_number_parse (number, NULL, &value, NULL) || !xushi_is_known (value))
    return FALSE;
  self->n_numbers++;
  self->n_percents += percent;
  self->sum += value;
  self->decimals = MAX (self->decimals, xushi_number_decimals (number));
  return TRUE;
}

static void
add_row (XushiGridSums *self,
         XushiGridSource *source,
         guint row,
         const XushiGridColumn *infos,
         const guint *columns,
         guint n_columns)
{
  g_auto (XushiGridCell) cell = { 0 };
  XushiGridRow line;

  xushi_grid_source_get_row (source, row, &line);
  if (line.kind != XUSHI_GRID_ROW_DATA)
    return;
  for (guint i = 0; i < n_columns; i++)
    {
      if (infos[i].kind != XUSHI_GRID_COLUMN_NUMBER)
        continue;
      xushi_grid_source_get_cell (source, row, columns[i], &infos[i], line.kind, &cell);
      if (cell.text != NULL)
        xushi_grid_sums_add (self, cell.text);
    }
}

gboolean
xushi_grid_sums_add_cells (XushiGridSums *self,
                           XushiGridSource *source,
                           guint row,
                           guint n_rows,
                           const guint *columns,
                           guint n_columns)
{
  g_autofree XushiGridColumn *infos = g_new0 (XushiGridColumn, n_columns);
  guint n_of_numbers = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      xushi_grid_source_get_column (source, columns[i], &infos[i]);
      n_of_numbers += infos[i].kind == XUSHI_GRID_COLUMN_NUMBER;
    }
  if (n_of_numbers > 0 && n_rows > XUSHI_GRID_SUMS_LIMIT / n_of_numbers)
    return FALSE;
  for (guint i = 0; i < n_rows && n_of_numbers > 0; i++)
    add_row (self, source, row + i, infos, columns, n_columns);
  return TRUE;
}

char *
xushi_grid_sums_dup_text (const XushiGridSums *self)
{
  const char *sign = self->n_percents > 0 ? "%" : "";
  g_autofree char *sum = NULL;
  g_autofree char *average = NULL;

  if (self->n_numbers < 2 || (self->n_percents > 0 && self->n_percents < self->n_numbers))
    return NULL;
  sum = xushi_number_format (self->sum, self->decimals);
  average = xushi_number_format (self->sum / self->n_numbers,
                                 MIN (self->decimals + 1, XUSHI_DECIMALS_MAX));
  /* TRANSLATORS: of the numbers in the selected cells: how many, their sum, their average; each of
   * the last two with its percent sign or nothing behind it */
  return g_strdup_printf (_ ("Count %u · sum %s%s · average %s%s"), self->n_numbers, sum, sign,
                          average, sign);
}
