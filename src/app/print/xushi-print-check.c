/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/xushi-print-check.h"

#include "assess/xushi-self-check.h"
#include "base/xushi-i18n.h"

/* More findings are counted, but not listed: nobody reads them before a meeting. */
#define LISTED_MOST 200

/* The width of the names' column below the pages, and the height of the list there, in pixels. */
#define NAME_CHARS 24
#define LOW 150

/* The width of the list beside the pages, in pixels. */
#define NARROW 240

struct _XushiPrintCheck
{
  GtkBox parent_instance;

  GPtrArray *findings; /* owned, nullable: of XushiFinding */
  gboolean wide;

  /* Template children. */
  GtkLabel *title;
  GtkListBox *list;
  GtkLabel *rest;
};

G_DEFINE_FINAL_TYPE (XushiPrintCheck, xushi_print_check, GTK_TYPE_BOX)

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* In a wide list name and sentence stand in one line, in two columns. */
static void
arrange_row (GtkListBoxRow *row, gboolean wide)
{
  GtkWidget *box = gtk_list_box_row_get_child (row), *title = gtk_widget_get_first_child (box);
  GtkWidget *sentence = gtk_widget_get_next_sibling (title);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (box), wide ? GTK_ORIENTATION_HORIZONTAL
                                                             : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (box), wide ? 12 : 2);
  gtk_label_set_width_chars (GTK_LABEL (title), wide ? NAME_CHARS : -1);
  gtk_label_set_max_width_chars (GTK_LABEL (title), wide ? NAME_CHARS : -1);
  gtk_label_set_yalign (GTK_LABEL (title), wide ? 0 : 0.5f);
  gtk_widget_set_hexpand (sentence, wide);
}

static GtkWidget *
create_row (const XushiFinding *finding)
{
  const char *name = finding->indicator != NULL ? xushi_indicator_get_name (finding->indicator)
                                                : _("The plan");
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = gtk_label_new (name), *sentence = gtk_label_new (finding->sentence);
  GtkWidget *labels[] = { title, sentence };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gtk_label_set_wrap (GTK_LABEL (labels[i]), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (labels[i]), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (labels[i]), 0);
      gtk_box_append (GTK_BOX (box), labels[i]);
    }
  gtk_widget_add_css_class (title, "caption-heading");
  gtk_widget_add_css_class (sentence, "caption");
  gtk_widget_add_css_class (box, "print-finding");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, finding->sentence, -1);
  return row;
}

static void
fill (XushiPrintCheck *self)
{
  guint n = self->findings->len;
  g_autofree char *title = NULL, *rest = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < MIN (n, LISTED_MOST); i++)
    {
      GtkWidget *row = create_row (g_ptr_array_index (self->findings, i));

      arrange_row (GTK_LIST_BOX_ROW (row), self->wide);
      gtk_list_box_append (self->list, row);
    }
  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u thing worth a look before printing",
                                        "%u things worth a look before printing", n), n);
  gtk_label_set_label (self->title, title);
  rest = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more",
                                       n - MIN (n, LISTED_MOST)), n - MIN (n, LISTED_MOST));
  gtk_label_set_label (self->rest, rest);
  gtk_widget_set_visible (GTK_WIDGET (self->rest), n > LISTED_MOST);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
row_activated_cb (XushiPrintCheck *self, GtkListBoxRow *row)
{
  const XushiFinding *finding
      = g_ptr_array_index (self->findings, (guint) gtk_list_box_row_get_index (row));

  g_signal_emit (self, signals[ACTIVATED], 0, finding->indicator);
}

static void
xushi_print_check_dispose (GObject *object)
{
  XushiPrintCheck *self = XUSHI_PRINT_CHECK (object);
  GtkWidget *child;

  g_clear_pointer (&self->findings, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (xushi_print_check_parent_class)->dispose (object);
}

static void
xushi_print_check_class_init (XushiPrintCheckClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_print_check_dispose;
  signals[ACTIVATED]
      = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, XUSHI_TYPE_INDICATOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-print-check.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiPrintCheck, title);
  gtk_widget_class_bind_template_child (widget_class, XushiPrintCheck, list);
  gtk_widget_class_bind_template_child (widget_class, XushiPrintCheck, rest);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
xushi_print_check_init (XushiPrintCheck *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
xushi_print_check_update (XushiPrintCheck *self, XushiSession *session)
{
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = xushi_self_check (xushi_session_get_plan (session),
                                     xushi_session_get_month (session));
  fill (self);
}

void
xushi_print_check_set_wide (XushiPrintCheck *self, gboolean wide)
{
  g_return_if_fail (XUSHI_IS_PRINT_CHECK (self));
  self->wide = wide;
  gtk_widget_set_size_request (GTK_WIDGET (self), wide ? -1 : NARROW, wide ? LOW : -1);
  gtk_widget_set_vexpand (GTK_WIDGET (self), !wide);
  if (wide)
    gtk_widget_add_css_class (GTK_WIDGET (self), "low");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "low");
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    arrange_row (GTK_LIST_BOX_ROW (row), wide);
}

guint
xushi_print_check_get_n (XushiPrintCheck *self)
{
  return self->findings != NULL ? self->findings->len : 0;
}
