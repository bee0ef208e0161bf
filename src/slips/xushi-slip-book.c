/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/xushi-slip-book.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "slips/xushi-slip-look.h"
#include "slips/xushi-slip-mark.h"
#include "slips/xushi-slip-text.h"
#include "slips/xushi-slip-words.h"
#include "tables/xushi-workbook-finish.h"

#include <string.h>

/* The sheet: in the first column, which is hidden, a mark a row; title, who and when, how it is
 * filled in, a hidden row with a mark a column, heads, rows, signatures. */
enum
{
  ROW_TITLE,
  ROW_WHO,
  ROW_HOW,
  ROW_MARKS,
  ROW_HEADS,
  ROW_FIRST,
};

/* The longest text of a hint, and of a cell. */
#define HINT_MAX 250
#define CELL_MAX 32000

/* The widths of the columns in letters, in their order on the sheet. */
static const struct
{
  guint column;
  double width;
} layout[] = {
  { XUSHI_SLIP_COLUMN_NUMBER, 5 },    { XUSHI_SLIP_COLUMN_NAME, 28 },
  { XUSHI_SLIP_COLUMN_TARGET, 13 },   { XUSHI_SLIP_COLUMN_UNIT, 8 },
  { XUSHI_SLIP_COLUMN_LAST, 11 },     { XUSHI_SLIP_COLUMN_LAST_MONTH, 7 },
  { XUSHI_SLIP_FIELD_VALUE, 15 },     { XUSHI_SLIP_FIELD_ADDED, 9 },
  { XUSHI_SLIP_FIELD_REMOVED, 9 },    { XUSHI_SLIP_FIELD_LAST_YEAR, 11 },
  { XUSHI_SLIP_FIELD_REASON, 27 },    { XUSHI_SLIP_FIELD_NEXT_STEP, 27 },
  { XUSHI_SLIP_FIELD_NOTE, 18 },
};

typedef struct
{
  const XushiSlipForms *forms;
  const XushiSlipForm *form;
  const XushiSlipOptions *options;
  const XushiPlanInfo *info;
  lxw_worksheet *sheet;
  XushiSlipLook look;
  lxw_col_t columns[XUSHI_N_SLIP_COLUMNS]; /* 0 for one that this slip does not have */
  lxw_col_t n_columns;
} Book;

/* --- what every row needs --- */

static void
write_mark (Book *self, lxw_row_t row, lxw_col_t column, XushiSlipMarkKind kind, gint64 node,
            const char *rest)
{
  XushiSlipMark mark = { .year = self->info->year, .month = self->forms->month, .kind = kind,
                         .node = node, .rest = rest };
  g_autofree char *text = NULL;

  xushi_slip_mark_set_uuid (&mark, self->options->uuid);
  text = xushi_slip_mark_write (&mark);
  worksheet_write_string (self->sheet, row, column, text, NULL);
}

/* (transfer full): @text with at most @n letters. */
static char *
shorten (const char *text, glong n)
{
  return g_utf8_strlen (text, -1) > n ? g_utf8_substring (text, 0, n) : g_strdup (text);
}

static void
write_text (Book *self, lxw_row_t row, guint column, const char *text, XushiSlipCell cell)
{
  g_autofree char *cut = shorten (text != NULL ? text : "", CELL_MAX);

  if (*cut != '\0')
    worksheet_write_string (self->sheet, row, self->columns[column], cut, self->look.cells[cell]);
  else
    worksheet_write_blank (self->sheet, row, self->columns[column], self->look.cells[cell]);
}

static double
measure_width (const char *text)
{
  double width = 0;

  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    width += g_unichar_iswide (g_utf8_get_char (p)) ? 2.1 : 1.1;
  return width;
}

/* --- above the rows --- */

