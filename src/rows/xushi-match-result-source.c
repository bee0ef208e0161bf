/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-match-result-source.h"

#include "base/xushi-i18n.h"
#include "rows/xushi-match-cells.h"
#include "rows/xushi-match-words.h"

/* A line of the list: a row of the sheet, or one of the figures that were read from it. */
typedef struct
{
  guint outcome; /* its index */
  int read;      /* its index among what was read; -1 for none */
} Line;

struct _XushiMatchResultSource
{
  GObject parent_instance;

  XushiTableReview *review; /* owned */
  XushiMatchShow shown;
  GArray *lines;            /* owned: of Line */
  guint serial; /* of the review, when the lines were made */
};

static void xushi_match_result_source_iface_init (XushiGridSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (XushiMatchResultSource, xushi_match_result_source, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (XUSHI_TYPE_GRID_SOURCE,
                                                      xushi_match_result_source_iface_init))

/* The places of the kinds in the list, from the top; others are not listed. */
enum
{
  PLACE_WRONG,
  PLACE_DOUBTFUL,
  PLACE_LEFT_OUT,
  PLACE_OTHERS,
  N_PLACES,
};

static guint
get_place (XushiRowKind kind)
{
  switch (kind)
    {
    case XUSHI_ROW_REFUSED:
      return PLACE_WRONG;
    case XUSHI_ROW_DOUBTFUL:
      return PLACE_DOUBTFUL;
    case XUSHI_ROW_SUM:
    case XUSHI_ROW_REMARK:
    case XUSHI_ROW_LEFT_OUT:
      return PLACE_LEFT_OUT;
    case XUSHI_ROW_TAKEN:
    case XUSHI_ROW_SECTION:
      return PLACE_OTHERS;
    case XUSHI_ROW_TITLE:
    case XUSHI_ROW_HEAD:
    default:
      return N_PLACES;
    }
}

static gboolean
is_shown (XushiMatchShow shown, XushiRowKind kind)
{
  switch (shown)
    {
    case XUSHI_MATCH_SHOW_WRONG:
      return kind == XUSHI_ROW_REFUSED;
    case XUSHI_MATCH_SHOW_DOUBTFUL:
      return kind == XUSHI_ROW_DOUBTFUL;
    case XUSHI_MATCH_SHOW_LEFT_OUT:
      return get_place (kind) == PLACE_LEFT_OUT;
    case XUSHI_MATCH_SHOW_TAKEN:
      return kind == XUSHI_ROW_TAKEN || kind == XUSHI_ROW_DOUBTFUL;
    case XUSHI_MATCH_SHOW_ALL:
    case XUSHI_N_MATCH_SHOW:
    default:
      return get_place (kind) < N_PLACES;
    }
}

static const XushiRowOutcome *
get_outcome (XushiMatchResultSource *self, guint index)
{
  return g_ptr_array_index (xushi_table_review_get_outcomes (self->review), index);
}

/* The line of the file from which something was read. */
static guint
get_read_line (XushiMatchResultSource *self, guint index)
{
  const XushiValueRow *row = g_ptr_array_index (xushi_table_review_get_rows (self->review), index);

  return row->line;
}

/* A row of a values table can hold a figure for each month: all that were read from it follow one
 * another. */
static void
append_lines (XushiMatchResultSource *self, guint index)
{
  const XushiRowOutcome *outcome = get_outcome (self, index);
  GPtrArray *rows = xushi_table_review_get_rows (self->review);
  gboolean is_many = xushi_table_review_get_kind (self->review) == XUSHI_MATCHING_VALUES;
  Line line = { index, outcome->taken < (int) rows->len ? outcome->taken : -1 };

  g_array_append_val (self->lines, line);
  if (!is_many || line.read < 0)
    return;
  for (line.read++; line.read < (int) rows->len
                    && get_read_line (self, (guint) line.read) == outcome->line;
       line.read++)
    g_array_append_val (self->lines, line);
}

static void
load (XushiMatchResultSource *self)
{
  guint n = xushi_table_review_get_outcomes (self->review)->len;

  self->serial = xushi_table_review_get_serial (self->review);
  g_array_set_size (self->lines, 0);
  for (guint place = 0; place < N_PLACES; place++)
    for (guint i = 0; i < n; i++)
      if (get_place (get_outcome (self, i)->kind) == place
          && is_shown (self->shown, get_outcome (self, i)->kind))
        append_lines (self, i);
}

static void
refresh (XushiMatchResultSource *self)
{
  guint before = self->lines->len;

  load (self);
  xushi_grid_source_items_changed (XUSHI_GRID_SOURCE (self), 0, before, self->lines->len);
}

/* The review has changed, or is just about to tell so: whoever was told before may ask already. */
static void
catch_up (XushiMatchResultSource *self)
{
  if (self->serial != xushi_table_review_get_serial (self->review))
    refresh (self);
}

static const Line *
get_line (XushiMatchResultSource *self, guint row)
{
  return &g_array_index (self->lines, Line, row);
}

static guint
xushi_match_result_source_get_n_rows (XushiGridSource *source)
{
  return XUSHI_MATCH_RESULT_SOURCE (source)->lines->len;
}

static guint
xushi_match_result_source_get_n_columns (XushiGridSource *source)
{
  return xushi_match_cells_get_n_columns (
      xushi_table_review_get_kind (XUSHI_MATCH_RESULT_SOURCE (source)->review));
}

static void
xushi_match_result_source_get_column (XushiGridSource *source, guint column,
                                      XushiGridColumn *info)
{
  xushi_match_cells_get_column (
      xushi_table_review_get_kind (XUSHI_MATCH_RESULT_SOURCE (source)->review), column, info);
}

static void
xushi_match_result_source_get_row (XushiGridSource *source, guint row, XushiGridRow *info)
{
  const XushiRowOutcome *outcome
      = xushi_match_result_source_get_outcome (XUSHI_MATCH_RESULT_SOURCE (source), row);

  info->kind = XUSHI_GRID_ROW_DATA;
  g_snprintf (info->scratch, sizeof info->scratch, _ ("Row %u"), outcome->line);
  info->title = info->scratch;
}

static guint64
xushi_match_result_source_get_row_key (XushiGridSource *source, guint row)
{
  const Line *line = get_line (XUSHI_MATCH_RESULT_SOURCE (source), row);

  return ((guint64) line->outcome + 1) << 32 | (guint) (line->read + 1);
}

/* (transfer full): what the row says, in short. */
static char *
dup_row_text (XushiMatchResultSource *self, const XushiRowOutcome *outcome)
{
  const XushiTable *table
      = xushi_matching_get_table (xushi_table_review_get_matching (self->review));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < xushi_table_get_n_cells (table, outcome->row) && text->len < 120; i++)
    {
      const char *cell = xushi_table_get_cell (table, outcome->row, i);

      if (*cell != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", cell);
    }
  return g_string_free (text, FALSE);
}

static void
xushi_match_result_source_get_cell (XushiGridSource *source, guint row, guint column,
                                    XushiGridCell *cell)
{
  XushiMatchResultSource *self = XUSHI_MATCH_RESULT_SOURCE (source);
  const Line *line = get_line (self, row);
  const XushiRowOutcome *outcome = get_outcome (self, line->outcome);
  gconstpointer read
      = line->read >= 0
            ? g_ptr_array_index (xushi_table_review_get_rows (self->review), (guint) line->read)
            : NULL;
  g_autofree char *text = NULL;

  xushi_match_cells_get_cell (xushi_table_review_get_kind (self->review), outcome, read, column,
                              cell);
  if (read != NULL || column != xushi_match_cells_get_name_column ())
    return;
  text = dup_row_text (self, outcome);
  xushi_grid_cell_print (cell, "%s", text);
}

static char *
xushi_match_result_source_dup_tooltip (XushiGridSource *source, guint row, guint column)
{
  return xushi_match_result_source_dup_sentence (XUSHI_MATCH_RESULT_SOURCE (source), row);
}

static void
xushi_match_result_source_iface_init (XushiGridSourceInterface *iface)
{
  iface->get_n_rows = xushi_match_result_source_get_n_rows;
  iface->get_n_columns = xushi_match_result_source_get_n_columns;
  iface->get_column = xushi_match_result_source_get_column;
  iface->get_row = xushi_match_result_source_get_row;
  iface->get_row_key = xushi_match_result_source_get_row_key;
  iface->get_cell = xushi_match_result_source_get_cell;
  iface->dup_tooltip = xushi_match_result_source_dup_tooltip;
}

static void
xushi_match_result_source_finalize (GObject *object)
{
  XushiMatchResultSource *self = XUSHI_MATCH_RESULT_SOURCE (object);

  g_array_unref (self->lines);
  g_clear_object (&self->review);
  G_OBJECT_CLASS (xushi_match_result_source_parent_class)->finalize (object);
}

static void
xushi_match_result_source_class_init (XushiMatchResultSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xushi_match_result_source_finalize;
}

static void
xushi_match_result_source_init (XushiMatchResultSource *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
}

XushiMatchResultSource *
xushi_match_result_source_new (XushiTableReview *review)
{
  XushiMatchResultSource *self = g_object_new (XUSHI_TYPE_MATCH_RESULT_SOURCE, NULL);

  self->review = g_object_ref (review);
  load (self);
  g_signal_connect_object (review, "changed", G_CALLBACK (catch_up), self, G_CONNECT_SWAPPED);
  return self;
}

void
xushi_match_result_source_set_shown (XushiMatchResultSource *self, XushiMatchShow shown)
{
  g_return_if_fail (XUSHI_IS_MATCH_RESULT_SOURCE (self));

  if (self->shown == shown)
    return;
  self->shown = shown;
  refresh (self);
}

guint
xushi_match_result_source_count (XushiMatchResultSource *self, XushiMatchShow shown)
{
  guint n = 0;

  g_return_val_if_fail (XUSHI_IS_MATCH_RESULT_SOURCE (self), 0);

  for (XushiRowKind kind = XUSHI_ROW_TAKEN; kind <= XUSHI_ROW_LEFT_OUT; kind++)
    if (is_shown (shown, kind))
      n += xushi_table_review_count (self->review, kind);
  return n;
}

const XushiRowOutcome *
xushi_match_result_source_get_outcome (XushiMatchResultSource *self, guint row)
{
  g_return_val_if_fail (XUSHI_IS_MATCH_RESULT_SOURCE (self) && row < self->lines->len, NULL);

  return get_outcome (self, get_line (self, row)->outcome);
}

guint
xushi_match_result_source_find (XushiMatchResultSource *self, guint sheet_row)
{
  g_return_val_if_fail (XUSHI_IS_MATCH_RESULT_SOURCE (self), XUSHI_GRID_NONE);

  catch_up (self);
  for (guint i = 0; i < self->lines->len; i++)
    if (get_outcome (self, get_line (self, i)->outcome)->row == sheet_row)
      return i;
  return XUSHI_GRID_NONE;
}

char *
xushi_match_result_source_dup_sentence (XushiMatchResultSource *self, guint row)
{
  const XushiRowOutcome *outcome = xushi_match_result_source_get_outcome (self, row);
  const char *label = xushi_match_kind_to_label (outcome->kind);

  if (outcome->reason == NULL)
    /* TRANSLATORS: the number of a row, what became of it */
    return g_strdup_printf (_ ("Row %u, %s"), outcome->line, label);
  /* TRANSLATORS: the number of a row, what became of it, why */
  return g_strdup_printf (_ ("Row %u, %s: %s"), outcome->line, label, outcome->reason);
}

/* @part: (transfer full). Appends it to what is in brackets if it counts something. */
static void
append_kind (GString *text, guint n, char *part)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? _ (", ") : "", part);
  g_free (part);
}

