/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-workbook-look.h"

#include "base/xushi-i18n.h"

#include <math.h>
#include <string.h>

#define LINES 0xa6a6a6
#define HEAD 0xe4e9f2

/* Widths in letters: a column of few words, one whose lines are not yet broken, and one of long
 * texts. */
static const double narrowest = 5, unbroken = 18, widest = 30;
/* The height of a line, in points, and the highest row that spreadsheets have. */
static const double line_height = 13.5, highest = 409;
/* What the edges of a cell take. */
static const double edges = 1.5;

static lxw_format *
make (lxw_workbook *book, uint8_t align, const char *number_format)
{
  lxw_format *format = workbook_add_format (book);

  /* TRANSLATORS: a typeface that spreadsheets have */
  format_set_font_name (format, C_ ("typeface of tables", "Arial"));
  format_set_font_size (format, 10);
  format_set_text_wrap (format);
  format_set_align (format, align);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_border (format, LXW_BORDER_THIN);
  format_set_border_color (format, LINES);
  format_set_num_format (format, number_format);
  return format;
}

void
xushi_workbook_look_init (XushiWorkbookLook *self, lxw_workbook *book)
{
  self->head = make (book, LXW_ALIGN_CENTER, "@");
  format_set_bold (self->head);
  format_set_pattern (self->head, LXW_PATTERN_SOLID);
  format_set_bg_color (self->head, HEAD);
  self->text = make (book, LXW_ALIGN_LEFT, "@");
  self->word = make (book, LXW_ALIGN_CENTER, "@");
  self->general = make (book, LXW_ALIGN_RIGHT, "General");
  for (int i = 0; i <= XUSHI_WORKBOOK_MAX_DECIMALS; i++)
    {
      g_autofree char *format = g_strdup_printf ("%.*s", i > 0 ? i + 2 : 1, "0.000000");

      self->numbers[i] = make (book, LXW_ALIGN_RIGHT, format);
    }
}

lxw_format *
xushi_workbook_look_get_number (const XushiWorkbookLook *self, const char *text)
{
  const char *point = strchr (text, '.');
  gsize decimals = point != NULL ? strlen (point + 1) : 0;

  if (strpbrk (text, "eE") != NULL || decimals > XUSHI_WORKBOOK_MAX_DECIMALS)
    return self->general;
  return self->numbers[decimals];
}

/* The longest line of @text, in letters, of which a Chinese character takes two. */
static double
measure_text (const char *text)
{
  double longest = 0, width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      width = *p == '\n' ? 0 : width + (g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1);
      longest = MAX (longest, width);
    }
  return longest;
}

double
xushi_workbook_look_measure (const XushiTable *table, guint column)
{
  double longest = 0;
  /* A head breaks into two lines; its filter's button takes three letters. */
  double width = MAX (measure_text (xushi_table_get_cell (table, 0, column)) / 2 + 3, narrowest);

  for (guint row = 1; row < xushi_table_get_n_rows (table); row++)
    longest = MAX (longest, measure_text (xushi_table_get_cell (table, row, column)));
  if (longest > unbroken)
    longest = CLAMP (longest / 2, unbroken, widest);
  return MAX (width, longest) + edges;
}

double
xushi_workbook_look_get_height (const XushiTable *table, guint row, const double *widths)
{
  double n_lines = 1;

  for (guint i = 0; i < xushi_table_get_n_cells (table, row); i++)
    {
      g_auto (GStrv) lines = g_strsplit (xushi_table_get_cell (table, row, i), "\n", -1);
      double n = 0;

      for (char **line = lines; *line != NULL; line++)
        n += MAX (ceil (measure_text (*line) / (widths[i] - 0.5)), 1);
      n_lines = MAX (n_lines, n);
    }
  return MIN (n_lines * line_height + 3, highest);
}
