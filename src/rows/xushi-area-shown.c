/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-area-shown.h"

#include "base/xushi-i18n.h"
#include "rows/xushi-area-order.h"

static void
forget (XushiAreaShown *self)
{
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_pointer (&self->wanted, g_hash_table_unref);
  g_clear_pointer (&self->order, g_array_unref);
}

void
xushi_area_shown_clear (XushiAreaShown *self)
{
  forget (self);
  xushi_row_filter_clear (&self->filter);
}

gboolean
xushi_area_shown_is_plain (const XushiAreaShown *self)
{
  return !self->sorted && xushi_row_filter_is_empty (&self->filter);
}

static void
add_id (GHashTable *ids, XushiIndicator *indicator)
{
  g_hash_table_add (ids, g_memdup2 (xushi_indicator_peek_id (indicator), sizeof (gint64)));
}

static gboolean
has_id (GHashTable *ids, XushiIndicator *indicator)
{
  return g_hash_table_contains (ids, xushi_indicator_peek_id (indicator));
}

void
xushi_area_shown_ask (XushiAreaShown *self, XushiSession *session, XushiArea *area)
{
  g_autoptr (XushiRowMatcher) matcher = NULL;
  g_autoptr (GPtrArray) found = NULL;

  forget (self);
  if (xushi_area_shown_is_plain (self))
    return;
  matcher = xushi_row_matcher_new (session, &self->filter);
  found = g_ptr_array_new ();
  self->known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->wanted = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->order = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
    {
      XushiIndicator *indicator = xushi_area_get_indicator (area, i);

      add_id (self->known, indicator);
      if (!xushi_row_matcher_wants (matcher, indicator))
        continue;
      add_id (self->wanted, indicator);
      g_ptr_array_add (found, indicator);
    }
  if (self->sorted)
    xushi_area_order_sort (session, found, self->column, self->descending);
  for (guint i = 0; i < found->len; i++)
    g_array_append_val (self->order,
                        *xushi_indicator_peek_id (g_ptr_array_index (found, i)));
}

gboolean
xushi_area_shown_has (const XushiAreaShown *self, XushiIndicator *indicator)
{
  return self->known == NULL || has_id (self->wanted, indicator)
         || !has_id (self->known, indicator);
}

void
xushi_area_shown_reveal (XushiAreaShown *self, XushiIndicator *indicator)
{
  if (xushi_area_shown_has (self, indicator))
    return;
  add_id (self->wanted, indicator);
  g_array_append_val (self->order, *xushi_indicator_peek_id (indicator));
}

GPtrArray *
xushi_area_shown_list (const XushiAreaShown *self, XushiPlan *plan, XushiArea *area)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < self->order->len; i++)
    {
      XushiIndicator *indicator
          = xushi_plan_find_indicator (plan, g_array_index (self->order, gint64, i));

      if (indicator != NULL
          && xushi_indicator_get_area_id (indicator) == xushi_area_get_id (area))
        g_ptr_array_add (list, indicator);
    }
  for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
    if (!has_id (self->known, xushi_area_get_indicator (area, i))
        && !has_id (self->wanted, xushi_area_get_indicator (area, i)))
      g_ptr_array_add (list, xushi_area_get_indicator (area, i));
  return list;
}

gboolean
xushi_area_shown_can_move (const XushiAreaShown *self, GError **error)
{
  if (xushi_area_shown_is_plain (self))
    return TRUE;
  g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED,
                       self->sorted
                           ? _ ("The table is sorted; go back to the plan's order to move rows.")
                           : _ ("Some rows are not shown; show all of them to move rows."));
  return FALSE;
}
