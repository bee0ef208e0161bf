/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/print/xushi-print-matter.h"
#include "app/support/xushi-job.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The print dialog has been answered: @job prints, a page at a time between the user's actions. */
typedef void (*XushiPrintBegun) (XushiJob *job, gpointer parent);

/**
 * xushi_print_run:
 * @matter: copied
 * @setup: what is printed and how, of @matter; paper and orientation may be changed in the dialog
 * @page: the page in view, from 0: what the dialog calls the current one
 *
 * Shows the system's print dialog and prints the same pages as preview and PDF; returns at once.
 * @begun is called with @parent if that still exists. Failures are shown in a dialog over it.
 */
void xushi_print_run (GtkWindow *parent, const XushiPrintMatter *matter,
                      const XushiPageSetup *setup, guint page, XushiPrintBegun begun);

/**
 * xushi_print_to_file:
 * @path: of a PDF, which is replaced
 *
 * Prints the same way without the dialog, to a file through the printing system.
 *
 * Returns: FALSE with @error.
 */
gboolean xushi_print_to_file (const XushiPrintMatter *matter, const XushiPageSetup *setup,
                              const char *path, GError **error);

G_END_DECLS
