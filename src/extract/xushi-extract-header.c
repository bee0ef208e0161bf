/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract.h"

void
xushi_report_header_free (XushiReportHeader *header)
{
  if (header == NULL)
    return;
  g_free (header->place);
  g_free (header->title);
  g_free (header->warning);
  g_free (header);
}

XushiReportHeader *
xushi_extract_header (const char *text)
{
  (void) text;
  return g_new0 (XushiReportHeader, 1);
}
