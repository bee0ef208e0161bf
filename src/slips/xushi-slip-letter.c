/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/xushi-slip-letter.h"

#include "base/xushi-i18n.h"
#include "slips/xushi-slip-text.h"

/* The names it has had, by language. */
static const char *const names[] = { "发送说明.txt", "how-to-send.txt", NULL };

const char *
xushi_slip_letter_get_name (void)
{
  return C_ ("slip", "how-to-send.txt");
}

gboolean
xushi_slip_letter_is_name (const char *name)
{
  return g_strv_contains (names, name) || g_str_equal (name, xushi_slip_letter_get_name ());
}

static void
append_department (GString *text, const XushiSlipForms *forms, const XushiSlipForm *form,
                   const char *suffix, const XushiSlipOptions *options)
{
  const XushiPlanInfo *info = xushi_plan_get_info (forms->plan);
  g_autofree char *date = xushi_slip_tell_date (options);

  g_string_append_printf (
      text,
      /* TRANSLATORS: department; file; suffix; items; month; date; office */
      C_ ("slip", "\n[%1$s]\nTo %1$s: please fill in the attached “%2$s%3$s” (%4$u items, figures of "
                  "January to month %5$d) and return it by %6$s to %7$s. "),
      form->department, form->file_name, suffix, form->n_items, forms->month, date,
      info->office != NULL ? info->office : "____");
  g_string_append (text, g_str_equal (suffix, ".pdf")
                           ? C_ ("slip", "Print it, fill it in and stamp it. ")
                           : C_ ("slip", "Fill in only the yellow cells, and do not delete rows. "));
  g_string_append_printf (text, C_ ("slip", "Questions: %s.\n"),
                          options->contact != NULL ? options->contact : "____");
}

char *
xushi_slip_letter_write (const XushiSlipForms *forms, const char *suffix,
                         const XushiSlipOptions *options)
{
  const XushiPlanInfo *info = xushi_plan_get_info (forms->plan);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, C_ ("slip", "%1$s: sending the return slips, data of %2$d-%3$02d\n"),
                          info->title != NULL ? info->title : "", info->year, forms->month);
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE,
                                             "%u department; send each its own file:\n",
                                             "%u departments; send each its own file:\n",
                                             forms->forms->len),
                          forms->forms->len);
  for (guint i = 0; i < forms->forms->len; i++)
    append_department (text, forms, g_ptr_array_index (forms->forms, i), suffix, options);
  return g_string_free (text, FALSE);
}
