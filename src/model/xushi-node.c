/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-node.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "model/xushi-attribute.h"

#include <string.h>

G_DEFINE_QUARK (xushi-node-error-quark, xushi_node_error)

XushiNode *
xushi_node_new (const char *name, int due_month, double weight, const char *finished)
{
  XushiNode *node = g_new0 (XushiNode, 1);

  node->name = g_strdup (name);
  node->due_month = due_month;
  node->weight = weight;
  node->finished = g_strdup (finished);
  return node;
}

XushiNode *
xushi_node_copy (const XushiNode *node)
{
  XushiNode *copy;

  g_return_val_if_fail (node != NULL, NULL);

  copy = g_new (XushiNode, 1);
  *copy = *node;
  xushi_attributes_own (&xushi_node_attributes, copy);
  return copy;
}

void
xushi_node_free (XushiNode *node)
{
  if (node == NULL)
    return;
  xushi_attributes_clear (&xushi_node_attributes, node);
  g_free (node);
}

gboolean
xushi_node_equal (const XushiNode *a, const XushiNode *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return xushi_attributes_equal (&xushi_node_attributes, a, b);
}

gboolean
xushi_node_is_finished (const XushiNode *node, int year, int month)
{
  int done_year = 0, done_month = 0;

  if (node->finished == NULL
      || !xushi_date_parse (node->finished, &done_year, &done_month, NULL))
    return FALSE;
  return done_year < year || (done_year == year && done_month <= month);
}

gboolean
xushi_node_is_overdue (const XushiNode *node, int year, int month)
{
  return node->due_month <= month && !xushi_node_is_finished (node, year, month);
}

guint
xushi_nodes_count_finished (GPtrArray *nodes, int year, int month)
{
  guint n = 0;

  g_return_val_if_fail (nodes != NULL, 0);

  for (guint i = 0; i < nodes->len; i++)
    n += xushi_node_is_finished (g_ptr_array_index (nodes, i), year, month) ? 1 : 0;
  return n;
}

/* Cuts @text at the last @mark and returns what follows it, or NULL. */
static char *
cut_at (char *text, char mark)
{
  char *found = strrchr (text, mark);

  if (found == NULL)
    return NULL;
  *found = '\0';
  return g_strstrip (found + 1);
}

static XushiNode *
parse_node (const char *step, GError **error)
{
  g_autofree char *text = g_strstrip (g_strdup (step));
  const char *finished = cut_at (text, '=');
  const char *weight_text = cut_at (text, '*');
  const char *month_text = cut_at (text, '@');
  double month = XUSHI_UNKNOWN, weight = 1;

  g_strstrip (text);
  if (*text == '\0' || month_text == NULL
      || !xushi_number_parse (month_text, NULL, &month, NULL)
      || !(month >= 1 && month <= 12 && month == floor (month)))
    {
      g_set_error (error, XUSHI_NODE_ERROR, XUSHI_NODE_ERROR_BAD_TEXT,
                   _ ("The node “%s” has no due month; write name@month*weight with a month "
                      "from 1 to 12."),
                   step);
      return NULL;
    }
  if (weight_text != NULL
      && (!xushi_number_parse (weight_text, NULL, &weight, NULL) || !(weight > 0)))
    {
      g_set_error (error, XUSHI_NODE_ERROR, XUSHI_NODE_ERROR_BAD_TEXT,
                   _ ("The weight of the node “%s” is not a number above 0."), step);
      return NULL;
    }
  if (finished != NULL && !xushi_date_parse (finished, NULL, NULL, NULL))
    {
      g_set_error (error, XUSHI_NODE_ERROR, XUSHI_NODE_ERROR_BAD_TEXT,
                   _ ("The node “%s” ends in no date; write =YYYY-MM-DD."), step);
      return NULL;
    }
  return xushi_node_new (text, (int) month, weight, finished);
}

/* Replaces the full-width marks that an input method leaves by half-width ones. */
static char *
narrow_marks (const char *text)
{
  static const char *const pairs[][2]
      = { { "；", ";" }, { "＠", "@" }, { "＊", "*" }, { "＝", "=" } };
  GString *string = g_string_new (text);

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_string_replace (string, pairs[i][0], pairs[i][1], 0);
  return g_string_free (string, FALSE);
}

GPtrArray *
xushi_nodes_parse (const char *text, GError **error)
{
  g_autoptr (GPtrArray) nodes = NULL;
  g_autofree char *narrow = NULL;
  g_auto (GStrv) steps = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_node_free);
  narrow = narrow_marks (text);
  steps = g_strsplit (narrow, ";", -1);
  for (char **step = steps; *step != NULL; step++)
    {
      XushiNode *node;

      if (*g_strstrip (*step) == '\0')
        continue;
      node = parse_node (*step, error);
      if (node == NULL)
        return NULL;
      g_ptr_array_add (nodes, node);
    }
  return g_steal_pointer (&nodes);
}

char *
xushi_nodes_to_text (GPtrArray *nodes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; nodes != NULL && i < nodes->len; i++)
    {
      const XushiNode *node = g_ptr_array_index (nodes, i);
      g_autofree char *weight = xushi_number_format_plain (node->weight);

      g_string_append_printf (text, "%s%s@%d*%s", i > 0 ? ";" : "", node->name, node->due_month,
                              weight);
      if (node->finished != NULL)
        g_string_append_printf (text, "=%s", node->finished);
    }
  return g_string_free (text, FALSE);
}

GPtrArray *
xushi_nodes_copy (GPtrArray *nodes)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_node_free);

  for (guint i = 0; nodes != NULL && i < nodes->len; i++)
    g_ptr_array_add (copy, xushi_node_copy (g_ptr_array_index (nodes, i)));
  return copy;
}

gboolean
xushi_nodes_equal (GPtrArray *a, GPtrArray *b)
{
  guint n_a = a != NULL ? a->len : 0, n_b = b != NULL ? b->len : 0;

  if (n_a != n_b)
    return FALSE;
  for (guint i = 0; i < n_a; i++)
    if (!xushi_node_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}
