/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/xushi-collection-private.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "base/xushi-text-clean.h"
#include "model/xushi-text-length.h"
#include "slips/xushi-slip-text.h"
#include "slips/xushi-slip-words.h"

#include <math.h>
#include <string.h>

/* One value that came back, read by itself: a figure, a date, or words. */

void
xushi_collect_item_free (XushiCollectItem *item)
{
  g_clear_object (&item->indicator);
  g_free ((char *) item->department);
  g_free (item->cell);
  g_free (item->name);
  g_free (item->old_text);
  g_free (item->new_text);
  g_free (item->reason);
  g_free (item);
}

static void
say (XushiCollectItem *item, char *reason)
{
  char *joined = item->reason != NULL ? g_strconcat (reason, " ", item->reason, NULL)
                                      : g_strdup (reason);

  g_free (reason);
  g_free (item->reason);
  item->reason = joined;
}

void
xushi_collect_item_refuse (XushiCollectItem *item, char *reason)
{
  say (item, reason);
  item->verdict = XUSHI_VERDICT_REFUSED;
  item->take = FALSE;
}

void
xushi_collect_item_doubt (XushiCollectItem *item, char *reason)
{
  say (item, reason);
  if (item->verdict != XUSHI_VERDICT_TAKEN)
    return;
  item->verdict = XUSHI_VERDICT_DOUBT;
  item->take = FALSE;
}

double *
xushi_collect_field_figure (XushiSlipField field, XushiReading *reading)
{
  switch ((guint) field)
    {
    case XUSHI_SLIP_FIELD_VALUE:
      return &reading->value;
    case XUSHI_SLIP_FIELD_ADDED:
      return &reading->added;
    case XUSHI_SLIP_FIELD_REMOVED:
      return &reading->removed;
    case XUSHI_SLIP_FIELD_LAST_YEAR:
      return &reading->last_year;
    default:
      return NULL;
    }
}

char **
xushi_collect_field_text (XushiSlipField field, XushiReading *reading)
{
  switch ((guint) field)
    {
    case XUSHI_SLIP_FIELD_PROGRESS:
    case XUSHI_SLIP_FIELD_NOTE:
      return &reading->note;
    case XUSHI_SLIP_FIELD_REASON:
      return &reading->reason;
    case XUSHI_SLIP_FIELD_NEXT_STEP:
      return &reading->next_step;
    default:
      return NULL;
    }
}

void
xushi_collect_item_set (const XushiCollectItem *item, XushiReading *reading)
{
  double *figure = xushi_collect_field_figure (item->field, reading);
  char **text = xushi_collect_field_text (item->field, reading);

  if (figure != NULL)
    *figure = item->value;
  if (text != NULL)
    {
      g_free (*text);
      *text = g_strdup (item->new_text);
    }
}

void
xushi_collect_complete_net (const XushiSpec *spec, XushiReading *reading)
{
  if (spec->net && xushi_is_known (reading->added) && xushi_is_known (reading->removed))
    reading->value = xushi_number_round (reading->added - reading->removed, XUSHI_DECIMALS_MAX);
}

/* --- figures --- */

/* Whether @text is digits alone, so that nothing was understood into it. */
static gboolean
is_bare (const char *text)
{
  return text[strspn (text, "0123456789.-")] == '\0';
}

/* What was written, in the unit that stands in the row, where that was changed. */
static char *
add_unit (const XushiSlipEntry *entry)
{
  return entry->unit != NULL && is_bare (entry->text) ? g_strconcat (entry->text, entry->unit, NULL)
                                                      : g_strdup (entry->text);
}

