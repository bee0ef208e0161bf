/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-problems.h"
#include "tables/xushi-table.h"

G_BEGIN_DECLS

/* XushiMatching: how the sheet of an office is understood: which rows are its heads, where its rows
 * begin, and what each of its columns is. It is proposed by the words of the heads and by what the
 * cells hold, can be changed, and says itself in a line of text (“标题行=3-4,指标=C,目标值=D”), which is
 * what --columns takes and what is remembered for the next sheet with the same heads.
 *
 * Rows and columns are those of the XushiTable, counted from 0; messages and the text count rows as
 * the file does and call columns A, B, C. The table is borrowed and must outlive the matching. */
typedef struct _XushiMatching XushiMatching;

typedef enum
{
  XUSHI_MATCHING_PLAN,   /* a plan table */
  XUSHI_MATCHING_VALUES, /* a values table */
} XushiMatchingKind;

/* What is not a column of the plan or values table itself, but what a sheet of an office has. */
#define XUSHI_MATCHED_NUMBER "number"           /* 序号: the row's number, not taken */
#define XUSHI_MATCHED_IGNORE "ignore"           /* 忽略: the clerk does not want it */
#define XUSHI_MATCHED_DEADLINE "deadline"       /* 完成时限: becomes a node */
#define XUSHI_MATCHED_STEP "step"               /* 阶段目标: of a quarter or month; becomes a node */
#define XUSHI_MATCHED_CONTENT "content"         /* 工作内容: goes into the note, with its head */
#define XUSHI_MATCHED_DEPARTMENTS "departments" /* 责任单位 alone: the first leads */
#define XUSHI_MATCHED_FIGURE "figure"           /* 各单位目标: of what its head names, for the row's department */
#define XUSHI_MATCHED_GROWTH "growth"           /* 增长目标: the target where there is no amount */
#define XUSHI_MATCHED_KNOWN "known"             /* of a values table: what the plan has already */
#define XUSHI_MATCHED_UNIT "unit"               /* of a values table: the unit that it is written in */

/* How sure the proposal of a column is. */
typedef enum
{
  XUSHI_MATCH_SURE,     /* by the word of its head */
  XUSHI_MATCH_LIKELY,   /* by a word in its head, or by its cells */
  XUSHI_MATCH_DOUBTFUL, /* another column could be meant as well */
  XUSHI_MATCH_UNKNOWN,  /* not known, and not taken */
  XUSHI_MATCH_CHOSEN,   /* set by the clerk */
} XushiMatchCertainty;

/* A column of the sheet. */
typedef struct
{
  char *head;      /* owned: the texts of the head rows, joined; perhaps blank */
  GStrv examples;  /* owned: the first cells below that are not blank, at most 3 */
  guint n_filled;  /* how many cells below are not blank */
  const char *id;  /* static, nullable: what the column is; NULL: it is not taken */
  char *unit;      /* owned, nullable: the unit that the head gives: 目标(万元) */
  int month;       /* of a step, or a month of a values table; 0 for none */
  gboolean growth; /* its figures are rates of growth, as its head says */
  XushiMatchCertainty certainty;
  char *doubt;     /* owned, nullable: a translated sentence why the clerk should look */
} XushiMatchedColumn;

/* Something that a column can be. */
typedef struct
{
  const char *id;      /* static: English, stable */
  const char *chinese; /* static: the word in Chinese tables and texts */
} XushiMatchedWord;

/**
 * xushi_matching_propose:
 * @table: with at least one row; borrowed
 *
 * Finds the head rows within the first rows, under titles, units and dates, and proposes what each
 * column is.
 *
 * Returns: (transfer full): also for a table that is no plan: see xushi_matching_is_usable ()
 */
XushiMatching *xushi_matching_propose (const XushiTable *table, XushiMatchingKind kind);
void xushi_matching_free (XushiMatching *self);

/* Whether there is a name column (of values: a name or key column). */
gboolean xushi_matching_is_usable (const XushiMatching *self);

/* How well the heads are known: the number of columns that are; for comparing sheets. */
guint xushi_matching_get_score (const XushiMatching *self);

