/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-field.h"

#include "app/details/xushi-details-paragraph.h"
#include "app/details/xushi-details-row.h"

/* XushiDetailsField: see the header.
 *
 * @shown is what is saved; the field is being typed in while its text is another one. */
struct _XushiDetailsField
{
  GtkWidget parent_instance;

  XushiDetailsContext *context; /* owned */
  XushiDetailsFieldSpec spec;
  char *shown;                  /* owned */
  gboolean refused;             /* the text is one that was refused */
  gboolean loading;             /* the text's changes are our own */
  gboolean committing;

  /* Children. */
  GtkWidget *row;
  GtkWidget *input; /* in the row: GtkEntry or GtkTextView */
  GtkWidget *error;
};

G_DEFINE_FINAL_TYPE (XushiDetailsField, xushi_details_field, GTK_TYPE_WIDGET)

static char *
get_text (XushiDetailsField *self)
{
  if (self->spec.multiline)
    return xushi_details_paragraph_dup_text (XUSHI_DETAILS_PARAGRAPH (self->input));
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->input)));
}

/* What was there before is out of the reach of Ctrl+Z: it may be another indicator's. */
static void
set_text (XushiDetailsField *self, const char *text)
{
  g_autofree char *present = get_text (self);

  if (g_str_equal (present, text))
    return;
  self->loading = TRUE;
  if (self->spec.multiline)
    xushi_details_paragraph_set_text (XUSHI_DETAILS_PARAGRAPH (self->input), text);
  else
    {
      gtk_editable_set_enable_undo (GTK_EDITABLE (self->input), FALSE);
      gtk_editable_set_text (GTK_EDITABLE (self->input), text);
      gtk_editable_set_enable_undo (GTK_EDITABLE (self->input), TRUE);
    }
  self->loading = FALSE;
}

static void
mark (XushiDetailsField *self, const char *reason)
{
  self->refused = reason != NULL;
  gtk_label_set_label (GTK_LABEL (self->error), reason != NULL ? reason : "");
  gtk_widget_set_visible (self->error, reason != NULL);
  if (reason != NULL)
    gtk_widget_add_css_class (self->input, "error");
  else
    gtk_widget_remove_css_class (self->input, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->input), GTK_ACCESSIBLE_STATE_INVALID,
                               reason != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                              : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static gboolean
has_focus (XushiDetailsField *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == self->input || gtk_widget_is_ancestor (focus, self->input));
}

static gboolean
is_changed (XushiDetailsField *self)
{
  g_autofree char *text = get_text (self);

  return !g_str_equal (text, self->shown);
}

static void
set_editable (XushiDetailsField *self)
{
  gboolean editable = xushi_details_context_is_editable (self->context);

  if (self->spec.multiline)
    gtk_text_view_set_editable (GTK_TEXT_VIEW (self->input), editable);
  else
    gtk_editable_set_editable (GTK_EDITABLE (self->input), editable);
}

/* Shows what is saved, or what was refused. */
static void
load (XushiDetailsField *self)
{
  const char *reason = NULL;
  const char *refused
      = xushi_details_context_find_refusal (self->context, self->spec.id, &reason);

  set_text (self, refused != NULL ? refused : self->shown);
  mark (self, reason);
  if (has_focus (self))
    xushi_details_context_set_typing (self->context, FALSE);
}

static void
refresh_cb (XushiDetailsField *self)
{
  gboolean typing = !self->refused && has_focus (self) && is_changed (self);
  char *text = NULL;

  if (self->committing || self->input == NULL)
    return;
  if (xushi_details_context_get_indicator (self->context) != NULL)
    text = self->spec.read (self->context, self->spec.data);
  g_free (self->shown);
  self->shown = text != NULL ? text : g_strdup ("");
  set_editable (self);
  if (!typing)
    load (self);
}

static gboolean
take_text (XushiDetailsField *self, const char *text, GError **error)
{
  gboolean taken;

  self->committing = TRUE;
  taken = self->spec.write (self->context, text, self->spec.data, error);
  self->committing = FALSE;
  return taken;
}

