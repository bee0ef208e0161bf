/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lets what two signals tell come back as an error of the write that caused them, where it becomes
 * a sentence: SIGXFSZ, a file that may not grow (EFBIG), and SIGPIPE, a reader that has gone
 * (EPIPE). By default they end the program without a word. Both programs call it first. */
void xushi_signals_prepare (void);

G_END_DECLS
