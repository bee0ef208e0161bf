/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-keep.h"

const char *
xushi_keep (GStringChunk *texts, const char *text)
{
  return g_string_chunk_insert_const (texts, text != NULL ? text : "");
}

const char *
xushi_keep_taken (GStringChunk *texts, char *text)
{
  g_autofree char *taken = text;

  return xushi_keep (texts, taken);
}
