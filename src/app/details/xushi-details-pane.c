/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-pane.h"

#include "app/details/xushi-details-chart.h"
#include "app/details/xushi-details-difficulties.h"
#include "app/details/xushi-details-head.h"
#include "app/details/xushi-details-history.h"
#include "app/details/xushi-details-light.h"
#include "app/details/xushi-details-measuring.h"
#include "app/details/xushi-details-months.h"
#include "app/details/xushi-details-nodes.h"
#include "app/details/xushi-details-reason.h"
#include "app/details/xushi-details-report.h"
#include "app/details/xushi-details-responsibility.h"
#include "app/details/xushi-details-target.h"

/* XushiDetailsPane: see the header. It is refreshed only while it is on the screen: it catches up
 * with earlier changes when it is shown.
 *
 * CSS node “detailspane”. Keys: those of its fields, tables and sections. Accessible role:
 * group. */
struct _XushiDetailsPane
{
  GtkWidget parent_instance;

  XushiDetailsContext *context; /* owned */
  gboolean dirty;               /* something changed while the pane was not on the screen */
  GtkWidget *wanted;            /* borrowed, nullable: the section to be scrolled to */
  guint frames;                 /* until it has its place */

  /* Template children. */
  GtkWidget *pages; /* “empty” or “indicator” */
};

G_DEFINE_FINAL_TYPE (XushiDetailsPane, xushi_details_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_CONTEXT = 1,
  PROP_TYPING,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

enum
{
  MESSAGE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

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

  xushi_details_context_raise_revision (self->context);
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
  if (id == PROP_CONTEXT)
    g_value_set_object (value, XUSHI_DETAILS_PANE (object)->context);
  else if (id == PROP_TYPING)
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
ensure_types (void)
{
  g_type_ensure (XUSHI_TYPE_DETAILS_CHART);
  g_type_ensure (XUSHI_TYPE_DETAILS_DIFFICULTIES);
  g_type_ensure (XUSHI_TYPE_DETAILS_HEAD);
  g_type_ensure (XUSHI_TYPE_DETAILS_HISTORY);
  g_type_ensure (XUSHI_TYPE_DETAILS_LIGHT);
  g_type_ensure (XUSHI_TYPE_DETAILS_MEASURING);
  g_type_ensure (XUSHI_TYPE_DETAILS_MONTHS);
  g_type_ensure (XUSHI_TYPE_DETAILS_NODES);
  g_type_ensure (XUSHI_TYPE_DETAILS_REASON);
  g_type_ensure (XUSHI_TYPE_DETAILS_REPORT);
  g_type_ensure (XUSHI_TYPE_DETAILS_RESPONSIBILITY);
  g_type_ensure (XUSHI_TYPE_DETAILS_TARGET);
}

static void
xushi_details_pane_class_init (XushiDetailsPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = xushi_details_pane_get_property;
  object_class->dispose = xushi_details_pane_dispose;
  widget_class->map = xushi_details_pane_map;
  properties[PROP_CONTEXT]
      = g_param_spec_object ("context", NULL, NULL, XUSHI_TYPE_DETAILS_CONTEXT, flags);
  properties[PROP_TYPING] = g_param_spec_boolean ("typing", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[MESSAGE] = g_signal_new ("message", XUSHI_TYPE_DETAILS_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-details-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsPane, pages);
  gtk_widget_class_set_css_name (widget_class, "detailspane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
xushi_details_pane_init (XushiDetailsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTEXT]);
  return GTK_WIDGET (self);
}

void
xushi_details_pane_set_indicator (XushiDetailsPane *self, XushiIndicator *indicator)
{
  g_return_if_fail (XUSHI_IS_DETAILS_PANE (self));

  xushi_details_context_set_indicator (self->context, indicator);
}

/* (nullable) */
static GtkWidget *
find_section (GtkWidget *root, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_section (child, type);
  return found;
}

static void
scroll_to (GtkWidget *section)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (section, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;

  if (viewport != NULL
      && gtk_widget_compute_bounds (section, gtk_widget_get_first_child (viewport), &bounds))
    gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)),
                              (double) bounds.origin.y);
}

static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  XushiDetailsPane *self = XUSHI_DETAILS_PANE (widget);

  /* What was opened and closed above it has moved it, once a frame has been laid out. */
  if (--self->frames > 0)
    return G_SOURCE_CONTINUE;
  scroll_to (self->wanted);
  self->wanted = NULL;
  return G_SOURCE_REMOVE;
}

void
xushi_details_pane_show_section (XushiDetailsPane *self, XushiChangeSection section)
{
  const GType types[] = {
    [XUSHI_CHANGE_IN_TABLE] = G_TYPE_INVALID,
    [XUSHI_CHANGE_IN_MONTHS] = XUSHI_TYPE_DETAILS_MONTHS,
    [XUSHI_CHANGE_IN_NODES] = XUSHI_TYPE_DETAILS_NODES,
    [XUSHI_CHANGE_IN_DIFFICULTIES] = XUSHI_TYPE_DETAILS_DIFFICULTIES,
    [XUSHI_CHANGE_IN_REASON] = XUSHI_TYPE_DETAILS_REASON,
    [XUSHI_CHANGE_IN_REPORT] = XUSHI_TYPE_DETAILS_REPORT,
    [XUSHI_CHANGE_IN_RESPONSIBILITY] = XUSHI_TYPE_DETAILS_RESPONSIBILITY,
    [XUSHI_CHANGE_IN_TARGET] = XUSHI_TYPE_DETAILS_TARGET,
    [XUSHI_CHANGE_IN_MEASURING] = XUSHI_TYPE_DETAILS_MEASURING,
    [XUSHI_CHANGE_IN_LIGHT] = XUSHI_TYPE_DETAILS_LIGHT,
  };
  gboolean waits = self->wanted != NULL;

  g_return_if_fail (XUSHI_IS_DETAILS_PANE (self));
  g_return_if_fail (section > XUSHI_CHANGE_IN_TABLE && section < G_N_ELEMENTS (types));

  self->wanted = find_section (self->pages, types[section]);
  self->frames = 2;
  xushi_details_section_set_open (XUSHI_DETAILS_SECTION (self->wanted), TRUE);
  if (!waits)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

void
xushi_details_pane_enter_month (XushiDetailsPane *self, int month)
{
  GtkWidget *months;

  g_return_if_fail (XUSHI_IS_DETAILS_PANE (self));

  months = find_section (self->pages, XUSHI_TYPE_DETAILS_MONTHS);
  xushi_details_months_enter (XUSHI_DETAILS_MONTHS (months), month);
}

gboolean
xushi_details_pane_is_typing (XushiDetailsPane *self)
{
  g_return_val_if_fail (XUSHI_IS_DETAILS_PANE (self), FALSE);

  return xushi_details_context_is_typing (self->context);
}

gboolean
xushi_details_pane_finish_edit (XushiDetailsPane *self)
{
  g_return_val_if_fail (XUSHI_IS_DETAILS_PANE (self), FALSE);

  return xushi_details_context_finish (self->context);
}

void
xushi_details_pane_list_refused (XushiDetailsPane *self, GPtrArray *texts)
{
  g_return_if_fail (XUSHI_IS_DETAILS_PANE (self));

  xushi_details_context_list_refused (self->context, texts);
}
