/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-grid-paste.h"

#include "rows/xushi-grid-align.h"
#include "base/xushi-i18n.h"

#include <gio/gio.h>

/* XushiGridPaste: see the header. The texts are those of the block, which is kept; a large one has
 * more than a hundred thousand cells, of which nothing else is kept that is not told. */
struct _XushiGridPaste
{
  GObject parent_instance;

  XushiGridSource *source; /* owned */
  GPtrArray *texts;        /* owned: of GStrv, repeated where they were to be */
  GArray *lines;           /* owned: of XushiPasteLine */
  GArray *columns;         /* owned: of guint: where the cells of a line fall */
  GArray *infos;           /* owned: of XushiGridColumn, by column */
  guint n_lines, n_columns; /* of the block as it came */
  guint counts[XUSHI_N_PASTE_OUTCOMES];
  guint n_new_rows;
  gboolean adds;
  const char *fill; /* (nullable): the name of the step if it is no paste; translated */
};

G_DEFINE_FINAL_TYPE (XushiGridPaste, xushi_grid_paste, G_TYPE_OBJECT)

static void
line_clear (gpointer data)
{
  XushiPasteLine *line = data;

  for (guint i = 0; i < line->n_cells; i++)
    {
      g_free (line->cells[i].before);
      g_free (line->cells[i].after);
      g_free (line->cells[i].why);
    }
  g_free (line->cells);
}

static void
count_line (XushiGridPaste *self, const XushiPasteLine *line)
{
  gboolean is_new = FALSE;

  for (guint i = 0; i < line->n_cells; i++)
    {
      self->counts[line->cells[i].outcome]++;
      is_new = is_new || line->cells[i].outcome == XUSHI_PASTE_NEW;
    }
  self->n_new_rows += is_new;
}

static void
skip_heading (XushiGridPaste *self, const XushiGridPlace *place, XushiPasteCell *cell)
{
  char *why;

  if (xushi_grid_align_is_blank (cell->text))
    return;
  why = place->row != XUSHI_GRID_NONE
            ? xushi_grid_source_dup_refusal (self->source, place->row, XUSHI_GRID_HEADING_COLUMN)
            : NULL;
  xushi_paste_cell_decide (cell, XUSHI_PASTE_SKIP,
          why != NULL ? why : g_strdup (_ ("This is the heading of a group, not of a row here.")));
}

/* Decides the line of @texts at @place; @wanted is room to work in. */
static void
plan_line (XushiGridPaste *self, const XushiGridPlace *place, GStrv texts, GPtrArray *wanted)
{
  const XushiPasteTable table = { self->source, self->infos };
  XushiPasteLine line = { .line = place->line, .row = place->row };

  line.n_cells = g_strv_length (texts);
  line.cells = g_new0 (XushiPasteCell, line.n_cells);
  if (place->row != XUSHI_GRID_NONE)
    line.key = xushi_grid_source_get_row_key (self->source, place->row);
  for (guint i = 0; i < line.n_cells; i++)
    {
      XushiPasteCell *cell = &line.cells[i];

      cell->text = texts[i];
      cell->column = i < self->columns->len ? g_array_index (self->columns, guint, i)
                                            : XUSHI_GRID_NONE;
      if (place->heading)
        skip_heading (self, place, cell);
    }
  if (!place->heading)
    xushi_paste_line_read (&table, &line, wanted);
  count_line (self, &line);
  g_array_append_val (self->lines, line);
}

static gboolean
is_entered (XushiGridPaste *self, const XushiPasteCell *cell)
{
  return cell->outcome == XUSHI_PASTE_CHANGE || (cell->outcome == XUSHI_PASTE_NEW && self->adds);
}

/* The rows are still those that were looked at. */
static gboolean
check_row (XushiGridPaste *self, const XushiPasteLine *line, GError **error)
{
  if (line->row == XUSHI_GRID_NONE
      || (line->row < xushi_grid_source_get_n_rows (self->source)
          && xushi_grid_source_get_row_key (self->source, line->row) == line->key))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       _ ("The table has changed in the meantime; paste the block again."));
  return FALSE;
}

/* (transfer full) (nullable): the edit of @line; NULL with @error, or without if nothing of it is
 * entered. */
