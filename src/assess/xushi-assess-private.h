/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-assess.h"
#include "base/xushi-number.h"

G_BEGIN_DECLS

/* Shared by the files of this room. Nothing here is for other rooms. */

/* --- due months (docs/domain.md, section 4) --- */

/* The last due month ≤ @month; 0 for none. */
int xushi_assess_find_due (const XushiSpec *spec, int month);

/* --- values (docs/domain.md, section 4) --- */

/* The value of one reading: for net indicators the difference of the two inputs. Unknown for
 * NULL. */
double xushi_assess_read (const XushiSpec *spec, const XushiReading *reading);

/* Sets value, value_month, decimals, in_month and revised of @result; returns whether p itself has
 * a value. due_month must be set. */
gboolean xushi_assess_take_value (XushiIndicator *indicator, XushiAssessment *result);

/* --- targets (docs/domain.md, section 5) --- */

/* Whether there is anything to judge against. */
gboolean xushi_assess_has_target (const XushiSpec *spec);

/* Whether a part and its whole can be compared: totals in one unit. */
gboolean xushi_assess_is_comparable (const XushiSpec *a, const XushiSpec *b);

/* How far a value may fall short and still be slow, in the unit or in points. */
double xushi_assess_get_tolerance (const XushiSpec *spec, const XushiRules *rules);

/* The rise (or fall) over the baseline that a points target asks for; the value itself where there
 * is no baseline. */
double xushi_assess_get_rise (const XushiSpec *spec, double value);

/* What is compared with the target: the rise for points, otherwise the value. */
double xushi_assess_get_compared (const XushiSpec *spec, double value);

/* The weights of all nodes, of those finished, and of those due by @month; returns how many are
 * overdue. */
int xushi_assess_weigh_nodes (
    const XushiSpec *spec, int year, int month, double *all, double *finished, double *due);

/* How the completion of an indicator is computed. */
typedef enum
{
  XUSHI_WAY_NONE,  /* judged by its gap alone */
  XUSHI_WAY_SHARE, /* A / G */
  XUSHI_WAY_RISE,  /* (A − B) / (G − B), upwards from the baseline or down from it */
  XUSHI_WAY_NODES, /* weight of finished nodes */
} XushiWay;

/* The way and its pace; the pace is NONE where the light depends on the gap. */
XushiWay xushi_assess_get_way (const XushiSpec *spec, XushiPace *pace);

/* --- lights (docs/domain.md, section 6) --- */

/* The light by lead, or by ratio: @result has completion, pace and lead. */
XushiLight xushi_assess_light_by_lead (const XushiSpec *spec,
                                       const XushiRules *rules,
                                       const XushiAssessment *result);

/* The light by the gap. */
XushiLight xushi_assess_light_by_gap (const XushiSpec *spec,
                                      const XushiRules *rules,
                                      const XushiAssessment *result);

/* Completion ÷ pace, or pace ÷ used for a total that is used up, as a printed percentage: 100 and
 * more is good. Unknown where nothing is expected. */
double xushi_assess_get_ratio (const XushiAssessment *assessment);

/* The width of amber in force, percentage points. */
double xushi_assess_get_slow_width (const XushiSpec *spec, const XushiRules *rules);

G_END_DECLS
