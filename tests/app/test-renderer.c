/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-renderer.h"

/* The three variables of an environment, before and after; NULL where not set. */
typedef struct
{
  const char *renderer, *debug, *disable;
} Variables;

static GStrv
set (GStrv environment, const char *name, const char *value)
{
  return value != NULL ? g_environ_setenv (environment, name, value, TRUE) : environment;
}

static void
assert_adapts (guint minor, Variables before, Variables after)
{
  g_auto (GStrv) environment = g_new0 (char *, 1);

  environment = set (environment, "HOME", "somewhere");
  environment = set (environment, "GSK_RENDERER", before.renderer);
  environment = set (environment, "GDK_DEBUG", before.debug);
  environment = set (environment, "GDK_DISABLE", before.disable);
  environment = xushi_renderer_adapt_environment (environment, minor);
  g_assert_cmpstr (g_environ_getenv (environment, "GSK_RENDERER"), ==, after.renderer);
  g_assert_cmpstr (g_environ_getenv (environment, "GDK_DEBUG"), ==, after.debug);
  g_assert_cmpstr (g_environ_getenv (environment, "GDK_DISABLE"), ==, after.disable);
  g_assert_cmpstr (g_environ_getenv (environment, "HOME"), ==, "somewhere");
}

static void
test_chooses_cairo (void)
{
  assert_adapts (8, (Variables) { NULL, NULL, NULL },
                 (Variables) { "cairo", "gl-disable,vulkan-disable", NULL });
  assert_adapts (14, (Variables) { NULL, NULL, NULL },
                 (Variables) { "cairo", "gl-disable,vulkan-disable", NULL });
  assert_adapts (16, (Variables) { NULL, NULL, NULL },
                 (Variables) { "cairo", NULL, "gl,vulkan" });
  assert_adapts (18, (Variables) { "", "", "" }, (Variables) { "cairo", "", "gl,vulkan" });
}

static void
test_extends (void)
{
  assert_adapts (8, (Variables) { NULL, "frames", NULL },
                 (Variables) { "cairo", "frames,gl-disable,vulkan-disable", NULL });
  assert_adapts (18, (Variables) { NULL, "frames", "dmabuf" },
                 (Variables) { "cairo", "frames", "dmabuf,gl,vulkan" });
}

static void
test_user_has_the_last_word (void)
{
  static const Variables said[] = {
    { "ngl", NULL, NULL },           { "cairo", NULL, NULL },
    { NULL, "gl-disable", NULL },    { NULL, "frames:gl-prefer-gl", NULL },
    { NULL, "vulkan-disable", NULL }, { NULL, NULL, "vulkan" },
    { NULL, "frames", "dmabuf,gl" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    {
      assert_adapts (8, said[i], said[i]);
      assert_adapts (18, said[i], said[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/renderer/chooses-cairo", test_chooses_cairo);
  g_test_add_func ("/renderer/extends", test_extends);
  g_test_add_func ("/renderer/user-has-the-last-word", test_user_has_the_last_word);
  return g_test_run ();
}
