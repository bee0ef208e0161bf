/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a tab between the cells of a row becomes: each cell is a sentence of its own. */
#define XUSHI_CELL_END U'。'

/* What lies before a character of the prepared text. */
typedef enum
{
  XUSHI_SEAM_FOLD = 1 << 0,  /* a line end that was folded: it and the blanks around it are no gap */
  XUSHI_SEAM_DOUBT = 1 << 1, /* a line end that may have been taken wrongly */
} XushiSeam;

/* A report prepared for reading: blanks are dropped, folded lines are joined, full-width forms,
 * dashes and traditional characters are mapped to one form each, and every character has its
 * position in the original. The reader's rules only look at @ch; text for display is always cut
 * from the original.
 *
 * @ch and @seam are followed by a 0, so that looking one character ahead is always allowed. */
typedef struct
{
  const char *utf8; /* borrowed: the original */
  gunichar *ch;     /* owned: @n characters and a 0 */
  guint32 *pos;     /* owned: the position in the original, in characters */
  gsize *byte;      /* owned: the position in the original, in bytes */
  guint8 *seam;     /* owned: XushiSeam, what lies before each character */
  guint n;
  guint n_passed;   /* lines passed over: page numbers, and heads repeated on each page */
  char *passed;     /* owned, nullable: the first of them */
} XushiText;

/* The words of the grammar (xushi-extract-words.h). */
typedef struct _XushiLexicon XushiLexicon;

/* The longest text that is read; the rest is ignored. Positions beyond it would not fit in 32
 * bits. */
#define XUSHI_REPORT_MAX_BYTES (256u * 1024u * 1024u)

/**
 * xushi_text_new:
 * @utf8: a report; it ends at the first invalid byte
 *
 * Returns: (transfer full): the report prepared, with its folded lines joined; it borrows @utf8.
 */
XushiText *xushi_text_new (const XushiLexicon *lexicon, const char *utf8);
void xushi_text_free (XushiText *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiText, xushi_text_free)

/**
 * xushi_text_gap:
 *
 * Returns: how many blanks of the original were dropped directly before the character @i; none
 *   where a line was folded, for there the blanks are not the writer's.
 */
guint xushi_text_gap (const XushiText *text, guint i);

/* Whether the comma at @at stands for @corner, 【 or 】, which are commas in the prepared text. */
gboolean xushi_text_is_corner (const XushiText *text, guint at, gunichar corner);

/* Whether [@start, @end) is in a frame as a whole: 【2023年重点工作】, (2019年2月22日) */
gboolean xushi_text_is_framed (const XushiText *text, guint start, guint end);

/* Where the line ends that @at is in: at its line feed, or at the end of the text. */
guint xushi_text_line_end (const XushiText *text, guint at);

/**
 * xushi_text_slice:
 *
 * Returns: (transfer full): the original text of [@start, @end), blanks inside included.
 */
char *xushi_text_slice (const XushiText *text, guint start, guint end);

/**
 * xushi_text_slice_tight:
 *
 * Returns: (transfer full): as xushi_text_slice (), but without the blanks and line folds.
 */
char *xushi_text_slice_tight (const XushiText *text, guint start, guint end);

/**
 * xushi_text_is_doubtful:
 *
 * Returns: whether [@start, @end) has a doubtful line end in it or at one of its edges.
 */
gboolean xushi_text_is_doubtful (const XushiText *text, guint start, guint end);

/**
 * xushi_text_length:
 *
 * Returns: how many characters of the original [@start, @end) spans.
 */
guint xushi_text_length (const XushiText *text, guint start, guint end);

static inline gboolean
xushi_char_is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

/* Whether @c is one of @set, which ends with a 0: rules out most places of a text before any list of
 * words is looked through. */
static inline gboolean
xushi_char_is_among (gunichar c, const gunichar *set)
{
  while (*set != 0 && *set != c)
    set++;

  return *set != 0;
}

static inline gboolean
xushi_char_is_latin (gunichar c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline gboolean
xushi_char_is_han (gunichar c)
{
  return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || c == U'〇';
}

G_END_DECLS
