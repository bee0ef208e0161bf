/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-kept-setup.h"

#include "base/xushi-date.h"

#include <string.h>

static void
write_line (GString *text, const char *word, const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (text, "%s=%s\n", word, value);
}

static void
write_parts (GString *text, XushiPageParts parts)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < XUSHI_PAGE_N_PARTS; i++)
    if (parts & 1u << i)
      g_string_append_printf (words, "%s%s", words->len > 0 ? "," : "",
                              xushi_page_part_to_word (i));
  write_line (text, "parts", words->str);
}

static void
write_lights (GString *text, guint lights)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < XUSHI_N_LIGHTS; i++)
    if (lights & 1u << i)
      g_string_append_printf (words, "%s%s", words->len > 0 ? "," : "",
                              xushi_light_to_word ((XushiLight) i));
  write_line (text, "lights", words->str);
}

static void
write_choice (GString *text, const XushiPageSetup *setup, XushiPlan *plan)
{
  for (const gint64 *id = setup->area_ids; id != NULL && *id != 0; id++)
    {
      XushiArea *area = xushi_plan_find_area (plan, *id);

      if (area != NULL)
        write_line (text, "area", xushi_area_get_name (area));
    }
  for (guint i = 0; setup->departments != NULL && setup->departments[i] != NULL; i++)
    write_line (text, "department", setup->departments[i]);
  write_lights (text, setup->lights);
}

/* The switches, by the words of the command. */
typedef struct
{
  const char *word;
  gsize offset; /* of the gboolean in XushiPageSetup */
} Switch;

static const Switch switches[] = {
  { "mono", G_STRUCT_OFFSET (XushiPageSetup, mono) },
  { "festive", G_STRUCT_OFFSET (XushiPageSetup, festive) },
  { "signature", G_STRUCT_OFFSET (XushiPageSetup, signature) },
  { "quotes", G_STRUCT_OFFSET (XushiPageSetup, quotes) },
  { "definitions", G_STRUCT_OFFSET (XushiPageSetup, definitions) },
};

char *
xushi_page_setup_to_text (const XushiPageSetup *setup, XushiPlan *plan)
{
  GString *text = g_string_new (NULL);

  write_line (text, "paper", setup->paper == XUSHI_PAPER_A3 ? "A3" : "A4");
  write_line (text, "orientation", setup->portrait ? "portrait" : "landscape");
  write_line (text, "density", xushi_density_to_word (setup->density));
  write_line (text, "margins", xushi_form_to_word (setup->form));
  write_parts (text, setup->parts);
  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    if (G_STRUCT_MEMBER (gboolean, setup, switches[i].offset))
      write_line (text, switches[i].word, "yes");
  write_choice (text, setup, plan);
  write_line (text, "office", setup->office);
  write_line (text, "date", setup->date);
  write_line (text, "due", setup->due);
  return g_string_free (text, FALSE);
}

static gboolean
read_switch (XushiPageSetup *setup, const char *word, const char *value)
{
  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    if (g_str_equal (switches[i].word, word) && g_str_equal (value, "yes"))
      {
        G_STRUCT_MEMBER (gboolean, setup, switches[i].offset) = TRUE;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_lights (const char *text, guint *lights)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);
  guint found = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      XushiLight light;

      if (!xushi_light_from_word (words[i], &light))
        return FALSE;
      found |= 1u << light;
    }
  *lights = found;
  return TRUE;
}

static gboolean
read_area (XushiKeptSetup *kept, const char *name, XushiPlan *plan)
{
  XushiArea *area = xushi_plan_find_area_by_name (plan, name);
  gint64 id = area != NULL ? xushi_area_get_id (area) : 0;

  if (area == NULL)
    return FALSE;
  if (kept->area_ids == NULL)
    kept->area_ids = g_array_new (TRUE, FALSE, sizeof (gint64));
  g_array_append_val (kept->area_ids, id);
  return TRUE;
}

