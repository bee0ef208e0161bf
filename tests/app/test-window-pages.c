/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "app/print/xushi-print-lights.h"
#include "app/print/xushi-print-options.h"
#include "app/print/xushi-print-preview.h"
#include "app/print/xushi-print-sheet.h"
#include "app/print/xushi-print-window.h"
#include "app/support/xushi-settings.h"
#include "pointer.h"

/* The pages for the meeting in their window: how large they are shown, the thumbnails beside them, and
 * what is chosen of the plan. */

/* (transfer none): what @name stands for in the template of @widget. */
static gpointer
get_child (gpointer widget, const char *name)
{
  return gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);
}

typedef struct
{
  XushiWindow *window;
  GtkWidget *pages;             /* the window of the pages */
  XushiPrintPreview *preview;
  XushiPrintSheet *sheet;
  GtkWidget *thumbnails;
  GtkListView *list;            /* of the thumbnails; NULL until they are shown */
} View;

static gboolean
has_all_pages (gpointer data)
{
  View *view = data;
  GtkWidget *list = gtk_scrolled_window_get_child (get_child (view->thumbnails, "scroller"));

  view->list = list != NULL ? GTK_LIST_VIEW (list) : NULL;
  return xushi_document_is_complete (xushi_print_preview_get_document (view->preview))
         && (list != NULL || !gtk_widget_get_visible (view->thumbnails));
}

static void
open_pages (WindowFixture *self, View *view)
{
  view->window = window_fixture_open (self);
  view->pages = GTK_WIDGET (xushi_print_window_new (GTK_WINDOW (view->window),
                                                    view->window->session));
  view->preview = get_child (view->pages, "preview");
  view->sheet = get_child (view->preview, "sheet");
  view->thumbnails = get_child (view->preview, "thumbnails");
  gtk_window_present (GTK_WINDOW (view->pages));
  test_wait_for (has_all_pages, view);
}

static void
close_pages (View *view)
{
  gtk_window_destroy (GTK_WINDOW (view->pages));
  window_fixture_close (view->window);
}

static void
act (View *view, const char *name)
{
  g_assert_true (gtk_widget_activate_action (view->pages, name, NULL));
}

static void
zoom_to (View *view, const char *word)
{
  g_assert_true (gtk_widget_activate_action (view->pages, "pages.zoom", "s", word));
}

static void
assert_zoom (View *view, const char *word)
{
  g_autoptr (GVariant) state
      = g_action_group_get_action_state (xushi_print_preview_get_actions (view->preview), "zoom");

  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, word);
}

static gboolean
is_enabled (View *view, const char *name)
{
  return g_action_group_get_action_enabled (xushi_print_preview_get_actions (view->preview), name);
}

/* How far the page reaches beyond the view. */
static double
get_rest (XushiPrintSheet *sheet, gboolean down)
{
  GtkAdjustment *adjustment = down ? gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (sheet))
                                   : gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (sheet));

  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

static void
test_zoom (WindowFixture *self, gconstpointer data)
{
  View view;
  double fits, width;

  open_pages (self, &view);
  assert_zoom (&view, "page");
  fits = xushi_print_sheet_get_scale (view.sheet);
  g_assert_cmpfloat (fits, >, 20);
  g_assert_cmpfloat (get_rest (view.sheet, FALSE), ==, 0);
  g_assert_cmpfloat (get_rest (view.sheet, TRUE), ==, 0);

  /* A line that fits is as wide as the view; the page goes on below. */
  zoom_to (&view, "width");
  width = xushi_print_sheet_get_scale (view.sheet);
  g_assert_cmpfloat (width, >=, fits);
  g_assert_cmpfloat (get_rest (view.sheet, FALSE), ==, 0);

  zoom_to (&view, "150");
  g_assert_cmpfloat_with_epsilon (xushi_print_sheet_get_scale (view.sheet), 150, 0.01);
  act (&view, "pages.zoom-in");
  assert_zoom (&view, "200");
  act (&view, "pages.zoom-out");
  act (&view, "pages.zoom-out");
  assert_zoom (&view, "125");
  zoom_to (&view, "300");
  g_assert_false (is_enabled (&view, "zoom-in"));
  g_assert_cmpfloat (get_rest (view.sheet, FALSE), >, 500);
  g_assert_cmpfloat (get_rest (view.sheet, TRUE), >, 500);
  zoom_to (&view, "50");
  g_assert_false (is_enabled (&view, "zoom-out"));
  zoom_to (&view, "10");
  zoom_to (&view, "large");
  assert_zoom (&view, "50");

  /* From what fits to the next step up and down. */
  zoom_to (&view, "page");
  act (&view, "pages.zoom-in");
  g_assert_cmpfloat (xushi_print_sheet_get_scale (view.sheet), >, fits);
  zoom_to (&view, "page");
  act (&view, "pages.zoom-out");
  g_assert_cmpfloat (xushi_print_sheet_get_scale (view.sheet), <, MAX (fits, 50.1));
  close_pages (&view);
}

