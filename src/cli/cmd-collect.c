/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-i18n.h"
#include "cli/xushi-cli-help.h"
#include "cli/xushi-cli-json.h"
#include "cli/xushi-cli-report.h"
#include "slips/xushi-collection.h"
#include "tables/xushi-table-write.h"

/* The options given. Strings are owned, and NULL if not given. */
typedef struct
{
  char *month;
  char *format;
  gboolean dry_run;
  gboolean with_doubts;
} Wish;

static void
clear_wish (Wish *wish)
{
  g_free (wish->month);
  g_free (wish->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, clear_wish)

/* --- the list --- */

static XushiVerdict
get_verdict (const XushiCollectItem *item)
{
  return item->take ? XUSHI_VERDICT_TAKEN : item->verdict;
}

static void
add_row (XushiTable *table, XushiCollection *collection, const XushiCollectItem *item)
{
  const XushiCollectFile *file = xushi_collection_get_file (collection, item->file);
  g_autofree char *month = g_strdup_printf ("%d", item->month);
  const char *const cells[]
      = { item->department, file->name, item->cell,
          item->indicator != NULL ? xushi_indicator_get_spec (item->indicator)->key : "",
          item->name, month, xushi_slip_field_to_word (item->field), item->old_text,
          item->new_text, xushi_verdict_to_word (get_verdict (item)),
          item->reason != NULL ? item->reason : "" };

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    xushi_table_add_cell (table, cells[i]);
}

/* (transfer full): with its heads alone. */
static XushiTable *
start_table (void)
{
  static const char *const titles[] = { "department", "file", "cell", "key", "name", "month", "field",
                                        "old", "new", "verdict", "reason" };
  XushiTable *table = xushi_table_new ();

  xushi_table_begin_row (table, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    xushi_table_add_cell (table, titles[i]);
  return table;
}

static XushiTable *
build_table (XushiCollection *collection)
{
  XushiTable *table = start_table ();

  for (guint i = 0; i < xushi_collection_get_n_items (collection); i++)
    {
      xushi_table_begin_row (table, i + 2);
      add_row (table, collection, xushi_collection_get_item (collection, i));
    }
  xushi_table_end (table);
  return table;
}

/* (transfer full): on one line. */
static char *
flatten (const char *text)
{
  return g_strdelimit (g_strdup (text), "\r\n", ' ');
}

static void
append_item (GString *text, XushiCollection *collection, const XushiCollectItem *item)
{
  g_autofree char *old = flatten (*item->old_text != '\0' ? item->old_text : "—");
  g_autofree char *given = flatten (item->new_text);

  /* TRANSLATORS: verdict, indicator, field, old, new */
  g_string_append_printf (text, C_ ("collect", "  [%s] %s, %s: %s → %s"),
                          xushi_verdict_to_label (get_verdict (item)), item->name,
                          xushi_slip_field_to_label (item->field), old, given);
  g_string_append_printf (text, C_ ("collect", " (%s, %s)"),
                          xushi_collection_get_file (collection, item->file)->name, item->cell);
  if (item->reason != NULL)
    g_string_append_printf (text, C_ ("collect", ": %s"), item->reason);
  g_string_append_c (text, '\n');
}

/* For people: a heading a department, a line a value; what is equal is only counted. */
static char *
write_text (XushiCollection *collection)
{
  GString *text = g_string_new (NULL);
  const char *department = NULL;

  for (guint i = 0; i < xushi_collection_get_n_items (collection); i++)
    {
      const XushiCollectItem *item = xushi_collection_get_item (collection, i);

      if (item->verdict == XUSHI_VERDICT_SAME)
        continue;
      if (g_strcmp0 (department, item->department) != 0)
        g_string_append_printf (text, "%s\n", *item->department != '\0'
                                                ? item->department
                                                : C_ ("slip", "without a department"));
      department = item->department;
      append_item (text, collection, item);
    }
  return g_string_free (text, FALSE);
}

static gboolean
put_list (XushiCollection *collection, const char *format)
{
  static const char *const numbers[] = { "month", NULL };
  g_autoptr (XushiTable) table = NULL;
  g_autofree char *text = NULL;

  if (format == NULL || g_str_equal (format, "text"))
    {
      text = write_text (collection);
      return xushi_cli_put (text);
    }
  table = build_table (collection);
  text = g_str_equal (format, "tsv") ? xushi_table_to_text (table, '\t')
                                     : xushi_cli_table_to_json (table, numbers);
  return xushi_cli_put (text);
}

/* --- what is told --- */

static void
tell_files (XushiCollection *collection)
{
  for (guint i = 0; i < xushi_collection_get_n_files (collection); i++)
    {
      const XushiCollectFile *file = xushi_collection_get_file (collection, i);

      for (guint j = 0; j < file->problems->len; j++)
        xushi_cli_say ("%s: %s\n", file->name, (char *) g_ptr_array_index (file->problems, j));
    }
}

static void
tell_counts (XushiCollection *collection)
{
  guint doubts = 0;

  for (guint i = 0; i < xushi_collection_get_n_items (collection); i++)
    doubts += get_verdict (xushi_collection_get_item (collection, i)) == XUSHI_VERDICT_DOUBT;
  xushi_cli_say (_ ("Refused: %u; doubtful and not taken: %u; the same as in the plan: %u.\n"),
                 xushi_collection_count (collection, XUSHI_VERDICT_REFUSED), doubts,
                 xushi_collection_count (collection, XUSHI_VERDICT_SAME));
  if (doubts > 0)
    xushi_cli_say (_ ("To take the doubtful ones too, add --with-doubts.\n"));
}

static void
tell_unanswered (XushiCollection *collection)
{
  GPtrArray *names = xushi_collection_get_unanswered (collection);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? C_ ("list", ", ") : "",
                            (char *) g_ptr_array_index (names, i));
  if (names->len > 0)
    xushi_cli_say (g_dngettext (GETTEXT_PACKAGE, "%u department has not answered: %s\n",
                                "%u departments have not answered: %s\n", names->len),
                   names->len, list->str);
}

/* Whether any file could be used. */
static gboolean
has_usable (XushiCollection *collection)
{
  for (guint i = 0; i < xushi_collection_get_n_files (collection); i++)
    if (xushi_collection_get_file (collection, i)->kind < XUSHI_COLLECT_PASSED_OVER)
      return TRUE;
  return FALSE;
}

/* --- the command --- */

static gboolean
enter (XushiCollection *collection, XushiStore *store, gboolean dry_run, GError **error)
{
  g_autoptr (XushiEditor) editor = NULL;
  guint n = xushi_collection_get_n_taken (collection);

  if (dry_run)
    {
      xushi_cli_say (g_dngettext (GETTEXT_PACKAGE, "%u value would change.\n",
                                  "%u values would change.\n", n), n);
      return TRUE;
    }
  editor = xushi_editor_new (store);
  if (!xushi_collection_apply (collection, editor, &n, error))
    return FALSE;
  xushi_cli_say (g_dngettext (GETTEXT_PACKAGE, "%u value was changed.\n",
                              "%u values were changed.\n", n), n);
  return TRUE;
}

static XushiCliStatus
tell_backup (XushiStore *store)
{
  const char *problem = xushi_store_get_backup_problem (store);

  if (problem == NULL)
    return XUSHI_CLI_DONE;
  xushi_cli_say ("%s: %s\n", xushi_store_get_path (store), problem);
  return XUSHI_CLI_WARNINGS;
}

static XushiCliStatus
collect (XushiStore *store, const Wish *wish, int month, const GStrv paths)
{
  g_autoptr (XushiCollection) collection
      = xushi_collection_new (xushi_store_get_plan (store), xushi_store_get_uuid (store), month);
  g_autoptr (GError) error = NULL;
  gboolean odd;

  for (guint i = 1; paths[i] != NULL; i++)
    xushi_collection_add_path (collection, paths[i]);
  xushi_collection_settle (collection);
  odd = xushi_collection_get_n_problems (collection) > 0;
  tell_files (collection);
  if (!has_usable (collection))
    {
      xushi_cli_say (_ ("Nothing was found that could be taken in.\n"));
      return XUSHI_CLI_REFUSED;
    }
  if (wish->with_doubts)
    xushi_collection_set_take_doubts (collection, TRUE);
  odd = odd || xushi_collection_get_n_taken (collection)
                 < xushi_collection_count (collection, XUSHI_VERDICT_TAKEN)
                     + xushi_collection_count (collection, XUSHI_VERDICT_DOUBT);
  if (!put_list (collection, wish->format))
    return XUSHI_CLI_REFUSED;
  if (!enter (collection, store, wish->dry_run, &error))
    return xushi_cli_refuse (xushi_store_get_path (store), error);
  tell_counts (collection);
  tell_unanswered (collection);
  if (odd)
    return XUSHI_CLI_WARNINGS;
  return wish->dry_run ? XUSHI_CLI_DONE : tell_backup (store);
}

static XushiCliStatus
run (const char *const *argv)
{
  static const char *const formats[] = { "text", "tsv", "json", NULL };
  g_auto (GStrv) arguments = NULL;
  g_auto (Wish) wish = { 0 };
  g_autoptr (XushiStore) store = NULL;
  const GOptionEntry entries[] = {
    { "month", 0, 0, G_OPTION_ARG_FILENAME, &wish.month,
      N_ ("The month that is collected; without it that of the slips, the newest where they differ"),
      "M" },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &wish.dry_run,
      N_ ("List what would change, and change nothing"), NULL },
    { "with-doubts", 0, 0, G_OPTION_ARG_NONE, &wish.with_doubts,
      N_ ("Take doubtful values as well"), NULL },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &wish.format, N_ ("text, tsv or json"), "FORMAT" },
    { NULL },
  };
  XushiCliStatus status = XUSHI_CLI_DONE;
  int month = 0;

  if (!xushi_cli_parse (&xushi_cli_collect, argv, entries, &arguments))
    return XUSHI_CLI_USAGE;
  if (wish.month != NULL)
    status = xushi_cli_parse_number (&xushi_cli_collect, "--month", wish.month, 1, 12, &month);
  if (status == XUSHI_CLI_DONE)
    status = xushi_cli_check_word (&xushi_cli_collect, "--format", wish.format, formats);
  if (status != XUSHI_CLI_DONE)
    return status;
  store = xushi_cli_open (arguments[0],
                          wish.dry_run ? XUSHI_STORE_READ_ONLY : XUSHI_STORE_EXCLUSIVE);
  if (store == NULL)
    return XUSHI_CLI_REFUSED;
  status = collect (store, &wish, month, arguments);
  return status == XUSHI_CLI_DONE || status == XUSHI_CLI_WARNINGS
           ? xushi_cli_conclude (store, status)
           : status;
}

static char *
list_columns (void)
{
  return xushi_cli_help_join_columns (start_table ());
}

const XushiCliCommand xushi_cli_collect
    = { .name = "collect", .parameters = "PLAN.xushi FILE|FOLDER…",
        .summary = N_ ("Take in what departments have sent back"), .min_arguments = 2,
        .max_arguments = G_MAXINT, .run = run,
        .examples = N_ ("collect plan.xushi 交回的报送表 --dry-run\n"
                        "collect plan.xushi 交回的报送表\n"
                        "collect plan.xushi 人社局.xlsx --with-doubts --format json"),
        .list_columns = list_columns };
