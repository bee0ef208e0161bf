/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/xushi-print-sheet.h"

/* XushiPrintSheet: draws the page with cairo at the scale of the view, so that it is as sharp as on
 * paper, and no more of it than is in view.
 *
 * CSS node: printsheet. Accessible role: image, with the page as its label. Where the page is larger
 * than the view the arrow keys, the wheel and dragging move it; the wheel with Ctrl asks for another
 * scale. */

/* Room around the page on the desk, in pixels. */
#define DESK 18

/* How far an arrow key moves the page, in pixels. */
#define STEP 48

#define PIXELS_PER_POINT (96 / 72.0)

struct _XushiPrintSheet
{
  GtkWidget parent_instance;

  XushiDocument *document; /* owned, nullable */
  guint page;              /* from 0 */
  int zoom;                /* percent, or what fits */
  GtkAdjustment *adjustments[2]; /* owned, nullable: by orientation */
  GtkScrollablePolicy policies[2];
  double drag_begin[2]; /* where the adjustments were when the page was taken hold of */
  double turned;        /* of the wheel with Ctrl, less than one step */
};

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  ZOOM_TURNED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (XushiPrintSheet, xushi_print_sheet, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static int
get_view (XushiPrintSheet *self, GtkOrientation orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL ? gtk_widget_get_width (GTK_WIDGET (self))
                                                   : gtk_widget_get_height (GTK_WIDGET (self));
}

/* Pixels per point of the page; 0 where there is nothing to show or no room for it. */
static double
get_pixels_per_point (XushiPrintSheet *self)
{
  double width, height, across, along;

  if (self->document == NULL)
    return 0;
  if (self->zoom > 0)
    return self->zoom / 100.0 * PIXELS_PER_POINT;
  xushi_document_get_page_size (self->document, &width, &height);
  across = (get_view (self, GTK_ORIENTATION_HORIZONTAL) - 2 * DESK) / width;
  along = (get_view (self, GTK_ORIENTATION_VERTICAL) - 2 * DESK) / height;
  return MAX (self->zoom == XUSHI_PRINT_FIT_WIDTH ? across : MIN (across, along), 0);
}

/* The page's size in pixels. */
static double
get_extent (XushiPrintSheet *self, GtkOrientation orientation)
{
  double width, height;

  if (self->document == NULL)
    return 0;
  xushi_document_get_page_size (self->document, &width, &height);
  return (orientation == GTK_ORIENTATION_HORIZONTAL ? width : height)
         * get_pixels_per_point (self);
}

/* Where the page begins in the view, in whole pixels, so that its lines do not blur. */
static double
get_origin (XushiPrintSheet *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double rest = get_view (self, orientation) - get_extent (self, orientation);

  return floor (MAX (rest / 2, DESK)
                - (adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0));
}

/* Whether the page can be moved that way. */
static gboolean
can_move (XushiPrintSheet *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL
         && gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment);
}

/* Which share of the page is before the middle of the view. */
static double
get_middle (XushiPrintSheet *self, GtkOrientation orientation)
{
  double extent = get_extent (self, orientation);

  return extent > 0 ? (get_view (self, orientation) / 2.0 - get_origin (self, orientation)) / extent
                    : 0.5;
}

static void
configure (XushiPrintSheet *self, GtkOrientation orientation, double value)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  int view = get_view (self, orientation);
  double whole = ceil (MAX (get_extent (self, orientation) + 2 * DESK, view));

  if (self->zoom == XUSHI_PRINT_FIT_PAGE
      || (self->zoom == XUSHI_PRINT_FIT_WIDTH && orientation == GTK_ORIENTATION_HORIZONTAL))
    whole = view;
  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, CLAMP (value, 0, whole - view), 0, whole, STEP,
                              view * 0.9, view);
}

/* After the page, its scale or the view have changed: @middle of the page comes to the middle of the
 * view, as far as the page reaches. */
static void
configure_around (XushiPrintSheet *self, const double middle[2])
{
  for (GtkOrientation i = GTK_ORIENTATION_HORIZONTAL; i <= GTK_ORIENTATION_VERTICAL; i++)
    configure (self, i, DESK + middle[i] * get_extent (self, i) - get_view (self, i) / 2.0);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   can_move (self, GTK_ORIENTATION_HORIZONTAL)
                                           || can_move (self, GTK_ORIENTATION_VERTICAL)
                                       ? "grab" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
xushi_print_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  XushiPrintSheet *self = XUSHI_PRINT_SHEET (widget);
  double scale = get_pixels_per_point (self);
  double x = get_origin (self, GTK_ORIENTATION_HORIZONTAL);
  double y = get_origin (self, GTK_ORIENTATION_VERTICAL);
  double width = get_extent (self, GTK_ORIENTATION_HORIZONTAL);
  double height = get_extent (self, GTK_ORIENTATION_VERTICAL);
  graphene_rect_t view = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                             (float) gtk_widget_get_height (widget));
  graphene_rect_t seen;
  cairo_t *cr;

  if (scale <= 0
      || !graphene_rect_intersection (&view,
                                      &GRAPHENE_RECT_INIT ((float) x, (float) y,
                                                           (float) width + 3, (float) height + 4),
                                      &seen))
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &seen);
  cairo_translate (cr, x, y);
  cairo_rectangle (cr, 1, 2, width + 1, height + 1);
  cairo_set_source_rgba (cr, 0, 0, 0, 0.25);
  cairo_fill (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  cairo_scale (cr, scale, scale);
  xushi_document_draw_page (self->document, cr, self->page);
  cairo_destroy (cr);
}

