/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "assess/xushi-judged-plan.h"
#include "base/xushi-i18n.h"
#include "cli/xushi-cli-filter.h"
#include "cli/xushi-cli-help.h"
#include "cli/xushi-cli-json.h"
#include "cli/xushi-cli-report.h"

/* The options given. Strings are owned, and NULL if not given. */
typedef struct
{
  char *key;
  char *format;
  XushiCliFilter filter;
} Wish;

static void
clear_wish (Wish *wish)
{
  g_free (wish->key);
  g_free (wish->format);
  xushi_cli_filter_clear (&wish->filter);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, clear_wish)

/* What is about no indicator of today's plan is not chosen by area, department or light. */
static gboolean
is_chosen (const XushiChange *change, const Wish *wish, XushiJudgedPlan *judged)
{
  XushiIndicator *indicator
      = change->key != NULL
            ? xushi_plan_find_key (xushi_judged_plan_get_plan (judged), change->key)
            : NULL;

  return indicator != NULL
         && xushi_cli_filter_takes (&wish->filter, indicator,
                                    xushi_judged_plan_get (judged, indicator)->light);
}

static XushiTable *
build_table (GPtrArray *changes, const Wish *wish, XushiJudgedPlan *judged)
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

      if (judged != NULL && !is_chosen (change, wish, judged))
        continue;
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

/* Reports that no indicator has, or had, the key. */
static XushiCliStatus
refuse_key (XushiStore *store, const char *key)
{
  xushi_cli_say (_ ("%s: No indicator of the plan has, or had, the key “%s”; `xushi-cli export` "
                    "lists the keys.\n"),
                 xushi_store_get_path (store), key);
  return XUSHI_CLI_REFUSED;
}

static XushiCliStatus
print_log (XushiStore *store, Wish *wish)
{
  XushiPlan *plan = xushi_store_get_plan (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = xushi_store_list_changes (store, wish->key, 0, &error);
  g_autoptr (XushiJudgedPlan) judged = NULL;
  g_autoptr (XushiTable) table = NULL;
  g_autofree char *text = NULL;
  static const char *const numbers[] = { NULL };
  XushiCliStatus status;

  if (changes == NULL)
    return xushi_cli_refuse (xushi_store_get_path (store), error);
  /* The key of a deleted indicator is still in the log. */
  if (wish->key != NULL && changes->len == 0 && xushi_plan_find_key (plan, wish->key) == NULL)
    return refuse_key (store, wish->key);
  status = xushi_cli_filter_choose (&wish->filter, &xushi_cli_log, plan);
  if (status != XUSHI_CLI_DONE)
    return status;
  if (xushi_cli_filter_is_set (&wish->filter))
    judged = xushi_judged_plan_new (plan, MAX (xushi_plan_get_last_month (plan), 1));
  table = build_table (changes, wish, judged);
  text = xushi_cli_table_render (table, wish->format, numbers);
  return xushi_cli_put (text) ? XUSHI_CLI_DONE : XUSHI_CLI_REFUSED;
}

static XushiCliStatus
run (const char *const *argv)
{
  static const char *const formats[] = { "tsv", "json", NULL };
  g_auto (GStrv) arguments = NULL;
  g_auto (Wish) wish = { 0 };
  g_autoptr (XushiStore) store = NULL;
  const GOptionEntry own[] = {
    { "key", 0, 0, G_OPTION_ARG_FILENAME, &wish.key, N_ ("Only the indicator of this key"), "KEY" },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &wish.format, N_ ("tsv without it"), "tsv|json" },
  };
  g_autoptr (GArray) entries = g_array_new (TRUE, FALSE, sizeof (GOptionEntry));

  g_array_append_vals (entries, own, G_N_ELEMENTS (own));
  xushi_cli_filter_add_options (&wish.filter, entries);
  if (!xushi_cli_parse (&xushi_cli_log, argv, (const GOptionEntry *) (gpointer) entries->data,
                        &arguments))
    return XUSHI_CLI_USAGE;
  if (wish.key != NULL && !g_utf8_validate (wish.key, -1, NULL))
    return xushi_cli_refuse_usage (&xushi_cli_log, _ ("The key must be UTF-8."));
  if (xushi_cli_check_word (&xushi_cli_log, "--format", wish.format, formats) != XUSHI_CLI_DONE
      || xushi_cli_filter_read (&wish.filter, &xushi_cli_log) != XUSHI_CLI_DONE)
    return XUSHI_CLI_USAGE;
  store = xushi_cli_open (arguments[0], XUSHI_STORE_READ_ONLY);
  return store != NULL ? xushi_cli_conclude (store, print_log (store, &wish)) : XUSHI_CLI_REFUSED;
}

static char *
list_columns (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  return xushi_cli_help_join_columns (build_table (none, NULL, NULL));
}

const XushiCliCommand xushi_cli_log
    = { "log", "PLAN.xushi", N_ ("List the changes, the newest first"), 1, 1, run,
        N_ ("log plan.xushi --key A01\n"
            "log plan.xushi --department 人社局 --format json"),
        list_columns };
