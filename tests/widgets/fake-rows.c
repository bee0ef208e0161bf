/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fake-rows.h"
#include "fake-edits.h"
#include "fake-rows-draw.h"

#include <math.h>
#include <string.h>

/* FakeRows: see the header. */

typedef struct
{
  guint64 key;
  char *name;  /* owned; of headings too */
  char *value; /* owned */
  char *note;  /* owned */
  double target;
  XushiGridRowKind kind;
  gboolean folded;
  gboolean confirmed; /* the value is not in doubt, however large */
  GPtrArray *hidden; /* owned, nullable: the rows of a folded heading */
} Line;

struct _FakeRows
{
  GObject parent_instance;

  GPtrArray *lines; /* Line */
  guint n_commits;
  guint64 next_key;
  gboolean hidden[FAKE_N_COLUMNS];
  FakeRowsPasted pasted; /* nullable */
  gpointer pasted_data;
};

static const struct
{
  const char *id, *title;
  XushiGridColumnKind kind;
  XushiGridAlign align;
  int min, natural;
  double expand;
  gboolean editable;
} columns[FAKE_N_COLUMNS] = {
  { "light", "灯", XUSHI_GRID_COLUMN_DRAWN, XUSHI_GRID_ALIGN_CENTER, 44, 44, 0, FALSE },
  { "name", "指标", XUSHI_GRID_COLUMN_TEXT, XUSHI_GRID_ALIGN_START, 140, 236, 1, TRUE },
  { "target", "年度目标", XUSHI_GRID_COLUMN_NUMBER, XUSHI_GRID_ALIGN_END, 76, 96, 0, TRUE },
  { "value", "本期累计", XUSHI_GRID_COLUMN_NUMBER, XUSHI_GRID_ALIGN_END, 80, 96, 0, TRUE },
  { "unit", "单位", XUSHI_GRID_COLUMN_TEXT, XUSHI_GRID_ALIGN_START, 56, 64, 0, FALSE },
  { "percent", "完成率", XUSHI_GRID_COLUMN_NUMBER, XUSHI_GRID_ALIGN_END, 72, 80, 0, FALSE },
  { "bar", "进度", XUSHI_GRID_COLUMN_DRAWN, XUSHI_GRID_ALIGN_START, 140, 330, 2, FALSE },
  { "lead", "序时差", XUSHI_GRID_COLUMN_NUMBER, XUSHI_GRID_ALIGN_END, 64, 76, 0, FALSE },
  { "department", "牵头单位", XUSHI_GRID_COLUMN_TEXT, XUSHI_GRID_ALIGN_START, 80, 98, 0, TRUE },
  { "note", "备注", XUSHI_GRID_COLUMN_TEXT, XUSHI_GRID_ALIGN_START, 100, 180, 1, TRUE },
};

static const char *const names[] = { "淘汰高污染燃料小锅炉",
                                     "创建绿色施工建筑工地",
                                     "重点工业企业挥发性有机废气治理",
                                     "农村生活污水处理设施建设",
                                     "全县农户受益率",
                                     "生活垃圾分类覆盖行政村",
                                     "餐厨垃圾日处理能力",
                                     "二维码追溯食用农产品生产主体",
                                     "餐饮许可证动态持证率",
                                     "改造和大中修农村公路",
                                     "新增停车位",
                                     "投入公共自行车" };
static const char *const units[] = { "台", "家", "个村", "%", "吨/日", "公里", "个", "辆" };
static const char *const groups[] = { "大气治理", "城乡治水", "垃圾处理", "食品安全", "公共交通" };
static const char *const offices[] = { "环保局", "住建局", "农办", "城管局", "农业局", "交通局" };

static void fake_rows_source_init (XushiGridSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FakeRows,
                               fake_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (XUSHI_TYPE_GRID_SOURCE,
                                                      fake_rows_source_init))

