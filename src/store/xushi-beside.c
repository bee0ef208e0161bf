/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-beside.h"

#include "base/xushi-i18n.h"
#include "store/xushi-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

static gboolean
fail (const char *path, int number, GError **error)
{
  if (number == EEXIST)
    g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_EXISTS,
                 _ ("“%s” exists already and was left as it is; choose another name."), path);
  else if (number == ENOSPC || number == EDQUOT || number == EFBIG)
    g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_FULL,
                 _ ("There is no room left on the disk for “%s”; free some space, then try "
                    "again."),
                 path);
  else if (number == EACCES || number == EPERM || number == EROFS)
    g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IO,
                 _ ("“%s” cannot be written: its folder does not allow it. Choose another "
                    "folder."),
                 path);
  else
    g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IO,
                 _ ("“%s” could not be written: %s. See whether the disk, stick or share is "
                    "still connected."),
                 path, g_strerror (number));
  return FALSE;
}

XushiBeside *
xushi_beside_new (const char *path, gboolean overwrite, GError **error)
{
  g_autoptr (XushiBeside) self = g_new0 (XushiBeside, 1);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf (".~%s.XXXXXX", base);
  g_autofree char *made = g_build_filename (folder, name, NULL);
  int fd;

  self->final = g_strdup (path);
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_MISSING,
                   _ ("The folder “%s” is not there; choose another one, or make it first."),
                   folder);
      return NULL;
    }
  if (g_file_test (path, G_FILE_TEST_IS_DIR) || (!overwrite && g_file_test (path, G_FILE_TEST_EXISTS)))
    {
      fail (path, EEXIST, error);
      return NULL;
    }
  fd = g_mkstemp_full (made, O_RDWR | O_CLOEXEC, 0666);
  if (fd < 0)
    {
      fail (path, errno, error);
      return NULL;
    }
  close (fd);
  self->path = g_steal_pointer (&made);
  return g_steal_pointer (&self);
}

/* A rollback journal belongs to the file that had this name; to the next one it would be poison. */
static void
remove_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  g_unlink (journal);
}

void
xushi_beside_free (XushiBeside *self)
{
  if (self == NULL)
    return;
  if (self->path != NULL)
    {
      g_unlink (self->path);
      remove_journal (self->path);
    }
  g_free (self->path);
  g_free (self->final);
  g_free (self);
}

static gboolean
sync_path (const char *path, int flags)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);
  gboolean synced = fd >= 0 && fsync (fd) == 0;
  int number = errno;

  if (fd >= 0)
    close (fd);
  errno = number;
  return synced;
}

/* Renames without ever replacing a file that another program has put there meanwhile; file
 * systems that do not know how are asked the plain way. */
static gboolean
rename_without_replacing (const char *from, const char *to)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS)
    return FALSE;
  if (g_file_test (to, G_FILE_TEST_EXISTS))
    {
      errno = EEXIST;
      return FALSE;
    }
  return g_rename (from, to) == 0;
}

gboolean
xushi_beside_publish (XushiBeside *self, gboolean overwrite, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->final);

  if (!sync_path (self->path, O_RDWR))
    return fail (self->final, errno, error);
  if (!overwrite && g_file_test (self->final, G_FILE_TEST_EXISTS))
    return fail (self->final, EEXIST, error);
  remove_journal (self->final);
  if (overwrite ? g_rename (self->path, self->final) != 0
                : !rename_without_replacing (self->path, self->final))
    return fail (self->final, errno, error);
  g_clear_pointer (&self->path, g_free);
  /* Some file systems cannot sync a folder; the file itself is safe by now. */
  sync_path (folder, O_RDONLY | O_DIRECTORY);
  return TRUE;
}
