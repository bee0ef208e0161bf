/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract-rows.h"

#include "extract/xushi-extract.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

/*
 * Tasks without a number: clause by clause, from the table tasks.tsv, and the share of those in
 * whole reports that are found, and of those found that are right, from tests/data/tasks-*.
 */

/* What the reader promises of reports that it has never seen. */
#define PRECISION_MIN 0.9
#define RECALL_MIN 0.8

/* Of the subjects and quotes of what is found. */
#define SUBJECT_MIN 0.95

/* Of the deadlines and departments that the text names. */
#define ASIDE_MIN 0.9

/* Of what is said to be sure. */
#define SURE 0.9
#define SURE_MIN 0.99

static GPtrArray *
read_tasks (const char *text)
{
  XushiExtractOptions options = { .milestones = TRUE };
  GPtrArray *found = xushi_extract_targets (text, &options);

  for (guint i = found->len; i > 0; i--)
    if (((XushiCandidate *) g_ptr_array_index (found, i - 1))->kind != XUSHI_KIND_MILESTONE)
      g_ptr_array_remove_index (found, i - 1);

  return found;
}

static void
assert_place (const char *text, const XushiCandidate *c)
{
  g_assert_true (g_str_has_prefix (g_utf8_offset_to_pointer (text, c->offset), c->quote));
  g_assert_cmpint (g_utf8_strlen (c->quote, -1), ==, c->length);
}

static void
test_clause (gconstpointer data)
{
  const char *const *row = data;
  g_autofree char *text = g_strconcat ("二、今年工作安排\n", row[0], "。", NULL);
  g_autoptr (GPtrArray) found = read_tasks (text);
  GString *got = g_string_new (NULL);
  g_autofree char *all = NULL;

  for (guint i = 0; i < found->len; i++)
    {
      const XushiCandidate *c = g_ptr_array_index (found, i);

      assert_place (text, c);
      g_assert_true ((c->confidence < XUSHI_EXTRACT_DOUBT) == (c->reason != NULL));
      g_string_append_printf (got, "%s%s", i > 0 ? " / " : "", c->subject);
    }
  all = g_string_free (got, FALSE);
  if (g_strcmp0 (found->len == 0 ? "-" : all, row[1]) != 0)
    {
      g_test_message ("%s", row[0]);
      g_test_message ("wanted %s", row[1]);
      g_test_message ("found  %s", found->len == 0 ? "-" : all);
      g_test_fail ();
    }
}

/* One row of what a report sets: the words that name the task, as they stand. */
typedef struct
{
  const char *words;    /* borrowed */
  const char *subject;  /* borrowed */
  const char *deadline; /* borrowed; "" where the row does not say */
  const char *lead;     /* the same */
  glong start, end;     /* in characters */
} Task;

typedef struct
{
  guint wanted, found, right, subjects, sure, sure_right;
  guint deadlines, deadlines_right, leads, leads_right;
} Score;

static GArray *
parse_tasks (const char *text, char **lines, GPtrArray *rows)
{
  GArray *tasks = g_array_new (FALSE, FALSE, sizeof (Task));
  const char *from = text;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char **row = g_strsplit (lines[i], "\t", 4);
      guint n = g_strv_length (row);
      Task task = { .deadline = "", .lead = "" };

      g_ptr_array_add (rows, row);
      if (n < 2 || lines[i][0] == '#' || strcmp (row[1], "-") == 0)
        continue;
      task.words = row[0];
      task.subject = row[1];
      task.deadline = n > 2 ? row[2] : "";
      task.lead = n > 3 ? row[3] : "";
      from = strstr (from, row[0]);
      g_assert_nonnull (from);
      task.start = g_utf8_pointer_to_offset (text, from);
      task.end = task.start + g_utf8_strlen (row[0], -1);
      from += strlen (row[0]);
      g_array_append_val (tasks, task);
    }

  return tasks;
}

static const Task *
find_task (GArray *tasks, const XushiCandidate *c, gboolean *taken)
{
  for (guint i = 0; i < tasks->len; i++)
    {
      const Task *task = &g_array_index (tasks, Task, i);

      /* The quote may begin with the department, and ends where the task ends. */
      if (!taken[i] && (glong) c->offset <= task->start + 8
          && (glong) (c->offset + c->length) <= task->end + 2
          && (glong) (c->offset + c->length) >= task->end - 2)
        {
          taken[i] = TRUE;
          return task;
        }
    }

  return NULL;
}

