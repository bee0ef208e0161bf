/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-file-error.h"

G_BEGIN_DECLS

/* What is wrong with the rows and cells of a table; XUSHI_FILE_ERROR tells of the file they stand
 * in. Every message is a translated sentence that says what is wrong, where, and what would mend
 * it; the name of the file is the caller's to put in front. */
#define XUSHI_TABLE_ERROR (xushi_table_error_quark ())
GQuark xushi_table_error_quark (void);

typedef enum
{
  XUSHI_TABLE_ERROR_TOO_LARGE, /* beyond the bounds that keep the memory in hand */
  XUSHI_TABLE_ERROR_QUOTE,     /* a quotation mark that is not closed, or not where it may be */
  XUSHI_TABLE_ERROR_EMPTY,     /* no rows */
  XUSHI_TABLE_ERROR_INVALID,   /* rows that cannot be taken; they are listed elsewhere */
} XushiTableError;

G_END_DECLS
