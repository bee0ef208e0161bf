/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "rows-fixture.h"
#include "store/xushi-database.h"

#include <stdlib.h>

/* How much SQL may do before it is stopped, in steps of its machine. */
#define MAX_STEPS 20000

/* The plan that is changed, as bytes, and the file that gets them: one for the whole run. */
static RowsFixture rows;
static char *bytes;
static gsize n_bytes;
static char *path;

static void
remove_files (void)
{
  rows_fixture_tear_down (&rows, NULL);
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  rows_fixture_set_up (&rows, NULL);
  atexit (remove_files);
  fuzz_require (g_file_get_contents (rows.files->path, &bytes, &n_bytes, NULL),
                "the plan cannot be read");
  path = g_build_filename (rows.files->folder, "changed.xushi", NULL);
  fuzz_begin ();
  return 0;
}

static int
count_steps (void *left)
{
  return --*(int *) left < 0;
}

/* Lets @sql change the file, with nothing of what the programs forbid. */
static void
change_file (const char *sql)
{
  sqlite3 *handle = NULL;
  int left = MAX_STEPS / 1000;

  fuzz_require (sqlite3_open (path, &handle) == SQLITE_OK, "the copy cannot be opened");
  sqlite3_limit (handle, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit (handle, SQLITE_LIMIT_LENGTH, 1000 * 1000);
  sqlite3_progress_handler (handle, 1000, count_steps, &left);
  sqlite3_exec (handle,
                "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; "
                "PRAGMA ignore_check_constraints = ON;",
                NULL, NULL, NULL);
  sqlite3_exec (handle, sql, NULL, NULL, NULL);
  sqlite3_close (handle);
}

/* SQL that changes a plan behind the programs' back: then it opens or is refused with a sentence,
 * and nothing of it breaks what is shown. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *sql = g_strndup ((const char *) data, size);

  fuzz_write_file (path, bytes, n_bytes);
  change_file (sql);
  fuzz_read_plan (path);
  return 0;
}
