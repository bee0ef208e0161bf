/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "golden-picture.h"

#include <gio/gio.h>

/* Writes PNG files of few colours: cairo writes each dot with 24 bits, which would take some
 * megabytes for all pictures. The format is RFC 2083. */

/* So few that the files are small, and so many that rounding is no difference. */
#define N_COLORS 96
#define N_GREYS 16

/* A colour of the picture: of how many dots, and the nearest one of the palette, at what distance
 * (squared). */
typedef struct
{
  guint color;
  guint count;
  guint nearest;
  guint distance;
} Share;

static guint32
add_to_crc (guint32 crc, const guint8 *bytes, guint length)
{
  for (guint i = 0; i < length; i++)
    {
      crc ^= bytes[i];
      for (int bit = 0; bit < 8; bit++)
        crc = (crc & 1) != 0 ? 0xedb88320u ^ crc >> 1 : crc >> 1;
    }
  return crc;
}

static void
append_number (GByteArray *file, guint32 number)
{
  guint32 bytes = GUINT32_TO_BE (number);

  g_byte_array_append (file, (const guint8 *) &bytes, sizeof bytes);
}

static void
append_chunk (GByteArray *file, const char *type, const guint8 *bytes, guint length)
{
  guint32 crc = add_to_crc (0xffffffffu, (const guint8 *) type, 4);

  append_number (file, length);
  g_byte_array_append (file, (const guint8 *) type, 4);
  g_byte_array_append (file, bytes, length);
  append_number (file, ~add_to_crc (crc, bytes, length));
}

static guint
color_of (const GoldenPicture *picture, int i)
{
  guint color = 0;

  for (int plane = 0; plane < picture->n_planes; plane++)
    color = color << 8 | picture->planes[plane][i];
  return color;
}

/* (transfer full) (element-type Share): the colours of the picture; @places: which, by colour. */
static GArray *
count_colors (const GoldenPicture *picture, GHashTable *places)
{
  GArray *shares = g_array_new (FALSE, FALSE, sizeof (Share));

  for (int i = 0; i < picture->width * picture->height; i++)
    {
      guint color = color_of (picture, i);
      gpointer place;

      if (!g_hash_table_lookup_extended (places, GUINT_TO_POINTER (color), NULL, &place))
        {
          Share share = { color, 0, 0, G_MAXUINT };

          place = GUINT_TO_POINTER (shares->len);
          g_hash_table_insert (places, GUINT_TO_POINTER (color), place);
          g_array_append_val (shares, share);
        }
      g_array_index (shares, Share, GPOINTER_TO_UINT (place)).count++;
    }
  return shares;
}

static guint
distance_of (guint one, guint other)
{
  guint distance = 0;

  for (int shift = 0; shift < 24; shift += 8)
    {
      int by = (int) (one >> shift & 0xff) - (int) (other >> shift & 0xff);

      distance += (guint) (by * by);
    }
  return distance;
}

/* Fills the palette: again and again with the colour whose dots would lose most without it. */
static void
choose_palette (GArray *shares, guint *palette, guint n_colors)
{
  for (guint i = 0; i < n_colors; i++)
    {
      guint64 most = 0;

      palette[i] = 0;
      for (guint j = 0; j < shares->len; j++)
        {
          const Share *share = &g_array_index (shares, Share, j);
          guint64 loss = (guint64) share->count * share->distance;

          if (loss > most)
            {
              most = loss;
              palette[i] = share->color;
            }
        }
      for (guint j = 0; most > 0 && j < shares->len; j++)
        {
          Share *share = &g_array_index (shares, Share, j);
          guint distance = distance_of (share->color, palette[i]);

          if (distance < share->distance)
            {
              share->distance = distance;
              share->nearest = i;
            }
        }
    }
}

