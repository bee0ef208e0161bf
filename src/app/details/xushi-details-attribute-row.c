/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-attribute-row.h"

#include "app/details/xushi-details-choice.h"
#include "app/details/xushi-details-field.h"
#include "app/details/xushi-details-pace.h"
#include "app/details/xushi-details-switch.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

struct _XushiDetailsAttributeRow
{
  GtkWidget parent_instance;

  XushiDetailsContext *context; /* owned */
  const XushiAttribute *attribute;
  gsize offset; /* of its struct within XushiSpec */

  /* Children. */
  GtkWidget *child;
};

G_DEFINE_FINAL_TYPE (XushiDetailsAttributeRow, xushi_details_attribute_row, GTK_TYPE_WIDGET)

static gpointer
get_record (XushiDetailsAttributeRow *self, const XushiSpec *spec)
{
  return (char *) spec + self->offset;
}

static int *
get_int (XushiDetailsAttributeRow *self, const XushiSpec *spec)
{
  return xushi_attribute_get_member (self->attribute, get_record (self, spec));
}

/* Shares are shown and typed as percentages. */
static char *
read_text (XushiDetailsAttributeRow *self, const XushiSpec *spec)
{
  gconstpointer record = get_record (self, spec);
  double share;

  if (self->attribute->type != XUSHI_ATTRIBUTE_SHARE)
    return xushi_attribute_to_text (self->attribute, record);
  share = *(const double *) xushi_attribute_get_member (self->attribute, record);
  return xushi_number_format_plain (xushi_number_round (share * 100, 4));
}

static gboolean
parse_share (const char *text, double *share, GError **error)
{
  double percent;

  if (!xushi_number_parse (text, "%", &percent, error))
    return FALSE;
  if (xushi_is_known (percent) && !(percent >= 0 && percent < 100))
    {
      g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED,
                           _ ("The share is a percentage below 100."));
      return FALSE;
    }
  *share = percent / 100;
  return TRUE;
}

static gboolean
parse_text (XushiDetailsAttributeRow *self, XushiSpec *spec, const char *text, GError **error)
{
  gpointer record = get_record (self, spec);

  if (self->attribute->type == XUSHI_ATTRIBUTE_SHARE)
    return parse_share (text, xushi_attribute_get_member (self->attribute, record), error);
  return xushi_attribute_from_text (self->attribute, record, text, spec->unit, error);
}

static GError *
put (XushiDetailsAttributeRow *self, const XushiSpec *spec)
{
  GError *error = NULL;

  xushi_details_context_put_spec (self->context, spec,
                                  xushi_attribute_get_title (self->attribute), &error);
  return error;
}

static GError *
take_text_cb (XushiDetailsAttributeRow *self, const char *text)
{
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_details_context_get_spec (self->context));
  GError *error = NULL;

  return parse_text (self, spec, text, &error) ? put (self, spec) : error;
}

static GError *
take_value_cb (XushiDetailsAttributeRow *self, int value)
{
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_details_context_get_spec (self->context));

  *get_int (self, spec) = value;
  return put (self, spec);
}

static GtkWidget *
create_choice (XushiDetailsAttributeRow *self)
{
  const XushiVocabulary *vocabulary = self->attribute->words;
  g_autofree const char **words = g_new0 (const char *, vocabulary->n_words + 1);
  GtkWidget *choice;

  for (int i = 0; i < vocabulary->n_words; i++)
    words[i] = xushi_vocabulary_get_label (vocabulary, i);
  choice = g_object_new (XUSHI_TYPE_DETAILS_CHOICE, "context", self->context, "title",
                         xushi_attribute_get_title (self->attribute), "words", words, NULL);
  g_signal_connect_object (choice, "take", G_CALLBACK (take_value_cb), self, G_CONNECT_SWAPPED);
  return choice;
}

static GtkWidget *
create_switch (XushiDetailsAttributeRow *self)
{
  GtkWidget *toggle
      = g_object_new (XUSHI_TYPE_DETAILS_SWITCH, "context", self->context, "title",
                      xushi_attribute_get_title (self->attribute), NULL);

  g_signal_connect_object (toggle, "take", G_CALLBACK (take_value_cb), self, G_CONNECT_SWAPPED);
  return toggle;
}

