/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-number.h"
#include "extract/xushi-extract.h"

#include <locale.h>
#include <string.h>

/*
 * A report folded at every width has the targets of the report as it was written: none wrong, and
 * at most one in fifty lost at each width. Each is folded in the ways of the programs that do so:
 * by characters and by columns, with marks that may not begin a line carried over, with indents,
 * with CR LF, with empty lines between paragraphs, with page numbers.
 *
 * The report is tests/data/review-report.txt; the long one, deqing-2016.txt, is not part of the
 * source: its folder is given by XUSHI_SHARED_DATA, or is beside the source tree.
 */

#define NARROWEST 16
#define WIDEST 80
#define LOST_SHARE 0.02

typedef enum
{
  BY_COLUMNS = 1 << 0,
  CARRIED = 1 << 1,
  INDENTED = 1 << 2,
  RETURNS = 1 << 3,
  SPACED = 1 << 4,
  PAGES = 1 << 5,
  NO_INDENT = 1 << 6, /* the lines have room for one, but it was lost */
} How;

static const How ways[] = { 0,
                            BY_COLUMNS,
                            INDENTED,
                            BY_COLUMNS | INDENTED,
                            BY_COLUMNS | CARRIED,
                            BY_COLUMNS | CARRIED | INDENTED | SPACED,
                            RETURNS,
                            BY_COLUMNS | RETURNS | SPACED,
                            SPACED,
                            BY_COLUMNS | INDENTED | PAGES,
                            BY_COLUMNS | CARRIED | PAGES,
                            BY_COLUMNS | CARRIED | NO_INDENT };

static const char *closing = "，。；：、！？”）》%‰,.;:!?)";

static guint
count_columns (gunichar c)
{
  return c >= 0x2e80 ? 2 : 1;
}

static gboolean
is_carried (gunichar c)
{
  return c != 0 && g_utf8_strchr (closing, -1, c) != NULL;
}

/* The state of folding a text. */
typedef struct
{
  GString *text;
  How how;
  guint width;
  guint column;
  guint line, page;
} Fold;

static void
end_line (Fold *fold)
{
  g_string_append (fold->text, fold->how & RETURNS ? "\r\n" : "\n");
  fold->column = 0;
  fold->line++;
  if (!(fold->how & PAGES) || fold->line % 40 != 0)
    return;
  fold->page++;
  if (fold->page % 2 == 0)
    g_string_append_printf (fold->text, "— %u —\n\f", fold->page);
  else
    g_string_append_printf (fold->text, "\n- %u -\n\n\f", fold->page);
}

static void
fold_paragraph (Fold *fold, const char *paragraph)
{
  fold->column = 0;
  if (fold->how & (INDENTED | NO_INDENT) && *paragraph != '\0')
    {
      if (!(fold->how & NO_INDENT))
        g_string_append (fold->text, "　　");
      fold->column = fold->how & BY_COLUMNS ? 4 : 2;
    }
  for (const char *p = paragraph; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p), next = g_utf8_get_char (g_utf8_next_char (p));
      guint columns = fold->how & BY_COLUMNS ? count_columns (c) : 1, behind = 0;

      if (fold->how & CARRIED && is_carried (next))
        behind = fold->how & BY_COLUMNS ? count_columns (next) : 1;
      if (fold->column > 0 && fold->column + columns + behind > fold->width
          && !(fold->how & CARRIED && is_carried (c)))
        end_line (fold);
      g_string_append_unichar (fold->text, c);
      fold->column += columns;
    }
  end_line (fold);
  if (fold->how & SPACED)
    g_string_append (fold->text, fold->how & RETURNS ? "\r\n" : "\n");
}

static char *
fold_text (const char *text, guint width, How how)
{
  Fold fold = { .text = g_string_new (NULL), .how = how, .width = width };
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    if (*paragraphs[i] != '\0')
      fold_paragraph (&fold, paragraphs[i]);

  return g_string_free (fold.text, FALSE);
}

