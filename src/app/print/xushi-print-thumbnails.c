/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/xushi-print-thumbnails.h"

#include "base/xushi-i18n.h"

#include <string.h>

/* XushiPrintThumbnails: a list view, which makes rows for what is near its view only. Pictures are
 * drawn one at a time when nothing else is to be done, those in view alone, and kept as textures,
 * the latest KEPT_MOST of them. The list is built when the window was painted for the first time.
 *
 * Keys: those of a list view: arrows, Home and End go to a page. Accessible role: list; its items
 * have the page and its title as their name. */

/* The longer side of a picture, in pixels. */
#define SIZE 104

/* Pictures of pages that were in view; each takes some 30 kB, four times that on a dense screen. */
#define KEPT_MOST 120

typedef struct
{
  GtkListItem *item; /* borrowed: the row goes with it */
  GtkPicture *picture;
  GtkLabel *number;
  gboolean fresh; /* the picture is that of the page */
} Row;

struct _XushiPrintThumbnails
{
  GtkBox parent_instance;

  XushiDocument *document; /* owned, nullable */
  GtkStringList *numbers;  /* owned: of the pages */
  GtkSingleSelection *selection; /* owned */
  GPtrArray *rows;         /* owned: of Row */
  GHashTable *pictures;    /* owned: page, from 0, → GdkTexture */
  GQueue drawn;            /* the pages in it, the oldest first */
  guint drawing;           /* source; 0 if no picture is missing */
  gboolean following;      /* the page is set by the program */
  gboolean painted;        /* the window has been seen: the page in view comes first */

  GtkWidget *list;         /* nullable: in the scroller, which has the only reference */

  /* Template children. */
  GtkScrolledWindow *scroller;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (XushiPrintThumbnails, xushi_print_thumbnails, GTK_TYPE_BOX)

static guint
get_n_pages (XushiPrintThumbnails *self)
{
  return self->document != NULL ? xushi_document_get_n_pages (self->document) : 0;
}

/* How many pages can be drawn: the last one so far may go on. */
static guint
get_n_ready (XushiPrintThumbnails *self)
{
  guint n = get_n_pages (self);

  return n == 0 || xushi_document_is_complete (self->document) ? n : n - 1;
}

/* All pictures are to be drawn again; those that are shown stay until then. */
static void
forget_pictures (XushiPrintThumbnails *self)
{
  g_hash_table_remove_all (self->pictures);
  g_queue_clear (&self->drawn);
  for (guint i = 0; i < self->rows->len; i++)
    ((Row *) g_ptr_array_index (self->rows, i))->fresh = FALSE;
}

/* (transfer full): @page, as many dots a pixel as the screen has. */
static GdkTexture *
draw_page (XushiPrintThumbnails *self, guint page)
{
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  double width, height, scale;
  cairo_surface_t *surface;
  cairo_t *cr;
  GBytes *bytes;
  GdkTexture *texture;
  int stride;

  xushi_document_get_page_size (self->document, &width, &height);
  scale = SIZE * factor / MAX (width, height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (width * scale),
                                        (int) ceil (height * scale));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  xushi_document_draw_page (self->document, cr, page);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new_with_free_func (
      cairo_image_surface_get_data (surface),
      (gsize) stride * (gsize) cairo_image_surface_get_height (surface),
      (GDestroyNotify) cairo_surface_destroy, surface);
  texture = gdk_memory_texture_new (cairo_image_surface_get_width (surface),
                                    cairo_image_surface_get_height (surface), GDK_MEMORY_DEFAULT,
                                    bytes, (gsize) stride);
  g_bytes_unref (bytes);
  return texture;
}

/* (transfer none) */
static GdkTexture *
ensure_picture (XushiPrintThumbnails *self, guint page)
{
  GdkTexture *picture = g_hash_table_lookup (self->pictures, GUINT_TO_POINTER (page));

  if (picture != NULL)
    return picture;
  picture = draw_page (self, page);
  g_hash_table_insert (self->pictures, GUINT_TO_POINTER (page), picture);
  g_queue_push_tail (&self->drawn, GUINT_TO_POINTER (page));
  if (self->drawn.length > KEPT_MOST)
    g_hash_table_remove (self->pictures, g_queue_pop_head (&self->drawn));
  return picture;
}

static gboolean
is_in_view (XushiPrintThumbnails *self, const Row *row)
{
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (GTK_WIDGET (row->picture))
         && gtk_widget_compute_bounds (GTK_WIDGET (row->picture), GTK_WIDGET (self->scroller),
                                       &bounds)
         && bounds.origin.y < (float) gtk_widget_get_height (GTK_WIDGET (self->scroller))
         && bounds.origin.y + bounds.size.height > 0;
}

/* Draws the next picture that is missing in view. */
static gboolean
draw_cb (gpointer data)
{
  XushiPrintThumbnails *self = data;
  guint n = get_n_ready (self);

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);
      guint page = gtk_list_item_get_position (row->item);

