/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-months-source.h"

#include "rows/xushi-doubt-cell.h"
#include "rows/xushi-months-commit.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

/* XushiMonthsSource: see the header. What must be computed or read from the store is collected when
 * the indicator is shown, so that drawing a cell is only a lookup. */
struct _XushiMonthsSource
{
  GObject parent_instance;

  XushiSession *session;     /* owned */
  XushiIndicator *indicator; /* owned, nullable: whose rows the table knows */
  XushiMeasure measure;         /* for which the columns were chosen */
  gboolean net;
  double in_month[12];
  int decimals[12];
  XushiDoubt *doubts[12]; /* owned, nullable */
  double corrected[12]; /* the value before the current one; unknown if never corrected */
  char *problem;        /* owned, nullable: why @corrected is not known */
  GArray *shown;        /* owned: gint64, the rows of the indicators that were shown, each once */
  GHashTable *numbers;  /* owned: gint64 * to their place in @shown, from 1 */
};

static void xushi_months_source_iface_init (XushiGridSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (XushiMonthsSource, xushi_months_source, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (XUSHI_TYPE_GRID_SOURCE,
                                                      xushi_months_source_iface_init))

static const XushiGridColumn columns[XUSHI_N_MONTHS_COLUMNS] = {
  [XUSHI_MONTHS_MONTH] = { "month", NC_ ("column", "Month"), XUSHI_GRID_COLUMN_TEXT,
                           XUSHI_GRID_ALIGN_START, 44, 50, 0, FALSE, TRUE },
  [XUSHI_MONTHS_VALUE] = { "value", NC_ ("column", "Cumulative"), XUSHI_GRID_COLUMN_NUMBER,
                           XUSHI_GRID_ALIGN_END, 54, 68, 0, TRUE, TRUE },
  [XUSHI_MONTHS_ADDED] = { "added", NC_ ("column", "Added"), XUSHI_GRID_COLUMN_NUMBER,
                           XUSHI_GRID_ALIGN_END, 50, 60, 0, TRUE, TRUE },
  [XUSHI_MONTHS_REMOVED] = { "removed", NC_ ("column", "Removed"), XUSHI_GRID_COLUMN_NUMBER,
                             XUSHI_GRID_ALIGN_END, 50, 60, 0, TRUE, TRUE },
  [XUSHI_MONTHS_IN_MONTH] = { "in-month", NC_ ("column", "In month"), XUSHI_GRID_COLUMN_NUMBER,
                              XUSHI_GRID_ALIGN_END, 44, 60, 0, FALSE, TRUE },
  [XUSHI_MONTHS_LAST_YEAR] = { "last-year", NC_ ("column", "Last year"),
                               XUSHI_GRID_COLUMN_NUMBER, XUSHI_GRID_ALIGN_END, 70, 74, 0, TRUE,
                               TRUE },
  [XUSHI_MONTHS_NOTE] = { "note", NC_ ("column", "Note"), XUSHI_GRID_COLUMN_TEXT,
                          XUSHI_GRID_ALIGN_START, 60, 150, 1, TRUE, TRUE },
  [XUSHI_MONTHS_COMPLETION] = { "completion", NC_ ("column", "Completion by hand"),
                                XUSHI_GRID_COLUMN_NUMBER, XUSHI_GRID_ALIGN_END, 78, 92, 0, TRUE,
                                TRUE },
};

static gboolean
has_versions (XushiIndicator *indicator)
{
  for (int month = 1; month <= 12; month++)
    {
      const XushiReading *reading = xushi_indicator_get_reading (indicator, month);

      if (reading != NULL && reading->n_versions > 1)
        return TRUE;
    }
  return FALSE;
}

/* The store is queried once for all months, and only if one of them was entered twice. */
static void
gather_corrections (XushiMonthsSource *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->problem, g_free);
  for (int i = 0; i < 12; i++)
    self->corrected[i] = XUSHI_UNKNOWN;
  if (has_versions (self->indicator)
      && !xushi_store_find_corrections (xushi_session_get_store (self->session),
                                        xushi_indicator_get_id (self->indicator),
                                        self->corrected, &error))
    self->problem = g_strdup (error->message);
}

static void
forget_doubts (XushiMonthsSource *self)
{
  for (int i = 0; i < 12; i++)
    g_clear_pointer (&self->doubts[i], xushi_doubt_free);
}

