/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which process is which, on this computer since it began: a number alone is given again, and means
 * another process in another container. */

/* In ticks since the computer began; 0 if that is not to be known. */
guint64 xushi_process_get_start (int pid);

/* (transfer full) (nullable): the name of what the numbers of processes are valid in, such as
 * "4026531836". */
char *xushi_process_get_space (void);

/**
 * xushi_process_is_gone:
 * @pid: above 0, of this computer and the same space
 * @start: when the process began, 0 if unknown
 *
 * Returns: whether it has ended, even if its parent has not taken notice yet, or its number was given
 *   to another. One of which nothing may be known counts as running.
 */
gboolean xushi_process_is_gone (int pid, guint64 start);

G_END_DECLS