/* Whether the deadline is the one wanted, "2027-06" or "2027-06-30"; the year may be one that the
 * report does not say. */
static gboolean
has_deadline (const XushiCandidate *c, const char *wanted)
{
  XushiDeadline deadline = c->deadline;
  g_autofree char *text = NULL;

  if (deadline.year == 0)
    deadline.year = atoi (wanted);
  text = xushi_deadline_to_string (&deadline);

  return strcmp (text, wanted) == 0;
}

static void
score_candidate (const XushiCandidate *c, const Task *task, Score *score)
{
  score->found++;
  score->sure += c->confidence >= SURE ? 1 : 0;
  if (task == NULL)
    {
      g_test_message ("no task: %s (%.2f)", c->quote, c->confidence);
      return;
    }
  score->right++;
  score->sure_right += c->confidence >= SURE ? 1 : 0;
  if (strcmp (task->subject, c->subject) == 0)
    score->subjects++;
  else
    g_test_message ("subject: %s, not %s", c->subject, task->subject);
  if (*task->deadline != '\0')
    {
      score->deadlines++;
      if (has_deadline (c, task->deadline))
        score->deadlines_right++;
      else
        g_test_message ("deadline of %s: not %s", c->subject, task->deadline);
    }
  if (*task->lead != '\0')
    {
      score->leads++;
      if (g_strcmp0 (c->lead, task->lead) == 0)
        score->leads_right++;
      else
        g_test_message ("lead of %s: %s, not %s", c->subject, c->lead, task->lead);
    }
}

static char *
read_data (const char *name, const char *ending)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", file, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
score_report (const char *name, Score *score)
{
  g_autofree char *text = read_data (name, ".txt"), *table = read_data (name, ".tsv");
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GArray) tasks = parse_tasks (text, lines, rows);
  g_autoptr (GPtrArray) found = read_tasks (text);
  g_autofree gboolean *taken = g_new0 (gboolean, tasks->len + 1);

  for (guint i = 0; i < found->len; i++)
    {
      const XushiCandidate *c = g_ptr_array_index (found, i);

      assert_place (text, c);
      score_candidate (c, find_task (tasks, c, taken), score);
    }
  for (guint i = 0; i < tasks->len; i++)
    if (!taken[i])
      g_test_message ("missing: %s", g_array_index (tasks, Task, i).words);
  score->wanted += tasks->len;
}

static void
assert_share (const char *what, guint part, guint whole, double least)
{
  double share = whole > 0 ? (double) part / whole : 1;

  g_test_message ("%s %.3f (%u of %u)", what, share, part, whole);
  g_assert_cmpfloat (share, >=, least);
}

static void
test_report (gconstpointer name)
{
  Score score = { 0 };

  score_report (name, &score);
  assert_share ("precision", score.right, score.found, PRECISION_MIN);
  assert_share ("recall", score.right, score.wanted, RECALL_MIN);
  assert_share ("subjects", score.subjects, score.right, SUBJECT_MIN);
  assert_share ("sure and right", score.sure_right, score.sure, SURE_MIN);
  assert_share ("deadlines", score.deadlines_right, score.deadlines, ASIDE_MIN);
  assert_share ("departments", score.leads_right, score.leads, ASIDE_MIN);
}

static void
add_clause (GStrv row, guint line)
{
  g_autofree char *path = g_strdup_printf ("/extract/tasks/line-%u", line);

  g_test_add_data_func_full (path, row, test_clause, (GDestroyNotify) g_strfreev);
}

int
main (int argc, char **argv)
{
  static const char *const reports[] = { "tasks-report", "tasks-list", "tasks-speech",
                                         "tasks-plan", "tasks-town", "tasks-dept",
                                         "tasks-zone", "tasks-plenary",
                                         "tasks-last", "tasks-cards", "tasks-works",
                                         "tasks-hills", "tasks-river", "tasks-gate" };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  extract_each_row ("tasks.tsv", 2, add_clause);
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autofree char *name = g_strconcat ("/extract/tasks/", reports[i], NULL);

      g_test_add_data_func (name, reports[i], test_report);
    }

  return g_test_run ();
}
