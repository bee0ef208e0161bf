/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-i18n.h"
#include "cli/xushi-cli-report.h"
#include "tables/xushi-table-write.h"

static void
add_row (XushiTable *table, XushiPlan *plan, const XushiSnapshot *snapshot)
{
  const XushiSnapshot *since = xushi_plan_get_snapshot (plan, snapshot->since);
  g_autofree char *month = g_strdup_printf ("%d", snapshot->month);

  xushi_table_add_cell (table, snapshot->name);
  xushi_table_add_cell (table, month);
  xushi_table_add_cell (table, snapshot->held);
  xushi_table_add_cell (table, since != NULL ? since->name : NULL);
  xushi_table_add_cell (table, snapshot->is_whole ? "plan" : "figures");
  xushi_table_add_cell (table, snapshot->made_at);
  xushi_table_add_cell (table, snapshot->made_by);
}

static const char columns[] = "name, month, held, since, kept, made, who";

static char *
list_columns (void)
{
  return g_strdup (columns);
}

static XushiCliStatus
list (XushiStore *store)
{
  g_auto (GStrv) titles = g_strsplit (columns, ", ", -1);
  XushiPlan *plan = xushi_store_get_plan (store);
  GPtrArray *snapshots = xushi_plan_get_snapshots (plan);
  g_autoptr (XushiTable) table = xushi_table_new ();
  g_autofree char *text = NULL;

  xushi_table_begin_row (table, 1);
  for (gsize i = 0; titles[i] != NULL; i++)
    xushi_table_add_cell (table, titles[i]);
  for (guint i = 0; i < snapshots->len; i++)
    {
      xushi_table_begin_row (table, i + 2);
      add_row (table, plan, g_ptr_array_index (snapshots, i));
    }
  if (snapshots->len == 0)
    xushi_cli_say (_ ("%s: Nothing is frozen yet; `xushi-cli freeze` does it.\n"),
                   xushi_store_get_path (store));
  text = xushi_table_to_text (table, '\t');
  return xushi_cli_put (text) ? XUSHI_CLI_DONE : XUSHI_CLI_REFUSED;
}

static XushiCliStatus
run (const char *const *argv)
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (XushiStore) store = NULL;
  const GOptionEntry entries[] = { { NULL } };

  if (!xushi_cli_parse (&xushi_cli_snapshots, argv, entries, &arguments))
    return XUSHI_CLI_USAGE;
  store = xushi_cli_open (arguments[0], XUSHI_STORE_READ_ONLY);
  return store != NULL ? xushi_cli_conclude (store, list (store)) : XUSHI_CLI_REFUSED;
}

const XushiCliCommand xushi_cli_snapshots
    = { "snapshots", "PLAN.xushi", N_ ("List the meetings that the plan was frozen for"), 1, 1,
        run, N_ ("snapshots plan.xushi"), list_columns };
