/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-comparison-private.h"

#include "assess/xushi-assess-private.h"
#include "assess/xushi-comparison-text.h"
#include "base/xushi-i18n.h"
#include "model/xushi-attribute.h"

/* What is judged otherwise than at the last meeting, and which steps have moved, in words
 * (docs/domain.md, section 9). */

const XushiNode *
xushi_comparison_find_step (GPtrArray *nodes, const XushiNode *node)
{
  const XushiNode *named = NULL;

  for (guint i = 0; i < nodes->len; i++)
    {
      const XushiNode *other = g_ptr_array_index (nodes, i);

      if (node->id > 0 && other->id == node->id)
        return other;
      if (g_strcmp0 (other->name, node->name) == 0
          && (named == NULL || other->due_month == node->due_month))
        named = other;
    }
  return named;
}

/* --- targets --- */

static char *
join_unit (char *number, const char *unit)
{
  g_autofree char *taken = number;

  return g_strconcat (taken, unit != NULL ? unit : "", NULL);
}

char *
xushi_assess_target_figure (const XushiTarget *target, const char *unit, gboolean with_sign)
{
  const XushiSpec spec = { .target = *target };

  if (!xushi_is_known (target->low))
    return g_strdup ("—");
  if (target->bound == XUSHI_BOUND_AT_LEAST && !with_sign)
    return join_unit (xushi_number_print_plain (target->low), unit);
  return join_unit (xushi_assess_target_text (&spec), unit);
}

static void
tell_change (GPtrArray *clauses, const char *title, const char *before, const char *now)
{
  /* TRANSLATORS: what is judged otherwise: its title, what it was, what it is */
  g_ptr_array_add (clauses, g_strdup_printf (C_ ("adjusted", "%s: from %s to %s"), title,
                                             *before != '\0' ? before : _ ("none"),
                                             *now != '\0' ? now : _ ("none")));
}

static void
tell_target (GPtrArray *clauses, const XushiSpec *before, const XushiSpec *now)
{
  gboolean other = before->target.bound != now->target.bound;
  g_autofree char *was = xushi_assess_target_figure (&before->target, before->unit, other);
  g_autofree char *is = xushi_assess_target_figure (&now->target, now->unit, other);

  if (g_strcmp0 (was, is) == 0)
    return;
  /* TRANSLATORS: a target was adjusted, with units: "from 200 to 180" */
  g_ptr_array_add (clauses, g_strdup_printf (_ ("target from %s to %s"), was, is));
}

static void
tell_pace (GPtrArray *clauses, const XushiSpec *before, const XushiSpec *now)
{
  const XushiPace first = xushi_spec_get_pace (before), second = xushi_spec_get_pace (now);
  g_autofree char *was = xushi_pace_to_label (&first);
  g_autofree char *is = xushi_pace_to_label (&second);

  /* Another measure or bound brings its own pace. */
  if (!xushi_pace_equal (&first, &second)
      && (before->pace.kind != XUSHI_PACE_AUTO || now->pace.kind != XUSHI_PACE_AUTO))
    tell_change (clauses, C_ ("adjusted", "pace"), was, is);
}

static void
tell_exempt (GPtrArray *clauses, const XushiSpec *before, const XushiSpec *now)
{
  if (before->exempt == NULL && now->exempt != NULL)
    g_ptr_array_add (clauses, g_strdup_printf (_ ("not judged any more: %s"), now->exempt));
  else if (before->exempt != NULL && now->exempt == NULL)
    g_ptr_array_add (clauses, g_strdup (_ ("judged again")));
}

