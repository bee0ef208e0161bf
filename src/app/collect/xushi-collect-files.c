/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/collect/xushi-collect-files.h"

#include "base/xushi-i18n.h"

#include <adwaita.h>

/* XushiCollectFiles: see the header. */
struct _XushiCollectFiles
{
  GtkWidget parent_instance;

  /* Template children. */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (XushiCollectFiles, xushi_collect_files, GTK_TYPE_WIDGET)

static guint department_signal;

/* The key of a row's department; without one the row leads nowhere. */
#define DEPARTMENT "xushi-department"

/* (transfer full): “填了5项”, what kind of file it is, or nothing. */
static char *
describe_kind (const XushiCollectFile *file)
{
  switch (file->kind)
    {
    case XUSHI_COLLECT_SLIP:
    case XUSHI_COLLECT_TABLE:
    case XUSHI_COLLECT_TEXT:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u cell filled in",
                                           "%u cells filled in", file->n_filled),
                              file->n_filled);
    case XUSHI_COLLECT_PASSED_OVER:
      return g_strdup (C_ ("collect", "Passed over"));
    case XUSHI_COLLECT_UNUSABLE:
    default:
      return g_strdup (C_ ("collect", "Cannot be used"));
    }
}

/* (transfer full): the name of the file below that of its department. */
static char *
describe_file (const XushiCollectFile *file)
{
  g_autofree char *kind = describe_kind (file);

  return file->department != NULL ? g_strdup_printf ("%s\n%s", file->name, kind)
                                  : g_steal_pointer (&kind);
}

/* (transfer full): all that was found in the file, a line each; empty for nothing. */
static char *
describe_problems (const XushiCollectFile *file)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < file->problems->len; i++)
    g_string_append_printf (text, "%s⚠ %s", i > 0 ? "\n" : "",
                            (const char *) g_ptr_array_index (file->problems, i));
  return g_string_free (text, FALSE);
}

static GtkWidget *
create_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return label;
}

/* Adds a row of labels. @problems: perhaps empty */
static GtkListBoxRow *
add_row (XushiCollectFiles *self, const char *title, const char *below, const char *problems)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *all = g_strdup_printf ("%s\n%s\n%s", title, below, problems);

  gtk_box_append (GTK_BOX (box), create_label (title, "heading"));
  gtk_box_append (GTK_BOX (box), create_label (below, "caption"));
  if (*problems != '\0')
    {
      GtkWidget *told = create_label (problems, "caption");

      gtk_widget_add_css_class (told, "warning");
      gtk_box_append (GTK_BOX (box), told);
    }
  gtk_widget_add_css_class (box, "file");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
  gtk_list_box_append (self->list, row);
  return GTK_LIST_BOX_ROW (row);
}

static void
add_file (XushiCollectFiles *self, const XushiCollectFile *file)
{
  g_autofree char *below = describe_file (file);
  g_autofree char *problems = describe_problems (file);
  GtkListBoxRow *row = add_row (
      self, file->department != NULL ? file->department : file->name, below, problems);

  g_object_set_data_full (G_OBJECT (row), DEPARTMENT,
                          g_strdup (file->n_filled > 0 && file->department != NULL
                                        ? file->department
                                        : NULL),
                          g_free);
}

static void
add_unanswered (XushiCollectFiles *self, GPtrArray *names)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *title = NULL;

  if (names->len == 0)
    return;
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? _ (", ") : "",
                            (const char *) g_ptr_array_index (names, i));
  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u department has not answered",
                                        "%u departments have not answered", names->len),
                           names->len);
  add_row (self, title, all->str, "");
}

void
xushi_collect_files_show (XushiCollectFiles *self, XushiCollection *collection)
{
  GtkWidget *child;

  g_return_if_fail (XUSHI_IS_COLLECT_FILES (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  /* What cannot be used first: it is what is missing from the table. */
  for (guint i = 0; i < xushi_collection_get_n_files (collection); i++)
    if (xushi_collection_get_file (collection, i)->kind == XUSHI_COLLECT_UNUSABLE)
      add_file (self, xushi_collection_get_file (collection, i));
  for (guint i = 0; i < xushi_collection_get_n_files (collection); i++)
    if (xushi_collection_get_file (collection, i)->kind != XUSHI_COLLECT_UNUSABLE)
      add_file (self, xushi_collection_get_file (collection, i));
  add_unanswered (self, xushi_collection_get_unanswered (collection));
}

static void
selected_cb (XushiCollectFiles *self, GtkListBoxRow *row)
{
  const char *department
      = row != NULL ? g_object_get_data (G_OBJECT (row), DEPARTMENT) : NULL;

  if (department != NULL)
    g_signal_emit (self, department_signal, 0, department);
}

static void
xushi_collect_files_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (xushi_collect_files_parent_class)->dispose (object);
}

static void
xushi_collect_files_class_init (XushiCollectFilesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_collect_files_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "collectfiles");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/xushi/Xushi/xushi-collect-files.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiCollectFiles, list);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  department_signal
      = g_signal_new ("department", XUSHI_TYPE_COLLECT_FILES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
xushi_collect_files_init (XushiCollectFiles *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
