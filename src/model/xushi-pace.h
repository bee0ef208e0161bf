/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  XUSHI_PACE_AUTO,      /* derived from measure and bound; not stored */
  XUSHI_PACE_LINEAR,    /* m / 12 */
  XUSHI_PACE_QUARTERLY, /* floor (m / 3) / 4 */
  XUSHI_PACE_NONE,      /* no pace and no marker */
  XUSHI_PACE_YEAR_END,  /* 年底集中: 0 until September, then 30 / 60 / 100 */
  XUSHI_PACE_WORKS,     /* 工程前低后高 */
  XUSHI_PACE_ONCE,      /* 一次性: 0 until @month, then 100 */
  XUSHI_PACE_CUSTOM,    /* twelve cumulative percentages */
} XushiPaceKind;
#define XUSHI_N_PACE_KINDS 8

/* How much of the year's target is expected by each month (docs/domain.md, section 3). A plain
 * value: copied by assignment. */
typedef struct
{
  XushiPaceKind kind;
  int month;       /* XUSHI_PACE_ONCE: 1 to 12 */
  double plan[12]; /* XUSHI_PACE_CUSTOM: percent, never falling, the last is 100 */
} XushiPace;

#define XUSHI_PACE_ERROR (xushi_pace_error_quark ())
GQuark xushi_pace_error_quark (void);

typedef enum
{
  XUSHI_PACE_ERROR_UNKNOWN,
  XUSHI_PACE_ERROR_BAD_CURVE,
} XushiPaceError;

/**
 * xushi_pace_parse:
 * @text: "linear", "线性", "once:6", "5/15/30/…/100", or blank for AUTO
 *
 * Returns: FALSE with @error, a translated sentence that says what a pace can be.
 */
gboolean xushi_pace_parse (const char *text, XushiPace *pace, GError **error);

/**
 * xushi_pace_to_text:
 *
 * Returns: (transfer full): what xushi_pace_parse () reads back; empty for AUTO.
 */
char *xushi_pace_to_text (const XushiPace *pace);

/**
 * xushi_pace_to_label:
 *
 * Returns: (transfer full): the name for screen and paper, translated.
 */
char *xushi_pace_to_label (const XushiPace *pace);

/* Whether both are the same rule with the same parameters; fields that their kind does not use are
 * ignored. */
gboolean xushi_pace_equal (const XushiPace *a, const XushiPace *b);

/**
 * xushi_pace_at:
 * @pace: a pace that is neither AUTO nor NONE
 * @month: 0 to 12
 *
 * Returns: the percentage expected by the end of @month, exact; unknown for AUTO and NONE.
 */
double xushi_pace_at (const XushiPace *pace, int month);

G_END_DECLS