/* Whether a plain key has moved the page. */
static gboolean
press (XushiPrintSheet *sheet, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (sheet));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  return handled;
}

static gboolean
has_moved (gpointer sheet)
{
  return gtk_adjustment_get_value (gtk_scrollable_get_hadjustment (sheet)) > 0
         && gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (sheet)) > 0;
}

static void
test_scrolling (WindowFixture *self, gconstpointer data)
{
  View view;
  GtkAdjustment *across, *down;
  double middle;

  open_pages (self, &view);
  across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view.sheet));
  down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view.sheet));
  g_assert_false (press (view.sheet, GDK_KEY_Right));
  zoom_to (&view, "200");
  middle = gtk_adjustment_get_value (across);
  g_assert_cmpfloat_with_epsilon (middle, get_rest (view.sheet, FALSE) / 2, 1);
  g_assert_true (press (view.sheet, GDK_KEY_Right));
  g_assert_cmpfloat (gtk_adjustment_get_value (across), >, middle);
  g_assert_true (press (view.sheet, GDK_KEY_Left));
  g_assert_true (press (view.sheet, GDK_KEY_Left));
  g_assert_cmpfloat (gtk_adjustment_get_value (across), <, middle);

  /* Another page begins at its top, and no further left or right. */
  g_assert_true (press (view.sheet, GDK_KEY_Down));
  middle = gtk_adjustment_get_value (across);
  act (&view, "pages.next");
  g_assert_cmpfloat (gtk_adjustment_get_value (down), ==, 0);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (across), middle, 1);

  gtk_adjustment_set_value (across, 0);
  test_pointer_drag (GTK_WIDGET (view.sheet), 300, 200, 180, 120);
  test_wait_for (has_moved, view.sheet);
  test_pointer_release ();
  close_pages (&view);
}

static guint
count_thumbnails (View *view)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view->list)));
}

static guint
get_selected (View *view)
{
  return gtk_single_selection_get_selected (
      GTK_SINGLE_SELECTION (gtk_list_view_get_model (view->list)));
}

/* How many pictures below @root are drawn. */
static guint
count_pictures (GtkWidget *root)
{
  guint n = GTK_IS_PICTURE (root) && gtk_picture_get_paintable (GTK_PICTURE (root)) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_pictures (child);
  return n;
}

static gboolean
has_pictures (gpointer list)
{
  return count_pictures (list) > 2;
}

/* Whether @texture is what @document draws as its page @page. */
static gboolean
is_page (GdkTexture *texture, XushiDocument *document, guint page)
{
  int width = gdk_texture_get_width (texture), height = gdk_texture_get_height (texture);
  cairo_surface_t *drawn = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (drawn);
  gsize stride = (gsize) cairo_image_surface_get_stride (drawn), size = stride * (gsize) height;
  g_autofree guchar *shown = g_malloc (size);
  double across, along, scale;
  gboolean same;

  xushi_document_get_page_size (document, &across, &along);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  scale = MAX (width, height) / MAX (across, along);
  cairo_scale (cr, scale, scale);
  xushi_document_draw_page (document, cr, page);
  cairo_destroy (cr);
  cairo_surface_flush (drawn);
  gdk_texture_download (texture, shown, stride);
  same = memcmp (shown, cairo_image_surface_get_data (drawn), size) == 0;
  cairo_surface_destroy (drawn);
  return same;
}

/* Whether the pictures of the first three pages are what the pages are. */
static gboolean
has_right_pictures (gpointer data)
{
  View *view = data;
  XushiDocument *document = xushi_print_preview_get_document (view->preview);
  GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (view->list));

  for (guint page = 0; page < 3; page++, item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *picture = gtk_widget_get_first_child (gtk_widget_get_first_child (item));
      GdkPaintable *paintable = gtk_picture_get_paintable (GTK_PICTURE (picture));

      if (paintable == NULL || !is_page (GDK_TEXTURE (paintable), document, page))
        return FALSE;
    }
  return TRUE;
}

