/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-process.h"

#include <sys/wait.h>
#include <unistd.h>

static void
test_own (void)
{
  int pid = (int) getpid ();
  guint64 start = xushi_process_get_start (pid);
  g_autofree char *space = xushi_process_get_space ();

  g_assert_cmpuint (start, >, 0);
  g_assert_nonnull (space);
  g_assert_cmpuint (g_ascii_strtoull (space, NULL, 10), >, 0);
  g_assert_false (xushi_process_is_gone (pid, start));
  g_assert_false (xushi_process_is_gone (pid, 0));
  /* The number was given again. */
  g_assert_true (xushi_process_is_gone (pid, start + 1));
}

static void
test_ended (void)
{
  siginfo_t info;
  pid_t pid = fork ();

  if (pid == 0)
    _exit (0);
  g_assert_cmpint (pid, >, 0);
  /* It has ended, though its parent, which is this test, has not taken it away yet. */
  g_assert_cmpint (waitid (P_PID, (id_t) pid, &info, WEXITED | WNOWAIT), ==, 0);
  g_assert_true (xushi_process_is_gone ((int) pid, 0));
  g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
  g_assert_true (xushi_process_is_gone ((int) pid, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/process/own", test_own);
  g_test_add_func ("/base/process/ended", test_ended);
  return g_test_run ();
}
