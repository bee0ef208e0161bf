/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-file.h"

#include "base/xushi-file-replace.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* The data buffered before a write: PDFs are written a few bytes at a time. */
#define BUFFER_SIZE (64 * 1024)

/* XushiPageFile.
 *
 * Invariants: @descriptor is -1 once the file is closed; @failure keeps the first errno. */

struct _XushiPageFile
{
  XushiFileReplace *replace; /* owned */
  int descriptor;
  int failure;
  gsize n_gathered;
  char buffer[BUFFER_SIZE];
};

/* Sets @error to @failure (transfer full), of XUSHI_FILE_ERROR. Returns FALSE. */
static gboolean
report (GError *failure, GError **error)
{
  g_set_error_literal (error, XUSHI_PAGE_ERROR, XUSHI_PAGE_ERROR_NOT_WRITTEN, failure->message);
  g_error_free (failure);
  return FALSE;
}

static gboolean
report_number (XushiPageFile *file, int number, GError **error)
{
  GError *failure = NULL;

  xushi_file_replace_fail (xushi_file_replace_get_final (file->replace), number, &failure);
  return report (failure, error);
}

XushiPageFile *
xushi_page_file_new (const char *path, GError **error)
{
  g_autoptr (XushiPageFile) file = g_new0 (XushiPageFile, 1);
  GError *failure = NULL;

  file->descriptor = -1;
  file->replace = xushi_file_replace_new (path, TRUE, &failure);
  if (file->replace == NULL)
    {
      report (failure, error);
      return NULL;
    }
  file->descriptor
      = g_open (xushi_file_replace_get_path (file->replace), O_WRONLY | O_CLOEXEC, 0);
  if (file->descriptor < 0)
    {
      report_number (file, errno, error);
      return NULL;
    }
  return g_steal_pointer (&file);
}

void
xushi_page_file_free (XushiPageFile *file)
{
  if (file == NULL)
    return;
  if (file->descriptor >= 0)
    close (file->descriptor);
  xushi_file_replace_free (file->replace);
  g_free (file);
}

const char *
xushi_page_file_get_path (const XushiPageFile *file)
{
  return xushi_file_replace_get_final (file->replace);
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
  if (close (file->descriptor) != 0 && file->failure == 0)
    file->failure = errno;
  file->descriptor = -1;
  return file->failure == 0 || report_number (file, file->failure, error);
}

gboolean
xushi_page_file_commit (XushiPageFile *file, GError **error)
{
  GError *failure = NULL;

  return xushi_file_replace_publish (file->replace, TRUE, &failure) || report (failure, error);
}
