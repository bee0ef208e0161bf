/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "meeting/xushi-meeting.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

/* As many names are told; the others are counted. */
#define NAMES_TOLD 3

struct _XushiMeeting
{
  grefcount n_refs;
  XushiFrozen *frozen;     /* owned */
  XushiJudgedPlan *judged; /* owned */
};

gboolean
xushi_meeting_freeze (XushiEditor *editor, XushiJudgedPlan *judged,
                      const XushiSnapshot *snapshot, GError **error)
{
  g_autoptr (GArray) rows = NULL;
  XushiSnapshot whole = *snapshot;

  g_return_val_if_fail (xushi_judged_plan_get_plan (judged) == xushi_editor_get_plan (editor),
                        FALSE);

  rows = xushi_judged_plan_list_snapshot_rows (judged);
  whole.month = xushi_judged_plan_get_month (judged);
  return xushi_editor_freeze (editor, &whole, (gconstpointer) rows->data, rows->len, error);
}

XushiMeeting *
xushi_meeting_open (XushiStore *store, const XushiSnapshot *snapshot, GError **error)
{
  XushiFrozen *frozen = xushi_store_open_snapshot (store, snapshot, error);
  XushiMeeting *self;

  if (frozen == NULL)
    return NULL;
  self = g_new0 (XushiMeeting, 1);
  g_ref_count_init (&self->n_refs);
  self->frozen = frozen;
  self->judged = xushi_judged_plan_new (frozen->plan, frozen->snapshot->month);
  return self;
}

gboolean
xushi_meeting_open_last (XushiStore *store, int month, XushiMeeting **meeting, GError **error)
{
  const XushiSnapshot *last
      = xushi_plan_find_last_meeting (xushi_store_get_plan (store), month);

  *meeting = last != NULL ? xushi_meeting_open (store, last, error) : NULL;
  return last == NULL || *meeting != NULL;
}

XushiMeeting *
xushi_meeting_ref (XushiMeeting *self)
{
  g_ref_count_inc (&self->n_refs);
  return self;
}

void
xushi_meeting_unref (XushiMeeting *self)
{
  if (!g_ref_count_dec (&self->n_refs))
    return;
  g_object_unref (self->judged);
  xushi_frozen_free (self->frozen);
  g_free (self);
}

const XushiSnapshot *
xushi_meeting_get_snapshot (const XushiMeeting *self)
{
  return self->frozen->snapshot;
}

XushiJudgedPlan *
xushi_meeting_get_judged (const XushiMeeting *self)
{
  return self->judged;
}

GPtrArray *
xushi_meeting_get_targets (const XushiMeeting *self)
{
  return self->frozen->targets;
}

/* Whether @row is how its indicator is judged now. */
static gboolean
is_judged_as_then (const XushiMeeting *self, const XushiSnapshotRow *row,
                   XushiIndicator *indicator)
{
  const XushiAssessment *judged = xushi_judged_plan_get (self->judged, indicator);

  return judged->light == row->light && xushi_number_same (judged->value, row->value)
         && xushi_number_same (judged->completion, row->completion)
         && xushi_number_same (judged->lead, row->lead);
}

char *
xushi_meeting_describe_doubt (const XushiMeeting *self)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < self->frozen->rows->len; i++)
    {
      const XushiSnapshotRow *row = &g_array_index (self->frozen->rows, XushiSnapshotRow, i);
      XushiIndicator *indicator = xushi_plan_find_indicator (self->frozen->plan, row->indicator);

      if (indicator == NULL || is_judged_as_then (self, row, indicator))
        continue;
      if (n++ < NAMES_TOLD)
        g_string_append_printf (names, "%s%s", n > 1 ? _ (", ") : "",
                                xushi_indicator_get_name (indicator));
    }
  if (n == 0)
    return NULL;
  if (n > NAMES_TOLD)
    g_string_append (names, " …");
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "This Xushi judges %u item otherwise than the one that froze “%s”: %s. Its pages "
                   "are not those of the meeting.",
                   "This Xushi judges %u items otherwise than the one that froze “%s”: %s. Its "
                   "pages are not those of the meeting.",
                   n),
      n, self->frozen->snapshot->name, names->str);
}

XushiComparison *
xushi_meeting_compare (const XushiMeeting *self, XushiJudgedPlan *now)
{
  if (self->frozen->snapshot->month > xushi_judged_plan_get_month (now))
    return NULL;
  return xushi_comparison_new (self->judged, now, self->frozen->snapshot->name);
}
