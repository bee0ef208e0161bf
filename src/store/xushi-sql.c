/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-sql.h"

#include "store/xushi-field.h"

#include <string.h>

/* A pattern has words in braces, each of which expands to the columns of its list:
 *
 *   {columns}   tolerance, baseline, …
 *   {values}    :tolerance, :baseline, …
 *   {sets}      tolerance = :tolerance, …
 *   {excluded}  tolerance = excluded.tolerance, …
 *   {names}     t.tolerance, r18.name, …: for a reference, the name it points to
 *   {joins}     LEFT JOIN department r18 ON r18.id = t.lead …
 *   {report}    last_year, completion, …: all but the first
 *
 * The place of an indicator is written only when it is moved; it is among the columns read, but in
 * no other word. */
typedef struct
{
  const XushiAttributeList *list; /* NULL if the pattern has no words */
  const char *pattern;
} Pattern;

#define SELECT_INDICATOR "SELECT t.id, t.area, {names} FROM indicator t{joins}"
#define SELECT_TARGET "SELECT indicator, {columns} FROM target"
#define SELECT_SUPPORT                                                                      \
  "SELECT t.indicator, d.name FROM support t JOIN department d ON d.id = t.department"
#define SELECT_VALUE                                                                        \
  "SELECT indicator, month, version, entered_at, entered_by, value FROM reading"
#define SELECT_NODE "SELECT indicator, id, {columns} FROM node"
/* Most months have a value and nothing else: asking for the empty columns of each would take longer
 * than all the rest. The index “reading_report” selects the others by this condition. */
#define SELECT_REPORT                                                                       \
  "SELECT indicator, month, version, {report} FROM reading WHERE coalesce ({report}) "      \
  "IS NOT NULL"
#define SELECT_READING                                                                      \
  "SELECT month, version, entered_at, entered_by, {columns} FROM reading "                  \
  "WHERE indicator = :indicator AND month = :month ORDER BY version"
#define SELECT_DIFFICULTY "SELECT t.indicator, t.id, {names} FROM difficulty t{joins}"

