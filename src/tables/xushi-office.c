/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-office-walk.h"

#include "base/xushi-i18n.h"
#include "base/xushi-text.h"
#include "model/xushi-text-length.h"
#include "tables/xushi-departments.h"

#include <string.h>

static void
add_outcome (XushiOfficeWalk *walk, guint row, XushiRowKind kind, int taken, const char *reason)
{
  XushiRowOutcome *outcome;

  if (walk->outcomes == NULL)
    return;
  outcome = g_new (XushiRowOutcome, 1);
  *outcome = (XushiRowOutcome) { row, xushi_table_get_line (walk->table, row), kind, taken,
                                 reason != NULL && *reason != '\0' ? g_strdup (reason) : NULL };
  g_ptr_array_add (walk->outcomes, outcome);
}

/* (transfer full): what a row says, for messages. */
static char *
join_row (const XushiTable *table, guint row)
{
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < xushi_table_get_n_cells (table, row); i++)
    {
      const char *text = xushi_table_get_cell (table, row, i);

      if (xushi_matching_has_text (text))
        g_string_append_printf (said, "%s%s", said->len > 0 ? " " : "", text);
    }
  return g_utf8_strlen (said->str, -1) > 60 ? g_utf8_substring (said->str, 0, 60)
                                            : g_strdup (said->str);
}

/* Names a row that is not taken, with what it says. @format holds one %s. */
static void
leave_out (XushiOfficeWalk *walk, guint row, XushiRowKind kind, const char *format)
{
  g_autofree char *said = join_row (walk->table, row);
  g_autoptr (GString) reason = g_string_new (format);

  g_string_replace (reason, "%s", said, 1);
  xushi_problems_take (walk->problems, TRUE, xushi_table_get_line (walk->table, row), NULL,
                       g_strdup (reason->str));
  add_outcome (walk, row, kind, -1, reason->str);
}

/* Takes the unit out of the title of a section, for the figures below it. (transfer full): the title */
static char *
take_unit (XushiOfficeWalk *walk, const char *title)
{
  g_autofree char *unit = NULL;
  const char *open = xushi_text_find_tail (title, &unit);

  g_clear_pointer (&walk->unit, g_free);
  if (open == NULL || !xushi_cell_target_is_unit (walk->matching->reader, unit))
    return g_strdup (title);
  walk->unit = g_steal_pointer (&unit);
  return g_strndup (title, (gsize) (open - title));
}

static void
enter_section (XushiOfficeWalk *walk, guint row, const XushiRowSort *sort)
{
  gboolean has_area = xushi_matching_find (walk->matching, "area") >= 0 && !walk->above;
  gboolean outer = sort->level == walk->levels[0];
  g_autofree char *title = take_unit (walk, sort->title);

  if (outer && !has_area)
    {
      xushi_spec_set_string (&walk->area, title);
      g_clear_pointer (&walk->group, g_free);
    }
  else
    xushi_spec_set_string (&walk->group, title);
  g_clear_pointer (&walk->last_area, g_free);
  g_clear_pointer (&walk->last_group, g_free);
  xushi_problems_note (
      walk->problems, xushi_table_get_line (walk->table, row), NULL,
      g_strdup_printf (outer && !has_area ? _ ("“%s” was taken as an area.")
                                          : _ ("“%s” was taken as a group."),
                       title));
  add_outcome (walk, row, XUSHI_ROW_SECTION, -1, NULL);
}

/* Whether the cell says something in this row itself. */
static gboolean
says (const XushiOfficeWalk *walk, guint row, guint column)
{
  return xushi_matching_has_text (xushi_table_get_cell (walk->table, row, column))
         && !xushi_table_is_covered (walk->table, row, column);
}

/* A row whose name and target are merged into those above only adds departments and words to it. */
static gboolean
goes_on (const XushiOfficeWalk *walk, guint row)
{
  int name = xushi_matching_find (walk->matching, "name");
  int low = xushi_matching_find (walk->matching, "low");

  return walk->rows->len > 0 && name >= 0
         && xushi_table_is_covered (walk->table, row, (guint) name)
         && (low < 0 || !says (walk, row, (guint) low));
}

static void
append_names (GStrv *names, GPtrArray *more)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GStrv joined;

  if (*names != NULL)
    g_strv_builder_addv (builder, (const char **) *names);
  for (guint i = 0; i < more->len; i++)
    if (*names == NULL
        || !g_strv_contains ((const char *const *) *names, g_ptr_array_index (more, i)))
      g_strv_builder_add (builder, g_ptr_array_index (more, i));
  joined = g_strv_builder_end (builder);
  g_strfreev (*names);
  *names = joined;
}

