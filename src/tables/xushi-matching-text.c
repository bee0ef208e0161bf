/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-matching-private.h"

#include "base/xushi-i18n.h"
#include "base/xushi-text.h"
#include "tables/xushi-place.h"

#include <string.h>

/* The text of a matching: pairs “what=where”, joined by commas. The head rows come first, as
 * “heads=3-4” (标题行=3-4), by the lines of the file. */

#define HEADS "heads"

/* In Chinese, the first of its words. */
static char *
name_word (const XushiMatching *self, const char *id, gboolean chinese)
{
  guint n;
  const XushiMatchedWord *words = xushi_matched_words_get (self->kind, &n);

  for (guint i = 0; chinese && i < n; i++)
    if (g_str_equal (words[i].id, id))
      return g_strndup (words[i].chinese, strcspn (words[i].chinese, "|"));
  return g_strdup (id);
}

static void
add_heads (const XushiMatching *self, GString *text, gboolean chinese)
{
  guint first, last;

  if (self->n_heads == 0)
    return;
  first = xushi_table_get_line (self->table, self->first_head);
  last = xushi_table_get_line (self->table, self->first_head + self->n_heads - 1);
  g_string_append_printf (text, "%s=%u", chinese ? "标题行" : HEADS, first);
  if (last > first)
    g_string_append_printf (text, "-%u", last);
}

char *
xushi_matching_to_text (const XushiMatching *self, gboolean chinese)
{
  GString *text = g_string_new (NULL);

  add_heads (self, text, chinese);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const XushiMatchedColumn *column = xushi_matching_get_column (self, i);
      g_autofree char *letters = xushi_place_name_column (i);
      g_autofree char *word = NULL;

      if (column->id == NULL)
        continue;
      word = name_word (self, column->id, chinese);
      g_string_append_printf (text, "%s%s=%s", text->len > 0 ? "," : "", word, letters);
    }
  return g_string_free (text, FALSE);
}

static gboolean
refuse (GError **error, char *sentence)
{
  g_set_error_literal (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_INVALID, sentence);
  g_free (sentence);
  return FALSE;
}

/* “A 序号, B 指标, …”: the columns that there are. (transfer full) */
static char *
list_columns (const XushiMatching *self)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *letters = xushi_place_name_column (i);

      g_string_append_printf (list, "%s%s %s", i > 0 ? ", " : "", letters,
                              xushi_matching_get_column (self, i)->head);
    }
  return g_string_free (list, FALSE);
}

static char *
list_words (const XushiMatching *self)
{
  GString *list = g_string_new (NULL);
  guint n;
  const XushiMatchedWord *words = xushi_matched_words_get (self->kind, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (list, "%s%.*s", i > 0 ? ", " : "",
                            (int) strcspn (words[i].chinese, "|"), words[i].chinese);
  return g_string_free (list, FALSE);
}

/* The index of the row in this line of the file; the number of rows where there is none. */
static guint
find_line (const XushiMatching *self, guint64 line)
{
  guint row = 0;

  while (row < xushi_table_get_n_rows (self->table)
         && xushi_table_get_line (self->table, row) != line)
    row++;
  return row;
}

static gboolean
apply_heads (XushiMatching *self, const char *where, GError **error)
{
  char *end = NULL;
  guint64 first = g_ascii_strtoull (where, &end, 10);
  guint64 last = *end == '-' ? g_ascii_strtoull (end + 1, &end, 10) : first;
  guint row = find_line (self, first), last_row = find_line (self, last);

  if (*end != '\0' || last < first || last_row >= xushi_table_get_n_rows (self->table))
    return refuse (error, g_strdup_printf (_ ("“%s” names no rows of the table; write the head "
                                              "rows as 3 or 3-4."),
                                           where));
  xushi_matching_set_heads (self, row, last_row - row + 1);
  return TRUE;
}

/* The column by letters, by its number from 1, or by its head; -1 for none. */
static int
find_column (const XushiMatching *self, const char *where)
{
  g_autofree char *folded = xushi_text_fold (where);
  gsize letters = strspn (folded, "abcdefghijklmnopqrstuvwxyz");
  gsize digits = strspn (folded, "0123456789");
  guint64 number = 0;

  if (letters > 0 && letters <= 2 && folded[letters] == '\0')
    for (const char *p = folded; *p != '\0'; p++)
      number = number * 26 + (guint) (*p - 'a' + 1);
  else if (digits > 0 && digits <= 3 && folded[digits] == '\0')
    number = g_ascii_strtoull (folded, NULL, 10);
  if (number > 0 && number <= self->columns->len)
    return (int) number - 1;
  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *head = xushi_text_fold (xushi_matching_get_column (self, i)->head);

      if (g_str_equal (head, folded))
        return (int) i;
    }
  return -1;
}

static gboolean
apply_column (XushiMatching *self, const char *what, const char *where, GError **error)
{
  const char *id = xushi_matched_words_get_id (self->kind, what);
  int column = find_column (self, where);

  if (id == NULL)
    {
      g_autofree char *words = list_words (self);

      return refuse (error, g_strdup_printf (_ ("“%s” is nothing that a column can be; it can be "
                                                "one of: %s."),
                                             what, words));
    }
  if (column < 0)
    {
      g_autofree char *columns = list_columns (self);

      return refuse (error, g_strdup_printf (_ ("There is no column “%s”; the table has: %s."),
                                             where, columns));
    }
  xushi_matching_set_column (self, (guint) column, id);
  return TRUE;
}

static gboolean
apply_pair (XushiMatching *self, const char *pair, gboolean heads, GError **error)
{
  const char *mark = strchr (pair, '=');
  g_autofree char *what = mark != NULL ? g_strndup (pair, (gsize) (mark - pair)) : NULL;
  g_autofree char *folded = what != NULL ? xushi_text_fold (what) : NULL;
  gboolean is_heads = folded != NULL
                      && (g_str_equal (folded, HEADS) || g_str_equal (folded, "标题行")
                          || g_str_equal (folded, "表头"));

  if (mark == NULL || *what == '\0' || mark[1] == '\0')
    return refuse (error, g_strdup_printf (_ ("“%s” does not say which column is what; write it "
                                              "as name=B or 指标=B."),
                                           pair));
  if (is_heads != heads)
    return TRUE;
  return heads ? apply_heads (self, mark + 1, error) : apply_column (self, what, mark + 1, error);
}

gboolean
xushi_matching_apply (XushiMatching *self, const char *text, GError **error)
{
  g_autoptr (GString) plain = g_string_new (text);
  g_auto (GStrv) pairs = NULL;

  g_string_replace (plain, "，", ",", 0);
  g_string_replace (plain, "；", ",", 0);
  g_string_replace (plain, "＝", "=", 0);
  pairs = g_strsplit (plain->str, ",", -1);
  /* The head rows first: they propose the columns anew. */
  for (int heads = 1; heads >= 0; heads--)
    for (gsize i = 0; pairs[i] != NULL; i++)
      if (*g_strstrip (pairs[i]) != '\0' && !apply_pair (self, pairs[i], heads, error))
        return FALSE;
  return TRUE;
}

char *
xushi_matching_get_fingerprint (const XushiMatching *self)
{
  g_autoptr (GString) heads = g_string_new (self->kind == XUSHI_MATCHING_PLAN ? "plan" : "values");

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *head = xushi_text_fold (xushi_matching_get_column (self, i)->head);

      g_string_append_printf (heads, "\t%s", head);
    }
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, heads->str, -1);
}