static const Pattern patterns[XUSHI_N_SQL] = {
  [XUSHI_SQL_SELECT_PLAN] = { &xushi_plan_attributes, "SELECT {columns} FROM plan" },
  [XUSHI_SQL_PUT_PLAN] = { &xushi_plan_attributes,
                           "INSERT INTO plan (id, {columns}) VALUES (1, {values}) "
                           "ON CONFLICT DO UPDATE SET {excluded}" },
  [XUSHI_SQL_SELECT_RULES] = { &xushi_rule_attributes, "SELECT {columns} FROM rule" },
  [XUSHI_SQL_UPDATE_RULES] = { &xushi_rule_attributes, "UPDATE rule SET {sets}" },
  [XUSHI_SQL_SELECT_INDICATORS]
  = { &xushi_spec_attributes, SELECT_INDICATOR " ORDER BY t.id" },
  [XUSHI_SQL_SELECT_INDICATOR]
  = { &xushi_spec_attributes, SELECT_INDICATOR " WHERE t.id = :indicator" },
  [XUSHI_SQL_INSERT_INDICATOR]
  = { &xushi_spec_attributes,
      "INSERT INTO indicator (id, area, \"group\", parent, position, {columns}) "
      "VALUES (:id, :area, :group, :parent, :position, {values})" },
  [XUSHI_SQL_UPDATE_INDICATOR]
  = { &xushi_spec_attributes, "UPDATE indicator SET {sets} WHERE id = :id" },
  [XUSHI_SQL_SELECT_ALL_TARGETS]
  = { &xushi_target_attributes, SELECT_TARGET " ORDER BY indicator, version" },
  [XUSHI_SQL_SELECT_TARGETS]
  = { &xushi_target_attributes,
      SELECT_TARGET " WHERE indicator = :indicator ORDER BY indicator, version" },
  [XUSHI_SQL_SELECT_ADJUSTED_TARGETS]
  = { &xushi_target_attributes,
      SELECT_TARGET " WHERE indicator IN (SELECT indicator FROM target GROUP BY indicator "
                    "HAVING count (*) > 1) ORDER BY indicator, version" },
  [XUSHI_SQL_LIST_TARGETS]
  = { &xushi_target_attributes, "SELECT version, {columns} FROM target "
                                "WHERE indicator = :indicator ORDER BY version" },
  [XUSHI_SQL_INSERT_TARGET]
  = { &xushi_target_attributes, "INSERT INTO target (indicator, version, {columns}) "
                                "VALUES (:indicator, :version, {values})" },
  [XUSHI_SQL_UPDATE_TARGET]
  = { &xushi_target_attributes,
      "UPDATE target SET {sets} WHERE indicator = :indicator AND version = "
      "(SELECT max (version) FROM target WHERE indicator = :indicator)" },
  [XUSHI_SQL_SELECT_ALL_SUPPORT] = { NULL, SELECT_SUPPORT " ORDER BY t.indicator, t.position" },
  [XUSHI_SQL_SELECT_SUPPORT]
  = { NULL,
      SELECT_SUPPORT " WHERE t.indicator = :indicator ORDER BY t.indicator, t.position" },
  [XUSHI_SQL_SELECT_ALL_NODES]
  = { &xushi_node_attributes, SELECT_NODE " ORDER BY indicator, position, id" },
  [XUSHI_SQL_SELECT_NODES]
  = { &xushi_node_attributes,
      SELECT_NODE " WHERE indicator = :indicator ORDER BY indicator, position, id" },
  [XUSHI_SQL_PUT_NODE]
  = { &xushi_node_attributes, "INSERT INTO node (id, indicator, position, {columns}) "
                              "VALUES (:id, :indicator, :position, {values}) "
                              "ON CONFLICT DO UPDATE SET position = excluded.position, "
                              "{excluded}" },
  [XUSHI_SQL_SELECT_ALL_VALUES] = { NULL, SELECT_VALUE " ORDER BY indicator, month, version" },
  [XUSHI_SQL_SELECT_VALUES]
  = { NULL, SELECT_VALUE " WHERE indicator = :indicator ORDER BY indicator, month, version" },
  [XUSHI_SQL_SELECT_ALL_REPORTS]
  = { &xushi_reading_attributes, SELECT_REPORT " ORDER BY indicator, month, version" },
  [XUSHI_SQL_SELECT_REPORTS]
  = { &xushi_reading_attributes,
      SELECT_REPORT " AND indicator = :indicator ORDER BY indicator, month, version" },
  [XUSHI_SQL_LIST_READINGS] = { &xushi_reading_attributes, SELECT_READING },
  [XUSHI_SQL_NEWEST_READING] = { &xushi_reading_attributes, SELECT_READING " DESC LIMIT 1" },
  [XUSHI_SQL_INSERT_READING]
  = { &xushi_reading_attributes,
      "INSERT INTO reading (indicator, month, version, entered_at, entered_by, {columns}) "
      "VALUES (:indicator, :month, :version, :entered_at, :entered_by, {values})" },
  [XUSHI_SQL_SELECT_ALL_DIFFICULTIES]
  = { &xushi_difficulty_attributes, SELECT_DIFFICULTY " ORDER BY t.indicator, t.id" },
  [XUSHI_SQL_SELECT_DIFFICULTIES]
  = { &xushi_difficulty_attributes,
      SELECT_DIFFICULTY " WHERE t.indicator = :indicator ORDER BY t.indicator, t.id" },
  [XUSHI_SQL_INSERT_DIFFICULTY]
  = { &xushi_difficulty_attributes,
      "INSERT INTO difficulty (id, indicator, {columns}) VALUES (:id, :indicator, {values})" },
  [XUSHI_SQL_UPDATE_DIFFICULTY]
  = { &xushi_difficulty_attributes,
      "UPDATE difficulty SET {sets} WHERE id = :id AND indicator = :indicator" },
};