static void
gather (XushiMonthsSource *self)
{
  XushiIndicator *indicator = self->indicator;
  const XushiRules *rules = xushi_plan_get_rules (xushi_session_get_plan (self->session));

  for (int month = 1; month <= 12; month++)
    {
      XushiAssessment judged;

      xushi_assess (indicator, rules, xushi_session_get_year (self->session), month, &judged);
      self->in_month[month - 1]
          = judged.value_month == month ? judged.in_month : XUSHI_UNKNOWN;
      self->decimals[month - 1] = judged.decimals;
    }
  forget_doubts (self);
  for (int month = 1; month <= 12; month++)
    self->doubts[month - 1] = xushi_doubt_cell_find_at (self->session, indicator, month);
  gather_corrections (self);
}

static guint
count_rows (XushiIndicator *indicator)
{
  return indicator != NULL ? 12 : 0;
}

void
xushi_months_source_show (XushiMonthsSource *self, XushiIndicator *indicator)
{
  const XushiSpec *spec = indicator != NULL ? xushi_indicator_get_spec (indicator) : NULL;
  gboolean other_columns
      = spec != NULL && (spec->measure != self->measure || spec->net != self->net);
  guint before = count_rows (self->indicator);
  gboolean same;

  g_return_if_fail (XUSHI_IS_MONTHS_SOURCE (self));
  same = !g_set_object (&self->indicator, indicator);
  if (indicator != NULL)
    {
      self->measure = spec->measure;
      self->net = spec->net;
      gather (self);
    }
  if (!same)
    xushi_grid_source_items_changed (XUSHI_GRID_SOURCE (self), 0, before, count_rows (indicator));
  else if (indicator != NULL)
    xushi_grid_source_rows_changed (XUSHI_GRID_SOURCE (self), 0, 12);
  if (other_columns)
    xushi_grid_source_columns_changed (XUSHI_GRID_SOURCE (self));
}

XushiSession *
xushi_months_source_get_session (XushiMonthsSource *self)
{
  g_return_val_if_fail (XUSHI_IS_MONTHS_SOURCE (self), NULL);

  return self->session;
}

XushiIndicator *
xushi_months_source_get_indicator (XushiMonthsSource *self)
{
  g_return_val_if_fail (XUSHI_IS_MONTHS_SOURCE (self), NULL);

  return self->indicator;
}

const char *
xushi_months_source_get_problem (XushiMonthsSource *self)
{
  g_return_val_if_fail (XUSHI_IS_MONTHS_SOURCE (self), NULL);

  return self->indicator != NULL ? self->problem : NULL;
}

static guint
xushi_months_source_get_n_rows (XushiGridSource *source)
{
  return count_rows (XUSHI_MONTHS_SOURCE (source)->indicator);
}

static guint
xushi_months_source_get_n_columns (XushiGridSource *source)
{
  return XUSHI_N_MONTHS_COLUMNS;
}

/* Tasks have no figure except a completion, text has only notes; only totals have a month's own
 * part. */
static gboolean
is_visible (XushiMonthsSource *self, XushiMonthsColumn column)
{
  gboolean task = self->measure == XUSHI_MEASURE_MILESTONE;
  gboolean text = self->measure == XUSHI_MEASURE_TEXT;

  switch (column)
    {
    case XUSHI_MONTHS_VALUE:
    case XUSHI_MONTHS_LAST_YEAR:
      return !task && !text;
    case XUSHI_MONTHS_IN_MONTH:
      return self->measure == XUSHI_MEASURE_TOTAL;
    case XUSHI_MONTHS_ADDED:
    case XUSHI_MONTHS_REMOVED:
      return self->net && !task && !text;
    case XUSHI_MONTHS_COMPLETION:
      return !text;
    case XUSHI_MONTHS_MONTH:
    case XUSHI_MONTHS_NOTE:
    case XUSHI_N_MONTHS_COLUMNS:
    default:
      return TRUE;
    }
}

static void
xushi_months_source_get_column (XushiGridSource *source, guint column, XushiGridColumn *info)
{
  *info = columns[column];
  info->title = g_dpgettext2 (GETTEXT_PACKAGE, "column", columns[column].title);
  info->lines = column == XUSHI_MONTHS_NOTE;
  info->visible = is_visible (XUSHI_MONTHS_SOURCE (source), (XushiMonthsColumn) column);
  info->frozen = column == XUSHI_MONTHS_MONTH;
}

static void
xushi_months_source_get_row (XushiGridSource *source, guint row, XushiGridRow *info)
{
  info->kind = XUSHI_GRID_ROW_DATA;
  g_snprintf (info->scratch, sizeof info->scratch, C_ ("month", "%d"), (int) row + 1);
  info->title = info->scratch;
}

/* The place of @id among the indicators that were shown, from 1. An id is too large for the months
 * to find room beside it in a key. */
