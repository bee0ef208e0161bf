/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-store-lost.h"

#include "base/xushi-i18n.h"
#include "store/xushi-store-rebuild.h"

/* A plan that was open for writing and whose file is not what it was: what is said, and what is
 * kept. */

/* What SQLite would roll back into the file that it still has open, though it belongs to the one
 * that has the name now. */
static gboolean
has_journal (XushiStore *self)
{
  g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);

  return g_file_test (journal, G_FILE_TEST_EXISTS);
}

/* What was found may be about the file that has the name now, and must not keep anybody from saving
 * what is in memory. */
static void
forget_faults (XushiStore *self)
{
  xushi_store_end_inspection (self);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  self->inspected = FALSE;
}

/* From now on everything is asked of a database in memory: of the whole file as long as it can still
 * be read, else of an empty one. */
static void
keep_what_is_left (XushiStore *self)
{
  g_autoptr (GError) error = NULL;
  XushiDatabase *kept = NULL;

  forget_faults (self);
  if (!has_journal (self) && xushi_file_watch_is_intact (self->watch))
    kept = xushi_database_open_copy (self->database, &error);
  if (kept == NULL)
    {
      g_debug ("%s: the file is not whole any more: %s", self->path,
               error != NULL ? error->message : "changed");
      self->overwritten = TRUE;
      kept = xushi_store_rebuild_empty (self, NULL);
    }
  /* Nothing is read from the file any more, or it would take the place of what is in memory. */
  g_clear_pointer (&self->watch, xushi_file_watch_free);
  if (kept == NULL)
    return;
  xushi_database_free (self->database);
  self->database = kept;
}

static char *
tell_gone (XushiStore *self)
{
  g_autofree char *name = xushi_file_watch_find_name (self->watch);

  if (name != NULL)
    return g_strdup_printf (_ ("“%s” was renamed or moved to “%s” while it was open here, so "
                               "nothing more can be saved in it. Open it under its new name, or "
                               "save a copy of what you see here."),
                            self->path, name);
  return g_strdup_printf (_ ("“%s” was deleted while it was open here. All that you see is kept in "
                             "this window only: save a copy before you close it."),
                          self->path);
}

static char *
tell_overwritten (XushiStore *self)
{
  if (!self->overwritten)
    return g_strdup_printf (_ ("Another file was put in the place of “%s” while it was open here, "
                               "and what was entered last is not in it. All that you see is kept "
                               "in this window only: save a copy before you close it."),
                            self->path);
  return g_strdup_printf (_ ("“%s” was overwritten by another program while it was open here, for "
                             "instance by an older copy, and what was entered last is not in it. "
                             "All that you see is kept in this window only: save a copy before you "
                             "close it. Earlier versions, frozen figures and the history went with "
                             "the file and will not be in the copy."),
                          self->path);
}

void
xushi_store_lose (XushiStore *self, XushiFileState state)
{
  g_autofree char *gone = NULL;
  gboolean renamed = FALSE;

  if (state == XUSHI_FILE_GONE)
    {
      g_autofree char *name = xushi_file_watch_find_name (self->watch);

      renamed = name != NULL;
      gone = tell_gone (self);
    }
  keep_what_is_left (self);
  /* A renamed file holds what is in memory. */
  self->unsaved = !renamed || self->overwritten;
  g_clear_pointer (&self->lock, xushi_lock_free);
  if (gone != NULL)
    xushi_store_stop (self, g_steal_pointer (&gone));
  else if (state == XUSHI_FILE_AWAY)
    xushi_store_stop (
        self, g_strdup_printf (_ ("The disk or share with “%s” was taken away. What was shown as "
                                  "saved is on it: connect it again and open the plan again, or "
                                  "save a copy of what you see here."),
                               self->path));
  else
    xushi_store_stop (self, tell_overwritten (self));
}
