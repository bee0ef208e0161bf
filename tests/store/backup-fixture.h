/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store-fixture.h"

#include "store/xushi-backup.h"

G_BEGIN_DECLS

/* A plan whose days of work a test decides, with an empty data folder for its backups; for
 * store_fixture_init_data () programs. */
typedef struct
{
  StoreFixture *files; /* owned */
  gint64 row;          /* its indicator */
} BackupFixture;

/* For g_test_add (): the plan is made on the first day. */
void backup_fixture_set_up (BackupFixture *fixture, gconstpointer data);
void backup_fixture_tear_down (BackupFixture *fixture, gconstpointer data);

/* @day: 0 is 2016-09-30. */
void backup_fixture_set_time (int day, int hour);

/* Makes the plan, of which no file may be there. */
void backup_fixture_make_plan (BackupFixture *fixture);

/* A day's work: the plan is opened, one value is entered, it is closed. */
void backup_fixture_work (BackupFixture *fixture, int day, double value);

/* (transfer full) */
char *backup_fixture_read_uuid (BackupFixture *fixture);

/* (transfer full) (element-type XushiBackup): of the plan at @path. @uuid: (nullable) */
GPtrArray *backup_fixture_list (const char *path, const char *uuid);
const XushiBackup *backup_fixture_get (GPtrArray *backups, guint i);

/* (transfer full): the plan in the file, as text. */
char *backup_fixture_dump_file (const char *path);

G_END_DECLS
