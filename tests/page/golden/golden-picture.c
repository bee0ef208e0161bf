/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "golden-picture.h"

GoldenPicture *
golden_picture_new (int width, int height, int n_planes)
{
  GoldenPicture *self = g_new0 (GoldenPicture, 1);

  self->width = width;
  self->height = height;
  self->n_planes = n_planes;
  for (int i = 0; i < n_planes; i++)
    self->planes[i] = g_malloc0_n (height, width);
  return self;
}

GoldenPicture *
golden_picture_copy (const GoldenPicture *self)
{
  GoldenPicture *copy = golden_picture_new (self->width, self->height, self->n_planes);

  for (int i = 0; i < self->n_planes; i++)
    memcpy (copy->planes[i], self->planes[i], (gsize) self->width * self->height);
  return copy;
}

void
golden_picture_free (GoldenPicture *self)
{
  for (int i = 0; i < self->n_planes; i++)
    g_free (self->planes[i]);
  g_free (self);
}

/* The dots of one row of an image of RGB24. */
static const guint32 *
row_of (cairo_surface_t *surface, int y)
{
  return (const guint32 *) (gpointer) (cairo_image_surface_get_data (surface)
                                       + y * cairo_image_surface_get_stride (surface));
}

/* Adds a row of fine dots to the sums of a row; FALSE if one is no grey, where it must be. */
static gboolean
add_row (const guint32 *dots, int width, int fineness, GoldenForm form, guint *const sums[3])
{
  for (int x = 0; x < width * fineness; x++)
    {
      guint dot[3] = { dots[x] >> 16 & 0xff, dots[x] >> 8 & 0xff, dots[x] & 0xff };

      if (form == GOLDEN_COLOUR)
        for (int i = 0; i < 3; i++)
          sums[i][x / fineness] += dot[i];
      else if (dot[0] != dot[1] || dot[1] != dot[2])
        return FALSE;
      else
        sums[0][x / fineness] += form == GOLDEN_MONO ? dot[0] : dot[0] < 128 ? 0 : 255;
    }
  return TRUE;
}

/* The means of so many dots to the side. */
static GoldenPicture *
reduce (cairo_surface_t *surface, int fineness, GoldenForm form)
{
  int width = cairo_image_surface_get_width (surface) / fineness;
  int height = cairo_image_surface_get_height (surface) / fineness;
  guint n_fine = (guint) (fineness * fineness);
  g_autoptr (GoldenPicture) self
      = golden_picture_new (width, height, form == GOLDEN_COLOUR ? 3 : 1);
  g_autofree guint *memory = g_new (guint, 3 * width);
  guint *sums[3] = { memory, memory + width, memory + 2 * width };

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    {
      memset (memory, 0, sizeof *memory * 3 * width);
      for (int i = 0; i < fineness; i++)
        if (!add_row (row_of (surface, y * fineness + i), width, fineness, form, sums))
          return NULL;
      for (int i = 0; i < self->n_planes; i++)
        for (int x = 0; x < width; x++)
          self->planes[i][y * width + x] = (guint8) ((sums[i][x] + n_fine / 2) / n_fine);
    }
  return g_steal_pointer (&self);
}

GoldenPicture *
golden_picture_from_surface (cairo_surface_t *surface, GoldenForm form)
{
  return reduce (surface, GOLDEN_FINENESS, form);
}

GoldenPicture *
golden_picture_read (const char *path, GoldenForm form)
{
  cairo_surface_t *file = cairo_image_surface_create_from_png (path);
  cairo_surface_t *surface;
  GoldenPicture *self;
  cairo_t *cr;

  if (cairo_surface_status (file) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (file);
      return NULL;
    }
  /* Whatever kind of dots the file has. */
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (file),
                                        cairo_image_surface_get_height (file));
  cr = cairo_create (surface);
  cairo_set_source_surface (cr, file, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  self = reduce (surface, 1, form == GOLDEN_BIT ? GOLDEN_MONO : form);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (file);
  return self;
}
