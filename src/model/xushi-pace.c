/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-pace.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "model/xushi-types.h"

#include <string.h>

G_DEFINE_QUARK (xushi-pace-error-quark, xushi_pace_error)

static const double year_end_plan[12] = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 60, 100 };
static const double works_plan[12] = { 5, 15, 30, 45, 60, 70, 78, 85, 90, 94, 98, 100 };

static gboolean
parse_curve (const char *text, XushiPace *pace, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", -1);
  double before = 0;

  if (g_strv_length (parts) != 12)
    {
      g_set_error (error, XUSHI_PACE_ERROR, XUSHI_PACE_ERROR_BAD_CURVE,
                   _ ("“%s” has %u percentages; a pace of its own needs twelve, joined by /, the "
                      "last one 100."),
                   text, g_strv_length (parts));
      return FALSE;
    }
  for (int i = 0; i < 12; i++)
    {
      if (!xushi_number_parse (parts[i], "%", &pace->plan[i], error))
        return FALSE;
      if (!(pace->plan[i] >= before && pace->plan[i] <= 100))
        {
          g_set_error (error, XUSHI_PACE_ERROR, XUSHI_PACE_ERROR_BAD_CURVE,
                       _ ("The pace of month %d is “%s”; the percentages must not fall and must "
                          "lie between 0 and 100."),
                       i + 1, parts[i]);
          return FALSE;
        }
      before = pace->plan[i];
    }
  if (pace->plan[11] < 100)
    {
      g_set_error (error, XUSHI_PACE_ERROR, XUSHI_PACE_ERROR_BAD_CURVE,
                   _ ("The pace ends at “%s”; December must be 100."), parts[11]);
      return FALSE;
    }
  pace->kind = XUSHI_PACE_CUSTOM;
  return TRUE;
}

static gboolean
parse_once (const char *month, XushiPace *pace, GError **error)
{
  double number = XUSHI_UNKNOWN;

  if (!xushi_number_parse (month, NULL, &number, error))
    return FALSE;
  if (!(number >= 1 && number <= 12 && number == floor (number)))
    {
      g_set_error (error, XUSHI_PACE_ERROR, XUSHI_PACE_ERROR_BAD_CURVE,
                   _ ("“%s” is no month; write once:M with M from 1 to 12."), month);
      return FALSE;
    }
  pace->kind = XUSHI_PACE_ONCE;
  pace->month = (int) number;
  return TRUE;
}

gboolean
xushi_pace_parse (const char *text, XushiPace *pace, GError **error)
{
  g_autofree char *word = NULL;
  const char *colon;
  XushiPace parsed = { 0 };
  int kind;

  g_return_val_if_fail (text != NULL && pace != NULL, FALSE);

  word = g_strstrip (g_strdup (text));
  colon = strchr (word, ':');
  if (strchr (word, '/') != NULL)
    {
      if (!parse_curve (word, &parsed, error))
        return FALSE;
      *pace = parsed;
      return TRUE;
    }
  if (colon == NULL && strstr (word, "：") != NULL)
    colon = strstr (word, "：") + strlen ("：") - 1;
  if (colon != NULL && (g_str_has_prefix (word, "once") || g_str_has_prefix (word, "一次性")))
    {
      if (!parse_once (colon + 1, &parsed, error))
        return FALSE;
      *pace = parsed;
      return TRUE;
    }
  kind = xushi_vocabulary_find (&xushi_pace_kinds, word);
  if (kind >= 0 && kind != XUSHI_PACE_ONCE && kind != XUSHI_PACE_CUSTOM)
    {
      *pace = (XushiPace) { .kind = (XushiPaceKind) kind };
      return TRUE;
    }
  g_set_error (error, XUSHI_PACE_ERROR, XUSHI_PACE_ERROR_UNKNOWN,
               _ ("“%s” is no pace; write linear, quarterly, none, year-end, works, once:M, or "
                  "twelve percentages joined by /."),
               word);
  return FALSE;
}

char *
xushi_pace_to_text (const XushiPace *pace)
{
  GString *text;

  g_return_val_if_fail (pace != NULL, NULL);

  if (pace->kind == XUSHI_PACE_ONCE)
    return g_strdup_printf ("once:%d", pace->month);
  if (pace->kind != XUSHI_PACE_CUSTOM)
    return g_strdup (xushi_vocabulary_get_word (&xushi_pace_kinds, pace->kind));
  text = g_string_new (NULL);
  for (int i = 0; i < 12; i++)
    {
      g_autofree char *number = xushi_number_format_plain (pace->plan[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "/" : "", number);
    }
  return g_string_free (text, FALSE);
}

char *
xushi_pace_to_label (const XushiPace *pace)
{
  const char *label;
  g_auto (GStrv) parts = NULL;
  g_autofree char *month = NULL;

  g_return_val_if_fail (pace != NULL, NULL);

  label = xushi_vocabulary_get_label (&xushi_pace_kinds, pace->kind);
  if (pace->kind != XUSHI_PACE_ONCE)
    return g_strdup (label);
  parts = g_strsplit (label, "%d", 2);
  month = g_strdup_printf ("%d", pace->month);
  return g_strjoinv (month, parts);
}

gboolean
xushi_pace_equal (const XushiPace *a, const XushiPace *b)
{
  if (a->kind != b->kind || (a->kind == XUSHI_PACE_ONCE && a->month != b->month))
    return FALSE;
  for (int i = 0; a->kind == XUSHI_PACE_CUSTOM && i < 12; i++)
    if (a->plan[i] != b->plan[i])
      return FALSE;
  return TRUE;
}

double
xushi_pace_at (const XushiPace *pace, int month)
{
  month = CLAMP (month, 0, 12);
  switch (pace->kind)
    {
    case XUSHI_PACE_LINEAR:
      return month * 100.0 / 12.0;
    case XUSHI_PACE_QUARTERLY:
      return (month / 3) * 25.0;
    case XUSHI_PACE_ONCE:
      return month >= pace->month ? 100 : 0;
    case XUSHI_PACE_YEAR_END:
      return month == 0 ? 0 : year_end_plan[month - 1];
    case XUSHI_PACE_WORKS:
      return month == 0 ? 0 : works_plan[month - 1];
    case XUSHI_PACE_CUSTOM:
      return month == 0 ? 0 : pace->plan[month - 1];
    case XUSHI_PACE_AUTO:
    case XUSHI_PACE_NONE:
    default:
      return XUSHI_UNKNOWN;
    }
}
