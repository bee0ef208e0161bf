/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * GoldenForm:
 *
 * What a page is seen through.
 */
typedef enum
{
  GOLDEN_COLOUR, /* three planes; kept with a palette */
  GOLDEN_MONO,   /* one plane of greys */
  GOLDEN_BIT,    /* one plane: of fine dots each is black or white, as a printer makes them */
} GoldenForm;

#define GOLDEN_N_FORMS 3

/* A page is drawn with so many fine dots to the side of one of the picture, which is their mean.
 * Where cairo may set a letter (on whole dots before 1.17.4, on quarters since) then matters
 * little. */
#define GOLDEN_FINENESS 5

/**
 * GoldenPicture:
 * @n_planes: 1 of greys, or 3: red, green and blue
 * @planes: (owned): a byte per dot, 0 is dark, row by row without gaps
 */
typedef struct
{
  int width;
  int height;
  int n_planes;
  guint8 *planes[3];
} GoldenPicture;

GoldenPicture *golden_picture_new (int width, int height, int n_planes);
GoldenPicture *golden_picture_copy (const GoldenPicture *self);
void golden_picture_free (GoldenPicture *self);

/**
 * golden_picture_from_surface:
 * @surface: an image of RGB24, of fine dots
 *
 * Returns: (transfer full) (nullable): the page as @form sees it. NULL if @form knows only greys and
 *   a dot is none.
 */
GoldenPicture *golden_picture_from_surface (cairo_surface_t *surface, GoldenForm form);

/* (transfer full) (nullable): a PNG file; NULL if it is not there or cannot be read. */
GoldenPicture *golden_picture_read (const char *path, GoldenForm form);

/* Writes a PNG file of few colours or 16 greys, which is a quarter as large as with all. */
gboolean golden_picture_write (const GoldenPicture *self, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoldenPicture, golden_picture_free)

G_END_DECLS
