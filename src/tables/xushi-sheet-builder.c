/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-sheet-builder.h"

#include "base/xushi-i18n.h"
#include "base/xushi-text-clean.h"
#include "tables/xushi-place.h"

#include <string.h>

typedef struct
{
  guint first_line, last_line, first_column, last_column;
} Range;

struct _XushiSheetBuilder
{
  XushiTable *table; /* owned, nullable: taken in the end */
  GArray *ranges;    /* owned: Range, the merged ones */
  gint64 line;       /* of the current row, 0 before the first */
  gint64 column;     /* of the last cell in it, −1 before the first */
  guint n_cells;     /* of the row in the table so far */
  gboolean is_begun; /* the table has the row */
  gboolean is_hidden;
  guint width;       /* of the widest row */
  XushiSheetBudget own;     /* where there is no other */
  XushiSheetBudget *budget; /* borrowed */
  gsize before;             /* texts of other sheets */
  gsize blank;       /* where the blank text is kept, 0 for not yet */
  guint n_said;      /* cells with a flaw or a doubt */
  guint n_hidden;    /* hidden rows with a cell */
  guint first_hidden;
  gboolean hides[XUSHI_TABLE_MAX_COLUMNS]; /* hidden columns */
  gboolean has[XUSHI_TABLE_MAX_COLUMNS];   /* columns with a cell */
};

XushiSheetBuilder *
xushi_sheet_builder_new (XushiSheetBudget *budget)
{
  XushiSheetBuilder *self = g_new0 (XushiSheetBuilder, 1);

  self->budget = budget != NULL ? budget : &self->own;
  self->before = self->budget->text;
  self->table = xushi_table_new ();
  self->ranges = g_array_new (FALSE, FALSE, sizeof (Range));
  return self;
}

void
xushi_sheet_builder_free (XushiSheetBuilder *self)
{
  if (self == NULL)
    return;
  xushi_table_free (self->table);
  g_array_unref (self->ranges);
  g_free (self);
}

/* @format: with one %s, for the current cell. Returns FALSE. */
static gboolean
refuse_cell (const XushiSheetBuilder *self, const char *format, int code, GError **error)
{
  g_autofree char *place = xushi_place_name_cell ((guint) self->line,
                                                          (guint) MAX (self->column, 0));
  g_autoptr (GString) sentence = g_string_new (format);

  g_string_replace (sentence, "%s", place, 1);
  g_set_error_literal (error, XUSHI_TABLE_ERROR, code, sentence->str);
  return FALSE;
}

static gboolean
refuse_size (const XushiSheetBuilder *self, GError **error)
{
  return refuse_cell (self,
                      _ ("The sheet is too large for a plan (its limits are exceeded at %s); delete "
                         "what does not belong to the table."),
                      XUSHI_TABLE_ERROR_TOO_LARGE, error);
}

static gboolean
refuse_order (const XushiSheetBuilder *self, GError **error)
{
  return refuse_cell (self,
                      _ ("The cells of the sheet are not in order after %s; open the file in Excel "
                         "or WPS and save it again."),
                      XUSHI_TABLE_ERROR_INVALID, error);
}

gboolean
xushi_sheet_builder_begin_row (XushiSheetBuilder *self, gint64 line, gboolean is_hidden,
                               GError **error)
{
  if (line <= self->line)
    return refuse_order (self, error);
  self->line = MIN (line, XUSHI_WORKBOOK_MAX_LINES);
  self->column = -1;
  if (line > XUSHI_WORKBOOK_MAX_LINES)
    return refuse_size (self, error);
  self->n_cells = 0;
  self->is_begun = FALSE;
  self->is_hidden = is_hidden;
  return TRUE;
}

static void
note_hidden (XushiSheetBuilder *self)
{
  if (!self->is_hidden)
    return;
  if (self->n_hidden++ == 0)
    self->first_hidden = (guint) self->line;
  self->is_hidden = FALSE;
}

/* Goes to the cell at @column, with blank ones before it. */
static gboolean
go_to (XushiSheetBuilder *self, gint64 column, GError **error)
{
  if (column <= self->column)
    return refuse_order (self, error);
  self->column = MIN (column, XUSHI_TABLE_MAX_COLUMNS);
  if (column >= XUSHI_TABLE_MAX_COLUMNS)
    return refuse_size (self, error);
  if (!self->is_begun)
    xushi_table_begin_row (self->table, (guint) self->line);
  self->is_begun = TRUE;
  note_hidden (self);
  self->budget->n_cells += (guint) column + 1 - self->n_cells;
  if (xushi_table_get_n_rows (self->table) > XUSHI_TABLE_MAX_ROWS
      || self->budget->n_cells > XUSHI_WORKBOOK_MAX_CELLS)
    return refuse_size (self, error);
  for (; self->n_cells < column; self->n_cells++)
    if (self->blank != 0)
      xushi_table_add_kept (self->table, self->blank);
    else
      {
        xushi_table_add_cell (self->table, NULL);
        self->blank = xushi_table_get_kept (self->table);
      }
  self->n_cells++;
  self->width = MAX (self->width, self->n_cells);
  self->has[column] = TRUE;
  return TRUE;
}

