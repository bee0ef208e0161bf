/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/xushi-print-since.h"

#include "app/print/xushi-print-drop-down.h"
#include "base/xushi-i18n.h"

struct _XushiPrintSince
{
  GtkBox parent_instance;

  GArray *ids;      /* owned: of gint64: the meetings that are offered, newest first */
  gint64 chosen;    /* 0 for none */
  gboolean decided; /* the choice is the user's */
  gboolean filling;

  /* Template children. */
  GtkDropDown *meeting;
};

G_DEFINE_FINAL_TYPE (XushiPrintSince, xushi_print_since, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* GTK may tell late of what was filled in. */
static void
selected_cb (XushiPrintSince *self)
{
  guint selected = gtk_drop_down_get_selected (self->meeting);
  gint64 chosen = selected > 0 && selected <= self->ids->len
                      ? g_array_index (self->ids, gint64, selected - 1)
                      : 0;

  if (self->filling || chosen == self->chosen)
    return;
  self->chosen = chosen;
  self->decided = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
xushi_print_since_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (xushi_print_since_parent_class)->dispose (object);
}

static void
xushi_print_since_finalize (GObject *object)
{
  g_array_unref (XUSHI_PRINT_SINCE (object)->ids);
  G_OBJECT_CLASS (xushi_print_since_parent_class)->finalize (object);
}

static void
xushi_print_since_class_init (XushiPrintSinceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_print_since_dispose;
  G_OBJECT_CLASS (klass)->finalize = xushi_print_since_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-print-since.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiPrintSince, meeting);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
xushi_print_since_init (XushiPrintSince *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  xushi_print_drop_down_fit (self->meeting);
  self->filling = FALSE;
}

/* (transfer full): what can be chosen, as the list of @ids has it. */
static GtkStringList *
list_meetings (XushiPrintSince *self, XushiPlan *plan, int month)
{
  GPtrArray *snapshots = xushi_plan_get_snapshots (plan);
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Not compared"));
  g_array_set_size (self->ids, 0);
  for (guint i = snapshots->len; i > 0; i--)
    {
      const XushiSnapshot *snapshot = g_ptr_array_index (snapshots, i - 1);
      g_autofree char *name = NULL;

      if (!snapshot->is_whole || snapshot->month > month)
        continue;
      /* TRANSLATORS: with which frozen meeting pages are compared: name, data month */
      name = g_strdup_printf (_ ("Since %s (month %d)"), snapshot->name, snapshot->month);
      gtk_string_list_append (names, name);
      g_array_append_val (self->ids, snapshot->id);
    }
  return names;
}

/* 0 for one that is not offered, and for none. */
static guint
find_chosen (XushiPrintSince *self)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == self->chosen)
      return i + 1;
  return 0;
}

void
xushi_print_since_fill (XushiPrintSince *self, XushiPlan *plan, int month)
{
  g_autoptr (GtkStringList) names = NULL;
  const XushiSnapshot *last;

  g_return_if_fail (XUSHI_IS_PRINT_SINCE (self));
  last = xushi_plan_find_last_meeting (plan, month);
  names = list_meetings (self, plan, month);
  if (self->chosen != 0 && find_chosen (self) == 0)
    self->decided = FALSE;
  if (!self->decided)
    self->chosen = last != NULL ? last->id : 0;
  self->filling = TRUE;
  gtk_drop_down_set_model (self->meeting, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->meeting, find_chosen (self));
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), self->ids->len > 0);
}

gint64
xushi_print_since_get (XushiPrintSince *self)
{
  g_return_val_if_fail (XUSHI_IS_PRINT_SINCE (self), 0);
  return self->chosen;
}

void
xushi_print_since_refuse (XushiPrintSince *self)
{
  g_return_if_fail (XUSHI_IS_PRINT_SINCE (self));
  self->chosen = 0;
  self->decided = TRUE;
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->meeting, 0);
  self->filling = FALSE;
}