      if (row->fresh || page >= n || !is_in_view (self, row))
        continue;
      gtk_picture_set_paintable (row->picture, GDK_PAINTABLE (ensure_picture (self, page)));
      row->fresh = TRUE;
      return G_SOURCE_CONTINUE;
    }
  self->drawing = 0;
  return G_SOURCE_REMOVE;
}

/* What is in view has changed. Pictures take turns with the pages that are still laid out. */
static void
draw_soon (XushiPrintThumbnails *self)
{
  if (self->drawing == 0 && self->painted)
    self->drawing = g_idle_add_full (G_PRIORITY_LOW, draw_cb, self, NULL);
}

/* Pages have the same size: so have their pictures. */
static void
fit_picture (XushiPrintThumbnails *self, Row *row)
{
  double width = 1, height = 1, scale;

  if (self->document != NULL)
    xushi_document_get_page_size (self->document, &width, &height);
  scale = SIZE / MAX (width, height);
  gtk_widget_set_size_request (GTK_WIDGET (row->picture), (int) (width * scale + 0.5),
                               (int) (height * scale + 0.5));
}

/* A list item is named by what is around its child: GTK 4.8 has no name of its own for it. */
static void
name_row (XushiPrintThumbnails *self, Row *row)
{
  guint page = gtk_list_item_get_position (row->item);
  GtkWidget *around = gtk_widget_get_parent (gtk_list_item_get_child (row->item));
  g_autofree char *name = NULL;

  if (around == NULL || page == GTK_INVALID_LIST_POSITION)
    return;
  if (page < get_n_pages (self))
    name = g_strdup_printf (_ ("Page %u: %s"), page + 1,
                            xushi_document_get_page_title (self->document, page));
  else
    name = g_strdup_printf (_ ("Page %u"), page + 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (around), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static Row *
find_row (XushiPrintThumbnails *self, GtkListItem *item)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (((Row *) g_ptr_array_index (self->rows, i))->item == item)
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

static void
setup_cb (XushiPrintThumbnails *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *picture = g_object_new (GTK_TYPE_PICTURE, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *number = gtk_label_new (NULL);
  Row *row = g_new0 (Row, 1);

  *row = (Row) { item, GTK_PICTURE (picture), GTK_LABEL (number), FALSE };
  gtk_widget_add_css_class (picture, "print-thumbnail");
  gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (number, "caption");
  gtk_widget_add_css_class (number, "numeric");
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), number);
  gtk_list_item_set_child (item, box);
  g_ptr_array_add (self->rows, row);
}

static void
bind_cb (XushiPrintThumbnails *self, GtkListItem *item)
{
  Row *row = find_row (self, item);
  GdkTexture *picture = g_hash_table_lookup (
      self->pictures, GUINT_TO_POINTER (gtk_list_item_get_position (item)));

  row->fresh = picture != NULL;
  gtk_picture_set_paintable (row->picture, GDK_PAINTABLE (picture));
  fit_picture (self, row);
  gtk_label_set_label (row->number, gtk_string_object_get_string (gtk_list_item_get_item (item)));
  name_row (self, row);
  draw_soon (self);
}

static void
teardown_cb (XushiPrintThumbnails *self, GtkListItem *item)
{
  g_ptr_array_remove (self->rows, find_row (self, item));
}

static void
selected_cb (XushiPrintThumbnails *self)
{
  guint page = gtk_single_selection_get_selected (self->selection);

  if (!self->following && page != GTK_INVALID_LIST_POSITION)
    g_signal_emit (self, signals[CHOSEN], 0, page);
}

/* The list cannot scroll before it is shown. */
static void
scroll_to_page (XushiPrintThumbnails *self)
{
  guint page = gtk_single_selection_get_selected (self->selection);

  if (self->painted && gtk_widget_get_mapped (self->list) && page != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", page);
}

static void
build_list (XushiPrintThumbnails *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "teardown", G_CALLBACK (teardown_cb), self, G_CONNECT_SWAPPED);
  self->list = gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)), factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("All pages"), -1);
  gtk_scrolled_window_set_child (self->scroller, self->list);
}

