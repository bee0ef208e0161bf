/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-paste-source.h"

#include "base/xushi-i18n.h"

/* XushiPasteSource: see the header. */
struct _XushiPasteSource
{
  GObject parent_instance;

  XushiGridPaste *plan; /* owned */
  GArray *places;       /* owned: of Place, in the order shown */
};

/* A cell of the plan. */
typedef struct
{
  guint line, cell;
} Place;

static void xushi_paste_source_iface_init (XushiGridSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (XushiPasteSource, xushi_paste_source, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (XUSHI_TYPE_GRID_SOURCE,
                                                      xushi_paste_source_iface_init))

static const XushiGridColumn columns[XUSHI_N_PASTE_SOURCE_COLUMNS] = {
  [XUSHI_PASTE_SOURCE_ROW] = { "row", NC_ ("column", "Row"), XUSHI_GRID_COLUMN_TEXT,
                               XUSHI_GRID_ALIGN_START, 120, 180, 1, FALSE, TRUE },
  [XUSHI_PASTE_SOURCE_COLUMN] = { "column", NC_ ("column", "Column"), XUSHI_GRID_COLUMN_TEXT,
                                  XUSHI_GRID_ALIGN_START, 60, 80, 0, FALSE, TRUE },
  [XUSHI_PASTE_SOURCE_BEFORE] = { "before", NC_ ("column", "Now"), XUSHI_GRID_COLUMN_TEXT,
                                  XUSHI_GRID_ALIGN_END, 60, 90, 0, FALSE, TRUE },
  [XUSHI_PASTE_SOURCE_AFTER] = { "after", NC_ ("column", "Pasted"), XUSHI_GRID_COLUMN_TEXT,
                                 XUSHI_GRID_ALIGN_END, 60, 90, 0, FALSE, TRUE },
  [XUSHI_PASTE_SOURCE_RESULT] = { "result", NC_ ("column", "Result"), XUSHI_GRID_COLUMN_TEXT,
                                  XUSHI_GRID_ALIGN_START, 240, 400, 3, FALSE, TRUE },
};

static const XushiPasteLine *
get_line (XushiPasteSource *self, guint row)
{
  return xushi_grid_paste_get (self->plan, g_array_index (self->places, Place, row).line);
}

static const XushiPasteCell *
get_paste_cell (XushiPasteSource *self, guint row)
{
  return &get_line (self, row)->cells[g_array_index (self->places, Place, row).cell];
}

static void
list_outcome (XushiPasteSource *self, XushiPasteOutcome outcome)
{
  for (guint i = 0; i < xushi_grid_paste_get_n (self->plan); i++)
    {
      const XushiPasteLine *line = xushi_grid_paste_get (self->plan, i);

      for (guint k = 0; k < line->n_cells; k++)
        if (line->cells[k].outcome == outcome)
          {
            Place place = { i, k };

            g_array_append_val (self->places, place);
          }
    }
}

static void
list_all (XushiPasteSource *self)
{
  g_array_set_size (self->places, 0);
  list_outcome (self, XUSHI_PASTE_REFUSE);
  list_outcome (self, XUSHI_PASTE_SKIP);
  list_outcome (self, XUSHI_PASTE_NEW);
  list_outcome (self, XUSHI_PASTE_CHANGE);
}

static guint
xushi_paste_source_get_n_rows (XushiGridSource *source)
{
  return XUSHI_PASTE_SOURCE (source)->places->len;
}

static guint
xushi_paste_source_get_n_columns (XushiGridSource *source)
{
  return XUSHI_N_PASTE_SOURCE_COLUMNS;
}

static void
xushi_paste_source_get_column (XushiGridSource *source, guint column, XushiGridColumn *info)
{
  *info = columns[column];
  info->title = g_dpgettext2 (GETTEXT_PACKAGE, "column", columns[column].title);
}

static void
xushi_paste_source_get_row (XushiGridSource *source, guint row, XushiGridRow *info)
{
  XushiPasteSource *self = XUSHI_PASTE_SOURCE (source);
  g_autofree char *title = xushi_grid_paste_dup_row_title (self->plan, get_line (self, row));

  info->kind = XUSHI_GRID_ROW_DATA;
  g_utf8_strncpy (info->scratch, title, MIN ((glong) sizeof info->scratch / 4 - 1,
                                             g_utf8_strlen (title, -1)));
  info->title = info->scratch;
}

static guint64
xushi_paste_source_get_row_key (XushiGridSource *source, guint row)
{
  const Place *place = &g_array_index (XUSHI_PASTE_SOURCE (source)->places, Place, row);

  return ((guint64) place->line << 32 | place->cell) + 1;
}

/* On one line. */
static void
print_text (XushiGridCell *cell, const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text != NULL ? text : ""), "\n\r\t", ' ');

  xushi_grid_cell_print (cell, "%s", line);
}

