/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/support/xushi-file-kind.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * XushiChosen:
 * @path: (nullable): NULL if it was cancelled
 *
 * Called once, or never if the window below the dialog is destroyed; @destroy (nullable) frees
 * @user_data afterwards in either case.
 */
typedef void (*XushiChosen) (const char *path, gpointer user_data);

/* Asks for a file to read. One without a path on this computer is refused with a message. */
void xushi_dialog_open_file (GtkWindow *parent, const char *title, XushiFiles files,
                             XushiChosen chosen, gpointer user_data, GDestroyNotify destroy);

/**
 * XushiChosenFiles:
 * @paths: (nullable): NULL if it was cancelled
 *
 * As XushiChosen, for several.
 */
typedef void (*XushiChosenFiles) (const char *const *paths, gpointer user_data);

/* Asks for one or more files to read. */
void xushi_dialog_open_files (GtkWindow *parent, const char *title, XushiFiles files,
                              XushiChosenFiles chosen, gpointer user_data,
                              GDestroyNotify destroy);

/* Asks for a folder. */
void xushi_dialog_open_folder (GtkWindow *parent, const char *title, XushiChosen chosen,
                               gpointer user_data, GDestroyNotify destroy);

/* @name: proposed, with its suffix. The chosen name gets a suffix of the kind, as described at
 * xushi_files_complete_name(); if a file of the resulting name exists, the user has agreed to
 * replace it before @chosen is called. */
void xushi_dialog_save_file (GtkWindow *parent, const char *title, XushiFiles files,
                             const char *name, XushiChosen chosen, gpointer user_data,
                             GDestroyNotify destroy);

/* Says in a dialog over @parent that @file is in a place without a path. */
void xushi_dialog_refuse_place (GtkWindow *parent, GFile *file);

G_END_DECLS
