/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-layout.h"

#include "rows/xushi-grid-block.h"

/* The geometry of the table, independent of any widget: widths of columns and positions of rows. */

static int
get_wish (const XushiGridTrack *track)
{
  if (!track->visible)
    return 0;
  return MAX (track->fixed > 0 ? track->fixed : track->natural, XUSHI_GRID_WIDTH_MIN);
}

/* A column's weight in distributing @surplus (or, if that is negative, in giving). */
static double
get_share (const XushiGridTrack *track, int surplus)
{
  if (!track->visible || track->fixed > 0)
    return 0;
  if (surplus > 0)
    return track->expand;
  return MAX (get_wish (track) - MAX (track->min, XUSHI_GRID_WIDTH_MIN), 0);
}

static void
share_out (XushiGridTrack *tracks, guint n, int surplus)
{
  double sum = 0, passed = 0;
  int given = 0;

  for (guint i = 0; i < n; i++)
    sum += get_share (&tracks[i], surplus);
  if (sum <= 0)
    return;
  /* No column gives more than it has. */
  if (surplus < 0 && -surplus > sum)
    surplus = -(int) sum;
  for (guint i = 0; i < n; i++)
    {
      int upto;

      passed += get_share (&tracks[i], surplus);
      upto = (int) (surplus * (passed / sum) + (surplus > 0 ? 0.5 : -0.5));
      tracks[i].width += upto - given;
      given = upto;
    }
}

int
xushi_grid_layout_columns (XushiGridTrack *tracks, guint n, int available)
{
  int total = 0;
  int x = 0;

  for (guint i = 0; i < n; i++)
    total += tracks[i].width = get_wish (&tracks[i]);
  if (available > 0 && total != available)
    share_out (tracks, n, available - total);
  for (guint i = 0; i < n; i++)
    {
      tracks[i].x = x;
      x += tracks[i].width;
    }
  return x;
}

void
xushi_grid_rows_init (XushiGridRows *self)
{
  *self = (XushiGridRows){ .row_height = 1, .heading_height = 1 };
  self->headings = g_array_new (FALSE, FALSE, sizeof (guint));
}

void
xushi_grid_rows_clear (XushiGridRows *self)
{
  g_clear_pointer (&self->headings, g_array_unref);
  self->n_rows = 0;
}

/* The number of headings before @row, which is also the index of the next one. */
static guint
count_headings (const XushiGridRows *self, guint row)
{
  guint low = 0, high = self->headings->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->headings, guint, middle) < row)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

void
xushi_grid_rows_splice (XushiGridRows *self,
                        guint position,
                        guint removed,
                        guint added,
                        XushiGridIsHeading is_heading,
                        gpointer user_data)
{
  guint first = count_headings (self, position);
  guint gone = count_headings (self, position + removed) - first;
  g_autoptr (GArray) fresh = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_if_fail (position + removed <= self->n_rows);
  if (gone > 0)
    g_array_remove_range (self->headings, first, gone);
  for (guint i = first; i < self->headings->len; i++)
    g_array_index (self->headings, guint, i) += added - removed;
  for (guint row = position; row < position + added; row++)
    if (is_heading (row, user_data))
      g_array_append_val (fresh, row);
  if (fresh->len > 0)
    g_array_insert_vals (self->headings, first, fresh->data, fresh->len);
  self->n_rows += added - removed;
}

gboolean
xushi_grid_rows_is_heading (const XushiGridRows *self, guint row)
{
  guint at = count_headings (self, row);

  return at < self->headings->len && g_array_index (self->headings, guint, at) == row;
}

int
xushi_grid_rows_height (const XushiGridRows *self, guint row)
{
  return xushi_grid_rows_is_heading (self, row) ? self->heading_height : self->row_height;
}

gint64
xushi_grid_rows_y (const XushiGridRows *self, guint row)
{
  guint headings = count_headings (self, row);

  return (gint64) (row - headings) * self->row_height + (gint64) headings * self->heading_height;
}

guint
xushi_grid_rows_at (const XushiGridRows *self, gint64 y)
{
  guint low = 0, high = self->n_rows;

  if (self->n_rows == 0)
    return XUSHI_GRID_NONE;
  /* The last row that begins at or above y. */
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (xushi_grid_rows_y (self, middle) <= y)
        low = middle;
      else
        high = middle;
    }
  return low;
}

void
xushi_grid_fit_figure (int room, int pad, int text, int mark, XushiGridFit *fit)
{
  *fit = (XushiGridFit) { .pad = pad };
  if (text + mark <= room - 2 * pad)
    return;
  fit->corner = mark > 0;
  if (text <= room - 2 * pad)
    return;
  fit->pad = MIN (pad, 1);
  fit->small = text > room - 2 * fit->pad;
}