static void
go_on (XushiOfficeWalk *walk, guint row)
{
  XushiPlanRow *above = g_ptr_array_index (walk->rows, walk->rows->len - 1);
  g_autoptr (GString) note = g_string_new (above->spec->note);

  for (guint i = 0; i < xushi_matching_get_n_columns (walk->matching); i++)
    {
      const XushiMatchedColumn *column = xushi_matching_get_column (walk->matching, i);
      const char *text = xushi_table_get_cell (walk->table, row, i);

      if (column->id == NULL || !says (walk, row, i)
          || g_str_equal (column->id, XUSHI_MATCHED_NUMBER)
          || g_str_equal (column->id, XUSHI_MATCHED_IGNORE))
        continue;
      if (g_str_equal (column->id, XUSHI_MATCHED_DEPARTMENTS) || g_str_equal (column->id, "support")
          || g_str_equal (column->id, "lead"))
        {
          g_auto (XushiDepartments) departments = { 0 };

          xushi_departments_read (text, FALSE, &departments);
          if (departments.lead != NULL)
            g_ptr_array_insert (departments.support, 0, g_steal_pointer (&departments.lead));
          append_names (&above->spec->support, departments.support);
        }
      else
        g_string_append_printf (note, "%s%s：%s", note->len > 0 ? "；" : "", column->head, text);
    }
  xushi_spec_set_string (&above->spec->note, note->str);
  walk->told[XUSHI_OFFICE_JOINED]++;
  add_outcome (walk, row, XUSHI_ROW_TAKEN, (int) walk->rows->len - 1, NULL);
}

static gboolean
has_length (XushiOfficeWalk *walk, const XushiOfficeRow *reader)
{
  g_autoptr (GError) error = NULL;
  const XushiSpec *spec = reader->row->spec;

  if (xushi_name_check_length (reader->row->area, C_ ("attribute", "Area"), &error)
      && xushi_spec_check (spec, &error))
    return TRUE;
  if (g_error_matches (error, XUSHI_SPEC_ERROR, XUSHI_SPEC_ERROR_BAD_TARGET))
    xushi_cell_refuse (&reader->cells, xushi_office_find (reader, "low"), g_strdup (error->message));
  else
    xushi_problems_take (walk->problems, FALSE, reader->cells.line, NULL, g_strdup (error->message));
  add_outcome (walk, reader->cells.row, XUSHI_ROW_REFUSED, -1, error->message);
  return FALSE;
}

/* 增长率 below 地区生产总值 is that of it. */
static void
settle_rate (const XushiOfficeWalk *walk, XushiPlanRow *row)
{
  static const char *const rates[] = { "增长率", "增速", "增长", "增幅", "增长速度", "增长幅度", "比上年增长",
                                       "同比增长", "年增长率", "涨幅", NULL };
  const XushiPlanRow *above
      = walk->rows->len > 0 ? g_ptr_array_index (walk->rows, walk->rows->len - 1) : NULL;
  g_autofree char *folded = row->spec->name != NULL ? xushi_text_fold (row->spec->name) : NULL;
  g_autofree char *name = NULL;

  if (above == NULL || above->spec->name == NULL || folded == NULL || !g_strv_contains (rates, folded))
    return;
  name = g_strconcat (above->spec->name, row->spec->name, NULL);
  xushi_problems_note (walk->problems, row->line, NULL,
                       g_strdup_printf (_ ("“%s” was taken as that of the row above: “%s”."),
                                        row->spec->name, name));
  xushi_spec_set_string (&row->spec->name, name);
}

/* 其中：工业投资 is a part of the row above; what follows and is indented as well. */
static void
settle_part (XushiOfficeWalk *walk, XushiPlanRow *row, guint number)
{
  int column = xushi_matching_find (walk->matching, "name");
  const char *written
      = column >= 0 ? xushi_matching_get_cell (walk->matching, number, (guint) column) : "";
  char *name = row->spec->name;
  gboolean indented = g_str_has_prefix (written, "　") || g_str_has_prefix (written, "  ");

  if (name == NULL || column < 0 || walk->rows->len == 0)
    return;
  if (xushi_row_kind_read_part (name) > 0)
    {
      g_autofree char *part = g_strdup (name + xushi_row_kind_read_part (name));

      if (*g_strstrip (part) == '\0')
        return;
      if (!walk->in_parts)
        walk->whole = walk->rows->len;
      walk->in_parts = TRUE;
      xushi_spec_set_string (&row->spec->name, part);
    }
  else
    walk->in_parts = walk->in_parts && indented;
  if (!walk->in_parts)
    return;
  row->part_of = walk->whole;
  walk->told[XUSHI_OFFICE_PART]++;
}

