/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "power-disk.h"

#include <glib/gstdio.h>
#include <string.h>

#define SECTOR 512

typedef struct
{
  GByteArray *synced;
  GPtrArray *pending; /* (element-type PowerEvent), borrowed: since then */
} File;

struct _PowerDisk
{
  GHashTable *files;        /* number to File */
  GHashTable *synced_names; /* name to number */
  GPtrArray *pending_names; /* (element-type PowerEvent), borrowed: since then */
};

/* One cut. */
typedef struct
{
  PowerCut cut;
  GRand *dice;
} Cutting;

static void
file_free (gpointer data)
{
  File *file = data;

  g_byte_array_unref (file->synced);
  g_ptr_array_unref (file->pending);
  g_free (file);
}

PowerDisk *
power_disk_new (void)
{
  PowerDisk *self = g_new0 (PowerDisk, 1);

  self->files = g_hash_table_new_full (NULL, NULL, NULL, file_free);
  self->synced_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->pending_names = g_ptr_array_new ();
  return self;
}

void
power_disk_free (PowerDisk *self)
{
  g_hash_table_unref (self->files);
  g_hash_table_unref (self->synced_names);
  g_ptr_array_unref (self->pending_names);
  g_free (self);
}

static File *
get_file (PowerDisk *self, guint number)
{
  File *file = g_hash_table_lookup (self->files, GUINT_TO_POINTER (number));

  if (file == NULL)
    {
      file = g_new0 (File, 1);
      file->synced = g_byte_array_new ();
      file->pending = g_ptr_array_new ();
      g_hash_table_insert (self->files, GUINT_TO_POINTER (number), file);
    }
  return file;
}

/* Grows @contents; what it grows by was never written. */
static void
grow (GByteArray *contents, gsize size, const Cutting *cutting)
{
  gsize old = contents->len;
  gboolean rubbish = cutting->cut == POWER_CUT_RANDOM && g_rand_boolean (cutting->dice);

  if (size <= old)
    return;
  g_byte_array_set_size (contents, (guint) size);
  memset (contents->data + old, 0, size - old);
  for (gsize i = old; rubbish && i < size; i++)
    contents->data[i] = (guint8) g_rand_int (cutting->dice);
}

/* A part of a write within one sector. */
static void
apply_sector (GByteArray *contents, const guint8 *data, gsize size, gsize offset, gboolean keep,
              const Cutting *cutting)
{
  if (keep || (cutting->cut == POWER_CUT_RANDOM && g_rand_boolean (cutting->dice)))
    grow (contents, offset + size, cutting);
  if (keep)
    memcpy (contents->data + offset, data, size);
}

static void
apply_write (GByteArray *contents, const PowerEvent *event, const Cutting *cutting)
{
  enum { WHOLE, NOT_AT_ALL, TORN } fate = WHOLE;
  gsize size, done = 0, offset = (gsize) event->offset;
  const guint8 *data = g_bytes_get_data (event->bytes, &size);

  if (cutting->cut == POWER_CUT_RANDOM)
    fate = g_rand_int_range (cutting->dice, WHOLE, TORN + 1);
  while (done < size)
    {
      gsize rest = SECTOR - (offset + done) % SECTOR, part = MIN (rest, size - done);
      gboolean keep = fate == TORN ? g_rand_boolean (cutting->dice) : fate == WHOLE;

      apply_sector (contents, data + done, part, offset + done, keep, cutting);
      done += part;
    }
}

static void
apply_to_file (GByteArray *contents, const PowerEvent *event, const Cutting *cutting)
{
  if (event->kind == POWER_WRITE)
    apply_write (contents, event, cutting);
  else if (cutting->cut != POWER_CUT_RANDOM || g_rand_boolean (cutting->dice))
    {
      grow (contents, (gsize) event->offset, cutting);
      g_byte_array_set_size (contents, (guint) event->offset);
    }
}

static void
apply_to_names (GHashTable *names, const PowerEvent *event)
{
  if (event->from != NULL)
    g_hash_table_remove (names, event->from);
  if (event->kind == POWER_UNLINK)
    g_hash_table_remove (names, event->name);
  else
    g_hash_table_insert (names, g_strdup (event->name), GUINT_TO_POINTER (event->file));
}