static gpointer
type_line (XushiGridPaste *self, const XushiPasteLine *line, GPtrArray *wanted, GError **error)
{
  const XushiGridEdits *edits = xushi_grid_source_get_edits (self->source);
  gpointer edit;

  g_ptr_array_set_size (wanted, 0);
  for (guint i = 0; i < line->n_cells; i++)
    if (is_entered (self, &line->cells[i]))
      g_ptr_array_add (wanted, &line->cells[i]);
  if (wanted->len == 0 || !check_row (self, line, error))
    return NULL;
  xushi_paste_cells_sort (wanted, edits);
  edit = edits->open (self->source, line->row, error);
  for (guint i = 0; edit != NULL && i < wanted->len; i++)
    {
      const XushiPasteCell *cell = g_ptr_array_index (wanted, i);

      if (!edits->type (edit, cell->column, cell->text, error))
        g_clear_pointer (&edit, edits->free);
    }
  return edit;
}

/* Tells what is odd about figures that are compared with those of other lines. */
static void
doubt_lines (XushiGridPaste *self)
{
  const XushiGridEdits *edits = xushi_grid_source_get_edits (self->source);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (edits->free);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < self->lines->len; i++)
    {
      XushiPasteLine *line = &g_array_index (self->lines, XushiPasteLine, i);
      gpointer edit = type_line (self, line, wanted, NULL);

      if (edit == NULL)
        continue;
      g_ptr_array_add (all, edit);
      g_ptr_array_add (lines, line);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      XushiPasteLine *line = g_ptr_array_index (lines, i);

      for (guint k = 0; k < line->n_cells; k++)
        if (line->cells[k].outcome == XUSHI_PASTE_CHANGE)
          line->cells[k].why = edits->dup_doubt_among (g_ptr_array_index (all, i),
                                                       line->cells[k].column, all);
    }
}

static void
plan (XushiGridPaste *self, const XushiGridBlock *at, GArray *shown, gboolean titled)
{
  const XushiGridBlock rest = { at->row, at->column, at->n_rows, XUSHI_GRID_NONE };
  g_autoptr (GArray) places = xushi_grid_align_lines (self->source, at->row, self->texts, titled);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();

  self->columns = xushi_grid_align_columns (self->source, &rest, shown);
  for (guint i = 0; i < places->len; i++)
    {
      const XushiGridPlace *place = &g_array_index (places, XushiGridPlace, i);

      plan_line (self, place, g_ptr_array_index (self->texts, place->line), wanted);
    }
  if (xushi_grid_source_get_edits (self->source)->dup_doubt_among != NULL)
    doubt_lines (self);
}

static guint
count_seen (XushiGridSource *source, const XushiGridBlock *block, GArray *shown)
{
  g_autoptr (GArray) columns = xushi_grid_align_columns (source, block, shown);

  return columns->len;
}

static XushiGridPaste *
make (XushiGridSource *source)
{
  XushiGridPaste *self = g_object_new (XUSHI_TYPE_GRID_PASTE, NULL);
  guint n = xushi_grid_source_get_n_columns (source);

  self->source = g_object_ref (source);
  for (guint i = 0; i < n; i++)
    {
      XushiGridColumn info;

      xushi_grid_source_get_column (source, i, &info);
      g_array_append_val (self->infos, info);
    }
  return self;
}

XushiGridPaste *
xushi_grid_paste_new (XushiGridSource *source, const XushiGridBlock *at, GArray *shown,
                      GPtrArray *cells)
{
  XushiGridPaste *self;

  g_return_val_if_fail (XUSHI_IS_GRID_SOURCE (source), NULL);
  g_return_val_if_fail (xushi_grid_source_get_edits (source) != NULL, NULL);

  self = make (source);
  self->n_lines = cells->len;
  for (guint i = 0; i < cells->len; i++)
    self->n_columns = MAX (self->n_columns, g_strv_length (g_ptr_array_index (cells, i)));
  self->texts = xushi_grid_align_spread (source, at, count_seen (source, at, shown), cells);
  plan (self, at, shown, self->texts == cells && cells->len > 1);
  return self;
}

XushiGridPaste *
xushi_grid_paste_new_fill (XushiGridSource *source, const XushiGridBlock *from,
                           const XushiGridBlock *to, GArray *shown)
{
  g_autoptr (GPtrArray) cells = NULL;
  XushiGridPaste *self;

  g_return_val_if_fail (XUSHI_IS_GRID_SOURCE (source), NULL);
  g_return_val_if_fail (xushi_grid_source_get_edits (source) != NULL, NULL);

  cells = xushi_grid_align_read (source, from, shown);
  if (cells->len == 0)
    return NULL;
  self = make (source);
  self->n_lines = to->n_rows;
  self->n_columns = to->n_columns;
  self->texts = xushi_grid_align_repeat (source, to, count_seen (source, to, shown), cells);
  self->fill = to->column > from->column ? _ ("Fill right") : _ ("Fill down");
  plan (self, to, shown, FALSE);
  return self;
}

