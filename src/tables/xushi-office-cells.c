/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-office-private.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "base/xushi-text.h"
#include "tables/xushi-departments.h"
#include "tables/xushi-row-kind.h"

#include <string.h>

guint
xushi_office_find (const XushiOfficeRow *self, const char *id)
{
  return xushi_plan_columns_find (self->columns, id);
}

char *
xushi_office_get (const XushiOfficeRow *self, const char *id)
{
  return xushi_cell_get_text (&self->cells, xushi_office_find (self, id));
}

gboolean
xushi_office_has (const XushiOfficeRow *self, const char *id)
{
  g_autofree char *text = xushi_office_get (self, id);

  return *text != '\0';
}

void
xushi_office_warn (XushiOfficeRow *self, const char *id, char *reason)
{
  g_string_append_printf (self->doubts, "%s%s", self->doubts->len > 0 ? " " : "", reason);
  if (self->figure >= 0 && g_str_equal (id, "low"))
    xushi_problems_take (self->cells.problems, TRUE, self->cells.line,
                         xushi_matching_get_column (self->matching, (guint) self->figure)->head,
                         reason);
  else
    xushi_cell_warn (&self->cells, xushi_office_find (self, id), reason);
}

void
xushi_office_keep (XushiOfficeRow *self, const char *head, const char *text)
{
  if (*text == '\0')
    return;
  if (self->note->len > 0)
    g_string_append (self->note, "；");
  if (head != NULL && *head != '\0')
    g_string_append_printf (self->note, "%s：", head);
  g_string_append (self->note, text);
}

static const char *
get_head (const XushiOfficeRow *self, const char *id)
{
  return xushi_header_get_title (self->cells.header, xushi_office_find (self, id));
}

/* 一、 and 1. before a name number it; 1.2 does not. */
static const char *
skip_number (const char *name)
{
  int level;
  gsize mark = xushi_row_kind_read_mark (name, &level);

  while (mark > 0 && g_unichar_isspace (g_utf8_get_char (name + mark)))
    mark = (gsize) (g_utf8_next_char (name + mark) - name);
  return name[mark] != '\0' ? name + mark : name;
}

/* Several tasks in one cell: 1.… 2.… in lines or one behind the other. */
static gboolean
holds_several (const char *text)
{
  return (strstr (text, "\n2.") != NULL || strstr (text, "\n2、") != NULL
          || strstr (text, "\n2．") != NULL || strstr (text, "\n（2）") != NULL
          || strstr (text, "\n②") != NULL || strstr (text, "；2.") != NULL
          || strstr (text, "。2.") != NULL || strstr (text, "；2、") != NULL
          || strstr (text, "；（2）") != NULL || strstr (text, "②") != NULL);
}

/* Takes the unit out of “地区生产总值（亿元）”. */
static void
take_unit_from_name (XushiOfficeRow *self, char *name)
{
  g_autofree char *inner = NULL, *unit = NULL;
  const char *open = xushi_text_find_tail (name, &inner);

  if (open == NULL)
    return;
  unit = xushi_text_fold (inner);
  if (g_str_has_prefix (unit, "单位:"))
    memmove (unit, unit + strlen ("单位:"), strlen (unit) - strlen ("单位:") + 1);
  if (!xushi_cell_target_is_unit (self->matching->reader, unit))
    return;
  name[open - name] = '\0';
  g_strchomp (name);
  if (self->row->spec->unit == NULL)
    {
      self->row->spec->unit = g_steal_pointer (&unit);
      self->told[XUSHI_OFFICE_UNIT]++;
    }
}

/* Whether @text is a post, so that who holds it stands on the next line. */
static gboolean
is_post (const char *text)
{
  static const char *const posts[] = { "县长", "市长", "区长", "镇长", "乡长", "局长", "部长", "书记", "主任", "常委",
                                       "主席", "委员", "专员", "院长", "校长" };

  for (gsize i = 0; i < G_N_ELEMENTS (posts); i++)
    if (g_str_has_suffix (text, posts[i]))
      return TRUE;
  return FALSE;
}

