/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/forms/xushi-plan-form.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "edit/xushi-editor.h"

struct _XushiPlanForm
{
  AdwPreferencesGroup parent_instance;

  gboolean own_title; /* the title was typed by hand */
  gboolean filling;   /* the form itself sets a row */

  /* Template children. */
  GtkEditable *place;
  GtkEditable *year;
  GtkEditable *title;
  GtkEditable *office;
};

G_DEFINE_FINAL_TYPE (XushiPlanForm, xushi_plan_form, ADW_TYPE_PREFERENCES_GROUP)

static void
propose_title (XushiPlanForm *self)
{
  const char *place = gtk_editable_get_text (self->place);
  const char *year = gtk_editable_get_text (self->year);
  /* TRANSLATORS: the proposed title of a plan: place, year */
  g_autofree char *title = g_strdup_printf (_ ("%s %s: Targets of the Work Report"), place, year);

  self->filling = TRUE;
  gtk_editable_set_text (self->title, *place != '\0' ? title : "");
  self->filling = FALSE;
}

static void
changed_cb (XushiPlanForm *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->place), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->year), "error");
  if (!self->own_title && !self->filling)
    propose_title (self);
}

static void
title_changed_cb (XushiPlanForm *self)
{
  if (!self->filling)
    self->own_title = *gtk_editable_get_text (self->title) != '\0';
}

/* What is filled in first has the keyboard. */
static gboolean
xushi_plan_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (XUSHI_PLAN_FORM (widget)->place));
}

static void
xushi_plan_form_class_init (XushiPlanFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = xushi_plan_form_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-plan-form.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiPlanForm, place);
  gtk_widget_class_bind_template_child (widget_class, XushiPlanForm, year);
  gtk_widget_class_bind_template_child (widget_class, XushiPlanForm, title);
  gtk_widget_class_bind_template_child (widget_class, XushiPlanForm, office);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
}

static void
xushi_plan_form_init (XushiPlanForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_text (GtkEditable *row, const char *text)
{
  gtk_editable_set_text (row, text != NULL ? text : "");
}

void
xushi_plan_form_set_info (XushiPlanForm *self, const XushiPlanInfo *info)
{
  g_autofree char *year = g_strdup_printf ("%d", info->year);

  g_return_if_fail (XUSHI_IS_PLAN_FORM (self));

  self->filling = TRUE;
  set_text (self->place, info->place);
  set_text (self->year, year);
  set_text (self->title, info->title);
  set_text (self->office, info->office);
  self->filling = FALSE;
  self->own_title = info->title != NULL;
  if (!self->own_title)
    propose_title (self);
}

int
xushi_plan_form_get_year (XushiPlanForm *self)
{
  double year = XUSHI_UNKNOWN;

  g_return_val_if_fail (XUSHI_IS_PLAN_FORM (self), 0);

  if (!xushi_number_parse (gtk_editable_get_text (self->year), NULL, &year, NULL)
      || year < XUSHI_YEAR_MIN || year > XUSHI_YEAR_MAX || year != floor (year))
    return 0;
  return (int) year;
}

gboolean
xushi_plan_form_get_info (XushiPlanForm *self, XushiPlanInfo *info, GError **error)
{
  int year;

  g_return_val_if_fail (XUSHI_IS_PLAN_FORM (self), FALSE);

  year = xushi_plan_form_get_year (self);
  if (year == 0)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->year), "error");
      g_set_error (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED,
                   _ ("The year must be a number from %d to %d."), XUSHI_YEAR_MIN, XUSHI_YEAR_MAX);
      return FALSE;
    }
  if (*gtk_editable_get_text (self->place) == '\0')
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->place), "error");
      g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED,
                           _ ("Name the place that the plan is of."));
      return FALSE;
    }
  info->year = year;
  xushi_spec_set_string (&info->place, gtk_editable_get_text (self->place));
  xushi_spec_set_string (&info->title, gtk_editable_get_text (self->title));
  xushi_spec_set_string (&info->office, gtk_editable_get_text (self->office));
  return TRUE;
}
