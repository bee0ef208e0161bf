/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/xushi-details-attributes.h"

#include "app/xushi-details-completion.h"
#include "app/xushi-details-field.h"
#include "app/xushi-details-pace.h"
#include "app/xushi-details-row.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

/* How a member of XushiSpec is edited. */
typedef enum
{
  KIND_TEXT,
  KIND_PARAGRAPH,
  KIND_ALONE,    /* a paragraph that is a section of its own, without a title beside it */
  KIND_NAMES,    /* several, joined by 、 */
  KIND_NUMBER,   /* in the indicator's unit */
  KIND_POINTS,   /* percentage points */
  KIND_PERCENT,  /* stored as a share of 1 */
  KIND_DECIMALS, /* blank: automatic */
  KIND_MONTH,
  KIND_SWITCH,
  KIND_CHOICE,
  KIND_PACE,
  KIND_CURVE,
} Kind;

/* One list serves showing, reading and writing, so that no attribute can be forgotten by one. */
typedef struct
{
  const char *id;
  const char *title;
  Kind kind;
  gsize offset;
  const char *(*to_label) (int value); /* KIND_CHOICE */
  int n_words;
} Description;

static const char *
label_bound (int value)
{
  return xushi_bound_to_label ((XushiBound) value);
}

static const char *
label_measure (int value)
{
  return xushi_measure_to_label ((XushiMeasure) value);
}

static const char *
label_frequency (int value)
{
  return xushi_frequency_to_label ((XushiFrequency) value);
}

static const char *
label_aggregate (int value)
{
  return xushi_aggregate_to_label ((XushiAggregate) value);
}

#define MEMBER(member) G_STRUCT_OFFSET (XushiSpec, member)

static const Description descriptions[XUSHI_N_ATTRIBUTES] = {
  [XUSHI_ATTRIBUTE_LEAD]
  = { "lead", NC_ ("attribute", "Lead department"), KIND_TEXT, MEMBER (lead_department) },
  [XUSHI_ATTRIBUTE_SUPPORT]
  = { "support", NC_ ("attribute", "Supporting departments"), KIND_NAMES, MEMBER (support) },
  [XUSHI_ATTRIBUTE_LEADER]
  = { "leader", NC_ ("attribute", "Leader in charge"), KIND_TEXT, MEMBER (leader) },
  [XUSHI_ATTRIBUTE_BOUND] = { "bound", NC_ ("attribute", "Bound"), KIND_CHOICE,
                              MEMBER (target.bound), label_bound, XUSHI_N_BOUNDS },
  [XUSHI_ATTRIBUTE_LOW]
  = { "low", NC_ ("attribute", "Target"), KIND_NUMBER, MEMBER (target.low) },
  [XUSHI_ATTRIBUTE_HIGH]
  = { "high", NC_ ("attribute", "Upper end"), KIND_NUMBER, MEMBER (target.high) },
  [XUSHI_ATTRIBUTE_UNIT] = { "unit", NC_ ("attribute", "Unit"), KIND_TEXT, MEMBER (unit) },
  [XUSHI_ATTRIBUTE_DECIMALS]
  = { "decimals", NC_ ("attribute", "Decimals"), KIND_DECIMALS, MEMBER (decimals) },
  [XUSHI_ATTRIBUTE_TOLERANCE]
  = { "tolerance", NC_ ("attribute", "Tolerance"), KIND_NUMBER, MEMBER (tolerance) },
  [XUSHI_ATTRIBUTE_BASELINE]
  = { "baseline", NC_ ("attribute", "Baseline"), KIND_NUMBER, MEMBER (baseline) },
  [XUSHI_ATTRIBUTE_MEASURE] = { "measure", NC_ ("attribute", "Measure"), KIND_CHOICE,
                                MEMBER (measure), label_measure, XUSHI_N_MEASURES },
  [XUSHI_ATTRIBUTE_PACE] = { "pace", NC_ ("attribute", "Pace"), KIND_PACE, MEMBER (pace) },
  [XUSHI_ATTRIBUTE_CURVE]
  = { "curve", NC_ ("attribute", "Curve of the pace"), KIND_CURVE, MEMBER (pace) },
  [XUSHI_ATTRIBUTE_FREQUENCY] = { "frequency", NC_ ("attribute", "Frequency"), KIND_CHOICE,
                                  MEMBER (frequency), label_frequency, XUSHI_N_FREQUENCIES },
  [XUSHI_ATTRIBUTE_AVAILABLE_FROM]
  = { "available_from", NC_ ("attribute", "Reported from"), KIND_MONTH, MEMBER (available_from) },
  [XUSHI_ATTRIBUTE_JOINT]
  = { "joint", NC_ ("attribute", "January and February as one"), KIND_SWITCH, MEMBER (joint) },
  [XUSHI_ATTRIBUTE_AGGREGATE] = { "aggregate", NC_ ("attribute", "Value judged"), KIND_CHOICE,
                                  MEMBER (aggregate), label_aggregate, XUSHI_N_AGGREGATES },
  [XUSHI_ATTRIBUTE_BINDING]
  = { "binding", NC_ ("attribute", "Binding target"), KIND_SWITCH, MEMBER (binding) },
  [XUSHI_ATTRIBUTE_REDUCTION]
  = { "reduction", NC_ ("attribute", "The figure is a fall"), KIND_SWITCH, MEMBER (reduction) },
  [XUSHI_ATTRIBUTE_NET]
  = { "net", NC_ ("attribute", "Added less removed"), KIND_SWITCH, MEMBER (net) },
  [XUSHI_ATTRIBUTE_PASSED_SHARE] = { "passed_share", NC_ ("attribute", "Share of last year"),
                                     KIND_PERCENT, MEMBER (passed_share) },
  [XUSHI_ATTRIBUTE_OVERRIDE_REASON]
  = { "override_reason", NC_ ("attribute", "Reason for an own rule"), KIND_PARAGRAPH,
      MEMBER (override_reason) },
  [XUSHI_ATTRIBUTE_SLOW_WIDTH]
  = { "slow_width", NC_ ("attribute", "Width of slow"), KIND_POINTS, MEMBER (slow_width) },
  [XUSHI_ATTRIBUTE_EXEMPT]
  = { "exempt", NC_ ("attribute", "Exempt because"), KIND_PARAGRAPH, MEMBER (exempt) },
  [XUSHI_ATTRIBUTE_KEY] = { "key", NC_ ("attribute", "Key"), KIND_TEXT, MEMBER (key) },
  [XUSHI_ATTRIBUTE_GROUP] = { "group", NC_ ("attribute", "Group"), KIND_TEXT, MEMBER (group) },
  [XUSHI_ATTRIBUTE_NOTE]
  = { "note", NC_ ("attribute", "Standing note"), KIND_PARAGRAPH, MEMBER (note) },
  [XUSHI_ATTRIBUTE_QUOTE]
  = { "quote", NC_ ("attribute", "Clause of the report"), KIND_ALONE, MEMBER (quote) },
};

