/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "backup-fixture.h"

#define HOUR 3600
#define DAY (24 * HOUR)
#define START 1475193600 /* 2016-09-30 00:00:00 */

void
backup_fixture_set_time (int day, int hour)
{
  g_autofree char *seconds
      = g_strdup_printf ("%d", START + day * DAY + hour * HOUR);

  g_setenv ("SOURCE_DATE_EPOCH", seconds, TRUE);
}

void
backup_fixture_make_plan (BackupFixture *fixture)
{
  g_autoptr (XushiStore) store = NULL;
  gint64 area;

  store = store_fixture_create (fixture->files);
  area = store_fixture_add_area (store, "民生实事");
  fixture->row = store_fixture_add (store, area, "1", "新增就业");
  store_fixture_put (store, fixture->row, 1, 1);
}

void
backup_fixture_set_up (BackupFixture *fixture, gconstpointer data)
{
  backup_fixture_set_time (0, 9);
  fixture->files = store_fixture_new ();
  backup_fixture_make_plan (fixture);
}

char *
backup_fixture_read_uuid (BackupFixture *fixture)
{
  g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_READ_ONLY);

  return g_strdup (xushi_store_get_uuid (store));
}

void
backup_fixture_tear_down (BackupFixture *fixture, gconstpointer data)
{
  store_fixture_free (fixture->files);
  store_fixture_clear_data ();
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

GPtrArray *
backup_fixture_list (const char *path, const char *uuid)
{
  GError *error = NULL;
  GPtrArray *backups = xushi_backup_list (uuid, path, &error);

  g_assert_no_error (error);
  return backups;
}

const XushiBackup *
backup_fixture_get (GPtrArray *backups, guint i)
{
  g_assert_cmpuint (i, <, backups->len);
  return g_ptr_array_index (backups, i);
}

char *
backup_fixture_dump_file (const char *path)
{
  GError *error = NULL;
  g_autoptr (XushiStore) store = xushi_store_open (path, XUSHI_STORE_READ_ONLY, &error);

  g_assert_no_error (error);
  return store_fixture_dump (xushi_store_get_plan (store));
}

void
backup_fixture_work (BackupFixture *fixture, int day, double value)
{
  g_autoptr (XushiStore) store = NULL;

  backup_fixture_set_time (day, 10);
  store = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);
  store_fixture_put (store, fixture->row, 9, value);
  g_assert_null (xushi_store_get_backup_problem (store));
}
