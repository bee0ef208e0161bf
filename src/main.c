/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-application.h"

int
main (int argc, char **argv)
{
  g_autoptr (XushiApplication) application = NULL;

  xushi_application_prepare ();
  application = xushi_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
