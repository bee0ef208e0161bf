/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "power-recorder.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define N_DESCRIPTORS 1024
#define IS_FOLDER G_MAXUINT

/* A test program has one file system and one thread. */
static struct
{
  char *folder;           /* owned; NULL while nothing is recorded */
  PowerRecord *record;    /* borrowed */
  GHashTable *files;      /* owned: name to number */
  guint n_files;
  guint open[N_DESCRIPTORS]; /* by descriptor: a file, IS_FOLDER, or 0 */
} recorder;

static void
event_free (gpointer data)
{
  PowerEvent *event = data;

  g_free (event->name);
  g_free (event->from);
  g_clear_pointer (&event->bytes, g_bytes_unref);
  g_free (event);
}

static PowerEvent *
add_event (PowerKind kind, guint file, const char *name)
{
  PowerEvent *event = g_new0 (PowerEvent, 1);

  event->kind = kind;
  event->file = file;
  event->name = g_strdup (name);
  g_ptr_array_add (recorder.record, event);
  return event;
}

static void
add_write (guint file, const void *data, size_t size, gint64 offset)
{
  PowerEvent *event = add_event (POWER_WRITE, file, NULL);

  event->offset = offset;
  event->bytes = g_bytes_new (data, size);
}

static guint
create (const char *name)
{
  guint file = ++recorder.n_files;

  g_hash_table_insert (recorder.files, g_strdup (name), GUINT_TO_POINTER (file));
  add_event (POWER_CREATE, file, name);
  return file;
}

/* (nullable): the name of @path in the folder; NULL if it is elsewhere. */
static const char *
get_name (const char *path)
{
  size_t length = recorder.folder != NULL ? strlen (recorder.folder) : 0;

  if (length == 0 || strncmp (path, recorder.folder, length) != 0 || path[length] != '/'
      || strchr (path + length + 1, '/') != NULL)
    return NULL;
  return path + length + 1;
}

static guint
get_file (int fd)
{
  return recorder.folder != NULL && fd >= 0 && fd < N_DESCRIPTORS ? recorder.open[fd] : 0;
}

static void
keep_descriptor (int fd, const char *path, int flags)
{
  const char *name = get_name (path);
  guint file = 0;

  if (recorder.folder == NULL || fd < 0)
    return;
  g_assert (fd < N_DESCRIPTORS);
  if (g_str_equal (path, recorder.folder))
    file = IS_FOLDER;
  else if (name != NULL)
    {
      file = GPOINTER_TO_UINT (g_hash_table_lookup (recorder.files, name));
      if (file == 0)
        file = create (name);
      else if ((flags & O_TRUNC) != 0)
        add_event (POWER_TRUNCATE, file, NULL);
    }
  recorder.open[fd] = file;
}

static void
forget_name (const char *path)
{
  const char *name = get_name (path);

  if (name == NULL)
    return;
  add_event (POWER_UNLINK, 0, name);
  g_hash_table_remove (recorder.files, name);
}

static void
change_name (const char *from_path, const char *to_path)
{
  const char *from = get_name (from_path), *to = get_name (to_path);
  PowerEvent *event;
  guint file;

  if (from == NULL && to == NULL)
    return;
  g_assert (from != NULL && to != NULL);
  file = GPOINTER_TO_UINT (g_hash_table_lookup (recorder.files, from));
  event = add_event (POWER_RENAME, file, to);
  event->from = g_strdup (from);
  g_hash_table_remove (recorder.files, from);
  g_hash_table_insert (recorder.files, g_strdup (to), GUINT_TO_POINTER (file));
}

static int
sync_descriptor (int fd)
{
  guint file = get_file (fd);

  if (file == IS_FOLDER)
    add_event (POWER_SYNC_FOLDER, 0, NULL);
  else if (file != 0)
    add_event (POWER_SYNC_FILE, file, NULL);
  return 0;
}

static int
open_path (const char *path, int flags, mode_t mode)
{
  int fd = (int) syscall (SYS_openat, AT_FDCWD, path, flags, mode);

  keep_descriptor (fd, path, flags);
  return fd;
}

static ssize_t
write_at (int fd, const void *data, size_t size, off_t offset)
{
  ssize_t written = syscall (SYS_pwrite64, fd, data, size, offset);
  guint file = get_file (fd);

  if (file != 0 && written > 0)
    add_write (file, data, (size_t) written, offset);
  return written;
}

static int
set_size (int fd, off_t size)
{
  int status = (int) syscall (SYS_ftruncate, fd, size);
  guint file = get_file (fd);

  if (file != 0 && status == 0)
    add_event (POWER_TRUNCATE, file, NULL)->offset = size;
  return status;
}

