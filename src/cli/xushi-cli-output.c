/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-output.h"

#include "base/xushi-i18n.h"
#include "base/xushi-system-error.h"
#include "cli/xushi-cli-report.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

gboolean
xushi_cli_output_begin (XushiCliOutput *self, const char *given, const char *suffix)
{
  g_autofree char *name = g_strconcat ("out", suffix, NULL);
  g_autofree char *cause = NULL;

  if (!g_str_equal (given, "-"))
    {
      self->path = g_strdup (given);
      return TRUE;
    }
  if (isatty (STDOUT_FILENO) && (strcmp (suffix, ".pdf") == 0 || strcmp (suffix, ".xlsx") == 0))
    {
      xushi_cli_say ("%s\n", _ ("The output is no text and would fill the terminal with signs; "
                                "pass it on by “|” or “>”."));
      return FALSE;
    }
  self->folder = g_dir_make_tmp ("xushi-out-XXXXXX", NULL);
  if (self->folder == NULL)
    {
      cause = xushi_system_error_to_text (errno);
      xushi_cli_say (_ ("No file can be made for what goes to the standard output: %s; let TMPDIR "
                        "name another folder.\n"),
                     cause);
      return FALSE;
    }
  self->path = g_build_filename (self->folder, name, NULL);
  return TRUE;
}

void
xushi_cli_output_clear (XushiCliOutput *self)
{
  if (self->folder != NULL)
    {
      g_unlink (self->path);
      g_rmdir (self->folder);
    }
  g_free (self->path);
  g_free (self->folder);
}

XushiCliStatus
xushi_cli_output_refuse (const XushiCliOutput *self, const GError *error)
{
  const char *name = _ ("standard output");
  g_autoptr (GString) sentence = g_string_new (error->message);

  if (self->folder == NULL)
    return xushi_cli_refuse (self->path, error);
  g_string_replace (sentence, self->path, name, 0);
  xushi_cli_say ("%s: %s\n", name, sentence->str);
  return XUSHI_CLI_REFUSED;
}

XushiCliStatus
xushi_cli_output_finish (const XushiCliOutput *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length = 0;

  if (self->folder == NULL)
    return XUSHI_CLI_DONE;
  if (!g_file_get_contents (self->path, &contents, &length, &error))
    return xushi_cli_output_refuse (self, error);
  return xushi_cli_put_bytes (contents, length) ? XUSHI_CLI_DONE : XUSHI_CLI_REFUSED;
}