gboolean
xushi_details_field_commit (XushiDetailsField *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiDetailsField) alive G_GNUC_UNUSED = g_object_ref (self);
  g_autofree char *text = get_text (self);

  if (self->committing || !xushi_details_context_is_editable (self->context)
      || (!self->refused && g_str_equal (text, self->shown)))
    return TRUE;
  if (g_str_equal (text, self->shown) || take_text (self, text, &error))
    {
      /* What was written may have taken the field away. */
      if (self->input == NULL)
        return TRUE;
      xushi_details_context_drop_refusal (self->context, self->spec.id);
      mark (self, NULL);
      refresh_cb (self);
      load (self);
      return TRUE;
    }
  xushi_details_context_keep_refusal (self->context, self->spec.id, text, error->message);
  mark (self, error->message);
  return FALSE;
}

/* Esc: what is saved comes back. FALSE if it stands there already. */
static gboolean
revert (XushiDetailsField *self)
{
  if (!self->refused && !is_changed (self))
    return FALSE;
  xushi_details_context_drop_refusal (self->context, self->spec.id);
  load (self);
  return TRUE;
}

static void
changed_cb (XushiDetailsField *self)
{
  if (!self->loading && has_focus (self))
    xushi_details_context_set_typing (self->context, is_changed (self));
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
        XushiDetailsField *self)
{
  gboolean enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;

  if (key == GDK_KEY_Escape)
    return revert (self);
  if (!enter || !self->spec.multiline || (state & GDK_SHIFT_MASK))
    return FALSE;
  xushi_details_field_commit (self);
  return TRUE;
}

static void
leave_cb (XushiDetailsField *self)
{
  /* Another window or the input's own menu is no leaving. */
  if (self->input == NULL || has_focus (self))
    return;
  xushi_details_field_commit (self);
  xushi_details_context_set_typing (self->context, FALSE);
}

static void
leaving_cb (XushiDetailsField *self)
{
  if (self->input == NULL || self->refused || xushi_details_field_commit (self))
    return;
  xushi_details_context_tell (self->context, gtk_label_get_label (GTK_LABEL (self->error)));
  xushi_details_context_fail (self->context);
}

static GtkWidget *
create_paragraph (XushiDetailsField *self)
{
  GtkWidget *paragraph = xushi_details_paragraph_new ();

  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (paragraph)), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return paragraph;
}

static GtkWidget *
create_entry (XushiDetailsField *self)
{
  GtkWidget *entry = gtk_entry_new ();

  /* The pane's width is the user's, not that of its texts. */
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 8);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (xushi_details_field_commit), self,
                           G_CONNECT_SWAPPED);
  return entry;
}

static void
build (XushiDetailsField *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->input = self->spec.multiline ? create_paragraph (self) : create_entry (self);
  gtk_widget_add_css_class (self->input, "details-input");
  if (self->spec.title != NULL)
    self->row = xushi_details_row_new (self->context, self->spec.title, self->input);
  else
    {
      self->row = self->input;
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->input),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, self->spec.name, -1);
    }
  gtk_widget_set_parent (self->row, GTK_WIDGET (self));
  self->error = xushi_details_text_new ("details-error");
  gtk_widget_set_visible (self->error, FALSE);
  gtk_widget_set_parent (self->error, GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->input, keys);
  gtk_widget_add_controller (self->input, focus);
}

static void
xushi_details_field_dispose (GObject *object)
{
  XushiDetailsField *self = XUSHI_DETAILS_FIELD (object);

  self->input = NULL;
  g_clear_pointer (&self->row, gtk_widget_unparent);
  g_clear_pointer (&self->error, gtk_widget_unparent);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (xushi_details_field_parent_class)->dispose (object);
}

static void
xushi_details_field_finalize (GObject *object)
{
  g_free (XUSHI_DETAILS_FIELD (object)->shown);
  G_OBJECT_CLASS (xushi_details_field_parent_class)->finalize (object);
}

static void
xushi_details_field_class_init (XushiDetailsFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_details_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = xushi_details_field_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "detailsfield");
}

static void
xushi_details_field_init (XushiDetailsField *self)
{
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
      GTK_ORIENTATION_VERTICAL);
  self->shown = g_strdup ("");
}

GtkWidget *
xushi_details_field_new (XushiDetailsContext *context, const XushiDetailsFieldSpec *spec)
{
  XushiDetailsField *self = g_object_new (XUSHI_TYPE_DETAILS_FIELD, NULL);

  self->context = g_object_ref (context);
  self->spec = *spec;
  build (self);
  g_signal_connect_object (context, "refresh", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "leaving", G_CALLBACK (leaving_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);
  return GTK_WIDGET (self);
}

GtkWidget *
xushi_details_field_get_input (XushiDetailsField *self)
{
  return self->input;
}
