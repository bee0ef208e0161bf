/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-star.h"

#include "base/xushi-i18n.h"

typedef struct
{
  GPtrArray *indicators; /* borrowed */
  gboolean star;
  const char *label;
} Stars;

static gboolean
is_starred (gconstpointer indicator)
{
  return xushi_indicator_get_spec ((XushiIndicator *) indicator)->star;
}

static gboolean
set_stars (XushiEditor *editor, gpointer data, GError **error)
{
  const Stars *stars = data;

  for (guint i = 0; i < stars->indicators->len; i++)
    {
      XushiIndicator *indicator = g_ptr_array_index (stars->indicators, i);
      g_autoptr (XushiSpec) spec = NULL;

      if (is_starred (indicator) == stars->star)
        continue;
      spec = xushi_spec_copy (xushi_indicator_get_spec (indicator));
      spec->star = stars->star;
      if (!xushi_editor_set_spec (editor, indicator, spec, stars->label, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
xushi_star_toggle (XushiSession *session, GPtrArray *indicators, GError **error)
{
  Stars stars = { .indicators = indicators };

  for (guint i = 0; i < indicators->len; i++)
    stars.star = stars.star || !is_starred (g_ptr_array_index (indicators, i));
  stars.label = stars.star ? C_ ("step", "Star") : C_ ("step", "Unstar");
  return xushi_editor_run (xushi_session_get_editor (session), stars.label, set_stars, &stars,
                           error);
}
