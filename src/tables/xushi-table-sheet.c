/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-table-sheet.h"

#include "base/xushi-i18n.h"
#include "base/xushi-text.h"
#include "tables/xushi-export-sheets.h"
#include "tables/xushi-matching-private.h"

void
xushi_table_sheet_free (XushiTableSheet *sheet)
{
  if (sheet == NULL)
    return;
  g_clear_pointer (&sheet->matching, xushi_matching_free);
  g_clear_pointer (&sheet->table, xushi_table_free);
  g_free (sheet->name);
  g_free (sheet);
}

/* (transfer full): NULL with @error. */
static XushiTableSheet *
read_sheet (XushiBook *book, XushiMatchingKind kind, guint number, GError **error)
{
  XushiTable *table = xushi_book_read_sheet (book, number, error);
  XushiTableSheet *sheet;

  if (table == NULL)
    return NULL;
  sheet = g_new0 (XushiTableSheet, 1);
  sheet->number = number;
  sheet->name = g_strdup (xushi_book_get_name (book, number));
  sheet->table = table;
  sheet->matching = xushi_matching_propose (table, kind);
  if (*sheet->name != '\0')
    xushi_matching_allow_overhang (sheet->matching);
  return sheet;
}

/* (transfer full): what a sheet begins with, so that a clerk knows it again. */
static char *
describe (const XushiTableSheet *sheet)
{
  GString *said = g_string_new (NULL);
  guint n = 0;

  for (guint row = 0; row < xushi_table_get_n_rows (sheet->table) && row < 3 && n < 6; row++)
    for (guint i = 0; i < xushi_table_get_n_cells (sheet->table, row) && n < 6; i++)
      {
        const char *text = xushi_table_get_cell (sheet->table, row, i);
        g_autofree char *start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 24));

        if (*text != '\0')
          g_string_append_printf (said, "%s%s", n++ > 0 ? " / " : "", start);
      }
  if (n == 0)
    g_string_append (said, _ ("empty"));
  return g_string_free (said, FALSE);
}

/* The sheet that is called so, or has this number; the number of sheets where there is none. */
static guint
find_sheet (const XushiBook *book, const char *wanted)
{
  guint n = xushi_book_get_n_sheets (book);
  g_autofree char *folded = xushi_text_fold (wanted);
  char *end = NULL;
  guint64 number;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = xushi_text_fold (xushi_book_get_name (book, i));

      if (g_str_equal (name, folded))
        return i;
    }
  number = g_ascii_strtoull (folded, &end, 10);
  return *folded != '\0' && *end == '\0' && number >= 1 && number <= n ? (guint) number - 1 : n;
}

static XushiTableSheet *
read_wanted (XushiBook *book, XushiMatchingKind kind, const char *wanted, GError **error)
{
  guint number = find_sheet (book, wanted);
  g_autoptr (GString) names = g_string_new (NULL);

  if (number < xushi_book_get_n_sheets (book))
    return read_sheet (book, kind, number, error);
  for (guint i = 0; i < xushi_book_get_n_sheets (book); i++)
    g_string_append_printf (names, "%s%u %s", i > 0 ? ", " : "", i + 1,
                            xushi_book_get_name (book, i));
  g_set_error (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_INVALID,
               _ ("There is no sheet “%s”; the file has: %s."), wanted, names->str);
  return NULL;
}

/* What is remembered of a sheet that is not taken. */
typedef struct
{
  char *name;   /* owned */
  char *begins; /* owned */
  gboolean hidden;
  gboolean empty;
} Other;

static void
free_other (gpointer data)
{
  Other *other = data;

  g_free (other->name);
  g_free (other->begins);
  g_free (other);
}

/* Names a sheet that is not taken. */
static void
tell_other (const Other *other, XushiProblems *problems)
{
  const char *sentence
      = other->hidden ? _ ("The hidden sheet “%s” was not taken (it begins: %s); name it by "
                           "--sheet if it is meant.")
                      : _ ("The sheet “%s” was not taken (it begins: %s); name it by --sheet if "
                           "it is meant.");
  g_autoptr (GString) told = g_string_new (sentence);

  if (other->empty)
    return;
  g_string_replace (told, "%s", other->name, 1);
  g_string_replace (told, "%s", other->begins, 1);
  xushi_problems_take (problems, TRUE, 0, NULL, g_strdup (told->str));
}

/* None of the sheets is such a table. */
static void
refuse_all (GPtrArray *others, XushiMatchingKind kind, GError **error)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < others->len; i++)
    {
      const Other *other = g_ptr_array_index (others, i);

      g_string_append_printf (list, "%s“%s” (%s)", i > 0 ? ", " : "", other->name, other->begins);
    }
  if (kind == XUSHI_MATCHING_PLAN)
    g_set_error (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_INVALID,
                 _ ("No sheet has a column headed “name” (指标) in its first ten rows: %s. Head the "
                    "column of the indicators, or say which it is by --sheet and --columns."),
                 list->str);
  else
    g_set_error (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_INVALID,
                 _ ("No sheet has a column headed “key” (编号) or “name” (指标) in its first ten "
                    "rows: %s. Head the column of the indicators, or say which it is by --sheet "
                    "and --columns."),
                 list->str);
}

/* The visible sheet that is such a table; of several, the first. The others are let go at once: each
 * may be large. */
static XushiTableSheet *
choose_among (XushiBook *book, XushiMatchingKind kind, XushiProblems *problems, GError **error)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (free_other);
  g_autoptr (XushiTableSheet) chosen = NULL;

  for (guint i = 0; i < xushi_book_get_n_sheets (book); i++)
    {
      g_autoptr (XushiTableSheet) sheet = read_sheet (book, kind, i, error);
      gboolean hidden = xushi_book_is_hidden (book, i);
      Other *other;

      if (sheet == NULL)
        return NULL;
      if (chosen == NULL && !hidden && xushi_matching_is_usable (sheet->matching))
        {
          chosen = g_steal_pointer (&sheet);
          continue;
        }
      other = g_new (Other, 1);
      *other = (Other) { g_strdup (sheet->name), describe (sheet), hidden,
                         xushi_table_get_n_rows (sheet->table) == 0
                             || xushi_export_wrote_sheet (sheet->table) };
      g_ptr_array_add (others, other);
    }
  if (chosen == NULL)
    refuse_all (others, kind, error);
  for (guint i = 0; chosen != NULL && i < others->len; i++)
    tell_other (g_ptr_array_index (others, i), problems);
  return g_steal_pointer (&chosen);
}

XushiTableSheet *
xushi_table_sheet_choose (XushiBook *book, XushiMatchingKind kind, const char *wanted,
                          XushiProblems *problems, GError **error)
{
  if (wanted != NULL)
    return read_wanted (book, kind, wanted, error);
  /* What is wrong with the only one is said where it is read, with its line. */
  if (xushi_book_get_n_sheets (book) == 1)
    return read_sheet (book, kind, 0, error);
  return choose_among (book, kind, problems, error);
}

XushiTableSheet *
xushi_table_sheet_open (const char *path, const char *encoding, XushiMatchingKind kind,
                        const char *wanted, const char *columns, XushiProblems *problems,
                        GError **error)
{
  g_autoptr (XushiBook) book = xushi_book_open (path, encoding, error);
  g_autoptr (XushiTableSheet) sheet = NULL;

  if (book == NULL)
    return NULL;
  sheet = xushi_table_sheet_choose (book, kind, wanted, problems, error);
  if (sheet == NULL || (columns != NULL && !xushi_matching_apply (sheet->matching, columns, error)))
    return NULL;
  return g_steal_pointer (&sheet);
}
