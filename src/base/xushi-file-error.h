/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is wrong with a table's or a document's file as such. Every message is a translated
 * sentence that says what is wrong, where, and what would mend it; the name of the file is the
 * caller's to put in front. */
#define XUSHI_FILE_ERROR (xushi_file_error_quark ())
GQuark xushi_file_error_quark (void);

typedef enum
{
  XUSHI_FILE_ERROR_MISSING,     /* no such file or folder, or no right to read or write it */
  XUSHI_FILE_ERROR_BINARY,      /* no text */
  XUSHI_FILE_ERROR_ENCODING,    /* text of an encoding that is not known or not kept to */
  XUSHI_FILE_ERROR_TOO_LARGE,   /* beyond the bounds that keep the memory in hand */
  XUSHI_FILE_ERROR_UNSUPPORTED, /* a kind of file that is not read or written */
  XUSHI_FILE_ERROR_EXISTS,      /* the name is taken, and was left as it is */
  XUSHI_FILE_ERROR_FULL,        /* there is no room left */
  XUSHI_FILE_ERROR_WRITE,       /* the file could not be written; nothing is left of it */
} XushiFileError;

G_END_DECLS
