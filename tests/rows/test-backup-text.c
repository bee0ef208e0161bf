/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-backup-text.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define TODAY "2016-03-01"

static void
check_when (const char *made, const char *expected)
{
  XushiBackup backup = { .made = (char *) made };
  g_autofree char *text = xushi_backup_describe_when (&backup, TODAY);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_when (void)
{
  check_when ("2016-03-01 09:15:59", "Today 09:15");
  check_when ("2016-02-29 17:40:00", "Yesterday 17:40");
  check_when ("2016-02-28 10:02:00", "2016-02-28 10:02");
  check_when ("2017-03-01 10:02:00", "2017-03-01 10:02");
}

static void
check_name (const char *plan, const char *expected)
{
  XushiBackup backup = { .made = (char *) "2016-02-28 10:02:00", .plan = (char *) plan };
  g_autofree char *name = xushi_backup_propose_name (&backup);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_name (void)
{
  check_name ("/plans/德清县2016.xushi", "德清县2016 (backup of 2016-02-28).xushi");
  check_name ("/plans/no suffix", "no suffix (backup of 2016-02-28).xushi");
  check_name ("/plans/100%.xushi", "100% (backup of 2016-02-28).xushi");
  check_name ("/plans/a.xushi.old.xushi", "a.xushi.old (backup of 2016-02-28).xushi");
  check_name ("", "(backup of 2016-02-28).xushi");
}

/* A plan stands for a backup of one. */
static void
test_contents (void)
{
  g_autoptr (StoreFixture) files = store_fixture_new ();
  XushiBackup backup = { .path = files->path, .plan = (char *) "/plans/p.xushi", .is_here = TRUE };
  g_autofree char *here = NULL, *elsewhere = NULL, *unknown = NULL, *damaged = NULL;
  gboolean readable = FALSE;

  {
    g_autoptr (XushiStore) store = store_fixture_create (files);
    gint64 area = store_fixture_add_area (store, "民生实事");

    store_fixture_put (store, store_fixture_add (store, area, "1", "新增就业"), 3, 30);
    store_fixture_add (store, area, "2", "新增停车位");
  }
  here = xushi_backup_describe_contents (&backup, &readable);
  g_assert_cmpstr (here, ==, "2 indicators, 1 monthly values");
  g_assert_true (readable);
  backup.is_here = FALSE;
  elsewhere = xushi_backup_describe_contents (&backup, &readable);
  g_assert_cmpstr (elsewhere, ==, "2 indicators, 1 monthly values · /plans/p.xushi");
  backup.plan = (char *) "";
  unknown = xushi_backup_describe_contents (&backup, &readable);
  g_assert_cmpstr (unknown, ==, "2 indicators, 1 monthly values");
  backup.is_here = TRUE;
  g_assert_true (g_file_set_contents (files->path, "no plan", -1, NULL));
  damaged = xushi_backup_describe_contents (&backup, &readable);
  g_assert_cmpstr (damaged, ==, "Damaged: it cannot be read");
  g_assert_false (readable);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rows/backup-text/when", test_when);
  g_test_add_func ("/rows/backup-text/name", test_name);
  g_test_add_func ("/rows/backup-text/contents", test_contents);
  return g_test_run ();
}
