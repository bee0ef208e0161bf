/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-history.h"

#include "edit/xushi-history.h"
#include "rows/xushi-change-text.h"

/* How many of the newest changes are listed until all are asked for. */
#define N_NEWEST 20

/* XushiDetailsHistory: see the header. The store is asked once per revision: for the newest change
 * while the section is folded, for the list while it is open. */
struct _XushiDetailsHistory
{
  XushiDetailsSection parent_instance;

  gint64 whole;           /* the indicator all of whose changes are shown; 0 for none */
  guint listed_revision;  /* of the context, for which they are listed; 0 for none */
  guint summary_revision; /* for which @summary holds; 0 for none */
  char *summary;          /* owned, nullable */

  /* Template children. */
  GtkWidget *list;
  GtkLabel *problem;
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (XushiDetailsHistory, xushi_details_history, XUSHI_TYPE_DETAILS_SECTION)

/* (transfer full) (nullable): newest first; NULL with @error. */
static GPtrArray *
list_changes (XushiDetailsSection *section, guint limit, GError **error)
{
  XushiStore *store = xushi_session_get_store (
      xushi_details_context_get_session (xushi_details_section_get_context (section)));

  return xushi_store_list_changes (store, xushi_details_section_get_spec (section)->key, limit,
                                   error);
}

/* Whether the answer kept for @revision is out of date; then sets it for the next answer. */
static gboolean
is_outdated (XushiDetailsSection *section, guint *revision)
{
  guint present
      = xushi_details_context_get_revision (xushi_details_section_get_context (section));
  gboolean outdated = *revision != present;

  *revision = present;
  return outdated;
}

static GtkWidget *
create_line (const XushiChange *change)
{
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *when = xushi_history_describe_when (change->when, change->who);
  g_autofree char *what = xushi_change_describe (change);
  g_autofree char *text = g_strdup_printf ("%s  %s", when, what);

  /* It cannot be selected, so that Tab does not stop at each line. */
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "history-line");
  gtk_widget_set_tooltip_text (label, change->why);
  return label;
}

/* @changes: (nullable): NULL if they cannot be read. */
static void
show_changes (XushiDetailsHistory *self, GPtrArray *changes, guint limit)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  for (guint i = 0; changes != NULL && i < changes->len && (limit == 0 || i < limit); i++)
    gtk_box_append (GTK_BOX (self->list), create_line (g_ptr_array_index (changes, i)));
  gtk_widget_set_visible (self->more, changes != NULL && limit > 0 && changes->len > limit);
}

static void
xushi_details_history_refresh (XushiDetailsSection *section)
{
  XushiDetailsHistory *self = XUSHI_DETAILS_HISTORY (section);
  XushiIndicator *indicator = xushi_details_section_get_indicator (section);
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  guint limit;

  if (indicator == NULL || !is_outdated (section, &self->listed_revision))
    return;
  limit = self->whole == xushi_indicator_get_id (indicator) ? 0 : N_NEWEST;
  /* One more than is shown, to find out whether there are more. */
  changes = list_changes (section, limit > 0 ? limit + 1 : 0, &error);
  show_changes (self, changes, limit);
  gtk_label_set_label (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
}

static void
more_cb (XushiDetailsHistory *self)
{
  XushiDetailsSection *section = XUSHI_DETAILS_SECTION (self);

  self->whole = xushi_indicator_get_id (xushi_details_section_get_indicator (section));
  self->listed_revision = 0;
  xushi_details_section_refresh (section);
}

/* (transfer full) (nullable): the newest change, or why it cannot be read. */
static char *
describe_newest (XushiDetailsSection *section)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = list_changes (section, 1, &error);
  g_autofree char *when = NULL, *what = NULL;
  const XushiChange *newest;

  if (changes == NULL)
    return g_strdup (error->message);
  if (changes->len == 0)
    return NULL;
  newest = g_ptr_array_index (changes, 0);
  when = xushi_history_describe_when (newest->when, newest->who);
  what = xushi_change_describe (newest);
  return g_strdup_printf ("%s %s", when, what);
}

static char *
xushi_details_history_summarize (XushiDetailsSection *section)
{
  XushiDetailsHistory *self = XUSHI_DETAILS_HISTORY (section);

  if (is_outdated (section, &self->summary_revision))
    {
      g_free (self->summary);
      self->summary = describe_newest (section);
    }
  return g_strdup (self->summary);
}

static void
xushi_details_history_finalize (GObject *object)
{
  g_free (XUSHI_DETAILS_HISTORY (object)->summary);
  G_OBJECT_CLASS (xushi_details_history_parent_class)->finalize (object);
}

static void
xushi_details_history_class_init (XushiDetailsHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  XushiDetailsSectionClass *section_class = XUSHI_DETAILS_SECTION_CLASS (klass);

  object_class->finalize = xushi_details_history_finalize;
  section_class->refresh = xushi_details_history_refresh;
  section_class->summarize = xushi_details_history_summarize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-details-history.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsHistory, list);
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsHistory, problem);
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsHistory, more);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
xushi_details_history_init (XushiDetailsHistory *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
