/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "details-fixture.h"

#include "app/details/xushi-details-field.h"
#include "base/xushi-i18n.h"
#include "intake/xushi-sample.h"
#include "xushi-app-resources.h"

#include <adwaita.h>

static void
message_cb (XushiDetailsPane *pane, const char *message, DetailsFixture *self)
{
  g_free (self->message);
  self->message = g_strdup (message);
}

void
details_fixture_init (int *argc, char ***argv)
{
  g_autoptr (GtkCssProvider) provider = NULL;

  g_test_init (argc, argv, NULL);
  xushi_i18n_init ();
  gtk_disable_setlocale ();
  adw_init ();
  g_resources_register (xushi_app_get_resource ());
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/io/github/xushi/Xushi/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
fill (StoreFixture *files)
{
  g_autoptr (XushiStore) store = store_fixture_create (files);
  g_autoptr (XushiEditor) editor = xushi_editor_new (store);
  g_autoptr (GError) error = NULL;

  xushi_sample_fill (editor, TRUE, &error);
  g_assert_no_error (error);
  xushi_store_close (store);
}

void
details_fixture_set_up (DetailsFixture *self, gconstpointer read_only)
{
  g_autoptr (XushiStore) store = NULL;

  self->files = store_fixture_new ();
  fill (self->files);
  store = store_fixture_open (self->files, GPOINTER_TO_INT (read_only) ? XUSHI_STORE_READ_ONLY
                                                                       : XUSHI_STORE_WRITABLE);
  self->session = xushi_session_new (store);
  xushi_session_set_month (self->session, 9);
  self->pane = XUSHI_DETAILS_PANE (xushi_details_pane_new (self->session));
  g_signal_connect (self->pane, "message", G_CALLBACK (message_cb), self);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 900);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->pane));
  gtk_window_present (GTK_WINDOW (self->window));
  details_fixture_settle (self);
}

static gboolean
is_gone (gpointer data)
{
  return ((DetailsFixture *) data)->pane == NULL;
}

void
details_fixture_tear_down (DetailsFixture *self, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (self->pane), (gpointer *) &self->pane);
  gtk_window_destroy (GTK_WINDOW (self->window));
  test_wait_for (is_gone, self);
  xushi_store_close (xushi_session_get_store (self->session));
  g_clear_object (&self->session);
  g_clear_pointer (&self->files, store_fixture_free);
  g_clear_pointer (&self->message, g_free);
}

static gboolean
is_painted (gpointer data)
{
  return *(gboolean *) data;
}

static void
after_paint_cb (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

/* By the time the next frame is drawn, the main loop has done everything that comes before
 * drawing. */
void
details_fixture_settle (DetailsFixture *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->window);
  gboolean painted = FALSE;
  gulong handler;

  g_assert_nonnull (clock);
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &painted);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  test_wait_for (is_painted, &painted);
  g_signal_handler_disconnect (clock, handler);
}

XushiIndicator *
details_fixture_show (DetailsFixture *self, const char *name)
{
  XushiPlan *plan = xushi_session_get_plan (self->session);

  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, i);

          if (g_str_equal (xushi_indicator_get_name (indicator), name))
            {
              xushi_details_pane_set_indicator (self->pane, indicator);
              details_fixture_settle (self);
              return indicator;
            }
        }
    }
  g_error ("the sample has no “%s”", name);
}

void
details_fixture_each (GtkWidget *root, void (*visit) (GtkWidget *widget, gpointer data),
                      gpointer data)
{
  GtkWidget *child;

  if (!gtk_widget_get_child_visible (root) || !gtk_widget_get_visible (root))
    return;
  visit (root, data);
  for (child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    details_fixture_each (child, visit, data);
}

typedef struct
{
  const char *name;
  GtkWidget *found;
} Search;

/* Whether the accessible label of @widget is @name. */
static gboolean
is_named (GtkWidget *widget, const char *name)
{
  g_autofree char *complaint = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  return complaint == NULL;
}

static void
visit_section (GtkWidget *widget, gpointer data)
{
  Search *search = data;

  if (search->found == NULL && XUSHI_IS_DETAILS_SECTION (widget)
      && is_named (widget, search->name))
    search->found = widget;
}

XushiDetailsSection *
details_fixture_find_section (DetailsFixture *self, const char *title)
{
  Search search = { title };

  details_fixture_each (GTK_WIDGET (self->pane), visit_section, &search);
  if (search.found == NULL)
    g_error ("no section “%s”", title);
  return XUSHI_DETAILS_SECTION (search.found);
}

XushiDetailsSection *
details_fixture_open (DetailsFixture *self, const char *title)
{
  XushiDetailsSection *section = details_fixture_find_section (self, title);

  /* Clicks it as a user would, so that it stays open for other indicators too. */
  if (!xushi_details_section_get_open (section))
    g_signal_emit_by_name (gtk_widget_get_first_child (GTK_WIDGET (section)), "clicked");
  g_assert_true (xushi_details_section_get_open (section));
  details_fixture_settle (self);
  return section;
}

static gboolean
is_input (GtkWidget *widget)
{
  return GTK_IS_ENTRY (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_DROP_DOWN (widget)
         || GTK_IS_SWITCH (widget);
}

static void
visit_input (GtkWidget *widget, gpointer data)
{
  Search *search = data;

  if (search->found == NULL && is_input (widget) && is_named (widget, search->name))
    search->found = widget;
}

GtkWidget *
details_fixture_find (DetailsFixture *self, const char *name)
{
  Search search = { name };

  details_fixture_each (GTK_WIDGET (self->pane), visit_input, &search);
  if (search.found == NULL)
    g_error ("no input “%s”", name);
  return search.found;
}

static void
visit_button (GtkWidget *widget, gpointer data)
{
  Search *search = data;

  if (search->found == NULL && GTK_IS_BUTTON (widget)
      && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), search->name) == 0)
    search->found = widget;
}

GtkWidget *
details_fixture_find_button (DetailsFixture *self, const char *label)
{
  Search search = { label };

  details_fixture_each (GTK_WIDGET (self->pane), visit_button, &search);
  return search.found;
}

static void
visit_grid (GtkWidget *widget, gpointer data)
{
  Search *search = data;

  if (search->found == NULL && XUSHI_IS_GRID (widget))
    search->found = widget;
}

XushiGrid *
details_fixture_find_grid (XushiDetailsSection *section)
{
  Search search = { NULL };

  details_fixture_each (GTK_WIDGET (section), visit_grid, &search);
  return search.found != NULL ? XUSHI_GRID (search.found) : NULL;
}

void
details_fixture_type (GtkWidget *input, const char *text)
{
  gtk_widget_grab_focus (input);
  if (GTK_IS_TEXT_VIEW (input))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (input)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (input), text);
}

void
details_fixture_enter (DetailsFixture *self, GtkWidget *input)
{
  GtkWidget *field = gtk_widget_get_ancestor (input, XUSHI_TYPE_DETAILS_FIELD);

  xushi_details_field_commit (XUSHI_DETAILS_FIELD (field));
  details_fixture_settle (self);
}

char *
details_fixture_read (GtkWidget *input)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (!GTK_IS_TEXT_VIEW (input))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (input)));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (input));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

void
details_fixture_undo (DetailsFixture *self)
{
  GError *error = NULL;

  xushi_editor_undo (xushi_session_get_editor (self->session), &error);
  g_assert_no_error (error);
  details_fixture_settle (self);
}
