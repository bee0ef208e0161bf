/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/xushi-preload.h"

struct _XushiPreload
{
  char *path;      /* owned */
  GThread *thread; /* owned until it is joined */
  GError *error;   /* owned, nullable: of the thread, until it is joined */
};

static gpointer
open_store (gpointer data)
{
  XushiPreload *self = data;

  return xushi_store_open (self->path, XUSHI_STORE_WRITABLE, &self->error);
}

XushiPreload *
xushi_preload_new (const char *path)
{
  XushiPreload *self = g_new0 (XushiPreload, 1);

  self->path = g_canonicalize_filename (path, NULL);
  self->thread = g_thread_new ("preload", open_store, self);
  return self;
}

gboolean
xushi_preload_is_of (XushiPreload *self, const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);

  return g_str_equal (self->path, whole);
}

XushiStore *
xushi_preload_finish (XushiPreload *self, GError **error)
{
  XushiStore *store = g_thread_join (self->thread);

  if (self->error != NULL)
    g_propagate_error (error, self->error);
  g_free (self->path);
  g_free (self);
  return store;
}
