/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-section.h"

/* XushiDetailsSection: see the header. Whether it is open is asked anew for each indicator, until
 * the user opens or folds it: that holds for all that are looked at afterwards. */
struct _XushiDetailsSection
{
  GtkWidget parent_instance;

  XushiDetailsContext *context; /* owned */
  XushiDetailsSectionSpec spec;
  gint64 indicator;             /* for which it was decided whether it is open; 0 */
  gboolean open;
  gboolean chosen;              /* the user has opened or folded it */

  /* Children. */
  GtkWidget *heading;
  GtkWidget *arrow;   /* in the heading */
  GtkWidget *summary; /* in the heading */
  GtkWidget *inside;  /* nullable: not yet built */
};

G_DEFINE_FINAL_TYPE (XushiDetailsSection, xushi_details_section, GTK_TYPE_WIDGET)

static void
refresh_summary (XushiDetailsSection *self)
{
  g_autofree char *text = NULL;

  if (!self->open && self->spec.summarize != NULL
      && xushi_details_context_get_indicator (self->context) != NULL)
    text = self->spec.summarize (self->context, self->spec.data);
  gtk_label_set_label (GTK_LABEL (self->summary), text != NULL ? text : "—");
  gtk_widget_set_visible (self->summary, !self->open);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->spec.title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "",
                                  -1);
}

void
xushi_details_section_set_open (XushiDetailsSection *self, gboolean open)
{
  self->open = open;
  if (open && self->inside == NULL)
    {
      self->inside = self->spec.build (self->context, self->spec.data);
      gtk_widget_add_css_class (self->inside, "details-inside");
      gtk_widget_set_parent (self->inside, GTK_WIDGET (self));
    }
  if (self->inside != NULL)
    gtk_widget_set_visible (self->inside, open);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow),
                                open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_STATE_EXPANDED,
                               open, -1);
  refresh_summary (self);
}

gboolean
xushi_details_section_get_open (XushiDetailsSection *self)
{
  return self->open;
}

static void
clicked_cb (XushiDetailsSection *self)
{
  if (xushi_details_context_get_indicator (self->context) == NULL)
    return;
  self->chosen = TRUE;
  xushi_details_section_set_open (self, !self->open);
}

static void
refresh_cb (XushiDetailsSection *self)
{
  XushiIndicator *indicator = xushi_details_context_get_indicator (self->context);
  gint64 id = indicator != NULL ? xushi_indicator_get_id (indicator) : 0;

  if (id != 0 && id != self->indicator && !self->chosen)
    xushi_details_section_set_open (
        self,
        self->spec.is_open != NULL && self->spec.is_open (self->context, self->spec.data));
  else
    refresh_summary (self);
  self->indicator = id;
}

static GtkWidget *
create_heading (XushiDetailsSection *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *title = gtk_label_new (self->spec.title);

  self->arrow = gtk_image_new ();
  self->summary = gtk_label_new (NULL);
  gtk_widget_set_valign (head, GTK_ALIGN_START);
  gtk_widget_add_css_class (title, "section-title");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (self->summary, "section-summary");
  gtk_label_set_xalign (GTK_LABEL (self->summary), 0);
  gtk_label_set_wrap (GTK_LABEL (self->summary), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->summary), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (self->summary), 2);
  gtk_label_set_ellipsize (GTK_LABEL (self->summary), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->summary, TRUE);
  gtk_box_append (GTK_BOX (head), self->arrow);
  gtk_box_append (GTK_BOX (head), title);
  gtk_size_group_add_widget (xushi_details_context_get_titles (self->context), head);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), self->summary);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
xushi_details_section_dispose (GObject *object)
{
  XushiDetailsSection *self = XUSHI_DETAILS_SECTION (object);

  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->inside, gtk_widget_unparent);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (xushi_details_section_parent_class)->dispose (object);
}

static void
xushi_details_section_class_init (XushiDetailsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_details_section_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "detailssection");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
xushi_details_section_init (XushiDetailsSection *self)
{
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
      GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
xushi_details_section_new (XushiDetailsContext *context, const XushiDetailsSectionSpec *spec)
{
  XushiDetailsSection *self = g_object_new (XUSHI_TYPE_DETAILS_SECTION, NULL);

  self->context = g_object_ref (context);
  self->spec = *spec;
  self->heading = create_heading (self);
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spec->title, -1);
  xushi_details_section_set_open (self, FALSE);
  g_signal_connect_object (context, "refresh", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);
  return GTK_WIDGET (self);
}