/* @figure: the column of the target, where its head names the indicator; else -1 */
static void
read_task (XushiOfficeWalk *walk, guint number, int figure)
{
  g_autoptr (GString) note = g_string_new (NULL);
  g_autoptr (GString) doubts = g_string_new (NULL);
  XushiPlanRow *row = g_new (XushiPlanRow, 1);
  XushiOfficeRow reader
      = { walk->matching, walk->columns,
          { walk->header, walk->problems, number, xushi_table_get_line (walk->table, number) },
          walk->told, row, note, doubts, NULL, NULL, walk->year, figure, FALSE, XUSHI_BOUND_AT_LEAST, FALSE, FALSE };
  guint n_errors = xushi_problems_get_n_errors (walk->problems);

  *row = (XushiPlanRow) { reader.cells.line, NULL, xushi_spec_new (NULL), 0 };
  reader.section_unit = walk->unit;
  xushi_office_place_row (walk, &reader);
  xushi_office_read_cells (&reader);
  g_free (reader.unit);
  settle_rate (walk, row);
  settle_part (walk, row, number);
  g_ptr_array_add (walk->rows, row);
  if (xushi_problems_get_n_errors (walk->problems) > n_errors)
    add_outcome (walk, number, XUSHI_ROW_REFUSED, -1, doubts->str);
  else if (has_length (walk, &reader))
    add_outcome (walk, number, doubts->len > 0 ? XUSHI_ROW_DOUBTFUL : XUSHI_ROW_TAKEN,
                 (int) walk->rows->len - 1, doubts->str);
}

/* The targets of a department, one of each column that its row has a figure in. Returns: how many */
static guint
read_figures (XushiOfficeWalk *walk, guint number)
{
  guint n = 0;

  for (guint i = 0; i < xushi_matching_get_n_columns (walk->matching); i++)
    {
      const XushiMatchedColumn *column = xushi_matching_get_column (walk->matching, i);
      const char *text = xushi_matching_get_cell (walk->matching, number, i);

      if (g_strcmp0 (column->id, XUSHI_MATCHED_FIGURE) != 0 || !xushi_matching_has_text (text)
          || xushi_row_kind_is_nothing (text))
        continue;
      read_task (walk, number, (int) i);
      n++;
    }
  return n;
}

/* Whether a cell without a name says anything that is taken. */
static gboolean
has_name (const XushiOfficeWalk *walk, guint row)
{
  int name = xushi_matching_find (walk->matching, "name");

  return name >= 0 && *xushi_matching_get_cell (walk->matching, row, (guint) name) != '\0';
}

/* A row whose only text is a further department. */
static gboolean
goes_on_alone (const XushiOfficeWalk *walk, guint row)
{
  int name = xushi_matching_find (walk->matching, "name");

  return name >= 0 && xushi_matching_is_from_above (walk->table, row, (guint) name)
         && goes_on (walk, row);
}

static void
read_row (XushiOfficeWalk *walk, guint row, const XushiRowSort *sort)
{
  if (sort->kind == XUSHI_ROW_REMARK && goes_on_alone (walk, row))
    {
      go_on (walk, row);
      return;
    }
  switch (sort->kind)
    {
    case XUSHI_ROW_SECTION:
      enter_section (walk, row, sort);
      break;
    case XUSHI_ROW_SUM:
      leave_out (walk, row, sort->kind, _ ("A sum, not taken: %s"));
      break;
    case XUSHI_ROW_REMARK:
      leave_out (walk, row, sort->kind, _ ("A remark, not taken: %s"));
      break;
    case XUSHI_ROW_HEAD:
      xushi_problems_note (walk->problems, xushi_table_get_line (walk->table, row), NULL,
                           g_strdup (_ ("The heads are repeated here; the row was passed over.")));
      add_outcome (walk, row, sort->kind, -1, NULL);
      break;
    case XUSHI_ROW_LEFT_OUT:
      leave_out (walk, row, sort->kind,
                 _ ("Not taken, for nothing that belongs to it stands below: %s"));
      break;
    case XUSHI_ROW_TAKEN:
    case XUSHI_ROW_DOUBTFUL:
    case XUSHI_ROW_REFUSED:
    case XUSHI_ROW_TITLE:
    default:
      if (goes_on (walk, row))
        go_on (walk, row);
      else if (has_name (walk, row))
        read_task (walk, row, -1);
      else if (xushi_matching_find (walk->matching, XUSHI_MATCHED_FIGURE) >= 0
               && xushi_matching_find (walk->matching, "name") < 0 && read_figures (walk, row) > 0)
        break;
      else
        leave_out (walk, row, XUSHI_ROW_LEFT_OUT,
                   _ ("Not taken, for the row has no name: %s"));
      break;
    }
}

