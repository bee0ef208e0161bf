/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-file-error.h"

G_BEGIN_DECLS

/* Errors in the rows and cells of a table; XUSHI_FILE_ERROR is for those of its file. Every message
 * is a translated sentence that says what is wrong, where, and how to fix it; the caller prepends
 * the file name. */
#define XUSHI_TABLE_ERROR (xushi_table_error_quark ())
GQuark xushi_table_error_quark (void);

typedef enum
{
  XUSHI_TABLE_ERROR_TOO_LARGE, /* beyond the limits that bound memory use */
  XUSHI_TABLE_ERROR_QUOTE,     /* a quotation mark that is unclosed or misplaced */
  XUSHI_TABLE_ERROR_EMPTY,     /* no rows */
  XUSHI_TABLE_ERROR_INVALID,   /* rows that are not accepted; they are listed elsewhere */
  XUSHI_TABLE_ERROR_CONTROLS,  /* a cell with what is no text */
} XushiTableError;

G_END_DECLS
