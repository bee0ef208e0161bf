/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-row-mapper.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "store/xushi-field.h"
#include "store/xushi-store.h"

/* A snapshot, which freezes the readings up to its month. */
typedef struct
{
  gint64 id;
  int month;
} Mark;

/* What a row is read together with. */
typedef struct
{
  const XushiMappedRow *before; /* nullable: the record before this one */
  GArray *marks;                /* of Mark, in the order of their ids */
  gint64 since;                 /* the version since which a month's value has been what it is */
} Around;

/* One pass over one table. Every statement has the indicator's row as its first column and is
 * sorted by it, so that a whole plan is read by walking the records once per table. */
typedef struct
{
  const char *table;
  XushiSql all;
  XushiSql one; /* of :indicator */
  gboolean (*read) (XushiStatement *statement, XushiMappedRow *record, Around *around);
} Pass;

static void
clear_record (gpointer data)
{
  XushiMappedRow *record = data;

  g_clear_pointer (&record->spec, xushi_spec_free);
  g_clear_pointer (&record->readings, g_ptr_array_unref);
  g_clear_pointer (&record->difficulties, g_ptr_array_unref);
}

GArray *
xushi_mapped_rows_new (void)
{
  GArray *records = g_array_new (FALSE, TRUE, sizeof (XushiMappedRow));

  g_array_set_clear_func (records, clear_record);
  return records;
}

static gboolean
read_spec (XushiStatement *statement, XushiMappedRow *record, Around *around)
{
  record->spec = xushi_spec_new (NULL);
  record->area = xushi_statement_get_int (statement, 1);
  return xushi_fields_read (&xushi_spec_attributes, 0, statement, 2, record->spec);
}

/* As with readings, the newest version comes last and is kept. */
static gboolean
read_target (XushiStatement *statement, XushiMappedRow *record, Around *around)
{
  XushiTarget *target = &record->spec->target;

  xushi_target_clear (target);
  record->n_targets++;
  return xushi_fields_read (&xushi_target_attributes, 0, statement, 1, target);
}

static gboolean
read_support (XushiStatement *statement, XushiMappedRow *record, Around *around)
{
  guint n = record->spec->support != NULL ? g_strv_length (record->spec->support) : 0;

  record->spec->support = g_renew (char *, record->spec->support, n + 2);
  record->spec->support[n] = xushi_statement_dup_text (statement, 1);
  record->spec->support[n + 1] = NULL;
  return TRUE;
}

static gboolean
read_node (XushiStatement *statement, XushiMappedRow *record, Around *around)
{
  XushiNode *node = g_new0 (XushiNode, 1);

  g_ptr_array_add (record->spec->nodes, node);
  node->id = xushi_statement_get_int (statement, 1);
  return xushi_fields_read (&xushi_node_attributes, 0, statement, 2, node);
}

/* The text of a column, shared with @previous if equal. */
static GRefString *
share_text (XushiStatement *statement, int column, GRefString *previous)
{
  const char *text = xushi_statement_get_text (statement, column);

  if (previous != NULL && g_strcmp0 (previous, text) == 0)
    return g_ref_string_acquire (previous);
  return text != NULL ? g_ref_string_new (text) : NULL;
}

XushiReading *
xushi_mapped_row_read_entry (XushiStatement *statement, int column, const XushiReading *previous)
{
  XushiReading *reading = xushi_reading_new ((int) xushi_statement_get_int (statement, column));

  reading->version = xushi_statement_get_int (statement, column + 1);
  reading->entered_at = share_text (statement, column + 2,
                                    previous != NULL ? previous->entered_at : NULL);
  reading->entered_by = share_text (statement, column + 3,
                                    previous != NULL ? previous->entered_by : NULL);
  reading->value = xushi_statement_get_number (statement, column + 4);
  return reading;
}

/* (nullable) */
static XushiReading *
get_last_reading (const XushiMappedRow *record)
{
  return record->readings != NULL && record->readings->len > 0
             ? g_ptr_array_index (record->readings, record->readings->len - 1)
             : NULL;
}

/* 修订: whether a meeting saw the value that @after replaces: whether a snapshot that covers the month
 * was made while it was in force, from version @since on. The numbers give the order, whatever the
 * clock said. */
static gboolean
is_revised (const XushiReading *before, const XushiReading *after, gint64 since, GArray *marks)
{
  if (before->revised || !xushi_is_known (before->value))
    return before->revised;
  for (guint i = 0; i < marks->len; i++)
    {
      const Mark *mark = &g_array_index (marks, Mark, i);

      if (mark->month >= after->month && mark->id > since && mark->id < after->version)
        return TRUE;
    }
  return FALSE;
}

/* @reading is the version after @before, of the same month. */
static void
follow_version (const XushiReading *before, XushiReading *reading, Around *around)
{
  gboolean same = xushi_number_same (before->value, reading->value);

  reading->n_versions = before->n_versions + 1;
  reading->revised = same ? before->revised
                          : is_revised (before, reading, around->since, around->marks);
  if (!same)
    around->since = reading->version;
}