static void
get_result_cell (XushiPasteSource *self, const XushiPasteCell *pasted, XushiGridCell *cell)
{
  switch (pasted->outcome)
    {
    case XUSHI_PASTE_REFUSE:
      xushi_grid_cell_print (cell, _ ("Refused: %s"), pasted->why);
      cell->role = XUSHI_GRID_ROLE_RED;
      break;
    case XUSHI_PASTE_SKIP:
      xushi_grid_cell_print (cell, _ ("Skipped: %s"), pasted->why);
      cell->role = XUSHI_GRID_ROLE_AMBER;
      break;
    case XUSHI_PASTE_NEW:
      cell->text = xushi_grid_paste_get_adds (self->plan) ? _ ("New row")
                                                          : _ ("Past the last row: left out");
      break;
    case XUSHI_PASTE_CHANGE:
      cell->text = _ ("Entered");
      if (pasted->why == NULL)
        break;
      xushi_grid_cell_print (cell, _ ("In doubt: %s"), pasted->why);
      cell->role = XUSHI_GRID_ROLE_AMBER;
      break;
    case XUSHI_PASTE_EMPTY:
    case XUSHI_PASTE_SAME:
    default:
      break;
    }
}

static void
xushi_paste_source_get_cell (XushiGridSource *source, guint row, guint column,
                             XushiGridCell *cell)
{
  XushiPasteSource *self = XUSHI_PASTE_SOURCE (source);
  const XushiPasteCell *pasted = get_paste_cell (self, row);
  g_autofree char *title = NULL;

  switch ((XushiPasteSourceColumn) column)
    {
    case XUSHI_PASTE_SOURCE_ROW:
      title = xushi_grid_paste_dup_row_title (self->plan, get_line (self, row));
      print_text (cell, title);
      break;
    case XUSHI_PASTE_SOURCE_COLUMN:
      cell->text = xushi_grid_paste_get_column_title (self->plan, pasted);
      break;
    case XUSHI_PASTE_SOURCE_BEFORE:
      print_text (cell, pasted->before);
      cell->role = XUSHI_GRID_ROLE_DIM;
      break;
    case XUSHI_PASTE_SOURCE_AFTER:
      print_text (cell, pasted->after != NULL ? pasted->after : pasted->text);
      cell->bold = pasted->outcome == XUSHI_PASTE_CHANGE;
      break;
    case XUSHI_PASTE_SOURCE_RESULT:
    case XUSHI_N_PASTE_SOURCE_COLUMNS:
    default:
      get_result_cell (self, pasted, cell);
      break;
    }
}

static void
xushi_paste_source_iface_init (XushiGridSourceInterface *iface)
{
  iface->get_n_rows = xushi_paste_source_get_n_rows;
  iface->get_n_columns = xushi_paste_source_get_n_columns;
  iface->get_column = xushi_paste_source_get_column;
  iface->get_row = xushi_paste_source_get_row;
  iface->get_row_key = xushi_paste_source_get_row_key;
  iface->get_cell = xushi_paste_source_get_cell;
}

static void
xushi_paste_source_finalize (GObject *object)
{
  XushiPasteSource *self = XUSHI_PASTE_SOURCE (object);

  g_array_unref (self->places);
  g_clear_object (&self->plan);
  G_OBJECT_CLASS (xushi_paste_source_parent_class)->finalize (object);
}

static void
xushi_paste_source_class_init (XushiPasteSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xushi_paste_source_finalize;
}

static void
xushi_paste_source_init (XushiPasteSource *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
}

XushiPasteSource *
xushi_paste_source_new (XushiGridPaste *plan)
{
  XushiPasteSource *self = g_object_new (XUSHI_TYPE_PASTE_SOURCE, NULL);

  self->plan = g_object_ref (plan);
  list_all (self);
  return self;
}

void
xushi_paste_source_refresh (XushiPasteSource *self)
{
  guint before;

  g_return_if_fail (XUSHI_IS_PASTE_SOURCE (self));

  before = self->places->len;
  list_all (self);
  xushi_grid_source_items_changed (XUSHI_GRID_SOURCE (self), 0, before, self->places->len);
}

/* @part: (transfer full). Appends it if it counts something. */
static void
append_part (GString *text, guint count, char *part)
{
  if (count > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  g_free (part);
}

char *
xushi_paste_source_dup_summary (XushiPasteSource *self)
{
  GString *text = g_string_new (NULL);
  guint n_entered = xushi_grid_paste_count (self->plan, XUSHI_PASTE_CHANGE);
  guint n_refused = xushi_grid_paste_count (self->plan, XUSHI_PASTE_REFUSE);
  guint n_skipped = xushi_grid_paste_count (self->plan, XUSHI_PASTE_SKIP);
  guint n_new = xushi_grid_paste_get_n_new_rows (self->plan);
  guint n_same = xushi_grid_paste_count (self->plan, XUSHI_PASTE_SAME);

  append_part (text, n_entered,
               g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u cell can be entered",
                                             "%u cells can be entered", n_entered),
                                n_entered));
  append_part (text, n_refused,
               g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u cell refused",
                                             "%u cells refused", n_refused),
                                n_refused));
  append_part (text, n_skipped,
               g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u cell skipped",
                                             "%u cells skipped", n_skipped),
                                n_skipped));
  append_part (text, n_new,
               g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row past the end",
                                             "%u rows past the end", n_new),
                                n_new));
  append_part (text, n_same,
               g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u cell the same",
                                             "%u cells the same", n_same),
                                n_same));
  return g_string_free (text, FALSE);
}
