/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* 难点交办: an obstacle, and who was made responsible for it. Strings are owned and, but for @text,
 * nullable. */
typedef struct
{
  gint64 id;        /* the row; 0 while it is not stored */
  char *text;       /* the obstacle */
  char *level;      /* 层级, such as 县级 */
  char *leader;     /* 分管领导 */
  char *department;
  char *due;        /* "YYYY-MM-DD" */
  char *result;     /* NULL while it is open */
} XushiDifficulty;

XushiDifficulty *xushi_difficulty_new (const char *text);
XushiDifficulty *xushi_difficulty_copy (const XushiDifficulty *difficulty);
void xushi_difficulty_free (XushiDifficulty *difficulty);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiDifficulty, xushi_difficulty_free)

G_END_DECLS
