/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-checksum-file.h"

#include "store/xushi-checksum-page.h"

#include <string.h>

static XushiChecksumFile *
get_self (sqlite3_file *file)
{
  return (XushiChecksumFile *) file;
}

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return get_self (file)->real;
}

static guint32
make_mark (void)
{
  guint32 mark = 0;

  while (mark == 0)
    sqlite3_randomness (sizeof mark, &mark);
  return mark;
}

void
xushi_checksum_file_begin (XushiChecksumFile *self, int page_size)
{
  self->page_size = page_size;
  if (self->mark == 0)
    self->mark = make_mark ();
}

/* What was read from the beginning of the file tells how its pages are made. */
static void
learn (XushiChecksumFile *self, const guchar *data, gsize size)
{
  XushiChecksumHeader header;

  xushi_checksum_read_header (data, size, &header);
  if (header.page_size > 0 && (gsize) header.page_size > size)
    return;
  self->page_size = header.page_size;
  if (header.is_sealed)
    self->mark = header.mark;
  self->is_foreign = header.page_size > 0
                     && (!header.is_sealed || xushi_checksum_header_is_foreign (&header));
}

static int
close_file (sqlite3_file *file)
{
  XushiChecksumFile *self = get_self (file);
  int code = self->real->pMethods->xClose (self->real);

  g_clear_pointer (&self->buffer, g_free);
  g_clear_pointer (&self->real, g_free);
  return code;
}

static int
read_file (sqlite3_file *file, void *buffer, int size, sqlite3_int64 offset)
{
  sqlite3_file *real = get_real (file);
  int code = real->pMethods->xRead (real, buffer, size, offset);

  if (code == SQLITE_OK && offset == 0 && get_self (file)->is_plan)
    learn (get_self (file), buffer, (gsize) size);
  return code;
}

/* The page as it is written, with its checksum. SQLite's own copy must not be touched. */
static const guchar *
seal (XushiChecksumFile *self, const void *page, gsize size, sqlite3_int64 offset)
{
  if (self->buffer_size < size)
    {
      self->buffer = g_realloc (self->buffer, size);
      self->buffer_size = size;
    }
  memcpy (self->buffer, page, size);
  xushi_checksum_seal (self->buffer, size, (guint32) (offset / (sqlite3_int64) size) + 1,
                       self->mark, self->is_foreign);
  return self->buffer;
}

static int
write_file (sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
  XushiChecksumFile *self = get_self (file);
  XushiChecksumHeader header;

  if (self->is_plan && offset == 0)
    {
      xushi_checksum_read_header (data, (gsize) size, &header);
      xushi_checksum_file_begin (self, header.page_size);
    }
  if (self->page_size > 0 && size == self->page_size && offset % size == 0)
    data = seal (self, data, (gsize) size, offset);
  return self->real->pMethods->xWrite (self->real, data, size, offset);
}

static int
truncate_file (sqlite3_file *file, sqlite3_int64 size)
{
  return get_real (file)->pMethods->xTruncate (get_real (file), size);
}

static int
sync_file (sqlite3_file *file, int flags)
{
  return get_real (file)->pMethods->xSync (get_real (file), flags);
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

/* Shared memory: for a file that another program has switched to a write-ahead log. */
static int
map_shared (sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
  return get_real (file)->pMethods->xShmMap (get_real (file), region, size, extend, memory);
}

static int
lock_shared (sqlite3_file *file, int offset, int n, int flags)
{
  return get_real (file)->pMethods->xShmLock (get_real (file), offset, n, flags);
}

static void
order_shared (sqlite3_file *file)
{
  get_real (file)->pMethods->xShmBarrier (get_real (file));
}

static int
unmap_shared (sqlite3_file *file, int remove)
{
  return get_real (file)->pMethods->xShmUnmap (get_real (file), remove);
}

#define METHODS                                                                             \
  .xClose = close_file, .xRead = read_file, .xWrite = write_file, .xTruncate = truncate_file, \
  .xSync = sync_file, .xFileSize = get_size, .xLock = lock_file, .xUnlock = unlock_file,    \
  .xCheckReservedLock = check_lock, .xFileControl = control_file,                           \
  .xSectorSize = get_sector_size, .xDeviceCharacteristics = get_characteristics

/* Never version 3, which would read pages past this by mapping the file. */
static const sqlite3_io_methods methods = { .iVersion = 1, METHODS };
static const sqlite3_io_methods methods_with_log
    = { .iVersion = 2, METHODS, .xShmMap = map_shared, .xShmLock = lock_shared,
        .xShmBarrier = order_shared, .xShmUnmap = unmap_shared };

/* A file that is there tells at once how it is made: pages may be written before page 1 is read. */
static void
learn_from_file (XushiChecksumFile *self)
{
  guchar header[512] = { 0 };
  g_autofree guchar *page = NULL;
  XushiChecksumHeader found;

  if (self->real->pMethods->xRead (self->real, header, sizeof header, 0) != SQLITE_OK)
    return;
  xushi_checksum_read_header (header, sizeof header, &found);
  if (found.page_size == 0)
    return;
  page = g_malloc0 ((gsize) found.page_size);
  if (self->real->pMethods->xRead (self->real, page, found.page_size, 0) == SQLITE_OK)
    learn (self, page, (gsize) found.page_size);
}

int
xushi_checksum_file_open (XushiChecksumFile *self, sqlite3_vfs *vfs, const char *name, int flags,
                          int *out_flags)
{
  int code;

  *self = (XushiChecksumFile) { .real = g_malloc0 ((gsize) vfs->szOsFile),
                                .is_plan = (flags & SQLITE_OPEN_MAIN_DB) != 0 };
  code = vfs->xOpen (vfs, name, self->real, flags, out_flags);
  if (self->real->pMethods == NULL)
    {
      g_clear_pointer (&self->real, g_free);
      return code;
    }
  self->base.pMethods = self->real->pMethods->iVersion >= 2 ? &methods_with_log : &methods;
  if (code == SQLITE_OK && self->is_plan)
    learn_from_file (self);
  return code;
}
