/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-job-bar.h"

#include "app/support/xushi-dialogs.h"
#include "base/xushi-i18n.h"

/* Milliseconds: jobs done sooner are not shown; and how often the bar is updated. */
#define PATIENCE 300
#define INTERVAL 100

/* XushiJobBar: see the header.
 *
 * CSS node “jobbar”. Accessible role: status, so that a screen reader announces what has begun
 * without moving the focus. */
struct _XushiJobBar
{
  GtkWidget parent_instance;

  XushiJob *job; /* owned, nullable: the one that runs */
  guint looking; /* source; 0 for none */
  int waited;    /* milliseconds that the job has run */
  gboolean leaving;

  /* Template children. */
  GtkWidget *revealer; /* GtkRevealer */
  GtkLabel *title;
  GtkProgressBar *progress;
  GtkWidget *cancel;
};

G_DEFINE_FINAL_TYPE (XushiJobBar, xushi_job_bar, GTK_TYPE_WIDGET)

static void
forget (XushiJobBar *self)
{
  g_clear_handle_id (&self->looking, g_source_remove);
  g_clear_object (&self->job);
}

static gboolean
look_cb (gpointer data)
{
  XushiJobBar *self = data;

  self->waited += INTERVAL;
  gtk_progress_bar_set_fraction (self->progress, xushi_job_get_share (self->job));
  if (self->waited >= PATIENCE)
    gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  return G_SOURCE_CONTINUE;
}

static void
done_cb (XushiJobBar *self)
{
  forget (self);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
}

static void
cancel_cb (XushiJobBar *self)
{
  if (self->job == NULL)
    return;
  xushi_job_cancel (self->job);
  /* It stops at the next page or file. */
  gtk_widget_set_sensitive (self->cancel, FALSE);
}

static void
xushi_job_bar_dispose (GObject *object)
{
  XushiJobBar *self = XUSHI_JOB_BAR (object);

  forget (self);
  g_clear_pointer (&self->revealer, gtk_widget_unparent);
  G_OBJECT_CLASS (xushi_job_bar_parent_class)->dispose (object);
}

static void
xushi_job_bar_class_init (XushiJobBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_job_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-job-bar.ui");
  gtk_widget_class_set_css_name (widget_class, "jobbar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_bind_template_child (widget_class, XushiJobBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, XushiJobBar, title);
  gtk_widget_class_bind_template_child (widget_class, XushiJobBar, progress);
  gtk_widget_class_bind_template_child (widget_class, XushiJobBar, cancel);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
xushi_job_bar_init (XushiJobBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
xushi_job_bar_follow (XushiJobBar *self, XushiJob *job)
{
  const char *title = xushi_job_get_title (job);

  g_return_if_fail (XUSHI_IS_JOB_BAR (self) && self->job == NULL);
  self->job = g_object_ref (job);
  self->waited = 0;
  gtk_label_set_label (self->title, title);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_set_sensitive (self->cancel, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  g_signal_connect_object (job, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  self->looking = g_timeout_add (INTERVAL, look_cb, self);
}

gboolean
xushi_job_bar_is_busy (XushiJobBar *self)
{
  g_return_val_if_fail (XUSHI_IS_JOB_BAR (self), FALSE);
  return self->job != NULL;
}

void
xushi_job_bar_stop (XushiJobBar *self)
{
  g_return_if_fail (XUSHI_IS_JOB_BAR (self));
  cancel_cb (self);
}

static void
leave_cb (const char *response, gpointer data)
{
  XushiJobBar *self = data;
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));

  if (!g_str_equal (response, "accept") || window == NULL)
    return;
  cancel_cb (self);
  self->leaving = TRUE;
  gtk_window_close (GTK_WINDOW (window));
}

gboolean
xushi_job_bar_may_close (XushiJobBar *self)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));

  g_return_val_if_fail (XUSHI_IS_JOB_BAR (self), TRUE);
  if (self->job == NULL || self->leaving)
    return TRUE;
  xushi_dialog_ask (GTK_WINDOW (window), xushi_job_get_title (self->job),
                    _ ("This is not finished. If the window is closed now, it is stopped, and "
                       "nothing half-written is left."),
                    _ ("_Stop and Close"), TRUE, leave_cb, g_object_ref (self), g_object_unref);
  return FALSE;
}
