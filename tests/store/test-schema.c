/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "store/xushi-schema-check.h"
#include "store/xushi-schema.h"
#include "store/xushi-store-private.h"

/* The written description of the schema, docs/schema.md, names every table and every column. */

/* Whether @word occurs in @text as a whole word. */
static gboolean
has_word (const char *text, const char *word)
{
  g_autofree char *pattern = g_strdup_printf ("(?<![a-z_])%s(?![a-z_])", word);

  return g_regex_match_simple (pattern, text, 0, 0);
}

/* (transfer full): the section on @table: from its heading to the next one. */
static char *
find_chapter (const char *document, const char *table)
{
  g_auto (GStrv) chapters = g_strsplit (document, "\n## ", -1);

  for (char **chapter = chapters + 1; *chapter != NULL; chapter++)
    {
      g_autofree char *heading = g_strndup (*chapter, strcspn (*chapter, "\n"));

      if (has_word (heading, table))
        return g_strdup (*chapter);
    }
  return NULL;
}

static void
test_documented (void)
{
  g_autoptr (StoreFixture) files = store_fixture_new ();
  g_autoptr (XushiStore) store G_GNUC_UNUSED = store_fixture_create (files);
  g_autofree char *path
      = g_build_filename (g_test_get_dir (G_TEST_DIST), "..", "docs", "schema.md", NULL);
  g_autofree char *document = NULL, *columns = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &document, NULL, NULL));
  columns = store_fixture_ask (
      files, "SELECT group_concat (t.name || ' ' || c.name, char (10)) FROM pragma_table_list t "
             "JOIN pragma_table_info (t.name) c WHERE t.schema = 'main' AND t.type = 'table' "
             "AND t.name NOT LIKE 'sqlite_%'");
  lines = g_strsplit (columns, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 100);
  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) words = g_strsplit (*line, " ", 2);
      g_autofree char *chapter = find_chapter (document, words[0]);

      if (chapter == NULL || !has_word (chapter, words[1]))
        g_error ("docs/schema.md says nothing of %s.%s", words[0], words[1]);
    }
}

/* The newest schema is recognized at once, whether it was made anew or upgraded to. */
static void
test_known (void)
{
  int version = xushi_schema_get_version (XUSHI_SCHEMA_FOLDER);

  for (int upgraded = 0; upgraded <= 1; upgraded++)
    {
      g_autoptr (StoreFixture) files = store_fixture_new ();
      g_autoptr (XushiStore) store = NULL;
      g_autofree char *digest = NULL;

      if (upgraded)
        store_fixture_write_old (files);
      store = upgraded ? store_fixture_open (files, XUSHI_STORE_EXCLUSIVE)
                       : store_fixture_create (files);
      digest = xushi_schema_make_digest (store->database, NULL);
      if (g_strcmp0 (digest, xushi_schema_get_known_digest (version)) != 0)
        g_error ("the schema of version %d has the digest %s", version, digest);
    }
}

/* The file, too, restricts the closed vocabularies. */
static void
test_constraints (void)
{
  static const char *const refused[] = {
    "UPDATE indicator SET measure = 'guess'",
    "UPDATE indicator SET frequency = 'weekly'",
    "UPDATE indicator SET decimals = 7",
    "UPDATE indicator SET available_from = 13",
    "UPDATE indicator SET key = ''",
    "UPDATE indicator SET parent = id",
    "UPDATE indicator SET area = 99",
    "UPDATE indicator SET baseline = 1e13",
    "UPDATE indicator SET position = 'first'",
    "INSERT INTO area (name, position) VALUES ('民生实事', 5)",
    "INSERT INTO reading (indicator, month, version, entered_at, entered_by) "
    "SELECT id, 13, 1, '', '' FROM indicator",
    "INSERT INTO reading (indicator, month, version, entered_at, entered_by) "
    "VALUES (99, 1, 1, '', '')",
    "INSERT INTO reading (indicator, month, version, value, entered_at, entered_by) "
    "SELECT id, 1, 1, 'many', '', '' FROM indicator",
    "INSERT INTO node SELECT 1, id, 1, '立项', 0, 1, NULL FROM indicator",
    "INSERT INTO node SELECT 1, id, 1, '立项', 1, 0, NULL FROM indicator",
    "INSERT INTO node SELECT 1, id, 1, '立项', 1, 9e999, NULL FROM indicator",
    "UPDATE plan SET uuid = 'mine'",
    "INSERT INTO conflict (id, step, kind, \"table\", \"row\", taken) "
    "VALUES (1, 1, 'edit', 'reading', '1', 'nobody')",
    "UPDATE target SET bound = 'below'",
    "UPDATE target SET decided = 'soon'",
    "UPDATE plan SET year = 16",
    "INSERT INTO plan (id, year) VALUES (2, 2016)",
    "UPDATE rule SET judge = 'mood'",
  };
  g_autoptr (StoreFixture) files = store_fixture_new ();
  g_autoptr (XushiStore) store = store_fixture_create (files);
  g_autoptr (XushiDatabase) database = NULL;

  store_fixture_add (store, store_fixture_add_area (store, "民生实事"), "1", "新增就业");
  g_clear_object (&store);
  database = xushi_database_open (files->path, TRUE, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      if (xushi_database_execute (database, refused[i], &error))
        g_error ("taken: %s", refused[i]);
      g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INVALID);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/schema/documented", test_documented);
  g_test_add_func ("/store/schema/known", test_known);
  g_test_add_func ("/store/schema/constraints", test_constraints);
  return g_test_run ();
}
