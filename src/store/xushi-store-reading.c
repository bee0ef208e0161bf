/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-store-private.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "model/xushi-reading-check.h"
#include "store/xushi-field.h"
#include "store/xushi-row-mapper.h"
#include "store/xushi-sequence.h"

/* Readings: entered as versions, never overwritten. */

static XushiReading *
read_row (XushiStatement *statement)
{
  g_autoptr (XushiReading) reading = xushi_mapped_row_read_entry (statement, 0, NULL);

  return xushi_fields_read (&xushi_reading_attributes, 1, statement, 5, reading)
             ? g_steal_pointer (&reading)
             : NULL;
}

GPtrArray *
xushi_store_list_readings (XushiStore *self, gint64 indicator, int month, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      self->database, self->database->sql[XUSHI_SQL_LIST_READINGS]);
  g_autoptr (GPtrArray) readings
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_reading_free);

  xushi_statement_bind_int (statement, ":indicator", indicator);
  xushi_statement_bind_int (statement, ":month", month);
  while (xushi_statement_next (statement, error))
    {
      XushiReading *reading = read_row (statement);

      if (reading == NULL)
        {
          xushi_database_fail (self->database, SQLITE_CORRUPT, error);
          return NULL;
        }
      g_ptr_array_add (readings, reading);
    }
  return xushi_statement_has_failed (statement) ? NULL : g_steal_pointer (&readings);
}

/* Sets @newest to the newest version, or to NULL if there is none. */
static gboolean
read_newest (XushiStore *self, gint64 indicator, int month, XushiReading **newest, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      self->database, self->database->sql[XUSHI_SQL_NEWEST_READING]);

  xushi_statement_bind_int (statement, ":indicator", indicator);
  xushi_statement_bind_int (statement, ":month", month);
  *newest = NULL;
  if (!xushi_statement_next (statement, error))
    return !xushi_statement_has_failed (statement);
  *newest = read_row (statement);
  return *newest != NULL || xushi_database_fail (self->database, SQLITE_CORRUPT, error);
}

/* The editor checks the rules of the indicator: here it may not be in the plan yet. */
static gboolean
check_reading (const XushiReading *reading, GError **error)
{
  g_autoptr (GError) reason = NULL;

  return xushi_reading_check (NULL, reading, &reason)
         || xushi_store_refuse (error, g_strdup (reason->message));
}

static gboolean
insert_version (XushiStore *self, gint64 indicator, const XushiReading *reading, gint64 version,
                GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      self->database, self->database->sql[XUSHI_SQL_INSERT_READING]);

  xushi_fields_bind (&xushi_reading_attributes, statement, reading);
  xushi_statement_bind_int (statement, ":indicator", indicator);
  xushi_statement_bind_int (statement, ":month", reading->month);
  xushi_statement_bind_int (statement, ":version", version);
  xushi_statement_bind_borrowed (statement, ":entered_at", self->now);
  xushi_statement_bind_borrowed (statement, ":entered_by", self->who);
  return xushi_statement_run (statement, error);
}

static gboolean
says_nothing (const XushiReading *reading)
{
  g_autoptr (XushiReading) blank = NULL;

  if (xushi_is_known (reading->value))
    return FALSE;
  blank = xushi_reading_new (reading->month);
  return xushi_attributes_equal (&xushi_reading_attributes, blank, reading);
}

gboolean
xushi_store_put_reading (XushiStore *self, gint64 indicator, const XushiReading *reading,
                         GError **error)
{
  g_autoptr (XushiReading) before = NULL;

  g_return_val_if_fail (xushi_store_is_writing (self), FALSE);

  if ((!self->restoring && !check_reading (reading, error))
      || !read_newest (self, indicator, reading->month, &before, error))
    return FALSE;
  if (before == NULL)
    return says_nothing (reading)
           || insert_version (self, indicator, reading, xushi_sequence_take (self->database),
                              error);
  /* An identical reading is not a correction. */
  return xushi_attributes_equal (&xushi_reading_attributes, before, reading)
         || insert_version (self, indicator, reading,
                            xushi_sequence_take_above (self->database, before->version), error);
}