static gboolean
read_department (const char *name, GPtrArray *known, GPtrArray *departments)
{
  if (!g_ptr_array_find_with_equal_func (known, name, g_str_equal, NULL))
    return FALSE;
  g_ptr_array_add (departments, g_strdup (name));
  return TRUE;
}

static gboolean
read_date (const char *text, char **date)
{
  if (!xushi_date_parse (text, NULL, NULL, NULL))
    return FALSE;
  g_free (*date);
  *date = g_strdup (text);
  return TRUE;
}

static gboolean
read_look (XushiPageSetup *setup, const char *word, const char *value)
{
  if (g_str_equal (word, "paper"))
    return xushi_paper_parse (value, &setup->paper, NULL);
  if (g_str_equal (word, "orientation"))
    return xushi_orientation_parse (value, &setup->portrait, NULL);
  if (g_str_equal (word, "density"))
    return xushi_density_parse (value, &setup->density, NULL);
  if (g_str_equal (word, "margins"))
    return xushi_form_parse (value, &setup->form, NULL);
  if (g_str_equal (word, "parts"))
    return *value != '\0' && xushi_page_parts_parse (value, &setup->parts, NULL);
  if (g_str_equal (word, "lights"))
    return read_lights (value, &setup->lights);
  return read_switch (setup, word, value);
}

/* Whether “@word=@value” was understood. */
static gboolean
read_setting (XushiKeptSetup *kept, const char *word, const char *value, XushiPlan *plan,
              GPtrArray *known, GPtrArray *departments)
{
  if (g_str_equal (word, "area"))
    return read_area (kept, value, plan);
  if (g_str_equal (word, "department"))
    return read_department (value, known, departments);
  if (g_str_equal (word, "date"))
    return read_date (value, &kept->date);
  if (g_str_equal (word, "due"))
    return read_date (value, &kept->due);
  if (!g_str_equal (word, "office"))
    return read_look (&kept->setup, word, value);
  g_free (kept->office);
  kept->office = g_strdup (value);
  return TRUE;
}

static void
read_lines (XushiKeptSetup *kept, const char *text, XushiPlan *plan)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) known = xushi_plan_list_departments (plan);
  g_autoptr (GPtrArray) departments = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *equals = strchr (lines[i], '=');
      g_autofree char *word = equals != NULL ? g_strndup (lines[i], (gsize) (equals - lines[i]))
                                             : g_strdup (lines[i]);

      if (*lines[i] != '\0'
          && (equals == NULL
              || !read_setting (kept, word, equals + 1, plan, known, departments)))
        g_ptr_array_add (kept->unknown, g_strdup (lines[i]));
    }
  if (departments->len == 0)
    return;
  g_ptr_array_add (departments, NULL);
  kept->departments = (GStrv) g_ptr_array_free (g_steal_pointer (&departments), FALSE);
}

XushiKeptSetup *
xushi_kept_setup_new (const char *text, XushiPlan *plan, int month)
{
  XushiKeptSetup *kept = g_new0 (XushiKeptSetup, 1);

  xushi_page_setup_init (&kept->setup, month);
  kept->unknown = g_ptr_array_new_with_free_func (g_free);
  if (text != NULL)
    read_lines (kept, text, plan);
  kept->setup.area_ids
      = kept->area_ids != NULL ? (const gint64 *) (gpointer) kept->area_ids->data : NULL;
  kept->setup.departments = (const char *const *) kept->departments;
  kept->setup.office = kept->office;
  kept->setup.date = kept->date;
  kept->setup.due = kept->due;
  return kept;
}

void
xushi_kept_setup_free (XushiKeptSetup *kept)
{
  if (kept == NULL)
    return;
  g_clear_pointer (&kept->area_ids, g_array_unref);
  g_strfreev (kept->departments);
  g_free (kept->office);
  g_free (kept->date);
  g_free (kept->due);
  g_ptr_array_unref (kept->unknown);
  g_free (kept);
}