static void
read_figure (XushiCollectItem *item, const XushiSlipEntry *entry, const XushiSpec *spec, double old)
{
  g_autofree char *text = add_unit (entry);
  g_autoptr (GError) error = NULL;
  const char *unit = spec->unit != NULL ? spec->unit : "";

  item->old_text = xushi_number_format_plain (old);
  if (xushi_slip_says_none (text))
    {
      xushi_collect_item_refuse (item, g_strdup (_ ("There is no figure yet; it stays "
                                                    "unreported.")));
      return;
    }
  if (xushi_date_parse (text, NULL, NULL, NULL))
    {
      xushi_collect_item_refuse (item, g_strdup (_ ("The cell holds a date where a figure belongs; "
                                                    "ask for the figure.")));
      return;
    }
  if (!xushi_number_parse (text, unit, &item->value, &error))
    {
      xushi_collect_item_refuse (item, g_strdup (error->message));
      return;
    }
  g_free (item->new_text);
  item->new_text = xushi_number_format_plain (item->value);
  if (xushi_number_same (item->value, old))
    item->verdict = XUSHI_VERDICT_SAME;
  if (entry->unit != NULL)
    xushi_collect_item_doubt (item, g_strdup_printf (_ ("The unit was changed from “%s” to “%s”."),
                                                     unit, entry->unit));
  if (!is_bare (text))
    say (item, g_strdup_printf (_ ("“%s” was read as %s%s."), text, item->new_text, unit));
}

/* --- dates --- */

/* A tick without a date: by the end of the month, which somebody has to agree with. */
static void
read_tick (XushiCollectItem *item, const XushiSlipEntry *entry, const XushiNode *node, int year)
{
  if (xushi_slip_says_open (entry->text))
    {
      if (node->finished != NULL)
        xushi_collect_item_refuse (item, g_strdup (_ ("The plan has it as finished; reopen the step "
                                                      "in the plan if that is wrong.")));
      else
        item->verdict = XUSHI_VERDICT_SAME;
      return;
    }
  if (!xushi_slip_says_done (entry->text))
    {
      xushi_collect_item_refuse (item, g_strdup (_ ("This is not a date; write it such as "
                                                    "2016-9-18.")));
      return;
    }
  g_free (item->new_text);
  item->new_text = node->finished != NULL ? g_strdup (node->finished)
                                          : xushi_date_last_of_month (year, item->month);
  if (node->finished != NULL)
    item->verdict = XUSHI_VERDICT_SAME;
  else
    xushi_collect_item_doubt (item, g_strdup (_ ("It was ticked without a date; the end of the "
                                                 "month is assumed.")));
}

/* Programs count days from the end of 1899; pasted as a bare value, a date shows as that number.
 * (transfer full) (nullable): the date, if it is near the plan's year. */
static char *
read_serial (const char *text, int year)
{
  GDate date;
  char buffer[16];
  double days;

  if (!xushi_number_parse (text, NULL, &days, NULL) || days < 30000 || days > 80000
      || days != floor (days))
    return NULL;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 30, G_DATE_DECEMBER, 1899);
  g_date_add_days (&date, (guint) days);
  if (ABS ((int) g_date_get_year (&date) - year) > 1)
    return NULL;
  g_date_strftime (buffer, sizeof buffer, "%Y-%m-%d", &date);
  return g_strdup (buffer);
}

static void
read_date (XushiCollectItem *item, const XushiSlipEntry *entry, const XushiSpec *spec, int year)
{
  const XushiNode *node = xushi_slip_find_node (spec, entry->node);
  g_autofree char *date = xushi_date_read (entry->text, year);
  g_autofree char *last = xushi_date_last_of_month (year, item->month);

  if (node == NULL)
    {
      xushi_collect_item_refuse (item, g_strdup (_ ("The row does not say of which step.")));
      return;
    }
  item->node = node->id;
  item->old_text = g_strdup (node->finished != NULL ? node->finished : "");
  if (date == NULL)
    {
      date = read_serial (entry->text, year);
      if (date != NULL)
        say (item, g_strdup_printf (_ ("“%s” is the number of a day: %s."), entry->text, date));
    }
  if (date == NULL)
    {
      read_tick (item, entry, node, year);
      return;
    }
  g_free (item->new_text);
  item->new_text = g_steal_pointer (&date);
  if (g_str_equal (item->new_text, item->old_text))
    item->verdict = XUSHI_VERDICT_SAME;
  else if (strcmp (item->new_text, last) > 0)
    xushi_collect_item_doubt (item, g_strdup (_ ("The date is after the month of the figures.")));
  else if (strncmp (item->new_text, last, 4) != 0)
    xushi_collect_item_doubt (item, g_strdup (_ ("The date is of another year.")));
}

