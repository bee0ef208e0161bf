/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a department fills in, in one row of a slip. */
typedef enum
{
  XUSHI_SLIP_FIELD_VALUE,     /* 本月累计: the cumulative value, level or rate */
  XUSHI_SLIP_FIELD_ADDED,     /* 新增, of a net increase */
  XUSHI_SLIP_FIELD_REMOVED,   /* 退出 */
  XUSHI_SLIP_FIELD_LAST_YEAR, /* 上年同期 */
  XUSHI_SLIP_FIELD_FINISHED,  /* the date on which a node was finished */
  XUSHI_SLIP_FIELD_PROGRESS,  /* the sentence of an indicator that is told in words: its note */
  XUSHI_SLIP_FIELD_REASON,    /* 滞后原因 */
  XUSHI_SLIP_FIELD_NEXT_STEP, /* 下一步打算 */
  XUSHI_SLIP_FIELD_NOTE,      /* 备注 */
} XushiSlipField;
#define XUSHI_N_SLIP_FIELDS 9

/* (transfer none): the stable English word, that of the attribute where it is one. */
const char *xushi_slip_field_to_word (XushiSlipField field);
/* (transfer none): what the column is called, translated. */
const char *xushi_slip_field_to_label (XushiSlipField field);

G_END_DECLS
