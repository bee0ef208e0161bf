/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/xushi-chart-text.h"

#include "chart/xushi-chart-fill.h"

#include <string.h>

/* XushiTextCache: texts → shaped layouts.
 *
 * Two generations: new and found entries live in the young table; when it is full it becomes
 * the old one, and the texts of the former old one that were not used since are dropped. So memory
 * is bounded and what is on screen is kept.
 *
 * Invariants: an entry is in one of the tables only; keys are owned by their entry. */

#define GENERATION_MAX 4096
#define RESOLUTION 72.0

typedef struct
{
  char *text; /* owned */
  XushiFace face;
  int lines;
  double size;
  double width;
  PangoLayout *layout; /* owned */
  XushiTextSize measured;
} Entry;

struct _XushiTextCache
{
  PangoContext *context;           /* owned */
  PangoFontDescription *faces[3];  /* owned, by XushiFace */
  PangoAttrList *attributes;       /* owned */
  GHashTable *young;               /* Entry → itself, owned */
  GHashTable *old;                 /* the same */
};

static guint
entry_hash (gconstpointer key)
{
  const Entry *entry = key;
  guint numbers = (guint) entry->face + 31 * (guint) (entry->size * 64)
                  + 1021 * (guint) (entry->width * 8) + 7 * (guint) entry->lines;

  return g_str_hash (entry->text) ^ numbers;
}

static gboolean
entry_equal (gconstpointer a, gconstpointer b)
{
  const Entry *one = a, *other = b;

  return one->face == other->face && one->lines == other->lines
         && one->size == other->size && one->width == other->width
         && strcmp (one->text, other->text) == 0;
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->layout);
  g_free (entry->text);
  g_free (entry);
}

static GHashTable *
create_generation (void)
{
  return g_hash_table_new_full (entry_hash, entry_equal, entry_free, NULL);
}

static PangoContext *
create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, RESOLUTION);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("zh-cn"));
  return context;
}

void
xushi_text_prepare (void)
{
  /* Pango scans the fonts when the first font map is created. */
  pango_cairo_font_map_get_default ();
}

XushiTextCache *
xushi_text_cache_new (const XushiChartStyle *style)
{
  XushiTextCache *cache = g_new0 (XushiTextCache, 1);

  cache->context = create_context ();
  cache->faces[XUSHI_FACE_BODY] = pango_font_description_from_string (style->family);
  cache->faces[XUSHI_FACE_BOLD] = pango_font_description_from_string (style->family);
  cache->faces[XUSHI_FACE_TITLE] = pango_font_description_from_string (style->title_family);
  pango_font_description_set_weight (cache->faces[XUSHI_FACE_BOLD], PANGO_WEIGHT_BOLD);
  pango_font_description_set_weight (cache->faces[XUSHI_FACE_TITLE], PANGO_WEIGHT_BOLD);
  cache->attributes = pango_attr_list_new ();
  pango_attr_list_insert (cache->attributes, pango_attr_font_features_new ("tnum"));
  cache->young = create_generation ();
  cache->old = create_generation ();
  return cache;
}

void
xushi_text_cache_free (XushiTextCache *cache)
{
  if (cache == NULL)
    return;
  g_hash_table_unref (cache->young);
  g_hash_table_unref (cache->old);
  for (guint i = 0; i < G_N_ELEMENTS (cache->faces); i++)
    pango_font_description_free (cache->faces[i]);
  pango_attr_list_unref (cache->attributes);
  g_object_unref (cache->context);
  g_free (cache);
}

