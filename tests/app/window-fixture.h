/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/shell/xushi-window-private.h"
#include "wait.h"
#include "widgets/xushi-grid.h"

G_BEGIN_DECLS

/* The window on a sample plan of its own, in one application for all tests of a program. GLib
 * warnings are fatal. */
typedef struct
{
  GtkApplication *application; /* borrowed: there is only one per process */
  char *folder;                /* owned */
  char *path;                  /* owned: a sample plan with its invented figures, in the folder */
} WindowFixture;

/* To be called first and last in main (); window_fixture_run() returns its status. */
void window_fixture_init (int *argc, char ***argv);
void window_fixture_add (const char *name, void (*test) (WindowFixture *self, gconstpointer data));
int window_fixture_run (void);

/* (transfer none): the plan in a visible window. */
XushiWindow *window_fixture_open (WindowFixture *self);
/* Closes it as the user would; nothing may keep it alive. */
void window_fixture_close (XushiWindow *window);

/* Writes to the plan's file as another program would. */
void window_fixture_execute (WindowFixture *self, const char *sql);

/* SQL for after the deletion of indicators: takes away what belongs to those that are gone. */
#define WINDOW_FIXTURE_DELETE_PARTS \
  "DELETE FROM reading WHERE indicator NOT IN (SELECT id FROM indicator);" \
  "DELETE FROM target WHERE indicator NOT IN (SELECT id FROM indicator);" \
  "DELETE FROM node WHERE indicator NOT IN (SELECT id FROM indicator);" \
  "DELETE FROM support WHERE indicator NOT IN (SELECT id FROM indicator);" \
  "DELETE FROM difficulty WHERE indicator NOT IN (SELECT id FROM indicator);" \
  "UPDATE indicator SET parent = NULL WHERE parent NOT IN (SELECT id FROM indicator)"

/* (transfer none): the last table at any depth below @root that shows a source of @type; there must be
 * one. */
XushiGrid *window_fixture_find_grid (GtkWidget *root, GType type);

/* (transfer none) (nullable): the visible window that lies over @parent. */
GtkWindow *window_fixture_find_over (gpointer parent);
gboolean window_fixture_has_over (gpointer parent);
/* Whether a file chooser has come so far that it can be answered. */
gboolean window_fixture_has_folder (gpointer chooser);
/* Answers the file chooser over @window that asks for a name. */
void window_fixture_choose_name (gpointer window, const char *name);

/* (transfer none) (nullable): the message that the window @root shows; the newest is its last child. */
const char *window_fixture_get_message (GtkWidget *root);

gboolean window_fixture_is_mapped (gpointer widget);
/* Waits until what @weak refers to is gone; clears it. */
void window_fixture_wait_gone (GWeakRef *weak);

G_END_DECLS
