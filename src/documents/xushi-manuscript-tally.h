/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/xushi-manuscript.h"

G_BEGIN_DECLS

/* What a reader passes over, or reads in a way that the clerk should know. */
typedef enum
{
  XUSHI_TALLY_DELETED,   /* tracked changes */
  XUSHI_TALLY_INSERTED,
  XUSHI_TALLY_MOVED,
  XUSHI_TALLY_HIDDEN,
  XUSHI_TALLY_FOOTNOTE,
  XUSHI_TALLY_COMMENT,
  XUSHI_TALLY_PICTURE,
  XUSHI_TALLY_OBJECT,
  XUSHI_TALLY_BOX,       /* a text box: put after its paragraph */
  XUSHI_TALLY_FORMULA,
  XUSHI_TALLY_SIGN,      /* a picture of a letter in a font of signs */
  XUSHI_TALLY_CONTENTS,  /* lines of a table of contents */
  XUSHI_TALLY_ELSEWHERE, /* a part that stands in another document */
  XUSHI_TALLY_FIELD,     /* characters in a field that has no end */
  XUSHI_TALLY_UNNUMBERED, /* of a list whose numbers are not known */
  XUSHI_TALLY_FORM,      /* the controls of a page of the web */
  XUSHI_N_TALLIES
} XushiTallyKind;

/* XushiTally: how often each was met, and where first. */
typedef struct
{
  guint n[XUSHI_N_TALLIES];
  char *first[XUSHI_N_TALLIES]; /* owned, nullable: the words before the first one */
} XushiTally;

/* @before: (nullable): the text of the paragraph so far */
void xushi_tally_count (XushiTally *self, XushiTallyKind kind, const char *before);

/* Adds a note to @document for each kind that was met. */
void xushi_tally_tell (const XushiTally *self, XushiManuscript *document);

void xushi_tally_clear (XushiTally *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (XushiTally, xushi_tally_clear)

G_END_DECLS
