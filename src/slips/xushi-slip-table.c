/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/xushi-slip-sheet-private.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "base/xushi-text.h"
#include "tables/xushi-values-table.h"

#include <string.h>

/* What comes back without marks: a table with names, a values table, lines of text. */

/* --- a table with names --- */

/* The month that titles and heads name; one that names another year is of another plan. */
static void
find_month (XushiSlipReturn *self, const XushiTable *table, guint last_row)
{
  for (guint row = 0; row <= last_row && self->month == 0; row++)
    for (guint i = 0; i < xushi_table_get_n_cells (table, row) && self->month == 0; i++)
      {
        int year = 0, month = 0;

        if (!xushi_slip_find_month (xushi_table_get_cell (table, row, i), &year, &month))
          continue;
        if (year != 0 && year != xushi_plan_get_info (self->plan)->year)
          xushi_slip_return_tell (self,
                                  g_strdup_printf (_ ("The table says it is of %d; the plan is of "
                                                      "%d."),
                                                   year, xushi_plan_get_info (self->plan)->year));
        else
          self->month = month;
      }
}

/* Whether any row is about an indicator of the plan: else the file is about something else. */
static gboolean
knows_any (const XushiSlipReturn *self, guint first_entry)
{
  for (guint i = first_entry; i < self->entries->len; i++)
    if (((const XushiSlipEntry *) g_ptr_array_index (self->entries, i))->indicator != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
has_field (const guint columns[XUSHI_N_SLIP_COLUMNS])
{
  for (guint i = 0; i < XUSHI_N_SLIP_FIELDS; i++)
    if (columns[i] != XUSHI_SLIP_NO_COLUMN)
      return TRUE;
  return FALSE;
}

static gboolean
read_named (XushiSlipSheet *sheet)
{
  XushiSlipReturn *self = sheet->back;
  guint first_entry = self->entries->len;

  for (guint i = 0; i < XUSHI_N_SLIP_COLUMNS; i++)
    if (sheet->columns[i] != XUSHI_SLIP_NO_COLUMN)
      g_hash_table_add (sheet->known_columns, GUINT_TO_POINTER (sheet->columns[i]));
  find_month (self, sheet->table, sheet->head_row);
  for (guint row = sheet->head_row + 1; row < xushi_table_get_n_rows (sheet->table); row++)
    xushi_slip_sheet_read_added (sheet, row);
  return knows_any (self, first_entry);
}

/* --- a values table --- */

static void
add_value (XushiSlipReturn *self, const XushiValueRow *row, XushiSlipField field, const char *text)
{
  XushiSlipEntry *entry;

  if (text == NULL || *text == '\0')
    return;
  entry = xushi_slip_return_add (self, row->indicator, field, text, row->line, 0);
  g_free (entry->cell);
  entry->cell = g_strdup_printf ("%u", row->line);
  entry->name = g_strdup (xushi_indicator_get_name (row->indicator));
  entry->month = row->reading->month;
  self->n_filled++;
}

static void
add_figure (XushiSlipReturn *self, const XushiValueRow *row, XushiSlipField field, double value)
{
  g_autofree char *text = xushi_number_format_plain (value);

  add_value (self, row, field, text);
}

static void
add_row (XushiSlipReturn *self, const XushiValueRow *row)
{
  const XushiReading *reading = row->reading;

  add_figure (self, row, XUSHI_SLIP_FIELD_VALUE, reading->value);
  add_figure (self, row, XUSHI_SLIP_FIELD_ADDED, reading->added);
  add_figure (self, row, XUSHI_SLIP_FIELD_REMOVED, reading->removed);
  add_figure (self, row, XUSHI_SLIP_FIELD_LAST_YEAR, reading->last_year);
  add_value (self, row, XUSHI_SLIP_FIELD_REASON, reading->reason);
  add_value (self, row, XUSHI_SLIP_FIELD_NEXT_STEP, reading->next_step);
  add_value (self, row, XUSHI_SLIP_FIELD_NOTE, reading->note);
  if (xushi_is_known (reading->completion) || reading->light != XUSHI_LIGHT_NONE
      || row->exempt != NULL || xushi_is_known (row->previous))
    xushi_slip_return_tell (self, g_strdup_printf (_ ("Row %u: completion, light, correction and "
                                                      "exemption are not collected; enter the "
                                                      "table as a values table."),
                                                   row->line));
  self->month = MAX (self->month, reading->month);
}

static gboolean
read_values (XushiSlipReturn *self, const XushiTable *table)
{
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = xushi_values_table_read (table, self->plan, problems, &error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < xushi_problems_get_n_kept (problems); i++)
    xushi_slip_return_tell (self, xushi_problem_to_text (xushi_problems_get (problems, i)));
  for (guint i = 0; i < rows->len; i++)
    add_row (self, g_ptr_array_index (rows, i));
  return rows->len > 0;
}

/* What the reader of the file noticed; of a slip it is known that it has hidden rows. */
static void
tell_notes (XushiSlipReturn *self, const XushiTable *table)
{
  for (guint i = 0; i < xushi_table_get_n_notes (table); i++)
    xushi_slip_return_tell (self, g_strdup (xushi_table_get_note (table, i, NULL)));
}

gboolean
xushi_slip_return_read_table (XushiSlipReturn *back, const XushiTable *table)
{
  XushiSlipSheet self;
  gboolean found = FALSE;

  if (xushi_table_get_n_rows (table) == 0)
    return FALSE;
  tell_notes (back, table);
  xushi_slip_sheet_init (&self, back, table);
  if (xushi_slip_sheet_find_heads (&self, self.columns) && has_field (self.columns)
      && self.columns[XUSHI_SLIP_COLUMN_MONTH] == XUSHI_SLIP_NO_COLUMN)
    found = read_named (&self);
  else
    found = read_values (back, table);
  xushi_slip_sheet_clear (&self);
  return found;
}

/* --- lines of text --- */

/* @line without what counts it: “1.”, “（2）”, “三、”. */
static const char *
skip_number (const char *line)
{
  const char *p = line + strspn (line, "( \t");
  gsize digits = strspn (p, "0123456789");

  if (digits == 0 || digits > 3)
    return line;
  p += digits;
  if (*p == '.' || *p == ')' || *p == ',')
    return p + 1;
  return g_str_has_prefix (p, "、") ? p + strlen ("、") : line;
}

/* @text without a month in front, such as 1-9月: what remains begins with the name. */
static const char *
skip_month (const char *text)
{
  const char *p = text + strspn (text, "0123456789-~");

  if (p == text || !g_str_has_prefix (p, "月"))
    return text;
  p += strlen ("月");
  return g_str_has_prefix (p, "份") ? p + strlen ("份") : p;
}

static void
add_line (XushiSlipReturn *self, GPtrArray *candidates, const char *name, const char *text,
          guint number)
{
  XushiIndicator *indicator = xushi_name_index_choose (candidates, NULL, text);
  XushiSlipEntry *entry
      = xushi_slip_return_add (self, indicator, XUSHI_SLIP_FIELD_VALUE, text, number, 0);

  g_free (entry->cell);
  entry->cell = g_strdup_printf ("%u", number);
  entry->name = g_strdup (name);
  entry->month = self->month;
  if (indicator == NULL)
    entry->refusal = g_strdup (_ ("Several indicators of the plan are called so; write the unit, or "
                                  "the key."));
  self->n_filled++;
}

/* Returns whether the line has the name of an indicator. */
static gboolean
read_line (XushiSlipReturn *self, XushiNameIndex *names, const char *line, guint number)
{
  g_autofree char *folded = xushi_text_fold (line);
  const char *text = skip_number (folded);
  g_autofree char *name = NULL;
  GPtrArray *candidates;
  gsize length = 0;
  int year = 0, month = 0;

  candidates = xushi_name_index_find_prefix (names, text, &length);
  if (candidates == NULL)
    candidates = xushi_name_index_find_prefix (names, text = skip_month (text), &length);
  if (candidates == NULL)
    candidates = xushi_name_index_find_prefix (names, text = folded, &length);
  if (candidates != NULL)
    {
      g_autofree char *figure = g_strdup (xushi_slip_skip_link (text + length));
      /* A sentence ends in a stop, which is no part of its figure. */
      gsize n = strlen (figure);

      while (n > 0 && (figure[n - 1] == ';' || figure[n - 1] == ',' || figure[n - 1] == '.'))
        figure[--n] = '\0';
      if (g_str_has_suffix (figure, "。"))
        figure[n - strlen ("。")] = '\0';
      name = g_strndup (text, length);
      if (*figure == '\0')
        xushi_slip_return_tell (self, g_strdup_printf (_ ("Line %u, “%s”: there is no figure."),
                                                       number, line));
      else
        add_line (self, candidates, name, figure, number);
      return TRUE;
    }
  if (self->month == 0 && xushi_slip_find_month (line, &year, &month)
      && (year == 0 || year == xushi_plan_get_info (self->plan)->year))
    self->month = month;
  xushi_slip_return_tell (self, g_strdup_printf (_ ("Line %u, “%s”: no indicator of the plan is "
                                                    "called so."),
                                                 number, line));
  return FALSE;
}

gboolean
xushi_slip_return_read_lines (XushiSlipReturn *self, const char *text)
{
  g_autoptr (XushiNameIndex) names = xushi_name_index_new (self->plan);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 0);
  gboolean any = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      if (*lines[i] != '\0')
        any = read_line (self, names, lines[i], i + 1) || any;
    }
  return any;
}
