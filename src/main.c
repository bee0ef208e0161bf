/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/xushi-application.h"
#include "app/xushi-renderer.h"
#include "base/xushi-i18n.h"

int
main (int argc, char **argv)
{
  g_autoptr (XushiApplication) application = NULL;

  xushi_i18n_init ();
  xushi_renderer_choose ();
  gtk_disable_setlocale ();
  application = xushi_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
