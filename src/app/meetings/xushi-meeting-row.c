/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/meetings/xushi-meeting-row.h"

#include "base/xushi-i18n.h"
#include "edit/xushi-history.h"

#define ID_KEY "xushi-snapshot"

static void
add_line (GtkBox *box, const char *text, const char *class_name)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, class_name);
  gtk_box_append (box, label);
}

/* (transfer full): "10月12日召开 · 1—9月数" */
static char *
describe_meeting (const XushiSnapshot *snapshot)
{
  g_autofree char *figures = g_strdup_printf (_ ("figures to month %d"), snapshot->month);

  if (snapshot->held == NULL)
    return g_steal_pointer (&figures);
  /* TRANSLATORS: the date of a meeting, what figures it had */
  return g_strdup_printf (_ ("held %s · %s"), snapshot->held, figures);
}

GtkWidget *
xushi_meeting_row_new (const XushiSnapshot *snapshot)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *meeting = describe_meeting (snapshot);
  g_autofree char *when = xushi_history_describe_when (snapshot->made_at, snapshot->made_by);
  /* TRANSLATORS: when, and by whom, figures were frozen */
  g_autofree char *frozen = g_strdup_printf (_ ("frozen %s"), when);
  const char *reason = _ ("Only its figures were kept, by an older Xushi");
  g_autofree char *said = g_strdup_printf ("%s, %s, %s%s%s", snapshot->name, meeting, frozen,
                                           snapshot->is_whole ? "" : ", ",
                                           snapshot->is_whole ? "" : reason);

  add_line (GTK_BOX (box), snapshot->name, "heading");
  add_line (GTK_BOX (box), meeting, "meeting-line");
  add_line (GTK_BOX (box), frozen, "meeting-line");
  if (!snapshot->is_whole)
    {
      add_line (GTK_BOX (box), reason, "meeting-line");
      gtk_widget_add_css_class (box, "dim-label");
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "meeting");
  gtk_widget_set_tooltip_text (row, snapshot->made_by);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_memdup2 (&snapshot->id, sizeof snapshot->id),
                          g_free);
  return row;
}

gint64
xushi_meeting_row_get_id (GtkListBoxRow *row)
{
  return *(const gint64 *) g_object_get_data (G_OBJECT (row), ID_KEY);
}
