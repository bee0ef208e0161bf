/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* See the header. */
struct _XushiLock
{
  int fd;                  /* owned: holds the flock; -1 once it is lost */
  char *path;              /* owned: of the lock file */
  char *text;              /* owned, nullable: what we have written; NULL if that was impossible */
  XushiLockFunc lock_file; /* flock (), except in tests */
  gint64 renewed;          /* monotonic time of the last sign of life, in microseconds */
};

/* A lock file is a few short lines. */
#define TEXT_SIZE 1024

/* How often a lock file may vanish between opening and locking before we give up. */
#define MAX_ATTEMPTS 20

/* How often a holder shows a sign of life. */
#define RENEWAL G_TIME_SPAN_MINUTE

/* How long a file without any text may be about to be written, in seconds. */
#define WRITING 60

typedef enum
{
  FLOCK_TAKEN,
  FLOCK_HELD,
  FLOCK_MISSING, /* this file system has none */
} Flock;

/* A lock file that was opened in order to take it. */
typedef struct
{
  int fd; /* owned; -1 with @number */
  int number;
  gboolean created;
  gboolean writable;
  Flock flock;
} Attempt;

static char *
lock_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf (".~%s.lock", base);

  return g_build_filename (folder, name, NULL);
}

/* Another user's file may be read-only for us; that is enough to look at it. */
static Attempt
open_lock_file (const char *path)
{
  const int flags = O_CLOEXEC | O_NOFOLLOW;
  Attempt attempt = { .created = TRUE, .writable = TRUE };

  attempt.fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | flags, 0666);
  if (attempt.fd < 0 && errno == EEXIST)
    {
      attempt.created = FALSE;
      attempt.fd = g_open (path, O_RDWR | flags, 0);
    }
  if (attempt.fd < 0 && errno == EACCES)
    {
      attempt.created = attempt.writable = FALSE;
      attempt.fd = g_open (path, O_RDONLY | flags, 0);
    }
  attempt.number = attempt.fd < 0 ? errno : 0;
  return attempt;
}

static Flock
try_flock (XushiLockFunc lock_file, int fd)
{
  if (lock_file (fd, LOCK_EX | LOCK_NB) == 0)
    return FLOCK_TAKEN;
  return errno == EWOULDBLOCK ? FLOCK_HELD : FLOCK_MISSING;
}

/* Whether @path still names the file behind @fd: its last holder may have removed it after we
 * opened it, and then our lock is on a file that nobody else can see. */
static gboolean
is_same_file (int fd, const char *path)
{
  struct stat ours, theirs;

  return fstat (fd, &ours) == 0 && lstat (path, &theirs) == 0 && ours.st_ino == theirs.st_ino
         && ours.st_dev == theirs.st_dev;
}

/* @text: of TEXT_SIZE + 1 bytes. */
static void
read_text (int fd, char *text)
{
  gssize size = pread (fd, text, TEXT_SIZE, 0);

  text[MAX (size, 0)] = '\0';
}

/* Whether the file was changed at most @seconds ago; also in the future, by a clock that is wrong. */
static gboolean
is_fresh (int fd, gint64 seconds)
{
  struct stat status;

  return fstat (fd, &status) != 0
         || status.st_mtime > g_get_real_time () / G_TIME_SPAN_SECOND - seconds;
}

/* Who has the lock, by the file system and by what is written in the file. */
static XushiLockState
judge (const Attempt *attempt, const XushiLockOwner *owner)
{
  switch (xushi_lock_owner_find (owner))
    {
    case XUSHI_LOCK_OWNER_HERE:
      return XUSHI_LOCK_HELD;
    case XUSHI_LOCK_OWNER_ELSEWHERE:
      return attempt->flock == FLOCK_HELD || is_fresh (attempt->fd, XUSHI_LOCK_STALE)
                 ? XUSHI_LOCK_HELD_ELSEWHERE
                 : XUSHI_LOCK_TAKEN;
    case XUSHI_LOCK_OWNER_DEAD:
      break;
    case XUSHI_LOCK_OWNER_UNKNOWN:
    default:
      /* Without flock (), whoever has just created the file is about to write into it; an older
       * version writes no mark. */
      if (attempt->flock == FLOCK_MISSING && !attempt->created
          && is_fresh (attempt->fd, owner->line != NULL ? XUSHI_LOCK_STALE : WRITING))
        return XUSHI_LOCK_HELD_ELSEWHERE;
    }
  return attempt->flock == FLOCK_HELD ? XUSHI_LOCK_HELD : XUSHI_LOCK_TAKEN;
}

/* Takes the file over: its holder's text becomes ours. Returns errno, 0 if it is written. */
static int
fill (XushiLock *self)
{
  g_autoptr (XushiLockOwner) owner = xushi_lock_owner_new ();
  g_autofree char *text = xushi_lock_owner_to_text (owner);

  g_clear_pointer (&self->text, g_free);
  if (ftruncate (self->fd, 0) != 0)
    return errno;
  if (pwrite (self->fd, text, strlen (text), 0) != (gssize) strlen (text))
    return errno != 0 ? errno : ENOSPC;
  self->text = g_steal_pointer (&text);
  return 0;
}