XushiMatchingKind xushi_matching_get_kind (const XushiMatching *self);
const XushiTable *xushi_matching_get_table (const XushiMatching *self);

/* The head rows are @n from @first on (0 for a table without any); the first row of the body is the
 * one after them. */
guint xushi_matching_get_first_head (const XushiMatching *self);
guint xushi_matching_get_n_heads (const XushiMatching *self);
guint xushi_matching_get_first_row (const XushiMatching *self);

/* Takes other rows as the heads, and proposes the columns anew. */
void xushi_matching_set_heads (XushiMatching *self, guint first, guint n);

/* (nullable): the unit of figures without one, from a line 单位：万元 above the heads. */
const char *xushi_matching_get_unit (const XushiMatching *self);

/* The year that the lines above the heads, the target's head or most deadlines name; 0 for none. */
int xushi_matching_get_year (const XushiMatching *self);

/* The year of the plan, which dates in the table are compared with. 0, the default: as above. */
void xushi_matching_set_year (XushiMatching *self, int year);

guint xushi_matching_get_n_columns (const XushiMatching *self);
const XushiMatchedColumn *xushi_matching_get_column (const XushiMatching *self, guint column);

/**
 * xushi_matching_set_column:
 * @id: (nullable): one of xushi_matching_get_words (); NULL or “ignore” leaves the column out
 *
 * Another column that was the same, where there can only be one, becomes one that is not taken.
 */
void xushi_matching_set_column (XushiMatching *self, guint column, const char *id);

/* The first column that is @id; -1 for none. */
int xushi_matching_find (const XushiMatching *self, const char *id);

/**
 * xushi_matching_get_words:
 *
 * Returns: (transfer none): all that a column can be, for a list to choose from.
 */
const XushiMatchedWord *xushi_matching_get_words (const XushiMatching *self, guint *n_words);

/**
 * xushi_matching_to_text:
 *
 * Returns: (transfer full): “标题行=3-4,指标=C,目标值=D,忽略=F”, in English or Chinese by the
 *   language of messages.
 */
char *xushi_matching_to_text (const XushiMatching *self, gboolean chinese);

/**
 * xushi_matching_apply:
 * @text: as from xushi_matching_to_text (): pairs joined by commas, WHAT=WHERE; WHAT in English or
 *   Chinese, any word that a head may be; WHERE is a letter, a number from 1, or the head itself
 *
 * Changes what the text names, and leaves the rest as proposed.
 *
 * Returns: FALSE with @error, of XUSHI_TABLE_ERROR_INVALID, which lists what there is.
 */
gboolean xushi_matching_apply (XushiMatching *self, const char *text, GError **error);

/**
 * xushi_matching_get_fingerprint:
 *
 * Returns: (transfer full): the same for sheets with the same heads, wherever they begin.
 */
char *xushi_matching_get_fingerprint (const XushiMatching *self);

/* What became of a row of the sheet. */
typedef enum
{
  XUSHI_ROW_TAKEN,    /* an indicator, or values of one */
  XUSHI_ROW_DOUBTFUL, /* taken, and worth a look: the reason says why */
  XUSHI_ROW_REFUSED,  /* wrong: nothing of the table is taken until it is mended */
  XUSHI_ROW_TITLE,    /* above the heads */
  XUSHI_ROW_HEAD,     /* a head row; also one that is repeated further down */
  XUSHI_ROW_SECTION,  /* the head of an area or group */
  XUSHI_ROW_SUM,      /* 合计: not taken */
  XUSHI_ROW_REMARK,   /* 注, 填表人, below the table: not taken */
  XUSHI_ROW_LEFT_OUT, /* not taken: the reason says why */
} XushiRowKind;

typedef struct
{
  guint row;  /* of the XushiTable */
  guint line; /* of the file */
  XushiRowKind kind;
  int taken;    /* the position among the rows that were read; -1 for none */
  char *reason; /* owned, nullable: a translated sentence */
} XushiRowOutcome;

void xushi_row_outcome_free (XushiRowOutcome *outcome);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiMatching, xushi_matching_free)

G_END_DECLS