static guint
number_indicator (XushiMonthsSource *self, gint64 id)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, &id));

  if (number > 0)
    return number;
  g_array_append_val (self->shown, id);
  number = self->shown->len;
  g_hash_table_insert (self->numbers, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (number));
  return number;
}

/* Keys differ between indicators, so that a text refused for one is not shown for another. */
static guint64
xushi_months_source_get_row_key (XushiGridSource *source, guint row)
{
  XushiMonthsSource *self = XUSHI_MONTHS_SOURCE (source);

  return (guint64) number_indicator (self, xushi_indicator_get_id (self->indicator)) * 16 + row + 1;
}

/* Even if its indicator is not shown. */
static gboolean
xushi_months_source_has_key (XushiGridSource *source, guint64 key)
{
  XushiMonthsSource *self = XUSHI_MONTHS_SOURCE (source);
  guint64 number = key / 16;

  return number >= 1 && number <= self->shown->len
         && xushi_plan_find_indicator (xushi_session_get_plan (self->session),
                                       g_array_index (self->shown, gint64, number - 1))
                != NULL;
}

static void
set_number (XushiGridCell *cell, double value, int decimals)
{
  g_autofree char *text = xushi_number_format (value, decimals);

  if (*text != '\0')
    xushi_grid_cell_print (cell, "%s", text);
}

static void
get_note_cell (XushiMonthsSource *self, guint row, const XushiReading *reading,
               XushiGridCell *cell)
{
  double before = self->corrected[row];

  cell->small = TRUE;
  cell->role = XUSHI_GRID_ROLE_DIM;
  cell->text = reading->note;
  if (xushi_is_known (before))
    {
      g_autofree char *number = xushi_number_format (before, self->decimals[row]);

      /* TRANSLATORS: a value was corrected; the one before, and behind it the month's note */
      xushi_grid_cell_print (cell, _ ("Revised (was %s) %s"), number,
                             reading->note != NULL ? reading->note : "");
    }
}

static void
get_reading_cell (XushiMonthsSource *self, guint row, XushiMonthsColumn column,
                  const XushiReading *reading, XushiGridCell *cell)
{
  static const XushiReading none = { .value = XUSHI_UNKNOWN,
                                     .last_year = XUSHI_UNKNOWN,
                                     .completion = XUSHI_UNKNOWN,
                                     .added = XUSHI_UNKNOWN,
                                     .removed = XUSHI_UNKNOWN };
  const XushiReading *shown = reading != NULL ? reading : &none;
  int decimals = self->decimals[row];

  if (column == XUSHI_MONTHS_VALUE)
    set_number (cell, shown->value, decimals);
  else if (column == XUSHI_MONTHS_IN_MONTH)
    {
      set_number (cell, self->in_month[row], decimals);
      cell->role = XUSHI_GRID_ROLE_DIM;
    }
  else if (column == XUSHI_MONTHS_NOTE)
    get_note_cell (self, row, shown, cell);
  else if (column == XUSHI_MONTHS_COMPLETION)
    {
      set_number (cell, shown->completion, 1);
      cell->mark = xushi_is_known (shown->completion) ? _ ("By hand") : NULL;
    }
  else
    {
      double value = column == XUSHI_MONTHS_ADDED     ? shown->added
                     : column == XUSHI_MONTHS_REMOVED ? shown->removed
                                                      : shown->last_year;

      set_number (cell, value, xushi_is_known (value)
                                   ? MAX (decimals, xushi_number_decimals_of (value))
                                   : decimals);
    }
}

/* Months not published by the indicator's frequency are dim; a missing figure is shown as a dash;
 * the data month is bold. */
static void
xushi_months_source_get_cell (XushiGridSource *source, guint row, guint column,
                              XushiGridCell *cell)
{
  XushiMonthsSource *self = XUSHI_MONTHS_SOURCE (source);
  XushiIndicator *indicator = self->indicator;
  int month = (int) row + 1, present = xushi_session_get_month (self->session);
  gboolean due = xushi_assess_is_due (xushi_indicator_get_spec (indicator), month);

  cell->editable
      = cell->editable && xushi_months_is_input (indicator, (XushiMonthsColumn) column);
  if (column == XUSHI_MONTHS_MONTH)
    xushi_grid_cell_print (cell, C_ ("month", "%d"), month);
  else
    get_reading_cell (self, row, (XushiMonthsColumn) column,
                      xushi_indicator_get_reading (indicator, month), cell);
  if (!due || cell->text == NULL)
    cell->role = XUSHI_GRID_ROLE_DIM;
  if (cell->text == NULL && due && month <= present && column == XUSHI_MONTHS_VALUE)
    cell->text = "—";
  if (column == XUSHI_MONTHS_VALUE && self->doubts[row] != NULL)
    cell->doubt = self->doubts[row]->sentence;
  cell->bold = (column == XUSHI_MONTHS_MONTH || column == XUSHI_MONTHS_VALUE) && month == present;
}

