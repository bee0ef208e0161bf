/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/xushi-editor.h"
#include "slips/xushi-slip-field.h"

G_BEGIN_DECLS

/* What a file turned out to be. */
typedef enum
{
  XUSHI_COLLECT_SLIP,        /* a slip of this plan, by its hidden marks */
  XUSHI_COLLECT_TABLE,       /* a table in which names or keys of the plan were found */
  XUSHI_COLLECT_TEXT,        /* a text of lines with a name and a figure */
  XUSHI_COLLECT_PASSED_OVER, /* nothing that is sent in: temporary files, the text that was sent out */
  XUSHI_COLLECT_UNUSABLE,    /* cannot be read, or is a slip of another plan or month */
} XushiCollectKind;

/**
 * XushiCollectFile:
 * @path: as it was given or found; what was pasted has a name only
 * @name: to be shown, valid UTF-8
 * @department: (nullable): whose slip it is; NULL where that is not known
 * @month: of its figures; 0 where it has none
 * @n_filled: cells in which something was filled in
 * @problems: (element-type utf8): translated sentences with place and remedy, in the order found:
 *   why it was passed over or cannot be used, rows that were added, deleted or renamed, locked cells
 *   that were changed
 *
 * A file that was given, or found in a folder that was.
 */
typedef struct
{
  char *path;
  char *name;
  XushiCollectKind kind;
  char *department;
  int month;
  guint n_filled;
  GPtrArray *problems;
} XushiCollectFile;

/* What becomes of one value, what has to be looked at first. */
typedef enum
{
  XUSHI_VERDICT_REFUSED, /* cannot be taken */
  XUSHI_VERDICT_DOUBT,   /* odd: taken only if somebody says so */
  XUSHI_VERDICT_TAKEN,   /* differs from the plan, and is taken unless somebody says otherwise */
  XUSHI_VERDICT_SAME,    /* is in the plan already */
} XushiVerdict;
#define XUSHI_N_VERDICTS 4

/**
 * XushiCollectItem:
 * @file: its index
 * @department: whose value it is: of the slip, or the indicator's lead department; "" for none
 * @cell: "H7"; "12" for a line of a text
 * @indicator: (nullable): NULL for a row that belongs to none, which is refused
 * @name: of the indicator, with the node's for a node; as written where there is no indicator
 * @node: the row of the node, for XUSHI_SLIP_FIELD_FINISHED
 * @month: 1 to 12
 * @old_text, @new_text: as a clerk writes it; the new one of what is refused as it was written
 * @reason: (nullable): why it is refused, doubtful or read as it was: translated sentences
 * @take: whether apply () enters it; only for TAKEN and DOUBT
 *
 * One value that was sent in: the columns old, new, take.
 */
typedef struct
{
  guint file;
  const char *department;
  char *cell;
  XushiIndicator *indicator;
  char *name;
  gint64 node;
  int month;
  XushiSlipField field;
  char *old_text;
  char *new_text;
  XushiVerdict verdict;
  char *reason;
  gboolean take;
  /* Private. */
  double value;
  guint order;
} XushiCollectItem;

/* XushiCollection: what came back from the departments, beside what the plan has: first files are
 * added, then settle () is called once, then takes are changed and apply () enters what is taken.
 * It reads and judges; nothing changes before apply ().
 *
 * Signal “changed” (): takes have changed. */
#define XUSHI_TYPE_COLLECTION (xushi_collection_get_type ())
G_DECLARE_FINAL_TYPE (XushiCollection, xushi_collection, XUSHI, COLLECTION, GObject)

/**
 * xushi_collection_new:
 * @uuid: xushi_store_get_uuid () of @plan
 * @month: whose figures are collected: slips of other months are told and refused; 0 for that of
 *   the slips, the newest where they differ
 *
 * Returns: (transfer full)
 */
XushiCollection *xushi_collection_new (XushiPlan *plan, const char *uuid, int month);

/* Adds a file, or all files of a folder and of the folders in it, in the order of their names. What
 * cannot be read is told in the file's problems. */
void xushi_collection_add_path (XushiCollection *self, const char *path);
/* The same for a file's bytes, or a text that was pasted. @name: to be shown as the source */
void xushi_collection_add_bytes (XushiCollection *self, const char *name, GBytes *bytes);
void xushi_collection_add_text (XushiCollection *self, const char *name, const char *text);

/* Judges everything: months, values given twice, doubts, order. Call it once, after the last file. */
void xushi_collection_settle (XushiCollection *self);

/* After settle (). The month whose figures are collected; 0 where no file has any. */
int xushi_collection_get_month (XushiCollection *self);

guint xushi_collection_get_n_files (XushiCollection *self);
/* (transfer none) */
const XushiCollectFile *xushi_collection_get_file (XushiCollection *self, guint index);

/* After settle (): departments with refused values first, then those with doubts, then by name; in
 * each refused values, doubts, new values, equal ones. */
guint xushi_collection_get_n_items (XushiCollection *self);
/* (transfer none) */
const XushiCollectItem *xushi_collection_get_item (XushiCollection *self, guint index);
guint xushi_collection_count (XushiCollection *self, XushiVerdict verdict);

/* Returns FALSE where @take cannot be chosen: refused values, and those that are equal. */
gboolean xushi_collection_set_take (XushiCollection *self, guint index, gboolean take);
/* Takes all doubts, or leaves them out. */
void xushi_collection_set_take_doubts (XushiCollection *self, gboolean take);
guint xushi_collection_get_n_taken (XushiCollection *self);

/* How many things were told: problems of files, and refused values. */
guint xushi_collection_get_n_problems (XushiCollection *self);

/* (transfer none) (element-type utf8): after settle (): lead departments that are asked for something
 * this month and from which nothing was filled in. */
GPtrArray *xushi_collection_get_unanswered (XushiCollection *self);

/**
 * xushi_collection_apply:
 * @n_changed: (out) (optional): how many values were entered
 *
 * Enters what is taken, as one step; department and file are the source of each month. A value that
 * the plan has by now is passed over.
 *
 * Returns: FALSE with @error; nothing was then entered.
 */
gboolean xushi_collection_apply (XushiCollection *self, XushiEditor *editor, guint *n_changed,
                                 GError **error);

/* (transfer none): the stable English word; and what a clerk reads, translated. */
const char *xushi_verdict_to_word (XushiVerdict verdict);
const char *xushi_verdict_to_label (XushiVerdict verdict);

G_END_DECLS
