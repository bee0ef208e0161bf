/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-reading-check.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "model/xushi-text-length.h"

/* The rules of one month (docs/domain.md, sections 4.2, 4.5, 4.7 and 6.2). */

/* A completion by hand is at most ten times the target. */
#define MAX_COMPLETION 1000

G_DEFINE_QUARK (xushi-reading-error-quark, xushi_reading_error)

/* Sets @error to @sentence, which is freed. Returns FALSE. */
static gboolean
refuse (GError **error, XushiReadingError code, char *sentence)
{
  g_set_error_literal (error, XUSHI_READING_ERROR, code, sentence);
  g_free (sentence);
  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || *text == '\0';
}

static gboolean
is_out_of_range (double value)
{
  return xushi_is_known (value) && !(fabs (value) <= XUSHI_NUMBER_LIMIT);
}

static gboolean
check_figures (const XushiReading *reading, GError **error)
{
  if (reading->month < 1 || reading->month > 12)
    return refuse (error, XUSHI_READING_ERROR_MONTH,
                   g_strdup_printf (_ ("There is no month %d; enter one from 1 to 12."),
                                    reading->month));
  if (is_out_of_range (reading->value) || is_out_of_range (reading->last_year)
      || is_out_of_range (reading->completion) || is_out_of_range (reading->added)
      || is_out_of_range (reading->removed))
    return refuse (error, XUSHI_READING_ERROR_RANGE,
                   g_strdup_printf (_ ("A figure of month %d is out of range; choose a larger "
                                       "unit, such as 万 or 亿."),
                                    reading->month));
  return TRUE;
}

/* Whether it reports any progress of the indicator. */
static gboolean
has_progress (const XushiReading *reading)
{
  return xushi_is_known (reading->value) || xushi_is_known (reading->added)
         || xushi_is_known (reading->removed) || xushi_is_known (reading->completion);
}

/* Whether all three figures of a net increase are given and inconsistent. */
static gboolean
contradicts_net (const XushiSpec *spec, const XushiReading *reading)
{
  double difference = reading->added - reading->removed;

  return spec->net && xushi_is_known (difference) && xushi_is_known (reading->value)
         && fabs (reading->value - difference) > 1e-6 * MAX (1, fabs (difference));
}

static gboolean
check_measure (const XushiSpec *spec, const XushiReading *reading, GError **error)
{
  if (reading->month == 1 && spec->joint && has_progress (reading))
    return refuse (error, XUSHI_READING_ERROR_JOINT,
                   g_strdup_printf (_ ("“%s” is reported for January and February together; "
                                       "enter the figure of both under February."),
                                    spec->name));
  if (spec->measure == XUSHI_MEASURE_TEXT && xushi_is_known (reading->value))
    return refuse (error, XUSHI_READING_ERROR_WORDS,
                   g_strdup_printf (_ ("“%s” is told in words; write its progress under “note” "
                                       "(备注)."),
                                    spec->name));
  if (spec->measure == XUSHI_MEASURE_MILESTONE && spec->nodes->len > 0
      && xushi_is_known (reading->value))
    return refuse (error, XUSHI_READING_ERROR_NODES,
                   g_strdup_printf (_ ("“%s” is judged by its nodes and has no figure; enter the "
                                       "date on which a node was finished, or a completion with "
                                       "a note."),
                                    spec->name));
  if (contradicts_net (spec, reading))
    return refuse (error, XUSHI_READING_ERROR_NET,
                   g_strdup_printf (_ ("The value of “%s” is not “added” (新增) less “removed” "
                                       "(退出); correct one of the three, or leave the value "
                                       "empty."),
                                    spec->name));
  return TRUE;
}

static gboolean
check_by_hand (const XushiSpec *spec, const XushiReading *reading, GError **error)
{
  if (xushi_is_known (reading->completion)
      && !(reading->completion >= 0 && reading->completion <= MAX_COMPLETION))
    return refuse (error, XUSHI_READING_ERROR_COMPLETION,
                   g_strdup_printf (_ ("A completion lies between 0 and %d percent."),
                                    MAX_COMPLETION));
  if (xushi_is_known (reading->completion) && is_blank (reading->note))
    return refuse (error, XUSHI_READING_ERROR_NOTE,
                   g_strdup_printf (_ ("A completion by hand needs a note that says how it was "
                                       "judged (“%s”, month %d)."),
                                    spec->name, reading->month));
  if (reading->light != XUSHI_LIGHT_NONE && is_blank (reading->light_reason))
    return refuse (error, XUSHI_READING_ERROR_REASON,
                   g_strdup_printf (_ ("A light by hand needs a reason (“%s”, month %d)."),
                                    spec->name, reading->month));
  return TRUE;
}

gboolean
xushi_reading_check (const XushiSpec *spec, const XushiReading *reading, GError **error)
{
  g_return_val_if_fail (reading != NULL, FALSE);

  if (!check_figures (reading, error)
      || !xushi_attributes_check_length (&xushi_reading_attributes, reading, error))
    return FALSE;
  return spec == NULL
         || (check_measure (spec, reading, error) && check_by_hand (spec, reading, error));
}
