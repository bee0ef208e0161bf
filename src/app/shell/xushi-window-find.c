/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

#include "base/xushi-i18n.h"

#include <string.h>

/* Finding in all areas of the plan: by name, lead department, key, note or the report's clause.
 * Words separated by blanks must all be found. */

static gboolean
contains (const char *text, const char *word)
{
  g_autofree char *folded = NULL;

  if (text == NULL)
    return FALSE;
  folded = g_utf8_casefold (text, -1);
  return strstr (folded, word) != NULL;
}

static gboolean
is_match (XushiIndicator *indicator, GStrv words)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0' && !contains (spec->name, *word) && !contains (spec->lead_department, *word)
        && !contains (spec->key, *word) && !contains (spec->note, *word)
        && !contains (spec->group, *word) && !contains (spec->quote, *word))
      return FALSE;
  return TRUE;
}

static void
collect_matches (XushiWindow *self, const char *text)
{
  XushiPlan *plan = xushi_session_get_plan (self->session);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t", -1);

  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        if (is_match (xushi_area_get_indicator (area, j), words))
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
