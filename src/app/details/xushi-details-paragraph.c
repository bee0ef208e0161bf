/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-paragraph.h"

struct _XushiDetailsParagraph
{
  GtkTextView parent_instance;
};

G_DEFINE_FINAL_TYPE (XushiDetailsParagraph, xushi_details_paragraph, GTK_TYPE_TEXT_VIEW)

/* Text is never laid out narrower than this. */
#define WIDTH_MIN 60

static GtkSizeRequestMode
xushi_details_paragraph_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_height (GtkWidget *widget, int width)
{
  g_autofree char *text = xushi_details_paragraph_dup_text (XUSHI_DETAILS_PARAGRAPH (widget));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int height;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width > 0)
    pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
xushi_details_paragraph_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                                 int *minimum, int *natural, int *minimum_baseline,
                                 int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = WIDTH_MIN;
  else
    *minimum = *natural = measure_height (widget, for_size);
}

static void
changed_cb (GtkWidget *self)
{
  gtk_widget_queue_resize (self);
}

static void
xushi_details_paragraph_class_init (XushiDetailsParagraphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = xushi_details_paragraph_get_request_mode;
  widget_class->measure = xushi_details_paragraph_measure;
}

static void
xushi_details_paragraph_init (XushiDetailsParagraph *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_view_set_input_hints (view, GTK_INPUT_HINT_NO_EMOJI);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (view), TRUE);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
xushi_details_paragraph_new (void)
{
  return g_object_new (XUSHI_TYPE_DETAILS_PARAGRAPH, NULL);
}

char *
xushi_details_paragraph_dup_text (XushiDetailsParagraph *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_val_if_fail (XUSHI_IS_DETAILS_PARAGRAPH (self), NULL);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

void
xushi_details_paragraph_set_text (XushiDetailsParagraph *self, const char *text)
{
  GtkTextBuffer *buffer;

  g_return_if_fail (XUSHI_IS_DETAILS_PARAGRAPH (self));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
}
