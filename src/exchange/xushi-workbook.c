/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/xushi-workbook.h"

#include "base/xushi-i18n.h"
#include "exchange/xushi-archive.h"

XushiTable *
xushi_workbook_read (GBytes *bytes, GError **error)
{
  g_set_error_literal (error, XUSHI_EXCHANGE_ERROR, XUSHI_EXCHANGE_ERROR_UNSUPPORTED,
                       _ ("Workbooks are not read yet; save the sheet as CSV."));
  return NULL;
}
