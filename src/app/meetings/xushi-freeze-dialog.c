/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/meetings/xushi-freeze-dialog.h"

#include "app/support/xushi-dialogs.h"
#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "meeting/xushi-meeting.h"
#include "model/xushi-text-length.h"

/* XushiFreezeDialog: see the header. Keys: Enter in a field freezes, Esc closes.
 *
 * The plan may be read again while it is open, so what is chosen is kept by number and by text. */
struct _XushiFreezeDialog
{
  AdwWindow parent_instance;

  XushiSession *session; /* owned */
  GArray *since;         /* owned: of gint64, the snapshots offered, by their place; 0 for none */
  GPtrArray *pages;      /* owned: of char *, nullable: the settings offered, by their place */

  /* Template children. */
  GtkLabel *explanation;
  GtkEditable *name;
  GtkEditable *held;
  AdwComboRow *compared;
  AdwComboRow *page_set;
  GtkLabel *error;
};

G_DEFINE_FINAL_TYPE (XushiFreezeDialog, xushi_freeze_dialog, ADW_TYPE_WINDOW)

static guint frozen_signal;

/* Says why it was refused, at the field whose fault it is. @field: (nullable) */
static void
refuse (XushiFreezeDialog *self, GtkEditable *field, const char *reason)
{
  gtk_label_set_label (self->error, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->error), TRUE);
  if (field == NULL)
    return;
  gtk_widget_add_css_class (GTK_WIDGET (field), "error");
  gtk_widget_grab_focus (GTK_WIDGET (field));
}

static void
changed_cb (XushiFreezeDialog *self, GtkEditable *field)
{
  gtk_widget_remove_css_class (GTK_WIDGET (field), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->error), FALSE);
}

/* Whether it was refused for its name, not for what became of the file. */
static gboolean
is_name_refused (XushiFreezeDialog *self, const char *name)
{
  XushiPlan *plan = xushi_session_get_plan (self->session);

  return *name == '\0' || xushi_plan_find_snapshot (plan, name) != NULL
         || !xushi_name_check_length (name, C_ ("attribute", "Name"), NULL);
}

static void
freeze_cb (XushiFreezeDialog *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (self->name));
  g_autofree char *held = xushi_date_read (gtk_editable_get_text (self->held),
                                           xushi_session_get_year (self->session));
  guint since = adw_combo_row_get_selected (self->compared);
  guint pages = adw_combo_row_get_selected (self->page_set);
  g_autoptr (GError) error = NULL;

  if (held == NULL)
    {
      refuse (self, self->held,
              _ ("The date of the meeting is no date; write it as 2016-10-12."));
      return;
    }
  if (!xushi_meeting_freeze (
          xushi_session_get_editor (self->session), xushi_session_get_judged (self->session),
          &(XushiSnapshot){ .name = g_strstrip (name),
                            .held = *held != '\0' ? held : NULL,
                            .since = g_array_index (self->since, gint64, since),
                            .pages = g_ptr_array_index (self->pages, pages) },
          &error))
    {
      refuse (self, is_name_refused (self, name) ? self->name : NULL, error->message);
      return;
    }
  g_signal_emit (self, frozen_signal, 0, name);
  gtk_window_close (GTK_WINDOW (self));
}

/* What freezing does, and what is not there yet. */
static void
explain (XushiFreezeDialog *self)
{
  XushiTotals totals;
  guint missing;
  g_autofree char *unreported = NULL, *text = NULL;

  xushi_judged_plan_get_totals (xushi_session_get_judged (self->session), &totals);
  missing = totals.counts[XUSHI_LIGHT_UNREPORTED];
  if (missing > 0)
    unreported = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u item is not reported yet.",
                                               "%u items are not reported yet.", missing),
                                  missing);
  text = g_strdup_printf (
      _ ("The plan and its figures to month %d are kept as they are now, and the pages of the "
         "meeting can be printed again at any time. Figures can still be changed; what is changed "
         "later is marked as revised."),
      xushi_session_get_month (self->session));
  if (unreported != NULL)
    {
      g_autofree char *both = g_strconcat (text, "\n", unreported, NULL);

      gtk_label_set_label (self->explanation, both);
      return;
    }
  gtk_label_set_label (self->explanation, text);
}

