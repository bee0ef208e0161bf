/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-entry-cell.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

#include <string.h>

void
xushi_entry_cell_find (XushiSession *session, XushiIndicator *indicator, XushiEntry *entry)
{
  xushi_entry_find (indicator, xushi_session_get_year (session),
                    xushi_session_get_month (session), entry);
}

gboolean
xushi_entry_cell_takes_figure (XushiSession *session, XushiIndicator *indicator)
{
  XushiEntry entry;

  xushi_entry_cell_find (session, indicator, &entry);
  return entry.kind == XUSHI_ENTRY_FIGURE || entry.kind == XUSHI_ENTRY_NET;
}

char *
xushi_entry_cell_dup_text_of (const XushiSpec *spec, const XushiReading *reading)
{
  g_autofree char *added = NULL, *removed = NULL;

  if (!spec->net || !xushi_is_known (reading->added) || !xushi_is_known (reading->removed))
    return xushi_number_format_plain (reading->value);
  added = xushi_number_format_plain (reading->added);
  removed = xushi_number_format_plain (reading->removed);
  return g_strdup_printf ("%s-%s", added, removed);
}

char *
xushi_entry_cell_dup_text (XushiSession *session, XushiIndicator *indicator)
{
  const XushiReading *reading
      = xushi_indicator_get_reading (indicator, xushi_session_get_month (session));

  if (reading == NULL || !xushi_entry_cell_takes_figure (session, indicator))
    return g_strdup ("");
  return xushi_entry_cell_dup_text_of (xushi_indicator_get_spec (indicator), reading);
}

/* (nullable): the sign between two figures, which is not that of the first one. */
static const char *
find_minus (const char *text, gsize *length)
{
  static const char *const signs[] = { "-", "－", "−" };

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    for (gsize i = 0; at > text && i < G_N_ELEMENTS (signs); i++)
      if (g_str_has_prefix (at, signs[i]))
        {
          *length = strlen (signs[i]);
          return at;
        }
  return NULL;
}

/* A figure, or a sum such as "=700+35". */
static gboolean
read_figure (const char *text, const char *unit, double *value, GError **error)
{
  g_autofree char *figure = xushi_number_compute (text, unit, error);

  return figure != NULL && xushi_number_parse (figure, unit, value, error);
}

static gboolean
type_net (const XushiSpec *spec, const char *text, XushiReading *reading, GError **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *first = NULL;
  double added, removed;
  gsize length = 0;
  const char *minus = find_minus (trimmed, &length);

  if (*trimmed == '\0')
    {
      reading->value = reading->added = reading->removed = XUSHI_UNKNOWN;
      return TRUE;
    }
  if (minus == NULL)
    {
      g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED,
                           _ ("A net figure is added less removed: type both, as 120-35."));
      return FALSE;
    }
  first = g_strndup (trimmed, (gsize) (minus - trimmed));
  if (!read_figure (first, spec->unit, &added, error)
      || !read_figure (minus + length, spec->unit, &removed, error))
    return FALSE;
  reading->added = added;
  reading->removed = removed;
  return TRUE;
}

gboolean
xushi_entry_cell_type (XushiSession *session, XushiIndicator *indicator, const XushiSpec *spec,
                       const char *text, XushiReading *reading, GError **error)
{
  if (!xushi_entry_cell_takes_figure (session, indicator))
    {
      g_autofree char *refusal = xushi_entry_cell_dup_refusal (session, indicator);

      g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED, refusal);
      return FALSE;
    }
  if (spec->net)
    return type_net (spec, text, reading, error);
  return read_figure (text, spec->unit, &reading->value, error);
}

int
xushi_entry_cell_get_shown_month (XushiSession *session, XushiIndicator *indicator)
{
  XushiEntry entry;

  xushi_entry_cell_find (session, indicator, &entry);
  return entry.kind != XUSHI_ENTRY_NODE ? entry.month : 0;
}

int
xushi_entry_cell_get_other_month (XushiSession *session, XushiIndicator *indicator)
{
  XushiEntry entry;

  xushi_entry_cell_find (session, indicator, &entry);
  return entry.kind == XUSHI_ENTRY_NOT_DUE ? entry.month : 0;
}

char *
xushi_entry_cell_dup_refusal (XushiSession *session, XushiIndicator *indicator)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  const char *frequency = xushi_frequency_to_label (spec->frequency);
  int month = xushi_session_get_month (session);
  XushiEntry entry;

  xushi_entry_cell_find (session, indicator, &entry);
  if (xushi_session_is_read_only (session))
    return g_strdup (_ ("This plan can only be read here."));
  if (spec->measure == XUSHI_MEASURE_MILESTONE)
    return g_strdup (_ ("A task is followed by its nodes: mark them in the details (F4)."));
  if (spec->measure == XUSHI_MEASURE_TEXT)
    return g_strdup (_ ("This one is told in words: write in the note."));
  if (entry.kind == XUSHI_ENTRY_NOT_DUE && entry.month > 0)
    /* TRANSLATORS: frequency, data month, the month before it that has a figure */
    return g_strdup_printf (_ ("No figure is due for month %2$d (%1$s); the one shown is that of "
                               "month %3$d. Ctrl+Enter opens month %3$d of this row."),
                            frequency, month, entry.month);
  return g_strdup_printf (_ ("Nothing is due yet (%s); an early figure can be entered in the "
                             "months of the details (F4)."),
                          frequency);
}
