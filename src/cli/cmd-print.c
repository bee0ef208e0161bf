/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-command.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "chart/xushi-chart-text.h"
#include "cli/xushi-cli-report.h"
#include "page/xushi-document.h"
#include "page/xushi-page-fonts.h"

/* The options given. Strings are owned, and NULL if not given. */
typedef struct
{
  char *output;
  char *month;
  char *paper;
  char *orientation;
  char *parts;
  char *date;
  char *density;
  char *margins;
  char *dpi;
  char *lights;
  char *due;
  GStrv areas;
  GStrv departments;
  gboolean phone;
  gboolean mono;
  gboolean quotes;
  gboolean definitions;
  gboolean signature;
} Wish;

static void
clear_wish (Wish *wish)
{
  g_free (wish->output);
  g_free (wish->month);
  g_free (wish->paper);
  g_free (wish->orientation);
  g_free (wish->parts);
  g_free (wish->date);
  g_free (wish->density);
  g_free (wish->margins);
  g_free (wish->dpi);
  g_free (wish->lights);
  g_free (wish->due);
  g_strfreev (wish->areas);
  g_strfreev (wish->departments);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, clear_wish)

/* The date at the foot of the pages defaults to today; "none" leaves it out. */
static gboolean
choose_date (Wish *wish)
{
  if (wish->date == NULL)
    wish->date = xushi_date_today ();
  else if (g_str_equal (wish->date, "none"))
    g_clear_pointer (&wish->date, g_free);
  return wish->date == NULL || xushi_date_parse (wish->date, NULL, NULL, NULL);
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
read_look (const Wish *wish, XushiPageSetup *setup, GError **error)
{
  return (wish->paper == NULL || xushi_paper_parse (wish->paper, &setup->paper, error))
         && (wish->orientation == NULL
             || xushi_orientation_parse (wish->orientation, &setup->portrait, error))
         && (wish->parts == NULL || xushi_page_parts_parse (wish->parts, &setup->parts, error))
         && (wish->density == NULL
             || xushi_density_parse (wish->density, &setup->density, error))
         && (wish->margins == NULL || xushi_form_parse (wish->margins, &setup->form, error))
         && (wish->lights == NULL || parse_lights (wish->lights, &setup->lights, error));
}

static XushiCliStatus
read_numbers (const Wish *wish, XushiPageSetup *setup)
{
  XushiCliStatus status;
  int month = 0, dpi = 144;

  status = xushi_cli_parse_number (&xushi_cli_print, "--month", wish->month, 1, 12, &month);
  if (status == XUSHI_CLI_DONE && wish->dpi != NULL)
    status = xushi_cli_parse_number (&xushi_cli_print, "--dpi", wish->dpi, 36, 1200, &dpi);
  if (status != XUSHI_CLI_DONE)
    return status;
  xushi_page_setup_init (setup, month);
  setup->dpi = dpi;
  return XUSHI_CLI_DONE;
}

static XushiCliStatus
read_wish (Wish *wish, XushiPageSetup *setup)
{
  g_autoptr (GError) error = NULL;
  XushiCliStatus status;

  if (wish->output == NULL)
    return xushi_cli_refuse_usage (&xushi_cli_print, _ ("Name the output by -o."));
  if (!xushi_document_check_output_name (wish->output, &error))
    return xushi_cli_refuse_usage (&xushi_cli_print, error->message);
  status = read_numbers (wish, setup);
  if (status != XUSHI_CLI_DONE)
    return status;
  if (!read_look (wish, setup, &error))
    return xushi_cli_refuse_usage (&xushi_cli_print, error->message);
  if (wish->phone && wish->parts != NULL)
    return xushi_cli_refuse_usage (&xushi_cli_print, _ ("Give either --parts or --phone."));
  if (wish->phone)
    setup->parts = XUSHI_PAGE_PHONE;
  /* A list of names and figures fits an upright page best, and so do two forms. */
  if ((setup->parts & ~(XUSHI_PAGE_PHONE | XUSHI_PAGE_SLIPS)) == 0 && wish->orientation == NULL)
    setup->portrait = TRUE;
  if (wish->due != NULL && !xushi_date_parse (wish->due, NULL, NULL, NULL))
    return xushi_cli_refuse_usage (&xushi_cli_print, _ ("The date of --due is written YYYY-MM-DD."));
  if (!choose_date (wish))
    return xushi_cli_refuse_usage (&xushi_cli_print,
                                   _ ("The date is written YYYY-MM-DD, or none."));
  setup->mono = wish->mono;
  setup->quotes = wish->quotes;
  setup->definitions = wish->definitions;
  setup->signature = wish->signature;
  setup->date = wish->date;
  setup->due = wish->due;
  return XUSHI_CLI_DONE;
}

/* (transfer full): the ids of the areas of these names, ending in 0; NULL with @status if there is
 * no such area. */
static GArray *
find_areas (XushiPlan *plan, const GStrv names, XushiCliStatus *status)
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

          *status = xushi_cli_refuse_usage (&xushi_cli_print, sentence);
          return NULL;
        }
      g_array_append_val (ids, id);
    }
  return g_steal_pointer (&ids);
}

