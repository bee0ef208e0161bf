/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-hidden-file.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
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
  g_autofree char *space = g_file_read_link ("/proc/self/ns/pid", NULL);
  g_autofree char *place
      = g_strdup_printf ("%s %s", g_get_host_name (), space != NULL ? space : "");

  return g_str_hash (place);
}

/* When the process @pid began: the 22nd word that the system tells of it, the 20th after its name,
 * which may hold anything. 0 if that is not to be known. @ended: whether only its entry is left,
 * which its parent has not taken away yet. */
static guint64
find_start (int pid, gboolean *ended)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/stat", pid);
  g_autofree char *line = NULL;
  const char *rest;

  *ended = FALSE;
  if (!g_file_get_contents (path, &line, NULL, NULL))
    return 0;
  rest = strrchr (line, ')');
  *ended = rest != NULL && (g_str_has_prefix (rest, ") Z") || g_str_has_prefix (rest, ") X"));
  for (int word = 0; rest != NULL && word < 20; word++)
    {
      rest = strchr (rest, ' ');
      rest = rest != NULL ? rest + 1 : NULL;
    }
  return rest != NULL ? g_ascii_strtoull (rest, NULL, 10) : 0;
}

static gboolean
is_dead (const Maker *maker)
{
  gboolean ended;
  guint64 start;

  if (kill (maker->pid, 0) != 0 && errno == ESRCH)
    return TRUE;
  /* Somebody has this number. Where one may not look, it counts as the maker. */
  start = find_start (maker->pid, &ended);
  return ended || (start != 0 && maker->start != 0 && start != maker->start);
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
  int pid = (int) getpid ();
  gboolean ended;
  g_autofree char *name = g_strdup_printf (PREFIX "%08x-%d-%" G_GUINT64_FORMAT "-XXXXXX",
                                           find_place (), pid, find_start (pid, &ended));

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

      if (!read_maker (name, &maker) || maker.place != place || !is_dead (&maker))
        continue;
      path = g_build_filename (folder, name, NULL);
      if (g_lstat (path, &status) == 0 && S_ISREG (status.st_mode))
        g_unlink (path);
    }
}