static const char *
translate_title (const Description *description)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "attribute", description->title);
}

static const XushiSpec *
get_spec (XushiDetailsContext *context)
{
  return xushi_indicator_get_spec (xushi_details_context_get_indicator (context));
}

static char *
read_attribute (XushiDetailsContext *context, gpointer data)
{
  const Description *description = data;
  gconstpointer member = (const char *) get_spec (context) + description->offset;
  const char *text;

  switch (description->kind)
    {
    case KIND_NUMBER:
    case KIND_POINTS:
      return xushi_number_format_plain (*(const double *) member);
    case KIND_PERCENT:
      return xushi_number_format_plain (xushi_number_round (*(const double *) member * 100, 4));
    case KIND_MONTH:
    case KIND_DECIMALS:
      return *(const int *) member >= 0 ? g_strdup_printf ("%d", *(const int *) member)
                                        : g_strdup ("");
    case KIND_NAMES:
      return *(const GStrv *) member != NULL ? g_strjoinv ("、", *(const GStrv *) member)
                                             : g_strdup ("");
    case KIND_TEXT:
    case KIND_PARAGRAPH:
    case KIND_ALONE:
    case KIND_SWITCH:
    case KIND_CHOICE:
    case KIND_PACE:
    case KIND_CURVE:
    default:
      text = *(char *const *) member;
      return g_strdup (text != NULL ? text : "");
    }
}

static gboolean
parse_whole (const char *text, const char *unit, int if_blank, int *value, GError **error)
{
  double number;

  if (!xushi_number_parse (text, unit, &number, error))
    return FALSE;
  if (xushi_is_known (number) && number != (int) CLAMP (number, -100, 100))
    {
      g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED,
                           _ ("This must be a whole number."));
      return FALSE;
    }
  *value = xushi_is_known (number) ? (int) number : if_blank;
  return TRUE;
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

