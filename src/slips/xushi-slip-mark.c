/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/xushi-slip-mark.h"

#include <string.h>

#define PREFIX "XS"

/* A plan's file that another program has changed may have no identity. */
#define NOBODY "-"

void
xushi_slip_mark_set_uuid (XushiSlipMark *mark, const char *uuid)
{
  g_strlcpy (mark->uuid, uuid != NULL && strchr (uuid, ':') == NULL ? uuid : NOBODY,
             sizeof mark->uuid);
}

/* Reads digits up to @end and moves @text behind it; FALSE for anything else. */
static gboolean
read_digits (const char **text, char end, gint64 highest, gint64 *value)
{
  const char *p = *text;

  *value = 0;
  for (; g_ascii_isdigit (*p); p++)
    {
      if (*value > (highest - (*p - '0')) / 10)
        return FALSE;
      *value = *value * 10 + (*p - '0');
    }
  if (p == *text || *p != end)
    return FALSE;
  *text = p + 1;
  return TRUE;
}

static gboolean
read_uuid (const char **text, XushiSlipMark *mark)
{
  const char *end = strchr (*text, ':');
  gsize length = end != NULL ? (gsize) (end - *text) : 0;

  if (length == 0 || length >= sizeof mark->uuid)
    return FALSE;
  memcpy (mark->uuid, *text, length);
  mark->uuid[length] = '\0';
  *text = end + 1;
  return TRUE;
}

static gboolean
read_kind (const char **text, XushiSlipMark *mark)
{
  char kind = **text;

  if (kind == '\0' || strchr ("DKCINT", kind) == NULL)
    return FALSE;
  mark->kind = (XushiSlipMarkKind) kind;
  ++*text;
  if (kind == XUSHI_SLIP_MARK_NODE)
    return read_digits (text, ':', G_MAXINT64, &mark->node);
  return *(*text)++ == ':';
}

gboolean
xushi_slip_mark_read (const char *text, XushiSlipMark *mark)
{
  gint64 schema, year, month;

  *mark = (XushiSlipMark) { 0 };
  if (strncmp (text, PREFIX, strlen (PREFIX)) != 0)
    return FALSE;
  text += strlen (PREFIX);
  if (!read_digits (&text, ':', 9999, &schema))
    return FALSE;
  mark->schema = (int) schema;
  if (schema > XUSHI_SLIP_SCHEMA)
    return TRUE;
  if (!read_uuid (&text, mark) || !read_digits (&text, '-', 9999, &year)
      || !read_digits (&text, ':', 12, &month) || month == 0 || !read_kind (&text, mark))
    return FALSE;
  mark->year = (int) year;
  mark->month = (int) month;
  mark->rest = text;
  return TRUE;
}

char *
xushi_slip_mark_write (const XushiSlipMark *mark)
{
  g_autofree char *node = mark->kind == XUSHI_SLIP_MARK_NODE
                            ? g_strdup_printf ("%" G_GINT64_FORMAT, mark->node)
                            : g_strdup ("");

  return g_strdup_printf (PREFIX "%d:%s:%04d-%02d:%c%s:%s", XUSHI_SLIP_SCHEMA, mark->uuid,
                          mark->year, mark->month, mark->kind, node,
                          mark->rest != NULL ? mark->rest : "");
}
