/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The bytes at the end of each page; XushiChecksumVfs explains them. */
#define XUSHI_CHECKSUM_RESERVED 16

/* What the header of a plan, in its first page, tells about its pages. */
typedef struct
{
  int page_size;         /* 0 where the pages have no checksums */
  guint32 mark;          /* of the file; known only where the whole page was given */
  guint32 counter;       /* the change counter */
  guint32 valid_for;     /* the counter again: not equal if the header is damaged */
  guint32 known_counter; /* the counter when this program last wrote the page */
  gboolean is_sealed;    /* mark and known counter are as this program wrote them */
  gboolean has_log;      /* another program writes the file by a write-ahead log, which need not
                            count up the counter */
} XushiChecksumHeader;

/* @size: of @page, which is the first; at least 100 bytes, or nothing is found. */
void xushi_checksum_read_header (const guchar *page, gsize size, XushiChecksumHeader *header);

/* Whether a program that knows nothing of checksums has written the file since. */
gboolean xushi_checksum_header_is_foreign (const XushiChecksumHeader *header);

/* Writes mark, counter and sum to the end of @page. @foreign: the sums of other pages say nothing:
 * then page 1 gets a counter that is not the header's. */
void xushi_checksum_seal (guchar *page, gsize size, guint32 number, guint32 mark,
                          gboolean foreign);

/* Whether the end of @page fits the rest. @mark: 0 takes the one that the page itself has. */
gboolean xushi_checksum_is_right (const guchar *page, gsize size, guint32 number, guint32 mark);

G_END_DECLS