/* Makes the file of @attempt ours, if it is not to be made anew. Returns whether it is. */
static gboolean
adopt (XushiLock *self, const Attempt *attempt, gboolean seized, int *number)
{
  /* Where flock () does not keep others out, only creating the file does; and what another computer
   * still has open, it must not find to be its own. */
  if (!attempt->created && (attempt->flock != FLOCK_TAKEN || !attempt->writable || seized))
    {
      *number = g_unlink (self->path) != 0 && errno != ENOENT ? errno : 0;
      return FALSE;
    }
  self->fd = attempt->fd;
  *number = fill (self);
  /* On a full disk the flock alone must do. */
  if (*number == 0 || attempt->flock == FLOCK_TAKEN)
    return TRUE;
  g_unlink (self->path);
  self->fd = -1;
  return FALSE;
}

/* One attempt. @again: (out): it came to nothing, but the next one may. */
static XushiLockState
try_take (XushiLock *self, gboolean seize, char **holder, int *number, gboolean *again)
{
  Attempt attempt = open_lock_file (self->path);
  g_autoptr (XushiLockOwner) owner = NULL;
  char text[TEXT_SIZE + 1];
  XushiLockState state;
  gboolean seized;

  *number = attempt.number;
  *again = attempt.number == ENOENT;
  if (attempt.fd < 0)
    return XUSHI_LOCK_REFUSED;
  attempt.flock = try_flock (self->lock_file, attempt.fd);
  read_text (attempt.fd, text);
  owner = xushi_lock_owner_parse (text);
  *again = !is_same_file (attempt.fd, self->path);
  state = *again ? XUSHI_LOCK_HELD : judge (&attempt, owner);
  seized = seize && state == XUSHI_LOCK_HELD_ELSEWHERE;
  if (!*again && (state == XUSHI_LOCK_TAKEN || seized))
    {
      if (adopt (self, &attempt, seized, number))
        return XUSHI_LOCK_TAKEN;
      state = XUSHI_LOCK_REFUSED;
      *again = *number == 0;
    }
  else if (!*again)
    *holder = g_steal_pointer (&owner->line);
  close (attempt.fd);
  return state;
}

static XushiLockState
take (XushiLock *self, gboolean seize, char **holder, int *number)
{
  XushiLockState state = XUSHI_LOCK_HELD;
  gboolean again = TRUE;

  for (int i = 0; again && i < MAX_ATTEMPTS; i++)
    state = try_take (self, seize, holder, number, &again);
  self->renewed = g_get_monotonic_time ();
  return state;
}

XushiLockState
xushi_lock_take (const char *path, XushiLockFunc lock_file, gboolean seize, XushiLock **lock,
                 char **holder, int *number)
{
  XushiLock *self = g_new0 (XushiLock, 1);
  XushiLockState state;

  *lock = NULL;
  *holder = NULL;
  *number = 0;
  self->fd = -1;
  self->path = lock_path (path);
  self->lock_file = lock_file != NULL ? lock_file : flock;
  state = take (self, seize, holder, number);
  if (state == XUSHI_LOCK_TAKEN)
    *lock = self;
  else
    xushi_lock_free (self);
  return state;
}

/* Whether the file at the path is the one we hold, with our mark in it. */
static gboolean
is_ours (XushiLock *self)
{
  char text[TEXT_SIZE + 1];

  if (self->fd < 0 || !is_same_file (self->fd, self->path))
    return FALSE;
  if (self->text == NULL)
    return TRUE;
  read_text (self->fd, text);
  return g_str_equal (text, self->text);
}

XushiLockState
xushi_lock_check (XushiLock *self, char **holder, int *number)
{
  *holder = NULL;
  *number = 0;
  if (is_ours (self))
    {
      if (g_get_monotonic_time () - self->renewed > RENEWAL)
        {
          self->renewed = g_get_monotonic_time ();
          if (futimens (self->fd, NULL) != 0)
            g_debug ("%s: no sign of life: %s", self->path, g_strerror (errno));
        }
      return XUSHI_LOCK_TAKEN;
    }
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
  return take (self, FALSE, holder, number);
}

gboolean
xushi_lock_is_held (const char *path)
{
  g_autofree char *file = lock_path (path);
  g_autoptr (XushiLockOwner) owner = NULL;
  char text[TEXT_SIZE + 1];
  Attempt attempt = { .fd = g_open (file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0) };
  XushiLockState state;

  if (attempt.fd < 0)
    return errno != ENOENT;
  attempt.flock = try_flock (flock, attempt.fd);
  read_text (attempt.fd, text);
  owner = xushi_lock_owner_parse (text);
  state = judge (&attempt, owner);
  close (attempt.fd);
  return state != XUSHI_LOCK_TAKEN;
}

void
xushi_lock_free (XushiLock *lock)
{
  if (lock == NULL)
    return;
  /* Removed while the lock is held, so that no one can lock it in between; not what somebody else
   * has put there. */
  if (is_ours (lock) && g_unlink (lock->path) != 0 && ftruncate (lock->fd, 0) != 0)
    g_debug ("%s: is left behind: %s", lock->path, g_strerror (errno));
  if (lock->fd >= 0)
    close (lock->fd);
  g_free (lock->path);
  g_free (lock->text);
  g_free (lock);
}