static char *
describe (const XushiCandidate *c)
{
  return g_strdup_printf ("%s %s %g %g %s", c->subject, xushi_operator_to_string (c->op), c->value,
                          c->value2, c->unit);
}

/* How often each target is found, without those that are doubtful if @sure: (element-type utf8
 * guint). */
static GHashTable *
count_targets (const char *text, gboolean sure)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) found = xushi_extract_targets (text, NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const XushiCandidate *c = g_ptr_array_index (found, i);
      char *one = describe (c);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, one));

      if (sure && c->confidence < XUSHI_EXTRACT_DOUBT)
        g_clear_pointer (&one, g_free);
      else
        g_hash_table_insert (counts, one, GUINT_TO_POINTER (n + 1));
    }

  return counts;
}

/* The targets that @a has more often than @b. */
static guint
count_missing (GHashTable *a, GHashTable *b, const char *what)
{
  GHashTableIter iter;
  gpointer key, value;
  guint missing = 0;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint n = GPOINTER_TO_UINT (value);
      guint other = GPOINTER_TO_UINT (g_hash_table_lookup (b, key));

      if (n <= other)
        continue;
      g_test_message ("%s: %s", what, (const char *) key);
      missing += n - other;
    }

  return missing;
}

/* Where the sanitizers make all slow, one width in so many is tried. */
static guint
get_step (void)
{
  const char *every = g_getenv ("XUSHI_TEST_EVERY");

  return every != NULL ? MAX ((guint) g_ascii_strtoull (every, NULL, 10), 1) : 1;
}

/* An indent that was lost is most of a very narrow line. */
static guint
get_narrowest (How how)
{
  return how & NO_INDENT ? 2 * NARROWEST : NARROWEST;
}

static void
check_report (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GHashTable) wanted = NULL;
  guint all, wrong = 0, lost = 0, most = 0, folds = 0, step = get_step ();

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  wanted = count_targets (text, FALSE);
  all = g_hash_table_size (wanted);
  for (guint way = 0; way < G_N_ELEMENTS (ways); way++)
    for (guint width = get_narrowest (ways[way]) + way % step; width <= WIDEST; width += step)
      {
        g_autofree char *folded = fold_text (text, width, ways[way]);
        /* Without the indent not all shows that a first line is full; doubts are allowed. */
        gboolean sure = (ways[way] & NO_INDENT) != 0;
        g_autoptr (GHashTable) found = count_targets (folded, sure);
        guint more = count_missing (found, wanted, "wrong");
        guint less = count_missing (wanted, found, "lost");

        if (more > 0 || (less > all * LOST_SHARE && !sure))
          {
            g_test_message ("folded at %u, way %x: %u wrong, %u lost", width, ways[way], more, less);
            g_test_fail ();
          }
        wrong += more;
        lost += less;
        most = MAX (most, less);
        folds++;
      }
  g_test_message ("%u targets, folded %u times: %u wrong, %u lost, at most %u at once", all, folds,
                  wrong, lost, most);
}

/* What surrounds a line end decides, where there are too few lines to know a width. */
typedef struct
{
  const char *text;
  const char *found; /* value and unit of each, and "?" where it is doubtful */
} Seam;

