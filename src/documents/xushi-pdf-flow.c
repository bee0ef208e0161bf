/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-pdf-flow.h"

#include "documents/xushi-manuscript-words.h"

#include <math.h>
#include <string.h>

/*
 * Lines → paragraphs.
 *
 * A line that fills its column goes on in the next line, unless that begins further in, is of another
 * size or stands off. One that does not fill it, and ends in the middle of a sentence, is left to the
 * reader of the text: the line end stays within the paragraph.
 */

/* Lines whose sizes differ by more are of two paragraphs. */
#define SIZE_SHARE 0.08
/* A heading is larger than the text by this share. */
#define HEADING_SHARE 1.12
#define LEVELS_MAX 6
/* An indent, in sizes. */
#define INDENT 1.2
/* What a line may leave beyond the word that did not fit, in sizes. */
#define REST 1.0
/* A paragraph stands off by more than this many pitches. */
#define PITCH_SHARE 1.35
/* A column of fewer lines says nothing about its margins. */
#define COLUMN_LINES 5
#define WORD_MAX 40

typedef enum
{
  FLOW_APART, /* another paragraph */
  FLOW_LINE,  /* another line, perhaps of the same sentence */
  FLOW_ON,
} Flow;

/* The margins of a column. */
typedef struct
{
  double left, right;
  double pitch; /* from line to line; 0 if it is not known */
  guint n;
} Margins;

typedef struct
{
  const GPtrArray *lines; /* borrowed */
  GArray *margins;        /* owned: Margins, by the number of the column */
  GArray *sizes;          /* owned: double, of headings, from the largest */
  double body;            /* the size of most characters */
  XushiManuscript *document;
} Flowing;

static const XushiPdfLine *
get_line (const Flowing *flowing, guint i)
{
  return g_ptr_array_index (flowing->lines, i);
}

static const Margins *
get_margins (const Flowing *flowing, const XushiPdfLine *line)
{
  return &g_array_index (flowing->margins, Margins, line->column);
}

/* (transfer full): the lines that are read. */
static GPtrArray *
keep_lines (const GPtrArray *lines)
{
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; i < lines->len; i++)
    if (!((XushiPdfLine *) g_ptr_array_index (lines, i))->passed)
      g_ptr_array_add (kept, g_ptr_array_index (lines, i));

  return kept;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

/* The pitch that half of the lines have at most. */
static double
find_pitch (const Flowing *flowing)
{
  g_autoptr (GArray) pitches = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 1; i < flowing->lines->len; i++)
    {
      const XushiPdfLine *line = get_line (flowing, i), *before = get_line (flowing, i - 1);
      double pitch = (line->y1 - before->y1) / MAX (flowing->body, 1);

      if (line->column == before->column && pitch > 0
          && fabs (line->size - flowing->body) < flowing->body * SIZE_SHARE)
        g_array_append_val (pitches, pitch);
    }
  if (pitches->len == 0)
    return 0;
  g_array_sort (pitches, compare_numbers);

  return g_array_index (pitches, double, pitches->len / 2);
}

/* A mark at the end of a line may hang over the margin. */
static double
measure_hanging (const XushiPdfLine *line)
{
  return xushi_words_ends_clause (xushi_pdf_line_get_last (line)) ? line->size : 0;
}

/* The margins of all columns; a short one has those of a longer one in which it fits. */
static void
find_margins (Flowing *flowing)
{
  double pitch = find_pitch (flowing);
  const Margins *longest = NULL;

  for (guint i = 0; i < flowing->lines->len; i++)
    {
      const XushiPdfLine *line = get_line (flowing, i);
      Margins *margins;

      if (line->column >= flowing->margins->len)
        g_array_set_size (flowing->margins, line->column + 1);
      margins = &g_array_index (flowing->margins, Margins, line->column);
      margins->left = margins->n > 0 ? MIN (margins->left, line->x1) : line->x1;
      margins->right = MAX (margins->right, line->x2 - measure_hanging (line));
      margins->pitch = pitch;
      margins->n++;
    }
  for (guint i = 0; i < flowing->margins->len; i++)
    {
      Margins *margins = &g_array_index (flowing->margins, Margins, i);
      double slack = flowing->body * 2;

      if (margins->n >= COLUMN_LINES)
        longest = margins;
      else if (longest != NULL && margins->left > longest->left - slack
               && margins->right < longest->right + slack)
        {
          margins->left = longest->left;
          margins->right = longest->right;
        }
    }
}

