/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-matched-words.h"

#include "base/xushi-text.h"
#include "tables/xushi-plan-table-words.h"
#include "tables/xushi-values-table-words.h"

#include <string.h>

/* What is no column of a table written by the program. */
static const XushiMatchedWord plan_extra[] = {
  { XUSHI_MATCHED_DEPARTMENTS, "责任单位(首位牵头)" }, { XUSHI_MATCHED_DEADLINE, "完成时限" },
  { XUSHI_MATCHED_GROWTH, "增长目标" },                  { XUSHI_MATCHED_STEP, "阶段目标" },
  { XUSHI_MATCHED_CONTENT, "工作内容" },                 { XUSHI_MATCHED_NUMBER, "序号" },
  { XUSHI_MATCHED_FIGURE, "各单位目标" },                { XUSHI_MATCHED_IGNORE, "忽略" },
};
static const XushiMatchedWord values_extra[] = {
  { XUSHI_MATCHED_UNIT, "单位" },
  { XUSHI_MATCHED_KNOWN, "计划已有" },
  { XUSHI_MATCHED_NUMBER, "序号" },
  { XUSHI_MATCHED_IGNORE, "忽略" },
};

/* The static list of the words of each kind, made once. */
static GArray *
make_words (XushiMatchingKind kind)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (XushiMatchedWord));
  g_autoptr (XushiPlanColumns) columns = kind == XUSHI_MATCHING_PLAN ? xushi_plan_columns_new () : NULL;
  const XushiColumn *heads = columns != NULL ? &g_array_index (columns->heads, XushiColumn, 0)
                                             : xushi_values_columns;
  guint n = columns != NULL ? columns->heads->len : XUSHI_N_VALUES_COLUMNS;

  for (guint i = 0; i < n; i++)
    {
      XushiMatchedWord word = { g_intern_string (heads[i].name), g_intern_string (heads[i].chinese) };

      /* 责任单位 is that of the plan's own form; in an office it may lead. */
      if (g_str_equal (word.id, "support"))
        word.chinese = "配合单位";
      g_array_append_val (words, word);
    }
  if (kind == XUSHI_MATCHING_PLAN)
    g_array_append_vals (words, plan_extra, G_N_ELEMENTS (plan_extra));
  else
    g_array_append_vals (words, values_extra, G_N_ELEMENTS (values_extra));
  return words;
}

static const GArray *
get_words (XushiMatchingKind kind)
{
  static gsize made;
  static GArray *lists[2];

  if (g_once_init_enter (&made))
    {
      lists[XUSHI_MATCHING_PLAN] = make_words (XUSHI_MATCHING_PLAN);
      lists[XUSHI_MATCHING_VALUES] = make_words (XUSHI_MATCHING_VALUES);
      g_once_init_leave (&made, 1);
    }
  return lists[kind];
}

const XushiMatchedWord *
xushi_matched_words_get (XushiMatchingKind kind, guint *n_words)
{
  const GArray *words = get_words (kind);

  *n_words = words->len;
  return &g_array_index (words, XushiMatchedWord, 0);
}

static gboolean
find_column (XushiMatchingKind kind, const char *word, guint n, XushiHeadMeaning *meaning)
{
  const GArray *words = get_words (kind);

  for (guint i = 0; i < n; i++)
    {
      const XushiMatchedWord *known = &g_array_index (words, XushiMatchedWord, i);

      if (!g_str_equal (word, known->id) && !xushi_head_words_has (known->chinese, word))
        continue;
      *meaning = (XushiHeadMeaning) { known->id, NULL, XUSHI_CLAIM_OWN };
      return TRUE;
    }
  return FALSE;
}

gboolean
xushi_matched_words_find (XushiMatchingKind kind, const char *word, XushiHeadMeaning *meaning)
{
  if (*word == '\0')
    return FALSE;
  if (kind == XUSHI_MATCHING_PLAN)
    return xushi_head_words_find (XUSHI_HEADS_OF_PLANS, word, meaning);
  return find_column (kind, word, XUSHI_N_VALUES_COLUMNS, meaning)
         || xushi_head_words_find (XUSHI_HEADS_OF_VALUES, word, meaning);
}

gboolean
xushi_matched_words_find_within (XushiMatchingKind kind, const char *word,
                                 XushiHeadMeaning *meaning)
{
  return xushi_head_words_find_within (kind == XUSHI_MATCHING_PLAN ? XUSHI_HEADS_OF_PLANS
                                                                   : XUSHI_HEADS_OF_VALUES,
                                       word, XUSHI_CLAIM_PART, meaning);
}

const char *
xushi_matched_words_get_id (XushiMatchingKind kind, const char *word)
{
  g_autofree char *folded = xushi_text_fold (word);
  XushiHeadMeaning meaning;

  if (*folded == '\0')
    return NULL;
  if (find_column (kind, folded, get_words (kind)->len, &meaning)
      || xushi_matched_words_find (kind, folded, &meaning))
    return meaning.id;
  return NULL;
}

char *
xushi_matched_words_make_label (XushiMatchingKind kind, const char *id)
{
  const GArray *words = get_words (kind);

  for (guint i = 0; i < words->len; i++)
    {
      const XushiMatchedWord *word = &g_array_index (words, XushiMatchedWord, i);

      if (g_str_equal (word->id, id))
        return g_strdup_printf ("%s (%.*s)", id, (int) strcspn (word->chinese, "|"), word->chinese);
    }
  return g_strdup (id);
}

gboolean
xushi_matched_words_is_many (const char *id)
{
  static const char *const many[] = { XUSHI_MATCHED_NUMBER, XUSHI_MATCHED_IGNORE, XUSHI_MATCHED_STEP,
                                      XUSHI_MATCHED_CONTENT, XUSHI_MATCHED_KNOWN,
                                      XUSHI_MATCHED_FIGURE, NULL };

  return g_strv_contains (many, id);
}
