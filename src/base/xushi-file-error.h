/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Errors of a table's or document's file itself. Every message is a translated sentence that says
 * what is wrong, where, and how to fix it; the caller prepends the file name. */
#define XUSHI_FILE_ERROR (xushi_file_error_quark ())
GQuark xushi_file_error_quark (void);

typedef enum
{
  XUSHI_FILE_ERROR_MISSING,     /* no such file or folder, or no permission to read or write it */
  XUSHI_FILE_ERROR_BINARY,      /* not text */
  XUSHI_FILE_ERROR_ENCODING,    /* text in an unknown encoding, or invalid in its encoding */
  XUSHI_FILE_ERROR_EMPTY,       /* no text at all */
  XUSHI_FILE_ERROR_TOO_LARGE,   /* beyond the limits that bound memory use */
  XUSHI_FILE_ERROR_UNSUPPORTED, /* a file type that cannot be read or written */
  XUSHI_FILE_ERROR_EXISTS,      /* the name is taken; the existing file is unchanged */
  XUSHI_FILE_ERROR_FULL,        /* no space left */
  XUSHI_FILE_ERROR_WRITE,       /* the file could not be written; nothing is left of it */
  XUSHI_FILE_ERROR_UNCONFIRMED, /* written whole, but the disk does not confirm its name */
} XushiFileError;

G_END_DECLS
