/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-adjust-dialog.h"

#include "app/support/xushi-dialogs.h"
#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "model/xushi-target-text.h"

/* XushiAdjustDialog: see the header. Keys: Enter in a field adjusts, Esc closes. */
struct _XushiAdjustDialog
{
  AdwWindow parent_instance;

  XushiSession *session;     /* owned */
  XushiIndicator *indicator; /* owned */

  /* Template children. */
  GtkLabel *name;
  GtkEditable *target;
  GtkEditable *document;
  GtkEditable *decided;
  GtkEditable *reason;
  GtkLabel *error;
};

G_DEFINE_FINAL_TYPE (XushiAdjustDialog, xushi_adjust_dialog, ADW_TYPE_WINDOW)

static gboolean
refuse (GError **error, const char *reason)
{
  g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED, reason);
  return FALSE;
}

/* Reads the fields into @target, a copy of the present version. */
static gboolean
read_fields (XushiAdjustDialog *self, XushiTarget *target, GError **error)
{
  const XushiSpec *spec = xushi_indicator_get_spec (self->indicator);
  g_autofree char *date = xushi_date_read (gtk_editable_get_text (self->decided),
                                           xushi_session_get_year (self->session));

  if (!xushi_target_parse (gtk_editable_get_text (self->target), spec->unit, target, NULL, error))
    return FALSE;
  if (date == NULL)
    return refuse (error, _ ("The date of the decision is no date; write it as 2016-07-28."));
  xushi_spec_set_string (&target->document, gtk_editable_get_text (self->document));
  xushi_spec_set_string (&target->decided, date);
  xushi_spec_set_string (&target->reason, gtk_editable_get_text (self->reason));
  if (target->reason == NULL && target->document == NULL)
    return refuse (error, _ ("Say by which document or for what reason the target is adjusted."));
  if (target->bound == spec->target.bound && target->low == spec->target.low
      && (target->high == spec->target.high
          || (!xushi_is_known (target->high) && !xushi_is_known (spec->target.high))))
    return refuse (error, _ ("This is the target in force; enter the new one."));
  return TRUE;
}

static gboolean
adjust (XushiAdjustDialog *self, GError **error)
{
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_indicator_get_spec (self->indicator));

  return read_fields (self, &spec->target, error) && xushi_spec_check (spec, error)
         && xushi_editor_adjust_target (xushi_session_get_editor (self->session),
                                        self->indicator, &spec->target, error);
}

static void
adjust_cb (XushiAdjustDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (adjust (self, &error))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  gtk_label_set_label (self->error, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->error), TRUE);
}

static void
xushi_adjust_dialog_dispose (GObject *object)
{
  XushiAdjustDialog *self = XUSHI_ADJUST_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->indicator);
  G_OBJECT_CLASS (xushi_adjust_dialog_parent_class)->dispose (object);
}

static void
xushi_adjust_dialog_class_init (XushiAdjustDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_adjust_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/xushi/Xushi/xushi-adjust-dialog.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, XushiAdjustDialog, child)
  BIND (name);
  BIND (target);
  BIND (document);
  BIND (decided);
  BIND (reason);
  BIND (error);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, adjust_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
xushi_adjust_dialog_init (XushiAdjustDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
xushi_adjust_dialog_present (XushiSession *session, XushiIndicator *indicator, GtkWindow *parent)
{
  XushiAdjustDialog *self = g_object_new (XUSHI_TYPE_ADJUST_DIALOG, "transient-for", parent,
                                          "modal", TRUE, NULL);
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  g_autofree char *target = xushi_target_to_edit_text (&spec->target);

  xushi_dialog_go_with_parent (GTK_WINDOW (self));
  self->session = g_object_ref (session);
  self->indicator = g_object_ref (indicator);
  gtk_label_set_label (self->name, spec->name);
  gtk_editable_set_text (self->target, target);
  gtk_widget_grab_focus (GTK_WIDGET (self->target));
  gtk_window_present (GTK_WINDOW (self));
}