static void
free_line (gpointer data)
{
  Line *line = data;

  g_free (line->name);
  g_free (line->value);
  g_free (line->note);
  g_clear_pointer (&line->hidden, g_ptr_array_unref);
  g_free (line);
}

static Line *
get_line (FakeRows *self, guint row)
{
  return g_ptr_array_index (self->lines, row);
}

static Line *
new_line (FakeRows *self, XushiGridRowKind kind, const char *name)
{
  Line *line = g_new0 (Line, 1);

  line->key = ++self->next_key;
  line->kind = kind;
  line->name = g_strdup (name);
  line->value = g_strdup ("");
  line->note = g_strdup ("");
  line->target = 100;
  return line;
}

static guint
get_n_rows (XushiGridSource *source)
{
  return FAKE_ROWS (source)->lines->len;
}

static guint
get_n_columns (XushiGridSource *source)
{
  return FAKE_N_COLUMNS;
}

static void
get_column (XushiGridSource *source, guint column, XushiGridColumn *info)
{
  info->id = columns[column].id;
  info->title = columns[column].title;
  info->kind = columns[column].kind;
  info->align = columns[column].align;
  info->min_width = columns[column].min;
  info->natural_width = columns[column].natural;
  info->expand = columns[column].expand;
  info->editable = columns[column].editable;
  info->frozen = column <= FAKE_NAME;
  info->lines = column == FAKE_NOTE;
  info->visible = !FAKE_ROWS (source)->hidden[column];
}

static void
get_row (XushiGridSource *source, guint row, XushiGridRow *info)
{
  const Line *line = get_line (FAKE_ROWS (source), row);

  info->kind = line->kind;
  info->title = line->name;
  info->foldable = info->editable = line->kind == XUSHI_GRID_ROW_HEADING;
  info->folded = line->folded;
}

static guint64
get_row_key (XushiGridSource *source, guint row)
{
  return get_line (FAKE_ROWS (source), row)->key;
}

/* Whether a row that is folded away has @key: the caller has already checked the visible rows. */
static gboolean
has_key (XushiGridSource *source, guint64 key)
{
  FakeRows *self = FAKE_ROWS (source);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = get_line (self, i);

      for (guint j = 0; line->hidden != NULL && j < line->hidden->len; j++)
        if (((Line *) g_ptr_array_index (line->hidden, j))->key == key)
          return TRUE;
    }
  return FALSE;
}

static double
get_percent (const Line *line)
{
  return *line->value == '\0' ? (double) NAN
                              : g_ascii_strtod (line->value, NULL) / line->target * 100;
}

static void
get_judged_cell (const Line *line, guint column, XushiGridCell *cell)
{
  double percent = get_percent (line);

  if (isnan (percent))
    {
      cell->text = column == FAKE_PERCENT ? "—" : NULL;
      cell->role = XUSHI_GRID_ROLE_DIM;
      return;
    }
  cell->text = cell->scratch;
  if (column == FAKE_PERCENT)
    {
      g_snprintf (cell->scratch, sizeof cell->scratch, "%.1f%%", percent);
      return;
    }
  g_snprintf (cell->scratch, sizeof cell->scratch, "%s%.1f", percent < 75 ? "−" : "+",
              fabs (percent - 75));
  cell->role = percent < 65   ? XUSHI_GRID_ROLE_RED
               : percent < 75 ? XUSHI_GRID_ROLE_AMBER
                              : XUSHI_GRID_ROLE_DIM;
}

/* More than 50000 is probably in another unit, as long as nobody has confirmed it. */
static gboolean
is_doubtful (const Line *line)
{
  return !line->confirmed && g_ascii_strtod (line->value, NULL) > 50000;
}

