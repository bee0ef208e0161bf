/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-attributes.h"

#include "app/details/xushi-details-completion.h"
#include "app/details/xushi-details-field.h"
#include "app/details/xushi-details-pace.h"
#include "app/details/xushi-details-row.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

/* What a row edits; lives with its widget. */
typedef struct
{
  const XushiAttribute *attribute;
  gsize offset; /* of its struct within XushiSpec */
} Subject;

static const XushiSpec *
get_spec (XushiDetailsContext *context)
{
  return xushi_indicator_get_spec (xushi_details_context_get_indicator (context));
}

static gpointer
get_record (const Subject *subject, const XushiSpec *spec)
{
  return (char *) spec + subject->offset;
}

/* Shares are shown and typed as percentages. */
static char *
read_attribute (XushiDetailsContext *context, gpointer data)
{
  const Subject *subject = data;
  gconstpointer record = get_record (subject, get_spec (context));
  double share;

  if (subject->attribute->type != XUSHI_ATTRIBUTE_SHARE)
    return xushi_attribute_to_text (subject->attribute, record);
  share = *(const double *) xushi_attribute_get_member (subject->attribute, record);
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
parse_attribute (const Subject *subject, XushiSpec *spec, const char *text, GError **error)
{
  gpointer record = get_record (subject, spec);

  if (subject->attribute->type == XUSHI_ATTRIBUTE_SHARE)
    return parse_share (text, xushi_attribute_get_member (subject->attribute, record), error);
  return xushi_attribute_from_text (subject->attribute, record, text, spec->unit, error);
}

static gboolean
write_attribute (XushiDetailsContext *context, const char *text, gpointer data, GError **error)
{
  const Subject *subject = data;
  g_autoptr (XushiSpec) spec = xushi_spec_copy (get_spec (context));

  return parse_attribute (subject, spec, text, error)
         && xushi_details_context_put_spec (
             context, spec, xushi_attribute_get_title (subject->attribute), error);
}

static int *
get_int (const Subject *subject, const XushiSpec *spec)
{
  return xushi_attribute_get_member (subject->attribute, get_record (subject, spec));
}

static int
get_value (XushiDetailsContext *context, gpointer data)
{
  return *get_int (data, get_spec (context));
}

static gboolean
set_value (XushiDetailsContext *context, int value, gpointer data, GError **error)
{
  const Subject *subject = data;
  g_autoptr (XushiSpec) spec = xushi_spec_copy (get_spec (context));

  *get_int (subject, spec) = value;
  return xushi_details_context_put_spec (context, spec,
                                         xushi_attribute_get_title (subject->attribute), error);
}

static GtkWidget *
create_choice (XushiDetailsContext *context, Subject *subject)
{
  const XushiVocabulary *vocabulary = subject->attribute->words;
  g_autofree const char **words = g_new0 (const char *, vocabulary->n_words + 1);

  for (int i = 0; i < vocabulary->n_words; i++)
    words[i] = xushi_vocabulary_get_label (vocabulary, i);
  return xushi_details_choice_new (context, xushi_attribute_get_title (subject->attribute), words,
                                   get_value, set_value, subject);
}

/* Names that the plan uses already are offered. */
static void
complete (XushiDetailsContext *context, const XushiAttribute *attribute, GtkWidget *input)
{
  if (attribute->flags & XUSHI_ATTRIBUTE_LEADER)
    xushi_details_complete (GTK_ENTRY (input), context, XUSHI_COMPLETE_LEADER);
  else if (attribute->flags & XUSHI_ATTRIBUTE_DEPARTMENT)
    xushi_details_complete (GTK_ENTRY (input), context,
                            attribute->type == XUSHI_ATTRIBUTE_NAMES
                                ? XUSHI_COMPLETE_DEPARTMENTS
                                : XUSHI_COMPLETE_DEPARTMENT);
}

/* The clause of the report is a section of its own, and needs no title in it. */
static GtkWidget *
create_field (XushiDetailsContext *context, Subject *subject)
{
  const XushiAttribute *attribute = subject->attribute;
  const char *title = xushi_attribute_get_title (attribute);
  const XushiDetailsFieldSpec spec = {
    .id = attribute->id,
    .title = attribute->part != XUSHI_PART_REPORT ? title : NULL,
    .name = title,
    .multiline = (attribute->flags & XUSHI_ATTRIBUTE_LONG) != 0,
    .read = read_attribute,
    .write = write_attribute,
    .data = subject,
  };
  GtkWidget *field = xushi_details_field_new (context, &spec);

  complete (context, attribute, xushi_details_field_get_input (XUSHI_DETAILS_FIELD (field)));
  return field;
}

static GtkWidget *
create_row (XushiDetailsContext *context, Subject *subject)
{
  switch (subject->attribute->type)
    {
    case XUSHI_ATTRIBUTE_WORD:
      return create_choice (context, subject);
    case XUSHI_ATTRIBUTE_SWITCH:
      return xushi_details_switch_new (context, xushi_attribute_get_title (subject->attribute),
                                       get_value, set_value, subject);
    case XUSHI_ATTRIBUTE_PACE:
      return xushi_details_pace_new (context, xushi_attribute_get_title (subject->attribute));
    case XUSHI_ATTRIBUTE_TEXT:
    case XUSHI_ATTRIBUTE_DATE:
    case XUSHI_ATTRIBUTE_NAMES:
    case XUSHI_ATTRIBUTE_FIGURE:
    case XUSHI_ATTRIBUTE_NUMBER:
    case XUSHI_ATTRIBUTE_SHARE:
    case XUSHI_ATTRIBUTE_INTEGER:
    case XUSHI_ATTRIBUTE_MONTH:
    case XUSHI_ATTRIBUTE_NODES:
    case XUSHI_ATTRIBUTE_STRUCT:
    default:
      return create_field (context, subject);
    }
}

static void
append_rows (GtkWidget *box, XushiDetailsContext *context, const XushiAttributeList *list,
             gsize offset, XushiPart part)
{
  for (guint i = 0; i < list->n_attributes; i++)
    {
      const XushiAttribute *attribute = &list->attributes[i];
      Subject *subject;
      GtkWidget *row;

      if (attribute->part != part)
        continue;
      if (attribute->type == XUSHI_ATTRIBUTE_STRUCT)
        {
          append_rows (box, context, attribute->members, offset + attribute->offset, part);
          continue;
        }
      subject = g_new (Subject, 1);
      *subject = (Subject) { attribute, offset };
      row = create_row (context, subject);
      g_object_set_data_full (G_OBJECT (row), "xushi-subject", subject, g_free);
      gtk_box_append (GTK_BOX (box), row);
      /* A curve of its own is written out under its kind. */
      if (attribute->type == XUSHI_ATTRIBUTE_PACE)
        gtk_box_append (GTK_BOX (box),
                        xushi_details_curve_new (context, C_ ("attribute", "Curve of the pace")));
    }
}

GtkWidget *
xushi_details_attributes_new (XushiDetailsContext *context, XushiPart first, XushiPart last)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  g_return_val_if_fail (first <= last, box);

  for (int part = first; part <= (int) last; part++)
    append_rows (box, context, &xushi_spec_attributes, 0, (XushiPart) part);
  return box;
}
