/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-parts.h"

#include "app/details/xushi-details-field.h"
#include "base/xushi-i18n.h"

static int
get_month (XushiDetailsContext *context)
{
  return xushi_session_get_month (xushi_details_context_get_session (context));
}

/* @data: the member's offset in XushiReading. */
static char **
find_member (XushiReading *reading, gpointer data)
{
  return (char **) G_STRUCT_MEMBER_P (reading, GPOINTER_TO_SIZE (data));
}

static char *
read_text (XushiDetailsContext *context, gpointer data)
{
  g_autoptr (XushiReading) reading
      = xushi_indicator_copy_reading (xushi_details_context_get_indicator (context),
                                      get_month (context));
  const char *text = *find_member (reading, data);

  return g_strdup (text != NULL ? text : "");
}

static gboolean
write_text (XushiDetailsContext *context, const char *text, gpointer data, GError **error)
{
  g_autoptr (XushiReading) reading
      = xushi_indicator_copy_reading (xushi_details_context_get_indicator (context),
                                      get_month (context));

  xushi_spec_set_string (find_member (reading, data), text);
  return xushi_editor_set_reading (xushi_details_context_get_editor (context),
                                   xushi_details_context_get_indicator (context), reading, error);
}

static GtkWidget *
create_field (XushiDetailsContext *context, const char *id, const char *title, gsize offset)
{
  const XushiDetailsFieldSpec spec = {
    .id = id,
    .title = title,
    .multiline = TRUE,
    .read = read_text,
    .write = write_text,
    .data = GSIZE_TO_POINTER (offset),
  };

  return xushi_details_field_new (context, &spec);
}

GtkWidget *
xushi_details_build_reason (XushiDetailsContext *context, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), create_field (context, "reason", _ ("Main reason"),
                                               G_STRUCT_OFFSET (XushiReading, reason)));
  gtk_box_append (GTK_BOX (box), create_field (context, "next-step", _ ("Next step"),
                                               G_STRUCT_OFFSET (XushiReading, next_step)));
  return box;
}

char *
xushi_details_summarize_reason (XushiDetailsContext *context, gpointer data)
{
  const XushiReading *reading = xushi_indicator_get_reading (
      xushi_details_context_get_indicator (context), get_month (context));

  if (reading == NULL || (reading->reason == NULL && reading->next_step == NULL))
    return NULL;
  if (reading->next_step == NULL)
    return g_strdup (reading->reason);
  if (reading->reason == NULL)
    return g_strdup_printf (_ ("next: %s"), reading->next_step);
  return g_strdup_printf (_ ("%s; next: %s"), reading->reason, reading->next_step);
}
