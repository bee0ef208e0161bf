/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-blocks.h"
#include "extract/xushi-extract.h"

G_BEGIN_DECLS

/* The time that words said: until when a goal reaches, and by when in the year. */
typedef struct
{
  int horizon; /* the last year of several; XUSHI_SCOPE_YEAR for the plan's year; 0 for none said */
  XushiDeadline deadline;
} XushiScopeTime;

/* The words say this year, so that the ones around do not hold. */
#define XUSHI_SCOPE_YEAR -1

/**
 * XushiScope:
 *
 * For which targets the words of time and the departments hold that were read so far. The nearest
 * words go first: those of the clause before the number, of the sentence before it, of the first
 * sentence of the paragraph, of the heading. A date in front of its clause holds for the clauses
 * behind it; one behind its subject or verb for its own clause.
 */
typedef struct
{
  const XushiLexicon *lexicon; /* borrowed */
  const XushiText *text; /* borrowed */
  GPtrArray *candidates; /* borrowed: XushiCandidate */
  int plan_year;         /* 0 if the report does not say */

  int heading;           /* the horizon that a heading says, or 0 */
  guint heading_level;
  int paragraph;         /* that of the first sentence of the paragraph */
  guint n_titles;        /* how many lines were read that are not empty */
  int whole;             /* the last year of the plan of several years that the text is, or 0 */
  gboolean listing;      /* the line before ended with a colon: a list goes on with its paragraph */
  guint line_end;

  XushiScopeTime sentence, clause;
  XushiScopeTime part;   /* of the sentence, before a horizon in the middle of one of its parts */
  gboolean loose;        /* such a horizon holds now, up to the next semicolon */
  gboolean spread;       /* a date stood before a comma: it holds over semicolons */
  int far;               /* the last horizon that was said, for a plan whose year is not known */
  guint sentence_start, sentence_end;
  int instalments;       /* whether it gives amounts for several parts of the year; -1 before asked */
  guint clause_start, clause_end;
  guint front;           /* up to here the clause has only words that are no part of what is planned */
  gboolean promised;     /* 确保, 力争 among them */
  guint at;              /* words of time are read up to here */
  guint charged;         /* brackets and lines that name departments are read up to here */
  guint charge_run;      /* so many of them stood before, one behind the other */
  guint charge_first;    /* the index of the first candidate that the last of them belongs to */

  gboolean late_term;    /* 今后五年 ends a year later than counted with the plan's year: the text names that one */
  char *line_lead;       /* owned, nullable: the department that the line begins with: 市商务局:今年… */
  gboolean only_duties;  /* the sentence has only said who does something */
  char *lead, *support;  /* owned, nullable: of the sentence */
  guint sentence_first;  /* the index of its first candidate */
  XushiDeadline before;  /* the deadline of the sentence before its clause began */
  guint part_first;      /* that of the first one since the last semicolon */
  guint unled_first;     /* of the first one that a department behind may belong to */
  guint clause_first;
  guint unit_first;      /* of the first one that a bracket behind belongs to */
  guint item_first;      /* of the first one that a line behind belongs to */
  guint section_first;   /* of the first one below the last heading, that no line behind has named departments for */
  gboolean itemized;     /* a list mark began the item */
} XushiScope;

void xushi_scope_init (XushiScope *scope, const XushiLexicon *lexicon, const XushiText *text,
                       GPtrArray *candidates, int plan_year);
void xushi_scope_clear (XushiScope *scope);

/**
 * xushi_scope_begin_line:
 * @body: where the text begins behind a heading; @start where the line has none
 * @level: of the heading that a file tells, or 0
 */
void xushi_scope_begin_line (XushiScope *scope, guint start, guint body, guint end, guint level);

/* @first: of its paragraph */
void xushi_scope_begin_sentence (XushiScope *scope, guint start, guint end, gboolean first);
/* A semicolon ends what was said in the middle of a part: 三年内达到1.2万亩;生猪出栏4.5万头; and a date that
 * belongs to its verb. */
void xushi_scope_end_part (XushiScope *scope);
void xushi_scope_begin_clause (XushiScope *scope, guint start, guint end);

/**
 * xushi_scope_add:
 * @span: the quote of @candidate, which the clause has
 *
 * Sets horizon, yearly, deadline, lead and support as far as they are said before the end of @span.
 */
void xushi_scope_add (XushiScope *scope, XushiCandidate *candidate, XushiSpan span);

/* Reads what is behind the targets of the clause: dates, and departments in brackets. */
void xushi_scope_end_clause (XushiScope *scope);
void xushi_scope_end_sentence (XushiScope *scope);

/**
 * xushi_scope_end_row:
 * @first: the index of the row's first candidate
 *
 * Sets what the cells of a table's row say: departments and deadline.
 */
void xushi_scope_end_row (XushiScope *scope, guint first, const XushiBlockPlace *place);

/* Whether a number without a name, before @end, may have that of a later clause: 一季度完成20亿元，全年完成
 * 投资120亿元. */
gboolean xushi_scope_awaits_name (XushiScope *scope, guint end);

G_END_DECLS
