/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faulty-vfs.h"
#include "store-fixture.h"

#include "store/xushi-database.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Plans with damaged bytes and pages. Each is refused, or opened for reading only with a sentence,
 * or proved to hold the same as before; none is written to.
 *
 * XUSHI_DAMAGES=N tries N of them instead of the short form, XUSHI_DAMAGE_SEED others of them. */

#define SHORT_FORM 300
#define PAGE_SIZE 4096

typedef struct
{
  StoreFixture *files;
  GBytes *whole;   /* the sound plan */
  GBytes *other;   /* another plan of the same make */
  char *content;   /* every row of the sound plan */
  GRand *random;
} Fixture;

typedef enum
{
  DAMAGE_BIT,
  DAMAGE_BYTES,
  DAMAGE_SWAP,
  DAMAGE_REPEAT,
  DAMAGE_CUT,
  DAMAGE_ZERO_PAGE,
  DAMAGE_ZERO_RANGE,
  DAMAGE_OTHER_PAGE,
  DAMAGE_DIGIT,
  N_DAMAGES
} Damage;

static void
fill (XushiStore *store, int salt)
{
  gint64 area = store_fixture_add_area (store, "民生实事");
  gint64 other = store_fixture_add_area (store, "重大项目");

  store_fixture_add_many (store, area, 1, 40);
  store_fixture_add (store, other, "P-1", "通站大道建成通车");
  for (int i = 1; i <= 40; i++)
    for (int month = 1; month <= 9; month++)
      store_fixture_put (store, i, month, 1000 + i * month + salt);
}

/* One row of text for each row of each table. */
static char *
read_content (const char *path)
{
  static const char *const tables[]
      = { "plan", "rule", "area", "\"group\"", "department", "leader", "indicator", "support",
          "target", "reading", "node", "difficulty", "snapshot", "snapshot_row", "change" };
  g_autoptr (GString) content = g_string_new (NULL);
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s", tables[i]);
      sqlite3_stmt *statement = NULL;

      g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
      while (sqlite3_step (statement) == SQLITE_ROW)
        for (int j = 0; j < sqlite3_column_count (statement); j++)
          {
            const char *text = (const char *) sqlite3_column_text (statement, j);

            g_string_append_printf (content, "%s|", text != NULL ? text : "");
          }
      sqlite3_finalize (statement);
    }
  sqlite3_close (handle);
  return g_string_free (g_steal_pointer (&content), FALSE);
}

static GBytes *
make_plan (StoreFixture *files, int salt)
{
  XushiStore *store = store_fixture_create (files);

  fill (store, salt);
  xushi_store_close (store);
  g_object_unref (store);
  return store_fixture_read (files->path);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  StoreFixture *elsewhere = store_fixture_new ();
  const char *seed = g_getenv ("XUSHI_DAMAGE_SEED");

  fixture->files = store_fixture_new ();
  fixture->whole = make_plan (fixture->files, 0);
  fixture->content = read_content (fixture->files->path);
  fixture->other = make_plan (elsewhere, 7);
  fixture->random = g_rand_new_with_seed (seed != NULL ? (guint32) atoi (seed) : 20160930);
  store_fixture_free (elsewhere);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  store_fixture_free (fixture->files);
  g_bytes_unref (fixture->whole);
  g_bytes_unref (fixture->other);
  g_free (fixture->content);
  g_rand_free (fixture->random);
}

static gsize
choose (Fixture *fixture, gsize n)
{
  return (gsize) g_rand_int_range (fixture->random, 0, (gint32) n);
}

/* Exchanges the pages @a and @b. */
static void
swap (guchar *bytes, gsize a, gsize b)
{
  guchar page[PAGE_SIZE];

  memcpy (page, bytes + a * PAGE_SIZE, PAGE_SIZE);
  memcpy (bytes + a * PAGE_SIZE, bytes + b * PAGE_SIZE, PAGE_SIZE);
  memcpy (bytes + b * PAGE_SIZE, page, PAGE_SIZE);
}

/* Replaces one digit or letter by another: nothing about the page's structure changes. */
static void
change_digit (Fixture *fixture, guchar *bytes, gsize size)
{
  gsize at = choose (fixture, size);

  while (!g_ascii_isalnum (bytes[at]))
    at = (at + 1) % size;
  bytes[at] ^= 1;
}