/* Puts the lines of a cell one behind the other: 赵永、周丽; 副县长王建国. */
static void
join_lines (char **text)
{
  g_auto (GStrv) lines = g_strsplit_set (*text, "\r\n", -1);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (gsize i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_string_append_printf (joined, "%s%s",
                              joined->len > 0 && !g_str_has_suffix (joined->str, "、")
                                      && !is_post (joined->str)
                                  ? "、"
                                  : "",
                              lines[i]);
  g_free (*text);
  *text = g_strdup (joined->str);
}

/* Takes a mark such as （约束性） off the end of a name or target: it must be met. */
void
xushi_office_take_mark (XushiOfficeRow *self, char *text)
{
  static const char *const marks[]
      = { "（约束性）", "(约束性)", "（约束性指标）", "(约束性指标)", "（预期性）", "(预期性)", "（预期性指标）", "(预期性指标)" };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_suffix (text, marks[i]) && strlen (text) > strlen (marks[i]))
      {
        text[strlen (text) - strlen (marks[i])] = '\0';
        self->row->spec->binding = self->row->spec->binding || i < 4;
        g_strchomp (text);
        return;
      }
}

/* 固定资产投资（城关镇）: what the head names, for the department of the row. */
static void
name_after_head (XushiOfficeRow *self)
{
  g_autofree char *indicator
      = xushi_matching_make_indicator (self->matching, (guint) self->figure);
  int lead = xushi_matching_find (self->matching, "lead");
  int column = lead >= 0 ? lead : xushi_matching_find (self->matching, XUSHI_MATCHED_DEPARTMENTS);
  g_autofree char *department = g_strdup (
      column >= 0 ? xushi_matching_get_cell (self->matching, self->cells.row, (guint) column) : "");
  g_autofree char *name = NULL;

  join_lines (&department);
  name = *department != '\0' ? g_strdup_printf ("%s（%s）", indicator, department)
                             : g_strdup (indicator);
  xushi_spec_set_string (&self->row->spec->name, name);
  self->told[XUSHI_OFFICE_SHARED]++;
}

/* Takes the line ends out of a name: 通村硬化路⏎建设 goes on, between letters stands a blank. */
static void
join_words (char *name)
{
  char *to = name;

  for (const char *from = name; *from != '\0';)
    {
      gsize ends = strspn (from, "\r\n");

      if (ends == 0)
        *to++ = *from++;
      else
        {
          if (to > name && (guchar) to[-1] < 0x80 && (guchar) from[ends] < 0x80)
            *to++ = ' ';
          from += ends;
        }
    }
  *to = '\0';
}

static void
read_name (XushiOfficeRow *self)
{
  g_autofree char *text = xushi_office_get (self, "name");
  g_autofree char *name = g_strdup (holds_several (text) ? text : skip_number (text));

  if (holds_several (text))
    xushi_office_warn (self, "name",
                       g_strdup (_ ("The cell seems to hold several tasks; they were taken as one. "
                                    "Give each a row of its own.")));
  join_words (name);
  xushi_office_take_mark (self, name);
  take_unit_from_name (self, name);
  xushi_spec_set_string (&self->row->spec->name, name);
}

/* (transfer none) (nullable) */
static const char *
get_unit_of_head (const XushiOfficeRow *self, const char *id)
{
  int column = xushi_matching_find (self->matching, id);

  return column >= 0 ? xushi_matching_get_column (self->matching, (guint) column)->unit : NULL;
}

/* The unit of a figure without one: of its row, of the head, of the line above the heads. */
static void
read_unit (XushiOfficeRow *self)
{
  g_autofree char *text = xushi_office_get (self, "unit");
  const char *head = self->figure >= 0
                         ? xushi_matching_get_column (self->matching, (guint) self->figure)->unit
                         : get_unit_of_head (self, "low");

  if (!xushi_row_kind_is_nothing (text))
    xushi_spec_set_string (&self->row->spec->unit, text);
  if (self->row->spec->unit == NULL && head != NULL)
    self->row->spec->unit = g_strdup (head);
  self->percent = xushi_office_is_rate (self->row->spec->unit);
  if (self->row->spec->unit == NULL)
    self->unit = g_strdup (get_unit_of_head (self, "name"));
}

