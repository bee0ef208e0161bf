/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failing-sync.h"

#include <errno.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* A test program has one file system and one thread. */
static int folder_number;

void
failing_sync_set (int number)
{
  folder_number = number;
}

/* In place of the C library's: the libraries, too, find this one. */
int
fsync (int fd)
{
  struct stat status;

  if (folder_number != 0 && fstat (fd, &status) == 0 && S_ISDIR (status.st_mode))
    {
      errno = folder_number;
      return -1;
    }
  return (int) syscall (SYS_fsync, fd);
}
