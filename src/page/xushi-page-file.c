/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-file.h"

#include "base/xushi-i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* What is gathered before it is handed to the system: PDFs are written a few letters at a time. */
#define BUFFER_SIZE (64 * 1024)

/* XushiPageFile.
 *
 * Invariants: @descriptor is -1 once the file is closed; @temporary is NULL once the file has
 * its name or is gone; @failure keeps the first errno. */

struct _XushiPageFile
{
  char *path;      /* owned */
  char *temporary; /* owned, nullable */
  int descriptor;
  int failure;
  gsize n_gathered;
  char buffer[BUFFER_SIZE];
};

static const char *
describe_failure (int number)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
      return _("the disk is full. Free some room or choose another disk");
    case EACCES:
    case EPERM:
      return _("you may not write there. Choose another folder");
    case EROFS:
      return _("the disk is read-only. Choose another folder");
    case ENOENT:
    case ENOTDIR:
      return _("the folder does not exist. Create it or choose another one");
    case EISDIR:
    case EEXIST:
    case ENOTEMPTY:
      return _("there is a folder of that name. Choose another name");
    case ENAMETOOLONG:
      return _("the name is too long. Choose a shorter one");
    default:
      return g_strerror (number);
    }
}

static gboolean
report (const char *path, int number, GError **error)
{
  g_set_error (error, XUSHI_PAGE_ERROR, XUSHI_PAGE_ERROR_NOT_WRITTEN,
               _("“%s” could not be written: %s."), path, describe_failure (number));
  return FALSE;
}

XushiPageFile *
xushi_page_file_new (const char *path, GError **error)
{
  XushiPageFile *file = NULL;
  g_autofree char *temporary = g_strconcat (path, ".XXXXXX", NULL);
  int descriptor;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      report (path, EISDIR, error);
      return NULL;
    }
  descriptor = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);
  if (descriptor < 0)
    {
      report (path, errno, error);
      return NULL;
    }
  file = g_new0 (XushiPageFile, 1);
  file->path = g_strdup (path);
  file->temporary = g_steal_pointer (&temporary);
  file->descriptor = descriptor;
  return file;
}

void
xushi_page_file_free (XushiPageFile *file)
{
  if (file == NULL)
    return;
  if (file->descriptor >= 0)
    close (file->descriptor);
  if (file->temporary != NULL)
    g_unlink (file->temporary);
  g_free (file->temporary);
  g_free (file->path);
  g_free (file);
}

const char *
xushi_page_file_get_path (const XushiPageFile *file)
{
  return file->path;
}

static void
write_through (XushiPageFile *file, const char *rest, gsize length)
{
  while (length > 0 && file->failure == 0)
    {
      gssize written = write (file->descriptor, rest, length);

      if (written >= 0)
        {
          rest += written;
          length -= (gsize) written;
        }
      else if (errno != EINTR)
        file->failure = errno;
    }
}

static void
write_gathered (XushiPageFile *file)
{
  write_through (file, file->buffer, file->n_gathered);
  file->n_gathered = 0;
}

gboolean
xushi_page_file_write (XushiPageFile *file, const void *data, gsize length)
{
  if (file->n_gathered + length > BUFFER_SIZE)
    write_gathered (file);
  if (length > BUFFER_SIZE)
    write_through (file, data, length);
  else if (length > 0)
    {
      memcpy (file->buffer + file->n_gathered, data, length);
      file->n_gathered += length;
    }
  return file->failure == 0;
}

gboolean
xushi_page_file_has_failed (const XushiPageFile *file)
{
  return file->failure != 0;
}

gboolean
xushi_page_file_finish (XushiPageFile *file, GError **error)
{
  write_gathered (file);
  /* Some places cannot be flushed (a pipe, certain shares); what matters is a full disk. */
  if (file->failure == 0 && fsync (file->descriptor) != 0 && errno != EINVAL && errno != EROFS)
    file->failure = errno;
  if (close (file->descriptor) != 0 && file->failure == 0)
    file->failure = errno;
  file->descriptor = -1;
  return file->failure == 0 || report (file->path, file->failure, error);
}

gboolean
xushi_page_file_commit (XushiPageFile *file, GError **error)
{
  if (g_rename (file->temporary, file->path) != 0)
    return report (file->path, errno, error);
  g_clear_pointer (&file->temporary, g_free);
  return TRUE;
}
