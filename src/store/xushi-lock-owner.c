/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-lock-owner.h"

#include "base/xushi-date.h"

#include <string.h>
#include <unistd.h>

/* See the header. */

/* The number of the field in /proc/PID/stat, counted from the one after the program's name. */
#define STAT_START 19

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

/* (transfer full) (nullable): when the process started, in ticks since the computer did: with it, a
 * number that was given to another process later is not mistaken for it. */
static char *
find_start (const char *pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%s/stat", pid);
  g_autofree char *line = read_line (path);
  const char *rest = line != NULL ? strrchr (line, ')') : NULL;
  g_auto (GStrv) fields = NULL;

  if (rest == NULL || rest[1] != ' ')
    return NULL;
  fields = g_strsplit (rest + 2, " ", -1);
  return g_strv_length (fields) > STAT_START ? g_strdup (fields[STAT_START]) : NULL;
}

/* (transfer full) (nullable): "pid:[4026531836]" as a number. */
static char *
find_space (void)
{
  g_autofree char *link = g_file_read_link ("/proc/self/ns/pid", NULL);
  const char *number = link != NULL ? strchr (link, '[') : NULL;

  return number != NULL ? g_strndup (number + 1, strcspn (number + 1, "]")) : NULL;
}

static char *
find_process (const char *pid)
{
  g_autofree char *space = find_space (), *start = find_start (pid);

  return space != NULL && start != NULL ? g_strconcat (space, " ", start, NULL) : NULL;
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
  g_autofree char *pid = g_strdup_printf ("%d", (int) getpid ());

  self->line = g_strconcat (user, " ", pid, " ", now, NULL);
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
  g_autofree char *space = find_space (), *process = NULL;
  const char *end = self->process != NULL ? strchr (self->process, ' ') : NULL;

  if (space == NULL || end == NULL || parts[1] == NULL
      || strlen (space) != (gsize) (end - self->process)
      || strncmp (space, self->process, strlen (space)) != 0)
    return XUSHI_LOCK_OWNER_ELSEWHERE;
  process = find_process (parts[1]);
  return is_known_and_same (process, self->process) ? XUSHI_LOCK_OWNER_HERE
                                                    : XUSHI_LOCK_OWNER_DEAD;
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