static void
painted_cb (XushiPrintThumbnails *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  self->painted = TRUE;
  build_list (self);
  scroll_to_page (self);
  draw_soon (self);
}

static void
xushi_print_thumbnails_map (GtkWidget *widget)
{
  XushiPrintThumbnails *self = XUSHI_PRINT_THUMBNAILS (widget);

  GTK_WIDGET_CLASS (xushi_print_thumbnails_parent_class)->map (widget);
  if (!self->painted)
    {
      GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);

      g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
      g_signal_connect_object (clock, "after-paint", G_CALLBACK (painted_cb), self,
                               G_CONNECT_SWAPPED);
    }
  scroll_to_page (self);
  draw_soon (self);
}

static void
xushi_print_thumbnails_dispose (GObject *object)
{
  XushiPrintThumbnails *self = XUSHI_PRINT_THUMBNAILS (object);
  GtkWidget *child;

  g_clear_handle_id (&self->drawing, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (xushi_print_thumbnails_parent_class)->dispose (object);
}

static void
xushi_print_thumbnails_finalize (GObject *object)
{
  XushiPrintThumbnails *self = XUSHI_PRINT_THUMBNAILS (object);

  g_queue_clear (&self->drawn);
  g_hash_table_unref (self->pictures);
  g_ptr_array_unref (self->rows);
  g_object_unref (self->selection);
  g_object_unref (self->numbers);
  G_OBJECT_CLASS (xushi_print_thumbnails_parent_class)->finalize (object);
}

static void
xushi_print_thumbnails_class_init (XushiPrintThumbnailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_print_thumbnails_dispose;
  G_OBJECT_CLASS (klass)->finalize = xushi_print_thumbnails_finalize;
  widget_class->map = xushi_print_thumbnails_map;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/xushi/Xushi/xushi-print-thumbnails.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiPrintThumbnails, scroller);
}

static void
xushi_print_thumbnails_init (XushiPrintThumbnails *self)
{
  GtkAdjustment *down;

  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->pictures = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->numbers = gtk_string_list_new (NULL);
  self->selection
      = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->numbers)));
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  down = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (down, "value-changed", G_CALLBACK (draw_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (down, "changed", G_CALLBACK (draw_soon), self, G_CONNECT_SWAPPED);
}

void
xushi_print_thumbnails_set_document (XushiPrintThumbnails *self, XushiDocument *document)
{
  g_return_if_fail (XUSHI_IS_PRINT_THUMBNAILS (self));
  g_return_if_fail (XUSHI_IS_DOCUMENT (document));
  g_set_object (&self->document, document);
  forget_pictures (self);
  for (guint i = 0; i < self->rows->len; i++)
    fit_picture (self, g_ptr_array_index (self->rows, i));
  xushi_print_thumbnails_update (self);
}

/* Lists @n pages, from what was listed on. */
static void
list_pages (XushiPrintThumbnails *self, guint n)
{
  guint before = g_list_model_get_n_items (G_LIST_MODEL (self->numbers));
  g_autoptr (GStrvBuilder) added = g_strv_builder_new ();
  g_auto (GStrv) numbers = NULL;

  if (n == before)
    return;
  for (guint i = before; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      g_strv_builder_add (added, number);
    }
  numbers = g_strv_builder_end (added);
  self->following = TRUE;
  gtk_string_list_splice (self->numbers, MIN (n, before), before - MIN (n, before),
                          (const char *const *) numbers);
  self->following = FALSE;
}

void
xushi_print_thumbnails_update (XushiPrintThumbnails *self)
{
  guint n, before;

  g_return_if_fail (XUSHI_IS_PRINT_THUMBNAILS (self));
  n = get_n_pages (self);
  before = g_list_model_get_n_items (G_LIST_MODEL (self->numbers));
  list_pages (self, xushi_document_is_complete (self->document) ? n : MAX (n, before));
  if (xushi_document_is_complete (self->document))
    {
      /* Only now the pages know how many they are, and what stands on the others. */
      forget_pictures (self);
      for (guint i = 0; i < self->rows->len; i++)
        name_row (self, g_ptr_array_index (self->rows, i));
    }
  draw_soon (self);
}

void
xushi_print_thumbnails_set_page (XushiPrintThumbnails *self, guint page)
{
  g_return_if_fail (XUSHI_IS_PRINT_THUMBNAILS (self));
  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, page);
  self->following = FALSE;
  scroll_to_page (self);
}