static void
get_cell (XushiGridSource *source, guint row, guint column, XushiGridCell *cell)
{
  const Line *line = get_line (FAKE_ROWS (source), row);
  guint n = (guint) line->key;

  if (line->kind == XUSHI_GRID_ROW_ADD)
    {
      cell->editable = column == FAKE_NAME;
      cell->text = column == FAKE_NAME ? "添加指标…" : NULL;
      return;
    }
  switch (column)
    {
    case FAKE_NAME:
      cell->text = line->name;
      cell->mark = n % 7 == 3 ? "约" : NULL;
      cell->indent = n % 9 == 4;
      break;
    case FAKE_TARGET:
      g_snprintf (cell->scratch, sizeof cell->scratch, "≥ %g", line->target);
      cell->text = cell->scratch;
      break;
    case FAKE_VALUE:
      cell->text = *line->value != '\0' ? line->value : "—";
      cell->role = *line->value != '\0' ? XUSHI_GRID_ROLE_NORMAL : XUSHI_GRID_ROLE_DIM;
      cell->mark = n % 11 == 2 ? "手工" : NULL;
      cell->doubt = is_doubtful (line) ? "比上月大得多。" : NULL;
      break;
    case FAKE_UNIT:
      cell->text = units[n % G_N_ELEMENTS (units)];
      cell->role = XUSHI_GRID_ROLE_DIM;
      cell->small = TRUE;
      break;
    case FAKE_LIGHT:
      cell->text = isnan (get_percent (line)) ? "未报" : get_percent (line) < 75 ? "偏慢" : "正常";
      break;
    case FAKE_PERCENT:
    case FAKE_BAR:
    case FAKE_LEAD:
      get_judged_cell (line, column == FAKE_BAR ? FAKE_PERCENT : column, cell);
      break;
    case FAKE_DEPARTMENT:
      cell->text = offices[n % G_N_ELEMENTS (offices)];
      break;
    default:
      cell->text = line->note;
      cell->role = XUSHI_GRID_ROLE_DIM;
      cell->small = TRUE;
      break;
    }
}

static char *
dup_edit_text (XushiGridSource *source, guint row, guint column)
{
  const Line *line = get_line (FAKE_ROWS (source), row);

  if (line->kind == XUSHI_GRID_ROW_ADD)
    return g_strdup ("");
  if (column == FAKE_TARGET)
    return g_strdup_printf ("%g", line->target);
  if (column == FAKE_VALUE)
    return g_strdup (line->value);
  if (column == FAKE_DEPARTMENT)
    return g_strdup (offices[line->key % G_N_ELEMENTS (offices)]);
  return g_strdup (column == FAKE_NOTE ? line->note : line->name);
}

static void
replace (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

static gboolean
commit_number (Line *line, guint column, const char *text, GError **error)
{
  char *end;
  double number = g_ascii_strtod (text, &end);

  if ((*text != '\0' && *end != '\0') || (column == FAKE_TARGET && number <= 0))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "“%s”不是数字，请只填数字。", text);
      return FALSE;
    }
  if (column == FAKE_TARGET)
    line->target = number;
  else
    replace (&line->value, text);
  line->confirmed = FALSE;
  return TRUE;
}

static gboolean
commit (XushiGridSource *source, guint row, guint column, const char *text, GError **error)
{
  FakeRows *self = FAKE_ROWS (source);
  Line *line = get_line (self, row);

  self->n_commits++;
  if (line->kind == XUSHI_GRID_ROW_ADD)
    {
      fake_rows_insert (self, row, ++self->next_key, text);
      return TRUE;
    }
  if ((column == FAKE_VALUE || column == FAKE_TARGET) && !commit_number (line, column, text, error))
    return FALSE;
  if (column == FAKE_NAME || column == XUSHI_GRID_HEADING_COLUMN)
    replace (&line->name, text);
  else if (column == FAKE_NOTE)
    replace (&line->note, text);
  xushi_grid_source_row_changed (source, row);
  return TRUE;
}

static gboolean
is_empty (XushiGridSource *source, guint row, guint column)
{
  const Line *line = get_line (FAKE_ROWS (source), row);

  if (column == FAKE_NOTE)
    return *line->note == '\0';
  return column == FAKE_VALUE && *line->value == '\0';
}

