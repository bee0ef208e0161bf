/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-wrap-box.h"

struct _XushiWrapBox
{
  GtkWidget parent_instance;
  int spacing;
  int line_spacing;
  gboolean justify; /* the last child of a line goes to its end */
};

G_DEFINE_FINAL_TYPE (XushiWrapBox, xushi_wrap_box, GTK_TYPE_WIDGET)

enum
{
  PROP_SPACING = 1,
  PROP_LINE_SPACING,
  PROP_JUSTIFY,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* The children from @first on that stand in one line. */
typedef struct
{
  GtkWidget *first;
  GtkWidget *end; /* the first one of the next line; NULL after the last line */
  GtkWidget *last;
  int width;
  int height;
} Line;

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
next_child (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

/* A child's width in a line of @width. */
static int
child_width (GtkWidget *child, int width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return CLAMP (natural, minimum, MAX (width, minimum));
}

static int
child_height (GtkWidget *child, int width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  return natural;
}

/* The line that begins with @first, at most @width wide where that is possible. */
static Line
fill_line (XushiWrapBox *self, GtkWidget *first, int width)
{
  Line line = { .first = first, .end = first };

  while (line.end != NULL)
    {
      int wanted = child_width (line.end, width);
      int with = line.last != NULL ? line.width + self->spacing + wanted : wanted;

      if (line.last != NULL && with > width)
        break;
      line.width = with;
      line.height = MAX (line.height, child_height (line.end, wanted));
      line.last = line.end;
      line.end = next_child (line.end);
    }
  return line;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  int widest = 0;
  Line line = fill_line (XUSHI_WRAP_BOX (widget),
                         skip_hidden (gtk_widget_get_first_child (widget)), G_MAXINT / 2);

  for (GtkWidget *child = line.first; child != NULL; child = next_child (child))
    widest = MAX (widest, child_width (child, 0));
  *minimum = widest;
  *natural = MAX (widest, line.width);
}

static void
xushi_wrap_box_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  XushiWrapBox *self = XUSHI_WRAP_BOX (widget);
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  int height = 0;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (widget, minimum, natural);
      return;
    }
  while (child != NULL)
    {
      Line line = fill_line (self, child, for_size < 0 ? G_MAXINT / 2 : for_size);

      height += line.height + (line.end != NULL ? self->line_spacing : 0);
      child = line.end;
    }
  *minimum = *natural = height;
}

static void
allocate_line (XushiWrapBox *self, const Line *line, int y, int width)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkAllocation area = { .y = y, .height = line->height };

  for (GtkWidget *child = line->first; child != line->end; child = next_child (child))
    {
      int x = area.x;

      area.width = child_width (child, width);
      if (self->justify && child == line->last && child != line->first)
        x = MAX (x, width - area.width);
      gtk_widget_size_allocate (child,
                                &(GtkAllocation) { mirrored ? width - x - area.width : x, area.y,
                                                   area.width, area.height },
                                -1);
      area.x = x + area.width + self->spacing;
    }
}

static void
xushi_wrap_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  XushiWrapBox *self = XUSHI_WRAP_BOX (widget);
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  int y = 0;

  while (child != NULL)
    {
      Line line = fill_line (self, child, width);

      allocate_line (self, &line, y, width);
      y += line.height + self->line_spacing;
      child = line.end;
    }
}

static GtkSizeRequestMode
xushi_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
xushi_wrap_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  XushiWrapBox *self = XUSHI_WRAP_BOX (object);

  switch (id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_LINE_SPACING:
      self->line_spacing = g_value_get_int (value);
      break;
    case PROP_JUSTIFY:
      self->justify = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
xushi_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (xushi_wrap_box_parent_class)->dispose (object);
}

static void
xushi_wrap_box_class_init (XushiWrapBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = xushi_wrap_box_set_property;
  object_class->dispose = xushi_wrap_box_dispose;
  widget_class->measure = xushi_wrap_box_measure;
  widget_class->size_allocate = xushi_wrap_box_size_allocate;
  widget_class->get_request_mode = xushi_wrap_box_get_request_mode;
  props[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0, flags);
  props[PROP_LINE_SPACING] = g_param_spec_int ("line-spacing", NULL, NULL, 0, G_MAXINT16, 0, flags);
  props[PROP_JUSTIFY] = g_param_spec_boolean ("justify", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "wrapbox");
}

static void
xushi_wrap_box_init (XushiWrapBox *self)
{
}
