/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/xushi-print-sets.h"

#include "app/print/xushi-print-drop-down.h"
#include "app/support/xushi-accessible.h"
#include "app/support/xushi-dialogs.h"
#include "base/xushi-i18n.h"

#include <string.h>

/* XushiPrintSets: a menu button; its popover has a row a set, with a button that chooses it and one that
 * deletes it, and below them the button that keeps the present settings. It is built each time it is
 * opened. Dates are not kept: they belong to one meeting.
 *
 * The buttons have the set's name as their widget name, for the set itself may be replaced. */

/* Longer lists are scrolled. */
#define LIST_HEIGHT 320

struct _XushiPrintSets
{
  GtkBox parent_instance;

  XushiSession *session;       /* owned, nullable until it is followed */
  const XushiPageSetup *setup; /* borrowed */
  char *name;                  /* owned, nullable: of the set that was chosen or kept last */

  /* Template children. */
  GtkMenuButton *button;
  GtkLabel *lacking;
};

G_DEFINE_FINAL_TYPE (XushiPrintSets, xushi_print_sets, GTK_TYPE_BOX)

enum
{
  CHOSEN,
  TOLD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const XushiPageSet *
find_set (XushiPrintSets *self, const char *name)
{
  GPtrArray *sets = xushi_plan_get_page_sets (xushi_session_get_plan (self->session));

  for (guint i = 0; i < sets->len; i++)
    {
      const XushiPageSet *set = g_ptr_array_index (sets, i);

      if (g_strcmp0 (set->name, name) == 0)
        return set;
    }
  return NULL;
}

static void
tell (XushiPrintSets *self, gboolean refused, const char *sentence)
{
  g_signal_emit (self, signals[TOLD], 0, sentence, refused);
}

/* Says what the set has that the plan has not: "area=工业" is the area “工业”. */
static void
tell_lacking (XushiPrintSets *self, const XushiKeptSetup *kept)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < kept->unknown->len; i++)
    {
      const char *line = g_ptr_array_index (kept->unknown, i);
      const char *equals = strchr (line, '=');

      g_string_append_printf (names, "%s%s", i > 0 ? _ (", ") : "",
                              equals != NULL ? equals + 1 : line);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->lacking), kept->unknown->len > 0);
  if (kept->unknown->len == 0)
    return;
  sentence = g_strdup_printf (_ ("“%s” also names what is not in the plan any more: %s. That was "
                                 "left out."),
                              self->name, names->str);
  gtk_label_set_label (self->lacking, sentence);
  tell (self, TRUE, sentence);
}

static void
choose_cb (XushiPrintSets *self, GtkWidget *row)
{
  const XushiPageSet *set = find_set (self, gtk_widget_get_name (row));
  g_autoptr (XushiKeptSetup) kept = NULL;

  if (set == NULL)
    return;
  kept = xushi_kept_setup_new (set->pages, xushi_session_get_plan (self->session),
                               xushi_session_get_month (self->session));
  g_free (self->name);
  self->name = g_strdup (set->name);
  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, signals[CHOSEN], 0, kept);
  tell_lacking (self, kept);
}

static void
put (XushiPrintSets *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL, *message = NULL;
  XushiPageSetup timeless = *self->setup;

  timeless.date = NULL;
  timeless.due = NULL;
  text = xushi_page_setup_to_text (&timeless, xushi_session_get_plan (self->session));
  if (!xushi_editor_put_page_set (xushi_session_get_editor (self->session), name, text, &error))
    {
      tell (self, TRUE, error->message);
      return;
    }
  g_free (self->name);
  self->name = g_strdup (name);
  message = g_strdup_printf (_ ("These settings are kept as “%s”"), name);
  tell (self, FALSE, message);
}

/* A name that is to be replaced, if the user agrees. */
typedef struct
{
  XushiPrintSets *self; /* owned */
  char *name;           /* owned */
} Replacement;

static void
replacement_free (gpointer data)
{
  Replacement *replacement = data;

  g_object_unref (replacement->self);
  g_free (replacement->name);
  g_free (replacement);
}

static void
replace_cb (const char *response, gpointer data)
{
  const Replacement *replacement = data;

  if (g_str_equal (response, "accept"))
    put (replacement->self, replacement->name);
}

static void
named_cb (const char *text, gpointer data)
{
  XushiPrintSets *self = data;
  g_autofree char *name = text != NULL ? g_strstrip (g_strdup (text)) : NULL, *heading = NULL;
  Replacement *replacement;

  if (name == NULL)
    return;
  if (find_set (self, name) == NULL)
    {
      put (self, name);
      return;
    }
  replacement = g_new0 (Replacement, 1);
  replacement->self = g_object_ref (self);
  replacement->name = g_strdup (name);
  heading = g_strdup_printf (_ ("Replace “%s”?"), name);
  xushi_dialog_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), heading,
                    _ ("There is a set of this name. Its settings are replaced by these."),
                    _ ("_Replace"), FALSE, replace_cb, replacement, replacement_free);
}

static void
keep_cb (XushiPrintSets *self)
{
  gtk_menu_button_popdown (self->button);
  xushi_dialog_ask_text (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                         _ ("Keep These Settings"),
                         _ ("Parts, selection, paper and look are kept in the plan under a name; "
                            "dates are not."),
                         _ ("Name of the set"), self->name, _ ("_Keep"), named_cb,
                         g_object_ref (self), g_object_unref);
}

