/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-setup.h"

#include "base/xushi-i18n.h"

#include <string.h>

/* The page setup as a plain value, and its words on the command line. */

G_DEFINE_QUARK (xushi-page-error-quark, xushi_page_error)

#define A4_SHORT 595.276
#define A4_LONG 841.890
#define A3_SHORT 841.890
#define A3_LONG 1190.551
#define CONTENT_MIN 200.0

void
xushi_page_setup_init (XushiPageSetup *setup, int month)
{
  g_return_if_fail (setup != NULL);

  *setup = (XushiPageSetup) {
    .paper = XUSHI_PAPER_A4,
    .margins = { 36, 42, 30, 42 },
    .parts = XUSHI_PAGE_OVERVIEW | XUSHI_PAGE_AREAS,
    .month = month,
    .dpi = 144,
  };
}

void
xushi_page_setup_get_size (const XushiPageSetup *setup, double *width, double *height)
{
  gboolean large = setup->paper == XUSHI_PAPER_A3;
  double across = large ? A3_SHORT : A4_SHORT, along = large ? A3_LONG : A4_LONG;

  *width = setup->portrait ? across : along;
  *height = setup->portrait ? along : across;
}

static void
cut_margins (double *first, double *second, double length)
{
  double excess = MAX (*first, 0) + MAX (*second, 0) - (length - CONTENT_MIN);

  *first = MAX (*first, 0);
  *second = MAX (*second, 0);
  if (excess <= 0)
    return;
  *first = *second = (length - CONTENT_MIN) / 2;
}

void
xushi_page_setup_get_content (const XushiPageSetup *setup, XushiRect *content)
{
  XushiPageMargins margins = setup->margins;
  double width, height;

  xushi_page_setup_get_size (setup, &width, &height);
  cut_margins (&margins.left, &margins.right, width);
  cut_margins (&margins.top, &margins.bottom, height);
  *content = (XushiRect) { margins.left, margins.top, width - margins.left - margins.right,
                           height - margins.top - margins.bottom };
}

const char *
xushi_page_part_to_word (guint index)
{
  static const char *const words[XUSHI_PAGE_N_PARTS]
      = { "overview", "areas", "flags", "departments", "phone" };

  g_return_val_if_fail (index < XUSHI_PAGE_N_PARTS, NULL);
  return words[index];
}

gboolean
xushi_page_parts_parse (const char *text, XushiPageParts *parts, GError **error)
{
  g_auto (GStrv) given = g_strsplit (text, ",", -1);
  XushiPageParts found = 0;

  for (guint i = 0; given[i] != NULL; i++)
    {
      const char *word = g_strstrip (given[i]);
      XushiPageParts part = 0;

      for (guint j = 0; j < XUSHI_PAGE_N_PARTS; j++)
        if (g_ascii_strcasecmp (word, xushi_page_part_to_word (j)) == 0)
          part = 1u << j;
      if (part == 0)
        {
          g_set_error (error, XUSHI_PAGE_ERROR, XUSHI_PAGE_ERROR_BAD_OPTION,
                       _("There is no part “%s” to print. Choose from overview, areas, flags, "
                         "departments and phone, joined by commas."), word);
          return FALSE;
        }
      found |= part;
    }
  *parts = found;
  return TRUE;
}

gboolean
xushi_paper_parse (const char *text, XushiPaper *paper, GError **error)
{
  if (g_ascii_strcasecmp (text, "A4") == 0)
    *paper = XUSHI_PAPER_A4;
  else if (g_ascii_strcasecmp (text, "A3") == 0)
    *paper = XUSHI_PAPER_A3;
  else
    {
      g_set_error (error, XUSHI_PAGE_ERROR, XUSHI_PAGE_ERROR_BAD_OPTION,
                   _("There is no paper “%s”. Choose A4 or A3."), text);
      return FALSE;
    }
  return TRUE;
}

gboolean
xushi_orientation_parse (const char *text, gboolean *portrait, GError **error)
{
  if (g_ascii_strcasecmp (text, "portrait") != 0 && g_ascii_strcasecmp (text, "landscape") != 0)
    {
      g_set_error (error, XUSHI_PAGE_ERROR, XUSHI_PAGE_ERROR_BAD_OPTION,
                   _("A page cannot stand “%s”. Choose landscape or portrait."), text);
      return FALSE;
    }
  *portrait = g_ascii_strcasecmp (text, "portrait") == 0;
  return TRUE;
}