/* References such as &#1; let in what no cell shows, and what the plan's file would not take.
 * Returns FALSE with @error; @clean: (out) (nullable): what takes the place of the text. */
static gboolean
check_text (const XushiSheetBuilder *self, const char *text, char **clean, GError **error)
{
  gsize length = strlen (text);

  *clean = NULL;
  if (length > XUSHI_TABLE_MAX_CELL)
    return refuse_cell (self, _ ("The cell %s is longer than 64 KB; shorten it."),
                        XUSHI_TABLE_ERROR_TOO_LARGE, error);
  switch (xushi_text_judge (text, length))
    {
    case XUSHI_TEXT_FIT:
      return TRUE;
    case XUSHI_TEXT_INVISIBLE:
      *clean = xushi_text_clean (text, length);
      return TRUE;
    case XUSHI_TEXT_UNFIT:
    default:
      return refuse_cell (self, _ ("The cell %s holds control characters; type it anew."),
                          XUSHI_TABLE_ERROR_CONTROLS, error);
    }
}

static gboolean
add_text (XushiSheetBuilder *self, gint64 column, const char *text, GError **error)
{
  g_autofree char *clean = NULL;

  if (!go_to (self, column, error) || !check_text (self, text, &clean, error))
    return FALSE;
  xushi_table_add_cell (self->table, clean != NULL ? clean : text);
  self->budget->text = self->before + xushi_table_get_size (self->table);
  return self->budget->text <= XUSHI_WORKBOOK_MAX_TEXT || refuse_size (self, error);
}

gboolean
xushi_sheet_builder_add (XushiSheetBuilder *self, gint64 column, XushiCellText *cell,
                         GError **error)
{
  if ((cell->text == NULL || *cell->text == '\0') && cell->flaw == NULL && cell->doubt == NULL)
    return TRUE;
  if (!add_text (self, column, cell->text != NULL ? cell->text : "", error))
    return FALSE;
  self->n_said += (cell->flaw != NULL) + (cell->doubt != NULL);
  if (self->n_said > XUSHI_WORKBOOK_MAX_SAID)
    return refuse_cell (self,
                        _ ("Too many cells of the sheet cannot be relied on (formulas without a "
                           "result, odd number formats; %s is one of them); open the file in Excel "
                           "or WPS, save it, and read it again."),
                        XUSHI_TABLE_ERROR_INVALID, error);
  if (cell->flaw != NULL)
    xushi_table_add_flaw (self->table, g_steal_pointer (&cell->flaw));
  if (cell->doubt != NULL)
    xushi_table_add_doubt (self->table, g_steal_pointer (&cell->doubt));
  return TRUE;
}

gboolean
xushi_sheet_builder_add_shared (XushiSheetBuilder *self, gint64 column, const char *text,
                                gsize *kept, GError **error)
{
  if (*text == '\0')
    return TRUE;
  if (*kept == 0)
    {
      if (!add_text (self, column, text, error))
        return FALSE;
      *kept = xushi_table_get_kept (self->table);
      return TRUE;
    }
  if (!go_to (self, column, error))
    return FALSE;
  xushi_table_add_kept (self->table, *kept);
  return TRUE;
}

void
xushi_sheet_builder_hide_columns (XushiSheetBuilder *self, gint64 first, gint64 last)
{
  for (gint64 i = MAX (first, 0); i <= MIN (last, XUSHI_TABLE_MAX_COLUMNS - 1); i++)
    self->hides[i] = TRUE;
}

gboolean
xushi_sheet_builder_merge (XushiSheetBuilder *self, gint64 first_line, gint64 last_line,
                           gint64 first_column, gint64 last_column, GError **error)
{
  Range range = { (guint) first_line, (guint) MIN (last_line, XUSHI_WORKBOOK_MAX_LINES),
                  (guint) first_column, (guint) MIN (last_column, XUSHI_TABLE_MAX_COLUMNS - 1) };

  if (first_line < 1 || first_line > XUSHI_WORKBOOK_MAX_LINES || first_column < 0
      || first_column >= XUSHI_TABLE_MAX_COLUMNS
      || (last_line <= first_line && last_column <= first_column))
    return TRUE;
  if (self->ranges->len == XUSHI_WORKBOOK_MAX_MERGES)
    {
      g_set_error (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_TOO_LARGE,
                   _ ("The sheet merges cells in more than %d places; no table of an office does."),
                   XUSHI_WORKBOOK_MAX_MERGES);
      return FALSE;
    }
  g_array_append_val (self->ranges, range);
  return TRUE;
}

