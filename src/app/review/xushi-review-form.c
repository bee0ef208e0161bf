/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/review/xushi-review-form.h"

#include "app/support/xushi-choice.h"
#include "app/support/xushi-dialogs.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "model/xushi-attribute.h"

struct _XushiReviewForm
{
  AdwWindow parent_instance;

  XushiReview *review; /* owned */
  guint64 id;
  XushiPace own_pace; /* the proposal's, where the list does not name it */

  /* Template children. */
  AdwToastOverlay *toasts;
  GtkLabel *quote;
  GtkEditable *name;
  AdwComboRow *measure;
  AdwComboRow *bound;
  GtkEditable *low;
  GtkEditable *high;
  GtkEditable *unit;
  AdwActionRow *reduction_row;
  GtkSwitch *reduction;
  GtkEditable *area;
  GtkEditable *group;
  AdwComboRow *pace;
  AdwComboRow *frequency;
  GtkEditable *department;
  GtkEditable *support;
  GtkEditable *term;
  AdwActionRow *binding_row;
  GtkSwitch *binding;
  AdwActionRow *separate_row;
  GtkSwitch *separate;
};

G_DEFINE_FINAL_TYPE (XushiReviewForm, xushi_review_form, ADW_TYPE_WINDOW)

/* The paces on offer, in the order of the list. */
static const XushiPaceKind paces[] = { XUSHI_PACE_AUTO,     XUSHI_PACE_LINEAR,
                                       XUSHI_PACE_QUARTERLY, XUSHI_PACE_NONE,
                                       XUSHI_PACE_YEAR_END, XUSHI_PACE_WORKS };

static void
fill_paces (XushiReviewForm *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (paces); i++)
    {
      const XushiPace pace = { .kind = paces[i] };
      g_autofree char *label = xushi_pace_to_label (&pace);

      gtk_string_list_append (list, paces[i] == XUSHI_PACE_AUTO ? _ ("Automatic") : label);
    }
  adw_combo_row_set_model (self->pace, G_LIST_MODEL (list));
}

static void
set_text (GtkEditable *row, const char *text)
{
  gtk_editable_set_text (row, text != NULL ? text : "");
}

static void
set_number (GtkEditable *row, double value)
{
  g_autofree char *text = xushi_number_format_plain (value);

  gtk_editable_set_text (row, text);
}

static void
fill (XushiReviewForm *self)
{
  const XushiProposal *proposal = xushi_review_find (self->review, self->id);
  const XushiSpec *spec = proposal->spec;
  g_autofree char *support = xushi_names_join (spec->support);
  g_autofree char *term
      = xushi_term_to_edit_text (&proposal->term, xushi_review_get_year (self->review));

  gtk_label_set_text (self->quote, spec->quote != NULL ? spec->quote : "");
  set_text (self->name, spec->name);
  adw_combo_row_set_selected (self->measure, spec->measure);
  adw_combo_row_set_selected (self->bound, spec->target.bound);
  set_number (self->low, spec->target.low);
  set_number (self->high, spec->target.high);
  set_text (self->unit, spec->unit);
  gtk_switch_set_active (self->reduction, spec->reduction);
  set_text (self->area, proposal->area);
  set_text (self->group, spec->group);
  self->own_pace = spec->pace;
  for (guint i = 0; i < G_N_ELEMENTS (paces); i++)
    if (paces[i] == spec->pace.kind)
      adw_combo_row_set_selected (self->pace, i);
  adw_combo_row_set_selected (self->frequency, spec->frequency);
  set_text (self->department, spec->lead_department);
  set_text (self->support, support);
  set_text (self->term, term);
  gtk_switch_set_active (self->binding, spec->binding);
  gtk_widget_set_visible (GTK_WIDGET (self->separate_row), proposal->match != 0);
}

static gboolean
read_number (GtkEditable *row, const char *unit, double *value, GError **error)
{
  gboolean sound = xushi_number_parse (gtk_editable_get_text (row), unit, value, error);

  if (sound)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  return sound;
}

