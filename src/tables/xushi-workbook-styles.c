/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-workbook-styles.h"

#include "base/xushi-number.h"

#include <string.h>

#define STYLES_PART "xl/styles.xml"

struct _XushiWorkbookStyles
{
  GHashTable *percent_formats; /* owned: numbers of formats that end in a percent sign */
  GArray *is_percent;          /* owned: gboolean, by style */
  gboolean in_cell_styles;     /* while reading */
};

static const char *
find_attribute (const char **names, const char **values, const char *name)
{
  for (gsize i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return "";
}

static void
start_style_cb (GMarkupParseContext *context, const char *element, const char **names,
                const char **values, gpointer data, GError **error)
{
  XushiWorkbookStyles *self = data;
  guint format = (guint) g_ascii_strtoull (find_attribute (names, values, "numFmtId"), NULL, 10);

  if (g_str_equal (element, "cellXfs"))
    self->in_cell_styles = TRUE;
  else if (g_str_equal (element, "numFmt")
           && strchr (find_attribute (names, values, "formatCode"), '%') != NULL)
    g_hash_table_add (self->percent_formats, GUINT_TO_POINTER (format));
  else if (self->in_cell_styles && g_str_equal (element, "xf"))
    {
      gboolean percent
          = g_hash_table_contains (self->percent_formats, GUINT_TO_POINTER (format));

      g_array_append_val (self->is_percent, percent);
    }
}

static void
end_style_cb (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  XushiWorkbookStyles *self = data;

  if (g_str_equal (element, "cellXfs"))
    self->in_cell_styles = FALSE;
}

XushiWorkbookStyles *
xushi_workbook_styles_read (XushiArchive *archive, GError **error)
{
  static const GMarkupParser parser
      = { .start_element = start_style_cb, .end_element = end_style_cb };
  g_autoptr (XushiWorkbookStyles) self = g_new0 (XushiWorkbookStyles, 1);

  self->percent_formats = g_hash_table_new (NULL, NULL);
  self->is_percent = g_array_new (FALSE, FALSE, sizeof (gboolean));
  /* The two built-in formats that workbooks need not define: 0% and 0.00%. */
  g_hash_table_add (self->percent_formats, GUINT_TO_POINTER (9));
  g_hash_table_add (self->percent_formats, GUINT_TO_POINTER (10));
  if (xushi_archive_has (archive, STYLES_PART)
      && !xushi_archive_parse (archive, STYLES_PART, &parser, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
xushi_workbook_styles_free (XushiWorkbookStyles *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->percent_formats);
  g_array_unref (self->is_percent);
  g_free (self);
}

char *
xushi_workbook_styles_format (const XushiWorkbookStyles *self, guint style, const char *value)
{
  char *end = NULL;
  double number = g_ascii_strtod (value, &end);
  gboolean percent
      = style < self->is_percent->len && g_array_index (self->is_percent, gboolean, style);
  g_autofree char *plain = NULL;

  if (*value == '\0' || *end != '\0' || !(fabs (number) <= XUSHI_NUMBER_LIMIT))
    return g_strdup (value);
  plain = xushi_number_format_plain (percent ? number * 100 : number);
  return g_strconcat (plain, percent ? "%" : "", NULL);
}
