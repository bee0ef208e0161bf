/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-renderer.h"

#include "app/support/xushi-settings.h"

#include <gtk/gtk.h>

/* GTK 4.8 has no function for this: it only looks at the environment. What is set here stays set,
 * because unsetting it while threads run is not safe, and because it does no harm: the only other
 * program ever started from here is a browser, through the link in the About window, and browsers
 * do not draw with GTK's renderers. */

/* The first version that knows GDK_DISABLE; it warns about words it no longer knows in
 * GDK_DEBUG. */
#define MINOR_OF_GDK_DISABLE 16

static const char *const variables[] = { "GSK_RENDERER", "GDK_DEBUG", "GDK_DISABLE" };

static gboolean
names_drawing (const char *words)
{
  g_auto (GStrv) parts = g_strsplit_set (words != NULL ? words : "", ":;, \t", -1);

  for (char **part = parts; *part != NULL; part++)
    if (g_str_has_prefix (*part, "gl") || g_str_has_prefix (*part, "vulkan"))
      return TRUE;
  return FALSE;
}

static gboolean
is_drawing_chosen (GStrv environment)
{
  const char *renderer = g_environ_getenv (environment, "GSK_RENDERER");

  return (renderer != NULL && *renderer != '\0')
         || names_drawing (g_environ_getenv (environment, "GDK_DEBUG"))
         || names_drawing (g_environ_getenv (environment, "GDK_DISABLE"));
}

GStrv
xushi_renderer_adapt_environment (GStrv environment, guint minor)
{
  gboolean has_disable = minor >= MINOR_OF_GDK_DISABLE;
  const char *name = has_disable ? "GDK_DISABLE" : "GDK_DEBUG";
  const char *words = has_disable ? "gl,vulkan" : "gl-disable,vulkan-disable";
  const char *before = g_environ_getenv (environment, name);
  g_autofree char *all = NULL;

  if (is_drawing_chosen (environment))
    return environment;
  /* The words that the user has set there are kept. */
  all = before != NULL && *before != '\0' ? g_strconcat (before, ",", words, NULL)
                                          : g_strdup (words);
  environment = g_environ_setenv (environment, name, all, TRUE);
  return g_environ_setenv (environment, "GSK_RENDERER", "cairo", TRUE);
}

static void
apply (GStrv environment)
{
  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = g_environ_getenv (environment, variables[i]);

      if (value == NULL)
        g_unsetenv (variables[i]);
      else if (g_strcmp0 (value, g_getenv (variables[i])) != 0)
        g_setenv (variables[i], value, TRUE);
    }
}

void
xushi_renderer_choose (void)
{
  g_auto (GStrv) before = g_get_environ ();
  g_auto (GStrv) after = NULL;
  g_autofree char *wanted = NULL;

  if (is_drawing_chosen (before))
    return;
  after = xushi_renderer_adapt_environment (g_strdupv (before), gtk_get_minor_version ());
  apply (after);
  /* The window reads the settings a moment later, so reading them here costs nothing. They are read
   * after the environment has grown, because reading settings may start a thread; restoring the
   * previous values moves nothing in memory under that thread. */
  wanted = g_settings_get_string (xushi_settings_get (), "renderer");
  if (g_str_equal (wanted, "toolkit"))
    apply (before);
}
