/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-file-watch.h"

#include "store/xushi-statement.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* XushiFileWatch: see the header.
 *
 * The descriptor is opened with O_PATH: closing any other descriptor of the file would drop the
 * locks that SQLite holds on it. */
struct _XushiFileWatch
{
  XushiDatabase *database; /* borrowed */
  char *path;              /* owned */
  int fd;                  /* owned: the file that was opened; -1 if it was gone already */
  dev_t folder_disk;       /* the disk its folder lies on */
  struct stat seen;        /* as remembered, of the file at the path */
  guchar header[XUSHI_DATABASE_HEADER_SIZE];
  gint64 version; /* SQLite's data version of this connection */
};

/* Header and data version; both are zero for a copy in memory. */
static gboolean
read_marks (XushiFileWatch *self, guchar *header, gint64 *version)
{
  g_autoptr (XushiStatement) statement = NULL;
  sqlite3_int64 size;

  memset (header, 0, XUSHI_DATABASE_HEADER_SIZE);
  *version = 0;
  if (!xushi_database_has_file (self->database))
    return TRUE;
  statement = xushi_statement_new (self->database, "PRAGMA data_version");
  return xushi_database_read_header (self->database, header, &size, NULL)
         && xushi_statement_read_int (statement, version, NULL);
}

static gboolean
is_same_file (const struct stat *a, const struct stat *b)
{
  return a->st_ino == b->st_ino && a->st_dev == b->st_dev;
}

static gboolean
is_same_time (const struct timespec *a, const struct timespec *b)
{
  return a->tv_sec == b->tv_sec && a->tv_nsec == b->tv_nsec;
}

static gboolean
is_same_content (const struct stat *a, const struct stat *b)
{
  return a->st_size == b->st_size && a->st_mode == b->st_mode && a->st_uid == b->st_uid
         && is_same_time (&a->st_mtim, &b->st_mtim) && is_same_time (&a->st_ctim, &b->st_ctim);
}

static dev_t
find_disk_of_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  struct stat status;

  return stat (folder, &status) == 0 ? status.st_dev : 0;
}

XushiFileWatch *
xushi_file_watch_new (XushiDatabase *database, const char *path)
{
  XushiFileWatch *self = g_new0 (XushiFileWatch, 1);

  self->database = database;
  self->path = g_strdup (path);
  self->fd = open (path, O_PATH | O_CLOEXEC);
  self->folder_disk = find_disk_of_folder (path);
  xushi_file_watch_remember (self);
  return self;
}

void
xushi_file_watch_free (XushiFileWatch *self)
{
  if (self == NULL)
    return;
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->path);
  g_free (self);
}

void
xushi_file_watch_remember (XushiFileWatch *self)
{
  /* What cannot be read is remembered as nothing, and so differs the next time. */
  if (fstat (self->fd, &self->seen) != 0 || !read_marks (self, self->header, &self->version))
    memset (&self->seen, 0, sizeof self->seen);
}

static XushiFileState
find_loss (XushiFileWatch *self, int number)
{
  if (number != ENOENT && number != ENOTDIR)
    return XUSHI_FILE_UNKNOWN;
  return find_disk_of_folder (self->path) == self->folder_disk ? XUSHI_FILE_GONE
                                                               : XUSHI_FILE_AWAY;
}

static XushiFileState
look_at_name (XushiFileWatch *self, struct stat *now)
{
  struct stat ours;

  if (stat (self->path, now) != 0)
    return find_loss (self, errno);
  if (fstat (self->fd, &ours) != 0)
    return XUSHI_FILE_UNKNOWN;
  return is_same_file (&ours, now) ? XUSHI_FILE_SAME : XUSHI_FILE_REPLACED;
}

XushiFileState
xushi_file_watch_look_at_name (XushiFileWatch *self)
{
  struct stat now;

  return look_at_name (self, &now);
}

static gboolean
has_same_marks (XushiFileWatch *self, gboolean *same)
{
  guchar header[XUSHI_DATABASE_HEADER_SIZE];
  gint64 version;

  if (!read_marks (self, header, &version))
    return FALSE;
  *same = version == self->version && memcmp (header, self->header, sizeof header) == 0;
  return TRUE;
}

XushiFileState
xushi_file_watch_look (XushiFileWatch *self)
{
  struct stat now;
  gboolean same;
  XushiFileState state = look_at_name (self, &now);

  if (state != XUSHI_FILE_SAME)
    return state;
  if (!is_same_content (&self->seen, &now))
    return XUSHI_FILE_CHANGED;
  if (!has_same_marks (self, &same))
    return XUSHI_FILE_UNKNOWN;
  return same ? XUSHI_FILE_SAME : XUSHI_FILE_CHANGED;
}

/* Renaming and removing a file changes its time of change. */
gboolean
xushi_file_watch_is_intact (XushiFileWatch *self)
{
  struct stat now;
  gboolean same;

  return fstat (self->fd, &now) == 0 && now.st_size == self->seen.st_size
         && is_same_time (&now.st_mtim, &self->seen.st_mtim) && has_same_marks (self, &same)
         && same;
}

char *
xushi_file_watch_find_name (XushiFileWatch *self)
{
  g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", self->fd);
  g_autofree char *name = NULL;
  struct stat ours, there;

  if (fstat (self->fd, &ours) != 0 || ours.st_nlink == 0)
    return NULL;
  name = g_file_read_link (link, NULL);
  /* A file on a disk that was taken away still has a name, but not one that leads to it. */
  return name != NULL && stat (name, &there) == 0 && is_same_file (&ours, &there)
             ? g_steal_pointer (&name)
             : NULL;
}
