/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/xushi-manuscript-tally.h"

G_BEGIN_DECLS

/* What an element of a page is to a reader of its text. */
typedef enum
{
  XUSHI_HTML_INLINE,
  XUSHI_HTML_BLOCK,
  XUSHI_HTML_HEADING,
  XUSHI_HTML_LIST,
  XUSHI_HTML_NUMBERED,
  XUSHI_HTML_ITEM,
  XUSHI_HTML_TABLE,
  XUSHI_HTML_ROW,
  XUSHI_HTML_CELL,
  XUSHI_HTML_BREAK,
  XUSHI_HTML_KEPT,     /* blanks and line ends in it are text */
  XUSHI_HTML_PICTURE,
  XUSHI_HTML_LEFT_OUT, /* with all that is in it */
} XushiHtmlKind;

typedef struct
{
  const char *name;
  XushiHtmlKind kind;
  gboolean is_block;    /* text before it, in it and after it are apart */
  guint level;          /* of a heading */
  XushiTallyKind tally; /* what it is counted as if left out; XUSHI_N_TALLIES for nothing */
} XushiHtmlElement;

/* (transfer none): never NULL; an unknown element is one in a line. */
const XushiHtmlElement *xushi_html_element_find (const char *name);

G_END_DECLS
