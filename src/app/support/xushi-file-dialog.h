/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/support/xushi-file-kind.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * XushiChosen:
 * @path: (nullable): NULL where it was cancelled
 *
 * Told once, or never where the window goes that the dialog stands over; @destroy (nullable) frees
 * @user_data afterwards in either case.
 */
typedef void (*XushiChosen) (const char *path, gpointer user_data);

/* A file to be read. One that has no path on this computer is refused with a sentence. */
void xushi_dialog_open_file (GtkWindow *parent, const char *title, XushiFiles files,
                             XushiChosen chosen, gpointer user_data, GDestroyNotify destroy);

/* @name: proposed, with its suffix. The name gets a suffix of the kind, as
 * xushi_files_complete_name() tells; whether a file of the name that comes out is to be replaced
 * has been asked when @chosen is told. */
void xushi_dialog_save_file (GtkWindow *parent, const char *title, XushiFiles files,
                             const char *name, XushiChosen chosen, gpointer user_data,
                             GDestroyNotify destroy);

/* Tells over @parent that @file lies at a place without a path. */
void xushi_dialog_refuse_place (GtkWindow *parent, GFile *file);

G_END_DECLS
