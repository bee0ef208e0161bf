/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Kinds of files that clerks have and that are neither text nor a zip archive. */
typedef enum
{
  XUSHI_MAGIC_NONE, /* none of these: text, or what nobody knows */
  XUSHI_MAGIC_PLAN, /* a plan of Xushi, or another SQLite database */
  XUSHI_MAGIC_PDF,
  XUSHI_MAGIC_RTF,
  XUSHI_MAGIC_DOC, /* Word or WPS Writer before 2007 */
  XUSHI_MAGIC_XLS,
  XUSHI_MAGIC_PPT,
  XUSHI_MAGIC_LOCKED, /* a .docx or .xlsx with a password */
  XUSHI_MAGIC_OLE,    /* another file of the same container */
  XUSHI_MAGIC_PICTURE,
  XUSHI_MAGIC_PACKED, /* .rar, .7z, .gz and the like */
  XUSHI_MAGIC_MAIL,   /* a web page or mail in one file: .mht, .eml */
  XUSHI_MAGIC_PROGRAM,
} XushiMagic;

/* What @bytes are, by their beginning and, in an OLE container, by the names of its streams. */
XushiMagic xushi_magic_recognise (GBytes *bytes);

G_END_DECLS