static XushiCliStatus
check_departments (XushiPlan *plan, const GStrv names)
{
  g_autoptr (GPtrArray) known = xushi_plan_list_departments (plan);

  for (guint i = 0; names[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (known, names[i], g_str_equal, NULL))
      {
        g_autofree char *sentence
            = g_strdup_printf (_ ("The plan has no department “%s”."), names[i]);

        return xushi_cli_refuse_usage (&xushi_cli_print, sentence);
      }
  return XUSHI_CLI_DONE;
}

static XushiCliStatus
print_pages (const char *path, const Wish *wish, XushiPageSetup *setup)
{
  g_autoptr (XushiStore) store = NULL;
  g_autoptr (XushiDocument) document = NULL;
  g_autoptr (GArray) areas = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *fonts = NULL;
  XushiCliStatus status = XUSHI_CLI_DONE;

  xushi_text_prepare ();
  if (xushi_cli_check_output (path, wish->output))
    store = xushi_cli_open (path, XUSHI_STORE_READ_ONLY);
  if (store == NULL)
    return XUSHI_CLI_REFUSED;
  if (wish->areas != NULL)
    areas = find_areas (xushi_store_get_plan (store), wish->areas, &status);
  if (status == XUSHI_CLI_DONE && wish->departments != NULL)
    status = check_departments (xushi_store_get_plan (store), wish->departments);
  if (status != XUSHI_CLI_DONE)
    return status;
  setup->area_ids = areas != NULL ? (const gint64 *) (gpointer) areas->data : NULL;
  setup->departments = (const char *const *) wish->departments;
  document = xushi_document_new (xushi_store_get_plan (store), setup);
  if (!xushi_document_save (document, wish->output, NULL, NULL, &error))
    return xushi_cli_refuse (wish->output, error);
  fonts = xushi_page_fonts_describe (xushi_store_get_plan (store), setup);
  if (fonts != NULL)
    xushi_cli_say ("%s\n", fonts);
  return xushi_cli_conclude (store, fonts != NULL ? XUSHI_CLI_WARNINGS : XUSHI_CLI_DONE);
}

/* What the options of a command print are, and into what they are read. */
#define OPTION(name, letter, kind, place, help, value)                                         \
  { name, letter, 0, G_OPTION_ARG_##kind, place, help, value }

static XushiCliStatus
run (const char *const *argv)
{
  g_auto (GStrv) arguments = NULL;
  g_auto (Wish) wish = { 0 };
  const GOptionEntry entries[] = {
    OPTION ("month", 0, FILENAME, &wish.month, N_ ("Data month, 1 to 12"), "M"),
    OPTION ("output", 'o', FILENAME, &wish.output,
            N_ ("The file to write: .pdf; .png and .svg are a file a page"), "OUT"),
    OPTION ("paper", 0, FILENAME, &wish.paper, N_ ("A4 (default) or A3"), "PAPER"),
    OPTION ("orientation", 0, FILENAME, &wish.orientation,
            N_ ("landscape (default) or portrait"), "WAY"),
    OPTION ("parts", 0, FILENAME, &wish.parts,
            N_ ("Some of overview,areas,flags,departments,phone,slips,nodes,values, joined by commas"),
            "PARTS"),
    OPTION ("density", 0, FILENAME, &wish.density, N_ ("compact, normal (default) or wall"),
            "DENSITY"),
    OPTION ("margins", 0, FILENAME, &wish.margins, N_ ("normal (default), binding or official"),
            "MARGINS"),
    OPTION ("area", 0, FILENAME_ARRAY, &wish.areas,
            N_ ("Only this area; may be given several times"), "A"),
    OPTION ("department", 0, FILENAME_ARRAY, &wish.departments,
            N_ ("Only what this department leads; may be given several times"), "D"),
    OPTION ("light", 0, FILENAME, &wish.lights,
            N_ ("Only these lights: slow,behind …, joined by commas"), "LIGHTS"),
    OPTION ("phone", 0, NONE, &wish.phone,
            N_ ("Only the phone list: who has not reported, by lead department"), NULL),
    OPTION ("mono", 0, NONE, &wish.mono, N_ ("Black and white"), NULL),
    OPTION ("quotes", 0, NONE, &wish.quotes,
            N_ ("With the clause of the report under each indicator"), NULL),
    OPTION ("definitions", 0, NONE, &wish.definitions,
            N_ ("With how its figure is counted under each indicator"), NULL),
    OPTION ("signature", 0, NONE, &wish.signature, N_ ("With a line for signatures"), NULL),
    OPTION ("date", 0, FILENAME, &wish.date,
            N_ ("The date at the foot of the pages: YYYY-MM-DD, none, or today without it"),
            "DATE"),
    OPTION ("due", 0, FILENAME, &wish.due,
            N_ ("Until when return slips are wanted: YYYY-MM-DD"), "DATE"),
    OPTION ("dpi", 0, FILENAME, &wish.dpi, N_ ("Dots per inch of .png, 144 without it"), "DPI"),
    { NULL },
  };
  XushiPageSetup setup;
  XushiCliStatus status;

  if (!xushi_cli_parse (&xushi_cli_print, argv, entries, &arguments))
    return XUSHI_CLI_USAGE;
  status = read_wish (&wish, &setup);
  return status == XUSHI_CLI_DONE ? print_pages (arguments[0], &wish, &setup) : status;
}

const XushiCliCommand xushi_cli_print
    = { "print", "PLAN.xushi --month M -o OUT", N_ ("Make the meeting pages as PDF, PNG or SVG"),
        1, 1, run };
