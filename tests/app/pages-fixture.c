/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pages-fixture.h"

#include "app/print/xushi-print-options.h"
#include "app/print/xushi-print-preview.h"
#include "app/support/xushi-settings.h"
#include "base/xushi-date.h"
#include "meeting/xushi-meeting.h"

#include <glib/gstdio.h>

/* (transfer none): what @name stands for in the template of @widget. */
gpointer
pages_fixture_get_child (gpointer widget, const char *name)
{
  return gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);
}

static gboolean
is_complete (gpointer data)
{
  PagesView *view = data;

  return xushi_document_is_complete (
      xushi_print_preview_get_document (pages_fixture_get_child (view->pages, "preview")));
}

/* What the sample has frozen, and keeps, is of no concern here. */
void
pages_fixture_forget_sample (WindowFixture *self)
{
  window_fixture_execute (self, "DELETE FROM snapshot_row; DELETE FROM snapshot;"
                                "DELETE FROM page_set");
}

void
pages_fixture_open_window (WindowFixture *self, PagesView *view)
{
  view->window = window_fixture_open (self);
  view->session = view->window->session;
  g_settings_set_string (xushi_settings_get (), "last-folder", self->folder);
}

/* @pages: (transfer floating) */
void
pages_fixture_show (PagesView *view, XushiPrintWindow *pages)
{
  view->pages = GTK_WIDGET (pages);
  gtk_window_present (GTK_WINDOW (pages));
  test_wait_for (is_complete, view);
}

void
pages_fixture_open (PagesView *view)
{
  pages_fixture_show (view, xushi_print_window_new (GTK_WINDOW (view->window), view->session));
}

gboolean
pages_fixture_has_no_over (gpointer window)
{
  return !window_fixture_has_over (window);
}

/* (transfer full): the bytes of a file, which is removed. */
GBytes *
pages_fixture_take_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  g_assert_no_error (error);
  g_unlink (path);
  return g_bytes_new_take (text, length);
}

/* (transfer full): @document as a PDF. */
static GBytes *
write_document (WindowFixture *self, XushiDocument *document)
{
  g_autofree char *path = g_build_filename (self->folder, "document.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (xushi_document_save (document, path, NULL, NULL, &error));
  g_assert_no_error (error);
  return pages_fixture_take_file (path);
}

/* (transfer full): the pages that are shown. */
static GBytes *
write_shown (WindowFixture *self, PagesView *view)
{
  test_wait_for (is_complete, view);
  return write_document (self, xushi_print_preview_get_document (pages_fixture_get_child (view->pages,
                                                                            "preview")));
}

/* (transfer full): the pages of the options in view, compared with the meeting @name (nullable). */
static GBytes *
write_expected (WindowFixture *self, PagesView *view, const char *name)
{
  XushiStore *store = xushi_session_get_store (view->session);
  XushiJudgedPlan *judged = xushi_session_get_judged (view->session);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) targets = xushi_store_list_adjusted_targets (store, &error);
  g_autoptr (XushiMeeting) meeting = NULL;
  g_autoptr (XushiComparison) comparison = NULL;
  g_autoptr (XushiDocument) document = NULL;
  g_autofree char *today = xushi_date_today ();
  XushiPageSetup setup;

  g_assert_no_error (error);
  xushi_page_setup_init (&setup, xushi_session_get_month (view->session));
  xushi_print_options_read (pages_fixture_get_child (view->pages, "options"), &setup);
  if (name != NULL)
    {
      meeting = xushi_meeting_open (store, xushi_plan_find_snapshot (xushi_session_get_plan (view->session), name), &error);
      g_assert_no_error (error);
      comparison = xushi_meeting_compare (meeting, judged);
    }
  setup.date = today;
  setup.comparison = comparison;
  setup.target_versions = targets;
  document = xushi_document_new_judged (judged, &setup);
  return write_document (self, document);
}

void
pages_fixture_assert_compared (WindowFixture *self, PagesView *view, const char *name)
{
  g_autoptr (GBytes) shown = write_shown (self, view);
  g_autoptr (GBytes) expected = write_expected (self, view, name);

  g_assert_true (g_bytes_equal (shown, expected));
}

void
pages_fixture_close (PagesView *view)
{
  if (view->pages != NULL)
    gtk_window_destroy (GTK_WINDOW (view->pages));
  window_fixture_close (view->window);
}
