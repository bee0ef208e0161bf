/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What the helper xushi-pdf-text prints of the PDF on its standard input, in lines of UTF-8:
 *
 *   xushi-pdf 1
 *   page WIDTH HEIGHT PICTURES        a page begins; PICTURES is 1 for one with pictures and no text
 *   run X1 Y1 X2 Y2 SIZE TEXT         characters of one size beside each other, without blanks
 *   end                               all pages have been printed
 *
 * All figures are whole tenths of a point; the origin is the top left corner of the page. The runs
 * stand in the order of poppler, which need not be that of reading.
 */
#define XUSHI_PDF_FIRST_LINE "xushi-pdf 1"

/* The program, and where it may lie: in XUSHI_LIBEXECDIR of the environment, beside the running
 * program, beside that in ../libexec, in the folder of the installation. */
#define XUSHI_PDF_PROGRAM "xushi-pdf-text"

/* How the helper ends. */
typedef enum
{
  XUSHI_PDF_DONE = 0,
  XUSHI_PDF_DAMAGED = 10,   /* not a PDF, or a damaged one */
  XUSHI_PDF_LOCKED = 11,    /* it wants a password */
  XUSHI_PDF_TOO_LARGE = 12, /* more pages or characters than are read */
} XushiPdfStatus;

/* No report has so many. */
#define XUSHI_PDF_MAX_PAGES 1000
/* Of what is printed, in bytes. */
#define XUSHI_PDF_MAX_OUTPUT (8 * 1024 * 1024)
/* Of the helper's own memory, in bytes; the file is not counted. */
#define XUSHI_PDF_MAX_MEMORY (160 * 1024 * 1024)
/* Of the processor's time, and of all the time, in seconds. */
#define XUSHI_PDF_MAX_CPU 8
#define XUSHI_PDF_MAX_TIME 10

G_END_DECLS