/* Damages @bytes in place. Returns: how many of them are left. */
static gsize
damage (Fixture *fixture, Damage kind, guchar *bytes, gsize size)
{
  gsize n_pages = size / PAGE_SIZE, at = choose (fixture, size);
  gsize length = 1 + choose (fixture, 5000);
  gsize page = choose (fixture, n_pages), another = choose (fixture, n_pages);
  const guchar *other = g_bytes_get_data (fixture->other, NULL);
  gsize n_other = g_bytes_get_size (fixture->other) / PAGE_SIZE;

  switch (kind)
    {
    case DAMAGE_BIT:
      bytes[at] ^= (guchar) (1u << choose (fixture, 8));
      break;
    case DAMAGE_BYTES:
      for (gsize n = 1 + choose (fixture, 16); n > 0; n--)
        bytes[choose (fixture, size)] = (guchar) choose (fixture, 256);
      break;
    case DAMAGE_SWAP:
      swap (bytes, page, another);
      break;
    case DAMAGE_REPEAT:
      memmove (bytes + page * PAGE_SIZE, bytes + another * PAGE_SIZE, PAGE_SIZE);
      break;
    case DAMAGE_CUT:
      return choose (fixture, 2) == 0 ? at : page * PAGE_SIZE;
    case DAMAGE_ZERO_PAGE:
      memset (bytes + page * PAGE_SIZE, 0, PAGE_SIZE);
      break;
    case DAMAGE_ZERO_RANGE:
      memset (bytes + at, 0, MIN (length, size - at));
      break;
    case DAMAGE_OTHER_PAGE:
      page = MIN (page, n_other - 1);
      memcpy (bytes + page * PAGE_SIZE, other + page * PAGE_SIZE, PAGE_SIZE);
      break;
    case DAMAGE_DIGIT:
      change_digit (fixture, bytes, size);
      break;
    case N_DAMAGES:
    default:
      g_assert_not_reached ();
    }
  return size;
}

/* In place and without a sync, which thousands of variants need not wait for. */
static void
put_file (const char *path, const guchar *bytes, gsize size)
{
  FILE *file = fopen (path, "wb");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (bytes, 1, size, file), ==, size);
  g_assert_cmpint (fclose (file), ==, 0);
}

/* How the variants ended. */
typedef struct
{
  guint n_refused;
  guint n_read_only;
  guint n_same;
} Tally;

static void
assert_told (GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == XUSHI_STORE_ERROR);
  g_assert_cmpint (error->code, !=, XUSHI_STORE_ERROR_INTERNAL);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

/* What the window would do: open, and enter a value. */
static void
try_variant (Fixture *fixture, Damage kind, guint number, Tally *tally)
{
  g_autoptr (GBytes) before = store_fixture_read (fixture->files->path), after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiStore) store
      = xushi_store_open (fixture->files->path, XUSHI_STORE_WRITABLE, &error);
  gboolean begun = store != NULL && xushi_store_begin (store, "x", &error);

  if (begun)
    {
      g_autofree char *content = read_content (fixture->files->path);

      xushi_store_rollback (store);
      if (!g_str_equal (content, fixture->content))
        g_test_message ("variant %u of kind %d shows other content", number, kind);
      g_assert_true (g_str_equal (content, fixture->content));
      tally->n_same++;
    }
  else
    {
      assert_told (error);
      g_assert_true (store == NULL || xushi_store_get_read_only_reason (store) != NULL);
      tally->n_refused += store == NULL;
      tally->n_read_only += store != NULL;
    }
  g_clear_object (&store);
  after = store_fixture_read (fixture->files->path);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 1);
}

static void
test_variants (Fixture *fixture, gconstpointer data)
{
  const char *wanted = g_getenv ("XUSHI_DAMAGES");
  guint n = wanted != NULL ? (guint) atoi (wanted) : SHORT_FORM;
  gsize size = g_bytes_get_size (fixture->whole);
  Tally tally[N_DAMAGES] = { 0 };

  for (guint i = 0; i < n; i++)
    {
      Damage kind = (Damage) (i % N_DAMAGES);
      g_autofree guchar *bytes = g_memdup2 (g_bytes_get_data (fixture->whole, NULL), size);
      gsize left = damage (fixture, kind, bytes, size);

      put_file (fixture->files->path, bytes, left);
      try_variant (fixture, kind, i, &tally[kind]);
    }
  for (int kind = 0; kind < N_DAMAGES; kind++)
    {
      g_test_message ("kind %d: %u refused, %u read-only, %u the same", kind,
                      tally[kind].n_refused, tally[kind].n_read_only, tally[kind].n_same);
      /* Every kind does real damage. */
      g_assert_cmpuint (tally[kind].n_refused + tally[kind].n_read_only, >, 0);
    }
}

/* What SQLite says about damaged pages has line ends, and is no TAP. */
static void
ignore_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_log_set_handler ("xushi-store", G_LOG_LEVEL_DEBUG, ignore_cb, NULL);
  /* Its sync does nothing: what is on the disk is no matter here. */
  faulty_vfs_install ();
  g_test_add ("/store/damage/variants", Fixture, NULL, set_up, test_variants, tear_down);
  return g_test_run ();
}
