/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/xushi-print-window.h"
#include "app/shell/xushi-application.h"
#include "app/shell/xushi-window.h"
#include "bench-frame.h"
#include "intake/xushi-import.h"
#include "tables/xushi-book.h"
#include "tables/xushi-values-table.h"

#include <sqlite3.h>
#include <stdlib.h>

/* A program for steps.py: what a clerk's steps cost in the open window of a plan.
 *
 *   window-steps edits FILE BARE   enters values with overview, area and details open, alternating
 *                                  with bare commits into the new database BARE, with the same
 *                                  pragmas; each after the window has become idle
 *   window-steps tabs FILE         shows every area for the first time
 *   window-steps months FILE       changes the data month on the overview and on an area
 *   window-steps preview FILE      asks for the pages for the meeting
 *   window-steps table FILE TABLE  enters a values table
 *
 * Output, one "name microseconds" per line: edit (until the command has returned), bare, tab and
 * month (the step itself and the frame that shows it, without the wait for the display's refresh
 * between the two), preview (from the step to the painted frame), slice (how long the window does
 * not respond while the table is entered: finding its rows in the plan, then each slice). */

#define N_EDITS 200
#define N_MONTHS 24
#define N_WARM_UP 5

typedef struct
{
  const char *kind;
  const char *other_path; /* of the bare database, or of the table that is entered */
  XushiValuesImport *import;
  sqlite3 *bare;
  sqlite3_stmt *insert;
  gboolean bare_next; /* which of the two comes next */
  int n;          /* steps done */
  gint64 began;   /* when the pages were asked for; 0 before that */
  gint64 cost;    /* of the step whose frame is awaited, microseconds; 0 for none */
} Run;

static XushiSession *
get_session (BenchFrame *frame)
{
  return xushi_window_get_session (XUSHI_WINDOW (frame->window));
}

static void
open_bare (Run *run)
{
  if (sqlite3_open (run->other_path, &run->bare) != SQLITE_OK
      || sqlite3_exec (run->bare,
                       "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; "
                       "CREATE TABLE reading (indicator INTEGER, month INTEGER, version INTEGER, "
                       "value REAL, entered_at TEXT, entered_by TEXT, "
                       "PRIMARY KEY (indicator, month, version)) STRICT, WITHOUT ROWID;",
                       NULL, NULL, NULL)
             != SQLITE_OK
      || sqlite3_prepare_v2 (run->bare,
                             "INSERT INTO reading VALUES (?, 9, ?, 1.5, "
                             "'2016-09-30 08:00:00', 'clerk@office')",
                             -1, &run->insert, NULL)
             != SQLITE_OK)
    bench_fail ("the bare database cannot be made");
}

