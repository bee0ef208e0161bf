/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "office-table.h"

static void
append_sheet (GString *text, const char *name, const char *rows)
{
  g_auto (GStrv) lines = g_strsplit (rows, "\n", -1);
  gboolean hidden = *name == '-';

  g_string_append_printf (text, "<table:table table:name='%s'%s>", name + hidden,
                          hidden ? " table:style-name='hid'" : "");
  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) cells = g_strsplit (*line, "|", -1);

      g_string_append (text, "<table:table-row>");
      for (char **cell = cells; *cell != NULL; cell++)
        g_string_append_printf (text,
                                "<table:table-cell office:value-type='string'><text:p>%s</text:p>"
                                "</table:table-cell>",
                                *cell);
      g_string_append (text, "</table:table-row>");
    }
  g_string_append (text, "</table:table>");
}

char *
office_table_write (const char *folder, ...)
{
  g_autoptr (GString) text = g_string_new (
      "<?xml version='1.0'?><office:document office:mimetype="
      "'application/vnd.oasis.opendocument.spreadsheet'"
      " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
      " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
      " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
      " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>"
      "<office:automatic-styles><style:style style:name='hid' style:family='table'>"
      "<style:table-properties table:display='false'/></style:style></office:automatic-styles>"
      "<office:body><office:spreadsheet>");
  char *path = g_build_filename (folder, "任务分解表.fods", NULL);
  g_autoptr (GError) error = NULL;
  const char *name;
  va_list sheets;

  va_start (sheets, folder);
  while ((name = va_arg (sheets, const char *)) != NULL)
    append_sheet (text, name, va_arg (sheets, const char *));
  va_end (sheets);
  g_string_append (text, "</office:spreadsheet></office:body></office:document>");
  g_file_set_contents (path, text->str, (gssize) text->len, &error);
  g_assert_no_error (error);
  return path;
}

XushiTableReview *
office_table_open (const char *folder, XushiMatchingKind kind)
{
  g_autofree char *path = office_table_write (folder, "填表说明", "请认真填写", "任务分解表",
                                              OFFICE_TABLE, "-旧表", "指标|目标值\n旧指标|1", NULL);
  g_autoptr (GError) error = NULL;
  XushiTableReview *review = xushi_table_review_open (path, kind, &error);

  g_assert_no_error (error);
  return review;
}
