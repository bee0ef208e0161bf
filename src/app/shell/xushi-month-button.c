/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-month-button.h"

#include "app/shell/xushi-month-list.h"
#include "app/support/xushi-accessible.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

struct _XushiMonthButton
{
  GtkWidget parent_instance;

  XushiSession *session; /* owned, nullable */

  /* Template children. */
  GtkWidget *previous;
  GtkWidget *middle;
  GtkWidget *next;
  GtkLabel *title;
  GtkLabel *subtitle;
};

G_DEFINE_FINAL_TYPE (XushiMonthButton, xushi_month_button, GTK_TYPE_WIDGET)

static void
refresh (XushiMonthButton *self)
{
  g_autofree char *title = NULL, *pace = NULL, *subtitle = NULL, *name = NULL;

  if (self->session == NULL)
    return;
  title = xushi_session_get_month_text (self->session);
  pace = xushi_number_format (xushi_session_get_month (self->session) * 100.0 / 12.0, 1);
  subtitle = g_strdup_printf (_ ("Pace %s%%"), pace);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  /* TRANSLATORS: what the screen reader says of the month in the header: month, pace */
  name = g_strdup_printf (_ ("Data month %s, %s"), title, subtitle);
  xushi_accessible_name_menu_button (GTK_MENU_BUTTON (self->middle), name);
}

/* Edits of indicators leave month and year unchanged. */
static void
session_changed_cb (XushiSession *session, GPtrArray *touched, XushiMonthButton *self)
{
  if (touched == NULL)
    refresh (self);
}

/* Made anew whenever it is opened: it tells how full each month is. */
static void
create_list_cb (GtkMenuButton *button, gpointer data)
{
  XushiMonthButton *self = data;

  if (self->session != NULL)
    gtk_menu_button_set_popover (button, xushi_month_list_new (self->session));
}

static void
xushi_month_button_dispose (GObject *object)
{
  XushiMonthButton *self = XUSHI_MONTH_BUTTON (object);

  g_clear_pointer (&self->previous, gtk_widget_unparent);
  g_clear_pointer (&self->middle, gtk_widget_unparent);
  g_clear_pointer (&self->next, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (xushi_month_button_parent_class)->dispose (object);
}

static void
xushi_month_button_class_init (XushiMonthButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_month_button_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-month-button.ui");
  gtk_widget_class_set_css_name (widget_class, "monthbutton");
  gtk_widget_class_bind_template_child (widget_class, XushiMonthButton, previous);
  gtk_widget_class_bind_template_child (widget_class, XushiMonthButton, middle);
  gtk_widget_class_bind_template_child (widget_class, XushiMonthButton, next);
  gtk_widget_class_bind_template_child (widget_class, XushiMonthButton, title);
  gtk_widget_class_bind_template_child (widget_class, XushiMonthButton, subtitle);
}

static void
xushi_month_button_init (XushiMonthButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->middle), create_list_cb, self,
                                         NULL);
  /* Until there is a month to tell: a screen reader may look at the window before that. */
  xushi_accessible_name_menu_button (GTK_MENU_BUTTON (self->middle), _ ("Data month"));
}

void
xushi_month_button_set_session (XushiMonthButton *self, XushiSession *session)
{
  g_return_if_fail (XUSHI_IS_MONTH_BUTTON (self));

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, session_changed_cb, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, 0);
  refresh (self);
}