/* A name that is still free, as it was always proposed: that of the month. */
static void
propose_name (XushiFreezeDialog *self)
{
  XushiPlan *plan = xushi_session_get_plan (self->session);
  /* TRANSLATORS: the proposed name of a frozen state: month */
  g_autofree char *proposed = g_strdup_printf (_ ("Meeting of month %d"),
                                               xushi_session_get_month (self->session));
  g_autofree char *name = g_strdup (proposed);

  for (guint n = 2; xushi_plan_find_snapshot (plan, name) != NULL; n++)
    {
      g_free (name);
      /* TRANSLATORS: the proposed name of a second meeting on the same month */
      name = g_strdup_printf (_ ("%s (%u)"), proposed, n);
    }
  gtk_editable_set_text (self->name, name);
}

/* Offers the meetings on earlier months that can be opened, the newest first; chosen is the last one. */
static void
offer_meetings (XushiFreezeDialog *self)
{
  XushiPlan *plan = xushi_session_get_plan (self->session);
  GPtrArray *snapshots = xushi_plan_get_snapshots (plan);
  int month = xushi_session_get_month (self->session);
  const XushiSnapshot *last = xushi_plan_find_last_meeting (plan, month);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const gint64 none = 0;
  guint selected = 0;

  gtk_string_list_append (names, _ ("No meeting"));
  g_array_append_val (self->since, none);
  for (guint i = snapshots->len; i > 0; i--)
    {
      const XushiSnapshot *snapshot = g_ptr_array_index (snapshots, i - 1);
      g_autofree char *name = NULL;

      if (!snapshot->is_whole || snapshot->month >= month)
        continue;
      if (snapshot == last)
        selected = self->since->len;
      /* TRANSLATORS: a frozen meeting: its name, the month of its figures */
      name = g_strdup_printf (_ ("%s (figures to month %d)"), snapshot->name, snapshot->month);
      gtk_string_list_append (names, name);
      g_array_append_val (self->since, snapshot->id);
    }
  adw_combo_row_set_model (self->compared, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->compared, selected);
}

static void
offer_pages (XushiFreezeDialog *self, const char *last)
{
  GPtrArray *sets = xushi_plan_get_page_sets (xushi_session_get_plan (self->session));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("As last printed"));
  g_ptr_array_add (self->pages, g_strdup (last));
  for (guint i = 0; i < sets->len; i++)
    {
      const XushiPageSet *set = g_ptr_array_index (sets, i);

      gtk_string_list_append (names, set->name);
      g_ptr_array_add (self->pages, g_strdup (set->pages));
    }
  adw_combo_row_set_model (self->page_set, G_LIST_MODEL (names));
}

static void
xushi_freeze_dialog_dispose (GObject *object)
{
  XushiFreezeDialog *self = XUSHI_FREEZE_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->since, g_array_unref);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  G_OBJECT_CLASS (xushi_freeze_dialog_parent_class)->dispose (object);
}

static void
xushi_freeze_dialog_class_init (XushiFreezeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_freeze_dialog_dispose;
  frozen_signal = g_signal_new ("frozen", XUSHI_TYPE_FREEZE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/xushi/Xushi/xushi-freeze-dialog.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, XushiFreezeDialog, child)
  BIND (explanation);
  BIND (name);
  BIND (held);
  BIND (compared);
  BIND (page_set);
  BIND (error);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, freeze_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
xushi_freeze_dialog_init (XushiFreezeDialog *self)
{
  self->since = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->pages = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

XushiFreezeDialog *
xushi_freeze_dialog_new (GtkWindow *parent, XushiSession *session, const char *pages)
{
  XushiFreezeDialog *self
      = g_object_new (XUSHI_TYPE_FREEZE_DIALOG, "transient-for", parent, NULL);
  g_autofree char *today = xushi_date_today ();

  xushi_dialog_go_with_parent (GTK_WINDOW (self));
  self->session = g_object_ref (session);
  explain (self);
  propose_name (self);
  gtk_editable_set_text (self->held, today);
  offer_meetings (self);
  offer_pages (self, pages);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  return self;
}
