/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-area-order.h"

#include "base/xushi-number.h"
#include "rows/xushi-area-cells.h"

#include <string.h>

/* What one indicator is sorted by. */
typedef struct
{
  XushiIndicator *indicator;
  guint place;   /* in the plan */
  double number; /* unknown where it has none, or is sorted by its text */
  char *text;    /* owned, nullable: a key for strcmp () */
} Key;

static void
clear_key (gpointer data)
{
  g_free (((Key *) data)->text);
}

static double
get_value (XushiSession *session, const XushiSpec *spec, const XushiAssessment *judged)
{
  if (spec->measure == XUSHI_MEASURE_TEXT)
    return XUSHI_UNKNOWN;
  if (spec->measure == XUSHI_MEASURE_MILESTONE && spec->nodes->len > 0)
    return xushi_nodes_count_finished (spec->nodes, xushi_session_get_year (session),
                                       xushi_session_get_month (session));
  return judged->value;
}

/* Whether @column is sorted by a number, which then is set, or unknown. */
static gboolean
get_number (XushiSession *session, XushiIndicator *indicator, XushiAreaColumn column,
            double *number)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  const XushiAssessment *judged = xushi_session_assess (session, indicator);

  switch (column)
    {
    case XUSHI_COLUMN_LIGHT:
      *number = judged->light != XUSHI_LIGHT_NONE ? xushi_assess_light_rank (judged->light)
                                                  : XUSHI_UNKNOWN;
      return TRUE;
    case XUSHI_COLUMN_TARGET:
      *number = xushi_is_known (spec->target.low) ? spec->target.low : spec->target.high;
      return TRUE;
    case XUSHI_COLUMN_VALUE:
      *number = get_value (session, spec, judged);
      return TRUE;
    case XUSHI_COLUMN_COMPLETION:
    case XUSHI_COLUMN_FIGURE:
      *number = judged->completion;
      return TRUE;
    case XUSHI_COLUMN_LEAD:
      *number = xushi_is_known (judged->lead) ? judged->lead : judged->gap;
      return TRUE;
    case XUSHI_COLUMN_NAME:
    case XUSHI_COLUMN_UNIT:
    case XUSHI_COLUMN_DEPARTMENT:
    case XUSHI_COLUMN_NOTE:
    default:
      return FALSE;
    }
}

static void
fill_key (XushiSession *session, XushiAreaColumn column, Key *key)
{
  g_auto (XushiGridCell) cell = { 0 };

  key->number = XUSHI_UNKNOWN;
  if (get_number (session, key->indicator, column, &key->number))
    return;
  xushi_area_cells_get_cell (session, key->indicator, column, &cell);
  if (cell.text != NULL && *cell.text != '\0')
    key->text = xushi_pinyin_sort_key (xushi_session_get_pinyin (session), cell.text);
}

static gboolean
is_empty (const Key *key)
{
  return key->text == NULL && !xushi_is_known (key->number);
}

static int
compare (gconstpointer first, gconstpointer second, gpointer data)
{
  const Key *a = first, *b = second;
  gboolean descending = GPOINTER_TO_INT (data);
  int order = 0;

  if (is_empty (a) != is_empty (b))
    return is_empty (a) ? 1 : -1;
  if (a->text != NULL && b->text != NULL)
    order = strcmp (a->text, b->text);
  else if (!is_empty (a))
    order = (a->number > b->number) - (a->number < b->number);
  if (order != 0)
    return descending ? -order : order;
  return a->place < b->place ? -1 : 1;
}

void
xushi_area_order_sort (XushiSession *session, GPtrArray *indicators, XushiAreaColumn column,
                       gboolean descending)
{
  g_autoptr (GArray) keys = g_array_sized_new (FALSE, TRUE, sizeof (Key), indicators->len);

  g_array_set_clear_func (keys, clear_key);
  for (guint i = 0; i < indicators->len; i++)
    {
      Key key = { g_ptr_array_index (indicators, i), i, 0, NULL };

      fill_key (session, column, &key);
      g_array_append_val (keys, key);
    }
  g_array_sort_with_data (keys, compare, GINT_TO_POINTER (descending));
  for (guint i = 0; i < indicators->len; i++)
    g_ptr_array_index (indicators, i) = g_array_index (keys, Key, i).indicator;
}
