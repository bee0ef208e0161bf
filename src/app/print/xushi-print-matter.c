/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/xushi-print-matter.h"

struct _XushiPrintMatter
{
  XushiSession *session;       /* owned */
  XushiMeeting *frozen;        /* owned, nullable */
  XushiMeeting *since;         /* owned, nullable */
  XushiComparison *comparison; /* owned, nullable */
  GPtrArray *targets;          /* owned, nullable: of XushiTargetVersion */
};

XushiPrintMatter *
xushi_print_matter_new (XushiSession *session)
{
  XushiPrintMatter *self = g_new0 (XushiPrintMatter, 1);

  self->session = g_object_ref (session);
  return self;
}

XushiPrintMatter *
xushi_print_matter_new_frozen (XushiSession *session, const XushiSnapshot *snapshot,
                               GError **error)
{
  XushiMeeting *frozen
      = xushi_meeting_open (xushi_session_get_store (session), snapshot, error);
  XushiPrintMatter *self;

  if (frozen == NULL)
    return NULL;
  self = xushi_print_matter_new (session);
  self->frozen = frozen;
  return self;
}

XushiPrintMatter *
xushi_print_matter_copy (const XushiPrintMatter *self)
{
  XushiPrintMatter *copy = xushi_print_matter_new (self->session);

  copy->frozen = self->frozen != NULL ? xushi_meeting_ref (self->frozen) : NULL;
  copy->since = self->since != NULL ? xushi_meeting_ref (self->since) : NULL;
  copy->comparison = self->comparison != NULL ? xushi_comparison_ref (self->comparison) : NULL;
  copy->targets = self->targets != NULL ? g_ptr_array_ref (self->targets) : NULL;
  return copy;
}

void
xushi_print_matter_free (XushiPrintMatter *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->targets, g_ptr_array_unref);
  g_clear_pointer (&self->comparison, xushi_comparison_unref);
  g_clear_pointer (&self->since, xushi_meeting_unref);
  g_clear_pointer (&self->frozen, xushi_meeting_unref);
  g_object_unref (self->session);
  g_free (self);
}

XushiJudgedPlan *
xushi_print_matter_get_judged (const XushiPrintMatter *self)
{
  return self->frozen != NULL ? xushi_meeting_get_judged (self->frozen)
                              : xushi_session_get_judged (self->session);
}

XushiPlan *
xushi_print_matter_get_plan (const XushiPrintMatter *self)
{
  return xushi_judged_plan_get_plan (xushi_print_matter_get_judged (self));
}

const XushiMeeting *
xushi_print_matter_get_frozen (const XushiPrintMatter *self)
{
  return self->frozen;
}

/* Another program may have frozen another meeting in the same row. */
static gboolean
is_open (const XushiPrintMatter *self, const XushiSnapshot *snapshot)
{
  const XushiSnapshot *open
      = self->since != NULL ? xushi_meeting_get_snapshot (self->since) : NULL;

  return open != NULL && open->id == snapshot->id
         && g_strcmp0 (open->name, snapshot->name) == 0
         && g_strcmp0 (open->made_at, snapshot->made_at) == 0;
}

gboolean
xushi_print_matter_set_since (XushiPrintMatter *self, const XushiSnapshot *since, GError **error)
{
  if (since != NULL && is_open (self, since))
    return TRUE;
  g_clear_pointer (&self->since, xushi_meeting_unref);
  if (since != NULL)
    self->since = xushi_meeting_open (xushi_session_get_store (self->session), since, error);
  return since == NULL || self->since != NULL;
}

gboolean
xushi_print_matter_update (XushiPrintMatter *self, GError **error)
{
  GPtrArray *targets;

  g_clear_pointer (&self->comparison, xushi_comparison_unref);
  if (self->since != NULL)
    self->comparison
        = xushi_meeting_compare (self->since, xushi_print_matter_get_judged (self));
  if (self->frozen != NULL)
    targets = g_ptr_array_ref (xushi_meeting_get_targets (self->frozen));
  else
    targets
        = xushi_store_list_adjusted_targets (xushi_session_get_store (self->session), error);
  if (targets == NULL)
    return FALSE;
  g_clear_pointer (&self->targets, g_ptr_array_unref);
  self->targets = targets;
  return TRUE;
}

void
xushi_print_matter_enter (const XushiPrintMatter *self, XushiPageSetup *setup)
{
  setup->month = xushi_judged_plan_get_month (xushi_print_matter_get_judged (self));
  setup->comparison = self->comparison;
  setup->target_versions = self->targets;
  setup->meeting
      = self->frozen != NULL ? xushi_meeting_get_snapshot (self->frozen)->name : NULL;
}