void
power_disk_take (PowerDisk *self, const PowerEvent *event)
{
  static const Cutting all = { POWER_CUT_KEPT, NULL };

  switch (event->kind)
    {
    case POWER_CREATE:
    case POWER_UNLINK:
    case POWER_RENAME:
      g_ptr_array_add (self->pending_names, (gpointer) event);
      break;
    case POWER_WRITE:
    case POWER_TRUNCATE:
      g_ptr_array_add (get_file (self, event->file)->pending, (gpointer) event);
      break;
    case POWER_SYNC_FILE:
      {
        File *file = get_file (self, event->file);

        for (guint i = 0; i < file->pending->len; i++)
          apply_to_file (file->synced, g_ptr_array_index (file->pending, i), &all);
        g_ptr_array_set_size (file->pending, 0);
        break;
      }
    case POWER_SYNC_FOLDER:
      for (guint i = 0; i < self->pending_names->len; i++)
        apply_to_names (self->synced_names, g_ptr_array_index (self->pending_names, i));
      g_ptr_array_set_size (self->pending_names, 0);
      break;
    case POWER_MARK:
    default:
      break;
    }
}

/* (transfer full) */
static GByteArray *
cut_file (PowerDisk *self, guint number, const Cutting *cutting)
{
  File *file = get_file (self, number);
  GByteArray *contents = g_byte_array_new ();
  guint n = file->pending->len;

  g_byte_array_append (contents, file->synced->data, file->synced->len);
  for (guint i = 0; i < n && cutting->cut != POWER_CUT_DROPPED; i++)
    apply_to_file (contents,
                   g_ptr_array_index (file->pending,
                                      cutting->cut == POWER_CUT_REVERSED ? n - 1 - i : i),
                   cutting);
  return contents;
}

/* (transfer full) */
static GHashTable *
cut_names (PowerDisk *self, const Cutting *cutting)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer name, number;

  g_hash_table_iter_init (&iter, self->synced_names);
  while (g_hash_table_iter_next (&iter, &name, &number))
    g_hash_table_insert (names, g_strdup (name), number);
  for (guint i = 0; i < self->pending_names->len && cutting->cut != POWER_CUT_DROPPED; i++)
    if (cutting->cut != POWER_CUT_RANDOM || g_rand_boolean (cutting->dice))
      apply_to_names (names, g_ptr_array_index (self->pending_names, i));
  return names;
}

static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

/* (transfer full) (element-type GByteArray): in the order of @names. */
static GPtrArray *
cut_files (PowerDisk *self, GHashTable *names, GList *sorted, const Cutting *cutting)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_byte_array_unref);

  for (GList *link = sorted; link != NULL; link = link->next)
    g_ptr_array_add (all, cut_file (self,
                                    GPOINTER_TO_UINT (g_hash_table_lookup (names, link->data)),
                                    cutting));
  return all;
}

/* (transfer full) */
static char *
make_digest (GList *sorted, GPtrArray *contents)
{
  g_autoptr (GChecksum) digest = g_checksum_new (G_CHECKSUM_SHA256);
  guint i = 0;

  for (GList *link = sorted; link != NULL; link = link->next)
    {
      const GByteArray *bytes = g_ptr_array_index (contents, i++);

      g_checksum_update (digest, link->data, -1);
      g_checksum_update (digest, bytes->data, (gssize) bytes->len);
    }
  return g_strdup (g_checksum_get_string (digest));
}

static void
fill_folder (const char *folder, GList *sorted, GPtrArray *contents)
{
  guint i = 0;

  empty_folder (folder);
  for (GList *link = sorted; link != NULL; link = link->next)
    {
      const GByteArray *bytes = g_ptr_array_index (contents, i++);
      g_autofree char *path = g_build_filename (folder, link->data, NULL);

      g_assert_true (g_file_set_contents (path, (const char *) bytes->data, (gssize) bytes->len,
                                          NULL));
    }
}

gboolean
power_disk_cut (PowerDisk *self, PowerCut cut, guint32 seed, const char *folder,
                GHashTable *known)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (seed);
  const Cutting cutting = { cut, dice };
  g_autoptr (GHashTable) names = cut_names (self, &cutting);
  g_autoptr (GList) sorted = g_list_sort (g_hash_table_get_keys (names), (GCompareFunc) strcmp);
  g_autoptr (GPtrArray) contents = cut_files (self, names, sorted, &cutting);

  if (known != NULL && !g_hash_table_add (known, make_digest (sorted, contents)))
    return FALSE;
  fill_folder (folder, sorted, contents);
  return TRUE;
}