/* Takes @text into @spec. */
static gboolean
parse_attribute (XushiSpec *spec, const Description *description, const char *text,
                 GError **error)
{
  gpointer member = (char *) spec + description->offset;

  switch (description->kind)
    {
    case KIND_NUMBER:
      return xushi_number_parse (text, spec->unit, (double *) member, error);
    case KIND_POINTS:
      return xushi_number_parse (text, NULL, (double *) member, error);
    case KIND_PERCENT:
      return parse_share (text, (double *) member, error);
    case KIND_MONTH:
      return parse_whole (text, C_ ("unit", "month"), 1, (int *) member, error);
    case KIND_DECIMALS:
      return parse_whole (text, NULL, XUSHI_DECIMALS_AUTO, (int *) member, error);
    case KIND_NAMES:
      g_strfreev (*(GStrv *) member);
      *(GStrv *) member = xushi_details_split_names (text);
      return TRUE;
    case KIND_TEXT:
    case KIND_PARAGRAPH:
    case KIND_ALONE:
    case KIND_SWITCH:
    case KIND_CHOICE:
    case KIND_PACE:
    case KIND_CURVE:
    default:
      xushi_spec_set_string ((char **) member, text);
      return TRUE;
    }
}

static gboolean
write_attribute (XushiDetailsContext *context, const char *text, gpointer data, GError **error)
{
  const Description *description = data;
  g_autoptr (XushiSpec) spec = xushi_spec_copy (get_spec (context));

  return parse_attribute (spec, description, text, error)
         && xushi_details_context_put_spec (context, spec, translate_title (description), error);
}

static int
get_value (XushiDetailsContext *context, gpointer data)
{
  gconstpointer member
      = (const char *) get_spec (context) + ((const Description *) data)->offset;

  return *(const int *) member;
}

static gboolean
set_value (XushiDetailsContext *context, int value, gpointer data, GError **error)
{
  const Description *description = data;
  g_autoptr (XushiSpec) spec = xushi_spec_copy (get_spec (context));

  *(int *) G_STRUCT_MEMBER_P (spec, description->offset) = value;
  return xushi_details_context_put_spec (context, spec, translate_title (description), error);
}

static GtkWidget *
create_choice (XushiDetailsContext *context, const Description *description, const char *title)
{
  const char *words[16] = { NULL };

  for (int i = 0; i < description->n_words; i++)
    words[i] = description->to_label (i);
  return xushi_details_choice_new (context, title, words, get_value, set_value,
                                   (gpointer) description);
}

static GtkWidget *
create_field (XushiDetailsContext *context, XushiAttribute attribute,
              const Description *description, const char *title)
{
  const XushiDetailsFieldSpec spec = {
    .id = description->id,
    .title = description->kind != KIND_ALONE ? title : NULL,
    .name = title,
    .multiline = description->kind == KIND_PARAGRAPH || description->kind == KIND_ALONE,
    .read = read_attribute,
    .write = write_attribute,
    .data = (gpointer) description,
  };
  GtkWidget *field = xushi_details_field_new (context, &spec);
  GtkWidget *input = xushi_details_field_get_input (XUSHI_DETAILS_FIELD (field));

  if (attribute == XUSHI_ATTRIBUTE_LEAD)
    xushi_details_complete (GTK_ENTRY (input), context, XUSHI_COMPLETE_DEPARTMENT);
  else if (attribute == XUSHI_ATTRIBUTE_SUPPORT)
    xushi_details_complete (GTK_ENTRY (input), context, XUSHI_COMPLETE_DEPARTMENTS);
  else if (attribute == XUSHI_ATTRIBUTE_LEADER)
    xushi_details_complete (GTK_ENTRY (input), context, XUSHI_COMPLETE_LEADER);
  return field;
}

GtkWidget *
xushi_details_attribute_new (XushiDetailsContext *context, XushiAttribute attribute)
{
  const Description *description = &descriptions[attribute];
  const char *title = translate_title (description);

  switch (description->kind)
    {
    case KIND_CHOICE:
      return create_choice (context, description, title);
    case KIND_SWITCH:
      return xushi_details_switch_new (context, title, get_value, set_value,
                                       (gpointer) description);
    case KIND_PACE:
      return xushi_details_pace_new (context, title);
    case KIND_CURVE:
      return xushi_details_curve_new (context, title);
    case KIND_TEXT:
    case KIND_PARAGRAPH:
    case KIND_ALONE:
    case KIND_NAMES:
    case KIND_NUMBER:
    case KIND_POINTS:
    case KIND_PERCENT:
    case KIND_DECIMALS:
    case KIND_MONTH:
    default:
      return create_field (context, attribute, description, title);
    }
}

GtkWidget *
xushi_details_attributes_new (XushiDetailsContext *context, XushiAttribute first,
                              XushiAttribute last)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (int i = first; i <= (int) last; i++)
    gtk_box_append (GTK_BOX (box), xushi_details_attribute_new (context, (XushiAttribute) i));
  return box;
}
