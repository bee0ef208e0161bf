/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-phone-list.h"

G_BEGIN_DECLS

/* What laying out and drawing the phone list share. Sizes are in ems of the list's text. */

#define XUSHI_PHONE_SUMMARY_EMS 1.9
#define XUSHI_PHONE_HEADER_EMS 1.5
#define XUSHI_PHONE_GAP_EMS 0.8
#define XUSHI_PHONE_SIGN_EMS 1.15
#define XUSHI_PHONE_COUNT_EMS 2.0
#define XUSHI_PHONE_BEFORE_LAST_EMS 0.35
#define XUSHI_PHONE_N_COUNTS 3

typedef struct
{
  const char *department;
  double department_ems;                 /* its width on one line */
  char counts[XUSHI_PHONE_N_COUNTS][12]; /* due, reported, missing; empty where nothing is due */
  guint first;                           /* of its items */
  guint n_items;
  guint first_line;
  guint n_lines;
} XushiPhoneBlock;

typedef struct
{
  XushiShape shape;
  const char *name;
  const char *last;
  double name_ems; /* width of the name on one line, in its text size */
  double last_ems; /* width of the last figure on one line, in its own text size */
  double x;        /* of its sign, from the left of the lines */
  int name_lines;  /* above 1 only for one that is wider than its line */
  int last_lines;  /* the same for the last figure, which then stands below */
} XushiPhoneItem;

typedef struct
{
  guint block;
  guint first; /* of its items */
  guint n_items;
  double height;
} XushiPhoneLine;

struct _XushiPhoneList
{
  GStringChunk *texts; /* owned: all texts below */
  GArray *blocks;      /* owned, of XushiPhoneBlock */
  GArray *items;       /* owned, of XushiPhoneItem */
  const char *summary;
  guint n_missing;

  /* The layout, in points. */
  GArray *lines; /* owned, nullable, of XushiPhoneLine */
  GArray *pages; /* owned, nullable, of XushiPageBreak */
  double em;
  double line; /* its height, in ems */
  double air;
  double department_width;
  double items_x, items_width;
  double note_x, width;
};

static inline XushiPhoneBlock *
xushi_phone_block (const XushiPhoneList *self, guint index)
{
  return &g_array_index (self->blocks, XushiPhoneBlock, index);
}

static inline XushiPhoneItem *
xushi_phone_item (const XushiPhoneList *self, guint index)
{
  return &g_array_index (self->items, XushiPhoneItem, index);
}

static inline XushiPhoneLine *
xushi_phone_line (const XushiPhoneList *self, guint index)
{
  return &g_array_index (self->lines, XushiPhoneLine, index);
}

/* The width of texts after the sign of an item. */
static inline double
xushi_phone_text_width (const XushiPhoneList *self)
{
  return self->items_width - XUSHI_PHONE_SIGN_EMS * self->em;
}

/* The text size of last figures and of the column headings. */
static inline double
xushi_phone_small_size (const XushiPhoneList *self)
{
  return MAX (0.88 * self->em, XUSHI_PAGE_TEXT_MIN);
}

/* How many lines @text takes within @width; 0 for an empty one. */
int xushi_phone_count_lines (
    XushiTextCache *texts, const char *text, XushiFace face, double size, double width);

G_END_DECLS