static gboolean
confirm (XushiGridSource *source, guint row, guint column, GError **error)
{
  get_line (FAKE_ROWS (source), row)->confirmed = TRUE;
  xushi_grid_source_row_changed (source, row);
  return TRUE;
}

static GStrv
list_completions (XushiGridSource *source, guint row, guint column, const char *typed)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();

  for (gsize i = 0; column == FAKE_NOTE && i < G_N_ELEMENTS (offices); i++)
    if (strstr (offices[i], typed) != NULL)
      g_strv_builder_add (found, offices[i]);
  return g_strv_builder_end (found);
}

static char *
dup_proposal (XushiGridSource *source, guint row, guint column)
{
  return g_strdup_printf ("%g", g_ascii_strtod (get_line (FAKE_ROWS (source), row)->value, NULL)
                                    / 10000);
}

static gboolean
clear (XushiGridSource *source, guint row, guint n_rows, GArray *cleared, char **left,
       GError **error)
{
  FakeRows *self = FAKE_ROWS (source);

  for (guint i = 0; i < n_rows; i++)
    for (guint j = 0; j < cleared->len; j++)
      if (get_line (self, row + i)->kind == XUSHI_GRID_ROW_DATA)
        {
          if (g_array_index (cleared, guint, j) == FAKE_VALUE)
            replace (&get_line (self, row + i)->value, "");
          else if (g_array_index (cleared, guint, j) == FAKE_NOTE)
            replace (&get_line (self, row + i)->note, "");
        }
  xushi_grid_source_rows_changed (source, row, n_rows);
  return TRUE;
}

static void
draw (XushiGridSource *source,
      guint row,
      guint column,
      cairo_t *cr,
      const XushiRect *rect,
      const XushiChartStyle *style,
      XushiTextCache *texts)
{
  double percent = get_percent (get_line (FAKE_ROWS (source), row));

  if (column == FAKE_BAR)
    fake_rows_draw_bar (cr, rect, style, percent);
  else
    fake_rows_draw_light (cr, rect, style, percent);
}

static guint
count_group (FakeRows *self, guint heading)
{
  guint row = heading + 1;

  while (row < self->lines->len && get_line (self, row)->kind == XUSHI_GRID_ROW_DATA)
    row++;
  return row - heading - 1;
}

static void
toggle_fold (XushiGridSource *source, guint row)
{
  FakeRows *self = FAKE_ROWS (source);
  Line *heading = get_line (self, row);
  guint n = heading->folded ? heading->hidden->len : count_group (self, row);

  heading->folded = !heading->folded;
  if (heading->folded)
    {
      heading->hidden = g_ptr_array_new_with_free_func (free_line);
      for (guint i = 0; i < n; i++)
        g_ptr_array_add (heading->hidden, g_ptr_array_steal_index (self->lines, row + 1));
      xushi_grid_source_items_changed (source, row + 1, n, 0);
    }
  else
    {
      for (guint i = 0; i < n; i++)
        g_ptr_array_insert (self->lines, (int) (row + 1 + i),
                            g_ptr_array_steal_index (heading->hidden, 0));
      g_clear_pointer (&heading->hidden, g_ptr_array_unref);
      xushi_grid_source_items_changed (source, row + 1, 0, n);
    }
  xushi_grid_source_row_changed (source, row);
}

static char *
dup_tooltip (XushiGridSource *source, guint row, guint column)
{
  return column == FAKE_BAR ? g_strdup ("序时进度 9/12 = 75.0%") : NULL;
}

static void
fake_rows_source_init (XushiGridSourceInterface *iface)
{
  iface->get_n_rows = get_n_rows;
  iface->get_n_columns = get_n_columns;
  iface->get_column = get_column;
  iface->get_row = get_row;
  iface->get_row_key = get_row_key;
  iface->has_key = has_key;
  iface->get_cell = get_cell;
  iface->dup_edit_text = dup_edit_text;
  iface->commit = commit;
  iface->is_empty = is_empty;
  iface->confirm = confirm;
  iface->list_completions = list_completions;
  iface->dup_proposal = dup_proposal;
  iface->clear = clear;
  iface->edits = &fake_edits;
  iface->draw = draw;
  iface->toggle_fold = toggle_fold;
  iface->dup_tooltip = dup_tooltip;
}