static gboolean
is_wanted (const Book *self, guint column)
{
  for (guint i = 0; i < self->form->rows->len; i++)
    {
      const XushiSlipFormRow *row = &g_array_index (self->form->rows, XushiSlipFormRow, i);

      if (column == XUSHI_SLIP_FIELD_LAST_YEAR ? row->last_year
                                               : xushi_indicator_get_spec (row->indicator)->net)
        return TRUE;
    }
  return FALSE;
}

static void
place_columns (Book *self)
{
  lxw_row_col_options hidden = { .hidden = 1 };

  worksheet_set_column_opt (self->sheet, 0, 0, 8, NULL, &hidden);
  self->n_columns = 1;
  for (guint i = 0; i < G_N_ELEMENTS (layout); i++)
    {
      guint column = layout[i].column;

      if ((column == XUSHI_SLIP_FIELD_ADDED || column == XUSHI_SLIP_FIELD_REMOVED
           || column == XUSHI_SLIP_FIELD_LAST_YEAR)
          && !is_wanted (self, column))
        continue;
      self->columns[column] = self->n_columns;
      worksheet_set_column (self->sheet, self->n_columns, self->n_columns, layout[i].width, NULL);
      self->n_columns++;
    }
}

static const char *
get_head (guint column)
{
  switch (column)
    {
    case XUSHI_SLIP_COLUMN_NUMBER:
      return _ ("No.");
    case XUSHI_SLIP_COLUMN_NAME:
      return _ ("indicator");
    case XUSHI_SLIP_COLUMN_TARGET:
      return _ ("year's target");
    case XUSHI_SLIP_COLUMN_UNIT:
      return C_ ("slip", "unit");
    case XUSHI_SLIP_COLUMN_LAST:
      return C_ ("slip", "last cumulative figure");
    case XUSHI_SLIP_COLUMN_LAST_MONTH:
      return C_ ("slip", "as of");
    default:
      return xushi_slip_field_to_label ((XushiSlipField) column);
    }
}

static void
write_heads (Book *self)
{
  lxw_row_col_options hidden = { .hidden = 1 };

  worksheet_set_row_opt (self->sheet, ROW_MARKS, 6, NULL, &hidden);
  worksheet_set_row (self->sheet, ROW_HEADS, 32, NULL);
  write_mark (self, ROW_HEADS, 0, XUSHI_SLIP_MARK_TAIL, 0, "");
  for (guint i = 0; i < G_N_ELEMENTS (layout); i++)
    {
      guint column = layout[i].column;

      if (self->columns[column] == 0)
        continue;
      write_mark (self, ROW_MARKS, self->columns[column], XUSHI_SLIP_MARK_COLUMN, 0,
                  xushi_slip_column_to_word (column));
      write_text (self, ROW_HEADS, column, get_head (column),
                  column < XUSHI_N_SLIP_FIELDS ? XUSHI_SLIP_CELL_HEAD_OPEN : XUSHI_SLIP_CELL_HEAD);
    }
}

/* The rows that are sent, so that one that is missing is noticed; too many for a cell are not
 * listed. */
static void
write_list (Book *self)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < self->form->rows->len; i++)
    {
      const XushiSlipFormRow *row = &g_array_index (self->form->rows, XushiSlipFormRow, i);

      g_string_append_printf (list, "%s%" G_GINT64_FORMAT ":%s", i > 0 ? "\n" : "", row->node,
                              xushi_indicator_get_spec (row->indicator)->key);
    }
  if (g_utf8_strlen (list->str, -1) <= CELL_MAX)
    write_mark (self, ROW_WHO, 0, XUSHI_SLIP_MARK_LIST, 0, list->str);
  else
    write_mark (self, ROW_WHO, 0, XUSHI_SLIP_MARK_TAIL, 0, "");
}

