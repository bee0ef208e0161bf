/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-parts.h"

#include "app/details/xushi-change-text.h"
#include "app/details/xushi-details-row.h"
#include "base/xushi-i18n.h"

/* So many of the newest changes are listed until all are asked for. */
#define N_NEWEST 20

/* The list and the button that asks for all; lives with the section's box. */
typedef struct
{
  XushiDetailsContext *context; /* borrowed */
  GtkWidget *list;
  GtkWidget *more;
  gint64 indicator; /* of which all are shown; 0 for none */
} History;

/* (transfer full) (nullable): newest first. */
static GPtrArray *
list_changes (XushiDetailsContext *context, guint limit, GError **error)
{
  XushiStore *store
      = xushi_session_get_store (xushi_details_context_get_session (context));
  const XushiSpec *spec
      = xushi_indicator_get_spec (xushi_details_context_get_indicator (context));

  return xushi_store_list_changes (store, spec->key, limit, error);
}

static GtkWidget *
create_line (const XushiChange *change)
{
  GtkWidget *label = xushi_details_text_new ("history-line");
  g_autofree char *when = xushi_change_describe_when (change);
  g_autofree char *what = xushi_change_describe (change);
  g_autofree char *text = g_strdup_printf ("%s  %s", when, what);

  gtk_label_set_label (GTK_LABEL (label), text);
  /* Tab is not to stop at each of them. */
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_widget_set_tooltip_text (label, change->why);
  return label;
}

static void
show_changes (History *history, GPtrArray *changes, guint limit)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (history->list)) != NULL)
    gtk_box_remove (GTK_BOX (history->list), child);
  for (guint i = 0; i < changes->len && (limit == 0 || i < limit); i++)
    gtk_box_append (GTK_BOX (history->list), create_line (g_ptr_array_index (changes, i)));
  gtk_widget_set_visible (history->more, limit > 0 && changes->len > limit);
}

static void
refresh_cb (GtkWidget *box)
{
  History *history = g_object_get_data (G_OBJECT (box), "xushi-history");
  XushiIndicator *indicator = xushi_details_context_get_indicator (history->context);
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  guint limit;

  if (indicator == NULL || !gtk_widget_get_visible (box))
    return;
  limit = history->indicator == xushi_indicator_get_id (indicator) ? 0 : N_NEWEST;
  /* One more than is shown tells whether there are more. */
  changes = list_changes (history->context, limit > 0 ? limit + 1 : 0, &error);
  if (changes != NULL)
    show_changes (history, changes, limit);
  else
    xushi_details_context_tell (history->context, error->message);
}

static void
more_cb (GtkWidget *box)
{
  History *history = g_object_get_data (G_OBJECT (box), "xushi-history");

  history->indicator
      = xushi_indicator_get_id (xushi_details_context_get_indicator (history->context));
  refresh_cb (box);
}

GtkWidget *
xushi_details_build_history (XushiDetailsContext *context, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  History *history = g_new0 (History, 1);

  history->context = context;
  history->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  history->more = gtk_button_new_with_label (_ ("Show All"));
  gtk_widget_add_css_class (history->more, "small-button");
  gtk_widget_set_halign (history->more, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), history->list);
  gtk_box_append (GTK_BOX (box), history->more);
  g_object_set_data_full (G_OBJECT (box), "xushi-history", history, g_free);
  g_signal_connect_object (history->more, "clicked", G_CALLBACK (more_cb), box,
                           G_CONNECT_SWAPPED);
  /* Folded, it asks the store nothing; it catches up when it is opened. */
  g_signal_connect_object (box, "notify::visible", G_CALLBACK (refresh_cb), box,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "refresh", G_CALLBACK (refresh_cb), box, G_CONNECT_SWAPPED);
  refresh_cb (box);
  return box;
}

char *
xushi_details_summarize_history (XushiDetailsContext *context, gpointer data)
{
  g_autoptr (GPtrArray) changes = list_changes (context, 1, NULL);
  g_autofree char *when = NULL, *what = NULL;

  if (changes == NULL || changes->len == 0)
    return NULL;
  when = xushi_change_describe_when (g_ptr_array_index (changes, 0));
  what = xushi_change_describe (g_ptr_array_index (changes, 0));
  return g_strdup_printf ("%s %s", when, what);
}
