/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-pane.h"
#include "app/details/xushi-details-section.h"
#include "store-fixture.h"
#include "wait.h"
#include "widgets/xushi-grid.h"

G_BEGIN_DECLS

/* The details pane in a window of its own, on the sample with its invented figures. */
typedef struct
{
  StoreFixture *files;
  XushiSession *session;
  XushiDetailsPane *pane;
  GtkWidget *window;
  char *message; /* the latest message of the pane; nullable */
} DetailsFixture;

/* What the application does at startup; to be called first in main (). */
void details_fixture_init (int *argc, char ***argv);

/* @read_only: GINT_TO_POINTER (TRUE) for a file that can only be read. */
void details_fixture_set_up (DetailsFixture *self, gconstpointer read_only);
void details_fixture_tear_down (DetailsFixture *self, gconstpointer data);

/* Shows the indicator of this name. Returns: (transfer none): the indicator. */
XushiIndicator *details_fixture_show (DetailsFixture *self, const char *name);

/* Lets the main loop do pending work: until the next frame of the window is drawn. */
void details_fixture_settle (DetailsFixture *self);

/* (transfer none): the section of this title; the test fails if there is none. */
XushiDetailsSection *details_fixture_find_section (DetailsFixture *self, const char *title);
/* Opens the section of this title. Returns: (transfer none): the section. */
XushiDetailsSection *details_fixture_open (DetailsFixture *self, const char *title);

/* (transfer none): the input with this accessible name: entry, text, list or switch; the test fails
 * if there is none on the screen. */
GtkWidget *details_fixture_find (DetailsFixture *self, const char *name);
/* (transfer none) (nullable): the button with this label. */
GtkWidget *details_fixture_find_button (DetailsFixture *self, const char *label);
/* (transfer none) (nullable): the table inside @section. */
XushiGrid *details_fixture_find_grid (XushiDetailsSection *section);

/* Types into an input as a user does: focus, text; and Enter, which commits it. */
void details_fixture_type (GtkWidget *input, const char *text);
void details_fixture_enter (DetailsFixture *self, GtkWidget *input);
/* (transfer full) */
char *details_fixture_read (GtkWidget *input);

/* Calls @visit for every visible widget under @root. */
void details_fixture_each (GtkWidget *root, void (*visit) (GtkWidget *widget, gpointer data),
                           gpointer data);

void details_fixture_undo (DetailsFixture *self);

G_END_DECLS
