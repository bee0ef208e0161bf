/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-asked.h"
#include "model/xushi-plan.h"

G_BEGIN_DECLS

/* A row of a slip: an indicator, or one open node of a task. */
typedef struct
{
  XushiIndicator *indicator; /* owned */
  gint64 node;               /* its row; 0 for the indicator itself */
  guint node_index;          /* among the nodes */
  gboolean last_year;        /* 上年同期 is wanted: it was kept in an earlier month */
  gboolean behind;           /* 滞后 at the month before: reasons are wanted */
} XushiSlipFormRow;

/* XushiSlipForm: what one lead department is asked for. */
typedef struct
{
  char *department; /* owned */
  char *file_name;  /* owned: without folder and suffix, safe on every system, and unlike others */
  GArray *rows;     /* owned, of XushiSlipFormRow: in the order of the plan */
  guint n_items;    /* indicators in them */
  guint left_out[XUSHI_N_ASKED]; /* its indicators that are not asked for, by the reason */
} XushiSlipForm;

/* XushiSlipForms: the slips of one month. */
typedef struct
{
  XushiPlan *plan; /* owned */
  int month;
  GPtrArray *forms;     /* owned, of XushiSlipForm: those with rows, by the name of the department */
  guint n_nobodys;      /* indicators that are asked for and have no lead department */
  guint left_out[XUSHI_N_ASKED]; /* indicators of these departments that are not asked for */
} XushiSlipForms;

/**
 * xushi_slip_forms_new:
 * @departments: (nullable): only these
 * @area_ids: (nullable): only the indicators of these areas, as their rows in the store; ends in 0
 *
 * Returns: (transfer full)
 */
XushiSlipForms *xushi_slip_forms_new (XushiPlan *plan, int month, const char *const *departments,
                                      const gint64 *area_ids);
void xushi_slip_forms_free (XushiSlipForms *self);

/* (transfer none) (nullable): the form of @department. */
const XushiSlipForm *xushi_slip_forms_find (const XushiSlipForms *self, const char *department);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiSlipForms, xushi_slip_forms_free)

G_END_DECLS
