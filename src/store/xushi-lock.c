/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-lock.h"

#include "base/xushi-date.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* See the header. */
struct _XushiLock
{
  int fd;     /* owned: holds the flock */
  char *path; /* owned: of the lock file */
};

/* A lock file is one short line. */
#define HOLDER_SIZE 256

/* How often a lock file may vanish between opening and locking before we give up. */
#define MAX_ATTEMPTS 20

static char *
lock_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf (".~%s.lock", base);

  return g_build_filename (folder, name, NULL);
}

char *
xushi_lock_get_user (void)
{
  return g_strdup_printf ("%s@%s", g_get_user_name (), g_get_host_name ());
}

/* Another user's file may be read-only for us; that is enough for flock (). */
static int
open_lock_file (const char *path)
{
  int fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);

  if (fd < 0 && errno == EACCES)
    fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0);
  return fd;
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

static void
write_holder (int fd)
{
  g_autofree char *user = xushi_lock_get_user ();
  g_autofree char *now = xushi_date_now ();
  g_autofree char *line = g_strdup_printf ("%s %d %s\n", user, (int) getpid (), now);

  /* The line is only informative; what counts is the lock itself. */
  if (ftruncate (fd, 0) != 0 || pwrite (fd, line, strlen (line), 0) < 0)
    g_debug ("the holder could not be written: %s", g_strerror (errno));
}

static char *
read_holder (int fd)
{
  char line[HOLDER_SIZE + 1] = { 0 };
  gssize size = pread (fd, line, HOLDER_SIZE, 0);

  if (size <= 0 || !g_utf8_validate (line, -1, NULL))
    return NULL;
  g_strstrip (line);
  return *line != '\0' ? g_strdup (line) : NULL;
}

XushiLockState
xushi_lock_take (const char *path, XushiLock **lock, char **holder, int *number)
{
  g_autofree char *file = lock_path (path);

  *lock = NULL;
  *holder = NULL;
  *number = 0;
  for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++)
    {
      int fd = open_lock_file (file);

      if (fd < 0)
        {
          *number = errno;
          return XUSHI_LOCK_REFUSED;
        }
      if (flock (fd, LOCK_EX | LOCK_NB) != 0)
        {
          if (errno == EWOULDBLOCK)
            {
              *holder = read_holder (fd);
              close (fd);
              return XUSHI_LOCK_HELD;
            }
          /* A file system without locks: nobody else could hold one either. */
          g_debug ("%s: no locks here: %s", file, g_strerror (errno));
        }
      if (is_same_file (fd, file))
        {
          write_holder (fd);
          *lock = g_new (XushiLock, 1);
          (*lock)->fd = fd;
          (*lock)->path = g_steal_pointer (&file);
          return XUSHI_LOCK_TAKEN;
        }
      close (fd);
    }
  return XUSHI_LOCK_HELD;
}

gboolean
xushi_lock_is_held (const char *path)
{
  g_autofree char *file = lock_path (path);
  int fd = g_open (file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0);
  gboolean held;

  if (fd < 0)
    return FALSE;
  held = flock (fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  close (fd);
  return held;
}

void
xushi_lock_free (XushiLock *lock)
{
  if (lock == NULL)
    return;
  /* Removed while the lock is held, so that no one can lock it in between. */
  g_unlink (lock->path);
  close (lock->fd);
  g_free (lock->path);
  g_free (lock);
}