/* The nearest data row before @row; XUSHI_GRID_NONE if there is none. */
static guint
find_row_above (XushiGridSource *source, guint row)
{
  while (row-- > 0)
    {
      XushiGridRow line;

      xushi_grid_source_get_row (source, row, &line);
      if (line.kind == XUSHI_GRID_ROW_DATA)
        return row;
    }
  return XUSHI_GRID_NONE;
}

XushiGridPaste *
xushi_grid_paste_new_fill_down (XushiGridSource *source, const XushiGridBlock *block,
                                GArray *shown)
{
  XushiGridBlock from = *block, to = *block;

  from.n_rows = 1;
  if (block->n_rows > 1)
    {
      to.row++;
      to.n_rows--;
    }
  else
    from.row = find_row_above (source, block->row);
  return from.row != XUSHI_GRID_NONE ? xushi_grid_paste_new_fill (source, &from, &to, shown)
                                     : NULL;
}

/* The place before @place at which a column is seen; XUSHI_GRID_NONE if there is none. */
static guint
find_column_before (XushiGridSource *source, guint place, GArray *shown)
{
  while (place-- > 0)
    {
      const XushiGridBlock one = { 0, place, 1, 1 };

      if (count_seen (source, &one, shown) > 0)
        return place;
    }
  return XUSHI_GRID_NONE;
}

XushiGridPaste *
xushi_grid_paste_new_fill_right (XushiGridSource *source, const XushiGridBlock *block,
                                 GArray *shown)
{
  XushiGridBlock from = *block, to = *block;

  from.n_columns = 1;
  if (block->n_columns > 1)
    {
      to.column++;
      to.n_columns--;
    }
  else
    from.column = find_column_before (source, block->column, shown);
  return from.column != XUSHI_GRID_NONE ? xushi_grid_paste_new_fill (source, &from, &to, shown)
                                        : NULL;
}

char *
xushi_grid_paste_dup_title (XushiGridPaste *self)
{
  /* TRANSLATORS: the size of a block of cells */
  return self->fill != NULL
             ? g_strdup (self->fill)
             : g_strdup_printf (_ ("Paste %u × %u cells"), self->n_lines, self->n_columns);
}

XushiGridSource *
xushi_grid_paste_get_source (XushiGridPaste *self)
{
  return self->source;
}

guint
xushi_grid_paste_get_n_lines (XushiGridPaste *self)
{
  return self->n_lines;
}

guint
xushi_grid_paste_get_n_columns (XushiGridPaste *self)
{
  return self->n_columns;
}

guint
xushi_grid_paste_get_n (XushiGridPaste *self)
{
  return self->lines->len;
}

const XushiPasteLine *
xushi_grid_paste_get (XushiGridPaste *self, guint index)
{
  g_return_val_if_fail (index < self->lines->len, NULL);

  return &g_array_index (self->lines, XushiPasteLine, index);
}

guint
xushi_grid_paste_count (XushiGridPaste *self, XushiPasteOutcome outcome)
{
  return self->counts[outcome];
}

guint
xushi_grid_paste_get_n_new_rows (XushiGridPaste *self)
{
  return self->n_new_rows;
}

void
xushi_grid_paste_set_adds (XushiGridPaste *self, gboolean adds)
{
  self->adds = adds;
}

gboolean
xushi_grid_paste_get_adds (XushiGridPaste *self)
{
  return self->adds;
}

guint
xushi_grid_paste_get_n_entered (XushiGridPaste *self)
{
  return self->counts[XUSHI_PASTE_CHANGE] + (self->adds ? self->counts[XUSHI_PASTE_NEW] : 0);
}

gboolean
xushi_grid_paste_is_partial (XushiGridPaste *self)
{
  return self->counts[XUSHI_PASTE_SKIP] + self->counts[XUSHI_PASTE_REFUSE]
             + self->counts[XUSHI_PASTE_NEW]
         > 0;
}

static char *
dup_label (XushiGridPaste *self)
{
  guint n = xushi_grid_paste_get_n_entered (self);

  if (self->fill != NULL)
    return g_strdup (self->fill);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Paste %u cell", "Paste %u cells", n), n);
}

char *
xushi_grid_paste_dup_row_title (XushiGridPaste *self, const XushiPasteLine *line)
{
  XushiGridRow row;

  if (line->row == XUSHI_GRID_NONE)
    return g_strdup_printf (_ ("Line %u of the block"), line->line + 1);
  xushi_grid_source_get_row (self->source, line->row, &row);
  return g_strdup (row.title != NULL ? row.title : "");
}

