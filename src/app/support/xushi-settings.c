/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-settings.h"

#include "xushi-app-resources.h"

#include <glib/gstdio.h>

#define RECENT_MAX 12

/* Views that are kept, up to three for each plan: more plans than anyone works on at a time. */
#define VIEWS_MAX 50

/* Kinds of tables whose columns are remembered: more than offices send in a year. */
#define MATCHINGS_MAX 50

/* (transfer full) (nullable): the schema from the compiled file in @folder. */
static GSettingsSchema *
find_schema_in (const char *folder)
{
  g_autoptr (GSettingsSchemaSource) source = g_settings_schema_source_new_from_directory (
      folder, g_settings_schema_source_get_default (), FALSE, NULL);

  return source != NULL ? g_settings_schema_source_lookup (source, XUSHI_APP_ID, TRUE) : NULL;
}

/* (transfer full) (nullable): beside a program that is not installed, or whose installation was
 * moved as a whole. */
static GSettingsSchema *
find_schema_beside (void)
{
  static const char *const places[] = { "../resources", "../share/glib-2.0/schemas" };
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *bin = program != NULL ? g_path_get_dirname (program) : NULL;
  GSettingsSchema *schema = NULL;

  for (gsize i = 0; bin != NULL && schema == NULL && i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *folder = g_build_filename (bin, places[i], NULL);

      schema = find_schema_in (folder);
    }
  return schema;
}

/* (transfer full) (nullable): the program's own copy. GIO reads schemas from a folder only; once it
 * has mapped the file, neither is needed any more. */
static GSettingsSchema *
unpack_schema (void)
{
  g_autoptr (GBytes) compiled = g_resource_lookup_data (
      xushi_app_get_resource (), "/io/github/xushi/Xushi/gschemas.compiled",
      G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *folder = g_dir_make_tmp ("xushi-schema-XXXXXX", NULL);
  g_autofree char *path = NULL;
  GSettingsSchema *schema = NULL;

  if (compiled == NULL || folder == NULL)
    return NULL;
  path = g_build_filename (folder, "gschemas.compiled", NULL);
  if (g_file_set_contents (path, g_bytes_get_data (compiled, NULL),
                           (gssize) g_bytes_get_size (compiled), NULL))
    schema = find_schema_in (folder);
  g_unlink (path);
  g_rmdir (folder);
  return schema;
}

static GSettingsSchema *
find_schema (void)
{
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  GSettingsSchema *schema = find_schema_beside ();

  if (schema == NULL && installed != NULL)
    schema = g_settings_schema_source_lookup (installed, XUSHI_APP_ID, TRUE);
  if (schema == NULL)
    schema = unpack_schema ();
  return schema;
}

GSettings *
xushi_settings_get (void)
{
  static GSettings *settings = NULL;

  if (settings == NULL)
    {
      g_autoptr (GSettingsSchema) schema = find_schema ();

      if (schema == NULL)
        g_error ("The settings' schema %s can neither be found nor unpacked into %s", XUSHI_APP_ID,
                 g_get_tmp_dir ());
      settings = g_settings_new_full (schema, NULL, NULL);
    }
  return settings;
}

GStrv
xushi_settings_list_recent (void)
{
  g_auto (GStrv) uris = g_settings_get_strv (xushi_settings_get (), "recent-files");
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (char **uri = uris; *uri != NULL; uri++)
    {
      g_autofree char *path = g_filename_from_uri (*uri, NULL, NULL);

      if (path != NULL)
        g_strv_builder_add (paths, path);
    }
  return g_strv_builder_end (paths);
}

/* Writes the list without @path, or with it in the first place if @first. */
static void
store_recent (const char *path, gboolean first)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_auto (GStrv) before = g_settings_get_strv (xushi_settings_get (), "recent-files");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) after = NULL;
  int n = 0;

  if (uri == NULL)
    return;
  if (first)
    {
      g_strv_builder_add (builder, uri);
      n++;
    }
  for (char **other = before; *other != NULL && n < RECENT_MAX; other++)
    if (!g_str_equal (*other, uri))
      {
        g_strv_builder_add (builder, *other);
        n++;
      }
  after = g_strv_builder_end (builder);
  g_settings_set_strv (xushi_settings_get (), "recent-files", (const char *const *) after);
}

