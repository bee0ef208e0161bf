/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-lock-owner.h"

#include "base/xushi-date.h"
#include "base/xushi-process.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* See the header. */

char *
xushi_lock_get_user (void)
{
  return g_strdup_printf ("%s@%s", g_get_user_name (), g_get_host_name ());
}

/* (transfer full) (nullable): the only line of a file of the system. */
static char *
read_line (const char *path)
{
  char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return NULL;
  g_strstrip (text);
  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

/* The number of a computer is not for others to see. */
static char *
find_machine (void)
{
  g_autofree char *id = read_line ("/etc/machine-id");
  g_autofree char *salted = NULL;

  if (id == NULL)
    return NULL;
  salted = g_strconcat ("xushi ", id, NULL);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, salted, -1);
}

static char *
find_boot (void)
{
  return read_line ("/proc/sys/kernel/random/boot_id");
}

/* (transfer full) (nullable): the space of its number, and when it started. */
static char *
find_process (int pid)
{
  g_autofree char *space = xushi_process_get_space ();
  guint64 start = xushi_process_get_start (pid);

  return space != NULL && start != 0
             ? g_strdup_printf ("%s %" G_GUINT64_FORMAT, space, start)
             : NULL;
}

static char *
make_mark (void)
{
  return g_strdup_printf ("%08x%08x%08x%08x", g_random_int (), g_random_int (), g_random_int (),
                          g_random_int ());
}

XushiLockOwner *
xushi_lock_owner_new (void)
{
  XushiLockOwner *self = g_new0 (XushiLockOwner, 1);
  g_autofree char *user = xushi_lock_get_user (), *now = xushi_date_now ();
  int pid = (int) getpid ();

  self->line = g_strdup_printf ("%s %d %s", user, pid, now);
  self->mark = make_mark ();
  self->machine = find_machine ();
  self->boot = find_boot ();
  self->process = find_process (pid);
  return self;
}

/* Sets the member that the line is about. */
static void
take_line (XushiLockOwner *self, const char *line)
{
  const struct
  {
    const char *name;
    char **member;
  } members[] = {
    { "mark ", &self->mark },
    { "machine ", &self->machine },
    { "boot ", &self->boot },
    { "process ", &self->process },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_str_has_prefix (line, members[i].name) && *members[i].member == NULL)
      *members[i].member = g_strdup (line + strlen (members[i].name));
}

XushiLockOwner *
xushi_lock_owner_parse (const char *text)
{
  XushiLockOwner *self = g_new0 (XushiLockOwner, 1);
  g_auto (GStrv) lines = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    return self;
  lines = g_strsplit (text, "\n", -1);
  if (lines[0] != NULL && *lines[0] != '\0')
    self->line = g_strdup (lines[0]);
  for (guint i = 1; self->line != NULL && lines[i] != NULL; i++)
    take_line (self, lines[i]);
  return self;
}

void
xushi_lock_owner_free (XushiLockOwner *self)
{
  if (self == NULL)
    return;
  g_free (self->line);
  g_free (self->mark);
  g_free (self->machine);
  g_free (self->boot);
  g_free (self->process);
  g_free (self);
}

static void
append (GString *text, const char *name, const char *value)
{
  if (value != NULL)
    g_string_append_printf (text, "%s %s\n", name, value);
}

char *
xushi_lock_owner_to_text (const XushiLockOwner *self)
{
  GString *text = g_string_new (self->line);

  g_string_append_c (text, '\n');
  append (text, "mark", self->mark);
  append (text, "machine", self->machine);
  append (text, "boot", self->boot);
  append (text, "process", self->process);
  return g_string_free (text, FALSE);
}

static gboolean
is_known_and_same (const char *a, const char *b)
{
  return a != NULL && b != NULL && g_str_equal (a, b);
}

/* The line is "user@host pid time". */
static gboolean
has_same_host (const XushiLockOwner *self)
{
  g_auto (GStrv) parts = g_strsplit (self->line, " ", 2);
  const char *host = strrchr (parts[0], '@');

  return host != NULL && g_str_equal (host + 1, g_get_host_name ());
}

static XushiLockOwnerPlace
find_on_this_boot (const XushiLockOwner *self)
{
  g_auto (GStrv) parts = g_strsplit (self->line, " ", 3);
  g_auto (GStrv) process = g_strsplit (self->process != NULL ? self->process : "", " ", 2);
  g_autofree char *space = xushi_process_get_space ();
  int pid = parts[0] != NULL && parts[1] != NULL ? atoi (parts[1]) : 0;

  if (pid <= 0 || g_strv_length (process) < 2 || !is_known_and_same (space, process[0]))
    return XUSHI_LOCK_OWNER_ELSEWHERE;
  return xushi_process_is_gone (pid, g_ascii_strtoull (process[1], NULL, 10))
             ? XUSHI_LOCK_OWNER_DEAD
             : XUSHI_LOCK_OWNER_HERE;
}

XushiLockOwnerPlace
xushi_lock_owner_find (const XushiLockOwner *self)
{
  g_autofree char *boot = NULL, *machine = NULL;

  if (self->mark == NULL)
    return XUSHI_LOCK_OWNER_UNKNOWN;
  boot = find_boot ();
  if (is_known_and_same (boot, self->boot))
    return find_on_this_boot (self);
  machine = find_machine ();
  /* Computers that were installed as copies of each other may have the same number. */
  return is_known_and_same (machine, self->machine) && has_same_host (self)
             ? XUSHI_LOCK_OWNER_DEAD
             : XUSHI_LOCK_OWNER_ELSEWHERE;
}
