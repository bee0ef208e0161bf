/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/xushi-slip-field.h"

#include "base/xushi-i18n.h"
#include "slips/xushi-slip-words.h"

static const char *const labels[XUSHI_N_SLIP_FIELDS] = {
  [XUSHI_SLIP_FIELD_VALUE] = NC_ ("slip", "this month"),
  [XUSHI_SLIP_FIELD_ADDED] = NC_ ("slip", "added"),
  [XUSHI_SLIP_FIELD_REMOVED] = NC_ ("slip", "removed"),
  [XUSHI_SLIP_FIELD_LAST_YEAR] = NC_ ("slip", "last year"),
  [XUSHI_SLIP_FIELD_FINISHED] = NC_ ("slip", "finished"),
  [XUSHI_SLIP_FIELD_PROGRESS] = NC_ ("slip", "progress"),
  [XUSHI_SLIP_FIELD_REASON] = NC_ ("slip", "reasons"),
  [XUSHI_SLIP_FIELD_NEXT_STEP] = NC_ ("slip", "next step"),
  [XUSHI_SLIP_FIELD_NOTE] = NC_ ("slip", "note"),
};

const char *
xushi_slip_field_to_word (XushiSlipField field)
{
  return xushi_slip_column_to_word (field);
}

const char *
xushi_slip_field_to_label (XushiSlipField field)
{
  g_return_val_if_fail ((guint) field < XUSHI_N_SLIP_FIELDS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "slip", labels[field]);
}