static void
add_support (XushiSpec *spec, GPtrArray *names)
{
  GPtrArray *all = g_ptr_array_new ();

  for (gsize i = 0; spec->support != NULL && spec->support[i] != NULL; i++)
    g_ptr_array_add (all, spec->support[i]);
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (all, g_strdup (g_ptr_array_index (names, i)));
  g_free (spec->support);
  g_ptr_array_add (all, NULL);
  spec->support = (GStrv) g_ptr_array_free (all, FALSE);
}

/* Who answers for the lead is the leader where no column names one; else it goes into the note. */
static void
take_person (XushiOfficeRow *self, int column, const char *person)
{
  if (person == NULL)
    return;
  if (xushi_matching_find (self->matching, "leader") < 0)
    xushi_spec_set_string (&self->row->spec->leader, person);
  else
    xushi_office_keep (self, xushi_matching_get_column (self->matching, (guint) column)->head,
                       person);
}

/* Departments of the column @id; the first leads where @leads and there is no lead yet. */
static void
read_departments (XushiOfficeRow *self, int column, gboolean leads)
{
  XushiSpec *spec = self->row->spec;
  const char *text = xushi_matching_get_cell (self->matching, self->cells.row, (guint) column);
  g_auto (XushiDepartments) departments = { 0 };

  if (*text == '\0' || xushi_row_kind_is_nothing (text))
    return;
  xushi_departments_read (text, leads && spec->lead_department == NULL, &departments);
  if (departments.lead != NULL && spec->lead_department == NULL)
    {
      self->told[XUSHI_OFFICE_LEAD] += departments.support->len > 0 && !departments.said;
      spec->lead_department = g_steal_pointer (&departments.lead);
      take_person (self, column, departments.person);
    }
  else if (departments.lead != NULL)
    g_ptr_array_insert (departments.support, 0, g_steal_pointer (&departments.lead));
  if (departments.support->len > 0)
    add_support (spec, departments.support);
}

static void
read_responsible (XushiOfficeRow *self)
{
  int lead = xushi_matching_find (self->matching, "lead");
  int several = xushi_matching_find (self->matching, XUSHI_MATCHED_DEPARTMENTS);
  int support = xushi_matching_find (self->matching, "support");

  if (lead >= 0)
    read_departments (self, lead, TRUE);
  if (several >= 0)
    read_departments (self, several, TRUE);
  if (support >= 0)
    read_departments (self, support, FALSE);
  if (lead >= 0 && self->row->spec->lead_department == NULL)
    xushi_office_warn (self, "lead", g_strdup (_ ("No department leads this; write which one.")));
}

/* 约束性, 预期性 in a column of properties. */
static gboolean
read_binding (XushiOfficeRow *self, const char *text)
{
  if (strstr (text, "约束") != NULL)
    self->row->spec->binding = TRUE;
  else if (strstr (text, "预期") == NULL && !self->directed)
    return FALSE;
  return TRUE;
}

/* A baseline in a unit of its own, which its head gives: 上年(亿元). */
static void
add_unit_of_head (XushiOfficeRow *self, const char *id, char **text)
{
  const char *unit = g_str_equal (id, "baseline") ? get_unit_of_head (self, id) : NULL;
  char *last = g_utf8_find_prev_char (*text, *text + strlen (*text));

  if (unit == NULL || g_strcmp0 (unit, self->row->spec->unit) == 0 || last == NULL
      || !g_ascii_isdigit (*last))
    return;
  last = g_strconcat (*text, unit, NULL);
  g_free (*text);
  *text = last;
}

/* Whether the baseline of a growth is an amount, which would be shown as a percentage: the name is
 * none of a rate, and neither the cell nor the unit beside it says percent. */
