/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-report.h"

#include "base/xushi-file-name.h"
#include "base/xushi-i18n.h"
#include "base/xushi-system-error.h"
#include "extract/xushi-extract.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>

void
xushi_cli_say (const char *format, ...)
{
  g_autofree char *text = NULL;
  g_autofree char *valid = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  /* Names from the command line may be anything. */
  valid = g_utf8_make_valid (text, -1);
  fputs (valid, stderr);
}

gboolean
xushi_cli_put (const char *text)
{
  g_autofree char *cause = NULL;
  int number;

  if (fputs (text, stdout) >= 0 && fflush (stdout) == 0)
    return TRUE;
  number = errno;
  /* `xushi-cli status … | head -1` has got what it wanted. */
  if (number == EPIPE)
    return FALSE;
  cause = xushi_system_error_to_text (number);
  xushi_cli_say (_ ("The result cannot be written: %s.\n"), cause);
  return FALSE;
}

XushiCliStatus
xushi_cli_refuse (const char *path, const GError *error)
{
  g_autofree char *name = g_filename_display_name (path);

  xushi_cli_say ("%s: %s\n", name, error->message);
  return XUSHI_CLI_REFUSED;
}

void
xushi_cli_list_problems (const char *path, const XushiProblems *problems, const GError *error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *prefix = g_strconcat (name, ": ", NULL);
  g_autofree char *text = xushi_problems_to_text (problems, prefix);

  xushi_cli_say ("%s", text);
  if (error != NULL)
    xushi_cli_refuse (path, error);
}

XushiCliStatus
xushi_cli_list_notes (const char *path, const XushiManuscript *document)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (XushiReportHeader) header
      = xushi_extract_header (xushi_manuscript_get_text (document));
  GPtrArray *notes = xushi_manuscript_get_notes (document);

  for (guint i = 0; i < notes->len; i++)
    xushi_cli_say ("%s: %s\n", name, (const char *) g_ptr_array_index (notes, i));
  if (header->note != NULL)
    xushi_cli_say ("%s: %s\n", name, header->note);
  return notes->len > 0 || header->note != NULL ? XUSHI_CLI_WARNINGS : XUSHI_CLI_DONE;
}

gboolean
xushi_cli_check_output (const char *plan, const char *output)
{
  if (!xushi_file_name_is_same (plan, output))
    return TRUE;
  xushi_cli_say (_ ("%s: This is the plan itself; name another output.\n"), output);
  return FALSE;
}

XushiCliStatus
xushi_cli_list_faults (const char *path, const GPtrArray *faults)
{
  g_autofree char *name = g_filename_display_name (path);
  XushiCliStatus status = XUSHI_CLI_DONE;

  for (guint i = 0; i < faults->len; i++)
    {
      const XushiFault *fault = g_ptr_array_index (faults, i);

      xushi_cli_say ("%s: %s\n", name, fault->sentence);
      if (xushi_fault_is_grave (fault))
        status = XUSHI_CLI_REFUSED;
      else if (status == XUSHI_CLI_DONE)
        status = XUSHI_CLI_WARNINGS;
    }
  if (status == XUSHI_CLI_REFUSED)
    xushi_cli_say (_ ("%s: Figures may be missing or wrong, so nothing is made of it. Take a backup, "
                      "or save what can be read by `xushi-cli rescue`.\n"),
                   name);
  return status;
}

XushiStore *
xushi_cli_open_uninspected (const char *path, XushiStoreMode mode)
{
  g_autoptr (GError) error = NULL;
  XushiStore *store = xushi_store_open (path, mode, &error);

  if (store == NULL)
    xushi_cli_refuse (path, error);
  return store;
}

XushiStore *
xushi_cli_open (const char *path, XushiStoreMode mode)
{
  g_autoptr (XushiStore) store = xushi_cli_open_uninspected (path, mode);
  g_autoptr (GError) error = NULL;
  GPtrArray *faults = store != NULL ? xushi_store_inspect (store, &error) : NULL;

  if (error != NULL)
    xushi_cli_refuse (path, error);
  /* Marks that nobody sees are left out; only `check` tells of them. */
  if (faults == NULL
      || (xushi_fault_find_worst (faults) != NULL
          && xushi_cli_list_faults (path, faults) == XUSHI_CLI_REFUSED))
    return NULL;
  return g_steal_pointer (&store);
}

XushiCliStatus
xushi_cli_conclude (XushiStore *store, XushiCliStatus status)
{
  gboolean is_suspect = xushi_fault_find_worst (xushi_store_get_faults (store)) != NULL;

  return status == XUSHI_CLI_DONE && is_suspect ? XUSHI_CLI_WARNINGS : status;
}
