/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-collect-cells.h"

#include "assess/xushi-asked.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "rows/xushi-cell-marks.h"
#include "rows/xushi-tick-draw.h"

#define DRAWN XUSHI_GRID_COLUMN_DRAWN
#define TEXT XUSHI_GRID_COLUMN_TEXT
#define START XUSHI_GRID_ALIGN_START
#define CENTER XUSHI_GRID_ALIGN_CENTER
#define END XUSHI_GRID_ALIGN_END

static const XushiGridColumn columns[XUSHI_COLLECT_N_COLUMNS] = {
  [XUSHI_COLLECT_TAKE]
  = { "take", NC_ ("column", "Take"), DRAWN, CENTER, 44, 52, 0, FALSE, TRUE, TRUE },
  [XUSHI_COLLECT_NAME]
  = { "name", NC_ ("column", "Indicator"), TEXT, START, 130, 200, 2, FALSE, TRUE, TRUE },
  [XUSHI_COLLECT_FIELD]
  = { "field", NC_ ("column", "Item"), TEXT, START, 72, 80, 0, FALSE, TRUE },
  [XUSHI_COLLECT_OLD]
  = { "old", NC_ ("column", "In the plan"), TEXT, END, 80, 110, 1, FALSE, TRUE },
  [XUSHI_COLLECT_NEW]
  = { "new", NC_ ("column", "Sent in"), TEXT, END, 80, 120, 1, FALSE, TRUE },
  [XUSHI_COLLECT_REMARK]
  = { "remark", NC_ ("column", "Remark"), TEXT, START, 140, 330, 6, FALSE, TRUE },
  [XUSHI_COLLECT_PLACE]
  = { "place", NC_ ("column", "Place"), TEXT, START, 90, 150, 1, FALSE, TRUE },
};

void
xushi_collect_cells_get_column (XushiCollectColumn column, XushiGridColumn *info)
{
  *info = columns[column];
  info->title = g_dpgettext2 (GETTEXT_PACKAGE, "column", columns[column].title);
}

/* Fields that hold sentences begin at the left; figures end at the right, one below the other. */
static gboolean
is_figure (XushiSlipField field)
{
  return field == XUSHI_SLIP_FIELD_VALUE || field == XUSHI_SLIP_FIELD_ADDED
         || field == XUSHI_SLIP_FIELD_REMOVED || field == XUSHI_SLIP_FIELD_LAST_YEAR;
}

static XushiGridRole
get_role (const XushiCollectItem *item)
{
  switch (item->verdict)
    {
    case XUSHI_VERDICT_REFUSED:
      return XUSHI_GRID_ROLE_RED;
    case XUSHI_VERDICT_DOUBT:
      return XUSHI_GRID_ROLE_AMBER;
    case XUSHI_VERDICT_TAKEN:
      return item->take ? XUSHI_GRID_ROLE_BLUE : XUSHI_GRID_ROLE_DIM;
    case XUSHI_VERDICT_SAME:
    default:
      return XUSHI_GRID_ROLE_DIM;
    }
}

static const char *
take_word (const XushiCollectItem *item)
{
  if (item->verdict == XUSHI_VERDICT_REFUSED)
    return C_ ("collect", "Cannot be taken");
  if (item->verdict == XUSHI_VERDICT_SAME)
    return C_ ("collect", "Same");
  return item->take ? C_ ("proposal", "Taken") : C_ ("proposal", "Not taken");
}

/* The verdict is told by a word beside the figure, for whoever sees no colours. */
static void
get_new_cell (const XushiCollectItem *item, XushiGridCell *cell)
{
  cell->text = item->new_text;
  cell->role = get_role (item);
  cell->bold = item->verdict != XUSHI_VERDICT_SAME && item->take;
  if (item->verdict == XUSHI_VERDICT_REFUSED || item->verdict == XUSHI_VERDICT_DOUBT)
    cell->mark = xushi_verdict_to_label (item->verdict);
  if (!is_figure (item->field))
    cell->align = XUSHI_GRID_ALIGN_START;
}

/* Where the month has no figure yet, the last one before it, with its month: what a new figure is
 * compared with. */
static void
get_old_cell (const XushiCollectItem *item, XushiGridCell *cell)
{
  int month = item->indicator != NULL && item->field == XUSHI_SLIP_FIELD_VALUE
                  ? xushi_asked_find_last (item->indicator, item->month)
                  : 0;
  g_autofree char *figure = NULL;

  cell->text = item->old_text;
  if (!is_figure (item->field))
    cell->align = XUSHI_GRID_ALIGN_START;
  if (*item->old_text != '\0' || month == 0)
    return;
  figure = xushi_number_format (xushi_indicator_get_reading (item->indicator, month)->value,
                                xushi_indicator_get_spec (item->indicator)->decimals);
  xushi_grid_cell_print (cell, "%s", figure);
  cell->role = XUSHI_GRID_ROLE_DIM;
  xushi_cell_mark_month (cell, month);
}

void
xushi_collect_cells_get_cell (const XushiCollectItem *item, const XushiCollectFile *file,
                              XushiCollectColumn column, XushiGridCell *cell)
{
  switch (column)
    {
    case XUSHI_COLLECT_TAKE:
      cell->text = take_word (item);
      break;
    case XUSHI_COLLECT_NAME:
      cell->text = item->name;
      break;
    case XUSHI_COLLECT_FIELD:
      cell->text = xushi_slip_field_to_label (item->field);
      cell->role = XUSHI_GRID_ROLE_DIM;
      break;
    case XUSHI_COLLECT_OLD:
      get_old_cell (item, cell);
      break;
    case XUSHI_COLLECT_NEW:
      get_new_cell (item, cell);
      break;
    case XUSHI_COLLECT_REMARK:
      cell->text = item->reason;
      cell->small = TRUE;
      break;
    case XUSHI_COLLECT_PLACE:
      xushi_grid_cell_print (cell, "%s %s", item->cell, file->name);
      cell->role = XUSHI_GRID_ROLE_DIM;
      cell->small = TRUE;
      break;
    case XUSHI_COLLECT_N_COLUMNS:
    default:
      break;
    }
  if (item->verdict == XUSHI_VERDICT_SAME)
    cell->role = XUSHI_GRID_ROLE_DIM;
}

void
xushi_collect_cells_draw (const XushiCollectItem *item, cairo_t *cr, const XushiRect *rect,
                          const XushiChartStyle *style)
{
  XushiTick tick = item->take ? XUSHI_TICK_TAKEN : XUSHI_TICK_OPEN;

  if (item->verdict == XUSHI_VERDICT_REFUSED)
    tick = XUSHI_TICK_NONE;
  else if (item->verdict == XUSHI_VERDICT_SAME)
    tick = XUSHI_TICK_KNOWN;
  xushi_tick_draw (tick, cr, rect, style);
}

char *
xushi_collect_cells_dup_sentence (const XushiCollectItem *item, const XushiCollectFile *file)
{
  const char *old = *item->old_text != '\0' ? item->old_text : C_ ("collect", "nothing");
  /* TRANSLATORS: name of an indicator, which of its figures, old one, new one, file, cell */
  g_autofree char *what
      = g_strdup_printf (_ ("%s, %s: %s → %s (%s, %s)"), item->name,
                         xushi_slip_field_to_label (item->field), old, item->new_text, file->name,
                         item->cell);

  return item->reason != NULL ? g_strdup_printf ("%s\n%s", what, item->reason)
                              : g_steal_pointer (&what);
}
