/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-store-private.h"

#include "base/xushi-i18n.h"
#include "base/xushi-system-error.h"

#include <errno.h>
#include <glib/gstdio.h>

/* The right to write a plan: whether its file and folder let us, and nobody else is at it. */

/* @holder: (nullable): "user@host pid time". */
static char *
tell_holder (const char *path, XushiLockState state, const char *holder)
{
  g_auto (GStrv) parts = holder != NULL ? g_strsplit (holder, " ", 3) : NULL;

  if (parts == NULL || g_strv_length (parts) < 3)
    return g_strdup_printf (_ ("“%s” is open in another window or program, so it can only be "
                               "read here. Close it there to change it here."),
                            path);
  if (state == XUSHI_LOCK_HELD_ELSEWHERE)
    return g_strdup_printf (_ ("“%s” has been open on another computer since %s (by %s), so it can "
                               "only be read here. Close it there to change it here; if it was left "
                               "open by a computer that is switched off, take it over."),
                            path, parts[2], parts[0]);
  return g_strdup_printf (_ ("“%s” has been open in another window or program since %s (by %s), "
                             "so it can only be read here. Close it there to change it here."),
                          path, parts[2], parts[0]);
}

char *
xushi_store_tell_refusal (const char *path, int number)
{
  g_autofree char *base = g_path_get_basename (path);

  if (number == EISDIR || number == ELOOP)
    return g_strdup_printf (_ ("Beside “%s” lies a folder or link called “.~%s.lock”, where the mark "
                               "that it is open belongs, so the plan can only be read; move that "
                               "away to change it."),
                            path, base);
  if (xushi_system_error_is_full (number))
    return g_strdup_printf (_ ("There is no room left on the disk of “%s”, so the plan can only be "
                               "read; free some space, then open it again."),
                            path);
  if (number == EROFS)
    return g_strdup_printf (_ ("“%s” lies on a disk that can only be read; save it under another "
                               "name to change it."),
                            path);
  return g_strdup_printf (_ ("The folder of “%s” may not be written by you, so the plan can only "
                             "be read; save it under another name to change it."),
                          path);
}

/* (transfer full) (nullable): what about the file itself forbids to write it. */
static char *
find_obstacle (XushiStore *self, const char *real)
{
  g_autofree char *folder = g_path_get_dirname (real);
  GStatBuf status;

  if (g_access (real, W_OK) != 0)
    return g_strdup_printf (
        _ ("The file “%s” may not be written by you, so the plan can only be read; save it "
           "under another name to change it."),
        self->path);
  if (g_access (folder, W_OK) != 0)
    return xushi_store_tell_refusal (self->path, errno);
  /* Each name has a lock of its own, so two programs could write by two names. */
  if (g_stat (real, &status) == 0 && status.st_nlink > 1)
    return g_strdup_printf (_ ("The file “%s” has a second name (a hard link), under which another "
                               "program could change it unseen, so it can only be read; save it "
                               "under another name to change it."),
                            self->path);
  return NULL;
}

static void
take_lock (XushiStore *self, const char *real, gboolean seize, XushiStoreError *code)
{
  g_autofree char *holder = NULL;
  int number = 0;
  XushiLockState state
      = xushi_lock_take (real, self->lock_file, seize, &self->lock, &holder, &number);

  self->seizable = state == XUSHI_LOCK_HELD_ELSEWHERE;
  if (state == XUSHI_LOCK_TAKEN)
    return;
  if (state == XUSHI_LOCK_REFUSED)
    self->read_only_reason = xushi_store_tell_refusal (self->path, number);
  else
    {
      self->read_only_reason = tell_holder (self->path, state, holder);
      *code = XUSHI_STORE_ERROR_IN_USE;
    }
}

static void
take_access (XushiStore *self, gboolean seize, XushiStoreError *code)
{
  g_autofree char *real = realpath (self->path, NULL);

  *code = XUSHI_STORE_ERROR_READ_ONLY;
  if (real == NULL)
    return; /* opening the file reports what is missing */
  self->read_only_reason = find_obstacle (self, real);
  if (self->read_only_reason == NULL)
    take_lock (self, real, seize, code);
}

void
xushi_store_take_access (XushiStore *self, XushiStoreError *code)
{
  take_access (self, FALSE, code);
}

/* (transfer full): @holder: (nullable): "user@host pid time". */
static char *
tell_lost_lock (const char *path, const char *holder)
{
  g_auto (GStrv) parts = g_strsplit (holder != NULL ? holder : "?", " ", 3);

  return g_strdup_printf (_ ("“%s” is now being edited elsewhere (by %s, since %s), so it can only "
                             "be read here. What was shown as saved is in it."),
                          path, parts[0], g_strv_length (parts) == 3 ? parts[2] : "?");
}

gboolean
xushi_store_check_access (XushiStore *self)
{
  g_autofree char *holder = NULL;
  int number = 0;
  XushiLockState state;

  if (self->lock == NULL)
    return self->pending_reason == NULL;
  state = xushi_lock_check (self->lock, &holder, &number);
  if (state == XUSHI_LOCK_TAKEN)
    return TRUE;
  g_clear_pointer (&self->lock, xushi_lock_free);
  self->pending_reason = state == XUSHI_LOCK_REFUSED
                             ? xushi_store_tell_refusal (self->path, number)
                             : tell_lost_lock (self->path, holder);
  return FALSE;
}

void
xushi_store_tell_access (XushiStore *self)
{
  g_autofree char *reason = g_steal_pointer (&self->pending_reason);

  if (reason != NULL && self->read_only_reason == NULL)
    xushi_store_stop (self, g_steal_pointer (&reason));
}

gboolean
xushi_store_may_take_over (XushiStore *self)
{
  g_return_val_if_fail (XUSHI_IS_STORE (self), FALSE);

  return self->seizable && self->read_only_reason != NULL && self->watch != NULL;
}

gboolean
xushi_store_take_over (XushiStore *self, GError **error)
{
  g_autofree char *reason = NULL;
  XushiStoreError code;

  g_return_val_if_fail (xushi_store_may_take_over (self), FALSE);

  reason = g_steal_pointer (&self->read_only_reason);
  take_access (self, TRUE, &code);
  if (self->read_only_reason != NULL)
    {
      g_set_error_literal (error, XUSHI_STORE_ERROR, (int) code, self->read_only_reason);
      xushi_store_stop (self, g_strdup (self->read_only_reason));
      return FALSE;
    }
  if (!xushi_store_reopen (self, error))
    {
      g_clear_pointer (&self->lock, xushi_lock_free);
      self->seizable = TRUE;
      xushi_store_stop (self, g_steal_pointer (&reason));
      return FALSE;
    }
  g_clear_pointer (&self->usual_reason, g_free);
  /* It was read again, and something was found in it. */
  if (self->read_only_reason != NULL)
    {
      g_clear_pointer (&self->lock, xushi_lock_free);
      return xushi_store_check_writable (self, error);
    }
  xushi_store_stop (self, NULL);
  return TRUE;
}