static void
xushi_print_sheet_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  XushiPrintSheet *self = XUSHI_PRINT_SHEET (widget);

  for (GtkOrientation i = GTK_ORIENTATION_HORIZONTAL; i <= GTK_ORIENTATION_VERTICAL; i++)
    if (self->adjustments[i] != NULL)
      configure (self, i, gtk_adjustment_get_value (self->adjustments[i]));
}

static void
set_adjustment (XushiPrintSheet *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (adjustment == *place && adjustment != NULL)
    return;
  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, gtk_widget_queue_draw, self);
  g_clear_object (place);
  if (adjustment == NULL)
    return;
  *place = g_object_ref_sink (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  configure (self, orientation, gtk_adjustment_get_value (adjustment));
}

static void
xushi_print_sheet_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  XushiPrintSheet *self = XUSHI_PRINT_SHEET (object);

  if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
  else
    g_value_set_enum (value, self->policies[id - PROP_HSCROLL_POLICY]);
}

static void
xushi_print_sheet_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  XushiPrintSheet *self = XUSHI_PRINT_SHEET (object);

  if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    set_adjustment (self, (GtkOrientation) (id - PROP_HADJUSTMENT), g_value_get_object (value));
  else
    self->policies[id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
}

/* FALSE where the page cannot be moved that way: the key may mean something else. */
static gboolean
move (XushiPrintSheet *self, GtkOrientation orientation, double distance)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (!can_move (self, orientation))
    return FALSE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + distance);
  return TRUE;
}

static gboolean
key_pressed_cb (XushiPrintSheet *self, guint key, guint code, GdkModifierType state)
{
  if (state & gtk_accelerator_get_default_mod_mask ())
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return move (self, GTK_ORIENTATION_HORIZONTAL, -STEP);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return move (self, GTK_ORIENTATION_HORIZONTAL, STEP);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return move (self, GTK_ORIENTATION_VERTICAL, -STEP);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return move (self, GTK_ORIENTATION_VERTICAL, STEP);
    default:
      return FALSE;
    }
}

static gboolean
scrolled_cb (XushiPrintSheet *self, double dx, double dy, GtkEventController *controller)
{
  int steps;

  if (!(gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK))
    return FALSE;
  self->turned -= dy;
  steps = (int) self->turned;
  self->turned -= steps;
  if (steps != 0)
    g_signal_emit (self, signals[ZOOM_TURNED], 0, steps > 0 ? 1 : -1);
  return TRUE;
}

static void
drag_begun_cb (XushiPrintSheet *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  for (int i = 0; i < 2; i++)
    self->drag_begin[i]
        = self->adjustments[i] != NULL ? gtk_adjustment_get_value (self->adjustments[i]) : 0;
}

static void
dragged_cb (XushiPrintSheet *self, double dx, double dy)
{
  const double by[2] = { dx, dy };

  for (int i = 0; i < 2; i++)
    if (self->adjustments[i] != NULL)
      gtk_adjustment_set_value (self->adjustments[i], self->drag_begin[i] - by[i]);
}

static void
xushi_print_sheet_dispose (GObject *object)
{
  XushiPrintSheet *self = XUSHI_PRINT_SHEET (object);

  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (xushi_print_sheet_parent_class)->dispose (object);
}

static void
xushi_print_sheet_class_init (XushiPrintSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = xushi_print_sheet_get_property;
  object_class->set_property = xushi_print_sheet_set_property;
  object_class->dispose = xushi_print_sheet_dispose;
  widget_class->snapshot = xushi_print_sheet_snapshot;
  widget_class->size_allocate = xushi_print_sheet_size_allocate;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  signals[ZOOM_TURNED] = g_signal_new ("zoom-turned", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "printsheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
xushi_print_sheet_init (XushiPrintSheet *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *wheel
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (wheel, "scroll", G_CALLBACK (scrolled_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (dragged_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

void
xushi_print_sheet_show (XushiPrintSheet *self, XushiDocument *document, guint page,
                        const char *label)
{
  double middle[2];

  g_return_if_fail (XUSHI_IS_PRINT_SHEET (self));
  for (GtkOrientation i = GTK_ORIENTATION_HORIZONTAL; i <= GTK_ORIENTATION_VERTICAL; i++)
    middle[i] = get_middle (self, i);
  if (page != self->page)
    middle[GTK_ORIENTATION_VERTICAL] = 0;
  g_set_object (&self->document, document);
  self->page = page;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  configure_around (self, middle);
}

void
xushi_print_sheet_set_zoom (XushiPrintSheet *self, int zoom)
{
  double middle[2];

  g_return_if_fail (XUSHI_IS_PRINT_SHEET (self));
  for (GtkOrientation i = GTK_ORIENTATION_HORIZONTAL; i <= GTK_ORIENTATION_VERTICAL; i++)
    middle[i] = get_middle (self, i);
  self->zoom = zoom;
  configure_around (self, middle);
}

double
xushi_print_sheet_get_scale (XushiPrintSheet *self)
{
  g_return_val_if_fail (XUSHI_IS_PRINT_SHEET (self), 0);
  return get_pixels_per_point (self) / PIXELS_PER_POINT * 100;
}
