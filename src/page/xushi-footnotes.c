/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-footnotes.h"

#include "assess/xushi-comparison-text.h"
#include "base/xushi-i18n.h"

/* In how many rows a note stands before it becomes a footnote, and how long it may be. */
#define LEAST_ROWS 8
#define MOST_LETTERS 40
/* So many adjusted targets have their notes at the foot; more have them in their rows. */
#define MOST_ADJUSTED 3

static const char *const signs[] = { "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨" };

struct _XushiFootnotes
{
  GHashTable *signs; /* owned: note (owned) → its sign */
  GHashTable *adjusted; /* owned: row of an indicator (owned gint64) → how its target was adjusted
                           (owned) */
  gboolean adjusted_below; /* these notes are at the foot, too */
  GStrv texts;       /* owned */
};

/* (transfer full): each note of @plan → in how many rows it stands; borrowed from the plan. */
static GHashTable *
count_notes (XushiPlan *plan)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        {
          char *note = xushi_indicator_get_spec (xushi_area_get_indicator (area, j))->note;

          if (note != NULL)
            g_hash_table_insert (counts, note,
                                 GUINT_TO_POINTER (
                                   GPOINTER_TO_UINT (g_hash_table_lookup (counts, note)) + 1));
        }
    }
  return counts;
}

/* The most frequent first; equal ones in the order of their letters, so that pages are the same
 * again. */
static int
compare_notes (gconstpointer a, gconstpointer b, gpointer data)
{
  const char *one = *(const char *const *) a, *other = *(const char *const *) b;
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (data, one));
  guint second = GPOINTER_TO_UINT (g_hash_table_lookup (data, other));

  if (first != second)
    return first > second ? -1 : 1;
  return g_strcmp0 (one, other);
}

char *
xushi_footnotes_describe_adjustment (const XushiTarget *before, const XushiTarget *now,
                                     const char *unit)
{
  gboolean other = before->bound != now->bound;
  g_autofree char *was = xushi_assess_target_figure (before, unit, other);
  g_autofree char *is = xushi_assess_target_figure (now, unit, other);
  g_autofree char *change = g_strdup_printf (_ ("target from %s to %s"), was, is);
  const char *parts[] = { now->document, now->decided };
  g_autoptr (GString) by = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (by, "%s%s", by->len > 0 ? C_ ("adjustment", ", ") : "", parts[i]);
  if (now->reason != NULL)
    g_string_append_printf (by, "%s%s", by->len > 0 ? C_ ("adjustment", ": ") : "", now->reason);
  if (by->len == 0)
    return g_steal_pointer (&change);
  /* TRANSLATORS: how a target was adjusted; document, date, reason */
  return g_strdup_printf (C_ ("adjustment", "%s (%s)"), change, by->str);
}

/* Collects how each target was adjusted last, in the order of the plan. */
static void
add_adjusted (XushiFootnotes *self, XushiPlan *plan, const GPtrArray *versions, guint n_signs,
              GStrvBuilder *texts)
{
  for (guint i = 1; versions != NULL && i < versions->len; i++)
    {
      const XushiTargetVersion *before = g_ptr_array_index (versions, i - 1);
      const XushiTargetVersion *now = g_ptr_array_index (versions, i);
      XushiIndicator *indicator = xushi_plan_find_indicator (plan, now->indicator);

      if (before->indicator != now->indicator || indicator == NULL)
        continue;
      g_hash_table_insert (self->adjusted, g_memdup2 (&now->indicator, sizeof now->indicator),
                           xushi_footnotes_describe_adjustment (
                             &before->target, &now->target,
                             xushi_indicator_get_spec (indicator)->unit));
    }
  self->adjusted_below = g_hash_table_size (self->adjusted)
                         <= MIN (MOST_ADJUSTED, G_N_ELEMENTS (signs) - n_signs);
  for (guint i = 0; versions != NULL && self->adjusted_below && i < versions->len; i++)
    {
      const XushiTargetVersion *version = g_ptr_array_index (versions, i);
      const char *note = g_hash_table_lookup (self->adjusted, &version->indicator);
      g_autofree char *line = NULL;

      /* Equal adjustments share their sign. */
      if (note == NULL || g_hash_table_contains (self->signs, note))
        continue;
      line = g_strconcat (signs[n_signs], note, NULL);
      g_hash_table_insert (self->signs, g_strdup (note), (gpointer) signs[n_signs++]);
      g_strv_builder_add (texts, line);
    }
}

XushiFootnotes *
xushi_footnotes_new (XushiPlan *plan, const GPtrArray *versions)
{
  XushiFootnotes *self = g_new0 (XushiFootnotes, 1);
  g_autoptr (GHashTable) counts = count_notes (plan);
  g_autoptr (GPtrArray) frequent = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer note, count;

  self->signs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->adjusted = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &note, &count))
    if (GPOINTER_TO_UINT (count) >= LEAST_ROWS && g_utf8_strlen (note, -1) <= MOST_LETTERS)
      g_ptr_array_add (frequent, note);
  g_ptr_array_sort_with_data (frequent, compare_notes, counts);
  for (guint i = 0; i < MIN (frequent->len, G_N_ELEMENTS (signs)); i++)
    {
      const char *text = g_ptr_array_index (frequent, i);
      g_autofree char *line = g_strconcat (signs[i], text, NULL);

      g_hash_table_insert (self->signs, g_strdup (text), (gpointer) signs[i]);
      g_strv_builder_add (texts, line);
    }
  add_adjusted (self, plan, versions, MIN (frequent->len, G_N_ELEMENTS (signs)), texts);
  self->texts = g_strv_builder_end (texts);
  return self;
}

void
xushi_footnotes_free (XushiFootnotes *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->signs);
  g_hash_table_unref (self->adjusted);
  g_strfreev (self->texts);
  g_free (self);
}

const char *
xushi_footnotes_find (const XushiFootnotes *self, const char *note)
{
  return self != NULL && note != NULL ? g_hash_table_lookup (self->signs, note) : NULL;
}

const char *
xushi_footnotes_find_adjusted (const XushiFootnotes *self, gint64 indicator, const char **sign)
{
  const char *note = self != NULL ? g_hash_table_lookup (self->adjusted, &indicator) : NULL;

  *sign = note != NULL && self->adjusted_below ? g_hash_table_lookup (self->signs, note) : "";
  return **sign == '\0' ? note : NULL;
}

const char *const *
xushi_footnotes_list (const XushiFootnotes *self)
{
  return (const char *const *) self->texts;
}
