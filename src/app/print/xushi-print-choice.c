/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/xushi-print-choice.h"

#include "app/print/xushi-print-drop-down.h"
#include "base/xushi-i18n.h"

/* XushiPrintChoice: a set of page settings may name several areas or departments; they are one more
 * line in their list, which goes when other settings are chosen. */

/* What is chosen: the several ones of a set of settings. */
#define SEVERAL (-1)

struct _XushiPrintChoice
{
  GtkBox parent_instance;

  GArray *ids;           /* owned: of gint64: of the areas that are offered */
  gboolean filling;
  gint64 area_ids[2];    /* what is chosen; 0 for all, or SEVERAL */
  GArray *several_ids;   /* owned: of gint64, ends in 0: at least two, or none */
  char *department;      /* owned, nullable: what is chosen, if not several */
  const char *departments[2];
  gboolean has_several;  /* several departments are chosen */
  GStrv several;         /* owned, nullable: at least two departments */

  /* Template children. */
  GtkDropDown *area;
  GtkDropDown *department_choice;
};

G_DEFINE_FINAL_TYPE (XushiPrintChoice, xushi_print_choice, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
selected_cb (XushiPrintChoice *self)
{
  guint area = gtk_drop_down_get_selected (self->area);
  guint department = gtk_drop_down_get_selected (self->department_choice);
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (self->department_choice));

  if (self->filling)
    return;
  self->area_ids[0] = area == 0               ? 0
                      : area <= self->ids->len ? g_array_index (self->ids, gint64, area - 1)
                                               : SEVERAL;
  g_clear_pointer (&self->department, g_free);
  self->has_several = self->several != NULL
                      && department + 1 == g_list_model_get_n_items (G_LIST_MODEL (names));
  if (department > 0 && department != GTK_INVALID_LIST_POSITION && !self->has_several)
    self->department = g_strdup (gtk_string_list_get_string (names, department));
  self->departments[0] = self->department;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
xushi_print_choice_finalize (GObject *object)
{
  XushiPrintChoice *self = XUSHI_PRINT_CHOICE (object);

  g_array_unref (self->ids);
  g_array_unref (self->several_ids);
  g_strfreev (self->several);
  g_free (self->department);
  G_OBJECT_CLASS (xushi_print_choice_parent_class)->finalize (object);
}

static void
xushi_print_choice_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (xushi_print_choice_parent_class)->dispose (object);
}

static void
xushi_print_choice_class_init (XushiPrintChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_print_choice_dispose;
  G_OBJECT_CLASS (klass)->finalize = xushi_print_choice_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-print-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiPrintChoice, area);
  gtk_widget_class_bind_template_child_full (
      widget_class, "department", FALSE,
      G_STRUCT_OFFSET (XushiPrintChoice, department_choice));
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
xushi_print_choice_init (XushiPrintChoice *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->several_ids = g_array_new (TRUE, FALSE, sizeof (gint64));
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  xushi_print_drop_down_fit (self->area);
  xushi_print_drop_down_fit (self->department_choice);
  self->filling = FALSE;
}

/* Of several areas, those that are still there; less than two are not several. */
static void
sift_areas (XushiPrintChoice *self, XushiPlan *plan)
{
  for (guint i = self->several_ids->len; i > 0; i--)
    if (xushi_plan_find_area (plan, g_array_index (self->several_ids, gint64, i - 1)) == NULL)
      g_array_remove_index (self->several_ids, i - 1);
  if (self->several_ids->len > 1)
    return;
  if (self->area_ids[0] == SEVERAL)
    self->area_ids[0]
        = self->several_ids->len == 1 ? g_array_index (self->several_ids, gint64, 0) : 0;
  g_array_set_size (self->several_ids, 0);
}

/* (transfer full): "工业、投资" */
static char *
name_areas (XushiPrintChoice *self, XushiPlan *plan)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->several_ids->len; i++)
    g_string_append_printf (
        names, "%s%s", i > 0 ? _ (", ") : "",
        xushi_area_get_name (xushi_plan_find_area (
            plan, g_array_index (self->several_ids, gint64, i))));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
