/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-row-warm.h"

#include "rows/xushi-row-filter.h"

#include <gio/gio.h>

typedef struct
{
  GWeakRef session; /* the plan may be closed meanwhile */
  guint next;       /* as xushi_row_matcher_prepare () counts */
} Warming;

static void
warming_free (gpointer data)
{
  Warming *self = data;

  g_weak_ref_clear (&self->session);
  g_free (self);
}

static gboolean
prepare_cb (gpointer data)
{
  Warming *self = data;
  g_autoptr (XushiSession) session = g_weak_ref_get (&self->session);

  if (session != NULL)
    self->next = xushi_row_matcher_prepare (session, self->next);
  return session != NULL && self->next != 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_idle_add_full (G_PRIORITY_LOW, prepare_cb, data, warming_free);
}

void
xushi_row_warm (XushiSession *session)
{
  Warming *self;

  g_return_if_fail (XUSHI_IS_SESSION (session));

  self = g_new0 (Warming, 1);
  g_weak_ref_init (&self->session, session);
  xushi_pinyin_warm (loaded_cb, self);
}
