/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/xushi-print-settings.h"

#include "app/support/xushi-settings.h"

void
xushi_print_settings_load (XushiPageSetup *setup, int month)
{
  GSettings *settings = xushi_settings_get ();
  g_auto (GStrv) words = g_settings_get_strv (settings, "print-parts");
  g_autofree char *paper = g_settings_get_string (settings, "print-paper");

  xushi_page_setup_init (setup, month);
  setup->parts = 0;
  for (guint i = 0; i < XUSHI_PAGE_N_PARTS; i++)
    if (g_strv_contains ((const char *const *) words, xushi_page_part_to_word (i)))
      setup->parts |= 1u << i;
  setup->paper = g_str_equal (paper, "A3") ? XUSHI_PAPER_A3 : XUSHI_PAPER_A4;
  setup->portrait = g_settings_get_boolean (settings, "print-portrait");
  setup->density = g_settings_get_enum (settings, "print-density");
  setup->form = g_settings_get_enum (settings, "print-form");
  setup->mono = g_settings_get_boolean (settings, "print-mono");
  setup->signature = g_settings_get_boolean (settings, "print-signature");
  setup->quotes = g_settings_get_boolean (settings, "print-quotes");
  setup->definitions = g_settings_get_boolean (settings, "print-definitions");
  setup->festive = g_settings_get_boolean (settings, "festive-colours");
}

void
xushi_print_settings_save (const XushiPageSetup *setup)
{
  GSettings *settings = xushi_settings_get ();
  const char *words[XUSHI_PAGE_N_PARTS + 1] = { NULL };
  guint n = 0;

  for (guint i = 0; i < XUSHI_PAGE_N_PARTS; i++)
    if (setup->parts & 1u << i)
      words[n++] = xushi_page_part_to_word (i);
  g_settings_set_strv (settings, "print-parts", words);
  g_settings_set_string (settings, "print-paper", setup->paper == XUSHI_PAPER_A3 ? "A3" : "A4");
  g_settings_set_boolean (settings, "print-portrait", setup->portrait);
  g_settings_set_enum (settings, "print-density", setup->density);
  g_settings_set_enum (settings, "print-form", setup->form);
  g_settings_set_boolean (settings, "print-mono", setup->mono);
  g_settings_set_boolean (settings, "print-signature", setup->signature);
  g_settings_set_boolean (settings, "print-quotes", setup->quotes);
  g_settings_set_boolean (settings, "print-definitions", setup->definitions);
}

GtkPrintSettings *
xushi_print_settings_load_printer (void)
{
  g_autofree char *text = g_settings_get_string (xushi_settings_get (), "print-setup");
  g_autoptr (GKeyFile) file = g_key_file_new ();
  GtkPrintSettings *printer = NULL;

  if (*text != '\0' && g_key_file_load_from_data (file, text, (gsize) -1, G_KEY_FILE_NONE, NULL))
    printer = gtk_print_settings_new_from_key_file (file, NULL, NULL);
  return printer != NULL ? printer : gtk_print_settings_new ();
}

void
xushi_print_settings_save_printer (GtkPrintSettings *printer)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *text = NULL;

  gtk_print_settings_to_key_file (printer, file, NULL);
  text = g_key_file_to_data (file, NULL, NULL);
  g_settings_set_string (xushi_settings_get (), "print-setup", text);
}

GtkPageSetup *
xushi_print_settings_make_paper (const XushiPageSetup *setup)
{
  GtkPageSetup *paper = gtk_page_setup_new ();
  GtkPaperSize *size
      = gtk_paper_size_new (setup->paper == XUSHI_PAPER_A3 ? GTK_PAPER_NAME_A3 : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (paper, size);
  gtk_page_setup_set_orientation (paper, setup->portrait ? GTK_PAGE_ORIENTATION_PORTRAIT
                                                         : GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_paper_size_free (size);
  return paper;
}

void
xushi_print_settings_take_paper (XushiPageSetup *setup, GtkPageSetup *paper)
{
  double width = gtk_page_setup_get_paper_width (paper, GTK_UNIT_MM);
  double height = gtk_page_setup_get_paper_height (paper, GTK_UNIT_MM);

  /* Paper closer to A3 than to A4 in area gets the layout of A3; both have the same proportions. */
  setup->paper = width * height > 90000 ? XUSHI_PAPER_A3 : XUSHI_PAPER_A4;
  setup->portrait = height > width;
}