fill_areas (XushiPrintChoice *self, XushiPlan *plan)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  sift_areas (self, plan);
  gtk_string_list_append (names, _("All areas"));
  g_array_set_size (self->ids, 0);
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);
      gint64 id = xushi_area_get_id (area);

      gtk_string_list_append (names, xushi_area_get_name (area));
      g_array_append_val (self->ids, id);
      if (id == self->area_ids[0])
        chosen = i + 1;
    }
  if (self->several_ids->len > 0)
    gtk_string_list_take (names, name_areas (self, plan));
  if (self->area_ids[0] == SEVERAL)
    chosen = self->ids->len + 1;
  gtk_drop_down_set_model (self->area, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->area, chosen);
  if (chosen == 0)
    self->area_ids[0] = 0;
}

/* The same for departments; @known: of the plan */
static void
sift_departments (XushiPrintChoice *self, GPtrArray *known)
{
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; self->several != NULL && self->several[i] != NULL; i++)
    if (g_ptr_array_find_with_equal_func (known, self->several[i], g_str_equal, NULL))
      {
        g_strv_builder_add (left, self->several[i]);
        n++;
      }
  g_strfreev (self->several);
  self->several = g_strv_builder_end (left);
  if (n > 1)
    return;
  if (self->has_several)
    self->department = g_strdup (self->several[0]);
  self->has_several = FALSE;
  g_clear_pointer (&self->several, g_strfreev);
}

static void
fill_departments (XushiPrintChoice *self, XushiPlan *plan)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) departments = xushi_plan_list_departments (plan);
  guint chosen = 0;

  sift_departments (self, departments);
  gtk_string_list_append (names, _("All departments"));
  for (guint i = 0; i < departments->len; i++)
    {
      const char *name = g_ptr_array_index (departments, i);

      gtk_string_list_append (names, name);
      if (g_strcmp0 (name, self->department) == 0)
        chosen = i + 1;
    }
  if (self->several != NULL)
    gtk_string_list_take (names, g_strjoinv (_ (", "), self->several));
  if (self->has_several)
    chosen = departments->len + 1;
  gtk_drop_down_set_model (self->department_choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->department_choice, chosen);
  if (chosen == 0)
    g_clear_pointer (&self->department, g_free);
  self->departments[0] = self->department;
}

void
xushi_print_choice_fill (XushiPrintChoice *self, XushiPlan *plan)
{
  self->filling = TRUE;
  fill_areas (self, plan);
  fill_departments (self, plan);
  self->filling = FALSE;
}

static void
set_areas (XushiPrintChoice *self, const gint64 *ids)
{
  guint n = 0;

  while (ids != NULL && ids[n] != 0)
    n++;
  self->area_ids[0] = n > 1 ? SEVERAL : n == 1 ? ids[0] : 0;
  g_array_set_size (self->several_ids, 0);
  if (n > 1)
    g_array_append_vals (self->several_ids, ids, n);
}

static void
set_departments (XushiPrintChoice *self, const char *const *names)
{
  guint n = names != NULL ? g_strv_length ((GStrv) names) : 0;

  g_free (self->department);
  g_strfreev (self->several);
  self->department = n == 1 ? g_strdup (names[0]) : NULL;
  self->several = n > 1 ? g_strdupv ((GStrv) names) : NULL;
  self->has_several = n > 1;
}

void
xushi_print_choice_set (XushiPrintChoice *self, const XushiPageSetup *setup, XushiPlan *plan)
{
  set_areas (self, setup->area_ids);
  set_departments (self, setup->departments);
  xushi_print_choice_fill (self, plan);
}

void
xushi_print_choice_apply (XushiPrintChoice *self, XushiPageSetup *setup)
{
  if (self->area_ids[0] == SEVERAL)
    setup->area_ids = (const gint64 *) (gpointer) self->several_ids->data;
  else
    setup->area_ids = self->area_ids[0] != 0 ? self->area_ids : NULL;
  if (self->has_several)
    setup->departments = (const char *const *) self->several;
  else
    setup->departments = self->department != NULL ? self->departments : NULL;
}
