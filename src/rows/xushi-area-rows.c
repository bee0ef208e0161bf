/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-area-rows.h"

#define HEADING_BIT (G_GUINT64_CONSTANT (1) << 62)
#define ADD_KEY (G_GUINT64_CONSTANT (1) << 63)

/* The end of the range of indicators in the same group as the one at @first. */
static guint
find_group_end (XushiArea *area, guint first)
{
  const char *group = xushi_indicator_get_spec (xushi_area_get_indicator (area, first))->group;
  guint n = xushi_area_get_n_indicators (area), end = first + 1;

  while (end < n
         && g_strcmp0 (xushi_indicator_get_spec (xushi_area_get_indicator (area, end))->group,
                       group)
                == 0)
    end++;
  return end;
}

static void
append_indicator (GArray *rows, XushiIndicator *indicator)
{
  XushiAreaRow row
      = { .indicator = indicator,
          .group = g_intern_string (xushi_indicator_get_spec (indicator)->group) };

  g_array_append_val (rows, row);
}

static guint
count_shown (XushiArea *area, const XushiAreaShown *shown, guint first, guint end)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    n += xushi_area_shown_has (shown, xushi_area_get_indicator (area, i));
  return n;
}

/* The rows of the group from @first to @end, below its heading. */
static void
append_group (GArray *rows, XushiArea *area, const XushiAreaShown *shown, GHashTable *folded,
              guint first, guint end)
{
  const char *group = g_intern_string (
      xushi_indicator_get_spec (xushi_area_get_indicator (area, first))->group);
  XushiAreaRow heading = { .group = group, .n = count_shown (area, shown, first, end) };

  if (heading.n == 0)
    return;
  if (group != NULL)
    g_array_append_val (rows, heading);
  if (group != NULL && g_hash_table_contains (folded, group))
    return;
  for (guint i = first; i < end; i++)
    if (xushi_area_shown_has (shown, xushi_area_get_indicator (area, i)))
      append_indicator (rows, xushi_area_get_indicator (area, i));
}

GArray *
xushi_area_rows_build (XushiPlan *plan, XushiArea *area, const XushiAreaShown *shown,
                       GHashTable *folded, gboolean with_add)
{
  guint n = xushi_area_get_n_indicators (area);
  GArray *rows = g_array_sized_new (FALSE, TRUE, sizeof (XushiAreaRow), n + 16);
  XushiAreaRow add = { 0 };

  if (shown->sorted && shown->known != NULL)
    {
      g_autoptr (GPtrArray) list = xushi_area_shown_list (shown, plan, area);

      for (guint i = 0; i < list->len; i++)
        append_indicator (rows, g_ptr_array_index (list, i));
    }
  else
    for (guint first = 0; first < n;)
      {
        guint end = find_group_end (area, first);

        append_group (rows, area, shown, folded, first, end);
        first = end;
      }
  if (with_add)
    g_array_append_val (rows, add);
  return rows;
}

guint64
xushi_area_row_get_key (const XushiAreaRow *row)
{
  if (row->indicator != NULL)
    return (guint64) xushi_indicator_get_id (row->indicator);
  return row->n > 0 ? HEADING_BIT | g_str_hash (row->group) : ADD_KEY;
}

gint64
xushi_area_row_key_to_id (guint64 key)
{
  return key != ADD_KEY && (key & HEADING_BIT) == 0 ? (gint64) key : 0;
}

GArray *
xushi_area_rows_list_keys (GArray *rows)
{
  GArray *keys = g_array_sized_new (FALSE, FALSE, sizeof (guint64), rows->len);

  for (guint i = 0; i < rows->len; i++)
    {
      guint64 key = xushi_area_row_get_key (&g_array_index (rows, XushiAreaRow, i));

      g_array_append_val (keys, key);
    }
  return keys;
}