/* (transfer full): of each dot the number of its colour in the palette. */
static guint8 *
number_dots (const GoldenPicture *picture, guint *palette, guint n_colors)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) shares = count_colors (picture, places);
  guint8 *numbers = g_malloc0_n (picture->width, picture->height);

  choose_palette (shares, palette, n_colors);
  for (int i = 0; i < picture->width * picture->height; i++)
    {
      gpointer place
          = g_hash_table_lookup (places, GUINT_TO_POINTER (color_of (picture, i)));

      numbers[i] = (guint8) g_array_index (shares, Share, GPOINTER_TO_UINT (place)).nearest;
    }
  return numbers;
}

/* (transfer full): rows that begin with the number of their filter, which is none; of greys two to
 * a byte. */
static GByteArray *
pack_rows (const GoldenPicture *picture, const guint8 *numbers)
{
  gboolean halves = picture->n_planes == 1;
  GByteArray *rows = g_byte_array_new ();

  for (int y = 0; y < picture->height; y++)
    {
      const guint8 *row = numbers + y * picture->width;

      g_byte_array_append (rows, (const guint8[]) { 0 }, 1);
      if (!halves)
        g_byte_array_append (rows, row, picture->width);
      for (int x = 0; halves && x < picture->width; x += 2)
        {
          guint8 right = x + 1 < picture->width ? row[x + 1] : 0;

          g_byte_array_append (rows, (const guint8[]) { (guint8) (row[x] << 4 | right) }, 1);
        }
    }
  return rows;
}

/* (transfer full): as zlib packs it, as small as it can. */
static GByteArray *
compress (const GByteArray *rows, GError **error)
{
  g_autoptr (GOutputStream) packed = g_memory_output_stream_new_resizable ();
  g_autoptr (GZlibCompressor) zlib = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9);
  g_autoptr (GOutputStream) stream
      = g_converter_output_stream_new (packed, G_CONVERTER (zlib));

  if (!g_output_stream_write_all (stream, rows->data, rows->len, NULL, NULL, error)
      || !g_output_stream_close (stream, NULL, error))
    return NULL;
  return g_bytes_unref_to_array (
      g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (packed)));
}

/* Bits, palette, and then the only ways to pack and to filter, and no interlacing. */
static void
append_head (GByteArray *file, const GoldenPicture *picture, guint8 bits)
{
  g_autoptr (GByteArray) head = g_byte_array_new ();

  append_number (head, (guint) picture->width);
  append_number (head, (guint) picture->height);
  g_byte_array_append (head, (const guint8[]) { bits, 3, 0, 0, 0 }, 5);
  append_chunk (file, "IHDR", head->data, head->len);
}

/* Red, green and blue of each colour; a grey has three times the same. */
static void
append_palette (GByteArray *file, const GoldenPicture *picture, const guint *palette, guint n)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  for (guint i = 0; i < n; i++)
    for (int shift = 16; shift >= 0; shift -= 8)
      {
        guint8 byte = palette[i] >> (picture->n_planes == 3 ? shift : 0) & 0xff;

        g_byte_array_append (bytes, &byte, 1);
      }
  append_chunk (file, "PLTE", bytes->data, bytes->len);
}

gboolean
golden_picture_write (const GoldenPicture *self, const char *path, GError **error)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  guint n_colors = self->n_planes == 3 ? N_COLORS : N_GREYS;
  guint palette[N_COLORS];
  g_autofree guint8 *numbers = number_dots (self, palette, n_colors);
  g_autoptr (GByteArray) rows = pack_rows (self, numbers);
  g_autoptr (GByteArray) packed = compress (rows, error);
  g_autoptr (GByteArray) file = g_byte_array_new ();

  if (packed == NULL)
    return FALSE;
  g_byte_array_append (file, signature, sizeof signature);
  append_head (file, self, self->n_planes == 3 ? 8 : 4);
  append_palette (file, self, palette, n_colors);
  append_chunk (file, "IDAT", packed->data, packed->len);
  append_chunk (file, "IEND", NULL, 0);
  return g_file_set_contents (path, (const char *) file->data, file->len, error);
}
