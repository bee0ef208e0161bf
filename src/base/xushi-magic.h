/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-archive.h"

G_BEGIN_DECLS

/* Kinds of files that clerks have and that may be given where a table or a report is wanted. What a
 * file is called does not count. */
typedef enum
{
  XUSHI_MAGIC_NONE, /* none of these: text, or what nobody knows */
  XUSHI_MAGIC_PLAN, /* a plan of Xushi */
  XUSHI_MAGIC_DATABASE,
  XUSHI_MAGIC_PDF,
  XUSHI_MAGIC_RTF,
  XUSHI_MAGIC_DOC, /* Word or WPS Writer before 2007 */
  XUSHI_MAGIC_XLS, /* Excel or WPS before 2007 */
  XUSHI_MAGIC_PPT,
  XUSHI_MAGIC_LOCKED, /* a .docx or .xlsx with a password */
  XUSHI_MAGIC_DRM,    /* encrypted by the software of an office that protects documents */
  XUSHI_MAGIC_OLE,    /* another file of the container of old documents */
  XUSHI_MAGIC_PICTURE,
  XUSHI_MAGIC_PACKED,   /* .rar, .7z, .gz and the like */
  XUSHI_MAGIC_MAIL,     /* a web page or mail in one file: .mht, .eml */
  XUSHI_MAGIC_PROGRAM,
  XUSHI_MAGIC_PAGE,     /* a page of the web */
  XUSHI_MAGIC_XML_BOOK, /* a workbook that is one XML file */
  XUSHI_MAGIC_XML,      /* another XML file */

  /* Zip archives. */
  XUSHI_MAGIC_XLSX,
  XUSHI_MAGIC_XLSB,
  XUSHI_MAGIC_DOCX,
  XUSHI_MAGIC_PPTX,
  XUSHI_MAGIC_OFD,
  XUSHI_MAGIC_IWORK,        /* Pages, Numbers or Keynote of Apple */
  XUSHI_MAGIC_OLD_IWORK,    /* the same before 2013 */
  XUSHI_MAGIC_OPENDOCUMENT, /* .odt, .ods and so on */
  XUSHI_MAGIC_OFFICE,       /* another kind of a program for offices */
  XUSHI_MAGIC_ZIP,          /* a packed folder */
} XushiMagic;

/* What @bytes are, by their beginning and, in an OLE container, by the names of its streams. A zip
 * archive with parts is XUSHI_MAGIC_NONE. */
XushiMagic xushi_magic_recognise (GBytes *bytes);

/* What @archive is, by the names of its parts. */
XushiMagic xushi_magic_recognise_archive (XushiArchive *archive);

G_END_DECLS
