/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-parts.h"

#include "app/details/xushi-details-table.h"
#include "rows/xushi-months-source.h"
#include "base/xushi-i18n.h"

/* Where figures are entered for this indicator. */
static XushiMonthsColumn
get_usual_column (XushiDetailsContext *context)
{
  const XushiSpec *spec
      = xushi_indicator_get_spec (xushi_details_context_get_indicator (context));

  if (spec->measure == XUSHI_MEASURE_MILESTONE || spec->measure == XUSHI_MEASURE_TEXT)
    return XUSHI_MONTHS_NOTE;
  return spec->net ? XUSHI_MONTHS_ADDED : XUSHI_MONTHS_VALUE;
}

/* The cursor waits at the data month: it is where the next figure goes. */
static void
refresh_cb (XushiDetailsContext *context, XushiGrid *grid)
{
  int month = xushi_session_get_month (xushi_details_context_get_session (context));
  XushiIndicator *indicator = xushi_details_context_get_indicator (context);
  guint row, column;

  xushi_months_source_show (XUSHI_MONTHS_SOURCE (xushi_grid_get_source (grid)), indicator);
  if (indicator != NULL
      && gtk_widget_get_focus_child (GTK_WIDGET (grid)) == NULL
      && xushi_grid_get_cursor (grid, &row, &column))
    xushi_grid_set_cursor (grid, (guint) month - 1, get_usual_column (context));
}

GtkWidget *
xushi_details_build_months (XushiDetailsContext *context, gpointer data)
{
  g_autoptr (XushiMonthsSource) source
      = xushi_months_source_new (xushi_details_context_get_session (context));
  XushiGrid *grid;
  GtkWidget *table
      = xushi_details_table_new (context, XUSHI_GRID_SOURCE (source), _ ("Months"), &grid);

  g_signal_connect_object (context, "refresh", G_CALLBACK (refresh_cb), grid, 0);
  refresh_cb (context, grid);
  return table;
}