static void
find_body (Flowing *flowing)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  gsize most = 0;

  for (guint i = 0; i < flowing->lines->len; i++)
    {
      const XushiPdfLine *line = get_line (flowing, i);
      gpointer key = GINT_TO_POINTER ((int) lround (line->size * 2));
      gsize n = GPOINTER_TO_SIZE (g_hash_table_lookup (counts, key))
                + strlen (xushi_pdf_line_get_first (line));

      g_hash_table_insert (counts, key, GSIZE_TO_POINTER (n));
      if (n > most)
        {
          most = n;
          flowing->body = line->size;
        }
    }
}

static gboolean
is_heading (const Flowing *flowing, const XushiPdfLine *line)
{
  return line->size > flowing->body * HEADING_SHARE;
}

static void
find_sizes (Flowing *flowing)
{
  for (guint i = 0; i < flowing->lines->len; i++)
    {
      const XushiPdfLine *line = get_line (flowing, i);
      guint k = 0;

      if (!is_heading (flowing, line))
        continue;
      while (k < flowing->sizes->len
             && g_array_index (flowing->sizes, double, k) > line->size * (1 + SIZE_SHARE))
        k++;
      if (k < LEVELS_MAX
          && (k == flowing->sizes->len
              || g_array_index (flowing->sizes, double, k) < line->size * (1 - SIZE_SHARE)))
        g_array_insert_val (flowing->sizes, k, line->size);
    }
}

static guint
find_level (const Flowing *flowing, const XushiPdfLine *line)
{
  guint k = 0;

  while (k < flowing->sizes->len
         && g_array_index (flowing->sizes, double, k) > line->size * (1 + SIZE_SHARE))
    k++;

  return MIN (k + 1, LEVELS_MAX);
}

/* How much of a line the beginning of @text takes that cannot be parted, in sizes. */
static double
measure_word (const char *text)
{
  const char *p = text;
  double width = 0;

  if ((guchar) *p >= 0x80)
    {
      width = 1;
      p = g_utf8_next_char (p);
    }
  else
    for (; (guchar) *p < 0x80 && *p > ' ' && width < WORD_MAX; p++)
      width += 0.55;
  for (guint i = 0; i < 2 && *p != '\0'; i++)
    {
      const char *next = g_utf8_next_char (p);
      g_autofree char *mark = g_strndup (p, (gsize) (next - p));

      if (!xushi_words_ends_clause (mark) && !g_str_equal (mark, "”") && !g_str_equal (mark, "）"))
        break;
      width += 1;
      p = next;
    }

  return width;
}

static gboolean
is_full (const Flowing *flowing, const XushiPdfLine *line, const XushiPdfLine *next)
{
  double rest = get_margins (flowing, line)->right - line->x2;

  return rest < (measure_word (xushi_pdf_line_get_first (next)) + REST) * line->size;
}

static gboolean
is_indented (const Flowing *flowing, const XushiPdfLine *line)
{
  return line->x1 - get_margins (flowing, line)->left > INDENT * line->size;
}

static gboolean
is_centred (const Flowing *flowing, const XushiPdfLine *line)
{
  const Margins *margins = get_margins (flowing, line);
  double before = line->x1 - margins->left, behind = margins->right - line->x2;

  return before > line->size && fabs (before - behind) < 2 * line->size;
}

static gboolean
ends_sentence (const char *text)
{
  return xushi_words_ends_clause (text) && !g_str_has_suffix (text, "，")
         && !g_str_has_suffix (text, ",") && !g_str_has_suffix (text, "、");
}

static gboolean
begins_item (const char *text)
{
  return strlen (text) > 2 && xushi_words_begins_item (text);
}