/* Versions come oldest first: the last one is kept. */
static gboolean
read_value (XushiStatement *statement, XushiMappedRow *record, Around *around)
{
  XushiReading *last = get_last_reading (record);
  XushiReading *likely
      = last != NULL || around->before == NULL ? last : get_last_reading (around->before);
  gint64 month = xushi_statement_get_int (statement, 1);
  XushiReading *reading;

  /* The readings of an indicator are found by their month. */
  if (month < 1 || month > 12)
    return FALSE;
  if (record->readings == NULL)
    record->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_reading_free);
  reading = xushi_mapped_row_read_entry (statement, 1, likely);
  g_ptr_array_add (record->readings, reading);
  if (last != NULL && last->month == reading->month)
    {
      follow_version (last, reading, around);
      g_ptr_array_remove_index (record->readings, record->readings->len - 2);
    }
  else
    around->since = reading->version;
  return TRUE;
}

/* Reads the columns that few months have into the reading made by the previous pass. */
static gboolean
read_report (XushiStatement *statement, XushiMappedRow *record, Around *around)
{
  int month = (int) xushi_statement_get_int (statement, 1);
  gint64 version = xushi_statement_get_int (statement, 2);

  for (guint i = 0; record->readings != NULL && i < record->readings->len; i++)
    {
      XushiReading *reading = g_ptr_array_index (record->readings, i);

      if (reading->month == month && reading->version == version)
        return xushi_fields_read (&xushi_reading_attributes, 1, statement, 3, reading);
    }
  return TRUE;
}

static gboolean
read_difficulty (XushiStatement *statement, XushiMappedRow *record, Around *around)
{
  XushiDifficulty *difficulty = xushi_difficulty_new (NULL);

  if (record->difficulties == NULL)
    record->difficulties
        = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_difficulty_free);
  g_ptr_array_add (record->difficulties, difficulty);
  difficulty->id = xushi_statement_get_int (statement, 1);
  return xushi_fields_read (&xushi_difficulty_attributes, 0, statement, 2, difficulty);
}

static const Pass indicator_pass
    = { "indicator", XUSHI_SQL_SELECT_INDICATORS, XUSHI_SQL_SELECT_INDICATOR, read_spec };

static const Pass passes[] = {
  { "target", XUSHI_SQL_SELECT_ALL_TARGETS, XUSHI_SQL_SELECT_TARGETS, read_target },
  { "support", XUSHI_SQL_SELECT_ALL_SUPPORT, XUSHI_SQL_SELECT_SUPPORT, read_support },
  { "node", XUSHI_SQL_SELECT_ALL_NODES, XUSHI_SQL_SELECT_NODES, read_node },
  { "reading", XUSHI_SQL_SELECT_ALL_VALUES, XUSHI_SQL_SELECT_VALUES, read_value },
  { "reading", XUSHI_SQL_SELECT_ALL_REPORTS, XUSHI_SQL_SELECT_REPORTS, read_report },
  { "difficulty", XUSHI_SQL_SELECT_ALL_DIFFICULTIES, XUSHI_SQL_SELECT_DIFFICULTIES,
    read_difficulty },
};

static gboolean
fail_unknown (XushiDatabase *database, const char *table, gint64 id, GError **error)
{
  g_autofree char *row = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED,
               _ ("The table “%s” of “%s” holds something unknown at row %s; the file is damaged "
                  "or was changed by another program. Use a copy of it."),
               table, database->path, row);
  return FALSE;
}

/* Distributes the rows of @statement to the @n_records @records, both sorted by row. Rows without a
 * record are dangling references; the file check reports them. */
static gboolean
run_pass (XushiDatabase *database, const Pass *pass, XushiStatement *statement,
          XushiMappedRow *records, guint n_records, GArray *marks, GError **error)
{
  Around around = { NULL, marks, 0 };
  guint i = 0;

  while (xushi_statement_next (statement, error))
    {
      gint64 owner = xushi_statement_get_int (statement, 0);

      while (i < n_records && records[i].id < owner)
        i++;
      around.before = i > 0 ? &records[i - 1] : NULL;
      if (i < n_records && records[i].id == owner
          && !pass->read (statement, &records[i], &around))
        return fail_unknown (database, pass->table, owner, error);
    }
  return !xushi_statement_has_failed (statement);
}

/* (transfer full): Mark; NULL with @error. */
static GArray *
read_marks (XushiDatabase *database, GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_statement_new (database, "SELECT id, month FROM snapshot ORDER BY id");
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (Mark));

  while (xushi_statement_next (statement, error))
    {
      Mark mark = { xushi_statement_get_int (statement, 0),
                    (int) xushi_statement_get_int (statement, 1) };

      g_array_append_val (marks, mark);
    }
  return xushi_statement_has_failed (statement) ? NULL : g_steal_pointer (&marks);
}

