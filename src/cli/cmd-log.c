/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-i18n.h"
#include "cli/xushi-cli-report.h"
#include "tables/xushi-table-write.h"

static XushiTable *
build_table (GPtrArray *changes)
{
  static const char *const titles[]
      = { "when", "who", "what", "old", "new", "why", "key", "name" };
  XushiTable *table = xushi_table_new ();

  xushi_table_begin_row (table, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    xushi_table_add_cell (table, titles[i]);
  for (guint i = 0; i < changes->len; i++)
    {
      const XushiChange *change = g_ptr_array_index (changes, i);

      xushi_table_begin_row (table, i + 2);
      xushi_table_add_cell (table, change->when);
      xushi_table_add_cell (table, change->who);
      xushi_table_add_cell (table, change->what);
      xushi_table_add_cell (table, change->old_value);
      xushi_table_add_cell (table, change->new_value);
      xushi_table_add_cell (table, change->why);
      xushi_table_add_cell (table, change->key);
      xushi_table_add_cell (table, change->name);
    }
  return table;
}

static XushiCliStatus
print_log (XushiStore *store, const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = xushi_store_list_changes (store, key, 0, &error);
  g_autoptr (XushiTable) table = NULL;
  g_autofree char *text = NULL;

  if (changes == NULL)
    return xushi_cli_refuse (xushi_store_get_path (store), error);
  /* The key of a deleted indicator is still in the log. */
  if (key != NULL && changes->len == 0
      && xushi_plan_find_key (xushi_store_get_plan (store), key) == NULL)
    {
      xushi_cli_say (_ ("%s: No indicator of the plan has, or had, the key “%s”; `xushi-cli export` "
                        "lists the keys.\n"),
                     xushi_store_get_path (store), key);
      return XUSHI_CLI_REFUSED;
    }
  table = build_table (changes);
  text = xushi_table_to_text (table, '\t');
  return xushi_cli_put (text) ? XUSHI_CLI_DONE : XUSHI_CLI_REFUSED;
}

static XushiCliStatus
run (const char *const *argv)
{
  g_auto (GStrv) arguments = NULL;
  g_autofree char *key = NULL;
  g_autoptr (XushiStore) store = NULL;
  const GOptionEntry entries[] = {
    { "key", 0, 0, G_OPTION_ARG_FILENAME, &key, N_ ("Only the indicator of this key"), "KEY" },
    { NULL },
  };

  if (!xushi_cli_parse (&xushi_cli_log, argv, entries, &arguments))
    return XUSHI_CLI_USAGE;
  if (key != NULL && !g_utf8_validate (key, -1, NULL))
    return xushi_cli_refuse_usage (&xushi_cli_log, _ ("The key must be UTF-8."));
  store = xushi_cli_open (arguments[0], XUSHI_STORE_READ_ONLY);
  return store != NULL ? xushi_cli_conclude (store, print_log (store, key)) : XUSHI_CLI_REFUSED;
}

const XushiCliCommand xushi_cli_log
    = { "log", "PLAN.xushi", N_ ("List the changes, the newest first"), 1, 1, run };
