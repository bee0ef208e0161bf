/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The errors of tables and documents. Every message is a translated sentence that says what is
 * wrong, where, and what would mend it; the name of the file is the caller's to put in front. */
#define XUSHI_EXCHANGE_ERROR (xushi_exchange_error_quark ())
GQuark xushi_exchange_error_quark (void);

typedef enum
{
  XUSHI_EXCHANGE_ERROR_MISSING,     /* no such file or folder, or no right to read or write it */
  XUSHI_EXCHANGE_ERROR_BINARY,      /* no text */
  XUSHI_EXCHANGE_ERROR_ENCODING,    /* text of an encoding that is not known or not kept to */
  XUSHI_EXCHANGE_ERROR_TOO_LARGE,   /* beyond the bounds that keep the memory in hand */
  XUSHI_EXCHANGE_ERROR_QUOTE,       /* a quotation mark that is not closed, or not where it may be */
  XUSHI_EXCHANGE_ERROR_EMPTY,       /* no rows */
  XUSHI_EXCHANGE_ERROR_INVALID,     /* rows that cannot be taken; they are listed elsewhere */
  XUSHI_EXCHANGE_ERROR_UNSUPPORTED, /* a kind of file that is not read or written */
  XUSHI_EXCHANGE_ERROR_WRITE,       /* the file could not be written; nothing is left of it */
} XushiExchangeError;

G_END_DECLS
