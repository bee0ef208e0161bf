/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-delimiter.h"

#include <string.h>

/* How many rows are looked at. */
#define MAX_ROWS 10

/* In the order of preference; from WIDE on they are also marks of a sentence. */
static const char *const marks[] = { "\t", ",", ";", "|", "，", "；" };
#define N_MARKS G_N_ELEMENTS (marks)
#define WIDE 4
#define COMMA 1

/* How often each mark stands in each row, outside quotes. Blank rows do not count. */
typedef struct
{
  guint counts[MAX_ROWS + 1][N_MARKS];
  guint n_rows;
} Survey;

/* What one mark would make of the rows: how many have it equally often, and how often. */
typedef struct
{
  guint n_equal;
  guint count;
} Share;

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r';
}

gsize
xushi_delimiter_announced (const char *text, char mark[XUSHI_DELIMITER_SIZE])
{
  const char *at = text + strlen ("sep=");
  const char *end;

  if (g_ascii_strncasecmp (text, "sep=", strlen ("sep=")) != 0 || *at == '\0' || *at == '"'
      || is_line_end (*at) || g_ascii_isalnum (*at))
    return 0;
  end = g_utf8_next_char (at);
  if (end - at >= XUSHI_DELIMITER_SIZE || (*end != '\0' && !is_line_end (*end)))
    return 0;
  g_strlcpy (mark, at, (gsize) (end - at) + 1);
  if (*end == '\r' && end[1] == '\n')
    end++;
  return (gsize) (end - text) + (*end != '\0');
}

/* The mark that stands at @p; N_MARKS for none. */
static gsize
find_mark (const char *p)
{
  gsize i = 0;

  while (i < N_MARKS && !g_str_has_prefix (p, marks[i]))
    i++;
  return i;
}

/* The end of the quoted cell that begins at @p, or of the text. */
static const char *
skip_quoted (const char *p)
{
  for (p++; *p != '\0'; p++)
    if (*p == '"' && p[1] == '"')
      p++;
    else if (*p == '"')
      return p + 1;
  return p;
}

static void
end_row (Survey *survey, gboolean has_text)
{
  if (has_text)
    survey->n_rows++;
  memset (survey->counts[survey->n_rows], 0, sizeof survey->counts[0]);
}

static void
take_survey (Survey *survey, const char *text)
{
  gboolean begins = TRUE, has_text = FALSE;
  const char *p = text;

  while (*p != '\0' && survey->n_rows < MAX_ROWS)
    {
      gsize mark = find_mark (p);

      if (begins && *p == '"')
        {
          p = skip_quoted (p);
          begins = FALSE;
          has_text = TRUE;
          continue;
        }
      if (is_line_end (*p))
        end_row (survey, has_text);
      else if (mark < N_MARKS)
        survey->counts[survey->n_rows][mark]++;
      begins = mark < N_MARKS || is_line_end (*p) || (begins && *p == ' ');
      has_text = !is_line_end (*p) && (has_text || *p != ' ');
      p += mark < N_MARKS ? strlen (marks[mark]) : 1;
    }
  end_row (survey, has_text);
}

/* The count above 0 that most rows share; of those that equally many share, the highest. */
static Share
find_share (const Survey *survey, gsize mark)
{
  Share best = { 0, 0 };

  for (guint row = 0; row < survey->n_rows; row++)
    {
      Share share = { 0, survey->counts[row][mark] };

      for (guint other = 0; share.count > 0 && other < survey->n_rows; other++)
        share.n_equal += survey->counts[other][mark] == share.count;
      if (share.n_equal > best.n_equal
          || (share.n_equal == best.n_equal && share.count > best.count))
        best = share;
    }
  return best;
}

/* A mark that the first row lacks must make at least three columns of at least two rows: names of a
 * single column hold marks, too. */
static gboolean
separates (const Survey *survey, gsize mark, Share share)
{
  if (mark >= WIDE)
    return survey->n_rows > 1 && share.n_equal == survey->n_rows;
  return survey->counts[0][mark] > 0 || (share.n_equal > 1 && share.count > 1);
}

/* The best of the marks from @first to before @last; N_MARKS for none. */
static gsize
find_best (const Survey *survey, gsize first, gsize last)
{
  gsize best = N_MARKS;
  Share most = { 0, 0 };

  for (gsize mark = first; mark < last; mark++)
    {
      Share share = find_share (survey, mark);

      if (share.n_equal == 0 || !separates (survey, mark, share)
          || share.n_equal < most.n_equal
          || (share.n_equal == most.n_equal && share.count <= most.count))
        continue;
      best = mark;
      most = share;
    }
  return best;
}

const char *
xushi_delimiter_find (const char *text)
{
  Survey survey = { 0 };
  gsize best;

  take_survey (&survey, text);
  best = find_best (&survey, 0, WIDE);
  if (best == N_MARKS)
    best = find_best (&survey, WIDE, N_MARKS);
  return marks[best < N_MARKS ? best : COMMA];
}