static void
write_how (Book *self)
{
  const char *contact = self->options->contact;
  g_autofree char *due = xushi_slip_tell_due (self->info, self->options);
  g_autofree char *how = g_strdup_printf (
      C_ ("slip", "How to fill it in: only the yellow cells; figures are the sum since January, in "
                  "the unit of the row, as bare numbers (for 8%%, write 8). Of a step that is "
                  "finished write the date. What was behind last month is of a darker yellow and "
                  "needs reasons and the next step. Do not delete rows; send this file back as it is. %s. Questions: %s."),
      due, contact != NULL ? contact : "____");

  worksheet_set_row (self->sheet, ROW_HOW, 48, NULL);
  write_mark (self, ROW_HOW, 0, XUSHI_SLIP_MARK_TAIL, 0, "");
  worksheet_merge_range (self->sheet, ROW_HOW, 1, ROW_HOW, self->n_columns - 1, how,
                         self->look.cells[XUSHI_SLIP_CELL_LINE]);
}

static void
write_title (Book *self)
{
  g_autofree char *title = g_strdup_printf (C_ ("slip", "%s: Return Slip"),
                                            self->info->title != NULL ? self->info->title : "");
  g_autofree char *who = g_strconcat (C_ ("slip", "Filled in by: "), self->form->department, NULL);
  g_autofree char *month = g_strdup_printf (C_ ("slip", "January to month %2$d of %1$d"),
                                            self->info->year, self->forms->month);
  g_autofree char *data = g_strconcat (C_ ("slip", "Data: "), month, NULL);
  g_autofree char *due = xushi_slip_tell_due (self->info, self->options);
  lxw_format *line = self->look.cells[XUSHI_SLIP_CELL_LINE];

  worksheet_set_row (self->sheet, ROW_TITLE, 34, NULL);
  worksheet_set_row (self->sheet, ROW_WHO, 22, NULL);
  write_mark (self, ROW_TITLE, 0, XUSHI_SLIP_MARK_DEPARTMENT, 0, self->form->department);
  write_list (self);
  worksheet_merge_range (self->sheet, ROW_TITLE, 1, ROW_TITLE, self->n_columns - 1, title,
                         self->look.cells[XUSHI_SLIP_CELL_TITLE]);
  worksheet_merge_range (self->sheet, ROW_WHO, 1, ROW_WHO, 3, who, line);
  worksheet_merge_range (self->sheet, ROW_WHO, 4, ROW_WHO, self->n_columns - 3, data, line);
  worksheet_merge_range (self->sheet, ROW_WHO, self->n_columns - 2, ROW_WHO, self->n_columns - 1,
                         due, self->look.cells[XUSHI_SLIP_CELL_LINE_END]);
  write_how (self);
}

/* --- the rows --- */

/* The message beside a cell, and what may be typed: text in the place of a number is stopped, any
 * number and any text elsewhere is let through, as only the clerk can judge it. */
static void
validate (Book *self, lxw_row_t row, guint column, const char *hint)
{
  g_autofree char *title = shorten (get_head (column), 30);
  g_autofree char *message = shorten (hint, HINT_MAX);
  lxw_data_validation rule = { .validate = LXW_VALIDATION_TYPE_ANY, .input_title = title,
                               .input_message = message };

  if (xushi_slip_is_figure ((XushiSlipField) column))
    {
      rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
      rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
      rule.minimum_number = -XUSHI_NUMBER_LIMIT;
      rule.maximum_number = XUSHI_NUMBER_LIMIT;
      rule.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
      rule.error_title = (char *) C_ ("slip", "A number, please");
      rule.error_message = (char *) C_ ("slip", "Only a number belongs here, without unit or words; "
                                                "put explanations into the note.");
    }
  worksheet_data_validation_cell (self->sheet, row, self->columns[column], &rule);
}

