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
#define POINTS_PER_MM (72 / 25.4)

typedef struct
{
  double top, right, bottom, left;
} Margins;

/* In millimetres. A sheet across is bound on its left, too. */
static const Margins margins[] = {
  [XUSHI_FORM_NORMAL] = { 9.5, 11, 8, 15 },
  [XUSHI_FORM_BINDING] = { 9.5, 10, 8, 28 },
  [XUSHI_FORM_OFFICIAL] = { 37, 26, 35, 28 },
};

void
xushi_page_setup_init (XushiPageSetup *setup, int month)
{
  g_return_if_fail (setup != NULL);

  *setup = (XushiPageSetup) {
    .paper = XUSHI_PAPER_A4,
    .density = XUSHI_DENSITY_NORMAL,
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

void
xushi_page_setup_get_content (const XushiPageSetup *setup, XushiRect *content)
{
  const Margins *around = &margins[setup->form];
  double width, height;

  xushi_page_setup_get_size (setup, &width, &height);
  *content = (XushiRect) { around->left * POINTS_PER_MM, around->top * POINTS_PER_MM,
                           width - (around->left + around->right) * POINTS_PER_MM,
                           height - (around->top + around->bottom) * POINTS_PER_MM };
}

/* By the place of the part's bit, which is its place on paper. */
static const struct
{
  const char *word, *label;
} parts[XUSHI_PAGE_N_PARTS] = {
  { "overview", N_("Overview") },
  { "areas", N_("Areas of work") },
  { "flags", N_("Behind and slow items") },
  { "changes", N_("Changes since the last meeting") },
  { "register", N_("Register of adjusted targets") },
  { "departments", N_("Departments") },
  { "phone", N_("Phone list") },
  { "nodes", N_("Steps and difficulties") },
  { "values", N_("All values of the year") },
  { "slips", N_("Return slips") },
};

const char *
xushi_page_part_to_word (guint index)
{
  g_return_val_if_fail (index < XUSHI_PAGE_N_PARTS, NULL);
  return parts[index].word;
}

const char *
xushi_page_part_to_label (guint index)
{
  g_return_val_if_fail (index < XUSHI_PAGE_N_PARTS, NULL);
  return _(parts[index].label);
}

/* (transfer full): the words in the order of the pages: "overview, areas, …". */
static char *
list_words (void)
{
  GString *words = g_string_new (NULL);

  for (guint position = 0; position < XUSHI_PAGE_N_PARTS; position++)
    g_string_append_printf (words, "%s%s", position > 0 ? ", " : "",
                            xushi_page_part_to_word (position));
  return g_string_free (words, FALSE);
}

gboolean
xushi_page_parts_parse (const char *text, XushiPageParts *chosen, GError **error)
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
          g_autofree char *words = list_words ();

          g_set_error (error, XUSHI_PAGE_ERROR, XUSHI_PAGE_ERROR_BAD_OPTION,
                       _("There is no part “%s” to print. Choose from %s, joined by commas."),
                       word, words);
          return FALSE;
        }
      found |= part;
    }
  *chosen = found;
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

static const char *const density_words[] = { "compact", "normal", "wall" };
static const char *const form_words[] = { "normal", "binding", "official" };

/* The index of @text among @n words; -1 for none. */
static int
find_word (const char *text, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    if (g_ascii_strcasecmp (text, words[i]) == 0)
      return (int) i;
  return -1;
}

gboolean
xushi_density_parse (const char *text, XushiDensity *density, GError **error)
{
  int found = find_word (text, density_words, G_N_ELEMENTS (density_words));

  if (found < 0)
    {
      g_set_error (error, XUSHI_PAGE_ERROR, XUSHI_PAGE_ERROR_BAD_OPTION,
                   _("There is no density “%s”. Choose compact, normal or wall."), text);
      return FALSE;
    }
  *density = (XushiDensity) found;
  return TRUE;
}

gboolean
xushi_form_parse (const char *text, XushiForm *form, GError **error)
{
  int found = find_word (text, form_words, G_N_ELEMENTS (form_words));

  if (found < 0)
    {
      g_set_error (error, XUSHI_PAGE_ERROR, XUSHI_PAGE_ERROR_BAD_OPTION,
                   _("There are no margins “%s”. Choose normal, binding or official."), text);
      return FALSE;
    }
  *form = (XushiForm) found;
  return TRUE;
}

const char *
xushi_density_to_word (XushiDensity density)
{
  return density_words[density];
}

const char *
xushi_form_to_word (XushiForm form)
{
  return form_words[form];
}
