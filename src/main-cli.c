/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-i18n.h"
#include "base/xushi-signals.h"
#include "cli/xushi-cli.h"

int
main (int argc, char **argv)
{
  xushi_signals_prepare ();
  xushi_i18n_init ();
  return xushi_cli_main (argc, argv);
}