static void
test_thumbnails (WindowFixture *self, gconstpointer data)
{
  View view;
  guint n;

  open_pages (self, &view);
  n = xushi_document_get_n_pages (xushi_print_preview_get_document (view.preview));
  g_assert_cmpuint (n, >, 8);
  g_assert_cmpuint (count_thumbnails (&view), ==, n);
  g_assert_cmpuint (get_selected (&view), ==, 0);
  test_wait_for (has_right_pictures, &view);
  g_assert_cmpuint (count_pictures (GTK_WIDGET (view.list)), <, n);

  /* The column follows the page in view, and leads to it. */
  act (&view, "pages.next");
  g_assert_cmpuint (get_selected (&view), ==, 1);
  act (&view, "pages.last");
  g_assert_cmpuint (get_selected (&view), ==, n - 1);
  g_assert_false (is_enabled (&view, "next"));
  gtk_single_selection_set_selected (
      GTK_SINGLE_SELECTION (gtk_list_view_get_model (view.list)), 4);
  g_assert_cmpuint (xushi_print_preview_get_page (view.preview), ==, 4);
  act (&view, "pages.first");
  g_assert_cmpuint (xushi_print_preview_get_page (view.preview), ==, 0);
  g_assert_false (is_enabled (&view, "previous"));
  close_pages (&view);
}

/* Whether the column is shown is remembered. */
static void
test_hidden (WindowFixture *self, gconstpointer data)
{
  View view;

  open_pages (self, &view);
  g_assert_true (gtk_widget_get_visible (view.thumbnails));
  act (&view, "pages.print-thumbnails");
  g_assert_false (gtk_widget_get_visible (view.thumbnails));
  close_pages (&view);
  open_pages (self, &view);
  g_assert_false (gtk_widget_get_visible (view.thumbnails));
  act (&view, "pages.last");
  act (&view, "pages.print-thumbnails");
  g_assert_true (gtk_widget_get_visible (view.thumbnails));
  test_wait_for (has_all_pages, &view);
  test_wait_for (has_pictures, view.list);
  close_pages (&view);
}

/* Whether a picture below @root is drawn of an upright page. */
static gboolean
has_upright_picture (gpointer root)
{
  GdkPaintable *paintable = GTK_IS_PICTURE (root) ? gtk_picture_get_paintable (root) : NULL;

  if (paintable != NULL
      && gdk_paintable_get_intrinsic_height (paintable)
             > gdk_paintable_get_intrinsic_width (paintable))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_upright_picture (child))
      return TRUE;
  return FALSE;
}

/* Other choices make other pages: the column lists no more than there are, and draws them anew. */
static void
test_other_pages (WindowFixture *self, gconstpointer data)
{
  View view;
  guint before;

  open_pages (self, &view);
  before = count_thumbnails (&view);
  act (&view, "pages.last");
  gtk_drop_down_set_selected (get_child (get_child (get_child (view.pages, "options"), "choice"),
                                         "area"), 2);
  test_wait_for (has_all_pages, &view);
  g_assert_cmpuint (count_thumbnails (&view), <, before);
  g_assert_cmpuint (get_selected (&view), ==, xushi_print_preview_get_page (view.preview));
  g_assert_cmpuint (get_selected (&view), ==, count_thumbnails (&view) - 1);
  g_assert_false (has_upright_picture (view.list));
  gtk_drop_down_set_selected (get_child (get_child (view.pages, "options"), "orientation"), 1);
  test_wait_for (has_upright_picture, view.list);
  gtk_drop_down_set_selected (get_child (get_child (view.pages, "options"), "orientation"), 0);
  close_pages (&view);
}

/* (transfer none): the check button of @light; of all lights for XUSHI_LIGHT_NONE. The list is open. */
static GtkCheckButton *
get_light (gpointer lights, XushiLight light)
{
  GtkPopover *popover = gtk_menu_button_get_popover (get_child (lights, "button"));
  GtkWidget *check = gtk_widget_get_first_child (gtk_popover_get_child (popover));

  for (guint i = 0; light != XUSHI_LIGHT_NONE && i <= light; i++)
    check = gtk_widget_get_next_sibling (check);
  return GTK_CHECK_BUTTON (check);
}

