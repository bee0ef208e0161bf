/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "golden-compare.h"

/* How far a dot may look, the passes of the blur, and the side of a block, in dots. */
#define REACH 1
#define PASSES 1
#define BLOCK 7

/* Measured on the sample's pages. Between cairo 1.16 with Pango 1.50 and cairo 1.18 with Pango 1.56
 * there were differences up to 4.1, in black and white 11.5. A digit that is wiped out makes 20 and
 * more in every form; a text of some letters that is moved by two dots makes 5.5. In black and white
 * the measure is coarser, for there a thin stroke is there or not. */
static const double limits[GOLDEN_N_FORMS]
    = { [GOLDEN_COLOUR] = 5.3, [GOLDEN_MONO] = 5.3, [GOLDEN_BIT] = 16 };

double
golden_compare_get_limit (GoldenForm form)
{
  return limits[form];
}

/* What is put together of a dot and its neighbours in a row or a column. */
typedef guint8 (*Combine) (guint8 before, guint8 dot, guint8 after);

static guint8
soften (guint8 before, guint8 dot, guint8 after)
{
  return (guint8) ((before + 2 * dot + after + 2) / 4);
}

static guint8
darkest (guint8 before, guint8 dot, guint8 after)
{
  return MIN (MIN (before, dot), after);
}

static guint8
lightest (guint8 before, guint8 dot, guint8 after)
{
  return MAX (MAX (before, dot), after);
}

/* Combines each dot with its neighbours @step bytes away; those at the ends have only one. */
static void
combine_line (guint8 *first, int n, int step, Combine combine)
{
  guint8 before = first[0];

  for (int i = 0; i < n; i++)
    {
      guint8 dot = first[i * step], after = i + 1 < n ? first[(i + 1) * step] : dot;

      first[i * step] = combine (before, dot, after);
      before = dot;
    }
}

/* (transfer full): the plane, its dots combined with their neighbours, @passes times. */
static guint8 *
combine_plane (const guint8 *plane, int width, int height, int passes, Combine combine)
{
  guint8 *result = g_memdup2 (plane, (gsize) width * height);

  for (int pass = 0; pass < passes; pass++)
    {
      for (int y = 0; y < height; y++)
        combine_line (result + y * width, width, 1, combine);
      for (int x = 0; x < width; x++)
        combine_line (result + x, height, width, combine);
    }
  return result;
}

/* By how much each dot of @plane is outside of what @other has around it; kept in @outside where it
 * is more than what is there. */
static void
find_outside (const guint8 *plane, const guint8 *other, int width, int height, guint8 *outside)
{
  g_autofree guint8 *low = combine_plane (other, width, height, REACH, darkest);
  g_autofree guint8 *high = combine_plane (other, width, height, REACH, lightest);

  for (int i = 0; i < width * height; i++)
    {
      int by = MAX (low[i] - plane[i], plane[i] - high[i]);

      if (by > outside[i])
        outside[i] = (guint8) by;
    }
}

/* The block with the greatest mean. */
static void
find_worst (const guint8 *outside, int width, int height, GoldenDifference *worst)
{
  g_autofree guint *columns = g_new0 (guint, width);

  *worst = (GoldenDifference) { 0 };
  for (int y = 0; y < height; y++)
    {
      guint sum = 0;

      for (int x = 0; x < width; x++)
        {
          double mean;

          columns[x] += outside[y * width + x];
          if (y >= BLOCK)
            columns[x] -= outside[(y - BLOCK) * width + x];
          sum += columns[x];
          if (x >= BLOCK)
            sum -= columns[x - BLOCK];
          mean = (double) sum / (BLOCK * BLOCK);
          if (mean > worst->worst)
            *worst = (GoldenDifference) { mean, x - BLOCK / 2, y - BLOCK / 2 };
        }
    }
}

static GoldenPicture *
show_outside (const GoldenPicture *golden, const guint8 *outside)
{
  GoldenPicture *shown = golden_picture_new (golden->width, golden->height, 3);

  for (int i = 0; i < golden->width * golden->height; i++)
    for (int plane = 0; plane < 3; plane++)
      {
        int pale = 160 + golden->planes[golden->n_planes == 3 ? 1 : 0][i] * 95 / 255;

        shown->planes[plane][i]
            = (guint8) (plane == 0 ? pale : MAX (pale - 4 * outside[i], 0));
      }
  return shown;
}

void
golden_compare (const GoldenPicture *golden,
                const GoldenPicture *drawn,
                GoldenDifference *difference,
                GoldenPicture **shown)
{
  int width = golden->width, height = golden->height;
  g_autofree guint8 *outside = g_malloc0_n (height, width);

  g_assert (drawn->width == width && drawn->height == height);
  for (int i = 0; i < golden->n_planes; i++)
    {
      g_autofree guint8 *one
          = combine_plane (golden->planes[i], width, height, PASSES, soften);
      g_autofree guint8 *other
          = combine_plane (drawn->planes[i], width, height, PASSES, soften);

      find_outside (one, other, width, height, outside);
      find_outside (other, one, width, height, outside);
    }
  find_worst (outside, width, height, difference);
  if (shown != NULL)
    *shown = show_outside (golden, outside);
}
