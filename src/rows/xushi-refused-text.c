/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-refused-text.h"

#include "base/xushi-i18n.h"

#include <string.h>

/* So many lines fit into a question; and so many characters of a text, which may be a long note. */
#define MAX_LINES 5
#define MAX_CHARACTERS 30

/* (transfer full) */
static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= MAX_CHARACTERS)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, MAX_CHARACTERS);
  return g_strconcat (start, "…", NULL);
}

void
xushi_refused_text_add (GPtrArray *texts, const char *title, const char *text)
{
  g_autofree char *shown = shorten (text);

  if (title == NULL || *title == '\0')
    /* TRANSLATORS: what was typed */
    g_ptr_array_add (texts, g_strdup_printf (_ ("“%s”"), shown));
  else
    /* TRANSLATORS: the title of a column or field, and what was typed there */
    g_ptr_array_add (texts, g_strdup_printf (_ ("%s: “%s”"), title, shown));
}

char *
xushi_refused_text_list (GPtrArray *texts)
{
  GString *list = g_string_new (NULL);
  guint n = texts->len > MAX_LINES ? MAX_LINES - 1 : texts->len;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? "\n" : "",
                            (const char *) g_ptr_array_index (texts, i));
  if (texts->len > n)
    g_string_append_printf (
        list, g_dngettext (GETTEXT_PACKAGE, "\nand %u other", "\nand %u others", texts->len - n),
        texts->len - n);
  return g_string_free (list, FALSE);
}
