/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-system-error.h"

#include "base/xushi-i18n.h"

#include <errno.h>

static const struct
{
  int number;
  const char *text;
} causes[] = {
  { EACCES, N_ ("you have no permission for it") },
  { EPERM, N_ ("you have no permission for it") },
  { EROFS, N_ ("the disk can only be read") },
  { ENOENT, N_ ("it is not there") },
  { ENOTDIR, N_ ("a part of its path is no folder") },
  { EISDIR, N_ ("it is a folder") },
  { EEXIST, N_ ("it exists already") },
  { ELOOP, N_ ("it is a link that leads to itself, or one that is not followed") },
  { ENAMETOOLONG, N_ ("its name is too long") },
  { EBADF, N_ ("nothing is connected that would take it") },
  { EPIPE, N_ ("the program that should take it has ended") },
  { EBUSY, N_ ("another program is using it") },
  { ETXTBSY, N_ ("another program is using it") },
  { EMFILE, N_ ("too many files are open") },
  { ENFILE, N_ ("too many files are open") },
  { ENOMEM, N_ ("there is not enough memory") },
  { EIO, N_ ("the disk does not answer, or is damaged") },
  { ENODEV, N_ ("the disk, stick or share is not connected") },
  { ENXIO, N_ ("the disk, stick or share is not connected") },
  { ENOTCONN, N_ ("the disk, stick or share is not connected") },
  { ESTALE, N_ ("the disk, stick or share is not connected") },
  { EHOSTDOWN, N_ ("the disk, stick or share is not connected") },
  { ETIMEDOUT, N_ ("the disk, stick or share is not connected") },
};

gboolean
xushi_system_error_is_full (int number)
{
  return number == ENOSPC || number == EDQUOT || number == EFBIG;
}

char *
xushi_system_error_to_text (int number)
{
  if (xushi_system_error_is_full (number))
    return g_strdup (_ ("there is no room left for it"));
  for (gsize i = 0; i < G_N_ELEMENTS (causes); i++)
    if (causes[i].number == number)
      return g_strdup (_ (causes[i].text));
  return g_strdup_printf (_ ("the system reports the error %d"), number);
}
