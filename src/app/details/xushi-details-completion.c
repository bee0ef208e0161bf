/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-completion.h"

#include "rows/xushi-plan-names.h"
#include "widgets/xushi-description.h"

/* What the popover keeps. */
typedef struct
{
  GtkEntry *entry;              /* borrowed */
  XushiDetailsContext *context; /* borrowed: it outlives the pane's entries */
  XushiComplete what;
  GtkListBox *box; /* borrowed: the popover's child */
  gboolean taking; /* the change of the text is this list's own */
} Offer;

static Offer *
get_offer (GtkWidget *list)
{
  return g_object_get_data (G_OBJECT (list), "offer");
}

/* Where the name that is being typed begins. */
static const char *
find_typed (const Offer *offer)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (offer->entry));

  return offer->what == XUSHI_COMPLETE_DEPARTMENTS ? xushi_plan_names_find_last (text) : text;
}

static void
describe (const Offer *offer, const char *name)
{
  xushi_description_set (GTK_WIDGET (offer->entry), name);
}

void
xushi_details_completion_drop (GtkWidget *list)
{
  gtk_popover_popdown (GTK_POPOVER (list));
  describe (get_offer (list), "");
}

static const char *
get_name (GtkListBoxRow *row)
{
  return gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (row)));
}

static void
take (GtkWidget *list, GtkListBoxRow *row)
{
  Offer *offer = get_offer (list);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (offer->entry));
  g_autofree char *before = g_strndup (text, (gsize) (find_typed (offer) - text));
  g_autofree char *whole = g_strconcat (before, get_name (row), NULL);

  offer->taking = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (offer->entry), whole);
  gtk_editable_set_position (GTK_EDITABLE (offer->entry), -1);
  offer->taking = FALSE;
  xushi_details_completion_drop (list);
}

static void
row_activated_cb (GtkListBox *box, GtkListBoxRow *row, GtkWidget *list)
{
  take (list, row);
}

/* An input method that composes a character has the keys to itself. */
static void
preedit_changed_cb (GtkWidget *list, const char *preedit)
{
  if (*preedit != '\0')
    xushi_details_completion_drop (list);
}

/* The focus stays with the entry, also when a name is clicked. */
static void
append_name (const Offer *offer, const char *name)
{
  GtkWidget *label = gtk_label_new (name), *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (offer->box, row);
}

/* Whether the entry is in the window: it may have been scrolled away while it is typed in. */
static gboolean
is_in_sight (GtkWidget *entry)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (entry));
  double x, y;

  return root != NULL && gtk_widget_translate_coordinates (entry, root, 0, 0, &x, &y) && y >= 0
         && y < gtk_widget_get_height (root);
}

static void
place (GtkWidget *list)
{
  GtkWidget *entry = GTK_WIDGET (get_offer (list)->entry);
  int width = MAX (gtk_widget_get_width (entry), 1), height = gtk_widget_get_height (entry);
  double x = 0, y = 0;

  gtk_widget_translate_coordinates (entry, gtk_widget_get_parent (list), 0, 0, &x, &y);
  gtk_popover_set_pointing_to (
      GTK_POPOVER (list),
      &(GdkRectangle){ (int) x, (int) y, width, MAX (height, 1) });
  gtk_widget_set_size_request (GTK_WIDGET (get_offer (list)->box), width, -1);
}

void
xushi_details_completion_update (GtkWidget *list)
{
  Offer *offer = get_offer (list);
  g_auto (GStrv) names = NULL;
  GtkListBoxRow *row;

  if (offer->taking)
    return;
  names = xushi_plan_names_complete (xushi_details_context_get_session (offer->context),
                                     offer->what == XUSHI_COMPLETE_LEADER ? XUSHI_ROW_LEADER
                                                                          : XUSHI_ROW_DEPARTMENT,
                                     find_typed (offer));
  while ((row = gtk_list_box_get_row_at_index (offer->box, 0)) != NULL)
    gtk_list_box_remove (offer->box, GTK_WIDGET (row));
  for (char **name = names; *name != NULL; name++)
    append_name (offer, *name);
  describe (offer, "");
  if (*names == NULL || !is_in_sight (GTK_WIDGET (offer->entry)))
    {
      xushi_details_completion_drop (list);
      return;
    }
  place (list);
  gtk_popover_popup (GTK_POPOVER (list));
}

/* From the first to the last, and from either end to what was typed. */
static void
step (const Offer *offer, gboolean down)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (offer->box);
  int n = 0, index;

  while (gtk_list_box_get_row_at_index (offer->box, n) != NULL)
    n++;
  if (row != NULL)
    index = gtk_list_box_row_get_index (row) + (down ? 1 : -1);
  else
    index = down ? 0 : n - 1;
  row = index >= 0 ? gtk_list_box_get_row_at_index (offer->box, index) : NULL;
  gtk_list_box_select_row (offer->box, row);
  describe (offer, row != NULL ? get_name (row) : "");
}

gboolean
xushi_details_completion_key (GtkWidget *list, guint key)
{
  Offer *offer = get_offer (list);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (offer->box);

  if (!gtk_widget_get_visible (list))
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step (offer, key == GDK_KEY_Down || key == GDK_KEY_KP_Down);
      return TRUE;
    case GDK_KEY_Escape:
      xushi_details_completion_drop (list);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      /* One name is then entered as if it had been typed; of several another may follow. */
      if (row != NULL)
        take (list, row);
      else
        xushi_details_completion_drop (list);
      return row != NULL && offer->what == XUSHI_COMPLETE_DEPARTMENTS;
    default:
      return FALSE;
    }
}

GtkWidget *
xushi_details_completion_new (GtkEntry *entry, XushiDetailsContext *context, XushiComplete what)
{
  GtkWidget *list = gtk_popover_new ();
  Offer *offer = g_new0 (Offer, 1);

  *offer = (Offer){ .entry = entry, .context = context, .what = what };
  offer->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_set_focusable (GTK_WIDGET (offer->box), FALSE);
  gtk_popover_set_child (GTK_POPOVER (list), GTK_WIDGET (offer->box));
  gtk_popover_set_autohide (GTK_POPOVER (list), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (list), FALSE);
  gtk_popover_set_position (GTK_POPOVER (list), GTK_POS_BOTTOM);
  g_object_set_data_full (G_OBJECT (list), "offer", offer, g_free);
  g_signal_connect_object (offer->box, "row-activated", G_CALLBACK (row_activated_cb), list, 0);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "preedit-changed",
                           G_CALLBACK (preedit_changed_cb), list, G_CONNECT_SWAPPED);
  return list;
}