static void
fake_rows_finalize (GObject *object)
{
  g_ptr_array_unref (FAKE_ROWS (object)->lines);
  G_OBJECT_CLASS (fake_rows_parent_class)->finalize (object);
}

static void
fake_rows_class_init (FakeRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fake_rows_finalize;
}

static void
fake_rows_init (FakeRows *self)
{
  self->lines = g_ptr_array_new_with_free_func (free_line);
}

FakeRows *
fake_rows_new (guint n)
{
  FakeRows *self = g_object_new (FAKE_TYPE_ROWS, NULL);

  for (guint i = 0; i < n; i++)
    {
      Line *line;

      if (i % 3 == 0)
        g_ptr_array_add (self->lines, new_line (self, XUSHI_GRID_ROW_HEADING,
                                                groups[i / 3 % G_N_ELEMENTS (groups)]));
      line = new_line (self, XUSHI_GRID_ROW_DATA, names[i % G_N_ELEMENTS (names)]);
      if (i % 7 != 6)
        {
          g_free (line->value);
          line->value = g_strdup_printf ("%u", 30 + i * 17 % 92);
        }
      if (i % 5 == 2)
        replace (&line->note, "地块未交付，已交办国土局牵头协调，预计十月底完成");
      g_ptr_array_add (self->lines, line);
    }
  g_ptr_array_add (self->lines, new_line (self, XUSHI_GRID_ROW_ADD, "添加"));
  return self;
}

guint
fake_rows_get_n_commits (FakeRows *self)
{
  return self->n_commits;
}

const char *
fake_rows_get_text (FakeRows *self, guint row, guint column)
{
  const Line *line = get_line (self, row);

  return column == FAKE_VALUE ? line->value : column == FAKE_NOTE ? line->note : line->name;
}

void
fake_rows_set_text (FakeRows *self, guint row, guint column, const char *text)
{
  Line *line = get_line (self, row);

  replace (column == FAKE_VALUE  ? &line->value
           : column == FAKE_NOTE ? &line->note
                                 : &line->name,
           text);
  xushi_grid_source_row_changed (XUSHI_GRID_SOURCE (self), row);
}

void
fake_rows_insert (FakeRows *self, guint row, guint64 key, const char *name)
{
  Line *line = new_line (self, XUSHI_GRID_ROW_DATA, name);

  line->key = key;
  g_ptr_array_insert (self->lines, (int) row, line);
  xushi_grid_source_items_changed (XUSHI_GRID_SOURCE (self), row, 0, 1);
}

void
fake_rows_remove (FakeRows *self, guint row)
{
  g_ptr_array_remove_index (self->lines, row);
  xushi_grid_source_items_changed (XUSHI_GRID_SOURCE (self), row, 1, 0);
}

void
fake_rows_swap (FakeRows *self, guint row)
{
  Line *line = g_ptr_array_steal_index (self->lines, row);

  g_ptr_array_insert (self->lines, (int) row + 1, line);
  xushi_grid_source_items_changed (XUSHI_GRID_SOURCE (self), row, 2, 2);
}

void
fake_rows_hide_column (FakeRows *self, guint column, gboolean hidden)
{
  self->hidden[column] = hidden;
  xushi_grid_source_columns_changed (XUSHI_GRID_SOURCE (self));
}

void
fake_rows_set_pasted (FakeRows *self, FakeRowsPasted pasted, gpointer data)
{
  self->pasted = pasted;
  self->pasted_data = data;
}

void
fake_rows_tell_pasted (FakeRows *self, guint row, guint n_rows)
{
  if (self->pasted != NULL)
    self->pasted (self, row, n_rows, self->pasted_data);
}
