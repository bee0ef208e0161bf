/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Prepares the heap for a program that is going to fill many megabytes at once with small
 * pieces. Call this before anything else; does nothing unless the C library is glibc. */
void xushi_heap_prepare (void);

G_END_DECLS
