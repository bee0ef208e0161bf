/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "golden-faces.h"

#include <pango/pangocairo.h>

/* The linker leads the two functions by which text is drawn through here (meson.build, --wrap). */
void __real_pango_cairo_show_layout (cairo_t *cr, PangoLayout *layout);
void __real_pango_cairo_show_layout_line (cairo_t *cr, PangoLayoutLine *line);
void __wrap_pango_cairo_show_layout (cairo_t *cr, PangoLayout *layout);
void __wrap_pango_cairo_show_layout_line (cairo_t *cr, PangoLayoutLine *line);

typedef struct
{
  GPtrArray *texts;
  GString *missing;
} Watch;

static void
free_text (gpointer data)
{
  GoldenText *text = data;

  g_free (text->text);
  g_free (text);
}

/* Made on first use; what is drawn comes through functions that have no place for data. */
static Watch *
get_watch (void)
{
  static Watch watch;

  if (watch.texts == NULL)
    {
      watch.texts = g_ptr_array_new_with_free_func (free_text);
      watch.missing = g_string_new (NULL);
    }
  return &watch;
}

void
golden_faces_pin (const char *fonts, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "fonts.conf", NULL);
  g_autofree char *text
      = g_markup_printf_escaped ("<?xml version=\"1.0\"?>\n<fontconfig>\n"
                                 "<dir>%s</dir>\n<cachedir>%s</cachedir>\n"
                                 "<match target=\"font\">\n"
                                 "<edit name=\"antialias\"><bool>true</bool></edit>\n"
                                 "<edit name=\"hinting\"><bool>false</bool></edit>\n"
                                 "<edit name=\"autohint\"><bool>false</bool></edit>\n"
                                 "<edit name=\"hintstyle\"><const>hintnone</const></edit>\n"
                                 "<edit name=\"rgba\"><const>none</const></edit>\n"
                                 "</match>\n</fontconfig>\n", fonts, folder);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  g_setenv ("FONTCONFIG_FILE", path, TRUE);
  g_unsetenv ("FONTCONFIG_PATH");
  g_unsetenv ("FONTCONFIG_SYSROOT");
}

static gboolean
is_as_asked (const PangoFontDescription *asked, const PangoFontDescription *found)
{
  g_auto (GStrv) families = g_strsplit (pango_font_description_get_family (asked), ",", -1);

  return g_str_equal (families[0], pango_font_description_get_family (found))
         && pango_font_description_get_weight (asked) == pango_font_description_get_weight (found);
}

/* The letters of a run that are drawn in another face, or as a box with their number. */
static void
watch_run (PangoLayout *layout, PangoLayoutRun *run)
{
  const PangoFontDescription *asked = pango_layout_get_font_description (layout);
  PangoFontDescription *found = pango_font_describe (run->item->analysis.font);
  const char *text = pango_layout_get_text (layout) + run->item->offset;
  gboolean other = !is_as_asked (asked, found);
  g_autoptr (GString) lacking = g_string_new (NULL);
  GString *missing = get_watch ()->missing;

  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    if (other || (run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
      g_string_append_unichar (lacking, g_utf8_get_char (text + run->glyphs->log_clusters[i]));
  if (lacking->len > 0)
    g_string_append_printf (missing, "%s%s %s: “%s”", missing->len > 0 ? "; " : "",
                            pango_font_description_get_family (asked),
                            pango_font_description_get_weight (asked) >= PANGO_WEIGHT_BOLD
                                ? "Bold" : "Regular", lacking->str);
  pango_font_description_free (found);
}

/* The byte of the last digit of a line; -1 if there is none. */
static int
find_digit (const char *text, int length)
{
  while (length > 0 && !g_ascii_isdigit (text[length - 1]))
    length--;
  return length - 1;
}

/* Keeps where a line stands whose upper left corner is at @x and @y of user space. */
static void
keep_line (cairo_t *cr, PangoLayoutLine *line, double x, double y, const PangoRectangle *logical)
{
  const char *letters = pango_layout_get_text (line->layout) + line->start_index;
  int digit = find_digit (letters, line->length), from = 0, to = 0;
  GoldenText *text = g_new0 (GoldenText, 1);

  if (digit >= 0)
    {
      pango_layout_line_index_to_x (line, line->start_index + digit, FALSE, &from);
      pango_layout_line_index_to_x (line, line->start_index + digit, TRUE, &to);
    }
  *text = (GoldenText) {
    .text = g_strndup (letters, line->length),
    .x = x,
    .y = y,
    .width = (double) logical->width / PANGO_SCALE,
    .height = (double) logical->height / PANGO_SCALE,
    .digit_x = x + (double) from / PANGO_SCALE,
    .digit_width = (double) (to - from) / PANGO_SCALE,
  };
  cairo_user_to_device (cr, &text->digit_x, &y);
  cairo_user_to_device (cr, &text->x, &text->y);
  cairo_user_to_device_distance (cr, &text->width, &text->height);
  cairo_user_to_device_distance (cr, &text->digit_width, &(double) { 0 });
  g_ptr_array_add (get_watch ()->texts, text);
}

static void
watch_line (cairo_t *cr, PangoLayoutLine *line, double x, double y, const PangoRectangle *logical)
{
  for (GSList *run = line->runs; run != NULL; run = run->next)
    watch_run (line->layout, run->data);
  keep_line (cr, line, x, y, logical);
}

void
__wrap_pango_cairo_show_layout (cairo_t *cr, PangoLayout *layout)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double x, y;

  cairo_get_current_point (cr, &x, &y);
  do
    {
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      watch_line (cr, pango_layout_iter_get_line_readonly (iter),
                  x + (double) logical.x / PANGO_SCALE, y + (double) logical.y / PANGO_SCALE,
                  &logical);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  __real_pango_cairo_show_layout (cr, layout);
}

void
__wrap_pango_cairo_show_layout_line (cairo_t *cr, PangoLayoutLine *line)
{
  PangoRectangle logical;
  double x, y;

  cairo_get_current_point (cr, &x, &y);
  pango_layout_line_get_extents (line, NULL, &logical);
  /* Here the point is on the baseline, and so are the extents counted from it. */
  watch_line (cr, line, x, y + (double) logical.y / PANGO_SCALE, &logical);
  __real_pango_cairo_show_layout_line (cr, line);
}

GPtrArray *
golden_faces_get_texts (void)
{
  return get_watch ()->texts;
}

const char *
golden_faces_get_missing (void)
{
  Watch *watch = get_watch ();

  return watch->missing->len > 0 ? watch->missing->str : NULL;
}

void
golden_faces_forget (void)
{
  Watch *watch = get_watch ();

  g_ptr_array_set_size (watch->texts, 0);
  g_string_truncate (watch->missing, 0);
}
