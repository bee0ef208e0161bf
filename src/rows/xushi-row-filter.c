/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-row-filter.h"

#include "base/xushi-text.h"

#include <string.h>

/* Indicators made ready at a time: about a millisecond. */
#define SLICE 300

/* What a word is looked for in, of one indicator. It lies with the indicator itself, so that it
 * goes with it, and is made again when the indicator or the month has changed. */
typedef struct
{
  guint revision;
  int month;
  char *folded;  /* owned: the fields, as by xushi_text_fold (), a line each */
  char *spelled; /* owned, nullable until first wanted: the pinyin of name and departments */
} RowText;

struct _XushiRowMatcher
{
  XushiSession *session; /* borrowed */
  XushiRowFilter filter; /* owned */
  GPtrArray *words;      /* owned: folded, none empty */
  GArray *typed;         /* owned: gboolean, whether the word at its index may be pinyin */
};

static G_DEFINE_QUARK (xushi-row-text, row_text)

void
xushi_row_filter_clear (XushiRowFilter *self)
{
  g_free (self->text);
  g_free (self->department);
  g_free (self->leader);
  *self = (XushiRowFilter){ 0 };
}

void
xushi_row_filter_copy_into (const XushiRowFilter *from, XushiRowFilter *to)
{
  XushiRowFilter copy = { g_strdup (from->text), from->lights, g_strdup (from->department),
                          g_strdup (from->leader), from->star };

  xushi_row_filter_clear (to);
  *to = copy;
}

gboolean
xushi_row_filter_equal (const XushiRowFilter *a, const XushiRowFilter *b)
{
  return a->lights == b->lights && a->star == b->star && g_strcmp0 (a->text, b->text) == 0
         && g_strcmp0 (a->department, b->department) == 0 && g_strcmp0 (a->leader, b->leader) == 0;
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *folded = text != NULL ? xushi_text_fold (text) : NULL;

  return folded == NULL || *folded == '\0';
}

gboolean
xushi_row_filter_is_empty (const XushiRowFilter *self)
{
  return self->lights == 0 && !self->star && self->department == NULL && self->leader == NULL
         && is_blank (self->text);
}

const char *
xushi_row_get_note (XushiSession *session, XushiIndicator *indicator)
{
  const XushiReading *reading
      = xushi_indicator_get_reading (indicator, xushi_session_get_month (session));

  return reading != NULL && reading->note != NULL ? reading->note
                                                  : xushi_indicator_get_spec (indicator)->note;
}

static void
row_text_free (gpointer data)
{
  RowText *self = data;

  g_free (self->folded);
  g_free (self->spelled);
  g_free (self);
}

static void
append_folded (GString *out, const char *text)
{
  g_autofree char *folded = text != NULL ? xushi_text_fold (text) : NULL;

  if (folded == NULL)
    return;
  g_string_append (out, folded);
  g_string_append_c (out, '\n');
}

static char *
fold_fields (XushiSession *session, XushiIndicator *indicator)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  const char *note = xushi_row_get_note (session, indicator);
  GString *out = g_string_new (NULL);

  append_folded (out, spec->name);
  append_folded (out, spec->group);
  append_folded (out, spec->key);
  append_folded (out, spec->lead_department);
  for (char **department = spec->support; department != NULL && *department != NULL; department++)
    append_folded (out, *department);
  append_folded (out, spec->leader);
  append_folded (out, note);
  if (note != spec->note)
    append_folded (out, spec->note);
  append_folded (out, spec->quote);
  return g_string_free (out, FALSE);
}

/* "?" stands between two names: no letter matches it, so that nothing is found across them. */
static void
append_spelled (GString *out, XushiPinyin *pinyin, const char *text)
{
  g_autofree char *spelled = text != NULL ? xushi_pinyin_spell (pinyin, text) : NULL;

  if (spelled == NULL || *spelled == '\0')
    return;
  if (out->len > 0)
    g_string_append (out, " ? ");
  g_string_append (out, spelled);
}

static char *
spell_names (XushiSession *session, XushiIndicator *indicator)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  XushiPinyin *pinyin = xushi_session_get_pinyin (session);
  GString *out = g_string_new (NULL);

  append_spelled (out, pinyin, spec->name);
  append_spelled (out, pinyin, spec->lead_department);
  for (char **department = spec->support; department != NULL && *department != NULL; department++)
    append_spelled (out, pinyin, *department);
  return g_string_free (out, FALSE);
}