/* Offers the names already used in the plan. */
static void
complete (XushiDetailsAttributeRow *self)
{
  XushiDetailsField *field = XUSHI_DETAILS_FIELD (self->child);

  if (self->attribute->flags & XUSHI_ATTRIBUTE_LEADER)
    xushi_details_field_complete (field, XUSHI_COMPLETE_LEADER);
  else if (self->attribute->flags & XUSHI_ATTRIBUTE_DEPARTMENT)
    xushi_details_field_complete (field, self->attribute->type == XUSHI_ATTRIBUTE_NAMES
                                             ? XUSHI_COMPLETE_DEPARTMENTS
                                             : XUSHI_COMPLETE_DEPARTMENT);
}

/* The clause of the report has a section to itself, and needs no title there. */
static GtkWidget *
create_field (XushiDetailsAttributeRow *self)
{
  const XushiAttribute *attribute = self->attribute;
  const char *title = xushi_attribute_get_title (attribute);
  GtkWidget *field = g_object_new (
      XUSHI_TYPE_DETAILS_FIELD, "context", self->context, "key", attribute->id,
      attribute->part != XUSHI_PART_REPORT ? "title" : "label", title, "multiline",
      (attribute->flags & XUSHI_ATTRIBUTE_LONG) != 0, NULL);

  g_signal_connect_object (field, "take", G_CALLBACK (take_text_cb), self, G_CONNECT_SWAPPED);
  return field;
}

static GtkWidget *
create_child (XushiDetailsAttributeRow *self)
{
  switch (self->attribute->type)
    {
    case XUSHI_ATTRIBUTE_WORD:
      return create_choice (self);
    case XUSHI_ATTRIBUTE_SWITCH:
      return create_switch (self);
    case XUSHI_ATTRIBUTE_PACE:
      return g_object_new (XUSHI_TYPE_DETAILS_PACE, "context", self->context, "title",
                           xushi_attribute_get_title (self->attribute), NULL);
    case XUSHI_ATTRIBUTE_TEXT:
    case XUSHI_ATTRIBUTE_DATE:
    case XUSHI_ATTRIBUTE_NAMES:
    case XUSHI_ATTRIBUTE_WORDS:
    case XUSHI_ATTRIBUTE_FIGURE:
    case XUSHI_ATTRIBUTE_NUMBER:
    case XUSHI_ATTRIBUTE_SHARE:
    case XUSHI_ATTRIBUTE_INTEGER:
    case XUSHI_ATTRIBUTE_MONTH:
    case XUSHI_ATTRIBUTE_NODES:
    case XUSHI_ATTRIBUTE_STRUCT:
    default:
      return create_field (self);
    }
}

static void
xushi_details_attribute_row_dispose (GObject *object)
{
  XushiDetailsAttributeRow *self = XUSHI_DETAILS_ATTRIBUTE_ROW (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (xushi_details_attribute_row_parent_class)->dispose (object);
}

static void
xushi_details_attribute_row_class_init (XushiDetailsAttributeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_details_attribute_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "detailsattribute");
}

static void
xushi_details_attribute_row_init (XushiDetailsAttributeRow *self)
{
}

GtkWidget *
xushi_details_attribute_row_new (XushiDetailsContext *context, const XushiAttribute *attribute,
                                 gsize offset)
{
  XushiDetailsAttributeRow *self = g_object_new (XUSHI_TYPE_DETAILS_ATTRIBUTE_ROW, NULL);

  self->context = g_object_ref (context);
  self->attribute = attribute;
  self->offset = offset;
  self->child = create_child (self);
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
  if (XUSHI_IS_DETAILS_FIELD (self->child))
    complete (self);
  return GTK_WIDGET (self);
}

void
xushi_details_attribute_row_refresh (XushiDetailsAttributeRow *self)
{
  const XushiSpec *spec;

  g_return_if_fail (XUSHI_IS_DETAILS_ATTRIBUTE_ROW (self));
  spec = xushi_details_context_get_spec (self->context);
  if (spec == NULL)
    return;
  if (XUSHI_IS_DETAILS_CHOICE (self->child))
    xushi_details_choice_set_selected (XUSHI_DETAILS_CHOICE (self->child),
                                       (guint) *get_int (self, spec));
  else if (XUSHI_IS_DETAILS_SWITCH (self->child))
    xushi_details_switch_set_active (XUSHI_DETAILS_SWITCH (self->child), *get_int (self, spec));
  else if (XUSHI_IS_DETAILS_PACE (self->child))
    xushi_details_pace_refresh (XUSHI_DETAILS_PACE (self->child));
  else
    {
      g_autofree char *text = read_text (self, spec);

      xushi_details_field_set_text (XUSHI_DETAILS_FIELD (self->child), text);
    }
}
