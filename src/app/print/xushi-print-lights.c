/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/xushi-print-lights.h"

#include "app/print/xushi-print-drop-down.h"
#include "app/support/xushi-accessible.h"
#include "app/support/xushi-counts-bar.h"
#include "base/xushi-i18n.h"

/* XushiPrintLights: a menu button that names what is chosen; under it a check button a light, with its
 * sign, and one for all of them.
 *
 * Invariant: “all” is checked while no light is, or each is: one click chooses the first light, and
 * nobody can choose nothing. */

struct _XushiPrintLights
{
  GtkBox parent_instance;

  GtkCheckButton *checks[XUSHI_N_LIGHTS]; /* in the list */
  guint chosen;                           /* as bits; 0 for all */
  gboolean filling;

  GtkWidget *list;     /* nullable: in the popover, which is built when it is first opened */
  GtkCheckButton *all; /* in the list */

  /* Template children. */
  GtkMenuButton *button;
  GtkLabel *label;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (XushiPrintLights, xushi_print_lights, GTK_TYPE_BOX)

/* (transfer full): "偏慢、滞后" */
static char *
describe (XushiPrintLights *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (XushiLight light = 0; light < XUSHI_N_LIGHTS; light++)
    if (self->chosen & 1u << light)
      {
        if (words->len > 0)
          /* TRANSLATORS: between the lights that are printed */
          g_string_append (words, C_ ("lights", ", "));
        g_string_append (words, xushi_light_to_label (light));
      }
  return g_strdup (words->len > 0 ? words->str : _ ("All lights"));
}

/* Shows what is chosen. */
static void
show_chosen (XushiPrintLights *self)
{
  g_autofree char *words = describe (self), *said = NULL;

  self->filling = TRUE;
  for (guint i = 0; self->list != NULL && i < XUSHI_N_LIGHTS; i++)
    gtk_check_button_set_active (self->checks[i], (self->chosen & 1u << i) != 0);
  if (self->list != NULL)
    gtk_check_button_set_active (self->all, self->chosen == 0);
  self->filling = FALSE;
  /* TRANSLATORS: what the screen reader says of the button */
  said = g_strdup_printf (_ ("Which lights are printed: %s"), words);
  gtk_label_set_label (self->label, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), words);
  xushi_accessible_name_menu_button (self->button, said);
}

static void
choose (XushiPrintLights *self, guint chosen)
{
  guint before = self->chosen;

  self->chosen = chosen == (1u << XUSHI_N_LIGHTS) - 1 ? 0 : chosen;
  show_chosen (self);
  if (self->chosen != before)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
toggled_cb (XushiPrintLights *self)
{
  guint chosen = 0;

  if (self->filling)
    return;
  for (guint i = 0; i < XUSHI_N_LIGHTS; i++)
    if (gtk_check_button_get_active (self->checks[i]))
      chosen |= 1u << i;
  choose (self, chosen);
}

static void
all_toggled_cb (XushiPrintLights *self)
{
  if (!self->filling)
    choose (self, 0);
}

static void
add_light (XushiPrintLights *self, XushiLight light)
{
  GtkWidget *check = gtk_check_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), xushi_light_view_new (light));
  gtk_box_append (GTK_BOX (box), gtk_label_new (xushi_light_to_label (light)));
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  xushi_light_to_label (light), -1);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (GTK_BOX (self->list), check);
  self->checks[light] = GTK_CHECK_BUTTON (check);
}

static void
create_list_cb (GtkMenuButton *button, gpointer data)
{
  XushiPrintLights *self = data;
  GtkWidget *popover, *all;

  if (self->list != NULL)
    return;
  popover = gtk_popover_new ();
  all = gtk_check_button_new_with_label (_ ("All lights"));
  self->all = GTK_CHECK_BUTTON (all);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_signal_connect_swapped (all, "toggled", G_CALLBACK (all_toggled_cb), self);
  gtk_box_append (GTK_BOX (self->list), all);
  for (XushiLight light = 0; light < XUSHI_N_LIGHTS; light++)
    add_light (self, light);
  gtk_popover_set_child (GTK_POPOVER (popover), self->list);
  gtk_menu_button_set_popover (button, popover);
  show_chosen (self);
}

static void
xushi_print_lights_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (xushi_print_lights_parent_class)->dispose (object);
}

static void
xushi_print_lights_class_init (XushiPrintLightsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_print_lights_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-print-lights.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiPrintLights, button);
  gtk_widget_class_bind_template_child (widget_class, XushiPrintLights, label);
}

static void
xushi_print_lights_init (XushiPrintLights *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, create_list_cb, self, NULL);
  xushi_print_drop_down_align (self->button);
  show_chosen (self);
}

guint
xushi_print_lights_get (XushiPrintLights *self)
{
  g_return_val_if_fail (XUSHI_IS_PRINT_LIGHTS (self), 0);
  return self->chosen;
}

void
xushi_print_lights_set (XushiPrintLights *self, guint lights)
{
  g_return_if_fail (XUSHI_IS_PRINT_LIGHTS (self));
  self->chosen = lights;
  show_chosen (self);
}
