/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-comparison.h"

G_BEGIN_DECLS

/* The kinds of rows of what has changed since a meeting, as its filters name them. A row can be of
 * several. */
typedef enum
{
  XUSHI_SINCE_TOLD,     /* a meeting must be told of it */
  XUSHI_SINCE_BETTER,   /* 转好: its light has turned */
  XUSHI_SINCE_WORSE,    /* 转差 */
  XUSHI_SINCE_REVISED,  /* 修 */
  XUSHI_SINCE_ADJUSTED, /* 调 */
  XUSHI_SINCE_NEW,      /* 新 */
  XUSHI_SINCE_GONE,     /* 撤 */
  XUSHI_SINCE_ALL,      /* every indicator, then or now */
} XushiSinceKind;
#define XUSHI_N_SINCE_KINDS 8

gboolean xushi_since_kind_has (XushiSinceKind kind, const XushiComparisonRow *row);

/* (transfer none): the kind in a word or two. Translated. */
const char *xushi_since_kind_to_label (XushiSinceKind kind);

/**
 * xushi_since_describe:
 * @comparison: (nullable):
 * @counts: (array fixed-size=XUSHI_N_SINCE_KINDS): how many rows there are of each kind
 *
 * Returns: (transfer full): “较“八月会”（截至8月数）：转好3项、转差2项、数据更正1项”; empty where nothing is
 *   compared. Translated.
 */
char *xushi_since_describe (const XushiComparison *comparison, const guint *counts);

G_END_DECLS
