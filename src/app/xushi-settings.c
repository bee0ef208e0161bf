/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/xushi-settings.h"

#define RECENT_MAX 12

static GSettingsSchema *
find_schema (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  GSettingsSchema *schema = NULL;

  if (program != NULL)
    {
      g_autofree char *bin = g_path_get_dirname (program);
      g_autofree char *beside = g_build_filename (bin, "..", "resources", NULL);
      g_autoptr (GSettingsSchemaSource) own
          = g_settings_schema_source_new_from_directory (beside, source, FALSE, NULL);

      if (own != NULL)
        schema = g_settings_schema_source_lookup (own, XUSHI_APP_ID, TRUE);
    }
  if (schema == NULL && source != NULL)
    schema = g_settings_schema_source_lookup (source, XUSHI_APP_ID, TRUE);
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
        g_error ("The settings' schema %s is not installed", XUSHI_APP_ID);
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

      if (path != NULL && g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_strv_builder_add (paths, path);
    }
  return g_strv_builder_end (paths);
}

/* Writes the list without @path, which stands first where @first. */
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

void
xushi_settings_add_recent (const char *path)
{
  store_recent (path, TRUE);
}

void
xushi_settings_remove_recent (const char *path)
{
  store_recent (path, FALSE);
}
