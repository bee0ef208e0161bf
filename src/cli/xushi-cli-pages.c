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
  g_free (pages->due);
  g_free (pages->since);
  xushi_cli_filter_clear (&pages->filter);
}

/* What the options are, and into what they are read. */
#define OPTION(name, letter, kind, place, help, value)                                         \
  { name, letter, 0, G_OPTION_ARG_##kind, place, help, value }

GArray *
xushi_cli_pages_list_options (XushiCliPages *pages, const GOptionEntry *own)
{
  const GOptionEntry entries[] = {
    OPTION ("paper", 0, FILENAME, &pages->paper, N_ ("A4 without it"), "A4|A3"),
    OPTION ("orientation", 0, FILENAME, &pages->orientation,
            N_ ("landscape without it"), "landscape|portrait"),
    OPTION ("parts", 0, FILENAME, &pages->parts,
            N_ ("Some of overview,areas,flags,changes,register,departments,phone,nodes,values,slips, joined by commas"),
            "PARTS"),
    OPTION ("density", 0, FILENAME, &pages->density, N_ ("normal without it"),
            "compact|normal|wall"),
    OPTION ("margins", 0, FILENAME, &pages->margins,
            N_ ("normal without it"), "normal|binding|official"),
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
  xushi_cli_filter_add_options (&pages->filter, all);
  g_array_append_vals (all, entries, G_N_ELEMENTS (entries));
  return all;
}

/* The words of the options that choose the look. */
static gboolean
read_words (const XushiCliPages *pages, XushiPageSetup *setup, GError **error)
{
  return (pages->paper == NULL || xushi_paper_parse (pages->paper, &setup->paper, error))
         && (pages->orientation == NULL
             || xushi_orientation_parse (pages->orientation, &setup->portrait, error))
         && (pages->parts == NULL || xushi_page_parts_parse (pages->parts, &setup->parts, error))
         && (pages->density == NULL
             || xushi_density_parse (pages->density, &setup->density, error))
         && (pages->margins == NULL || xushi_form_parse (pages->margins, &setup->form, error));
}

/* A part that is nearly one gets the question whether that was meant. */
static XushiCliStatus
refuse_word (const XushiCliPages *pages, const XushiCliCommand *command, const GError *error)
{
  const char *parts[XUSHI_PAGE_N_PARTS + 1] = { NULL };
  g_auto (GStrv) given = g_strsplit (pages->parts != NULL ? pages->parts : "", ",", -1);
  g_autofree char *sentence = NULL;
  XushiPageParts any;

  for (guint i = 0; i < XUSHI_PAGE_N_PARTS; i++)
    parts[i] = xushi_page_part_to_word (i);
  for (guint i = 0; sentence == NULL && given[i] != NULL; i++)
    if (!xushi_page_parts_parse (given[i], &any, NULL))
      sentence = xushi_cli_suggest (error->message, g_strstrip (given[i]), parts);
  return xushi_cli_refuse_usage (command, sentence != NULL ? sentence : error->message);
}

XushiCliStatus
xushi_cli_pages_read (XushiCliPages *pages, const XushiCliCommand *command,
                      XushiPageSetup *setup)
{
  g_autoptr (GError) error = NULL;

  if (!read_words (pages, setup, &error))
    return refuse_word (pages, command, error);
  if (xushi_cli_filter_read (&pages->filter, command) != XUSHI_CLI_DONE)
    return XUSHI_CLI_USAGE;
  if (pages->filter.light_bits != 0)
    setup->lights = pages->filter.light_bits;
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

XushiCliStatus
xushi_cli_pages_choose (XushiCliPages *pages, const XushiCliCommand *command, XushiPlan *plan,
                        XushiPageSetup *setup)
{
  XushiCliFilter *filter = &pages->filter;
  XushiCliStatus status = xushi_cli_filter_choose (filter, command, plan);

  if (status == XUSHI_CLI_DONE && filter->area_ids != NULL)
    setup->area_ids = (const gint64 *) (gpointer) filter->area_ids->data;
  if (status == XUSHI_CLI_DONE && filter->leads != NULL)
    setup->departments = (const char *const *) filter->leads;
  return status;
}
