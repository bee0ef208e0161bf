/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faulty-vfs.h"

#include <signal.h>
#include <unistd.h>

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real; /* follows this struct in the same allocation */
} FaultyFile;

/* A test program has one file system and one thread. */
static struct
{
  sqlite3_vfs vfs;
  sqlite3_vfs *real;
  FaultyVfsMode mode;
  int call;
  int code;
  int n_calls;
} faulty;

/* Counts the call; TRUE if it is to fail. */
static gboolean
count_call (void)
{
  faulty.n_calls++;
  if (faulty.mode == FAULTY_VFS_KILL && faulty.n_calls == faulty.call)
    kill (getpid (), SIGKILL);
  return (faulty.mode == FAULTY_VFS_ONCE && faulty.n_calls == faulty.call)
         || (faulty.mode == FAULTY_VFS_ALWAYS && faulty.n_calls >= faulty.call);
}

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((FaultyFile *) file)->real;
}

static int
close_file (sqlite3_file *file)
{
  return get_real (file)->pMethods->xClose (get_real (file));
}

static int
read_file (sqlite3_file *file, void *buffer, int size, sqlite3_int64 offset)
{
  return get_real (file)->pMethods->xRead (get_real (file), buffer, size, offset);
}

static int
write_file (sqlite3_file *file, const void *buffer, int size, sqlite3_int64 offset)
{
  sqlite3_file *real = get_real (file);

  if (count_call ())
    return faulty.code;
  if (faulty.mode == FAULTY_VFS_TORN && faulty.n_calls == faulty.call)
    {
      real->pMethods->xWrite (real, buffer, MAX (size / 2, 1), offset);
      kill (getpid (), SIGKILL);
    }
  return real->pMethods->xWrite (real, buffer, size, offset);
}

static int
truncate_file (sqlite3_file *file, sqlite3_int64 size)
{
  return count_call () ? faulty.code
                       : get_real (file)->pMethods->xTruncate (get_real (file), size);
}

/* A killed process loses nothing that it has written; only a power failure would. So there is no
 * real sync. */
static int
sync_file (sqlite3_file *file, int flags)
{
  return count_call () ? faulty.code : SQLITE_OK;
}

static int
get_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
lock_file (sqlite3_file *file, int level)
{
  return get_real (file)->pMethods->xLock (get_real (file), level);
}

static int
unlock_file (sqlite3_file *file, int level)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), level);
}

static int
check_lock (sqlite3_file *file, int *held)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), held);
}

static int
control_file (sqlite3_file *file, int operation, void *argument)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), operation, argument);
}

static int
get_sector_size (sqlite3_file *file)
{
  return get_real (file)->pMethods->xSectorSize (get_real (file));
}

static int
get_characteristics (sqlite3_file *file)
{
  return get_real (file)->pMethods->xDeviceCharacteristics (get_real (file));
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = close_file,
  .xRead = read_file,
  .xWrite = write_file,
  .xTruncate = truncate_file,
  .xSync = sync_file,
  .xFileSize = get_size,
  .xLock = lock_file,
  .xUnlock = unlock_file,
  .xCheckReservedLock = check_lock,
  .xFileControl = control_file,
  .xSectorSize = get_sector_size,
  .xDeviceCharacteristics = get_characteristics,
};

static int
open_file (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  FaultyFile *self = (FaultyFile *) file;
  int code;

  self->real = (sqlite3_file *) (gpointer) (self + 1);
  code = faulty.real->xOpen (faulty.real, name, self->real, flags, out_flags);
  self->base.pMethods = self->real->pMethods != NULL ? &methods : NULL;
  return code;
}

static int
delete_file (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  int code = count_call () ? faulty.code : faulty.real->xDelete (faulty.real, name, sync_folder);

  return code == SQLITE_OK && sync_folder && faulty.mode == FAULTY_VFS_UNSYNCED
             ? SQLITE_IOERR_DIR_FSYNC
             : code;
}

void
faulty_vfs_install (void)
{
  faulty.real = sqlite3_vfs_find (NULL);
  faulty.vfs = *faulty.real;
  faulty.vfs.zName = "faulty";
  faulty.vfs.pNext = NULL;
  faulty.vfs.szOsFile = (int) sizeof (FaultyFile) + faulty.real->szOsFile;
  faulty.vfs.xOpen = open_file;
  faulty.vfs.xDelete = delete_file;
  sqlite3_vfs_register (&faulty.vfs, 1);
}

void
faulty_vfs_arm (FaultyVfsMode mode, int call, int code)
{
  faulty.mode = mode;
  faulty.call = call;
  faulty.code = code;
  faulty.n_calls = 0;
}

int
faulty_vfs_disarm (void)
{
  faulty.mode = FAULTY_VFS_NEVER;
  return faulty.n_calls;
}
