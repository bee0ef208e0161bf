/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-departments.h"

#include "model/xushi-head-words.h"

#include <string.h>

void
xushi_departments_clear (XushiDepartments *departments)
{
  g_clear_pointer (&departments->lead, g_free);
  g_clear_pointer (&departments->person, g_free);
  g_clear_pointer (&departments->support, g_ptr_array_unref);
}

static const char *const lead_ends[] = { "（牵头）", "(牵头)", "（牵头单位）", "(牵头单位)", "牵头", "（主办）", "(主办)",
                                         "（负责）", "(负责)", NULL };
static const char *const support_ends[] = { "（配合）", "(配合)", "配合", "（协办）", "(协办)", NULL };

static gboolean
is_separator (gunichar c)
{
  return g_utf8_strchr ("、，,；;/|\n\r\t", -1, c) != NULL || c == U'／';
}

/* Whether @piece ends with a mark in brackets, behind which the next department begins. */
static gboolean
ends_marked (const char *piece)
{
  for (gsize i = 0; lead_ends[i] != NULL; i++)
    if (g_str_has_suffix (lead_ends[i], ")") || g_str_has_suffix (lead_ends[i], "）"))
      if (g_str_has_suffix (piece, lead_ends[i]))
        return TRUE;
  return g_str_has_suffix (piece, support_ends[0]) || g_str_has_suffix (piece, support_ends[1]);
}

static void
end_piece (GPtrArray *pieces, GString *piece)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (piece->str));

  if (*trimmed != '\0')
    g_ptr_array_add (pieces, g_steal_pointer (&trimmed));
  g_string_truncate (piece, 0);
}

/* Cuts at the separators outside of brackets, and behind marks. (transfer full) */
static GPtrArray *
cut (const char *text)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) piece = g_string_new (NULL);
  int depth = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      depth += (c == '(' || c == U'（') - (c == ')' || c == U'）');
      if (depth > 0 || !is_separator (c))
        g_string_append_unichar (piece, c == U'　' ? ' ' : c);
      if (depth <= 0 && (is_separator (c) || ends_marked (piece->str)))
        end_piece (pieces, piece);
    }
  end_piece (pieces, piece);
  return pieces;
}

/* Pieces that blanks separate: 县发改局 县经信局. */
static GPtrArray *
cut_blanks (GPtrArray *pieces)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < pieces->len; i++)
    {
      const char *piece = g_ptr_array_index (pieces, i);
      g_auto (GStrv) parts = g_strsplit (piece, " ", -1);
      gboolean long_enough = TRUE;

      for (gsize k = 0; parts[k] != NULL; k++)
        long_enough = long_enough && (*parts[k] == '\0' || g_utf8_strlen (parts[k], -1) >= 3);
      for (gsize k = 0; long_enough && parts[k] != NULL; k++)
        if (*parts[k] != '\0')
          g_ptr_array_add (all, g_strdup (parts[k]));
      if (!long_enough)
        g_ptr_array_add (all, g_strdup (piece));
    }
  return all;
}

/* Drops @words from the front of @piece, with the colon behind them. */
static gboolean
drop_prefix (char **piece, const char *const *words)
{
  for (gsize i = 0; words[i] != NULL; i++)
    {
      const char *rest = *piece + strlen (words[i]);
      gsize colon;

      if (!g_str_has_prefix (*piece, words[i]))
        continue;
      colon = g_str_has_prefix (rest, "：") ? strlen ("：") : *rest == ':' ? 1 : 0;
      if (colon == 0)
        continue;
      *piece = g_strstrip (*piece + strlen (words[i]) + colon);
      return TRUE;
    }
  return FALSE;
}

static gboolean
drop_suffix (char *piece, const char *const *words)
{
  for (gsize i = 0; words[i] != NULL; i++)
    if (g_str_has_suffix (piece, words[i]) && strlen (piece) > strlen (words[i]))
      {
        piece[strlen (piece) - strlen (words[i])] = '\0';
        return TRUE;
      }
  return FALSE;
}

/* The longest name of a person. */
#define PERSON_LENGTH 4

/* “县经信局 张三” in a column of 责任单位及责任人: the department, and who answers for it. */
static void
split_person (XushiDepartments *departments)
{
  char *blank = departments->lead != NULL ? strrchr (departments->lead, ' ') : NULL;
  g_autofree char *department = NULL;

  if (blank == NULL || g_utf8_strlen (blank + 1, -1) > PERSON_LENGTH
      || g_utf8_strlen (blank + 1, -1) < 2 || xushi_head_words_is_department (blank + 1))
    return;
  department = g_strstrip (g_strndup (departments->lead, (gsize) (blank - departments->lead)));
  if (!xushi_head_words_is_department (department))
    return;
  departments->person = g_strdup (blank + 1);
  g_free (departments->lead);
  departments->lead = g_steal_pointer (&department);
}

void
xushi_departments_read (const char *text, gboolean leads, XushiDepartments *departments)
{
  static const char *const lead_words[] = { "牵头单位", "牵头部门", "牵头", "主办单位", "主办", "责任单位", "责任部门",
                                            "第一责任单位", "主责单位", NULL };
  static const char *const support_words[] = { "配合单位", "配合部门", "配合", "协办单位", "协办", "参与单位", "参与",
                                               "协同单位", NULL };
  g_autoptr (GPtrArray) rough = cut (text);
  g_autoptr (GPtrArray) pieces = cut_blanks (rough);
  gboolean supporting = FALSE, first_supports = FALSE;

  *departments = (XushiDepartments) { NULL, g_ptr_array_new_with_free_func (g_free), NULL, FALSE };
  for (guint i = 0; i < pieces->len; i++)
    {
      g_autofree char *copy = g_strdup (g_ptr_array_index (pieces, i));
      char *piece = copy;
      gboolean leading = drop_prefix (&piece, lead_words);

      if (leading)
        supporting = FALSE;
      else if (drop_prefix (&piece, support_words))
        {
          supporting = TRUE;
          departments->said = TRUE;
        }
      leading = drop_suffix (piece, lead_ends) || leading;
      departments->said = departments->said || leading;
      drop_suffix (piece, support_ends);
      if (*g_strstrip (piece) == '\0')
        continue;
      if (leading && departments->lead == NULL)
        departments->lead = g_strdup (piece);
      else
        {
          first_supports = first_supports || (departments->support->len == 0 && supporting);
          g_ptr_array_add (departments->support, g_strdup (piece));
        }
    }
  if (departments->lead == NULL && leads && departments->support->len > 0 && !first_supports)
    departments->lead = g_ptr_array_steal_index (departments->support, 0);
  split_person (departments);
}
