/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-number-code.h"

#include "tables/xushi-number-section.h"

#include <math.h>

#define MAX_SECTIONS 4

struct _XushiNumberCode
{
  XushiNumberSection *sections[MAX_SECTIONS]; /* owned */
  guint n_sections;
};

XushiNumberCode *
xushi_number_code_new (const char *code)
{
  XushiNumberCode *self = g_new0 (XushiNumberCode, 1);
  gboolean more = TRUE;

  if (*code == '\0')
    code = "General";
  while (more && self->n_sections < MAX_SECTIONS)
    self->sections[self->n_sections++] = xushi_number_section_read (&code, &more);
  return self;
}

void
xushi_number_code_free (XushiNumberCode *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_sections; i++)
    xushi_number_section_free (self->sections[i]);
  g_free (self);
}

/* The formats that are known by their number; those of dates that a Chinese program shows by its
 * own words are written without them. */
const char *
xushi_number_code_get_built_in (guint number)
{
  static const struct
  {
    guint number;
    const char *code;
  } codes[] = {
    { 0, "General" },    { 1, "0" },         { 2, "0.00" },       { 3, "#,##0" },
    { 4, "#,##0.00" },   { 9, "0%" },        { 10, "0.00%" },     { 11, "0.00E+00" },
    { 12, "# ?/?" },     { 13, "# ?\?/?\?" },  { 14, "yyyy-m-d" },  { 15, "d-mmm-yy" },
    { 16, "d-mmm" },     { 17, "mmm-yy" },   { 18, "h:mm AM/PM" }, { 19, "h:mm:ss AM/PM" },
    { 20, "h:mm" },      { 21, "h:mm:ss" },  { 22, "yyyy-m-d h:mm" }, { 27, "yyyy-m" },
    { 28, "m-d" },       { 29, "m-d" },      { 30, "m-d-yy" },    { 31, "yyyy-m-d" },
    { 32, "h:mm" },      { 33, "h:mm:ss" },  { 34, "h:mm AM/PM" }, { 35, "h:mm:ss AM/PM" },
    { 36, "yyyy-m" },    { 37, "#,##0_);(#,##0)" },
    { 38, "#,##0_);[Red](#,##0)" },          { 39, "#,##0.00_);(#,##0.00)" },
    { 40, "#,##0.00_);[Red](#,##0.00)" },    { 41, "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ " },
    { 42, "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ " },
    { 43, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"?\?_ ;_ @_ " },
    { 44, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"?\?_ ;_ @_ " },
    { 45, "mm:ss" },     { 46, "[h]:mm:ss" }, { 47, "mm:ss.0" },  { 48, "##0.0E+0" },
    { 49, "@" },         { 50, "yyyy-m" },   { 51, "m-d" },       { 52, "yyyy-m" },
    { 53, "m-d" },       { 54, "m-d" },      { 55, "h:mm AM/PM" }, { 56, "h:mm:ss AM/PM" },
    { 57, "yyyy-m" },    { 58, "m-d" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    if (codes[i].number == number)
      return codes[i].code;
  return NULL;
}

/* The sections for numbers: the last one may be for texts alone. */
static guint
count_for_numbers (const XushiNumberCode *self)
{
  guint n = self->n_sections;

  if (n == MAX_SECTIONS || (n > 1 && self->sections[n - 1]->kind == XUSHI_SECTION_TEXT))
    n--;
  return n;
}

/* The section that shows @value; @alone: whether a minus is shown by itself. NULL for none. */
static const XushiNumberSection *
choose (const XushiNumberCode *self, double value, gboolean *alone)
{
  guint n = count_for_numbers (self);
  gboolean conditions = FALSE;

  *alone = TRUE;
  for (guint i = 0; i < n; i++)
    {
      conditions = conditions || self->sections[i]->condition != XUSHI_CONDITION_NONE;
      if (xushi_number_section_holds (self->sections[i], value))
        return self->sections[i];
    }
  if (conditions)
    {
      /* The first one without a condition is for all the others. */
      for (guint i = 0; i < n; i++)
        if (self->sections[i]->condition == XUSHI_CONDITION_NONE)
          return self->sections[i];
      return NULL;
    }
  if (value < 0 && n > 1)
    {
      *alone = FALSE;
      return self->sections[1];
    }
  return value == 0 && n > 2 ? self->sections[2] : self->sections[0];
}

void
xushi_number_code_show (const XushiNumberCode *self, double value, gboolean since_1904,
                        XushiCellText *cell)
{
  gboolean alone = TRUE;
  const XushiNumberSection *section = choose (self, value, &alone);

  if (section == NULL)
    {
      xushi_number_shown_as_words (value, NULL, cell);
      return;
    }
  switch (section->kind)
    {
    case XUSHI_SECTION_DATE:
      xushi_date_shown (value, since_1904, section->parts, cell);
      break;
    case XUSHI_SECTION_DURATION:
      xushi_duration_shown (cell);
      break;
    case XUSHI_SECTION_WORDS:
      xushi_number_shown_as_words (value, section->before->str, cell);
      break;
    case XUSHI_SECTION_TEXT:
      cell->text = xushi_number_to_digits (value);
      break;
    case XUSHI_SECTION_NUMBER:
    default:
      xushi_number_shown (value,
                          &(XushiNumberLook) { section->before->str, section->after->str,
                                               section->shift, section->n_digits,
                                               section->is_masked,
                                               alone || section->is_coloured },
                          cell);
    }
}

char *
xushi_number_code_show_text (const XushiNumberCode *self, const char *text)
{
  const XushiNumberSection *last = self->sections[self->n_sections - 1];

  if (last->kind != XUSHI_SECTION_TEXT || (last->before->len == 0 && last->after->len == 0))
    return NULL;
  return g_strconcat (last->before->str, text, last->after->str, NULL);
}
