/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xushi-test-attributes.h"

#include "model/xushi-node.h"
#include "model/xushi-pace.h"

/* With every character that could break a table. */
static char *
make_text (const XushiAttribute *attribute, guint variant)
{
  return g_strdup_printf (attribute->flags & XUSHI_ATTRIBUTE_LONG
                              ? "“引” \"%s\", 第%u项；\n第二行\t“%%”"
                              : "甲 \"%s\", %u",
                          attribute->id, variant);
}

static int
choose (int n, guint variant)
{
  return n - 1 - (int) (variant % (guint) n);
}

static XushiPace
make_pace (guint variant)
{
  XushiPace pace = { .kind = (XushiPaceKind) choose (XUSHI_N_PACE_KINDS, variant), .month = 6 };

  for (int i = 0; i < 12; i++)
    pace.plan[i] = i < 11 ? 8.25 * i : 100;
  return pace;
}

static GPtrArray *
make_nodes (guint variant)
{
  GPtrArray *nodes = xushi_nodes_copy (NULL);

  g_ptr_array_add (nodes, xushi_node_new ("立项", 2, 10, "2016-02-28"));
  g_ptr_array_add (nodes, xushi_node_new ("开工", 4, 2.5 + variant, NULL));
  return nodes;
}

static void
fill_member (const XushiAttribute *attribute, gpointer member, guint place, guint variant)
{
  const char *const names[] = { "统计局", "人社局", "农业局", NULL };

  switch (attribute->type)
    {
    case XUSHI_ATTRIBUTE_DATE:
      *(char **) member = g_strdup_printf ("2016-07-%02u", 10 + variant);
      break;
    case XUSHI_ATTRIBUTE_NAMES:
      *(GStrv *) member = g_strdupv ((GStrv) names);
      break;
    case XUSHI_ATTRIBUTE_FIGURE:
    case XUSHI_ATTRIBUTE_NUMBER:
      *(double *) member = 1.25 + place + variant;
      break;
    case XUSHI_ATTRIBUTE_SHARE:
      *(double *) member = 0.125 * (variant + 1);
      break;
    case XUSHI_ATTRIBUTE_INTEGER:
      *(int *) member = (int) attribute->highest;
      break;
    case XUSHI_ATTRIBUTE_MONTH:
      *(int *) member = 2 + (int) variant;
      break;
    case XUSHI_ATTRIBUTE_SWITCH:
      *(gboolean *) member = variant % 2 == 0;
      break;
    case XUSHI_ATTRIBUTE_WORD:
      *(int *) member = choose (attribute->words->n_words, variant);
      break;
    case XUSHI_ATTRIBUTE_WORDS:
      *(guint *) member = 5u << (variant % 2);
      break;
    case XUSHI_ATTRIBUTE_PACE:
      *(XushiPace *) member = make_pace (variant);
      break;
    case XUSHI_ATTRIBUTE_NODES:
      g_ptr_array_unref (*(GPtrArray **) member);
      *(GPtrArray **) member = make_nodes (variant);
      break;
    case XUSHI_ATTRIBUTE_STRUCT:
      xushi_test_attributes_fill (attribute->members, member, variant);
      break;
    case XUSHI_ATTRIBUTE_TEXT:
    default:
      g_free (*(char **) member);
      *(char **) member = make_text (attribute, variant);
      break;
    }
}

void
xushi_test_attributes_fill (const XushiAttributeList *list, gpointer record, guint variant)
{
  for (guint i = 0; i < list->n_attributes; i++)
    fill_member (&list->attributes[i], xushi_attribute_get_member (&list->attributes[i], record),
                 i, variant);
}