static const Seam seams[] = {
  { "完成固定资产投资1\n20亿元。", "120亿元?" },
  { "完成固定资产投资1\r\n20亿元。", "120亿元?" },
  { "财政收入增长8.\n7%。", "8.7%" },
  { "财政收入增长8\n.7%。", "8.7%" },
  { "财政收入增长8\n%以上。", "8%" },
  { "财政收入增长8%\n以上。", "8%" },
  { "财政收入增长8%以\n上。", "8%" },
  { "财政收入增长\n8%。", "8%" },
  { "财政收入增长6%~\n6.5%。", "6%" },
  { "财政收入增长6%\n—6.5%。", "6%" },
  { "完成固定资产投资120\n亿元。", "120亿元" },
  { "完成固定资产投资1,\n200亿元。", "1200亿元" },
  { "新建绿道120万平\n方米。", "120万平方米" },
  { "服务业占比提高6个\n百分点。", "6个百分点" },
  { "增长百分之\n六的财政收入，财政支出增长百\n分之八。", "6%? 8%" },
  /* Two paragraphs, and entries of lists. */
  { "（一）工业经济\n20个项目开工建设。", "20个?" },
  { "新建学校3所\n新建医院2家\n新建公园5个\n", "3所 2家 5个" },
  { "财政收入增长8%\n固定资产投资增长10%\n居民人均可支配收入增长9%\n", "8% 10% 9%" },
  { "财政收入增长8%\n\n20家企业上市\n", "8% 20家?" },
  { "新建学校、医院共\n2.改造公厕10座。", "10座" },
  /* Columns of a table as lines: 12 and 8 are two numbers. */
  { "完成投资\n12\n8\n20\n", "" },
  { "新建学校12\n8\n", "" },
  { "12\n8\n", "" },
};

static void
test_seams (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (seams); i++)
    {
      g_autoptr (GPtrArray) found = xushi_extract_targets (seams[i].text, NULL);
      g_autoptr (GString) got = g_string_new (NULL);

      for (guint k = 0; k < found->len; k++)
        {
          const XushiCandidate *c = g_ptr_array_index (found, k);

          g_string_append_printf (got, "%s%g%s%s", k > 0 ? " " : "", c->value, c->unit,
                                  c->confidence < XUSHI_EXTRACT_DOUBT ? "?" : "");
          g_assert_true (g_str_has_prefix (g_utf8_offset_to_pointer (seams[i].text, c->offset),
                                           c->quote));
        }
      if (g_str_equal (got->str, seams[i].found))
        continue;
      g_test_message ("%s: %s, not %s", seams[i].text, got->str, seams[i].found);
      g_test_fail ();
    }
}

/* Heads, feet and page numbers within a sentence are passed over, and that is told; a title at the
 * top of the first page is kept, and so is a number that stands there by chance. */
static void
test_pages (void)
{
  static const char *const pages
      = "临江县2026年政府工作报告\n二、2026年工作安排\n全年完成固定资产投资1\n1\n\f"
        "临江县2026年政府工作报告\n20亿元，财政收入增长8.\n2\n\f"
        "临江县2026年政府工作报告\n5%以上，新增城镇就业\n第3页\n\f"
        "临江县2026年政府工作报告\n1.2万人。\n— 4 —\n";
  g_autoptr (GPtrArray) found = xushi_extract_targets (pages, NULL);
  g_autoptr (XushiReportHeader) header = xushi_extract_header (pages);
  g_autoptr (XushiReportHeader) plain = xushi_extract_header ("2026年工作安排\f12\n增长8%。");
  static const double values[] = { 120, 8.5, 1.2 };

  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (values));
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpfloat (((XushiCandidate *) g_ptr_array_index (found, i))->value, ==, values[i]);
  g_assert_cmpint (header->year, ==, 2026);
  g_assert_nonnull (header->note);
  g_assert_nonnull (strstr (header->note, "7"));
  g_assert_null (plain->note);
}

static void
test_own (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "review-report.txt", NULL);

  check_report (path);
}

static void
test_seed (void)
{
  const char *folder = g_getenv ("XUSHI_SHARED_DATA");
  g_autofree char *beside = g_build_filename (g_test_get_dir (G_TEST_DIST), "..", "..", "shared",
                                              "data", NULL);
  g_autofree char *path = g_build_filename (folder != NULL ? folder : beside, "deqing-2016.txt",
                                            NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("deqing-2016.txt is not here; name its folder in XUSHI_SHARED_DATA");
      return;
    }
  check_report (path);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extract/folded/seams", test_seams);
  g_test_add_func ("/extract/folded/pages", test_pages);
  g_test_add_func ("/extract/folded/own", test_own);
  g_test_add_func ("/extract/folded/seed", test_seed);

  return g_test_run ();
}