/* How the text goes from the line @i to the next. */
static Flow
judge_flow (const Flowing *flowing, guint i)
{
  const XushiPdfLine *line = get_line (flowing, i), *next = get_line (flowing, i + 1);
  gboolean full = is_full (flowing, line, next), indented = is_indented (flowing, next);
  gboolean ends = ends_sentence (xushi_pdf_line_get_last (line));
  double pitch = get_margins (flowing, line)->pitch;

  if (fabs (line->size - next->size) > SIZE_SHARE * MAX (line->size, next->size))
    return FLOW_APART;
  if (is_heading (flowing, line) && is_centred (flowing, line) && is_centred (flowing, next)
      && line->column == next->column)
    return FLOW_ON;
  if (line->column == next->column && pitch > 0
      && next->y1 - line->y1 > pitch * PITCH_SHARE * line->size)
    return FLOW_APART;
  /* An item may hang: its further lines begin further in than the first. */
  if (indented && !(full && !ends && begins_item (xushi_pdf_line_get_first (line))))
    return FLOW_APART;
  if (begins_item (xushi_pdf_line_get_first (next)) && (ends || !full))
    return FLOW_APART;
  if (full)
    return FLOW_ON;

  return ends || is_indented (flowing, line) ? FLOW_APART : FLOW_LINE;
}

/* Appends a line to a paragraph: a word that was parted is one again, two words have a blank. */
static void
append_text (GString *text, const char *more)
{
  char last = text->len > 0 ? text->str[text->len - 1] : '\0';
  char before = text->len > 1 ? text->str[text->len - 2] : '\0';

  if (last == '-' && g_ascii_isalpha (before) && g_ascii_islower (*more))
    g_string_truncate (text, text->len - 1);
  else if (g_ascii_isalpha (last) && g_ascii_isalpha (*more))
    g_string_append_c (text, ' ');
  g_string_append (text, more);
}

static void
append_cells (GString *text, const XushiPdfLine *line)
{
  for (guint i = 0; i < line->cells->len; i++)
    append_text (text, ((XushiPdfCell *) g_ptr_array_index (line->cells, i))->text);
}

/* Adds the paragraph that begins at @from; sets @behind to what follows it. */
static gboolean
add_paragraph (const Flowing *flowing, guint from, guint *behind, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const XushiPdfLine *line = get_line (flowing, from);
  gboolean heading = is_heading (flowing, line);
  Flow flow = FLOW_ON;
  guint i = from;

  append_cells (text, line);
  for (; i + 1 < flowing->lines->len; i++)
    {
      flow = get_line (flowing, i + 1)->cells->len > 1 ? FLOW_APART : judge_flow (flowing, i);
      if (flow == FLOW_APART)
        break;
      if (flow == FLOW_LINE)
        g_string_append_c (text, '\n');
      append_cells (text, get_line (flowing, i + 1));
    }
  *behind = i + 1;

  return xushi_manuscript_add (flowing->document,
                             heading ? XUSHI_BLOCK_HEADING : XUSHI_BLOCK_PARAGRAPH,
                             heading ? find_level (flowing, line) : 0, NULL, text->str, line->page,
                             error);
}

gboolean
xushi_pdf_flow (const GPtrArray *lines, XushiManuscript *document, GError **error)
{
  g_autoptr (GPtrArray) kept = keep_lines (lines);
  g_autoptr (GArray) margins = g_array_new (FALSE, TRUE, sizeof (Margins));
  g_autoptr (GArray) sizes = g_array_new (FALSE, TRUE, sizeof (double));
  Flowing flowing = { kept, margins, sizes, 0, document };

  find_body (&flowing);
  find_margins (&flowing);
  find_sizes (&flowing);
  for (guint i = 0; i < kept->len;)
    {
      guint behind;

      if (!xushi_pdf_flow_table (kept, i, document, &behind, error))
        return FALSE;
      if (behind == i && !add_paragraph (&flowing, i, &behind, error))
        return FALSE;
      i = behind;
    }

  return TRUE;
}
