/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/xushi-preload.h"
#include "exchange/xushi-new-plan.h"

#include <glib/gstdio.h>

static void
test_hands_over (void)
{
  g_autofree char *folder = g_dir_make_tmp ("xushi-preload-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.xushi", NULL);
  g_autofree char *other = g_build_filename (folder, "other.xushi", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiStore) store = NULL;
  XushiPreload *preload;

  g_assert_true (xushi_new_plan_from_sample (path, FALSE, &error));
  g_assert_no_error (error);
  preload = xushi_preload_new (path);
  g_assert_true (xushi_preload_is_of (preload, path));
  g_assert_false (xushi_preload_is_of (preload, other));
  store = xushi_preload_finish (preload, &error);
  g_assert_no_error (error);
  g_assert_nonnull (store);
  g_assert_null (xushi_store_get_read_only_reason (store));
  g_assert_cmpuint (xushi_plan_get_n_areas (xushi_store_get_plan (store)), >, 1);
  /* The lock and the file belong to whoever has the store now. */
  xushi_store_close (store);
  g_clear_object (&store);
  store = xushi_store_open (path, XUSHI_STORE_EXCLUSIVE, &error);
  g_assert_no_error (error);
  g_clear_object (&store);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_tells_why_not (void)
{
  g_autoptr (GError) error = NULL;
  XushiPreload *preload = xushi_preload_new ("/nowhere/at-all.xushi");

  g_assert_null (xushi_preload_finish (preload, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_MISSING);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/preload/hands-over", test_hands_over);
  g_test_add_func ("/preload/tells-why-not", test_tells_why_not);
  return g_test_run ();
}
