/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-archive.h"

#include "base/xushi-i18n.h"

#include <gsf/gsf-infile-zip.h>
#include <gsf/gsf-input-memory.h>
#include <gsf/gsf-utils.h>
#include <string.h>

/* The library defines no cleanup functions. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsfInput, g_object_unref)

struct _XushiArchive
{
  GBytes *bytes;    /* owned: the library reads from them */
  GsfInfile *files; /* owned */
  gsize unpacked;   /* bytes that were read from all parts so far */
};

gboolean
xushi_archive_is_one (GBytes *bytes)
{
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  return length >= 4 && memcmp (data, "PK\x03\x04", 4) == 0;
}

static void
set_damaged (GError **error)
{
  g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_BINARY,
                       _ ("The archive is damaged or cut; open it in its own program and save it "
                          "again."));
}

static guint
get_short (const guint8 *data)
{
  return data[0] + 256u * data[1];
}

/* The position of the record that ends an archive; NULL where there is none. */
static const guint8 *
find_end (const guint8 *data, gsize length)
{
  for (gsize back = 22; back <= MIN (length, 22 + 65535); back++)
    if (memcmp (data + length - back, "PK\x05\x06", 4) == 0)
      return data + length - back;
  return NULL;
}

/* Whether one of the @n_parts that the directory of the archive lists needs a password. */
static gboolean
is_locked (const guint8 *data, gsize length, const guint8 *end, guint n_parts)
{
  gsize at = get_short (end + 16) + 65536 * (gsize) get_short (end + 18);

  for (guint i = 0; i < n_parts && at + 46 <= length; i++)
    {
      const guint8 *part = data + at;

      if (memcmp (part, "PK\x01\x02", 4) != 0)
        return FALSE;
      if (get_short (part + 8) & 1)
        return TRUE;
      at += 46 + get_short (part + 28) + get_short (part + 30) + get_short (part + 32);
    }
  return FALSE;
}

/* The library looks for each part among all others, and knows nothing of passwords. */
static gboolean
check_directory (const guint8 *data, gsize length, GError **error)
{
  const guint8 *end = find_end (data, length);
  guint n_parts = end != NULL ? get_short (end + 10) : 0;

  if (end == NULL)
    set_damaged (error);
  else if (n_parts > XUSHI_ARCHIVE_MAX_PARTS)
    g_set_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_TOO_LARGE,
                 _ ("The archive has more than %d parts; no table or report does."),
                 XUSHI_ARCHIVE_MAX_PARTS);
  else if (is_locked (data, length, end, n_parts))
    g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_UNSUPPORTED,
                         _ ("It is packed with a password; unpack it, and give the file that is "
                            "in it."));
  else
    return TRUE;
  return FALSE;
}

XushiArchive *
xushi_archive_open (GBytes *bytes, GError **error)
{
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GsfInput) input = NULL;
  XushiArchive *self;
  GsfInfile *files;

  if (!check_directory (data, length, error))
    return NULL;
  gsf_init ();
  input = gsf_input_memory_new (data, (gsf_off_t) length, FALSE);
  files = input != NULL ? gsf_infile_zip_new (input, NULL) : NULL;
  if (files == NULL)
    {
      set_damaged (error);
      return NULL;
    }
  self = g_new (XushiArchive, 1);
  *self = (XushiArchive) { g_bytes_ref (bytes), files, 0 };
  return self;
}

void
xushi_archive_free (XushiArchive *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->files);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/* The child that is called so in any case of letters. */
static GsfInput *
find_child (GsfInfile *folder, const char *name)
{
  int n = gsf_infile_num_children (folder);

  for (int i = 0; i < n; i++)
    {
      const char *found = gsf_infile_name_by_index (folder, i);

      if (found != NULL && g_ascii_strcasecmp (found, name) == 0)
        return gsf_infile_child_by_index (folder, i);
    }
  return NULL;
}

/* Names of parts are equal in any case of letters; some programs write \ for /. */
static GsfInput *
find_part (XushiArchive *self, const char *path)
{
  g_auto (GStrv) names = g_strsplit (path, "/", -1);
  g_autofree char *flat = g_strjoinv ("\\", names);
  GsfInput *input = find_child (self->files, flat);

  if (input != NULL)
    return input;
  input = g_object_ref (GSF_INPUT (self->files));
  for (guint i = 0; input != NULL && names[i] != NULL; i++)
    {
      g_autoptr (GsfInput) folder = input;

      input = GSF_IS_INFILE (folder) ? find_child (GSF_INFILE (folder), names[i]) : NULL;
    }
  return input;
}

/* A folder is no part. */
static GsfInput *
open_part (XushiArchive *self, const char *path)
{
  g_auto (GStrv) names = g_strsplit (path, "/", -1);
  GsfInput *input = gsf_infile_child_by_aname (self->files, (const char **) names);

  if (input == NULL)
    input = find_part (self, path);
  if (input != NULL && GSF_IS_INFILE (input) && gsf_infile_num_children (GSF_INFILE (input)) >= 0)
    g_clear_object (&input);
  return input;
}

gboolean
xushi_archive_has (XushiArchive *self, const char *path)
{
  g_autoptr (GsfInput) part = open_part (self, path);

  return part != NULL;
}

struct _XushiArchivePart
{
  XushiArchive *archive; /* borrowed */
  GsfInput *input;       /* owned */
  gsize left;
};

static gboolean
set_missing (const char *path, GError **error)
{
  g_set_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_UNSUPPORTED,
               _ ("The archive has no part “%s”; it is not the kind of file that its name says."),
               path);
  return FALSE;
}

static gboolean
set_too_large (GError **error)
{
  g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_TOO_LARGE,
                       _ ("The archive unpacks to more than 64 MB; no plan or report does."));
  return FALSE;
}

XushiArchivePart *
xushi_archive_open_part (XushiArchive *self, const char *path, GError **error)
{
  GsfInput *input = open_part (self, path);
  XushiArchivePart *part;

  if (input == NULL || gsf_input_size (input) > XUSHI_ARCHIVE_MAX_PART)
    {
      if (input == NULL)
        set_missing (path, error);
      else
        set_too_large (error);
      g_clear_object (&input);
      return NULL;
    }
  part = g_new (XushiArchivePart, 1);
  *part = (XushiArchivePart) { self, input, (gsize) gsf_input_size (input) };
  return part;
}

void
xushi_archive_part_free (XushiArchivePart *part)
{
  if (part == NULL)
    return;
  g_object_unref (part->input);
  g_free (part);
}

gssize
xushi_archive_part_read (XushiArchivePart *part, gpointer buffer, gsize size, GError **error)
{
  gsize wanted = MIN (size, part->left);

  if (wanted == 0)
    return 0;
  if (gsf_input_read (part->input, wanted, buffer) == NULL)
    {
      set_damaged (error);
      return -1;
    }
  part->left -= wanted;
  part->archive->unpacked += wanted;
  if (part->archive->unpacked > XUSHI_ARCHIVE_MAX_UNPACKED)
    {
      g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_TOO_LARGE,
                           _ ("All parts of the archive together unpack to more than 256 MB; no "
                              "table or report does."));
      return -1;
    }
  return (gssize) wanted;
}
