/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-month-list.h"

#include "base/xushi-i18n.h"
#include "rows/xushi-month-state.h"

static GtkWidget *
make_label (const char *text, int width, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_width_chars (GTK_LABEL (label), width);
  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static GtkWidget *
make_bar (const XushiMonthCounts *counts)
{
  GtkWidget *bar = gtk_progress_bar_new ();
  guint all = counts->n[XUSHI_MONTH_EXPECTED];

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar),
                                 all > 0 ? (double) counts->n[XUSHI_MONTH_FILLED] / all : 0);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  return bar;
}

static GtkWidget *
make_row (XushiSession *session, int month)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic"), *count;
  gboolean shown = month == xushi_session_get_month (session);
  /* TRANSLATORS: an entry in the list of data months, for instance 9月 */
  g_autofree char *title = g_strdup_printf (C_ ("data month", "Month %d"), month);
  g_autofree char *share = NULL, *name = NULL;
  XushiMonthCounts counts;

  xushi_month_count (session, month, &counts);
  share = g_strdup_printf ("%u/%u", counts.n[XUSHI_MONTH_FILLED], counts.n[XUSHI_MONTH_EXPECTED]);
  count = make_label (share, 7, 1);
  gtk_widget_set_opacity (check, shown ? 1 : 0);
  gtk_box_append (GTK_BOX (box), make_label (title, 4, 1));
  gtk_box_append (GTK_BOX (box), make_bar (&counts));
  gtk_box_append (GTK_BOX (box), count);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  /* TRANSLATORS: what the screen reader says of a data month: 9月，已报 189/216 */
  name = g_strdup_printf (_ ("%s, reported %s"), title, share);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
activated_cb (GtkListBox *list, GtkListBoxRow *row, gpointer data)
{
  gtk_popover_popdown (GTK_POPOVER (data));
  gtk_widget_activate_action (GTK_WIDGET (data), "win.month", "i",
                              gtk_list_box_row_get_index (row) + 1);
}

/* The arrows begin at the month that is shown. */
static void
map_cb (GtkWidget *popover, GtkListBox *list)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (list);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

GtkWidget *
xushi_month_list_new (XushiSession *session)
{
  GtkWidget *popover = gtk_popover_new (), *list = gtk_list_box_new ();

  gtk_widget_add_css_class (popover, "month-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_BROWSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Data month"), -1);
  for (int month = 1; month <= 12; month++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (session, month));
  gtk_list_box_select_row (
      GTK_LIST_BOX (list),
      gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), xushi_session_get_month (session) - 1));
  gtk_popover_set_child (GTK_POPOVER (popover), list);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), popover, 0);
  g_signal_connect_object (popover, "map", G_CALLBACK (map_cb), list, 0);
  return popover;
}