/* A date is asked for, and only warned about: a tick is understood as well. */
static void
validate_date (Book *self, lxw_row_t row, const char *hint)
{
  g_autofree char *message = shorten (hint, HINT_MAX);
  lxw_data_validation rule
      = { .validate = LXW_VALIDATION_TYPE_DATE,
          .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
          .minimum_datetime = { .year = self->info->year - 1, .month = 1, .day = 1 },
          .maximum_datetime = { .year = self->info->year + 1, .month = 12, .day = 31 },
          .error_type = LXW_VALIDATION_ERROR_TYPE_WARNING,
          .input_title = (char *) xushi_slip_field_to_label (XUSHI_SLIP_FIELD_FINISHED),
          .input_message = message,
          .error_title = (char *) C_ ("slip", "A date, please"),
          .error_message = (char *) C_ ("slip", "Write the date on which it was finished, such as "
                                                "9-18.") };

  worksheet_data_validation_cell (self->sheet, row, self->columns[XUSHI_SLIP_FIELD_VALUE], &rule);
}

/* What stands in the column of this month. */
static XushiSlipField
get_main_field (const XushiSpec *spec, const XushiNode *node)
{
  if (node != NULL)
    return XUSHI_SLIP_FIELD_FINISHED;
  return spec->measure == XUSHI_MEASURE_TEXT ? XUSHI_SLIP_FIELD_PROGRESS : XUSHI_SLIP_FIELD_VALUE;
}

static void
open_cell (Book *self, lxw_row_t row, guint column, const XushiSpec *spec, const XushiNode *node,
           gboolean behind)
{
  gboolean must = behind && (column == XUSHI_SLIP_FIELD_REASON
                             || column == XUSHI_SLIP_FIELD_NEXT_STEP);
  XushiSlipField field = column == XUSHI_SLIP_FIELD_VALUE ? get_main_field (spec, node)
                                                          : (XushiSlipField) column;
  g_autofree char *what = xushi_slip_tell_hint (spec, field, node, self->forms->month);
  g_autofree char *hint
      = g_strconcat (must ? C_ ("slip", "It was behind last month: please fill this in. ") : "", what,
                     NULL);
  lxw_format *format
      = self->look.cells[must ? XUSHI_SLIP_CELL_OPEN_MUST : XUSHI_SLIP_CELL_OPEN_TEXT];

  if (field == XUSHI_SLIP_FIELD_FINISHED)
    format = self->look.cells[XUSHI_SLIP_CELL_OPEN_DATE];
  else if (xushi_slip_is_figure (field))
    format = xushi_slip_look_get_figure (&self->look, spec->decimals, TRUE);
  worksheet_write_blank (self->sheet, row, self->columns[column], format);
  if (field == XUSHI_SLIP_FIELD_FINISHED)
    validate_date (self, row, hint);
  else if (field != XUSHI_SLIP_FIELD_PROGRESS)
    validate (self, row, column, hint);
}

/* Whether the cell is to be filled in. What is said about a task as a whole is asked once. */
static gboolean
is_open (const XushiSlipFormRow *row, guint column, gboolean first)
{
  const XushiSpec *spec = xushi_indicator_get_spec (row->indicator);

  switch (column)
    {
    case XUSHI_SLIP_FIELD_VALUE:
      return !spec->net;
    case XUSHI_SLIP_FIELD_ADDED:
    case XUSHI_SLIP_FIELD_REMOVED:
      return spec->net;
    case XUSHI_SLIP_FIELD_LAST_YEAR:
      return row->last_year;
    case XUSHI_SLIP_FIELD_NOTE:
      return first && spec->measure != XUSHI_MEASURE_TEXT;
    default:
      return first;
    }
}

static void
write_last (Book *self, lxw_row_t row, XushiIndicator *indicator, const XushiSpec *spec)
{
  int month = xushi_asked_find_last (indicator, self->forms->month);
  g_autofree char *when = g_strdup_printf (C_ ("slip", "month %d"), month);

  if (month == 0)
    {
      write_text (self, row, XUSHI_SLIP_COLUMN_LAST, "", XUSHI_SLIP_CELL_CENTRE);
      write_text (self, row, XUSHI_SLIP_COLUMN_LAST_MONTH, "", XUSHI_SLIP_CELL_CENTRE);
      return;
    }
  worksheet_write_number (self->sheet, row, self->columns[XUSHI_SLIP_COLUMN_LAST],
                          xushi_indicator_get_reading (indicator, month)->value,
                          xushi_slip_look_get_figure (&self->look, spec->decimals, FALSE));
  write_text (self, row, XUSHI_SLIP_COLUMN_LAST_MONTH, when, XUSHI_SLIP_CELL_CENTRE);
}

