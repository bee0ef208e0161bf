/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the process is that has left its name in a lock file. */
typedef enum
{
  XUSHI_LOCK_OWNER_UNKNOWN,   /* nothing is written that tells it */
  XUSHI_LOCK_OWNER_HERE,      /* on this computer, and running */
  XUSHI_LOCK_OWNER_DEAD,      /* it was on this computer, and has ended */
  XUSHI_LOCK_OWNER_ELSEWHERE, /* on another computer, or in another container: not to be asked */
} XushiLockOwnerPlace;

/* XushiLockOwner: what a lock file says. Its first line is for people, the others are for programs:
 *
 *     user@host 1234 2026-11-28 15:00:00
 *     mark 3f0c…               random, of this one holding
 *     machine 9d41…            the computer, hashed
 *     boot 5b7e…               its run since it was switched on
 *     process 4026531836 8841  the space of process numbers, the start of the process in it
 *
 * Files of older versions have the first line only. Strings are owned. */
typedef struct
{
  char *line;    /* the first line; NULL for an empty file */
  char *mark;    /* NULL where there is none, and likewise below */
  char *machine;
  char *boot;
  char *process;
} XushiLockOwner;

/* (transfer full): this process, with a new mark. */
XushiLockOwner *xushi_lock_owner_new (void);

/* (transfer full): @text need not be valid in any way. */
XushiLockOwner *xushi_lock_owner_parse (const char *text);
void xushi_lock_owner_free (XushiLockOwner *self);

/* (transfer full): the text of the file. */
char *xushi_lock_owner_to_text (const XushiLockOwner *self);

XushiLockOwnerPlace xushi_lock_owner_find (const XushiLockOwner *self);

/* (transfer full): "user@host" of this process. */
char *xushi_lock_get_user (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiLockOwner, xushi_lock_owner_free)

G_END_DECLS
