/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-session-bus.h"

static gboolean
is_set (GStrv environment, const char *name)
{
  const char *value = g_environ_getenv (environment, name);

  return value != NULL && *value != '\0';
}

/* Where systemd's user session has its bus; GIO looks there, too. */
static gboolean
has_runtime_bus (GStrv environment)
{
  const char *folder = g_environ_getenv (environment, "XDG_RUNTIME_DIR");
  g_autofree char *bus = NULL;

  if (folder == NULL || *folder == '\0')
    return FALSE;
  bus = g_build_filename (folder, "bus", NULL);
  return g_file_test (bus, G_FILE_TEST_EXISTS);
}

/* On an X display GIO has dbus-launch start a bus. */
static gboolean
has_launcher (GStrv environment)
{
  g_autofree char *launcher
      = is_set (environment, "DISPLAY") ? g_find_program_in_path ("dbus-launch") : NULL;

  return launcher != NULL;
}

gboolean
xushi_session_bus_is_near (GStrv environment)
{
  return is_set (environment, "DBUS_SESSION_BUS_ADDRESS")
         || is_set (environment, "AT_SPI_BUS_ADDRESS") || has_runtime_bus (environment)
         || has_launcher (environment);
}

void
xushi_session_bus_do_without (void)
{
  g_auto (GStrv) environment = g_get_environ ();

  if (xushi_session_bus_is_near (environment))
    return;
  g_setenv ("GTK_A11Y", "none", FALSE);
  g_setenv ("GSETTINGS_BACKEND", "keyfile", FALSE);
}