static gboolean
is_reference (const XushiAttribute *attribute)
{
  return (attribute->flags & XUSHI_ATTRIBUTE_REFERENCE) != 0;
}

/* The table that a reference points to, and its column with the name. */
static const char *
get_table (const XushiAttribute *attribute)
{
  if (attribute->flags & XUSHI_ATTRIBUTE_DEPARTMENT)
    return "department";
  if (attribute->flags & XUSHI_ATTRIBUTE_LEADER)
    return "leader";
  return g_str_equal (attribute->id, "parent") ? "indicator" : "\"group\"";
}

static const char *
get_name (const XushiAttribute *attribute)
{
  return g_str_equal (attribute->id, "parent") ? "key" : "name";
}

/* “group” is a keyword. */
static const char *
quote (const XushiAttribute *attribute)
{
  return g_str_equal (attribute->id, "group") ? "\"group\"" : attribute->id;
}

static void
append_column (GString *sql, const char *word, const XushiAttribute *attribute, guint i)
{
  const char *id = attribute->id;

  if (g_str_equal (word, "columns") || g_str_equal (word, "report"))
    g_string_append (sql, id);
  else if (g_str_equal (word, "values"))
    g_string_append_printf (sql, ":%s", id);
  else if (g_str_equal (word, "sets"))
    g_string_append_printf (sql, "%s = :%s", id, id);
  else if (g_str_equal (word, "excluded"))
    g_string_append_printf (sql, "%s = excluded.%s", id, id);
  else if (g_str_equal (word, "names") && is_reference (attribute))
    g_string_append_printf (sql, "r%u.%s", i, get_name (attribute));
  else if (g_str_equal (word, "names"))
    g_string_append_printf (sql, "t.%s", id);
  else
    g_assert_not_reached ();
}

static void
append_joins (GString *sql, const XushiAttributeList *list)
{
  for (guint i = 0; i < list->n_attributes; i++)
    if (xushi_field_is_column (&list->attributes[i]) && is_reference (&list->attributes[i]))
      g_string_append_printf (sql, " LEFT JOIN %s r%u ON r%u.id = t.%s",
                              get_table (&list->attributes[i]), i, i,
                              quote (&list->attributes[i]));
}

static void
append_columns (GString *sql, const char *word, const XushiAttributeList *list)
{
  gboolean reads = g_str_equal (word, "names"), first = TRUE;

  for (guint i = g_str_equal (word, "report") ? 1 : 0; i < list->n_attributes; i++)
    {
      const XushiAttribute *attribute = &list->attributes[i];

      if (!xushi_field_is_column (attribute)
          || (!reads && (attribute->flags & XUSHI_ATTRIBUTE_PLACE)))
        continue;
      g_string_append (sql, first ? "" : ", ");
      append_column (sql, word, attribute, i);
      first = FALSE;
    }
}

/* (transfer full) */
static char *
write_out (const Pattern *pattern)
{
  GString *sql = g_string_new (NULL);
  const char *rest = pattern->pattern;

  for (const char *open = strchr (rest, '{'); open != NULL; open = strchr (rest, '{'))
    {
      const char *close = strchr (open, '}');
      g_autofree char *word = g_strndup (open + 1, (gsize) (close - open - 1));

      g_string_append_len (sql, rest, open - rest);
      if (g_str_equal (word, "joins"))
        append_joins (sql, pattern->list);
      else
        append_columns (sql, word, pattern->list);
      rest = close + 1;
    }
  g_string_append (sql, rest);
  return g_string_free (sql, FALSE);
}

char **
xushi_sql_new (void)
{
  char **sql = g_new0 (char *, XUSHI_N_SQL + 1);

  for (int i = 0; i < XUSHI_N_SQL; i++)
    sql[i] = write_out (&patterns[i]);
  return sql;
}
