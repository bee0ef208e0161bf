/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-tense.h"

G_BEGIN_DECLS

/* What the words of a sentence say, wherever they stand in it. */
typedef struct
{
  guint will;  /* the first word of intent, or the end */
  guint ahead; /* the first word of a time ahead */
  guint past;  /* the first word of the past that tells of the whole sentence: 已, V了, or in its
                  first clause any */
  guint part;  /* the first word at the head of a clause that is weak by its time */
  guint weak;  /* the first weak word of any kind */
  gboolean span; /* years are given in brackets of which the last one is still to come: (2013-2017年) */
  guint done;  /* the first phrase that tells of a plan carried out */
  gboolean reported; /* there is such a phrase, also behind a word of intent */
  guint clause; /* where the first clause ends */
  gboolean amiss; /* it tells what is amiss, and nothing that is done about it */
} XushiHearing;

/* Listens to the sentence [@start, @end). */
void xushi_tense_hear (const XushiReportSection *section, guint start, guint end, XushiHearing *hearing);

/* A bound says that a figure is set, not counted, unless a word says that it was reached. */
gboolean xushi_tense_has_bound (const XushiText *text, guint start, guint end);

G_END_DECLS
