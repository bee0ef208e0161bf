/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-signals.h"

#include <signal.h>

void
xushi_signals_prepare (void)
{
  signal (SIGXFSZ, SIG_IGN);
  signal (SIGPIPE, SIG_IGN);
}