static void
delete_cb (XushiPrintSets *self, GtkWidget *button)
{
  g_autofree char *name = g_strdup (gtk_widget_get_name (button)), *message = NULL;
  const XushiPageSet *set = find_set (self, name);
  g_autoptr (GError) error = NULL;

  gtk_menu_button_popdown (self->button);
  if (set == NULL)
    return;
  if (!xushi_editor_delete_page_set (xushi_session_get_editor (self->session), set, &error))
    {
      tell (self, TRUE, error->message);
      return;
    }
  message = g_strdup_printf (_ ("“%s” is deleted; Undo in the plan's window brings it back"),
                             name);
  tell (self, FALSE, message);
}

/* Where the plan cannot be changed, @button says why. */
static void
guard (XushiPrintSets *self, GtkWidget *button)
{
  const char *reason
      = xushi_store_get_read_only_reason (xushi_session_get_store (self->session));

  if (!xushi_session_is_read_only (self->session))
    return;
  gtk_widget_set_sensitive (button, FALSE);
  gtk_widget_set_tooltip_text (button,
                               reason != NULL ? reason : _ ("This plan can only be read here."));
}

static GtkWidget *
create_row (XushiPrintSets *self, const XushiPageSet *set)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *choose = gtk_button_new (), *name = gtk_label_new (set->name);
  GtkWidget *delete = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *said = g_strdup_printf (_ ("Delete “%s”"), set->name);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 24);
  gtk_button_set_child (GTK_BUTTON (choose), name);
  gtk_widget_set_hexpand (choose, TRUE);
  gtk_widget_set_tooltip_text (choose, set->name);
  gtk_widget_set_tooltip_text (delete, said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (delete), GTK_ACCESSIBLE_PROPERTY_LABEL, said,
                                  -1);
  gtk_widget_add_css_class (choose, "flat");
  gtk_widget_add_css_class (delete, "flat");
  gtk_widget_set_name (choose, set->name);
  gtk_widget_set_name (delete, set->name);
  g_signal_connect_swapped (choose, "clicked", G_CALLBACK (choose_cb), self);
  g_signal_connect_swapped (delete, "clicked", G_CALLBACK (delete_cb), self);
  guard (self, delete);
  gtk_box_append (GTK_BOX (row), choose);
  gtk_box_append (GTK_BOX (row), delete);
  return row;
}

static GtkWidget *
create_list (XushiPrintSets *self)
{
  GPtrArray *sets = xushi_plan_get_page_sets (xushi_session_get_plan (self->session));
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  for (guint i = 0; i < sets->len; i++)
    gtk_box_append (GTK_BOX (list), create_row (self, g_ptr_array_index (sets, i)));
  if (sets->len == 0)
    {
      GtkWidget *none = gtk_label_new (_ ("No settings are kept yet"));

      gtk_widget_add_css_class (none, "dim-label");
      gtk_box_append (GTK_BOX (list), none);
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  return scroller;
}

static void
create_popover_cb (GtkMenuButton *button, gpointer data)
{
  XushiPrintSets *self = data;
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *keep = gtk_button_new_with_mnemonic (_ ("_Keep These Settings…"));
  GtkWidget *popover = gtk_popover_new ();

  g_signal_connect_swapped (keep, "clicked", G_CALLBACK (keep_cb), self);
  guard (self, keep);
  gtk_box_append (GTK_BOX (content), create_list (self));
  gtk_box_append (GTK_BOX (content), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (content), keep);
  gtk_popover_set_child (GTK_POPOVER (popover), content);
  gtk_menu_button_set_popover (button, popover);
}

static void
xushi_print_sets_dispose (GObject *object)
{
  XushiPrintSets *self = XUSHI_PRINT_SETS (object);
  GtkWidget *child;

  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (xushi_print_sets_parent_class)->dispose (object);
}

static void
xushi_print_sets_finalize (GObject *object)
{
  g_free (XUSHI_PRINT_SETS (object)->name);
  G_OBJECT_CLASS (xushi_print_sets_parent_class)->finalize (object);
}

static void
xushi_print_sets_class_init (XushiPrintSetsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_print_sets_dispose;
  G_OBJECT_CLASS (klass)->finalize = xushi_print_sets_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[TOLD] = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-print-sets.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiPrintSets, button);
  gtk_widget_class_bind_template_child (widget_class, XushiPrintSets, lacking);
}

static void
xushi_print_sets_init (XushiPrintSets *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, create_popover_cb, self, NULL);
  xushi_print_drop_down_align (self->button);
  xushi_accessible_name_menu_button (self->button, _ ("Page settings that the plan keeps"));
}

void
xushi_print_sets_follow (XushiPrintSets *self, XushiSession *session,
                         const XushiPageSetup *setup)
{
  g_return_if_fail (XUSHI_IS_PRINT_SETS (self));
  g_set_object (&self->session, session);
  self->setup = setup;
}

void
xushi_print_sets_forget (XushiPrintSets *self)
{
  g_return_if_fail (XUSHI_IS_PRINT_SETS (self));
  gtk_widget_set_visible (GTK_WIDGET (self->lacking), FALSE);
}
