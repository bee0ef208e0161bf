/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/xushi-slip-folder.h"

#include "base/xushi-file-replace.h"
#include "base/xushi-i18n.h"
#include "base/xushi-text.h"
#include "slips/xushi-slip-letter.h"
#include "slips/xushi-slip-return.h"
#include "slips/xushi-slip-text.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

/* The folder that slips are written into: what is there already, and the text beside them. */

#define MARK "\xef\xbb\xbf"

char *
xushi_slip_folder_get_path (const char *folder, const XushiSlipForm *form, const char *suffix)
{
  g_autofree char *name = g_strconcat (form->file_name, suffix, NULL);

  return g_build_filename (folder, name, NULL);
}

gboolean
xushi_slip_folder_prepare (const char *folder, GError **error)
{
  g_autofree char *name = g_filename_display_name (folder);

  if (g_mkdir_with_parents (folder, 0777) == 0)
    return TRUE;
  if (g_file_test (folder, G_FILE_TEST_EXISTS))
    g_set_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_EXISTS,
                 _ ("“%s” is a file; slips are written into a folder. Choose another name."), name);
  else
    g_set_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_WRITE,
                 _ ("The folder “%s” could not be created: %s."), name, g_strerror (errno));
  return FALSE;
}

/* Whether the file at @path is the slip @form itself, and if so whether it is filled in. */
static XushiSlipFileState
look_into (const char *path, const XushiSlipForms *forms, const XushiSlipForm *form,
           const XushiSlipOptions *options)
{
  g_autoptr (XushiBook) book = xushi_book_open (path, NULL, NULL);
  g_autoptr (XushiSlipReturn) back = xushi_slip_return_new (forms->plan, options->uuid);

  for (guint i = 0; book != NULL && i < xushi_book_get_n_sheets (book); i++)
    {
      g_autoptr (XushiTable) table = xushi_book_read_sheet (book, i, NULL);

      if (table != NULL)
        xushi_slip_return_read_sheet (back, table);
    }
  if (!back->is_ours || back->month != forms->month
      || g_strcmp0 (back->department, form->department) != 0)
    return XUSHI_SLIP_FILE_FOREIGN;
  return back->n_filled == 0 ? XUSHI_SLIP_FILE_REPLACED : XUSHI_SLIP_FILE_FILLED;
}

XushiSlipFileState
xushi_slip_folder_look (const char *folder, const XushiSlipForms *forms, const XushiSlipForm *form,
                        const char *suffix, const XushiSlipOptions *options)
{
  g_autofree char *path = xushi_slip_folder_get_path (folder, form, suffix);

  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return XUSHI_SLIP_FILE_NEW;
  if (!g_str_equal (suffix, ".xlsx"))
    return XUSHI_SLIP_FILE_FOREIGN;
  return look_into (path, forms, form, options);
}

/* Another text of this name is one whose first line, which names plan and month, differs. */
static gboolean
is_other_letter (const char *path, const char *letter)
{
  g_autofree char *present = xushi_text_read_file (path, NULL, NULL, NULL);
  gsize length = strcspn (letter, "\r\n");

  return g_file_test (path, G_FILE_TEST_EXISTS)
         && (present == NULL || strncmp (present, letter, length) != 0);
}

gboolean
xushi_slip_folder_write_letter (const char *folder, const XushiSlipForms *forms, const char *suffix,
                                const XushiSlipOptions *options, gboolean *kept, GError **error)
{
  g_autofree char *letter = xushi_slip_letter_write (forms, suffix, options);
  g_autofree char *path = g_build_filename (folder, xushi_slip_letter_get_name (), NULL);
  g_autofree char *joined = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  *kept = is_other_letter (path, letter);
  if (*kept)
    return TRUE;
  /* For the editors of Windows: a byte order mark, and both characters at the end of a line. */
  lines = g_strsplit (letter, "\n", 0);
  joined = g_strjoinv ("\r\n", lines);
  text = g_strconcat (MARK, joined, NULL);
  return xushi_file_replace_contents (path, text, strlen (text), error);
}