static void
test_lights (WindowFixture *self, gconstpointer data)
{
  View view;
  gpointer lights;
  GtkLabel *label;
  guint all;

  open_pages (self, &view);
  all = count_thumbnails (&view);
  lights = get_child (get_child (view.pages, "options"), "lights");
  label = get_child (lights, "label");
  gtk_menu_button_popup (get_child (lights, "button"));
  g_assert_true (gtk_check_button_get_active (get_light (lights, XUSHI_LIGHT_NONE)));
  g_assert_cmpuint (xushi_print_lights_get (lights), ==, 0);

  gtk_check_button_set_active (get_light (lights, XUSHI_LIGHT_BEHIND), TRUE);
  g_assert_false (gtk_check_button_get_active (get_light (lights, XUSHI_LIGHT_NONE)));
  g_assert_cmpuint (xushi_print_lights_get (lights), ==, 1u << XUSHI_LIGHT_BEHIND);
  g_assert_cmpstr (gtk_label_get_label (label), ==, xushi_light_to_label (XUSHI_LIGHT_BEHIND));
  test_wait_for (has_all_pages, &view);
  g_assert_cmpuint (count_thumbnails (&view), <, all);

  /* None, and each of them, are all. */
  gtk_check_button_set_active (get_light (lights, XUSHI_LIGHT_BEHIND), FALSE);
  g_assert_true (gtk_check_button_get_active (get_light (lights, XUSHI_LIGHT_NONE)));
  for (XushiLight light = 0; light < XUSHI_N_LIGHTS; light++)
    gtk_check_button_set_active (get_light (lights, light), TRUE);
  g_assert_cmpuint (xushi_print_lights_get (lights), ==, 0);
  gtk_check_button_set_active (get_light (lights, XUSHI_LIGHT_SLOW), TRUE);
  gtk_check_button_set_active (get_light (lights, XUSHI_LIGHT_NONE), TRUE);
  g_assert_cmpuint (xushi_print_lights_get (lights), ==, 0);
  g_assert_false (gtk_check_button_get_active (get_light (lights, XUSHI_LIGHT_SLOW)));
  test_wait_for (has_all_pages, &view);
  g_assert_cmpuint (count_thumbnails (&view), ==, all);
  close_pages (&view);
}

/* What the pages are made with. */
static const char *
get_due (gpointer options)
{
  XushiPageSetup setup;

  xushi_page_setup_init (&setup, 9);
  xushi_print_options_read (options, &setup);
  return setup.due;
}

static void
test_due (WindowFixture *self, gconstpointer data)
{
  View view;
  gpointer options;
  GtkEditable *entry;
  GtkWidget *reason, *slips = NULL;
  XushiDocument *before;

  open_pages (self, &view);
  options = get_child (view.pages, "options");
  entry = get_child (options, "due_entry");
  reason = get_child (options, "due_reason");
  slips = gtk_widget_get_first_child (get_child (options, "parts"));
  while (g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (slips)),
                    xushi_page_part_to_label ((guint) g_bit_nth_lsf (XUSHI_PAGE_SLIPS, -1))) != 0)
    slips = gtk_widget_get_next_sibling (slips);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (entry)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (slips), TRUE);
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (entry)));

  /* A date makes other pages while it is typed. */
  before = xushi_print_preview_get_document (view.preview);
  gtk_editable_set_text (entry, "2016-10-12");
  g_assert_cmpstr (get_due (options), ==, "2016-10-12");
  g_assert_true (xushi_print_preview_get_document (view.preview) != before);

  /* What is none yet is not used, and marked only when it is left so. */
  gtk_editable_set_text (entry, "2016-10-32");
  g_assert_null (get_due (options));
  g_assert_false (gtk_widget_get_visible (reason));
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (gtk_widget_get_visible (reason));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (reason)), "2016-10-32"));
  gtk_editable_set_text (entry, "2016.10.9");
  g_assert_false (gtk_widget_get_visible (reason));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "2016-10-09");
  g_assert_cmpstr (get_due (options), ==, "2016-10-09");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (slips), FALSE);
  g_assert_null (get_due (options));
  close_pages (&view);
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  window_fixture_add ("/app/pages/zoom", test_zoom);
  window_fixture_add ("/app/pages/scrolling", test_scrolling);
  window_fixture_add ("/app/pages/thumbnails", test_thumbnails);
  window_fixture_add ("/app/pages/hidden", test_hidden);
  window_fixture_add ("/app/pages/other-pages", test_other_pages);
  window_fixture_add ("/app/pages/lights", test_lights);
  window_fixture_add ("/app/pages/due", test_due);
  return window_fixture_run ();
}
