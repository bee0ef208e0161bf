/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-lock-owner.h"

G_BEGIN_DECLS

/* XushiLock: the right to write one plan, as a file “.~NAME.lock” next to it. It names the holder
 * (XushiLockOwner), and is locked with flock () where the file system can. Neither is enough alone:
 * a share may not pass flock () on to other computers, and a name stays behind when a computer is
 * switched off.
 *
 * Held is what flock () says is held; and, whatever it says, what names a process that is running
 * here, or that is on another computer and has shown a sign of life within XUSHI_LOCK_STALE: a
 * holder renews the time of the file at its steps and looks. A process of this computer that has
 * ended holds nothing. A lock of another computer can be seized; its holder finds another mark in
 * the file then, and stops writing. */
typedef struct _XushiLock XushiLock;

/* How long a holder on another computer is believed in without a sign of life, in seconds. */
#define XUSHI_LOCK_STALE (24 * 60 * 60)

typedef enum
{
  XUSHI_LOCK_TAKEN,
  XUSHI_LOCK_HELD,           /* by another window or process on this computer */
  XUSHI_LOCK_HELD_ELSEWHERE, /* by another computer: it can be seized */
  XUSHI_LOCK_REFUSED,        /* no file can be created next to the plan */
} XushiLockState;

/* flock (): tests give another one, that fails or lies. */
typedef int (*XushiLockFunc) (int fd, int operation);

/**
 * xushi_lock_take:
 * @path: of the plan, without symbolic links
 * @lock_file: (nullable): in place of flock ()
 * @seize: takes it from another computer, too
 * @lock: (out): set where it is taken
 * @holder: (out) (nullable) (transfer full): "user@host pid time" where it is held and known
 * @number: (out): errno where it is refused
 */
XushiLockState xushi_lock_take (const char *path, XushiLockFunc lock_file, gboolean seize,
                                XushiLock **lock, char **holder, int *number);

/**
 * xushi_lock_check:
 *
 * Whether it is still ours; some microseconds if so. A file that was removed is made again, or
 * taken again if another process had it in the meantime and has left it. Renews the time of the
 * file now and then.
 *
 * Returns: XUSHI_LOCK_TAKEN, or what has become of it; then nothing is held any more.
 */
XushiLockState xushi_lock_check (XushiLock *self, char **holder, int *number);

/* Whether anyone holds the lock of @path, or it cannot be told, as where the lock may not be read.
 * Keeps nothing: for a moment it holds the lock itself, since there is no other way to ask. */
gboolean xushi_lock_is_held (const char *path);

/* Releases the lock and removes the file. */
void xushi_lock_free (XushiLock *lock);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiLock, xushi_lock_free)

G_END_DECLS
