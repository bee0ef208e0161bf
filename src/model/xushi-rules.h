/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  XUSHI_JUDGE_DIFFERENCE, /* completion − pace, in percentage points */
  XUSHI_JUDGE_RATIO,      /* completion ÷ pace */
} XushiJudge;
#define XUSHI_N_JUDGES 2

typedef enum
{
  XUSHI_LEAD_PRINTED, /* subtract the printed figures */
  XUSHI_LEAD_EXACT,   /* round the difference of the exact ones */
} XushiLeadMode;
#define XUSHI_N_LEAD_MODES 2

/* The rules by which a plan sets its lights (docs/domain.md, section 6). A plain value. */
typedef struct
{
  XushiJudge judge;
  double slow_width;           /* points behind pace that are still slow; 0: no amber */
  double ratio_pass;           /* ratio at or above which an item is on pace */
  double ratio_slow;           /* ratio at or above which it is still slow */
  double tolerance_growth;     /* percentage points */
  double tolerance_points;     /* percentage points */
  double tolerance_about_rate; /* points, for rates "左右" */
  double tolerance_about_total; /* percent of the target, for totals "左右" */
  double tolerance_level;      /* in the indicator's unit */
  int start_month;             /* before it no light is worse than slow; 1 to 12 */
  XushiLeadMode lead;
} XushiRules;

/* The defaults of docs/domain.md, section 6.1. */
void xushi_rules_init (XushiRules *rules);

gboolean xushi_rules_equal (const XushiRules *a, const XushiRules *b);

G_END_DECLS