static gboolean
read_target (XushiReviewForm *self, XushiSpec *spec, GError **error)
{
  gboolean pair;

  spec->target.bound = (XushiBound) adw_combo_row_get_selected (self->bound);
  pair = spec->target.bound == XUSHI_BOUND_RANGE || spec->target.bound == XUSHI_BOUND_CORRIDOR;
  xushi_spec_set_string (&spec->unit, gtk_editable_get_text (self->unit));
  if (!read_number (self->low, spec->unit, &spec->target.low, error)
      || !read_number (self->high, spec->unit, &spec->target.high, error))
    return FALSE;
  if (!pair)
    spec->target.high = XUSHI_UNKNOWN;
  return TRUE;
}

/* (transfer full) (nullable): the proposal's spec as filled in in the form; NULL with @error. */
static XushiSpec *
read_form (XushiReviewForm *self, GError **error)
{
  g_autoptr (XushiSpec) spec
      = xushi_spec_copy (xushi_review_find (self->review, self->id)->spec);
  XushiPaceKind kind = paces[adw_combo_row_get_selected (self->pace)];

  xushi_spec_set_string (&spec->name, gtk_editable_get_text (self->name));
  spec->measure = (XushiMeasure) adw_combo_row_get_selected (self->measure);
  spec->reduction = gtk_switch_get_active (self->reduction);
  xushi_spec_set_string (&spec->group, gtk_editable_get_text (self->group));
  spec->pace = kind == self->own_pace.kind ? self->own_pace : (XushiPace) { .kind = kind };
  spec->frequency = (XushiFrequency) adw_combo_row_get_selected (self->frequency);
  xushi_spec_set_string (&spec->lead_department, gtk_editable_get_text (self->department));
  spec->binding = gtk_switch_get_active (self->binding);
  g_strfreev (spec->support);
  spec->support = xushi_names_split (gtk_editable_get_text (self->support));
  return read_target (self, spec, error) ? g_steal_pointer (&spec) : NULL;
}

/* The deadline, with that of the proposal as it is where it was left as it is. */
static gboolean
read_term (XushiReviewForm *self, XushiTerm *term, GError **error)
{
  *term = xushi_review_find (self->review, self->id)->term;
  return xushi_term_parse (gtk_editable_get_text (self->term), xushi_review_get_year (self->review),
                           term, error);
}

static void
apply_cb (XushiReviewForm *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiSpec) spec = read_form (self, &error);
  gboolean separate = gtk_switch_get_active (self->separate);
  XushiTerm term;

  if (spec != NULL && read_term (self, &term, &error)
      && xushi_review_edit (self->review, self->id, spec, gtk_editable_get_text (self->area), &term,
                            &error)
      && (!separate || xushi_review_separate (self->review, self->id, &error)))
    gtk_window_close (GTK_WINDOW (self));
  else
    xushi_dialog_toast_reason (self->toasts, error->message);
}

static void
xushi_review_form_dispose (GObject *object)
{
  g_clear_object (&XUSHI_REVIEW_FORM (object)->review);
  G_OBJECT_CLASS (xushi_review_form_parent_class)->dispose (object);
}

static void
xushi_review_form_class_init (XushiReviewFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_review_form_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-review-form.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiReviewForm, toasts);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewForm, quote);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewForm, name);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewForm, measure);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewForm, bound);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewForm, low);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewForm, high);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewForm, unit);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewForm, reduction_row);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewForm, reduction);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewForm, area);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewForm, group);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewForm, pace);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewForm, frequency);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewForm, department);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewForm, support);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewForm, term);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewForm, binding_row);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewForm, binding);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewForm, separate_row);
  gtk_widget_class_bind_template_child (widget_class, XushiReviewForm, separate);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
xushi_review_form_init (XushiReviewForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  xushi_choice_fill (self->measure, &xushi_measures);
  xushi_choice_fill (self->bound, &xushi_bounds);
  xushi_choice_fill (self->frequency, &xushi_frequencies);
  fill_paces (self);
}

void
xushi_review_form_present (GtkWindow *parent, XushiReview *review, guint64 id)
{
  XushiReviewForm *self = g_object_new (XUSHI_TYPE_REVIEW_FORM, "transient-for", parent, NULL);

  xushi_dialog_go_with_parent (GTK_WINDOW (self));
  self->review = g_object_ref (review);
  self->id = id;
  fill (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->name));
  gtk_window_present (GTK_WINDOW (self));
}
