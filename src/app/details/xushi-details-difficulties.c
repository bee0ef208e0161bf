/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-difficulties.h"

#include "app/details/xushi-details-difficulty.h"
#include "app/details/xushi-details-field.h"
#include "base/xushi-i18n.h"

struct _XushiDetailsDifficulties
{
  XushiDetailsSection parent_instance;

  /* Template children. */
  GtkWidget *list; /* of XushiDetailsDifficulty */
  XushiDetailsField *added;
};

G_DEFINE_FINAL_TYPE (XushiDetailsDifficulties, xushi_details_difficulties,
                     XUSHI_TYPE_DETAILS_SECTION)

static gboolean
shows_the_same (GtkWidget *list, GPtrArray *difficulties)
{
  GtkWidget *child = gtk_widget_get_first_child (list);

  for (guint i = 0; i < difficulties->len; i++)
    {
      const XushiDifficulty *difficulty = g_ptr_array_index (difficulties, i);

      if (child == NULL
          || xushi_details_difficulty_get_id (XUSHI_DETAILS_DIFFICULTY (child))
                 != difficulty->id)
        return FALSE;
      child = gtk_widget_get_next_sibling (child);
    }
  return child == NULL;
}

/* Sections are rebuilt only when some were added or deleted, so that none loses what is being
 * typed. */
static void
xushi_details_difficulties_refresh (XushiDetailsSection *section)
{
  GtkWidget *list = XUSHI_DETAILS_DIFFICULTIES (section)->list;
  XushiIndicator *indicator = xushi_details_section_get_indicator (section);
  GPtrArray *difficulties;
  GtkWidget *child;

  if (indicator == NULL)
    return;
  difficulties = xushi_indicator_get_difficulties (indicator);
  xushi_details_field_set_text (XUSHI_DETAILS_DIFFICULTIES (section)->added, NULL);
  if (shows_the_same (list, difficulties))
    return;
  while ((child = gtk_widget_get_first_child (list)) != NULL)
    gtk_box_remove (GTK_BOX (list), child);
  for (guint i = 0; i < difficulties->len; i++)
    {
      const XushiDifficulty *difficulty = g_ptr_array_index (difficulties, i);

      gtk_box_append (GTK_BOX (list),
                      xushi_details_difficulty_new (xushi_details_section_get_context (section),
                                                    difficulty->id, i + 1));
    }
}

static GError *
take_new_cb (XushiDetailsDifficulties *self, const char *text)
{
  XushiDetailsContext *context
      = xushi_details_section_get_context (XUSHI_DETAILS_SECTION (self));
  g_autoptr (XushiDifficulty) difficulty = xushi_difficulty_new (NULL);
  GError *error = NULL;

  xushi_spec_set_string (&difficulty->text, text);
  if (difficulty->text != NULL)
    xushi_editor_put_difficulty (xushi_details_context_get_editor (context),
                                 xushi_details_context_get_indicator (context), difficulty,
                                 &error);
  return error;
}

static char *
xushi_details_difficulties_summarize (XushiDetailsSection *section)
{
  GPtrArray *difficulties
      = xushi_indicator_get_difficulties (xushi_details_section_get_indicator (section));
  g_autofree char *first = NULL;

  if (difficulties->len == 0)
    return NULL;
  first = xushi_details_difficulty_describe (g_ptr_array_index (difficulties, 0));
  if (difficulties->len == 1)
    return g_steal_pointer (&first);
  return g_strdup_printf (_ ("%u in all; %s"), difficulties->len, first);
}

static void
xushi_details_difficulties_class_init (XushiDetailsDifficultiesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  XushiDetailsSectionClass *section_class = XUSHI_DETAILS_SECTION_CLASS (klass);

  section_class->refresh = xushi_details_difficulties_refresh;
  section_class->summarize = xushi_details_difficulties_summarize;
  g_type_ensure (XUSHI_TYPE_DETAILS_FIELD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/xushi/Xushi/xushi-details-difficulties.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsDifficulties, list);
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsDifficulties, added);
  gtk_widget_class_bind_template_callback (widget_class, take_new_cb);
}

static void
xushi_details_difficulties_init (XushiDetailsDifficulties *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
