/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-hidden-file.h"

#include "base/xushi-process.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define PREFIX ".~xushi-"

/* A lock file's name begins with two more characters. */
#define LOCK_PREFIX ".~"

/* The process that makes a file. */
typedef struct
{
  guint place;
  int pid;
  guint64 start; /* in ticks since the computer began; 0 if unknown */
} Maker;

/* The same number in two containers is not the same process, though they may call their computer
 * alike. */
static guint
find_place (void)
{
  g_autofree char *space = xushi_process_get_space ();
  g_autofree char *place
      = g_strdup_printf ("%s %s", g_get_host_name (), space != NULL ? space : "");

  return g_str_hash (place);
}

static gboolean
read_maker (const char *name, Maker *maker)
{
  int end = 0;

  if (g_str_has_prefix (name, LOCK_PREFIX PREFIX))
    name += strlen (LOCK_PREFIX);
  return sscanf (name, PREFIX "%8x-%d-%" G_GUINT64_FORMAT "-%n", &maker->place, &maker->pid,
                 &maker->start, &end) == 3
         && end > 0 && maker->pid > 0;
}

char *
xushi_hidden_file_make_template (const char *folder)
{
  /* What mkstemp () makes of the X is hardly random: it may be the same twice within microseconds,
   * and a file that was unlinked meanwhile would have its name taken. */
  static int counter;
  int pid = (int) getpid ();
  g_autofree char *name = g_strdup_printf (PREFIX "%08x-%d-%" G_GUINT64_FORMAT "-%x-XXXXXX",
                                           find_place (), pid, xushi_process_get_start (pid),
                                           (guint) g_atomic_int_add (&counter, 1));

  return g_build_filename (folder, name, NULL);
}

void
xushi_hidden_file_clean (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;
  guint place = find_place ();

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = NULL;
      Maker maker;
      GStatBuf status;

      if (!read_maker (name, &maker) || maker.place != place
          || !xushi_process_is_gone (maker.pid, maker.start))
        continue;
      path = g_build_filename (folder, name, NULL);
      if (g_lstat (path, &status) == 0 && S_ISREG (status.st_mode))
        g_unlink (path);
    }
}