static void
write_printed (Book *self, lxw_row_t at, const XushiSlipFormRow *row, guint number)
{
  const XushiSpec *spec = xushi_indicator_get_spec (row->indicator);
  const XushiNode *node = row->node != 0 ? xushi_slip_find_node (spec, row->node) : NULL;
  g_autofree char *name = xushi_slip_tell_name (spec, node);
  g_autofree char *target = xushi_slip_tell_target (spec, node);
  double lines = MAX (measure_width (name) / 27, measure_width (target) / 12);

  worksheet_set_row (self->sheet, at, MIN (MAX (ceil (lines), 2) * 15 + 4, 400), NULL);
  write_mark (self, at, 0, node != NULL ? XUSHI_SLIP_MARK_NODE : XUSHI_SLIP_MARK_INDICATOR,
              row->node, spec->key);
  worksheet_write_number (self->sheet, at, self->columns[XUSHI_SLIP_COLUMN_NUMBER], number,
                          self->look.cells[XUSHI_SLIP_CELL_CENTRE]);
  write_text (self, at, XUSHI_SLIP_COLUMN_NAME, name, XUSHI_SLIP_CELL_TEXT);
  write_text (self, at, XUSHI_SLIP_COLUMN_TARGET, target, XUSHI_SLIP_CELL_CENTRE);
  write_text (self, at, XUSHI_SLIP_COLUMN_UNIT, node == NULL ? spec->unit : NULL,
              XUSHI_SLIP_CELL_CENTRE);
  if (node == NULL)
    write_last (self, at, row->indicator, spec);
  else
    {
      write_text (self, at, XUSHI_SLIP_COLUMN_LAST, "", XUSHI_SLIP_CELL_GREY);
      write_text (self, at, XUSHI_SLIP_COLUMN_LAST_MONTH, "", XUSHI_SLIP_CELL_GREY);
    }
}

static void
write_row (Book *self, guint index, guint number, gboolean first)
{
  const XushiSlipFormRow *row = &g_array_index (self->form->rows, XushiSlipFormRow, index);
  const XushiSpec *spec = xushi_indicator_get_spec (row->indicator);
  const XushiNode *node = row->node != 0 ? xushi_slip_find_node (spec, row->node) : NULL;
  lxw_row_t at = ROW_FIRST + index;

  write_printed (self, at, row, number);
  for (guint column = 0; column < XUSHI_N_SLIP_FIELDS; column++)
    if (self->columns[column] != 0)
      {
        if (is_open (row, column, first))
          open_cell (self, at, column, spec, node, row->behind);
        else
          write_text (self, at, column, "", XUSHI_SLIP_CELL_GREY);
      }
}

static void
write_rows (Book *self)
{
  const XushiIndicator *before = NULL;
  guint number = 0;

  for (guint i = 0; i < self->form->rows->len; i++)
    {
      const XushiSlipFormRow *row = &g_array_index (self->form->rows, XushiSlipFormRow, i);
      gboolean first = row->indicator != before;

      number += first;
      write_row (self, i, number, first);
      before = row->indicator;
    }
}

/* --- below the rows --- */

