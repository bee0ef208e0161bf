/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-field.h"

#include "app/details/xushi-details-paragraph.h"
#include "app/details/xushi-details-row.h"

/* XushiDetailsField: see the header.
 *
 * @text is what is saved; the user is typing while the input's text differs from it. It is the text
 * of @indicator, which may have left the context while the field's section was folded. */
struct _XushiDetailsField
{
  GtkWidget parent_instance;

  XushiDetailsContext *context; /* owned, nullable */
  char *key;                    /* owned, nullable */
  char *label;                  /* owned, nullable */
  char *text;                   /* owned */
  gint64 indicator;             /* the one that @text belongs to; 0 for none */
  char *reason;                 /* owned, nullable: the input's text is one that was refused */
  gboolean multiline;
  gboolean loading;    /* the input's changes are our own */
  gboolean committing;
  gboolean told;       /* while committing: the text has been set */

  /* Children. */
  GtkWidget *row;
  GtkWidget *input; /* in the row: GtkEntry or GtkTextView */
  GtkWidget *names; /* nullable: the list of names that may be meant */
  GtkWidget *error;
};

G_DEFINE_FINAL_TYPE (XushiDetailsField, xushi_details_field, GTK_TYPE_WIDGET)

enum
{
  PROP_CONTEXT = 1,
  PROP_KEY,
  PROP_TITLE,
  PROP_LABEL,
  PROP_MULTILINE,
  PROP_TEXT,
  PROP_REASON,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

enum
{
  TAKE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static char *
dup_typed (XushiDetailsField *self)
{
  if (self->multiline)
    return xushi_details_paragraph_dup_text (XUSHI_DETAILS_PARAGRAPH (self->input));
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->input)));
}

/* Clears the undo history: the previous text may be another indicator's. */
static void
set_typed (XushiDetailsField *self, const char *text)
{
  g_autofree char *present = dup_typed (self);

  if (g_str_equal (present, text))
    return;
  self->loading = TRUE;
  if (self->multiline)
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
set_reason (XushiDetailsField *self, const char *reason)
{
  if (g_strcmp0 (self->reason, reason) == 0)
    return;
  g_free (self->reason);
  self->reason = g_strdup (reason);
  if (reason != NULL)
    gtk_widget_add_css_class (self->input, "error");
  else
    gtk_widget_remove_css_class (self->input, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->input), GTK_ACCESSIBLE_STATE_INVALID,
                               reason != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                              : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REASON]);
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
  g_autofree char *text = dup_typed (self);

  return !g_str_equal (text, self->text);
}

/* Shows what is saved, or what was refused. */
static void
load (XushiDetailsField *self)
{
  const char *reason = NULL;
  const char *refused
      = xushi_details_context_find_refusal (self->context, self->key, &reason);

  set_typed (self, refused != NULL ? refused : self->text);
  set_reason (self, reason);
  if (has_focus (self))
    xushi_details_context_set_typing (self->context, FALSE);
}

static gint64
get_indicator_id (XushiDetailsField *self)
{
  XushiIndicator *indicator
      = self->context != NULL ? xushi_details_context_get_indicator (self->context) : NULL;

  return indicator != NULL ? xushi_indicator_get_id (indicator) : 0;
}