char *
xushi_match_result_source_dup_summary (XushiMatchResultSource *self)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GString) kinds = g_string_new (NULL), doubtful = g_string_new (NULL);
  guint n_left, n_doubtful, n_sums, n_remarks, n_others, n_wrong;

  g_return_val_if_fail (XUSHI_IS_MATCH_RESULT_SOURCE (self), NULL);

  n_left = xushi_match_result_source_count (self, XUSHI_MATCH_SHOW_LEFT_OUT);
  n_sums = xushi_table_review_count (self->review, XUSHI_ROW_SUM);
  n_remarks = xushi_table_review_count (self->review, XUSHI_ROW_REMARK);
  n_others = xushi_table_review_count (self->review, XUSHI_ROW_LEFT_OUT);
  n_wrong = xushi_table_review_count (self->review, XUSHI_ROW_REFUSED);
  append_kind (kinds, n_sums, g_strdup_printf (_ ("sums %u"), n_sums));
  append_kind (kinds, n_remarks, g_strdup_printf (_ ("remarks %u"), n_remarks));
  append_kind (kinds, n_others, g_strdup_printf (_ ("others %u"), n_others));
  n_doubtful = xushi_table_review_count (self->review, XUSHI_ROW_DOUBTFUL);
  if (n_doubtful > 0)
    g_string_printf (doubtful, _ (", of which in doubt %u"), n_doubtful);
  /* TRANSLATORS: how many rows, how many of them are in doubt */
  g_string_printf (text, _ ("Rows taken %u%s"),
                   xushi_match_result_source_count (self, XUSHI_MATCH_SHOW_TAKEN), doubtful->str);
  if (n_left > 0)
    /* TRANSLATORS: how many rows, and in brackets of which kinds */
    g_string_append_printf (text, _ (" · not taken %u (%s)"), n_left, kinds->str);
  if (n_wrong > 0)
    g_string_append_printf (text, _ (" · wrong %u"), n_wrong);
  return g_string_free (text, FALSE);
}