static void
write_tail (Book *self)
{
  lxw_row_t row = ROW_FIRST + self->form->rows->len;
  const struct
  {
    const char *label;
    guint column;
  } places[] = { { C_ ("slip", "Filled in:"), XUSHI_SLIP_COLUMN_NAME },
                 { C_ ("slip", "Checked:"), XUSHI_SLIP_FIELD_VALUE },
                 { C_ ("slip", "Telephone:"), XUSHI_SLIP_FIELD_REASON } };

  write_mark (self, row, 0, XUSHI_SLIP_MARK_TAIL, 0, "");
  worksheet_set_row (self->sheet, row, 28, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    write_text (self, row, places[i].column, places[i].label, XUSHI_SLIP_CELL_OPEN_TEXT);
}

/* @text as a part of a footer, in which & begins a code. (transfer full) */
static char *
quote_footer (const char *text)
{
  GString *quoted = g_string_new (text);

  g_string_replace (quoted, "&", "&&", 0);
  return g_string_free (quoted, FALSE);
}

static void
set_up_print (Book *self)
{
  lxw_row_t last = ROW_FIRST + self->form->rows->len;
  g_autofree char *quoted = quote_footer (self->form->department);
  g_autofree char *department = shorten (quoted, 60);
  /* TRANSLATORS: the foot of a sheet: department, year, month; &P and &N are page and pages */
  g_autofree char *foot = g_strdup_printf (C_ ("slip", "&L%s, %d-%02d&Rpage &P of &N"), department,
                                           self->info->year, self->forms->month);

  worksheet_set_landscape (self->sheet);
  worksheet_set_paper (self->sheet, 9); /* A4 */
  worksheet_set_margins (self->sheet, 0.5, 0.5, 0.6, 0.7);
  worksheet_center_horizontally (self->sheet);
  worksheet_fit_to_pages (self->sheet, 1, 0);
  worksheet_repeat_rows (self->sheet, ROW_HEADS, ROW_HEADS);
  worksheet_print_area (self->sheet, 0, 1, last, self->n_columns - 1);
  worksheet_set_footer (self->sheet, foot);
  worksheet_freeze_panes (self->sheet, ROW_FIRST,
                          (lxw_col_t) (self->columns[XUSHI_SLIP_COLUMN_NAME] + 1));
}

/* Locked, without a password: against slips of the hand, not against anybody. */
static void
protect (Book *self)
{
  lxw_protection allowed = { .format_cells = 1, .format_columns = 1, .format_rows = 1, .sort = 1,
                             .autofilter = 1 };

  worksheet_protect (self->sheet, NULL, &allowed);
}

static void
fill (Book *self)
{
  g_autofree char *title = g_strdup_printf (C_ ("slip", "%s: Return Slip"),
                                            self->info->title != NULL ? self->info->title : "");
  lxw_doc_properties properties
      = { .title = title, .author = self->info->office, .created = 1 };

  workbook_set_properties (self->look.book, &properties);
  place_columns (self);
  write_title (self);
  write_heads (self);
  write_rows (self);
  write_tail (self);
  set_up_print (self);
  protect (self);
  worksheet_set_selection (self->sheet, ROW_FIRST, self->columns[XUSHI_SLIP_FIELD_VALUE], ROW_FIRST,
                           self->columns[XUSHI_SLIP_FIELD_VALUE]);
}

gboolean
xushi_slip_book_write (const XushiSlipForms *forms, const XushiSlipForm *form,
                       const XushiSlipOptions *options, const char *path, gboolean overwrite,
                       GError **error)
{
  g_autoptr (XushiFileReplace) file = xushi_file_replace_new (path, overwrite, error);
  Book self = { .forms = forms, .form = form, .options = options,
                .info = xushi_plan_get_info (forms->plan) };
  lxw_workbook *book;

  if (file == NULL)
    return FALSE;
  book = workbook_new (xushi_file_replace_get_path (file));
  if (book != NULL)
    {
      xushi_slip_look_init (&self.look, book);
      self.sheet = workbook_add_worksheet (book, C_ ("slip", "return slip"));
      fill (&self);
    }
  return xushi_workbook_finish (book, file, overwrite, error);
}
