/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-change-text.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "model/xushi-attribute.h"
#include "model/xushi-node.h"

#include <string.h>

/* The words of the log that are not attributes. */
static const struct
{
  const char *what;
  const char *title;
} words[] = {
  { "indicator", NC_ ("log", "Indicator") },
  { "indicator.area", NC_ ("log", "Area") },
  { "indicator.position", NC_ ("log", "Place") },
  { "area", NC_ ("log", "Area") },
  { "area.name", NC_ ("log", "Name of the area") },
  { "area.position", NC_ ("log", "Place of the area") },
  { "snapshot", NC_ ("log", "Frozen figures") },
  { "file.schema", NC_ ("log", "Format of the file") },
};

static const XushiAttributeList *const lists[]
    = { &xushi_spec_attributes,       &xushi_target_attributes, &xushi_reading_attributes,
        &xushi_difficulty_attributes, &xushi_plan_attributes,   &xushi_rule_attributes };

/* (transfer full): @what without the month or number that may follow it. */
static char *
cut_number (const char *what)
{
  return g_strndup (what, strcspn (what, "["));
}

/* @word: "table.member". Returns: (nullable): the attribute of that name. */
static const XushiAttribute *
find_attribute (const char *word)
{
  const char *member = strchr (word, '.');

  for (gsize i = 0; member != NULL && i < G_N_ELEMENTS (lists); i++)
    if (strlen (lists[i]->table) == (gsize) (member - word)
        && g_str_has_prefix (word, lists[i]->table))
      return xushi_attributes_find (lists[i], member + 1);
  return NULL;
}

/* @word: from the log, without a number. Returns: (nullable) */
static const char *
find_title (const char *word)
{
  const XushiAttribute *attribute = find_attribute (word);

  /* What is logged as a whole has the title of the attribute that names it. */
  if (g_str_equal (word, "node"))
    attribute = xushi_attributes_find (&xushi_node_attributes, "name");
  else if (g_str_equal (word, "difficulty"))
    attribute = xushi_attributes_find (&xushi_difficulty_attributes, "text");
  if (attribute != NULL)
    return xushi_attribute_get_title (attribute);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].what, word))
      return g_dpgettext2 (GETTEXT_PACKAGE, "log", words[i].title);
  return NULL;
}

/* (transfer full): the title, with its month or number. */
static char *
describe_what (const char *what)
{
  const char *bracket = strchr (what, '[');
  g_autofree char *word = cut_number (what);
  const char *title = find_title (word);
  g_autofree char *month = NULL;
  int number = bracket != NULL ? atoi (bracket + 1) : 0;

  if (title == NULL)
    return g_strdup (what);
  if (number == 0)
    return g_strdup (title);
  if (g_str_has_prefix (word, "node"))
    return g_strdup_printf ("%s %d", title, number);
  month = g_strdup_printf (C_ ("month", "%d"), number);
  /* TRANSLATORS: what was changed, and of which month */
  return g_strdup_printf (_ ("%s (%s)"), title, month);
}

/* (transfer full) (nullable) */
static char *
describe_value (const char *what, const char *value)
{
  g_autofree char *word = cut_number (what);
  const XushiAttribute *attribute = find_attribute (word);

  if (attribute != NULL)
    return xushi_attribute_text_to_label (attribute, value);
  return value != NULL && *value != '\0' ? g_strdup (value) : NULL;
}

/* (transfer full) (nullable): the node that a value of the log is; NULL for none, or one that cannot
 * be read. */
static XushiNode *
read_node (const char *value)
{
  g_autoptr (GPtrArray) nodes = value != NULL ? xushi_nodes_parse (value, NULL) : NULL;

  return nodes != NULL && nodes->len == 1 ? xushi_node_copy (g_ptr_array_index (nodes, 0)) : NULL;
}

static void
append_change (GString *text, const char *title, const char *before, const char *after)
{
  if (g_strcmp0 (before, after) == 0)
    return;
  g_string_append_printf (text, "%s%s %s → %s", text->len > 0 ? _ (", ") : "", title,
                          before != NULL ? before : _ ("empty"),
                          after != NULL ? after : _ ("empty"));
}

/* (transfer full): what differs, in the words of the table of nodes. */
static char *
list_differences (const XushiNode *before, const XushiNode *after)
{
  g_autofree char *old_month = g_strdup_printf (C_ ("month", "%d"), before->due_month);
  g_autofree char *new_month = g_strdup_printf (C_ ("month", "%d"), after->due_month);
  g_autofree char *old_weight = xushi_number_format_plain (before->weight);
  g_autofree char *new_weight = xushi_number_format_plain (after->weight);
  GString *text = g_string_new (NULL);

  append_change (text, C_ ("column", "Node"), before->name, after->name);
  append_change (text, C_ ("column", "Due"), old_month, new_month);
  append_change (text, C_ ("column", "Weight"), old_weight, new_weight);
  append_change (text, C_ ("column", "Finished on"), before->finished, after->finished);
  return g_string_free (text, FALSE);
}

/* (transfer full) (nullable): a change of a node; NULL if it cannot be read. */
static char *
describe_node (const XushiChange *change)
{
  XushiNode *before = read_node (change->old_value), *after = read_node (change->new_value);
  char *text = NULL;

  if (before != NULL && after != NULL)
    {
      g_autofree char *differences = list_differences (before, after);

      /* TRANSLATORS: the name of a node; what of it was changed */
      text = g_strdup_printf (_ ("Node “%s”: %s"), before->name, differences);
    }
  else if (after != NULL && change->old_value == NULL)
    text = g_strdup_printf (_ ("Added: node “%s”"), after->name);
  else if (before != NULL && change->new_value == NULL)
    text = g_strdup_printf (_ ("Deleted: node “%s”"), before->name);
  g_clear_pointer (&before, xushi_node_free);
  g_clear_pointer (&after, xushi_node_free);
  return text;
}

static char *
describe_attribute (const XushiChange *change)
{
  g_autofree char *title = describe_what (change->what);
  g_autofree char *before = describe_value (change->what, change->old_value);
  g_autofree char *after = describe_value (change->what, change->new_value);
  gboolean whole = strchr (change->what, '.') == NULL && strchr (change->what, '[') == NULL;

  if (before == NULL && after == NULL)
    return g_steal_pointer (&title);
  if (whole && before == NULL)
    return g_strdup_printf (_ ("Added: %s %s"), title, after);
  if (whole && after == NULL)
    return g_strdup_printf (_ ("Deleted: %s %s"), title, before);
  if (before == NULL)
    return g_strdup_printf ("%s %s", title, after);
  return g_strdup_printf ("%s %s → %s", title, before, after != NULL ? after : _ ("empty"));
}

char *
xushi_change_describe (const XushiChange *change)
{
  char *node = g_str_has_prefix (change->what, "node[") ? describe_node (change) : NULL;

  return node != NULL ? node : describe_attribute (change);
}

char *
xushi_change_describe_step (GPtrArray *changes, gboolean more)
{
  g_autofree char *first = NULL;
  guint n = changes->len;

  if (n == 0)
    return NULL;
  first = xushi_change_describe (g_ptr_array_index (changes, 0));
  if (more)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, and more than %u other",
                                         "%s, and more than %u others", n - 1),
                            first, n - 1);
  if (n == 1)
    return g_steal_pointer (&first);
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s, and %u other", "%s, and %u others", n - 1), first, n - 1);
}