/* Keeps the titles of those that are listed, with that of @path anew. */
static void
store_title (const char *path, const char *title)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_auto (GStrv) listed = g_settings_get_strv (xushi_settings_get (), "recent-files");
  g_autoptr (GVariant) before = g_settings_get_value (xushi_settings_get (), "recent-titles");
  GVariantBuilder after;

  g_variant_builder_init (&after, G_VARIANT_TYPE ("a{ss}"));
  for (char **other = listed; *other != NULL; other++)
    {
      const char *known = NULL;

      if (g_strcmp0 (*other, uri) == 0)
        g_variant_builder_add (&after, "{ss}", *other, title);
      else if (g_variant_lookup (before, *other, "&s", &known))
        g_variant_builder_add (&after, "{ss}", *other, known);
    }
  g_settings_set_value (xushi_settings_get (), "recent-titles", g_variant_builder_end (&after));
}

void
xushi_settings_add_recent (const char *path, const char *title)
{
  store_recent (path, TRUE);
  store_title (path, title);
}

char *
xushi_settings_dup_recent_title (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GVariant) titles = g_settings_get_value (xushi_settings_get (), "recent-titles");
  char *title = NULL;

  if (uri != NULL)
    g_variant_lookup (titles, uri, "s", &title);
  return title;
}

void
xushi_settings_remove_recent (const char *path)
{
  store_recent (path, FALSE);
}

char *
xushi_settings_dup_view (const char *plan, const char *page)
{
  g_autoptr (GVariant) views = g_settings_get_value (xushi_settings_get (), "plan-views");
  g_autofree char *key = g_strdup_printf ("%s %s", plan, page);
  char *view = NULL;

  g_variant_lookup (views, key, "s", &view);
  return view;
}

void
xushi_settings_store_view (const char *plan, const char *page, const char *view)
{
  g_autoptr (GVariant) before = g_settings_get_value (xushi_settings_get (), "plan-views");
  g_autofree char *key = g_strdup_printf ("%s %s", plan, page);
  const char *other, *other_view;
  GVariantBuilder after;
  GVariantIter iter;
  int n = 1;

  g_variant_builder_init (&after, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&after, "{ss}", key, view);
  g_variant_iter_init (&iter, before);
  while (n < VIEWS_MAX && g_variant_iter_next (&iter, "{&s&s}", &other, &other_view))
    if (!g_str_equal (other, key))
      {
        g_variant_builder_add (&after, "{ss}", other, other_view);
        n++;
      }
  g_settings_set_value (xushi_settings_get (), "plan-views", g_variant_builder_end (&after));
}

char *
xushi_settings_dup_matching (const char *fingerprint)
{
  g_autoptr (GVariant) matchings = g_settings_get_value (xushi_settings_get (), "table-matchings");
  const char *other, *choice;
  GVariantIter iter;

  g_variant_iter_init (&iter, matchings);
  while (g_variant_iter_next (&iter, "(&s&s)", &other, &choice))
    if (g_str_equal (other, fingerprint))
      return g_strdup (choice);
  return NULL;
}

void
xushi_settings_store_matching (const char *fingerprint, const char *choice)
{
  g_autoptr (GVariant) before = g_settings_get_value (xushi_settings_get (), "table-matchings");
  const char *other, *other_choice;
  GVariantBuilder after;
  GVariantIter iter;
  int n = 0;

  g_variant_builder_init (&after, G_VARIANT_TYPE ("a(ss)"));
  if (choice != NULL)
    {
      g_variant_builder_add (&after, "(ss)", fingerprint, choice);
      n++;
    }
  g_variant_iter_init (&iter, before);
  while (n < MATCHINGS_MAX && g_variant_iter_next (&iter, "(&s&s)", &other, &other_choice))
    if (!g_str_equal (other, fingerprint))
      {
        g_variant_builder_add (&after, "(ss)", other, other_choice);
        n++;
      }
  g_settings_set_value (xushi_settings_get (), "table-matchings", g_variant_builder_end (&after));
}