/* The functions of the C library, by their names in it: the libraries, too, find these. */
#define INSTEAD_OF(name) __asm__ (name)
int instead_of_open (const char *path, int flags, ...) INSTEAD_OF ("open");
int instead_of_open64 (const char *path, int flags, ...) INSTEAD_OF ("open64");
int instead_of_close (int fd) INSTEAD_OF ("close");
ssize_t instead_of_write (int fd, const void *data, size_t size) INSTEAD_OF ("write");
ssize_t instead_of_pwrite (int fd, const void *data, size_t size, off_t offset)
    INSTEAD_OF ("pwrite");
ssize_t instead_of_pwrite64 (int fd, const void *data, size_t size, off_t offset)
    INSTEAD_OF ("pwrite64");
int instead_of_ftruncate (int fd, off_t size) INSTEAD_OF ("ftruncate");
int instead_of_ftruncate64 (int fd, off_t size) INSTEAD_OF ("ftruncate64");
int instead_of_fsync (int fd) INSTEAD_OF ("fsync");
int instead_of_fdatasync (int fd) INSTEAD_OF ("fdatasync");
int instead_of_unlink (const char *path) INSTEAD_OF ("unlink");
int instead_of_rename (const char *from, const char *to) INSTEAD_OF ("rename");
int instead_of_renameat2 (int from_folder, const char *from, int to_folder, const char *to,
                          unsigned int flags) INSTEAD_OF ("renameat2");

#define GET_MODE(mode, flags) \
  G_STMT_START \
    { \
      va_list rest; \
\
      va_start (rest, flags); \
      mode = (flags & O_CREAT) != 0 ? va_arg (rest, mode_t) : 0; \
      va_end (rest); \
    } \
  G_STMT_END

int
instead_of_open (const char *path, int flags, ...)
{
  mode_t mode;

  GET_MODE (mode, flags);
  return open_path (path, flags, mode);
}

int
instead_of_open64 (const char *path, int flags, ...)
{
  mode_t mode;

  GET_MODE (mode, flags);
  return open_path (path, flags, mode);
}

int
instead_of_close (int fd)
{
  if (get_file (fd) != 0)
    recorder.open[fd] = 0;
  return (int) syscall (SYS_close, fd);
}

ssize_t
instead_of_write (int fd, const void *data, size_t size)
{
  return get_file (fd) != 0 ? write_at (fd, data, size, lseek (fd, 0, SEEK_CUR))
                            : syscall (SYS_write, fd, data, size);
}

ssize_t
instead_of_pwrite (int fd, const void *data, size_t size, off_t offset)
{
  return write_at (fd, data, size, offset);
}

ssize_t
instead_of_pwrite64 (int fd, const void *data, size_t size, off_t offset)
{
  return write_at (fd, data, size, offset);
}

int
instead_of_ftruncate (int fd, off_t size)
{
  return set_size (fd, size);
}

int
instead_of_ftruncate64 (int fd, off_t size)
{
  return set_size (fd, size);
}

int
instead_of_fsync (int fd)
{
  return sync_descriptor (fd);
}

int
instead_of_fdatasync (int fd)
{
  return sync_descriptor (fd);
}

int
instead_of_unlink (const char *path)
{
  int status = (int) syscall (SYS_unlinkat, AT_FDCWD, path, 0);

  if (status == 0)
    forget_name (path);
  return status;
}

int
instead_of_rename (const char *from, const char *to)
{
  return instead_of_renameat2 (AT_FDCWD, from, AT_FDCWD, to, 0);
}

int
instead_of_renameat2 (int from_folder, const char *from, int to_folder, const char *to,
                      unsigned int flags)
{
  int status = (int) syscall (SYS_renameat2, from_folder, from, to_folder, to, flags);

  if (status == 0)
    change_name (from, to);
  return status;
}

static void
add_present_file (const char *name)
{
  g_autofree char *path = g_build_filename (recorder.folder, name, NULL);
  g_autofree char *data = NULL;
  gsize size = 0;
  guint file = create (name);

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  add_write (file, data, size, 0);
  add_event (POWER_SYNC_FILE, file, NULL);
}

PowerRecord *
power_recorder_start (const char *folder, guint *n_before)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_null (recorder.folder);
  memset (recorder.open, 0, sizeof recorder.open);
  recorder.record = g_ptr_array_new_with_free_func (event_free);
  recorder.files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  recorder.n_files = 0;
  recorder.folder = g_strdup (folder);
  while ((name = g_dir_read_name (dir)) != NULL)
    add_present_file (name);
  add_event (POWER_SYNC_FOLDER, 0, NULL);
  *n_before = recorder.record->len;
  return recorder.record;
}

void
power_recorder_mark (void)
{
  if (recorder.folder != NULL)
    add_event (POWER_MARK, 0, NULL);
}

void
power_recorder_stop (void)
{
  g_clear_pointer (&recorder.folder, g_free);
  g_clear_pointer (&recorder.files, g_hash_table_unref);
  recorder.record = NULL;
}
