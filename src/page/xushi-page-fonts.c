/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-fonts.h"

#include "base/xushi-i18n.h"
#include "model/xushi-attribute.h"
#include "page/xushi-page-look.h"

#include <pango/pangocairo.h>

/* What is missing: typefaces, and characters that no typeface has.
 *
 * A plan has some thousand different characters at most: they are collected with the place of the
 * first of each, and shaped together; only where something is missing, one by one. */

typedef struct
{
  GHashTable *places; /* owned: character → its place (owned) */
  GArray *letters;    /* owned, of gunichar, in the order of the plan */
  const char *owner;  /* borrowed: the indicator or area whose texts are looked at */
} Letters;

static void
add_text (Letters *letters, const char *text, const char *place)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (letter < 0x80 || g_hash_table_contains (letters->places, GUINT_TO_POINTER (letter)))
        continue;
      g_array_append_val (letters->letters, letter);
      /* TRANSLATORS: where a character stands: an indicator, and which of its texts */
      g_hash_table_insert (letters->places, GUINT_TO_POINTER (letter),
                           g_strdup_printf (C_ ("place", "“%s”, %s"), letters->owner, place));
    }
}

/* The texts among the attributes of @record. */
static void
add_record (Letters *letters, const XushiAttributeList *list, gconstpointer record)
{
  for (guint i = 0; i < list->n_attributes; i++)
    {
      const XushiAttribute *attribute = &list->attributes[i];
      gconstpointer member = xushi_attribute_get_member (attribute, record);
      const char *title = xushi_attribute_get_title (attribute);

      if (attribute->type == XUSHI_ATTRIBUTE_TEXT)
        add_text (letters, *(char *const *) member, title);
      else if (attribute->type == XUSHI_ATTRIBUTE_NAMES)
        for (GStrv name = *(const GStrv *) member; name != NULL && *name != NULL; name++)
          add_text (letters, *name, title);
    }
}

static void
add_indicator (Letters *letters, XushiIndicator *indicator)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  GPtrArray *difficulties = xushi_indicator_get_difficulties (indicator);

  letters->owner = spec->name;
  add_record (letters, &xushi_spec_attributes, spec);
  for (int month = 1; month <= 12; month++)
    if (xushi_indicator_get_reading (indicator, month) != NULL)
      add_record (letters, &xushi_reading_attributes,
                  xushi_indicator_get_reading (indicator, month));
  for (guint i = 0; i < spec->nodes->len; i++)
    add_record (letters, &xushi_node_attributes, g_ptr_array_index (spec->nodes, i));
  for (guint i = 0; i < difficulties->len; i++)
    add_record (letters, &xushi_difficulty_attributes, g_ptr_array_index (difficulties, i));
}

static void
add_plan (Letters *letters, XushiPlan *plan)
{
  const XushiPlanInfo *info = xushi_plan_get_info (plan);

  letters->owner = info->title != NULL ? info->title : "";
  add_record (letters, &xushi_plan_attributes, info);
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      letters->owner = xushi_area_get_name (area);
      add_text (letters, letters->owner, _ ("area"));
      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        add_indicator (letters, xushi_area_get_indicator (area, j));
    }
}

/* How many characters of @text no typeface has. */
static int
count_unknown (PangoLayout *layout, const char *text)
{
  pango_layout_set_text (layout, text, -1);
  return pango_layout_get_unknown_glyphs_count (layout);
}

/* How many of the characters are missing; @first: (out): the index of the first. */
static guint
find_unknown (const Letters *letters, PangoLayout *layout, guint *first)
{
  g_autoptr (GString) all = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < letters->letters->len; i++)
    g_string_append_unichar (all, g_array_index (letters->letters, gunichar, i));
  if (count_unknown (layout, all->str) == 0)
    return 0;
  for (guint i = 0; i < letters->letters->len; i++)
    {
      char letter[8];

      letter[g_unichar_to_utf8 (g_array_index (letters->letters, gunichar, i), letter)] = '\0';
      if (count_unknown (layout, letter) > 0 && n++ == 0)
        *first = i;
    }
  return n;
}

static char *
tell_unknown (const Letters *letters, PangoLayout *layout)
{
  guint first = 0, n = find_unknown (letters, layout, &first);
  gunichar code;
  const char *place;
  char letter[8];

  if (n == 0)
    return NULL;
  code = g_array_index (letters->letters, gunichar, first);
  letter[g_unichar_to_utf8 (code, letter)] = '\0';
  place = g_hash_table_lookup (letters->places, GUINT_TO_POINTER (code));
  if (n == 1)
    return g_strdup_printf (_ ("No typeface has “%s” (U+%04X; first in %s); it is printed as a box."),
                            letter, code, place);
  return g_strdup_printf (_ ("No typeface has %u characters, such as “%s” (U+%04X; first in %s); "
                             "they are printed as boxes."),
                          n, letter, code, place);
}

static char *
describe_letters (XushiPlan *plan, const XushiPageSetup *setup)
{
  Letters letters = { g_hash_table_new_full (NULL, NULL, NULL, g_free),
                      g_array_new (FALSE, FALSE, sizeof (gunichar)), "" };
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();
  XushiPageLook look;
  char *text;

  xushi_page_look_init (&look, setup);
  pango_font_description_set_family (font, look.style.family);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  add_plan (&letters, plan);
  text = tell_unknown (&letters, layout);
  g_object_unref (layout);
  g_object_unref (context);
  g_hash_table_unref (letters.places);
  g_array_unref (letters.letters);
  return text;
}

char *
xushi_page_fonts_describe (XushiPlan *plan, const XushiPageSetup *setup)
{
  g_autofree char *families = xushi_page_look_describe_fonts (setup);
  g_autofree char *letters = describe_letters (plan, setup);

  if (families == NULL || letters == NULL)
    return families != NULL ? g_steal_pointer (&families) : g_steal_pointer (&letters);
  return g_strdup_printf (C_ ("fonts", "%s %s"), families, letters);
}