static void
measure_entry (Entry *entry)
{
  /* An iterator measures the layout once and gives both; asking for each would measure it twice. */
  PangoLayoutIter *iter = pango_layout_get_iter (entry->layout);
  PangoRectangle logical;

  pango_layout_iter_get_layout_extents (iter, NULL, &logical);
  entry->measured = (XushiTextSize) {
    .width = (double) logical.width / PANGO_SCALE,
    .height = (double) logical.height / PANGO_SCALE,
    .baseline = (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE,
    .lines = pango_layout_get_line_count (entry->layout),
    .ellipsised = pango_layout_is_ellipsized (entry->layout),
  };
  pango_layout_iter_free (iter);
}

/* Replaces line breaks: each would start a paragraph with its own line count. */
static void
set_one_line_of_text (PangoLayout *layout, const char *text)
{
  g_autofree char *flat = NULL;

  if (strpbrk (text, "\n\r\t") == NULL)
    {
      pango_layout_set_text (layout, text, -1);
      return;
    }
  flat = g_strdelimit (g_strdup (text), "\n\r\t", ' ');
  pango_layout_set_text (layout, flat, -1);
}

static Entry *
create_entry (XushiTextCache *cache, const Entry *key)
{
  Entry *entry = g_new0 (Entry, 1);

  *entry = *key;
  entry->text = g_strdup (key->text);
  entry->layout = pango_layout_new (cache->context);
  pango_font_description_set_absolute_size (cache->faces[key->face], key->size * PANGO_SCALE);
  pango_layout_set_font_description (entry->layout, cache->faces[key->face]);
  pango_layout_set_attributes (entry->layout, cache->attributes);
  set_one_line_of_text (entry->layout, key->text);
  if (key->width > 0)
    {
      pango_layout_set_width (entry->layout, (int) (key->width * PANGO_SCALE));
      pango_layout_set_height (entry->layout, -key->lines);
      pango_layout_set_wrap (entry->layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_ellipsize (entry->layout, PANGO_ELLIPSIZE_END);
    }
  measure_entry (entry);
  return entry;
}

/* The entry is borrowed until the next call. */
static Entry *
find_entry (XushiTextCache *cache, const XushiLabel *text)
{
  Entry key = { .text = (char *) text->text, .face = text->face, .size = text->size,
                .width = MAX (text->width, 0), .lines = MAX (text->lines, 1) };
  Entry *entry = g_hash_table_lookup (cache->young, &key);

  if (entry != NULL)
    return entry;
  if (g_hash_table_size (cache->young) >= GENERATION_MAX)
    {
      GHashTable *emptied = cache->old;

      cache->old = cache->young;
      cache->young = emptied;
      g_hash_table_remove_all (cache->young);
    }
  entry = g_hash_table_lookup (cache->old, &key);
  if (entry != NULL)
    g_hash_table_steal (cache->old, entry);
  else
    entry = create_entry (cache, &key);
  g_hash_table_add (cache->young, entry);
  return entry;
}

void
xushi_text_measure (XushiTextCache *cache, const XushiLabel *text, XushiTextSize *size)
{
  g_return_if_fail (cache != NULL && text != NULL && text->text != NULL && size != NULL);

  *size = find_entry (cache, text)->measured;
}

/* The origin of the layout for which the aligned point of the text is at x. A layout with a width
 * aligns its lines within that width; one without is as wide as its text. */
static double
origin_of (const Entry *entry, double x, XushiAlign align)
{
  double width = entry->width > 0 ? entry->width : entry->measured.width;

  if (align == XUSHI_ALIGN_END)
    return x - width;
  return align == XUSHI_ALIGN_CENTRE ? x - width / 2 : x;
}

/* Draws the lines of a wrapped text @pitch apart. */
static void
draw_lines (const Entry *entry, cairo_t *cr, double x, double baseline, double pitch)
{
  PangoLayoutIter *iter = pango_layout_get_iter (entry->layout);

  do
    {
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      cairo_move_to (cr, x + (double) logical.x / PANGO_SCALE, baseline);
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
      baseline += pitch;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

void
xushi_text_draw (XushiTextCache *cache,
                 cairo_t *cr,
                 const XushiLabel *text,
                 double x,
                 double baseline,
                 XushiAlign align,
                 const XushiColor *color)
{
  static const PangoAlignment alignments[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER,
                                               PANGO_ALIGN_RIGHT };
  Entry *entry;

  g_return_if_fail (cache != NULL && cr != NULL && text != NULL && text->text != NULL);
  if (*text->text == '\0')
    return;
  entry = find_entry (cache, text);
  if (entry->width > 0 && pango_layout_get_alignment (entry->layout) != alignments[align])
    pango_layout_set_alignment (entry->layout, alignments[align]);
  xushi_chart_set_color (cr, color);
  if (text->pitch > 0 && entry->measured.lines > 1)
    {
      draw_lines (entry, cr, origin_of (entry, x, align), baseline, text->pitch);
      return;
    }
  cairo_move_to (cr, origin_of (entry, x, align), baseline - entry->measured.baseline);
  pango_cairo_show_layout (cr, entry->layout);
}

double
xushi_text_baseline (double middle, double size)
{
  /* An ideograph reaches from 0.12 below the baseline to 0.88 above it. */
  return middle + 0.38 * size;
}
