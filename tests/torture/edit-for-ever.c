/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/xushi-editor.h"

#include <stdlib.h>
#include <unistd.h>

/* Edits a plan until it is killed, and writes a byte after each edit that is saved.
 *
 * Edit number N sets, in turn: September of the first indicator to N; October of all indicators, in
 * one step; November of the first indicator, and undoes that. So whoever counts the bytes knows what
 * the plan must say.
 *
 * usage: edit-for-ever PLAN FIRST-NUMBER */

static gboolean
edit_all (XushiEditor *editor, int number, GError **error)
{
  XushiArea *area = xushi_plan_get_area (xushi_editor_get_plan (editor), 0);

  if (!xushi_editor_begin (editor, "all", error))
    return FALSE;
  for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
    if (!xushi_editor_set_value (editor, xushi_area_get_indicator (area, i), 10, number, error))
      {
        xushi_editor_cancel (editor);
        return FALSE;
      }
  return xushi_editor_end (editor, error);
}

static gboolean
edit (XushiEditor *editor, int number, GError **error)
{
  XushiArea *area = xushi_plan_get_area (xushi_editor_get_plan (editor), 0);
  XushiIndicator *first = xushi_area_get_indicator (area, 0);

  switch (number % 3)
    {
    case 0:
      return xushi_editor_set_value (editor, first, 9, number, error);
    case 1:
      return edit_all (editor, number, error);
    default:
      return xushi_editor_set_value (editor, first, 11, number, error)
             && xushi_editor_undo (editor, error);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiStore) store = NULL;
  g_autoptr (XushiEditor) editor = NULL;

  if (argc != 3)
    g_error ("usage: edit-for-ever PLAN FIRST-NUMBER");
  store = xushi_store_open (argv[1], XUSHI_STORE_EXCLUSIVE, &error);
  if (store == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  editor = xushi_editor_new (store);
  for (int number = atoi (argv[2]);; number++)
    if (!edit (editor, number, &error) || write (STDOUT_FILENO, "+", 1) != 1)
      {
        g_printerr ("edit %d: %s\n", number, error != NULL ? error->message : "nobody listens");
        return 1;
      }
}
