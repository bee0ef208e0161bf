/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/xushi-print-choice.h"

#include "base/xushi-i18n.h"

struct _XushiPrintChoice
{
  GtkBox parent_instance;

  GArray *ids;           /* owned: of gint64: of the areas that are offered */
  gboolean filling;
  gint64 area_ids[2];    /* what is chosen; 0 for all */
  char *department;      /* owned, nullable: what is chosen */
  const char *departments[2];

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

/* A long name does not widen the window. */
static void
setup_item_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
  gtk_list_item_set_child (item, label);
}

static void
bind_item_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), text);
}

static void
selected_cb (XushiPrintChoice *self)
{
  guint area = gtk_drop_down_get_selected (self->area);
  guint department = gtk_drop_down_get_selected (self->department_choice);
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (self->department_choice));

  if (self->filling)
    return;
  self->area_ids[0] = area > 0 && area <= self->ids->len
                        ? g_array_index (self->ids, gint64, area - 1) : 0;
  g_clear_pointer (&self->department, g_free);
  if (department > 0 && department != GTK_INVALID_LIST_POSITION)
    self->department = g_strdup (gtk_string_list_get_string (names, department));
  self->departments[0] = self->department;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
xushi_print_choice_finalize (GObject *object)
{
  XushiPrintChoice *self = XUSHI_PRINT_CHOICE (object);

  g_array_unref (self->ids);
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
  GtkDropDown *choices[2];

  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  choices[0] = self->area;
  choices[1] = self->department_choice;
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

      g_signal_connect (factory, "setup", G_CALLBACK (setup_item_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_item_cb), NULL);
      gtk_drop_down_set_factory (choices[i], factory);
    }
  self->filling = FALSE;
}

static void
fill_areas (XushiPrintChoice *self, XushiPlan *plan)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

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
  gtk_drop_down_set_model (self->area, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->area, chosen);
  if (chosen == 0)
    self->area_ids[0] = 0;
}

static void
fill_departments (XushiPrintChoice *self, XushiPlan *plan)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) departments = xushi_plan_list_departments (plan);
  guint chosen = 0;

  gtk_string_list_append (names, _("All departments"));
  for (guint i = 0; i < departments->len; i++)
    {
      const char *name = g_ptr_array_index (departments, i);

      gtk_string_list_append (names, name);
      if (g_strcmp0 (name, self->department) == 0)
        chosen = i + 1;
    }
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

void
xushi_print_choice_apply (XushiPrintChoice *self, XushiPageSetup *setup)
{
  setup->area_ids = self->area_ids[0] != 0 ? self->area_ids : NULL;
  setup->departments = self->department != NULL ? self->departments : NULL;
}