/* Appends a record for each row of @statement, or for those in @only. */
static gboolean
read_specs (XushiDatabase *database, XushiStatement *statement, GHashTable *only, GArray *records,
            GError **error)
{
  while (xushi_statement_next (statement, error))
    {
      XushiMappedRow record = { .id = xushi_statement_get_int (statement, 0) };

      if (only != NULL && !g_hash_table_contains (only, (gpointer) (gintptr) record.id))
        continue;
      g_array_append_val (records, record);
      if (!read_spec (statement, &g_array_index (records, XushiMappedRow, records->len - 1),
                      NULL))
        return fail_unknown (database, indicator_pass.table, record.id, error);
    }
  return !xushi_statement_has_failed (statement);
}

/* Allocates room for all at once: growing step by step would move megabytes. */
static gboolean
reserve (XushiDatabase *database, GArray *records, GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_statement_new (database, "SELECT count (*) FROM indicator");
  guint n_before = records->len;
  gint64 n;

  if (!xushi_statement_read_int (statement, &n, error))
    return FALSE;
  g_array_set_size (records, n_before + (guint) CLAMP (n, 0, G_MAXINT32 / 2));
  g_array_set_size (records, n_before);
  return TRUE;
}

gboolean
xushi_mapped_rows_read_all (XushiDatabase *database, GHashTable *only, GArray *records,
                        GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_statement_new (database, database->sql[indicator_pass.all]);

  g_autoptr (GArray) marks = read_marks (database, error);

  if (marks == NULL || (only == NULL && !reserve (database, records, error)))
    return FALSE;
  if (!read_specs (database, statement, only, records, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (passes); i++)
    {
      g_autoptr (XushiStatement) rows
          = xushi_statement_new (database, database->sql[passes[i].all]);

      if (!run_pass (database, &passes[i], rows, (XushiMappedRow *) (gpointer) records->data,
                     records->len, marks, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
xushi_mapped_rows_read_one (XushiDatabase *database, gint64 id, GArray *records, GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_statement_new (database, database->sql[indicator_pass.one]);
  g_autoptr (GArray) marks = read_marks (database, error);
  guint n_before = records->len;

  xushi_statement_bind_int (statement, ":indicator", id);
  if (marks == NULL || !read_specs (database, statement, NULL, records, error))
    return FALSE;
  if (records->len == n_before)
    return fail_unknown (database, indicator_pass.table, id, error);
  for (gsize i = 0; i < G_N_ELEMENTS (passes); i++)
    {
      g_autoptr (XushiStatement) rows
          = xushi_statement_new (database, database->sql[passes[i].one]);

      xushi_statement_bind_int (rows, ":indicator", id);
      if (!run_pass (database, &passes[i], rows, &g_array_index (records, XushiMappedRow, n_before),
                     1, marks, error))
        return FALSE;
    }
  return TRUE;
}

const XushiReading *
xushi_mapped_row_get_reading (const XushiMappedRow *record, int month)
{
  for (guint i = 0; record->readings != NULL && i < record->readings->len; i++)
    {
      const XushiReading *reading = g_ptr_array_index (record->readings, i);

      if (reading->month == month)
        return xushi_reading_is_blank (reading) ? NULL : reading;
    }
  return NULL;
}

/* Blank ones, left by a correction that cleared everything, count as none. */
static void
drop_blank_readings (GPtrArray *readings)
{
  guint i = 0;

  while (i < readings->len)
    if (xushi_reading_is_blank (g_ptr_array_index (readings, i)))
      g_ptr_array_remove_index (readings, i);
    else
      i++;
}

static void
give_rest (XushiMappedRow *record, XushiIndicator *indicator)
{
  if (record->readings != NULL)
    {
      drop_blank_readings (record->readings);
      xushi_indicator_take_readings (indicator, g_steal_pointer (&record->readings));
    }
  xushi_indicator_set_n_targets (indicator, record->n_targets);
  xushi_indicator_set_area_id (indicator, record->area);
  if (record->difficulties != NULL)
    xushi_indicator_take_difficulties (indicator, g_steal_pointer (&record->difficulties));
}

XushiIndicator *
xushi_mapped_row_to_indicator (XushiMappedRow *record)
{
  XushiIndicator *indicator
      = xushi_indicator_new (record->id, g_steal_pointer (&record->spec));

  give_rest (record, indicator);
  return indicator;
}

void
xushi_mapped_row_apply (XushiMappedRow *record, XushiIndicator *indicator)
{
  xushi_indicator_take_spec (indicator, g_steal_pointer (&record->spec));
  xushi_indicator_clear_readings (indicator);
  xushi_indicator_take_difficulties (indicator, NULL);
  give_rest (record, indicator);
}