void
xushi_details_field_set_text (XushiDetailsField *self, const char *text)
{
  gboolean typing;

  g_return_if_fail (XUSHI_IS_DETAILS_FIELD (self));
  typing = self->indicator == get_indicator_id (self) && self->reason == NULL
           && has_focus (self) && is_changed (self);
  self->indicator = get_indicator_id (self);
  g_free (self->text);
  self->text = g_strdup (text != NULL ? text : "");
  self->told = TRUE;
  if (!self->committing && !typing && self->context != NULL)
    load (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/* (transfer full) (nullable): why @text was refused. */
static GError *
take (XushiDetailsField *self, const char *text)
{
  GError *error = NULL;

  self->committing = TRUE;
  self->told = FALSE;
  g_signal_emit (self, signals[TAKE], 0, text, &error);
  self->committing = FALSE;
  return error;
}

/* What was written may be formatted differently now, even if it changed nothing. */
static void
show_taken (XushiDetailsField *self)
{
  xushi_details_context_drop_refusal (self->context, self->key);
  if (!self->told)
    xushi_details_context_refresh (self->context);
  load (self);
}

gboolean
xushi_details_field_commit (XushiDetailsField *self)
{
  g_autoptr (XushiDetailsField) alive = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (XUSHI_IS_DETAILS_FIELD (self), TRUE);
  alive = g_object_ref (self);
  text = dup_typed (self);
  if (self->committing || self->context == NULL || self->indicator != get_indicator_id (self)
      || !xushi_details_context_is_editable (self->context)
      || (self->reason == NULL && g_str_equal (text, self->text)))
    return TRUE;
  if (!g_str_equal (text, self->text))
    error = take (self, text);
  if (error != NULL)
    {
      g_autofree char *title = NULL;

      g_object_get (self->row, "title", &title, NULL);
      xushi_details_context_keep_refusal (self->context, self->key,
                                          title != NULL ? title : self->label, text,
                                          error->message);
      set_reason (self, error->message);
      return FALSE;
    }
  /* Writing it may have removed the field. */
  if (alive->input != NULL)
    show_taken (self);
  return TRUE;
}

/* Esc: restores what is saved. Returns FALSE if it is shown already. */
static gboolean
revert (XushiDetailsField *self)
{
  if (self->reason == NULL && !is_changed (self))
    return FALSE;
  xushi_details_context_drop_refusal (self->context, self->key);
  load (self);
  return TRUE;
}

static void
changed_cb (XushiDetailsField *self)
{
  if (self->loading || !has_focus (self))
    return;
  xushi_details_context_set_typing (self->context, is_changed (self));
  if (self->names != NULL)
    xushi_details_completion_update (self->names);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
        XushiDetailsField *self)
{
  gboolean enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;

  if (self->names != NULL && xushi_details_completion_key (self->names, key))
    return TRUE;
  if (key == GDK_KEY_Escape)
    return revert (self);
  if (!enter || !self->multiline || (state & GDK_SHIFT_MASK))
    return FALSE;
  xushi_details_field_commit (self);
  return TRUE;
}

static void
leave_cb (XushiDetailsField *self)
{
  /* Moving to another window or the input's own menu does not count as leaving. */
  if (self->input == NULL || has_focus (self))
    return;
  if (self->names != NULL)
    xushi_details_completion_drop (self->names);
  xushi_details_field_commit (self);
  xushi_details_context_set_typing (self->context, FALSE);
}

static void
leaving_cb (XushiDetailsField *self)
{
  if (self->input == NULL || self->reason != NULL || xushi_details_field_commit (self))
    return;
  xushi_details_context_tell (self->context, self->reason);
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

  gtk_entry_set_input_hints (GTK_ENTRY (entry), GTK_INPUT_HINT_NO_EMOJI);
  /* The user sets the pane's width, not its texts. */
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 8);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (xushi_details_field_commit), self,
                           G_CONNECT_SWAPPED);
  return entry;
}

static void
set_context (XushiDetailsField *self, XushiDetailsContext *context)
{
  if (context == NULL || !g_set_object (&self->context, context))
    return;
  g_object_set (self->row, "context", context, NULL);
  g_object_bind_property (context, "editable", self->input, "editable", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (context, "leaving", G_CALLBACK (leaving_cb), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTEXT]);
}

static void
set_label (XushiDetailsField *self, const char *label)
{
  g_free (self->label);
  self->label = g_strdup (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->input), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

static gboolean
is_given (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_boolean (to, g_value_get_string (from) != NULL);
  return TRUE;
}

static GtkWidget *
create_error (XushiDetailsField *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "details-error");
  g_object_bind_property (self, "reason", label, "label", G_BINDING_DEFAULT);
  g_object_bind_property_full (self, "reason", label, "visible", G_BINDING_SYNC_CREATE, is_given,
                               NULL, NULL, NULL);
  return label;
}

