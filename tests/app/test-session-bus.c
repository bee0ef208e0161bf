/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-session-bus.h"

#include <glib/gstdio.h>

/* Where a session bus is looked for. dbus-launch may or may not be installed, so it is looked for
 * in a folder of the test. */

typedef struct
{
  char *folder; /* owned; the path and the runtime folder */
  GStrv environment;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("xushi-bus-XXXXXX", NULL);
  g_setenv ("PATH", self->folder, TRUE);
  self->environment = g_environ_setenv (NULL, "DISPLAY", ":0", TRUE);
  self->environment = g_environ_setenv (self->environment, "XDG_RUNTIME_DIR", self->folder, TRUE);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_strfreev (self->environment);
}

static void
set (Fixture *self, const char *name, const char *value)
{
  self->environment = g_environ_setenv (self->environment, name, value, TRUE);
}

static void
test_told (Fixture *self, gconstpointer name)
{
  g_assert_false (xushi_session_bus_is_near (self->environment));
  set (self, name, "");
  g_assert_false (xushi_session_bus_is_near (self->environment));
  set (self, name, "unix:path=/nowhere");
  g_assert_true (xushi_session_bus_is_near (self->environment));
}

static void
test_runtime_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *bus = g_build_filename (self->folder, "bus", NULL);

  g_assert_true (g_file_set_contents (bus, "", 0, NULL));
  g_assert_true (xushi_session_bus_is_near (self->environment));
  set (self, "XDG_RUNTIME_DIR", "");
  g_assert_false (xushi_session_bus_is_near (self->environment));
  g_unlink (bus);
}

static void
test_launcher (Fixture *self, gconstpointer data)
{
  g_autofree char *launcher = g_build_filename (self->folder, "dbus-launch", NULL);

  g_assert_true (g_file_set_contents (launcher, "", 0, NULL));
  g_assert_cmpint (g_chmod (launcher, 0755), ==, 0);
  g_assert_true (xushi_session_bus_is_near (self->environment));
  set (self, "DISPLAY", "");
  g_assert_false (xushi_session_bus_is_near (self->environment));
  g_unlink (launcher);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/app/session-bus/told", Fixture, "DBUS_SESSION_BUS_ADDRESS", set_up, test_told,
              tear_down);
  g_test_add ("/app/session-bus/assistive", Fixture, "AT_SPI_BUS_ADDRESS", set_up, test_told,
              tear_down);
  g_test_add ("/app/session-bus/runtime-folder", Fixture, NULL, set_up, test_runtime_folder,
              tear_down);
  g_test_add ("/app/session-bus/launcher", Fixture, NULL, set_up, test_launcher, tear_down);
  return g_test_run ();
}
