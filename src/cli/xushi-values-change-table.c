/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-values-change-table.h"

#include "base/xushi-i18n.h"
#include "cli/xushi-cli-json.h"
#include "cli/xushi-cli-report.h"

static XushiTable *
build_table (GPtrArray *changes)
{
  static const char *const titles[] = { "key", "name", "month", "what", "old", "new" };
  XushiTable *table = xushi_table_new ();

  xushi_table_begin_row (table, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    xushi_table_add_cell (table, titles[i]);
  for (guint i = 0; i < changes->len; i++)
    {
      const XushiValueChange *change = g_ptr_array_index (changes, i);
      const XushiSpec *spec = xushi_indicator_get_spec (change->indicator);
      g_autofree char *month
          = change->month != 0 ? g_strdup_printf ("%d", change->month) : NULL;

      xushi_table_begin_row (table, i + 2);
      xushi_table_add_cell (table, spec->key);
      xushi_table_add_cell (table, spec->name);
      xushi_table_add_cell (table, month);
      xushi_table_add_cell (table, change->attribute->id);
      xushi_table_add_cell (table, change->old_text);
      xushi_table_add_cell (table, change->new_text);
    }
  return table;
}

static void
append_change (GString *text, const XushiValueChange *change)
{
  const XushiSpec *spec = xushi_indicator_get_spec (change->indicator);
  const char *title = xushi_attribute_get_title (change->attribute);
  g_autofree char *old = xushi_attribute_text_to_label (change->attribute, change->old_text);
  g_autofree char *new = xushi_attribute_text_to_label (change->attribute, change->new_text);
  const char *none = C_ ("change", "(none)");

  if (old == NULL || *old == '\0')
    { g_free (old); old = g_strdup (none); }
  if (new == NULL || *new == '\0')
    { g_free (new); new = g_strdup (none); }
  if (change->month != 0)
    /* TRANSLATORS: key, name of the indicator, month, attribute, old and new value */
    g_string_append_printf (text, _ ("%s %s, month %d, %s: %s → %s\n"), spec->key, spec->name,
                            change->month, title, old, new);
  else
    g_string_append_printf (text, _ ("%s %s, %s: %s → %s\n"), spec->key, spec->name, title, old,
                            new);
}

char *
xushi_values_changes_render (GPtrArray *changes, const char *format)
{
  static const char *const numbers[] = { "month", NULL };
  g_autoptr (XushiTable) table = NULL;
  GString *text;

  if (g_strcmp0 (format, "text") != 0)
    {
      table = build_table (changes);
      return xushi_cli_table_render (table, format, numbers);
    }
  text = g_string_new (NULL);
  for (guint i = 0; i < changes->len; i++)
    append_change (text, g_ptr_array_index (changes, i));
  return g_string_free (text, FALSE);
}

void
xushi_cli_tell_changes (guint n_changes, guint n_readings)
{
  if (n_changes == 0)
    xushi_cli_say (_ ("Nothing was changed: what the table says (readings: %u) is in the plan "
                      "already.\n"),
                   n_readings);
  else
    xushi_cli_say (g_dngettext (GETTEXT_PACKAGE,
                                "%u value was changed (readings in the table: %u).\n",
                                "%u values were changed (readings in the table: %u).\n", n_changes),
                   n_changes, n_readings);
}
