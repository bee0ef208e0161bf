/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-match-sheet-source.h"

#include "base/xushi-i18n.h"
#include "rows/xushi-match-words.h"

/* Widths, in pixels at normal text size. */
#define LETTER_WIDTH 14
#define TITLE_LETTER_WIDTH 12
#define PADDING 18
#define TITLE_PADDING 32
#define WIDTH_LEAST 56
#define WIDTH_MOST 240

/* The head of a column as shown. */
typedef struct
{
  char *id;    /* owned */
  char *title; /* owned */
  int width, least;
  XushiGridRole role;
  gboolean dim; /* the column is not taken */
} Head;

struct _XushiMatchSheetSource
{
  GObject parent_instance;

  XushiTableReview *review; /* owned */
  guint sheet;              /* the one that is shown */
  const XushiTable *table;  /* borrowed from the review */
  guint n_rows;
  GArray *heads;            /* owned: of Head; the first one for the numbers */
  GArray *outcomes;         /* owned: of guint: one more than the index of each row's outcome, or 0 */
};

static void xushi_match_sheet_source_iface_init (XushiGridSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (XushiMatchSheetSource, xushi_match_sheet_source, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (XUSHI_TYPE_GRID_SOURCE,
                                                      xushi_match_sheet_source_iface_init))

static void
clear_head (gpointer data)
{
  Head *head = data;

  g_free (head->id);
  g_free (head->title);
}

static const Head *
get_head (XushiMatchSheetSource *self, guint column)
{
  return &g_array_index (self->heads, Head, column);
}

/* How many Chinese letters are as wide as @text: others are half as wide. */
static int
count_letters (const char *text)
{
  int halves = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    halves += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;
  return (halves + 1) / 2;
}

/* So wide that its first cells can be read; never so narrow that its head is cut. */
static void
measure (const XushiMatchedColumn *column, Head *head)
{
  int letters = 0;

  for (guint i = 0; column->examples[i] != NULL; i++)
    letters = MAX (letters, count_letters (column->examples[i]));
  head->least = MAX (WIDTH_LEAST, count_letters (head->title) * TITLE_LETTER_WIDTH + TITLE_PADDING);
  head->width = CLAMP (letters * LETTER_WIDTH + PADDING, head->least, MAX (WIDTH_MOST, head->least));
}

static void
append_head (XushiMatchSheetSource *self, const XushiMatching *matching, guint i)
{
  const XushiMatchedColumn *column = xushi_matching_get_column (matching, i);
  g_autofree char *title = xushi_match_dup_title (matching, i);
  Head head = { g_strdup_printf ("column-%u", i), g_strdup_printf ("%s ▾", title), 0, 0, 0, FALSE };

  measure (column, &head);
  head.dim = column->id == NULL || g_str_equal (column->id, XUSHI_MATCHED_IGNORE)
             || g_str_equal (column->id, XUSHI_MATCHED_NUMBER);
  if (xushi_match_is_open (column))
    head.role = XUSHI_GRID_ROLE_AMBER;
  else if (column->certainty == XUSHI_MATCH_CHOSEN)
    head.role = XUSHI_GRID_ROLE_BLUE;
  g_array_append_val (self->heads, head);
}

static void
load_heads (XushiMatchSheetSource *self)
{
  const XushiMatching *matching = xushi_table_review_get_matching (self->review);
  Head numbers = { g_strdup ("row"), g_strdup (C_ ("column", "No.")), 48, 48, 0, TRUE };

  g_array_set_size (self->heads, 0);
  g_array_append_val (self->heads, numbers);
  for (guint i = 0; i < xushi_matching_get_n_columns (matching); i++)
    append_head (self, matching, i);
}

static void
load_outcomes (XushiMatchSheetSource *self)
{
  GPtrArray *outcomes = xushi_table_review_get_outcomes (self->review);

  g_array_set_size (self->outcomes, 0);
  g_array_set_size (self->outcomes, self->n_rows);
  for (guint i = 0; i < outcomes->len; i++)
    {
      const XushiRowOutcome *outcome = g_ptr_array_index (outcomes, i);

      if (outcome->row < self->n_rows)
        g_array_index (self->outcomes, guint, outcome->row) = i + 1;
    }
}

static void
load (XushiMatchSheetSource *self)
{
  self->sheet = xushi_table_review_get_sheet (self->review);
  self->table = xushi_matching_get_table (xushi_table_review_get_matching (self->review));
  self->n_rows = xushi_table_get_n_rows (self->table);
  load_heads (self);
  load_outcomes (self);
}

/* Another sheet: its rows go before its columns do, and come after them, so that nobody asks for a
 * cell that there is not. */
static void
change_sheet (XushiMatchSheetSource *self)
{
  XushiGridSource *source = XUSHI_GRID_SOURCE (self);
  guint n = self->n_rows;

  self->n_rows = 0;
  xushi_grid_source_items_changed (source, 0, n, 0);
  load (self);
  n = self->n_rows;
  self->n_rows = 0;
  xushi_grid_source_columns_changed (source);
  self->n_rows = n;
  xushi_grid_source_items_changed (source, 0, 0, n);
}

static void
changed_cb (XushiMatchSheetSource *self)
{
  if (xushi_table_review_get_sheet (self->review) != self->sheet)
    {
      change_sheet (self);
      return;
    }
  load (self);
  xushi_grid_source_columns_changed (XUSHI_GRID_SOURCE (self));
  if (self->n_rows > 0)
    xushi_grid_source_rows_changed (XUSHI_GRID_SOURCE (self), 0, self->n_rows);
}

static guint
xushi_match_sheet_source_get_n_rows (XushiGridSource *source)
{
  return XUSHI_MATCH_SHEET_SOURCE (source)->n_rows;
}

static guint
xushi_match_sheet_source_get_n_columns (XushiGridSource *source)
{
  return XUSHI_MATCH_SHEET_SOURCE (source)->heads->len;
}

static void
xushi_match_sheet_source_fill_column (XushiGridSource *source, guint column,
                                      XushiGridColumn *info)
{
  const Head *head = get_head (XUSHI_MATCH_SHEET_SOURCE (source), column);

  *info = (XushiGridColumn) {
    .id = head->id,
    .title = head->title,
    .kind = XUSHI_GRID_COLUMN_TEXT,
    .align = column == 0 ? XUSHI_GRID_ALIGN_END : XUSHI_GRID_ALIGN_START,
    .min_width = head->least,
    .natural_width = head->width,
    .expand = column > 0 ? head->width : 0,
    .visible = TRUE,
    .frozen = column == 0,
    .role = head->role,
  };
}

const XushiRowOutcome *
xushi_match_sheet_source_get_outcome (XushiMatchSheetSource *self, guint row)
{
  guint index;

  g_return_val_if_fail (XUSHI_IS_MATCH_SHEET_SOURCE (self) && row < self->n_rows, NULL);

  index = g_array_index (self->outcomes, guint, row);
  return index > 0
             ? g_ptr_array_index (xushi_table_review_get_outcomes (self->review), index - 1)
             : NULL;
}

/* What a row is: as it became, or by its place where nothing could be read. */
static XushiRowKind
get_kind (XushiMatchSheetSource *self, guint row)
{
  const XushiRowOutcome *outcome = xushi_match_sheet_source_get_outcome (self, row);
  const XushiMatching *matching = xushi_table_review_get_matching (self->review);

  if (outcome != NULL)
    return outcome->kind;
  if (row >= xushi_matching_get_first_row (matching))
    return XUSHI_ROW_LEFT_OUT;
  return row < xushi_matching_get_first_head (matching) ? XUSHI_ROW_TITLE : XUSHI_ROW_HEAD;
}

static void
xushi_match_sheet_source_get_row (XushiGridSource *source, guint row, XushiGridRow *info)
{
  XushiMatchSheetSource *self = XUSHI_MATCH_SHEET_SOURCE (source);

  info->kind = XUSHI_GRID_ROW_DATA;
  g_snprintf (info->scratch, sizeof info->scratch, _ ("Row %u"),
              xushi_table_get_line (self->table, row));
  info->title = info->scratch;
  info->shaded = get_kind (self, row) == XUSHI_ROW_HEAD;
}

static guint64
xushi_match_sheet_source_get_row_key (XushiGridSource *source, guint row)
{
  return (guint64) row + 1;
}

static XushiGridRole
get_role (XushiRowKind kind, gboolean is_number, gboolean is_dim)
{
  switch (kind)
    {
    case XUSHI_ROW_REFUSED:
      return is_number ? XUSHI_GRID_ROLE_RED
                       : is_dim ? XUSHI_GRID_ROLE_DIM : XUSHI_GRID_ROLE_NORMAL;
    case XUSHI_ROW_DOUBTFUL:
      return is_number ? XUSHI_GRID_ROLE_AMBER
                       : is_dim ? XUSHI_GRID_ROLE_DIM : XUSHI_GRID_ROLE_NORMAL;
    case XUSHI_ROW_TAKEN:
    case XUSHI_ROW_HEAD:
    case XUSHI_ROW_SECTION:
      return is_dim ? XUSHI_GRID_ROLE_DIM : XUSHI_GRID_ROLE_NORMAL;
    case XUSHI_ROW_TITLE:
    case XUSHI_ROW_SUM:
    case XUSHI_ROW_REMARK:
    case XUSHI_ROW_LEFT_OUT:
    default:
      return XUSHI_GRID_ROLE_DIM;
    }
}

/* (transfer none): what the cell says: with merged cells what it says for its row, but a title or a
 * remark only once. */
static const char *
get_text (XushiMatchSheetSource *self, XushiRowKind kind, guint row, guint column)
{
  switch (kind)
    {
    case XUSHI_ROW_TITLE:
    case XUSHI_ROW_REMARK:
    case XUSHI_ROW_SECTION:
      return xushi_table_get_cell (self->table, row, column);
    case XUSHI_ROW_TAKEN:
    case XUSHI_ROW_DOUBTFUL:
    case XUSHI_ROW_REFUSED:
    case XUSHI_ROW_HEAD:
    case XUSHI_ROW_SUM:
    case XUSHI_ROW_LEFT_OUT:
    default:
      return xushi_table_get_spread (self->table, row, column);
    }
}

static void
xushi_match_sheet_source_get_cell (XushiGridSource *source, guint row, guint column,
                                   XushiGridCell *cell)
{
  XushiMatchSheetSource *self = XUSHI_MATCH_SHEET_SOURCE (source);
  XushiRowKind kind = get_kind (self, row);

  cell->role = get_role (kind, column == 0, get_head (self, column)->dim);
  cell->bold = kind == XUSHI_ROW_HEAD || kind == XUSHI_ROW_SECTION;
  if (column == 0)
    {
      xushi_grid_cell_print (cell, "%u", xushi_table_get_line (self->table, row));
      cell->bold = kind == XUSHI_ROW_REFUSED || kind == XUSHI_ROW_DOUBTFUL;
      return;
    }
  cell->text = get_text (self, kind, row, column - 1);
  cell->error = xushi_table_get_flaw (self->table, row, column - 1);
}

/* (transfer full) (nullable): what became of the row, and why. */
static char *
dup_fate (XushiMatchSheetSource *self, guint row)
{
  const XushiRowOutcome *outcome = xushi_match_sheet_source_get_outcome (self, row);
  const char *label = xushi_match_kind_to_label (get_kind (self, row));

  if (outcome == NULL || outcome->reason == NULL)
    return g_strdup (label);
  /* TRANSLATORS: what became of a row: why */
  return g_strdup_printf (_ ("%s: %s"), label, outcome->reason);
}

static char *
xushi_match_sheet_source_dup_tooltip (XushiGridSource *source, guint row, guint column)
{
  return dup_fate (XUSHI_MATCH_SHEET_SOURCE (source), row);
}

static char *
xushi_match_sheet_source_dup_description (XushiGridSource *source, guint row, guint column)
{
  XushiMatchSheetSource *self = XUSHI_MATCH_SHEET_SOURCE (source);
  guint line = xushi_table_get_line (self->table, row);
  g_autofree char *fate = dup_fate (self, row);
  g_autofree char *title = NULL;

  if (column == 0)
    /* TRANSLATORS: the number of a row, what became of it */
    return g_strdup_printf (_ ("Row %u, %s"), line, fate);
  title = xushi_match_dup_title (xushi_table_review_get_matching (self->review), column - 1);
  /* TRANSLATORS: the number of a row, the head of the column, the text of the cell, what became of
   * the row */
  return g_strdup_printf (_ ("Row %u, %s: %s, %s"), line, title,
                          get_text (self, get_kind (self, row), row, column - 1), fate);
}

static void
xushi_match_sheet_source_iface_init (XushiGridSourceInterface *iface)
{
  iface->get_n_rows = xushi_match_sheet_source_get_n_rows;
  iface->get_n_columns = xushi_match_sheet_source_get_n_columns;
  iface->get_column = xushi_match_sheet_source_fill_column;
  iface->get_row = xushi_match_sheet_source_get_row;
  iface->get_row_key = xushi_match_sheet_source_get_row_key;
  iface->get_cell = xushi_match_sheet_source_get_cell;
  iface->dup_tooltip = xushi_match_sheet_source_dup_tooltip;
  iface->dup_description = xushi_match_sheet_source_dup_description;
}

static void
xushi_match_sheet_source_finalize (GObject *object)
{
  XushiMatchSheetSource *self = XUSHI_MATCH_SHEET_SOURCE (object);

  g_array_unref (self->heads);
  g_array_unref (self->outcomes);
  g_clear_object (&self->review);
  G_OBJECT_CLASS (xushi_match_sheet_source_parent_class)->finalize (object);
}

static void
xushi_match_sheet_source_class_init (XushiMatchSheetSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xushi_match_sheet_source_finalize;
}

static void
xushi_match_sheet_source_init (XushiMatchSheetSource *self)
{
  self->heads = g_array_new (FALSE, TRUE, sizeof (Head));
  g_array_set_clear_func (self->heads, clear_head);
  self->outcomes = g_array_new (FALSE, TRUE, sizeof (guint));
}

XushiMatchSheetSource *
xushi_match_sheet_source_new (XushiTableReview *review)
{
  XushiMatchSheetSource *self = g_object_new (XUSHI_TYPE_MATCH_SHEET_SOURCE, NULL);

  self->review = g_object_ref (review);
  load (self);
  g_signal_connect_object (review, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

int
xushi_match_sheet_source_get_column (XushiMatchSheetSource *self, guint column)
{
  g_return_val_if_fail (XUSHI_IS_MATCH_SHEET_SOURCE (self), -1);

  return column > 0 && column < self->heads->len ? (int) column - 1 : -1;
}
