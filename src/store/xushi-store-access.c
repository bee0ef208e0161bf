/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-store-private.h"

#include "base/xushi-i18n.h"

#include <errno.h>
#include <glib/gstdio.h>

/* The right to write a plan: whether its file and folder let us, and nobody else is at it. */

/* "user@host pid time" in a sentence. */
static char *
tell_holder (const char *path, const char *holder)
{
  g_auto (GStrv) parts = holder != NULL ? g_strsplit (holder, " ", 3) : NULL;

  if (parts == NULL || g_strv_length (parts) < 3)
    return g_strdup_printf (_ ("“%s” is open in another window or program, so it can only be "
                               "read here. Close it there to change it here."),
                            path);
  return g_strdup_printf (_ ("“%s” has been open in another window or program since %s (by %s), "
                             "so it can only be read here. Close it there to change it here."),
                          path, parts[2], parts[0]);
}

char *
xushi_store_tell_refusal (const char *path, int number)
{
  if (number == EROFS)
    return g_strdup_printf (_ ("“%s” lies on a disk that can only be read; save it under another "
                               "name to change it."),
                            path);
  return g_strdup_printf (_ ("The folder of “%s” may not be written by you, so the plan can only "
                             "be read; save it under another name to change it."),
                          path);
}

void
xushi_store_take_access (XushiStore *self, XushiStoreError *code)
{
  g_autofree char *real = realpath (self->path, NULL);
  g_autofree char *folder = g_path_get_dirname (real != NULL ? real : self->path);
  g_autofree char *holder = NULL;
  int number = 0;

  *code = XUSHI_STORE_ERROR_READ_ONLY;
  if (real == NULL)
    return; /* opening the file reports what is missing */
  if (g_access (real, W_OK) != 0)
    {
      self->read_only_reason = g_strdup_printf (
          _ ("The file “%s” may not be written by you, so the plan can only be read; save it "
             "under another name to change it."),
          self->path);
      return;
    }
  if (g_access (folder, W_OK) != 0)
    {
      self->read_only_reason = xushi_store_tell_refusal (self->path, errno);
      return;
    }
  switch (xushi_lock_take (real, &self->lock, &holder, &number))
    {
    case XUSHI_LOCK_TAKEN:
      break;
    case XUSHI_LOCK_HELD:
      self->read_only_reason = tell_holder (self->path, holder);
      *code = XUSHI_STORE_ERROR_IN_USE;
      break;
    case XUSHI_LOCK_REFUSED:
    default:
      self->read_only_reason = xushi_store_tell_refusal (self->path, number);
      break;
    }
}
