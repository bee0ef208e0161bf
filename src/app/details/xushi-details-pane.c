/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-pane.h"

#include "app/details/xushi-details-attributes.h"
#include "app/details/xushi-details-head.h"
#include "app/details/xushi-details-parts.h"
#include "base/xushi-i18n.h"

#include <adwaita.h>

/* XushiDetailsPane: see the header. It is asked for its contents only while it is on the screen:
 * what changes meanwhile is caught up with when it is shown.
 *
 * CSS node “detailspane”. Keys: those of its fields, tables and sections. Accessible role: group. */
struct _XushiDetailsPane
{
  GtkWidget parent_instance;

  XushiDetailsContext *context; /* owned */
  gboolean dirty;               /* something changed while the pane was not on the screen */

  /* Children. */
  GtkWidget *pages; /* “empty” or “indicator” */
  GtkWidget *box;   /* of “indicator” */
};

G_DEFINE_FINAL_TYPE (XushiDetailsPane, xushi_details_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_TYPING = 1,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

enum
{
  MESSAGE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* Tasks are followed by their nodes, and text has no figures: their months are notes. */
static gboolean
has_figures (XushiDetailsContext *context, gpointer data)
{
  const XushiSpec *spec
      = xushi_indicator_get_spec (xushi_details_context_get_indicator (context));

  return spec->measure != XUSHI_MEASURE_TEXT
         && !(spec->measure == XUSHI_MEASURE_MILESTONE && spec->nodes->len > 0);
}

static gboolean
has_nodes (XushiDetailsContext *context, gpointer data)
{
  const XushiSpec *spec
      = xushi_indicator_get_spec (xushi_details_context_get_indicator (context));

  return spec->nodes->len > 0 || spec->measure == XUSHI_MEASURE_MILESTONE;
}

static GtkWidget *
build_responsibility (XushiDetailsContext *context, gpointer data)
{
  return xushi_details_attributes_new (context, XUSHI_PART_RESPONSIBILITY,
                                       XUSHI_PART_RESPONSIBILITY);
}

static void
append_part (GString *text, const char *word, const char *names)
{
  if (names != NULL && *names != '\0')
    g_string_append_printf (text, "%s%s %s", text->len > 0 ? " · " : "", word, names);
}

static char *
summarize_responsibility (XushiDetailsContext *context, gpointer data)
{
  const XushiSpec *spec
      = xushi_indicator_get_spec (xushi_details_context_get_indicator (context));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *support = xushi_names_join (spec->support);

  append_part (text, C_ ("responsibility", "lead"), spec->lead_department);
  append_part (text, C_ ("responsibility", "support"), support);
  append_part (text, C_ ("responsibility", "leader"), spec->leader);
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static GtkWidget *
build_quote (XushiDetailsContext *context, gpointer data)
{
  return xushi_details_attributes_new (context, XUSHI_PART_REPORT, XUSHI_PART_REPORT);
}

static char *
summarize_quote (XushiDetailsContext *context, gpointer data)
{
  const XushiSpec *spec
      = xushi_indicator_get_spec (xushi_details_context_get_indicator (context));

  return spec->quote != NULL ? g_strdup_printf (_ ("“%s”"), spec->quote) : NULL;
}

static GtkWidget *
build_measuring (XushiDetailsContext *context, gpointer data)
{
  return xushi_details_attributes_new (context, XUSHI_PART_MEASURING, XUSHI_PART_RECORD);
}

static char *
summarize_measuring (XushiDetailsContext *context, gpointer data)
{
  const XushiSpec *spec
      = xushi_indicator_get_spec (xushi_details_context_get_indicator (context));
  XushiPace pace = xushi_spec_get_pace (spec);
  g_autofree char *curve = xushi_pace_to_label (&pace);

  return g_strdup_printf ("%s · %s · %s", xushi_measure_to_label (spec->measure),
                          xushi_frequency_to_label (spec->frequency), curve);
}

static void
append_sections (XushiDetailsPane *self)
{
  const XushiDetailsSectionSpec specs[] = {
    { C_ ("section", "Months"), xushi_details_build_months, NULL, has_figures, NULL },
    { C_ ("section", "Nodes"), xushi_details_build_nodes, xushi_details_summarize_nodes,
      has_nodes, NULL },
    { C_ ("section", "Difficulties"), xushi_details_build_difficulties,
      xushi_details_summarize_difficulties, NULL, NULL },
    { C_ ("section", "Reason"), xushi_details_build_reason, xushi_details_summarize_reason, NULL,
      NULL },
    { C_ ("section", "Report"), build_quote, summarize_quote, NULL, NULL },
    { C_ ("section", "Responsibility"), build_responsibility, summarize_responsibility, NULL,
      NULL },
    { C_ ("section", "Target"), xushi_details_build_target, xushi_details_summarize_target, NULL,
      NULL },
    { C_ ("section", "Measuring"), build_measuring, summarize_measuring, NULL, NULL },
    { C_ ("section", "Light"), xushi_details_build_light, xushi_details_summarize_light, NULL,
      NULL },
    { C_ ("section", "History"), xushi_details_build_history, xushi_details_summarize_history,
      NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (specs); i++)
    gtk_box_append (GTK_BOX (self->box), xushi_details_section_new (self->context, &specs[i]));
}

/* The contents are built for the first indicator that is shown. */
static void
ensure_contents (XushiDetailsPane *self)
{
  if (gtk_widget_get_first_child (self->box) != NULL)
    return;
  gtk_box_append (GTK_BOX (self->box), xushi_details_head_new (self->context));
  gtk_box_append (GTK_BOX (self->box), xushi_details_chart_new (self->context));
  append_sections (self);
}

static void
refresh (XushiDetailsPane *self)
{
  self->dirty = FALSE;
  xushi_details_context_refresh (self->context);
}

static void
session_changed_cb (XushiSession *session, GPtrArray *touched, XushiDetailsPane *self)
{
  XushiIndicator *shown = xushi_details_context_get_indicator (self->context);

  if (touched != NULL && !g_ptr_array_find (touched, shown, NULL))
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  else
    self->dirty = TRUE;
}

static void
context_refresh_cb (XushiDetailsPane *self)
{
  gboolean has = xushi_details_context_get_indicator (self->context) != NULL;

  if (has)
    ensure_contents (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), has ? "indicator" : "empty");
}

static void
message_cb (XushiDetailsPane *self, const char *message)
{
  g_signal_emit (self, signals[MESSAGE], 0, message);
}

static void
typing_cb (XushiDetailsPane *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TYPING]);
}

static void
xushi_details_pane_map (GtkWidget *widget)
{
  XushiDetailsPane *self = XUSHI_DETAILS_PANE (widget);

  GTK_WIDGET_CLASS (xushi_details_pane_parent_class)->map (widget);
  if (self->dirty)
    refresh (self);
}

static void
xushi_details_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TYPING)
    g_value_set_boolean (value, xushi_details_pane_is_typing (XUSHI_DETAILS_PANE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
xushi_details_pane_dispose (GObject *object)
{
  XushiDetailsPane *self = XUSHI_DETAILS_PANE (object);

  g_clear_pointer (&self->pages, gtk_widget_unparent);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (xushi_details_pane_parent_class)->dispose (object);
}

static void
xushi_details_pane_class_init (XushiDetailsPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = xushi_details_pane_get_property;
  object_class->dispose = xushi_details_pane_dispose;
  widget_class->map = xushi_details_pane_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "detailspane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  properties[PROP_TYPING] = g_param_spec_boolean (
      "typing", NULL, NULL, FALSE,
      G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[MESSAGE] = g_signal_new ("message", XUSHI_TYPE_DETAILS_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
create_empty_page (void)
{
  GtkWidget *label = gtk_label_new (_ ("Choose an indicator in the table to see its details."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_margin_start (label, 16);
  gtk_widget_set_margin_end (label, 16);
  return label;
}

static void
xushi_details_pane_init (XushiDetailsPane *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);

  self->pages = gtk_stack_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->box, "details");
  /* Tables and texts are to be as high as they like. */
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (viewport), GTK_SCROLL_NATURAL);
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), TRUE);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), self->box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), viewport);
  gtk_stack_add_named (GTK_STACK (self->pages), create_empty_page (), "empty");
  gtk_stack_add_named (GTK_STACK (self->pages), scroller, "indicator");
  gtk_widget_set_parent (self->pages, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Details of the indicator"), -1);
}

GtkWidget *
xushi_details_pane_new (XushiSession *session)
{
  XushiDetailsPane *self = g_object_new (XUSHI_TYPE_DETAILS_PANE, NULL);

  self->context = xushi_details_context_new (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, 0);
  g_signal_connect_object (self->context, "refresh", G_CALLBACK (context_refresh_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "message", G_CALLBACK (message_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "notify::typing", G_CALLBACK (typing_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
xushi_details_pane_set_indicator (XushiDetailsPane *self, XushiIndicator *indicator)
{
  xushi_details_context_set_indicator (self->context, indicator);
}

gboolean
xushi_details_pane_is_typing (XushiDetailsPane *self)
{
  return xushi_details_context_is_typing (self->context);
}

gboolean
xushi_details_pane_finish_edit (XushiDetailsPane *self)
{
  return xushi_details_context_finish (self->context);
}

guint
xushi_details_pane_get_n_refused (XushiDetailsPane *self)
{
  return xushi_details_context_count_refused (self->context);
}
