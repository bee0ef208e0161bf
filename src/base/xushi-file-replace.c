/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-file-replace.h"

#include "base/xushi-hidden-file.h"
#include "base/xushi-i18n.h"
#include "base/xushi-system-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

struct _XushiFileReplace
{
  char *path;  /* owned: of the hidden file; NULL once published */
  char *final; /* owned */
};

static void
set_error (GError **error, XushiFileError code, const char *format, const char *path)
{
  g_autoptr (GString) sentence = g_string_new (format);
  g_autofree char *name = g_filename_display_name (path);

  g_string_replace (sentence, "%s", name, 1);
  g_set_error_literal (error, XUSHI_FILE_ERROR, code, sentence->str);
}

gboolean
xushi_file_replace_fail (const char *path, int number, GError **error)
{
  switch (number)
    {
    case EEXIST:
      set_error (error, XUSHI_FILE_ERROR_EXISTS,
                 _ ("“%s” exists already and was left as it is; choose another name."), path);
      break;
    case EISDIR:
    case ENOTEMPTY:
      set_error (error, XUSHI_FILE_ERROR_EXISTS,
                 _ ("“%s” is a folder; choose another name."), path);
      break;
    case ENOENT:
    case ENOTDIR:
      set_error (error, XUSHI_FILE_ERROR_MISSING,
                 _ ("The folder of “%s” is not there; choose another one, or make it first."),
                 path);
      break;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      set_error (error, XUSHI_FILE_ERROR_FULL,
                 _ ("There is no room left on the disk for “%s”; free some space, then try "
                    "again."),
                 path);
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      set_error (error, XUSHI_FILE_ERROR_WRITE,
                 _ ("“%s” cannot be written: its folder does not allow it. Choose another "
                    "folder."),
                 path);
      break;
    case ENAMETOOLONG:
      set_error (error, XUSHI_FILE_ERROR_WRITE,
                 _ ("The name “%s” is too long; choose a shorter one."), path);
      break;
    default:
      {
        g_autofree char *name = g_filename_display_name (path);
        g_autofree char *cause = xushi_system_error_to_text (number);

        g_set_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_WRITE,
                     _ ("“%s” could not be written: %s. See whether the disk, stick or share is "
                        "still connected."),
                     name, cause);
      }
    }
  return FALSE;
}

/* Whether the name is too long; a plan needs a journal beside it whose name is longer. */
static gboolean
is_too_long (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  GStatBuf status;

  return g_lstat (journal, &status) != 0 && errno == ENAMETOOLONG;
}

XushiFileReplace *
xushi_file_replace_new (const char *path, gboolean overwrite, GError **error)
{
  g_autoptr (XushiFileReplace) self = g_new0 (XushiFileReplace, 1);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *made = xushi_hidden_file_make_template (folder);
  int fd = -1, number = 0;

  self->final = g_strdup (path);
  xushi_hidden_file_clean (folder);
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    number = ENOENT;
  else if (g_file_test (path, G_FILE_TEST_IS_DIR))
    number = EISDIR;
  else if (!overwrite && g_file_test (path, G_FILE_TEST_EXISTS))
    number = EEXIST;
  else if (is_too_long (path))
    number = ENAMETOOLONG;
  else if ((fd = g_mkstemp_full (made, O_RDWR | O_CLOEXEC, 0666)) < 0)
    number = errno;
  if (number != 0)
    {
      xushi_file_replace_fail (path, number, error);
      return NULL;
    }
  close (fd);
  self->path = g_steal_pointer (&made);
  return g_steal_pointer (&self);
}

/* An SQLite rollback journal belongs to the file that had this name; it would corrupt the next
 * one. Returns: whether there was one. */
static gboolean
remove_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  return g_unlink (journal) == 0;
}

void
xushi_file_replace_free (XushiFileReplace *self)
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

const char *
xushi_file_replace_get_path (XushiFileReplace *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->path;
}

const char *
xushi_file_replace_get_final (XushiFileReplace *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->final;
}

gboolean
xushi_file_replace_name_final (XushiFileReplace *self, GError **error)
{
  GString *sentence;

  g_return_val_if_fail (self != NULL, FALSE);

  if (error == NULL || *error == NULL || self->path == NULL)
    return FALSE;
  sentence = g_string_new ((*error)->message);
  g_string_replace (sentence, self->path, self->final, 0);
  g_free ((*error)->message);
  (*error)->message = g_string_free (sentence, FALSE);
  return FALSE;
}

/* FALSE with errno. */
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

/* Some file systems, such as certain shares, know no syncing; there is nothing to wait for. */
static gboolean
cannot_sync (int number)
{
  return number == EINVAL || number == EROFS;
}

gboolean
xushi_file_replace_sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return sync_path (folder, O_RDONLY | O_DIRECTORY);
}

/* Renames without ever replacing a file that another program has created meanwhile; on file systems
 * that do not support this, falls back to checking first. */
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

/* Until the folder is on the disk, a power cut brings the old names back. */
static gboolean
confirm_name (XushiFileReplace *self, GError **error)
{
  if (xushi_file_replace_sync_folder (self->final) || cannot_sync (errno))
    return TRUE;
  set_error (error, XUSHI_FILE_ERROR_UNCONFIRMED,
             _ ("“%s” was written, but the disk, stick or share has not confirmed that it keeps "
                "it. See whether it is still connected, then look at the file."),
             self->final);
  return FALSE;
}

gboolean
xushi_file_replace_publish (XushiFileReplace *self, gboolean overwrite, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->path == NULL)
    return TRUE;
  if (!sync_path (self->path, O_RDWR) && !cannot_sync (errno))
    return xushi_file_replace_fail (self->final, errno, error);
  if (!overwrite && g_file_test (self->final, G_FILE_TEST_EXISTS))
    return xushi_file_replace_fail (self->final, EEXIST, error);
  /* The journal may not come back after a power cut to the file that has the name by then. */
  if (remove_journal (self->final) && !xushi_file_replace_sync_folder (self->final)
      && !cannot_sync (errno))
    return xushi_file_replace_fail (self->final, errno, error);
  if (overwrite ? g_rename (self->path, self->final) != 0
                : !rename_without_replacing (self->path, self->final))
    return xushi_file_replace_fail (self->final, errno, error);
  g_clear_pointer (&self->path, g_free);
  return confirm_name (self, error);
}

static gboolean
write_all (int fd, const char *rest, gsize length)
{
  while (length > 0)
    {
      gssize written = write (fd, rest, length);

      if (written < 0 && errno != EINTR)
        return FALSE;
      rest += MAX (written, 0);
      length -= (gsize) MAX (written, 0);
    }
  return TRUE;
}

gboolean
xushi_file_replace_contents (const char *path, const char *contents, gsize length, GError **error)
{
  g_autoptr (XushiFileReplace) file = xushi_file_replace_new (path, TRUE, error);
  gboolean written;
  int fd, number;

  if (file == NULL)
    return FALSE;
  fd = g_open (file->path, O_WRONLY | O_CLOEXEC, 0);
  written = fd >= 0 && write_all (fd, contents, length);
  number = errno;
  if (fd >= 0 && close (fd) != 0 && written)
    {
      written = FALSE;
      number = errno;
    }
  if (!written)
    return xushi_file_replace_fail (path, number, error);
  return xushi_file_replace_publish (file, TRUE, error);
}
