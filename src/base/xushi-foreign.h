/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Kinds of files that clerks have and that are neither text nor a zip archive. */
typedef enum
{
  XUSHI_FOREIGN_NONE, /* none of these: text, or what nobody knows */
  XUSHI_FOREIGN_PLAN, /* a plan of Xushi, or another SQLite database */
  XUSHI_FOREIGN_PDF,
  XUSHI_FOREIGN_RTF,
  XUSHI_FOREIGN_DOC, /* Word or WPS Writer before 2007 */
  XUSHI_FOREIGN_XLS,
  XUSHI_FOREIGN_PPT,
  XUSHI_FOREIGN_LOCKED, /* a .docx or .xlsx with a password */
  XUSHI_FOREIGN_OLE,    /* another file of the same container */
  XUSHI_FOREIGN_PICTURE,
  XUSHI_FOREIGN_PACKED, /* .rar, .7z, .gz and the like */
  XUSHI_FOREIGN_MAIL,   /* a web page or mail in one file: .mht, .eml */
  XUSHI_FOREIGN_PROGRAM,
} XushiForeign;

/* What @bytes are, by their beginning and, in an OLE container, by the names of its streams. */
XushiForeign xushi_foreign_recognise (GBytes *bytes);

G_END_DECLS