static char *
xushi_months_source_dup_edit_text (XushiGridSource *source, guint row, guint column)
{
  return xushi_months_dup_edit_text (XUSHI_MONTHS_SOURCE (source)->indicator, (int) row + 1,
                                     (XushiMonthsColumn) column);
}

static gboolean
xushi_months_source_commit (XushiGridSource *source, guint row, guint column, const char *text,
                            GError **error)
{
  XushiMonthsSource *self = XUSHI_MONTHS_SOURCE (source);

  return xushi_months_commit_cell (xushi_session_get_editor (self->session), self->indicator,
                                   (int) row + 1, (XushiMonthsColumn) column, text, error);
}

static gboolean
xushi_months_source_confirm (XushiGridSource *source, guint row, guint column, GError **error)
{
  XushiMonthsSource *self = XUSHI_MONTHS_SOURCE (source);
  g_autoptr (XushiDoubt) doubt = g_steal_pointer (&self->doubts[row]);

  /* Once it is settled, the doubts are gathered again. */
  if (doubt == NULL || xushi_doubt_cell_settle (self->session, self->indicator, doubt, error))
    return TRUE;
  self->doubts[row] = g_steal_pointer (&doubt);
  return FALSE;
}

static char *
xushi_months_source_dup_proposal (XushiGridSource *source, guint row, guint column)
{
  XushiMonthsSource *self = XUSHI_MONTHS_SOURCE (source);

  return column == XUSHI_MONTHS_VALUE && self->doubts[row] != NULL
             ? xushi_doubt_cell_dup_meant (self->doubts[row])
             : NULL;
}

static gboolean
xushi_months_source_clear (XushiGridSource *source, guint row, guint n_rows,
                           GArray *cleared, char **left, GError **error)
{
  XushiMonthsSource *self = XUSHI_MONTHS_SOURCE (source);

  return xushi_months_commit_clear (self->session, self->indicator, (int) row + 1, (int) n_rows,
                                    cleared, left, error);
}

static char *
xushi_months_source_dup_refusal (XushiGridSource *source, guint row, guint column)
{
  XushiMonthsSource *self = XUSHI_MONTHS_SOURCE (source);

  if (xushi_session_is_read_only (self->session))
    return g_strdup (_ ("This plan can only be read here."));
  if (column == XUSHI_MONTHS_VALUE && self->net)
    return g_strdup (_ ("A net figure is added less removed: enter these two."));
  return g_strdup (_ ("This column is computed."));
}

static void
xushi_months_source_iface_init (XushiGridSourceInterface *iface)
{
  iface->get_n_rows = xushi_months_source_get_n_rows;
  iface->get_n_columns = xushi_months_source_get_n_columns;
  iface->get_column = xushi_months_source_get_column;
  iface->get_row = xushi_months_source_get_row;
  iface->get_row_key = xushi_months_source_get_row_key;
  iface->has_key = xushi_months_source_has_key;
  iface->get_cell = xushi_months_source_get_cell;
  iface->dup_edit_text = xushi_months_source_dup_edit_text;
  iface->commit = xushi_months_source_commit;
  iface->confirm = xushi_months_source_confirm;
  iface->dup_proposal = xushi_months_source_dup_proposal;
  iface->clear = xushi_months_source_clear;
  iface->edits = &xushi_months_edits;
  iface->dup_refusal = xushi_months_source_dup_refusal;
}

static void
xushi_months_source_finalize (GObject *object)
{
  XushiMonthsSource *self = XUSHI_MONTHS_SOURCE (object);

  forget_doubts (self);
  g_clear_object (&self->indicator);
  g_clear_object (&self->session);
  g_free (self->problem);
  g_array_unref (self->shown);
  g_hash_table_unref (self->numbers);
  G_OBJECT_CLASS (xushi_months_source_parent_class)->finalize (object);
}

static void
xushi_months_source_class_init (XushiMonthsSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xushi_months_source_finalize;
}

static void
xushi_months_source_init (XushiMonthsSource *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->numbers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

XushiMonthsSource *
xushi_months_source_new (XushiSession *session)
{
  XushiMonthsSource *self = g_object_new (XUSHI_TYPE_MONTHS_SOURCE, NULL);

  self->session = g_object_ref (session);
  return self;
}