static RowText *
get_text (XushiSession *session, XushiIndicator *indicator)
{
  RowText *text = g_object_get_qdata (G_OBJECT (indicator), row_text_quark ());
  guint revision = xushi_indicator_get_revision (indicator);
  int month = xushi_session_get_month (session);

  if (text != NULL && text->revision == revision && text->month == month)
    return text;
  text = g_new0 (RowText, 1);
  text->revision = revision;
  text->month = month;
  text->folded = fold_fields (session, indicator);
  g_object_set_qdata_full (G_OBJECT (indicator), row_text_quark (), text, row_text_free);
  return text;
}

static const char *
get_spelled (XushiSession *session, XushiIndicator *indicator, RowText *text)
{
  if (text->spelled == NULL)
    text->spelled = spell_names (session, indicator);
  return text->spelled;
}

static gboolean
is_found (XushiRowMatcher *self, XushiIndicator *indicator, guint index)
{
  RowText *text = get_text (self->session, indicator);
  const char *word = g_ptr_array_index (self->words, index);

  if (strstr (text->folded, word) != NULL)
    return TRUE;
  if (!g_array_index (self->typed, gboolean, index))
    return FALSE;
  return xushi_pinyin_matches (get_spelled (self->session, indicator, text), word);
}

static void
take_words (XushiRowMatcher *self, const char *text)
{
  while (text != NULL && *text != '\0')
    {
      const char *end = text;
      g_autofree char *word = NULL, *folded = NULL;
      gboolean typed;

      while (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      word = g_strndup (text, (gsize) (end - text));
      folded = xushi_text_fold (word);
      typed = xushi_pinyin_is_typed (folded);
      if (*folded != '\0')
        {
          g_ptr_array_add (self->words, g_steal_pointer (&folded));
          g_array_append_val (self->typed, typed);
        }
      text = *end != '\0' ? g_utf8_next_char (end) : end;
    }
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer pinyin)
{
  g_autofree char *first = xushi_pinyin_sort_key (pinyin, *(const char *const *) a);
  g_autofree char *second = xushi_pinyin_sort_key (pinyin, *(const char *const *) b);

  return strcmp (first, second);
}

GStrv
xushi_row_list_names (XushiSession *session, XushiArea *area, XushiRowName which)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
    {
      const XushiSpec *spec = xushi_indicator_get_spec (xushi_area_get_indicator (area, i));
      const char *name = which == XUSHI_ROW_LEADER ? spec->leader : spec->lead_department;

      if (name != NULL && g_hash_table_add (seen, (gpointer) name))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort_with_data (names, compare_names, xushi_session_get_pinyin (session));
  g_ptr_array_add (names, NULL);
  return (GStrv) g_ptr_array_steal (names, NULL);
}

XushiRowMatcher *
xushi_row_matcher_new (XushiSession *session, const XushiRowFilter *filter)
{
  XushiRowMatcher *self = g_new0 (XushiRowMatcher, 1);

  self->session = session;
  xushi_row_filter_copy_into (filter, &self->filter);
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->typed = g_array_new (FALSE, FALSE, sizeof (gboolean));
  take_words (self, filter->text);
  return self;
}

void
xushi_row_matcher_free (XushiRowMatcher *self)
{
  if (self == NULL)
    return;
  xushi_row_filter_clear (&self->filter);
  g_ptr_array_unref (self->words);
  g_array_unref (self->typed);
  g_free (self);
}

gboolean
xushi_row_matcher_wants (XushiRowMatcher *self, XushiIndicator *indicator)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  const XushiRowFilter *filter = &self->filter;

  if (filter->star && !spec->star)
    return FALSE;
  if (filter->department != NULL && g_strcmp0 (spec->lead_department, filter->department) != 0)
    return FALSE;
  if (filter->leader != NULL && g_strcmp0 (spec->leader, filter->leader) != 0)
    return FALSE;
  if (filter->lights != 0
      && (filter->lights & 1u << xushi_session_assess (self->session, indicator)->light) == 0)
    return FALSE;
  for (guint i = 0; i < self->words->len; i++)
    if (!is_found (self, indicator, i))
      return FALSE;
  return TRUE;
}

guint
xushi_row_matcher_prepare (XushiSession *session, guint from)
{
  XushiPlan *plan = xushi_session_get_plan (session);
  guint first = 0; /* of the area, counted through the plan */

  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);
      guint n = xushi_area_get_n_indicators (area);

      for (guint i = MAX (from, first) - first; i < n; i++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, i);

          if (first + i >= from + SLICE)
            return first + i;
          get_spelled (session, indicator, get_text (session, indicator));
        }
      first += n;
    }
  return 0;
}
