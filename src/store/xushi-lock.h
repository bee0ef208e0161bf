/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* XushiLock: the right to write one plan, as a file “.~NAME.lock” next to it, locked with flock ().
 * It names the holder. The system releases it when a process dies, so a file left behind locks
 * nobody out. */
typedef struct _XushiLock XushiLock;

typedef enum
{
  XUSHI_LOCK_TAKEN,
  XUSHI_LOCK_HELD,    /* by another window or process */
  XUSHI_LOCK_REFUSED, /* no file can be created next to the plan */
} XushiLockState;

/**
 * xushi_lock_take:
 * @path: of the plan, without symbolic links
 * @lock: (out): set where it is taken
 * @holder: (out) (nullable) (transfer full): "user@host pid time" where it is held and known
 * @number: (out): errno where it is refused
 */
XushiLockState xushi_lock_take (const char *path, XushiLock **lock, char **holder, int *number);

/* Whether anyone holds the lock of @path; takes nothing. */
gboolean xushi_lock_is_held (const char *path);

/* Releases the lock and removes the file. */
void xushi_lock_free (XushiLock *lock);

/* (transfer full): "user@host" of this process. */
char *xushi_lock_get_user (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiLock, xushi_lock_free)

G_END_DECLS
