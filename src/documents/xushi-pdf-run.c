/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-pdf-run.h"

#include "base/xushi-i18n.h"
#include "documents/xushi-pdf-format.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/*
 * Running the helper.
 *
 * It reads a file in memory that has no name, so that it may look at any place of the PDF; its
 * messages are of no use to a clerk and are thrown away. It limits itself; how it ended tells why
 * there is no text.
 */

/* (transfer full) (nullable) */
static char *
find_in (const char *folder, const char *below)
{
  char *path = folder != NULL ? g_build_filename (folder, below, XUSHI_PDF_PROGRAM, NULL) : NULL;

  if (path != NULL && g_file_test (path, G_FILE_TEST_IS_EXECUTABLE))
    return path;
  g_free (path);

  return NULL;
}

static char *
find_program (void)
{
  g_autofree char *running = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = running != NULL ? g_path_get_dirname (running) : NULL;
  char *path = find_in (g_getenv ("XUSHI_LIBEXECDIR"), "");

  if (path == NULL)
    path = find_in (folder, "");
  if (path == NULL)
    path = find_in (folder, "../libexec");
  if (path == NULL)
    path = find_in (XUSHI_LIBEXECDIR, "");

  return path;
}

/* A file in memory with @bytes, at its beginning; -1 if there is no room for it. */
static int
open_copy (GBytes *bytes)
{
  int file = memfd_create ("pdf", MFD_CLOEXEC);
  gsize length, done = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  while (file >= 0 && done < length)
    {
      ssize_t n = write (file, data + done, length - done);

      if (n <= 0)
        {
          close (file);
          return -1;
        }
      done += (gsize) n;
    }
  if (file >= 0)
    lseek (file, 0, SEEK_SET);

  return file;
}

static void
set_missing (GError **error)
{
  g_set_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_UNSUPPORTED,
               _ ("The part of Xushi that reads PDF (%s) is not installed or cannot be run; "
                  "install it, or save the report as .docx or .txt."),
               XUSHI_PDF_PROGRAM);
}

static void
set_limit (GError **error)
{
  g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_TOO_LARGE,
                       _ ("The PDF takes more time, memory or pages to read than any report does; "
                          "save the pages that are wanted as a PDF of their own, or as .docx or "
                          ".txt."));
}

static void
set_damaged (GError **error)
{
  g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_BINARY,
                       _ ("The PDF is damaged and cannot be read to its end; take a new copy, or "
                          "save it as .docx or .txt."));
}

/* Whether the helper ended at one of its limits: without memory libraries give up by a signal of
 * their own. */
static gboolean
is_limit (int signal_number)
{
  return signal_number == SIGXCPU || signal_number == SIGALRM || signal_number == SIGKILL
         || signal_number == SIGABRT || signal_number == SIGTRAP;
}

static gboolean
check_end (GSubprocess *helper, GError **error)
{
  if (g_subprocess_get_if_signaled (helper))
    {
      if (is_limit (g_subprocess_get_term_sig (helper)))
        set_limit (error);
      else
        set_damaged (error);
      return FALSE;
    }
  switch (g_subprocess_get_exit_status (helper))
    {
    case XUSHI_PDF_DONE:
      return TRUE;
    case XUSHI_PDF_LOCKED:
      g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_UNSUPPORTED,
                           _ ("The PDF is protected by a password; open it, and save a copy "
                              "without a password, or copy its text into a .txt file."));
      return FALSE;
    case XUSHI_PDF_TOO_LARGE:
    case EXIT_FAILURE: /* so does poppler end without memory */
      set_limit (error);
      return FALSE;
    case 126:
    case 127:
      set_missing (error);
      return FALSE;
    default:
      set_damaged (error);
      return FALSE;
    }
}

GBytes *
xushi_pdf_run (GBytes *bytes, GError **error)
{
  g_autofree char *program = find_program ();
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) helper = NULL;
  g_autoptr (GBytes) boxes = NULL;
  int copy = program != NULL ? open_copy (bytes) : -1;

  if (copy < 0)
    {
      if (program == NULL)
        set_missing (error);
      else
        set_limit (error);
      return NULL;
    }
  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                        | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_take_stdin_fd (launcher, copy);
  helper = g_subprocess_launcher_spawn (launcher, NULL, program, NULL);
  if (helper == NULL || !g_subprocess_communicate (helper, NULL, NULL, &boxes, NULL, NULL))
    {
      set_missing (error);
      return NULL;
    }

  return check_end (helper, error) ? g_steal_pointer (&boxes) : NULL;
}
