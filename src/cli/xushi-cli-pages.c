/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-pages.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"

void
xushi_cli_pages_clear (XushiCliPages *pages)
{
  g_free (pages->paper);
  g_free (pages->orientation);
  g_free (pages->parts);
  g_free (pages->density);
  g_free (pages->margins);
  g_free (pages->lights);
  g_free (pages->due);
  g_free (pages->since);
  g_strfreev (pages->areas);
  g_strfreev (pages->departments);
  g_clear_pointer (&pages->area_ids, g_array_unref);
}

/* What the options are, and into what they are read. */
#define OPTION(name, letter, kind, place, help, value)                                         \
  { name, letter, 0, G_OPTION_ARG_##kind, place, help, value }

GArray *
xushi_cli_pages_list_options (XushiCliPages *pages, const GOptionEntry *own)
{
  const GOptionEntry entries[] = {
    OPTION ("paper", 0, FILENAME, &pages->paper, N_ ("A4 (default) or A3"), "PAPER"),
    OPTION ("orientation", 0, FILENAME, &pages->orientation,
            N_ ("landscape (default) or portrait"), "WAY"),
    OPTION ("parts", 0, FILENAME, &pages->parts,
            N_ ("Some of overview,areas,flags,changes,register,departments,phone,nodes,values,slips, joined by commas"),
            "PARTS"),
    OPTION ("density", 0, FILENAME, &pages->density, N_ ("compact, normal (default) or wall"),
            "DENSITY"),
    OPTION ("margins", 0, FILENAME, &pages->margins,
            N_ ("normal (default), binding or official"), "MARGINS"),
    OPTION ("area", 0, FILENAME_ARRAY, &pages->areas,
            N_ ("Only this area; may be given several times"), "A"),
    OPTION ("department", 0, FILENAME_ARRAY, &pages->departments,
            N_ ("Only what this department leads; may be given several times"), "D"),
    OPTION ("light", 0, FILENAME, &pages->lights,
            N_ ("Only these lights: slow,behind …, joined by commas"), "LIGHTS"),
    OPTION ("phone", 0, NONE, &pages->phone,
            N_ ("Only the phone list: who has not reported, by lead department"), NULL),
    OPTION ("mono", 0, NONE, &pages->mono, N_ ("Black and white"), NULL),
    OPTION ("quotes", 0, NONE, &pages->quotes,
            N_ ("With the clause of the report under each indicator"), NULL),
    OPTION ("definitions", 0, NONE, &pages->definitions,
            N_ ("With how its figure is counted under each indicator"), NULL),
    OPTION ("signature", 0, NONE, &pages->signature, N_ ("With a line for signatures"), NULL),
    OPTION ("due", 0, FILENAME, &pages->due,
            N_ ("Until when return slips are wanted: YYYY-MM-DD"), "DATE"),
    OPTION ("since", 0, FILENAME, &pages->since,
            N_ ("The frozen meeting to compare with, or none; without it the last one on an earlier "
                "month"),
            "N"),
  };
  GArray *all = g_array_new (TRUE, FALSE, sizeof (GOptionEntry));

  for (; own->long_name != NULL; own++)
    g_array_append_vals (all, own, 1);
  g_array_append_vals (all, entries, G_N_ELEMENTS (entries));
  return all;
}

/* "slow,behind" */
static gboolean
parse_lights (const char *text, guint *lights, GError **error)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      XushiLight light;

      if (!xushi_light_from_word (g_strstrip (words[i]), &light))
        {
          g_set_error (error, XUSHI_PAGE_ERROR, XUSHI_PAGE_ERROR_BAD_OPTION,
                       _ ("There is no light “%s”. Choose from done, on-pace, slow, behind, "
                          "unreported, not-due and exempt, joined by commas."),
                       words[i]);
          return FALSE;
        }
      *lights |= 1u << light;
    }
  return TRUE;
}

