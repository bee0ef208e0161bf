/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-checksum-page.h"

#include "store/xushi-database-header.h"

#include <string.h>

/* Offsets in the header of SQLite's file format, in bytes. */
#define HEADER_WRITE_VERSION 18
#define HEADER_RESERVED 20
#define HEADER_COUNTER 24
#define HEADER_VALID_FOR 92

/* Offsets from the end of a page. */
#define MARK 16
#define COUNTER 12
#define SUM 8   /* of page 1: the sum of mark and counter, 4 bytes, and half of its own */

/* Odd, so that no two words give the same product. */
#define FACTOR G_GUINT64_CONSTANT (0xff51afd7ed558ccd)

static void
put_number (guchar *bytes, guint32 number)
{
  number = GUINT32_TO_BE (number);
  memcpy (bytes, &number, sizeof number);
}

/* Each step maps different sums to different sums: a single word that differs always shows. */
static guint64
compute (const guchar *bytes, gsize size, guint32 number)
{
  guint64 sum = FACTOR ^ number, word;

  for (gsize i = 0; i < size; i += sizeof word)
    {
      memcpy (&word, bytes + i, sizeof word);
      sum = (sum ^ GUINT64_FROM_LE (word)) * FACTOR;
      sum ^= sum >> 32;
    }
  return sum;
}

/* Of mark and counter on page 1 alone: they must be right even if another program wrote the page. */
static guint32
compute_seal (const guchar *mark)
{
  return (guint32) compute (mark, MARK - SUM, 1);
}

void
xushi_checksum_read_header (const guchar *page, gsize size, XushiChecksumHeader *header)
{
  int page_size;

  *header = (XushiChecksumHeader) { 0 };
  if (size < XUSHI_DATABASE_HEADER_SIZE || !xushi_database_header_is_right (page, size)
      || page[HEADER_RESERVED] != XUSHI_CHECKSUM_RESERVED)
    return;
  page_size = xushi_database_header_get_page_size (page);
  if (page_size == 0)
    return;
  header->page_size = page_size;
  header->has_log = page[HEADER_WRITE_VERSION] > 1;
  header->counter = xushi_database_header_get_number (page + HEADER_COUNTER);
  header->valid_for = xushi_database_header_get_number (page + HEADER_VALID_FOR);
  if (size < (gsize) page_size)
    return;
  header->mark = xushi_database_header_get_number (page + page_size - MARK);
  header->known_counter = xushi_database_header_get_number (page + page_size - COUNTER);
  header->is_sealed = xushi_database_header_get_number (page + page_size - SUM)
                      == compute_seal (page + page_size - MARK);
}

gboolean
xushi_checksum_header_is_foreign (const XushiChecksumHeader *header)
{
  return header->has_log
         || (header->counter == header->valid_for && header->counter != header->known_counter);
}

/* The counter that belongs on the page. */
static guint32
find_counter (const guchar *page, guint32 number, gboolean foreign)
{
  guint32 counter = number == 1 ? xushi_database_header_get_number (page + HEADER_COUNTER) : 0;

  return foreign && number == 1 ? ~counter : counter;
}

/* The last eight bytes of the page, in the order of this machine. */
static guint64
compute_sum (const guchar *page, gsize size, guint32 number)
{
  guint64 sum = compute (page, size - SUM, number);

  return number == 1 ? (guint64) compute_seal (page + size - MARK) << 32 | (sum & G_MAXUINT32)
                     : sum;
}

void
xushi_checksum_seal (guchar *page, gsize size, guint32 number, guint32 mark, gboolean foreign)
{
  guint64 sum;

  put_number (page + size - MARK, mark);
  put_number (page + size - COUNTER, find_counter (page, number, foreign));
  sum = GUINT64_TO_BE (compute_sum (page, size, number));
  memcpy (page + size - SUM, &sum, sizeof sum);
}

gboolean
xushi_checksum_is_right (const guchar *page, gsize size, guint32 number, guint32 mark)
{
  guint32 found = xushi_database_header_get_number (page + size - MARK);
  guint64 sum;

  memcpy (&sum, page + size - SUM, sizeof sum);
  return found != 0 && (mark == 0 || found == mark)
         && GUINT64_FROM_BE (sum) == compute_sum (page, size, number);
}
