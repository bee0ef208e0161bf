/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-workbook-finish.h"

#include "base/xushi-i18n.h"
#include "base/xushi-xml.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

/* The library tells its errors on standard error, too, in English and with the hidden name. */
static lxw_error
close_quietly (lxw_workbook *book)
{
  int nothing = g_open ("/dev/null", O_WRONLY | O_CLOEXEC, 0);
  int kept = fcntl (STDERR_FILENO, F_DUPFD_CLOEXEC, 0);
  lxw_error failure;
  int number;

  fflush (stderr);
  if (nothing >= 0 && kept >= 0)
    dup2 (nothing, STDERR_FILENO);
  errno = 0;
  failure = workbook_close (book);
  number = errno;
  if (nothing >= 0 && kept >= 0)
    dup2 (kept, STDERR_FILENO);
  if (nothing >= 0)
    close (nothing);
  if (kept >= 0)
    close (kept);
  errno = number;
  return failure;
}

static gboolean
is_sound (XushiArchive *archive, const char *path)
{
  g_autoptr (XushiXml) xml = xushi_xml_open_part (archive, path, NULL);
  XushiXmlEvent event = xml != NULL ? XUSHI_XML_TEXT : XUSHI_XML_FAILED;

  while (event != XUSHI_XML_DONE && event != XUSHI_XML_FAILED)
    event = xushi_xml_next (xml, NULL);
  return event == XUSHI_XML_DONE;
}

/* The library overlooks that its temporary files are cut where the disk is full, so the sheet is
 * read once more, as far as its form goes. */
static gboolean
is_whole (const char *path)
{
  static const char *const parts[] = { "xl/workbook.xml", "xl/worksheets/sheet1.xml",
                                       "xl/sharedStrings.xml" };
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;
  g_autoptr (XushiArchive) archive = bytes != NULL ? xushi_archive_open (bytes, NULL) : NULL;
  gboolean whole = archive != NULL;

  for (gsize i = 0; whole && i < G_N_ELEMENTS (parts); i++)
    whole = !xushi_archive_has (archive, parts[i]) || is_sound (archive, parts[i]);
  return whole;
}

/* @number: the errno value of the failure, 0 for none. Returns FALSE. */
static gboolean
fail (const char *path, int number, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (number != 0)
    return xushi_file_replace_fail (path, number, error);
  g_set_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_WRITE,
               _ ("“%s” did not come out whole as a workbook: there may be no room left in the "
                  "folder for temporary files (%s). Free some space there, or write a .csv file."),
               name, g_get_tmp_dir ());
  return FALSE;
}

gboolean
xushi_workbook_finish (lxw_workbook *book, XushiFileReplace *file, gboolean overwrite,
                       GError **error)
{
  const char *path = xushi_file_replace_get_final (file);

  if (book == NULL || close_quietly (book) != LXW_NO_ERROR)
    return fail (path, errno, error);
  if (!is_whole (xushi_file_replace_get_path (file)))
    return fail (path, 0, error);
  return xushi_file_replace_publish (file, overwrite, error);
}
