/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-pace.h"

#include "app/details/xushi-details-field.h"
#include "app/details/xushi-details-row.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

#define N_KINDS (XUSHI_PACE_CUSTOM + 1)

static const XushiSpec *
get_spec (XushiDetailsContext *context)
{
  return xushi_indicator_get_spec (xushi_details_context_get_indicator (context));
}

static gboolean
put_pace (XushiDetailsContext *context, const XushiPace *pace, GError **error)
{
  g_autoptr (XushiSpec) spec = xushi_spec_copy (get_spec (context));

  spec->pace = *pace;
  return xushi_details_context_put_spec (context, spec, _ ("pace"), error);
}

static int
get_kind (XushiDetailsContext *context, gpointer data)
{
  return (int) get_spec (context)->pace.kind;
}

/* An own curve begins with the one that was in force, a single date with the last month, so that
 * both can be corrected from there. */
static gboolean
set_kind (XushiDetailsContext *context, int value, gpointer data, GError **error)
{
  XushiPace before = xushi_spec_get_pace (get_spec (context));
  XushiPace pace = { .kind = (XushiPaceKind) value, .month = 12 };

  for (int i = 0; pace.kind == XUSHI_PACE_CUSTOM && i < 12; i++)
    {
      double percent = xushi_pace_at (&before, i + 1);

      pace.plan[i] = xushi_number_round (xushi_is_known (percent) ? percent : (i + 1) * 100.0 / 12,
                                         1);
    }
  return put_pace (context, &pace, error);
}

GtkWidget *
xushi_details_pace_new (XushiDetailsContext *context, const char *title)
{
  const char *words[N_KINDS + 1] = { _ ("As the measure asks") };
  char *labels[N_KINDS] = { NULL };
  GtkWidget *row;

  for (int kind = 1; kind < N_KINDS; kind++)
    {
      XushiPace pace = { .kind = (XushiPaceKind) kind, .month = 12 };

      labels[kind] = kind == XUSHI_PACE_CUSTOM ? g_strdup (_ ("Twelve months of its own"))
                     : kind == XUSHI_PACE_ONCE ? g_strdup (_ ("All at once"))
                                               : xushi_pace_to_label (&pace);
      words[kind] = labels[kind];
    }
  row = xushi_details_choice_new (context, title, words, get_kind, set_kind, NULL);
  for (int kind = 0; kind < N_KINDS; kind++)
    g_free (labels[kind]);
  return row;
}

static char *
read_curve (XushiDetailsContext *context, gpointer data)
{
  XushiPace pace = xushi_spec_get_pace (get_spec (context));
  g_autoptr (GString) text = g_string_new (NULL);

  if (pace.kind == XUSHI_PACE_NONE)
    return g_strdup ("");
  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *percent
          = xushi_number_format_plain (xushi_number_round (xushi_pace_at (&pace, month), 1));

      g_string_append_printf (text, "%s%s", month > 1 ? "/" : "", percent);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
write_curve (XushiDetailsContext *context, const char *text, gpointer data, GError **error)
{
  XushiPace pace;

  return xushi_pace_parse (text, &pace, error) && put_pace (context, &pace, error);
}

GtkWidget *
xushi_details_curve_new (XushiDetailsContext *context, const char *title)
{
  const XushiDetailsFieldSpec spec = {
    .id = "pace",
    .title = title,
    .multiline = TRUE,
    .read = read_curve,
    .write = write_curve,
  };

  return xushi_details_field_new (context, &spec);
}