const char *
xushi_grid_paste_get_column_title (XushiGridPaste *self, const XushiPasteCell *cell)
{
  return cell->column != XUSHI_GRID_NONE
             ? g_array_index (self->infos, XushiGridColumn, cell->column).title
             : "";
}

static char *
dup_place (XushiGridPaste *self, const XushiPasteLine *line, const XushiPasteCell *cell)
{
  g_autofree char *row = xushi_grid_paste_dup_row_title (self, line);
  const char *why = cell->why != NULL ? cell->why : _ ("This is past the last row.");

  return g_strdup_printf (_ ("“%s”, column “%s”: %s"), row,
                          xushi_grid_paste_get_column_title (self, cell), why);
}

char *
xushi_grid_paste_dup_reason (XushiGridPaste *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const XushiPasteLine *line = xushi_grid_paste_get (self, i);

      for (guint k = 0; k < line->n_cells; k++)
        if (line->cells[k].outcome >= XUSHI_PASTE_NEW)
          return dup_place (self, line, &line->cells[k]);
    }
  return NULL;
}

guint
xushi_grid_paste_count_doubts (XushiGridPaste *self)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const XushiPasteLine *line = xushi_grid_paste_get (self, i);

      for (guint k = 0; k < line->n_cells; k++)
        n += line->cells[k].outcome == XUSHI_PASTE_CHANGE && line->cells[k].why != NULL;
    }
  return n;
}

char *
xushi_grid_paste_dup_result (XushiGridPaste *self)
{
  guint n = xushi_grid_paste_get_n_entered (self), doubts = xushi_grid_paste_count_doubts (self);

  if (n > 0 && doubts > 0)
    /* TRANSLATORS: how many cells were entered, how many of them are in doubt */
    return g_strdup_printf (_ ("Cells entered: %u, of which in doubt: %u (Ctrl+Z undoes it)"), n,
                            doubts);
  if (n == 0)
    return g_strdup (_ ("Nothing has changed: the cells say the same already"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u cell entered (Ctrl+Z undoes it)",
                                       "%u cells entered (Ctrl+Z undoes it)", n),
                          n);
}

/* After a row was refused although it had seemed right: its cells are told to be refused, and the
 * others can be applied without them. */
static void
refuse_line (XushiGridPaste *self, XushiPasteLine *line, const char *why)
{
  for (guint i = 0; i < line->n_cells; i++)
    if (is_entered (self, &line->cells[i]))
      {
        self->counts[line->cells[i].outcome]--;
        self->counts[XUSHI_PASTE_REFUSE]++;
        xushi_paste_cell_decide (&line->cells[i], XUSHI_PASTE_REFUSE, g_strdup (why));
      }
  if (line->row == XUSHI_GRID_NONE)
    self->n_new_rows--;
}

gboolean
xushi_grid_paste_apply (XushiGridPaste *self, GError **error)
{
  const XushiGridEdits *edits = xushi_grid_source_get_edits (self->source);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (edits->free);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *label = dup_label (self);
  g_autoptr (GError) reason = NULL;
  guint failed = XUSHI_GRID_NONE;

  for (guint i = 0; i < self->lines->len; i++)
    {
      gpointer edit = type_line (self, xushi_grid_paste_get (self, i), wanted, &reason);

      if (reason != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }
      if (edit == NULL)
        continue;
      g_ptr_array_add (all, edit);
      g_array_append_val (places, i);
    }
  if (all->len == 0 || edits->write (self->source, label, all, &failed, &reason))
    return TRUE;
  if (failed < places->len)
    refuse_line (self, &g_array_index (self->lines, XushiPasteLine,
                                       g_array_index (places, guint, failed)),
                 reason->message);
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static void
xushi_grid_paste_finalize (GObject *object)
{
  XushiGridPaste *self = XUSHI_GRID_PASTE (object);

  g_array_unref (self->lines);
  g_array_unref (self->infos);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_object_unref (self->source);
  G_OBJECT_CLASS (xushi_grid_paste_parent_class)->finalize (object);
}

static void
xushi_grid_paste_class_init (XushiGridPasteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xushi_grid_paste_finalize;
}

static void
xushi_grid_paste_init (XushiGridPaste *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (XushiPasteLine));
  g_array_set_clear_func (self->lines, line_clear);
  self->infos = g_array_new (FALSE, FALSE, sizeof (XushiGridColumn));
}
