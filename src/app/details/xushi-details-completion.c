/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-completion.h"

#include <string.h>

/* What an entry offers; its completion owns it. */
typedef struct
{
  GtkEntryCompletion *completion; /* borrowed */
  XushiDetailsContext *context; /* borrowed: it outlives the pane's entries */
  XushiComplete what;
} Offer;

static gboolean
is_separator (gunichar c)
{
  return c == U'、' || c == U'，' || c == ',' || c == ';' || c == U'；';
}

/* Where the name that is being typed begins in @text. */
static const char *
find_last_name (const char *text)
{
  const char *begin = text;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_separator (g_utf8_get_char (p)))
      begin = g_utf8_next_char (p);
  while (g_ascii_isspace (*begin))
    begin++;
  return begin;
}

/* (transfer container): the leaders in use, each once. */
static GPtrArray *
list_leaders (XushiPlan *plan)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *leaders = g_ptr_array_new ();

  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        {
          char *leader = xushi_indicator_get_spec (xushi_area_get_indicator (area, i))->leader;

          if (leader != NULL && g_hash_table_add (seen, leader))
            g_ptr_array_add (leaders, leader);
        }
    }
  return leaders;
}

/* Gathers the names when the entry gets the focus: they never change while it has it. */
static void
focus_enter_cb (GtkEventControllerFocus *controller, const Offer *offer)
{
  XushiPlan *plan
      = xushi_session_get_plan (xushi_details_context_get_session (offer->context));
  g_autoptr (GPtrArray) names = offer->what == XUSHI_COMPLETE_LEADER
                                    ? list_leaders (plan)
                                    : xushi_plan_list_departments (plan);
  g_autoptr (GtkListStore) store = gtk_list_store_new (1, G_TYPE_STRING);

  for (guint i = 0; i < names->len; i++)
    gtk_list_store_insert_with_values (store, NULL, -1, 0, g_ptr_array_index (names, i), -1);
  gtk_entry_completion_set_model (offer->completion, GTK_TREE_MODEL (store));
}

static gboolean
match (GtkEntryCompletion *completion, const char *key, GtkTreeIter *iter, gpointer data)
{
  const Offer *offer = data;
  GtkEditable *entry = GTK_EDITABLE (gtk_entry_completion_get_entry (completion));
  const char *text = gtk_editable_get_text (entry);
  const char *typed
      = offer->what == XUSHI_COMPLETE_DEPARTMENTS ? find_last_name (text) : text;
  g_autofree char *name = NULL;

  gtk_tree_model_get (gtk_entry_completion_get_model (completion), iter, 0, &name, -1);
  return *typed != '\0' && name != NULL && strstr (name, typed) != NULL
         && !g_str_equal (name, typed);
}

static gboolean
match_selected_cb (GtkEntryCompletion *completion, GtkTreeModel *model, GtkTreeIter *iter,
                   const Offer *offer)
{
  GtkEditable *entry = GTK_EDITABLE (gtk_entry_completion_get_entry (completion));
  const char *text = gtk_editable_get_text (entry);
  gsize kept = offer->what == XUSHI_COMPLETE_DEPARTMENTS
                   ? (gsize) (find_last_name (text) - text)
                   : 0;
  g_autofree char *name = NULL, *before = g_strndup (text, kept), *whole = NULL;

  gtk_tree_model_get (model, iter, 0, &name, -1);
  whole = g_strconcat (before, name, NULL);
  gtk_editable_set_text (entry, whole);
  gtk_editable_set_position (entry, -1);
  return TRUE;
}

void
xushi_details_complete (GtkEntry *entry, XushiDetailsContext *context, XushiComplete what)
{
  g_autoptr (GtkEntryCompletion) completion = gtk_entry_completion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  Offer *offer = g_new0 (Offer, 1);

  *offer = (Offer) { .completion = completion, .context = context, .what = what };
  gtk_entry_completion_set_text_column (completion, 0);
  gtk_entry_completion_set_minimum_key_length (completion, 1);
  gtk_entry_completion_set_match_func (completion, match, offer, g_free);
  g_signal_connect (completion, "match-selected", G_CALLBACK (match_selected_cb), offer);
  /* The controller is freed with the entry, which holds the completion. */
  g_signal_connect (focus, "enter", G_CALLBACK (focus_enter_cb), offer);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
  gtk_entry_set_completion (entry, completion);
}
