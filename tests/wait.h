/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Runs the main loop until @condition holds; the test fails if it never does. The limit is long
 * enough for a sanitized program on a busy machine: only failures wait that long. */
void test_wait_for (gboolean (*condition) (gpointer), gpointer data);

G_END_DECLS