static gboolean
is_amount_of_growth (const XushiOfficeRow *self, const char *text)
{
  const XushiSpec *spec = self->row->spec;

  return spec->measure == XUSHI_MEASURE_GROWTH && strchr (text, '%') == NULL
         && strstr (text, "％") == NULL && !self->percent
         && !xushi_cell_target_names_change (spec->name != NULL ? spec->name : "");
}

/* Any other column: what it cannot hold is told and kept in the note. */
static void
read_other (XushiOfficeRow *self, guint i)
{
  const XushiPlanColumn *column = xushi_plan_columns_get (self->columns, i);
  const char *id = column->attribute->id;
  XushiSpec *spec = self->row->spec;
  g_autofree char *text = xushi_cell_get_text (&self->cells, i);
  g_autoptr (GError) error = NULL;

  if (*text == '\0' || xushi_row_kind_is_nothing (text)
      || (self->directed && g_str_equal (id, "bound")))
    return;
  add_unit_of_head (self, id, &text);
  if (g_str_equal (id, "baseline") && is_amount_of_growth (self, text))
    {
      self->told[XUSHI_OFFICE_AMOUNT]++;
      xushi_office_keep (self, get_head (self, id), text);
      return;
    }
  /* A leader a line. */
  if (g_str_equal (id, "leader"))
    join_lines (&text);
  if (g_str_equal (id, "binding") && read_binding (self, text))
    return;
  if (xushi_attribute_from_text (column->attribute, xushi_plan_column_get_record (column, spec),
                                 text, spec->unit, &error))
    return;
  /* How an indicator is judged is no matter of a note. */
  if (column->attribute->type == XUSHI_ATTRIBUTE_WORD
      || column->attribute->type == XUSHI_ATTRIBUTE_PACE)
    {
      xushi_cell_refuse (&self->cells, i, g_strdup (error->message));
      return;
    }
  xushi_office_warn (self, id, g_strdup_printf (_ ("%s The words were kept in the note."),
                                                error->message));
  xushi_office_keep (self, get_head (self, id), text);
}

static gboolean
is_read_apart (const char *id)
{
  static const char *const apart[]
      = { "name", "unit", "low", "group", "lead", "support", "note", "nodes", NULL };

  return g_strv_contains (apart, id);
}

/* Columns that go into the note, each with its head. */
static void
read_contents (XushiOfficeRow *self)
{
  for (guint i = 0; i < xushi_matching_get_n_columns (self->matching); i++)
    {
      const XushiMatchedColumn *column = xushi_matching_get_column (self->matching, i);
      const char *text = xushi_matching_get_cell (self->matching, self->cells.row, i);

      if (g_strcmp0 (column->id, XUSHI_MATCHED_CONTENT) == 0 && !xushi_row_kind_is_nothing (text))
        xushi_office_keep (self, column->head, text);
    }
}

static void
end_note (XushiOfficeRow *self)
{
  g_autofree char *own = xushi_office_get (self, "note");

  if (xushi_row_kind_is_nothing (own))
    own[0] = '\0';
  if (*own != '\0' && self->note->len > 0)
    g_string_prepend (self->note, "；");
  g_string_prepend (self->note, own);
  xushi_spec_set_string (&self->row->spec->note, self->note->str);
}

void
xushi_office_read_cells (XushiOfficeRow *self)
{
  xushi_matching_check_cells (self->matching, self->cells.row, self->cells.problems);
  read_unit (self);
  if (self->figure >= 0)
    name_after_head (self);
  else
    read_name (self);
  if (self->row->spec->unit == NULL && self->unit == NULL)
    self->unit = g_strdup (self->section_unit);
  if (self->row->spec->unit == NULL && self->unit == NULL && self->matching->unit != NULL)
    self->unit = g_strdup (self->matching->unit);
  xushi_office_read_target (self);
  for (guint i = 0; i < self->columns->columns->len; i++)
    {
      const XushiPlanColumn *column = xushi_plan_columns_get (self->columns, i);

      if (column->attribute != NULL && !is_read_apart (column->attribute->id))
        read_other (self, i);
    }
  read_responsible (self);
  xushi_office_read_dates (self);
  read_contents (self);
  end_note (self);
}
