/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

#include "base/xushi-i18n.h"
#include "rows/xushi-row-filter.h"

/* Finding in all areas of the plan, by the rule by which rows are filtered (XushiRowMatcher). */

static void
collect_matches (XushiWindow *self, const char *text)
{
  XushiPlan *plan = xushi_session_get_plan (self->session);
  g_auto (XushiRowFilter) filter = { .text = g_strdup (text) };
  g_autoptr (XushiRowMatcher) matcher = xushi_row_matcher_new (self->session, &filter);

  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        if (xushi_row_matcher_wants (matcher, xushi_area_get_indicator (area, j)))
          g_ptr_array_add (self->matches, g_object_ref (xushi_area_get_indicator (area, j)));
    }
}

static void
show_match (XushiWindow *self)
{
  g_autofree char *count = NULL;

  if (self->matches->len > 0)
    {
      count = g_strdup_printf ("%u / %u", self->match + 1, self->matches->len);
      xushi_window_show_indicator (self, g_ptr_array_index (self->matches, self->match));
      gtk_widget_grab_focus (GTK_WIDGET (self->find_entry));
    }
  else if (*gtk_editable_get_text (GTK_EDITABLE (self->find_entry)) != '\0')
    count = g_strdup (_ ("No match"));
  gtk_label_set_label (self->find_count, count != NULL ? count : "");
}

void
xushi_window_find_changed (XushiWindow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->find_entry));

  g_ptr_array_set_size (self->matches, 0);
  self->match = 0;
  if (self->session != NULL && *text != '\0')
    collect_matches (self, text);
  show_match (self);
}

void
xushi_window_find_step (XushiWindow *self, int steps)
{
  guint n = self->matches->len;

  if (!gtk_search_bar_get_search_mode (self->find_bar))
    {
      gtk_search_bar_set_search_mode (self->find_bar, TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (self->find_entry));
      return;
    }
  if (n == 0)
    return;
  self->match = (self->match + n + (guint) (steps + (int) n)) % n;
  show_match (self);
}
