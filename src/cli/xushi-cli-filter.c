/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-filter.h"

#include "base/xushi-i18n.h"
#include "model/xushi-attribute.h"

void
xushi_cli_filter_clear (XushiCliFilter *self)
{
  g_strfreev (self->areas);
  g_strfreev (self->departments);
  g_strfreev (self->lights);
  g_strfreev (self->leads);
  g_clear_pointer (&self->area_ids, g_array_unref);
}

void
xushi_cli_filter_add_options (XushiCliFilter *self, GArray *entries)
{
  const GOptionEntry options[] = {
    { "area", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->areas,
      N_ ("Only these areas; several times, or joined by commas"), "AREA" },
    { "department", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->departments,
      N_ ("Only what these departments lead; several times, or joined by commas"), "DEPARTMENT" },
    { "light", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->lights,
      N_ ("Only these lights: done, on-pace, slow, behind, unreported, not-due, exempt; several "
          "times, or joined by commas"),
      "LIGHTS" },
  };

  g_array_append_vals (entries, options, G_N_ELEMENTS (options));
}

/* (transfer full): the words of vocabularies for lights. */
static GStrv
list_lights (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (int i = 0; i < XUSHI_N_LIGHTS; i++)
    g_strv_builder_add (builder, xushi_light_to_word ((XushiLight) i));
  return g_strv_builder_end (builder);
}

/* (transfer full): names of areas of the plan. */
static GStrv
list_areas (XushiPlan *plan)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    g_strv_builder_add (builder, xushi_area_get_name (xushi_plan_get_area (plan, i)));
  return g_strv_builder_end (builder);
}

static GStrv
list_departments (XushiPlan *plan)
{
  g_autoptr (GPtrArray) known = xushi_plan_list_departments (plan);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < known->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (known, i));
  return g_strv_builder_end (builder);
}

/* @format has one "%s" for @name and one for those that there are. */
static XushiCliStatus
refuse (const XushiCliCommand *command, const char *format, const char *name, const GStrv known)
{
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *all = g_strjoinv (", ", known);
  g_autoptr (GString) sentence = g_string_new (format);
  g_autofree char *suggestion = NULL;

  g_string_replace (sentence, "%s", shown, 1);
  g_string_replace (sentence, "%s", all, 1);
  suggestion = xushi_cli_suggest (sentence->str, shown, (const char *const *) known);
  return xushi_cli_refuse_usage (command, suggestion);
}

/* Puts the single names of @given into @names: what is a name as a whole is not cut at its comma.
 * FALSE with @unknown (transfer full) for what is none of @known. */
static gboolean
split (const GStrv given, const GStrv known, GStrv *names, char **unknown)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; given[i] != NULL; i++)
    {
      gboolean whole = g_strv_contains ((const char *const *) known, given[i]);
      g_auto (GStrv) parts = whole || !g_utf8_validate (given[i], -1, NULL)
                                 ? NULL
                                 : xushi_names_split (given[i]);
      const char *const single[] = { given[i], NULL };
      const char *const *found = parts != NULL ? (const char *const *) parts : single;

      for (; *found != NULL; found++)
        {
          if (!g_strv_contains ((const char *const *) known, *found))
            {
              *unknown = g_strdup (*found);
              return FALSE;
            }
          g_strv_builder_add (builder, *found);
        }
    }
  *names = g_strv_builder_end (builder);
  return TRUE;
}

/* Chinese words of lights become English ones. */
static void
translate_lights (GStrv lights)
{
  for (guint i = 0; lights[i] != NULL; i++)
    {
      g_auto (GStrv) words
          = g_utf8_validate (lights[i], -1, NULL) ? xushi_names_split (lights[i]) : NULL;

      for (guint j = 0; words != NULL && words[j] != NULL; j++)
        {
          XushiLight light;

          if (!xushi_light_from_word (words[j], &light))
            continue;
          g_free (words[j]);
          words[j] = g_strdup (xushi_light_to_word (light));
        }
      if (words == NULL)
        continue;
      g_free (lights[i]);
      lights[i] = g_strjoinv (",", words);
    }
}

XushiCliStatus
xushi_cli_filter_read (XushiCliFilter *self, const XushiCliCommand *command)
{
  g_auto (GStrv) known = list_lights ();
  g_auto (GStrv) words = NULL;
  g_autofree char *unknown = NULL;

  self->light_bits = 0;
  if (self->lights == NULL)
    return XUSHI_CLI_DONE;
  translate_lights (self->lights);
  if (!split (self->lights, known, &words, &unknown))
    return refuse (command, _ ("There is no light “%s”; choose from these, joined by commas: %s."),
                   unknown, known);
  for (guint i = 0; words[i] != NULL; i++)
    {
      XushiLight light;

      if (xushi_light_from_word (words[i], &light))
        self->light_bits |= 1u << light;
    }
  return XUSHI_CLI_DONE;
}

static XushiCliStatus
choose_areas (XushiCliFilter *self, const XushiCliCommand *command, XushiPlan *plan)
{
  g_auto (GStrv) known = list_areas (plan);
  g_auto (GStrv) names = NULL;
  g_autofree char *unknown = NULL;

  if (!split (self->areas, known, &names, &unknown))
    return refuse (command, _ ("The plan has no area “%s”; it has these: %s."), unknown, known);
  g_clear_pointer (&self->area_ids, g_array_unref);
  self->area_ids = g_array_new (TRUE, FALSE, sizeof (gint64));
  for (guint i = 0; names[i] != NULL; i++)
    {
      gint64 id = xushi_area_get_id (xushi_plan_find_area_by_name (plan, names[i]));

      g_array_append_val (self->area_ids, id);
    }
  return XUSHI_CLI_DONE;
}

XushiCliStatus
xushi_cli_filter_choose (XushiCliFilter *self, const XushiCliCommand *command, XushiPlan *plan)
{
  g_auto (GStrv) known = list_departments (plan);
  g_autofree char *unknown = NULL;
  XushiCliStatus status
      = self->areas != NULL ? choose_areas (self, command, plan) : XUSHI_CLI_DONE;

  if (status != XUSHI_CLI_DONE || self->departments == NULL)
    return status;
  g_clear_pointer (&self->leads, g_strfreev);
  if (!split (self->departments, known, &self->leads, &unknown))
    return refuse (command, _ ("The plan has no department “%s”; it has these: %s."), unknown,
                   known);
  return XUSHI_CLI_DONE;
}

gboolean
xushi_cli_filter_is_set (const XushiCliFilter *self)
{
  return self->area_ids != NULL || self->leads != NULL || self->light_bits != 0;
}

gboolean
xushi_cli_filter_takes_area (const XushiCliFilter *self, gint64 area_id)
{
  if (self == NULL || self->area_ids == NULL)
    return TRUE;
  for (guint i = 0; i < self->area_ids->len; i++)
    if (g_array_index (self->area_ids, gint64, i) == area_id)
      return TRUE;
  return FALSE;
}

gboolean
xushi_cli_filter_takes (const XushiCliFilter *self, XushiIndicator *indicator, XushiLight light)
{
  const char *lead = xushi_indicator_get_spec (indicator)->lead_department;

  if (self == NULL)
    return TRUE;
  return xushi_cli_filter_takes_area (self, xushi_indicator_get_area_id (indicator))
         && (self->leads == NULL
             || (lead != NULL && g_strv_contains ((const char *const *) self->leads, lead)))
         && (self->light_bits == 0 || (self->light_bits & 1u << light) != 0);
}