static void
commit_bare (Run *run)
{
  gint64 began = g_get_monotonic_time ();

  sqlite3_bind_int (run->insert, 1, run->n % 97);
  sqlite3_bind_int (run->insert, 2, run->n);
  if (sqlite3_step (run->insert) != SQLITE_DONE)
    bench_fail ("the bare database takes no row");
  sqlite3_reset (run->insert);
  if (run->n >= N_WARM_UP)
    g_print ("bare %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - began);
}

static void
edit (Run *run, BenchFrame *frame)
{
  XushiSession *session = get_session (frame);
  XushiArea *area = xushi_plan_get_area (xushi_session_get_plan (session), 0);
  /* Alternates between the indicator whose details are shown and another. */
  guint position = run->n % 2 == 0 ? 0 : (guint) (run->n * 7) % xushi_area_get_n_indicators (area);
  XushiIndicator *indicator = xushi_area_get_indicator (area, position);
  gint64 began = g_get_monotonic_time ();

  if (!xushi_editor_set_value (xushi_session_get_editor (session), indicator, 9,
                               10 + run->n * 13 % 900, NULL))
    bench_fail ("a value is refused");
  if (run->n >= N_WARM_UP)
    g_print ("edit %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - began);
}

/* FALSE after the last step. */
static gboolean
edit_or_commit (Run *run, BenchFrame *frame)
{
  run->bare_next = !run->bare_next;
  if (run->bare_next)
    {
      edit (run, frame);
      return TRUE;
    }
  commit_bare (run);
  return ++run->n < N_EDITS + N_WARM_UP;
}

static gboolean
show_tab (Run *run, BenchFrame *frame)
{
  XushiPlan *plan = xushi_session_get_plan (get_session (frame));
  gint64 began;

  if (run->cost != 0)
    g_print ("tab %" G_GINT64_FORMAT "\n", run->cost + frame->ended - frame->began);
  if ((guint) run->n >= xushi_plan_get_n_areas (plan))
    return FALSE;
  began = g_get_monotonic_time ();
  xushi_window_show_area (XUSHI_WINDOW (frame->window), xushi_plan_get_area (plan, run->n++));
  run->cost = g_get_monotonic_time () - began;
  return TRUE;
}

/* On the overview first, then on an area. */
static gboolean
change_month (Run *run, BenchFrame *frame)
{
  XushiSession *session = get_session (frame);
  gint64 began;

  if (run->cost != 0)
    g_print ("month %" G_GINT64_FORMAT "\n", run->cost + frame->ended - frame->began);
  if (run->n == N_MONTHS / 2 && run->cost != 0)
    {
      run->cost = 0;
      xushi_window_show_area (XUSHI_WINDOW (frame->window),
                              xushi_plan_get_area (xushi_session_get_plan (session), 0));
      return TRUE;
    }
  if (run->n == N_MONTHS)
    return FALSE;
  began = g_get_monotonic_time ();
  xushi_session_set_month (session, 4 + run->n++ % 6);
  run->cost = g_get_monotonic_time () - began;
  return TRUE;
}

static void
preview_drawn_cb (BenchFrame *frame, gpointer data)
{
  g_print ("preview %" G_GINT64_FORMAT "\n", frame->ended - ((Run *) data)->began);
  exit (EXIT_SUCCESS);
}

static gboolean
show_preview (Run *run, BenchFrame *frame)
{
  g_autoptr (GList) windows = NULL;

  run->began = g_get_monotonic_time ();
  gtk_widget_activate_action (GTK_WIDGET (frame->window), "win.print", NULL);
  windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    if (XUSHI_IS_PRINT_WINDOW (l->data))
      {
        bench_frame_watch (l->data, preview_drawn_cb, run);
        return TRUE;
      }
  return FALSE;
}

static void
begin_table (Run *run, BenchFrame *frame)
{
  XushiSession *session = get_session (frame);
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (XushiBook) book = xushi_book_open (run->other_path, NULL, NULL);
  g_autoptr (XushiTable) table = book != NULL ? xushi_book_read_sheet (book, 0, NULL) : NULL;
  g_autoptr (GPtrArray) rows = NULL;
  gint64 began = g_get_monotonic_time ();

  if (table != NULL)
    rows = xushi_values_table_read (table, xushi_session_get_plan (session), problems, NULL);
  if (rows != NULL)
    run->import = xushi_values_import_new (xushi_session_get_editor (session), rows, NULL);
  if (run->import == NULL)
    bench_fail ("the table cannot be entered");
  g_print ("slice %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - began);
}

/* FALSE after the last slice. */
static gboolean
enter_slice (Run *run, BenchFrame *frame)
{
  double share = 0;
  gint64 began;

  if (run->import == NULL)
    begin_table (run, frame);
  began = g_get_monotonic_time ();
  if (!xushi_values_import_step (run->import, &share, NULL))
    bench_fail ("the table is refused");
  g_print ("slice %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - began);
  return share < 1;
}

typedef struct
{
  Run *run;
  BenchFrame *frame;
} Step;

/* Between two frames, when the work left by the last one is done. */
static gboolean
step_cb (gpointer data)
{
  g_autofree Step *step = data;
  Run *run = step->run;
  gboolean more;

  if (g_str_equal (run->kind, "edits"))
    {
      more = edit_or_commit (run, step->frame);
      /* If nothing that is shown has changed, no frame follows. */
      gtk_widget_queue_draw (GTK_WIDGET (step->frame->window));
    }
  else if (g_str_equal (run->kind, "table"))
    {
      more = enter_slice (run, step->frame);
      gtk_widget_queue_draw (GTK_WIDGET (step->frame->window));
    }
  else if (g_str_equal (run->kind, "tabs"))
    more = show_tab (run, step->frame);
  else if (g_str_equal (run->kind, "preview"))
    more = show_preview (run, step->frame);
  else
    more = change_month (run, step->frame);
  if (!more)
    exit (EXIT_SUCCESS);
  return G_SOURCE_REMOVE;
}

static void
begin (Run *run, BenchFrame *frame)
{
  XushiWindow *window = XUSHI_WINDOW (frame->window);
  XushiArea *area;

  if (xushi_window_get_session (window) == NULL)
    bench_fail ("the first frame shows no plan");
  if (!g_str_equal (run->kind, "edits") && !g_str_equal (run->kind, "table"))
    return;
  if (g_str_equal (run->kind, "edits"))
    open_bare (run);
  xushi_session_set_month (xushi_window_get_session (window), 9);
  area = xushi_plan_get_area (xushi_session_get_plan (xushi_window_get_session (window)), 0);
  xushi_window_show_indicator (window, xushi_area_get_indicator (area, 0));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.details", NULL);
}

static void
drawn_cb (BenchFrame *frame, gpointer data)
{
  Run *run = data;
  Step *step;

  /* The preview is in front of the window, whose own frames do not count as steps meanwhile. */
  if (g_str_equal (run->kind, "preview") && run->began != 0)
    return;
  if (!frame->waits)
    begin (run, frame);
  frame->waits = TRUE;
  step = g_new (Step, 1);
  *step = (Step) { run, frame };
  g_timeout_add_full (G_PRIORITY_LOW, 30, step_cb, step, NULL);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window, gpointer data)
{
  gtk_window_set_default_size (window, 1300, 800);
  bench_frame_watch (window, drawn_cb, data);
}

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = NULL;
  Run run = { 0 };

  if (argc < 3)
    bench_fail ("what to do with which plan?");
  run.kind = argv[1];
  run.other_path = argc > 3 ? argv[3] : ":memory:";
  xushi_application_prepare ();
  application = G_APPLICATION (xushi_application_new ());
  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), &run);
  return g_application_run (application, 2, (char *[]) { argv[0], argv[2], NULL });
}
