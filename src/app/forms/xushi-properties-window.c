/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/forms/xushi-properties-window.h"

#include "app/forms/xushi-plan-form.h"
#include "app/support/xushi-dialogs.h"
#include "base/xushi-i18n.h"

struct _XushiPropertiesWindow
{
  AdwWindow parent_instance;

  XushiSession *session; /* owned */

  /* Template children. */
  AdwToastOverlay *toasts;
  XushiPlanForm *form;
  GtkLabel *facts;
  GtkWidget *apply;
};

G_DEFINE_FINAL_TYPE (XushiPropertiesWindow, xushi_properties_window, ADW_TYPE_WINDOW)

static void
apply_cb (XushiPropertiesWindow *self)
{
  XushiPlan *plan = xushi_session_get_plan (self->session);
  g_auto (XushiPlanInfo) info = { 0 };
  g_autoptr (GError) error = NULL;

  xushi_plan_info_copy_into (xushi_plan_get_info (plan), &info);
  if (xushi_plan_form_get_info (self->form, &info, &error)
      && xushi_editor_set_info (xushi_session_get_editor (self->session), &info, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    xushi_dialog_toast_reason (self->toasts, error->message);
}

static void
xushi_properties_window_dispose (GObject *object)
{
  g_clear_object (&XUSHI_PROPERTIES_WINDOW (object)->session);
  G_OBJECT_CLASS (xushi_properties_window_parent_class)->dispose (object);
}

static void
xushi_properties_window_class_init (XushiPropertiesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_properties_window_dispose;
  g_type_ensure (XUSHI_TYPE_PLAN_FORM);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/xushi/Xushi/xushi-properties-window.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiPropertiesWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, XushiPropertiesWindow, form);
  gtk_widget_class_bind_template_child (widget_class, XushiPropertiesWindow, facts);
  gtk_widget_class_bind_template_child (widget_class, XushiPropertiesWindow, apply);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
xushi_properties_window_init (XushiPropertiesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe (XushiSession *session)
{
  XushiPlan *plan = xushi_session_get_plan (session);
  GString *text = g_string_new (NULL);
  GPtrArray *snapshots = xushi_plan_get_snapshots (plan);

  g_string_append_printf (text, _ ("File: %s\n"),
                          xushi_store_get_path (xushi_session_get_store (session)));
  g_string_append_printf (text, _ ("%u areas, %u indicators\n"), xushi_plan_get_n_areas (plan),
                          xushi_plan_get_n_indicators (plan));
  if (xushi_plan_get_info (plan)->demo)
    g_string_append (text, _ ("Its figures are for demonstration: they are invented\n"));
  for (guint i = 0; i < snapshots->len; i++)
    {
      const XushiSnapshot *snapshot = g_ptr_array_index (snapshots, i);

      /* TRANSLATORS: a frozen state: name, data month, when it was made */
      g_string_append_printf (text, _ ("Frozen: %s (month %d, %s)\n"), snapshot->name,
                              snapshot->month, snapshot->made_at);
    }
  return g_strchomp (g_string_free (text, FALSE));
}

XushiPropertiesWindow *
xushi_properties_window_new (GtkWindow *parent, XushiSession *session)
{
  XushiPropertiesWindow *self
      = g_object_new (XUSHI_TYPE_PROPERTIES_WINDOW, "transient-for", parent, NULL);
  gboolean writable = !xushi_session_is_read_only (session);
  g_autofree char *facts = describe (session);

  xushi_dialog_go_with_parent (GTK_WINDOW (self));
  self->session = g_object_ref (session);
  xushi_plan_form_set_info (self->form, xushi_plan_get_info (xushi_session_get_plan (session)));
  gtk_label_set_label (self->facts, facts);
  gtk_widget_set_sensitive (GTK_WIDGET (self->form), writable);
  gtk_widget_set_sensitive (self->apply, writable);
  if (writable)
    gtk_widget_grab_focus (GTK_WIDGET (self->form));
  return self;
}
