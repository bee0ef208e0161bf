/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-page-setup.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How pages were last printed, kept in the settings of this computer. */

/* Fills in what is remembered; the strings are left to the caller. */
void xushi_print_settings_load (XushiPageSetup *setup, int month);
void xushi_print_settings_save (const XushiPageSetup *setup);

/* (transfer full): the printer's settings, and the paper of @setup. */
GtkPrintSettings *xushi_print_settings_load_printer (void);
void xushi_print_settings_save_printer (GtkPrintSettings *printer);
GtkPageSetup *xushi_print_settings_make_paper (const XushiPageSetup *setup);

/* Adopts the paper and orientation chosen in the print dialog. */
void xushi_print_settings_take_paper (XushiPageSetup *setup, GtkPageSetup *paper);

G_END_DECLS