static void
xushi_details_field_constructed (GObject *object)
{
  XushiDetailsField *self = XUSHI_DETAILS_FIELD (object);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  G_OBJECT_CLASS (xushi_details_field_parent_class)->constructed (object);
  self->input = self->multiline ? create_paragraph (self) : create_entry (self);
  gtk_widget_add_css_class (self->input, "details-input");
  self->row = xushi_details_row_new (self->input);
  gtk_widget_set_parent (self->row, GTK_WIDGET (self));
  self->error = create_error (self);
  gtk_widget_set_parent (self->error, GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->input, keys);
  gtk_widget_add_controller (self->input, focus);
}

static void
xushi_details_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  XushiDetailsField *self = XUSHI_DETAILS_FIELD (object);

  switch (id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, self->context);
      break;
    case PROP_KEY:
      g_value_set_string (value, self->key);
      break;
    case PROP_TITLE:
      g_object_get_property (G_OBJECT (self->row), "title", value);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_MULTILINE:
      g_value_set_boolean (value, self->multiline);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
xushi_details_field_set_property (GObject *object, guint id, const GValue *value,
                                  GParamSpec *pspec)
{
  XushiDetailsField *self = XUSHI_DETAILS_FIELD (object);

  switch (id)
    {
    case PROP_CONTEXT:
      set_context (self, g_value_get_object (value));
      break;
    case PROP_KEY:
      g_free (self->key);
      self->key = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      g_object_set_property (G_OBJECT (self->row), "title", value);
      break;
    case PROP_LABEL:
      set_label (self, g_value_get_string (value));
      break;
    case PROP_MULTILINE:
      self->multiline = g_value_get_boolean (value);
      break;
    case PROP_TEXT:
      xushi_details_field_set_text (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
xushi_details_field_dispose (GObject *object)
{
  XushiDetailsField *self = XUSHI_DETAILS_FIELD (object);

  self->input = NULL;
  g_clear_pointer (&self->names, gtk_widget_unparent);
  g_clear_pointer (&self->row, gtk_widget_unparent);
  g_clear_pointer (&self->error, gtk_widget_unparent);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (xushi_details_field_parent_class)->dispose (object);
}

static void
xushi_details_field_finalize (GObject *object)
{
  XushiDetailsField *self = XUSHI_DETAILS_FIELD (object);

  g_free (self->key);
  g_free (self->label);
  g_free (self->text);
  g_free (self->reason);
  G_OBJECT_CLASS (xushi_details_field_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags
      = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_CONTEXT]
      = g_param_spec_object ("context", NULL, NULL, XUSHI_TYPE_DETAILS_CONTEXT, flags);
  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_MULTILINE] = g_param_spec_boolean ("multiline", NULL, NULL, FALSE,
                                                     flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_REASON]
      = g_param_spec_string ("reason", NULL, NULL, NULL,
                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
xushi_details_field_class_init (XushiDetailsFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = xushi_details_field_constructed;
  object_class->get_property = xushi_details_field_get_property;
  object_class->set_property = xushi_details_field_set_property;
  object_class->dispose = xushi_details_field_dispose;
  object_class->finalize = xushi_details_field_finalize;
  install_properties (object_class);
  signals[TAKE] = g_signal_new ("take", XUSHI_TYPE_DETAILS_FIELD, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_ERROR, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "detailsfield");
}

static void
xushi_details_field_init (XushiDetailsField *self)
{
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
      GTK_ORIENTATION_VERTICAL);
  self->text = g_strdup ("");
}

const char *
xushi_details_field_get_key (XushiDetailsField *self)
{
  g_return_val_if_fail (XUSHI_IS_DETAILS_FIELD (self), NULL);

  return self->key;
}

void
xushi_details_field_complete (XushiDetailsField *self, XushiComplete what)
{
  g_return_if_fail (XUSHI_IS_DETAILS_FIELD (self));
  g_return_if_fail (!self->multiline && self->context != NULL);

  self->names
      = xushi_details_completion_new (GTK_ENTRY (self->input), self->context, what);
  gtk_widget_set_parent (self->names, GTK_WIDGET (self));
}
