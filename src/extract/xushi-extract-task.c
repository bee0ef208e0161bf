/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-reader.h"

void
xushi_reader_tasks (XushiReader *reader, guint start, guint end)
{
  (void) reader;
  (void) start;
  (void) end;
}