/* --- words --- */

static void
read_words (XushiCollectItem *item, const XushiSlipEntry *entry, const char *old)
{
  g_autofree char *clean = xushi_text_clean (entry->text, strlen (entry->text));

  item->old_text = g_strdup (old != NULL ? old : "");
  if (g_utf8_strlen (clean, -1) > XUSHI_LENGTH_LONG)
    {
      xushi_collect_item_refuse (item, g_strdup_printf (_ ("The text is longer than %d characters; "
                                                           "shorten it."),
                                                        XUSHI_LENGTH_LONG));
      return;
    }
  if (!g_str_equal (clean, entry->text))
    say (item, g_strdup (_ ("Characters that nobody sees were left out.")));
  g_free (item->new_text);
  item->new_text = g_strstrip (g_steal_pointer (&clean));
  if (*item->new_text == '\0')
    xushi_collect_item_refuse (item, g_strdup (_ ("There is nothing in it that can be read.")));
  else if (g_str_equal (item->new_text, item->old_text))
    item->verdict = XUSHI_VERDICT_SAME;
}

static void
read_entry (XushiCollection *self, XushiCollectItem *item, const XushiSlipEntry *entry)
{
  const XushiSpec *spec = xushi_indicator_get_spec (item->indicator);
  g_autoptr (XushiReading) reading = xushi_indicator_copy_reading (item->indicator, item->month);
  double *figure = xushi_collect_field_figure (item->field, reading);
  char **text = xushi_collect_field_text (item->field, reading);

  if (figure != NULL)
    read_figure (item, entry, spec, *figure);
  else if (text != NULL)
    read_words (item, entry, *text);
  else
    read_date (item, entry, spec, xushi_plan_get_info (self->plan)->year);
  if (entry->remark != NULL)
    say (item, g_strdup (entry->remark));
  if (entry->doubt != NULL)
    xushi_collect_item_doubt (item, g_strdup (entry->doubt));
}

/* Whose value it is: of the sheet it was on, or of who leads the indicator. */
static char *
find_department (const XushiSlipEntry *entry)
{
  const char *lead = entry->indicator != NULL
                       ? xushi_indicator_get_spec (entry->indicator)->lead_department
                       : NULL;

  if (entry->department != NULL)
    return g_strdup (entry->department);
  return g_strdup (lead != NULL ? lead : "");
}

static char *
find_name (const XushiSlipEntry *entry)
{
  const XushiSpec *spec;

  if (entry->indicator == NULL)
    return g_strdup (entry->name != NULL ? entry->name : "");
  spec = xushi_indicator_get_spec (entry->indicator);
  return xushi_slip_tell_name (spec,
                               entry->node != 0 ? xushi_slip_find_node (spec, entry->node) : NULL);
}

XushiCollectItem *
xushi_collect_item_new (XushiCollection *self, const XushiSlipEntry *entry, guint file)
{
  XushiCollectItem *item = g_new0 (XushiCollectItem, 1);

  item->file = file;
  item->department = find_department (entry);
  item->cell = g_strdup (entry->cell);
  item->indicator = entry->indicator != NULL ? g_object_ref (entry->indicator) : NULL;
  item->name = find_name (entry);
  item->month = entry->month != 0 ? entry->month : self->month;
  item->field = entry->field;
  item->new_text = xushi_text_clean (entry->text, strlen (entry->text));
  item->verdict = XUSHI_VERDICT_TAKEN;
  item->take = TRUE;
  item->value = XUSHI_UNKNOWN;
  if (entry->refusal != NULL)
    xushi_collect_item_refuse (item, g_strdup (entry->refusal));
  else if (item->indicator == NULL)
    xushi_collect_item_refuse (item, g_strdup (_ ("It belongs to no indicator of the plan.")));
  else if (item->month != self->month)
    xushi_collect_item_refuse (item,
                               g_strdup_printf (_ ("It is of month %d, and month %d is collected."),
                                                item->month, self->month));
  else
    read_entry (self, item, entry);
  if (item->old_text == NULL)
    item->old_text = g_strdup ("");
  if (item->verdict != XUSHI_VERDICT_TAKEN)
    item->take = FALSE;
  return item;
}