/* What else decides the light, as its attribute is called. */
static void
tell_attributes (GPtrArray *clauses, const XushiSpec *before, const XushiSpec *now)
{
  static const char *const ids[]
      = { "measure",   "unit",  "baseline",  "tolerance", "slow_width", "frequency",
          "available_from", "joint", "aggregate", "reduction", "net" };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const XushiAttribute *attribute = xushi_attributes_find (&xushi_spec_attributes, ids[i]);
      g_autofree char *was = NULL, *is = NULL, *was_label = NULL, *is_label = NULL;

      if (xushi_attribute_equal (attribute, before, now))
        continue;
      was = xushi_attribute_to_text (attribute, before);
      is = xushi_attribute_to_text (attribute, now);
      was_label = xushi_attribute_text_to_label (attribute, was);
      is_label = xushi_attribute_text_to_label (attribute, is);
      tell_change (clauses, xushi_attribute_get_title (attribute),
                   was_label != NULL ? was_label : "", is_label != NULL ? is_label : "");
    }
}

/* "征地（5月）": the steps of @a that @b has not, or has at another month. */
static char *
list_other_steps (GPtrArray *a, GPtrArray *b)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < a->len; i++)
    {
      const XushiNode *node = g_ptr_array_index (a, i);
      const XushiNode *other = xushi_comparison_find_step (b, node);

      if (other != NULL && other->due_month == node->due_month && other->weight == node->weight)
        continue;
      g_string_append_printf (list, "%s", list->len > 0 ? _ (", ") : "");
      g_string_append_printf (list, _ ("%s (month %d)"), node->name, node->due_month);
    }
  return g_string_free (list, FALSE);
}

static void
tell_other_steps (GPtrArray *clauses, const XushiSpec *before, const XushiSpec *now)
{
  g_autofree char *was = list_other_steps (before->nodes, now->nodes);
  g_autofree char *is = list_other_steps (now->nodes, before->nodes);

  if (*was != '\0' || *is != '\0')
    tell_change (clauses, _ ("steps"), was, is);
}

void
xushi_comparison_tell_adjusted (GPtrArray *clauses, const XushiSpec *before, const XushiSpec *now)
{
  tell_target (clauses, before, now);
  tell_exempt (clauses, before, now);
  tell_pace (clauses, before, now);
  tell_other_steps (clauses, before, now);
  tell_attributes (clauses, before, now);
}

/* --- steps --- */

static void
append_step (GString *list, const XushiNode *node)
{
  if (list->len > 0)
    g_string_append (list, _ (", "));
  g_string_append_printf (list, _ ("%s (month %d)"), node->name, node->due_month);
}

/* "完成：征地（5月）"; nothing where there are none. Takes @list. */
static void
tell_list (GPtrArray *clauses, const char *word, GString *list)
{
  if (list->len > 0)
    /* TRANSLATORS: what has happened to steps, and to which: "finished: foundations (month 5)" */
    g_ptr_array_add (clauses, g_strdup_printf (C_ ("steps", "%s: %s"), word, list->str));
  g_string_free (list, TRUE);
}

void
xushi_comparison_tell_steps (GPtrArray *clauses, const XushiSpec *before, const XushiSpec *now,
                             int year, int then_month, int month)
{
  GString *finished = g_string_new (NULL), *overdue = g_string_new (NULL);
  GString *open = g_string_new (NULL);

  for (guint i = 0; i < now->nodes->len; i++)
    {
      const XushiNode *node = g_ptr_array_index (now->nodes, i);
      const XushiNode *was = xushi_comparison_find_step (before->nodes, node);
      gboolean was_finished = was != NULL && xushi_node_is_finished (was, year, then_month);
      gboolean was_overdue = was != NULL && xushi_node_is_overdue (was, year, then_month);

      if (!was_finished && xushi_node_is_finished (node, year, month))
        append_step (finished, node);
      else if (was_finished && !xushi_node_is_finished (node, year, month))
        append_step (open, node);
      else if (!was_overdue && xushi_node_is_overdue (node, year, month))
        append_step (overdue, node);
    }
  tell_list (clauses, C_ ("steps", "finished"), finished);
  tell_list (clauses, C_ ("steps", "open again"), open);
  tell_list (clauses, C_ ("steps", "overdue since"), overdue);
}
