/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-values-cells.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "base/xushi-text.h"
#include "tables/xushi-matching-private.h"
#include "tables/xushi-row-kind.h"
#include "tables/xushi-values-table-words.h"

#include <stdlib.h>
#include <string.h>

/* Beyond this a percentage is hardly meant. */
#define PERCENT_MAX 200

static gboolean
is_percent (const char *unit)
{
  return g_strcmp0 (unit, "%") == 0 || g_strcmp0 (unit, "％") == 0;
}

static gboolean
has_sign (const char *text)
{
  return strchr (text, '%') != NULL || strstr (text, "％") != NULL;
}

/* (transfer none) (nullable): the unit that the table itself gives the figure. */
static const char *
get_unit (const XushiCellReader *cells, guint column)
{
  const XushiMatching *matching = xushi_header_get_matching (cells->header);
  int place = xushi_matching_find (matching, xushi_values_columns[column].name);
  int unit = xushi_matching_find (matching, XUSHI_MATCHED_UNIT);
  const char *own = place >= 0 ? xushi_matching_get_column (matching, (guint) place)->unit : NULL;

  if (own != NULL)
    return own;
  return unit >= 0 ? xushi_matching_get_cell (matching, cells->row, (guint) unit) : NULL;
}

/* Reads a figure that the table gives in a unit of its own. Returns whether that was so. */
static gboolean
convert (const XushiCellReader *cells, guint column, const XushiSpec *spec, const char *text,
         double *figure)
{
  const char *unit = get_unit (cells, column);
  gsize n = strlen (text);
  g_autofree char *whole = NULL;
  double value;

  if (unit == NULL || *unit == '\0' || spec->unit == NULL || g_str_equal (unit, spec->unit)
      || is_percent (unit) || n == 0 || !g_ascii_isdigit (text[n - 1]))
    return FALSE;
  whole = g_strconcat (text, unit, NULL);
  if (xushi_number_parse (whole, spec->unit, &value, NULL))
    {
      *figure = value;
      return TRUE;
    }
  if (xushi_number_parse (text, spec->unit, &value, NULL))
    xushi_cell_warn (cells, column,
                     g_strdup_printf (_ ("The table has “%s” in “%s” and the plan in “%s”; the "
                                         "figure was taken as it stands."),
                                      spec->name, unit, spec->unit));
  return FALSE;
}

/* 0.85 for 85 %, and 850 for 85. @target: unknown for a completion */
static void
check_percent (const XushiCellReader *cells, guint column, const char *text, double value,
               double target)
{
  double size = value < 0 ? -value : value;
  gboolean known = xushi_is_known (target);

  if (size > 0 && size < 1 && !has_sign (text) && (!known || target >= 2))
    xushi_cell_warn (cells, column,
                     g_strdup_printf (_ ("“%s” in percent is less than one percent; is %g%% "
                                         "meant?"),
                                      text, value * 100));
  else if (size > PERCENT_MAX && (!known || target <= PERCENT_MAX / 2))
    xushi_cell_warn (cells, column,
                     g_strdup_printf (_ ("“%s” is more than 200 percent; is %g%% meant?"), text,
                                      value / 10));
}

gboolean
xushi_values_read_figure (const XushiCellReader *cells, guint column, const XushiSpec *spec,
                          double *figure)
{
  g_autofree char *text = xushi_cell_get_text (cells, column);
  double before = *figure;

  if (xushi_row_kind_is_nothing (text) || convert (cells, column, spec, text, figure))
    return TRUE;
  if (!xushi_cell_read_number (cells, column, spec->unit, figure))
    return FALSE;
  if (is_percent (spec->unit) && xushi_is_known (*figure) && *figure != before)
    check_percent (cells, column, text, *figure,
                   xushi_is_known (spec->target.low) ? spec->target.low : PERCENT_MAX);
  return TRUE;
}

gboolean
xushi_values_read_completion (const XushiCellReader *cells, guint column, double *completion)
{
  g_autofree char *text = xushi_cell_get_text (cells, column);

  if (xushi_row_kind_is_nothing (text))
    return TRUE;
  if (!xushi_cell_read_number (cells, column, "%", completion))
    return FALSE;
  if (*text != '\0')
    check_percent (cells, column, text, *completion, XUSHI_UNKNOWN);
  return TRUE;
}

int
xushi_values_parse_month (const char *text, int *year)
{
  g_autofree char *folded = xushi_text_fold (text);
  gsize digits = strspn (folded, "0123456789");
  gboolean rest = FALSE;
  int month;

  if (digits == 4)
    g_strdelimit (folded, "./", '-');
  month = xushi_head_words_month (folded, &rest, year);
  return rest || xushi_head_words_is_in_month (folded) ? 0 : month;
}

/* 1-9月, 9月份 within a line above the heads. */
static int
find_month_within (const char *text)
{
  g_autofree char *folded = xushi_text_fold (text);
  int found = 0;

  for (const char *mark = strstr (folded, "月"); mark != NULL; mark = strstr (mark + 1, "月"))
    {
      const char *start = mark;
      int month;

      while (start > folded && g_ascii_isdigit (start[-1]))
        start--;
      month = start < mark && mark - start <= 2 ? atoi (start) : 0;
      /* 9月10日 is a date. */
      if (month >= 1 && month <= 12 && !g_ascii_isdigit (mark[strlen ("月")]))
        found = found == 0 || found < month ? month : found;
    }
  return found;
}

int
xushi_values_get_month (const XushiMatching *matching)
{
  int value = xushi_matching_find (matching, "value");
  int month = value >= 0 ? xushi_matching_get_column (matching, (guint) value)->month : 0;

  for (guint row = 0; row < xushi_matching_get_first_head (matching) && month == 0; row++)
    for (guint i = 0; i < xushi_table_get_n_cells (matching->table, row) && month == 0; i++)
      month = find_month_within (xushi_table_get_cell (matching->table, row, i));
  return month;
}

char *
xushi_values_make_plain_name (const XushiMatching *matching, const char *name)
{
  g_autofree char *folded = xushi_text_fold (name);
  int level;
  const char *start = folded + xushi_row_kind_read_mark (folded, &level);
  char *plain, *open;

  start += xushi_row_kind_read_part (start);
  plain = g_strdup (start);
  open = strrchr (plain, '(');
  if (open != NULL && open > plain && g_str_has_suffix (plain, ")"))
    {
      g_autofree char *unit = g_strndup (open + 1, strlen (open) - 2);

      if (xushi_cell_target_is_unit (matching->reader, unit))
        *open = '\0';
    }
  return plain;
}
