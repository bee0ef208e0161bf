/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-process.h"

#include <errno.h>
#include <signal.h>
#include <string.h>

/* The word of /proc/PID/stat that tells the start, counted from the program's name, which may hold
 * anything. */
#define STAT_START 20

/* @ended: whether only its entry is left, which its parent has not taken away yet. */
static guint64
read_start (int pid, gboolean *ended)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/stat", pid);
  g_autofree char *line = NULL;
  const char *rest;

  *ended = FALSE;
  if (!g_file_get_contents (path, &line, NULL, NULL))
    return 0;
  rest = strrchr (line, ')');
  *ended = rest != NULL && (g_str_has_prefix (rest, ") Z") || g_str_has_prefix (rest, ") X"));
  for (int word = 0; rest != NULL && word < STAT_START; word++)
    {
      rest = strchr (rest, ' ');
      rest = rest != NULL ? rest + 1 : NULL;
    }
  return rest != NULL ? g_ascii_strtoull (rest, NULL, 10) : 0;
}

guint64
xushi_process_get_start (int pid)
{
  gboolean ended;

  return read_start (pid, &ended);
}

char *
xushi_process_get_space (void)
{
  g_autofree char *link = g_file_read_link ("/proc/self/ns/pid", NULL);
  const char *number = link != NULL ? strchr (link, '[') : NULL;

  return number != NULL ? g_strndup (number + 1, strcspn (number + 1, "]")) : NULL;
}

gboolean
xushi_process_is_gone (int pid, guint64 start)
{
  gboolean ended;
  guint64 now;

  g_return_val_if_fail (pid > 0, FALSE);

  if (kill (pid, 0) != 0 && errno == ESRCH)
    return TRUE;
  now = read_start (pid, &ended);
  return ended || (now != 0 && start != 0 && now != start);
}
