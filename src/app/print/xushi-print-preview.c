/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/xushi-print-preview.h"

#include "base/xushi-i18n.h"
#include "widgets/xushi-chart-view.h"

/* How long the window may not respond while pages are laid out, microseconds. */
#define SLICE 8000

/* Room around the page on the desk, in pixels. */
#define DESK 18

struct _XushiPrintPreview
{
  GtkBox parent_instance;

  XushiDocument *document;     /* owned, nullable before there is one */
  GSimpleActionGroup *actions; /* owned */
  char *number;                /* owned */
  guint stepping;              /* source: the document is being completed; 0 if not */
  guint wanted;                /* the page to be in view, from 0 */
  guint shown; /* the page in view: a different one until the wanted one is ready */

  /* Template children. */
  XushiChartView *page;
};

enum
{
  PROP_NUMBER = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum
{
  COMPLETED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (XushiPrintPreview, xushi_print_preview, GTK_TYPE_BOX)

static void
draw_page (cairo_t *cr, double width, double height, const XushiChartStyle *style, gpointer data)
{
  XushiPrintPreview *self = data;
  double paper_width, paper_height, scale;

  if (self->document == NULL)
    return;
  xushi_document_get_page_size (self->document, &paper_width, &paper_height);
  scale = MIN ((width - 2 * DESK) / paper_width, (height - 2 * DESK) / paper_height);
  if (scale <= 0)
    return;
  cairo_translate (cr, floor ((width - paper_width * scale) / 2),
                   floor ((height - paper_height * scale) / 2));
  cairo_rectangle (cr, 1, 2, paper_width * scale + 1, paper_height * scale + 1);
  cairo_set_source_rgba (cr, 0, 0, 0, 0.25);
  cairo_fill (cr);
  cairo_rectangle (cr, 0, 0, paper_width * scale, paper_height * scale);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  cairo_scale (cr, scale, scale);
  xushi_document_draw_page (self->document, cr, self->shown);
}

static void
describe_page (XushiPrintPreview *self, guint page, guint n)
{
  const char *title = xushi_document_get_page_title (self->document, page);
  g_autofree char *label = NULL;

  g_free (self->number);
  if (xushi_document_is_complete (self->document))
    {
      /* TRANSLATORS: which page is in view, of how many */
      self->number = g_strdup_printf (_ ("%u / %u"), page + 1, n);
      label = g_strdup_printf (_ ("Page %u of %u: %s"), page + 1, n, title);
    }
  else
    {
      /* TRANSLATORS: which page is in view while it is not known yet how many there are */
      self->number = g_strdup_printf (_ ("%u / …"), page + 1);
      label = g_strdup_printf (_ ("Page %u: %s"), page + 1, title);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NUMBER]);
  xushi_chart_view_set_label (self->page, label);
}

static void
enable (XushiPrintPreview *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
show_page (XushiPrintPreview *self, guint page)
{
  guint n = xushi_document_get_n_pages (self->document);

  self->wanted = page;
  self->shown = MIN (page, n - 1);
  describe_page (self, self->shown, n);
  enable (self, "previous", self->shown > 0);
  enable (self, "next", self->shown + 1 < n || self->stepping != 0);
  xushi_chart_view_refresh (self->page);
}

static void
stop_stepping (XushiPrintPreview *self)
{
  g_clear_handle_id (&self->stepping, g_source_remove);
}

static void
complete (XushiPrintPreview *self)
{
  self->stepping = 0;
  show_page (self, self->wanted);
  g_signal_emit (self, signals[COMPLETED], 0);
}

/* Lays out the pages after the first, a slice at a time between the user's actions. */
static gboolean
step_cb (gpointer data)
{
  XushiPrintPreview *self = data;
  gint64 end = g_get_monotonic_time () + SLICE;

  while (xushi_document_step (self->document))
    if (g_get_monotonic_time () > end)
      return G_SOURCE_CONTINUE;
  complete (self);
  return G_SOURCE_REMOVE;
}

static void
previous_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  XushiPrintPreview *self = data;

  show_page (self, self->shown - 1);
}

/* The page after the last one so far is only known when all are there. */
static void
next_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  XushiPrintPreview *self = data;
  guint next = self->shown + 1;

  if (next == xushi_document_get_n_pages (self->document))
    {
      stop_stepping (self);
      while (xushi_document_step (self->document))
        ;
      self->wanted = next;
      complete (self);
    }
  else
    show_page (self, next);
}

static void
xushi_print_preview_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NUMBER)
    g_value_set_string (value, XUSHI_PRINT_PREVIEW (object)->number);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
xushi_print_preview_dispose (GObject *object)
{
  XushiPrintPreview *self = XUSHI_PRINT_PREVIEW (object);
  GtkWidget *child;

  stop_stepping (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (xushi_print_preview_parent_class)->dispose (object);
}

static void
xushi_print_preview_finalize (GObject *object)
{
  XushiPrintPreview *self = XUSHI_PRINT_PREVIEW (object);

  g_object_unref (self->actions);
  g_free (self->number);
  G_OBJECT_CLASS (xushi_print_preview_parent_class)->finalize (object);
}

static void
xushi_print_preview_class_init (XushiPrintPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = xushi_print_preview_get_property;
  object_class->dispose = xushi_print_preview_dispose;
  object_class->finalize = xushi_print_preview_finalize;
  g_type_ensure (XUSHI_TYPE_CHART_VIEW);
  props[PROP_NUMBER]
      = g_param_spec_string ("number", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[COMPLETED] = g_signal_new ("completed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-print-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiPrintPreview, page);
}

static void
xushi_print_preview_init (XushiPrintPreview *self)
{
  static const GActionEntry entries[] = {
    { .name = "previous", .activate = previous_cb },
    { .name = "next", .activate = next_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  enable (self, "previous", FALSE);
  enable (self, "next", FALSE);
  gtk_widget_init_template (GTK_WIDGET (self));
  xushi_chart_view_set_draw (self->page, draw_page, self, NULL);
}

void
xushi_print_preview_set_document (XushiPrintPreview *self, XushiDocument *document)
{
  g_return_if_fail (XUSHI_IS_PRINT_PREVIEW (self));
  g_return_if_fail (XUSHI_IS_DOCUMENT (document));
  stop_stepping (self);
  g_set_object (&self->document, document);
  if (!xushi_document_is_complete (document))
    {
      self->stepping = g_idle_add_full (G_PRIORITY_LOW, step_cb, self, NULL);
      show_page (self, self->wanted);
    }
  else
    complete (self);
}

XushiDocument *
xushi_print_preview_get_document (XushiPrintPreview *self)
{
  g_return_val_if_fail (XUSHI_IS_PRINT_PREVIEW (self), NULL);
  return self->document;
}

guint
xushi_print_preview_get_page (XushiPrintPreview *self)
{
  g_return_val_if_fail (XUSHI_IS_PRINT_PREVIEW (self), 0);
  return self->shown;
}

GActionGroup *
xushi_print_preview_get_actions (XushiPrintPreview *self)
{
  g_return_val_if_fail (XUSHI_IS_PRINT_PREVIEW (self), NULL);
  return G_ACTION_GROUP (self->actions);
}
