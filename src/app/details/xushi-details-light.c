/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-parts.h"

#include "app/details/xushi-details-field.h"
#include "app/details/xushi-details-row.h"
#include "base/xushi-i18n.h"

/* A light set by hand needs a reason, and there are two places to enter both: what is chosen
 * first waits here for its reason. It is forgotten when another indicator is shown. */
typedef struct
{
  XushiDetailsContext *context; /* borrowed */
  gint64 indicator;             /* for which @chosen waits */
  int month;
  int chosen; /* 0: nothing waits; else a light + 1 */
} Waiting;

#define N_CHOICES (XUSHI_LIGHT_BEHIND + 2)

/* The month whose reading the light is judged by; 0 where nothing is due. */
static int
get_month (XushiDetailsContext *context)
{
  return xushi_session_assess (xushi_details_context_get_session (context),
                               xushi_details_context_get_indicator (context))
      ->due_month;
}

/* (nullable) */
static const XushiReading *
get_reading (XushiDetailsContext *context)
{
  int month = get_month (context);

  return month > 0 ? xushi_indicator_get_reading (
             xushi_details_context_get_indicator (context), month)
                   : NULL;
}

static gboolean
is_waiting (const Waiting *waiting)
{
  XushiIndicator *indicator = xushi_details_context_get_indicator (waiting->context);

  return waiting->chosen > 0 && waiting->indicator == xushi_indicator_get_id (indicator)
         && waiting->month == get_month (waiting->context);
}

static int
get_choice (XushiDetailsContext *context, gpointer data)
{
  const Waiting *waiting = data;
  const XushiReading *reading = get_reading (context);

  if (is_waiting (waiting))
    return waiting->chosen;
  if (reading == NULL || reading->light == XUSHI_LIGHT_NONE || reading->light > XUSHI_LIGHT_BEHIND)
    return 0;
  return (int) reading->light + 1;
}

static gboolean
refuse (GError **error, const char *reason)
{
  g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED, reason);
  return FALSE;
}

static gboolean
put (XushiDetailsContext *context, XushiLight light, const char *reason, GError **error)
{
  int month = get_month (context);
  g_autoptr (XushiReading) reading = NULL;

  if (month == 0)
    return refuse (error, _ ("Nothing is due yet, so there is no light to set."));
  reading = xushi_indicator_copy_reading (xushi_details_context_get_indicator (context), month);
  reading->light = light;
  xushi_spec_set_string (&reading->light_reason, light != XUSHI_LIGHT_NONE ? reason : NULL);
  return xushi_editor_set_reading (xushi_details_context_get_editor (context),
                                   xushi_details_context_get_indicator (context), reading, error);
}

static gboolean
set_choice (XushiDetailsContext *context, int value, gpointer data, GError **error)
{
  Waiting *waiting = data;
  const XushiReading *reading = get_reading (context);
  gboolean set = reading != NULL && reading->light != XUSHI_LIGHT_NONE;

  waiting->chosen = 0;
  if (get_month (context) == 0)
    return refuse (error, _ ("Nothing is due yet, so there is no light to set."));
  if (value == 0)
    return !set || put (context, XUSHI_LIGHT_NONE, NULL, error);
  if (set && reading->light_reason != NULL)
    {
      g_autofree char *reason = g_strdup (reading->light_reason);

      return put (context, (XushiLight) (value - 1), reason, error);
    }
  *waiting = (Waiting) {
    .context = context,
    .indicator = xushi_indicator_get_id (xushi_details_context_get_indicator (context)),
    .month = get_month (context),
    .chosen = value,
  };
  xushi_details_context_tell (context,
                              _ ("Give the reason below: then the light set by hand is saved."));
  return TRUE;
}

static char *
read_reason (XushiDetailsContext *context, gpointer data)
{
  const XushiReading *reading = get_reading (context);

  return g_strdup (reading != NULL && reading->light_reason != NULL ? reading->light_reason : "");
}

static gboolean
write_reason (XushiDetailsContext *context, const char *text, gpointer data, GError **error)
{
  Waiting *waiting = data;
  int choice = get_choice (context, waiting);

  if (choice == 0)
    return refuse (error, _ ("Choose the light above first."));
  if (!put (context, (XushiLight) (choice - 1), text, error))
    return FALSE;
  waiting->chosen = 0;
  return TRUE;
}

static void
refresh_cb (XushiDetailsContext *context, GtkWidget *label)
{
  XushiIndicator *indicator = xushi_details_context_get_indicator (context);
  const XushiAssessment *assessment;
  g_autofree char *text = NULL;

  if (indicator == NULL)
    return;
  assessment
      = xushi_session_assess (xushi_details_context_get_session (context), indicator);
  text = g_strdup_printf (_ ("As computed it is: %s"),
                          xushi_light_to_label (assessment->computed_light));
  gtk_label_set_label (GTK_LABEL (label), text);
}

GtkWidget *
xushi_details_build_light (XushiDetailsContext *context, gpointer data)
{
  const char *words[N_CHOICES + 1] = { _ ("As computed") };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *computed = xushi_details_text_new ("explanation");
  Waiting *waiting = g_new0 (Waiting, 1);
  const XushiDetailsFieldSpec reason = {
    .id = "light-reason",
    .title = _ ("Reason"),
    .multiline = TRUE,
    .read = read_reason,
    .write = write_reason,
    .data = waiting,
  };

  waiting->context = context;
  g_object_set_data_full (G_OBJECT (box), "xushi-waiting", waiting, g_free);
  for (int light = 0; light <= XUSHI_LIGHT_BEHIND; light++)
    words[light + 1] = xushi_light_to_label ((XushiLight) light);
  gtk_box_append (GTK_BOX (box), xushi_details_choice_new (context, _ ("Light"), words, get_choice,
                                                           set_choice, waiting));
  gtk_box_append (GTK_BOX (box), xushi_details_field_new (context, &reason));
  gtk_box_append (GTK_BOX (box), computed);
  g_signal_connect_object (context, "refresh", G_CALLBACK (refresh_cb), computed, 0);
  refresh_cb (context, computed);
  return box;
}

char *
xushi_details_summarize_light (XushiDetailsContext *context, gpointer data)
{
  const XushiReading *reading = get_reading (context);

  if (reading == NULL || reading->light == XUSHI_LIGHT_NONE)
    return g_strdup (_ ("As computed"));
  return g_strdup_printf (_ ("%s by hand: %s"), xushi_light_to_label (reading->light),
                          reading->light_reason != NULL ? reading->light_reason : "");
}
