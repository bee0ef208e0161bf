/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-node.h"
#include "model/xushi-pace.h"
#include "model/xushi-types.h"

G_BEGIN_DECLS

/* One version of the 年度目标, without its unit, which the indicator holds. @low is the pass line
 * (the target G of the arithmetic), @high the upper end of a range or corridor. Both in the
 * indicator's unit; unknown for milestone and text. The last three members say why and by what
 * decision (文号, date, reason) this version replaced the one before; NULL in the first. */
typedef struct
{
  XushiBound bound;
  double low;
  double high;
  char *document; /* owned, nullable: 文号 */
  char *decided;  /* owned, nullable: "YYYY-MM-DD" */
  char *reason;   /* owned, nullable */
} XushiTarget;

/* A version of the target of one indicator. */
typedef struct
{
  gint64 indicator; /* its row */
  int version;      /* counted from 1, the oldest */
  XushiTarget target;
} XushiTargetVersion;

void xushi_target_version_free (XushiTargetVersion *version);

/* Decimals that were not given: each figure is printed as it was written. */
#define XUSHI_DECIMALS_AUTO (-1)

/* Every attribute of an indicator that a clerk can set, without its monthly readings: the contents
 * of one row of a plan table. Strings are owned and, but for name, nullable; NULL means "not
 * given", and the empty string is never stored. Numbers that may be absent are XUSHI_UNKNOWN. */
typedef struct
{
  char *key;        /* 编号: unique in the plan */
  char *parent_key; /* the indicator this one is a part (其中) of */
  char *group;      /* 方面 */
  char *name;       /* 指标 */
  XushiMeasure measure;
  XushiTarget target; /* the version in force */
  char *unit;
  int decimals;      /* to which values are rounded and printed: 0 to XUSHI_DECIMALS_MAX, or
                        XUSHI_DECIMALS_AUTO: as many as they were written with */
  double tolerance;  /* 允差 in the unit, or points; unknown: the plan's rule */
  double baseline;   /* 基数: last year's level, in the unit */
  double passed_share; /* share of the base year that had passed by the data month, 0 to 1; for
                          the rest-of-year rate of growth; unknown where not recorded */
  XushiPace pace;
  XushiFrequency frequency;
  int available_from; /* 起报月: 1 to 12 */
  gboolean joint;     /* January and February are reported together */
  XushiAggregate aggregate;
  gboolean binding;   /* 约束性 */
  gboolean reduction; /* the number is a decrease, stored as positive */
  gboolean net;       /* 净增: value = added − removed */
  gboolean star;      /* 重点关注 */
  char *lead_department; /* 牵头单位; “lead” in every format */
  GStrv support;      /* 责任单位, in order; NULL for none */
  char *leader;       /* 责任领导 */
  char *quote;        /* 报告原文 */
  char *definition;   /* 口径说明: how the figure is counted */
  char *note;         /* 备注 */
  char *exempt;       /* reason; if set, the indicator is not judged */
  double slow_width;  /* the width of amber for this indicator only; unknown: the plan's */
  char *override_reason; /* why tolerance or slow_width differ */
  GPtrArray *nodes;   /* owned, never NULL: of XushiNode, in order */
} XushiSpec;

/* (transfer full): measure total, bound at-least, monthly from January, decimals AUTO,
 * everything else absent. */
XushiSpec *xushi_spec_new (const char *name);
XushiSpec *xushi_spec_copy (const XushiSpec *spec);
void xushi_spec_free (XushiSpec *spec);
gboolean xushi_spec_equal (const XushiSpec *a, const XushiSpec *b);

/* Sets an owned string field; blank becomes NULL. */
void xushi_spec_set_string (char **field, const char *value);

/**
 * xushi_spec_get_pace:
 *
 * Returns: the pace in force: the indicator's own, or the one derived from its measure and bound
 *   (docs/domain.md, section 3). Never AUTO.
 */
XushiPace xushi_spec_get_pace (const XushiSpec *spec);

/**
 * xushi_spec_is_rate:
 *
 * Returns: whether the figure is shown as a strip around its target rather than as a bar from
 *   zero: growth, points, every ceiling, and floors without a pace.
 */
gboolean xushi_spec_is_rate (const XushiSpec *spec);

/**
 * xushi_spec_check:
 *
 * Checks for what would make the arithmetic meaningless: no name, a target of 0 for a total, a high
 * end below the low one, figures beyond XUSHI_NUMBER_LIMIT, months outside 1 to 12; and for texts
 * that are too long (xushi-text-length.h).
 *
 * Returns: FALSE with @error of XUSHI_SPEC_ERROR or XUSHI_ATTRIBUTE_ERROR, a translated sentence with the remedy.
 */
gboolean xushi_spec_check (const XushiSpec *spec, GError **error);

#define XUSHI_SPEC_ERROR (xushi_spec_error_quark ())
GQuark xushi_spec_error_quark (void);

typedef enum
{
  XUSHI_SPEC_ERROR_NO_NAME,
  XUSHI_SPEC_ERROR_BAD_TARGET,
  XUSHI_SPEC_ERROR_BAD_NUMBER,
  XUSHI_SPEC_ERROR_BAD_RULE,
} XushiSpecError;

void xushi_target_clear (XushiTarget *target);
void xushi_target_copy_into (const XushiTarget *source, XushiTarget *target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiSpec, xushi_spec_free)

G_END_DECLS