/* The first row of the table that begins in @line or after it. */
static guint
find_row (const XushiTable *table, guint line)
{
  guint low = 0, high = xushi_table_get_n_rows (table);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (xushi_table_get_line (table, middle) < line)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Cells under merged ones that hold a text of their own, which no program shows. */
typedef struct
{
  guint n;
  guint line, column; /* of the first */
} Covered;

static void
look_under (const XushiTable *table, const Range *range, guint first, guint end, Covered *covered)
{
  for (guint row = first; row < end; row++)
    for (guint column = range->first_column; column <= range->last_column; column++)
      if ((row != first || column != range->first_column)
          && *xushi_table_get_cell (table, row, column) != '\0' && covered->n++ == 0)
        {
          covered->line = xushi_table_get_line (table, row);
          covered->column = column;
        }
}

static gboolean
merge_ranges (XushiSheetBuilder *self, Covered *covered, GError **error)
{
  guint64 n = 0;

  for (guint i = 0; i < self->ranges->len; i++)
    {
      Range *range = &g_array_index (self->ranges, Range, i);
      guint first = find_row (self->table, range->first_line);
      guint end = find_row (self->table, range->last_line + 1);

      if (range->first_column >= self->width || first >= end
          || xushi_table_get_line (self->table, first) != range->first_line)
        continue;
      range->last_column = MIN (range->last_column, self->width - 1);
      n += (guint64) (end - first) * (range->last_column - range->first_column + 1);
      if (n > XUSHI_WORKBOOK_MAX_MERGED)
        {
          g_set_error (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_TOO_LARGE,
                       _ ("The sheet has more than %d merged cells; no table of an office has."),
                       XUSHI_WORKBOOK_MAX_MERGED);
          return FALSE;
        }
      look_under (self->table, range, first, end, covered);
      xushi_table_merge (self->table, range->first_line, range->last_line, range->first_column,
                         range->last_column);
    }
  return TRUE;
}

static void
say_covered (XushiSheetBuilder *self, const Covered *covered)
{
  g_autofree char *place = NULL;

  if (covered->n == 0)
    return;
  place = xushi_place_name_cell (covered->line, covered->column);
  xushi_table_add_note (
      self->table, covered->line,
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                    "%u cell under a merged one holds a text that nobody sees "
                                    "(%s); it was not read.",
                                    "%u cells under merged ones hold texts that nobody sees (the "
                                    "first is %s); they were not read.",
                                    covered->n),
                       covered->n, place));
}

static void
say_hidden (XushiSheetBuilder *self)
{
  g_autoptr (GString) columns = g_string_new (NULL);

  if (self->n_hidden > 0)
    xushi_table_add_note (
        self->table, self->first_hidden,
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                      "%u row of the sheet is hidden or filtered out; it was read "
                                      "like the others. Delete it if it does not belong.",
                                      "%u rows of the sheet are hidden or filtered out, this is "
                                      "the first; they were read like the others. Delete them if "
                                      "they do not belong.",
                                      self->n_hidden),
                         self->n_hidden));
  for (guint i = 0; i < XUSHI_TABLE_MAX_COLUMNS; i++)
    if (self->hides[i] && self->has[i])
      {
        g_autofree char *letters = xushi_place_name_column (i);

        g_string_append_printf (columns, "%s%s", columns->len > 0 ? " " : "", letters);
      }
  if (columns->len > 0)
    xushi_table_add_note (
        self->table, 0,
        g_strdup_printf (_ ("Columns of the sheet are hidden (%s); they were read like the others."),
                         columns->str));
}

XushiTable *
xushi_sheet_builder_end (XushiSheetBuilder *self, GError **error)
{
  Covered covered = { 0 };

  /* Drops the last row if it is blank. */
  xushi_table_end (self->table);
  if (!merge_ranges (self, &covered, error))
    return NULL;
  say_hidden (self);
  say_covered (self, &covered);
  return g_steal_pointer (&self->table);
}

char *
xushi_sheet_builder_flaw_formula (void)
{
  return g_strdup (_ ("The formula has no saved result; open the file in Excel or WPS, save it, and "
                      "read it again."));
}

char *
xushi_sheet_builder_flaw_stale (void)
{
  return g_strdup (_ ("The formula was not calculated by the program that wrote the file; open the "
                      "file in Excel or WPS, save it, and read it again."));
}

char *
xushi_sheet_builder_flaw_error (const char *shown)
{
  return g_strdup_printf (_ ("The cell shows the error %s; correct its formula, and save the file "
                             "again."),
                          shown);
}
