/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/xushi-collection-private.h"

#include "base/xushi-archive.h"
#include "base/xushi-file-error.h"
#include "base/xushi-i18n.h"
#include "base/xushi-text.h"
#include "slips/xushi-slip-letter.h"

#include <string.h>
#include <sys/stat.h>

/* Which files there are, and what each of them is. */

/* How deep folders are searched, and for how many files: more is a folder that was meant otherwise. */
#define DEPTH_MAX 8
#define FILES_MAX 2000

static void
tell (XushiCollectFile *file, char *sentence)
{
  g_ptr_array_add (file->problems, sentence);
}

/* --- one file --- */

/* Tells of sheets beside a slip that somebody has added. */
static void
tell_other_sheet (XushiSlipReturn *back, const char *name, const XushiTable *table)
{
  if (xushi_table_get_n_rows (table) > 0)
    xushi_slip_return_tell (back, g_strdup_printf (_ ("The sheet “%s” is no part of the slip and is "
                                                      "not read."),
                                                   name));
}

/* Sheets with marks, or, where none has any, sheets with names. */
static gboolean
read_sheets (XushiSlipReturn *back, XushiBook *book, gboolean marked)
{
  gboolean found = FALSE;

  for (guint i = 0; i < xushi_book_get_n_sheets (book); i++)
    {
      const char *name = xushi_book_get_name (book, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (XushiTable) table = xushi_book_read_sheet (book, i, &error);
      gboolean one = FALSE;

      if (table == NULL && marked)
        xushi_slip_return_tell (back, g_strdup (error->message));
      else if (table != NULL)
        one = marked ? xushi_slip_return_read_sheet (back, table)
                     : xushi_slip_return_read_table (back, table);
      if (table != NULL && !one && !xushi_book_is_hidden (book, i) && (found || !marked)
          && xushi_book_get_n_sheets (book) > 1)
        tell_other_sheet (back, name, table);
      found = found || one;
    }
  return found;
}

static gboolean
read_text (XushiSlipReturn *back, GBytes *bytes)
{
  g_autofree char *text
      = xushi_archive_is_one (bytes) ? NULL : xushi_text_decode (bytes, NULL, NULL, NULL);

  return text != NULL && xushi_slip_return_read_lines (back, text);
}

static XushiCollectKind
find_kind (XushiSlipReturn *back, XushiBook *book, GBytes *bytes)
{
  if (book != NULL && read_sheets (back, book, TRUE))
    {
      if (!back->is_ours)
        xushi_slip_return_tell (back, g_strdup (_ ("It is a slip of another plan; nothing of it is "
                                                   "taken.")));
      return back->is_ours ? XUSHI_COLLECT_SLIP : XUSHI_COLLECT_UNUSABLE;
    }
  if (book != NULL && back->problems->len == 0 && read_sheets (back, book, FALSE))
    return XUSHI_COLLECT_TABLE;
  g_ptr_array_set_size (back->entries, 0);
  back->n_filled = 0;
  if (xushi_archive_is_one (bytes) && back->problems->len > 0)
    return XUSHI_COLLECT_UNUSABLE;
  g_ptr_array_set_size (back->problems, 0);
  if (read_text (back, bytes))
    return XUSHI_COLLECT_TEXT;
  g_ptr_array_set_size (back->problems, 0);
  xushi_slip_return_tell (back, g_strdup (_ ("It is no slip, and no key or name of an indicator "
                                             "with a figure was found in it.")));
  return XUSHI_COLLECT_UNUSABLE;
}

static void
finish_file (XushiCollection *self, XushiCollectFile *file, XushiSlipReturn *back)
{
  file->department = g_strdup (back->department);
  file->month = back->month;
  file->n_filled = back->n_filled;
  for (guint i = 0; i < back->problems->len; i++)
    tell (file, g_strdup (g_ptr_array_index (back->problems, i)));
  self->backs->pdata[self->backs->len - 1] = back;
}

static void
read_bytes (XushiCollection *self, XushiCollectFile *file, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiBook) book = xushi_book_open_bytes (bytes, NULL, &error);
  XushiSlipReturn *back;

  if (book == NULL)
    {
      tell (file, g_strdup (error->message));
      return;
    }
  back = xushi_slip_return_new (self->plan, self->uuid);
  file->kind = find_kind (back, book, bytes);
  finish_file (self, file, back);
}

void
xushi_collection_read_file (XushiCollection *self, const char *path)
{
  XushiCollectFile *file = xushi_collection_begin_file (self, path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (g_str_has_prefix (file->name, "~$") || g_str_has_prefix (file->name, ".")
      || g_ascii_strcasecmp (file->name, "thumbs.db") == 0
      || g_ascii_strcasecmp (file->name, "desktop.ini") == 0)
    tell (file, g_strdup (_ ("Passed over: a temporary file of another program.")));
  else if (xushi_slip_letter_is_name (file->name))
    tell (file, g_strdup (_ ("Passed over: the text that was sent with the slips.")));
  else
    {
      bytes = xushi_text_read_bytes (path, &error);
      if (bytes != NULL)
        read_bytes (self, file, bytes);
      else
        tell (file, g_strdup (error->message));
      return;
    }
  file->kind = XUSHI_COLLECT_PASSED_OVER;
}

/* --- folders --- */

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_names (const char *folder, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  GPtrArray *names;
  const char *name;

  if (dir == NULL)
    return NULL;
  names = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

/* A link to a folder is not followed: it may lead back. */
static gboolean
is_folder (const char *path, gboolean follow)
{
  struct stat state;

  return (follow ? stat (path, &state) : lstat (path, &state)) == 0 && S_ISDIR (state.st_mode);
}

static void
add (XushiCollection *self, const char *path, guint depth)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;

  if (!is_folder (path, depth == 0))
    {
      xushi_collection_read_file (self, path);
      return;
    }
  names = depth < DEPTH_MAX ? list_names (path, &error) : NULL;
  if (names == NULL)
    {
      XushiCollectFile *file = xushi_collection_begin_file (self, path);

      tell (file, error != NULL ? g_strdup (error->message)
                                : g_strdup (_ ("The folder lies too deep; name it itself.")));
      return;
    }
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *inside = g_build_filename (path, g_ptr_array_index (names, i), NULL);

      if (self->files->len >= FILES_MAX)
        {
          tell (xushi_collection_begin_file (self, path),
                g_strdup_printf (_ ("There are more than %u files; the rest of the folder was not "
                                    "read. Name a folder that holds the slips alone."),
                                 FILES_MAX));
          return;
        }
      add (self, inside, depth + 1);
    }
}

void
xushi_collection_add_path (XushiCollection *self, const char *path)
{
  g_return_if_fail (XUSHI_IS_COLLECTION (self) && !self->settled);
  g_return_if_fail (path != NULL);

  add (self, path, 0);
}

void
xushi_collection_add_bytes (XushiCollection *self, const char *name, GBytes *bytes)
{
  g_return_if_fail (XUSHI_IS_COLLECTION (self) && !self->settled);

  read_bytes (self, xushi_collection_begin_file (self, name), bytes);
}

void
xushi_collection_add_text (XushiCollection *self, const char *name, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  xushi_collection_add_bytes (self, name, bytes);
}
