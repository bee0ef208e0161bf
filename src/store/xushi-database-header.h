/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The header of SQLite's file format: the beginning of the first page. */

/* In bytes. */
#define XUSHI_DATABASE_HEADER_SIZE 100

/* Whether @header begins as that of any SQLite file does, as far as its @size goes. */
gboolean xushi_database_header_is_right (const guchar *header, gsize size);

/* @header: whole. Returns: the size of the file's pages, in bytes; 0 if it is none. */
int xushi_database_header_get_page_size (const guchar *header);

/* Big-endian, as in all of SQLite's file format. */
guint32 xushi_database_header_get_number (const guchar *bytes);

G_END_DECLS