/* Whether blank cells of a column mean the same as above: it is one of categories, and does not write
 * the same out again from row to row. */
static gboolean
is_carried (const XushiOfficeWalk *walk, const char *id)
{
  int column = xushi_matching_find (walk->matching, id);
  const char *above = NULL;
  guint blank = 0;

  for (guint i = 0; column >= 0 && i < walk->sorts->len; i++)
    {
      guint row = walk->first + i;
      const char *text = xushi_matching_get_cell (walk->matching, row, (guint) column);

      if (xushi_office_get_sort (walk, i)->kind != XUSHI_ROW_TAKEN
          || xushi_table_is_covered (walk->table, row, (guint) column))
        continue;
      if (*text == '\0')
        blank += above != NULL;
      else if (g_strcmp0 (above, text) == 0)
        return FALSE;
      else
        above = text;
    }
  return blank > 0;
}

static void
tell_counts (const XushiOfficeWalk *walk)
{
  static const char *const sentences[XUSHI_OFFICE_N_TOLD]
      = { N_ ("%u blank cells of the area were taken to mean the one above."),
          N_ ("%u blank cells of the group were taken to mean the one above."),
          N_ ("In %u rows the first department leads and the others support it."),
          N_ ("In %u rows the unit was taken from the brackets behind the name."),
          N_ ("In %u rows the deadline became a node."),
          N_ ("In %u rows a target has figures of its own, and the deadline was kept in the note."),
          N_ ("In %u rows the target was read from the name, for there is none beside it."),
          N_ ("%u rows are parts (其中) of the one above them."),
          N_ ("In %u rows the target is the amount, and its growth was kept in the note."),
          N_ ("In %u rows the target is a growth, and the amount of last year was kept in the note."),
          N_ ("%u indicators were named after the head or title of their figure and the department."),
          N_ ("%u rows only go on with the one above, and were joined to it.") };

  for (gsize i = 0; i < XUSHI_OFFICE_N_TOLD; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", walk->told[i]);
      g_autoptr (GString) told = g_string_new (_ (sentences[i]));

      g_string_replace (told, "%u", number, 1);
      if (walk->told[i] > 0)
        xushi_problems_note (walk->problems, 0, NULL, g_strdup (told->str));
    }
}

static void
tell_above (XushiOfficeWalk *walk)
{
  for (guint row = 0; row < walk->first; row++)
    add_outcome (walk, row,
                 row < xushi_matching_get_first_head (walk->matching) ? XUSHI_ROW_TITLE
                                                                      : XUSHI_ROW_HEAD,
                 -1, NULL);
}

static void
clear_sort (gpointer data)
{
  xushi_row_sort_clear (data);
}

GPtrArray *
xushi_office_read (const XushiMatching *matching, const XushiPlanColumns *columns,
                   GPtrArray *outcomes, XushiProblems *problems)
{
  XushiOfficeWalk walk = { .matching = matching,
                .table = xushi_matching_get_table (matching),
                .columns = columns,
                .problems = problems,
                .outcomes = outcomes,
                .first = xushi_matching_get_first_row (matching) };
  guint n_rows = xushi_table_get_n_rows (walk.table);

  walk.header = xushi_header_new (matching, &g_array_index (columns->heads, XushiColumn, 0),
                                  columns->heads->len);
  walk.rows = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_plan_row_free);
  walk.sorts = g_array_new (FALSE, TRUE, sizeof (XushiRowSort));
  g_array_set_clear_func (walk.sorts, clear_sort);
  for (guint row = walk.first; row < n_rows; row++)
    {
      XushiRowSort sort;

      xushi_row_kind_find (matching, row, &sort);
      g_array_append_val (walk.sorts, sort);
    }
  xushi_office_settle_sections (&walk);
  walk.carries[0] = is_carried (&walk, XUSHI_PLAN_TABLE_AREA);
  walk.carries[1] = is_carried (&walk, "group");
  tell_above (&walk);
  walk.year = xushi_matching_get_year (matching);
  for (guint row = walk.first; row < n_rows; row++)
    read_row (&walk, row, xushi_office_get_sort (&walk, row - walk.first));
  tell_counts (&walk);
  g_array_unref (walk.sorts);
  xushi_header_free (walk.header);
  g_free (walk.area);
  g_free (walk.group);
  g_free (walk.unit);
  g_free (walk.last_area);
  g_free (walk.last_group);
  return walk.rows;
}