/* The words of the options that choose the look. */
static gboolean
read_words (const XushiCliPages *pages, XushiPageSetup *setup, GError **error)
{
  guint lights = 0;

  if (pages->lights != NULL && !parse_lights (pages->lights, &lights, error))
    return FALSE;
  if (pages->lights != NULL)
    setup->lights = lights;
  return (pages->paper == NULL || xushi_paper_parse (pages->paper, &setup->paper, error))
         && (pages->orientation == NULL
             || xushi_orientation_parse (pages->orientation, &setup->portrait, error))
         && (pages->parts == NULL || xushi_page_parts_parse (pages->parts, &setup->parts, error))
         && (pages->density == NULL
             || xushi_density_parse (pages->density, &setup->density, error))
         && (pages->margins == NULL || xushi_form_parse (pages->margins, &setup->form, error));
}

XushiCliStatus
xushi_cli_pages_read (const XushiCliPages *pages, const XushiCliCommand *command,
                      XushiPageSetup *setup)
{
  g_autoptr (GError) error = NULL;

  if (!read_words (pages, setup, &error))
    return xushi_cli_refuse_usage (command, error->message);
  if (pages->phone && pages->parts != NULL)
    return xushi_cli_refuse_usage (command, _ ("Give either --parts or --phone."));
  if (pages->phone)
    setup->parts = XUSHI_PAGE_PHONE;
  /* A list of names and figures fits an upright page best, and so do two forms. */
  if ((setup->parts & ~(XUSHI_PAGE_PHONE | XUSHI_PAGE_SLIPS)) == 0 && pages->orientation == NULL)
    setup->portrait = TRUE;
  if (pages->due != NULL && !xushi_date_parse (pages->due, NULL, NULL, NULL))
    return xushi_cli_refuse_usage (command, _ ("The date of --due is written YYYY-MM-DD."));
  setup->mono |= pages->mono;
  setup->quotes |= pages->quotes;
  setup->definitions |= pages->definitions;
  setup->signature |= pages->signature;
  if (pages->due != NULL)
    setup->due = pages->due;
  return XUSHI_CLI_DONE;
}

/* (transfer full): the ids of the areas of these names, ending in 0; NULL with @status if there is
 * no such area. */
static GArray *
find_areas (const XushiCliCommand *command, XushiPlan *plan, const GStrv names,
            XushiCliStatus *status)
{
  g_autoptr (GArray) ids = g_array_new (TRUE, FALSE, sizeof (gint64));

  for (guint i = 0; names[i] != NULL; i++)
    {
      gint64 id = 0;

      for (guint j = 0; j < xushi_plan_get_n_areas (plan); j++)
        if (g_str_equal (xushi_area_get_name (xushi_plan_get_area (plan, j)), names[i]))
          id = xushi_area_get_id (xushi_plan_get_area (plan, j));
      if (id == 0)
        {
          g_autofree char *sentence
              = g_strdup_printf (_ ("The plan has no area “%s”."), names[i]);

          *status = xushi_cli_refuse_usage (command, sentence);
          return NULL;
        }
      g_array_append_val (ids, id);
    }
  return g_steal_pointer (&ids);
}

static XushiCliStatus
check_departments (const XushiCliCommand *command, XushiPlan *plan, const GStrv names)
{
  g_autoptr (GPtrArray) known = xushi_plan_list_departments (plan);

  for (guint i = 0; names[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (known, names[i], g_str_equal, NULL))
      {
        g_autofree char *sentence
            = g_strdup_printf (_ ("The plan has no department “%s”."), names[i]);

        return xushi_cli_refuse_usage (command, sentence);
      }
  return XUSHI_CLI_DONE;
}

XushiCliStatus
xushi_cli_pages_choose (XushiCliPages *pages, const XushiCliCommand *command, XushiPlan *plan,
                        XushiPageSetup *setup)
{
  XushiCliStatus status = XUSHI_CLI_DONE;

  if (pages->areas != NULL)
    {
      pages->area_ids = find_areas (command, plan, pages->areas, &status);
      if (pages->area_ids == NULL)
        return status;
      setup->area_ids = (const gint64 *) (gpointer) pages->area_ids->data;
    }
  if (pages->departments == NULL)
    return XUSHI_CLI_DONE;
  setup->departments = (const char *const *) pages->departments;
  return check_departments (command, plan, pages->departments);
}
